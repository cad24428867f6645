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
    void add(CsvPlace place, base::Text message, base::Text hint = {}) {
        list(severity_, place, message, hint);
    }
    /// Something to know about a row that is taken all the same.
    void warn(CsvPlace place, base::Text message, base::Text hint = {}) {
        list(base::Severity::warning, place, message, hint);
    }
    /// A problem that leaves nothing to take.
    void fail(CsvPlace place, base::Text message, base::Text hint = {}) {
        list(base::Severity::error, place, message, hint);
    }
    /// Lists the problems in the order of the rows and says how many were not listed. Called once, at the
    /// end.
    void finish();

  private:
    void list(base::Severity severity, CsvPlace place, base::Text message, base::Text hint);

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
