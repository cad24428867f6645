// The outcome table, the heart of the product: mode × cardinality × scope × moment (× the reading of DS-27) →
// outcome, strength and the rules that decide. The rows below are the only place where it is written; a proof at
// compile time shows that they cover every cell exactly once.
#pragma once

#include <array>
#include <cstdint>

#include "data_sync/flags.h"
#include "data_sync/rules.h"

namespace sluice::data_sync {

/// DS-1 … DS-4.
[[nodiscard]] constexpr Mode modeOf(Flags flags) {
    if (!flags.dataSync) return Mode::off;
    if (!flags.exclusive) return Mode::nonExclusive;
    return flags.allowEdit ? Mode::flexible : Mode::strict;
}

/// Allow Edit does something only while the partnership is exclusive and syncs (DS-2).
[[nodiscard]] constexpr bool allowEditApplies(Flags flags) { return flags.dataSync && flags.exclusive; }

[[nodiscard]] constexpr Rule ruleOf(Mode mode) {
    constexpr std::array kModeRules = {Rule::ds1, Rule::ds2, Rule::ds3, Rule::ds4};
    return kModeRules[static_cast<std::size_t>(mode)];
}

/// One cell of the table, answered.
struct Prediction {
    Outcome outcome = Outcome::notApplicable;
    Strength strength = Strength::none;
    RuleList rules;
};

/// What is asked of the table.
struct Cell {
    Mode mode = Mode::off;
    Cardinality cardinality = Cardinality::multiple;
    Scope scope = Scope::synced;
    Moment moment = Moment::added;
    StrictAddReading strictAdd = StrictAddReading::match;
};

namespace table {

inline constexpr std::size_t kModes = 4, kCardinalities = 2, kScopes = 3, kMoments = 5, kStrictAdds = 2;
inline constexpr std::size_t kCells = kModes * kCardinalities * kScopes * kMoments * kStrictAdds;

/// A set of enumerators as bits.
template <class... E>
constexpr std::uint8_t any(E... values) {
    return static_cast<std::uint8_t>((0u | ... | (1u << static_cast<unsigned>(values))));
}
inline constexpr std::uint8_t kAll = 0xFF;

struct Row {
    std::uint8_t modes, cardinalities, scopes, moments, strictAdds;
    Outcome outcome;
    Strength strength;
    RuleList rules;
    bool citesMode = true;  // the mode's own rule stands first
};

inline constexpr std::uint8_t kOn = any(Mode::nonExclusive, Mode::flexible, Mode::strict);
inline constexpr std::uint8_t kLoose = any(Mode::nonExclusive, Mode::flexible);
inline constexpr std::uint8_t kStrict = any(Mode::strict);
inline constexpr std::uint8_t kSynced = any(Scope::synced);
inline constexpr std::uint8_t kInvited = any(Moment::invited);
inline constexpr std::uint8_t kPartnered = any(Moment::partnered);
inline constexpr std::uint8_t kAdded = any(Moment::added);
inline constexpr std::uint8_t kTaken = any(Moment::changed, Moment::removed);

inline constexpr std::array kRows = {
    // Settings that never sync, and partnerships that do not.
    Row{kAll, kAll, any(Scope::never), kAll, kAll, Outcome::notApplicable, Strength::none,
        RuleList(Rule::ds32, Rule::ds12), false},
    Row{any(Mode::off), kAll, any(Scope::synced, Scope::inviteOnly), kAll, kAll, Outcome::notApplicable,
        Strength::none, RuleList(Rule::ds26, Rule::ds12)},
    // Invite-only settings.
    Row{kOn, kAll, any(Scope::inviteOnly), kInvited, kAll, Outcome::match, Strength::atFirst,
        RuleList(Rule::ds31, Rule::ds20, Rule::ds10)},
    Row{kOn, kAll, any(Scope::inviteOnly), static_cast<std::uint8_t>(~kInvited), kAll, Outcome::notApplicable,
        Strength::none, RuleList(Rule::ds31, Rule::ds12), false},
    // Non-exclusive and Flexible.
    Row{kLoose, kAll, kSynced, kInvited, kAll, Outcome::match, Strength::atFirst,
        RuleList(Rule::ds20, Rule::ds10)},
    Row{kLoose, any(Cardinality::multiple), kSynced, kPartnered, kAll, Outcome::merge, Strength::none,
        RuleList(Rule::ds21, Rule::ds24, Rule::ds11)},
    Row{kLoose, any(Cardinality::multiple), kSynced, kAdded, kAll, Outcome::merge, Strength::none,
        RuleList(Rule::ds21, Rule::ds11)},
    Row{kLoose, any(Cardinality::multiple), kSynced, kTaken, kAll, Outcome::merge, Strength::none,
        RuleList(Rule::ds21, Rule::ds25, Rule::ds11)},
    Row{kLoose, any(Cardinality::single), kSynced, kPartnered, kAll, Outcome::notApplicable, Strength::none,
        RuleList(Rule::ds22, Rule::ds24, Rule::ds12)},
    Row{kLoose, any(Cardinality::single), kSynced, any(Moment::added, Moment::changed, Moment::removed), kAll,
        Outcome::notApplicable, Strength::none, RuleList(Rule::ds22, Rule::ds12)},
    // Strict.
    Row{kStrict, kAll, kSynced, kInvited, kAll, Outcome::match, Strength::locked,
        RuleList(Rule::ds20, Rule::ds10)},
    Row{kStrict, kAll, kSynced, kPartnered, kAll, Outcome::match, Strength::locked,
        RuleList(Rule::ds24, Rule::ds10)},
    Row{kStrict, kAll, kSynced, kAdded, any(StrictAddReading::match), Outcome::match, Strength::locked,
        RuleList(Rule::ds23, Rule::ds27, Rule::ds10)},
    Row{kStrict, kAll, kSynced, kAdded, any(StrictAddReading::skip), Outcome::notApplicable, Strength::none,
        RuleList(Rule::ds27, Rule::ds12)},
    Row{kStrict, kAll, kSynced, kTaken, kAll, Outcome::match, Strength::locked,
        RuleList(Rule::ds23, Rule::ds10)},
};

constexpr bool covers(const Row& row, const Cell& cell) {
    return (row.modes & any(cell.mode)) != 0 && (row.cardinalities & any(cell.cardinality)) != 0 &&
           (row.scopes & any(cell.scope)) != 0 && (row.moments & any(cell.moment)) != 0 &&
           (row.strictAdds & any(cell.strictAdd)) != 0;
}

constexpr Cell cellAt(std::size_t index) {
    Cell cell;
    cell.strictAdd = static_cast<StrictAddReading>(index % kStrictAdds);
    index /= kStrictAdds;
    cell.moment = static_cast<Moment>(index % kMoments);
    index /= kMoments;
    cell.scope = static_cast<Scope>(index % kScopes);
    index /= kScopes;
    cell.cardinality = static_cast<Cardinality>(index % kCardinalities);
    cell.mode = static_cast<Mode>(index / kCardinalities);
    return cell;
}

constexpr std::size_t indexOf(const Cell& cell) {
    std::size_t index = static_cast<std::size_t>(cell.mode);
    index = index * kCardinalities + static_cast<std::size_t>(cell.cardinality);
    index = index * kScopes + static_cast<std::size_t>(cell.scope);
    index = index * kMoments + static_cast<std::size_t>(cell.moment);
    return index * kStrictAdds + static_cast<std::size_t>(cell.strictAdd);
}

constexpr std::array<Prediction, kCells> fill() {
    std::array<Prediction, kCells> cells{};
    for (std::size_t i = 0; i < kCells; ++i) {
        const Cell cell = cellAt(i);
        for (const Row& row : kRows) {
            if (!covers(row, cell)) continue;
            Prediction& prediction = cells[i];
            prediction.outcome = row.outcome;
            prediction.strength = row.strength;
            if (row.citesMode) prediction.rules.add(ruleOf(cell.mode));
            for (const Rule rule : row.rules) prediction.rules.add(rule);
        }
    }
    return cells;
}

constexpr bool everyCellHasExactlyOneRow() {
    for (std::size_t i = 0; i < kCells; ++i) {
        int rows = 0;
        for (const Row& row : kRows) rows += covers(row, cellAt(i)) ? 1 : 0;
        if (rows != 1 || indexOf(cellAt(i)) != i) return false;
    }
    return true;
}
static_assert(everyCellHasExactlyOneRow());

inline constexpr std::array<Prediction, kCells> kTable = fill();

}  // namespace table

/// The predicted outcome of one cell.
[[nodiscard]] constexpr const Prediction& predict(const Cell& cell) {
    return table::kTable[table::indexOf(cell)];
}

/// DS-50: under Strict every synced setting of the downstream is locked.
[[nodiscard]] constexpr bool locks(Mode mode, Scope scope) {
    return mode == Mode::strict && scope == Scope::synced;
}

}  // namespace sluice::data_sync
