#include <gtest/gtest.h>

#include <string>

#include "base/sparse.h"

namespace sluice::base {

using Texts = Sparse<std::string>;

TEST(Sparse, WhoHasNothingSharesAnEmptyOne) {
    Texts texts;
    EXPECT_TRUE(texts.isEmpty());
    texts.resize(3);
    EXPECT_EQ(texts.size(), 3u);
    EXPECT_EQ(texts[0], "");
    EXPECT_EQ(&texts[0], &texts[2]);
    EXPECT_TRUE(texts.isEmpty());
}

TEST(Sparse, WhatIsOnesOwnStaysWhereItIs) {
    Texts texts;
    texts.resize(2);
    std::string& own = texts.own(1);
    own = "mine";
    texts.resize(1000);
    EXPECT_EQ(&texts.own(1), &own);
    EXPECT_EQ(texts[1], "mine");
    EXPECT_FALSE(texts.isEmpty());
    std::size_t visited = 0;
    texts.forEach([&](std::size_t index, std::string& text) {
        ++visited;
        EXPECT_EQ(index, 1u);
        text.clear();
    });
    EXPECT_EQ(visited, 1u);
    EXPECT_TRUE(texts.isEmpty()) << "there, and empty";
    texts.resize(1);
    EXPECT_EQ(texts.size(), 1u);
}

TEST(Sparse, ACopyIsApartAndEqualByWhatIsInIt) {
    Texts texts, empty;
    texts.resize(2);
    empty.resize(2);
    static_cast<void>(texts.own(0));
    EXPECT_TRUE(texts == empty) << "an empty one is none";
    Texts copy = texts;
    copy.own(1) = "other";
    EXPECT_EQ(texts[1], "");
    EXPECT_FALSE(texts == copy);
    texts = copy;
    EXPECT_TRUE(texts == copy);
    empty.resize(3);
    EXPECT_FALSE(Texts() == empty);
    const Texts moved = std::move(copy);
    EXPECT_EQ(moved[1], "other");
}

}  // namespace sluice::base
