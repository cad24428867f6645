#include <gtest/gtest.h>

#include <cstdint>
#include <set>
#include <string>

#include "base/text_hash.h"

namespace sluice::base {
namespace {

// Texts that are counted up are the usual case: ids, names, keys. A table takes the lowest bits of a hash, and by
// chance 4,096 texts would stand in 63 % of as many places.
TEST(TextHash, NumberedTextsStandInPlacesOfTheirOwn) {
    constexpr std::uint32_t kPlaces = 4096;
    for (const char* before :
         {"", "P", "TA-", "uid-", "Partner ", "Organization ", "A rather long name, number "}) {
        for (const std::uint32_t first : {0u, 100'000u, 99'000'000u}) {
            std::set<std::uint32_t> places;
            for (std::uint32_t i = 0; i < kPlaces; ++i)
                places.insert(textHash(1, before + std::to_string(first + i)) % kPlaces);
            EXPECT_GT(places.size(), kPlaces * 55 / 100) << before << first;
        }
    }
}

TEST(TextHash, TextsAreTheSameByAllOfTheirBytes) {
    const std::string text = "0123456789abcdefghij";
    for (std::size_t size = 0; size <= text.size(); ++size) {
        const std::string same = text.substr(0, size);
        EXPECT_TRUE(areSameText(text.data(), same.data(), size));
        for (std::size_t at = 0; at < size; ++at) {
            std::string other = same;
            other[at] = '!';
            EXPECT_FALSE(areSameText(text.data(), other.data(), size)) << size << ' ' << at;
        }
    }
}

}  // namespace
}  // namespace sluice::base
