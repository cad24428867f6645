#include "flexnet/extract_read.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/text.h"
#include "codec/csv_cell.h"
#include "codec/csv_extract.h"
#include "flexnet/join.h"
#include "flexnet/learn.h"

namespace sluice::flexnet {

static_assert(kExtractKind.find(codec::kExtractColumn) != std::string_view::npos, "the column that tells it");

using codec::CsvRow;

namespace {

/// What a column holds.
struct ExtractColumn {
    std::optional<Field> field;
    std::optional<std::uint32_t> tier;
    bool isName = false;  // of the account in the tier, not its id
};

class ExtractReader {
  public:
    ExtractReader(const codec::TableRows& table, std::string_view file, Records& records, Findings& findings)
        : table_(table), file_(file), records_(records), findings_(findings) {
        for (const std::string& cell : table.header.cells) columns_.push_back(columnOf(cell));
    }

    void read() {
        for (const CsvRow& row : table_.rows) {
            row_ = &row;
            Told told;
            if (isWhole(row) && isTold(told))
                learn(told, placeOf_, table_.options.decimal, records_, findings_);
        }
    }

  private:
    ExtractColumn columnOf(const std::string& cell) {
        if (cell.empty()) return {};
        const std::size_t stroke = cell.rfind('|');
        if (stroke != std::string::npos && stroke > 0) {
            const std::string what = squeezed(std::string_view(cell).substr(stroke + 1));
            const bool isName = what == "accountname";
            if (isName || what == "account" || what == "accountid") {
                return {{}, tierOf(std::string_view(cell).substr(0, stroke), records_), isName};
            }
        }
        if (codec::isAboutPeople(cell)) {
            findings_.leftOut(cell, true);
            return {};
        }
        const std::optional<Field> field = fieldOf(cell);
        if (!field) findings_.leftOut(cell, false);
        return {field, {}, false};
    }
    [[nodiscard]] Place placeOf(std::optional<Field> field) const {
        Place place(file_);
        if (!place.empty()) place += ' ';
        place.append(codec::rowText(row_->number).view());
        for (std::size_t i = 0; field && i < columns_.size(); ++i) {
            if (columns_[i].field == field) return place.append(", column ").append(table_.header.cells[i]);
        }
        return place;
    }
    /// False, and told, where the cells may not be under the columns that they are of. What stands in them is not told: it may be
    /// about people.
    bool isWhole(const CsvRow& row) {
        const auto wrong = [&](const char* message, const char* hint) {
            findings_.wrong(placeOf({}), message, hint);
            return false;
        };
        if (row.isCutOff) {
            return wrong("the table ends inside the quotes that open in this row",
                         "it seems to be cut off: fetch it again");
        }
        if (!row.behind.empty()) {
            return wrong("something stands behind the closing quote of a cell",
                         "write a quote within a quoted cell twice, and nothing behind the last one");
        }
        for (std::size_t i = columns_.size(); i < row.cells.size(); ++i) {
            if (row.cells[i].empty()) continue;
            return wrong("the row has more cells than the header names columns",
                         "put a cell that holds the separator itself in double quotes");
        }
        return true;
    }
    /// False, and told, where a cell cannot be read.
    bool isTold(Told& told) {
        for (std::size_t i = 0; i < std::min(columns_.size(), row_->cells.size()); ++i) {
            const ExtractColumn& column = columns_[i];
            const std::string& cell = row_->cells[i];
            if (cell.empty() || (!column.field && !column.tier)) continue;
            if (base::invalidUtf8At(cell) != std::string::npos) {
                findings_.wrong(
                    placeOf({}),
                    "the cell in the column " + base::quoted(table_.header.cells[i]) + " is not valid UTF-8",
                    "save the spreadsheet as \"CSV UTF-8\"");
                return false;
            }
            if (codec::saysNothing(cell)) continue;
            if (column.field && told[*column.field].empty()) told[*column.field] = cell;
            if (column.tier) stand(told, column, cell);
        }
        return true;
    }
    static void stand(Told& told, const ExtractColumn& column, const std::string& cell) {
        const auto known = std::find_if(told.standings.begin(), told.standings.end(),
                                        [&](const ToldStanding& each) { return each.tier == *column.tier; });
        ToldStanding& standing = known != told.standings.end() ? *known : told.standings.emplace_back();
        standing.tier = *column.tier;
        (column.isName ? standing.name : standing.account) = cell;
    }

    const codec::TableRows& table_;
    std::string_view file_;
    Records& records_;
    Findings& findings_;
    std::vector<ExtractColumn> columns_;
    const CsvRow* row_ = nullptr;
    PlaceOf placeOf_ = [this](std::optional<Field> field) { return placeOf(field); };
};

/// The lines of maintenance, which say nothing of accounts.
bool isMaintenance(const CsvRow& header) {
    bool hasMaintenance = false;
    for (const std::string& cell : header.cells) {
        const codec::ExtractColumn column = codec::extractColumnOf(cell);
        if (column == codec::ExtractColumn::account) return false;
        hasMaintenance = hasMaintenance || column == codec::ExtractColumn::maintenance;
    }
    return hasMaintenance;
}

}  // namespace

void readExtract(const codec::TableRows& table, std::string_view file, Records& records, Findings& findings) {
    if (isMaintenance(table.header)) {
        return findings.warn(Place(file), "these are maintenance lines of FlexNet Operations: " +
                                              base::counted(table.rows.size(), "row") +
                                              (table.rows.size() == 1 ? " is" : " are") +
                                              " left out, since Entitlements knows no maintenance");
    }
    findings.warn(Place(file), kExtractKind);
    if (table.rows.empty()) findings.warn(Place(file), "it has a header and no rows");
    ExtractReader(table, file, records, findings).read();
}

}  // namespace sluice::flexnet
