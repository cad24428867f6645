// One row of a table of entitlements, understood cell by cell.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "codec/csv_entitlement_columns.h"
#include "codec/csv_kind.h"
#include "codec/csv_report.h"
#include "entitlements/model.h"

namespace sluice::codec {

struct EntitlementRow {
    struct Standing {
        std::size_t tier = 0;       // of EntitlementTable::tiers()
        std::string account, name;  // the account's id is empty where no column gives it
    };
    std::uint32_t number = 0;
    bool isGood = true;
    bool isAccount = false;
    std::array<std::string, kEntitlementCells> cells;
    std::vector<Standing> standings;
    // Of an entitlement:
    entitlements::EntitlementKind kind = entitlements::EntitlementKind::simple;
    entitlements::EntitlementState state = entitlements::EntitlementState::deployed;
    std::uint64_t quantity = 0, used = 0, passedOn = 0;
    bool touched = false;
    // Of an account:
    entitlements::AccountType type = entitlements::AccountType::none;
    bool visible = true;

    [[nodiscard]] const std::string& text(EntitlementCell cell) const {
        return cells[static_cast<std::size_t>(cell)];
    }
};

/// The columns of such a table.
class EntitlementTable {
  public:
    /// Takes the header. Unknown and repeated names are reported and their columns ignored.
    EntitlementTable(const TableRows& table, CsvReport& report);

    [[nodiscard]] const std::vector<TierColumn>& tiers() const { return tiers_; }
    /// A row is not good, and reported, where something in it is wrong by itself.
    [[nodiscard]] EntitlementRow read(const CsvRow& row);
    /// The column as the header writes it.
    [[nodiscard]] std::string_view columnOf(EntitlementCell cell) const;
    [[nodiscard]] std::string_view columnOfTier(std::size_t tier) const;
    /// Names that are withheld, after the last row.
    void reportWithheld() const;

  private:
    struct Column {
        std::optional<EntitlementCell> cell;
        std::optional<std::size_t> tier;
        bool holdsIds = false;  // of a tier
    };
    void addColumn(const std::string& name, bool hasTiers);
    [[nodiscard]] Column columnNamed(std::string_view name, bool hasTiers);
    void reject(EntitlementRow& row, std::string_view column, base::Text message, const CsvHint& hint = {});
    void takeCells(const CsvRow& cells, EntitlementRow& row);
    void readAccount(EntitlementRow& row);
    void readEntitlement(EntitlementRow& row);
    void readSwitchOf(EntitlementRow& row, EntitlementCell cell, bool& position);
    void readWhole(EntitlementRow& row, EntitlementCell cell, std::uint64_t& number);
    template <class E>
    void readWord(EntitlementRow& row, EntitlementCell cell, E& value);

    const TableRows& table_;
    CsvReport& report_;
    std::vector<Column> columns_;
    std::vector<std::string_view> names_;
    std::vector<TierColumn> tiers_;
    CsvRows withheld_;
    std::uint32_t firstWithheld_ = 0;
};

}  // namespace sluice::codec
