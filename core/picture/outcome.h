// An outcome as a chip: a sign, a word and a shape, never a colour alone.
#pragma once

#include <cstdint>
#include <string>

#include "picture/palette.h"
#include "picture/svg.h"

namespace sluice::picture {

enum class Chip : std::uint8_t { filled, half, doubled, dashed, bare };

struct Outcome {
    Chip chip = Chip::dashed;
    std::string glyph, label;
    bool isLocked = false;
    bool restsOnReading = false;
};

inline constexpr double kChipHeight = 20;

/// In a box of the chip's height; with the sign alone where there is no room for the word.
void draw(Svg& svg, const Outcome& outcome, const Box& box, bool withWord, const Palette& palette);

}  // namespace sluice::picture
