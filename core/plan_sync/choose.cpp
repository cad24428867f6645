#include "plan_sync/choose.h"

#include <array>

namespace sluice::plan_sync {

namespace {

constexpr std::uint32_t kSets = 1u << kOptionCount;

/// A set of option sets: bit i stands for the option set with bits i.
class Sets {
  public:
    static Sets everything() {
        Sets sets;
        sets.words_.fill(~std::uint64_t{0});
        return sets;
    }
    void add(std::uint32_t set) { words_[set / 64] |= std::uint64_t{1} << (set % 64); }
    [[nodiscard]] bool contains(std::uint32_t set) const { return (words_[set / 64] >> (set % 64) & 1) != 0; }
    [[nodiscard]] bool isEmpty() const {
        for (const std::uint64_t word : words_) {
            if (word != 0) return false;
        }
        return true;
    }
    friend Sets operator&(Sets left, const Sets& right) {
        for (std::size_t i = 0; i < left.words_.size(); ++i) left.words_[i] &= right.words_[i];
        return left;
    }
    friend bool operator==(const Sets&, const Sets&) = default;

  private:
    std::array<std::uint64_t, kSets / 64> words_{};
};

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

/// The difference that stands for an address: its own, else that of the new plan which would hold it.
const Difference* differenceAt(const std::vector<Difference>& differences, const Address& address) {
    const Difference* holding = nullptr;
    for (const Difference& difference : differences) {
        if (difference.address == address) return &difference;
        if (difference.kind == DifferenceKind::newPlan && covers(difference.address, address)) {
            holding = &difference;
        }
    }
    return holding;
}

class Chooser {
  public:
    Chooser(const Channel& channel, State& state, const Context& context, const Synchronize& event)
        : channel_(channel),
          state_(state),
          context_(context),
          provider_(channel.find(event.provider)),
          scope_(scopeOf(channel, state, event)) {}

    /// The option sets that do what the mark asks for.
    Sets satisfying(const Mark& mark, std::vector<Rule>& rules) {
        const std::vector<PartnershipIndex> chain = chainTo(mark.organization);
        if (chain.empty()) return mark.isWanted ? Sets{} : Sets::everything();  // the run does not come there
        const std::vector<Difference> differences = differencesOf(channel_, state_, context_, chain.back());
        const Difference* difference = differenceAt(differences, mark.address);
        if (difference != nullptr) rules.push_back(difference->rule);
        if (chain.size() > 1) {
            if (difference == nullptr) rules.push_back(Rule::ps31);
            return simulated(mark, chain);
        }
        Sets sets;
        for (std::uint32_t set = 0; set < kSets; ++set) {
            const bool isCarried = difference != nullptr && difference->isCarriedBy(OptionSet::ofBits(set));
            if (mark.isWanted ? difference == nullptr || isCarried : !isCarried) sets.add(set);
        }
        return sets;
    }

  private:
    /// The relationships from the provider down to the organization, or none where it is out of scope.
    std::vector<PartnershipIndex> chainTo(OrganizationIndex organization) const {
        std::vector<PartnershipIndex> upwards;
        for (std::size_t i = scope_.size(); i > 0 && organization != provider_; --i) {
            if (channel_.partnership(scope_[i - 1]).downstream != organization) continue;
            upwards.push_back(scope_[i - 1]);
            organization = channel_.partnership(scope_[i - 1]).upstream;
        }
        if (organization != provider_) upwards.clear();
        return {upwards.rbegin(), upwards.rend()};
    }

    /// Below the first level what is carried depends on what was carried above: each set of influencing
    /// options is run down the chain and taken back.
    Sets simulated(const Mark& mark, const std::vector<PartnershipIndex>& chain) {
        const std::uint32_t influencing = plan_sync::influencing(mark.address.field).bits;
        Sets few;
        for (std::uint32_t set = influencing;; set = (set - 1) & influencing) {
            if (isSatisfied(mark, chain, OptionSet::ofBits(set))) few.add(set);
            if (set == 0) break;
        }
        Sets sets;
        for (std::uint32_t set = 0; set < kSets; ++set) {
            if (few.contains(set & influencing)) sets.add(set);
        }
        return sets;
    }

