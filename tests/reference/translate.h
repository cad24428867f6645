// From the scenario's plain structs to the reference evaluator's texts, and a whole scenario evaluated.
#pragma once

#include <string>
#include <vector>

#include "reference/reference.h"
#include "scenario/document.h"

namespace sluice::reference {

/// DS-30 … DS-32: the setting types of the catalogue by id, typed in from the rules' text.
std::map<std::string, SettingType> catalogue();

/// A text as `"text`, a number as its digits, none as the empty text.
std::string scalarText(const base::ValuePool& values, base::ValueId id);

/// The catalogue and the scenario's own types, and its readings.
Rulebook rulebookOf(const scenario::Document& document);
/// The initial state as it is written.
World worldOf(const scenario::Document& document);
Event eventOf(const scenario::Event& event, const base::ValuePool& values);

/// A whole scenario: the steps, and the world after each number of events, the initial one first.
struct Evaluation {
    Rulebook rulebook;
    std::vector<Step> steps;
    std::vector<World> worlds;
};
Evaluation evaluate(const scenario::Document& document);

/// For each expectation whether it passes.
std::vector<bool> verdicts(const scenario::Document& document, const Evaluation& evaluation);

}  // namespace sluice::reference
