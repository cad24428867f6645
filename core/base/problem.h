// What is wrong with an input, for people: where, what was expected, what was found, what to do.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sluice::base {

enum class Severity : unsigned char { error, warning };

/// The cell of a table that a problem is about.
struct ProblemCell {
    std::uint32_t row = 0;               // as a spreadsheet counts
    std::string column;                  // as its header is written
    std::optional<std::string> instead;  // what could stand there: something near it

    friend bool operator==(const ProblemCell&, const ProblemCell&) = default;
};

struct Problem {
    Severity severity = Severity::error;
    /// JSON pointer (`/partnerships/3/upstream`), or `row 12, column exclusive` for a table, or `line 3, column 7`.
    std::string path;
    /// One sentence: what was expected and what was found. User text stands in quotes.
    std::string message;
    /// What to do about it, or empty.
    std::string hint;
    std::optional<ProblemCell> cell = {};

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
