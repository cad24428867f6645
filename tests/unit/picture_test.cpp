// Pictures: whatever a name holds they are well-formed, and everything that is drawn is told.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <set>
#include <string>
#include <vector>

#include "api/shown_pictures.h"
#include "base/markup.h"
#include "calls/engine.h"
#include "codec/xml.h"
#include "picture/letters.h"
#include "picture/palette.h"
#include "picture/svg.h"
#include "support/files.h"

namespace sluice {
namespace {

/// The texts of a picture; nothing where it is not well-formed.
std::vector<std::string> textsIn(const std::string& svg) {
    codec::XmlReader reader(svg);
    std::vector<std::string> texts;
    std::string element;
    for (;;) {
        switch (reader.next()) {
            case codec::XmlReader::Kind::begin:
                element = reader.name();
                break;
            case codec::XmlReader::Kind::text:
                if (element == "text" || element == "title") texts.push_back(reader.text());
                break;
            case codec::XmlReader::Kind::end:
                break;
            case codec::XmlReader::Kind::done:
                return texts;
            case codec::XmlReader::Kind::broken:
                ADD_FAILURE() << "not well-formed: " << svg;
                return {};
        }
    }
}

bool has(const std::vector<std::string>& texts, const std::string& wanted) {
    return std::find(texts.begin(), texts.end(), wanted) != texts.end();
}

std::string opened(calls::Engine& engine, const std::string& document) {
    return engine.call(R"({"call": "open"})", document);
}
std::string picture(calls::Engine& engine, const std::string& of, const std::string& further = "") {
    return engine.call(R"({"call": "picture", "session": 1, "of": ")" + of + "\"" + further + "}", {});
}

TEST(Picture, NumbersHaveTwoDecimalsAtMost) {
    EXPECT_EQ(picture::number(0), "0");
    EXPECT_EQ(picture::number(-0.001), "0");
    EXPECT_EQ(picture::number(12.5), "12.5");
    EXPECT_EQ(picture::number(-3.07), "-3.07");
    EXPECT_EQ(picture::number(1.999), "2");
    EXPECT_EQ(picture::number(100000.25), "100000.25");
}

TEST(Picture, NoTextIsMarkup) {
    EXPECT_EQ(base::escapedXml("<a b=\"c\">&"), "&lt;a b=&quot;c&quot;&gt;&amp;");
    EXPECT_EQ(base::escapedXml(std::string("\x01") + "a\tb"),
              "\xEF\xBF\xBD"
              "a\tb");
    EXPECT_EQ(base::escapedXml("\xEF\xBF\xBF"), "\xEF\xBF\xBD");
    EXPECT_EQ(base::escapedXml("a\r\nb"), "a&#13;\nb");
}

TEST(Picture, ATextIsCutWhereItFits) {
    EXPECT_EQ(picture::fitted("Nova", 12, false, 1000), "Nova");
    EXPECT_EQ(picture::fitted("", 12, false, 0), "");
    EXPECT_EQ(picture::fitted("Nova", 12, false, 0), "…");
    const std::string cut = picture::fitted("Sunrise Solar of the North", 12, true, 100);
    EXPECT_LE(picture::widthOf(cut, 12, true), 100);
    EXPECT_EQ(cut.substr(0, 3), "Sun");
    // Never between a letter and its accent, nor within a sign of several.
    for (const std::string sign : {"e\xCC\x81", "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x9A\x80"}) {
        const std::string many = sign + sign + sign + sign + sign + sign;
        for (double room = 1; room < 120; room += 1) {
            const std::string shown = picture::fitted(many, 12, false, room);
            const std::string start =
                shown == many ? shown : shown.substr(0, shown.size() - std::string("…").size());
            EXPECT_EQ(start.size() % sign.size(), 0U) << room << " " << shown;
        }
    }
}

TEST(Picture, ItsColoursAreThePagesOwn) {
    const std::string css =
        testing_support::readFile(testing_support::sourcePath("web/src/styles/tokens.css"));
    const std::size_t dark = css.find("data-theme=\"dark\"");
    ASSERT_NE(dark, std::string::npos);
    const auto expectColour = [&](std::size_t from, std::string_view name, std::string_view colour) {
        const std::string wanted = "--" + std::string(name) + ": " + std::string(colour) + ";";
        const std::size_t at = css.find("--" + std::string(name) + ":", from);
        ASSERT_NE(at, std::string::npos) << name;
        EXPECT_EQ(css.substr(at, wanted.size()), wanted);
    };
    for (const picture::Theme theme : {picture::Theme::light, picture::Theme::dark}) {
        const picture::Palette& p = picture::paletteOf(theme);
        const std::size_t from = theme == picture::Theme::dark ? dark : 0;
        expectColour(from, "surface", p.surface);
        expectColour(from, "surface-2", p.surface2);
        expectColour(from, "line", p.line);
        expectColour(from, "line-strong", p.lineStrong);
        expectColour(from, "ink", p.ink);
        expectColour(from, "ink-2", p.ink2);
        expectColour(from, "ink-3", p.ink3);
        expectColour(from, "accent", p.accent);
        expectColour(from, "accent-soft", p.accentSoft);
        expectColour(from, "match", p.match);
        expectColour(from, "match-ink", p.matchInk);
        expectColour(from, "merge", p.merge);
        expectColour(from, "merge-ink", p.mergeInk);
        expectColour(from, "none", p.none);
        expectColour(from, "none-surface", p.noneSurface);
    }
}

TEST(Picture, OfNothingIsAPictureToo) {
    calls::Engine engine;
    ASSERT_NE(opened(engine, R"({"sluice": 1})").find("\"ok\":true"), std::string::npos);
    for (const char* of : {"channel", "matrix", "icicle", "demand-chain"}) {
        const std::string svg = picture(engine, of);
        EXPECT_EQ(svg.find("<svg "), 0U) << svg;
        textsIn(svg);
    }
}

TEST(Picture, ShowsHostileNamesAsTheyStand) {
    calls::Engine engine;
    ASSERT_NE(opened(engine, R"({"sluice": 1, "title": "]]></title><script>alert(1)</script>",
        "organizations": [{"id": "a", "name": "<b>&amp;\"'"}, {"id": "b", "name": "Öl & Gas 日本 🌞"}],
        "partnerships": [{"upstream": "a", "downstream": "b", "dataSync": true, "exclusive": false, "allowEdit": true}]})")
                  .find("\"ok\":true"),
              std::string::npos);
    for (const char* of : {"channel", "matrix", "icicle"}) {
        const std::string svg = picture(engine, of);
        const std::vector<std::string> texts = textsIn(svg);
        EXPECT_TRUE(has(texts, "<b>&amp;\"'")) << svg;
        EXPECT_TRUE(has(texts, "Öl & Gas 日本 🌞")) << svg;
        EXPECT_TRUE(has(texts, "]]></title><script>alert(1)</script>")) << svg;
        EXPECT_EQ(svg.find("<script"), std::string::npos);
        for (const char* unwanted : {"style=", "<style", "class=", "foreignObject", "href", "url("}) {
            EXPECT_EQ(svg.find(unwanted), std::string::npos) << unwanted;
        }
    }
}

