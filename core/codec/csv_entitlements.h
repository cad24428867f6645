// Entitlements, and the accounts that hold them, as a table.
//
// Header (any order and case, spaces, hyphens and underscores alike): entitlement, kind, product, quantity, used,
// remaining, state, current_owner (a tier), a column for each tier top down with the names of the accounts, from (an
// entitlement). A tier's column is its name; one in kebab case is its id and gives the name (gold-reseller: Gold Reseller), any other
// pair is written `id [Name]`. Where
// names do not give the accounts' ids, a column `tier|account` beside a tier's holds them. given_by (an account) and
// touched say of a split what the rest does not (EN-42); passed_on, what left it before and did not come back.
//
// Rows without an entitlement are about accounts: account (its name), account_id, type, parents, related, visible. Lists
// are separated by `;`, of ids where there is a column account_id, else of names. Where no row is about accounts, types
// follow from the tiers (EN-28), there is a producer named Producer (EN-22), those who stand next to one another on an
// entitlement are taken as related (EN-5), and a remark says so.
//
// A table as an account sees it has names that are withheld (EN-16): rows with such a name are reported, for nobody can
// be made of them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "codec/csv_kind.h"
#include "codec/csv_report.h"
#include "entitlements/model.h"
#include "scenario/document.h"

namespace sluice::codec {

/// What the columns may be called; others are tiers.
[[nodiscard]] KnownColumns entitlementColumns();

/// Reads the rows below such a header. Everything wrong is reported by row.
void readEntitlementRows(const TableRows& table, scenario::Document& document, CsvReport& report);

/// What such a table is written from. Texts outlive it.
struct EntitlementSheet {
    struct Tier {
        std::string_view id, name;
    };
    struct Account {
        std::string_view id, name;
        std::string_view type;
        std::vector<std::string_view> parents, related;  // ids of accounts of the sheet; each pair once
        bool visible = true;
    };
    struct Standing {
        std::size_t tier = 0;
        std::string_view account, name;  // the account's id is empty where its name is withheld
    };
    struct Row {
        std::string_view id, kind, product, state, owner, from, givenBy;
        std::uint64_t quantity = 0, used = 0, passedOn = 0;
        std::vector<Standing> standings;
        bool touched = false;
    };
    std::vector<Tier> tiers;        // top down
    std::vector<Account> accounts;  // empty: no rows about accounts
    std::vector<Row> rows;
};

/// The table; `hasMark`: see writeCsv().
[[nodiscard]] std::string writeEntitlements(const EntitlementSheet& sheet, bool hasMark);

}  // namespace sluice::codec
