// The calls of Entitlements: what they answer, that what they propose happens, and that no withheld name leaks.
#include <gtest/gtest.h>

#include <string>

#include "calls/engine.h"
#include "support/files.h"
#include "support/has.h"

namespace sluice {

using testing_support::has;

namespace {

/// An engine with one example opened as session 1, at a step.
class Rights {
  public:
    explicit Rights(const std::string& example, std::uint32_t step)
        : Rights(
              testing_support::readFile(testing_support::sourcePath("web/examples/" + example + ".json"))) {
        ask("goTo", R"("step":)" + std::to_string(step));
    }
    explicit Rights(const std::string& scenario) {
        const std::string opened = engine_.call(R"({"call":"open"})", scenario);
        EXPECT_EQ(opened.rfind(R"({"ok":true)", 0), 0u) << opened;
    }
    std::string ask(const std::string& call, const std::string& arguments, const std::string& payload = {}) {
        const std::string rest = arguments.empty() ? "" : "," + arguments;
        return engine_.call(R"({"call":")" + call + R"(","session":1)" + rest + "}", payload);
    }
    std::string describe() { return engine_.call(R"({"call":"entitlementDescribe"})", {}); }

  private:
    calls::Engine engine_;
};

/// The JSON texts in an answer's lists of events, as the array that splice takes.
std::string eventsOf(const std::string& answer) {
    std::string events;
    const std::string key = R"("events":[")";
    for (std::size_t at = answer.find(key); at != std::string::npos; at = answer.find(key, at + 1)) {
        std::string event;
        for (std::size_t i = at + key.size(); answer[i] != '"'; ++i) {
            if (answer[i] == '\\') ++i;
            event += answer[i];
        }
        events += (events.empty() ? "" : ",") + event;
    }
    return "[" + events + "]";
}

constexpr const char* kChain = "25-down-the-partner-tiers";
constexpr const char* kWithheld = "28-name-withheld";

TEST(ApiEntitlement, DescribesRulesReadingsEventsAndWords) {
    Rights rights(kChain, 0);
    const std::string answer = rights.describe();
    EXPECT_TRUE(has(answer, R"({"id":"EN-13","status":"stated")")) << answer;
    EXPECT_TRUE(has(answer, R"("rule":"EN-16")"));
    EXPECT_TRUE(has(answer, R"({"id":"nameEndCustomer","label":"Name the end customer")"));
    EXPECT_TRUE(has(answer, R"({"id":"states","terms":[{"id":"draft","label":"Draft")"));
    EXPECT_TRUE(has(answer, R"({"id":"accountTypes","terms":[)"));
}

TEST(ApiEntitlement, TheOverviewHasTiersAccountsEntitlementsAndThePicture) {
    Rights rights(kChain, 11);
    const std::string answer = rights.ask("entitlementOverview", "");
    EXPECT_TRUE(has(answer, R"({"id":"reseller","name":"Reseller","position":2,"isEndCustomer":false})"))
        << answer;
    EXPECT_TRUE(has(answer, R"("totalViewers":8,"viewer":"")"));
    EXPECT_TRUE(has(answer, R"("id":"unit-1","name":"Business Unit 1","type":"customer","typeLabel":)"
                            R"("Customer","level":2,"parents":["End Customer 2"])"))
        << answer;
    EXPECT_TRUE(
        has(answer,
            R"("id":"keys-c2","kind":"bulk","kindLabel":"Bulk","product":"Studio",)"
            R"("received":120,"passedOn":0,"quantity":120,"used":80,"remaining":40,"usedLabel":"redeemed")"))
        << answer;
    EXPECT_TRUE(has(answer, R"("entitlement":"keys-r2","way":"split","moved":500,"remaining":330,"used":0)"))
        << answer;
    EXPECT_TRUE(has(answer, R"("entitlement":"seats-1","way":"transfer","moved":50)")) << answer;
    EXPECT_TRUE(has(answer, R"("entitlement":"seats","way":"redeem","moved":80)")) << answer;
    EXPECT_TRUE(has(answer, R"("entitlement":"keys","way":"create","moved":1000)")) << answer;
    // 1000 keys in all, wherever they are now; 30 seats are activated.
    EXPECT_TRUE(
        has(answer, R"("quantity":1000,"remaining":970,"used":30,"left":"970 of 1000 in all remain")"))
        << answer;
    EXPECT_TRUE(has(rights.ask("state", ""), R"("usesEntitlements":true)"));
}

TEST(ApiEntitlement, TheOverviewFiltersAndPages) {
    Rights rights(kChain, 11);
    const std::string found = rights.ask("entitlementOverview", R"("text":"Reseller 2")");
    EXPECT_TRUE(has(found, R"("totalAccounts":1)")) << found;
    EXPECT_TRUE(has(found, R"("totalEntitlements":5)"))
        << found;  // what was transferred keeps the tiers above (EN-12)
    const std::string page = rights.ask("entitlementOverview", R"("from":1,"limit":1)");
    EXPECT_TRUE(has(page, R"("entitlements":[{"index":1,"id":"keys-r1")")) << page;
    EXPECT_FALSE(has(page, R"({"index":2,)"));
    EXPECT_TRUE(has(page, R"("totalEntitlements":7)")) << page;
}

TEST(ApiEntitlement, NoWithheldNameOrIdLeaksThroughAnyAnswer) {
    Rights rights(kWithheld, 2);
    const std::string as = R"("as":"nordic")", by = R"("by":"nordic")";
    for (const std::string& answer :
         {rights.ask("entitlementOverview", as),
          rights.ask("entitlementOverview", as + R"(,"text":"corner")"), rights.ask("entitlementTable", as),
          rights.ask("entitlementTable", as + R"(,"format":"json")"),
          rights.ask("whyEntitlement", as + R"(,"entitlement":"cad-2")"),
          rights.ask("whyEntitlement", as + R"(,"entitlement":"cad-2-2")"),
          rights.ask("entitlementTargets", by + R"(,"entitlement":"cad")"),
          rights.ask("entitlementTargets", by + R"(,"entitlement":"cad-2")")}) {
        EXPECT_FALSE(has(answer, "orner")) << answer;
        EXPECT_FALSE(has(answer, "lobex")) << answer;
    }
    EXPECT_TRUE(has(rights.ask("entitlementOverview", as), "Name Withheld"));
    EXPECT_TRUE(has(rights.ask("entitlementOverview", as), R"("viewers":[],"totalViewers":0)"));
    EXPECT_TRUE(has(rights.ask("entitlementOverview", R"("as":"corner-branch")"), "Corner Shop IT"));
    EXPECT_TRUE(has(rights.ask("whyEntitlement", R"("as":"globex","entitlement":"cad")"),
                    R"(There is no entitlement \"cad\" that this account sees.)"));
}

TEST(ApiEntitlement, TheOtherReadingOfEn16ShowsTheNameAndIsReported) {
    Rights rights(kWithheld, 2);
    const std::string report = rights.ask("readingsReport", "");
    EXPECT_TRUE(has(report, R"("rule":"EN-16","choice":"related-see-it")")) << report;
    EXPECT_TRUE(has(report, "Nordic Distribution, the name of Corner Shop IT: withheld now")) << report;
    rights.ask("setReadings", R"("readings":{"EN-16":"related-see-it"})");
    EXPECT_TRUE(has(rights.ask("entitlementOverview", R"("as":"nordic")"), "Corner Shop IT"));
}

TEST(ApiEntitlement, TargetsAreLegalOnesAndTheRulesOfTheOthersWithRemediesThatWork) {
    Rights rights("31-who-could-this-go-to", 0);
    const std::string before = rights.ask("entitlementTargets", R"("entitlement":"cad","by":"nordic")");
    EXPECT_TRUE(has(before, R"("sentence":"100 of \"cad\" can go to no account that the actor may know.")"))
        << before;
    const std::string all = rights.ask("entitlementTargets", R"("entitlement":"cad")");
    EXPECT_TRUE(has(all, R"("rule":"EN-4")")) << all;
    // One reason for all five is said once, with what would change it for all.
    EXPECT_TRUE(has(all, R"("accounts":5)") && has(all, R"("totalOthers":0)")) << all;
    EXPECT_TRUE(has(all, R"(the producer sets the current owner of \"cad\" to Distributor)")) << all;
    rights.ask("goTo", R"("step":2)");
    const std::string after = rights.ask("entitlementTargets", R"("entitlement":"cad")");
    EXPECT_TRUE(has(after, R"("split":[{"account":"corner","name":"Corner Shop IT","tier":"reseller")"))
        << after;
    EXPECT_TRUE(has(after, R"("totalSplit":1,"totalTransfer":0,"totalRedeem":0,"totalOthers":3)")) << after;
    const std::string sunrise =
        rights.ask("entitlementTargets", R"("entitlement":"cad","text":"sunrise","limit":1)");
    EXPECT_TRUE(has(sunrise, R"("rule":"EN-5")")) << sunrise;
    const std::string events = eventsOf(sunrise);
    ASSERT_TRUE(has(events, R"("type":"relate")")) << sunrise;
}

TEST(ApiEntitlement, APlanOfADistributionHappensAsItStands) {
    Rights rights("32-a-distribution-to-plan", 0);
    const std::string wanted = R"("wanted":[{"account":"globex","quantity":10},{"account":"initech",)"
                               R"("quantity":"20"},{"account":"hooli","quantity":5}])";
    const std::string plan = rights.ask("entitlementDistribute", R"("entitlement":"cad",)" + wanted);
    EXPECT_TRUE(has(plan, R"("found":true,"proven":true)")) << plan;
    const std::string spliced = rights.ask("splice", R"("at":0,"remove":0)", eventsOf(plan));
    EXPECT_TRUE(has(spliced, R"("refused":0)")) << spliced;
    EXPECT_TRUE(has(rights.ask("entitlementOverview", R"("as":"initech")"), R"("quantity":20)"));
    EXPECT_TRUE(has(rights.ask("entitlementDistribute", R"("product":"CAD",)" + wanted), R"("found":true)"));
}

/// Nordic is related to Globex, which is not visible to it.
constexpr const char* kHidesGlobex =
    R"([{"type":"relate","account":"nordic","with":"globex"},)"
    R"({"type":"setVisibility","account":"globex","visibleToOtherPartners":false}])";

TEST(ApiEntitlement, AStepOfAPlanThatNamesSomebodyWithheldIsToldWithoutNameAndEvent_EN16) {
    Rights rights(kWithheld, 0);
    rights.ask("splice", R"("at":0,"remove":0)", kHidesGlobex);
    const std::string wanted = R"("entitlement":"cad","wanted":[{"account":"globex","quantity":5}])";
    const std::string all = rights.ask("entitlementDistribute", wanted);
    EXPECT_TRUE(has(all, R"(5 of \"cad\" to Globex as End Customer)")) << all;
    EXPECT_FALSE(has(all, R"("events":[])")) << all;
    const std::string own = rights.ask("entitlementDistribute", R"("by":"nordic",)" + wanted);
    EXPECT_TRUE(has(own, R"("found":true)")) << own;
    EXPECT_TRUE(has(own, "to Name Withheld as End Customer.")) << own;
    EXPECT_TRUE(has(own, R"("events":[])")) << own;
    EXPECT_TRUE(has(own, "Accounts that the actor may not know stand on the way (EN-16).")) << own;
    EXPECT_FALSE(has(own, "lobex")) << own;
}

TEST(ApiEntitlement, APreviewIsToldAsTheAccountThatLooksMayKnowIt_EN16) {
    Rights rights(kWithheld, 1);
    rights.ask("splice", R"("at":1,"remove":0)", kHidesGlobex);
    const std::string split = R"({"type":"split","by":"nordic","entitlement":"cad","tier":"end-customer",)"
                              R"("account":"globex","quantity":5})";
    const std::string told = rights.ask("preview", R"("as":"nordic")", split);
    EXPECT_TRUE(has(told, R"(\"cad\" becomes 35 (was 40).)")) << told;
    EXPECT_TRUE(has(told, "Name Withheld stands in End Customer")) << told;
    EXPECT_FALSE(has(told, "lobex")) << told;
    EXPECT_TRUE(has(rights.ask("preview", "", split), "Globex stands in End Customer"));

    const std::string tooMuch =
        R"({"type":"split","by":"corner","entitlement":"cad-2","tier":"end-customer",)"
        R"("account":"globex","quantity":90})";
    const std::string refused = rights.ask("preview", R"("as":"nordic")", tooMuch);
    EXPECT_TRUE(has(refused, R"("rule":"EN-7")")) << refused;
    EXPECT_TRUE(has(refused, R"(90 cannot be taken of \"cad-2\": 60 remain.)")) << refused;
    EXPECT_TRUE(has(refused, R"(What would make it legal names accounts that are withheld (EN-16).)"));
    EXPECT_FALSE(has(refused, R"(\"type\")")) << refused;  // it would name both
    EXPECT_FALSE(has(refused, "lobex") || has(refused, "orner")) << refused;
    EXPECT_TRUE(has(rights.ask("preview", R"("as":"acme")", tooMuch), "to Globex as End Customer"));

    // What the account does not see, it is not told of.
    const std::string elsewhere = R"({"type":"changeState","entitlement":"cad","state":"inactive"})";
    const std::string blind = rights.ask("preview", R"("as":"globex")", elsewhere);
    EXPECT_TRUE(has(blind, R"("entries":[],"totalEntries":0)")) << blind;
    EXPECT_TRUE(
        has(rights.ask("preview", R"("as":"nobody")", elsewhere), R"(There is no account \"nobody\")"));
}

/// Cust stands under an account that Dist may not know.
constexpr const char* kHiddenParent = R"({"sluice":1,"organizations":[
    {"id":"p","name":"Prod","account":{"type":"producer"}},
    {"id":"d","name":"Dist","account":{"type":"partner"}},
    {"id":"zsecret","name":"Zsecret Holding","account":{"type":"customer","visibleToOtherPartners":false}},
    {"id":"c","name":"Cust","account":{"type":"customer","parents":["zsecret"]}},
    {"id":"c2","name":"Twig","account":{"type":"customer"}}],
    "relationships":[{"account":"d","with":"c"},{"account":"d","with":"c2"}],"events":[]})";

