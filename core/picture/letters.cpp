#include "picture/letters.h"

#include <array>
#include <cstdint>

#include "base/unicode.h"

namespace sluice::picture {

namespace {

/// Thousandths of the size, of the characters from blank to tilde: those of Helvetica, Arial and Liberation Sans.
constexpr std::array<std::uint16_t, 95> kAscii = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333,  278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,  611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278,  556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,  500, 334, 260, 334, 584};
constexpr double kOther = 700, kWide = 1050, kBolder = 1.08;
/// The widest of the common fonts, DejaVu Sans, is so much wider.
constexpr double kBroadest = 1.16;
constexpr std::string_view kEllipsis = "…";

/// What is put upon the character before it, or joins two.
bool isUpon(char32_t code) {
    return (code >= 0x0300 && code <= 0x036F) || (code >= 0x20D0 && code <= 0x20FF) ||
           (code >= 0xFE00 && code <= 0xFE0F) || code == 0x200D || (code >= 0x1F3FB && code <= 0x1F3FF);
}

double thousandths(char32_t code) {
    if (code >= 0x20 && code < 0x20 + kAscii.size()) return kAscii[code - 0x20];
    if (isUpon(code)) return 0;
    const bool isWide = (code >= 0x1100 && code <= 0x115F) || (code >= 0x2E80 && code <= 0xD7FF) ||
                        (code >= 0xF900 && code <= 0xFAFF) || (code >= 0xFF00 && code <= 0xFF60) ||
                        code >= 0x1F000;
    return isWide ? kWide : kOther;
}

/// Pixels of a thousandth.
double scaleOf(double size, bool isBold) { return size / 1000 * kBroadest * (isBold ? kBolder : 1); }

}  // namespace

double widthOf(std::string_view utf8, double size, bool isBold) {
    double sum = 0;
    while (!utf8.empty()) {
        const base::CodePoint next = base::firstCodePoint(utf8);
        sum += thousandths(next.value);
        utf8.remove_prefix(next.length);
    }
    return sum * scaleOf(size, isBold);
}

std::string fitted(std::string_view utf8, double size, bool isBold, double room) {
    const double scale = scaleOf(size, isBold);
    const double forEllipsis = kOther * scale;
    double sum = 0;
    std::size_t fits = 0;  // bytes that stand before an ellipsis
    bool mayJoin = false;  // the last one joins what follows
    for (std::size_t at = 0; at < utf8.size();) {
        const base::CodePoint next = base::firstCodePoint(utf8.substr(at));
        if (!isUpon(next.value) && !mayJoin && sum + forEllipsis <= room) fits = at;
        mayJoin = next.value == 0x200D;
        sum += thousandths(next.value) * scale;
        if (sum > room) {
            std::string_view start = utf8.substr(0, fits);
            while (!start.empty() && start.back() == ' ') start.remove_suffix(1);
            return std::string(start) + std::string(kEllipsis);
        }
        at += next.length;
    }
    return std::string(utf8);
}

}  // namespace sluice::picture
