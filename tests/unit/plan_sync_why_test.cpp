// Where a value came from: the run that carried it, the run above it, the provider's own edit.
#include <gtest/gtest.h>

#include "plan_sync/why.h"
#include "support/plan_world.h"

namespace sluice {
namespace {

using namespace plan_sync;

TEST(PlanWhy, GoesUpThroughTheRunsToTheEdit) {
    testing_support::PlanWorld w;
    for (const char* id : {"p", "a", "c"}) w.add(id);
    for (const char* id : {"p", "a"}) {
        w.catalogue(id).shelf.serviceTemplates = {{w.t("std"), {}, w.list({"gold"}), {}, {}, {}, true}};
        Plan gold;
        gold.id = w.t("gold");
        if (w.at(id) == w.at("a")) gold.copyOf = gold.id;
        w.catalogue(id).plans = {gold};
    }
    w.resell("p", "a", "std");
    w.resell("a", "c", "std");
    w.completeAll();
    ChangePlan change;
    change.organization = w.t("p");
    change.plan = w.t("gold");
    change.fees.recurring = w.n("7");
    const Step edit = w.step(change);
    const Step run = w.step(Synchronize{w.t("p"), w.t("a"), {}, true, OptionSet::all()});
    const Address fee = w.address("plans/gold/fees/recurring");
    const std::vector<Hop> hops = hopsOf(w.channel, w.state, {&edit, nullptr, &run}, w.at("c"), fee);
    ASSERT_EQ(hops.size(), 3u);
    EXPECT_EQ(hops[0].effect->rule, Rule::ps1);  // c got the whole plan
    EXPECT_EQ(hops[1].effect->rule, Rule::ps6);
    EXPECT_EQ(hops[1].step, 2u);
    EXPECT_EQ(hops[2].organization, w.at("p"));
    EXPECT_EQ(hops[2].effect->rule, Rule::ps49);
    EXPECT_EQ(hops[2].step, 0u);
    const std::vector<Hop> name =
        hopsOf(w.channel, w.state, {&edit, &run}, w.at("a"), w.address("plans/gold/name"));
    ASSERT_EQ(name.size(), 1u);
    EXPECT_EQ(name[0].effect, nullptr) << "it stood there at the start";
}

}  // namespace
}  // namespace sluice
