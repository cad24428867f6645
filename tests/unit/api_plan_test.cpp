// The calls of Plan Sync: what they answer, and that a preview is the run.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "calls/engine.h"
#include "support/call.h"
#include "support/files.h"
#include "support/has.h"

namespace sluice {

using testing_support::has;

namespace {

/// An engine with one example opened as session 1, at a step.
class Plans {
  public:
    explicit Plans(const std::string& example, std::uint32_t step) {
        const std::string path = testing_support::sourcePath("web/examples/" + example + ".json");
        const std::string opened = engine_.call(R"({"call":"open"})", testing_support::readFile(path));
        EXPECT_EQ(opened.rfind(R"({"ok":true)", 0), 0u) << opened;
        ask("goTo", R"("step":)" + std::to_string(step));
    }
    std::string ask(const std::string& call, const std::string& arguments, const std::string& payload = {}) {
        const std::string rest = arguments.empty() ? "" : "," + arguments;
        return engine_.call(R"({"call":")" + call + R"(","session":1)" + rest + "}", payload);
    }
    /// Adds an event at the end.
    void append(std::uint32_t at, const std::string& event) {
        const std::string added =
            ask("splice", R"("remove":0,"at":)" + std::to_string(at), "[" + event + "]");
        EXPECT_EQ(added.rfind(R"({"ok":true)", 0), 0u) << added;
        ask("goTo", R"("step":)" + std::to_string(at + 1));
    }
    std::string describe() { return engine_.call(R"({"call":"planDescribe"})", {}); }

