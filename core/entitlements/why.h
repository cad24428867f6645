// Why an entitlement is there: the chain from the producer to it.
#pragma once

#include <cstdint>
#include <vector>

#include "base/arena.h"
#include "entitlements/step.h"

namespace sluice::entitlements {

/// One entitlement of the chain, and the event that made it.
struct Link {
    static constexpr std::uint32_t kInitial = 0xFFFFFFFFu;
    EntitlementIndex entitlement;
    std::uint32_t event = kInitial;  // kInitial: it was there from the beginning
    Rule rule = Rule::en1;           // by which it was made
    std::uint64_t quantity = 0;      // that it began with; of an initial one what it has now
};

/// From the first one, which came from nothing, to this one. `steps` are those taken so far, by event; null
/// where an event was another system's.
[[nodiscard]] base::List<Link> chainOf(const State& state, const std::vector<const Step*>& steps,
                                       EntitlementIndex entitlement);

/// Every effect of the steps on this entitlement: (event, effect), oldest first.
struct Cause {
    std::uint32_t event = 0;
    std::uint32_t effect = 0;
};
[[nodiscard]] base::List<Cause> historyOf(const std::vector<const Step*>& steps,
                                          EntitlementIndex entitlement);

}  // namespace sluice::entitlements
