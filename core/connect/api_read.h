// What CloudBlue Connect's interface answers, as JSON: bare arrays of tier accounts, configurations, their requests, requests
// for assets, subscriptions, products and parameters, in any mixture; the kind stands in an id's prefix (5-formats.md, 5.3).
#pragma once

#include <string_view>
#include <vector>

#include "codec/json_tape.h"
#include "connect/findings.h"
#include "connect/records.h"

namespace sluice::connect {

/// Whether a JSON text is such an answer, by its first record. Looks at the beginning alone.
[[nodiscard]] bool isAnswer(std::string_view json);

/// Adds what the tape says. Its values are of the records' pool; `file` stands before each place, or is empty.
void readAnswer(const codec::Tape& tape, std::string_view file, Records& records, Findings& findings);

/// The choices in what a product's workbook says of a parameter as JSON: `{"choices": [{"value": …}]}`. False where this is
/// no JSON.
[[nodiscard]] bool choicesOf(std::string_view json, base::ValuePool& values, std::vector<ValueId>& choices);

}  // namespace sluice::connect
