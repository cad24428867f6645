#include "codec/csv_catalogue_row.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "codec/csv_cell.h"
#include "codec/csv_prices.h"
#include "codec/csv_row.h"

namespace sluice::codec {
namespace {

struct CellText {
    std::string_view name;
    std::uint8_t rows;  // the kinds of row in which the cell says something
    bool isNumber;
};
constexpr std::uint8_t kEveryRow = planRow | periodRow | rateRow;
/// In the order of `Cell`.
constexpr std::array<CellText, kCells> kTexts = {{
    {"plan", kEveryRow, false},
    {"plan_name", kEveryRow, false},
    {"period", kEveryRow, false},
    {"length", periodRow, false},
    {"trial", periodRow, false},
    {"resource", kEveryRow, false},
    {"setup", kEveryRow, true},
    {"recurring", kEveryRow, true},
    {"renewal", planRow | periodRow, true},
    {"overuse", rateRow, true},
    {"included", rateRow, true},
    {"minimum", rateRow, true},
    {"maximum", rateRow, true},
    {"for_sale", rateRow, false},
    {"sales_categories", kEveryRow, false},
    {"plan_category", kEveryRow, false},
    {"part", kEveryRow, false},
    {"currency", kEveryRow, false},
}};

Cell cellNamed(std::string_view name) {
    const std::string meant = alike(name);
    for (std::size_t i = 0; i < kCells; ++i) {
        if (alike(kTexts[i].name) == meant) return static_cast<Cell>(i);
    }
    return Cell::ignored;
}

std::string_view subjectOf(RowKind kind) {
    switch (kind) {
        case planRow:
            return "a plan";
        case periodRow:
            return "a period";
        case rateRow:
            return "a resource";
    }
    return {};
}

}  // namespace

std::string_view nameOf(Cell cell) { return kTexts[static_cast<std::size_t>(cell)].name; }

CatalogueRow::CatalogueRow(const TableRows& table, CellReader values, CsvReport& report)
    : values_(values.values), mark_(values.mark), report_(report) {
    for (const std::string& name : table.header.cells) addColumn(name, table);
}

bool CatalogueRow::read(const CsvRow& row) {
    row_ = row.number;
    isGood_ = areCellsReadable(row, names_, report_);
    for (std::string& cell : cells_) cell.clear();
    for (std::size_t i = 0; i < std::min(row.cells.size(), columns_.size()); ++i) {
        if (columns_[i] != Cell::ignored && isReadable(row.cells[i])) {
            take(columns_[i], row.cells[i]);
        }
    }
    readPart();
    readCurrency();
    readKind();
    readNumbers();
    isTrial_ = false;
    isForSale_ = true;
    readSwitchOf(Cell::trial, isTrial_);
    readSwitchOf(Cell::forSale, isForSale_);
    return isGood_;
}

/// NULL and the like stand for nothing in a column of numbers.
void CatalogueRow::take(Cell cell, const std::string& written) {
    const auto index = static_cast<std::size_t>(cell);
    if (cell == Cell::maximum && isUnlimited(written)) return unlimited_.add(row_);
    if (kTexts[index].isNumber && saysNothing(written)) return remarks_[index].seeNothing(written, row_);
    cells_[index] = tidied(written);
}

void CatalogueRow::addColumn(const std::string& name, const TableRows& table) {
    Cell column = cellNamed(table.map.meant(name));
    if (column != Cell::ignored && std::find(columns_.begin(), columns_.end(), column) != columns_.end()) {
        report_.add({table.header.number, name}, "this column stands in the header twice",
                    "remove or rename one of them");
        column = Cell::ignored;
    } else if (column == Cell::ignored && !name.empty() && !table.map.leavesOut(name)) {
        KnownColumns known;
        for (const CellText& text : kTexts) known.names.push_back(text.name);
        report_.add({table.header.number, name}, "unknown column " + base::quoted(name),
                    unknownColumnHint(name, known, base::listed(known.names)));
    }
    columns_.push_back(column);
    names_.push_back(name);
}

std::string_view CatalogueRow::columnOf(Cell cell) const {
    const auto found = std::find(columns_.begin(), columns_.end(), cell);
    return found == columns_.end() ? kTexts[static_cast<std::size_t>(cell)].name
                                   : names_[static_cast<std::size_t>(found - columns_.begin())];
}

void CatalogueRow::reject(Cell cell, base::Text message, const CsvHint& hint) {
    isGood_ = false;
    report_.add({row_, columnOf(cell)}, message, hint);
}

/// What is called like a length of time is a period, anything else a resource.
void CatalogueRow::readPart() {
    std::string& part = cells_[static_cast<std::size_t>(Cell::part)];
    if (part.empty()) return;
    const Cell meant = isLength(part) ? Cell::period : Cell::resource;
    std::string& cell = cells_[static_cast<std::size_t>(meant)];
    if (cell.empty()) cell = part;
    part.clear();
}

void CatalogueRow::readCurrency() {
    std::string& currency = cells_[static_cast<std::size_t>(Cell::currency)];
    if (currency.empty()) return;
    if (std::find(currencies_.begin(), currencies_.end(), currency) == currencies_.end())
        currencies_.push_back(currency);
    currency.clear();
}

void CatalogueRow::readKind() {
    if (text(Cell::plan).empty()) reject(Cell::plan, "the plan is missing");
    const bool isPeriod = !text(Cell::period).empty(), isRate = !text(Cell::resource).empty();
    kind_ = isRate ? rateRow : isPeriod ? periodRow : planRow;
    if (isPeriod && isRate) {
        return reject(Cell::resource, "a row is about a period or about a resource, not both",
                      "give the resource a row of its own");
    }
    for (std::size_t i = 0; i < kCells; ++i) {
        if (!cells_[i].empty() && (kTexts[i].rows & kind_) == 0) rejectNeedless(static_cast<Cell>(i));
    }
}

void CatalogueRow::rejectNeedless(Cell cell) {
    std::string_view hint = "leave the cell empty";
    if (kTexts[static_cast<std::size_t>(cell)].rows == rateRow) {
        hint = "name the resource, or leave the cell empty";
    } else if (kind_ == planRow) {
        hint = "name the period, or leave the cell empty";
    }
    reject(cell, base::quoted(text(cell)) + " says nothing in a row about " + subjectOf(kind_), hint);
}

void CatalogueRow::readNumbers() {
    for (std::size_t i = 0; i < kCells; ++i) {
        numbers_[i] = {};
        if (!cells_[i].empty() && kTexts[i].isNumber && (kTexts[i].rows & kind_) != 0)
            readNumber(static_cast<Cell>(i));
    }
    const base::ValueId minimum = number(Cell::minimum), maximum = number(Cell::maximum);
    if (minimum.exists() && maximum.exists() && values_.compare(minimum, maximum) > 0) {
        reject(Cell::minimum,
               "the minimum " + text(Cell::minimum) + " is above the maximum " + text(Cell::maximum),
               "lower the minimum or raise the maximum");
    }
}

void CatalogueRow::readNumber(Cell cell) {
    const auto index = static_cast<std::size_t>(cell);
    const std::string& written = cells_[index];
    const PersonsNumber found = numberIn(written, mark_);
    base::ValueId& number = numbers_[index] = values_.number(found.literal);
    remarks_[index].seeSign(found.sign, row_);
    if (number.exists()) {
        const bool isNegative = values_.spelling(number).front() == '-';
        if (isNegative) reject(cell, "expected 0 or more, found " + written);
        return;
    }
    std::string_view hint = "write the number alone, such as 12.5";
    if (mark_ == DecimalMark::asJson && looksLikeNumber(written)) {
        hint =
            "write the number alone, with a point before its decimals, or say which mark is the decimal one";
    } else if (cell == Cell::minimum || cell == Cell::maximum) {
        hint = "write the number alone, or nothing where there is no limit";
    }
    reject(cell, "expected a number, found " + base::quoted(written), hint);
}

void CatalogueRow::reportColumns() const {
    for (std::size_t i = 0; i < kCells; ++i) remarks_[i].report(columnOf(static_cast<Cell>(i)), report_);
    if (unlimited_.count() > 0) {
        report_.warn({0, columnOf(Cell::maximum)},
                     "without a limit in " + unlimited_.text() + ": there is no maximum");
    }
    if (currencies_.size() == 1) {
        report_.warn({0, columnOf(Cell::currency)}, "the prices are in " + base::quoted(currencies_.front()) +
                                                        ": kept as a note, the prices are numbers");
    } else if (currencies_.size() > 1) {
        report_.warn(
            {0, columnOf(Cell::currency)},
            "the prices are in several currencies: " + quotedList({currencies_.begin(), currencies_.end()}),
            "they are taken as numbers: keep the rows of one currency, or compare them with care");
    }
}

void CatalogueRow::readSwitchOf(Cell cell, bool& position) {
    if (text(cell).empty()) return;
    const std::optional<bool> read = readSwitch(text(cell));
    if (read) {
        position = *read;
    } else {
        reject(cell, "expected yes or no, found " + base::quoted(text(cell)),
               nearHint(text(cell), {"yes", "no", "true", "false", "on", "off"}));
    }
}

}  // namespace sluice::codec
