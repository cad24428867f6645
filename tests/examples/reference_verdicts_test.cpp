// The examples say what the rules say: every expectation passes in the reference evaluation too.
#include <gtest/gtest.h>

#include <algorithm>
#include <variant>

#include "codec/scenario_json.h"
#include "reference/translate.h"
#include "support/agreement.h"
#include "support/files.h"

namespace sluice {
namespace {

using testing_support::exampleNames;

/// The reference evaluation is of Data Sync.
bool isOfAnotherSystem(const scenario::Document& document) {
    return !document.tierSetup.products.empty() || !document.entitlements.accounts.empty() ||
           std::any_of(document.events.begin(), document.events.end(), [](const scenario::Event& event) {
               return !std::holds_alternative<data_sync::Event>(event);
           });
}

class ExampleByReference : public testing::TestWithParam<std::string> {};

TEST_P(ExampleByReference, EveryExpectationPassesAndTheEngineAgrees) {
    const std::string path = testing_support::sourcePath("web/examples/" + GetParam() + ".json");
    const codec::ReadDocument read = codec::readDocument(testing_support::readFile(path));
    for (const base::Problem& problem : read.problems) {
        ADD_FAILURE() << problem.path << ": " << problem.message;
    }
    ASSERT_TRUE(read.problems.empty());
    EXPECT_FALSE(read.document.title.empty());
    EXPECT_FALSE(read.document.notes.empty());
    EXPECT_FALSE(read.document.expectations.empty());
    // Each other system has a reference of its own in tests/reference.
    if (isOfAnotherSystem(read.document)) return;
    const reference::Evaluation evaluation = reference::evaluate(read.document);
    const std::vector<bool> verdicts = reference::verdicts(read.document, evaluation);
    for (std::size_t i = 0; i < verdicts.size(); ++i) EXPECT_TRUE(verdicts[i]) << "/expectations/" << i;
    testing_support::EngineRun engine(evaluation.rulebook, evaluation.worlds.front());
    for (std::size_t i = 0; i < evaluation.steps.size(); ++i) {
        const reference::Event event = reference::eventOf(read.document.events[i], read.document.values);
        const data_sync::Step& taken = engine.apply(event);
        const std::string difference = testing_support::disagreement(
            {evaluation.rulebook, evaluation.worlds[i], event, engine, taken, evaluation.steps[i]});
        EXPECT_EQ(difference, "") << "/events/" << i;
    }
}

INSTANTIATE_TEST_SUITE_P(Examples, ExampleByReference, testing::ValuesIn(exampleNames()),
                         testing_support::ExampleTestName());

}  // namespace
}  // namespace sluice
