#include <gtest/gtest.h>

#include "codec/request.h"

namespace sluice::codec {
namespace {

using data_sync::Moment;

TEST(Request, ArgumentsArriveTyped) {
    Request request(R"({"call": "rows", "session": 3, "indices": [1, 2, 9], "moment": "changed", "lost": true,
                        "readings": {"DS-25": "follow"}, "fields": {"key": "3.5", "dataSync": true}})");
    EXPECT_EQ(request.text("call"), "rows");
    EXPECT_EQ(request.number("session"), 3u);
    EXPECT_EQ(request.numbers("indices"), (std::vector<std::uint32_t>{1, 2, 9}));
    EXPECT_EQ(request.word<Moment>("moment"), Moment::changed);
    EXPECT_TRUE(request.flag("lost"));
    data_sync::Readings readings;
    scenario::OtherReadings others;
    request.readings("readings", readings, others);
    EXPECT_EQ(readings.merge, data_sync::MergeReading::follow);
    const std::vector<TypedField> fields = request.typedFields("fields");
    ASSERT_EQ(fields.size(), 2u);
    EXPECT_EQ(fields[0].text, "3.5");
    EXPECT_TRUE(fields[1].isFlag && fields[1].flag);
    EXPECT_TRUE(request.problems().empty());
}

TEST(Request, MissingOptionalArgumentsAreEmpty) {
    Request request(R"({"call": "find", "text": ""})");
    EXPECT_EQ(request.text("call"), "find");
    EXPECT_EQ(request.optionalText("text"), "");
    EXPECT_EQ(request.optionalNumber("limit"), std::nullopt);
    EXPECT_EQ(request.optionalWord<Moment>("moment"), std::nullopt);
    EXPECT_FALSE(request.flag("changed"));
    EXPECT_FALSE(request.has("mode"));
    EXPECT_TRUE(request.problems().empty());
}

TEST(Request, EverythingWrongIsReportedAtOnce) {
    Request request(R"({"call": 1, "indices": [1, "2"], "moment": "sometimes", "limit": -1, "sesion": 3})");
    EXPECT_EQ(request.text("call"), "");
    EXPECT_EQ(request.number("session"), 0u);
    (void)request.numbers("indices");
    EXPECT_EQ(request.word<Moment>("moment"), Moment::invited);
    EXPECT_EQ(request.optionalNumber("limit"), std::nullopt);
    const base::Problems problems = request.problems();
    ASSERT_EQ(problems.size(), 6u);
    EXPECT_EQ(problems[0].path, "/call");
    EXPECT_EQ(problems[1].message, "The argument \"session\" is missing.");
    EXPECT_EQ(problems[2].path, "/indices/1");
    EXPECT_EQ(problems[3].path, "/moment");
    EXPECT_EQ(problems[4].path, "/limit");
    EXPECT_EQ(problems[5].message, "Unknown argument \"sesion\".");
    EXPECT_EQ(problems[5].hint, "Did you mean \"session\"?");
}

TEST(Request, WhatIsNoObjectIsOneProblem) {
    for (const char* text : {"", "[]", "7", "{\"call\": ", "\xFF", "null"}) {
        Request request(text);
        EXPECT_EQ(request.text("call"), "");
        EXPECT_EQ(request.number("session"), 0u);
        EXPECT_EQ(request.problems().size(), 1u) << text;
    }
}

}  // namespace
}  // namespace sluice::codec
