// The calls of Tier Setup: what they answer, and that what they propose happens.
#include <gtest/gtest.h>

#include <string>

#include "calls/engine.h"
#include "support/files.h"
#include "support/has.h"

namespace sluice {

using testing_support::has;

namespace {

/// An engine with one example opened as session 1, at a step.
class Tiers {
  public:
    explicit Tiers(const std::string& example, std::uint32_t step) {
        const std::string path = testing_support::sourcePath("web/examples/" + example + ".json");
        const std::string opened = engine_.call(R"({"call":"open"})", testing_support::readFile(path));
        EXPECT_EQ(opened.rfind(R"({"ok":true)", 0), 0u) << opened;
        ask("goTo", R"("step":)" + std::to_string(step));
    }
    std::string ask(const std::string& call, const std::string& arguments, const std::string& payload = {}) {
        const std::string rest = arguments.empty() ? "" : "," + arguments;
        return engine_.call(R"({"call":")" + call + R"(","session":1)" + rest + "}", payload);
    }
    std::string describe() { return engine_.call(R"({"call":"tierDescribe"})", {}); }

  private:
    calls::Engine engine_;
};

/// The texts of a list of strings, without their escapes.
std::string unescaped(const std::string& text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\') ++i;
        plain += text[i];
    }
    return plain;
}

/// The events of a way, as the array that splice takes.
std::string eventsOf(const std::string& way) {
    std::string events;
    const std::string key = R"("event":")";
    for (std::size_t at = way.find(key); at != std::string::npos; at = way.find(key, at + 1)) {
        std::size_t end = at + key.size();
        while (way[end] != '"') end += way[end] == '\\' ? 2 : 1;
        events += (events.empty() ? "" : ",") + unescaped(way.substr(at + key.size(), end - at - key.size()));
    }
    return "[" + events + "]";
}

constexpr const char* kFirstSale = "34-first-sale-through-two-tiers";

TEST(ApiTier, DescribesRulesReadingsWordsAndBothDiagrams) {
    Tiers tiers(kFirstSale, 0);
    const std::string answer = tiers.describe();
    EXPECT_TRUE(has(answer, R"({"id":"TC-52","status":"guide")")) << answer;
    EXPECT_TRUE(has(answer, R"("rule":"TC-25")"));
    EXPECT_TRUE(has(answer, R"({"id":"createAssetRequest","label":"Create an asset request")"));
    EXPECT_TRUE(has(answer, R"("id":"parameterTypes","terms":[{"id":"text")"));
    EXPECT_TRUE(has(answer, R"({"kind":"asset","states":[{"id":"draft")"));
    EXPECT_TRUE(has(
        answer, R"("action":"approve","label":"approve","event":"approve","from":"pending",)"
                R"("to":"approved","ends":"approved","rule":"TC-19","who":["the vendor"],"isLegal":false,)"
                R"("refuses":false,"sentence":"nothing is in the way")"))
        << answer;
    EXPECT_TRUE(has(answer, R"("action":"tierFailed","label":"tier failed","event":"")"));
}

