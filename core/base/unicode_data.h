// Written by scripts/generate_unicode.cjs from Debian's unicode-data 15.0.0; not by hand.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace sluice::base {

struct CodeRange {
    char32_t first, last;
};

inline constexpr std::size_t kUnseenRanges = 23;
/// White_Space and Default_Ignorable_Code_Point, ascending.
extern const std::array<CodeRange, kUnseenRanges> kUnseen;

inline constexpr std::size_t kUnicodeWords = 1298;
/// Canonical decompositions, combining classes and case folding, packed as unicode.cpp reads them.
void unpackUnicode(std::uint64_t* to);

}  // namespace sluice::base
