#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/sort.h"
#include "codec/json_reader.h"
#include "codec/scenario_json.h"

namespace sluice::codec {
namespace {

/// The first `steps` steps of a JSON pointer: two lead to an entry of a list of the document, one to a member of it.
std::string_view head(std::string_view path, int steps) {
    std::size_t end = 0;
    for (int i = 0; i < steps && end != std::string_view::npos; ++i) end = path.find('/', end + 1);
    return path.substr(0, end);
}

bool isAmong(const std::vector<std::string_view>& sorted, std::string_view text) {
    return std::binary_search(sorted.begin(), sorted.end(), text);
}

bool speaksOf(const base::Problem& problem, std::string_view text) {
    return problem.message.find(text) != std::string::npos || problem.hint.find(text) != std::string::npos;
}

}  // namespace

void addProblemsOfMeaning(base::Problems& problems, const base::Problems& ofMeaning) {
    std::vector<std::string_view> wrong;
    for (const base::Problem& problem : problems) {
        const bool isError = problem.severity == base::Severity::error;  // a remark leaves nothing unread
        if (isError && !problem.path.empty()) wrong.push_back(head(problem.path, 2));
    }
    base::sort(wrong);
    const bool isCut = problems.size() >= kMostProblems;
    base::Problems told;
    for (const base::Problem& problem : ofMeaning) {
        const bool isFollowUp =
            !wrong.empty() && (isAmong(wrong, head(problem.path, 1)) ||
                               isAmong(wrong, head(problem.path, 2)) || speaksOf(problem, kUnreadable));
        if (!isCut && !isFollowUp) told.push_back(problem);
    }
    problems.insert(problems.end(), told.begin(), told.end());
}

}  // namespace sluice::codec
