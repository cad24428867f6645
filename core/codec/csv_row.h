// What every table asks of its rows, whatever the columns hold.
#pragma once

#include <string_view>
#include <vector>

#include "codec/csv_report.h"
#include "codec/csv_table.h"

namespace sluice::codec {

[[nodiscard]] bool isReadable(std::string_view cell);

/// False, and reported, where a cell is not UTF-8, holds a control character, stands under no named column, goes on
/// behind its closing quote, or is cut off by the end of the table. A byte order mark in the row is remarked. `columns`: the names of the header, empty where it names none.
bool areCellsReadable(const CsvRow& row, const std::vector<std::string_view>& columns, CsvReport& report);

}  // namespace sluice::codec
