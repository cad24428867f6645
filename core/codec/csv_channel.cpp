#include "codec/csv_channel.h"

#include <algorithm>

#include "base/text.h"
#include "base/unicode.h"
#include "codec/csv_cell.h"

namespace sluice::codec {
namespace {

constexpr std::size_t kMostComparisons = 1000000;  // with names, in search of a suggestion

}  // namespace

CsvChannel::CsvChannel(CsvReport& report, ChannelColumns columns, bool takesSuggestions, std::size_t rows)
    : report_(report), columns_(columns), takesSuggestions_(takesSuggestions) {
    rows_.reserve(rows);
    organizations_.reserve(rows);
    named_.reserve(rows * 2);
}

base::ValueId CsvChannel::keyOf(std::string_view text) {
    const base::ValueId key = texts_.text(text);
    if (key.value >= named_.size()) named_.resize(key.value + 1);
    return key;
}

CsvChannel::Named CsvChannel::named(base::ValueId key) const {
    return key.exists() && key.value < named_.size() ? named_[key.value] : Named{};
}

void CsvChannel::reject(ChannelRow& row, std::string_view column, base::Text message, const CsvHint& hint) {
    row.isGood = false;
    report_.add({row.number, column}, message, hint);
}

void CsvChannel::take(ChannelRow row) {
    row.organization = organizationOf(row);
    if (row.organization == ChannelRow::kNone) return;
    organizations_[row.organization].rows.push_back(static_cast<std::uint32_t>(rows_.size()));
    rows_.push_back(std::move(row));
}

std::uint32_t CsvChannel::organizationOf(const ChannelRow& row) {
    return row.id.empty() ? organizationNamed(row) : organizationWithId(row);
}

std::uint32_t CsvChannel::organizationWithId(const ChannelRow& row) {
    hasIds_ = true;
    const std::uint32_t known = named(row.id).byId;
    if (known == ChannelRow::kNone) {
        return addOrganization(row.name, row.id, row.number, keyOf(seen(row.name)), keyOf(alike(row.name)));
    }
    const Organization& other = organizations_[known];
    if (seen(row.name) == seen(other.name)) return known;
    report_.add({row.number, columns_.organization},
                "the id " + base::quoted(row.id) + " is that of " + base::quoted(other.name) + " in " +
                    rowText(other.firstRow),
                "give each organization an id of its own, and one name");
    return ChannelRow::kNone;
}

std::uint32_t CsvChannel::organizationNamed(const ChannelRow& row) {
    const CsvPlace place{row.number, columns_.organization};
    const base::ValueId asSeen = keyOf(seen(row.name));
    const std::uint32_t known = named(asSeen).byName;
    if (known != ChannelRow::kNone) {
        remarkSpelling(row.name, known, place);
        return known;
    }
    const base::ValueId likened = keyOf(alike(row.name));
    const std::uint32_t same = named(likened).byAlike;
    if (same == ChannelRow::kNone) {
        return addOrganization(row.name, newId(row.name), row.number, asSeen, likened);
    }
    const Organization& other = organizations_[same];
    const base::Text message =
        base::quoted(row.name) + " is written " + base::quoted(other.name) + " in " + rowText(other.firstRow);
    if (takesSuggestions_) {
        report_.warn(place, message + ", and is taken for it");
        return same;
    }
    report_.add(place, message, base::didYouMean(other.name));
    return ChannelRow::kNone;
}

/// `asSeen`, `likened`: the keys of its name.
std::uint32_t CsvChannel::addOrganization(const std::string& name, std::string id, std::uint32_t row,
                                          base::ValueId asSeen, base::ValueId likened) {
    const auto index = static_cast<std::uint32_t>(organizations_.size());
    const auto isFirst = [&](std::uint32_t& place) {
        if (place != ChannelRow::kNone) return false;
        place = index;
        return true;
    };
    if (!isFirst(named_[asSeen.value].byName)) hasSharedNames_ = named_[asSeen.value].isShared = true;
    isFirst(named_[likened.value].byAlike);
    isFirst(named_[keyOf(id).value].byId);
    organizations_.push_back({name, std::move(id), row, {}, {}});
    return index;
}

/// DS-70: the spelling that is there first stays; one that differs by what cannot be seen is remarked.
void CsvChannel::remarkSpelling(const std::string& name, std::uint32_t organization, CsvPlace place) {
    const Organization& known = organizations_[organization];
    if (name == known.name || tidied(name) == tidied(known.name) || name == known.id) return;
    report_.warn(place,
                 "\"" + base::spelledOut(name) + "\" is taken for \"" + base::spelledOut(known.name) +
                     "\" of " + rowText(known.firstRow) + ": they differ only by what cannot be seen (DS-70)",
                 "write both alike");
}

/// The name in kebab case, with the first number from 2 behind it that makes it unique.
std::string CsvChannel::newId(const std::string& name) {
    std::string stem = slug(name);
    if (named(stem).byId == ChannelRow::kNone) return stem;
    std::string id = stem;
    const std::uint32_t key = texts_.text(stem).value;
    if (numbering_.find(key) == base::IndexMap::kNone) {
        numbering_.add(key, static_cast<std::uint32_t>(lastNumber_.size()));
        lastNumber_.push_back(1);
    }
    std::uint32_t& number = lastNumber_[numbering_.find(key)];
    while (named(id).byId != ChannelRow::kNone) id = stem + "-" + base::digits(++number);
    return id;
}

/// `A; B` of organizations A and B are two upstreams: with suggestions, a row for each; the values stay in the first.
void CsvChannel::splitUpstreams() {
    const std::size_t count = rows_.size();
    for (std::size_t i = 0; i < count; ++i) {
        const std::string cell = rows_[i].upstreamName;
        if (cell.find(';') == std::string::npos || indexOf(cell) != ChannelRow::kNone) continue;
        std::vector<std::string> names;
        for (std::size_t at = 0; at <= cell.size();) {
            const std::size_t end = std::min(cell.find(';', at), cell.size());
            std::string name = base::tidy(std::string_view(cell).substr(at, end - at));
            if (!name.empty()) names.push_back(std::move(name));
            at = end + 1;
        }
        const bool areAllThere =
            !names.empty() && std::all_of(names.begin(), names.end(), [this](const std::string& name) {
                return indexOf(name) != ChannelRow::kNone;
            });
        if (!areAllThere) continue;
        const base::Text message =
            "several upstreams stand in one cell: " + quotedList({names.begin(), names.end()});
        if (!takesSuggestions_) {
            reject(rows_[i], columns_.upstream, message, "take the suggestions, or write a row for each");
            rows_[i].upstreamName.clear();
            continue;
        }
        report_.warn({rows_[i].number, columns_.upstream}, message + "; each is taken");
        rows_[i].upstreamName = names.front();
        for (std::size_t other = 1; other < names.size(); ++other) {
            ChannelRow row = rows_[i];
            row.upstreamName = names[other];
            row.settings.clear();
            organizations_[row.organization].rows.push_back(static_cast<std::uint32_t>(rows_.size()));
            rows_.push_back(std::move(row));
        }
    }
}

void CsvChannel::judge(bool leavesOut) {
    splitUpstreams();
    for (std::size_t i = 0; i < rows_.size(); ++i) findUpstream(rows_[i]);
    reportMissing();
    for (const Organization& organization : organizations_) judgeTogether(organization);
    rejectLoops();
    if (leavesOut) leaveOutOrphans();
    remarkSharedNames();
}

/// Without ids, rows of one name are one organization: what may have been meant as several is told.
void CsvChannel::remarkSharedNames() {
    if (hasIds_) return;
    const Organization* first = nullptr;
    CsvRows rows;
    std::size_t others = 0;
    for (const Organization& organization : organizations_) {
        if (organization.rows.size() < 2) continue;
        CsvRows good;
        for (const std::uint32_t index : organization.rows) {
            if (rows_[index].isGood && rows_[index].upstream != ChannelRow::kNone)
                good.add(rows_[index].number);
        }
        if (good.count() < 2) continue;
        if (first != nullptr) {
            ++others;
            continue;
        }
        first = &organization;
        rows = good;
    }
    if (first == nullptr) return;
    base::GrowingText message = base::quoted(first->name) + " stands under several upstreams, in " +
                                rows.text() + ", and is taken for one organization";
    if (others > 0)
        message += "; so " + base::Text(others == 1 ? "is " : "are ") + base::counted(others, "other name");
    report_.warn({first->firstRow, columns_.organization}, message,
                 "where organizations of one name are meant, give each an id in a column id, and name "
                 "upstreams by it");
}

void CsvChannel::findUpstream(ChannelRow& row) {
    if (row.upstreamName.empty()) return;
    row.upstream = indexOf(row.upstreamName);
    const auto isAlmostNamed = [&] { return named(alike(row.upstreamName)).byAlike != ChannelRow::kNone; };
    if (row.upstream == ChannelRow::kNone && saysNothing(row.upstreamName) && !isAlmostNamed()) {
        if (noUpstreamWord_.empty()) noUpstreamWord_ = row.upstreamName;
        noUpstreams_.add(row.number);
        row.upstreamName.clear();
        return;
    }
    const bool isShared = hasSharedNames_ && named(row.upstreamName).byId == ChannelRow::kNone &&
                          named(seen(row.upstreamName)).isShared;
    if (isShared) {
        reject(row, columns_.upstream, "several organizations are called " + base::quoted(row.upstreamName),
               "name the upstream by its id");
        row.upstream = ChannelRow::kNone;
        return;
    }
    if (row.upstream == ChannelRow::kNone) {
        suggestUpstream(row);
    } else {
        remarkSpelling(row.upstreamName, row.upstream, {row.number, columns_.upstream});
    }
    if (row.upstream == ChannelRow::kNone) return;
    if (row.upstream == row.organization) {
        reject(row, columns_.upstream, base::quoted(row.name) + " cannot be its own upstream");
        return;
    }
    organizations_[row.upstream].downstreams.push_back(static_cast<std::uint32_t>(&row - rows_.data()));
}

/// The upstream stands in no row: what may be meant is taken where suggestions are, and named where not.
void CsvChannel::suggestUpstream(ChannelRow& row) {
    const std::uint32_t near = nearestOrganization(row.upstreamName);
    const CsvPlace place{row.number, columns_.upstream};
    if (takesSuggestions_ && near != ChannelRow::kNone) {
        report_.warn(place, base::quoted(row.upstreamName) + " is taken for " +
                                base::quoted(organizations_[near].name));
        row.upstream = near;
        return;
    }
    if (takesSuggestions_) {
        report_.warn(
            place, "the organization " + base::quoted(row.upstreamName) + " stands in no row and was added");
        row.upstream = addOrganization(row.upstreamName, newId(row.upstreamName), row.number,
                                       keyOf(seen(row.upstreamName)), keyOf(alike(row.upstreamName)));
        organizations_[row.upstream].isAdded = true;
        return;
    }
    row.isGood = false;
    const std::uint32_t key = texts_.text(row.upstreamName).value;
    std::uint32_t index = missingByName_.find(key);
    if (index == base::IndexMap::kNone) {
        index = static_cast<std::uint32_t>(missing_.size());
        missingByName_.add(key, index);
        missing_.push_back({row.upstreamName, near, {}, row.number});
    }
    missing_[index].rows.add(row.number);
}

/// Each is told once, with all rows that name it.
void CsvChannel::reportMissing() {
    for (const Missing& each : missing_) {
        base::GrowingText message = "no row has the organization " + base::quoted(each.name);
        if (each.rows.count() > 1) message += ", which is the upstream in " + each.rows.text();
        CsvHint hint = "add a row for it, without an upstream where it has none";
        if (each.near != ChannelRow::kNone) {
            const std::string_view name = organizations_[each.near].name;
            hint = {base::didYouMean(name), name};
        }
        report_.add({each.firstRow, columns_.upstream}, message, hint);
    }
    if (noUpstreams_.count() == 0) return;
    report_.warn({0, columns_.upstream}, base::quoted(noUpstreamWord_) +
                                             " and the like are read as no upstream: " + noUpstreams_.text());
}

/// By name, else by id; the other way round where a column gives the ids.
std::uint32_t CsvChannel::indexOf(const std::string& nameOrId) const {
    const std::string asSeen = seen(nameOrId);
    const Named name = named(asSeen);
    const std::uint32_t identified = asSeen == nameOrId ? name.byId : named(nameOrId).byId;
    const bool isById = identified != ChannelRow::kNone && (hasIds_ || name.byName == ChannelRow::kNone);
    return isById ? identified : name.byName;
}

/// The organization whose name is nearest. Gives up after so many comparisons, so that a large table full of unknown
/// names stays quick.
std::uint32_t CsvChannel::nearestOrganization(const std::string& name) {
    const std::uint32_t same = named(alike(name)).byAlike;
    if (same != ChannelRow::kNone) return same;
    comparisons_ += organizations_.size();
    if (comparisons_ > kMostComparisons) return ChannelRow::kNone;
    std::vector<std::string_view> names;
    for (const Organization& organization : organizations_) names.push_back(organization.name);
    const std::string_view near = base::nearest(name, names);
    const auto found = std::find(names.begin(), names.end(), near);
    return near.empty() || found == names.end() ? ChannelRow::kNone
                                                : static_cast<std::uint32_t>(found - names.begin());
}

/// Holds each row of one organization against the good ones before it.
void CsvChannel::judgeTogether(const Organization& organization) {
    if (organization.rows.size() < 2) return;  // of most
    base::IndexMap rowOf;                      // upstream → row number
    const ChannelRow* partnered = nullptr;     // the first good row with an upstream
    const ChannelRow* exclusive = nullptr;     // the first exclusive one
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
                   "turn exclusive off for both, or remove one of the two rows; two organizations of one "
                   "name need a "
                   "column id");
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
        if (goodRows[i] == 0 && !organizations_[i].isAdded) gone.push_back(i);
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
    std::vector<base::ValueId> ids;
    ids.reserve(organizations_.size());
    document.organizations.reserve(organizations_.size());
    document.partnerships.reserve(rows_.size());
    for (const Organization& organization : organizations_) {
        data_sync::OrganizationEntry entry;
        entry.id = document.values.text(organization.id);
        ids.push_back(entry.id);
        if (organization.name != organization.id) entry.name = document.values.text(organization.name);
        bool isThere = organization.isAdded;
        for (const std::uint32_t index : organization.rows) {
            if (!rows_[index].isGood) continue;
            isThere = true;
            moveSettings(rows_[index], entry);
        }
        if (isThere) document.organizations.push_back(std::move(entry));
    }
    for (const ChannelRow& row : rows_) {
        if (!row.isGood || row.upstream == ChannelRow::kNone) continue;
        document.partnerships.push_back({ids[row.upstream], ids[row.organization], row.flags, {}});
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
