// Exact decimal numbers as text: any spelling that JSON allows has one canonical spelling, so equal numbers
// are equal texts and no digit is ever rounded.
#pragma once

#include <string>
#include <string_view>

namespace sluice::base {

/// True where the text has JSON's number grammar: `-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?`.
[[nodiscard]] bool isNumberLiteral(std::string_view text);

/// The one spelling of a number: plain (`0.1`, `1200`) while its first digit stands between 10^-7 and 10^20,
/// else `d.ddde+N`; never a leading plus, a needless zero or a negative zero. Empty where the literal has not
/// JSON's number grammar or its magnitude is outside what a double can hold.
[[nodiscard]] std::string canonicalNumber(std::string_view literal);

/// Compares two canonical spellings by value. Negative, zero or positive.
[[nodiscard]] int compareNumbers(std::string_view left, std::string_view right);

/// A number in canonical spelling without an exponent, however many zeros that takes.
[[nodiscard]] std::string withoutExponent(std::string_view canonical);

}  // namespace sluice::base
