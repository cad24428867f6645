// What stands above and below every picture: what it is called, what it shows, and what its signs mean.
#pragma once

#include <string>
#include <vector>

#include "picture/palette.h"
#include "picture/svg.h"

namespace sluice::picture {

struct Heading {
    std::string title;               // of the scenario
    std::vector<std::string> lines;  // which state it is, what is shown of it, what is left out
};

/// Around everything.
inline constexpr double kMargin = 20;

[[nodiscard]] double heightOf(const Heading& heading);
/// The least width at which it is legible; a very long line is cut.
[[nodiscard]] double leastWidth(const Heading& heading);
void draw(Svg& svg, const Heading& heading, double width, const Palette& palette);

/// Its lines as one text, for who cannot see the picture.
[[nodiscard]] std::string spoken(const Heading& heading);

}  // namespace sluice::picture
