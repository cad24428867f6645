// How the events of Plan Sync are told: things by their names, and of an edit what it changes.
#include <gtest/gtest.h>

#include <string>

#include "plan_sync/words.h"
#include "support/plan_world.h"

namespace sluice {
namespace {

using namespace plan_sync;

/// `acme` sells plan "Gold" with a monthly period and a rate of "CPU".
class PlanWords : public testing::Test {
  protected:
    testing_support::PlanWorld w;

    PlanWords() {
        w.add("acme");
        Catalogue& acme = w.catalogue("acme");
        acme.shelf.resources = {{w.t("cpu"), w.t("CPU")}};
        acme.shelf.notificationTemplates = {{w.t("t1"), w.t("First"), true}, {w.t("t2"), w.t("Last"), true}};
        acme.shelf.notificationSchedules = {{w.t("n1"), w.t("Renewal"), {{w.n("30"), w.t("t1")}}}};
        acme.shelf.planCategories = {{w.t("hosting"), w.t("Hosting")}};
        acme.shelf.salesCategories = {{w.t("mail"), w.t("Mail"), {}, true},
                                      {w.t("web"), w.t("Web"), {}, true}};
        acme.shelf.serviceTemplates = {{w.t("std"), w.t("Standard"), {w.t("gold")}, {}, {}, {}, true}};
        Plan gold;
        gold.id = w.t("gold");
        gold.name = w.t("Gold");
        gold.salesCategories = {w.t("mail")};
        gold.planCategory = w.t("hosting");
        gold.periods = {{w.t("m1"), w.t("1 month"), false, {}, {}}};
        gold.rates = {{w.t("cpu"), {}, {}, true}};
        acme.plans = {gold};
        w.completeAll();
    }

    [[nodiscard]] std::string told(const Event& event) const {
        return std::string(sentenceOf(event, {w.values, w.channel, w.state}));
    }
    ChangePlan change() { return {w.t("acme"), w.t("gold"), {}, {}, {}, {}, {}, {}, {}, {}}; }
};

TEST_F(PlanWords, AChangedPlanTellsItsNewValues) {
    ChangePlan event = change();
    EXPECT_EQ(told(event), R"(acme changes plan "Gold")");
    event.fees.recurring = w.n("12");
    EXPECT_EQ(told(event), R"(acme changes plan "Gold": recurring fee 12)");
    event.published = false;
    EXPECT_EQ(told(event), R"(acme changes plan "Gold": not published and recurring fee 12)");
    event.name = w.t("Gold XL");
    event.usageStatistics = true;
    EXPECT_EQ(told(event),
              R"(acme changes plan "Gold": name "Gold XL", not published, recurring fee 12 and 1 more)");
}

TEST_F(PlanWords, WhatAPlanIsNoLongerInIsToldToo) {
    ChangePlan event = change();
    event.planCategory = base::ValueId{};
    event.salesCategories = w.list({"web"});
    EXPECT_EQ(
        told(event),
        R"(acme changes plan "Gold": no plan category, sales category "Web" and no sales category "Mail")");
}

TEST_F(PlanWords, WhatIsNotThereIsNamedByItsId) {
    ChangePlan event = change();
    event.plan = w.t("silver");
    event.fees.setup = w.n("1");
    EXPECT_EQ(told(event), R"(acme changes plan "silver")");
    event.organization = w.t("globex");
    EXPECT_EQ(told(event), R"("globex" changes plan "silver")");
    EXPECT_EQ(told(RemoveCatalogueEntry{w.t("globex"), EntryKind::resource, w.t("cpu")}),
              R"("globex" removes resource "cpu")");
}

TEST_F(PlanWords, PeriodsAndRatesAreAddedOrChanged) {
    const auto period = [&](const char* id, const char* fee) {
        return SetPeriod{w.t("acme"), w.t("gold"), {w.t(id), w.t("1 year"), {}, {{}, w.n(fee), {}}, {}}};
    };
    EXPECT_EQ(told(period("y1", "99")), R"(acme adds period "1 year" to plan "Gold")");
    EXPECT_EQ(told(period("m1", "9")),
              R"(acme changes period "1 month" of plan "Gold": length "1 year" and recurring fee 9)");
    EXPECT_EQ(told(RemovePeriod{w.t("acme"), w.t("gold"), w.t("m1")}),
              R"(acme removes period "1 month" of plan "Gold")");
    const SetRate rate{w.t("acme"), w.t("gold"), {w.t("cpu"), {{}, w.n("2"), {}}, {}, false}};
    EXPECT_EQ(
        told(rate),
        R"(acme changes the rate of resource "CPU" in plan "Gold": recurring price 2 and no sale availability)");
    EXPECT_EQ(told(SetRate{w.t("acme"), w.t("gold"), {w.t("ram"), {}, {}, true}}),
              R"(acme adds resource "ram" to plan "Gold")");
    EXPECT_EQ(told(RemoveRate{w.t("acme"), w.t("gold"), w.t("cpu")}),
              R"(acme removes resource "CPU" in plan "Gold")");
}

TEST_F(PlanWords, EntriesAreAddedOrChanged) {
    EXPECT_EQ(told(SetSalesCategory{w.t("acme"), {w.t("office"), w.t("Office"), {}, {}}}),
              R"(acme adds sales category "Office")");
    EXPECT_EQ(told(SetSalesCategory{w.t("acme"), {w.t("mail"), w.t("Mail"), w.n("2"), false}}),
              R"(acme changes sales category "Mail": position 2 and no display in control panel)");
    EXPECT_EQ(
        told(SetNotificationSchedule{
            w.t("acme"), {w.t("n1"), w.t("Renewal"), std::vector<NotificationEntry>{{w.n("7"), w.t("t2")}}}}),
        R"(acme changes notification schedule "Renewal": "Last" 7 days before and nothing 30 days before)");
    EXPECT_EQ(told(RemoveCatalogueEntry{w.t("acme"), EntryKind::salesCategory, w.t("web")}),
              R"(acme removes sales category "Web")");
}

TEST_F(PlanWords, DelegationNamesPlanAndTemplate) {
    EXPECT_EQ(told(DelegatePlan{w.t("acme"), w.t("std"), w.t("gold")}),
              R"(acme puts plan "Gold" into service template "Standard")");
    EXPECT_EQ(told(WithdrawPlan{w.t("acme"), w.t("std"), w.t("gold")}),
              R"(acme takes plan "Gold" out of service template "Standard")");
    EXPECT_EQ(told(Synchronize{w.t("acme"), {}, w.t("std"), true, OptionSet::all()}),
              R"(acme synchronizes all resellers on service template "Standard" and their sub-resellers: )"
              "all 13 options");
}

}  // namespace
}  // namespace sluice
