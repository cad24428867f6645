// What is wrong with an input, for people: where, what was expected, what was found, what to do.
#pragma once

#include <string>
#include <vector>

namespace sluice::base {

enum class Severity : unsigned char { error, warning };

struct Problem {
    Severity severity = Severity::error;
    /// JSON pointer (`/partnerships/3/upstream`), or `row 12, column exclusive` for a table, or `line 3, column 7`.
    std::string path;
    /// One sentence: what was expected and what was found. User text stands in quotes.
    std::string message;
    /// What to do about it, or empty.
    std::string hint;

    friend bool operator==(const Problem&, const Problem&) = default;
};

using Problems = std::vector<Problem>;

/// True where at least one problem is an error.
[[nodiscard]] inline bool hasErrors(const Problems& problems) {
    for (const Problem& problem : problems) {
        if (problem.severity == Severity::error) return true;
    }
    return false;
}

}  // namespace sluice::base
