#include "codec/findings.h"

#include <algorithm>

#include "base/text.h"
#include "codec/csv_report.h"
#include "codec/json_report.h"

namespace sluice::codec {

namespace {

constexpr std::size_t kNamed = 5;

}  // namespace

void Findings::wrong(const Place& place, base::Text message, base::Text hint) {
    if (problems_.size() >= kMostProblems) {
        ++unlisted_;
        return;
    }
    problems_.push_back({severity_, place, base::sentence(message), base::sentence(hint)});
}

void Findings::fail(const Place& place, base::Text message, base::Text hint) {
    problems_.push_back({base::Severity::error, place, base::sentence(message), base::sentence(hint)});
}

void Findings::warn(const Place& place, base::Text message, base::Text hint) {
    problems_.push_back({base::Severity::warning, place, base::sentence(message), base::sentence(hint)});
}

void Findings::take(std::string_view file, const base::Problems& problems) {
    for (base::Problem problem : problems) {
        if (!file.empty() && !problem.path.empty()) problem.path.insert(0, " ");
        problem.path.insert(0, file);
        problems_.push_back(std::move(problem));
    }
}

void Findings::gather(Gathered& gathered, std::string_view about) {
    ++gathered.count;
    if (gathered.first.size() >= kNamed) return;
    if (std::find(gathered.first.begin(), gathered.first.end(), about) == gathered.first.end()) {
        gathered.first.emplace_back(about);
    }
}

void Findings::leftOut(std::string_view name, bool isPersonal) {
    std::vector<std::string>& names = isPersonal ? personal_ : others_;
    if (std::find(names.begin(), names.end(), name) == names.end()) names.emplace_back(name);
}

void Findings::finish() {
    if (unlisted_ > 0) {
        problems_.push_back(
            {severity_, {}, "And " + base::counted(unlisted_, "more problem") + " like these.", {}});
    }
    const auto tellNames = [this](const char* what, const std::vector<std::string>& names) {
        if (names.empty()) return;
        warn({}, what + quotedList({names.begin(), names.end()}, 24));
    };
    tellNames("left out as personal data: ", personal_);
    tellNames("not kept: ", others_);
    for (std::size_t i = 0; i < texts_.size(); ++i) {
        const Gathered& gathered = remarks_[i];
        if (gathered.count == 0) continue;
        const RemarkText& text = texts_[i];
        base::GrowingText said = base::counted(gathered.count, text.what);
        said += " (" + quotedList({gathered.first.begin(), gathered.first.end()}, kNamed);
        if (gathered.count > gathered.first.size()) said += ", …";
        said += ") ";
        said += gathered.count == 1 ? text.one : text.several;
        warn({}, said, text.hint);
    }
}

base::Text countsText(const std::vector<std::pair<std::size_t, const char*>>& counts) {
    std::vector<base::Text> told;
    for (const auto& [count, what] : counts) {
        if (count > 0) told.push_back(base::counted(count, what));
    }
    base::GrowingText text = told.empty() ? "nothing" : "";
    for (std::size_t i = 0; i < told.size(); ++i) {
        if (i > 0) text += i + 1 == told.size() ? " and " : ", ";
        text += told[i];
    }
    return text;
}

}  // namespace sluice::codec
