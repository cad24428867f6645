#include "picture/matrix_picture.h"

#include <algorithm>

#include "picture/letters.h"

namespace sluice::picture {

namespace {

constexpr double kNameWidth = 260, kColumnWidth = 40, kRowHeight = 30, kIndent = 14, kDeepest = 8;
constexpr double kLetters = 12, kTurn = 50, kMostHead = 150;
constexpr double kLegendWidth = 136, kLegendHeight = 44;

/// How high the turned names of columns stand: the sine of their turn.
constexpr double kRise = 0.766, kRun = 0.643;

}  // namespace

std::string draw(const MatrixPicture& picture, Theme theme) {
    const Palette& palette = paletteOf(theme);
    double longest = 0;
    for (const std::string& column : picture.columns) {
        longest = std::max(longest, std::min(kMostHead, widthOf(column, kLetters, false)));
    }
    const double top = heightOf(picture.heading) + longest * kRise + 16;
    const double columns = static_cast<double>(picture.columns.size()),
                 rows = static_cast<double>(picture.rows.size());
    const double legend = kMargin * 2 + kLegendWidth * static_cast<double>(picture.legend.size());
    const double grid = kMargin * 2 + kNameWidth + columns * kColumnWidth + longest * kRun;
    const Point size{std::max({leastWidth(picture.heading), legend, grid}),
                     top + rows * kRowHeight + kLegendHeight + kMargin};

    Svg svg(size.x, size.y, picture.heading.title, spoken(picture.heading), palette.surface2);
    draw(svg, picture.heading, size.x, palette);
    const double left = kMargin + kNameWidth;
    for (std::size_t i = 0; i < picture.columns.size(); ++i) {
        const double x = left + (static_cast<double>(i) + 0.5) * kColumnWidth;
        svg.turnedText({x, top - 8}, kTurn, picture.columns[i],
                       {kLetters, false, palette.ink2, Anchor::start, {}}, kMostHead);
    }
    double y = top;
    for (const MatrixRow& row : picture.rows) {
        svg.line({kMargin, y}, {left + columns * kColumnWidth, y}, {{}, palette.line, 1, {}});
        const double indent = kIndent * std::min(kDeepest, static_cast<double>(row.level));
        svg.text({kMargin + indent, y + 20}, row.name,
                 {kLetters, row.level == 0, palette.ink, Anchor::start, {}}, kNameWidth - indent - 10);
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            if (!row.cells[i]) continue;
            const double x = left + static_cast<double>(i) * kColumnWidth;
            draw(svg, *row.cells[i], {x + 4, y + 5, kColumnWidth - 8, kChipHeight}, false, palette);
        }
        y += kRowHeight;
    }
    double x = kMargin;
    for (const Outcome& outcome : picture.legend) {
        draw(svg, outcome, {x, y + 18, kLegendWidth - 10, kChipHeight}, true, palette);
        x += kLegendWidth;
    }
    return std::move(svg).finish();
}

}  // namespace sluice::picture