  private:
    calls::Engine engine_;
};

constexpr const char* kCorner = R"("provider":"nimbus","reseller":"corner")";

std::string scope(const std::string& options) {
    return std::string(kCorner) + R"(,"options":[)" + options + "]";
}

TEST(ApiPlan, DescribesOptionsVerdictsRulesAndForms) {
    Plans plans("17-prices-before-a-new-plan", 0);
    const std::string answer = plans.describe();
    EXPECT_TRUE(has(answer, R"("id":"createPlansAndPeriods","label":"Create new plans and plan periods")"));
    EXPECT_TRUE(has(answer, R"("id":"syncTermsAndConditions")"));
    EXPECT_TRUE(has(answer, R"("id":"heldBack","glyph":"‖","label":"Held back")"));
    EXPECT_TRUE(has(answer, R"({"id":"PS-15","status":"stated")"));
    EXPECT_TRUE(has(answer, R"("rule":"PS-18")"));
    EXPECT_TRUE(has(answer, R"({"id":"synchronize","label":"Synchronize")"));
}

TEST(ApiPlan, TheOverviewNamesProvidersAndResellersByLevel) {
    Plans plans("23-direct-only-with-sub-resellers", 0);
    const std::string answer = plans.ask("planOverview", "");
    EXPECT_TRUE(has(answer, R"("id":"nimbus","name":"Nimbus Cloud","plans":1,"resellers":1)"));
    EXPECT_TRUE(has(
        answer,
        R"("id":"pier","name":"Pier Nine","provider":"harbor","providerName":"Harbor Digital","level":2)"));
    EXPECT_TRUE(has(answer, R"("totalOthers":0)"));
    EXPECT_TRUE(has(plans.ask("state", ""), R"("usesPlans":true)"));
}

TEST(ApiPlan, APreviewCountsAndListsWhatTheRunThenDoes) {
    Plans plans("17-prices-before-a-new-plan", 4);
    const std::string preview = plans.ask("planPreview", scope(R"("updatePlanFees","updateResourcePrices")"));
    EXPECT_TRUE(has(preview, R"("counts":{"carried":2,"heldBack":1,"neverCarried":0,"destructive":0})"))
        << preview;
    EXPECT_TRUE(has(
        preview,
        R"("path":"plans/basic/rates/cpu/prices/recurring","plan":"basic","planName":"Basic Hosting","group":"Rate CPU","field":"recurring price","before":"4","after":"5","verdict":"carried")"))
        << preview;
    EXPECT_TRUE(has(preview, R"("path":"plans/pro")"));
    EXPECT_TRUE(has(
        preview,
        R"("options":["createPlansAndPeriods"],"sets":[["createPlansAndPeriods"]],"by":"","rule":"PS-1")"));
    const std::string run =
        plans.ask("preview", "", R"({"type":"synchronize","provider":"nimbus","reseller":"corner",
        "options":["updatePlanFees","updateResourcePrices"]})");
    EXPECT_TRUE(has(run, R"("totalEntries":2,"destructive":0)")) << run;
}

TEST(ApiPlan, APreviewGoesDownThroughTheCopiesOfThoseAbove) {
    Plans plans("23-direct-only-with-sub-resellers", 3);
    const std::string wide =
        plans.ask("planPreview", scope(R"("updatePlanFees")").replace(scope("").find("corner"), 6, "harbor") +
                                     R"(,"subResellers":true,"organization":"pier")");
    EXPECT_TRUE(has(wide, R"("path":"plans/basic/fees/setup")")) << wide;
    EXPECT_TRUE(has(wide, R"("before":"10","after":"13")")) << wide;
    const std::string direct =
        plans.ask("planPreview", R"("provider":"nimbus","reseller":"harbor","options":["updatePlanFees"])");
    EXPECT_TRUE(has(direct, R"("kind":"warning","rule":"PS-32")")) << direct;
    // Nothing of a preview stays.
    EXPECT_TRUE(
        has(plans.ask("planPreview", R"("provider":"harbor","reseller":"pier","options":["updatePlanFees"])"),
            R"("counts":{"carried":1)"));
}

TEST(ApiPlan, ARefusedSynchronizationSaysWhy) {
    Plans plans("17-prices-before-a-new-plan", 0);
    const std::string answer =
        plans.ask("planPreview", R"("provider":"nimbus","serviceTemplate":"gone","options":[])");
    EXPECT_TRUE(has(answer, R"("happened":false,"rule":"PS-38")")) << answer;
    EXPECT_TRUE(has(plans.ask("planPreview", scope(R"("updatePlanFee")")),
                    R"x(found the text \"updatePlanFee\".","hint":"Did you mean \"updatePlanFees\"?")x"));
    EXPECT_TRUE(
        has(plans.ask("planPreview", R"("provider":"nimbus","options":[])"), R"("path":"/reseller")"));
    EXPECT_TRUE(has(plans.ask("planPreview", scope("")), R"("kind":"notice","rule":"PS-33")"));
}

TEST(ApiPlan, SidesShowEveryValueOfBoth) {
    Plans plans("17-prices-before-a-new-plan", 4);
    const std::string answer =
        plans.ask("planSides", scope(R"("updatePlanFees")") + R"(,"organization":"corner","plan":"basic")");
    EXPECT_TRUE(has(
        answer,
        R"("path":"plans/basic/fees/recurring","group":"Plan","field":"recurring fee","provider":"12","reseller":"10","after":"12","verdict":"carried")"))
        << answer;
    EXPECT_TRUE(has(
        answer,
        R"("path":"plans/basic/rates/cpu/prices/recurring","group":"Rate CPU","field":"recurring price","provider":"5","reseller":"4","after":"4","verdict":"heldBack")"));
    EXPECT_TRUE(has(
        answer,
        R"("path":"plans/basic/name","group":"Plan","field":"name","provider":"Basic Hosting","reseller":"Basic Hosting","after":"Basic Hosting","verdict":"same")"));
    const std::string created = plans.ask(
        "planSides", scope(R"("createPlansAndPeriods")") + R"(,"organization":"corner","plan":"pro")");
    EXPECT_TRUE(
        has(created, R"("provider":"Pro Hosting","reseller":"","after":"Pro Hosting","verdict":"carried")"))
        << created;
}

TEST(ApiPlan, TheCatalogueSaysWhatIsOnTheMarket) {
    Plans plans("22-own-prices-and-a-confirmation", 3);
    const std::string answer = plans.ask("planCatalogue", R"("organization":"harbor")");
    EXPECT_TRUE(has(answer, R"("status":["Published","Confirmation needed","Not on the market"])")) << answer;
    EXPECT_TRUE(has(answer, R"("provider":"nimbus")"));
    EXPECT_TRUE(has(plans.ask("planCatalogue", R"("organization":"nobody")"), R"("path":"/organization")"));
}

TEST(ApiPlan, ChoosesOptionsOrNamesTheConflict) {
    Plans plans("20-sale-availability-rides-along", 2);
    const std::string wanted =
        std::string(kCorner) +
        R"(,"wanted":[{"organization":"corner","path":"plans/basic/rates/disk/limits/maximum"}])";
    EXPECT_TRUE(has(plans.ask("planChoose", wanted), R"("found":true,"options":["updateResourceLimits"])"));
    const std::string conflict = plans.ask(
        "planChoose",
        wanted +
            R"(,"unwanted":[{"organization":"corner","path":"plans/basic/rates/cpu/availableForSale"}])");
    EXPECT_TRUE(has(conflict, R"("found":false)")) << conflict;
    EXPECT_TRUE(has(conflict, "PS-15")) << conflict;
    EXPECT_TRUE(has(
        plans.ask("planChoose", std::string(kCorner) + R"(,"wanted":[{"organization":"corner","path":"x"}])"),
        R"("path":"/wanted/0/path")"));
}

TEST(ApiPlan, AChoiceNamesWhatItCarriesBesideAndTakesTheGentlestSet) {
    Plans plans("47-the-gentlest-set-of-options", 1);
    const std::string marked =
        std::string(kCorner) + R"(,"wanted":[{"organization":"corner","path":"plans/basic/rates/cpu/)";
    const std::string gentle = plans.ask("planChoose", marked + R"(availableForSale"}])");
    EXPECT_TRUE(has(gentle, R"("found":true,"options":["updateResourceLimits"],"met":[],"beside":[])"))
        << gentle;
    const std::string price = plans.ask("planChoose", marked + R"(prices/recurring"}])");
    EXPECT_TRUE(has(price, R"("options":["updateResourcePrices"])")) << price;
    EXPECT_TRUE(has(price, R"("path":"plans/basic/rates/cpu/availableForSale")")) << price;
    EXPECT_TRUE(has(price, R"("totalBeside":1,"destructiveBeside":1)")) << price;
    const std::string met = plans.ask("planChoose", marked + R"(limits/maximum"}])");
    EXPECT_TRUE(has(met, "does not differ: that is met already.")) << met;
    const std::string unknown = plans.ask(
        "planChoose",
        std::string(kCorner) + R"(,"wanted":[{"organization":"corner","path":"plans/basic/rates/gpu"}])");
    EXPECT_TRUE(has(unknown, R"("path":"/wanted/0/path")")) << unknown;
}

