#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "base/arena.h"

namespace sluice::base {
namespace {

TEST(GrowingText, KeepsItsBytesWhileOthersAreWritten) {
    GrowingText left, right;
    std::string wantedLeft, wantedRight;
    for (int i = 0; i < 3000; ++i) {
        left += digits(static_cast<std::uint64_t>(i));
        wantedLeft += std::to_string(i);
        right += "/" + digits(static_cast<std::uint64_t>(i)) + ";";
        wantedRight += "/" + std::to_string(i) + ";";
    }
    EXPECT_EQ(left.view(), wantedLeft);
    EXPECT_EQ(right.view(), wantedRight);
}

TEST(GrowingText, ACopyGrowsForItself) {
    GrowingText first(std::string(400, 'a'));
    const Text other = "between";
    first += "b";  // has room from now on
    GrowingText second = first;
    const Text third = "between";
    second += "c";
    first += "d";
    EXPECT_EQ(first.view(), std::string(400, 'a') + "bd");
    EXPECT_EQ(second.view(), std::string(400, 'a') + "bc");
    GrowingText fourth = std::move(first);
    fourth += "e";
    EXPECT_EQ(fourth.view(), std::string(400, 'a') + "bde");
    EXPECT_EQ((fourth + "f").view(), std::string(400, 'a') + "bdef");
    EXPECT_EQ(fourth.view(), std::string(400, 'a') + "bde");
    EXPECT_EQ(other, third);
}

TEST(GrowingText, GrowsByItself) {
    GrowingText text("ab");
    for (int i = 0; i < 12; ++i) text += text.view();
    EXPECT_EQ(text.size(), 2u << 12);
    EXPECT_EQ(text.view().substr(4000, 4), "abab");
}

}  // namespace
}  // namespace sluice::base
