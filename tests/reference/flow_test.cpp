#include <gtest/gtest.h>

#include "reference/invariants.h"
#include "reference/reference.h"
#include "reference/worlds.h"

namespace sluice::reference {
namespace {

constexpr Readings kFollow{.merge = data_sync::MergeReading::follow};
constexpr Readings kSkip{.strictAdd = data_sync::StrictAddReading::skip};

Step stepOf(const World& world, const Event& event, const Readings& readings = {}) {
    const Rulebook rulebook = smallRulebook(readings);
    Step step = apply(rulebook, world, event);
    EXPECT_TRUE(step.happened) << step.rule;
    const std::vector<std::string> broken =
        brokenInvariants(rulebook, {world, event, step.happened, step.after});
    EXPECT_TRUE(broken.empty()) << broken.front();
    return step;
}

Values adders(const Step& step, const std::string& organization) {
    return valuesOf(step.after, organization, "adders");
}

TEST(ReferenceFlow, DS11MergeGainsOnlyWhatTheDownstreamLacks) {
    World world;
    partnership(world, {"a", "b"}, kNonExclusive);
    give(world, "a", "adders", {{"1", "x"}});
    give(world, "b", "adders", {{"2", "own"}});
    const Step step = stepOf(world, itemEvent(Kind::addItem, "a", {"3", "z"}));
    EXPECT_EQ(adders(step, "b"), (Values{{"2", "own"}, {"3", "z"}}));  // key 1 was no gain of this event
    const Step same = stepOf(world, itemEvent(Kind::addItem, "a", {"2", "other"}));
    EXPECT_EQ(adders(same, "b"), (Values{{"2", "own"}}));
}

TEST(ReferenceFlow, DS20InvitedReplicatesOnceInEveryModeWithDataSync) {
    World world;
    give(world, "a", "adders", {{"1", "x"}});
    give(world, "a", "cost", {{"", "3"}});
    give(world, "a", "licenses", {{"\"L", ""}});
    give(world, "a", "integrations", {{"\"I", ""}});
    for (const Flags& flags : {kNonExclusive, kFlexible, kStrict, kOff}) {
        Event invite = inviteEvent({"a", "b"}, flags);
        invite.ownSettings = {{"cost", {{"", "9"}}}, {"integrations", {{"\"Own", ""}}}};
        const Step step = stepOf(world, invite);
        const bool isOn = flags.dataSync;
        EXPECT_EQ(adders(step, "b").size(), isOn ? 1u : 0u);
        EXPECT_EQ(valuesOf(step.after, "b", "cost"), (Values{{"", isOn ? "3" : "9"}}));
        EXPECT_EQ(valuesOf(step.after, "b", "licenses").size(), isOn ? 1u : 0u);
        EXPECT_EQ(valuesOf(step.after, "b", "integrations"), (Values{{"\"Own", ""}}));
    }
}

TEST(ReferenceFlow, DS24PartneredMergesOrMatches) {
    World world;
    give(world, "a", "adders", {{"1", "x"}, {"2", "y"}});
    give(world, "a", "cost", {{"", "3"}});
    give(world, "b", "adders", {{"2", "own"}, {"3", "z"}});
    give(world, "b", "cost", {{"", "9"}});
    const Step merged = stepOf(world, partnerEvent({"a", "b"}, kFlexible));
    EXPECT_EQ(adders(merged, "b"), (Values{{"1", "x"}, {"2", "own"}, {"3", "z"}}));
    EXPECT_EQ(valuesOf(merged.after, "b", "cost"), (Values{{"", "9"}}));
    const Step matched = stepOf(world, partnerEvent({"a", "b"}, kStrict));
    EXPECT_EQ(adders(matched, "b"), (Values{{"1", "x"}, {"2", "y"}}));
    EXPECT_EQ(valuesOf(matched.after, "b", "cost"), (Values{{"", "3"}}));
    int destroyed = 0;
    for (const Change& change : matched.changes) destroyed += change.destroyed ? 1 : 0;
    EXPECT_EQ(destroyed, 3);  // 2 and cost altered, 3 lost
    EXPECT_EQ(matched.locksGained, (std::set<Pair>{{"a", "b"}}));
}

TEST(ReferenceFlow, DS25KeepsOrFollows) {
    World world;
    partnership(world, {"a", "b"}, kNonExclusive);
    give(world, "a", "adders", {{"1", "x"}, {"2", "y"}, {"3", "z"}});
    give(world, "b", "adders", {{"1", "x"}, {"2", "own"}});
    const Event change1 = itemEvent(Kind::changeItem, "a", {"1", "new"});
    const Event change2 = itemEvent(Kind::changeItem, "a", {"2", "new"});
    const Event change3 = itemEvent(Kind::changeItem, "a", {"3", "new"});
    const Event remove1 = itemEvent(Kind::removeItem, "a", {"1"});
    const Values had = {{"1", "x"}, {"2", "own"}};
    for (const Event& event : {change1, change2, change3, remove1}) {
        EXPECT_EQ(adders(stepOf(world, event), "b"), had);
    }
    EXPECT_EQ(adders(stepOf(world, change1, kFollow), "b"), (Values{{"1", "new"}, {"2", "own"}}));
    EXPECT_EQ(adders(stepOf(world, change2, kFollow), "b"), had);
    EXPECT_EQ(adders(stepOf(world, change3, kFollow), "b"), had);
    EXPECT_EQ(adders(stepOf(world, remove1, kFollow), "b"), (Values{{"2", "own"}}));
}

TEST(ReferenceFlow, DS27SkipsUntilTheNextChange) {
    World world;
    partnership(world, {"a", "b"}, kStrict);
    const Step added = stepOf(world, itemEvent(Kind::addItem, "a", {"1", "x"}), kSkip);
    EXPECT_EQ(adders(added, "b"), Values{});
    const Step changed = stepOf(added.after, itemEvent(Kind::changeItem, "a", {"1", "y"}), kSkip);
    EXPECT_EQ(adders(changed, "b"), (Values{{"1", "y"}}));
    EXPECT_EQ(adders(stepOf(world, itemEvent(Kind::addItem, "a", {"1", "x"})), "b"), (Values{{"1", "x"}}));
}

TEST(ReferenceFlow, DS60NetChangeFlowsOnAndStopsWhereNothingChanged) {
    World world;
    partnership(world, {"a", "b"}, kNonExclusive);
    partnership(world, {"b", "c"}, kStrict);
    give(world, "b", "adders", {{"1", "own"}});
    give(world, "c", "adders", {{"1", "own"}});
    EXPECT_EQ(adders(stepOf(world, itemEvent(Kind::addItem, "a", {"1", "x"})), "c"), (Values{{"1", "own"}}));
    EXPECT_EQ(adders(stepOf(world, itemEvent(Kind::addItem, "a", {"2", "x"})), "c"),
              (Values{{"1", "own"}, {"2", "x"}}));
}

TEST(ReferenceFlow, DS60TheKindOfNetChangeIsTheMoment) {
    World world;  // a Match at b loses and gains: `changed` for c, which DS-27 `skip` does not skip
    give(world, "a", "adders", {{"1", "x"}});
    partnership(world, {"b", "c"}, kStrict);
    give(world, "b", "adders", {{"2", "y"}});
    give(world, "c", "adders", {{"2", "y"}});
    EXPECT_EQ(adders(stepOf(world, partnerEvent({"a", "b"}, kStrict), kSkip), "c"), (Values{{"1", "x"}}));
    EXPECT_EQ(adders(stepOf(world, partnerEvent({"a", "b"}, kFlexible), kSkip), "c"), (Values{{"2", "y"}}));
}

World diamond(const Flags& left, const Flags& right) {
    World world;
    partnership(world, {"s", "a"}, left);
    partnership(world, {"s", "b"}, right);
    partnership(world, {"a", "d"}, kNonExclusive);
    partnership(world, {"b", "d"}, kNonExclusive);
    return world;
}

TEST(ReferenceFlow, DS61OneEventReachesEachOrganizationOnce) {
    const Step step = stepOf(diamond(kNonExclusive, kStrict), itemEvent(Kind::addItem, "s", {"1", "x"}));
    EXPECT_EQ(adders(step, "d"), (Values{{"1", "x"}}));
    EXPECT_EQ(step.changes.size(), 4u);
    EXPECT_TRUE(step.conflicts.empty());
}

TEST(ReferenceFlow, DS61TheSmallerIdWinsAndTheConflictIsReported) {
    World world;  // written with replicas that are behind, so that both catch up in one event
    partnership(world, {"s", "a"}, kStrict);
    partnership(world, {"s", "m"}, kFlexible);
    partnership(world, {"m", "b"}, kStrict);
    partnership(world, {"a", "d"}, kNonExclusive);
    partnership(world, {"b", "d"}, kNonExclusive);
    give(world, "s", "adders", {{"1", "left"}});
    give(world, "m", "adders", {{"1", "right"}});
    const Step step = stepOf(world, itemEvent(Kind::addItem, "s", {"2", "x"}));
    EXPECT_EQ(adders(step, "d"), (Values{{"1", "left"}, {"2", "x"}}));
    EXPECT_EQ(step.conflicts, (std::vector<Conflict>{{"d", "adders", "1", "a", "b"}}));
}

TEST(ReferenceFlow, DS44AndDS45MoveNoValue) {
    World world;
    partnership(world, {"a", "b"}, kStrict);
    give(world, "a", "adders", {{"1", "x"}});
    give(world, "b", "adders", {{"1", "x"}});
    const Step ended = stepOf(world, endEvent({"a", "b"}));
    EXPECT_EQ(adders(ended, "b"), (Values{{"1", "x"}}));
    EXPECT_EQ(ended.locksLost, (std::set<Pair>{{"a", "b"}}));
    const Step removed = stepOf(world, {.kind = Kind::removeOrganization, .organization = "a"});
    EXPECT_EQ(adders(removed, "b"), (Values{{"1", "x"}}));
    EXPECT_TRUE(removed.after.partnerships.empty());
    EXPECT_EQ(removed.locksLost, (std::set<Pair>{{"a", "b"}}));
}

}  // namespace
}  // namespace sluice::reference
