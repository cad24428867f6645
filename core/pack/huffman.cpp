#include "pack/huffman.h"

#include <cstddef>

namespace sluice::pack {

namespace {

/// The first code of each length, its first bit highest.
std::array<std::uint32_t, kLongestCode + 2> firstCodes(std::span<const std::uint8_t> lengths) {
    std::array<std::uint32_t, kLongestCode + 2> counts{}, first{};
    for (const std::uint8_t length : lengths) ++counts[length];
    counts[0] = 0;
    for (unsigned length = 1; length <= kLongestCode; ++length)
        first[length + 1] = (first[length] + counts[length]) << 1;
    return first;
}

std::uint16_t reversed(std::uint32_t code, unsigned length) {
    std::uint32_t result = 0;
    for (unsigned bit = 0; bit < length; ++bit) result |= (code >> bit & 1u) << (length - 1 - bit);
    return static_cast<std::uint16_t>(result);
}

/// The code of each symbol, its first bit lowest.
std::vector<std::uint16_t> codes(std::span<const std::uint8_t> lengths) {
    std::array<std::uint32_t, kLongestCode + 2> next = firstCodes(lengths);
    std::vector<std::uint16_t> result(lengths.size());
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        if (lengths[i] > 0) result[i] = reversed(next[lengths[i]]++, lengths[i]);
    }
    return result;
}

}  // namespace

bool CodeReader::set(std::span<const std::uint8_t> lengths, bool mayBeOne) {
    counts_.fill(0);
    quick_.fill(0);
    for (const std::uint8_t length : lengths) ++counts_[length];
    const std::size_t used = lengths.size() - counts_[0];
    counts_[0] = 0;
    std::int32_t left = 1;  // codes of this length that no shorter one begins
    for (unsigned length = 1; length <= kLongestCode; ++length) {
        left = left * 2 - counts_[length];
        if (left < 0) return false;
    }
    if (left > 0 && used > 0 && !(mayBeOne && used == counts_[1])) return false;

    std::array<std::uint16_t, kLongestCode + 2> starts{};
    for (unsigned length = 1; length <= kLongestCode; ++length)
        starts[length + 1] = static_cast<std::uint16_t>(starts[length] + counts_[length]);
    symbols_.assign(used, 0);
    const std::vector<std::uint16_t> all = codes(lengths);
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        const unsigned length = lengths[i];
        if (length == 0) continue;
        symbols_[starts[length]++] = static_cast<std::uint16_t>(i);
        if (length > kQuick) continue;
        for (std::size_t at = all[i]; at < quick_.size(); at += std::size_t{1} << length)
            quick_[at] = static_cast<std::uint16_t>(i << 4 | length);
    }
    return true;
}

int CodeReader::slowly(BitReader& reader) const {
    std::uint32_t code = 0, first = 0, index = 0;
    const std::uint32_t bits = reader.peek(kLongestCode);
    for (unsigned length = 1; length <= kLongestCode; ++length) {
        code |= bits >> (length - 1) & 1u;
        const std::uint32_t count = counts_[length];
        if (code - first < count) {
            reader.skip(length);
            return symbols_[index + (code - first)];
        }
        index += count;
        first = (first + count) << 1;
        code <<= 1;
    }
    return -1;
}

}  // namespace sluice::pack
