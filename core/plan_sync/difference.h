// Where a reseller differs from what its provider delegates to it, and which options would carry each
// difference.
#pragma once

#include <cstdint>
#include <vector>

#include "plan_sync/carry.h"
#include "plan_sync/context.h"
#include "plan_sync/state.h"

namespace sluice::plan_sync {

/// One value, member or entity in which a reseller is not as what is delegated to it: a delegated plan against its
/// copy, field by field; the categories, schedules and groupings that these use; order flow, privileges and terms
/// against the template's; of a copy outside the template its state, and one if anything else differs. A plan that the
/// reseller does not have yet is one difference, whatever it holds. What a reseller has of its own is none.
struct Difference {
    OrganizationIndex organization;  // the reseller
    Address address;                 // in the reseller's catalogue
    Value before, after;  // what it has; what carrying it would make of it (newPlan: the original's id)
    DifferenceKind kind = DifferenceKind::newPlan;
    Rule rule = Rule::ps1;
    OptionSet carriers;  // any of these carries it; empty: no option does, and `rule` says why
    OptionSet needs;     // if not empty, one of these has to be ticked as well
    Ownership ownership = Ownership::passedOn;  // of a fee or price
    bool isDestructive = false;
    friend bool operator==(const Difference&, const Difference&) = default;

    /// The rule by which this one of its carriers carries it.
    [[nodiscard]] Rule ruleUnder(Option option) const;
    [[nodiscard]] bool isCarriedBy(OptionSet options) const {
        return options.meets(carriers) && (needs.isEmpty() || options.meets(needs));
    }
};

/// Of a difference that options hold back: every smallest set that would carry it if it were ticked as well, in the
/// options' order; none of them has an option that is ticked already. Empty for any other.
[[nodiscard]] std::vector<OptionSet> smallestSetsFor(const Difference& difference, OptionSet options);

enum class Verdict : std::uint8_t { carried, heldBack, neverCarried };

[[nodiscard]] inline Verdict verdictOf(const Difference& difference, OptionSet options) {
    if (difference.carriers.isEmpty()) return Verdict::neverCarried;
    return difference.isCarriedBy(options) ? Verdict::carried : Verdict::heldBack;
}

/// The whole comparison of one reseller with its direct provider, as they stand. Whatever a run with options
/// O would do to this reseller alone is the differences with verdict `carried` under O; those left after it
/// are the others (and, for a plan put back by PS-5, its `published` where the provider's own is off). In the
/// order of the provider's catalogue: plans, then what they refer to, then order flow, privileges and terms.
[[nodiscard]] std::vector<Difference> differencesOf(const Channel& channel, const State& state,
                                                    const Context& context, PartnershipIndex reseller);

/// What a plan to be created would hold: its contents as the run would write them, by the address of
/// `newPlan`.
[[nodiscard]] Plan copyToCreate(const Channel& channel, const State& state, const Context& context,
                                PartnershipIndex reseller, const Difference& newPlan);

struct VerdictCounts {
    std::uint32_t carried = 0, heldBack = 0, neverCarried = 0,
                  destructive = 0;  // destructive: of those carried
    friend bool operator==(const VerdictCounts&, const VerdictCounts&) = default;
};
[[nodiscard]] VerdictCounts countsOf(const std::vector<Difference>& differences, OptionSet options);

/// A comparison summed up by what would carry: counts for any option set without walking the differences
/// again.
class Tally {
  public:
    void add(const Difference& difference);
    [[nodiscard]] VerdictCounts countsOf(OptionSet options) const;

  private:
    struct Group {
        OptionSet carriers, needs;
        std::uint32_t differences, destructive;
    };
    std::vector<Group> groups_;
};

}  // namespace sluice::plan_sync
