#include "plan_sync/difference.h"

#include "base/sort.h"
#include "plan_sync/comparison.h"

namespace sluice::plan_sync {

using K = DifferenceKind;

Rule Difference::ruleUnder(Option option) const {
    if (option == Option::createPlansAndPeriods) {
        if (kind == K::salesCategory || kind == K::planCategory) return Rule::ps3;
        if (kind == K::expirationSchedule || kind == K::notificationSchedule) return Rule::ps1;
    }
    if (option == Option::syncTermsAndConditions && kind == K::availability) return Rule::ps18;
    return rule;
}

std::vector<OptionSet> smallestSetsFor(const Difference& difference, OptionSet options) {
    if (verdictOf(difference, options) != Verdict::heldBack) return {};
    const OptionSet carriers = options.meets(difference.carriers) ? OptionSet{} : difference.carriers;
    const OptionSet needs = options.meets(difference.needs) ? OptionSet{} : difference.needs;
    const OptionSet both = carriers & needs;
    std::vector<OptionSet> sets;
    const auto add = [&sets](OptionSet set) {
        for (const OptionSet other : sets) {
            if (other == set) return;
        }
        sets.push_back(set);
    };
    const OptionSet single = !both.isEmpty() ? both : carriers.isEmpty() ? needs : carriers;
    const bool isOfTwo = both.isEmpty() && !carriers.isEmpty() && !needs.isEmpty();
    for (const OptionText& first : kOptions) {
        if (!single.contains(first.option)) continue;
        if (!isOfTwo) add(OptionSet(first.option));
        for (const OptionText& second : kOptions) {
            if (isOfTwo && needs.contains(second.option)) add(OptionSet(first.option, second.option));
        }
    }
    base::sort(sets, [](OptionSet left, OptionSet right) { return precedes(left, right); });
    return sets;
}

std::vector<Difference> differencesOf(const Channel& channel, const State& state, const Context& context,
                                      PartnershipIndex reseller) {
    return Comparison(channel, state, context, reseller).run();
}

Plan copyToCreate(const Channel& channel, const State& state, const Context& context,
                  PartnershipIndex reseller, const Difference& newPlan) {
    const Catalogue& provider = state.catalogue(channel.partnership(reseller).upstream);
    const Plan* original = find(provider.plans, newPlan.after.scalar);
    if (original == nullptr) return {};
    return Comparison(channel, state, context, reseller).copyOf(*original, newPlan.address.owner);
}

void Tally::add(const Difference& difference) {
    const std::uint32_t destructive = difference.isDestructive ? 1 : 0;
    for (Group& group : groups_) {
        if (group.carriers != difference.carriers || group.needs != difference.needs) continue;
        ++group.differences;
        group.destructive += destructive;
        return;
    }
    groups_.push_back({difference.carriers, difference.needs, 1, destructive});
}

VerdictCounts Tally::countsOf(OptionSet options) const {
    VerdictCounts counts;
    for (const Group& group : groups_) {
        Difference like;
        like.carriers = group.carriers;
        like.needs = group.needs;
        switch (verdictOf(like, options)) {
            case Verdict::carried:
                counts.carried += group.differences;
                counts.destructive += group.destructive;
                break;
            case Verdict::heldBack:
                counts.heldBack += group.differences;
                break;
            case Verdict::neverCarried:
                counts.neverCarried += group.differences;
                break;
        }
    }
    return counts;
}

VerdictCounts countsOf(const std::vector<Difference>& differences, OptionSet options) {
    Tally tally;
    for (const Difference& difference : differences) tally.add(difference);
    return tally.countsOf(options);
}

}  // namespace sluice::plan_sync