TEST(ApiEntitlement, AFormIsMadeAsTheAccountThatLooksMayKnowIt_EN16) {
    Rights rights{std::string(kHiddenParent)};
    const std::string as = R"("as":"d",)";
    const std::string parents = R"("type":"setParents","fields":{"account":"c")";
    EXPECT_TRUE(has(rights.ask("form", parents + "}"), R"("value":"zsecret")"));
    const std::string form = rights.ask("form", as + parents + "}");
    EXPECT_FALSE(has(form, "secret")) << form;
    EXPECT_TRUE(has(form, R"({"id":"c2","label":"Twig")")) << form;
    // To set the parents would take the hidden one away.
    const std::string composed = rights.ask("compose", as + parents + R"(,"parents":"c2"})");
    EXPECT_TRUE(has(composed, R"("event":"","sentence":"")")) << composed;
    EXPECT_TRUE(has(composed, R"({"field":"parents","message":"It has parents whose names are withheld)"));
    EXPECT_FALSE(has(composed, "secret")) << composed;
    const std::string other =
        rights.ask("compose", as + R"("type":"setParents","fields":{"account":"c2","parents":"c"})");
    EXPECT_TRUE(has(other, R"("sentence":"The producer puts Twig under Cust")")) << other;
    // Whom an id names is not told.
    const std::string taken = rights.ask(
        "compose",
        as + R"("type":"createAccount","fields":{"by":"d","account":"zsecret","accountType":"customer"})");
    EXPECT_TRUE(has(taken, R"("sentence":"Dist creates the customer account Name Withheld")")) << taken;
    EXPECT_FALSE(has(taken, "Zsecret")) << taken;
    EXPECT_TRUE(
        has(rights.ask("form", R"("as":"nobody",)" + parents + "}"), R"(There is no account \"nobody\")"));
}

TEST(ApiEntitlement, TheFormOfTheFirstAccountAsksNotWhoActs_EN22) {
    Rights rights{std::string(R"({"sluice":1,"organizations":[{"id":"a","name":"Acme"}],"events":[]})")};
    const std::string form = rights.ask("form", R"("type":"createAccount","fields":{})");
    EXPECT_FALSE(has(form, R"("name":"by")") || has(form, R"("name":"parents")")) << form;
    EXPECT_TRUE(has(form, R"("value":"producer")")) << form;
    const std::string composed = rights.ask("compose", R"("type":"createAccount","fields":{"account":"a"})");
    EXPECT_TRUE(has(composed, R"("sentence":"The producer account Acme is created")")) << composed;
    rights.ask("splice", R"("at":0,"remove":0)",
               R"([{"type":"createAccount","account":"a","accountType":"producer"}])");
    const std::string next = rights.ask("form", R"("type":"createAccount","fields":{})");
    EXPECT_TRUE(has(next, R"("name":"by")") && has(next, R"("name":"parents")")) << next;
}

TEST(ApiEntitlement, AFormOffersAPoolOnlyWhereTheSplitWouldMakeItGrow_EN8) {
    Rights rights(kChain, 8);
    const auto form = [&rights](const std::string& fields) {
        return rights.ask(
            "form", R"("type":"split","fields":{"entitlement":"keys","tier":"reseller",)" + fields + "}");
    };
    EXPECT_TRUE(has(form(R"("account":"reseller-2")"), R"("choices":[{"id":"keys-r2",)"));
    rights.ask("splice", R"("at":8,"remove":0)",
               R"([{"type":"changeState","entitlement":"keys-r2","state":"inactive"}])");
    EXPECT_FALSE(has(form(R"("account":"reseller-2")"), R"("choices":[{"id":"keys-r2",)"));
}

TEST(ApiEntitlement, APlanThatCannotBeSaysWhy) {
    Rights rights("32-a-distribution-to-plan", 0);
    const auto plan = [&rights](const std::string& wanted) {
        return rights.ask("entitlementDistribute", R"("entitlement":"cad","wanted":[)" + wanted + "]");
    };
    EXPECT_TRUE(has(plan(R"({"account":"umbrella","quantity":1})"), R"("rule":"EN-5")"));
    EXPECT_TRUE(has(plan(R"({"account":"globex","quantity":200})"), R"("rule":"EN-7")"));
    EXPECT_TRUE(has(plan(R"({"account":"globex","quantity":0})"), "/wanted/0/quantity"));
    EXPECT_TRUE(has(plan(R"({"account":"globex","quantity":1.5})"), "Expected a whole number"));
    EXPECT_TRUE(has(plan(R"({"account":"gloebx","quantity":1})"), "/wanted/0/account"));
    const std::string several =
        plan(R"({"account":"","quantity":"ten"},{"account":"globex","quantity":"9007199254740993"})");
    for (const char* part : {"/wanted/0/account", "Expected an account.", "/wanted/0/quantity",
                             R"(found \"ten\")", "/wanted/1/quantity", R"(found \"9007199254740993\")"}) {
        EXPECT_TRUE(has(several, part)) << part << several;
    }
    EXPECT_TRUE(has(rights.ask("entitlementDistribute", R"("wanted":[])"),
                    R"(Expected exactly one of \"entitlement\" or \"product\".)"));
}

/// Dist gives two entitlements of 30 and has a branch; Res stands in the last partner tier.
constexpr const char* kTwo = R"({"sluice":1,"organizations":[
    {"id":"p","name":"Prod","account":{"type":"producer"}},
    {"id":"d","name":"Dist","account":{"type":"partner"}},
    {"id":"branch","name":"Dist Branch","account":{"type":"partner","parents":["d"]}},
    {"id":"r","name":"Res","account":{"type":"partner"}},
    {"id":"c","name":"Cust","account":{"type":"customer"}},
    {"id":"far","name":"Far","account":{"type":"customer"}}],
    "relationships":[{"account":"d","with":"c"},{"account":"d","with":"r"}],
    "entitlements":[
    {"id":"a","product":"X","quantity":30,"tiers":{"distributor":"d"},"currentOwner":"distributor"},
    {"id":"b","product":"X","quantity":30,"tiers":{"distributor":"d"},"currentOwner":"distributor"},
    {"id":"old","product":"X","quantity":9,"activated":4,"state":"obsolete","tiers":{"distributor":"d"}},
    {"id":"draft","product":"Y","quantity":5,"state":"draft","tiers":{"distributor":"d"},
     "currentOwner":"distributor"}],"events":[]})";

