#include <gtest/gtest.h>

#include "base/text.h"

namespace sluice::base {
namespace {

TEST(Utf8, ValidTextIsValid) {
    for (const char* text : {"", "plain ascii that is longer than eight bytes", "Grüße", "日本語",
                             "☀️🔆", "שלום", "\xF4\x8F\xBF\xBF"}) {
        EXPECT_EQ(invalidUtf8At(text), std::string_view::npos) << text;
    }
}

TEST(Utf8, TheFirstInvalidByteIsNamed) {
    const std::string_view rows[] = {"\x80",
                                     "\xC0\xAF",
                                     "\xC3",
                                     "\xE0\x80\x80",
                                     "\xED\xA0\x80",
                                     "\xF0\x80\x80\x80",
                                     "\xF4\x90\x80\x80",
                                     "\xF5\x80\x80\x80",
                                     "\xFF",
                                     "\xE2\x82"};
    for (const std::string_view bytes : rows) {
        EXPECT_EQ(invalidUtf8At(bytes), 0u);
        EXPECT_EQ(invalidUtf8At("0123456789" + std::string(bytes)), 10u);
        EXPECT_EQ(invalidUtf8At("ü" + std::string(bytes) + "x"), 2u);
    }
}

TEST(Text, QuotesCutLongTextsAtWholeCharacters) {
    EXPECT_EQ(base::quoted("Apex"), "\"Apex\"");
    EXPECT_EQ(base::quoted("a\nb"), "\"a b\"");
    std::string suns, sixty;
    for (int i = 0; i < 100; ++i) suns += "☀";
    for (int i = 0; i < 60; ++i) sixty += "☀";
    EXPECT_EQ(base::quoted(suns), "\"" + sixty + "…\"");
    EXPECT_EQ(base::quoted(sixty), "\"" + sixty + "\"");
}

TEST(Text, FoldingForgetsWhatSpreadsheetsChange) {
    for (const char* text : {"Allow Edit", "allow_edit", "ALLOW-EDIT", " allow  edit ",
                             "Allow\xC2\xA0"
                             "Edit",
                             "_allow_edit_"}) {
        EXPECT_EQ(folded(text), "allow-edit") << text;
    }
    EXPECT_EQ(folded(" \t"), "");
}

TEST(Text, EditDistanceCountsSwapsAsOne) {
    EXPECT_EQ(editDistance("apex", "apex", 3), 0u);
    EXPECT_EQ(editDistance("apex", "apxe", 3), 1u);
    EXPECT_EQ(editDistance("apex", "ape", 3), 1u);
    EXPECT_EQ(editDistance("apex", "bpey", 3), 2u);
    EXPECT_EQ(editDistance("apex", "zenith", 3), 4u);
    EXPECT_EQ(editDistance(std::string(10000, 'a'), std::string(10000, 'b'), 3), 4u);
}

TEST(Text, TheNearestCandidateIsSuggestedOnlyWhereOneIsNear) {
    EXPECT_EQ(didYouMean("Apexx", {"Sunrise", "Apex"}), "Did you mean \"Apex\"?");
    EXPECT_EQ(didYouMean("sunrise solar", {"Sunrise Solar", "Apex"}), "Did you mean \"Sunrise Solar\"?");
    EXPECT_EQ(didYouMean("Nova", {"Sunrise", "Apex"}), "");
    EXPECT_EQ(didYouMean("", {"Sunrise"}), "");
}

TEST(Text, CountsAndLists) {
    EXPECT_EQ(counted(1, "organization"), "1 organization");
    EXPECT_EQ(counted(0, "organization"), "0 organizations");
    EXPECT_EQ(counted(2, "entry"), "2 entries");
    EXPECT_EQ(counted(2, "day"), "2 days");
    EXPECT_EQ(listed({"a"}), "a");
    EXPECT_EQ(listed({"a", "b"}), "a or b");
    EXPECT_EQ(listed({"a", "b", "c"}), "a, b or c");
}

}  // namespace
}  // namespace sluice::base
