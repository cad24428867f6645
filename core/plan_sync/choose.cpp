#include "plan_sync/choose.h"

#include "plan_sync/option_family.h"
#include "plan_sync/places.h"

namespace sluice::plan_sync {

namespace {

/// The options that can make a difference to a field of a reseller, whatever its level: those that carry it,
/// and those by which the entity around it, at this level or above, comes and goes.
OptionSet influencing(Field field) {
    constexpr OptionSet kRates =
        carry::kCreate | carry::kAvailability | carry::kTerms | OptionSet{Option::createResources};
    using F = Field;
    const auto within = [field](F first, F last) { return field >= first && field <= last; };
    if (field == F::planPublished || field == F::planDisabledByProvider)
        return carry::kCreate | carry::kEnabling;
    if (within(F::planPlanCategory, F::planOwnSalesCategory)) return carry::kCreate | carry::kCategories;
    if (within(F::planSetupFee, F::planExpirationSchedule)) return carry::kCreate | carry::kFees;
    if (field == F::planNotificationSchedule) return carry::kCreate | carry::kSchedules;
    if (field == F::planUsageStatistics) return carry::kCreate | OptionSet{Option::attachUsageStatistics};
    if (field == F::planConfirmationNeeded) return kRates;
    if (within(F::plan, F::planName)) return carry::kCreate;
    if (within(F::period, F::periodExpirationSchedule)) return carry::kCreate | carry::kFees;
    if (within(F::rate, F::rateAvailableForSale)) return kRates;
    if (within(F::expirationSchedule, F::expirationScheduleName)) return carry::kCreate | carry::kFees;
    if (within(F::notificationSchedule, F::notificationScheduleEntry))
        return carry::kCreate | carry::kSchedules;
    if (within(F::planCategory, F::salesCategoryDisplay)) return carry::kCreate | carry::kCategories;
    if (within(F::resourceCategory, F::resourceCategoryResource)) return kRates | carry::kCategories;
    if (field == F::orderFlow) return OptionSet{Option::updateOrderFlow};
    if (field == F::privilege) return OptionSet{Option::updatePrivileges};
    if (field == F::termsAndConditions) return carry::kTerms;
    return {};
}

/// The difference that stands for an address: its own, else that of what comes or goes with it.
const Difference* differenceAt(const std::vector<Difference>& differences, const Address& address) {
    const Difference* holding = nullptr;
    for (const Difference& difference : differences) {
        if (difference.address == address) return &difference;
        if (covers(difference.address, address)) holding = &difference;
    }
    return holding;
}

using Chain = std::vector<PartnershipIndex>;  // from the run's provider down

/// What one mark asks for.
struct Wish {
    OptionFamily sets;
    std::vector<Rule> rules;  // of what stands in its way
    bool isMet = false;       // wanted, and nothing differs there
};

class Chooser {
  public:
    Chooser(const Channel& channel, State& state, const Context& context, const Synchronize& event,
            const Compared& compared)
        : channel_(channel),
          state_(state),
          context_(context),
          provider_(channel.find(event.provider)),
          compared_(compared),
          own_(channel.partnershipSlots()),
          isOwn_(channel.partnershipSlots(), false),
          scope_(scopeOf(channel, state, event)),
          provides_(channel.organizationSlots(), false) {
        for (const PartnershipIndex p : scope_) provides_[channel.partnership(p).upstream.value] = true;
    }

    std::vector<Wish> wishesOf(const std::vector<Mark>& marks) {
        std::vector<Wish> wishes(marks.size());
        std::vector<bool> isDone(marks.size(), false);
        for (std::size_t i = 0; i < marks.size(); ++i) {
            if (isDone[i]) continue;
            const Chain chain = chainTo(marks[i].organization);
            if (chain.empty()) {  // the run does not come there
                if (!marks[i].isWanted) wishes[i].sets = OptionFamily::everything();
            } else if (chain.size() == 1) {
                compareDirectly(marks[i], chain.back(), wishes[i]);
            } else {
                // What the same options bear on is run once for all marks of the organization.
                std::vector<std::size_t> alike;
                const OptionSet bearing = influencing(marks[i].address.field);
                for (std::size_t j = i; j < marks.size(); ++j) {
                    if (marks[j].organization != marks[i].organization) continue;
                    if (influencing(marks[j].address.field) != bearing) continue;
                    alike.push_back(j);
                    isDone[j] = true;
                }
                runDown(marks, alike, chain, bearing, wishes);
            }
        }
        return wishes;
    }

