// One small scenario for each rule of Plan Sync: what it says happens, and would not without it.
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "plan_sync/choose.h"
#include "plan_sync/edits.h"
#include "plan_sync/own_prices.h"
#include "plan_sync/rules.h"
#include "plan_sync/why.h"
#include "plan_sync/words.h"
#include "support/plan_world.h"

namespace sluice {
namespace {

using namespace plan_sync;
using O = Option;

/// Provider `p` delegates plan `gold` to `a` on template `std`; `a` has a copy that equals it, and a reseller
/// `c`.
class PlanRules : public testing::Test {
  protected:
    testing_support::PlanWorld w;

    PlanRules() {
        for (const char* id : {"p", "a", "c"}) w.add(id);
        Catalogue& p = w.catalogue("p");
        p.shelf.resources = {{w.t("cpu"), {}}, {w.t("ram"), {}}};
        p.shelf.expirationSchedules = {{w.t("e1"), {}}, {w.t("e2"), {}}};
        p.shelf.notificationTemplates = {{w.t("t1"), {}, true}, {w.t("t2"), {}, false}};
        p.shelf.notificationSchedules = {{w.t("n1"), {}, {{w.n("30"), w.t("t1")}}}, {w.t("n2"), {}, {}}};
        p.shelf.planCategories = {{w.t("pc"), {}}};
        p.shelf.salesCategories = {{w.t("s1"), {}, w.n("1"), true}, {w.t("s2"), {}, w.n("2"), true}};
        p.shelf.resourceCategories = {{w.t("rc"), {}, {w.t("cpu")}}};
        Plan gold;
        gold.id = w.t("gold");
        gold.planCategory = w.t("pc");
        gold.salesCategories = {w.t("s1")};
        gold.fees = {w.n("1"), w.n("10"), w.n("5")};
        gold.expirationSchedule = w.t("e1");
        gold.notificationSchedule = w.t("n1");
        gold.periods = {{w.t("m1"), w.t("1 month"), false, {}, w.t("e1")}};
        gold.rates = {{w.t("cpu"), {w.n("1"), w.n("2"), w.n("3")}, {w.n("1"), w.n("0"), w.n("9")}, true}};
        p.plans = {gold};
        p.shelf.serviceTemplates = {
            {w.t("std"), {}, {w.t("gold")}, w.t("flow"), w.list({"x"}), w.t("terms"), true}};
        Catalogue& a = w.catalogue("a");
        a.shelf = p.shelf;
        a.shelf.resources.clear();
        a.shelf.notificationTemplates.clear();
        a.shelf.notificationSchedules.pop_back();
        a.shelf.expirationSchedules.pop_back();
        a.shelf.salesCategories.pop_back();
        a.shelf.orderFlow = w.t("flow");
        a.shelf.privileges = w.list({"x"});
        a.shelf.termsAndConditions = w.t("terms");
        a.plans = {gold};
        a.plans[0].copyOf = w.t("gold");
        w.catalogue("c") = a;
        w.resell("p", "a", "std");
        w.resell("a", "c", "std");
        w.completeAll();
    }

