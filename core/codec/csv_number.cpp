#include "codec/csv_number.h"

#include <algorithm>
#include <iterator>

#include "base/decimal.h"
#include "base/unicode.h"

namespace sluice::codec {
namespace {

constexpr char32_t kMinusSign = 0x2212, kRightQuote = 0x2019, kArabicPercent = 0x066A;
constexpr std::size_t kCodeLength = 3;  // of a currency's code

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isCurrencySign(char32_t code) {
    return code == '$' || (code >= 0xA2 && code <= 0xA5) || (code >= 0x20A0 && code <= 0x20CF) ||
           code == 0x058F || code == 0x060B || code == 0x0E3F || code == 0xFDFC;
}

bool isCode(std::string_view text) {
    return text.size() == kCodeLength &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// Takes a currency's code from one of the ends.
std::string_view withoutCode(std::string_view text, std::string& sign) {
    text = base::trimmed(text);
    if (isCode(text.substr(0, kCodeLength))) {
        sign = text.substr(0, kCodeLength);
        return text.substr(kCodeLength);
    }
    const std::size_t rest = text.size() - std::min(text.size(), kCodeLength);
    if (!isCode(text.substr(rest))) return text;
    sign = text.substr(rest);
    return text.substr(0, rest);
}

/// What is left without what people put around and between the digits; with anything else in it, nothing is.
struct Bare {
    std::string text;  // digits, points, commas, signs, exponents
    std::string sign;
};
Bare bareOf(std::string_view text) {
    Bare bare;
    bool hasSign = false;
    for (text = withoutCode(text, bare.sign), hasSign = !bare.sign.empty(); !text.empty();) {
        const base::CodePoint next = base::firstCodePoint(text);
        const std::string_view written = text.substr(0, next.length);
        text.remove_prefix(next.length);
        const bool isPercent = next.value == '%' || next.value == kArabicPercent;
        if (isCurrencySign(next.value) || isPercent) {
            if (hasSign) return {};
            hasSign = true;
            bare.sign = written;
        } else if (next.value == kMinusSign) {
            bare.text += '-';
        } else if (next.value < 0x80 && std::string_view("0123456789.,+-eE").find(written) != written.npos) {
            bare.text += written;
        } else if (!base::isUnseen(next.value) && next.value != '\'' && next.value != kRightQuote) {
            return {};
        }
    }
    return bare;
}

/// Digits, or groups of three of them (the first may be shorter) with the mark between.
bool areGroups(std::string_view whole, char mark) {
    const std::size_t first = std::min(whole.find(mark), whole.size());
    if (first == whole.size()) return true;
    if (first == 0 || first > 3) return false;
    for (std::size_t at = first; at < whole.size(); at += 4) {
        if (whole[at] != mark || at + 4 > whole.size()) return false;
        if (whole.substr(at + 1, 3).find(mark) != std::string_view::npos) return false;
    }
    return true;
}

/// In JSON's grammar, where the marks stand as they should.
std::string literalOf(std::string_view bare, DecimalMark mark) {
    const char decimal = mark == DecimalMark::comma ? ',' : '.',
               thousands = mark == DecimalMark::comma ? '.' : ',';
    std::string literal;
    if (!bare.empty() && (bare.front() == '-' || bare.front() == '+')) {
        if (bare.front() == '-') literal = "-";
        bare.remove_prefix(1);
    }
    const std::size_t end = std::min(bare.find_first_of("eE"), bare.size());
    const std::size_t point = std::min(bare.find(decimal), end);
    const std::string_view whole = bare.substr(0, point);
    if (!areGroups(whole, thousands)) return {};
    std::copy_if(whole.begin(), whole.end(), std::back_inserter(literal), isDigit);
    if (point < end) literal += "." + std::string(bare.substr(point + 1, end - point - 1));
    literal += bare.substr(end);
    return literal;
}

}  // namespace

bool looksLikeNumber(std::string_view text) {
    const std::string bare = bareOf(text).text;
    const std::size_t exponent = std::min(bare.find_first_of("eE"), bare.size());
    const auto mantissa = bare.begin() + static_cast<std::ptrdiff_t>(exponent);
    const bool hasDigits = std::any_of(bare.begin(), mantissa, isDigit);
    const bool isExponentWhole =
        exponent == bare.size() || (exponent + 1 < bare.size() && isDigit(bare.back()) &&
                                    bare.find_first_of("eE.,", exponent + 1) == std::string::npos);
    return hasDigits && isExponentWhole && bare.find_first_of("+-", 1) >= exponent;
}

PersonsNumber numberIn(std::string_view text, DecimalMark mark) {
    const bool hasExponent = text.find_first_of("eE") != std::string_view::npos;
    if (!hasExponent && base::isNumberLiteral(text)) {
        const bool isThousand = mark == DecimalMark::comma && text.find('.') != std::string_view::npos;
        if (!isThousand) return {std::string(text), {}};
    }
    if (mark == DecimalMark::asJson || !looksLikeNumber(text)) return {};
    Bare bare = bareOf(text);
    std::string literal = literalOf(bare.text, mark);
    if (!base::isNumberLiteral(literal)) return {};
    return {std::move(literal), std::move(bare.sign)};
}

}  // namespace sluice::codec
