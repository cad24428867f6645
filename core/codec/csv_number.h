// Numbers as people write them in tables (DS-71).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sluice::codec {

/// Which mark stands before the decimals. `asJson`: nobody said, so only what JSON calls a number is one.
enum class DecimalMark : std::uint8_t { asJson, comma, point };

/// A number and the currency or percent sign that stood beside it.
struct PersonsNumber {
    std::string literal;  // in JSON's grammar; empty: this is no number
    std::string sign;
};

/// Whether a text looks like a number: without one currency sign or three-letter code, blanks, apostrophes and a percent
/// sign it consists of digits, points, commas, a sign or an exponent.
[[nodiscard]] bool looksLikeNumber(std::string_view text);

/// The number that a text is: JSON's without an exponent, or, where the mark was told, one that a person wrote with it.
/// Digits behind a leading zero are none: they are somebody's article number.
[[nodiscard]] PersonsNumber numberIn(std::string_view text, DecimalMark mark);

}  // namespace sluice::codec
