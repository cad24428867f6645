// A whole channel at once: levels from left to right, an organization as high as what is below it, as the page's icicle
// shows it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "picture/channel_picture.h"
#include "picture/heading.h"

namespace sluice::picture {

struct IcicleBox {
    std::string name;
    std::int32_t parent = -1;  // an earlier entry, its first upstream; -1: none
    Line line = Line::off;     // of the partnership with the parent
};
struct IcicleKind {
    Line line = Line::off;
    std::string label;
};

struct IciclePicture {
    Heading heading;
    std::vector<IcicleBox> boxes;  // in display order: what is below one follows it
    std::vector<IcicleKind> legend;
};

/// Where boxes would be lower than a pixel they are left out, which is said.
[[nodiscard]] std::string draw(const IciclePicture& picture, Theme theme);

}  // namespace sluice::picture