TEST(ApiPlan, AConflictComesWithWaysRoundIt) {
    Plans plans("47-the-gentlest-set-of-options", 0);
    plans.append(
        0, R"({"type":"setExpirationSchedule","organization":"nimbus","expirationSchedule":{"id":"e"}})");
    plans.append(1, R"({"type":"changePlan","organization":"nimbus","plan":"basic",
        "expirationSchedule":"e","fees":{"recurring":3}})");
    const std::string conflict = plans.ask(
        "planChoose", std::string(kCorner) +
                          R"(,"wanted":[{"organization":"corner","path":"plans/basic/expirationSchedule"}],)"
                          R"("unwanted":[{"organization":"corner","path":"plans/basic/fees/recurring"}])");
    EXPECT_TRUE(has(conflict, R"("found":false)")) << conflict;
    EXPECT_TRUE(has(conflict, R"("kind":"keepPrices")")) << conflict;
    EXPECT_TRUE(has(conflict, R"(\"pricesSyncDisabled\":true)")) << conflict;
}

TEST(ApiPlan, ByPlanCountsOverAllResellersAndPagesCompletely) {
    Plans plans("17-prices-before-a-new-plan", 4);
    const std::string asked = std::string(kCorner) + R"(,"options":["updatePlanFees"])";
    const std::string first = plans.ask("planAcross", asked + R"(,"limit":1)");
    EXPECT_TRUE(has(first, R"("plan":"basic","planName":"Basic Hosting")")) << first;
    EXPECT_TRUE(has(first, R"("totalEntries":2)")) << first;
    const std::string second = plans.ask("planAcross", asked + R"(,"from":1,"limit":1)");
    EXPECT_TRUE(has(second, R"("organization":"corner")")) << second;
    const std::string other = plans.ask("planAcross", asked + R"(,"plan":"pro")");
    EXPECT_TRUE(has(other, R"("path":"plans/pro")")) << other;
    EXPECT_TRUE(has(plans.ask("planPreview", asked + R"(,"everybody":true,"from":2,"limit":1)"),
                    R"("totalEntries":3)"));
}

