// Expectations about Plan Sync: what stands at a path, and what a synchronization carries or leaves.
#include <gtest/gtest.h>

#include <string>

#include "codec/scenario_json.h"
#include "explore/plan_expectations.h"
#include "scenario/check.h"

namespace sluice::explore {
namespace {

constexpr const char* kStart = R"({"sluice": 1, "organizations": [
    {"id": "acme", "name": "Acme", "catalogue": {
        "resources": [{"id": "cpu"}],
        "plans": [{"id": "gold", "name": "Gold Plus", "fees": {"recurring": 12}, "rates": [{"resource": "cpu"}]}],
        "serviceTemplates": [{"id": "std", "plans": ["gold"]}]}},
    {"id": "beta", "name": "Beta", "catalogue": {
        "plans": [{"id": "gold", "copyOf": "gold", "fees": {"recurring": 10}, "usageStatistics": true}]}},
    {"id": "far"}],
  "partnerships": [{"upstream": "acme", "downstream": "beta", "serviceTemplate": "std"}],
  "events": [{"type": "synchronize", "provider": "acme", "reseller": "beta", "options": ["updatePlanFees"]}],
  "expectations": )";

/// For each expectation: its sentence, and what was found instead where it does not hold.
std::string judged(const std::string& expectations) {
    codec::ReadDocument read = codec::readDocument(kStart + expectations + "}");
    EXPECT_TRUE(read.problems.empty()) << read.problems[0].message;
    EXPECT_TRUE(scenario::check(read.document).empty());
    scenario::World world = scenario::build(read.document);
    const scenario::World start = world;
    const scenario::World::Step step = world.step(read.document.events.at(0));
    EXPECT_TRUE(step.happened()) << step.refusal().sentence;
    std::string text;
    for (const scenario::Expectation& expectation : read.document.expectations) {
        const bool atStart = checkedAfter(expectation) == 0;
        const ExpectationVerdict verdict =
            evaluate(expectation, atStart ? start : world, atStart ? nullptr : &step);
        text += sentenceOf(expectation, world) + (verdict.passed ? "\n" : " -- " + verdict.found + "\n");
        EXPECT_EQ(verdict.passed, verdict.found.empty());
    }
    return text;
}

TEST(PlanExpectation, CatalogueValue) {
    EXPECT_EQ(judged(R"([
        {"type": "catalogueValue", "organization": "beta", "path": "plans/gold/fees/recurring", "value": 10, "after": 0},
        {"type": "catalogueValue", "organization": "beta", "path": "plans/gold/fees/recurring", "value": 12},
        {"type": "catalogueValue", "organization": "beta", "path": "plans/gold/fees/recurring", "value": "12"},
        {"type": "catalogueValue", "organization": "beta", "path": "plans/gold", "value": true},
        {"type": "catalogueValue", "organization": "beta", "path": "plans/gold/rates/cpu"},
        {"type": "catalogueValue", "organization": "beta", "path": "plans/gold/published", "value": false},
        {"type": "catalogueValue", "organization": "beta", "path": "reseller/serviceTemplate", "value": "std"}])"),
              R"(At the start Beta: the recurring fee of plan "gold" is 10
Beta: the recurring fee of plan "gold" is 12
Beta: the recurring fee of plan "gold" is "12" -- it is 12
Beta: plan "gold" is there
Beta: resource rate "cpu" of plan "gold" is not there
Beta: "published" of plan "gold" is no -- it is yes
Beta: the service template of the reseller is "std"
)");
}

TEST(PlanExpectation, WhatARunCarriesHoldsBackAndNeverCarries) {
    EXPECT_EQ(judged(R"([
        {"type": "carried", "event": 0, "organization": "beta", "path": "plans/gold/fees/recurring"},
        {"type": "carried", "event": 0, "organization": "beta", "path": "plans/gold/fees/recurring", "option": "createResources"},
        {"type": "carried", "event": 0, "organization": "beta", "path": "plans/gold/rates/cpu"},
        {"type": "carried", "event": 0, "organization": "far", "path": "plans/gold"},
        {"type": "heldBack", "event": 0, "organization": "beta", "path": "plans/gold/rates/cpu", "option": "createResources"},
        {"type": "heldBack", "event": 0, "organization": "beta", "path": "plans/gold/rates/cpu/prices/setup"},
        {"type": "heldBack", "event": 0, "organization": "beta", "path": "plans/gold/rates/cpu", "option": "updatePlanFees"},
        {"type": "heldBack", "event": 0, "organization": "beta", "path": "plans/gold/name"},
        {"type": "heldBack", "event": 0, "organization": "beta", "path": "plans/gold/fees/recurring"},
        {"type": "neverCarried", "event": 0, "organization": "beta", "path": "plans/gold/name"},
        {"type": "neverCarried", "event": 0, "organization": "beta", "path": "plans/gold/fees/setup"},
        {"type": "neverCarried", "event": 0, "organization": "beta", "path": "plans/gold/usageStatistics"}])"),
              R"(Event 1 carries at Beta the recurring fee of plan "gold"
Event 1 carries at Beta the recurring fee of plan "gold" by "Create new resources" -- it is carried by "Update plan fees"
Event 1 carries at Beta resource rate "cpu" of plan "gold" -- it is held back
Event 1 carries at far plan "gold" -- it does not reach far
Event 1 holds back at Beta resource rate "cpu" of plan "gold", which "Create new resources" would carry
Event 1 holds back at Beta the setup price of resource rate "cpu" of plan "gold"
Event 1 holds back at Beta resource rate "cpu" of plan "gold", which "Update plan fees" would carry -- it would be carried by "Create new resources"
Event 1 holds back at Beta the name of plan "gold" -- no option carries it (PS-22)
Event 1 holds back at Beta the recurring fee of plan "gold" -- it is carried by "Update plan fees"
Event 1 never carries at Beta the name of plan "gold"
Event 1 never carries at Beta the setup fee of plan "gold" -- nothing differs there
Event 1 never carries at Beta the usage statistics of plan "gold" -- it would be carried by "Attach usage statistics"
)");
}

}  // namespace
}  // namespace sluice::explore
