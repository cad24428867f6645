// CSV text as rows of cells, before anything is understood.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"

namespace sluice::codec {

/// What stands behind the closing quote of a cell.
struct BehindQuote {
    std::size_t cell;  // counted from 0
    std::string text;
};

struct CsvRow {
    std::uint32_t number = 0;         // as a spreadsheet counts: from 1, header and blank rows included
    std::vector<std::string> cells;   // as texts are kept (DS-70); what is not UTF-8 as it stands
    bool isCutOff = false;            // the text ends inside its last, quoted cell
    bool isQuotedWhole = false;       // it is one cell in quotes
    bool hasMark = false;             // a byte order mark stands in it: two files were joined
    std::vector<BehindQuote> behind;  // what no table should have
};

/// Among so many first rows the header is looked for.
inline constexpr std::size_t kRowsWithHeader = 20;

/// Whether a row is the header of a table.
using HeaderTest = std::function<bool(const CsvRow& row)>;

/// Splits a table after RFC 4180, more leniently: byte order marks, any line end, a first line `sep=;` (which a
/// spreadsheet does not count) and quotes in the middle of a cell are allowed. The separator is the one of `,` `;` tab
/// `|` that makes a header of one of the first rows, else the one that stands most often in the first row. Rows without
/// any content are left out.
[[nodiscard]] std::vector<CsvRow> splitCsv(std::string_view text, const HeaderTest& isHeader);

/// Where a cell stands in a text, in bytes; a quoted one with its quotes.
struct CellSpan {
    std::size_t at = 0, size = 0;
};
/// The same rows, each with where its cells stand.
struct PlacedRows {
    std::vector<CsvRow> rows;
    std::vector<std::vector<CellSpan>> spans;
};
[[nodiscard]] PlacedRows splitCsvWithPlaces(std::string_view text, const HeaderTest& isHeader);

/// The first of the first rows that is a header; the number of rows where none is.
[[nodiscard]] std::size_t headerOf(const std::vector<CsvRow>& rows, const HeaderTest& isHeader);

/// One cell as RFC 4180 writes it. What a spreadsheet would run as a formula gets an apostrophe in front, which
/// splitCsv() takes away again; a number is none.
[[nodiscard]] std::string csvCell(std::string_view text);

}  // namespace sluice::codec
