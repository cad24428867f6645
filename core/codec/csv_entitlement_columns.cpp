#include "codec/csv_entitlement_columns.h"

#include <algorithm>

#include "base/text.h"
#include "base/unicode.h"
#include "codec/csv_cell.h"
#include "codec/csv_entitlements.h"
#include "entitlements/state.h"

namespace sluice::codec {
namespace {

using entitlements::kDistributorId;
using entitlements::kDistributorName;
using entitlements::kEndCustomerId;
using entitlements::kEndCustomerName;

/// `id [Name]`; a bracket in the id is doubled.
std::optional<TierColumn> bracketed(std::string_view cell) {
    TierColumn tier;
    std::size_t at = 0;
    for (; at < cell.size(); ++at) {
        if (cell[at] == '[' && cell.substr(at + 1, 1) != "[") break;
        if (cell[at] == '[') ++at;
        tier.id += cell[at];
    }
    if (at >= cell.size() || cell.back() != ']') return std::nullopt;
    tier.id = std::string(base::trimmed(tier.id));
    tier.name = std::string(base::trimmed(cell.substr(at + 1, cell.size() - at - 2)));
    if (tier.id.empty()) return std::nullopt;
    if (tier.name == tier.id) tier.name.clear();
    return tier;
}

/// `gold-reseller` → `Gold Reseller`
std::string titleOf(std::string_view id) {
    std::string title;
    for (const char c : id) {
        const bool isFirst = title.empty() || title.back() == ' ';
        title += c == '-' ? ' ' : isFirst && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return title;
}

}  // namespace

KnownColumns entitlementColumns() { return {{kEntitlementColumns.begin(), kEntitlementColumns.end()}, true}; }

std::optional<TierColumn> readTierColumn(std::string_view cell) {
    if (std::optional<TierColumn> tier = bracketed(cell)) return tier;
    const std::string meant = alike(cell);
    if (meant.empty() || cell.find('[') != std::string_view::npos) return std::nullopt;
    if (meant == kEndCustomerId)
        return TierColumn{std::string(kEndCustomerId), std::string(kEndCustomerName)};
    if (meant == kDistributorId)
        return TierColumn{std::string(kDistributorId), std::string(kDistributorName)};
    KnownColumns known = entitlementColumns();
    known.takesOwn = false;
    if (known.has(cell) || !base::nearest(cell, known.names).empty()) return std::nullopt;
    TierColumn tier{slug(cell), std::string(cell)};
    if (tier.name == tier.id) tier.name = titleOf(tier.id);
    return tier;
}

std::string writeTierColumn(const TierColumn& tier) {
    const std::optional<TierColumn> plain = readTierColumn(tier.id);
    if (plain && *plain == tier) return tier.id;
    std::string cell;
    for (const char c : tier.id) {
        if (c == '[') cell += c;
        cell += c;
    }
    cell += " [";
    const std::string& name = tier.name.empty() ? tier.id : tier.name;
    if (name.front() == '[') cell += ' ';  // two brackets would be one of the id
    return cell + name + "]";
}

}  // namespace sluice::codec