    Plan& original() { return w.plan("p", "gold"); }
    Plan& copy() { return w.plan("a", "gold"); }
    // Edits of the first copy's and original's parts, as whole ones.
    PeriodEdit edit(const Period& after) { return editOf(Period{after.id, {}, false, {}, {}}, after); }
    RateEdit edit(const Rate& after) {
        Rate nothing;
        nothing.resource = after.resource;
        nothing.availableForSale = !after.availableForSale;
        return editOf(nothing, after);
    }
    void addPlan(const char* id) {
        Plan plan = original();
        plan.id = plan.name = w.t(id);
        w.catalogue("p").plans.push_back(plan);
        w.catalogue("p").shelf.serviceTemplates[0].plans.push_back(plan.id);
    }
    Step synchronize(OptionSet options, bool subResellers = false) {
        return w.step(Synchronize{w.t("p"), w.t("a"), {}, subResellers, options});
    }
    /// The value at a path of `a` after a run with all options but these, and then with these too.
    std::string without(const char* path, OptionSet options) {
        const Step step =
            synchronize(OptionSet::ofBits(static_cast<std::uint32_t>(OptionSet::all().bits & ~options.bits)));
        const std::string value = w.value("a", path);
        w.undo(step);
        return value;
    }
    std::string with(const char* path, OptionSet options) {
        const Step step = synchronize(options);
        const std::string value = w.value("a", path);
        w.undo(step);
        return value;
    }
    /// The rule of the difference at a path of `a`, with `never` before it where no option carries it.
    std::string ruleOf(const char* path) {
        const PartnershipIndex reseller = providerOf(w.channel, w.state, w.at("a"));
        for (const Difference& difference : differencesOf(w.channel, w.state, w.context(), reseller)) {
            if (pathOf(difference.address, w.values) != path) continue;
            const std::string rule(id(difference.rule));
            return difference.carriers.isEmpty() ? "never " + rule : rule;
        }
        return "none";
    }
    /// What becomes of what stands at a path of `a` in a run with all options.
    std::string destroyed(const char* path) {
        const Step step = synchronize(OptionSet::all());
        const Effect* effect = effectOn(step, w.at("a"), w.address(path));
        const std::string found = effect == nullptr       ? "left"
                                  : effect->isDestructive ? "destroyed"
                                                          : "carried";
        w.undo(step);
        return found;
    }
    /// The rule that refuses an event, or "happens"; what it did is taken back.
    std::string refusal(const Event& event) {
        const State before = w.state;
        const Step step = w.step(event);
        if (step.happened) {
            w.undo(step);
            return "happens";
        }
        EXPECT_TRUE(w.state.catalogues == before.catalogues);
        EXPECT_FALSE(step.refusal.sentence.empty());
        return std::string(step.refusal.rule);
    }
    void expectCarried(const char* path, const char* before, const char* after, OptionSet by,
                       const char* rule) {
        EXPECT_EQ(without(path, by), before) << path;
        for (const OptionText& option : kOptions) {
            if (!by.contains(option.option)) continue;
            EXPECT_EQ(with(path, OptionSet{option.option}), after) << option.wireName;
        }
        EXPECT_EQ(ruleOf(path), rule) << path;
    }
};

TEST_F(PlanRules, NothingDiffersAtFirst) {
    const auto left =
        differencesOf(w.channel, w.state, w.context(), providerOf(w.channel, w.state, w.at("a")));
    EXPECT_TRUE(left.empty());
}

TEST_F(PlanRules, PS1_ANewPlanComesAsAFullCopy) {
    addPlan("silver");
    w.plan("p", "silver").rates.push_back({w.t("ram"), {}, {}, false});
    w.completeAll();
    expectCarried("plans/silver", "absent", "present", OptionSet{O::createPlansAndPeriods}, "PS-1");
    EXPECT_EQ(with("plans/silver/periods/m1", OptionSet{O::createPlansAndPeriods}), "present");
    EXPECT_EQ(with("plans/silver/rates/cpu/prices/overuse", OptionSet{O::createPlansAndPeriods}), "3");
    EXPECT_EQ(with("plans/silver/rates/ram", OptionSet::all()), "absent");
}
TEST_F(PlanRules, PS2_ANewPeriodComes) {
    original().periods.push_back({w.t("y1"), w.t("1 year"), false, {}, w.t("e2")});
    w.completeAll();
    expectCarried("plans/gold/periods/y1", "absent", "present", OptionSet{O::createPlansAndPeriods}, "PS-2");
    EXPECT_EQ(with("expirationSchedules/e2", OptionSet{O::createPlansAndPeriods}), "present");
}
TEST_F(PlanRules, PS3_ACategoryComesWithANewPlanAndChangesLaterByItsOwnOption) {
    addPlan("silver");
    w.plan("p", "silver").salesCategories = {w.t("s2")};
    const Step created = synchronize(OptionSet{O::createPlansAndPeriods});
    EXPECT_EQ(w.value("a", "salesCategories/s2/position"), "2");
    bool isCited = false;
    for (const Effect& effect : created.effects) isCited = isCited || effect.rule == Rule::ps3;
    EXPECT_TRUE(isCited);
    w.catalogue("p").shelf.salesCategories[1].position = w.n("7");
    expectCarried("salesCategories/s2/position", "2", "7", OptionSet{O::updateCategories}, "PS-7");
}
TEST_F(PlanRules, PS4_APlanTakenOutIsDisabled) {
    w.catalogue("p").shelf.serviceTemplates[0].plans.clear();
    expectCarried("plans/gold/disabledByProvider", "no", "yes", OptionSet{O::applyPlanEnabling}, "PS-4");
}
TEST_F(PlanRules, PS5_APlanPutBackIsEnabledAndPublished) {
    copy().disabledByProvider = true;
    copy().published = false;
    expectCarried("plans/gold/disabledByProvider", "yes", "no", OptionSet{O::applyPlanEnabling}, "PS-5");
    expectCarried("plans/gold/published", "no", "yes", OptionSet{O::applyPlanEnabling}, "PS-5");
    ASSERT_TRUE(synchronize(OptionSet{O::applyPlanEnabling}).happened);
    EXPECT_FALSE(copy().disabledByProvider || copy().confirmationNeeded || !copy().published)
        << "it is for sale";
}
TEST_F(PlanRules, PS6_FeesAndExpirationSchedulesAreRewritten) {
    copy().fees.recurring = w.n("99");
    original().periods[0].expirationSchedule = w.t("e2");
    expectCarried("plans/gold/fees/recurring", "99", "10", OptionSet{O::updatePlanFees}, "PS-6");
    expectCarried("plans/gold/periods/m1/expirationSchedule", "e1", "e2", OptionSet{O::updatePlanFees},
                  "PS-6");
    EXPECT_EQ(with("expirationSchedules/e2", OptionSet{O::updatePlanFees}), "present");
}
TEST_F(PlanRules, PS7_CategoriesMembershipAndGroupingAreBrought) {
    original().salesCategories = {w.t("s2")};
    w.catalogue("p").shelf.planCategories[0].name = w.t("Hosting");
    w.catalogue("p").shelf.resourceCategories[0].resources = w.list({"cpu", "ram"});
    const OptionSet by{O::updateCategories};
    expectCarried("salesCategories/s2", "absent", "present", by, "PS-7");
    expectCarried("plans/gold/salesCategories/s2", "absent", "present", by, "PS-7");
    expectCarried("plans/gold/salesCategories/s1", "present", "absent", by, "PS-7");
    expectCarried("planCategories/pc/name", "pc", "Hosting", by, "PS-7");
    expectCarried("resourceCategories/rc/resources/ram", "absent", "present", by, "PS-7");
    w.catalogue("p").shelf.resourceCategories = {{w.t("rc"), w.t("rc"), {}},
                                                 {w.t("rc2"), w.t("rc2"), w.list({"cpu"})}};
    expectCarried("resourceCategories/rc/resources/cpu", "present", "absent", by, "PS-7");
    expectCarried("resourceCategories/rc2", "absent", "present", by, "PS-7");
}
TEST_F(PlanRules, PS8_SchedulesAreRewrittenUnlessTheyUseAHiddenTemplate) {
    NotificationSchedule& schedule = w.catalogue("p").shelf.notificationSchedules[0];
    schedule.entries = {{w.n("7"), w.t("t1")}};
    const OptionSet by{O::updateNotificationSchedules};
    expectCarried("notificationSchedules/n1/entries/7", "absent", "t1", by, "PS-8");
    expectCarried("notificationSchedules/n1/entries/30", "t1", "absent", by, "PS-8");
    schedule.entries.push_back({w.n("3"), w.t("t2")});
    original().fees.setup = w.n("77");
    EXPECT_EQ(ruleOf("notificationSchedules/n1/entries/7"), "never PS-8");
    const Step step = synchronize(OptionSet::all());
    EXPECT_EQ(w.value("a", "notificationSchedules/n1/entries/7"), "absent");
    EXPECT_EQ(w.value("a", "plans/gold/fees/setup"), "77") << "the rest goes on";
    ASSERT_EQ(step.notes.size(), 2u);  // and PS-32 for c
    EXPECT_EQ(step.notes[0].kind, NoteKind::problem);
    EXPECT_EQ(step.notes[0].rule, Rule::ps8);
}
TEST_F(PlanRules, PS8_ACopyFollowsItsOriginalToAScheduleThatIsBrought) {
    original().notificationSchedule = w.t("n2");
    const OptionSet by{O::updateNotificationSchedules};
    expectCarried("plans/gold/notificationSchedule", "n1", "n2", by, "PS-8");
    EXPECT_EQ(with("notificationSchedules/n2", by), "present");
    w.catalogue("p").shelf.notificationSchedules[0].name = w.t("Changed");
    EXPECT_EQ(ruleOf("notificationSchedules/n1/name"), "none") << "no copy uses it then";
    w.catalogue("p").shelf.notificationSchedules[1].entries = {{w.n("9"), w.t("t2")}};
    EXPECT_EQ(ruleOf("plans/gold/notificationSchedule"), "never PS-8") << "t2 is hidden";
    EXPECT_EQ(ruleOf("notificationSchedules/n2"), "never PS-8");
    expectCarried("notificationSchedules/n1/name", "n1", "Changed", by, "PS-8");
    bool isReported = false;
    for (const Note& note : synchronize(by).notes) {
        isReported = isReported || (note.rule == Rule::ps8 && note.subject == w.t("n2"));
    }
    EXPECT_TRUE(isReported);
}
TEST_F(PlanRules, PS8_AScheduleThatWasHiddenComesOnceItIsVisible) {
    w.catalogue("p").shelf.notificationTemplates[1].visibleToResellers = true;
    w.catalogue("p").shelf.notificationSchedules[0].entries = {{w.n("9"), w.t("t2")}};
    w.catalogue("a").shelf.notificationSchedules.clear();
    copy().notificationSchedule = {};
    expectCarried("plans/gold/notificationSchedule", "absent", "n1",
                  OptionSet{O::updateNotificationSchedules}, "PS-8");
}
TEST_F(PlanRules, PS8_WhatOnlyANewPlanUsesIsRewrittenWithThePlan) {
    NotificationSchedule& schedule = w.catalogue("p").shelf.notificationSchedules[1];
    w.catalogue("a").shelf.notificationSchedules.push_back(schedule);
    schedule.name = w.t("Changed");
    addPlan("silver");
    w.plan("p", "silver").notificationSchedule = w.t("n2");
    const char* path = "notificationSchedules/n2/name";
    const OptionSet both{O::updateNotificationSchedules, O::createPlansAndPeriods};
    EXPECT_EQ(with(path, OptionSet{O::updateNotificationSchedules}), "n2");
    EXPECT_EQ(with(path, both), "Changed");
    const auto sets = [&](OptionSet ticked) {
        const auto found =
            differencesOf(w.channel, w.state, w.context(), providerOf(w.channel, w.state, w.at("a")));
        for (const Difference& difference : found) {
            if (difference.address == w.address(path)) return smallestSetsFor(difference, ticked);
        }
        return std::vector<OptionSet>{};
    };
    EXPECT_EQ(sets({}), std::vector<OptionSet>{both});
    EXPECT_EQ(sets(OptionSet{O::updateNotificationSchedules}),
              std::vector<OptionSet>{OptionSet{O::createPlansAndPeriods}});
    EXPECT_TRUE(sets(both).empty());
}
TEST_F(PlanRules, PS9_UsageStatisticsAreAttached) {
    original().usageStatistics = true;
    expectCarried("plans/gold/usageStatistics", "no", "yes", OptionSet{O::attachUsageStatistics}, "PS-9");
}
TEST_F(PlanRules, PS10_NewRatesAreCreatedWhenTheyAreForSale) {
    original().rates.push_back({w.t("ram"), {}, {}, false});
    w.completeAll();
    EXPECT_EQ(ruleOf("plans/gold/rates/ram"), "never PS-10");
    EXPECT_EQ(with("plans/gold/rates/ram", OptionSet::all()), "absent");
    original().rates[1].availableForSale = true;
    expectCarried("plans/gold/rates/ram", "absent", "present", OptionSet{O::createResources}, "PS-10");
}
TEST_F(PlanRules, PS11_ObsoleteRatesAreRemoved) {
    original().rates.clear();
    expectCarried("plans/gold/rates/cpu", "present", "absent", OptionSet{O::removeObsoleteResources},
                  "PS-11");
}
TEST_F(PlanRules, PS12_PricesAreRewritten) {
    copy().rates[0].prices.recurring = w.n("8");
    expectCarried("plans/gold/rates/cpu/prices/recurring", "8", "2", OptionSet{O::updateResourcePrices},
                  "PS-12");
}
TEST_F(PlanRules, PS13_LimitsAreRewritten) {
    original().rates[0].limits.maximum = {};
    expectCarried("plans/gold/rates/cpu/limits/maximum", "9", "absent", OptionSet{O::updateResourceLimits},
                  "PS-13");
}
TEST_F(PlanRules, PS15_SaleAvailabilityIsCarriedByAnyOfThreeOptions) {
    w.readings.terms = TermsReading::ignored;
    original().rates[0].availableForSale = false;
    const OptionSet by{O::removeObsoleteResources, O::updateResourcePrices, O::updateResourceLimits};
    expectCarried("plans/gold/rates/cpu/availableForSale", "yes", "no", by, "PS-15");
}
TEST_F(PlanRules, PS16_OrderFlowIsReplaced) {
    w.catalogue("a").shelf.orderFlow = w.t("own");
    expectCarried("orderFlow", "own", "flow", OptionSet{O::updateOrderFlow}, "PS-16");
}
TEST_F(PlanRules, PS17_PrivilegesAreReplaced) {
    w.catalogue("a").shelf.privileges = w.list({"y"});
    expectCarried("privileges/x", "absent", "present", OptionSet{O::updatePrivileges}, "PS-17");
    expectCarried("privileges/y", "present", "absent", OptionSet{O::updatePrivileges}, "PS-17");
}
TEST_F(PlanRules, PS17_NoPrivilegesAreAValueAndEmptyTextsToo) {
    ServiceTemplate& used = w.catalogue("p").shelf.serviceTemplates[0];
    used.privileges = std::vector<ValueId>{};
    used.orderFlow = used.termsAndConditions = w.values.text("");
    expectCarried("privileges/x", "present", "absent", OptionSet{O::updatePrivileges}, "PS-17");
    expectCarried("orderFlow", "flow", "", OptionSet{O::updateOrderFlow}, "PS-16");
    expectCarried("termsAndConditions", "terms", "", OptionSet{O::syncTermsAndConditions}, "PS-18");
}
TEST_F(PlanRules, PS18_TermsAreReplacedAndReadLiterallyCarrySaleAvailability) {
    w.catalogue("a").shelf.termsAndConditions = w.t("own");
    const OptionSet by{O::syncTermsAndConditions};
    expectCarried("termsAndConditions", "own", "terms", by, "PS-18");
    original().rates[0].availableForSale = false;
    EXPECT_EQ(with("plans/gold/rates/cpu/availableForSale", by), "no");
    w.readings.terms = TermsReading::ignored;
    EXPECT_EQ(with("plans/gold/rates/cpu/availableForSale", by), "yes");
}
TEST_F(PlanRules, PS20_PublishedIsTheResellersOwn) {
    copy().published = false;
    EXPECT_EQ(with("plans/gold/published", OptionSet::all()), "no");
    EXPECT_EQ(ruleOf("plans/gold/published"), "never PS-20");
}
TEST_F(PlanRules, PS21_DisplayIsPreservedUnlessSupportChangedThat) {
    w.catalogue("a").shelf.salesCategories[0].displayInControlPanel = false;
    EXPECT_EQ(with("salesCategories/s1/displayInControlPanel", OptionSet::all()), "no");
    EXPECT_EQ(ruleOf("salesCategories/s1/displayInControlPanel"), "never PS-21");
    w.readings.display = DisplayReading::synchronized;
    expectCarried("salesCategories/s1/displayInControlPanel", "no", "yes", OptionSet{O::updateCategories},
                  "PS-21");
}
TEST_F(PlanRules, PS22_NamesLengthsAndTrialsStay) {
    original().name = w.t("Gold!");
    original().periods[0].length = w.t("2 months");
    original().periods[0].trial = true;
    EXPECT_EQ(with("plans/gold/name", OptionSet::all()), "gold");
    EXPECT_EQ(ruleOf("plans/gold/name"), "never PS-22");
    EXPECT_EQ(ruleOf("plans/gold/periods/m1/length"), "never PS-22");
    EXPECT_EQ(with("plans/gold/periods/m1/trial", OptionSet::all()), "no");
}
TEST_F(PlanRules, PS23_PlansThatAreNotDelegatedStay) {
    w.catalogue("p").shelf.serviceTemplates[0].plans.clear();
    original().fees.setup = w.n("77");
    EXPECT_EQ(with("plans/gold/fees/setup", OptionSet::all()), "1");
    EXPECT_EQ(ruleOf("plans/gold"), "never PS-23");
}
TEST_F(PlanRules, PS24_ADelegatedPeriodKeepsItsLengthAndTrial) {
    Period period = original().periods[0];
    period.length = w.t("2 months");
    EXPECT_EQ(refusal(SetPeriod{w.t("p"), w.t("gold"), edit(period)}), "PS-24");
    EXPECT_EQ(refusal(RemovePeriod{w.t("p"), w.t("gold"), w.t("m1")}), "PS-24");
    Period trial = original().periods[0];
    trial.trial = true;
    EXPECT_EQ(refusal(SetPeriod{w.t("p"), w.t("gold"), edit(trial)}), "PS-24");
    trial.trial = false;
    trial.fees.setup = w.n("4");
    EXPECT_EQ(refusal(SetPeriod{w.t("p"), w.t("gold"), edit(trial)}), "happens") << "fees may change";
    const auto rule = [&](const char* path) {
        return ruleAgainstEditing(w.channel, w.state, w.at("p"), w.address(path));
    };
    EXPECT_EQ(rule("plans/gold/periods/m1/length"), Rule::ps24);
    EXPECT_EQ(rule("plans/gold/periods/m1/fees/setup"), std::nullopt);
    w.catalogue("p").shelf.serviceTemplates[0].plans.clear();
    EXPECT_EQ(rule("plans/gold/periods/m1/length"), Rule::ps24) << "a's copy has it";
    EXPECT_EQ(refusal(RemovePeriod{w.t("p"), w.t("gold"), w.t("m1")}), "PS-24");
    EXPECT_EQ(refusal(RemovePlan{w.t("p"), w.t("gold")}), "PS-24");
    copy().periods.clear();
    EXPECT_EQ(rule("plans/gold/periods/m1/length"), std::nullopt);
    EXPECT_EQ(refusal(SetPeriod{w.t("p"), w.t("gold"), edit(period)}), "happens");
    EXPECT_EQ(refusal(RemovePeriod{w.t("p"), w.t("gold"), w.t("m1")}), "happens");
    EXPECT_EQ(refusal(RemovePlan{w.t("p"), w.t("gold")}), "PS-24") << "a copy without the period";
    w.catalogue("a").plans.clear();
    EXPECT_EQ(refusal(RemovePlan{w.t("p"), w.t("gold")}), "happens");
}
TEST_F(PlanRules, PS25_WithCategoriesDisabledNoneIsCreatedOrChanged) {
    w.state.relationships[0].categoriesSyncDisabled = true;
    addPlan("silver");
    w.plan("p", "silver").salesCategories = w.list({"s1", "s2"});
    w.catalogue("p").shelf.salesCategories[0].name = w.t("Shop");
    EXPECT_EQ(with("salesCategories/s2", OptionSet::all()), "absent");
    EXPECT_EQ(with("plans/silver/salesCategories/s1", OptionSet::all()), "present");
    EXPECT_EQ(with("plans/silver/salesCategories/s2", OptionSet::all()), "absent");
    EXPECT_EQ(with("salesCategories/s1/name", OptionSet::all()), "s1");
    EXPECT_EQ(ruleOf("salesCategories/s1/name"), "never PS-25");
    Catalogue& provider = w.catalogue("p");
    provider.shelf.planCategories.push_back({w.t("pc2"), w.t("pc2")});
    w.plan("p", "silver").planCategory = w.t("pc2");
    original().planCategory = w.t("pc2");
    provider.shelf.resourceCategories[0].name = w.t("Power");
    provider.shelf.resourceCategories.push_back({w.t("rc2"), w.t("rc2"), w.list({"cpu"})});
    for (const char* path : {"planCategories/pc2", "plans/silver/planCategory", "resourceCategories/rc2"}) {
        EXPECT_EQ(with(path, OptionSet::all()), "absent") << path;
        EXPECT_EQ(ruleOf(path), "never PS-25") << path;
    }
    EXPECT_EQ(with("plans/gold/planCategory", OptionSet::all()), "pc");
    EXPECT_EQ(with("resourceCategories/rc/name", OptionSet::all()), "rc");
    EXPECT_EQ(ruleOf("resourceCategories/rc/name"), "never PS-25");
}
TEST_F(PlanRules, PS26_WithPricesDisabledTheyStayAndWhatIsNewWantsAConfirmation) {
    w.state.relationships[0].pricesSyncDisabled = true;
    copy().rates[0].prices.setup = w.n("8");
    EXPECT_EQ(with("plans/gold/rates/cpu/prices/setup", OptionSet::all()), "8");
    EXPECT_EQ(ruleOf("plans/gold/rates/cpu/prices/setup"), "never PS-26");
    EXPECT_EQ(with("plans/gold/confirmationNeeded", OptionSet::all()), "no");
    original().rates.push_back({w.t("ram"), {w.n("4"), {}, {}}, {}, true});
    w.completeAll();
    EXPECT_EQ(with("plans/gold/rates/ram/prices/setup", OptionSet{O::createResources}), "4");
    EXPECT_EQ(with("plans/gold/confirmationNeeded", OptionSet{O::createResources}), "yes");
    EXPECT_EQ(with("plans/gold/confirmationNeeded", OptionSet{O::createPlansAndPeriods}), "no");
    original().periods.push_back({w.t("y1"), w.t("1 year"), false, {w.n("90"), {}, {}}, {}});
    addPlan("silver");
    w.completeAll();
    const OptionSet create{O::createPlansAndPeriods};
    EXPECT_EQ(with("plans/gold/periods/y1/fees/setup", create), "90");
    EXPECT_EQ(with("plans/gold/confirmationNeeded", create), "yes");
    EXPECT_EQ(with("plans/silver/fees/setup", create), "1");
    EXPECT_EQ(with("plans/silver/confirmationNeeded", create), "yes");
    EXPECT_EQ(ruleOf("plans/silver/confirmationNeeded"), "PS-26");
}
TEST_F(PlanRules, PS27_WhatTheResellerMovedItselfStays) {
    w.catalogue("a").shelf.salesCategories.push_back({w.t("mine"), w.t("mine"), {}, true});
    ChangePlan change;
    change.organization = w.t("a");
    change.plan = w.t("gold");
    change.salesCategories = w.list({"s1", "mine"});
    ASSERT_TRUE(w.step(change).happened);
    EXPECT_EQ(w.value("a", "plans/gold/ownSalesCategories/mine"), "present");
    EXPECT_EQ(with("plans/gold/salesCategories/mine", OptionSet::all()), "present");
    EXPECT_EQ(ruleOf("plans/gold/salesCategories/mine"), "never PS-27");
}
TEST_F(PlanRules, PS30_ARunTakesEffectAtOnce) {
    original().fees.setup = w.n("77");
    ASSERT_TRUE(synchronize(OptionSet{O::updatePlanFees}).happened);
    EXPECT_EQ(w.value("a", "plans/gold/fees/setup"), "77");
}
TEST_F(PlanRules, PS31_SubResellersCopyFromTheirDirectParent) {
    original().fees.setup = w.n("77");
    w.state.relationships[0].pricesSyncDisabled = true;
    copy().fees.setup = w.n("55");
    const Step step = synchronize(OptionSet{O::updatePlanFees}, true);
    EXPECT_EQ(w.value("c", "plans/gold/fees/setup"), "55");
    EXPECT_EQ(step.reached.size(), 2u);
    EXPECT_EQ(step.reached[0], w.at("a"));
}
TEST_F(PlanRules, PS32_WithoutSubResellersTheResellerIsWarned) {
    const Step step = synchronize(OptionSet::all());
    ASSERT_EQ(step.notes.size(), 1u);
    EXPECT_EQ(step.notes[0].rule, Rule::ps32);
    EXPECT_EQ(step.notes[0].kind, NoteKind::warning);
    EXPECT_TRUE(synchronize(OptionSet::all(), true).notes.empty());
}
TEST_F(PlanRules, PS33_WithoutOptionsNothingHappensAndIsSaidSo) {
    original().fees.setup = w.n("77");
    const Step step = synchronize({});
    EXPECT_TRUE(step.happened);
    EXPECT_TRUE(step.effects.empty());
    ASSERT_EQ(step.notes.size(), 1u);
    EXPECT_EQ(step.notes[0].rule, Rule::ps33);
}
TEST_F(PlanRules, PS34_TheOrderWithinARun) {
    w.catalogue("a").shelf.orderFlow = w.t("own");
    original().rates = {{w.t("ram"), {}, {}, true}};
    original().fees.setup = w.n("77");
    copy().disabledByProvider = true;
    addPlan("silver");
    w.completeAll();
    std::string order;
    Option last = O::count_;
    for (const Effect& effect : synchronize(OptionSet::all()).effects) {
        if (effect.option != last) order += std::string(text(effect.option).wireName) + " ";
        last = effect.option;
    }
    EXPECT_EQ(order,
              "applyPlanEnabling createPlansAndPeriods removeObsoleteResources createResources "
              "updatePlanFees updateOrderFlow ");
}
TEST_F(PlanRules, PS35_AtACopyOnlyPricesPublishedAndCategoriesAreEdited) {
    Period period = copy().periods[0];
    period.fees.setup = w.n("4");
    EXPECT_EQ(refusal(SetPeriod{w.t("a"), w.t("gold"), edit(period)}), "happens");
    period.length = w.t("2 months");
    EXPECT_EQ(refusal(SetPeriod{w.t("a"), w.t("gold"), edit(period)}), "PS-35");
    Rate rate = copy().rates[0];
    rate.prices.setup = w.n("4");
    EXPECT_EQ(refusal(SetRate{w.t("a"), w.t("gold"), edit(rate)}), "happens");
    rate.limits.maximum = w.n("5");
    EXPECT_EQ(refusal(SetRate{w.t("a"), w.t("gold"), edit(rate)}), "PS-35");
    EXPECT_EQ(refusal(RemovePlan{w.t("a"), w.t("gold")}), "PS-35");
    SalesCategoryEdit category{w.t("s1"), {}, {}, false};
    EXPECT_EQ(refusal(SetSalesCategory{w.t("a"), category}), "happens");
    category.position = w.n("8");
    EXPECT_EQ(refusal(SetSalesCategory{w.t("a"), category}), "PS-35");
    ChangePlan change;
    change.organization = w.t("a");
    change.plan = w.t("gold");
    change.published = false;
    EXPECT_EQ(refusal(change), "happens");
    change.usageStatistics = true;
    EXPECT_EQ(refusal(change), "PS-35");
}
TEST_F(PlanRules, PS35_CategoriesThatAreNotSynchronizedAreTheResellers) {
    w.catalogue("a").shelf.planCategories.push_back({w.t("pc2"), w.t("pc2")});
    ChangePlan change;
    change.organization = w.t("a");
    change.plan = w.t("gold");
    change.planCategory = w.t("pc2");
    const Event events[] = {change, SetPlanCategory{w.t("a"), {w.t("pc"), w.t("Mine")}},
                            SetSalesCategory{w.t("a"), {w.t("s1"), w.t("Mine"), {}, {}}},
                            SetResourceCategory{w.t("a"), {w.t("rc"), w.t("Mine"), {}}},
                            RemoveCatalogueEntry{w.t("a"), EntryKind::resourceCategory, w.t("rc")}};
    for (const Event& event : events) EXPECT_EQ(refusal(event), "PS-35") << event.index();
    w.state.relationships[0].categoriesSyncDisabled = true;
    for (const Event& event : events) EXPECT_EQ(refusal(event), "happens") << event.index();
}
TEST_F(PlanRules, PS49_AnEditChangesWhatItNames) {
    RateEdit price{w.t("cpu"), {}, {}, {}};
    price.prices.recurring = w.n("7");
    ASSERT_TRUE(w.step(SetRate{w.t("a"), w.t("gold"), price}).happened) << "a price alone asks for no limits";
    EXPECT_EQ(w.value("a", "plans/gold/rates/cpu/limits/maximum"), "9");
    EXPECT_EQ(w.value("a", "plans/gold/rates/cpu/prices/setup"), "1");
    RateEdit limit{w.t("cpu"), {}, {}, {}};
    limit.limits.maximum = ValueId{};
    limit.prices.overuse = ValueId{};
    ASSERT_TRUE(w.step(SetRate{w.t("p"), w.t("gold"), limit}).happened);
    EXPECT_EQ(w.value("p", "plans/gold/rates/cpu/limits/maximum"), "absent");
    EXPECT_EQ(w.value("p", "plans/gold/rates/cpu/limits/included"), "1");
    EXPECT_EQ(w.value("p", "plans/gold/rates/cpu/prices/overuse"), "0");
    ServiceTemplateEdit used;
    used.id = w.t("std");
    used.privileges.emplace();  // cleared: the template has none
    ASSERT_TRUE(w.step(SetServiceTemplate{w.t("p"), used}).happened);
    EXPECT_EQ(w.value("p", "serviceTemplates/std/privileges"), "absent");
    EXPECT_EQ(w.value("p", "serviceTemplates/std/orderFlow"), "flow");
    EXPECT_EQ(w.value("p", "serviceTemplates/std/plans/gold"), "present");
    used.privileges = std::vector<ValueId>{};  // the empty set
    ASSERT_TRUE(w.step(SetServiceTemplate{w.t("p"), used}).happened);
    EXPECT_EQ(w.value("p", "serviceTemplates/std/privileges"), "present");
    EXPECT_EQ(with("privileges/x", OptionSet{O::updatePrivileges}), "absent") << "PS-17";
}
TEST_F(PlanRules, PS37_AFlagAloneLeavesTheTemplate) {
    ASSERT_TRUE(w.step(SetReseller{w.t("p"), w.t("a"), {}, {}, true}).happened);
    EXPECT_EQ(w.value("a", "reseller/serviceTemplate"), "std");
    EXPECT_EQ(w.value("a", "reseller/pricesSyncDisabled"), "yes");
    ASSERT_TRUE(w.step(SetReseller{w.t("p"), w.t("a"), ValueId{}, {}, {}}).happened);
    EXPECT_EQ(w.value("a", "reseller/serviceTemplate"), "absent");
    EXPECT_EQ(refusal(SetReseller{w.t("p"), w.t("a"), {}, {}, {}}), "PS-39") << "it is none already";
}
TEST_F(PlanRules, PS36_AConfirmedCopyIsOnTheMarketAgain) {
    copy().confirmationNeeded = true;
    const Step step = w.step(ConfirmPlan{w.t("a"), w.t("gold")});
    ASSERT_TRUE(step.happened);
    EXPECT_EQ(step.effects.at(0).rule, Rule::ps36);
    EXPECT_EQ(w.value("a", "plans/gold/confirmationNeeded"), "no");
}
TEST_F(PlanRules, PS37_AnOrganizationHasOneProvider) {
    w.add("q");
    w.catalogue("q").shelf.serviceTemplates = {{w.t("other"), w.t("other"), {}, {}, {}, {}, true}};
    w.channel.connect(w.at("q"), w.at("a"));
    w.state.fit(w.channel);
    const SetReseller event{w.t("q"), w.t("a"), w.t("other"), {}, {}};
    EXPECT_EQ(refusal(event), "PS-37");
    ASSERT_TRUE(w.step(SetReseller{w.t("p"), w.t("a"), {}, {}, {}}).happened);
    EXPECT_EQ(refusal(event), "happens");
}
TEST_F(PlanRules, PS38_AnEventNeedsWhatItNames) {
    EXPECT_EQ(refusal(RemovePlan{w.t("nobody"), w.t("gold")}), "PS-38");
    EXPECT_EQ(refusal(RemovePlan{w.t("p"), w.t("none")}), "PS-38");
    EXPECT_EQ(refusal(RemoveRate{w.t("p"), w.t("gold"), w.t("none")}), "PS-38");
    EXPECT_EQ(refusal(SetRate{w.t("p"), w.t("gold"), {w.t("gpu"), {}, {}, true}}), "PS-38");
    EXPECT_EQ(refusal(Synchronize{w.t("p"), w.t("c"), {}, false, OptionSet::all()}), "PS-38");
    EXPECT_EQ(refusal(Synchronize{w.t("p"), w.t("a"), w.t("std"), false, OptionSet::all()}), "PS-38");
    EXPECT_EQ(refusal(DelegatePlan{w.t("p"), w.t("none"), w.t("gold")}), "PS-38");
    EXPECT_EQ(refusal(RemoveCatalogueEntry{w.t("p"), EntryKind::salesCategory, w.t("none")}), "PS-38");
}
TEST_F(PlanRules, PS39_AnEditThatChangesNothingIsRefused) {
    EXPECT_EQ(refusal(SetRate{w.t("p"), w.t("gold"), edit(original().rates[0])}), "PS-39");
    EXPECT_EQ(refusal(DelegatePlan{w.t("p"), w.t("std"), w.t("gold")}), "PS-39");
    EXPECT_EQ(refusal(SetReseller{w.t("p"), w.t("a"), w.t("std"), false, false}), "PS-39");
    EXPECT_EQ(refusal(ConfirmPlan{w.t("a"), w.t("gold")}), "PS-39");
    EXPECT_EQ(refusal(SetSellerData{w.t("a"), w.t("flow"), {}, {}}), "PS-39");
}
TEST_F(PlanRules, PS40_NoTwoPlansHaveOneId) {
    Plan plan;
    plan.id = w.t("gold");
    EXPECT_EQ(refusal(AddPlan{w.t("p"), plan}), "PS-40");
    plan.id = w.t("new");
    EXPECT_EQ(refusal(AddPlan{w.t("p"), plan}), "happens");
}
TEST_F(PlanRules, PS41_NumbersAreNotNegativeAndAMinimumIsNotAboveItsMaximum) {
    Rate rate = original().rates[0];
    rate.prices.setup = w.n("-1");
    EXPECT_EQ(refusal(SetRate{w.t("p"), w.t("gold"), edit(rate)}), "PS-41");
    rate.prices.setup = w.n("1");
    rate.limits.minimum = w.n("10");
    EXPECT_EQ(refusal(SetRate{w.t("p"), w.t("gold"), edit(rate)}), "PS-41");
    rate.limits.minimum = w.n("9");
    EXPECT_EQ(refusal(SetRate{w.t("p"), w.t("gold"), edit(rate)}), "happens");
}
TEST_F(PlanRules, PS42_WhatIsUsedIsNotRemoved) {
    EXPECT_EQ(refusal(RemovePlan{w.t("p"), w.t("gold")}), "PS-42");
    EXPECT_EQ(refusal(RemoveCatalogueEntry{w.t("p"), EntryKind::salesCategory, w.t("s1")}), "PS-42");
    EXPECT_EQ(refusal(RemoveCatalogueEntry{w.t("p"), EntryKind::serviceTemplate, w.t("std")}), "PS-42");
    EXPECT_EQ(refusal(RemoveCatalogueEntry{w.t("p"), EntryKind::salesCategory, w.t("s2")}), "happens");
    original().rates.clear();
    w.catalogue("p").shelf.resourceCategories.clear();
    EXPECT_EQ(refusal(RemoveCatalogueEntry{w.t("p"), EntryKind::resource, w.t("cpu")}), "PS-42")
        << "a's copy";
}
TEST_F(PlanRules, PS43_AnInactiveTemplateIsNotSynchronized) {
    original().fees.setup = w.n("77");
    w.catalogue("a").shelf.serviceTemplates[0].active = false;
    const Step step = synchronize(OptionSet::all(), true);
    EXPECT_EQ(w.value("c", "plans/gold/fees/setup"), "1");
    ASSERT_EQ(step.notes.size(), 1u);
    EXPECT_EQ(step.notes[0].rule, Rule::ps43);
    w.catalogue("p").shelf.serviceTemplates[0].active = false;
    EXPECT_EQ(refusal(Synchronize{w.t("p"), w.t("a"), {}, false, OptionSet::all()}), "PS-43");
}
TEST_F(PlanRules, PS44_ACopyGetsAnIdThatIsFree) {
    addPlan("silver");
    for (const char* id : {"silver", "silver-copy"}) {
        Plan own;
        own.id = w.t(id);
        w.catalogue("a").plans.push_back(own);
    }
    w.completeAll();
    EXPECT_EQ(with("plans/silver-copy-2/copyOf", OptionSet::all()), "absent") << "no such path";
    EXPECT_EQ(ruleOf("plans/silver-copy-2"), "PS-1");
    EXPECT_EQ(with("plans/silver-copy-2", OptionSet{O::createPlansAndPeriods}), "present");
}
TEST_F(PlanRules, PS45_WhatTheTemplateDoesNotHaveItDoesNotBring) {
    ServiceTemplate& used = w.catalogue("p").shelf.serviceTemplates[0];
    used.orderFlow = used.termsAndConditions = {};
    used.privileges.reset();
    EXPECT_EQ(with("orderFlow", OptionSet::all()), "flow");
    EXPECT_EQ(with("privileges/x", OptionSet::all()), "present");
    EXPECT_EQ(with("termsAndConditions", OptionSet::all()), "terms");
    for (const char* path : {"orderFlow", "privileges/x", "termsAndConditions"}) {
        EXPECT_EQ(ruleOf(path), "never PS-45") << path;
    }
}
TEST_F(PlanRules, PS47_APeriodThatTheOriginalLacksStays) {
    original().periods.clear();
    EXPECT_EQ(with("plans/gold/periods/m1", OptionSet::all()), "present");
    EXPECT_EQ(ruleOf("plans/gold/periods/m1"), "never PS-47");
}
TEST_F(PlanRules, PS48_AScheduleHasOneNotificationADay) {
    std::vector<NotificationEntry> entries = {{w.n("7"), w.t("t1")}, {w.n("7.0"), w.t("t2")}};
    NotificationScheduleEdit schedule{w.t("n1"), {}, entries};
    EXPECT_EQ(refusal(SetNotificationSchedule{w.t("p"), schedule}), "PS-48");
    entries.pop_back();
    schedule.entries = entries;
    EXPECT_EQ(refusal(SetNotificationSchedule{w.t("p"), schedule}), "happens");
}
TEST_F(PlanRules, PS49_AnEditStaysWithItsOrganization) {
    ChangePlan change;
    change.organization = w.t("p");
    change.plan = w.t("gold");
    change.fees.setup = w.n("77");
    const Step step = w.step(change);
    ASSERT_EQ(step.effects.size(), 1u);
    EXPECT_EQ(step.effects[0].rule, Rule::ps49);
    EXPECT_EQ(w.value("a", "plans/gold/fees/setup"), "1");
}

TEST_F(PlanRules, PS50_ToRewriteAnOwnPriceIsDestructive) {
    w.catalogue("p").plans[0].periods[0].fees.recurring = w.n("8");
    claimPricesAtStart(w.channel, w.state);
    EXPECT_EQ(destroyed("plans/gold/periods/m1/fees/recurring"), "destroyed") << "nobody knows who set it";

    original().fees.setup = w.n("77");
    original().rates[0].prices.recurring = w.n("78");
    EXPECT_EQ(destroyed("plans/gold/fees/setup"), "carried") << "the provider's price before";
    EXPECT_EQ(destroyed("plans/gold/rates/cpu/prices/recurring"), "carried");

    ChangePlan change;
    change.organization = w.t("a");
    change.plan = w.t("gold");
    change.fees.recurring = w.n("79");
    ASSERT_TRUE(w.step(change).happened);
    Rate rate = copy().rates[0];
    rate.prices.setup = w.n("80");
    rate.prices.own = {};
    ASSERT_TRUE(w.step(SetRate{w.t("a"), w.t("gold"), edit(rate)}).happened);
    EXPECT_EQ(destroyed("plans/gold/fees/recurring"), "destroyed");
    EXPECT_EQ(destroyed("plans/gold/fees/setup"), "carried");
    w.state.relationships[0].pricesSyncDisabled = true;
    for (const Difference& difference : differencesOf(w.channel, w.state, w.context(), PartnershipIndex{0})) {
        EXPECT_FALSE(difference.isDestructive) << "what is kept is not taken away";
    }
    w.state.relationships[0].pricesSyncDisabled = false;
    EXPECT_EQ(destroyed("plans/gold/rates/cpu/prices/setup"), "destroyed");
    EXPECT_EQ(destroyed("plans/gold/rates/cpu/prices/recurring"), "carried");
    rate.prices.overuse = w.n("81");
    ASSERT_TRUE(w.step(SetRate{w.t("a"), w.t("gold"), edit(rate)}).happened);
    EXPECT_EQ(destroyed("plans/gold/rates/cpu/prices/setup"), "destroyed")
        << "a later edit keeps what is own";

    ASSERT_TRUE(synchronize(OptionSet::all()).happened);
    original().fees.recurring = w.n("82");
    original().periods[0].fees.recurring = w.n("83");
    original().rates[0].prices.setup = w.n("84");
    for (const char* path : {"plans/gold/fees/recurring", "plans/gold/periods/m1/fees/recurring",
                             "plans/gold/rates/cpu/prices/setup"}) {
        EXPECT_EQ(destroyed(path), "carried") << path << ": a run has written it";
    }
}
TEST_F(PlanRules, PS50_GoingOffSaleAndOffTheMarketAreDestructive) {
    copy().rates[0].availableForSale = false;
    EXPECT_EQ(destroyed("plans/gold/rates/cpu/availableForSale"), "carried") << "it comes on sale";
    copy().rates[0].availableForSale = true;
    original().rates[0].availableForSale = false;
    EXPECT_EQ(destroyed("plans/gold/rates/cpu/availableForSale"), "destroyed");
    w.state.relationships[0].pricesSyncDisabled = true;
    original().periods.push_back({w.t("y1"), w.t("1 year"), false, {}, {}});
    w.completeAll();
    EXPECT_EQ(destroyed("plans/gold/confirmationNeeded"), "destroyed");
}
TEST_F(PlanRules, PS50_AnOwnPriceSaysWhetherTheFileHasItSo) {
    copy().fees.setup = w.n("3");
    claimPricesAtStart(w.channel, w.state);
    ChangePlan change;
    change.organization = w.t("a");
    change.plan = w.t("gold");
    change.fees.recurring = w.n("79");
    ASSERT_TRUE(w.step(change).happened);
    const Names names{w.values, w.channel, w.state};
    const Step step = synchronize(OptionSet{O::updatePlanFees});
    ASSERT_EQ(step.effects.size(), 2u);
    EXPECT_EQ(sentenceOf(step.effects[0], names).view(),
              "At a the setup fee of plan \"gold\" becomes 1 (was 3, its own as the file has it).");
    EXPECT_EQ(sentenceOf(step.effects[1], names).view(),
              "At a the recurring fee of plan \"gold\" becomes 10 (was 79, its own).");
}
TEST_F(PlanRules, PS50_WhatARunCreatesIsTheProviders) {
    // `a` sets prices of a plan that it passes on: they are its own, not those of its reseller's copy.
    Plan silver = copy();
    silver.id = silver.name = w.t("silver");
    silver.fees.own.set(0, Ownership::set);
    w.catalogue("a").plans.push_back(silver);
    w.catalogue("a").shelf.serviceTemplates[0].plans.push_back(silver.id);
    Plan& gold = copy();
    gold.periods.push_back({w.t("y1"), {}, false, {w.n("1"), w.n("1"), w.n("1"), {0b101010}}, {}});
    gold.rates.push_back({w.t("ram"), {w.n("1"), w.n("1"), w.n("1"), {0b101010}}, {}, true});
    ASSERT_TRUE(w.step(Synchronize{w.t("a"), w.t("c"), {}, false, OptionSet::all()}).happened);
    EXPECT_EQ(w.plan("c", "silver").fees.own, OwnMarks{});
    EXPECT_EQ(w.plan("c", "gold").periods.back().fees.own, OwnMarks{});
    EXPECT_EQ(w.plan("c", "gold").rates.back().prices.own, OwnMarks{});
}

TEST_F(PlanRules, PS51_ACategoryThatOnlyTheResellerHasStays) {
    original().planCategory = {};
    original().salesCategories = {w.t("s2")};
    w.catalogue("p").shelf.planCategories.clear();
    w.catalogue("p").shelf.salesCategories.erase(w.catalogue("p").shelf.salesCategories.begin());
    w.catalogue("p").shelf.resourceCategories.clear();
    for (const char* path : {"planCategories/pc", "salesCategories/s1", "resourceCategories/rc"}) {
        EXPECT_EQ(ruleOf(path), "never PS-51") << path;
        EXPECT_EQ(with(path, OptionSet::all()), "present") << path;
    }
    copy().ownSalesCategories = {w.t("s1")};
    EXPECT_EQ(ruleOf("salesCategories/s1"), "none") << "the reseller uses it itself";
    Plan own;
    own.id = w.t("own");
    own.planCategory = w.t("pc");
    w.catalogue("a").plans.push_back(own);
    w.completeAll();
    EXPECT_EQ(ruleOf("planCategories/pc"), "none") << "it is in use for a plan of the reseller";
    w.catalogue("a").shelf.resourceCategories[0].resources = w.list({"ram"});
    EXPECT_EQ(ruleOf("resourceCategories/rc"), "none") << "it groups nothing that is delegated";
}
TEST_F(PlanRules, PS52_ADisabledCopyDoesNotDisableThoseBelowIt) {
    copy().disabledByProvider = true;
    w.catalogue("p").shelf.serviceTemplates[0].plans.clear();
    const PartnershipIndex below = providerOf(w.channel, w.state, w.at("c"));
    const auto left = differencesOf(w.channel, w.state, w.context(), below);
    ASSERT_EQ(left.size(), 1u);
    EXPECT_EQ(left[0].rule, Rule::ps52);
    EXPECT_TRUE(left[0].carriers.isEmpty());
    ASSERT_TRUE(synchronize(OptionSet::all(), true).happened);
    EXPECT_EQ(w.value("c", "plans/gold/disabledByProvider"), "no");
    ASSERT_TRUE(w.step(WithdrawPlan{w.t("a"), w.t("std"), w.t("gold")}).happened);
    ASSERT_TRUE(synchronize(OptionSet::all(), true).happened);
    EXPECT_EQ(w.value("c", "plans/gold/disabledByProvider"), "yes");
}

/// Every rule is named by a test above.
TEST(PlanRuleIds, AllHaveATest) {
    const testing::TestSuite* suite = nullptr;
    const testing::UnitTest& all = *testing::UnitTest::GetInstance();
    for (int i = 0; i < all.total_test_suite_count(); ++i) {
        if (std::string(all.GetTestSuite(i)->name()) == "PlanRules") suite = all.GetTestSuite(i);
    }
    ASSERT_NE(suite, nullptr);
    std::set<std::string> tested;
    for (int i = 0; i < suite->total_test_count(); ++i) {
        const std::string name = suite->GetTestInfo(i)->name();
        if (name.rfind("PS", 0) == 0) tested.insert("PS-" + name.substr(2, name.find('_') - 2));
    }
    for (const step::RuleText& rule : kRules) {
        EXPECT_TRUE(tested.count(std::string(rule.id)) == 1) << rule.id;
        EXPECT_FALSE(rule.sentence.empty());
    }
}

}  // namespace
}  // namespace sluice
