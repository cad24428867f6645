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
/// Names one interned text, number or truth value of a ValuePool. `none` stands for "no value".
using ValueId = Id<ValueTag>;

enum class ValueKind : std::uint8_t { number, boolean, text };  // in the order of output

/// An append-only pool of texts and numbers. Numbers are exact decimals in one canonical spelling (`3.50` and
/// `35e-1` are both `3.5`), so no digit of a file is ever rounded and equal numbers are equal ids. Ids are
/// dense and stay valid for the life of the pool.
class ValuePool {
  public:
    /// Interns a text of valid UTF-8 as texts are kept (DS-70): in Normalization Form C, without blanks and invisible
    /// characters at its ends. So two texts are one value where people see one text.
    ValueId text(std::string_view utf8);
    /// Interns a text as it is written, for what is no name, key or value.
    ValueId verbatim(std::string_view utf8) { return intern(ValueKind::text, utf8); }
    /// The value as it is kept: the same but for a text that was interned as it is written.
    ValueId tidied(ValueId id);
    /// Interns a number written in JSON's grammar. Returns `none` where the text is no such number or its
    /// magnitude is outside what a double can hold (10^308), which other tools could not read back.
    ValueId number(std::string_view literal);
    /// True or false, which are no texts: `true` and `"true"` are two values.
    ValueId boolean(bool value) { return intern(ValueKind::boolean, value ? "true" : "false"); }
    /// What a person typed: a number where it has JSON's number grammar, else a text; a text in double quotes
    /// is that text without them, so that `"3.5"` can be typed as a text.
    ValueId typed(std::string_view typedText);

    /// Looks up without adding, however it is written; `none` where the text was never interned.
    [[nodiscard]] ValueId findText(std::string_view utf8) const;

    [[nodiscard]] ValueKind kind(ValueId id) const;
    /// True where the value is as it is kept and holds no control character; may be false for other such texts.
    [[nodiscard]] bool isPlain(ValueId id) const;
    /// The text itself, the number in its canonical spelling, `true` or `false`. It stays where it is for the life of the
    /// pool, or of what the pool is moved into.
    [[nodiscard]] std::string_view spelling(ValueId id) const;
    /// How many values stand in the pool; ids are 0 … size()-1.
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(entries_.size()); }

    /// Total order for output: numbers by value before truth values before texts by bytes. Negative, zero or positive.
    [[nodiscard]] int compare(ValueId left, ValueId right) const;
    [[nodiscard]] bool less(ValueId left, ValueId right) const { return compare(left, right) < 0; }

  private:
    struct Entry {
        std::uint32_t offset;
        std::uint32_t length;
        std::uint32_t hash;
        ValueKind kind;
        bool isPlain;  // base::isPlain() of a text; true of everything else
    };
    ValueId intern(ValueKind kind, std::string_view spelling);
    [[nodiscard]] std::uint32_t slotOf(ValueKind kind, std::string_view spelling, std::uint32_t hash) const;
    void grow();

    std::vector<Entry> entries_;
    StableText characters_;
    std::vector<std::uint32_t> table_;  // open addressing, power of two, kNone = free
};

}  // namespace sluice::base