TEST(ApiPlan, WhyFollowsAValueUpToTheEditThatMadeIt) {
    Plans plans("23-direct-only-with-sub-resellers", 4);
    const std::string answer =
        plans.ask("whyPlan", R"("organization":"pier","path":"plans/basic/fees/recurring")");
    EXPECT_TRUE(has(answer, "Step 1: At Nimbus Cloud")) << answer;
    EXPECT_TRUE(has(answer, R"("rules":["PS-6"],"status":"stated","step":4,"organization":"pier")"))
        << answer;
    Plans before("17-prices-before-a-new-plan", 4);
    const std::string held =
        before.ask("whyPlan", R"("organization":"corner","path":"plans/basic/fees/recurring")");
    EXPECT_TRUE(
        has(held, R"("events":["{\"type\":\"synchronize\",\"provider\":\"nimbus\",\"reseller\":\"corner\",)"))
        << held;
}

TEST(ApiPlan, AFormIsFilledInAndComposesAnEvent) {
    Plans plans("17-prices-before-a-new-plan", 4);
    const std::string form =
        plans.ask("form", R"("type":"changePlan","fields":{"organization":"nimbus","plan":"basic"})");
    EXPECT_TRUE(has(
        form,
        R"("name":"recurring","label":"Recurring fee","help":"A number, 0 or more.","control":"number","required":false,"value":"12")"))
        << form;
    EXPECT_TRUE(has(form, R"({"id":"pro","name":"Pro Hosting")") ||
                has(form, R"({"id":"pro","label":"Pro Hosting")"));
    const std::string composed = plans.ask(
        "compose",
        R"("type":"changePlan","fields":{"organization":"nimbus","plan":"basic","recurring":"12","setup":"3"})");
    EXPECT_TRUE(has(
        composed,
        R"({\"type\":\"changePlan\",\"organization\":\"nimbus\",\"plan\":\"basic\",\"fees\":{\"setup\":3}})"))
        << composed;
    const std::string rate = plans.ask(
        "compose",
        R"("type":"setRate","fields":{"organization":"nimbus","plan":"basic","resource":"CPU","maximum":"8","availableForSale":false})");
    EXPECT_TRUE(has(rate, R"(\"resource\":\"cpu\")")) << rate;
    EXPECT_TRUE(has(rate, R"(\"maximum\":8)")) << rate;
    EXPECT_TRUE(has(rate, R"(\"availableForSale\":false)")) << rate;
    EXPECT_TRUE(has(
        plans.ask("compose",
                  R"("type":"setRate","fields":{"organization":"nimbus","plan":"basic","resource":"RAM"})"),
        R"("field":"resource")"));
    const std::string run = plans.ask(
        "compose",
        R"("type":"synchronize","fields":{"provider":"nimbus","reseller":"corner","options":"updatePlanFees; Update resource prices"})");
    EXPECT_TRUE(has(run, R"(\"options\":[\"updatePlanFees\",\"updateResourcePrices\"])")) << run;
}

TEST(ApiPlan, EveryFormAnswersWithoutAnyField) {
    Plans plans("21-hidden-notification-template", 0);
    for (const char* type : {"synchronize",
                             "addPlan",
                             "changePlan",
                             "removePlan",
                             "setPeriod",
                             "removePeriod",
                             "setRate",
                             "removeRate",
                             "delegatePlan",
                             "withdrawPlan",
                             "setReseller",
                             "confirmPlan",
                             "setServiceTemplate",
                             "setPlanCategory",
                             "setSalesCategory",
                             "setResource",
                             "setResourceCategory",
                             "setExpirationSchedule",
                             "setNotificationSchedule",
                             "setNotificationTemplate",
                             "removeCatalogueEntry",
                             "setSellerData"}) {
        const std::string arguments = R"("type":")" + std::string(type) + R"(","fields":{})";
        EXPECT_TRUE(has(plans.ask("form", arguments), R"("ok":true)")) << type;
        EXPECT_TRUE(has(plans.ask("compose", arguments), R"("event":"")")) << type;
        const std::string filled =
            R"("type":")" + std::string(type) +
            R"(","fields":{"organization":"nimbus","provider":"nimbus","upstream":"nimbus","downstream":"corner","plan":"basic","id":"renewal","name":"N","kind":"resource","period":"m","resource":"cpu","serviceTemplate":"standard"})";
        EXPECT_TRUE(has(plans.ask("form", filled), R"("ok":true)")) << type;
        EXPECT_TRUE(has(plans.ask("compose", filled), R"("ok":true)")) << type;
    }
    const std::string schedule = plans.ask(
        "compose",
        R"("type":"setNotificationSchedule","fields":{"organization":"nimbus","id":"renewal","entries":"30 = first; 7 = Last reminder"})");
    EXPECT_TRUE(has(schedule, R"({\"daysBefore\":7,\"template\":\"last\"})")) << schedule;
}

