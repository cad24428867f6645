// Every call there is.
#pragma once

#include <tuple>

#include "calls/entitlements.h"
#include "calls/plans.h"
#include "calls/sessions.h"
#include "calls/shared.h"
#include "calls/tiers.h"
#include "calls/views.h"

namespace sluice::calls {

/// What the module that the page begins with knows; it knows nothing of the other systems.
inline constexpr auto kFirstCalls = std::tuple_cat(kSessionCalls, kViewCalls);
/// What only the whole module knows.
inline constexpr auto kOtherCalls = std::tuple_cat(kSharedCalls, kPlanCalls, kEntitlementCalls, kTierCalls);

/// Calls `visit(row)` for each row of a list, in order.
template <class Rows, class Visit>
constexpr void forEachCall(const Rows& rows, const Visit& visit) {
    std::apply([&](const auto&... row) { (visit(row), ...); }, rows);
}

}  // namespace sluice::calls