/// The number behind `name="` in each box of an icicle, the ground first.
std::vector<double> numbersIn(const std::string& svg, const std::string& name) {
    std::vector<double> numbers;
    for (std::size_t at = svg.find("<rect"); at != std::string::npos; at = svg.find("<rect", at + 1)) {
        numbers.push_back(
            std::strtod(svg.c_str() + svg.find(" " + name + "=\"", at) + name.size() + 3, nullptr));
    }
    return numbers;
}

TEST(Picture, OfAnIcicleEachIsAsHighAsWhatIsBelowIt) {
    calls::Engine engine;
    ASSERT_NE(opened(engine, R"({"sluice": 1, "organizations":
        [{"id": "a"}, {"id": "b"}, {"id": "c"}, {"id": "d"}, {"id": "e"}, {"id": "f"}], "partnerships": [
        {"upstream": "a", "downstream": "b"}, {"upstream": "a", "downstream": "c"}, {"upstream": "b", "downstream": "d"},
        {"upstream": "b", "downstream": "e"}, {"upstream": "c", "downstream": "e"}]})")
                  .find("\"ok\":true"),
              std::string::npos);
    const std::string svg = picture(engine, "icicle");
    const std::vector<double> heights = numbersIn(svg, "height"), lefts = numbersIn(svg, "x");
    // The ground, then a, b, d, e, c, f in display order: e stands under its first upstream alone.
    ASSERT_EQ(heights.size(), 7u) << svg;
    EXPECT_EQ(std::vector<double>(heights.begin() + 1, heights.end()),
              (std::vector<double>{66, 44, 22, 22, 22, 22}));
    EXPECT_EQ(std::vector<double>(lefts.begin() + 1, lefts.end()),
              (std::vector<double>{20, 200, 380, 380, 200, 20}));
}

