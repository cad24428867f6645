#include <gtest/gtest.h>

#include "reference/reference.h"
#include "reference/worlds.h"

namespace sluice::reference {
namespace {

std::string ruleOf(const World& world, const Event& event) {
    const Step step = apply(smallRulebook(), world, event);
    EXPECT_EQ(step.happened, step.rule.empty());
    if (!step.happened) {
        EXPECT_EQ(step.after, world);  // invariant (d)
    }
    return step.rule;
}

World pairWorld(const Flags& flags) {
    World world;
    partnership(world, {"a", "b"}, flags);
    give(world, "a", "adders", {{"\"Trench", "12"}});
    give(world, "b", "adders", {{"\"Trench", "12"}});
    return world;
}

TEST(ReferenceRefusal, DS50LocksSyncedSettingsUnderStrictOnly) {
    const Event edit = itemEvent(Kind::addItem, "b", {"\"Tile", "500"});
    EXPECT_EQ(ruleOf(pairWorld(kStrict), edit), "DS-50");
    EXPECT_EQ(ruleOf(pairWorld(kFlexible), edit), "");
    EXPECT_EQ(ruleOf(pairWorld(kNonExclusive), edit), "");
    EXPECT_EQ(ruleOf(pairWorld(kOff), edit), "");
    Event free = edit;
    free.setting = "integrations";
    EXPECT_EQ(ruleOf(pairWorld(kStrict), free), "");
    free.setting = "licenses";
    EXPECT_EQ(ruleOf(pairWorld(kStrict), free), "");
}

TEST(ReferenceRefusal, DS50WinsOverTheRulesOfItems) {
    const World world = pairWorld(kStrict);
    EXPECT_EQ(ruleOf(world, itemEvent(Kind::addItem, "b", {"\"Trench", "12"})), "DS-50");
    EXPECT_EQ(ruleOf(world, itemEvent(Kind::addItem, "b", {"\"Trench", "13"})), "DS-50");
    EXPECT_EQ(ruleOf(world, itemEvent(Kind::changeItem, "b", {"\"Roof", "13"})), "DS-50");
    EXPECT_EQ(ruleOf(world, costEvent("b", {})), "DS-50");
}

TEST(ReferenceRefusal, DS51RefusesWhatChangesNothing) {
    const World world = pairWorld(kFlexible);
    EXPECT_EQ(ruleOf(world, itemEvent(Kind::addItem, "b", {"\"Trench", "12"})), "DS-51");
    EXPECT_EQ(ruleOf(world, itemEvent(Kind::changeItem, "b", {"\"Trench", "12"})), "DS-51");
    EXPECT_EQ(ruleOf(world, itemEvent(Kind::removeItem, "b", {"\"Roof"})), "DS-51");
    EXPECT_EQ(ruleOf(world, costEvent("b", {})), "DS-51");
    EXPECT_EQ(ruleOf(world, flagsEvent({"a", "b"}, kFlexible)), "DS-51");
    Event rename{.kind = Kind::renameOrganization, .organization = "a", .name = "a"};
    EXPECT_EQ(ruleOf(world, rename), "DS-51");
}

TEST(ReferenceRefusal, DS52KeepsOneItemAKey) {
    EXPECT_EQ(ruleOf(pairWorld(kOff), itemEvent(Kind::addItem, "a", {"\"Trench", "13"})), "DS-52");
}

TEST(ReferenceRefusal, DS62ExclusiveMeansTheOnlyUpstream) {
    World world = pairWorld({false, true, false});  // exclusive with Data Sync off
    give(world, "c", "adders", {});
    EXPECT_EQ(ruleOf(world, partnerEvent({"c", "b"}, kNonExclusive)), "DS-62");
    world.partnerships[{"a", "b"}] = kNonExclusive;
    EXPECT_EQ(ruleOf(world, partnerEvent({"c", "b"}, kStrict)), "DS-62");
    EXPECT_EQ(ruleOf(world, partnerEvent({"c", "b"}, kOff)), "");
    world.partnerships[{"c", "b"}] = kOff;
    EXPECT_EQ(ruleOf(world, flagsEvent({"a", "b"}, kStrict)), "DS-62");
    EXPECT_EQ(ruleOf(world, flagsEvent({"c", "b"}, {false, true, false})), "DS-62");
}

TEST(ReferenceRefusal, DS63RefusesSelfPairAndLoop) {
    World world = pairWorld(kNonExclusive);
    partnership(world, {"b", "c"}, kOff);
    EXPECT_EQ(ruleOf(world, partnerEvent({"a", "a"}, kOff)), "DS-63");
    EXPECT_EQ(ruleOf(world, partnerEvent({"a", "b"}, kOff)), "DS-63");
    EXPECT_EQ(ruleOf(world, partnerEvent({"c", "a"}, kOff)), "DS-63");
    EXPECT_EQ(ruleOf(world, partnerEvent({"a", "c"}, kOff)), "");
}

TEST(ReferenceRefusal, DS64NamesWhatIsNotThere) {
    const World world = pairWorld(kOff);
    EXPECT_EQ(ruleOf(world, itemEvent(Kind::addItem, "z", {"\"Tile"})), "DS-64");
    EXPECT_EQ(ruleOf(world, itemEvent(Kind::changeItem, "a", {"\"Tile"})), "DS-64");
    EXPECT_EQ(ruleOf(world, partnerEvent({"a", "z"}, kOff)), "DS-64");
    EXPECT_EQ(ruleOf(world, partnerEvent({"z", "a"}, kOff)), "DS-64");
    EXPECT_EQ(ruleOf(world, inviteEvent({"z", "y"}, kOff)), "DS-64");
    EXPECT_EQ(ruleOf(world, flagsEvent({"b", "a"}, kOff)), "DS-64");
    EXPECT_EQ(ruleOf(world, endEvent({"b", "a"})), "DS-64");
    EXPECT_EQ(ruleOf(world, Event{.kind = Kind::removeOrganization, .organization = "z"}), "DS-64");
}

TEST(ReferenceRefusal, DS65KeepsIdsUnique) {
    const World world = pairWorld(kOff);
    EXPECT_EQ(ruleOf(world, inviteEvent({"a", "b"}, kOff)), "DS-65");
    EXPECT_EQ(ruleOf(world, Event{.kind = Kind::addOrganization, .organization = "a"}), "DS-65");
    const Step removed =
        apply(smallRulebook(), world, {.kind = Kind::removeOrganization, .organization = "b"});
    EXPECT_EQ(ruleOf(removed.after, inviteEvent({"a", "b"}, kOff)), "");
}

}  // namespace
}  // namespace sluice::reference
