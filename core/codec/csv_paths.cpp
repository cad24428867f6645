#include "codec/csv_paths.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "codec/csv_cell.h"

namespace sluice::codec {
namespace {

constexpr std::array<std::string_view, 6> kDividers = {">", "»", "→", "\\", "|", "/"};

bool standsIn(const std::vector<CsvRow>& rows, std::size_t column, std::string_view divider) {
    return std::any_of(rows.begin(), rows.end(), [&](const CsvRow& row) {
        return column < row.cells.size() && row.cells[column].find(divider) != std::string::npos;
    });
}

}  // namespace

PathCells::PathCells(const std::vector<CsvRow>& rows, std::size_t column) {
    for (const std::string_view each : kDividers) {
        if (!standsIn(rows, column, each)) continue;
        divider_ = each;
        return;
    }
}

std::vector<std::string> PathCells::partsOf(std::string_view path) const {
    std::vector<std::string> parts;
    while (!path.empty()) {
        const std::size_t end = divider_.empty() ? std::string_view::npos : path.find(divider_);
        std::string part = tidied(path.substr(0, end));
        if (!part.empty()) parts.push_back(std::move(part));
        path = end == std::string_view::npos ? std::string_view() : path.substr(end + divider_.size());
    }
    return parts;
}

PathCells::Place& PathCells::placeOf(const std::vector<std::string>& parts, std::size_t count,
                                     std::uint32_t row) {
    std::string key;
    for (std::size_t i = 0; i < count; ++i) key.append(alike(parts[i])).append("\n");
    const auto known = places_.find(key);
    if (known != places_.end()) return known->second;
    Place made;
    made.name = parts[count - 1];
    made.firstRow = row;
    if (count > 1) made.parent = placeOf(parts, count - 1, row).id;
    made.id = slug(made.name);
    const std::uint32_t number = ++ids_[made.id];
    if (number > 1) made.id.append("-").append(std::string(base::digits(number)));
    order_.push_back(key);
    return places_.emplace(key, std::move(made)).first->second;
}

void PathCells::apply(std::string_view path, ChannelRow& row) {
    std::vector<std::string> parts = partsOf(path);
    if (!row.name.empty() && (parts.empty() || alike(parts.back()) != alike(row.name)))
        parts.push_back(tidied(row.name));
    if (parts.empty()) return;
    Place& place = placeOf(parts, parts.size(), row.number);
    place.hasRow = true;
    row.name = place.name;
    if (row.id.empty()) row.id = place.id;
    place.id = row.id;  // that of a column of ids
    row.upstreamName = place.parent;
}

std::vector<ChannelRow> PathCells::missing(CsvReport& report, std::string_view column) {
    std::vector<ChannelRow> rows;
    CsvRows named;
    for (const std::string& key : order_) {
        const Place& place = places_.at(key);
        if (place.hasRow) continue;
        ChannelRow& row = rows.emplace_back();
        row.number = place.firstRow;
        row.id = place.id;
        row.name = place.name;
        row.upstreamName = place.parent;
        named.add(place.firstRow);
    }
    if (!rows.empty()) {
        report.warn({0, column}, base::counted(rows.size(), "organization") + " that paths name in " +
                                     named.text() + (rows.size() == 1 ? " has" : " have") + " no row of " +
                                     (rows.size() == 1 ? "its" : "their") + " own, and " +
                                     (rows.size() == 1 ? "is" : "are") + " added");
    }
    return rows;
}

}  // namespace sluice::codec
