#include "picture/chain_picture.h"

#include <algorithm>
#include <cmath>

#include "base/sort.h"

namespace sluice::picture {

namespace {

constexpr double kWidth = 184, kHeight = 66, kBetweenColumns = 150, kBetweenPlaces = 22;
constexpr double kHead = 30, kCardPad = 12;
constexpr double kThinnest = 1.5, kThickest = 8, kShareOfSide = 0.8;
constexpr double kLoop = 56;  // how far a way within a column bulges out
constexpr int kSweeps = 8;

using Indices = std::vector<std::uint32_t>;

/// The places of each column, so ordered that few ways cross: each sweep puts everybody at the middle of those that it
/// has ways with in the other columns.
std::vector<Indices> ordered(const ChainPicture& picture) {
    std::vector<Indices> columns(picture.columns.size());
    std::vector<double> at(picture.places.size(), 0);
    for (std::uint32_t i = 0; i < picture.places.size(); ++i) {
        Indices& column = columns[picture.places[i].column];
        at[i] = static_cast<double>(column.size());
        column.push_back(i);
    }
    for (int sweep = 0; sweep < kSweeps; ++sweep) {
        std::vector<double> sum(at.size(), 0), count(at.size(), 0);
        const auto pull = [&](std::uint32_t place, std::uint32_t other) {
            const bool isBefore = picture.places[other].column < picture.places[place].column;
            if (picture.places[other].column == picture.places[place].column || isBefore != (sweep % 2 == 0))
                return;
            sum[place] += at[other];
            ++count[place];
        };
        for (const Way& way : picture.ways) {
            pull(way.from, way.to);
            pull(way.to, way.from);
        }
        for (Indices& column : columns) {
            for (const std::uint32_t i : column) {
                if (count[i] > 0) at[i] = sum[i] / count[i];
            }
            base::sort(column, [&](std::uint32_t a, std::uint32_t b) { return at[a] < at[b]; });
            for (std::size_t i = 0; i < column.size(); ++i) at[column[i]] = static_cast<double>(i);
        }
    }
    return columns;
}

class ChainDrawing {
  public:
    ChainDrawing(const ChainPicture& picture, Theme theme)
        : picture_(picture),
          palette_(paletteOf(theme)),
          columns_(ordered(picture)),
          top_(heightOf(picture.heading) + kHead),
          corner_(place()),
          svg_(corner_.x, corner_.y, picture.heading.title, spoken(picture.heading), palette_.surface2) {}

    std::string draw() && {
        picture::draw(svg_, picture_.heading, corner_.x, palette_);
        for (std::size_t i = 0; i < picture_.columns.size(); ++i) {
            svg_.text({left(i) + kWidth / 2, top_ - 12}, picture_.columns[i],
                      {12, true, palette_.ink2, Anchor::middle, {}}, kWidth);
        }
        lines();
        for (std::size_t i = 0; i < places_.size(); ++i) card(places_[i], picture_.places[i]);
        for (const Label& label : labels_) {
            svg_.text(label.at, label.text, {11, true, palette_.ink, Anchor::middle, palette_.surface2},
                      kBetweenColumns);
        }
        return std::move(svg_).finish();
    }

  private:
    struct Label {
        Point at;
        std::string_view text;
    };

    [[nodiscard]] static double left(std::size_t column) {
        return kMargin + static_cast<double>(column) * (kWidth + kBetweenColumns);
    }
    /// Gives every place its corner; answers with the corner of the picture.
    Point place() {
        std::size_t longest = 1;
        for (const Indices& column : columns_) longest = std::max(longest, column.size());
        places_.resize(picture_.places.size());
        for (std::size_t c = 0; c < columns_.size(); ++c) {
            const double spare = static_cast<double>(longest - columns_[c].size()) / 2;
            for (std::size_t i = 0; i < columns_[c].size(); ++i) {
                places_[columns_[c][i]] = {
                    left(c), top_ + (spare + static_cast<double>(i)) * (kHeight + kBetweenPlaces)};
            }
        }
        const double right =
            left(std::max<std::size_t>(columns_.size(), 1) - 1) + kWidth + kLoop + 2 * kMargin;
        return {std::max(leastWidth(picture_.heading), right),
                top_ + static_cast<double>(longest) * (kHeight + kBetweenPlaces) - kBetweenPlaces + kMargin};
    }

