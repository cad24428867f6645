// Nothing is forgotten and nothing is cut in silence: what opens from a saved state goes on as the original did, lists
// say how long they are, readings that are not named stay.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "calls/engine.h"
#include "support/has.h"

namespace sluice::api {

using testing_support::has;

namespace {

class Exact : public testing::Test {
  protected:
    void open(const std::string& file) {
        const std::string answer = engine_.call(R"({"call":"open"})", file);
        ASSERT_EQ(answer.rfind("{\"ok\":true", 0), 0u) << answer;
        ++session_;
        events_ = 0;
    }
    std::string call(const std::string& members, const std::string& payload = {}) {
        return engine_.call("{\"session\":" + std::to_string(session_) + "," + members + "}", payload);
    }
    std::string add(const std::string& events) {
        return call(R"("call":"splice","at":)" + std::to_string(events_++) + R"(,"remove":0)",
                    "[" + events + "]");
    }
    std::string here() { return call(R"("call":"document","form":"here")"); }

    calls::Engine engine_;
    int session_ = 0, events_ = 0;
};

const std::string kNextEvent = R"({"sluice": 1, "readings": {"DS-28": "next-event"},
    "organizations": [{"id": "sunrise", "settings": {"adders": ["Tile"], "project-cost": 3}}, {"id": "apex"}],
    "partnerships": [{"upstream": "sunrise", "downstream": "apex", "exclusive": true, "allowEdit": true}]})";
const std::string kSyncOn =
    R"({"type":"setFlags","upstream":"sunrise","downstream":"apex","dataSync":true,"exclusive":true,"allowEdit":true})";
const std::string kAddPanel =
    R"({"type":"addItem","organization":"sunrise","setting":"adders","key":"Panel"})";

TEST_F(Exact, WhatIsOwedStandsInTheFileAndIsPaidAfterOpeningIt) {  // DS-28
    open(kNextEvent);
    add(kSyncOn);
    const std::string saved = here();
    EXPECT_TRUE(has(saved, R"("catchesUp": ["available-equipment", "persona-inventory")")) << saved;
    EXPECT_TRUE(has(call(R"("call":"preview")", kAddPanel), R"("gained":3)"));
    open(saved);
    EXPECT_EQ(here(), saved) << "a round trip loses nothing";
    // Apex gets the tile that it never got, too: the setting catches up.
    EXPECT_TRUE(has(call(R"("call":"preview")", kAddPanel), R"("gained":3)"));
}

TEST_F(Exact, ExpectationsGoAsideAndComeBackWithEveryDigit) {
    const std::string price = "12345678901234567.25";  // more digits than a double keeps
    const std::string scenario =
        R"({"sluice": 1, "organizations": [{"id": "sunrise", "settings": {"project-cost": )" + price +
        R"(}}], "events": [{"type": "setValue", "organization": "sunrise", "setting": "project-cost", "value": 4}],
            "expectations": [{"type": "holds", "organization": "sunrise", "setting": "project-cost", "value": )" +
        price + R"(, "after": 0}]})";
    open(scenario);
    const std::string aside = call(R"("call":"document","form":"expectations")");
    EXPECT_TRUE(has(aside, price)) << aside;
    std::string quoted;
    for (const char c : aside)
        quoted += c == '"' ? std::string("\\\"") : c == '\n' ? "\\n" : std::string(1, c);
    const std::string before = call(R"("call":"document")");
    call(R"("call":"splice","at":0,"remove":1,"expectations":")" + quoted + "\"", "[]");
    EXPECT_EQ(call(R"("call":"document","form":"expectations")"), aside);
    call(R"("call":"splice","at":0,"remove":0,"expectations":")" + quoted + "\"",
         R"([{"type": "setValue", "organization": "sunrise", "setting": "project-cost", "value": 4}])");
    EXPECT_EQ(call(R"("call":"document")"), before);
}

TEST_F(Exact, WhatIsPaidIsNotOwedAnyMore) {
    open(kNextEvent);
    add(kSyncOn);
    add(kAddPanel);
    EXPECT_FALSE(has(here(), "\"adders\"],")) << here();
    EXPECT_FALSE(has(here(), "\"adders\", \"proposal")) << here();
    EXPECT_TRUE(has(here(), R"("persona-inventory", "utility-rate-escalation", "proposal-expiration-date")"));
}

