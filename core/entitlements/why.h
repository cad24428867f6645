// Why an entitlement is there: everything that came together in it, from the producer down.
#pragma once

#include <cstdint>
#include <vector>

#include "base/arena.h"
#include "entitlements/step.h"

namespace sluice::entitlements {

/// An entitlement among those out of which another came: that it was there or was made, or that something was pooled
/// into it.
struct Link {
    static constexpr std::uint32_t kInitial = 0xFFFFFFFFu;
    EntitlementIndex entitlement;
    std::uint32_t event = kInitial;  // kInitial: it was there from the beginning
    Rule rule = Rule::en1;           // by which it was made, or grew
    std::uint64_t quantity = 0;      // that it began with, or grew by
    EntitlementIndex out;            // out of which it was made, or of which it grew; or none
    bool isPooled = false;           // it grew
    OrganizationIndex holder;        // who held it then; or nobody
};

/// Steps taken so far, by event; null where an event was another system's.
using Steps = std::vector<const Step*>;

/// All that the entitlement came out of, every source that was pooled on the way included (EN-8), each before what
/// came out of it, and the entitlement itself last.
[[nodiscard]] base::List<Link> chainOf(const State& state, const Steps& steps, EntitlementIndex entitlement);

/// The entitlement as it was right after the event, or at the start (Link::kInitial); its id, product and kind never
/// change.
[[nodiscard]] Entitlement asOf(const State& state, const Steps& steps, EntitlementIndex entitlement,
                               std::uint32_t event);

/// Every effect of the steps on this entitlement: (event, effect), oldest first.
struct Cause {
    std::uint32_t event = 0;
    std::uint32_t effect = 0;
};
[[nodiscard]] base::List<Cause> historyOf(const Steps& steps, EntitlementIndex entitlement);

}  // namespace sluice::entitlements
