// Catalogues in the running scenario: built from a document and written back into one.
#include <gtest/gtest.h>

#include <string>

#include "codec/scenario_json.h"
#include "scenario/check.h"
#include "scenario/world.h"

namespace sluice::scenario {
namespace {

constexpr const char* kScenario = R"({"sluice": 1, "readings": {"PS-18": "ignored"}, "organizations": [
    {"id": "beta"},
    {"id": "acme", "catalogue": {
        "resources": [{"id": "cpu"}, {"id": "ram"}],
        "salesCategories": [{"id": "web", "position": 1}],
        "expirationSchedules": [{"id": "e"}],
        "notificationTemplates": [{"id": "t", "visibleToResellers": true}],
        "notificationSchedules": [{"id": "n", "entries": [{"daysBefore": 3, "template": "t"}]}],
        "plans": [{"id": "gold", "salesCategories": ["web"], "expirationSchedule": "e", "notificationSchedule": "n",
                   "fees": {"recurring": 12}, "periods": [{"id": "m1"}], "rates": [{"resource": "cpu"}]}],
        "serviceTemplates": [{"id": "std", "plans": ["gold"]}]}}],
  "partnerships": [{"upstream": "acme", "downstream": "beta", "serviceTemplate": "std", "pricesSyncDisabled": true}],
  "events": [
    {"type": "addOrganization", "organization": {"id": "new"}},
    {"type": "synchronize", "provider": "acme", "serviceTemplate": "std", "options": ["createPlansAndPeriods"]},
    {"type": "setRate", "organization": "acme", "plan": "gold", "rate": {"resource": "ram"}},
    {"type": "removeOrganization", "organization": "new"}]})";

TEST(WorldOfPlans, WhatItWritesReadsBackAsTheSameWorld) {
    codec::ReadDocument read = codec::readDocument(kScenario);
    ASSERT_TRUE(read.problems.empty());
    ASSERT_TRUE(check(read.document).empty());
    World world = build(read.document);
    for (const Ordering ordering : {Ordering::asFlowing, Ordering::byId}) {
        World moved = world;
        for (const Event& event : read.document.events) {
            const Step step = moved.step(event);
            ASSERT_TRUE(step.happened()) << step.refusal().sentence;
            const std::string text = codec::writeDocument(documentOf(moved, read.document, ordering));
            codec::ReadDocument again = codec::readDocument(text);
            EXPECT_TRUE(again.problems.empty());
            EXPECT_TRUE(check(again.document).empty()) << text;
            EXPECT_EQ(codec::writeDocument(documentOf(build(again.document), again.document, ordering)),
                      text);
        }
    }
}

TEST(WorldOfPlans, UndoGivesTheWorldBack) {
    codec::ReadDocument read = codec::readDocument(kScenario);
    World world = build(read.document);
    const auto written = [&] {
        return codec::writeDocument(documentOf(world, read.document, Ordering::byId));
    };
    std::vector<std::string> before;
    std::vector<Step> steps;
    for (const Event& event : read.document.events) {
        before.push_back(written());
        steps.push_back(world.step(event));
    }
    for (; !steps.empty(); steps.pop_back(), before.pop_back()) {
        world.undo(steps.back());
        EXPECT_EQ(written(), before.back());
    }
}

}  // namespace
}  // namespace sluice::scenario
