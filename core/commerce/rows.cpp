#include "commerce/rows.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "codec/csv_catalogue.h"
#include "codec/csv_cell.h"
#include "codec/csv_kind.h"
#include "codec/csv_map.h"

namespace sluice::commerce {
namespace {

constexpr std::array<std::string_view, 15> kColumns = {
    "plan",    "plan_category", "period",  "trial",   "resource", "setup",    "recurring", "renewal",
    "overuse", "included",      "minimum", "maximum", "for_sale", "currency", "length"};

/// Where the table of plans has its rows: below a header.
constexpr std::uint32_t kFirstRow = 2;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Where the next number of a list begins; `at` where the list ends.
std::size_t nextNumber(std::string_view text, std::size_t at) {
    for (const std::string_view between : {", ", " and "}) {
        if (text.substr(at, between.size()) != between) continue;
        const std::size_t begin = at + between.size();
        std::size_t end = begin;
        while (end < text.size() && isDigit(text[end])) ++end;
        if (end > begin && text.substr(end, 5) != " more") return begin;
    }
    return at;
}

}  // namespace

void Cells::set(std::string_view column, std::string_view text) {
    if (text.empty() || !at(column).empty()) return;
    cells_.emplace_back(column, text);
}

std::string_view Cells::at(std::string_view column) const {
    for (const auto& [name, text] : cells_) {
        if (name == column) return text;
    }
    return {};
}

void Rows::add(Part part, std::string place, const Cells& cells) {
    const std::string_view active = cells.at("active");
    if (!active.empty() && !codec::readSwitch(active).value_or(true)) {
        ++inactive_;
        return;
    }
    if (part == Part::resource) {
        if (!cells.at("resource").empty()) resources_.push_back(codec::alike(cells.at("resource")));
        return;
    }
    if (part == Part::rate && isTold(cells)) return;
    addRow(std::move(place), cells);
}

/// Rates by period come to one rate: Plan Sync has one for a plan and a resource.
bool Rows::isTold(const Cells& cells) {
    const std::string resource = codec::alike(cells.at("resource"));
    rated_.insert(resource);
    std::string what = codec::alike(cells.at("plan")), prices;
    what.append("\n").append(resource);
    for (const std::string_view column : {"setup", "recurring", "overuse"})
        prices.append(cells.at(column)).append("\n");
    const auto [known, isNew] = rates_.emplace(std::move(what), prices);
    if (!isNew) ++(known->second == prices ? sameRates_ : otherRates_);
    return !isNew;
}

void Rows::addRow(std::string place, const Cells& cells) {
    codec::CsvRow row;
    row.number = kFirstRow + static_cast<std::uint32_t>(rows_.size());
    for (const std::string_view column : kColumns) {
        std::string_view cell = cells.at(column);
        if (column == "maximum" && (cell == "-1" || cell == "-1.0")) {
            cell = "unlimited";  // as these platforms write it
        }
        row.cells.emplace_back(cell);
    }
    rows_.push_back(std::move(row));
    places_.push_back(std::move(place));
}

void Rows::leaveOut(std::string_view name) {
    if (std::find(leftOut_.begin(), leftOut_.end(), name) == leftOut_.end()) leftOut_.emplace_back(name);
}

void Rows::fail(std::string place, base::Text message, base::Text hint) {
    problems_.push_back({base::Severity::error, std::move(place), message, hint});
}

codec::ReadDocument Rows::take(std::string_view kind) {
    codec::ReadDocument read;
    if (!base::hasErrors(problems_)) {
        problems_.push_back({base::Severity::warning, {}, std::string(kind), {}});
        base::Problems ofRows;
        codec::CsvReport report(ofRows,
                                options_.takeGoodRows ? base::Severity::warning : base::Severity::error);
        codec::CsvRow header;
        header.number = 1;
        header.cells.assign(kColumns.begin(), kColumns.end());
        const codec::ColumnMap none;
        codec::readCatalogueRows({codec::TableKind::catalogue, header, rows_, none, options_}, read.document,
                                 report);
        report.finish();
        for (base::Problem& each : ofRows) {
            each.path = placed(each.path);
            each.message = placed(each.message);
            problems_.push_back(std::move(each));
        }
        tell(problems_);
    }
    read.problems = std::move(problems_);
    if (base::hasErrors(read.problems)) read.document = {};
    return read;
}

void Rows::tell(base::Problems& problems) {
    const auto warn = [&problems](base::Text message) {
        problems.push_back({base::Severity::warning, {}, message, {}});
    };
    if (inactive_ > 0) warn(base::counted(inactive_, "row") + " of what is not in use: left out");
    if (sameRates_ > 0)
        warn(base::counted(sameRates_, "rate") +
             " told again for other periods: a plan has one for a resource");
    if (otherRates_ > 0) {
        warn(base::counted(otherRates_, "rate") +
             " with other prices for other periods: left out, since a plan has one rate for a resource");
    }
    const auto unused = std::count_if(resources_.begin(), resources_.end(),
                                      [&](const std::string& each) { return rated_.count(each) == 0; });
    if (unused > 0) {
        warn(base::counted(static_cast<std::uint64_t>(unused), "resource") +
             " that no plan has a rate of: left out");
    }
    if (!leftOut_.empty()) warn("left out: " + codec::quotedList({leftOut_.begin(), leftOut_.end()}));
}

std::string Rows::placed(std::string_view text) const {
    constexpr std::string_view kRow = "row ", kRows = "rows ";
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const bool begins = at == 0 || text[at - 1] == ' ';
        std::size_t digits = std::string_view::npos;
        if (begins && text.substr(at, kRow.size()) == kRow) digits = at + kRow.size();
        if (begins && text.substr(at, kRows.size()) == kRows) digits = at + kRows.size();
        if (digits == std::string_view::npos || digits >= text.size() || !isDigit(text[digits])) {
            result += text[at++];
            continue;
        }
        // One number, or several: `2, 3 and 5`; what is more is only counted: `2, 3 and 4 more`.
        for (at = digits;;) {
            std::size_t number = 0;
            for (; at < text.size() && isDigit(text[at]); ++at)
                number = number * 10 + static_cast<std::size_t>(text[at] - '0');
            const bool isOurs = number >= kFirstRow && number - kFirstRow < places_.size();
            result += isOurs ? places_[number - kFirstRow]
                             : std::string(codec::rowText(static_cast<std::uint32_t>(number)));
            const std::size_t next = nextNumber(text, at);
            if (next == at) break;
            result += "; ";
            at = next;
        }
    }
    return result;
}

}  // namespace sluice::commerce
