#include "codec/csv_kind.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "codec/csv_cell.h"
#include "codec/csv_extract.h"
#include "scenario/document.h"

namespace sluice::codec {
namespace {

struct TellingColumn {
    std::string_view name;  // alike
    TableKind kind;
};
/// The first that a header has tells its kind.
constexpr std::array kTellingColumns = {
    TellingColumn{"organization", TableKind::channel},
    TellingColumn{"parent-search-criteria", TableKind::customers},
    TellingColumn{"plan", TableKind::catalogue},
    TellingColumn{"entitlement", TableKind::entitlements},
    TellingColumn{"account", TableKind::entitlements},
    TellingColumn{"request-id", TableKind::tierSetup},
    TellingColumn{"tier-configuration-id", TableKind::tierSetup},
    TellingColumn{"subscription-id", TableKind::tierSetup},
    TellingColumn{"path", TableKind::channel},
};

/// In bytes: more than the longest of them takes in any spelling.
constexpr std::size_t kLongestName = 200;

}  // namespace

std::optional<TableKind> kindOf(const CsvRow& header, const ColumnMap& map) {
    // Each cell is folded once, whatever it is held against: rows of anything are asked whether they are the header.
    std::size_t first = kTellingColumns.size();
    for (const std::string& cell : header.cells) {
        const std::string_view meant = map.meant(cell);
        if (meant.size() > kLongestName) continue;
        const std::string name = alike(meant);
        for (std::size_t i = 0; i < first; ++i) {
            const bool mayTell = scenario::kHasAllSystems || kTellingColumns[i].kind == TableKind::channel;
            if (mayTell && kTellingColumns[i].name == name) first = i;
        }
    }
    if (first == kTellingColumns.size()) {
        if (scenario::kHasAllSystems && isExtract(header)) return TableKind::extract;
        return std::nullopt;
    }
    return kTellingColumns[first].kind;
}

HeaderTest isHeaderBy(const ColumnMap& map) {
    return [&map](const CsvRow& row) { return kindOf(row, map).has_value(); };
}

}  // namespace sluice::codec