    /// By way: how far down the side of its place it leaves or arrives.
    [[nodiscard]] std::vector<double> ports(std::uint32_t Way::*end, std::uint32_t Way::*other) const {
        std::vector<Indices> byPlace(places_.size());
        for (std::uint32_t i = 0; i < picture_.ways.size(); ++i) byPlace[picture_.ways[i].*end].push_back(i);
        std::vector<double> shares(picture_.ways.size());
        for (Indices& ways : byPlace) {
            base::sort(ways, [&](std::uint32_t a, std::uint32_t b) {
                return places_[picture_.ways[a].*other].y < places_[picture_.ways[b].*other].y;
            });
            for (std::size_t i = 0; i < ways.size(); ++i) {
                shares[ways[i]] = static_cast<double>(i + 1) / static_cast<double>(ways.size() + 1);
            }
        }
        return shares;
    }
    /// Where many meet, they have no more room than the side of a place.
    [[nodiscard]] double thickness(const Way& way, double most, double meeting) const {
        const double wanted =
            kThinnest + (kThickest - kThinnest) * std::sqrt(way.amount / std::max(1.0, most));
        return std::max(1.0, std::min(wanted, kHeight * kShareOfSide / std::max(1.0, meeting)));
    }
    void lines() {
        const std::vector<double> leaves = ports(&Way::from, &Way::to), arrives = ports(&Way::to, &Way::from);
        std::vector<double> meeting(places_.size(), 0);
        double most = 0;
        for (const Way& way : picture_.ways) {
            ++meeting[way.from];
            ++meeting[way.to];
            most = std::max(most, way.amount);
        }
        for (std::size_t i = 0; i < picture_.ways.size(); ++i) {
            const Way& way = picture_.ways[i];
            const Point from = places_[way.from], to = places_[way.to];
            const bool isInside = to.x <= from.x;
            const double apart = way.from == way.to ? kLoop / 4 : 0;
            const Point start{from.x + kWidth, from.y + kHeight * leaves[i] - apart};
            const Point end{isInside ? to.x + kWidth : to.x, to.y + kHeight * arrives[i] + apart};
            // Within a column it bulges out to the right; else it is level at both ends.
            const double bend = isInside ? std::max(start.x, end.x) + kLoop : (start.x + end.x) / 2;
            Point label{(start.x + end.x) / 2, (start.y + end.y) / 2};
            if (isInside) {
                label.x = bend - kLoop / 4;
            } else if (end.x - start.x > kBetweenColumns) {
                label = {end.x - kBetweenColumns / 2, end.y};  // not on the cards that it passes
            }
            svg_.path(curve(start, {bend, start.y}, {bend, end.y}, end),
                      {{},
                       way.hasEnded ? palette_.lineStrong : palette_.accent,
                       thickness(way, most, std::max(meeting[way.from], meeting[way.to])),
                       way.hasEnded ? "2 4" : ""});
            labels_.push_back({{label.x, label.y + 4}, way.moved});
        }
    }
    void card(Point at, const Place& place) {
        svg_.rect({at.x, at.y, kWidth, kHeight},
                  {palette_.surface, palette_.lineStrong, 1, place.isWithheld ? "4 3" : ""}, 6);
        svg_.text({at.x + kCardPad, at.y + 22}, place.name, {13, true, palette_.ink, Anchor::start, {}},
                  kWidth - 2 * kCardPad);
        svg_.text({at.x + kCardPad, at.y + 41}, place.line, {11.5, false, palette_.ink2, Anchor::start, {}},
                  kWidth - 2 * kCardPad);
        if (place.share < 0) return;
        const Box all{at.x + kCardPad, at.y + 50, kWidth - 2 * kCardPad, 7};
        svg_.rect(all, {palette_.accentSoft, palette_.accent, 0.75, {}}, 2);
        if (place.share > 0)
            svg_.rect({all.x, all.y, all.width * place.share, 7}, {palette_.accent, {}, 1, {}}, 2);
    }

    const ChainPicture& picture_;
    const Palette& palette_;
    std::vector<Indices> columns_;
    double top_;
    std::vector<Point> places_;
    std::vector<Label> labels_;
    Point corner_;
    Svg svg_;
};

}  // namespace

std::string draw(const ChainPicture& picture, Theme theme) { return ChainDrawing(picture, theme).draw(); }

}  // namespace sluice::picture