TEST(ApiEntitlement, APlanIsDividedWhereNoEntitlementHoldsEnough) {
    Rights rights{std::string(kTwo)};
    const std::string plan =
        rights.ask("entitlementDistribute", R"("product":"X","wanted":[{"account":"c","quantity":50}])");
    EXPECT_TRUE(has(plan, "Divided among several entitlements, 2 steps bring it about, and no fewer do."))
        << plan;
    EXPECT_TRUE(has(plan, R"(The quantity of \"a\" becomes 0 (was 30).)")) << plan;
    EXPECT_TRUE(has(plan, R"(The quantity of \"b\" becomes 10 (was 30).)")) << plan;
    EXPECT_TRUE(
        has(rights.ask("entitlementDistribute", R"("product":"X","wanted":[{"account":"c","quantity":20}])"),
            "1 step brings it about, and no fewer do out of one entitlement for each."));
    EXPECT_TRUE(
        has(rights.ask("entitlementDistribute", R"("product":"Z","wanted":[{"account":"c","quantity":20}])"),
            R"(There is no entitlement of \"Z\".)"));
}

TEST(ApiEntitlement, AProductCountsNothingThatIsObsoleteAsRemaining) {
    Rights rights{std::string(kTwo)};
    EXPECT_TRUE(has(rights.ask("entitlementOverview", ""),
                    R"({"product":"X","entitlements":3,"quantity":64,"remaining":60,"used":4,)"));
}

