#include "picture/svg.h"

#include <cmath>
#include <utility>

#include "base/markup.h"
#include "picture/letters.h"

namespace sluice::picture {

namespace {

constexpr std::string_view kFamily =
    "system-ui, Segoe UI, Roboto, Noto Sans, Liberation Sans, Helvetica, Arial, sans-serif";

constexpr std::string_view word(Anchor anchor) {
    return anchor == Anchor::middle ? "middle" : anchor == Anchor::end ? "end" : "start";
}

}  // namespace

std::string number(double value) {
    const long long hundredths = std::llround(value * 100);
    const unsigned long long size =
        static_cast<unsigned long long>(hundredths < 0 ? -hundredths : hundredths);
    std::string text = (hundredths < 0 ? "-" : "") + std::to_string(size / 100);
    const unsigned rest = static_cast<unsigned>(size % 100);
    if (rest == 0) return text;
    text += '.';
    text += static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0) text += static_cast<char>('0' + rest % 10);
    return text;
}

Svg::Svg(double width, double height, std::string_view title, std::string_view description,
         std::string_view ground) {
    const std::string w = number(std::ceil(width)), h = number(std::ceil(height));
    text_ = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + w + "\" height=\"" + h +
            "\" viewBox=\"0 0 " + w + " " + h + "\" role=\"img\" font-family=\"" + std::string(kFamily) +
            "\">\n<title>" + base::escapedXml(title) + "</title>\n<desc>" + base::escapedXml(description) +
            "</desc>\n";
    rect({0, 0, std::ceil(width), std::ceil(height)}, {ground, {}, 1, {}});
}

void Svg::attributes(const Paint& paint) {
    text_ += " fill=\"" + (paint.fill.empty() ? std::string("none") : std::string(paint.fill)) + "\"";
    if (paint.stroke.empty()) return;
    text_ += " stroke=\"" + std::string(paint.stroke) + "\"";
    if (paint.strokeWidth != 1) text_ += " stroke-width=\"" + number(paint.strokeWidth) + "\"";
    if (!paint.dash.empty())
        text_ += " stroke-linecap=\"round\" stroke-dasharray=\"" + std::string(paint.dash) + "\"";
}

void Svg::rect(const Box& box, const Paint& paint, double radius) {
    text_ += "<rect x=\"" + number(box.x) + "\" y=\"" + number(box.y) + "\" width=\"" + number(box.width) +
             "\" height=\"" + number(box.height) + "\"";
    if (radius > 0) text_ += " rx=\"" + number(radius) + "\"";
    attributes(paint);
    text_ += "/>\n";
}

void Svg::line(Point from, Point to, const Paint& paint) {
    path("M" + number(from.x) + " " + number(from.y) + "L" + number(to.x) + " " + number(to.y), paint);
}

void Svg::path(std::string_view path, const Paint& paint) {
    text_ += "<path d=\"" + std::string(path) + "\"";
    attributes(paint);
    text_ += "/>\n";
}

void Svg::letters(std::string_view utf8, const Lettering& lettering, double room) {
    text_ += " font-size=\"" + number(lettering.size) + "\"";
    if (lettering.isBold) text_ += " font-weight=\"600\"";
    text_ += " fill=\"" + std::string(lettering.fill) + "\"";
    if (lettering.anchor != Anchor::start)
        text_ += " text-anchor=\"" + std::string(word(lettering.anchor)) + "\"";
    if (!lettering.halo.empty()) {
        text_ += " stroke=\"" + std::string(lettering.halo) +
                 "\" stroke-width=\"4\" stroke-linejoin=\"round\" paint-order=\"stroke\"";
    }
    const std::string shown = fitted(utf8, lettering.size, lettering.isBold, room);
    text_ += ">";
    if (shown != utf8) text_ += "<title>" + base::escapedXml(utf8) + "</title>";
    text_ += base::escapedXml(shown) + "</text>\n";
}

void Svg::text(Point at, std::string_view utf8, const Lettering& lettering, double room) {
    text_ += "<text x=\"" + number(at.x) + "\" y=\"" + number(at.y) + "\"";
    letters(utf8, lettering, room);
}

void Svg::turnedText(Point at, double degrees, std::string_view utf8, const Lettering& lettering,
                     double room) {
    text_ += "<text transform=\"translate(" + number(at.x) + " " + number(at.y) + ") rotate(" +
             number(-degrees) + ")\"";
    letters(utf8, lettering, room);
}

std::string Svg::finish() && {
    text_ += "</svg>\n";
    return std::move(text_);
}

std::string curve(Point from, Point first, Point second, Point to) {
    const auto at = [](Point point) { return number(point.x) + " " + number(point.y); };
    return "M" + at(from) + "C" + at(first) + " " + at(second) + " " + at(to);
}

}  // namespace sluice::picture
