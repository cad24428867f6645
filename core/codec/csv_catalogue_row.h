// One row of a catalogue's table, understood cell by cell.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/value_pool.h"
#include "codec/csv_cell.h"
#include "codec/csv_kind.h"
#include "codec/csv_remarks.h"
#include "codec/csv_report.h"
#include "codec/csv_table.h"

namespace sluice::codec {

enum class Cell : std::uint8_t {
    plan,
    planName,
    period,
    length,
    trial,
    resource,
    setup,
    recurring,
    renewal,
    overuse,
    included,
    minimum,
    maximum,
    forSale,
    salesCategories,
    planCategory,
    part,      // a period or a resource, told apart by how it is called
    currency,  // of the row's prices
    ignored
};
constexpr std::size_t kCells = static_cast<std::size_t>(Cell::ignored);
/// What its column is called.
[[nodiscard]] std::string_view nameOf(Cell cell);

/// What a row is about.
enum RowKind : std::uint8_t { planRow = 1, periodRow = 2, rateRow = 4 };

/// The columns of such a table, and the cells of its present row.
class CatalogueRow {
  public:
    /// Takes the header. Unknown and repeated names are reported and their columns ignored.
    CatalogueRow(const TableRows& table, CellReader values, CsvReport& report);

    /// Takes a row instead of the one before. False, and reported, where something in it is wrong by itself.
    bool read(const CsvRow& row);

    [[nodiscard]] std::uint32_t number() const { return row_; }
    [[nodiscard]] RowKind kind() const { return kind_; }
    /// A name with its blanks tidied; empty where there is none.
    [[nodiscard]] const std::string& text(Cell cell) const { return cells_[static_cast<std::size_t>(cell)]; }
    /// A number that is not negative, or none.
    [[nodiscard]] base::ValueId number(Cell cell) const { return numbers_[static_cast<std::size_t>(cell)]; }
    [[nodiscard]] bool isTrial() const { return isTrial_; }
    [[nodiscard]] bool isForSale() const { return isForSale_; }

    /// What is to be said about whole columns, after the last row.
    void reportColumns() const;
    /// The currencies of the rows, in the order in which they were first named.
    [[nodiscard]] const std::vector<std::string>& currencies() const { return currencies_; }

    /// Something is wrong with the present row.
    void reject(Cell cell, base::Text message, const CsvHint& hint = {});

  private:
    void take(Cell cell, const std::string& written);
    void addColumn(const std::string& name, const TableRows& table);
    [[nodiscard]] std::string_view columnOf(Cell cell) const;
    void readKind();
    void readPart();
    void readCurrency();
    void rejectNeedless(Cell cell);
    void readNumbers();
    void readNumber(Cell cell);
    void readSwitchOf(Cell cell, bool& position);

    base::ValuePool& values_;
    DecimalMark mark_;
    CsvReport& report_;
    std::vector<Cell> columns_;
    std::vector<std::string_view> names_;  // of the columns, as the header writes them
    std::uint32_t row_ = 0;
    RowKind kind_ = planRow;
    bool isGood_ = true, isTrial_ = false, isForSale_ = true;
    std::array<std::string, kCells> cells_;
    std::array<base::ValueId, kCells> numbers_;
    std::vector<std::string> currencies_;
    CsvRows unlimited_;
    std::array<ColumnRemarks, kCells> remarks_;
};

}  // namespace sluice::codec
