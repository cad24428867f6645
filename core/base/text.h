// Small helpers for texts that people wrote or will read.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"

namespace sluice::base {

/// The offset of the first byte that is not part of valid UTF-8 (overlong forms, surrogates and code points
/// above U+10FFFF are invalid); npos where all of it is valid.
[[nodiscard]] std::size_t invalidUtf8At(std::string_view bytes);

/// At most 60 characters of a text, with `…` where it was longer; control characters become spaces. The text
/// must be valid UTF-8.
[[nodiscard]] Text cut(std::string_view utf8);

/// The text cut and in double quotes, for a sentence.
[[nodiscard]] Text quoted(std::string_view utf8);

/// The same letters without the differences that spreadsheets make: ASCII capitals become small letters;
/// spaces, no-break spaces, underscores and hyphens at either end go, and between words become one hyphen.
[[nodiscard]] std::string folded(std::string_view utf8);

/// How many single-byte edits (insert, remove, replace, swap of neighbours) lie between two texts; `limit` +
/// 1 where there are more than `limit`.
[[nodiscard]] std::uint32_t editDistance(std::string_view left, std::string_view right, std::uint32_t limit);

/// The candidate that is most likely meant by a misspelled word, compared folded; the first of equally near
/// ones; empty where none is near.
[[nodiscard]] std::string_view nearest(std::string_view word,
                                       const std::vector<std::string_view>& candidates);

/// "Did you mean \"…\"?" for this one; empty where it is.
[[nodiscard]] Text didYouMean(std::string_view meant);
/// The same for the nearest candidate; empty where none is near.
[[nodiscard]] Text didYouMean(std::string_view word, const std::vector<std::string_view>& candidates);

/// The text with its first letter large.
[[nodiscard]] Text capitalized(std::string_view text);

/// The text as a sentence: its first letter large, a full stop at its end. The empty text stays empty.
[[nodiscard]] Text sentence(std::string_view text);

/// `1 organization`, `12 organizations`.
[[nodiscard]] Text counted(std::uint64_t count, std::string_view singular);

/// The names on a way, with an arrow between two: `a → b → a`. Of a long way the first and the last, and how many stand
/// between: the sentence is for a person, and its length in proportion to nothing.
template <class NameOf>
[[nodiscard]] Text way(std::size_t count, const NameOf& nameOf) {
    constexpr std::size_t kMostNamed = 12, kFirst = 7, kLast = 4;
    const bool isLong = count > kMostNamed;
    GrowingText text;
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0) text += " → ";
        if (isLong && i == kFirst) {
            text += "… (" + counted(count - kFirst - kLast, "other") + ") … → ";
            i = count - kLast;
        }
        text += nameOf(i);
    }
    return text;
}

/// `a`, `a or b`, `a, b or c`.
[[nodiscard]] Text listed(const std::vector<std::string_view>& words);

}  // namespace sluice::base
