// What is too large is told, before it could end an engine that has 2 GB of memory.
#include <gtest/gtest.h>

#include <string>

#include "calls/engine.h"
#include "codec/csv.h"
#include "codec/json_tape.h"
#include "codec/scenario_json.h"

namespace {

using namespace sluice;

std::string times(std::size_t count, const std::string& text) {
    std::string whole;
    whole.reserve(count * text.size());
    for (std::size_t i = 0; i < count; ++i) whole += text;
    return whole;
}

TEST(Limits, AListThatIsTooLongIsToldOnceAndNotRead) {
    const std::string entries = times(codec::kLongestList, "0,") + "0";
    const codec::ReadDocument read =
        codec::readDocument(R"({"sluice":1,"organizations":[],"events":[)" + entries + "]}");
    ASSERT_EQ(read.problems.size(), 1u);
    EXPECT_EQ(read.problems[0].path, "/events");
    EXPECT_EQ(read.problems[0].message, "This list has 1048577 entries; at most 1048576 are read.");
    EXPECT_TRUE(read.document.events.empty());
}

TEST(Limits, ATableOfTooManyLinesIsToldBeforeItIsDivided) {
    for (const char* end : {"\n", "\r", "\r\n"}) {
        const codec::ReadDocument read =
            codec::readCsv("organization" + times(codec::kLongestList + 1, end), {});
        ASSERT_EQ(read.problems.size(), 1u);
        EXPECT_EQ(read.problems[0].message, "The table has 1048577 lines; at most 1048576 are read.");
    }
}

#ifndef __EMSCRIPTEN__  // it takes a minute there
TEST(Limits, ATimelineNeitherGrowsNorIsToldWithoutEnd) {
    calls::Engine engine;
    const std::string event = R"({"type":"removeItem","organization":"a","setting":"adders","key":"k"},)";
    const std::string scenario = R"({"sluice":1,"organizations":[{"id":"a"}],"events":[)" +
                                 times(100'000, event) + event.substr(0, event.size() - 1) + "]}";
    EXPECT_NE(engine.call(R"({"call":"run"})", scenario).find("That would be 100001 steps; at most 100000"),
              std::string::npos);
    ASSERT_NE(engine.call(R"({"call":"open"})", scenario).find("\"ok\":true"), std::string::npos);
    const std::string more =
        "[" + times(codec::kLongestList - 100'001, event) + event.substr(0, event.size() - 1) + "]";
    const std::string before = engine.call(R"({"call":"state","session":1})", "");
    const std::string answer = engine.call(R"({"call":"splice","session":1,"at":0,"remove":0})", more);
    EXPECT_NE(answer.find("A timeline has at most 1048576 events."), std::string::npos)
        << answer.substr(0, 300);
    EXPECT_EQ(engine.call(R"({"call":"state","session":1})", ""), before);
}
#endif

}  // namespace