    bool isSatisfied(const Mark& mark, const std::vector<PartnershipIndex>& chain, OptionSet options) {
        const Catalogue& catalogue = state_.catalogue(mark.organization);
        const Value before = valueAt(catalogue, mark.address);
        Step step;
        runOver(channel_, state_, context_, chain, options, step);
        bool isSatisfied = false;
        if (mark.isWanted) {
            const std::vector<Difference> left = differencesOf(channel_, state_, context_, chain.back());
            isSatisfied = differenceAt(left, mark.address) == nullptr;
        } else {
            isSatisfied = valueAt(catalogue, mark.address) == before;
        }
        undo(state_, step);
        return isSatisfied;
    }

    const Channel& channel_;
    State& state_;
    const Context& context_;
    OrganizationIndex provider_;
    std::vector<PartnershipIndex> scope_;
};

/// A mark's option sets; marks with the same ones count once.
struct Demand {
    std::uint32_t mark;
    Sets sets;
};

/// The smaller set first; of two equally large ones that with the earliest option in which they differ.
bool comesBefore(std::uint32_t left, std::uint32_t right) {
    const std::uint32_t leftSize = OptionSet::ofBits(left).size(),
                        rightSize = OptionSet::ofBits(right).size();
    if (leftSize != rightSize) return leftSize < rightSize;
    const std::uint32_t differing = left ^ right;
    return (left & differing & (~differing + 1)) != 0;
}

/// Looks for `size` demands from `first` on that have no option set in common with each other and with
/// `common`.
bool findConflict(const std::vector<Demand>& demands, std::size_t first, std::size_t size, const Sets& common,
                  std::vector<std::uint32_t>& chosen) {
    if (size == 0) return common.isEmpty();
    for (std::size_t i = first; i + size <= demands.size(); ++i) {
        chosen.push_back(demands[i].mark);
        if (findConflict(demands, i + 1, size - 1, common & demands[i].sets, chosen)) return true;
        chosen.pop_back();
    }
    return false;
}

/// The demands without every one that can be left out.
std::vector<std::uint32_t> irreducible(std::vector<Demand> demands) {
    for (std::size_t i = demands.size(); i > 0; --i) {
        Sets common = Sets::everything();
        for (std::size_t j = 0; j < demands.size(); ++j) {
            if (j != i - 1) common = common & demands[j].sets;
        }
        if (common.isEmpty()) demands.erase(demands.begin() + static_cast<std::ptrdiff_t>(i - 1));
    }
    std::vector<std::uint32_t> marks;
    for (const Demand& demand : demands) marks.push_back(demand.mark);
    return marks;
}

constexpr std::size_t kLargestSearched = 5;

std::vector<std::uint32_t> conflictOf(const std::vector<Demand>& demands) {
    std::vector<std::uint32_t> chosen;
    for (std::size_t size = 1; size <= kLargestSearched && size <= demands.size(); ++size) {
        if (findConflict(demands, 0, size, Sets::everything(), chosen)) return chosen;
    }
    return irreducible(demands);
}

}  // namespace

Choice choose(const Channel& channel, State& state, const Context& context, const Synchronize& event,
              const std::vector<Mark>& marks) {
    Chooser chooser(channel, state, context, event);
    std::vector<Demand> demands;
    std::vector<std::vector<Rule>> rules(marks.size());
    Sets common = Sets::everything();
    for (std::uint32_t i = 0; i < marks.size(); ++i) {
        const Sets sets = chooser.satisfying(marks[i], rules[i]);
        bool isNew = true;
        for (const Demand& demand : demands) isNew = isNew && !(demand.sets == sets);
        if (isNew) demands.push_back({i, sets});
        common = common & sets;
    }
    Choice choice;
    std::uint32_t best = kSets;
    for (std::uint32_t set = 0; set < kSets; ++set) {
        if (common.contains(set) && (best == kSets || comesBefore(set, best))) best = set;
    }
    choice.isPossible = best != kSets;
    if (choice.isPossible) {
        choice.options = OptionSet::ofBits(best);
        return choice;
    }
    choice.conflict = conflictOf(demands);
    for (const std::uint32_t mark : choice.conflict) {
        for (const Rule rule : rules[mark]) {
            bool isNew = true;
            for (const Rule other : choice.rules) isNew = isNew && other != rule;
            if (isNew) choice.rules.push_back(rule);
        }
    }
    return choice;
}

}  // namespace sluice::plan_sync
