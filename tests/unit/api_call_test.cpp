// The core's one door: what calls answer, and that nothing is lost when they fail.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "api/open.h"
#include "calls/engine.h"
#include "support/has.h"

namespace sluice::api {

using testing_support::has;

namespace {

constexpr std::string_view kScenario = R"({"sluice": 1, "title": "Test",
    "organizations": [
      {"id": "sunrise", "name": "Sunrise Solar", "settings": {"adders": [{"key": "Trenching", "detail": "$12/ft"}, "Panel"],
                                                              "project-cost": 3.2}},
      {"id": "apex", "name": "Apex", "settings": {"adders": ["Own"], "project-cost": 4}}],
    "partnerships": [{"upstream": "sunrise", "downstream": "apex", "dataSync": true, "exclusive": true, "allowEdit": true}]})";

class Call : public testing::Test {
  protected:
    void SetUp() override { ASSERT_TRUE(succeeds(R"({"call":"open"})", kScenario)); }

    std::string call(std::string_view request, std::string_view payload = {}) {
        return engine_.call(request, payload);
    }
    bool succeeds(std::string_view request, std::string_view payload = {}) {
        return call(request, payload).rfind("{\"ok\":true", 0) == 0;
    }
    bool fails(std::string_view request, std::string_view payload = {}) {
        return call(request, payload).rfind("{\"ok\":false,\"problems\":[{", 0) == 0;
    }
    std::string document() { return call(R"({"call":"document","session":1})"); }

    calls::Engine engine_;
};

TEST_F(Call, SaysWhatIsWrongWithARequest) {
    EXPECT_TRUE(fails(""));
    EXPECT_TRUE(fails("[]"));
    EXPECT_TRUE(fails("{\"call\":"));
    EXPECT_TRUE(fails("\xff\xfe"));
    EXPECT_TRUE(has(call(R"({"call":"sate","session":1})"), "state"));
    EXPECT_TRUE(fails(R"({"call":"state"})"));
    EXPECT_TRUE(fails(R"({"call":"state","session":99})"));
    EXPECT_TRUE(fails(R"({"call":"state","session":1,"sesion":1})"));
}

TEST_F(Call, ActsOnAnEventOrOnAFormNotOnBoth) {
    constexpr std::string_view kForm =
        R"({"call":"act","session":1,"type":"renameOrganization","fields":{"organization":"apex","name":"Apex 2"}})";
    constexpr std::string_view kEvent =
        R"({"type":"renameOrganization","organization":"apex","name":"Apex 3"})";
    constexpr std::string_view kAct = R"({"call":"act","session":1})";
    const std::string before = document();
    EXPECT_TRUE(has(call(kForm, kEvent), "Expected an event or a form, found both."));
    EXPECT_TRUE(fails(kAct));
    EXPECT_TRUE(fails(kAct, R"({"type":"renameOrganization","organization":"nobody","name":"Apex"})"));
    EXPECT_TRUE(fails(R"({"call":"act","session":1,"type":"renameOrganization"})"));
    EXPECT_TRUE(has(
        call(
            R"({"call":"act","session":1,"type":"renameOrganization","fields":{"organization":"apex","name":" "}})"),
        R"("outcome":"problems")"));
    EXPECT_EQ(document(), before);
    EXPECT_TRUE(has(call(kForm), R"("outcome":"done")"));
    EXPECT_TRUE(has(call(kAct, kEvent), R"("outcome":"done")"));
    EXPECT_TRUE(succeeds(R"({"call":"splice","session":1,"at":0,"remove":2})", "[]"));
    EXPECT_EQ(document(), before);
}

/// The paths of all problems with a scenario file, in order.
std::string pathsOfProblems(const std::string& members) {
    std::string paths;
    for (const base::Problem& problem :
         readInput("{\"sluice\": 1, " + members + "}", api::DocumentFormat::json, {}).problems) {
        paths += problem.path + "\n";
    }
    return paths;
}

TEST(ReadWrongly, AnEntryIsJudgedNoFurtherAndTheOthersAre) {
    EXPECT_EQ(pathsOfProblems(R"("organizations": [{"id": "a"}],
                  "products": [{"id": "crm", "parameters": [{"title": "no id", "required": true}]}],
                  "assets": [{"id": "AS-1", "product": "crm", "customer": "a"},
                             {"id": "AS-2", "product": "cmr", "customer": "a", "tier1": "a"}])"),
              "/products/0/parameters/0\n/assets/0\n/assets/1/tier1\n/assets/1/product\n");
    EXPECT_EQ(pathsOfProblems(R"("organizations": [{"id": "a"}, {"id": 5}],
                  "partnerships": [{"upstream": "a", "downstream": "b"}, {"upstream": 7, "downstream": "c"}],
                  "events": [{"type": "sing"}, {"type": "removeOrganization", "organization": "d"}],
                  "expectations": [{"type": "happens"}, {"type": "happens", "event": 2}])"),
              "/organizations/1/id\n/partnerships/1/upstream\n/events/0/type\n/expectations/0\n"
              "/partnerships/0/downstream\n/events/1/organization\n/expectations/1/event\n");
}

