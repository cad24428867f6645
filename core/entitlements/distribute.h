// Plan a distribution: the shortest sequence of legal events that brings wanted quantities to customers.
#pragma once

#include <cstdint>
#include <vector>

#include "entitlements/step.h"

namespace sluice::entitlements {

struct Wanted {
    OrganizationIndex account;  // a customer
    std::uint64_t quantity = 0;
};

struct Distribution {
    std::vector<Event> events;  // in order, each legal after those before it
    bool proven = false;        // no sequence of fewer events does it
    std::uint32_t atLeast = 0;  // no sequence of fewer events than so many does it
    bool isDivided = false;     // somebody's quantity comes out of several entitlements
    step::Refusal refusal;      // why there is none, as the actor sees it; no rule where there is one
    Reason reason = Reason::none;
    /// Where there is none, and relations or owners alone are missing: the fewest of them, as events of the producer,
    /// after which there is one.
    std::vector<Event> lacking;
};

/// Out of one entitlement, or out of all of a product (then `source` is none). Every wanted account is wanted
/// once and gets an entitlement of its own, owned by it as End Customer, of exactly the wanted quantity, whole out
/// of one entitlement. Only where that is impossible, or was not found, several entitlements each give some of it
/// a part. Of a product only what stands in partner tiers is given; what a customer owns is where it is the source, and
/// nothing that a wanted account owns (EN-38). The events are splits, transfers, and deploying or setting the current
/// owner where that is needed (EN-39), by the actor (none: the producer). `proven` where no such sequence is shorter,
/// or where there is none at all. The state is given back as it was.
[[nodiscard]] Distribution distribute(const Channel& channel, State& state, const Context& context,
                                      EntitlementIndex source, ValueId product,
                                      const std::vector<Wanted>& wanted, OrganizationIndex actor);

}  // namespace sluice::entitlements