/// What is offered for an edit that PS-35 refuses: the remedies, or "none".
std::string offered(Plans& plans, const std::string& event) {
    const std::string answer = plans.ask("preview", "", event);
    EXPECT_TRUE(has(answer, R"("rule":"PS-35")")) << answer;
    if (has(answer, R"("remedies":[])")) return "none";
    const std::size_t from = answer.find(R"("remedies":)");
    return answer.substr(from, answer.find("}]", from) - from);
}

TEST(ApiPlan, ARefusedEditComesWithAWayToDoIt) {
    Plans plans("24-own-price-about-to-be-overwritten", 2);
    struct Row {
        const char* event;
        std::vector<const char*> parts;  // none: nothing is offered
    };
    const Row rows[] = {
        {R"({"type":"removeRate","organization":"corner","plan":"basic","resource":"disk"})",
         {R"(then synchronize with \"Remove obsolete resources\".)", R"(\"organization\":\"nimbus\")"}},
        {R"({"type":"changePlan","organization":"corner","plan":"basic","usageStatistics":true,"published":false})",
         {R"(then synchronize with \"Attach usage statistics\".)",
          R"(\"organization\":\"nimbus\",\"plan\":\"basic\",\"usageStatistics\":true})"}},
        {R"({"type":"setRate","organization":"corner","plan":"basic","rate":{"resource":"cpu","prices":{"recurring":7},"limits":{"maximum":8}}})",
         {R"(then synchronize with \"Update resource limits\".)",
          R"(\"resource\":\"cpu\",\"limits\":{\"maximum\":8})"}},
        {R"({"type":"setSalesCategory","organization":"corner","salesCategory":{"id":"web","name":"Shop","position":1,"displayInControlPanel":false}})",
         {R"(then synchronize with \"Update sales categories, plan categories, and grouping of resources\".)",
          R"(\"name\":\"Shop\"})"}},
        {R"({"type":"changePlan","organization":"corner","plan":"basic","name":"Small","fees":{"recurring":1}})",
         {}},
        {R"({"type":"changePlan","organization":"corner","plan":"basic","name":"Small","usageStatistics":true})",
         {}},
    };
    for (const Row& row : rows) {
        const std::string found = offered(plans, row.event);
        if (row.parts.empty()) {
            EXPECT_EQ(found, "none") << row.event;
        }
        for (const char* part : row.parts) EXPECT_TRUE(has(found, part)) << row.event << "\n" << found;
    }
}

