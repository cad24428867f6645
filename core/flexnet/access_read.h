// What FlexNet Operations gives through data access, as JSON: lists of accounts and of entitlements, alone, in one object or in
// any mixture (5-formats.md, 5.6).
#pragma once

#include <string_view>

#include "codec/csv_number.h"
#include "codec/json_tape.h"
#include "flexnet/findings.h"
#include "flexnet/records.h"

namespace sluice::flexnet {

/// Whether a JSON text is such a one, by its members. Looks at the beginning alone.
[[nodiscard]] bool isAccess(std::string_view json);

/// Adds what the tape says. Its values are of the records' pool; `file` stands before each place, or is empty. Members about
/// people are not looked into.
void readAccess(const codec::Tape& tape, std::string_view file, codec::DecimalMark decimal, Records& records,
                Findings& findings);

}  // namespace sluice::flexnet
