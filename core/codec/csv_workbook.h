// The sheet of a workbook that holds the table.
#pragma once

#include <optional>
#include <string_view>

#include "codec/csv.h"
#include "codec/csv_map.h"
#include "codec/csv_report.h"
#include "codec/xlsx.h"

namespace sluice::codec {

/// A workbook, and which of its sheets is read.
struct ChosenSheet {
    Workbook workbook;
    std::size_t index = 0;
    Sheet& sheet() { return workbook.sheets[index]; }
};

/// The one that the options name; else the first that can be seen and has the header of a table, one of ours before one
/// in other words; else the first that has anything. Other sheets, formulas, merged cells and macros are remarked. None,
/// and reported, where there is none.
[[nodiscard]] std::optional<ChosenSheet> chooseSheet(std::string_view bytes, const CsvOptions& options,
                                                     const ColumnMap& map, CsvReport& report);

}  // namespace sluice::codec
