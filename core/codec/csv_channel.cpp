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

void CsvChannel::reject(Row& row, std::string_view column, base::Text message, const CsvHint& hint) {
    row.isGood = false;
    report_.add({row.number, column}, message, hint);
}

void CsvChannel::take(ChannelRow row) {
    const std::uint32_t organization = organizationOf(row);
    if (organization == kNone) return;
    Row kept;
    kept.number = row.number;
    kept.name = texts_.verbatim(row.name);
    if (!row.upstreamName.empty()) kept.upstreamName = texts_.verbatim(row.upstreamName);
    kept.organization = organization;
    kept.flags = row.flags;
    kept.isGood = row.isGood;
    kept.settings = std::move(row.settings);
    addRow(std::move(kept));
}

void CsvChannel::addRow(Row row) {
    const auto index = static_cast<std::uint32_t>(rows_.size());
    Chain& rows = organizations_[row.organization].rows;
    rows_.push_back(std::move(row));
    append(rows, index, &Row::nextOfOrganization);
}

void CsvChannel::append(Chain& chain, std::uint32_t row, std::uint32_t Row::*next) {
    (chain.first == kNone ? chain.first : rows_[chain.last].*next) = row;
    chain.last = row;
}

std::uint32_t CsvChannel::organizationOf(const ChannelRow& row) {
    return row.id.empty() ? organizationNamed(row) : organizationWithId(row);
}

std::uint32_t CsvChannel::organizationWithId(const ChannelRow& row) {
    hasIds_ = true;
    const std::uint32_t known = named(row.id).byId;
    if (known == kNone) {
        return addOrganization(row.name, row.id, row.number, keyOf(seen(row.name)), keyOf(alike(row.name)));
    }
    const Organization& other = organizations_[known];
    if (seen(row.name) == seen(text(other.name))) return known;
    report_.add({row.number, columns_.organization},
                "the id " + base::quoted(row.id) + " is that of " + base::quoted(text(other.name)) + " in " +
                    rowText(other.firstRow),
                "give each organization an id of its own, and one name");
    return kNone;
}

std::uint32_t CsvChannel::organizationNamed(const ChannelRow& row) {
    const CsvPlace place{row.number, columns_.organization};
    const base::ValueId asSeen = keyOf(seen(row.name));
    const std::uint32_t known = named(asSeen).byName;
    if (known != kNone) {
        remarkSpelling(row.name, known, place);
        return known;
    }
    const base::ValueId likened = keyOf(alike(row.name));
    const std::uint32_t same = named(likened).byAlike;
    if (same == kNone) {
        return addOrganization(row.name, newId(row.name), row.number, asSeen, likened);
    }
    const Organization& other = organizations_[same];
    const base::Text message = base::quoted(row.name) + " is written " + base::quoted(text(other.name)) +
                               " in " + rowText(other.firstRow);
    if (takesSuggestions_) {
        report_.warn(place, message + ", and is taken for it");
        return same;
    }
    report_.add(place, message, base::didYouMean(text(other.name)));
    return kNone;
}

/// `asSeen`, `likened`: the keys of its name.
std::uint32_t CsvChannel::addOrganization(std::string_view name, std::string_view id, std::uint32_t row,
                                          base::ValueId asSeen, base::ValueId likened) {
    const auto index = static_cast<std::uint32_t>(organizations_.size());
    const auto isFirst = [&](std::uint32_t& place) {
        if (place != kNone) return false;
        place = index;
        return true;
    };
    if (!isFirst(named_[asSeen.value].byName)) hasSharedNames_ = named_[asSeen.value].isShared = true;
    isFirst(named_[likened.value].byAlike);
    isFirst(named_[keyOf(id).value].byId);
    organizations_.push_back({texts_.verbatim(name), texts_.verbatim(id), row, {}, {}});
    return index;
}