TEST(ApiEntitlement, TargetsSayWhoMayActAndTheRuleThatIsNearest) {
    Rights rights{std::string(kTwo)};
    const std::string targets = rights.ask("entitlementTargets", R"("entitlement":"a")");
    EXPECT_TRUE(has(targets, R"("actors":[{"id":"d","label":"Dist","help":"Distributor"},)"
                             R"({"id":"branch","label":"Dist Branch","help":"below Dist"}])"))
        << targets;
    // No tier is left below the distributor: it is split all the same, to a new one.
    const std::string partner = rights.ask("entitlementTargets", R"("entitlement":"a","text":"res")");
    EXPECT_TRUE(has(partner, R"("way":"split")") && has(partner, R"("rule":"EN-5")")) << partner;
    EXPECT_TRUE(has(partner, R"(the producer adds tier \"tier-2\"; then, instead: the producer splits)"));
    // A draft is transferred without being deployed.
    const std::string draft = rights.ask("entitlementTargets", R"("entitlement":"draft","text":"far")");
    EXPECT_TRUE(has(draft, R"("way":"transfer")") && has(draft, R"("rule":"EN-12")")) << draft;
    const std::string none = rights.ask("entitlementTargets", R"("entitlement":"old","text":"far")");
    EXPECT_TRUE(has(none, R"("sentence":"\"old\" is obsolete, and that is final. )")) << none;
}

