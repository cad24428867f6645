#include "plan_sync/difference.h"

#include "plan_sync/comparison.h"

namespace sluice::plan_sync {

using K = DifferenceKind;

Rule Difference::ruleUnder(Option option) const {
    if (option == Option::createPlansAndPeriods) {
        if (kind == K::salesCategory || kind == K::planCategory) return Rule::ps3;
        if (kind == K::expirationSchedule) return Rule::ps1;
    }
    if (option == Option::syncTermsAndConditions && kind == K::availability) return Rule::ps18;
    return rule;
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
