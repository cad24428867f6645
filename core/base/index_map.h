// A small hash map from 64-bit keys to 32-bit indices: looked up and changed, never walked, never shrunk.
#pragma once

#include <cstdint>
#include <vector>

namespace sluice::base {

class IndexMap {
  public:
    static constexpr std::uint32_t kNone = 0xFFFFFFFFu;

    /// The index stored for the key, or kNone.
    [[nodiscard]] std::uint32_t find(std::uint64_t key) const {
        if (slots_.empty()) return kNone;
        for (std::size_t i = mix(key) & mask(); slots_[i].index != kNone; i = (i + 1) & mask()) {
            if (slots_[i].key == key) return slots_[i].index;
        }
        return kNone;
    }
    /// Adds a key that is not there yet.
    void add(std::uint64_t key, std::uint32_t index) {
        if ((size_ + 1) * 2 > slots_.size()) grow();
        insert({key, index});
        ++size_;
    }

    /// There is room for so many keys without growing.
    void reserve(std::size_t keys) {
        std::size_t size = 16;
        while (size < keys * 2) size *= 2;
        if (size > slots_.size()) resize(size);
    }

    /// Forgets a key where it is there.
    void remove(std::uint64_t key) {
        if (find(key) == kNone) return;
        std::size_t hole = mix(key) & mask();
        while (slots_[hole].key != key) hole = (hole + 1) & mask();
        // What stands behind moves up where it may, so that no search ends at the hole too early.
        for (std::size_t i = (hole + 1) & mask(); slots_[i].index != kNone; i = (i + 1) & mask()) {
            const std::size_t home = mix(slots_[i].key) & mask();
            if (((i - home) & mask()) < ((i - hole) & mask())) continue;
            slots_[hole] = slots_[i];
            hole = i;
        }
        slots_[hole] = {};
        --size_;
    }

  private:
    struct Slot {
        std::uint64_t key = 0;
        std::uint32_t index = kNone;
    };
    [[nodiscard]] std::size_t mask() const { return slots_.size() - 1; }
    [[nodiscard]] static std::size_t mix(std::uint64_t key) {
        key *= 0x9E3779B97F4A7C15ull;
        return static_cast<std::size_t>(key >> 32);
    }
    void insert(Slot slot) {
        std::size_t i = mix(slot.key) & mask();
        while (slots_[i].index != kNone) i = (i + 1) & mask();
        slots_[i] = slot;
    }
    void grow() { resize(slots_.empty() ? 16 : slots_.size() * 2); }
    void resize(std::size_t size) {
        std::vector<Slot> old(size);
        old.swap(slots_);
        for (const Slot& slot : old) {
            if (slot.index != kNone) insert(slot);
        }
    }

    std::vector<Slot> slots_;
    std::size_t size_ = 0;
};

}  // namespace sluice::base