TEST(ApiEntitlement, WhyTellsTheChainFromTheProducerWithItsRules) {
    Rights rights(kChain, 11);
    const std::string answer = rights.ask("whyEntitlement", R"("entitlement":"seats-1")");
    EXPECT_TRUE(has(answer, R"(Step 2: \"keys\" is made with 1000, for Distributor 1.)")) << answer;
    EXPECT_TRUE(has(answer, R"(Step 6: \"keys-r2\" is made with 500, out of \"keys\", for Reseller 2.)"))
        << answer;
    EXPECT_TRUE(has(answer, R"("rules":["EN-8"])"));
    EXPECT_TRUE(has(answer, R"("rules":["EN-18"])"));
    EXPECT_TRUE(has(answer, R"("rules":["EN-14"])"));
}

/// Corner, hidden, got something out of two entitlements of Nordic, and Globex out of that.
constexpr const char* kPooled = R"({"sluice":1,"organizations":[
    {"id":"p","name":"Prod","account":{"type":"producer"}},
    {"id":"n","name":"Nordic","account":{"type":"partner"}},
    {"id":"c","name":"Corner","account":{"type":"partner","visibleToOtherPartners":false}},
    {"id":"g","name":"Globex","account":{"type":"customer"}}],
    "tiers":[{"id":"distributor"},{"id":"reseller"}],
    "relationships":[{"account":"n","with":"c"},{"account":"c","with":"g"}],
    "entitlements":[
    {"id":"a","product":"X","quantity":10,"tiers":{"distributor":"n"},"currentOwner":"distributor"},
    {"id":"b","product":"X","quantity":10,"tiers":{"distributor":"n"},"currentOwner":"distributor"}],
    "events":[
    {"type":"split","entitlement":"a","tier":"reseller","account":"c","quantity":4,"newEntitlement":"r"},
    {"type":"split","entitlement":"b","tier":"reseller","account":"c","quantity":5,"poolInto":"r"},
    {"type":"split","entitlement":"r","tier":"end-customer","account":"g","quantity":6,"newEntitlement":"e"},
    {"type":"nameEndCustomer","entitlement":"a","account":"g"},
    {"type":"transfer","entitlement":"b","account":"c"}]})";

