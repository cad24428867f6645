#include "codec/csv_repair.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/sort.h"
#include "base/text.h"
#include "codec/csv_cell.h"
#include "codec/csv_map.h"
#include "codec/csv_rows.h"
#include "codec/csv_workbook.h"
#include "codec/xlsx.h"

namespace sluice::codec {
namespace {

constexpr std::size_t kNoCell = static_cast<std::size_t>(-1);

/// The rows of a table, and where its cells stand.
class Cells {
  public:
    Cells(PlacedRows placed, const ColumnMap& map)
        : placed_(std::move(placed)), header_(headerIn(placed_.rows, map)) {}

    [[nodiscard]] const std::vector<CsvRow>& rows() const { return placed_.rows; }
    [[nodiscard]] CellSpan span(std::size_t row, std::size_t column) const {
        return placed_.spans[row][column];
    }
    [[nodiscard]] bool isHeader(std::size_t row) const { return row == header_; }
    /// The first row below the header.
    [[nodiscard]] std::size_t firstBelow() const { return header_ + 1; }
    /// The index of the row with this number.
    [[nodiscard]] std::size_t rowOf(std::uint32_t number) const {
        const auto isBefore = [](const CsvRow& row, std::uint32_t other) { return row.number < other; };
        const auto row = std::lower_bound(rows().begin(), rows().end(), number, isBefore);
        return row == rows().end() || row->number != number ? kNoCell
                                                            : static_cast<std::size_t>(row - rows().begin());
    }
    /// The index of the column with this header, as it is written or nearly.
    [[nodiscard]] std::size_t columnOf(std::string_view name) const {
        if (header_ == rows().size()) return kNoCell;
        const std::vector<std::string>& heads = rows()[header_].cells;
        auto found = std::find(heads.begin(), heads.end(), name);
        if (found == heads.end()) {
            const std::string meant = alike(name);
            found = std::find_if(heads.begin(), heads.end(),
                                 [&](const std::string& head) { return alike(head) == meant; });
        }
        return found == heads.end() ? kNoCell : static_cast<std::size_t>(found - heads.begin());
    }
    [[nodiscard]] bool has(std::size_t row, std::size_t column) const {
        return row != kNoCell && column != kNoCell && column < rows()[row].cells.size();
    }
    [[nodiscard]] const std::string& text(std::size_t row, std::size_t column) const {
        return rows()[row].cells[column];
    }

  private:
    PlacedRows placed_;
    std::size_t header_;
};

/// A cell, and what it is to say. Several stand in the order of the cells.
struct Edit {
    std::size_t row, column;
    std::string_view instead;
};

/// What is to stand in the place of a text, column by column.
using Replacements = std::map<std::size_t, std::map<std::string_view, std::string_view>>;

std::vector<Edit> editsFor(const Cells& cells, const std::vector<CellRepair>& repairs,
                           base::Problems& problems) {
    Replacements replacements;
    std::vector<Edit> edits;  // of the header first, which stands above
    for (const CellRepair& repair : repairs) {
        const std::size_t row = cells.rowOf(repair.row), column = cells.columnOf(repair.column);
        if (!cells.has(row, column)) {
            problems.push_back({base::Severity::error,
                                "row " + std::to_string(repair.row) + ", column " + repair.column,
                                "There is no such cell.", "Read the table again."});
        } else if (cells.isHeader(row)) {
            edits.push_back({row, column, repair.instead});
        } else {
            replacements[column].emplace(cells.text(row, column), repair.instead);
        }
    }
    base::sort(edits, [](const Edit& a, const Edit& b) { return a.column < b.column; });
    const auto isSame = [](const Edit& a, const Edit& b) { return a.column == b.column; };
    edits.erase(std::unique(edits.begin(), edits.end(), isSame), edits.end());
    for (std::size_t row = cells.firstBelow(); row < cells.rows().size(); ++row) {
        for (const auto& [column, texts] : replacements) {
            if (!cells.has(row, column)) continue;
            const auto found = texts.find(cells.text(row, column));
            if (found != texts.end()) edits.push_back({row, column, found->second});
        }
    }
    return edits;
}

std::string editedText(std::string_view text, const Cells& cells, const std::vector<Edit>& edits) {
    std::string edited;
    std::size_t at = 0;
    for (const Edit& edit : edits) {
        const CellSpan span = cells.span(edit.row, edit.column);
        edited += text.substr(at, span.at - at);
        edited += csvCell(edit.instead);
        at = span.at + span.size;
    }
    edited += text.substr(at);
    return edited;
}

/// The rows as CSV, blank ones where numbers are left out.
std::string textOf(const std::vector<CsvRow>& rows, const std::vector<Edit>& edits) {
    std::string text;
    std::uint32_t number = 1;
    auto edit = edits.begin();
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (; number < rows[row].number; ++number) text += '\n';
        for (std::size_t column = 0; column < rows[row].cells.size(); ++column) {
            const bool isEdited = edit != edits.end() && edit->row == row && edit->column == column;
            if (column > 0) text += ',';
            text += csvCell(isEdited ? edit->instead : std::string_view(rows[row].cells[column]));
            if (isEdited) ++edit;
        }
        text += '\n';
        ++number;
    }
    return text;
}

}  // namespace

RepairedTable repairTable(std::string_view bytes, const CsvOptions& options,
                          const std::vector<CellRepair>& repairs) {
    RepairedTable result;
    CsvReport report(result.problems, base::Severity::error);
    const ColumnMap map(options.map, report);
    const bool isText = !isWorkbook(bytes);
    PlacedRows placed;
    if (isText) {
        placed = splitCsvWithPlaces(bytes, isHeaderBy(map));
    } else if (std::optional<TableSource> source = sourceOf(bytes, options, map, report)) {
        placed.rows = std::move(source->rows);
    }
    report.finish();
    const Cells cells(std::move(placed), map);
    std::vector<Edit> edits;
    if (!base::hasErrors(result.problems)) edits = editsFor(cells, repairs, result.problems);
    if (base::hasErrors(result.problems)) return result;
    result.text = isText ? editedText(bytes, cells, edits) : textOf(cells.rows(), edits);
    return result;
}

std::optional<CellSpan> cellIn(std::string_view text, const CsvOptions& options, std::uint32_t row,
                               std::string_view column) {
    if (isWorkbook(text)) return {};
    base::Problems problems;
    CsvReport report(problems, base::Severity::error);
    const ColumnMap map(options.map, report);
    const Cells cells(splitCsvWithPlaces(text, isHeaderBy(map)), map);
    const std::size_t at = cells.rowOf(row), index = cells.columnOf(column);
    if (!cells.has(at, index)) return {};
    return cells.span(at, index);
}

}  // namespace sluice::codec
