// Who could this go to? For one entitlement and one actor the legal targets of split and transfer, and for
// every other account the rule that forbids it.
#pragma once

#include <cstdint>
#include <vector>

#include "base/arena.h"
#include "entitlements/remedies.h"
#include "entitlements/step.h"

namespace sluice::entitlements {

/// Columns by organization slot. `kLegal` where the event would happen with any quantity from 1 to `most`;
/// accounts that are none, and removed organizations, have `Rule::en19`.
struct Targets {
    static constexpr Rule kLegal = Rule::count_;
    std::uint64_t most = 0;       // what a split may move, and a transfer moves
    base::List<TierIndex> tiers;  // below the owner, top down; all where nobody owns it; else End Customer
    base::List<Rule> split;  // accounts x tiers: the rule for account a and tier number t is [a * tiers + t]
    base::List<Rule> transfer;  // by account
    base::List<Rule> redeem;    // by account
    /// By account: whether keys that are redeemed can be brought there by transfers, and from whom the last of these
    /// goes; none where they cannot, or where they are redeemed for it at once.
    base::List<OrganizationIndex> onwardFrom;
};

/// The actor is an account; none: the producer. <= 5 ms for 10,000 accounts.
[[nodiscard]] Targets targetsOf(const Channel& channel, const State& state, EntitlementIndex entitlement,
                                OrganizationIndex actor);

/// Why the entitlement can go to nobody by split (by transfer), whoever it is; none where it depends on whom.
[[nodiscard]] Reason reasonForAll(const Channel& channel, const State& state, EntitlementIndex entitlement,
                                  bool isSplit, OrganizationIndex actor);

/// Redeems all that is left for the account, or brings it there by transfers as `onwardFrom` says. Each event is legal
/// after those before it; the state is given back as it was.
[[nodiscard]] std::vector<Event> redemptionFor(const Channel& channel, State& state, const Context& context,
                                               const Targets& targets, EntitlementIndex entitlement,
                                               OrganizationIndex account, OrganizationIndex actor);

/// The answer for one cell of the columns, with words: no rule where it is legal.
struct WhyNot {
    Event event;  // the split or transfer that was asked for, of `most` (at least 1)
    step::Refusal refusal;
    Reason reason = Reason::none;
    std::vector<Remedy> remedies;
};
/// A tier asks for a split into it, none for a transfer. The actor's id, or none for the producer, becomes
/// `by`.
[[nodiscard]] WhyNot whyNot(const Channel& channel, State& state, const Context& context,
                            EntitlementIndex entitlement, OrganizationIndex account, TierIndex tier,
                            OrganizationIndex actor);

}  // namespace sluice::entitlements