TEST(ApiPlan, WhatOnlyTheRunLacksIsOfferedAsARunAlone) {
    Plans plans("17-prices-before-a-new-plan", 4);
    plans.append(4, R"({"type":"setResource","organization":"nimbus","resource":{"id":"ram"}})");
    const std::string created = offered(
        plans,
        R"({"type":"setRate","organization":"corner","plan":"basic","rate":{"resource":"ram","prices":{"recurring":3}}})");
    EXPECT_TRUE(has(created, R"(then synchronize with \"Create new resources\".)")) << created;
    plans.append(4, R"({"type":"changePlan","organization":"nimbus","plan":"basic","usageStatistics":true})");
    const std::string run = offered(
        plans, R"({"type":"changePlan","organization":"corner","plan":"basic","usageStatistics":true})");
    EXPECT_TRUE(has(run, R"("sentence":"Synchronize with \"Attach usage statistics\".")")) << run;
    EXPECT_FALSE(has(run, "changePlan")) << run;
}

TEST(ApiPlan, WhatNoRunCouldBringIsNotOffered) {
    Plans plans("17-prices-before-a-new-plan", 4);
    plans.append(
        4,
        R"({"type":"setPeriod","organization":"nimbus","plan":"basic","period":{"id":"m1","length":"1 month","fees":{"recurring":9}}})");
    plans.append(
        5,
        R"({"type":"synchronize","provider":"nimbus","reseller":"corner","options":["createPlansAndPeriods"]})");
    EXPECT_EQ(
        offered(
            plans,
            R"({"type":"setPeriod","organization":"corner","plan":"basic","period":{"id":"m1","length":"2 months","fees":{"recurring":9}}})"),
        "none");
    const std::string why =
        plans.ask("whyPlan", R"("organization":"nimbus","path":"plans/basic/periods/m1/length")");
    EXPECT_TRUE(has(
        why,
        R"("mayEdit":false,"editSentence":"Nimbus Cloud cannot edit it: it delegates the plan (PS-24).")"))
        << why;
}

TEST(ApiPlan, WhySaysWhoMayEditAsTheEditorDoes) {
    Plans plans("24-own-price-about-to-be-overwritten", 4);
    const auto why = [&](const std::string& path) {
        return plans.ask("whyPlan", R"("organization":"corner","path":")" + path + "\"");
    };
    EXPECT_TRUE(has(why("salesCategories/web/position"),
                    R"(Corner Shop IT cannot edit it: it comes from Nimbus Cloud (PS-35).)"));
    EXPECT_TRUE(has(why("salesCategories/web/displayInControlPanel"), R"("mayEdit":true)"));
    EXPECT_TRUE(has(why("salesCategories/offers/position"), R"("mayEdit":true)"));
    EXPECT_TRUE(has(why("plans/basic/name"), "the plan is a copy of its provider's (PS-35)."));
    EXPECT_TRUE(has(why("plans/pro/name"), "does not have the plan, so there is nothing to edit."));
    EXPECT_TRUE(has(why("plans/basic/rates/cpu/prices/recurring"),
                    "the recurring price of resource rate \\\"CPU\\\" of plan \\\"Basic Hosting\\\" is 9"));
}