TEST_F(Exact, ASyncPointPaysWhatIsOwedForSettingsThatNobodyUses) {
    open(R"({"sluice": 1, "organizations": [{"id": "sunrise"}, {"id": "apex"}],
        "partnerships": [{"upstream": "sunrise", "downstream": "apex", "dataSync": true, "exclusive": true,
                          "allowEdit": true, "catchesUp": ["adders", "project-cost"]}]})");
    add(R"({"type":"setFlags","upstream":"sunrise","downstream":"apex","dataSync":true,"exclusive":true})");
    EXPECT_FALSE(has(here(), "catchesUp")) << here();
}

TEST_F(Exact, WhatCannotBeOwedIsReportedWithItsPlace) {
    const std::string checked = engine_.call(R"({"call":"open"})", R"({"sluice": 1,
        "organizations": [{"id": "a"}, {"id": "b"}, {"id": "c"}],
        "partnerships": [{"upstream": "a", "downstream": "b", "catchesUp": ["adders"]},
                         {"upstream": "a", "downstream": "c", "dataSync": true,
                          "catchesUp": ["adders", "adders", "licenses", "roofs"]}]})");
    for (const char* part :
         {R"("path":"/partnerships/0/catchesUp","message":"Data Sync is off here)",
          R"("path":"/partnerships/1/catchesUp/1","message":"The setting \"adders\" stands twice)",
          R"("path":"/partnerships/1/catchesUp/2","message":"\"licenses\" never catches up)",
          R"("path":"/partnerships/1/catchesUp/3","message":"There is no setting type \"roofs\".)"}) {
        EXPECT_TRUE(has(checked, part)) << part << "\n" << checked;
    }
}

TEST_F(Exact, ATimelineIsToldAsFarAsItIsAskedForAndSaysHowLongItIs) {
    open(R"({"sluice": 1, "organizations": [{"id": "a"}]})");
    std::string events;
    for (int i = 0; i < 10'050; ++i) {
        events += (i > 0 ? "," : "") +
                  std::string(R"({"type":"renameOrganization","organization":"a","name":"n)") +
                  std::to_string(i) + "\"}";
    }
    add(events);
    const std::string all = call(R"("call":"timeline","from":0,"count":10050)");
    EXPECT_TRUE(has(all, R"("index":10049)"));
    EXPECT_TRUE(has(all, R"(],"total":10050})"));
    EXPECT_TRUE(has(call(R"("call":"timeline","from":3,"count":1)"), R"(],"total":10050})"));
}

TEST_F(Exact, EveryListOfAStepSaysHowManyThereAre) {
    std::string organizations, partnerships;
    for (int i = 0; i < 250; ++i) {
        const std::string id = "\"p" + std::to_string(i) + "\"";
        organizations += R"(,{"id":)" + id + R"(,"settings":{"adders":["x"]}})";
        partnerships += (i > 0 ? "," : "") + std::string(R"({"upstream":"a","downstream":)") + id +
                        R"(,"dataSync":true,"exclusive":true,"allowEdit":false})";
    }
    open(R"({"sluice": 1, "organizations": [{"id": "a", "settings": {"adders": ["x"]}})" + organizations +
         R"(], "partnerships": [)" + partnerships + "]}");
    const std::string removal = R"({"type":"removeOrganization","organization":"a"})";
    EXPECT_TRUE(has(call(R"("call":"preview")", removal), R"("totalLocks":250)"));
    EXPECT_TRUE(has(call(R"("call":"preview")", removal), R"("totalConflicts":0)"));
    const std::string addition = R"({"type":"addItem","organization":"a","setting":"adders","key":"y"})";
    EXPECT_TRUE(has(call(R"("call":"preview")", addition), R"("totalChanges":251)"));
    EXPECT_FALSE(has(call(R"("call":"preview")", addition), "p249"));
    EXPECT_TRUE(has(call(R"("call":"preview","limit":20000)", addition), "p249")) << "any limit may be asked";
}

