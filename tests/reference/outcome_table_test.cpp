#include <gtest/gtest.h>

#include "reference/outcome_rows.h"
#include "reference/reference.h"
#include "reference/worlds.h"

namespace sluice::reference {
namespace {

Printed asPrinted(const Prediction& prediction) {
    if (prediction.outcome == Outcome::merge) return Printed::merge;
    if (prediction.outcome == Outcome::notApplicable) return Printed::notApplicable;
    return prediction.strength == Strength::locked ? Printed::matchLocked : Printed::matchAtFirst;
}

TEST(ReferenceTable, EveryCellIsAsPrinted) {
    int cells = 0;
    forEachCell([&](const Cell& cell) {
        forEachFlagsOf(cell.mode, [&](const Flags& flags) {
            const Prediction prediction =
                predict(flags, {cell.cardinality, cell.scope}, cell.moment, cell.readings);
            EXPECT_EQ(asPrinted(prediction), printedOutcome(cell));
            const bool isLocked = cell.mode == Mode::strict && cell.scope == Scope::synced;
            EXPECT_EQ(prediction.downstreamMayEdit, !isLocked);
            ++cells;
        });
    });
    EXPECT_EQ(cells, 8 * 2 * 3 * 5 * 8);
}

TEST(ReferenceTable, ModesFollowTheFlags) {
    EXPECT_EQ(modeOf({false, true, true}), Mode::off);            // DS-1
    EXPECT_EQ(modeOf({true, false, false}), Mode::nonExclusive);  // DS-2
    EXPECT_EQ(modeOf({true, false, true}), Mode::nonExclusive);   // DS-2
    EXPECT_EQ(modeOf({true, true, true}), Mode::flexible);        // DS-3
    EXPECT_EQ(modeOf({true, true, false}), Mode::strict);         // DS-4
}

}  // namespace
}  // namespace sluice::reference
