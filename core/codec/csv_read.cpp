#include <algorithm>
#include <utility>

#include "base/sort.h"
#include "base/text.h"
#include "codec/csv.h"
#include "codec/csv_catalogue.h"
#include "codec/csv_cell.h"
#include "codec/csv_channel.h"
#include "codec/csv_header.h"
#include "codec/csv_row.h"
#include "codec/csv_table.h"
#include "codec/json_tape.h"

namespace sluice::codec {
namespace {

/// Reads the cells of one row; `isGood` says whether all of them are right.
class RowReader {
  public:
    RowReader(const std::vector<Column>& columns, base::ValuePool& values, CsvReport& report)
        : columns_(columns), values_(values), report_(report) {
        for (const Column& column : columns) names_.push_back(column.name);
    }

    ChannelRow read(const CsvRow& cells) {
        row_ = {};
        row_.number = cells.number;
        readCells(cells);
        if (row_.isGood && row_.name.empty()) {
            reject(nameOf(ColumnKind::organization), "the organization is missing");
        }
        if (row_.isGood && row_.upstreamName.empty() && !(row_.flags == data_sync::Flags{})) {
            report_.warn({row_.number, nameOf(ColumnKind::upstream)},
                         "there is no upstream here, so the switches of this row say nothing");
        }
        return std::move(row_);
    }

    [[nodiscard]] std::string_view nameOf(ColumnKind kind) const {
        const auto isIt = [&](const Column& column) { return column.kind == kind; };
        const auto found = std::find_if(columns_.begin(), columns_.end(), isIt);
        return found == columns_.end() ? std::string_view() : std::string_view(found->name);
    }

  private:
    void reject(std::string_view column, base::Text message, base::Text hint = {}) {
        row_.isGood = false;
        report_.add({row_.number, column}, message, hint);
    }
    void readCells(const CsvRow& row) {
        if (!areCellsReadable(row, names_, report_)) row_.isGood = false;
        const std::size_t count = std::min(row.cells.size(), columns_.size());
        for (std::size_t i = 0; i < count; ++i) {
            if (isReadable(row.cells[i])) readCell(columns_[i], row.cells[i]);
        }
    }
    void readCell(const Column& column, const std::string& cell) {
        switch (column.kind) {
            case ColumnKind::ignored:
                return;
            case ColumnKind::organization:
                row_.name = tidied(cell);
                return;
            case ColumnKind::upstream:
                row_.upstreamName = tidied(cell);
                return;
            case ColumnKind::dataSync:
                readFlag(column, cell, row_.flags.dataSync);
                return;
            case ColumnKind::exclusive:
                readFlag(column, cell, row_.flags.exclusive);
                return;
            case ColumnKind::allowEdit:
                readFlag(column, cell, row_.flags.allowEdit);
                return;
            case ColumnKind::setting:
                readSetting(column, cell);
                return;
        }
    }
    void readFlag(const Column& column, const std::string& cell, bool& flag) {
        const std::optional<bool> position = readSwitch(cell);
        if (position) {
            flag = *position;
        } else {
            reject(column.name, "expected yes or no, found " + base::quoted(cell),
                   base::didYouMean(cell, {"yes", "no", "true", "false", "on", "off"}));
        }
    }
    void readSetting(const Column& column, const std::string& cell) {
        if (cell.empty()) return;
        data_sync::SettingEntry entry;
        entry.setting = values_.text(column.setting->id);
        entry.isList = column.setting->cardinality == data_sync::Cardinality::multiple;
        if (entry.isList) {
            entry.items = readCellItems(cell, values_);
            rejectRepeatedKeys(column, entry.items);
        } else {
            entry.value = readCellValue(cell, values_);
        }
        if (entry.isList ? !entry.items.empty() : entry.value.exists())
            row_.settings.push_back(std::move(entry));
    }
    void rejectRepeatedKeys(const Column& column, const std::vector<data_sync::Item>& items) {
        std::vector<base::ValueId> keys;
        for (const data_sync::Item& item : items) keys.push_back(item.key);
        base::sort(keys);
        const auto repeated = std::adjacent_find(keys.begin(), keys.end());
        if (repeated == keys.end()) return;
        reject(column.name, base::quoted(values_.spelling(*repeated)) + " stands in this cell twice",
               "a setting holds at most one item of a key");
    }

    const std::vector<Column>& columns_;
    std::vector<std::string_view> names_;
    base::ValuePool& values_;
    CsvReport& report_;
    ChannelRow row_;
};

bool isTable(std::string_view text, CsvReport& report) {
    if (text.size() > kLargestText) {
        report.fail({}, "the table is larger than 128 MB", "split it");
    } else if (text.substr(0, 2) == "\xFF\xFE" || text.substr(0, 2) == "\xFE\xFF") {
        report.fail({}, "the table is UTF-16", "save the spreadsheet as \"CSV UTF-8\"");
    } else if (text.find('\0') != std::string_view::npos) {
        report.fail({}, "the table holds a zero byte: this is no CSV text",
                    "save the spreadsheet as \"CSV UTF-8\"");
    } else {
        return true;
    }
    return false;
}

void readRows(std::string_view text, scenario::Document& document, bool leavesOut, CsvReport& report) {
    const std::vector<CsvRow> rows = splitCsv(text);
    if (rows.empty()) {
        report.fail({}, "the table is empty",
                    "the first row names the columns, each other row an organization");
        return;
    }
    const bool isHeaderValid = std::all_of(
        rows[0].cells.begin(), rows[0].cells.end(),
        [](const std::string& cell) { return base::invalidUtf8At(cell) == std::string_view::npos; });
    if (!isHeaderValid) {
        report.fail({rows[0].number, {}}, "the header is not valid UTF-8",
                    "save the spreadsheet as \"CSV UTF-8\"");
        return;
    }
    if (scenario::kHasAllSystems && isCatalogueHeader(rows[0]))
        return readCatalogueRows(rows, document, report);
    const std::vector<Column> columns = readHeader(rows[0], report);
    if (columns.empty()) return;
    RowReader reader(columns, document.values, report);
    CsvChannel channel(report, {reader.nameOf(ColumnKind::organization), reader.nameOf(ColumnKind::upstream),
                                reader.nameOf(ColumnKind::exclusive)});
    for (std::size_t i = 1; i < rows.size(); ++i) {
        ChannelRow row = reader.read(rows[i]);
        if (!row.name.empty()) channel.take(std::move(row));
    }
    channel.judge(leavesOut);
    channel.moveTo(document);
}

}  // namespace

ReadDocument readCsv(std::string_view utf8, CsvOptions options) {
    ReadDocument result;
    const base::Severity severity = options.takeGoodRows ? base::Severity::warning : base::Severity::error;
    CsvReport report(result.problems, severity);
    if (isTable(utf8, report)) readRows(utf8, result.document, options.takeGoodRows, report);
    report.finish();
    if (base::hasErrors(result.problems)) result.document = {};
    return result;
}

}  // namespace sluice::codec