TEST(ApiEntitlement, WhyNamesEverySourceAndWhoHeldItThen) {
    Rights rights{std::string(kPooled)};
    rights.ask("goTo", R"("step":4)");
    const std::string pooled = rights.ask("whyEntitlement", R"("entitlement":"e")");
    EXPECT_TRUE(has(pooled, R"(\"r\" grows by 5, out of \"b\", for Corner.)")) << pooled;
    EXPECT_TRUE(has(pooled, R"(At the start \"b\" is there with 10, for Nordic.)")) << pooled;
    EXPECT_FALSE(has(pooled, R"("alternatives":[{)")) << pooled;  // nothing goes back to whom it came from
    const std::string named = rights.ask("whyEntitlement", R"("entitlement":"a")");
    EXPECT_TRUE(has(named, R"(At the start \"a\" is there with 10, for Nordic.)")) << named;
    EXPECT_TRUE(has(named, R"(is held by Globex. 10 received: 4 passed on, 6 left.)")) << named;
}

TEST(ApiEntitlement, WhoIsWithheldCountsAmongTheTargetsButIsNotFound) {
    Rights rights{std::string(kPooled)};
    rights.ask("goTo", R"("step":0)");
    const std::string targets = rights.ask("entitlementTargets", R"("entitlement":"a","by":"n")");
    EXPECT_TRUE(has(targets, R"("split":[{"account":"","name":"Name Withheld","tier":"reseller")"))
        << targets;
    EXPECT_TRUE(has(targets, R"("event":"","then":[])")) << targets;
    const std::string sought =
        rights.ask("entitlementTargets", R"("entitlement":"a","by":"n","text":"corn")");
    EXPECT_TRUE(has(sought, R"("totalSplit":0)")) << sought;
}

