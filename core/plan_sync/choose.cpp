#include "plan_sync/choose.h"

#include <algorithm>
#include <array>
#include <bit>

#include "base/sort.h"

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
    [[nodiscard]] std::size_t size() const {
        std::size_t size = 0;
        for (const std::uint64_t word : words_) size += static_cast<std::size_t>(std::popcount(word));
        return size;
    }
    [[nodiscard]] bool isEmpty() const { return size() == 0; }
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
            return simulated(mark, chain, difference != nullptr);
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
    /// options is run down the chain and taken back. What is wanted is what all of them make of the value.
    Sets simulated(const Mark& mark, const std::vector<PartnershipIndex>& chain, bool differs) {
        const std::uint32_t influencing = plan_sync::influencing(mark.address.field).bits;
        const auto value = [&] { return valueAt(state_.catalogue(mark.organization), mark.address); };
        const Value before = value();
        Value asked = before;
        if (mark.isWanted) {
            bool isLeft = false;
            asked = after(chain, OptionSet::ofBits(influencing), [&] {
                const std::vector<Difference> left = differencesOf(channel_, state_, context_, chain.back());
                isLeft = differenceAt(left, mark.address) != nullptr;
                return value();
            });
            if (asked == before && (differs || isLeft)) return {};
        }
        Sets few;
        for (std::uint32_t set = influencing;; set = (set - 1) & influencing) {
            if (after(chain, OptionSet::ofBits(set), value) == asked) few.add(set);
            if (set == 0) break;
        }
        Sets sets;
        for (std::uint32_t set = 0; set < kSets; ++set) {
            if (few.contains(set & influencing)) sets.add(set);
        }
        return sets;
    }

    /// What look() sees after a run down the chain, which is taken back.
    template <class Look>
    Value after(const std::vector<PartnershipIndex>& chain, OptionSet options, Look look) {
        Step step;
        runOver(channel_, state_, context_, chain, options, step);
        const Value seen = look();
        undo(state_, step);
        return seen;
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

/// The smallest conflict, exactly: a set of demands by which every option set is ruled out.
class ConflictSearch {
  public:
    explicit ConflictSearch(const std::vector<Demand>& demands) : demands_(demands) {}

    /// In the order of the marks. All demands together are a conflict.
    std::vector<std::uint32_t> smallest() {
        for (std::size_t size = 1; !find(size, Sets::everything()); ++size) {
        }
        base::sort(chosen_);
        return chosen_;
    }

  private:
    /// Adds up to `size` demands that rule out all of `left`. One of them rules out its scarcest option set, the
    /// one that the fewest demands rule out: only these are tried.
    bool find(std::size_t size, const Sets& left) {
        if (left.isEmpty()) return true;
        if (size == 0 || left.size() > size * mostRuledOut(left)) return false;
        const std::uint32_t scarcest = scarcestOf(left);
        for (const Demand& demand : demands_) {
            if (demand.sets.contains(scarcest)) continue;
            chosen_.push_back(demand.mark);
            if (find(size - 1, left & demand.sets)) return true;
            chosen_.pop_back();
        }
        return false;
    }
    [[nodiscard]] std::size_t mostRuledOut(const Sets& left) const {
        std::size_t most = 0;
        for (const Demand& demand : demands_)
            most = std::max(most, left.size() - (left & demand.sets).size());
        return most;
    }
    [[nodiscard]] std::uint32_t scarcestOf(const Sets& left) const {
        std::uint32_t scarcest = 0;
        std::size_t fewest = demands_.size() + 1;
        for (std::uint32_t set = 0; set < kSets; ++set) {
            if (!left.contains(set)) continue;
            std::size_t ruling = 0;
            for (const Demand& demand : demands_) ruling += demand.sets.contains(set) ? 0 : 1;
            if (ruling < fewest) {
                fewest = ruling;
                scarcest = set;
            }
        }
        return scarcest;
    }

    const std::vector<Demand>& demands_;
    std::vector<std::uint32_t> chosen_;
};

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
    choice.conflict = ConflictSearch(demands).smallest();
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
