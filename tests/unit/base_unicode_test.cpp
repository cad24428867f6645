#include <gtest/gtest.h>

#include <random>
#include <vector>

#include "base/text.h"
#include "base/unicode.h"

#ifndef __EMSCRIPTEN__
#include <utf8proc.h>

#include <cstdlib>
#endif

namespace sluice::base {
namespace {

/// Every code point that is assigned, and many that are not: no surrogates.
std::vector<char32_t> allCodes() {
    std::vector<char32_t> codes;
    for (char32_t code = 0; code < 0xE2000; ++code) {
        const bool isSurrogate = code >= 0xD800 && code <= 0xDFFF;
        const bool isBeyondAll = code > 0x33000 && code < 0xE0000;
        if (!isSurrogate && !isBeyondAll) codes.push_back(code);
    }
    return codes;
}

std::string textOf(std::initializer_list<char32_t> codes) {
    std::string text;
    for (const char32_t code : codes) append(text, code);
    return text;
}

TEST(Unicode, TextsThatPeopleSeeAsOneAreNormalizedToOne) {
    EXPECT_EQ(normalized("Cafe\u0301 Soleil"), "Café Soleil");
    EXPECT_EQ(normalized("A\u030A"), "Å");
    EXPECT_EQ(normalized("\u212B"), "Å");
    EXPECT_EQ(normalized("\u1112\u1161\u11AB"), "한");
    EXPECT_EQ(normalized("q\u0323\u0307"), normalized("q\u0307\u0323"));
    EXPECT_EQ(normalized("\u0958"), "\u0915\u093C") << "excluded from composition";
    EXPECT_EQ(normalized("ﬁ"), "ﬁ") << "a ligature is another text";
}

TEST(Unicode, WhatIsNotValidStaysAsItIs) {
    EXPECT_EQ(normalized("a\xFF"
                         "e\u0301"),
              "a\xFF"
              "e\u0301");
    EXPECT_EQ(tidy("\xC3"), "\xC3");
    EXPECT_EQ(trimmed(" \xE2\x80 "), "\xE2\x80");
}

TEST(Unicode, BlanksAndInvisibleCharactersGoAtTheEndsAndStayInside) {
    EXPECT_EQ(tidy("\uFEFF\u00A0 Alpha\u200E Solar\u00AD\u3000\n"), "Alpha\u200E Solar");
    EXPECT_EQ(tidy("\u200B\u2060\t"), "");
    EXPECT_EQ(tidy(" e\u0301 "), "é");
    EXPECT_EQ(tidy("\u0301x"), "\u0301x");
}

TEST(Unicode, TidyIsDoneOnce) {
    for (const char32_t code : allCodes()) {
        const std::string once = tidy(textOf({'a', code, ' ', code, 0x301, code}));
        ASSERT_EQ(tidy(once), once) << codeName(code).view();
    }
}

TEST(Unicode, APlainTextIsAsItIsKept) {
    std::size_t plain = 0;
    for (const char32_t code : allCodes()) {
        for (const std::string& text : {textOf({code}), textOf({'a', code, 'b'}), textOf({'a', code}),
                                        textOf({code, 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', code, 'i'})}) {
            if (!isPlain(text)) continue;
            ++plain;
            ASSERT_EQ(normalized(text), text) << codeName(code).view();
            ASSERT_EQ(trimmed(text), text) << codeName(code).view();
            ASSERT_FALSE(firstControl(text, Controls::none)) << codeName(code).view();
        }
    }
    EXPECT_GT(plain, 150000u) << "the quick way is there for most texts";
}

TEST(Unicode, ControlCharactersAreNamedWithTheirPlace) {
    EXPECT_FALSE(firstControl("Grüße", Controls::none));
    const std::optional<Control> found = firstControl("Grü\x1A", Controls::none);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->at, 4u);
    EXPECT_EQ(codeName(found->code), "U+001A");
    EXPECT_EQ(firstControl("a\tb", Controls::none)->code, U'\t');
    EXPECT_FALSE(firstControl("a\tb\r\nc", Controls::lines));
    EXPECT_EQ(firstControl("a\tb\u0085", Controls::lines)->code, U'\u0085');
    EXPECT_EQ(codeName(0x1F600), "U+1F600");
}

TEST(Unicode, LookAlikesDifferByCaseBlanksInvisibleCharactersOrNormalizationOnly) {
    const std::string muller = lookAlike("Müller Solar");
    for (const char* text :
         {"MÜLLER SOLAR", "Mu\u0308ller  Solar", "MU\u0308LLER\u00A0SO\u00ADLAR", "müllersolar"})
        EXPECT_EQ(lookAlike(text), muller) << text;
    EXPECT_NE(lookAlike("Muller Solar"), muller);
    EXPECT_EQ(lookAlike("STRASSE"), lookAlike("Straße"));
    EXPECT_EQ(lookAlike("ΣΊΣΥΦΟΣ"), lookAlike("σίσυφος"));
    EXPECT_EQ(lookAlike("ПРИВЕТ"), lookAlike("привет"));
    EXPECT_EQ(lookAlike("\u01C5"), lookAlike("\u01C6"));
}

TEST(Unicode, WhatCannotBeSeenIsSpelledOut) {
    EXPECT_EQ(spelledOut("Alpha \u200ESolar"), "Alpha [U+200E]Solar");
    EXPECT_EQ(spelledOut("Cafe\u0301 "), "Cafe[U+0301][U+0020]");
    EXPECT_EQ(spelledOut("a\u00A0b"), "a[U+00A0]b");
}

/// Native and Wasm normalize alike: both come to this number over every code point.
TEST(Unicode, EveryCodePointIsNormalizedTheSameEverywhere) {
    std::uint64_t hash = 0xCBF29CE484222325u;
    for (const char32_t code : allCodes()) {
        for (const std::string& text :
             {normalized(textOf({code, 0x323, 0x301})), lookAlike(textOf({code}))}) {
            for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
        }
    }
    EXPECT_EQ(hash, 17113565405918881592u);
}

#ifndef __EMSCRIPTEN__
std::string byUtf8proc(const std::string& text) {
    auto* made = utf8proc_NFC(reinterpret_cast<const utf8proc_uint8_t*>(text.c_str()));
    const std::string result(reinterpret_cast<const char*>(made));
    std::free(made);
    return result;
}
bool isKnownToUtf8proc(char32_t code) {
    return code != 0 && utf8proc_category(static_cast<utf8proc_int32_t>(code)) != UTF8PROC_CATEGORY_CN;
}

TEST(UnicodeAgainstUtf8proc, EveryCodePointIsNormalizedAlike) {
    for (const char32_t code : allCodes()) {
        if (!isKnownToUtf8proc(code)) continue;
        for (const std::string& text :
             {textOf({code}), textOf({code, 0x301}), textOf({'A', code, 0x323, code})})
            ASSERT_EQ(normalized(text), byUtf8proc(text)) << codeName(code).view();
    }
}

TEST(UnicodeAgainstUtf8proc, RunsOfMarksAreNormalizedAlike) {
    std::vector<char32_t> interesting;  // what combines, or changes by normalization
    for (const char32_t code : allCodes()) {
        if (!isKnownToUtf8proc(code)) continue;
        const auto* property = utf8proc_get_property(static_cast<utf8proc_int32_t>(code));
        const bool isOne = property->combining_class != 0 || property->decomp_seqindex != UINT16_MAX ||
                           property->comb_index != UINT16_MAX || (code >= 0x1100 && code < 0x1200);
        if (isOne) interesting.push_back(code);
    }
    constexpr unsigned kSeed = 20;
    std::mt19937 random(kSeed);
    for (int run = 0; run < 100000; ++run) {
        std::string text;
        for (unsigned i = 0, count = 2 + random() % 5; i < count; ++i)
            append(text, interesting[random() % interesting.size()]);
        ASSERT_EQ(normalized(text), byUtf8proc(text)) << spelledOut(text).view() << ", seed " << kSeed;
    }
}
#endif

}  // namespace
}  // namespace sluice::base
