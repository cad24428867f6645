// A table with some of its cells written anew: what suggestions say, or somebody.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "codec/csv.h"
#include "codec/csv_table.h"

namespace sluice::codec {

/// What is to stand in a cell. Other cells of its column that say the same say this too then; of the header it alone.
struct CellRepair {
    std::uint32_t row = 0;  // as a problem names it
    std::string column;     // its header
    std::string instead;
};

struct RepairedTable {
    std::string text;
    base::Problems problems;  // errors: a repair names what is not there
};
/// The table as CSV text. What is not repaired stands as it stood, byte for byte; a workbook's sheet is written anew, its
/// rows with their numbers.
[[nodiscard]] RepairedTable repairTable(std::string_view bytes, const CsvOptions& options,
                                        const std::vector<CellRepair>& repairs);

/// Where a cell stands in the text of a table; nothing where it is not there, or the table is a workbook.
[[nodiscard]] std::optional<CellSpan> cellIn(std::string_view text, const CsvOptions& options,
                                             std::uint32_t row, std::string_view column);

}  // namespace sluice::codec
