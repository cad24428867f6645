#include "codec/csv_kind.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "codec/csv_cell.h"
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
    TellingColumn{"plan", TableKind::catalogue},
    TellingColumn{"entitlement", TableKind::entitlements},
    TellingColumn{"account", TableKind::entitlements},
    TellingColumn{"request-id", TableKind::tierSetup},
    TellingColumn{"tier-configuration-id", TableKind::tierSetup},
    TellingColumn{"subscription-id", TableKind::tierSetup},
};

}  // namespace

std::optional<TableKind> kindOf(const CsvRow& header, const ColumnMap& map) {
    for (const TellingColumn& column : kTellingColumns) {
        if (!scenario::kHasAllSystems && column.kind != TableKind::channel) continue;
        const bool isThere =
            std::any_of(header.cells.begin(), header.cells.end(),
                        [&](const std::string& cell) { return alike(map.meant(cell)) == column.name; });
        if (isThere) return column.kind;
    }
    return std::nullopt;
}

}  // namespace sluice::codec
