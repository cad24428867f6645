#include <gtest/gtest.h>

#include "reference/reference.h"
#include "reference/worlds.h"

namespace sluice::reference {
namespace {

constexpr Readings kNextEvent{.flagChange = data_sync::FlagChangeReading::nextEvent};

World driftedPair(const Flags& flags) {
    World world;
    partnership(world, {"a", "b"}, flags);
    give(world, "a", "adders", {{"1", "x"}});
    give(world, "b", "adders", {{"2", "own"}});
    return world;
}

Values addersAfter(const Flags& from, const Flags& to) {
    const Step step = apply(smallRulebook(), driftedPair(from), flagsEvent({"a", "b"}, to));
    EXPECT_TRUE(step.happened);
    return valuesOf(step.after, "b", "adders");
}

TEST(ReferenceFlagChange, DS43SyncsWhenItStartsOrBecomesStrict) {
    const Values own = {{"2", "own"}}, merged = {{"1", "x"}, {"2", "own"}}, matched = {{"1", "x"}};
    EXPECT_EQ(addersAfter(kOff, kNonExclusive), merged);
    EXPECT_EQ(addersAfter(kOff, kFlexible), merged);
    EXPECT_EQ(addersAfter(kOff, kStrict), matched);
    EXPECT_EQ(addersAfter(kNonExclusive, kStrict), matched);
    EXPECT_EQ(addersAfter(kFlexible, kStrict), matched);
    EXPECT_EQ(addersAfter(kNonExclusive, kFlexible), own);
    EXPECT_EQ(addersAfter(kFlexible, kNonExclusive), own);
    for (const Flags& strictBefore : {kOff, kNonExclusive, kFlexible}) {
        EXPECT_EQ(addersAfter(kStrict, strictBefore), own);
    }
    EXPECT_EQ(addersAfter(kNonExclusive, kOff), own);
    EXPECT_EQ(addersAfter(kOff, {false, true, true}), own);  // DS-5: stored, and nothing else
}

TEST(ReferenceFlagChange, DS28NextEventCatchesUpSettingBySetting) {
    const Rulebook rulebook = smallRulebook(kNextEvent);
    World world = driftedPair(kNonExclusive);
    give(world, "a", "cost", {{"", "3"}});
    const Step tightened = apply(rulebook, world, flagsEvent({"a", "b"}, kStrict));
    EXPECT_EQ(valuesOf(tightened.after, "b", "adders"), (Values{{"2", "own"}}));
    EXPECT_EQ(lockHolder(rulebook, tightened.after, "b", "adders"), "a");
    const Step added = apply(rulebook, tightened.after, itemEvent(Kind::addItem, "a", {"3", "z"}));
    EXPECT_EQ(valuesOf(added.after, "b", "adders"), (Values{{"1", "x"}, {"3", "z"}}));
    EXPECT_EQ(valuesOf(added.after, "b", "cost"), Values{});
    const Step cost = apply(rulebook, added.after, costEvent("a", {"4"}));
    EXPECT_EQ(valuesOf(cost.after, "b", "cost"), (Values{{"", "4"}}));
    EXPECT_TRUE(cost.after.pending.empty());
}

TEST(ReferenceFlagChange, DS28TurningDataSyncOffForgetsAndLooseningDoesNot) {
    const Rulebook rulebook = smallRulebook(kNextEvent);
    const Step tightened = apply(rulebook, driftedPair(kOff), flagsEvent({"a", "b"}, kStrict));
    const Step loosened = apply(rulebook, tightened.after, flagsEvent({"a", "b"}, kNonExclusive));
    EXPECT_FALSE(loosened.after.pending.empty());
    const Step added = apply(rulebook, loosened.after, itemEvent(Kind::addItem, "a", {"3", "z"}));
    EXPECT_EQ(valuesOf(added.after, "b", "adders"), (Values{{"1", "x"}, {"2", "own"}, {"3", "z"}}));
    const Step off = apply(rulebook, tightened.after, flagsEvent({"a", "b"}, kOff));
    EXPECT_TRUE(off.after.pending.empty());
}

TEST(ReferenceFlagChange, DS28PendingSyncPointWinsOverDS27Skip) {
    Readings readings = kNextEvent;
    readings.strictAdd = data_sync::StrictAddReading::skip;
    const Rulebook rulebook = smallRulebook(readings);
    const Step tightened = apply(rulebook, driftedPair(kOff), flagsEvent({"a", "b"}, kStrict));
    const Step added = apply(rulebook, tightened.after, itemEvent(Kind::addItem, "a", {"3", "z"}));
    EXPECT_EQ(valuesOf(added.after, "b", "adders"), (Values{{"1", "x"}, {"3", "z"}}));
    const Step again = apply(rulebook, added.after, itemEvent(Kind::addItem, "a", {"4", "z"}));
    EXPECT_EQ(valuesOf(again.after, "b", "adders"), (Values{{"1", "x"}, {"3", "z"}}));
}

}  // namespace
}  // namespace sluice::reference
