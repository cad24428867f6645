// The header of what FlexNet Operations extracts of its entitlements (5-formats.md, 5.6): EntitlementID, and for each tier
// `<tier>|Account` or what an activation or a maintenance line has. A room above this one reads it (flexnet/extract_read.h).
#pragma once

#include <cstdint>
#include <string_view>

#include "codec/csv_kind.h"

namespace sluice::codec {

/// The column by which such a table is told.
inline constexpr std::string_view kExtractColumn = "EntitlementID";

enum class ExtractColumn : std::uint8_t {
    other,
    entitlement,  // EntitlementID
    account,      // `<tier>|Account`
    activation,   // ActivationID
    maintenance,  // whatever names a maintenance line
};
/// What a header cell tells of its table: without regard to case, blanks, hyphens and underscores.
[[nodiscard]] ExtractColumn extractColumnOf(std::string_view cell);

/// Whether a column or member of this name is about people: users, contacts, how to reach them.
[[nodiscard]] bool isAboutPeople(std::string_view name);

/// Whether a row is such a header.
[[nodiscard]] bool isExtract(const CsvRow& header);

/// Tells that nobody here reads it.
void refuseExtractRows(const TableRows& table, CsvReport& report);

}  // namespace sluice::codec
