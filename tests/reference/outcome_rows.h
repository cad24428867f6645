// The outcome table of Data Sync as the rules' text prints it, row by row, for the tests to compare with.
#pragma once

#include <array>

#include "data_sync/flags.h"

namespace sluice::reference {

/// What a cell of the printed table says.
enum class Printed { notApplicable, matchAtFirst, merge, matchLocked };

struct OutcomeRow {
    data_sync::Mode mode;
    data_sync::Cardinality cardinality;
    std::array<Printed, 5> moments;  // invited, partnered, added, changed, removed
};

inline constexpr std::array<data_sync::Moment, 5> kMoments = {
    data_sync::Moment::invited, data_sync::Moment::partnered, data_sync::Moment::added,
    data_sync::Moment::changed, data_sync::Moment::removed};

namespace printed {
inline constexpr Printed kNone = Printed::notApplicable;
inline constexpr Printed kFirst = Printed::matchAtFirst;
inline constexpr Printed kMerge = Printed::merge;
inline constexpr Printed kMatch = Printed::matchLocked;
using data_sync::Cardinality;
using data_sync::Mode;

inline constexpr std::array<OutcomeRow, 8> kRows = {{
    {Mode::off, Cardinality::multiple, {kNone, kNone, kNone, kNone, kNone}},
    {Mode::off, Cardinality::single, {kNone, kNone, kNone, kNone, kNone}},
    {Mode::nonExclusive, Cardinality::multiple, {kFirst, kMerge, kMerge, kMerge, kMerge}},
    {Mode::nonExclusive, Cardinality::single, {kFirst, kNone, kNone, kNone, kNone}},
    {Mode::flexible, Cardinality::multiple, {kFirst, kMerge, kMerge, kMerge, kMerge}},
    {Mode::flexible, Cardinality::single, {kFirst, kNone, kNone, kNone, kNone}},
    {Mode::strict, Cardinality::multiple, {kMatch, kMatch, kMatch, kMatch, kMatch}},
    {Mode::strict, Cardinality::single, {kMatch, kMatch, kMatch, kMatch, kMatch}},
}};
}  // namespace printed

/// A question about one cell: a partnership's mode, a setting's type, a moment, the readings in force.
struct Cell {
    data_sync::Mode mode;
    data_sync::Cardinality cardinality;
    data_sync::Scope scope;
    data_sync::Moment moment;
    data_sync::Readings readings;
};

/// The printed answer: DS-32 and DS-31 by scope, DS-27 by reading, else the row.
constexpr Printed printedOutcome(const Cell& cell) {
    using data_sync::Mode;
    using data_sync::Moment;
    using data_sync::Scope;
    if (cell.scope == Scope::never) return Printed::notApplicable;
    if (cell.scope == Scope::inviteOnly) {
        const bool replicates = cell.mode != Mode::off && cell.moment == Moment::invited;
        return replicates ? Printed::matchAtFirst : Printed::notApplicable;
    }
    const bool skips = cell.readings.strictAdd == data_sync::StrictAddReading::skip;
    if (skips && cell.mode == Mode::strict && cell.moment == Moment::added) return Printed::notApplicable;
    for (const OutcomeRow& row : printed::kRows) {
        if (row.mode != cell.mode || row.cardinality != cell.cardinality) continue;
        return row.moments[static_cast<std::size_t>(cell.moment)];
    }
    return Printed::notApplicable;
}

/// Calls `visit(cell)` for every mode, cardinality, scope, moment and combination of readings.
template <class Visit>
void forEachCell(Visit visit) {
    using namespace data_sync;
    for (const Mode mode : {Mode::off, Mode::nonExclusive, Mode::flexible, Mode::strict}) {
        for (const Cardinality cardinality : {Cardinality::multiple, Cardinality::single}) {
            for (const Scope scope : {Scope::synced, Scope::inviteOnly, Scope::never}) {
                for (const Moment moment : kMoments) {
                    for (unsigned bits = 0; bits < 8; ++bits) {
                        const Readings readings{
                            (bits & 1u) != 0 ? MergeReading::follow : MergeReading::keep,
                            (bits & 2u) != 0 ? StrictAddReading::skip : StrictAddReading::match,
                            (bits & 4u) != 0 ? FlagChangeReading::nextEvent : FlagChangeReading::atOnce};
                        visit(Cell{mode, cardinality, scope, moment, readings});
                    }
                }
            }
        }
    }
}

/// Every position of the three switches that makes this mode.
template <class Visit>
void forEachFlagsOf(data_sync::Mode mode, Visit visit) {
    using data_sync::Mode;
    for (unsigned bits = 0; bits < 8; ++bits) {
        const data_sync::Flags flags{(bits & 1u) != 0, (bits & 2u) != 0, (bits & 4u) != 0};
        Mode made = Mode::off;
        if (flags.dataSync) made = !flags.exclusive ? Mode::nonExclusive : Mode::flexible;
        if (flags.dataSync && flags.exclusive && !flags.allowEdit) made = Mode::strict;
        if (made == mode) visit(flags);
    }
}

}  // namespace sluice::reference
