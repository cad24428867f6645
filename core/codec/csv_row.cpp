#include "codec/csv_row.h"

#include <string>
#include <utility>

#include "base/text.h"
#include "base/unicode.h"

namespace sluice::codec {
namespace {

/// The text up to its first byte that is not UTF-8.
std::string_view valid(std::string_view text) { return text.substr(0, base::invalidUtf8At(text)); }

}  // namespace

bool isReadable(std::string_view cell) { return base::invalidUtf8At(cell) == std::string_view::npos; }

bool areCellsReadable(const CsvRow& row, const std::vector<std::string_view>& columns, CsvReport& report) {
    bool isGood = true, hasNamelessCell = false;
    const auto reject = [&](std::string_view column, base::Text message, base::Text hint) {
        isGood = false;
        report.add({row.number, column}, message, hint);
    };
    const auto nameOf = [&](std::size_t i) { return i < columns.size() ? columns[i] : std::string_view(); };
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const std::string& cell = row.cells[i];
        const bool isNamed = !nameOf(i).empty();
        const auto control = isNamed ? base::firstControl(cell, base::Controls::none) : std::nullopt;
        if (isNamed && !isReadable(cell)) {
            reject(columns[i], "the cell is not valid UTF-8 behind " + base::quoted(valid(cell)),
                   "save the spreadsheet as \"CSV UTF-8\"");
        } else if (control && (control->code == '\n' || control->code == '\r')) {
            reject(columns[i], "the cell runs over several lines: " + base::quoted(cell),
                   "close the quotes in the row that opens them, or write the cell on one line");
        } else if (control) {
            reject(columns[i],
                   "character " + base::digits(control->at) + " of " + base::quoted(cell) +
                       " is the control character " + base::codeName(control->code),
                   "take it out");
        } else if (!isNamed && !cell.empty() && !std::exchange(hasNamelessCell, true)) {
            reject({},
                   "cell " + base::digits(i + 1) + " holds " + base::quoted(valid(cell)) +
                       ", but the header names no such column",
                   "put a cell that holds the separator itself in double quotes");
        }
    }
    for (const BehindQuote& each : row.behind) {
        reject(nameOf(each.cell),
               base::quoted(valid(each.text)) + " stands behind the closing quote of a cell",
               "write a quote within a quoted cell twice, and nothing behind the last one");
    }
    if (row.hasMark) {
        report.warn({row.number, {}},
                    "a byte order mark (U+FEFF) stands in this row: two files may have been joined",
                    "take it out where nothing else is amiss");
    }
    if (row.isCutOff) {
        reject({}, "the table ends inside the quotes that open in this row", "it seems to be cut off");
    }
    return isGood;
}

}  // namespace sluice::codec
