// Texts held against each other eight bytes a step: where one is placed in a table, and whether two are the same.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace sluice::base {

namespace text_words {

template <class Word>
[[nodiscard]] std::uint64_t at(const char* bytes) {
    Word word = 0;
    std::memcpy(&word, bytes, sizeof word);
    return word;
}

/// The bytes of a text of at most eight, some of them read twice.
[[nodiscard]] inline std::uint64_t few(const char* text, std::size_t size) {
    if (size >= 4) return at<std::uint32_t>(text) | at<std::uint32_t>(text + size - 4) << 32;
    if (size == 0) return 0;
    return at<std::uint8_t>(text) | at<std::uint8_t>(text + size / 2) << 8 |
           at<std::uint8_t>(text + size - 1) << 16;
}

}  // namespace text_words

/// Used for placing only: no answer depends on it.
///
/// A product's bits depend on those below them in its factors alone: what counts texts up, their last bytes, which are
/// the highest of a word, would reach the upper half only, and texts that are numbered would stand in each other's
/// places by the hundred. So the upper half is folded down, multiplied once more, and taken. Only the last byte is
/// added as it is: the ten of a count stand side by side, which a million of them are found faster by.
[[nodiscard]] inline std::uint32_t textHash(std::uint64_t seed, std::string_view text) {
    constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15u;
    std::uint64_t hash = seed;
    const auto mix = [&hash](std::uint64_t word) {
        hash = (hash ^ word) * kOdd;
        hash ^= hash >> 32;
    };
    mix(text.size());
    std::uint32_t counted = 0;
    if (!text.empty()) {
        counted = static_cast<unsigned char>(text.back());
        text.remove_suffix(1);
    }
    for (; text.size() > 8; text.remove_prefix(8)) mix(text_words::at<std::uint64_t>(text.data()));
    mix(text_words::few(text.data(), text.size()));
    return static_cast<std::uint32_t>(hash * kOdd >> 32) + counted;
}

/// Whether two texts of one length are the same.
[[nodiscard]] inline bool areSameText(const char* left, const char* right, std::size_t size) {
    for (; size > 8; size -= 8, left += 8, right += 8) {
        if (text_words::at<std::uint64_t>(left) != text_words::at<std::uint64_t>(right)) return false;
    }
    return text_words::few(left, size) == text_words::few(right, size);
}

}  // namespace sluice::base
