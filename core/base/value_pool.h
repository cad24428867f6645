// Interned scalars. Every text and number of a scenario is stored once and named by a ValueId; two equal
// values have the same id, so comparing values is comparing integers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/stable_text.h"
#include "base/strong_id.h"

namespace sluice::base {

struct ValueTag;
/// Names one interned text or number of a ValuePool. `none` stands for "no value".
using ValueId = Id<ValueTag>;

enum class ValueKind : std::uint8_t { text, number };

/// An append-only pool of texts and numbers. Numbers are exact decimals in one canonical spelling (`3.50` and
/// `35e-1` are both `3.5`), so no digit of a file is ever rounded and equal numbers are equal ids. Ids are
/// dense and stay valid for the life of the pool.
class ValuePool {
  public:
    /// Interns a text of valid UTF-8.
    ValueId text(std::string_view utf8);
    /// Interns a number written in JSON's grammar. Returns `none` where the text is no such number or its
    /// magnitude is outside what a double can hold (10^308), which other tools could not read back.
    ValueId number(std::string_view literal);
    /// What a person typed: a number where it has JSON's number grammar, else a text; a text in double quotes
    /// is that text without them, so that `"3.5"` can be typed as a text.
    ValueId typed(std::string_view typedText);

    /// Looks up without adding; `none` where the text was never interned.
    [[nodiscard]] ValueId findText(std::string_view utf8) const;

    [[nodiscard]] ValueKind kind(ValueId id) const;
    /// The text itself, or the number in its canonical spelling. It stays where it is for the life of the pool, or of
    /// what the pool is moved into.
    [[nodiscard]] std::string_view spelling(ValueId id) const;
    /// How many values stand in the pool; ids are 0 … size()-1.
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(entries_.size()); }

    /// Total order for output: numbers by value before texts by bytes. Negative, zero or positive.
    [[nodiscard]] int compare(ValueId left, ValueId right) const;
    [[nodiscard]] bool less(ValueId left, ValueId right) const { return compare(left, right) < 0; }

  private:
    struct Entry {
        std::uint32_t offset;
        std::uint32_t length;
        std::uint32_t hash;
        ValueKind kind;
    };
    ValueId intern(ValueKind kind, std::string_view spelling);
    [[nodiscard]] std::uint32_t slotOf(ValueKind kind, std::string_view spelling, std::uint32_t hash) const;
    void grow();

    std::vector<Entry> entries_;
    StableText characters_;
    std::vector<std::uint32_t> table_;  // open addressing, power of two, kNone = free
};

}  // namespace sluice::base