TEST(ApiTier, TheOverviewIsABoardWithWhatEveryRequestWaitsFor) {
    Tiers tiers(kFirstSale, 1);
    const std::string answer = tiers.ask("tierOverview", "");
    EXPECT_TRUE(has(answer, R"("id":"tiers-setup","label":"tiers setup")")) << answer;
    EXPECT_TRUE(has(answer, R"("waits":"PR-1 waits for Northwind IT's tier-1 setup, which waits for Globex )"
                            R"(Distribution's tier-2 setup: Globex Distribution must submit TCR-1.")"))
        << answer;
    EXPECT_TRUE(has(answer, R"("customer":"acme","customerName":"Acme Bakery","tier1":[{"id":"northwind",)"
                            R"("label":"Northwind IT","help":"globex"}])"))
        << answer;
    EXPECT_TRUE(has(answer, R"("totalRequests":3)"));
    EXPECT_TRUE(has(answer, R"("totalConfigurations":2)"));
    EXPECT_TRUE(has(answer, R"("totalAssets":1)"));
    EXPECT_TRUE(has(tiers.ask("state", ""), R"("usesTierSetup":true)"));
}

TEST(ApiTier, TheOverviewFiltersByStatusTextAndProductAndPages) {
    Tiers tiers(kFirstSale, 1);
    EXPECT_TRUE(has(tiers.ask("tierOverview", R"("status":"inquiring")"), R"("totalRequests":1)"));
    EXPECT_TRUE(has(tiers.ask("tierOverview", R"("text":"NORTHwind")"), R"("totalRequests":1)"));
    EXPECT_TRUE(has(tiers.ask("tierOverview", R"("product":"crm")"), R"("totalRequests":3)"));
    EXPECT_TRUE(has(tiers.ask("tierOverview", R"("product":"cmr")"), R"(There is no product \"cmr\".)"));
    const std::string page = tiers.ask("tierOverview", R"("from":1,"limit":1)");
    EXPECT_TRUE(has(page, R"("requests":[{"id":"TCR-1")")) << page;
    EXPECT_FALSE(has(page, R"({"id":"TCR-2")"));
}

TEST(ApiTier, AConfigurationThatLacksALaterParameterNeedsAnUpdate) {
    Tiers tiers("42-drafts-under-dynamic-validation", 8);
    EXPECT_TRUE(
        has(tiers.ask("tierOverview", ""), R"("status":"active","statusLabel":"active","needsUpdate":true)"));
    Tiers later("42-drafts-under-dynamic-validation", 13);
    EXPECT_FALSE(has(later.ask("tierOverview", ""), R"("needsUpdate":true)"));
}

TEST(ApiTier, ARequestTellsItsChainItsOpenActionItsMovesAndItsHistory) {
    Tiers tiers(kFirstSale, 5);
    const std::string answer = tiers.ask("tierRequest", R"("request":"PR-1")");
    EXPECT_TRUE(has(answer, R"("chain":[{"level":1,"account":"northwind","accountName":"Northwind IT",)"
                            R"("configuration":"TC-2","request":"TCR-2","status":"inquiring")"))
        << answer;
    EXPECT_TRUE(has(answer, R"("open":{"request":"TCR-2","action":"submit","label":"submit","type":"submit",)"
                            R"("event":"","who":"Northwind IT")"))
        << answer;
    EXPECT_TRUE(
        has(answer, R"("action":"approve","label":"approve","event":"approve","from":"tiers-setup")"));
    EXPECT_TRUE(has(answer, R"("isLegal":false)"));
    EXPECT_TRUE(has(answer, R"("history":[{"sentence":"Step 1: )")) << answer;
    EXPECT_TRUE(has(tiers.ask("tierRequest", R"("request":"PR-9")"), R"(There is no request \"PR-9\".)"));
}

TEST(ApiTier, AnOpenActionThatNeedsNothingIsAnEvent) {
    Tiers tiers(kFirstSale, 9);
    const std::string answer = tiers.ask("tierRequest", R"("request":"PR-1")");
    EXPECT_TRUE(has(answer, R"("event":"{\"type\":\"approve\",\"request\":\"PR-1\"}")")) << answer;
    const std::string preview = tiers.ask("preview", "", R"({"type":"approve","request":"PR-1"})");
    EXPECT_TRUE(has(preview, R"("happened":true)"));
}

TEST(ApiTier, ValuesSayWhoMayEditThem) {
    Tiers tiers(kFirstSale, 1);
    const std::string inquiring = tiers.ask("tierRequest", R"("request":"TCR-1")");
    EXPECT_TRUE(has(inquiring, R"("parameter":"region","title":"Region","phase":"ordering","value":"",)"
                               R"("isMissing":true,"problem":"","editors":["Globex Distribution",)"
                               R"("the distributor"]})"))
        << inquiring;
    EXPECT_TRUE(has(inquiring,
                    R"("parameter":"distributor_id","title":"Distributor number at the vendor",)"
                    R"("phase":"fulfillment","value":"","isMissing":true,"problem":"","editors":[]})"))
        << inquiring;
    Tiers later(kFirstSale, 2);
    EXPECT_TRUE(has(later.ask("tierRequest", R"("request":"TCR-1")"), R"("editors":["the vendor"])"));
}

TEST(ApiTier, AForecastNamesWhatASaleWouldStartAndWhatItUsesAgain) {
    Tiers tiers("35-second-sale-asks-nothing", 4);
    const std::string answer =
        tiers.ask("tierForecast", R"("fields":{"product":"Cloud CRM","customer":"Umbrella Clinic"})");
    EXPECT_TRUE(has(answer, R"("rule":"","refusal":"","request":"PR-2","status":"tiers-setup")")) << answer;
    EXPECT_TRUE(has(answer, R"("tier1":"contoso","tier1Name":"Contoso Services","tier2":"globex")"));
    EXPECT_TRUE(has(answer, R"("isReused":true,"starts":false,"asks":[],"sentence":"Globex Distribution, )"
                            R"(tier 2, has told everything already: TC-1 is used again.")"))
        << answer;
    EXPECT_TRUE(has(answer, R"("isReused":false,"starts":true,"asks":["Tax id"])")) << answer;
    EXPECT_TRUE(has(tiers.ask("state", ""), R"("cursor":4)"));
    EXPECT_TRUE(has(tiers.ask("tierOverview", ""), R"("totalRequests":1)"));  // nothing was made
}

TEST(ApiTier, AForecastOfASaleThatHasToNameItsTierNamesTheChoices) {
    Tiers tiers("39-one-reseller-at-both-levels", 0);
    const std::string answer = tiers.ask("tierForecast", R"("fields":{"product":"crm","customer":"acme"})");
    EXPECT_TRUE(has(answer, R"("rule":"TC-63")")) << answer;
    EXPECT_TRUE(has(answer, "Northwind IT or Tailspin Shops")) << answer;
    const std::string named =
        tiers.ask("tierForecast", R"("fields":{"product":"crm","customer":"acme","tier1":"northwind"})");
    EXPECT_TRUE(has(named, R"("refusal":"")")) << named;
    EXPECT_TRUE(has(named, R"("tier2":"")"));
}

TEST(ApiTier, TheWayLeadsToApproved) {
    Tiers tiers(kFirstSale, 1);
    const std::string way = tiers.ask("tierWay", R"("request":"PR-1")");
    EXPECT_TRUE(has(way, R"("found":true)")) << way;
    EXPECT_TRUE(has(
        way,
        "PR-1 is approved after 8 actions, proven to be the fewest there can be; the values filled in are"));
    const std::string spliced = tiers.ask("splice", R"("at":1,"remove":9)", eventsOf(way));
    EXPECT_TRUE(has(spliced, R"("events":9)")) << spliced;
    EXPECT_TRUE(has(spliced, R"("refused":0)")) << spliced;
    EXPECT_TRUE(has(tiers.ask("tierRequest", R"("request":"PR-1")"), R"("status":"approved")"));
    EXPECT_TRUE(has(tiers.ask("tierWay", R"("request":"PR-1")"), R"("found":true,"rule":"")"));
}

TEST(ApiTier, AWayTakesWhatIsToldAndSaysWhatIsWrongWithIt) {
    Tiers tiers(kFirstSale, 1);
    const auto way = [&](const std::string& value) {
        return tiers.ask(
            "tierWay",
            R"("request":"PR-1","told":[{"request":"PR-1","parameter":"tenant","value":)" + value + "}]");
    };
    const std::string good = way(R"("https://acme.example")");
    EXPECT_TRUE(has(good, R"("found":true)")) << good;
    EXPECT_TRUE(has(good, R"("hasProblems":false)")) << good;
    EXPECT_TRUE(has(good, R"(\"tenant\":\"https://acme.example\")")) << good;
    const std::string bad = way(R"("abc")");
    EXPECT_TRUE(has(bad, R"("hasProblems":true)")) << bad;
    EXPECT_TRUE(has(bad, R"("value":"abc","isMissing":false,"problem":"Expected a web address)")) << bad;
    EXPECT_FALSE(has(bad, R"(\"tenant\":\"abc\")")) << bad;
    EXPECT_TRUE(has(way(R"("")"), R"("problem":"This must not be empty.")"));
}

TEST(ApiTier, AWayLeadsThroughRequestsThatItStartsItself) {
    // The parameter of tier 1 comes while the purchase is a draft: submitting it starts a setup.
    calls::Engine engine;
    const std::string opened = engine.call(R"({"call":"open"})", R"({"sluice":1,
        "organizations":[{"id":"r","name":"Northwind"},{"id":"c","name":"Acme"}],
        "partnerships":[{"upstream":"r","downstream":"c"}],
        "products":[{"id":"p","resellerLevel":1,"dynamicValidation":true,"parameters":[]}],
        "events":[
          {"type":"createAssetRequest","requestType":"purchase","product":"p","customer":"c"},
          {"type":"addParameter","product":"p","parameter":"t1","parameterType":"text","phase":"ordering",
           "scope":"tier1","required":true}]})");
    ASSERT_TRUE(has(opened, R"("ok":true)")) << opened;
    static_cast<void>(engine.call(R"({"call":"goTo","session":1,"step":2})", {}));
    const auto wayWith = [&](const std::string& told) {
        return engine.call(R"({"call":"tierWay","session":1,"request":"PR-1")" + told + "}", {});
    };
    const std::string way = wayWith("");
    EXPECT_TRUE(has(way, R"("found":true)")) << way;
    EXPECT_TRUE(has(way, R"("request":"TCR-1","action":"submit","label":"submit","type":"submit")")) << way;
    EXPECT_TRUE(has(way, R"("who":"Northwind","sentence":"Northwind submits TCR-1.")")) << way;
    EXPECT_TRUE(has(way, R"("parameter":"t1","title":"t1","phase":"ordering","value":"example")")) << way;
    const std::string told =
        wayWith(R"(,"told":[{"request":"TCR-1","parameter":"t1","value":"of northwind"}])");
    EXPECT_TRUE(has(told, R"(\"t1\":\"of northwind\")")) << told;
    // Nothing of the walk stays behind.
    EXPECT_TRUE(has(engine.call(R"({"call":"tierOverview","session":1})", {}), R"("totalRequests":1)"));
    EXPECT_EQ(wayWith(""), way);
    const std::string spliced =
        engine.call(R"({"call":"splice","session":1,"at":2,"remove":0})", eventsOf(way));
    EXPECT_TRUE(has(spliced, R"("refused":0)")) << spliced;
}

TEST(ApiTier, EveryArrowOfTheDiagramSaysWhetherItCanBeTakenAndWhyNot) {
    Tiers tiers(kFirstSale, 1);
    const std::string parked = tiers.ask("tierRequest", R"("request":"PR-1")");
    EXPECT_TRUE(has(parked, R"("action":"create","label":"create","event":"","from":"none","to":"pending",)"
                            R"("ends":"pending","rule":"TC-30")"))
        << parked;
    for (
        const char* sentence :
        {"PR-1 exists already.", "It happens by itself once TCR-2 and TCR-1 are approved",
         "It happens by itself if TCR-2 or TCR-1 fails.",
         "It happens by itself as PR-1 becomes pending, if a tier is not set up.",
         R"(\"approve\" is possible from \"pending\"; PR-1 is in tiers setup and waits for Northwind IT (TCR-2).)",
         R"(\"discard\" is possible from \"draft\"; PR-1 is in tiers setup)"}) {
        EXPECT_TRUE(has(parked, sentence)) << sentence << parked;
    }
    Tiers pending(kFirstSale, 9);
    const std::string legal = pending.ask("tierRequest", R"("request":"PR-1")");
    EXPECT_TRUE(has(legal, R"("from":"pending","to":"approved","ends":"approved","rule":"TC-37",)"
                           R"("who":["the vendor"],"isLegal":true)"))
        << legal;
    EXPECT_TRUE(has(legal, R"(It happens by itself from \"tiers setup\" once its tiers are complete)"))
        << legal;
}

TEST(ApiTier, AHoldingTellsItsValuesStepByStep) {
    Tiers sale(kFirstSale, 10);
    const std::string told = sale.ask("whyTier", R"("configuration":"TC-2")");
    EXPECT_TRUE(has(told, R"(\"Tax id\" of TC-2 becomes)")) << told;
    EXPECT_TRUE(has(told, R"("rules":["TC-73","TC-75"])")) << told;
    const std::string asset = sale.ask("whyTier", R"("asset":"AS-1")");
    EXPECT_TRUE(has(asset, R"("answer":"AS-1 is active.")")) << asset;
    EXPECT_TRUE(has(asset, R"(\"Tenant\" of AS-1 becomes)")) << asset;
    EXPECT_TRUE(has(sale.ask("whyTier", R"("asset":"AS-9")"), R"(There is no asset \"AS-9\".)"));
    // Its requests are found by its id, with the template that was shown.
    const std::string requests = sale.ask("tierOverview", R"("text":"TC-2")");
    EXPECT_TRUE(has(requests, R"("requests":[{"id":"TCR-2")")) << requests;
    EXPECT_TRUE(has(requests, R"("template":"Welcome, reseller")")) << requests;
}

TEST(ApiTier, AClosedRequestListsWhatWasToldWithIt) {
    Tiers tiers("42-drafts-under-dynamic-validation", 13);
    EXPECT_FALSE(has(tiers.ask("tierRequest", R"("request":"TCR-1")"), R"("value":"","isMissing")"));
}

TEST(ApiTier, WhyTellsTheStepsAndTheWayOn) {
    Tiers tiers("37-tier-two-fails", 3);
    const std::string failed = tiers.ask("whyTier", R"("request":"PR-2")");
    EXPECT_TRUE(has(failed, R"("answer":"PR-2 failed because TCR-)")) << failed;
    EXPECT_TRUE(has(failed, R"("rules":["TC-34"])")) << failed;
    EXPECT_TRUE(has(tiers.ask("whyTier", R"("configuration":"TC-1")"), R"("answer":"TC-1 is unusable.")"));
    EXPECT_TRUE(has(tiers.ask("whyTier", R"("configuration":"TC-7")"),
                    R"(There is no tier configuration \"TC-7\".)"));
    Tiers open(kFirstSale, 1);
    EXPECT_TRUE(has(open.ask("whyTier", R"("request":"TCR-2")"), R"("events":["{\"type\":\"submit\")"));
}

TEST(ApiTier, AStepIsReportedEntryByEntryAndCounted) {
    Tiers tiers("37-tier-two-fails", 4);
    const std::string report = tiers.ask("stepReport", R"("step":3)");
    EXPECT_TRUE(has(report,
                    R"("subject":"TCR-2","subjectName":"tier-1 setup of Northwind IT for \"Cloud CRM\"",)"
                    R"("field":"status","before":"tiers setup","after":"failed","rule":"TC-21")"))
        << report;
    EXPECT_TRUE(has(report, R"("gained":0)")) << report;
    EXPECT_TRUE(has(report, R"("totalEntries":)"));
}

TEST(ApiTier, ARefusalHasRemedies) {
    Tiers tiers(kFirstSale, 2);
    const std::string report = tiers.ask("preview", "", R"({"type":"approve","request":"TCR-1"})");
    EXPECT_TRUE(has(report, R"("happened":false,"rule":"TC-19")")) << report;
    EXPECT_TRUE(has(report, R"("remedies":[{"sentence":")")) << report;
}

TEST(ApiTier, SettingPendingByHandWarns) {
    Tiers tiers("36-missing-ordering-values", 7);
    const std::string report = tiers.ask("preview", "", R"({"type":"setPending","request":"PR-2"})");
    EXPECT_TRUE(has(report, R"("field":"warning","before":"","after":"","rule":"TC-36")")) << report;
    EXPECT_TRUE(has(report, R"(goes on without \"Plan\")")) << report;
}

// ---- forms -------------------------------------------------------------------------------------------------

TEST(ApiTierForms, AFormAsksForEachParameterThatMayBeFilledIn) {
    Tiers tiers(kFirstSale, 1);
    const std::string form = tiers.ask("form", R"("type":"submit","fields":{"request":"TCR-1"})");
    EXPECT_TRUE(has(form, R"("name":"values.region","label":"Region","help":"Expected: one of )")) << form;
    EXPECT_TRUE(has(form, R"("control":"choice","required":true)")) << form;
    EXPECT_FALSE(has(form, "values.distributor_id"));
    Tiers later(kFirstSale, 2);
    EXPECT_TRUE(has(later.ask("form", R"("type":"fill","fields":{"request":"TCR-1"})"),
                    R"("name":"values.distributor_id")"));
}

TEST(ApiTierForms, AFormOffersTheRequestsThatTheActionIsFor) {
    Tiers tiers(kFirstSale, 1);
    const std::string form = tiers.ask("form", R"("type":"submit","fields":{})");
    EXPECT_TRUE(has(form, R"({"id":"TCR-1","label":"TCR-1: tier-2 setup of Globex)")) << form;
    EXPECT_FALSE(has(form, R"("id":"PR-1")"));
}

TEST(ApiTierForms, WhatMustBeSaidComesBeforeIdsThatAreFoundByThemselves) {
    Tiers tiers(kFirstSale, 0);
    const std::string sale = tiers.ask("form", R"("type":"createAssetRequest","fields":{})");
    const auto place = [&sale](std::string_view name) {
        return sale.find(R"("name":")" + std::string(name) + '"');
    };
    EXPECT_LT(place("product"), place("requestType")) << sale;
    EXPECT_LT(place("customer"), place("request"));
    EXPECT_LT(place("by"), place("request"));
    EXPECT_LT(place("request"), place("asset"));
    EXPECT_NE(place("asset"), std::string::npos);
    const std::string submit = tiers.ask("form", R"("type":"submit","fields":{})");
    EXPECT_EQ(submit.find(R"("name":"request")"), submit.find(R"("name":)")) << submit;
}

TEST(ApiTierForms, ASaleAsksForItsTierOnlyWhereThereAreSeveral) {
    Tiers tiers("39-one-reseller-at-both-levels", 0);
    const std::string sale = R"("type":"createAssetRequest","fields":{"product":"crm","customer":)";
    EXPECT_TRUE(has(tiers.ask("form", sale + R"("acme"})"), R"("name":"tier1")"));
    const std::string initech = tiers.ask("form", sale + R"("initech"})");
    EXPECT_FALSE(has(initech, R"("name":"tier1")")) << initech;
    EXPECT_TRUE(has(initech, R"("name":"values.seats")")) << initech;
}

TEST(ApiTierForms, WhoActsIsOneOfThoseWhoMay) {
    Tiers tiers(kFirstSale, 10);
    const auto offers = [&](const std::string& type, const std::string& fields, const std::string& actor) {
        return has(tiers.ask("form", R"("type":")" + type + R"(","fields":{)" + fields + "}"),
                   R"({"id":")" + actor + R"(","label":)");
    };
    for (const char* type : {"defineProduct", "addParameter", "createTierAdjustment"}) {
        EXPECT_TRUE(offers(type, "", "vendor")) << type;
        EXPECT_FALSE(offers(type, "", "customer")) << type;
    }
    EXPECT_TRUE(offers("createTierUpdate", "", "vendor"));
    EXPECT_TRUE(offers("createTierUpdate", "", "distributor"));
    EXPECT_FALSE(offers("createAssetRequest", "", "vendor"));
    EXPECT_TRUE(offers("createAssetRequest", R"("requestType":"adjustment")", "vendor"));
}

TEST(ApiTierForms, ARequiredValueThatMayFollowIsWanted) {
    Tiers tiers(kFirstSale, 0);
    const std::string form =
        tiers.ask("form", R"("type":"createAssetRequest","fields":{"product":"crm","customer":"acme"})");
    EXPECT_TRUE(has(
        form,
        R"("name":"values.seats","label":"Seats","help":"Expected: a number, as in \"1\".",)"
        R"("control":"number","required":false,"value":"","choices":[],"totalChoices":0,"wanted":true,"several":false})"))
        << form;
}

TEST(ApiTierForms, WhatIsTypedBecomesAnEvent) {
    Tiers tiers(kFirstSale, 1);
    const std::string composed = tiers.ask(
        "compose", R"("type":"submit","fields":{"request":"TCR-1","values.region":"emea","by":"tier"})");
    EXPECT_TRUE(has(composed, R"("event":"{\"type\":\"submit\",\"request\":\"TCR-1\",\"values\":{\"region\":)"
                              R"(\"EMEA\"},\"by\":\"tier\"}")"))
        << composed;
    EXPECT_TRUE(has(tiers.ask("compose", R"("type":"submit","fields":{"request":"TCR-1"})"),
                    R"({"field":"values.region","message":"This must not be empty."})"));
    EXPECT_TRUE(has(tiers.ask("compose", R"("type":"approve","fields":{"request":"TCR-3"})"),
                    R"("field":"request","message":"There is no)"));
}

TEST(ApiTierForms, EveryKindHasAFormThatCanBeAskedForEmpty) {
    Tiers tiers(kFirstSale, 3);
    for (const char* type :
         {"defineProduct", "addParameter", "changeParameter", "createAssetRequest", "createTierUpdate",
          "createTierAdjustment", "submit", "discard", "fill", "inquire", "setPending", "approve", "fail",
          "schedule", "due", "revoke", "confirm"}) {
        const std::string form = tiers.ask("form", R"("fields":{},"type":")" + std::string(type) + R"(")");
        EXPECT_EQ(form.rfind(R"({"ok":true,"result":{"type":")" + std::string(type), 0), 0u) << form;
        const std::string composed =
            tiers.ask("compose", R"("fields":{},"type":")" + std::string(type) + R"(")");
        EXPECT_EQ(composed.rfind(R"({"ok":true)", 0), 0u) << composed;
    }
}

// ---- readings, comparisons, files ----------------------------------------------------------------------------

TEST(ApiTier, AReadingIsSetForTheScenario) {
    Tiers tiers("37-tier-two-fails", 3);
    const std::string state =
        tiers.ask("setReadings",
                  R"("readings":{"DS-25":"keep","DS-27":"match","DS-28":"at-once","TC-25":"stays-active"})");
    SCOPED_TRACE(state);
    EXPECT_TRUE(has(tiers.ask("whyTier", R"("configuration":"TC-1")"), R"("answer":"TC-1 is active.")"));
}

}  // namespace
}  // namespace sluice