TEST(ReadWrongly, WhatStandsInItsPlaceIsNotSpokenOf) {
    // Without the partnership that has no upstream there would be no loop, and nobody is called so.
    const std::string problems = pathsOfProblems(R"("organizations": [{"id": "a"}, {"name": "without an id"}],
            "partnerships": [{"upstream": "a", "downstream": 1}, {"upstream": 2, "downstream": "a"}])");
    EXPECT_EQ(problems, "/organizations/1\n/partnerships/0/downstream\n/partnerships/1/upstream\n");
}

TEST_F(Call, AFailedCallLosesNothing) {
    ASSERT_TRUE(succeeds(R"({"call":"splice","session":1,"at":0,"remove":0})",
                         R"([{"type":"addItem","organization":"sunrise","setting":"adders","key":"X"}])"));
    const std::string before = document();
    EXPECT_TRUE(fails(R"({"call":"splice","session":1,"at":0,"remove":5})", "[]"));
    EXPECT_TRUE(fails(R"({"call":"splice","session":1,"at":1,"remove":0})", R"([{"type":"addItem"}])"));
    EXPECT_TRUE(fails(R"({"call":"splice","session":1,"at":1,"remove":0})",
                      R"([{"type":"addItem","organization":"nobody","setting":"adders","key":"X"}])"));
    EXPECT_TRUE(fails(R"({"call":"setReadings","session":1,"readings":{"DS-25":"maybe"}})"));
    EXPECT_TRUE(fails(R"({"call":"goTo","session":1,"step":9})"));
    EXPECT_TRUE(fails(R"({"call":"setExpectations","session":1})", R"([{"type":"happens"}])"));
    EXPECT_EQ(document(), before);
}

TEST_F(Call, AScenarioOpensWhereItSaysAndKeepsThat) {
    const std::string events = R"("events": [{"type":"renameOrganization","organization":"apex","name":"A"},
        {"type":"renameOrganization","organization":"apex","name":"B"}])";
    const auto opening = [&](std::string_view at) {
        return R"({"sluice": 1, "opensAt": )" + std::string(at) + R"(, "organizations": [{"id": "apex"}], )" +
               events + "}";
    };
    EXPECT_TRUE(has(call(R"({"call":"open"})", opening("1")), R"("cursor":1)"));
    EXPECT_TRUE(has(call(R"({"call":"document","session":2})"), R"("opensAt": 1)"));
    EXPECT_TRUE(has(call(R"({"call":"openAt","session":2})"), R"("cursor":0)"));
    const std::string problem = call(R"({"call":"open"})", opening("3"));
    EXPECT_TRUE(has(problem, R"("path":"/opensAt")")) << problem;
    EXPECT_TRUE(has(problem, "the scenario has 2.")) << problem;
    // An event that is removed leaves no moment behind that is not there.
    EXPECT_TRUE(has(call(R"({"call":"open"})", opening("2")), R"("cursor":2)"));
    ASSERT_TRUE(succeeds(R"({"call":"splice","session":4,"at":1,"remove":1})", "[]"));
    EXPECT_TRUE(has(call(R"({"call":"document","session":4})"), R"("opensAt": 1)"));
}

TEST_F(Call, APreviewKeepsNothing) {
    const std::string before = document();
    const std::string report = call(
        R"({"call":"preview","session":1})",
        R"({"type":"setFlags","upstream":"sunrise","downstream":"apex","dataSync":true,"exclusive":true,"allowEdit":false})");
    EXPECT_TRUE(has(report, "\"destroyed\":2"));  // "Own" and the project cost
    EXPECT_TRUE(has(report, "\"locksGained\":1"));
    EXPECT_EQ(document(), before);
}

TEST_F(Call, RefusedPreviewsSayWhatWouldMakeThemPossible) {
    ASSERT_TRUE(succeeds(
        R"({"call":"splice","session":1,"at":0,"remove":0})",
        R"([{"type":"setFlags","upstream":"sunrise","downstream":"apex","dataSync":true,"exclusive":true,"allowEdit":false}])"));
    const std::string report =
        call(R"({"call":"preview","session":1})",
             R"({"type":"clearValue","organization":"apex","setting":"project-cost"})");
    EXPECT_TRUE(has(report, "\"rule\":\"DS-50\""));
    EXPECT_TRUE(has(report, "\"remedies\":[{"));
}

