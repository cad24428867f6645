#include "codec/csv_channel_row.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/progress.h"
#include "base/sort.h"
#include "base/text.h"
#include "codec/csv_cell.h"
#include "codec/csv_channel.h"
#include "codec/csv_header.h"
#include "codec/csv_paths.h"
#include "codec/csv_remarks.h"
#include "codec/csv_row.h"

namespace sluice::codec {
namespace {

constexpr std::size_t kManyRows = 20'000;

/// Reads the cells of one row; `isGood` says whether all of them are right.
class RowReader {
  public:
    RowReader(const std::vector<Column>& columns, const std::vector<CsvRow>& rows, CellReader values,
              CsvReport& report)
        : columns_(columns), remarks_(columns.size()), values_(values), report_(report) {
        for (const Column& column : columns) {
            if (column.kind == ColumnKind::path) paths_.emplace(rows, names_.size());
            names_.push_back(column.name);
        }
    }
    /// Rows of those that paths name and that have none of their own.
    [[nodiscard]] std::vector<ChannelRow> missing() {
        return paths_ ? paths_->missing(report_, nameOf(ColumnKind::path)) : std::vector<ChannelRow>();
    }

    /// Takes the cells.
    ChannelRow read(CsvRow cells) {
        row_ = {};
        row_.number = cells.number;
        path_ = {};
        readCells(cells);
        if (paths_) paths_->apply(path_, row_);
        if (row_.isGood && row_.name.empty()) {
            reject(nameOf(ColumnKind::organization), "the organization is missing");
        }
        if (row_.isGood && row_.upstreamName.empty() && !(row_.flags == data_sync::Flags{})) {
            report_.warn({row_.number, nameOf(ColumnKind::upstream)},
                         "there is no upstream here, so the switches of this row say nothing");
        }
        return std::move(row_);
    }
    /// What is to be said about whole columns, after the last row.
    void reportColumns() {
        for (std::size_t i = 0; i < columns_.size(); ++i) remarks_[i].report(names_[i], report_);
    }

    [[nodiscard]] std::string_view nameOf(ColumnKind kind) const {
        const auto isIt = [&](const Column& column) { return column.kind == kind; };
        const auto found = std::find_if(columns_.begin(), columns_.end(), isIt);
        return found == columns_.end() ? std::string_view() : std::string_view(found->name);
    }

  private:
    void reject(std::string_view column, base::Text message, const CsvHint& hint = {}) {
        row_.isGood = false;
        report_.add({row_.number, column}, message, hint);
    }
    void readCells(CsvRow& row) {
        if (!areCellsReadable(row, names_, report_)) row_.isGood = false;
        const std::size_t count = std::min(row.cells.size(), columns_.size());
        for (std::size_t i = 0; i < count; ++i) {
            if (isReadable(row.cells[i])) readCell(i, row.cells[i]);
        }
    }
    void readCell(std::size_t index, std::string& cell) {
        const Column& column = columns_[index];
        switch (column.kind) {
            case ColumnKind::ignored:
                return;
            case ColumnKind::id:
                row_.id = std::move(cell);
                return;
            case ColumnKind::organization:
                row_.name = std::move(cell);
                return;
            case ColumnKind::upstream:
                row_.upstreamName = std::move(cell);
                return;
            case ColumnKind::path:
                if (!saysNothing(cell)) path_ = cell;
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
                readSetting(index, cell);
                return;
        }
    }
    void readFlag(const Column& column, const std::string& cell, bool& flag) {
        const std::optional<bool> position = readSwitch(cell);
        if (position) {
            flag = *position;
        } else {
            reject(column.name, "expected yes or no, found " + base::quoted(cell),
                   nearHint(cell, {"yes", "no", "true", "false", "on", "off"}));
        }
    }
    void readSetting(std::size_t index, const std::string& cell) {
        const Column& column = columns_[index];
        if (cell.empty()) return;
        if (saysNothing(cell)) return remarks_[index].seeNothing(cell, row_.number);
        data_sync::SettingEntry entry;
        entry.setting = values_.values.text(column.setting);
        entry.isList = column.cardinality == data_sync::Cardinality::multiple;
        if (entry.isList) {
            for (const CellItem& item : readCellItems(cell, values_)) takeItem(index, item, entry.items);
            rejectRepeatedKeys(column, entry.items);
        } else {
            const CellValue value = readCellValue(cell, values_);
            remarks_[index].see(value, values_.values, row_.number);
            entry.value = value.id;
        }
        if (entry.isList ? !entry.items.empty() : entry.value.exists())
            row_.settings.push_back(std::move(entry));
    }
    void takeItem(std::size_t index, const CellItem& item, std::vector<data_sync::Item>& items) {
        if (!item.key.id.exists()) {
            const base::Text detail = item.detail.id.exists()
                                          ? "=" + base::Text(values_.values.spelling(item.detail.id))
                                          : base::Text("=");
            return reject(columns_[index].name, "the item " + base::quoted(detail) + " has no key",
                          "put a key that begins with an equals sign in double quotes within the cell");
        }
        remarks_[index].see(item.key, values_.values, row_.number);
        items.push_back({item.key.id, item.detail.id});
    }
    void rejectRepeatedKeys(const Column& column, const std::vector<data_sync::Item>& items) {
        std::vector<base::ValueId> keys;
        for (const data_sync::Item& item : items) keys.push_back(item.key);
        base::sort(keys);
        const auto repeated = std::adjacent_find(keys.begin(), keys.end());
        if (repeated == keys.end()) return;
        reject(column.name, base::quoted(values_.values.spelling(*repeated)) + " stands in this cell twice",
               "a setting holds at most one item of a key");
    }

    const std::vector<Column>& columns_;
    std::vector<std::string_view> names_;
    std::vector<ColumnRemarks> remarks_;  // as columns_
    CellReader values_;
    CsvReport& report_;
    ChannelRow row_;
    std::optional<PathCells> paths_;  // where there is a column of them
    std::string_view path_;           // of the present row
};

}  // namespace

void readChannelRows(const TableRows& table, scenario::Document& document, CsvReport& report) {
    const CsvOptions& options = table.options;
    const std::vector<Column> columns = readHeader(table.header, table.map, document, report);
    if (columns.empty()) return;
    RowReader reader(columns, table.rows, {document.values, options.decimal}, report);
    CsvChannel channel(report,
                       {reader.nameOf(ColumnKind::organization), reader.nameOf(ColumnKind::upstream),
                        reader.nameOf(ColumnKind::exclusive)},
                       options.takeSuggestions, table.rows.size());
    base::Progress progress("Reading the rows", table.rows.size(), kManyRows);
    std::uint64_t done = 0;
    for (CsvRow& each : table.rows) {  // which are gone then: a large table stands in memory once
        ChannelRow row = reader.read(std::move(each));
        if (!row.name.empty()) channel.take(std::move(row));
        progress.at(++done);
    }
    for (ChannelRow& row : reader.missing()) channel.take(std::move(row));
    reader.reportColumns();
    channel.judge(options.takeGoodRows);
    channel.moveTo(document);
}

}  // namespace sluice::codec