TEST(ApiEntitlement, AnExportHasTheColumnsOfTheTiers) {
    Rights rights(kChain, 11);
    const std::string csv = rights.ask("entitlementTable", R"("as":"reseller-1")");
    EXPECT_EQ(csv,
              "entitlement,kind,product,quantity,used,remaining,state,current_owner,distributor,reseller,"
              "end-customer,from\r\n"
              "keys-r1,bulk,Studio,300,0,300,deployed,reseller,Distributor 1,Reseller 1,,\r\n");
    EXPECT_TRUE(has(rights.ask("entitlementTable", R"("format":"xml")"), "Expected \\\"csv\\\" or"));
}

TEST(ApiEntitlement, FormsOfferWhatIsLegalFirstAndComposeEvents) {
    Rights rights(kChain, 8);
    const std::string form = rights.ask("form", R"("type":"split","fields":{"by":"reseller-2",)"
                                                R"("entitlement":"keys-r2","tier":"end-customer"})");
    EXPECT_TRUE(has(form, R"("label":"Quantity","help":"A whole number from 1.")")) << form;
    EXPECT_TRUE(has(form, R"("value":"330")")) << form;
    EXPECT_TRUE(has(form, R"("label":"Account","help":"Those that fit come first.")")) << form;
    EXPECT_TRUE(has(form, R"("value":"","choices":[{"id":"customer-1")")) << form;
    const std::string composed =
        rights.ask("compose", R"("type":"split","fields":{"by":"reseller-2","entitlement":"keys-r2",)"
                              R"("tier":"End Customer","account":"End Customer 1","quantity":"7"})");
    EXPECT_TRUE(has(composed, R"(\"account\":\"customer-1\")")) << composed;
    EXPECT_TRUE(has(composed, R"("problems":[])")) << composed;
    const std::string wrong = rights.ask(
        "compose",
        R"("type":"split","fields":{"entitlement":"keys-r2","tier":"end-customer","account":"x"})");
    EXPECT_TRUE(has(wrong, R"("field":"account")")) << wrong;
    EXPECT_TRUE(has(rights.ask("compose", R"("type":"createAccount","fields":{"account":"new","accountType":)"
                                          R"("Customer","parents":"customer-1"})"),
                    R"("problems":[])"));
    EXPECT_TRUE(has(rights.ask("form", R"("type":"setParents","fields":{"account":"unit-1"})"),
                    R"("value":"customer-2")"));
    EXPECT_TRUE(
        has(rights.ask("form", R"("type":"moveTier","fields":{"tier":"reseller"})"), R"("value":"2")"));
}