TEST_F(Call, AnInverseSpliceRestoresTheTimeline) {
    ASSERT_TRUE(
        succeeds(R"({"call":"splice","session":1,"at":0,"remove":0})",
                 R"([{"type":"setValue","organization":"sunrise","setting":"project-cost","value":5}])"));
    const std::string before = document();
    const std::string removed = call(R"({"call":"splice","session":1,"at":0,"remove":1})", "[]");
    EXPECT_TRUE(has(removed, R"("removed":["{\"type\":\"setValue\")"));
    ASSERT_TRUE(
        succeeds(R"({"call":"splice","session":1,"at":0,"remove":0})",
                 R"([{"type":"setValue","organization":"sunrise","setting":"project-cost","value":5}])"));
    EXPECT_EQ(document(), before);
}

TEST_F(Call, RemovingAnEventTakesThoseThatNameWhatItMade) {
    ASSERT_TRUE(
        succeeds(R"({"call":"splice","session":1,"at":0,"remove":0})",
                 R"([{"type":"invite","upstream":"sunrise","organization":{"id":"zen"},"dataSync":true},
                             {"type":"setValue","organization":"sunrise","setting":"project-cost","value":5},
                             {"type":"invite","upstream":"zen","organization":{"id":"ten"},"dataSync":true},
                             {"type":"removeOrganization","organization":"ten"}])"));
    const std::string removed = call(R"({"call":"splice","session":1,"at":0,"remove":1})", "[]");
    EXPECT_TRUE(has(removed, "\"cascade\":[2,3]"));
    EXPECT_TRUE(has(removed, "\"events\":1,\"cursor\":0"));
    EXPECT_TRUE(succeeds(R"({"call":"open"})", document()));
}

TEST_F(Call, ComposeNamesEveryFieldWithAProblem) {
    const std::string wrong = call(
        R"({"call":"compose","session":1,"type":"addItem","fields":{"organization":"Apx","setting":"project-cost","key":""}})");
    EXPECT_TRUE(has(wrong, R"("field":"organization")"));
    EXPECT_TRUE(has(wrong, "Apex"));
    EXPECT_TRUE(has(wrong, R"("field":"setting")"));
    EXPECT_TRUE(has(wrong, R"("field":"key")"));
    const std::string right = call(
        R"({"call":"compose","session":1,"type":"setValue","fields":{"organization":"Sunrise Solar","setting":"Project cost","value":"3.50"}})");
    EXPECT_TRUE(has(right, R"(\"value\":3.5})"));
}

TEST_F(Call, WhyFollowsAValueUpstreamAndOffersWhatWouldChangeIt) {
    ASSERT_TRUE(succeeds(R"({"call":"splice","session":1,"at":0,"remove":0})",
                         R"([{"type":"addItem","organization":"sunrise","setting":"adders","key":"Tile"}])"));
    const std::string value =
        call(R"({"call":"whyValue","session":1,"organization":"apex","setting":"adders","key":"Tile"})");
    EXPECT_TRUE(has(value, "flowed down over 1 hop"));
    EXPECT_TRUE(has(value, "\"DS-21\""));
    const std::string outcome = call(
        R"({"call":"whyOutcome","session":1,"upstream":"sunrise","downstream":"apex","setting":"adders","moment":"added"})");
    EXPECT_TRUE(has(outcome, "Turn Allow Edit off"));
    EXPECT_TRUE(has(outcome, "Turn Data Sync off"));
}

TEST_F(Call, CompareShowsOnlyWhatDiffers) {
    ASSERT_TRUE(succeeds(R"({"call":"duplicate","session":1})"));
    EXPECT_TRUE(has(call(R"({"call":"compare","session":1,"with":2})"), "\"total\":0"));
    ASSERT_TRUE(
        succeeds(R"({"call":"splice","session":2,"at":0,"remove":0})",
                 R"([{"type":"setValue","organization":"sunrise","setting":"project-cost","value":5}])"));
    const std::string comparison = call(R"({"call":"compare","session":1,"with":2})");
    EXPECT_TRUE(has(comparison, "\"total\":1"));
    EXPECT_TRUE(has(comparison, R"("here":"3.2","there":"5")"));
}

TEST_F(Call, HostileTextsStayTexts) {
    const std::string longName(10'000, 'x');
    const std::string scenario =
        R"({"sluice":1,"organizations":[{"id":"<script>alert(1)</script>","name":")" + longName +
        R"("},{"id":"מוקד","name":"👩‍🚀"}]})";
    ASSERT_TRUE(succeeds(R"({"call":"open"})", scenario));
    EXPECT_TRUE(has(call(R"({"call":"document","session":2})"), longName));
    EXPECT_TRUE(succeeds(R"({"call":"organization","session":2,"organization":"מוקד"})"));
}

TEST_F(Call, DriftTellsHowFarTheChannelIsFromItsFlags) {
    const std::string drift = call(R"({"call":"drift","session":1})");
    EXPECT_TRUE(has(drift, R"("setting":"adders")"));
    EXPECT_TRUE(has(drift, R"("gained":2)"));
    EXPECT_FALSE(has(drift, R"("setting":"project-cost")"));
}

}  // namespace
}  // namespace sluice::api
