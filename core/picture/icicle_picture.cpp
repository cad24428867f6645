#include "picture/icicle_picture.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace sluice::picture {

namespace {

constexpr double kLevelWidth = 180;
constexpr double kHighestLeaf = 22, kLowestNamed = 14;
constexpr double kUsualHeight = 1100;    // where leaves can be as high as they like
constexpr double kMostNamed = 12000;     // so high, so that all have their names
constexpr double kMostUnnamed = 4000;    // where they have not
constexpr double kLeast = 1;             // a box that is lower is left out
constexpr double kLegible = 12;          // one that is lower has no name
constexpr double kThinnestLevel = 0.75;  // pixels a level: as many levels as there may be
constexpr double kKindWidth = 150, kKindsHeight = 40;

struct Slot {
    std::size_t level = 0;
    double first = 0, leaves = 0;  // counted from the top
};

std::vector<Slot> slotsOf(const std::vector<IcicleBox>& boxes) {
    std::vector<Slot> slots(boxes.size());
    std::vector<bool> hasBelow(boxes.size(), false);
    const auto parentOf = [&](std::size_t i) { return static_cast<std::size_t>(boxes[i].parent); };
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        if (boxes[i].parent < 0) continue;
        slots[i].level = slots[parentOf(i)].level + 1;
        hasBelow[parentOf(i)] = true;
    }
    for (std::size_t i = boxes.size(); i-- > 0;) {  // those below come later
        if (!hasBelow[i]) slots[i].leaves = 1;
        if (boxes[i].parent >= 0) slots[parentOf(i)].leaves += slots[i].leaves;
    }
    double next = 0;
    std::vector<double> below(boxes.size(), 0);  // where the next one below it begins
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        double& begin = boxes[i].parent < 0 ? next : below[parentOf(i)];
        slots[i].first = begin;
        below[i] = begin;
        begin += slots[i].leaves;
    }
    return slots;
}

double leafHeight(double leaves) {
    if (leaves * kLowestNamed > kMostNamed) return kMostUnnamed / leaves;
    return std::clamp(kUsualHeight / std::max(1.0, leaves), kLowestNamed, kHighestLeaf);
}

/// The bar at the left of a box: how its partnership would be drawn as a line.
void bar(Svg& svg, Line line, Point from, double height, const Palette& palette) {
    const Point to{from.x, from.y + height};
    switch (line) {
        case Line::off:
            return svg.line(from, to, {{}, palette.lineStrong, 2, "2 3"});
        case Line::merging:
            return svg.line(from, to, {{}, palette.merge, 2, {}});
        case Line::mergingAlone:
            return svg.line(from, to, {{}, palette.merge, 6, {}});
        case Line::replicating:
            return svg.line(from, to, {{}, palette.match, 6, {}});
    }
}

}  // namespace

std::string draw(const IciclePicture& picture, Theme theme) {
    const Palette& palette = paletteOf(theme);
    const std::vector<Slot> slots = slotsOf(picture.boxes);
    double leaves = 0, levels = 0;
    for (std::size_t i = 0; i < slots.size(); ++i) {
        if (picture.boxes[i].parent < 0) leaves += slots[i].leaves;
        levels = std::max(levels, static_cast<double>(slots[i].level) + 1);
    }
    const double leaf = leafHeight(leaves);
    std::size_t hidden = 0;
    for (const Slot& slot : slots) hidden += slot.leaves * leaf < kLeast ? 1u : 0u;

    Heading heading = picture.heading;
    if (hidden > 0) {
        heading.lines.push_back(std::to_string(picture.boxes.size() - hidden) + " of " +
                                std::to_string(picture.boxes.size()) +
                                " organizations are drawn: the others would be lower than a pixel.");
    }
    const double width = std::max(kThinnestLevel, std::min(kLevelWidth, 6000 / std::max(1.0, levels)));
    const double top = heightOf(heading), bottom = top + leaves * leaf;
    const Point size{std::max({leastWidth(heading), kMargin * 2 + levels * width,
                               kMargin * 2 + kKindWidth * static_cast<double>(picture.legend.size())}),
                     bottom + kKindsHeight + kMargin};

    Svg svg(size.x, size.y, heading.title, spoken(heading), palette.surface2);
    draw(svg, heading, size.x, palette);
    for (std::size_t i = 0; i < slots.size(); ++i) {
        const double height = slots[i].leaves * leaf;
        if (height < kLeast) continue;
        const Point at{kMargin + static_cast<double>(slots[i].level) * width, top + slots[i].first * leaf};
        svg.rect({at.x, at.y, width, height}, {palette.surface, palette.line, 1, {}});
        const bool isRoot = picture.boxes[i].parent < 0;
        if (!isRoot) bar(svg, picture.boxes[i].line, {at.x + 4, at.y}, height, palette);
        if (height < kLegible || width < 40) continue;
        svg.text({at.x + 12, at.y + height / 2 + 4}, picture.boxes[i].name,
                 {height < 16 ? 10.0 : 12.0, isRoot, palette.ink, Anchor::start, {}}, width - 18);
    }
    double x = kMargin;
    for (const IcicleKind& kind : picture.legend) {
        bar(svg, kind.line, {x + 4, bottom + 16}, 18, palette);
        svg.text({x + 14, bottom + 29}, kind.label, {12, false, palette.ink2, Anchor::start, {}},
                 kKindWidth - 20);
        x += kKindWidth;
    }
    return std::move(svg).finish();
}

}  // namespace sluice::picture