/// DS-70: the spelling that is there first stays; one that differs by what cannot be seen is remarked.
void CsvChannel::remarkSpelling(std::string_view name, std::uint32_t organization, CsvPlace place) {
    const Organization& known = organizations_[organization];
    const std::string_view first = text(known.name);
    if (name == first || tidied(name) == tidied(first) || name == text(known.id)) return;
    report_.warn(place,
                 "\"" + base::spelledOut(name) + "\" is taken for \"" + base::spelledOut(first) + "\" of " +
                     rowText(known.firstRow) + ": they differ only by what cannot be seen (DS-70)",
                 "write both alike");
}

/// The name in kebab case, with the first number from 2 behind it that makes it unique.
std::string CsvChannel::newId(std::string_view name) {
    std::string stem = slug(name);
    if (named(stem).byId == kNone) return stem;
    std::string id = stem;
    const std::uint32_t key = texts_.text(stem).value;
    if (numbering_.find(key) == base::IndexMap::kNone) {
        numbering_.add(key, static_cast<std::uint32_t>(lastNumber_.size()));
        lastNumber_.push_back(1);
    }
    std::uint32_t& number = lastNumber_[numbering_.find(key)];
    while (named(id).byId != kNone) id = stem + "-" + base::digits(++number);
    return id;
}

