// What the symbols of RFC 1951 stand for: lengths and distances of what comes again.
#pragma once

#include <array>
#include <cstdint>

namespace sluice::pack {

inline constexpr std::uint32_t kEndOfBlock = 256, kFirstLength = 257;
inline constexpr std::uint32_t kLiterals = 286, kDistances = 30, kLengthSymbols = 19;

struct Span {
    std::uint16_t base;
    std::uint8_t extra;  // bits that are added to the base
};
inline constexpr std::array<Span, 29> kLengths = {
    {{3, 0},  {4, 0},  {5, 0},  {6, 0},   {7, 0},   {8, 0},   {9, 0},   {10, 0},  {11, 1}, {13, 1},
     {15, 1}, {17, 1}, {19, 2}, {23, 2},  {27, 2},  {31, 2},  {35, 3},  {43, 3},  {51, 3}, {59, 3},
     {67, 4}, {83, 4}, {99, 4}, {115, 4}, {131, 5}, {163, 5}, {195, 5}, {227, 5}, {258, 0}}};
inline constexpr std::array<Span, kDistances> kSpans = {
    {{1, 0},     {2, 0},     {3, 0},     {4, 0},      {5, 1},      {7, 1},     {9, 2},     {13, 2},
     {17, 3},    {25, 3},    {33, 4},    {49, 4},     {65, 5},     {97, 5},    {129, 6},   {193, 6},
     {257, 7},   {385, 7},   {513, 8},   {769, 8},    {1025, 9},   {1537, 9},  {2049, 10}, {3073, 10},
     {4097, 11}, {6145, 11}, {8193, 12}, {12289, 12}, {16385, 13}, {24577, 13}}};

/// In which order the lengths of the code of code lengths are told.
inline constexpr std::array<std::uint8_t, kLengthSymbols> kLengthOrder = {16, 17, 18, 0, 8,  7, 9,  6, 10, 5,
                                                                          11, 4,  12, 3, 13, 2, 14, 1, 15};

/// The code that both sides know.
constexpr std::array<std::uint8_t, 288> fixedLengths() {
    std::array<std::uint8_t, 288> lengths{};
    for (std::size_t i = 0; i < lengths.size(); ++i)
        lengths[i] = static_cast<std::uint8_t>(i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8);
    return lengths;
}
inline constexpr std::array<std::uint8_t, 288> kFixedLengths = fixedLengths();
inline constexpr std::uint8_t kFixedDistance = 5;

enum class BlockKind : std::uint8_t { stored, fixed, own };

}  // namespace sluice::pack
