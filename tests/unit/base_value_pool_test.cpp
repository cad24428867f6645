#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/decimal.h"
#include "base/value_pool.h"

namespace sluice::base {
namespace {

struct Spelling {
    const char* literal;
    const char* canonical;
};

TEST(ValuePool, ASpellingStaysWhereItIs) {
    ValuePool pool;
    std::vector<ValueId> ids;
    std::vector<std::string_view> spellings;
    std::vector<std::string> expected;
    // Across many blocks; some texts are longer than one.
    for (std::size_t i = 0; i < 3000; ++i) {
        expected.push_back(std::to_string(i) + std::string(i % 500 == 7 ? 40'000 : i % 90, 'x'));
        ids.push_back(pool.text(expected.back()));
        spellings.push_back(pool.spelling(ids.back()));
    }
    static_cast<void>(pool.text(""));
    const char* first = spellings.front().data();
    ValuePool moved = std::move(pool);
    EXPECT_EQ(moved.spelling(ids.front()).data(), first);
    const ValuePool copy = moved;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        EXPECT_EQ(spellings[i], expected[i]);
        EXPECT_EQ(copy.spelling(ids[i]), expected[i]);
        EXPECT_EQ(copy.findText(expected[i]), ids[i]);
    }
    EXPECT_NE(copy.spelling(ids.front()).data(), first);
    EXPECT_TRUE(copy.findText("").exists());
    moved = ValuePool{};
    EXPECT_EQ(moved.spelling(moved.text("again")), "again");
}

TEST(Decimal, EqualNumbersHaveOneSpelling) {
    const Spelling rows[] = {
        {"0", "0"},
        {"-0", "0"},
        {"0.000", "0"},
        {"-0e5", "0"},
        {"3.50", "3.5"},
        {"35e-1", "3.5"},
        {"0.35E+1", "3.5"},
        {"1200", "1200"},
        {"1.2e3", "1200"},
        {"0.1", "0.1"},
        {"-12.040", "-12.04"},
        {"100000000000000000000", "100000000000000000000"},
        {"1e20", "100000000000000000000"},
        {"1e21", "1e+21"},
        {"12345678901234567890123456", "1.2345678901234567890123456e+25"},
        {"0.000001", "0.000001"},
        {"0.0000001", "1e-7"},
        {"1.25e-10", "1.25e-10"},
        {"0.1000000000000000000000000000000000001", "0.1000000000000000000000000000000000001"},
        {"1.7976931348623157e308", "1.7976931348623157e+308"},
        {"5e-324", "5e-324"},
    };
    for (const Spelling& row : rows) {
        EXPECT_EQ(canonicalNumber(row.literal), row.canonical) << row.literal;
        EXPECT_EQ(canonicalNumber(row.canonical), row.canonical) << "canonical spellings stay";
    }
}

TEST(Decimal, WhatNoDoubleHoldsIsNoNumber) {
    const std::string manyZeros(200, '0');
    for (const std::string literal :
         {"1e309", "-1e309", "1.8e308", "1e-400", "1e99999999999999999999", "9e-99999999999"}) {
        EXPECT_EQ(canonicalNumber(literal), "") << literal;
    }
    EXPECT_EQ(canonicalNumber("0." + manyZeros + manyZeros + "1e401"), "1");
    EXPECT_EQ(canonicalNumber("0e99999999999999999999"), "0");
}

TEST(Decimal, OnlyTheGrammarOfJsonIsANumber) {
    for (const char* text : {"", "-", "+1", "01", "1.", ".5", "1e", "1e+", "0x10", "NaN", "Infinity", "1 ",
                             " 1", "1,5", "--1"}) {
        EXPECT_FALSE(isNumberLiteral(text)) << text;
        EXPECT_EQ(canonicalNumber(text), "") << text;
    }
}

TEST(Decimal, NumbersCompareByValue) {
    const char* ascending[] = {"-1e+25", "-12",  "-1.5", "-0.1", "0",    "1e-7",
                               "0.1",    "0.11", "2",    "10",   "10.5", "1e+21"};
    const int count = static_cast<int>(std::size(ascending));
    for (int i = 0; i < count; ++i) {
        for (int j = 0; j < count; ++j) {
            const int order = compareNumbers(ascending[i], ascending[j]);
            EXPECT_EQ(order < 0, i < j) << ascending[i] << " " << ascending[j];
            EXPECT_EQ(order == 0, i == j) << ascending[i] << " " << ascending[j];
        }
    }
}

TEST(ValuePool, EqualValuesHaveEqualIds) {
    ValuePool pool;
    const ValueId text = pool.text("Trenching");
    EXPECT_EQ(pool.text("Trenching"), text);
    EXPECT_EQ(pool.number("3.5"), pool.number("35e-1"));
    EXPECT_EQ(pool.size(), 2u);
    EXPECT_EQ(pool.spelling(text), "Trenching");
}

TEST(ValuePool, ATextIsNeverANumber) {
    ValuePool pool;
    EXPECT_NE(pool.text("3.5"), pool.number("3.5"));
    EXPECT_EQ(pool.kind(pool.text("3.5")), ValueKind::text);
    EXPECT_EQ(pool.kind(pool.number("3.5")), ValueKind::number);
}

TEST(ValuePool, LookingUpAddsNothing) {
    ValuePool pool;
    EXPECT_FALSE(pool.findText("nobody").exists());
    pool.text("somebody");
    EXPECT_FALSE(pool.findText("nobody").exists());
    EXPECT_TRUE(pool.findText("somebody").exists());
    EXPECT_EQ(pool.size(), 1u);
}

TEST(ValuePool, TypedTextIsANumberWhereItLooksLikeOneAndQuotesSayText) {
    ValuePool pool;
    EXPECT_EQ(pool.typed("3.50"), pool.number("3.5"));
    EXPECT_EQ(pool.typed("\"3.5\""), pool.text("3.5"));
    EXPECT_EQ(pool.typed("$12/ft"), pool.text("$12/ft"));
    EXPECT_EQ(pool.typed("1e999"), pool.text("1e999"));
    EXPECT_EQ(pool.typed("\""), pool.text("\""));
    EXPECT_EQ(pool.typed(""), pool.text(""));
}

TEST(ValuePool, NumbersComeBeforeTextsInOrder) {
    ValuePool pool;
    EXPECT_TRUE(pool.less(pool.number("10"), pool.text("1")));
    EXPECT_TRUE(pool.less(pool.number("9"), pool.number("10")));
    EXPECT_TRUE(pool.less(pool.text("10"), pool.text("9")));
    EXPECT_EQ(pool.compare(pool.text("a"), pool.text("a")), 0);
}

TEST(ValuePool, ManyValuesKeepTheirIds) {
    ValuePool pool;
    constexpr std::uint32_t kCount = 50000;
    for (std::uint32_t i = 0; i < kCount; ++i) ASSERT_EQ(pool.text("value " + std::to_string(i)).value, i);
    for (std::uint32_t i = 0; i < kCount; ++i)
        ASSERT_EQ(pool.findText("value " + std::to_string(i)).value, i);
    EXPECT_EQ(pool.spelling({kCount - 1}), "value 49999");
}

TEST(ValuePool, TextsMayBeEmptyOrHoldZeroBytes) {
    ValuePool pool;
    const std::string zero("a\0b", 3);
    EXPECT_NE(pool.text(""), pool.text(zero));
    EXPECT_EQ(pool.spelling(pool.text(zero)), zero);
    EXPECT_EQ(pool.spelling(pool.text("")), "");
}

}  // namespace
}  // namespace sluice::base
