#include "flexnet/quantity.h"

#include <algorithm>
#include <string>

#include "base/unicode.h"
#include "entitlements/model.h"

namespace sluice::flexnet {

namespace {

bool areDigits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Digits and marks alone: every blank a space, every apostrophe a straight one. Empty where anything else stands there.
std::string bareOf(std::string_view text) {
    constexpr char32_t kRightQuote = 0x2019;
    std::string bare;
    for (text = base::trimmed(text); !text.empty();) {
        const base::CodePoint next = base::firstCodePoint(text);
        text.remove_prefix(next.length);
        if (base::isUnseen(next.value)) {
            bare += ' ';
        } else if (next.value == '\'' || next.value == kRightQuote) {
            bare += '\'';
        } else if ((next.value >= '0' && next.value <= '9') || next.value == ',' || next.value == '.') {
            bare += static_cast<char>(next.value);
        } else {
            return {};
        }
    }
    return bare;
}

/// Takes `,00` or `.0` from the end; what is three digits long is a group, where the mark is not told to be the decimal one.
void dropDecimals(std::string& bare, codec::DecimalMark decimal) {
    const std::size_t at = bare.find_last_of(",.");
    if (at == std::string::npos) return;
    const bool isTold = (decimal == codec::DecimalMark::comma && bare[at] == ',') ||
                        (decimal == codec::DecimalMark::point && bare[at] == '.');
    const std::string_view behind = std::string_view(bare).substr(at + 1);
    const bool areZeros = !behind.empty() && behind.find_first_not_of('0') == std::string_view::npos;
    if (isTold ? areZeros : areZeros && behind.size() != 3) bare.resize(at);
    if (isTold && !areZeros) bare.clear();
}

}  // namespace

std::optional<std::uint64_t> quantityIn(std::string_view text, codec::DecimalMark decimal) {
    std::string bare = bareOf(text);
    dropDecimals(bare, decimal);
    const std::size_t first = bare.find_first_of(" ',.");
    std::string digits = bare.substr(0, first);
    if (first != std::string::npos) {
        if (first == 0 || first > 3) return {};
        for (std::size_t at = first; at < bare.size(); at += 4) {
            const std::string_view group = std::string_view(bare).substr(at + 1, 3);
            if (bare[at] != bare[first] || group.size() != 3 || !areDigits(group)) return {};
            digits += group;
        }
    }
    constexpr std::size_t kMostDigits = 16;
    const std::size_t zeros = std::min(digits.find_first_not_of('0'), digits.size());
    if (!areDigits(digits) || digits.size() - zeros > kMostDigits) return {};
    std::uint64_t value = 0;
    for (const char c : digits) value = value * 10 + static_cast<std::uint64_t>(c - '0');
    if (value > entitlements::kLargestQuantity) return {};
    return value;
}

}  // namespace sluice::flexnet
