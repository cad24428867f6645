#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "codec/csv_cell.h"
#include "codec/csv_report.h"
#include "codec/xlsx.h"
#include "commerce/commerce.h"
#include "commerce/rows.h"

namespace sluice::commerce {

using codec::CsvRow;
using codec::Sheet;

namespace {

bool hasPart(const std::vector<std::string>& names, Part part) {
    return std::any_of(names.begin(), names.end(),
                       [part](const std::string& name) { return partNamed(name) == part; });
}

class WorkbookReader {
  public:
    explicit WorkbookReader(Rows& rows) : rows_(rows) {}

    /// Plans first, so that a catalogue has them in their own order.
    void read(const codec::Workbook& workbook) {
        for (const Part part : {Part::resource, Part::plan, Part::period, Part::rate}) {
            for (const Sheet& sheet : workbook.sheets) {
                if (partNamed(sheet.name) == part) readSheet(sheet, part);
            }
        }
        for (const Sheet& sheet : workbook.sheets) {
            if (!partNamed(sheet.name) && !sheet.rows.empty()) {
                rows_.leaveOut(std::string("sheet ").append(sheet.name));
            }
        }
    }

  private:
    /// Of the first rows the one that tells most.
    [[nodiscard]] static std::size_t headerOf(const Sheet& sheet, Part part) {
        std::size_t best = 0;
        std::ptrdiff_t most = 0;
        for (std::size_t i = 0; i < std::min(sheet.rows.size(), codec::kRowsWithHeader); ++i) {
            const auto& cells = sheet.rows[i].cells;
            const auto told = std::count_if(cells.begin(), cells.end(), [part](const std::string& cell) {
                return !columnOf(part, cell).empty();
            });
            if (told <= most) continue;
            best = i;
            most = told;
        }
        return best;
    }

    void readSheet(const Sheet& sheet, Part part) {
        if (sheet.rows.empty()) return;
        const std::size_t header = headerOf(sheet, part);
        std::vector<std::string_view> columns;
        for (const std::string& cell : sheet.rows[header].cells) {
            std::string_view column = columnOf(part, cell);
            const bool isTaken = std::find(columns.begin(), columns.end(), column) != columns.end();
            if (!cell.empty() && (column.empty() || isTaken)) rows_.leaveOut(cell);
            columns.push_back(isTaken ? std::string_view() : column);
        }
        const bool namesPlan = std::find(columns.begin(), columns.end(), "plan") != columns.end();
        if (!namesPlan && part != Part::resource && plans_.size() != 1) {
            return rows_.fail(placeOf(sheet, sheet.rows[header].number), "no column names the plan",
                              "give it a column \"Plan name\"");
        }
        for (std::size_t i = header + 1; i < sheet.rows.size(); ++i) {
            readRow(sheet, part, columns, sheet.rows[i]);
        }
    }
    void readRow(const Sheet& sheet, Part part, const std::vector<std::string_view>& columns,
                 const CsvRow& row) {
        Cells cells;
        for (std::size_t i = 0; i < std::min(columns.size(), row.cells.size()); ++i) {
            const std::string& cell = row.cells[i];
            const bool isText = base::invalidUtf8At(cell) == std::string_view::npos;
            if (!columns[i].empty() && isText && (!codec::saysNothing(cell) || columns[i] == "maximum"))
                cells.set(columns[i], cell);
        }
        if (cells.at("plan").empty() && part != Part::resource && plans_.size() == 1) {
            cells.set("plan", plans_.front());
        }
        if (part == Part::plan && !cells.at("plan").empty()) plans_.emplace_back(cells.at("plan"));
        rows_.add(part, placeOf(sheet, row.number), cells);
    }
    [[nodiscard]] static std::string placeOf(const Sheet& sheet, std::uint32_t row) {
        std::string place = "sheet ";
        return place.append(sheet.name).append(", ").append(std::string(codec::rowText(row)));
    }

    Rows& rows_;
    std::vector<std::string> plans_;
};

}  // namespace

bool isCatalogueWorkbook(std::string_view bytes) {
    if (!codec::isWorkbook(bytes)) return false;
    const std::vector<std::string> names = codec::sheetNames(bytes);
    return hasPart(names, Part::plan) && (hasPart(names, Part::period) || hasPart(names, Part::rate));
}

codec::ReadDocument readCatalogueWorkbook(std::string_view bytes, const codec::CsvOptions& options) {
    codec::ReadDocument read;
    codec::CsvReport report(read.problems, base::Severity::error);
    const std::optional<codec::Workbook> workbook = codec::readWorkbook(bytes, report);
    report.finish();
    if (!workbook) return read;
    Rows rows(options);
    WorkbookReader(rows).read(*workbook);
    codec::ReadDocument catalogue = rows.take(kCatalogueKind);
    catalogue.problems.insert(catalogue.problems.begin(), read.problems.begin(), read.problems.end());
    return catalogue;
}

}  // namespace sluice::commerce
