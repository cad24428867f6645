#include "base/decimal.h"

#include <algorithm>
#include <cstdint>

namespace sluice::base {
namespace {

constexpr int kLargestPlainPoint = 21;   // 10^20 is still written plainly, 10^21 is not
constexpr int kSmallestPlainPoint = -5;  // 0.000001 is still written plainly, 0.0000001 is not
constexpr int kLargestPoint = 309;       // 1.797…e308 is the largest double
constexpr int kSmallestPoint = -323;     // 4.9e-324 is the smallest one
constexpr std::int64_t kExponentCeiling =
    1000000000000;  // more than any text has digits; larger ones are clamped
constexpr std::string_view kLargestDoubleDigits = "17976931348623158";

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// value = (negative ? -1 : 1) × 0.digits × 10^point, without leading or trailing zeros; zero has no digits.
struct Decimal {
    bool negative = false;
    std::int64_t point = 0;
    std::string digits;
};

std::int64_t exponentOf(std::string_view text) {
    const bool negative = text.front() == '-';
    std::int64_t exponent = 0;
    for (const char c : text) {
        if (isDigit(c)) exponent = std::min<std::int64_t>(exponent * 10 + (c - '0'), kExponentCeiling);
    }
    return negative ? -exponent : exponent;
}

/// The literal must have JSON's number grammar.
Decimal parse(std::string_view literal) {
    Decimal decimal;
    if (literal.front() == '-') {
        decimal.negative = true;
        literal.remove_prefix(1);
    }
    const std::size_t e = literal.find_first_of("eE");
    const std::string_view mantissa = literal.substr(0, e);
    const std::size_t dot = mantissa.find('.');
    const std::string_view whole = mantissa.substr(0, dot);
    decimal.point = static_cast<std::int64_t>(whole.size());
    decimal.digits = whole;
    if (dot != std::string_view::npos) decimal.digits += mantissa.substr(dot + 1);
    if (e != std::string_view::npos) decimal.point += exponentOf(literal.substr(e + 1));

    const std::size_t first = decimal.digits.find_first_not_of('0');
    if (first == std::string::npos) return {};
    decimal.digits.erase(0, first);
    decimal.point -= static_cast<std::int64_t>(first);
    decimal.digits.erase(decimal.digits.find_last_not_of('0') + 1);
    return decimal;
}

bool fitsDouble(const Decimal& decimal) {
    if (decimal.digits.empty()) return true;
    if (decimal.point > kLargestPoint || decimal.point < kSmallestPoint) return false;
    return decimal.point < kLargestPoint || decimal.digits <= kLargestDoubleDigits;
}

std::string plainSpelling(const Decimal& decimal) {
    const auto count = static_cast<std::int64_t>(decimal.digits.size());
    if (decimal.point <= 0)
        return "0." + std::string(static_cast<std::size_t>(-decimal.point), '0') + decimal.digits;
    if (decimal.point >= count)
        return decimal.digits + std::string(static_cast<std::size_t>(decimal.point - count), '0');
    const auto split = static_cast<std::size_t>(decimal.point);
    return decimal.digits.substr(0, split) + "." + decimal.digits.substr(split);
}

std::string scientificSpelling(const Decimal& decimal) {
    std::string text = decimal.digits.substr(0, 1);
    if (decimal.digits.size() > 1) text += "." + decimal.digits.substr(1);
    const std::int64_t exponent = decimal.point - 1;
    text += exponent < 0 ? "e-" : "e+";
    return text + std::to_string(exponent < 0 ? -exponent : exponent);
}

std::size_t skipDigits(std::string_view text, std::size_t at) {
    while (at < text.size() && isDigit(text[at])) ++at;
    return at;
}

}  // namespace

bool isNumberLiteral(std::string_view text) {
    std::size_t at = !text.empty() && text[0] == '-' ? 1 : 0;
    const std::size_t whole = skipDigits(text, at);
    if (whole == at || (text[at] == '0' && whole - at > 1)) return false;
    at = whole;
    if (at < text.size() && text[at] == '.') {
        const std::size_t fraction = skipDigits(text, at + 1);
        if (fraction == at + 1) return false;
        at = fraction;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
        const std::size_t exponent = skipDigits(text, at);
        if (exponent == at) return false;
        at = exponent;
    }
    return at == text.size();
}

std::string canonicalNumber(std::string_view literal) {
    if (!isNumberLiteral(literal)) return {};
    const Decimal decimal = parse(literal);
    if (!fitsDouble(decimal)) return {};
    if (decimal.digits.empty()) return "0";
    const bool plain = decimal.point <= kLargestPlainPoint && decimal.point >= kSmallestPlainPoint;
    return (decimal.negative ? "-" : "") + (plain ? plainSpelling(decimal) : scientificSpelling(decimal));
}

std::string withoutExponent(std::string_view canonical) {
    if (canonical.find('e') == std::string_view::npos) return std::string(canonical);
    const Decimal decimal = parse(canonical);
    return (decimal.negative ? "-" : "") + plainSpelling(decimal);
}

int compareNumbers(std::string_view left, std::string_view right) {
    const Decimal a = parse(left);
    const Decimal b = parse(right);
    const auto sign = [](const Decimal& d) { return d.digits.empty() ? 0 : d.negative ? -1 : 1; };
    if (sign(a) != sign(b)) return sign(a) - sign(b);
    if (a.point != b.point) return (a.point < b.point ? -1 : 1) * (a.negative ? -1 : 1);
    return a.digits.compare(b.digits) * (a.negative ? -1 : 1);
}

}  // namespace sluice::base
