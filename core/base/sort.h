// Sorting by one routine for all types. std::sort writes itself out anew for every type and order, a kilobyte
// and a half each time; the lists that the core sorts are short or sorted rarely.
#pragma once

#include <cstddef>
#include <functional>
#include <type_traits>
#include <utility>
#include <vector>

namespace sluice::base {

/// Whether one entry comes before another; `order` is the caller's comparison.
using Before = bool (*)(const void* order, const void* left, const void* right);

/// Sorts `count` entries of `size` bytes each (at most kLargestSorted), equal ones as they stood.
void sortBytes(void* first, std::size_t count, std::size_t size, Before before, const void* order);

inline constexpr std::size_t kLargestSorted = 64;

/// Sorts the entries from index `first` on; equal ones stay as they stood.
template <class T, class Order = std::less<>>
void sort(std::vector<T>& list, const Order& order = {}, std::size_t first = 0) {
    if constexpr (std::is_trivially_copyable_v<T>) {
        constexpr std::size_t kSize =
            sizeof(T);  // NOLINT(bugprone-sizeof-expression): pointers are sorted too
        static_assert(kSize <= kLargestSorted);
        const auto before = [](const void* own, const void* left, const void* right) {
            return (*static_cast<const Order*>(own))(*static_cast<const T*>(left),
                                                     *static_cast<const T*>(right));
        };
        sortBytes(list.data() + first, list.size() - first, kSize, before, &order);
    } else {
        std::vector<T*> places;
        for (std::size_t i = first; i < list.size(); ++i) places.push_back(&list[i]);
        base::sort(places, [&order](const T* left, const T* right) { return order(*left, *right); });
        std::vector<T> sorted;
        for (T* place : places) sorted.push_back(std::move(*place));
        for (std::size_t i = 0; i < sorted.size(); ++i) list[first + i] = std::move(sorted[i]);
    }
}

}  // namespace sluice::base
