// CSV text as rows of cells, before anything is understood.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"

namespace sluice::codec {

struct CsvRow {
    std::uint32_t number = 0;  // as a spreadsheet counts: from 1, header and blank rows included
    std::vector<std::string> cells;
    bool isCutOff = false;  // the text ends inside its last, quoted cell
};

/// Splits a table after RFC 4180, more leniently: a byte order mark, any line end, a first line `sep=;` and
/// quotes in the middle of a cell are allowed. The separator is the one of `,` `;` tab that stands most often
/// in the first row. Blanks around cells are removed; rows without any content are left out.
[[nodiscard]] std::vector<CsvRow> splitCsv(std::string_view text);

/// One cell as RFC 4180 writes it.
[[nodiscard]] std::string csvCell(std::string_view text);

}  // namespace sluice::codec
