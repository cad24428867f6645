// Random worlds, runs and edits of Plan Sync: the invariants of a run, the reference evaluator, and undo.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "plan_sync/run.h"
#include "plan_sync/words.h"
#include "reference/plan_worlds.h"

namespace sluice::property {
namespace {

using namespace plan_sync;
using reference::PlanRandom;
using testing_support::PlanWorld;

class PlanInvariants : public testing::TestWithParam<std::uint64_t> {
  protected:
    PlanWorld w;
    PlanRandom random{GetParam() * 7919 + 1};

    void SetUp() override { reference::fillRandom(w, GetParam(), {4, 3, 4}); }

    OptionSet someOptions() { return OptionSet::ofBits(random.below(1u << kOptionCount)); }
    Synchronize everyone(OptionSet options) { return {w.t("p"), {}, w.t("std"), true, options}; }
    /// An edit somewhere, allowed or not.
    Event edit() {
        const ValueId organization = w.t(random.chance(60) ? "p" : "a");
        const ValueId plan = w.t("plan" + std::to_string(random.below(5)));
        const ValueId price = w.n(std::to_string(random.below(4)));
        const ValueId resource = w.t("res" + std::to_string(random.below(4)));
        switch (random.below(8)) {
            case 0:
                return SetRate{organization, plan, {resource, {price, {}, price}, {}, random.chance(70)}};
            case 1:
                return RemoveRate{organization, plan, resource};
            case 2:
                return SetPeriod{
                    organization, plan, {w.t("m" + std::to_string(random.below(4))), {}, false, {}, {}}};
            case 3:
                return DelegatePlan{organization, w.t("std"), plan};
            case 4:
                return WithdrawPlan{organization, w.t("std"), plan};
            case 5:
                return SetReseller{w.t("p"), w.t("a"), w.t(random.chance(50) ? "std" : "lux"),
                                   random.chance(50), random.chance(50)};
            case 6:
                return SetSalesCategory{organization, {w.t("sc1"), w.t("Shop"), price, random.chance(50)}};
            default: {
                ChangePlan change;
                change.organization = organization;
                change.plan = plan;
                change.fees.recurring = price;
                change.published = random.chance(50);
                change.salesCategories = w.list({"sc0"});
                return change;
            }
        }
    }
    base::Sparse<Catalogue> after(OptionSet options) {
        const Step step = w.step(everyone(options));
        base::Sparse<Catalogue> result = w.state.catalogues;
        w.undo(step);
        return result;
    }
};

TEST_P(PlanInvariants, ASecondRunChangesNothing) {
    for (int i = 0; i < 30; ++i) {
        const OptionSet options = someOptions();
        const Step first = w.step(everyone(options));
        const Step second = w.step(everyone(options));
        EXPECT_TRUE(second.effects.empty()) << "seed " << GetParam() << ", options " << options.bits;
        w.undo(second);
        w.undo(first);
    }
}

/// What a direct reseller carried with fewer options it carries with more.
TEST_P(PlanInvariants, MoreOptionsNeverUndoWhatFewerDid) {
    for (int i = 0; i < 30; ++i) {
        const OptionSet fewer = someOptions();
        const OptionSet more = fewer | someOptions();
        const auto run = [&](OptionSet options) {
            return w.step(Synchronize{w.t("p"), w.t("a"), {}, false, options});
        };
        const Step first = run(fewer);
        const std::vector<Effect> carried = first.effects;
        w.undo(first);
        const Step second = run(more);
        for (const Effect& effect : carried) {
            EXPECT_EQ(w.text(valueAt(w.catalogue("a"), effect.address)), w.text(effect.after))
                << pathOf(effect.address, w.values).view() << ", seed " << GetParam() << ", options "
                << more.bits;
        }
        w.undo(second);
    }
}

TEST_P(PlanInvariants, WithAllOptionsAndNoFlagNothingIsHeldBack) {
    for (Relationship& relationship : w.state.relationships) {
        relationship.categoriesSyncDisabled = relationship.pricesSyncDisabled = false;
    }
    const Step step = w.step(everyone(OptionSet::all()));
    for (const PartnershipIndex p : scopeOf(w.channel, w.state, everyone({}))) {
        for (const Difference& difference : differencesOf(w.channel, w.state, w.context(), p)) {
            EXPECT_EQ(verdictOf(difference, OptionSet::all()), Verdict::neverCarried)
                << "seed " << GetParam();
        }
    }
    w.undo(step);
}

/// PS-5, PS-20, PS-21 and PS-23, and what a reseller never gave away.
TEST_P(PlanInvariants, WhatIsTheResellersOwnStays) {
    const OptionSet options = someOptions();
    const base::Sparse<Catalogue> before = w.state.catalogues;
    const base::Sparse<Catalogue> later = after(options);
    for (const PartnershipIndex p : scopeOf(w.channel, w.state, everyone({}))) {
        const std::uint32_t reseller = w.channel.partnership(p).downstream.value;
        const Catalogue& provider = before[w.channel.partnership(p).upstream.value];
        const ServiceTemplate& used =
            *find(provider.shelf.serviceTemplates, w.state.relationship(p).serviceTemplate);
        for (const Plan& plan : before[reseller].plans) {
            const Plan& now = *find(later[reseller].plans, plan.id);
            const bool isDelegated = plan.copyOf.exists() && contains(used.plans, plan.copyOf);
            if (!isDelegated) {
                Plan expected = plan;
                expected.disabledByProvider = now.disabledByProvider;
                EXPECT_TRUE(now == expected) << "seed " << GetParam();
            }
            const bool isReturned = plan.disabledByProvider && !now.disabledByProvider;
            EXPECT_EQ(now.published, isReturned || plan.published) << "seed " << GetParam();
            EXPECT_EQ(now.name, plan.name);
        }
        for (const SalesCategory& category : before[reseller].shelf.salesCategories) {
            const SalesCategory& now = *find(later[reseller].shelf.salesCategories, category.id);
            if (w.readings.display == DisplayReading::synchronized) continue;
            EXPECT_EQ(now.displayInControlPanel, category.displayInControlPanel) << "seed " << GetParam();
        }
    }
}

/// Runs and edits one after another, as the reference does the runs; then all of it is taken back.
TEST_P(PlanInvariants, RunsAndEditsAgreeWithTheReferenceAndAreTakenBack) {
    std::vector<State> states;
    std::vector<Step> steps;
    for (int i = 0; i < 40; ++i) {
        states.push_back(w.state);
        if (random.chance(50)) {
            const OptionSet options = someOptions();
            const bool isDeep = random.chance(50);
            const reference::PlanChannel expected = reference::synchronized(
                reference::translated(w), {"p", "a", "", isDeep, reference::optionNames(options)});
            steps.push_back(w.step(Synchronize{w.t("p"), w.t("a"), {}, isDeep, options}));
            ASSERT_TRUE(reference::translated(w) == expected) << "seed " << GetParam() << ", event " << i;
        } else {
            steps.push_back(w.step(edit()));
            const bool isUntouched = w.state.catalogues == states.back().catalogues;
            EXPECT_TRUE(steps.back().happened || isUntouched);
        }
    }
    while (!steps.empty()) {
        w.undo(steps.back());
        ASSERT_TRUE(w.state.catalogues == states.back().catalogues) << "seed " << GetParam();
        ASSERT_TRUE(w.state.relationships == states.back().relationships);
        steps.pop_back();
        states.pop_back();
    }
}

/// Every difference and effect can be told, and its path read back.
TEST_P(PlanInvariants, EverythingCanBeToldAndAddressed) {
    const Names names{w.values, w.channel, w.state};
    for (const PartnershipIndex p : scopeOf(w.channel, w.state, everyone({}))) {
        for (const Difference& difference : differencesOf(w.channel, w.state, w.context(), p)) {
            const std::string path = pathOf(difference.address, w.values);
            EXPECT_TRUE(addressOf(path, w.values) == difference.address) << path;
            EXPECT_FALSE(sentenceOf(difference, OptionSet{}, names).empty());
            const bool isPlanEntity = difference.address.field == Field::plan;
            if (!isPlanEntity) {
                EXPECT_EQ(w.text(valueAt(w.state.catalogue(difference.organization), difference.address)),
                          w.text(difference.before))
                    << path << ", seed " << GetParam();
            }
        }
    }
    for (const Effect& effect : w.step(everyone(OptionSet::all())).effects) {
        EXPECT_EQ(sentenceOf(effect, names).view().rfind("At ", 0), 0u);
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, PlanInvariants, testing::Range<std::uint64_t>(100, 124),
                         testing::PrintToStringParamName());

}  // namespace
}  // namespace sluice::property
