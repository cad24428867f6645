// Which kind of table a header is that of, and what the reader of a kind is given.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "codec/csv.h"
#include "codec/csv_map.h"
#include "codec/csv_table.h"

namespace sluice::codec {

enum class TableKind : std::uint8_t {
    channel,       // organization: csv_channel.h
    customers,     // Parent Search Criteria: csv_customers.h
    catalogue,     // plan: csv_catalogue.h
    entitlements,  // entitlement or account: csv_entitlements.h
    tierSetup,     // Request ID, Tier Configuration ID or Subscription ID: csv_tier_setup.h
    extract,       // EntitlementID and what stands beside it in an extract: csv_extract.h
};

/// None where the row is the header of no table.
[[nodiscard]] std::optional<TableKind> kindOf(const CsvRow& header, const ColumnMap& map);

/// Whether a row is the header of a table as it is read here; the map has to outlive it.
[[nodiscard]] HeaderTest isHeaderBy(const ColumnMap& map);

/// The header of a table with the rows below it.
struct TableRows {
    TableKind kind;
    const CsvRow& header;
    std::vector<CsvRow>& rows;  // whoever reads them may take what is in them
    const ColumnMap& map;
    const CsvOptions& options;
};

}  // namespace sluice::codec
