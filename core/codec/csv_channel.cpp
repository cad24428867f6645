#include "codec/csv_channel.h"

#include <algorithm>

#include "base/text.h"
#include "codec/csv_cell.h"

namespace sluice::codec {
namespace {

constexpr std::size_t kMostComparisons = 1000000;  // with names, in search of a suggestion

}  // namespace

void CsvChannel::reject(ChannelRow& row, std::string_view column, base::Text message, base::Text hint) {
    row.isGood = false;
    report_.add({row.number, column}, message, hint);
}

void CsvChannel::take(ChannelRow row) {
    row.organization = organizationNamed(row.name, row);
    if (row.organization == ChannelRow::kNone) return;
    organizations_[row.organization].rows.push_back(static_cast<std::uint32_t>(rows_.size()));
    rows_.push_back(std::move(row));
}

std::uint32_t CsvChannel::organizationNamed(const std::string& name, const ChannelRow& row) {
    const std::uint32_t known = lookUp(byName_, name);
    if (known != ChannelRow::kNone) return known;
    const auto index = static_cast<std::uint32_t>(organizations_.size());
    const std::string folded = alike(name);
    const std::uint32_t same = lookUp(byAlike_, folded);
    if (same != ChannelRow::kNone) {
        const Organization& other = organizations_[same];
        report_.add(
            {row.number, columns_.organization},
            base::quoted(name) + " is written " + base::quoted(other.name) + " in " + rowText(other.firstRow),
            "Did you mean " + base::quoted(other.name) + "?");
        return ChannelRow::kNone;
    }
    byAlike_.add(texts_.text(folded).value, index);
    byName_.add(texts_.text(name).value, index);
    organizations_.push_back({name, newId(name), row.number, {}, {}});
    byId_.add(texts_.text(organizations_.back().id).value, index);
    return index;
}

/// The name in kebab case, with the first number from 2 behind it that makes it unique.
std::string CsvChannel::newId(const std::string& name) {
    const std::string stem = slug(name);
    std::string id = stem;
    const std::uint32_t key = texts_.text(stem).value;
    if (numbering_.find(key) == base::IndexMap::kNone) {
        numbering_.add(key, static_cast<std::uint32_t>(lastNumber_.size()));
        lastNumber_.push_back(1);
    }
    std::uint32_t& number = lastNumber_[numbering_.find(key)];
    while (lookUp(byId_, id) != ChannelRow::kNone) id = stem + "-" + base::digits(++number);
    return id;
}

void CsvChannel::judge(bool leavesOut) {
    for (ChannelRow& row : rows_) findUpstream(row);
    for (const Organization& organization : organizations_) judgeTogether(organization);
    rejectLoops();
    if (leavesOut) leaveOutOrphans();
}

void CsvChannel::findUpstream(ChannelRow& row) {
    if (row.upstreamName.empty()) return;
    row.upstream = indexOf(row.upstreamName);
    if (row.upstream == ChannelRow::kNone) {
        base::Text hint = nearestName(row.upstreamName);
        if (hint.empty()) hint = "add a row for it, without an upstream where it has none";
        reject(row, columns_.upstream, "no row has the organization " + base::quoted(row.upstreamName), hint);
    } else if (row.upstream == row.organization) {
        reject(row, columns_.upstream, base::quoted(row.name) + " cannot be its own upstream");
    } else {
        organizations_[row.upstream].downstreams.push_back(static_cast<std::uint32_t>(&row - rows_.data()));
    }
}

std::uint32_t CsvChannel::lookUp(const base::IndexMap& map, const std::string& text) const {
    const base::ValueId key = texts_.findText(text);
    return key.exists() ? map.find(key.value) : ChannelRow::kNone;
}

/// By name, else by id.
std::uint32_t CsvChannel::indexOf(const std::string& nameOrId) const {
    const std::uint32_t named = lookUp(byName_, nameOrId);
    return named != ChannelRow::kNone ? named : lookUp(byId_, nameOrId);
}

/// "Did you mean …?" for the organization whose name is nearest. Gives up after so many comparisons, so that a
/// large table full of unknown names stays quick.
base::Text CsvChannel::nearestName(const std::string& name) {
    const std::uint32_t same = lookUp(byAlike_, alike(name));
    if (same != ChannelRow::kNone) return base::didYouMean(name, {organizations_[same].name});
    comparisons_ += organizations_.size();
    if (comparisons_ > kMostComparisons) return {};
    std::vector<std::string_view> names;
    for (const Organization& organization : organizations_) names.push_back(organization.name);
    return base::didYouMean(name, names);
}

/// Holds each row of one organization against the good ones before it.
void CsvChannel::judgeTogether(const Organization& organization) {
    base::IndexMap rowOf;                   // upstream → row number
    const ChannelRow* partnered = nullptr;  // the first good row with an upstream
    const ChannelRow* exclusive = nullptr;  // the first exclusive one
    for (const std::uint32_t index : organization.rows) {
        ChannelRow& row = rows_[index];
        if (!row.isGood) continue;
        const std::uint32_t before = rowOf.find(row.upstream);
        if (before != base::IndexMap::kNone) {
            reject(row, {}, "this row repeats " + rowText(before) + ": the same organization and upstream");
            continue;
        }
        rowOf.add(row.upstream, row.number);
        if (row.upstream == ChannelRow::kNone) continue;
        const ChannelRow* other = exclusive != nullptr  ? exclusive
                                  : row.flags.exclusive ? partnered
                                                        : nullptr;
        if (other != nullptr) {
            const std::string first =
                base::quoted(organizations_[other->upstream].name) + " (" + rowText(other->number) + ")";
            reject(row, columns_.exclusive,
                   base::quoted(row.name) + " already has the upstream " + first +
                       ", and exclusive means the only one",
                   "turn exclusive off for both, or remove one of the two rows");
            continue;
        }
        if (partnered == nullptr) partnered = &row;
        if (row.flags.exclusive) exclusive = &row;
    }
}

void CsvChannel::rejectLoops() {
    std::vector<std::uint8_t> marks(organizations_.size(), 0);
    for (std::uint32_t start = 0; start < organizations_.size(); ++start) rejectLoopsFrom(start, marks);
}

/// Depth first, downstream; marks: 0 new, 1 on the path, 2 done. A row that leads back onto the path closes a
/// loop.
void CsvChannel::rejectLoopsFrom(std::uint32_t start, std::vector<std::uint8_t>& marks) {
    if (marks[start] != 0) return;
    std::vector<std::uint32_t> path = {start};
    std::vector<std::size_t> next = {0};  // beside each organization of the path: which downstream comes next
    marks[start] = 1;
    while (!path.empty()) {
        const std::vector<std::uint32_t>& downstreams = organizations_[path.back()].downstreams;
        if (next.back() == downstreams.size()) {
            marks[path.back()] = 2;
            path.pop_back();
            next.pop_back();
            continue;
        }
        ChannelRow& row = rows_[downstreams[next.back()++]];
        if (!row.isGood || marks[row.organization] == 2) continue;
        if (marks[row.organization] == 1) {
            reject(row, columns_.upstream, "this row closes a loop: " + loopThrough(path, row.organization),
                   "an organization cannot stand above itself");
            continue;
        }
        marks[row.organization] = 1;
        path.push_back(row.organization);
        next.push_back(0);
    }
}

base::Text CsvChannel::loopThrough(const std::vector<std::uint32_t>& path, std::uint32_t closing) const {
    const auto first = std::find(path.begin(), path.end(), closing);
    const auto length = static_cast<std::size_t>(path.end() - first);
    return base::way(length + 1, [&](std::size_t i) {
        return base::quoted(organizations_[first[static_cast<std::ptrdiff_t>(i % length)]].name);
    });
}

/// An organization all of whose rows are left out takes the rows that name it as upstream with it.
void CsvChannel::leaveOutOrphans() {
    std::vector<std::uint32_t> gone;
    std::vector<std::uint32_t> goodRows(organizations_.size(), 0);
    for (const ChannelRow& row : rows_) goodRows[row.organization] += row.isGood ? 1 : 0;
    for (std::uint32_t i = 0; i < organizations_.size(); ++i) {
        if (goodRows[i] == 0) gone.push_back(i);
    }
    while (!gone.empty()) {
        const Organization& organization = organizations_[gone.back()];
        gone.pop_back();
        for (const std::uint32_t index : organization.downstreams) {
            ChannelRow& row = rows_[index];
            if (!row.isGood) continue;
            reject(row, columns_.upstream,
                   "its upstream " + base::quoted(organization.name) + " was left out");
            if (--goodRows[row.organization] == 0) gone.push_back(row.organization);
        }
    }
}

void CsvChannel::moveTo(scenario::Document& document) {
    for (const Organization& organization : organizations_) {
        data_sync::OrganizationEntry entry;
        entry.id = document.values.text(organization.id);
        if (organization.name != organization.id) entry.name = document.values.text(organization.name);
        bool isThere = false;
        for (const std::uint32_t index : organization.rows) {
            if (!rows_[index].isGood) continue;
            isThere = true;
            moveSettings(rows_[index], entry);
        }
        if (isThere) document.organizations.push_back(std::move(entry));
    }
    for (const ChannelRow& row : rows_) {
        if (!row.isGood || row.upstream == ChannelRow::kNone) continue;
        const base::ValueId upstream = document.values.findText(organizations_[row.upstream].id);
        const base::ValueId downstream = document.values.findText(organizations_[row.organization].id);
        document.partnerships.push_back({upstream, downstream, row.flags, {}});
    }
}

void CsvChannel::moveSettings(ChannelRow& row, data_sync::OrganizationEntry& entry) {
    for (data_sync::SettingEntry& setting : row.settings) {
        const auto same = [&](const data_sync::SettingEntry& other) {
            return other.setting == setting.setting;
        };
        const auto before = std::find_if(entry.settings.begin(), entry.settings.end(), same);
        if (before == entry.settings.end()) {
            entry.settings.push_back(std::move(setting));
        } else if (!(*before == setting)) {
            report_.add({row.number, {}},
                        "this row gives " + base::quoted(row.name) + " other values than an earlier one",
                        "give the values of an organization in one of its rows only");
        }
    }
}

}  // namespace sluice::codec