TEST(ApiPlan, ANewEntryIsNamedByItsNameAndBeginsAsNewOnesDo) {
    Plans plans("17-prices-before-a-new-plan", 4);
    const std::string composed =
        plans.ask("compose", R"("type":"setResource","fields":{"organization":"nimbus","name":"Big Disk"})");
    EXPECT_TRUE(has(composed, R"(\"resource\":{\"id\":\"big-disk\",\"name\":\"Big Disk\"})")) << composed;
    EXPECT_TRUE(has(plans.ask("compose", R"("type":"setResource","fields":{"organization":"nimbus"})"),
                    R"("field":"name","message":"This must not be empty.")"));
    EXPECT_TRUE(
        has(plans.ask("compose", R"("type":"setResource","fields":{"organization":"nimbus","name":"CPU"})"),
            R"(\"id\":\"cpu-2\")"));
    EXPECT_TRUE(
        has(plans.ask(
                "compose",
                R"("type":"setPeriod","fields":{"organization":"nimbus","plan":"basic","length":"1 month"})"),
            R"(\"id\":\"1-month\",\"length\":\"1 month\")"));
    const auto isOn = [&](const char* type, const std::string& label) {
        const std::string form =
            plans.ask("form", R"("type":")" + std::string(type) +
                                  R"(","fields":{"organization":"nimbus","plan":"basic"})");
        const std::size_t at = form.find("\"label\":\"" + label);
        return form.compare(form.find("\"value\":", at), 14, "\"value\":\"true\"") == 0;
    };
    EXPECT_TRUE(isOn("setRate", "Available for sale"));
    EXPECT_TRUE(isOn("setServiceTemplate", "Active"));
    EXPECT_FALSE(isOn("setPeriod", "Trial"));
}

TEST(ApiPlan, TheCatalogueShowsEveryPriceLimitAndSchedule) {
    Plans plans("17-prices-before-a-new-plan", 4);
    plans.append(4, R"({"type":"setRate","organization":"nimbus","plan":"basic","rate":{"resource":"cpu",
        "prices":{"recurring":5,"overuse":2},"limits":{"maximum":8},"availableForSale":false}})");
    plans.append(5, R"({"type":"changePlan","organization":"nimbus","plan":"basic","usageStatistics":true})");
    const std::string answer = plans.ask("planCatalogue", R"("organization":"nimbus")");
    EXPECT_TRUE(has(answer, R"("help":"recurring price 5, overuse price 2, maximum 8, not for sale")"))
        << answer;
    EXPECT_TRUE(has(answer, R"("label":"Usage statistics","help":"attached")")) << answer;
    EXPECT_TRUE(has(answer, R"("help":"active, )")) << answer;
}

TEST(ApiPlan, WhatIsWantedFartherDownIsWhatTheWholeRunMakesOfIt) {
    Plans plans("23-direct-only-with-sub-resellers", 1);
    const std::string asked =
        R"("provider":"nimbus","reseller":"harbor","wanted":[{"organization":"pier","path":"plans/basic/fees/recurring"}])";
    EXPECT_TRUE(has(plans.ask("planChoose", asked + R"(,"subResellers":true)"),
                    R"("found":true,"options":["updatePlanFees"])"));
    const std::string outside = plans.ask("planChoose", asked);
    EXPECT_TRUE(has(outside, "This mark cannot be met")) << outside;
    EXPECT_TRUE(has(outside, "is wanted, but the synchronization does not come there.")) << outside;
}

TEST(ApiPlan, ReadingsDecideWhatTermsCarry) {
    Plans plans("20-sale-availability-rides-along", 5);
    const std::string asked = scope(R"("syncTermsAndConditions")");
    EXPECT_TRUE(has(plans.ask("planPreview", asked), R"("counts":{"carried":1)"));
    const std::string report = plans.ask("readingsReport", "");
    EXPECT_TRUE(has(report, R"("rule":"PS-18","choice":"ignored")"));
    EXPECT_TRUE(has(report, R"("outcomes":1,"values":0)")) << report;
    plans.ask("setReadings", R"("readings":{"PS-18":"ignored"})");
    EXPECT_TRUE(has(plans.ask("planPreview", asked), R"("counts":{"carried":0)"));
    EXPECT_TRUE(has(plans.ask("document", ""), R"("PS-18": "ignored")"));
}

TEST(ApiPlan, SessionsAreComparedByTheirCataloguesToo) {
    Plans plans("17-prices-before-a-new-plan", 4);
    plans.ask("duplicate", "");
    plans.ask("goTo", R"("step":5)");
    const std::string answer = plans.ask("compare", R"("with":2)");
    EXPECT_TRUE(has(answer, R"("what":"Plan Basic Hosting · recurring fee","here":"12","there":"10")"))
        << answer;
}

}  // namespace
}  // namespace sluice