TEST(ApiEntitlement, AProblemOfAFormEndsWithOneFullStop_EN31) {
    Rights rights(kChain, 8);
    const std::string composed =
        rights.ask("compose", R"("type":"split","fields":{"entitlement":"keys","tier":"reseller",)"
                              R"("account":"reseller-2","quantity":"9007199254740993"})");
    EXPECT_TRUE(has(composed, R"("event":"")")) << composed;
    EXPECT_TRUE(has(composed, R"({"field":"quantity","message":"Expected a whole number from)")) << composed;
    EXPECT_FALSE(has(composed, "..") || has(composed, ".;")) << composed;
}

TEST(ApiEntitlement, AReportHasEveryEffectAndARefusalItsRemedies) {
    Rights rights("26-transfer-to-a-partner", 0);
    const std::string report = rights.ask("stepReport", R"("step":3)");
    EXPECT_TRUE(has(report, R"("system":{"entries":[)")) << report;
    EXPECT_TRUE(has(report, R"("subject":"cad","subjectName":"cad","field":"Quantity","before":"40",)"
                            R"("after":"25")"))
        << report;
    EXPECT_TRUE(has(rights.ask("timeline", R"("from":2,"count":1)"), R"("counts":{"organizations":2)"));
    const std::string refused = rights.ask("stepReport", R"("step":1)");
    EXPECT_TRUE(has(refused, R"("rule":"EN-13")")) << refused;
    EXPECT_TRUE(has(refused, R"(\"type\":\"split\")")) << refused;
}

TEST(ApiEntitlement, AStateIsWrittenReadAndComparedWhole) {
    Rights rights(kChain, 11);
    const std::string here = rights.ask("document", R"("form":"here")");
    rights.ask("openAt", "");
    calls::Engine engine;
    EXPECT_TRUE(has(engine.call(R"({"call":"open"})", here), R"("ok":true)")) << here;
    EXPECT_EQ(engine.call(R"({"call":"document","session":1})", ""), here);
    EXPECT_TRUE(has(rights.ask("compare", R"("with":2)"), R"("differences":[],"total":0)"));
    rights.ask("goTo", R"("step":10)");
    const std::string difference = rights.ask("compare", R"("with":2)");
    EXPECT_TRUE(has(difference, R"("organization":"unit-1")")) << difference;
    EXPECT_TRUE(has(difference, R"("what":"Entitlement seats-1")")) << difference;
}

}  // namespace
}  // namespace sluice
