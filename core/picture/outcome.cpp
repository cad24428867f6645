#include "picture/outcome.h"

namespace sluice::picture {

namespace {

constexpr double kSize = 11;
constexpr std::string_view kOpen = " ?";

struct Look {
    Paint box;
    std::string_view letters;
    double radius;
};
Look lookOf(Chip chip, const Palette& palette) {
    switch (chip) {
        case Chip::filled:
            return {{palette.match, palette.match, 1, {}}, palette.matchInk, 1};
        case Chip::half:
            return {{palette.surface, palette.match, 1.5, {}}, palette.match, 5};
        case Chip::doubled:
            return {{palette.merge, palette.merge, 1.5, {}}, palette.mergeInk, 5};
        case Chip::dashed:
            return {{palette.noneSurface, palette.none, 1.5, "4 3"}, palette.none, 5};
        case Chip::bare:
            return {{}, palette.ink3, 0};
    }
    return {};
}

}  // namespace

void draw(Svg& svg, const Outcome& outcome, const Box& box, bool withWord, const Palette& palette) {
    const Look look = lookOf(outcome.chip, palette);
    if (outcome.chip != Chip::bare) svg.rect(box, look.box, look.radius);
    if (outcome.chip == Chip::doubled) {
        svg.rect({box.x + 2.5, box.y + 2.5, box.width - 5, box.height - 5}, {{}, look.letters, 1, {}}, 3);
    }
    if (outcome.chip == Chip::half) svg.rect({box.x, box.y, 6, box.height}, {look.box.stroke, {}, 1, {}}, 3);
    const double forLock = outcome.isLocked && withWord ? 14 : 0;
    std::string text = outcome.glyph;
    if (withWord) text += (text.empty() ? "" : " ") + outcome.label;
    if (outcome.restsOnReading) text += kOpen;
    svg.text({box.x + (box.width - forLock) / 2, box.y + 14}, text,
             {kSize, true, look.letters, Anchor::middle, {}}, box.width - 6 - forLock);
    if (forLock > 0) {
        const double x = box.x + box.width - 16, y = box.y + 4.5;
        svg.rect({x + 1, y + 5, 8, 6}, {{}, look.letters, 1.25, {}});
        svg.path("M" + number(x + 3) + " " + number(y + 5) + "V" + number(y + 3.4) + "a2 2 0 0 1 4 0V" +
                     number(y + 5),
                 {{}, look.letters, 1.25, {}});
    }
}

}  // namespace sluice::picture