TEST_F(Exact, ReadingsThatAreNotNamedStay) {
    open(R"({"sluice": 1, "organizations": [{"id": "a"}],
        "readings": {"DS-25": "follow", "DS-28": "next-event", "EN-16": "related-see-it", "TC-54": "park"}})");
    const std::string state = call(R"("call":"setReadings","readings":{"DS-27":"skip"})");
    for (const char* part : {R"("DS-25":"follow")", R"("DS-27":"skip")", R"("DS-28":"next-event")",
                             R"("EN-16":"related-see-it")", R"("TC-54":"park")"}) {
        EXPECT_TRUE(has(state, part)) << part << "\n" << state;
    }
    EXPECT_TRUE(has(call(R"("call":"setReadings","readings":{})"), R"("DS-27":"skip")"));
}

TEST_F(Exact, AnUnknownReadingIsToldWithAllThereAre) {
    open(R"({"sluice": 1, "organizations": [{"id": "a"}]})");
    const std::string answer = call(R"("call":"setReadings","readings":{"XX-99":"keep"})");
    for (const char* id : {"DS-25", "DS-27", "DS-28", "PS-18", "PS-21", "EN-16", "TC-25", "TC-54"}) {
        EXPECT_TRUE(has(answer, id)) << id << "\n" << answer;
    }
}

TEST_F(Exact, ALongLoopIsToldShortly) {  // DS-63
    std::string organizations, partnerships;
    constexpr int kCount = 3000;
    for (int i = 0; i < kCount; ++i) {
        organizations += (i > 0 ? "," : "") + std::string(R"({"id":"o)") + std::to_string(i) + "\"}";
        if (i == 0) continue;
        partnerships += (i > 1 ? "," : "") + std::string(R"({"upstream":"o)") + std::to_string(i - 1) +
                        R"(","downstream":"o)" + std::to_string(i) + "\"}";
    }
    const std::string start =
        R"({"sluice": 1, "organizations": [)" + organizations + R"(], "partnerships": [)";
    const std::string last = "o" + std::to_string(kCount - 1);
    const std::string ring = engine_.call(R"({"call":"open"})", start + partnerships + R"(,{"upstream":")" +
                                                                    last + R"(","downstream":"o0"}]})");
    EXPECT_TRUE(has(ring, "… (2990 others) …")) << ring;
    EXPECT_LT(ring.size(), 1000u);
    open(start + partnerships + "]}");
    const std::string refused =
        call(R"("call":"preview")", R"({"type":"partner","upstream":")" + last + R"(","downstream":"o0"})");
    EXPECT_TRUE(has(refused, "That would close a loop: o2999 → o0 → o1 → o2")) << refused;
    EXPECT_LT(refused.size(), 2000u);
}

TEST_F(Exact, APasswordKeepsItsBlanksInAFileAndInAForm) {  // TC-59
    open(R"({"sluice": 1, "organizations": [{"id": "v"}, {"id": "c"}],
        "partnerships": [{"upstream": "v", "downstream": "c"}],
        "products": [{"id": "suite", "parameters": [{"id": "secret", "type": "password", "scope": "asset"},
                                                    {"id": "name", "scope": "asset"}]}]})");
    const std::string composed =
        call(R"("call":"compose","type":"createAssetRequest","fields":{"product":"suite",)"
             R"("customer":"c","values.secret":" a b ","values.name":" a b "})");
    EXPECT_TRUE(has(composed, R"(\"secret\":\" a b \")")) << composed;
    add(R"({"type":"createAssetRequest","requestType":"purchase","product":"suite","customer":"c",)"
        R"("values":{"secret":" a b ","name":" a b "}})");
    const std::string saved = here();
    EXPECT_TRUE(has(saved, R"("secret": " a b ")")) << saved;
    EXPECT_TRUE(has(saved, R"("name": "a b")")) << saved;
    open(saved);
    EXPECT_EQ(here(), saved);
}

