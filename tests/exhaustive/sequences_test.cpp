// All sequences of events on every channel of up to three organizations: the engine does what the reference
// evaluator does, the invariants hold, and undo gives back what was there.
#include <gtest/gtest.h>

#include <iostream>
#include <string>
#include <vector>

#include "exhaustive/explorer.h"
#include "exhaustive/small_worlds.h"

namespace sluice::exhaustive {
namespace {

using reference::Readings;
using reference::Rulebook;

Rulebook onlySetting(const std::string& setting, const Readings& readings) {
    Rulebook rulebook = reference::smallRulebook(readings);
    std::erase_if(rulebook.types, [&](const auto& entry) { return entry.first != setting; });
    return rulebook;
}

/// The world without settings that the rulebook does not know.
reference::World withoutOthers(const Rulebook& rulebook, reference::World world) {
    for (auto& [id, organization] : world.organizations) {
        std::erase_if(organization.settings,
                      [&](const auto& entry) { return !rulebook.types.contains(entry.first); });
    }
    return world;
}

/// Edits at every organization but the last: what it does itself flows nowhere under any reading.
void addItemEditsUpstream(Alphabet& alphabet, const std::string& organization) {
    if (organization != "c") addItemEdits(alphabet, organization);
}

using AddEdits = void (*)(Alphabet&, const std::string&);

void exploreEverything(const Rulebook& rulebook, AddEdits addEdits, Having having, int depth) {
    Explorer explorer(rulebook);
    for (const Shape& shape : shapes()) {
        Alphabet alphabet;
        for (const std::string& organization : shape.organizations) addEdits(alphabet, organization);
        for (const Pair& pair : shape.pairs) addFlagChanges(alphabet, pair);
        for (const reference::World& world : withEveryMode(shape, having)) {
            explorer.explore({withoutOthers(rulebook, world), alphabet, depth});
            ASSERT_EQ(explorer.failure(), "");
        }
    }
    std::cout << "           " << explorer.eventsTried() << " events tried\n";
}

/// Each reading switched alone, and all three together.
std::vector<Readings> otherReadings() {
    using namespace data_sync;
    return {{MergeReading::follow, StrictAddReading::match, FlagChangeReading::atOnce},
            {MergeReading::keep, StrictAddReading::skip, FlagChangeReading::atOnce},
            {MergeReading::keep, StrictAddReading::match, FlagChangeReading::nextEvent},
            {MergeReading::follow, StrictAddReading::skip, FlagChangeReading::nextEvent}};
}

TEST(AllSequences, OfFourEventsWithAMultipleSetting) {
    exploreEverything(onlySetting("adders", {}), addItemEdits, Having::nothing, 4);
}

TEST(AllSequences, OfFourEventsWithASingleSetting) {
    exploreEverything(onlySetting("cost", {}), addCostEdits, Having::nothing, 4);
}

TEST(AllSequences, OfThreeEventsFromDifferentValues) {
    exploreEverything(onlySetting("adders", {}), addItemEdits, Having::differentThings, 3);
}

TEST(AllSequences, OfFourEventsWithASingleSettingUnderEveryReading) {
    for (const Readings& readings : otherReadings()) {
        exploreEverything(onlySetting("cost", readings), addCostEdits, Having::differentThings, 4);
    }
}

TEST(AllSequences, OfThreeEventsWithAMultipleSettingUnderEveryReading) {
    for (const Readings& readings : otherReadings()) {
        exploreEverything(onlySetting("adders", readings), addItemEditsUpstream, Having::differentThings, 3);
    }
}

TEST(AllSequences, OfFourEventsThatMakeAndEndPartnershipsAndOrganizations) {
    const Rulebook rulebook = onlySetting("adders", {});
    Explorer explorer(rulebook);
    Alphabet alphabet;
    addStructure(alphabet);
    for (const std::string id : {"a", "b", "c"}) addItemEdits(alphabet, id);
    for (const Having having : {Having::nothing, Having::differentThings}) {
        const int depth = having == Having::nothing ? 4 : 3;
        explorer.explore({withoutOthers(rulebook, worldOf(shapes()[3], having)), alphabet, depth});
        ASSERT_EQ(explorer.failure(), "");
    }
    std::cout << "           " << explorer.eventsTried() << " events tried\n";
}

TEST(AllSequences, OfTwoEventsWithSettingsThatDoNotSync) {
    for (const std::string setting : {"licenses", "integrations"}) {
        const Rulebook rulebook = onlySetting(setting, {});
        Explorer explorer(rulebook);
        Alphabet alphabet;
        for (const std::string id : {"a", "b", "c"}) addItemEdits(alphabet, id);
        addStructure(alphabet);
        for (reference::Event& event : alphabet) {
            if (!event.setting.empty()) event.setting = setting;
            event.ownSettings.clear();
        }
        reference::World world = worldOf(shapes()[3], Having::nothing);
        reference::give(world, "a", setting, {{"1", "\"x"}});
        explorer.explore({world, alphabet, 3});
        ASSERT_EQ(explorer.failure(), "");
        std::cout << "           " << explorer.eventsTried() << " events tried\n";
    }
}

}  // namespace
}  // namespace sluice::exhaustive
