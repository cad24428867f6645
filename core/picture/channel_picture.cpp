#include "picture/channel_picture.h"

#include <algorithm>

namespace sluice::picture {

namespace {

constexpr double kCardWidth = 236, kCardHeight = 74;
constexpr double kBetweenLevels = 130, kBetweenCards = 16, kBetweenRoots = 24;
constexpr double kPad = 10;
constexpr double kBeside = 14;  // a further upstream's line ends this far beside the first one's

/// Where each card stands: leaves one below the other, everybody else in the middle of those below.
std::vector<Point> placesOf(const std::vector<Organization>& organizations, double top) {
    const std::size_t count = organizations.size();
    std::vector<std::size_t> level(count, 0), children(count, 0);
    for (std::size_t i = 0; i < count; ++i) {
        if (organizations[i].parent < 0) continue;
        const auto parent = static_cast<std::size_t>(organizations[i].parent);
        level[i] = level[parent] + 1;
        ++children[parent];
    }
    std::vector<Point> places(count);
    double next = top;
    for (std::size_t i = 0; i < count; ++i) {
        places[i].x = kMargin + static_cast<double>(level[i]) * (kCardWidth + kBetweenLevels);
        if (organizations[i].parent < 0 && i > 0) next += kBetweenRoots;
        if (children[i] > 0) continue;
        places[i].y = next;
        next += kCardHeight + kBetweenCards;
    }
    // Those below come later: from the end, all of them have their places.
    std::vector<double> first(count, 0), last(count, 0);
    for (std::size_t i = count; i-- > 0;) {
        if (children[i] > 0) places[i].y = (first[i] + last[i]) / 2;
        if (organizations[i].parent < 0) continue;
        const auto parent = static_cast<std::size_t>(organizations[i].parent);
        if (last[parent] == 0) last[parent] = places[i].y;
        first[parent] = places[i].y;
    }
    return places;
}

class ChannelDrawing {
  public:
    ChannelDrawing(const ChannelPicture& picture, Theme theme)
        : picture_(picture),
          palette_(paletteOf(theme)),
          places_(placesOf(picture.organizations, heightOf(picture.heading))),
          size_(sizeOf()),
          svg_(size_.x, size_.y, picture.heading.title, spoken(picture.heading), palette_.surface2) {}

    std::string draw() && {
        picture::draw(svg_, picture_.heading, size_.x, palette_);
        for (std::size_t i = 0; i < places_.size(); ++i) {
            const Organization& below = picture_.organizations[i];
            if (below.parent < 0) continue;
            partnership(places_[static_cast<std::size_t>(below.parent)], places_[i], below.under, false);
        }
        for (const FurtherPartnership& each : picture_.further) {
            partnership(places_[each.upstream], places_[each.downstream], each.partnership, true);
        }
        for (std::size_t i = 0; i < places_.size(); ++i) card(places_[i], picture_.organizations[i]);
        return std::move(svg_).finish();
    }

  private:
    [[nodiscard]] Point sizeOf() const {
        Point size{leastWidth(picture_.heading), heightOf(picture_.heading)};
        for (std::size_t i = 0; i < places_.size(); ++i) {
            const double forCount = picture_.organizations[i].hidden > 0 ? 48 : 0;
            size.x = std::max(size.x, places_[i].x + kCardWidth + forCount + kMargin);
            size.y = std::max(size.y, places_[i].y + kCardHeight);
        }
        size.y += kMargin;
        return size;
    }
    [[nodiscard]] Paint paintOf(Line line, bool isFurther) const {
        switch (line) {
            case Line::off:
                return {{}, palette_.lineStrong, 2, "0.1 6"};
            case Line::merging:
                return {{}, palette_.merge, 1.75, isFurther ? "9 6" : ""};
            case Line::mergingAlone:
                return {{}, palette_.merge, 4, isFurther ? "9 6" : ""};
            case Line::replicating:
                return {{}, palette_.match, 4, isFurther ? "9 6" : ""};
        }
        return {};
    }
    void partnership(Point from, Point to, const Partnership& partnership, bool isFurther) {
        const Point start{from.x + kCardWidth, from.y + kCardHeight / 2};
        const Point end{to.x, to.y + kCardHeight / 2 + (isFurther ? kBeside : 0)};
        const double gap = std::max(56.0, end.x - start.x);
        svg_.path(curve(start, {start.x + 0.3 * gap, start.y}, {end.x - 0.8 * gap, end.y}, end),
                  paintOf(partnership.line, isFurther));
        const double y = isFurther ? end.y + 13 : start.y < end.y ? end.y + 14 : end.y - 7;
        svg_.text({end.x - 8, y}, partnership.label,
                  {10.5, false, palette_.ink2, Anchor::end, palette_.surface2}, kBetweenLevels - 12);
    }
    void card(Point at, const Organization& organization) {
        svg_.rect({at.x, at.y, kCardWidth, kCardHeight}, {palette_.surface, palette_.lineStrong, 1, {}}, 8);
        svg_.text({at.x + kPad, at.y + 20}, organization.name, {13, true, palette_.ink, Anchor::start, {}},
                  kCardWidth - 2 * kPad);
        if (organization.outcomes.empty()) {
            svg_.text({at.x + kPad, at.y + 48}, organization.note,
                      {11.5, false, palette_.ink3, Anchor::start, {}}, kCardWidth - 2 * kPad);
        }
        const double count = static_cast<double>(organization.outcomes.size());
        const double width = (kCardWidth - 2 * kPad - 6 * (count - 1)) / std::max(1.0, count);
        double x = at.x + kPad;
        for (std::size_t i = 0; i < organization.outcomes.size(); ++i, x += width + 6) {
            svg_.text({x, at.y + 38}, organization.captions[i],
                      {9.5, false, palette_.ink3, Anchor::start, {}}, width);
            picture::draw(svg_, organization.outcomes[i], {x, at.y + 43, width, kChipHeight}, true, palette_);
        }
        if (organization.hidden > 0) {
            const Box box{at.x + kCardWidth - 9, at.y + kCardHeight / 2 - 9, 52, 18};
            svg_.rect(box, {palette_.surface, palette_.lineStrong, 1, {}}, 9);
            svg_.text({box.x + box.width / 2, box.y + 13}, "+" + std::to_string(organization.hidden),
                      {11, true, palette_.ink2, Anchor::middle, {}}, box.width - 6);
        }
    }

    const ChannelPicture& picture_;
    const Palette& palette_;
    std::vector<Point> places_;
    Point size_;
    Svg svg_;
};

}  // namespace

std::string draw(const ChannelPicture& picture, Theme theme) { return ChannelDrawing(picture, theme).draw(); }

}  // namespace sluice::picture
