// Collects what is wrong with a JSON text, by JSON pointer.
#pragma once

#include <string>
#include <utility>

#include "base/arena.h"
#include "base/problem.h"
#include "codec/json_tape.h"

namespace sluice::codec {

/// So many problems are listed one by one; the rest are counted.
inline constexpr std::size_t kMostProblems = 1000;

class JsonReport {
  public:
    JsonReport(const Tape& tape, const base::ValuePool& values, base::Problems& problems)
        : tape_(tape), values_(values), problems_(problems) {}

    /// True where what else is wrong is only counted: its words need not be made.
    [[nodiscard]] bool isFull() const { return problems_.size() >= kMostProblems || isQuiet_; }
    /// An error at this token; a remark, which stops nothing.
    void error(std::uint32_t token, base::Text message, base::Text hint = {}) {
        add(base::Severity::error, token, message, hint);
    }
    void warn(std::uint32_t token, base::Text message, base::Text hint = {}) {
        add(base::Severity::warning, token, message, hint);
    }
    /// `expected WHAT, found …` at this token.
    void expected(std::string_view what, std::uint32_t token, base::Text hint = {});
    /// How many errors there are so far.
    [[nodiscard]] std::size_t count() const { return problems_.size() + unlisted_; }
    /// Says how many problems were not listed. Called once, at the end.
    void finish();
    /// Nothing of what `read()` finds is told: it reads what is reported to be missing.
    template <class Read>
    void quietly(Read read) {
        const bool before = std::exchange(isQuiet_, true);
        read();
        isQuiet_ = before;
    }

  private:
    void add(base::Severity severity, std::uint32_t token, base::Text message, base::Text hint);

    const Tape& tape_;
    const base::ValuePool& values_;
    base::Problems& problems_;
    std::size_t unlisted_ = 0;
    bool isQuiet_ = false;
};

}  // namespace sluice::codec
