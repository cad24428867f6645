#include "picture/heading.h"

#include <algorithm>

#include "picture/letters.h"

namespace sluice::picture {

namespace {

constexpr double kTitle = 16, kLine = 12, kTitleHeight = 24, kLineHeight = 18;
constexpr double kNarrowest = 480, kWidest = 1100;

}  // namespace

double heightOf(const Heading& heading) {
    const double title = heading.title.empty() ? 0 : kTitleHeight;
    return kMargin + title + kLineHeight * static_cast<double>(heading.lines.size()) + 8;
}

double leastWidth(const Heading& heading) {
    double width = widthOf(heading.title, kTitle, true);
    for (const std::string& line : heading.lines) width = std::max(width, widthOf(line, kLine, false));
    return std::clamp(width + 2 * kMargin, kNarrowest, kWidest);
}

void draw(Svg& svg, const Heading& heading, double width, const Palette& palette) {
    const double room = width - 2 * kMargin;
    double y = kMargin;
    if (!heading.title.empty()) {
        svg.text({kMargin, y + 15}, heading.title, {kTitle, true, palette.ink, Anchor::start, {}}, room);
        y += kTitleHeight;
    }
    for (const std::string& line : heading.lines) {
        svg.text({kMargin, y + 12}, line, {kLine, false, palette.ink2, Anchor::start, {}}, room);
        y += kLineHeight;
    }
}

std::string spoken(const Heading& heading) {
    std::string text;
    for (const std::string& line : heading.lines) text += (text.empty() ? "" : " ") + line;
    return text;
}

}  // namespace sluice::picture