TEST(Picture, OfAnIcicleWhatIsLowerThanAPixelIsCounted) {
    calls::Engine engine;
    std::string organizations = R"({"id": "root"})", partnerships;
    for (int i = 0; i < 5000; ++i) {
        const std::string id = "p" + std::to_string(i);
        organizations += R"(, {"id": ")" + id + "\"}";
        partnerships +=
            (i > 0 ? "," : "") + std::string(R"({"upstream": "root", "downstream": ")") + id + "\"}";
    }
    ASSERT_NE(opened(engine, R"({"sluice": 1, "organizations": [)" + organizations +
                                 R"(], "partnerships": [)" + partnerships + "]}")
                  .find("\"ok\":true"),
              std::string::npos);
    const std::string svg = picture(engine, "icicle");
    EXPECT_TRUE(
        has(textsIn(svg), "1 of 5001 organizations are drawn: the others would be lower than a pixel."))
        << svg;
    EXPECT_LT(svg.size(), 20000u);
}

TEST(Picture, FollowsTheCursorTheMomentAndTheTheme) {
    calls::Engine engine;
    ASSERT_NE(opened(engine, testing_support::readFile(
                                 testing_support::sourcePath("web/examples/01-three-modes.json")))
                  .find("\"ok\":true"),
              std::string::npos);
    engine.call(R"({"call": "goTo", "session": 1, "step": 3})", {});
    const std::string last = picture(engine, "channel");
    EXPECT_TRUE(has(textsIn(last), "Exclusive (Strict)"));
    EXPECT_NE(picture(engine, "channel", R"(, "moment": "removed")"), last);
    EXPECT_NE(picture(engine, "channel", R"(, "theme": "dark")"), last);
    engine.call(R"({"call": "goTo", "session": 1, "step": 0})", {});
    EXPECT_TRUE(has(textsIn(picture(engine, "channel")), "Before the first event."));
    engine.call(R"({"call": "goTo", "session": 1, "step": 3})", {});
    EXPECT_EQ(picture(engine, "channel"), last);
    const std::string wrong = picture(engine, "sky", R"(, "theme": "blue", "moment": "never")");
    for (const char* place : {"\"/of\"", "\"/theme\"", "\"/moment\""}) {
        EXPECT_NE(wrong.find(place), std::string::npos) << wrong;
    }
}

TEST(Picture, OfALargeChannelCountsWhatItLeavesOut) {
    std::string organizations = R"({"id": "top"})", partnerships;
    for (int i = 0; i < 400; ++i) {
        const std::string id = "o" + std::to_string(i);
        organizations += R"(,{"id": ")" + id + "\"}";
        partnerships += std::string(i == 0 ? "" : ",") + R"({"upstream": ")" +
                        (i < 10 ? "top" : "o" + std::to_string(i % 10)) + R"(", "downstream": ")" + id +
                        R"(", "dataSync": true, "exclusive": true, "allowEdit": true})";
    }
    calls::Engine engine;
    ASSERT_NE(opened(engine, R"({"sluice": 1, "organizations": [)" + organizations +
                                 R"(], "partnerships": [)" + partnerships + "]}")
                  .find("\"ok\":true"),
              std::string::npos);
    const std::vector<std::string> texts = textsIn(picture(engine, "channel"));
    EXPECT_TRUE(has(texts, "300 of 401 organizations are drawn."));
    int hidden = 0;
    std::set<std::string> names;
    for (const std::string& text : texts) {
        if (text[0] == '+') hidden += std::stoi(text.substr(1));
        if (text[0] == 'o') names.insert(text);
    }
    EXPECT_EQ(hidden, 101);
    EXPECT_EQ(names.size(), 299U);
    EXPECT_TRUE(has(textsIn(picture(engine, "matrix")), "300 of 401 organizations are drawn."));
}

TEST(Picture, OfTheDemandChainSaysWhatMoved) {
    calls::Engine engine;
    ASSERT_NE(opened(engine, testing_support::readFile(
                                 testing_support::sourcePath("web/examples/25-down-the-partner-tiers.json")))
                  .find("\"ok\":true"),
              std::string::npos);
    const std::vector<std::string> texts = textsIn(picture(engine, "demand-chain"));
    for (const char* wanted :
         {"Producer", "Acme Software", "Reseller 2", "1000", "330 of 500 received remain"}) {
        EXPECT_TRUE(has(texts, wanted)) << wanted;
    }
}

}  // namespace
}  // namespace sluice
