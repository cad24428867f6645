// Bits in the order of RFC 1951: the first bit is the lowest of its byte.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sluice::pack {

/// Behind the last byte it reads zeros; isOver() tells that it did.
class BitReader {
  public:
    explicit BitReader(std::string_view bytes) : bytes_(bytes) {}

    /// The next `count` bits, at most 16, without taking them.
    [[nodiscard]] std::uint32_t peek(unsigned count) {
        while (heldCount_ < count) {
            const std::uint64_t byte = at_ < bytes_.size() ? static_cast<unsigned char>(bytes_[at_]) : 0;
            ++at_;
            held_ |= byte << heldCount_;
            heldCount_ += 8;
        }
        return static_cast<std::uint32_t>(held_ & ((std::uint64_t{1} << count) - 1));
    }
    /// Takes bits that were peeked at.
    void skip(unsigned count) {
        held_ >>= count;
        heldCount_ -= count;
    }
    std::uint32_t take(unsigned count) {
        const std::uint32_t bits = peek(count);
        skip(count);
        return bits;
    }
    /// Goes on at the next whole byte.
    void toByte() {
        skip(heldCount_ % 8);
        at_ -= heldCount_ / 8;
        held_ = 0;
        heldCount_ = 0;
    }
    /// So many bytes from here, or fewer where it ends. At a whole byte.
    std::string_view takeBytes(std::size_t count) {
        const std::string_view taken = bytes_.substr(at_ < bytes_.size() ? at_ : bytes_.size(), count);
        at_ += count;
        return taken;
    }
    /// More was taken than there is.
    [[nodiscard]] bool isOver() const { return at_ > bytes_.size() + heldCount_ / 8; }
    /// How many bytes were begun.
    [[nodiscard]] std::size_t used() const { return at_ - heldCount_ / 8; }

  private:
    std::string_view bytes_;
    std::size_t at_ = 0;
    std::uint64_t held_ = 0;
    unsigned heldCount_ = 0;
};

}  // namespace sluice::pack
