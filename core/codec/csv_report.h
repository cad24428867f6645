// Collects what is wrong with a table, by row and column.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/problem.h"
#include "base/text.h"

namespace sluice::codec {

/// Where in a table; an empty column stands for the whole row.
struct CsvPlace {
    std::uint32_t row = 0;
    std::string_view column;
};

/// What to do about a cell, and where something is near what stands there: what could stand there instead.
struct CsvHint {
    base::Text text;
    std::string_view instead;

    CsvHint() = default;
    CsvHint(base::Text words) : text(words) {}          // NOLINT: most hints are words alone
    CsvHint(const std::string& words) : text(words) {}  // NOLINT
    CsvHint(const char* words) : text(words) {}         // NOLINT
    CsvHint(std::string_view words) : text(words) {}    // NOLINT
    CsvHint(base::Text words, std::string_view near) : text(words), instead(near) {}
};
/// `Did you mean "…"?` for the nearest candidate, whose text is kept elsewhere; empty where none is near.
[[nodiscard]] CsvHint nearHint(std::string_view word, const std::vector<std::string_view>& candidates);

/// A row as a message names it.
[[nodiscard]] inline base::Text rowText(std::uint32_t number) { return "row " + base::digits(number); }

/// Some rows of a column: how many, and the first five.
class CsvRows {
  public:
    void add(std::uint32_t row) {
        if (last_ == row) return;
        last_ = row;
        if (++count_ <= kNamed) first_[count_ - 1] = row;
    }
    [[nodiscard]] std::uint32_t count() const { return count_; }
    [[nodiscard]] bool has(std::uint32_t row) const { return last_ == row; }
    /// `row 2`, `rows 2, 3, 5, 7, 11 and 4 more`.
    [[nodiscard]] base::Text text() const;

  private:
    static constexpr std::uint32_t kNamed = 5;
    std::uint32_t count_ = 0, last_ = 0;
    std::array<std::uint32_t, kNamed> first_{};
};

/// `"a", "b" and "c"`; of many the first `most`, and how many more.
[[nodiscard]] base::Text quotedList(const std::vector<std::string_view>& names, std::size_t most = 12);

class CsvReport {
  public:
    /// Problems of rows have this severity: a warning where such rows are left out.
    CsvReport(base::Problems& problems, base::Severity severity) : problems_(problems), severity_(severity) {}

    /// A problem of a row or cell.
    void add(CsvPlace place, base::Text message, const CsvHint& hint = {}) {
        list(severity_, place, message, hint);
    }
    /// Something to know about a row that is taken all the same.
    void warn(CsvPlace place, base::Text message, const CsvHint& hint = {}) {
        list(base::Severity::warning, place, message, hint);
    }
    /// A problem that leaves nothing to take.
    void fail(CsvPlace place, base::Text message, const CsvHint& hint = {}) {
        list(base::Severity::error, place, message, hint);
    }
    /// Lists the problems in the order of the rows and says how many were not listed. Called once, at the
    /// end.
    void finish();

  private:
    void list(base::Severity severity, CsvPlace place, base::Text message, const CsvHint& hint);

    struct Entry {
        std::uint32_t row;
        base::Problem problem;
    };
    base::Problems& problems_;
    base::Severity severity_;
    std::vector<Entry> entries_;
    std::size_t unlisted_ = 0;
};

}  // namespace sluice::codec
