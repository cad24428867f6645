#include "codec/csv_map.h"

#include <algorithm>

#include "base/text.h"
#include "base/unicode.h"
#include "codec/csv_cell.h"

namespace sluice::codec {
namespace {

constexpr std::size_t kMostNamed = 12;  // headers in a hint

base::Text said(const std::string& theirs, const std::string& ours) {
    return base::quoted(theirs + "=" + ours);
}

}  // namespace

bool KnownColumns::has(std::string_view name) const {
    const std::string meant = alike(name);
    // Our own names are in plain letters, whose number folding keeps.
    const auto isMeant = [&](std::string_view each) {
        return each.size() == meant.size() && alike(each) == meant;
    };
    return (takesOwn && !meant.empty() && meant.back() == ']') ||
           std::any_of(names.begin(), names.end(), isMeant);
}

ColumnMap::ColumnMap(const std::vector<std::string>& texts, CsvReport& report) {
    const auto reject = [&](base::Text message, base::Text hint) {
        isGood_ = false;
        report.fail({}, message, hint);
    };
    for (const std::string& text : texts) {
        const std::size_t mark = text.rfind('=');
        const std::string_view theirs = base::trimmed(std::string_view(text).substr(0, mark));
        if (base::invalidUtf8At(text) != std::string_view::npos) {
            reject("a mapping is not valid UTF-8", "write \"their header=our column\"");
        } else if (mark == std::string::npos || theirs.empty()) {
            reject("the mapping " + base::quoted(text) + " does not say which column is meant",
                   "write \"their header=our column\", or \"their header=\" to leave the column out");
        } else if (find(theirs) != nullptr) {
            reject("the column " + base::quoted(theirs) + " is mapped twice", "keep one of the two mappings");
        } else {
            entries_.push_back(
                {std::string(theirs), std::string(base::trimmed(std::string_view(text).substr(mark + 1)))});
        }
    }
}

const ColumnMap::Entry* ColumnMap::find(std::string_view header) const {
    if (entries_.empty()) return nullptr;
    const std::string meant = alike(header);
    for (const Entry& entry : entries_) {
        if (alike(entry.theirs) == meant) return &entry;
    }
    return nullptr;
}

std::string_view ColumnMap::meant(std::string_view header) const {
    const Entry* entry = find(header);
    return entry == nullptr ? header : std::string_view(entry->ours);
}

bool ColumnMap::leavesOut(std::string_view header) const {
    const Entry* entry = find(header);
    return entry != nullptr && entry->ours.empty();
}

bool ColumnMap::check(const CsvRow& header, const KnownColumns& known, CsvReport& report) const {
    bool isGood = isGood_;
    std::vector<std::string_view> theirs;
    for (const std::string& cell : header.cells) {
        if (!cell.empty()) theirs.push_back(cell);
    }
    for (const Entry& entry : entries_) {
        const std::string meant = alike(entry.theirs);
        const bool isThere = std::any_of(theirs.begin(), theirs.end(),
                                         [&](std::string_view cell) { return alike(cell) == meant; });
        if (!isThere) {
            isGood = false;
            base::Text hint = base::didYouMean(entry.theirs, theirs);
            std::vector<std::string_view> first(
                theirs.begin(),
                theirs.begin() + static_cast<std::ptrdiff_t>(std::min(theirs.size(), kMostNamed)));
            if (hint.empty()) {
                hint = "its columns are " + base::listed(first) + (first.size() < theirs.size() ? " …" : "");
            }
            report.fail({header.number, {}},
                        "the mapping " + said(entry.theirs, entry.ours) +
                            " names a column that the header does not have",
                        hint);
        }
        if (entry.ours.empty() || known.has(entry.ours)) continue;
        isGood = false;
        base::Text hint = base::didYouMean(entry.ours, known.names);
        if (hint.empty()) hint = "columns are " + base::listed(known.names);
        report.fail({header.number, {}},
                    base::quoted(entry.ours) + " in the mapping " + said(entry.theirs, entry.ours) +
                        " is no column of such a table",
                    hint);
    }
    return isGood;
}

CsvHint unknownColumnHint(std::string_view name, const KnownColumns& known, base::Text columns) {
    const CsvHint near = nearHint(name, known.names);
    if (!near.text.empty()) return near;
    return "columns are " + columns + "; a mapping says once which one it is: sluice import --map " +
           base::quoted(std::string(name) + "=our column") +
           ", or with nothing behind the sign to leave it out";
}

}  // namespace sluice::codec
