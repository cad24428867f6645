// Texts as people see them (DS-70): normalized, without what cannot be seen at their ends, compared without case.
// Knows Unicode 15.0; a code point that was unassigned there stays as it is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/arena.h"

namespace sluice::base {

/// One code point of a text, and how many bytes it takes. Where a text is not valid UTF-8 each byte stands for itself.
struct CodePoint {
    char32_t value;
    std::size_t length;
};
/// The one that a text begins with; the text must not be empty.
[[nodiscard]] CodePoint firstCodePoint(std::string_view utf8);
void append(std::string& utf8, char32_t code);

/// `U+200E`.
[[nodiscard]] Text codeName(char32_t code);

/// White_Space or Default_Ignorable_Code_Point: a blank, or a character that cannot be seen.
[[nodiscard]] bool isUnseen(char32_t code);
/// White_Space alone.
[[nodiscard]] bool isBlank(char32_t code);
/// General category Cc.
[[nodiscard]] bool isControl(char32_t code);

/// The text without blanks and invisible characters at its ends; nothing where there is nothing else.
[[nodiscard]] std::string_view trimmed(std::string_view utf8);

/// Normalization Form C. What is not valid UTF-8 stays as it is.
[[nodiscard]] std::string normalized(std::string_view utf8);

/// True where tidy() would change nothing and there is no control character; may be false for other such texts. Quick.
[[nodiscard]] bool isPlain(std::string_view utf8);
/// Printable ASCII with neither a blank at its ends nor two beside each other: nothing in it has to be made tidy, folded
/// into one blank or left out as unseen. May be false for other such texts. Quick.
[[nodiscard]] bool isPlainAscii(std::string_view utf8);
/// The text as it is kept: in Normalization Form C, trimmed.
[[nodiscard]] std::string tidy(std::string_view utf8);

/// Equal for texts that differ only by case, invisible characters, normalization and the kind of their blanks: with a
/// plain space for each run of these.
[[nodiscard]] std::string caseFolded(std::string_view utf8);
/// Equal for texts that look alike: that differ only by case, blanks, invisible characters or normalization.
[[nodiscard]] std::string lookAlike(std::string_view utf8);

/// A control character inside a text: which one, and at which character it stands, counted from 1.
struct Control {
    char32_t code;
    std::size_t at;
};
enum class Controls : std::uint8_t { none, lines };  // `lines`: tabs and line ends may stand there
/// The first one that may not stand there.
[[nodiscard]] std::optional<Control> firstControl(std::string_view utf8, Controls allowed);

/// The text with its blanks, invisible and combining characters written as codes: `Café` typed with an accent of its
/// own is `Cafe[U+0301]`. A plain space stays inside a text.
[[nodiscard]] Text spelledOut(std::string_view utf8);

}  // namespace sluice::base
