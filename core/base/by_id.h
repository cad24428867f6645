// Things that have ids, found by these and kept in the order in which they were first named.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <utility>

#include "base/index_map.h"
#include "base/value_pool.h"

namespace sluice::base {

/// Things by their ids, in the order in which they were first named. They stay where they are.
template <class T>
class ById {
  public:
    [[nodiscard]] T& at(ValueId id) {
        const std::uint32_t known = places_.find(id.value);
        if (known != base::IndexMap::kNone) return things_[known];
        places_.add(id.value, static_cast<std::uint32_t>(things_.size()));
        things_.emplace_back().id = id;
        return things_.back();
    }
    [[nodiscard]] T* find(ValueId id) {
        const std::uint32_t known = id.exists() ? places_.find(id.value) : base::IndexMap::kNone;
        return known == base::IndexMap::kNone ? nullptr : &things_[known];
    }
    /// Keeps those for which `isGood` holds; the others are not found any more. Those that stay move.
    template <class IsGood>
    void keepIf(IsGood isGood) {
        std::deque<T> kept;
        for (T& each : things_) {
            if (isGood(each)) kept.push_back(std::move(each));
        }
        things_ = std::move(kept);
        places_ = {};
        for (std::size_t i = 0; i < things_.size(); ++i) {
            places_.add(things_[i].id.value, static_cast<std::uint32_t>(i));
        }
    }
    [[nodiscard]] std::size_t size() const { return things_.size(); }
    [[nodiscard]] bool empty() const { return things_.empty(); }
    [[nodiscard]] auto begin() { return things_.begin(); }
    [[nodiscard]] auto end() { return things_.end(); }

  private:
    std::deque<T> things_;
    base::IndexMap places_;
};

}  // namespace sluice::base
