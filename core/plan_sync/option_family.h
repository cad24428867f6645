// Families of option sets, and the smallest conflict between them, for the room's own files.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <vector>

#include "plan_sync/options.h"

namespace sluice::plan_sync {

inline constexpr std::uint32_t kOptionSets = 1u << kOptionCount;

/// A family of option sets: bit i stands for the option set with bits i.
class OptionFamily {
  public:
    [[nodiscard]] static OptionFamily everything() {
        OptionFamily family;
        family.words_.fill(~std::uint64_t{0});
        return family;
    }
    void add(std::uint32_t set) { words_[set / 64] |= std::uint64_t{1} << (set % 64); }
    [[nodiscard]] bool contains(std::uint32_t set) const { return (words_[set / 64] >> (set % 64) & 1) != 0; }
    [[nodiscard]] std::size_t size() const {
        std::size_t size = 0;
        for (const std::uint64_t word : words_) size += static_cast<std::size_t>(std::popcount(word));
        return size;
    }
    [[nodiscard]] bool isEmpty() const { return size() == 0; }
    friend OptionFamily operator&(OptionFamily left, const OptionFamily& right) {
        for (std::size_t i = 0; i < left.words_.size(); ++i) left.words_[i] &= right.words_[i];
        return left;
    }
    friend bool operator==(const OptionFamily&, const OptionFamily&) = default;

  private:
    std::array<std::uint64_t, kOptionSets / 64> words_{};
};

/// The option sets that do what a mark asks for; marks with the same ones count once.
struct Demand {
    std::uint32_t mark;
    OptionFamily sets;
};

/// The smallest set of marks by whose demands every option set is ruled out, in the order of the marks. All demands
/// together rule out every set.
[[nodiscard]] std::vector<std::uint32_t> smallestConflict(const std::vector<Demand>& demands);

}  // namespace sluice::plan_sync
