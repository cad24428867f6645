// Reports of CloudBlue Connect, which are tables: requests for tier configurations, the configurations, requests for assets, and
// subscriptions (5-formats.md, 5.4). What Sluice itself writes of Tier Setup as tables is read so, too. None of them tells
// values of parameters.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "codec/csv_table.h"
#include "codec/json_tape.h"
#include "connect/findings.h"
#include "connect/records.h"

namespace sluice::connect {

/// Adds what the rows below the header say; `file` stands before each place, or is empty.
void readReport(const codec::CsvRow& header, const std::vector<codec::CsvRow>& rows, std::string_view file,
                Records& records, Findings& findings);

/// Whether a JSON text is such a report: an array of objects whose members are the columns. Looks at its beginning alone.
[[nodiscard]] bool isReport(std::string_view json);
/// Adds what it says. Its values are of the records' pool.
void readReport(const codec::Tape& tape, std::string_view file, Records& records, Findings& findings);

}  // namespace sluice::connect
