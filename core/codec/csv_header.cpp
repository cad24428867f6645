#include "codec/csv_header.h"

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "base/unicode.h"
#include "codec/csv_cell.h"
#include "codec/csv_kind.h"
#include "codec/data_sync_fields.h"

namespace sluice::codec {
namespace {

constexpr std::size_t kMostColumns = 1000;
constexpr std::size_t kMostNamedColumns = 8;

struct KnownColumn {
    std::string_view name;  // alike
    ColumnKind kind;
};
constexpr std::array kKnownColumns = {
    KnownColumn{"organization", ColumnKind::organization},
    KnownColumn{"upstream", ColumnKind::upstream},
    KnownColumn{"data-sync", ColumnKind::dataSync},
    KnownColumn{"datasync", ColumnKind::dataSync},
    KnownColumn{"exclusive", ColumnKind::exclusive},
    KnownColumn{"allow-edit", ColumnKind::allowEdit},
    KnownColumn{"allowedit", ColumnKind::allowEdit},
    KnownColumn{"id", ColumnKind::id},
    KnownColumn{"path", ColumnKind::path},
};

/// Takes the word behind the last semicolon off a text.
std::string_view takeLastPart(std::string_view& text) {
    const std::size_t mark = text.rfind(';');
    const std::size_t start = mark == std::string_view::npos ? 0 : mark + 1;
    const std::string_view part = base::trimmed(text.substr(start));
    text = mark == std::string_view::npos ? std::string_view() : text.substr(0, mark);
    return part;
}
template <class E>
std::optional<E> named(std::string_view word) {
    for (const auto& row : base::Enumerators<E>::rows) {
        if (row.wireName == word) return row.value;
    }
    return std::nullopt;
}

/// The setting type that a header cell describes, `roof [Roof; multiple; synced]`; a bracket in the id is doubled.
std::optional<scenario::SettingTypeEntry> ownSetting(std::string_view cell, base::ValuePool& values) {
    std::string id;
    std::size_t at = 0;
    for (; at < cell.size(); ++at) {
        if (cell[at] == '[' && cell.substr(at + 1, 1) != "[") break;
        if (cell[at] == '[') ++at;
        id += cell[at];
    }
    if (at >= cell.size() || cell.back() != ']') return std::nullopt;
    std::string_view inner = cell.substr(at + 1, cell.size() - at - 2);
    const auto scope = named<data_sync::Scope>(takeLastPart(inner));
    const auto cardinality = named<data_sync::Cardinality>(takeLastPart(inner));
    if (!scope || !cardinality || base::trimmed(id).empty()) return std::nullopt;
    scenario::SettingTypeEntry type{values.text(id), {}, *cardinality, *scope};
    if (!base::trimmed(inner).empty()) type.label = values.text(inner);
    return type;
}

Column columnNamed(const std::string& name, std::string_view ours, scenario::Document& document) {
    const std::string meant = alike(ours);
    for (const KnownColumn& known : kKnownColumns) {
        if (known.name == meant) return {known.kind, name};
    }
    for (const data_sync::CatalogueEntry& entry : data_sync::kCatalogue) {
        if (entry.id == meant) return {ColumnKind::setting, name, std::string(entry.id), entry.cardinality};
    }
    if (const auto type = ownSetting(ours, document.values)) {
        document.settingTypes.push_back(*type);
        return {ColumnKind::setting, name, std::string(document.values.spelling(type->id)),
                type->cardinality};
    }
    return {ColumnKind::ignored, name};
}

bool isSame(const Column& left, const Column& right) {
    return left.kind == right.kind && left.setting == right.setting && left.kind != ColumnKind::ignored;
}

/// Its one cell would be a header without the quotes around it.
bool isHeaderInOneCell(const CsvRow& row) {
    if (!row.isQuotedWhole || kindOf(row, {})) return false;
    const ColumnMap unmapped;
    const HeaderTest isHeader = isHeaderBy(unmapped);
    const std::vector<CsvRow> inner = splitCsv(row.cells.front(), isHeader);
    return headerOf(inner, isHeader) < inner.size();
}

void reportNoHeader(const CsvRow& header, CsvReport& report) {
    if (isHeaderInOneCell(header)) {
        return report.fail({header.number, {}}, "each row stands in quotes as a whole",
                           "take the quotes around the rows away, and write one quote where two stand");
    }
    const base::Text found = quotedList({header.cells.begin(), header.cells.end()}, kMostNamedColumns);
    report.fail(
        {header.number, {}}, "the header has no column \"organization\": it has " + found,
        "the first row names the columns: organization with the names, upstream with the name of what stands "
        "above, data_sync, exclusive, allow_edit; a mapping says once which is which: sluice import --map "
        "\"Their header=organization\"");
}

}  // namespace

KnownColumns channelColumns() {
    std::vector<std::string_view> names = {"organization", "upstream", "data_sync", "exclusive",
                                           "allow_edit",   "id",       "path"};
    for (const data_sync::CatalogueEntry& entry : data_sync::kCatalogue) names.push_back(entry.id);
    return {std::move(names), true};
}

std::vector<Column> readHeader(const CsvRow& header, const ColumnMap& map, scenario::Document& document,
                               CsvReport& report) {
    if (header.cells.size() > kMostColumns) {
        report.fail({header.number, {}}, "the header has " + base::counted(header.cells.size(), "column"),
                    "a table has at most " + base::counted(kMostColumns, "column"));
        return {};
    }
    if (isHeaderInOneCell(header)) {
        reportNoHeader(header, report);
        return {};
    }
    std::vector<Column> columns;
    for (const std::string& name : header.cells) {
        Column column = columnNamed(name, map.meant(name), document);
        const auto same = [&](const Column& other) { return isSame(column, other); };
        if (std::any_of(columns.begin(), columns.end(), same)) {
            report.add({header.number, name}, "this column stands in the header twice",
                       "remove or rename one of them");
            column.kind = ColumnKind::ignored;
        } else if (column.kind == ColumnKind::ignored && !name.empty() && !map.leavesOut(name)) {
            report.add({header.number, name}, "unknown column " + base::quoted(name),
                       unknownColumnHint(name, channelColumns(),
                                         "organization, upstream, data_sync, exclusive, allow_edit, id, "
                                         "path and setting types"));
        }
        columns.push_back(std::move(column));
    }
    const auto namesOne = [](const Column& column) {
        return column.kind == ColumnKind::organization || column.kind == ColumnKind::path;
    };
    if (std::any_of(columns.begin(), columns.end(), namesOne)) return columns;
    reportNoHeader(header, report);
    return {};
}

std::string headerCell(const scenario::SettingTypeEntry& type, const base::ValuePool& values) {
    std::string cell;
    for (const char c : values.spelling(type.id)) {
        if (c == '[') cell += c;
        cell += c;
    }
    cell += " [";
    if (type.label.exists()) {
        const std::string_view label = values.spelling(type.label);
        if (label.front() == '[') cell += ' ';  // two brackets would be one of the id
        cell += std::string(label) + "; ";
    }
    cell += base::wireName(type.cardinality);
    cell += "; ";
    cell += base::wireName(type.scope);
    return cell + "]";
}

}  // namespace sluice::codec
