// Huffman codes as RFC 1951 has them: told by their lengths alone.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "pack/bits.h"

namespace sluice::pack {

inline constexpr unsigned kLongestCode = 15;

/// Finds symbols from their codes.
class CodeReader {
  public:
    /// False where the lengths are of no code. One that is not complete is allowed where it has no symbol, or, if
    /// `mayBeOne`, one of a single bit.
    [[nodiscard]] bool set(std::span<const std::uint8_t> lengths, bool mayBeOne = true);
    /// The next symbol, or -1 where no code begins so.
    [[nodiscard]] int next(BitReader& reader) const {
        const std::uint16_t entry = quick_[reader.peek(kQuick)];
        if (entry != 0) {
            reader.skip(entry & 15u);
            return entry >> 4;
        }
        return slowly(reader);
    }

  private:
    static constexpr unsigned kQuick = 10;  // bits that are looked up at once
    [[nodiscard]] int slowly(BitReader& reader) const;

    std::array<std::uint16_t, 1u << kQuick> quick_;  // symbol × 16 + length; 0: longer than kQuick, or none
    std::array<std::uint16_t, kLongestCode + 1> counts_;
    std::vector<std::uint16_t> symbols_;  // by code
};

}  // namespace sluice::pack
