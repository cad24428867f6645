// Characters that are only ever added and never move: whoever looks at some of them may go on looking.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace sluice::base {

class StableText {
  public:
    StableText() = default;
    StableText(const StableText& other);
    StableText(StableText&& other) noexcept;
    StableText& operator=(StableText other) noexcept;
    ~StableText() = default;

    /// Where the characters now stand, one behind the other.
    std::uint32_t add(std::string_view text);
    /// The place of what was added there; as long as this lives, or what it is moved into.
    [[nodiscard]] const char* at(std::uint32_t offset) const {
        return blocks_[offset >> kBlockBits] + (offset & (kBlock - 1));
    }

  private:
    static constexpr std::uint32_t kBlockBits = 14, kBlock = 1u << kBlockBits;

    /// Blocks for so many characters, in one piece.
    void addBlocks(std::size_t characters);
    [[nodiscard]] std::size_t room() const { return blocks_.size() * kBlock - used_; }

    std::vector<std::unique_ptr<char[]>> owned_;  // each one block or more
    std::vector<char*> blocks_;
    std::uint32_t used_ = 0;  // where the next character goes
};

}  // namespace sluice::base
