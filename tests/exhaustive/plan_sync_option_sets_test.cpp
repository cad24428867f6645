// All 8,192 option sets on small channels with sub-resellers, relationship flags and both readings: the
// engine does what the reference evaluator does, undo gives back what was there, and the invariants of a run
// hold.
#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "plan_sync/choose.h"
#include "plan_sync/run.h"
#include "reference/plan_worlds.h"

namespace sluice::exhaustive {
namespace {

using namespace plan_sync;
using reference::PlanChannel;
using testing_support::PlanWorld;

constexpr std::uint32_t kSets = 1u << kOptionCount;

Synchronize everyone(PlanWorld& world, OptionSet options) {
    return {world.t("p"), {}, world.t("std"), true, options};
}

class EveryOptionSet : public testing::TestWithParam<std::uint64_t> {};

TEST_P(EveryOptionSet, DoesWhatTheReferenceDoesAndCanBeTakenBack) {
    PlanWorld world;
    reference::fillRandom(world, GetParam(), {2, 2, 2});
    const PlanChannel before = reference::translated(world);
    const State state = world.state;
    for (std::uint32_t bits = 0; bits < kSets; ++bits) {
        const OptionSet options = OptionSet::ofBits(bits);
        const Step step = world.step(everyone(world, options));
        ASSERT_TRUE(step.happened) << step.refusal.sentence;
        const PlanChannel expected =
            reference::synchronized(before, {"p", "", "std", true, reference::optionNames(options)});
        ASSERT_TRUE(reference::translated(world) == expected)
            << "seed " << GetParam() << ", options " << bits;
        world.undo(step);
        ASSERT_TRUE(world.state.catalogues == state.catalogues)
            << "seed " << GetParam() << ", undo of " << bits;
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, EveryOptionSet, testing::Range<std::uint64_t>(0, 3),
                         testing::PrintToStringParamName());

class EveryOptionSetOnOneReseller : public testing::TestWithParam<std::uint64_t> {};

/// What a run carries is the differences with verdict `carried`; what it leaves is the others.
TEST_P(EveryOptionSetOnOneReseller, CarriesWhatTheComparisonSaid) {
    PlanWorld world;
    reference::fillRandom(world, GetParam());
    const PartnershipIndex reseller = providerOf(world.channel, world.state, world.at("a"));
    const std::vector<Difference> before =
        differencesOf(world.channel, world.state, world.context(), reseller);
    Tally tally;
    for (const Difference& difference : before) tally.add(difference);
    for (std::uint32_t bits = 0; bits < kSets; ++bits) {
        const OptionSet options = OptionSet::ofBits(bits);
        const Step step = world.step(Synchronize{world.t("p"), world.t("a"), {}, false, options});
        std::vector<Difference> expected;
        std::size_t leftover = 0;  // PS-51: told of for as long as a copy is in it
        for (const Difference& difference : before) {
            if (difference.isCarriedBy(options)) continue;
            if (difference.kind == DifferenceKind::leftoverCategory) {
                ++leftover;
            } else {
                expected.push_back(difference);
            }
        }
        auto left = differencesOf(world.channel, world.state, world.context(), reseller);
        std::erase_if(left, [](const Difference& difference) {
            return difference.kind == DifferenceKind::leftoverCategory;
        });
        std::size_t same = 0, own = 0;
        for (const Difference& difference : left) {
            bool isExpected = false;
            for (const Difference& other : expected) {
                isExpected =
                    isExpected || (other.address == difference.address && other.before == difference.before);
            }
            same += isExpected ? 1 : 0;
            // PS-5 publishes a plan that is not published upstream: from then on that is a difference.
            own += !isExpected && difference.kind == DifferenceKind::published ? 1 : 0;
        }
        ASSERT_EQ(same, expected.size()) << "seed " << GetParam() << ", options " << bits;
        ASSERT_EQ(left.size(), same + own) << "seed " << GetParam() << ", options " << bits;
        const VerdictCounts counts = tally.countsOf(options);
        ASSERT_EQ(step.effects.size(), counts.carried);
        ASSERT_EQ(expected.size() + leftover, counts.heldBack + counts.neverCarried);
        for (const Effect& effect : step.effects) {
            ASSERT_TRUE(options.contains(effect.option));
            const Value after = valueAt(world.catalogue("a"), effect.address);
            ASSERT_EQ(world.text(after), world.text(effect.after))
                << pathOf(effect.address, world.values).view() << ", seed " << GetParam() << ", options "
                << bits;
        }
        world.undo(step);
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, EveryOptionSetOnOneReseller, testing::Range<std::uint64_t>(10, 12),
                         testing::PrintToStringParamName());

/// Of all subsets of the marks, the fewest of which no option set does all; more than there are where all can be done.
std::size_t sizeOfSmallestConflict(const std::vector<const std::vector<bool>*>& asked) {
    std::set<std::uint32_t> undone;  // which marks an option set leaves undone, a bit each
    for (std::uint32_t bits = 0; bits < kSets; ++bits) {
        std::uint32_t left = 0;
        for (std::size_t i = 0; i < asked.size(); ++i) left |= (*asked[i])[bits] ? 0u : 1u << i;
        undone.insert(left);
    }
    std::size_t smallest = asked.size() + 1;
    for (std::uint32_t subset = 0; subset < 1u << asked.size(); ++subset) {
        const bool isConflict = std::all_of(undone.begin(), undone.end(),
                                            [&](std::uint32_t left) { return (left & subset) != 0; });
        if (isConflict) smallest = std::min(smallest, static_cast<std::size_t>(std::popcount(subset)));
    }
    return smallest;
}

class EveryChoice : public testing::TestWithParam<std::uint64_t> {};

/// The chosen set is the smallest of all 8,192 that does what the marks ask for, each tried.
TEST_P(EveryChoice, IsTheSmallestSetThatDoesWhatIsWanted) {
    PlanWorld world;
    reference::fillRandom(world, GetParam(), {2, 1, 2});
    const Synchronize event = everyone(world, {});
    std::vector<Mark> candidates;
    const auto isAt = [](const std::vector<Difference>& differences, const Mark& mark) {
        return std::any_of(differences.begin(), differences.end(), [&](const Difference& each) {
            return each.organization == mark.organization && covers(each.address, mark.address);
        });
    };
    const auto differences = [&] {
        std::vector<Difference> all;
        for (const PartnershipIndex p : scopeOf(world.channel, world.state, event)) {
            for (const Difference& each : differencesOf(world.channel, world.state, world.context(), p)) {
                all.push_back(each);
            }
        }
        return all;
    };
    // What differs now, and what differs only once the reseller above has been brought up to date.
    const std::vector<Difference> first = differences();
    const Step above = world.step(Synchronize{world.t("p"), world.t("a"), {}, false, OptionSet::all()});
    const std::vector<Difference> second = differences();
    world.undo(above);
    for (const std::vector<Difference>* found : {&first, &second}) {
        for (const Difference& difference : *found) {
            const Mark mark{difference.organization, difference.address, true};
            if (std::find(candidates.begin(), candidates.end(), mark) == candidates.end())
                candidates.push_back(mark);
        }
    }
    ASSERT_GT(candidates.size(), first.size())
        << "seed " << GetParam() << ": choose one where there are some";
    // What each set makes of each mark's value: wanted is that it changes, or that nothing differs and no set changes it.
    const auto valueOf = [&](const Mark& mark) {
        return valueAt(world.state.catalogue(mark.organization), mark.address);
    };
    std::vector<Value> before;
    for (const Mark& mark : candidates) before.push_back(valueOf(mark));
    std::vector<std::vector<bool>> wanted(candidates.size()), unwanted(candidates.size());
    std::vector<VerdictCounts> costs;
    for (std::uint32_t bits = 0; bits < kSets; ++bits) {
        Step step;
        run(world.channel, world.state, world.context(), everyone(world, OptionSet::ofBits(bits)), step);
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            wanted[i].push_back(!(valueOf(candidates[i]) == before[i]));
            unwanted[i].push_back(!wanted[i].back());
        }
        VerdictCounts& cost = costs.emplace_back();
        for (const Effect& effect : step.effects) {
            ++cost.carried;
            cost.destructive += effect.isDestructive ? 1 : 0;
        }
        world.undo(step);
    }
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const bool isEverChanged = std::find(wanted[i].begin(), wanted[i].end(), true) != wanted[i].end();
        if (!isEverChanged && !isAt(first, candidates[i])) wanted[i].assign(kSets, true);
    }
    reference::PlanRandom random(GetParam());
    const State state = world.state;
    for (int round = 0; round < 40; ++round) {
        std::vector<Mark> marks;
        std::vector<const std::vector<bool>*> asked;
        const std::uint32_t count = 1 + random.below(10);
        const std::uint32_t wantedOfHundred = round % 2 == 0 ? 60 : 20;
        for (std::uint32_t i = 0; i < count; ++i) {
            const std::uint32_t place = random.below(static_cast<std::uint32_t>(candidates.size()));
            marks.push_back(candidates[place]);
            marks.back().isWanted = random.chance(wantedOfHundred);
            asked.push_back(marks.back().isWanted ? &wanted[place] : &unwanted[place]);
        }
        const Choice choice = choose(world.channel, world.state, world.context(), event, marks);
        ASSERT_TRUE(world.state.catalogues == state.catalogues);
        std::uint32_t smallest = kOptionCount + 1;
        OptionSet gentlest;
        for (std::uint32_t bits = 0; bits < kSets; ++bits) {
            bool isGood = true;
            for (const std::vector<bool>* by : asked) isGood = isGood && (*by)[bits];
            if (!isGood) continue;
            const OptionSet set = OptionSet::ofBits(bits);
            const auto rank = [&](OptionSet of) {
                const VerdictCounts& cost = costs[of.bits];
                return std::make_tuple(of.size(), cost.destructive, cost.carried);
            };
            const bool isBetter = smallest > kOptionCount || rank(set) < rank(gentlest) ||
                                  (rank(set) == rank(gentlest) && precedes(set, gentlest));
            if (isBetter) gentlest = set;
            smallest = std::min(smallest, set.size());
        }
        ASSERT_EQ(choice.isPossible, smallest <= kOptionCount)
            << "seed " << GetParam() << ", round " << round;
        if (choice.isPossible) {
            ASSERT_EQ(choice.options.bits, gentlest.bits) << "seed " << GetParam() << ", round " << round;
            for (const std::vector<bool>* by : asked) ASSERT_TRUE((*by)[choice.options.bits]);
            continue;
        }
        ASSERT_FALSE(choice.rules.empty());
        ASSERT_EQ(choice.conflict.size(), sizeOfSmallestConflict(asked)) << "seed " << GetParam();
        std::vector<const std::vector<bool>*> conflict;
        for (const std::uint32_t mark : choice.conflict) conflict.push_back(asked[mark]);
        ASSERT_EQ(sizeOfSmallestConflict(conflict), conflict.size()) << "seed " << GetParam();
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, EveryChoice, testing::Values<std::uint64_t>(21, 23, 24),
                         testing::PrintToStringParamName());

}  // namespace
}  // namespace sluice::exhaustive