/// `A; B` of organizations A and B are two upstreams: with suggestions, a row for each; the values stay in the first.
void CsvChannel::splitUpstreams() {
    const std::size_t count = rows_.size();
    for (std::size_t i = 0; i < count; ++i) {
        if (!rows_[i].upstreamName.exists()) continue;
        const std::string_view cell = text(rows_[i].upstreamName);
        if (cell.find(';') == std::string_view::npos || indexOf(cell) != kNone) continue;
        std::vector<std::string> names;
        for (std::size_t at = 0; at <= cell.size();) {
            const std::size_t end = std::min(cell.find(';', at), cell.size());
            std::string name = base::tidy(cell.substr(at, end - at));
            if (!name.empty()) names.push_back(std::move(name));
            at = end + 1;
        }
        const bool areAllThere =
            !names.empty() && std::all_of(names.begin(), names.end(),
                                          [this](const std::string& name) { return indexOf(name) != kNone; });
        if (!areAllThere) continue;
        const base::Text message =
            "several upstreams stand in one cell: " + quotedList({names.begin(), names.end()});
        if (!takesSuggestions_) {
            reject(rows_[i], columns_.upstream, message, "take the suggestions, or write a row for each");
            rows_[i].upstreamName = {};
            continue;
        }
        report_.warn({rows_[i].number, columns_.upstream}, message + "; each is taken");
        rows_[i].upstreamName = texts_.verbatim(names.front());
        for (std::size_t other = 1; other < names.size(); ++other) {
            Row row = rows_[i];
            row.upstreamName = texts_.verbatim(names[other]);
            row.settings.clear();
            row.nextOfOrganization = kNone;
            addRow(std::move(row));
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
        if (organization.rows.first == organization.rows.last) continue;
        CsvRows good;
        for (std::uint32_t i = organization.rows.first; i != kNone; i = rows_[i].nextOfOrganization) {
            if (rows_[i].isGood && rows_[i].upstream != kNone) good.add(rows_[i].number);
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
    base::GrowingText message = base::quoted(text(first->name)) + " stands under several upstreams, in " +
                                rows.text() + ", and is taken for one organization";
    if (others > 0)
        message += "; so " + base::Text(others == 1 ? "is " : "are ") + base::counted(others, "other name");
    report_.warn({first->firstRow, columns_.organization}, message,
                 "where organizations of one name are meant, give each an id in a column id, and name "
                 "upstreams by it");
}

void CsvChannel::findUpstream(Row& row) {
    if (!row.upstreamName.exists()) return;
    const std::string_view written = text(row.upstreamName);
    row.upstream = indexOf(written);
    const auto isAlmostNamed = [&] { return named(alike(written)).byAlike != kNone; };
    if (row.upstream == kNone && saysNothing(written) && !isAlmostNamed()) {
        if (noUpstreamWord_.empty()) noUpstreamWord_ = written;
        noUpstreams_.add(row.number);
        row.upstreamName = {};
        return;
    }
    const bool isShared = hasSharedNames_ && named(written).byId == kNone && named(seen(written)).isShared;
    if (isShared) {
        reject(row, columns_.upstream, "several organizations are called " + base::quoted(written),
               "name the upstream by its id");
        row.upstream = kNone;
        return;
    }
    if (row.upstream == kNone) {
        suggestUpstream(row);
    } else {
        remarkSpelling(written, row.upstream, {row.number, columns_.upstream});
    }
    if (row.upstream == kNone) return;
    if (row.upstream == row.organization) {
        reject(row, columns_.upstream, base::quoted(text(row.name)) + " cannot be its own upstream");
        return;
    }
    append(organizations_[row.upstream].downstreams, static_cast<std::uint32_t>(&row - rows_.data()),
           &Row::nextOfUpstream);
}

/// The upstream stands in no row: what may be meant is taken where suggestions are, and named where not.
void CsvChannel::suggestUpstream(Row& row) {
    const std::string_view written = text(row.upstreamName);
    const std::uint32_t near = nearestOrganization(written);
    const CsvPlace place{row.number, columns_.upstream};
    if (takesSuggestions_ && near != kNone) {
        report_.warn(place, base::quoted(written) + " is taken for " + base::quoted(nameOf(near)));
        row.upstream = near;
        return;
    }
    if (takesSuggestions_) {
        report_.warn(place, "the organization " + base::quoted(written) + " stands in no row and was added");
        row.upstream =
            addOrganization(written, newId(written), row.number, keyOf(seen(written)), keyOf(alike(written)));
        organizations_[row.upstream].isAdded = true;
        return;
    }
    row.isGood = false;
    const std::uint32_t key = texts_.text(written).value;
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
        base::GrowingText message = "no row has the organization " + base::quoted(text(each.name));
        if (each.rows.count() > 1) message += ", which is the upstream in " + each.rows.text();
        CsvHint hint = "add a row for it, without an upstream where it has none";
        if (each.near != kNone) {
            const std::string_view name = nameOf(each.near);
            hint = {base::didYouMean(name), name};
        }
        report_.add({each.firstRow, columns_.upstream}, message, hint);
    }
    if (noUpstreams_.count() == 0) return;
    report_.warn({0, columns_.upstream}, base::quoted(noUpstreamWord_) +
                                             " and the like are read as no upstream: " + noUpstreams_.text());
}

/// By name, else by id; the other way round where a column gives the ids.
std::uint32_t CsvChannel::indexOf(std::string_view nameOrId) const {
    const std::string asSeen = seen(nameOrId);
    const Named name = named(asSeen);
    const std::uint32_t identified = asSeen == nameOrId ? name.byId : named(nameOrId).byId;
    const bool isById = identified != kNone && (hasIds_ || name.byName == kNone);
    return isById ? identified : name.byName;
}

/// The organization whose name is nearest. Gives up after so many comparisons, so that a large table full of unknown
/// names stays quick.
std::uint32_t CsvChannel::nearestOrganization(std::string_view name) {
    const std::uint32_t same = named(alike(name)).byAlike;
    if (same != kNone) return same;
    comparisons_ += organizations_.size();
    if (comparisons_ > kMostComparisons) return kNone;
    std::vector<std::string_view> names;
    for (const Organization& organization : organizations_) names.push_back(text(organization.name));
    const std::string_view near = base::nearest(name, names);
    const auto found = std::find(names.begin(), names.end(), near);
    return near.empty() || found == names.end() ? kNone : static_cast<std::uint32_t>(found - names.begin());
}

/// Holds each row of one organization against the good ones before it.
void CsvChannel::judgeTogether(const Organization& organization) {
    if (organization.rows.first == organization.rows.last) return;  // of most
    base::IndexMap rowOf;                                           // upstream → row number
    const Row* partnered = nullptr;                                 // the first good row with an upstream
    const Row* exclusive = nullptr;                                 // the first exclusive one
    for (std::uint32_t i = organization.rows.first; i != kNone; i = rows_[i].nextOfOrganization) {
        Row& row = rows_[i];
        if (!row.isGood) continue;
        const std::uint32_t before = rowOf.find(row.upstream);
        if (before != base::IndexMap::kNone) {
            reject(row, {}, "this row repeats " + rowText(before) + ": the same organization and upstream");
            continue;
        }
        rowOf.add(row.upstream, row.number);
        if (row.upstream == kNone) continue;
        const Row* other = exclusive != nullptr ? exclusive : row.flags.exclusive ? partnered : nullptr;
        if (other != nullptr) {
            const std::string first =
                base::quoted(nameOf(other->upstream)) + " (" + rowText(other->number) + ")";
            reject(row, columns_.exclusive,
                   base::quoted(text(row.name)) + " already has the upstream " + first +
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
    std::vector<std::uint32_t> path,
        next;  // beside each organization of the path: which downstream comes next
    const auto enter = [&](std::uint32_t organization) {
        marks[organization] = 1;
        path.push_back(organization);
        next.push_back(organizations_[organization].downstreams.first);
    };
    enter(start);
    while (!path.empty()) {
        if (next.back() == kNone) {
            marks[path.back()] = 2;
            path.pop_back();
            next.pop_back();
            continue;
        }
        Row& row = rows_[next.back()];
        next.back() = row.nextOfUpstream;
        if (!row.isGood || marks[row.organization] == 2) continue;
        if (marks[row.organization] == 1) {
            reject(row, columns_.upstream, "this row closes a loop: " + loopThrough(path, row.organization),
                   "an organization cannot stand above itself");
            continue;
        }
        enter(row.organization);
    }
}

base::Text CsvChannel::loopThrough(const std::vector<std::uint32_t>& path, std::uint32_t closing) const {
    const auto first = std::find(path.begin(), path.end(), closing);
    const auto length = static_cast<std::size_t>(path.end() - first);
    return base::way(length + 1, [&](std::size_t i) {
        return base::quoted(nameOf(first[static_cast<std::ptrdiff_t>(i % length)]));
    });
}

/// An organization all of whose rows are left out takes the rows that name it as upstream with it.
void CsvChannel::leaveOutOrphans() {
    std::vector<std::uint32_t> gone;
    std::vector<std::uint32_t> goodRows(organizations_.size(), 0);
    for (const Row& row : rows_) goodRows[row.organization] += row.isGood ? 1 : 0;
    for (std::uint32_t i = 0; i < organizations_.size(); ++i) {
        if (goodRows[i] == 0 && !organizations_[i].isAdded) gone.push_back(i);
    }
    while (!gone.empty()) {
        const Organization& organization = organizations_[gone.back()];
        gone.pop_back();
        for (std::uint32_t i = organization.downstreams.first; i != kNone; i = rows_[i].nextOfUpstream) {
            Row& row = rows_[i];
            if (!row.isGood) continue;
            reject(row, columns_.upstream,
                   "its upstream " + base::quoted(text(organization.name)) + " was left out");
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
        entry.id = document.values.text(text(organization.id));
        ids.push_back(entry.id);
        if (organization.name != organization.id) entry.name = document.values.text(text(organization.name));
        bool isThere = organization.isAdded;
        for (std::uint32_t i = organization.rows.first; i != kNone; i = rows_[i].nextOfOrganization) {
            if (!rows_[i].isGood) continue;
            isThere = true;
            moveSettings(rows_[i], entry);
        }
        if (isThere) document.organizations.push_back(std::move(entry));
    }
    for (const Row& row : rows_) {
        if (!row.isGood || row.upstream == kNone) continue;
        document.partnerships.push_back({ids[row.upstream], ids[row.organization], row.flags, {}});
    }
}

void CsvChannel::moveSettings(Row& row, data_sync::OrganizationEntry& entry) {
    for (data_sync::SettingEntry& setting : row.settings) {
        const auto same = [&](const data_sync::SettingEntry& other) {
            return other.setting == setting.setting;
        };
        const auto before = std::find_if(entry.settings.begin(), entry.settings.end(), same);
        if (before == entry.settings.end()) {
            entry.settings.push_back(std::move(setting));
        } else if (!(*before == setting)) {
            report_.add(
                {row.number, {}},
                "this row gives " + base::quoted(text(row.name)) + " other values than an earlier one",
                "give the values of an organization in one of its rows only");
        }
    }
}

}  // namespace sluice::codec
