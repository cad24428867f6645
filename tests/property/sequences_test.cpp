// Long random sequences on larger channels: the engine does what the reference evaluator does, in whatever order
// the channel was put together; undo and redo give back exactly what was there. SLUICE_WORLDS says how many short ones.
#include <gtest/gtest.h>

#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

#include "property/random_channel.h"
#include "support/agreement.h"

namespace sluice::property {
namespace {

using reference::Event;
using reference::Step;
using reference::World;
using testing_support::Arrival;
using testing_support::EngineRun;

/// What happened so far, for undo, redo and the message of a failure.
struct History {
    std::vector<Event> events;
    std::vector<World> worlds;  // before the first event, then after each
};

::testing::AssertionResult agrees(const std::string& difference, const History& history, std::uint64_t seed) {
    if (difference.empty()) return ::testing::AssertionSuccess();
    return ::testing::AssertionFailure() << "seed " << seed << ", event " << history.events.size() << "\n"
                                         << difference << "before:\n"
                                         << testing_support::text(history.worlds.back()) << "last event:\n  "
                                         << testing_support::text(history.events.back());
}

/// Undoes some steps and takes them again; every world on the way is the one that was there.
void thereAndBack(EngineRun& engine, const History& history, std::size_t steps, std::uint64_t seed) {
    const std::size_t last = history.events.size();
    for (std::size_t i = 1; i <= steps; ++i) {
        engine.undo();
        ASSERT_EQ(engine.world(), history.worlds[last - i]) << "undo to " << last - i << ", seed " << seed;
    }
    for (std::size_t i = last - steps; i < last; ++i) {
        engine.apply(history.events[i]);
        ASSERT_EQ(engine.world(), history.worlds[i + 1]) << "redo of " << i << ", seed " << seed;
    }
}

/// Looks at the engine before the first event and after each.
using Look = std::function<void(EngineRun&)>;

void runSequence(
    std::uint64_t seed, const Size& size, const Look& look = [](EngineRun&) {}) {
    RandomChannel channel(seed, size);
    const reference::Rulebook& rulebook = channel.rulebook();
    EngineRun engine(rulebook, channel.initial());
    EngineRun reversed(rulebook, channel.initial(), Arrival::reversed);
    ASSERT_EQ(engine.world(), channel.initial()) << "loading moves nothing, seed " << seed;
    History history;
    history.worlds.push_back(channel.initial());
    Random walk(seed ^ 0xC0FFEE);
    look(engine);
    for (std::uint32_t i = 0; i < size.events; ++i) {
        const World& before = history.worlds.back();
        const Event event = channel.event(before);
        const Step expected = reference::apply(rulebook, before, event);
        history.events.push_back(event);
        for (EngineRun* run : {&engine, &reversed}) {
            const data_sync::Step& taken = run->apply(event);
            const std::string difference =
                testing_support::disagreement({rulebook, before, event, *run, taken, expected});
            ASSERT_TRUE(agrees(difference, history, seed))
                << (run == &reversed ? "\n(arrived in reverse)" : "");
        }
        history.worlds.push_back(expected.after);
        look(engine);
        if (walk.chance(5)) {
            const auto steps = walk.below(static_cast<std::uint32_t>(history.events.size()) + 1);
            ASSERT_NO_FATAL_FAILURE(thereAndBack(engine, history, steps, seed));
        }
    }
    thereAndBack(engine, history, history.events.size(), seed);
}

class RandomSequences : public testing::TestWithParam<std::uint64_t> {};

TEST_P(RandomSequences, OfSmallChannels) {
    ASSERT_NO_FATAL_FAILURE(
        runSequence(GetParam(), {.organizations = 5, .keys = 3, .details = 2, .events = 150}));
}

TEST_P(RandomSequences, OfLargerChannels) {
    ASSERT_NO_FATAL_FAILURE(runSequence(1000 + GetParam(), {.organizations = 24, .keys = 8, .events = 100}));
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomSequences, testing::Range<std::uint64_t>(0, 14),
                         testing::PrintToStringParamName());

TEST(DataSyncWorlds, GoAsTheReferenceSaysAndBack) {
    const char* asked = std::getenv("SLUICE_WORLDS");
    const std::uint64_t count = asked == nullptr ? 100 : std::strtoull(asked, nullptr, 10);
    for (std::uint64_t seed = 100'000; seed < 100'000 + count; ++seed) {
        const Size size{.organizations = 6, .keys = 3, .details = 2, .events = 12};
        ASSERT_NO_FATAL_FAILURE(runSequence(seed, size));
    }
}

/// Two settings whose items happen to have the same numbers: in the one a key is altered, in the other two keys come and go.
/// What flows on to a partner that merges is what was gained, of each setting by its own keys.
TEST(DataSyncWorlds, SettingsDoNotShareWhatTheyGained) {
    using reference::Kind;
    reference::Rulebook rulebook;
    for (const char* id : {"one", "other"}) {
        rulebook.types[id] = {reference::Cardinality::multiple, reference::Scope::synced};
    }
    World world;
    world.organizations["top"] = {"top", {{"one", {{"\"a", ""}}}, {"other", {{"\"a", ""}}}}};
    world.organizations["mid"] = {"mid", {{"one", {{"\"b", ""}}}, {"other", {{"\"a", "1"}}}}};
    world.organizations["end"] = {"end", {{"one", {{"\"a", ""}}}}};
    world.partnerships[{"top", "mid"}] = {};
    world.partnerships[{"mid", "end"}] = {true, false, false};
    Event event;
    event.kind = Kind::setFlags;
    event.upstream = "top";
    event.organization = "mid";
    event.flags = {true, true, false};
    for (const Arrival arrival : {Arrival::sorted, Arrival::reversed}) {
        EngineRun engine(rulebook, world, arrival);
        const Step expected = reference::apply(rulebook, world, event);
        const data_sync::Step& taken = engine.apply(event);
        ASSERT_TRUE(taken.happened);
        EXPECT_EQ(testing_support::disagreement({rulebook, world, event, engine, taken, expected}), "");
    }
}

TEST(RandomSequencesOfManyOrganizations, KeepTheVisitingOrderRight) {
    for (std::uint64_t seed = 3000; seed < 3002; ++seed) {
        const Size size{.organizations = 100, .keys = 5, .itemsAtStart = 2, .events = 100};
        ASSERT_NO_FATAL_FAILURE(runSequence(seed, size));
    }
}

/// A row of bits holds 512 distinct items; beyond, and at the moment of crossing, answers are the same.
TEST(RandomSequencesOfManyItems, CrossFromFewDistinctItemsToMany) {
    constexpr std::uint32_t kMostInBits = data_sync::ItemColumn::kMaxDenseItems;
    std::uint32_t crossings = 0;
    for (std::uint64_t seed = 2000; seed < 2003; ++seed) {
        const Size size{.organizations = 7, .keys = 2000, .itemsAtStart = 2, .filling = 500, .events = 120};
        std::uint32_t itemsBefore = 0, itemsAfter = 0;
        ASSERT_NO_FATAL_FAILURE(runSequence(seed, size, [&](EngineRun& engine) {
            itemsAfter = engine.distinctItems("adders");
            if (itemsBefore == 0) itemsBefore = itemsAfter;
        }));
        crossings += itemsBefore <= kMostInBits && itemsAfter > kMostInBits ? 1 : 0;
    }
    EXPECT_GT(crossings, 0u);
}

}  // namespace
}  // namespace sluice::property
