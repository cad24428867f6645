#include "base/sort.h"

#include <algorithm>
#include <cstring>

namespace sluice::base {
namespace {

constexpr std::size_t kShort = 8;  // entries; runs of this length are sorted by insertion

/// The comparison and the layout of one sort.
struct Sorter {
    std::size_t size;
    Before before;
    const void* order;

    void insertInto(char* first, std::size_t count) const {
        char entry[kLargestSorted];
        for (std::size_t i = 1; i < count; ++i) {
            std::memcpy(entry, first + i * size, size);
            std::size_t place = i;
            while (place > 0 && before(order, entry, first + (place - 1) * size)) --place;
            std::memmove(first + (place + 1) * size, first + place * size, (i - place) * size);
            std::memcpy(first + place * size, entry, size);
        }
    }
    /// Merges two sorted runs that stand one behind the other into `out`.
    void merge(const char* left, const char* middle, const char* end, char* out) const {
        const char* right = middle;
        while (left != middle && right != end) {
            const char*& next = before(order, right, left) ? right : left;
            std::memcpy(out, next, size);
            next += size;
            out += size;
        }
        std::memcpy(out, left, static_cast<std::size_t>(middle - left));
        std::memcpy(out + (middle - left), right, static_cast<std::size_t>(end - right));
    }
};

}  // namespace

void sortBytes(void* first, std::size_t count, std::size_t size, Before before, const void* order) {
    if (count < 2) return;
    const Sorter sorter{size, before, order};
    char* const bytes = static_cast<char*>(first);
    for (std::size_t run = 0; run < count; run += kShort) {
        sorter.insertInto(bytes + run * size, std::min(kShort, count - run));
    }
    if (count <= kShort) return;
    std::vector<char> spare(count * size);
    char *from = bytes, *to = spare.data();
    for (std::size_t width = kShort; width < count; width *= 2, std::swap(from, to)) {
        for (std::size_t run = 0; run < count; run += 2 * width) {
            const std::size_t middle = std::min(run + width, count), end = std::min(run + 2 * width, count);
            sorter.merge(from + run * size, from + middle * size, from + end * size, to + run * size);
        }
    }
    if (from != bytes) std::memcpy(bytes, from, count * size);
}

}  // namespace sluice::base