    /// The gentlest of equally small sets: that which carries the fewest destructive differences, then the fewest;
    /// the last tie goes by the options' order. What is marked is carried, or not, by all of them alike.
    OptionSet gentlestOf(const std::vector<OptionSet>& sets) {
        if (sets.size() == 1) return sets.front();
        Tally flat;
        Chain deep;  // with the whole branch below
        for (const PartnershipIndex p : scope_) {
            const channel::Partnership& link = channel_.partnership(p);
            if (link.upstream == provider_ && !provides_[link.downstream.value]) {
                for (const Difference& difference : differences(p)) flat.add(difference);
            } else {
                deep.push_back(p);
            }
        }
        OptionSet best = sets.front();
        VerdictCounts least = cost(flat, deep, best);
        for (const OptionSet set : sets) {
            const VerdictCounts counts = cost(flat, deep, set);
            const bool isGentler = counts.destructive != least.destructive
                                       ? counts.destructive < least.destructive
                                   : counts.carried != least.carried ? counts.carried < least.carried
                                                                     : precedes(set, best);
            if (!isGentler) continue;
            best = set;
            least = counts;
        }
        return best;
    }

  private:
    /// The relationships from the provider down to the organization, or none where it is out of scope.
    Chain chainTo(OrganizationIndex organization) const {
        Chain upwards;
        for (std::size_t i = scope_.size(); i > 0 && organization != provider_; --i) {
            if (channel_.partnership(scope_[i - 1]).downstream != organization) continue;
            upwards.push_back(scope_[i - 1]);
            organization = channel_.partnership(scope_[i - 1]).upstream;
        }
        if (organization != provider_) upwards.clear();
        return {upwards.rbegin(), upwards.rend()};
    }
    /// Of a reseller and its provider as they stand.
    const std::vector<Difference>& differences(PartnershipIndex p) {
        if (p.value < compared_.size() && compared_[p.value] != nullptr) return *compared_[p.value];
        if (!isOwn_[p.value]) own_[p.value] = differencesOf(channel_, state_, context_, p);
        isOwn_[p.value] = true;
        return own_[p.value];
    }

    /// A direct reseller's provider stays as it is: the difference tells.
    void compareDirectly(const Mark& mark, PartnershipIndex reseller, Wish& wish) {
        const Difference* difference = differenceAt(differences(reseller), mark.address);
        wish.isMet = mark.isWanted && difference == nullptr;
        if (difference == nullptr) {
            wish.sets = OptionFamily::everything();
            return;
        }
        wish.rules.push_back(difference->rule);
        for (std::uint32_t set = 0; set < kOptionSets; ++set) {
            if (difference->isCarriedBy(OptionSet::ofBits(set)) == mark.isWanted) wish.sets.add(set);
        }
    }

