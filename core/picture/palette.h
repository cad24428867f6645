// The colours of pictures: those of the page (web/src/styles/tokens.css), by the same names. A test holds them together.
#pragma once

#include <string_view>

#include "base/fields.h"

namespace sluice::picture {

enum class Theme : std::uint8_t { light, dark };

struct Palette {
    std::string_view surface, surface2, line, lineStrong, ink, ink2, ink3, accent, accentSoft;
    std::string_view match, matchInk, merge, mergeInk, none, noneSurface;
};

inline constexpr Palette kLight = {"#ffffff", "#f6f7f9", "#d4d9e1", "#8a93a1", "#1a1d23",
                                   "#4a515c", "#5f6368", "#0b5cad", "#e3eefa", "#0b5cad",
                                   "#ffffff", "#b25000", "#ffffff", "#5f6368", "#ffffff"};
inline constexpr Palette kDark = {"#161a21", "#1b2029", "#303846", "#7a8595", "#e8ebf0",
                                  "#bcc4cf", "#a9b1ba", "#6cb6ff", "#16304b", "#6cb6ff",
                                  "#0b1520", "#ffa657", "#201203", "#a9b1ba", "#161a21"};

[[nodiscard]] constexpr const Palette& paletteOf(Theme theme) {
    return theme == Theme::dark ? kDark : kLight;
}

}  // namespace sluice::picture

namespace sluice::base {

template <>
struct Enumerators<picture::Theme> {
    using Theme = picture::Theme;
    static constexpr std::string_view name = "Theme";
    static constexpr std::array rows = {
        EnumRow<Theme>{Theme::light, "light", "Light", "Dark on white."},
        EnumRow<Theme>{Theme::dark, "dark", "Dark", "Bright on a dark ground."},
    };
};

}  // namespace sluice::base
