// The engine's outcome table, cell by cell, against the rows of the rules' text.
#include <gtest/gtest.h>

#include "data_sync/catalogue.h"
#include "data_sync/outcome.h"
#include "reference/outcome_rows.h"
#include "reference/translate.h"

namespace sluice {
namespace {

using reference::Printed;

Printed asPrinted(const data_sync::Prediction& prediction) {
    switch (prediction.outcome) {
        case data_sync::Outcome::merge:
            return Printed::merge;
        case data_sync::Outcome::notApplicable:
            return Printed::notApplicable;
        case data_sync::Outcome::match:
            break;
    }
    return prediction.strength == data_sync::Strength::locked ? Printed::matchLocked : Printed::matchAtFirst;
}

TEST(OutcomeTable, EveryCellIsAsPrinted) {
    int cells = 0;
    reference::forEachCell([&](const reference::Cell& cell) {
        const data_sync::Prediction& prediction = data_sync::predict(
            {cell.mode, cell.cardinality, cell.scope, cell.moment, cell.readings.strictAdd});
        EXPECT_EQ(asPrinted(prediction), reference::printedOutcome(cell))
            << "mode " << int(cell.mode) << ", cardinality " << int(cell.cardinality) << ", scope "
            << int(cell.scope) << ", moment " << int(cell.moment);
        ++cells;
    });
    EXPECT_EQ(cells, 4 * 2 * 3 * 5 * 8);
}

TEST(OutcomeTable, EveryPredictionCitesTheRulesThatDecideIt) {
    reference::forEachCell([&](const reference::Cell& cell) {
        const data_sync::Prediction& prediction = data_sync::predict(
            {cell.mode, cell.cardinality, cell.scope, cell.moment, cell.readings.strictAdd});
        const auto cites = [&](data_sync::Rule wanted) {
            for (const data_sync::Rule rule : prediction.rules) {
                if (rule == wanted) return true;
            }
            return false;
        };
        using data_sync::Rule;
        EXPECT_EQ(cites(Rule::ds10), prediction.outcome == data_sync::Outcome::match);
        EXPECT_EQ(cites(Rule::ds11), prediction.outcome == data_sync::Outcome::merge);
        EXPECT_EQ(cites(Rule::ds12), prediction.outcome == data_sync::Outcome::notApplicable);
        EXPECT_EQ(cites(Rule::ds32), cell.scope == data_sync::Scope::never);
        const bool restsOnStrictAdd = cell.mode == data_sync::Mode::strict &&
                                      cell.scope == data_sync::Scope::synced &&
                                      cell.moment == data_sync::Moment::added;
        EXPECT_EQ(cites(Rule::ds27), restsOnStrictAdd);
        const bool isSkipped =
            restsOnStrictAdd && cell.readings.strictAdd == data_sync::StrictAddReading::skip;
        EXPECT_EQ(prediction.rules.status(cell.readings.strictAdd) == data_sync::Status::open,
                  isSkipped || cites(Rule::ds25))
            << "What the sources agree on is not marked open.";
    });
}

TEST(OutcomeTable, ModesFollowTheFlagsAndLocksFollowTheMode) {
    using data_sync::Mode;
    for (const Mode mode : {Mode::off, Mode::nonExclusive, Mode::flexible, Mode::strict}) {
        reference::forEachFlagsOf(
            mode, [&](const data_sync::Flags& flags) { EXPECT_EQ(data_sync::modeOf(flags), mode); });
        for (const auto scope :
             {data_sync::Scope::synced, data_sync::Scope::inviteOnly, data_sync::Scope::never}) {
            EXPECT_EQ(data_sync::locks(mode, scope),
                      mode == Mode::strict && scope == data_sync::Scope::synced);
        }
    }
}

TEST(OutcomeTable, TheCatalogueIsTheOneOfTheRules) {
    const auto expected = reference::catalogue();
    EXPECT_EQ(data_sync::kCatalogue.size(), expected.size());
    for (const data_sync::CatalogueEntry& entry : data_sync::kCatalogue) {
        const auto found = expected.find(std::string(entry.id));
        ASSERT_NE(found, expected.end()) << entry.id;
        EXPECT_EQ(found->second.cardinality, entry.cardinality) << entry.id;
        EXPECT_EQ(found->second.scope, entry.scope) << entry.id;
    }
}

}  // namespace
}  // namespace sluice