    /// Below the first level what is carried depends on what was carried above: each set of the options that bear on
    /// it is run down the chain and taken back. Wanted is that the value changes.
    void runDown(const std::vector<Mark>& marks, const std::vector<std::size_t>& alike, const Chain& chain,
                 OptionSet bearing, std::vector<Wish>& wishes) {
        const Catalogue& catalogue = state_.catalogue(marks[alike.front()].organization);
        std::vector<Value> before;
        for (const std::size_t i : alike) before.push_back(valueAt(catalogue, marks[i].address));
        std::vector<OptionFamily> changing(alike.size());
        for (std::uint32_t set = bearing.bits;; set = (set - 1) & bearing.bits) {
            Step step;
            runOver(channel_, state_, context_, chain, OptionSet::ofBits(set), step);
            for (std::size_t k = 0; k < alike.size(); ++k) {
                if (!(valueAt(catalogue, marks[alike[k]].address) == before[k])) changing[k].add(set);
            }
            undo(state_, step);
            if (set == 0) break;
        }
        for (std::size_t k = 0; k < alike.size(); ++k) {
            tellBelow(marks[alike[k]], chain.back(), bearing, changing[k], wishes[alike[k]]);
        }
    }
    void tellBelow(const Mark& mark, PartnershipIndex reseller, OptionSet bearing,
                   const OptionFamily& changing, Wish& wish) {
        const Difference* difference = differenceAt(differences(reseller), mark.address);
        wish.rules.push_back(difference != nullptr ? difference->rule : Rule::ps31);
        if (difference != nullptr) wish.rules.push_back(Rule::ps31);
        if (mark.isWanted && changing.isEmpty()) {
            wish.isMet = difference == nullptr;
            if (wish.isMet) wish.sets = OptionFamily::everything();
            return;
        }
        for (std::uint32_t set = 0; set < kOptionSets; ++set) {
            if (changing.contains(set & bearing.bits) == mark.isWanted) wish.sets.add(set);
        }
    }

    VerdictCounts cost(const Tally& flat, const Chain& deep, OptionSet options) {
        VerdictCounts counts = flat.countsOf(options);
        if (deep.empty()) return counts;
        Step step;
        runOver(channel_, state_, context_, deep, options, step);
        for (const Effect& effect : step.effects) {
            ++counts.carried;
            counts.destructive += effect.isDestructive ? 1 : 0;
        }
        undo(state_, step);
        return counts;
    }

    const Channel& channel_;
    State& state_;
    const Context& context_;
    OrganizationIndex provider_;
    const Compared& compared_;
    std::vector<std::vector<Difference>> own_;  // by partnership, where `isOwn_`
    std::vector<bool> isOwn_;
    Chain scope_;
    std::vector<bool> provides_;  // by organization: to somebody in the scope
};

/// The smallest sets of a family, in the options' order; none where it is empty.
std::vector<OptionSet> smallestOf(const OptionFamily& family) {
    std::vector<OptionSet> smallest;
    for (std::uint32_t bits = 0; bits < kOptionSets; ++bits) {
        if (!family.contains(bits)) continue;
        const OptionSet set = OptionSet::ofBits(bits);
        if (!smallest.empty() && smallest.front().size() < set.size()) continue;
        if (!smallest.empty() && smallest.front().size() > set.size()) smallest.clear();
        smallest.push_back(set);
    }
    return smallest;
}

}  // namespace

Choice choose(const Channel& channel, State& state, const Context& context, const Synchronize& event,
              const std::vector<Mark>& marks, const Compared& compared) {
    Chooser chooser(channel, state, context, event, compared);
    const std::vector<Wish> wishes = chooser.wishesOf(marks);
    Choice choice;
    std::vector<Demand> demands;
    OptionFamily common = OptionFamily::everything();
    for (std::uint32_t i = 0; i < marks.size(); ++i) {
        if (wishes[i].isMet) choice.met.push_back(i);
        bool isNew = true;
        for (const Demand& demand : demands) isNew = isNew && !(demand.sets == wishes[i].sets);
        if (isNew) demands.push_back({i, wishes[i].sets});
        common = common & wishes[i].sets;
    }
    const std::vector<OptionSet> smallest = smallestOf(common);
    choice.isPossible = !smallest.empty();
    if (choice.isPossible) {
        choice.options = chooser.gentlestOf(smallest);
        return choice;
    }
    choice.conflict = smallestConflict(demands);
    for (const std::uint32_t mark : choice.conflict) {
        for (const Rule rule : wishes[mark].rules) {
            bool isNew = true;
            for (const Rule other : choice.rules) isNew = isNew && other != rule;
            if (isNew) choice.rules.push_back(rule);
        }
    }
    return choice;
}

}  // namespace sluice::plan_sync
