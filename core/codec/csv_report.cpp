#include "codec/csv_report.h"

#include <algorithm>
#include <utility>

#include "base/sort.h"
#include "base/text.h"
#include "codec/json_report.h"

namespace sluice::codec {

base::Text CsvRows::text() const {
    base::GrowingText text = count_ == 1 ? "row " : "rows ";
    for (std::uint32_t i = 0; i < count_ && i < kNamed; ++i) {
        if (i > 0) text += i + 1 == count_ ? " and " : ", ";
        text += base::digits(first_[i]);
    }
    if (count_ > kNamed) text += " and " + base::digits(count_ - kNamed) + " more";
    return text;
}

base::Text quotedList(const std::vector<std::string_view>& names, std::size_t most) {
    base::GrowingText text;
    for (std::size_t i = 0; i < std::min(names.size(), most); ++i) {
        if (i > 0) text += i + 1 == names.size() ? " and " : ", ";
        text += base::quoted(names[i]);
    }
    if (names.size() > most) text += " and " + base::digits(names.size() - most) + " more";
    return text;
}

CsvHint nearHint(std::string_view word, const std::vector<std::string_view>& candidates) {
    const std::string_view near = base::nearest(word, candidates);
    return {base::didYouMean(near), near};
}

void CsvReport::list(base::Severity severity, CsvPlace place, base::Text message, const CsvHint& hint) {
    if (entries_.size() >= kMostProblems) {
        ++unlisted_;
        return;
    }
    base::GrowingText path;
    if (place.row > 0) path = "row " + base::digits(place.row);
    if (!place.column.empty()) path += (place.row > 0 ? ", column " : "column ") + base::cut(place.column);
    base::Problem problem{severity, path, base::sentence(message), base::sentence(hint.text)};
    if (place.row > 0 && !place.column.empty()) {
        problem.cell = base::ProblemCell{place.row, std::string(place.column), {}};
        if (!hint.instead.empty()) problem.cell->instead = hint.instead;
    }
    entries_.push_back({place.row, std::move(problem)});
}

void CsvReport::finish() {
    base::sort(entries_, [](const Entry& a, const Entry& b) { return a.row < b.row; });
    for (Entry& entry : entries_) problems_.push_back(std::move(entry.problem));
    entries_.clear();
    if (unlisted_ == 0) return;
    problems_.push_back(
        {severity_, {}, "And " + base::counted(unlisted_, "more problem") + " like these.", {}});
}

}  // namespace sluice::codec
