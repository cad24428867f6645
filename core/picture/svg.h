// An SVG picture that stands by itself: an absolute size, `<text>` for every word, presentation attributes and neither
// style sheet nor script, so that every program that draws SVG draws the same.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sluice::picture {

/// Lengths are CSS pixels; x to the right, y downwards.
struct Point {
    double x = 0, y = 0;
};
struct Box {
    double x = 0, y = 0, width = 0, height = 0;
};

/// `fill` and `stroke` are colours, `#rrggbb`; empty: none.
struct Paint {
    std::string_view fill, stroke;
    double strokeWidth = 1;
    std::string_view dash;  // `5 3`
};

enum class Anchor : std::uint8_t { start, middle, end };

struct Lettering {
    double size = 12;
    bool isBold = false;
    std::string_view fill;
    Anchor anchor = Anchor::start;
    std::string_view halo;  // a colour around the letters, which lines behind them do not cross; empty: none
};

/// A number with at most two decimals, as SVG writes it.
[[nodiscard]] std::string number(double value);

class Svg {
  public:
    /// `title` is what the picture is called, `description` what it shows, for who cannot see it.
    Svg(double width, double height, std::string_view title, std::string_view description,
        std::string_view ground);

    void rect(const Box& box, const Paint& paint, double radius = 0);
    void line(Point from, Point to, const Paint& paint);
    /// `path` as in the attribute `d`.
    void path(std::string_view path, const Paint& paint);
    /// In at most `room` pixels: what does not fit is cut with an ellipsis, and the whole stands in a tooltip.
    void text(Point at, std::string_view utf8, const Lettering& lettering, double room);
    /// Turned around its beginning, counter-clockwise.
    void turnedText(Point at, double degrees, std::string_view utf8, const Lettering& lettering, double room);

    [[nodiscard]] std::string finish() &&;

  private:
    void attributes(const Paint& paint);
    void letters(std::string_view utf8, const Lettering& lettering, double room);

    std::string text_;
};

/// A curve that leaves towards `first` and arrives from `second`.
[[nodiscard]] std::string curve(Point from, Point first, Point second, Point to);

}  // namespace sluice::picture
