#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace sluice::base {
namespace {

constexpr std::size_t kLongestQuote = 60;        // characters
constexpr std::size_t kLongestMisspelling = 64;  // bytes; longer words are compared exactly only
constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
constexpr std::string_view kNarrowNoBreakSpace = "\xE2\x80\xAF";

bool isContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0u) == 0x80u; }

/// The length of the sequence that starts here, or 0 where it is not valid UTF-8.
std::size_t sequenceLength(std::string_view bytes, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const unsigned lead = byte(at);
    if (lead < 0x80) return 1;
    const std::size_t length = lead >= 0xC2 && lead <= 0xDF   ? 2
                               : lead >= 0xE0 && lead <= 0xEF ? 3
                               : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                              : 0;
    if (length == 0 || at + length > bytes.size()) return 0;
    for (std::size_t i = 1; i < length; ++i) {
        if (!isContinuation(bytes[at + i])) return 0;
    }
    const unsigned second = byte(at + 1);
    if (lead == 0xE0 && second < 0xA0) return 0;  // overlong
    if (lead == 0xED && second > 0x9F) return 0;  // surrogate
    if (lead == 0xF0 && second < 0x90) return 0;  // overlong
    if (lead == 0xF4 && second > 0x8F) return 0;  // above U+10FFFF
    return length;
}

/// The length of the blank or word separator that stands here, or 0.
std::size_t separatorLength(std::string_view text) {
    const char c = text.front();
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '_' || c == '-') return 1;
    if (static_cast<unsigned char>(c) < 0x80) return 0;
    if (text.substr(0, kNoBreakSpace.size()) == kNoBreakSpace) return kNoBreakSpace.size();
    if (text.substr(0, kNarrowNoBreakSpace.size()) == kNarrowNoBreakSpace) return kNarrowNoBreakSpace.size();
    return 0;
}

}  // namespace

std::size_t invalidUtf8At(std::string_view bytes) {
    constexpr std::uint64_t kHighBits = 0x8080808080808080u;
    std::size_t at = 0;
    while (at < bytes.size()) {
        std::uint64_t word = 0;
        if (at + sizeof word <= bytes.size()) {
            std::memcpy(&word, bytes.data() + at, sizeof word);
            if ((word & kHighBits) == 0) {
                at += sizeof word;
                continue;
            }
        }
        const std::size_t length = sequenceLength(bytes, at);
        if (length == 0) return at;
        at += length;
    }
    return std::string_view::npos;
}

Text cut(std::string_view utf8) {
    std::string text;
    std::size_t characters = 0;
    for (const char c : utf8) {
        if (!isContinuation(c) && ++characters > kLongestQuote) return text + "…";
        text += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
    }
    return text;
}

Text quoted(std::string_view utf8) { return "\"" + cut(utf8) + "\""; }

std::string folded(std::string_view utf8) {
    std::string text(utf8.size(), '-');  // it grows nowhere: a separator is as long as a hyphen at least
    char* const begin = text.data();
    char* out = begin;
    bool separated = false;
    while (!utf8.empty()) {
        const std::size_t separator = separatorLength(utf8);
        if (separator > 0) {
            separated = true;
            utf8.remove_prefix(separator);
            continue;
        }
        if (separated && out != begin) *out++ = '-';
        separated = false;
        const char c = utf8.front();
        *out++ = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        utf8.remove_prefix(1);
    }
    text.resize(static_cast<std::size_t>(out - begin));
    return text;
}

std::uint32_t editDistance(std::string_view left, std::string_view right, std::uint32_t limit) {
    const std::size_t longer = std::max(left.size(), right.size());
    const std::size_t shorter = std::min(left.size(), right.size());
    if (longer - shorter > limit) return limit + 1;
    if (longer > kLongestMisspelling) return left == right ? 0 : limit + 1;
    using Row = std::array<std::uint32_t, kLongestMisspelling + 1>;
    Row beforeLast{}, last{}, row{};
    for (std::size_t j = 0; j <= right.size(); ++j) last[j] = static_cast<std::uint32_t>(j);
    std::uint32_t leastBefore = 0;
    for (std::size_t i = 1; i <= left.size(); ++i) {
        row[0] = static_cast<std::uint32_t>(i);
        std::uint32_t least = row[0];
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const std::uint32_t replaced = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
            row[j] = std::min({replaced, last[j] + 1, row[j - 1] + 1});
            const bool swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
            if (swapped) row[j] = std::min(row[j], beforeLast[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        // What follows goes through one of these two rows, and only gets dearer.
        if (least > limit && leastBefore > limit) return limit + 1;
        leastBefore = least;
        beforeLast = last;
        last = row;
    }
    return std::min(last[right.size()], limit + 1);
}

std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates) {
    const std::string meant = folded(word);
    const auto limit = static_cast<std::uint32_t>(std::min<std::size_t>(meant.size() / 3, 3));
    std::uint32_t best = limit + 1;
    std::string_view found;
    for (const std::string_view candidate : candidates) {
        const std::uint32_t distance = editDistance(meant, folded(candidate), best - 1);
        if (distance >= best) continue;
        if (distance == 0) return candidate;
        best = distance;
        found = candidate;
    }
    return found;
}

Text didYouMean(std::string_view meant) {
    return meant.empty() ? Text() : "Did you mean " + quoted(meant) + "?";
}

Text didYouMean(std::string_view word, const std::vector<std::string_view>& candidates) {
    return didYouMean(nearest(word, candidates));
}

Text capitalized(std::string_view text) {
    if (text.empty() || text.front() < 'a' || text.front() > 'z') return text;
    const char first = static_cast<char>(text.front() - 'a' + 'A');
    return Text(std::string_view(&first, 1)) + text.substr(1);
}

Text sentence(std::string_view text) {
    if (text.empty()) return {};
    const char last = text.back();
    return capitalized(text) + (last == '.' || last == '?' || last == '!' ? "" : ".");
}

Text counted(std::uint64_t count, std::string_view singular) {
    if (count == 1) return "1 " + Text(singular);
    const std::size_t end = singular.size() - 1;
    const bool isEntry = end > 0 && singular[end] == 'y' &&
                         std::string_view("aeou").find(singular[end - 1]) == std::string_view::npos;
    return digits(count) + " " + (isEntry ? singular.substr(0, end) : singular) + (isEntry ? "ies" : "s");
}

Text listed(const std::vector<std::string_view>& words) {
    GrowingText text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) text += i + 1 == words.size() ? " or " : ", ";
        text += words[i];
    }
    return text;
}

}  // namespace sluice::base
