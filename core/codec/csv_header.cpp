#include "codec/csv_header.h"

#include <algorithm>

#include "base/text.h"

namespace sluice::codec {
namespace {

constexpr std::size_t kMostColumns = 1000;

struct KnownColumn {
    std::string_view name;  // folded
    ColumnKind kind;
};
constexpr std::array kKnownColumns = {
    KnownColumn{"organization", ColumnKind::organization}, KnownColumn{"upstream", ColumnKind::upstream},
    KnownColumn{"data-sync", ColumnKind::dataSync},        KnownColumn{"datasync", ColumnKind::dataSync},
    KnownColumn{"exclusive", ColumnKind::exclusive},       KnownColumn{"allow-edit", ColumnKind::allowEdit},
    KnownColumn{"allowedit", ColumnKind::allowEdit},
};

Column columnNamed(const std::string& name) {
    const std::string meant = base::folded(name);
    for (const KnownColumn& known : kKnownColumns) {
        if (known.name == meant) return {known.kind, name, nullptr};
    }
    for (const data_sync::CatalogueEntry& entry : data_sync::kCatalogue) {
        if (entry.id == meant) return {ColumnKind::setting, name, &entry};
    }
    return {ColumnKind::ignored, name, nullptr};
}

std::vector<std::string_view> allNames() {
    std::vector<std::string_view> names = {"organization", "upstream", "data_sync", "exclusive",
                                           "allow_edit"};
    for (const data_sync::CatalogueEntry& entry : data_sync::kCatalogue) names.push_back(entry.id);
    return names;
}

bool isSame(const Column& left, const Column& right) {
    return left.kind == right.kind && left.setting == right.setting && left.kind != ColumnKind::ignored;
}

}  // namespace

std::vector<Column> readHeader(const CsvRow& header, CsvReport& report) {
    if (header.cells.size() > kMostColumns) {
        report.fail({header.number, {}}, "the header has " + base::counted(header.cells.size(), "column"),
                    "a table has at most " + base::counted(kMostColumns, "column"));
        return {};
    }
    std::vector<Column> columns;
    for (const std::string& name : header.cells) {
        Column column = columnNamed(name);
        const auto same = [&](const Column& other) { return isSame(column, other); };
        if (std::any_of(columns.begin(), columns.end(), same)) {
            report.add({header.number, name}, "this column stands in the header twice",
                       "remove or rename one of them");
            column.kind = ColumnKind::ignored;
        } else if (column.kind == ColumnKind::ignored && !name.empty()) {
            base::Text hint = base::didYouMean(name, allNames());
            if (hint.empty())
                hint =
                    "columns are organization, upstream, data_sync, exclusive, allow_edit and setting types";
            report.add({header.number, name}, "unknown column " + base::quoted(name), hint);
        }
        columns.push_back(std::move(column));
    }
    const auto isOrganization = [](const Column& column) { return column.kind == ColumnKind::organization; };
    if (std::any_of(columns.begin(), columns.end(), isOrganization)) return columns;
    report.fail({header.number, {}}, "the header has no column \"organization\"",
                "the first row names the columns: organization, upstream, data_sync, exclusive, allow_edit");
    return {};
}

}  // namespace sluice::codec
