#include "codec/csv_workbook.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/text.h"
#include "codec/csv_cell.h"
#include "codec/csv_kind.h"
#include "codec/csv_rows.h"

namespace sluice::codec {
namespace {

/// With the header of a table as it is read here; another one's may be in other words.
bool hasOurTable(const Sheet& sheet, const ColumnMap& map) {
    return headerOf(sheet.rows, isHeaderBy(map)) < sheet.rows.size();
}
bool hasTable(const Sheet& sheet, const ColumnMap& map) {
    return headerIn(sheet.rows, map) < sheet.rows.size();
}

std::vector<std::string_view> namesOf(const Workbook& workbook) {
    std::vector<std::string_view> names;
    for (const Sheet& sheet : workbook.sheets) names.push_back(sheet.name);
    return names;
}

const Sheet* namedSheet(const Workbook& workbook, const std::string& name) {
    for (std::size_t i = 0; i < workbook.sheets.size(); ++i) {
        const Sheet& sheet = workbook.sheets[i];
        if (alike(sheet.name) == alike(name) || base::digits(i + 1) == name) return &sheet;
    }
    return nullptr;
}

void remarkCells(const Sheet& sheet, CsvReport& report) {
    if (sheet.formulas > sheet.uncomputed) {
        report.warn({}, base::counted(sheet.formulas - sheet.uncomputed, "cell") + " of the sheet " +
                            base::quoted(sheet.name) +
                            (sheet.formulas - sheet.uncomputed == 1 ? " holds a formula; what it"
                                                                    : " hold formulas; what they") +
                            " last came to is read");
    }
    if (sheet.uncomputed > 0) {
        report.warn({},
                    base::counted(sheet.uncomputed, "formula") + " of the sheet " + base::quoted(sheet.name) +
                        " never came to anything, and is read as an empty cell",
                    "open the workbook in a spreadsheet program and save it");
    }
    if (sheet.merged > 0) {
        report.warn({},
                    base::counted(sheet.merged, "range") + " of merged cells in the sheet " +
                        base::quoted(sheet.name) + ": the text stands in the first cell alone",
                    "where it is meant for each of them, take the merging away and write it into each");
    }
}

/// Nothing that a workbook holds disappears without a remark.
void remarkOthers(const Workbook& workbook, const Sheet& read, const ColumnMap& map, CsvReport& report) {
    std::vector<std::string_view> tables, others, hidden;
    for (const Sheet& sheet : workbook.sheets) {
        if (&sheet == &read || sheet.rows.empty()) continue;
        (sheet.isHidden ? hidden : hasOurTable(sheet, map) ? tables : others).push_back(sheet.name);
    }
    const auto remark = [&](const std::vector<std::string_view>& names, const char* what, base::Text hint) {
        if (names.empty()) return;
        report.warn({},
                    "the sheet " + base::quoted(read.name) + " is read; " + quotedList(names) +
                        (names.size() == 1 ? " is" : " are") + " not" + what,
                    hint);
    };
    remark(tables, ", though a table stands there too", "say which sheet is meant");
    remark(others, "", {});
    remark(hidden, ", being hidden", {});
}

/// None, and reported, where there is none.
const Sheet* sheetOf(const Workbook& workbook, const CsvOptions& options, const ColumnMap& map,
                     CsvReport& report) {
    if (!options.sheet.empty()) {
        const Sheet* sheet = namedSheet(workbook, options.sheet);
        if (sheet == nullptr) {
            report.fail({}, "the workbook has no sheet " + base::quoted(options.sheet),
                        "its sheets are " + quotedList(namesOf(workbook)));
        }
        return sheet;
    }
    const Sheet *likely = nullptr, *first = nullptr;
    for (const Sheet& sheet : workbook.sheets) {
        if (sheet.isHidden || sheet.rows.empty()) continue;
        if (hasOurTable(sheet, map)) return &sheet;
        if (likely == nullptr && hasTable(sheet, map)) likely = &sheet;
        if (first == nullptr) first = &sheet;
    }
    if (likely != nullptr) return likely;
    if (first == nullptr) {
        report.fail({}, "no sheet of the workbook that can be seen holds anything",
                    "the first row of a table names the columns, each other row an organization");
    }
    return first;
}

}  // namespace

std::optional<ChosenSheet> chooseSheet(std::string_view bytes, const CsvOptions& options,
                                       const ColumnMap& map, CsvReport& report) {
    std::optional<Workbook> workbook = readWorkbook(bytes, report);
    if (!workbook) return {};
    const Sheet* sheet = sheetOf(*workbook, options, map, report);
    if (sheet == nullptr) return {};
    if (workbook->hasMacros) report.warn({}, "the workbook has macros, which are not looked at");
    remarkCells(*sheet, report);
    remarkOthers(*workbook, *sheet, map, report);
    const auto index = static_cast<std::size_t>(sheet - workbook->sheets.data());
    return ChosenSheet{std::move(*workbook), index};
}

}  // namespace sluice::codec