const std::string kDealers = R"({"sluice": 1, "organizations": [
    {"id": "vendor", "account": {"type": "producer"}}, {"id": "north", "account": {"type": "partner"}},
    {"id": "east", "account": {"type": "partner"}}, {"id": "shop", "account": {"type": "customer"}}],
    "tiers": [{"id": "distributor"}, {"id": "dealer"}],
    "relationships": [{"account": "north", "with": "east"}, {"account": "north", "with": "shop"}],
    "entitlements": [{"id": "e1", "product": "CAD", "quantity": 100, "tiers": {"distributor": "north"},
                      "currentOwner": "distributor"}]})";
const std::string kSplit =
    R"({"type":"split","entitlement":"e1","quantity":10,"account":"east","tier":"dealer","newEntitlement":"e2"})";

TEST_F(Exact, WhatCannotBeMergedBackIsNotAfterOpeningItEither) {  // EN-42
    open(kDealers);
    add(kSplit);
    EXPECT_FALSE(has(here(), "touched")) << here();
    add(R"({"type":"split","entitlement":"e1","quantity":5,"account":"east","tier":"dealer","poolInto":"e2"})");
    const std::string saved = here(), merge = R"({"type":"mergeBack","entitlement":"e2"})";
    EXPECT_TRUE(has(saved, R"("touched": true)")) << saved;
    const std::string before = call(R"("call":"preview")", merge);
    EXPECT_TRUE(has(before, R"("happened":false)")) << before;
    open(saved);
    EXPECT_EQ(here(), saved);
    EXPECT_EQ(call(R"("call":"preview")", merge), before);
}

TEST_F(Exact, WhoGaveAnEntitlementIsKnownAfterItsOriginWasTransferred) {  // EN-42
    open(kDealers);
    add(kSplit);
    add(R"({"type":"transfer","entitlement":"e1","account":"shop"})");
    const std::string saved = here();
    EXPECT_TRUE(has(saved, R"("givenBy": "north")")) << saved;
    const std::string merge = R"({"type":"mergeBack","entitlement":"e2","by":"north"})";
    const std::string before = call(R"("call":"preview")", merge);
    open(saved);
    EXPECT_EQ(here(), saved);
    EXPECT_EQ(call(R"("call":"preview")", merge), before);
}

TEST_F(Exact, WhatWasReceivedAndPassedOnIsKnownInASavedState) {  // EN-42
    open(kDealers);
    const auto told = [&] {
        return call(R"("call":"entitlementOverview")") +
               call(R"("call":"entitlementTable","format":"json")") +
               call(R"("call":"entitlementTable","format":"csv","accounts":true)");
    };
    add(kSplit);
    add(R"({"type":"split","entitlement":"e1","quantity":5,"account":"east","tier":"dealer","newEntitlement":"e3"})");
    add(R"({"type":"mergeBack","entitlement":"e3"})");
    const std::string saved = here(), before = told();
    EXPECT_TRUE(has(saved, R"("passedOn": 10)")) << saved;
    EXPECT_TRUE(has(before, R"("passedOn":10)")) << before;
    open(saved);
    EXPECT_EQ(here(), saved);
    EXPECT_EQ(told(), before);
    // What had left it comes back, also where the file tells it.
    add(R"({"type":"mergeBack","entitlement":"e2"})");
    EXPECT_FALSE(has(here(), "passedOn")) << here();
    call(R"("call":"splice","at":0,"remove":1)", "[]");
    EXPECT_EQ(here(), saved);
}

TEST_F(Exact, AGiverIsAnAccountAndGaveOutOfSomething) {  // EN-42
    const std::string checked = engine_.call(R"({"call":"open"})", R"({"sluice": 1,
        "organizations": [{"id": "vendor", "account": {"type": "producer"}}, {"id": "n"}],
        "entitlements": [{"id": "e1", "product": "CAD", "quantity": 1, "givenBy": "n"}]})");
    EXPECT_TRUE(has(checked, R"("path":"/entitlements/0/givenBy","message":"\"n\" is no account.")"))
        << checked;
    EXPECT_TRUE(has(checked, "It came from no entitlement, so nobody gave it by a split (EN-42)."))
        << checked;
}

}  // namespace
}  // namespace sluice::api
