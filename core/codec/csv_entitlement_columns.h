// The columns of a table of entitlements.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "codec/csv_kind.h"
#include "codec/csv_report.h"

namespace sluice::codec {

enum class EntitlementCell : std::uint8_t {
    entitlement,
    kind,
    product,
    quantity,
    used,
    remaining,
    state,
    currentOwner,
    from,
    givenBy,
    touched,
    passedOn,
    account,
    accountId,
    type,
    parents,
    related,
    visible,
    count_
};
inline constexpr std::size_t kEntitlementCells = static_cast<std::size_t>(EntitlementCell::count_);
inline constexpr std::array<std::string_view, kEntitlementCells> kEntitlementColumns = {
    "entitlement", "kind",          "product", "quantity", "used",    "remaining",
    "state",       "current_owner", "from",    "given_by", "touched", "passed_on",
    "account",     "account_id",    "type",    "parents",  "related", "visible"};
[[nodiscard]] constexpr std::string_view nameOf(EntitlementCell cell) {
    return kEntitlementColumns[static_cast<std::size_t>(cell)];
}
/// Whether a row about an account says something there; the others are of rows about an entitlement.
[[nodiscard]] constexpr bool isOfAccounts(EntitlementCell cell) { return cell >= EntitlementCell::account; }

/// A tier's column as its header cell tells it. The name is empty where the id is the name.
struct TierColumn {
    std::string id, name;
    friend bool operator==(const TierColumn&, const TierColumn&) = default;
};
/// None where the cell is no tier: a known column, or one that is nearly called like one.
[[nodiscard]] std::optional<TierColumn> readTierColumn(std::string_view cell);
/// The header cell that reads back so: the id alone where that does.
[[nodiscard]] std::string writeTierColumn(const TierColumn& tier);

/// Behind a tier's header cell: the column holds the ids of the accounts.
inline constexpr std::string_view kIdMark = "|account";

}  // namespace sluice::codec
