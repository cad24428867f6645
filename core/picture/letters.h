// How wide a text is. Nobody asks the font, which is not known here: letters are as wide as in the common sans serif
// fonts, rather too wide than too narrow.
#pragma once

#include <string>
#include <string_view>

namespace sluice::picture {

/// In pixels, for letters of this size.
[[nodiscard]] double widthOf(std::string_view utf8, double size, bool isBold);

/// The longest beginning that fits, with an ellipsis where something is left out; never cut between a letter and what is
/// put upon it.
[[nodiscard]] std::string fitted(std::string_view utf8, double size, bool isBold, double room);

}  // namespace sluice::picture
