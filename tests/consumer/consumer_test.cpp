// The library as another project uses it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sluice/matchers.h>
#include <sluice/sluice.h>

#include <string>
#include <utility>

namespace {

using sluice::Moment;

constexpr const char* kChannel = R"({ "sluice": 1, "title": "A channel",
  "organizations": [
    { "id": "sunrise", "settings": { "adders": [{ "key": "Trenching", "detail": "$12/ft" }], "project-cost": 3.2 } },
    { "id": "apex", "settings": { "adders": ["Tile roof"] } } ],
  "partnerships": [{ "upstream": "sunrise", "downstream": "apex", "dataSync": true, "exclusive": true, "allowEdit": true }] })";
constexpr const char* kStrict = R"({ "type": "setFlags", "upstream": "sunrise", "downstream": "apex",
  "dataSync": true, "exclusive": true, "allowEdit": false })";
constexpr const char* kEdit =
    R"({ "type": "addItem", "organization": "apex", "setting": "adders", "key": "Own item" })";

sluice::Scenario opened(const char* text) {
    sluice::Opened opened = sluice::open(text);
    for (const sluice::Problem& problem : opened.problems)
        ADD_FAILURE() << problem.path << ": " << problem.message;
    return std::move(*opened.scenario);
}

TEST(Library, PredictsAppliesAndGoesBack) {
    sluice::Scenario scenario = opened(kChannel);
    EXPECT_EQ(scenario.title(), "A channel");
    EXPECT_THAT(scenario, sluice::Predicts("sunrise", "apex", "adders", Moment::added, "merge"));
    EXPECT_THAT(scenario, sluice::HasItem("apex", "adders", "Tile roof"));

    const sluice::Applied applied = scenario.apply(kStrict);
    ASSERT_TRUE(applied.step);
    EXPECT_TRUE(applied.step->happened) << applied.step->refusal;
    EXPECT_NE(applied.step->summary.find("1 organization"), std::string::npos) << applied.step->summary;
    EXPECT_THAT(scenario, sluice::Predicts("sunrise", "apex", "adders", Moment::added, "match"));
    EXPECT_THAT(scenario, sluice::HasItem("apex", "adders", "Trenching"));
    EXPECT_THAT(scenario, testing::Not(sluice::HasItem("apex", "adders", "Tile roof")));
    EXPECT_THAT(scenario, sluice::HasValue("apex", "project-cost", "3.2"));

    ASSERT_TRUE(scenario.goTo(0));
    EXPECT_THAT(scenario, sluice::HasItem("apex", "adders", "Tile roof"));
    EXPECT_FALSE(scenario.goTo(2));
    EXPECT_EQ(scenario.step(), 0U);

    sluice::Scenario again = opened(scenario.document().c_str());
    EXPECT_EQ(again.events(), 1U);
    EXPECT_EQ(again.step(), 1U);
    EXPECT_EQ(again.document(), scenario.document());
}

TEST(Library, ARefusalNamesItsRule) {
    sluice::Scenario scenario = opened(kChannel);
    scenario.apply(kStrict);
    const sluice::Applied edit = scenario.apply(kEdit);
    ASSERT_TRUE(edit.step);
    EXPECT_FALSE(edit.step->happened);
    EXPECT_THAT(edit, sluice::IsRefusedBy(edit.step->rule));
    EXPECT_THAT(edit, testing::Not(sluice::IsRefusedBy("DS-0")));
    EXPECT_THAT(scenario, testing::Not(sluice::HasItem("apex", "adders", "Own item")));
}

TEST(Library, WhatIsWrongIsToldAndNothingHappens) {
    const sluice::Opened broken = sluice::open(R"({"sluice": 1, "organizations": [{}], "events": 3})");
    EXPECT_FALSE(broken.scenario);
    EXPECT_GE(broken.problems.size(), 2U);
    EXPECT_FALSE(sluice::openFile("nowhere.json").scenario);

    sluice::Scenario scenario = opened(kChannel);
    const std::string before = scenario.document();
    for (const char* event : {"", "{}", R"({"type": "setFlags"})",
                              R"({"type": "clearValue", "organization": "nobody", "setting": "adders"})"}) {
        const sluice::Applied applied = scenario.apply(event);
        EXPECT_FALSE(applied.step) << event;
        EXPECT_FALSE(applied.problems.empty()) << event;
    }
    EXPECT_EQ(scenario.document(), before);
    EXPECT_FALSE(scenario.outcome("apex", "sunrise", "adders", Moment::added));
    EXPECT_FALSE(scenario.outcome("sunrise", "apex", "nothing", Moment::added));
    EXPECT_TRUE(scenario.items("nobody", "adders").empty());
    EXPECT_FALSE(scenario.value("apex", "nothing"));
}

TEST(Library, AnswersTheCallsOfThePage) {
    sluice::Engine engine;
    EXPECT_NE(engine.call(R"({"call": "open"})", kChannel).find("\"ok\":true"), std::string::npos);
    EXPECT_NE(engine.call(R"({"call": "state", "session": 1})").find("A channel"), std::string::npos);
    EXPECT_FALSE(sluice::version().empty());
}

TEST(Library, HoldsItsExpectations) {
    EXPECT_THAT(opened(kChannel), sluice::HoldsItsExpectations());
    const std::string wrong = R"({ "sluice": 1, "organizations": [{ "id": "a" }], "expectations": [
        { "type": "holds", "organization": "a", "setting": "project-cost", "value": 1 }] })";
    EXPECT_THAT(opened(wrong.c_str()), testing::Not(sluice::HoldsItsExpectations()));
}

}  // namespace
