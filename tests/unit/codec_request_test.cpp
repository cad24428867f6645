#include <gtest/gtest.h>

#include <optional>

#include "codec/data_sync_fields.h"
#include "codec/request.h"

namespace sluice::codec {

using data_sync::Moment;

struct Pair {
    std::string left, right;
};
struct Arguments {
    std::uint32_t session = 0;
    std::vector<std::uint32_t> indices;
    Moment moment = Moment::invited;
    std::uint32_t limit = 200;
    bool lost = false;
    std::optional<std::string> text;
    SomeReadings readings;
    TypedFields fields;
    std::vector<Pair> pairs;
    std::optional<std::string> one, other;
};
struct ChosenArguments {
    std::optional<std::string> one, other, third;
};

}  // namespace sluice::codec

namespace sluice::base {

template <>
struct Fields<codec::Pair> {
    using T = codec::Pair;
    static constexpr auto list = std::tuple(required("left", &T::left, ""), required("right", &T::right, ""));
};
template <>
struct Fields<codec::Arguments> {
    using T = codec::Arguments;
    static constexpr auto list = std::tuple(
        required("session", &T::session, ""), required("indices", &T::indices, ""),
        required("moment", &T::moment, ""), field("limit", &T::limit, ""), field("lost", &T::lost, ""),
        field("text", &T::text, ""), field("readings", &T::readings, ""), field("fields", &T::fields, ""),
        field("pairs", &T::pairs, ""), field("one", &T::one, ""), field("other", &T::other, ""));
    static constexpr std::array groups = {
        codec::ArgumentGroup{codec::GroupKind::allOrNone, {"one", "other"}, {}}};
};

template <>
struct Fields<codec::ChosenArguments> {
    using T = codec::ChosenArguments;
    static constexpr auto list =
        std::tuple(field("one", &T::one, ""), field("other", &T::other, ""), field("third", &T::third, ""));
    static constexpr std::array groups = {
        codec::ArgumentGroup{codec::GroupKind::exactlyOne, {"one", "other", "third"}, "Choose."}};
};

}  // namespace sluice::base

namespace sluice::codec {
namespace {

TEST(Request, ArgumentsArriveTyped) {
    Request request(R"({"call": "rows", "session": 3, "indices": [1, 2, 9], "moment": "changed", "lost": true,
                        "readings": {"DS-25": "follow"}, "fields": {"key": "3.5", "dataSync": true, "n": 1.50},
                        "pairs": [{"left": "a", "right": "b"}]})");
    EXPECT_EQ(request.name(), "rows");
    Arguments arguments;
    ASSERT_TRUE(request.read(arguments));
    EXPECT_EQ(arguments.session, 3u);
    EXPECT_EQ(arguments.indices, (std::vector<std::uint32_t>{1, 2, 9}));
    EXPECT_EQ(arguments.moment, Moment::changed);
    EXPECT_TRUE(arguments.lost);
    data_sync::Readings readings;
    scenario::OtherReadings others;
    request.readings(arguments.readings, readings, others);
    EXPECT_EQ(readings.merge, data_sync::MergeReading::follow);
    const std::vector<TypedField>& fields = arguments.fields.list;
    ASSERT_EQ(fields.size(), 3u);
    EXPECT_EQ(fields[0].name, "key");
    EXPECT_EQ(fields[0].text, "3.5");
    EXPECT_TRUE(fields[1].isFlag && fields[1].flag);
    EXPECT_EQ(fields[2].text, "1.5");
    ASSERT_EQ(arguments.pairs.size(), 1u);
    EXPECT_EQ(arguments.pairs[0].right, "b");
}

TEST(Request, WhatIsNotToldIsWhatTheStructBeginsWith) {
    Request request(R"({"call": "find", "session": 1, "indices": [], "moment": "added", "text": ""})");
    Arguments arguments;
    ASSERT_TRUE(request.read(arguments));
    EXPECT_EQ(arguments.text, "");
    EXPECT_EQ(arguments.limit, 200u);
    EXPECT_FALSE(arguments.lost);
    EXPECT_TRUE(arguments.fields.list.empty());
    EXPECT_EQ(arguments.one, std::nullopt);
}

TEST(Request, EverythingWrongIsReportedAtOnceAtEveryLevel) {
    Request request(R"({"call": "rows", "indices": [1, "2"], "moment": "sometimes", "limit": -1, "sesion": 3,
                        "pairs": [{"left": 1, "rigth": "b"}], "other": "x", "fields": {"a": []}})");
    Arguments arguments;
    EXPECT_FALSE(request.read(arguments));
    const base::Problems& problems = request.problems();
    std::vector<std::string> told;
    for (const base::Problem& problem : problems) told.push_back(problem.path + " " + problem.message);
    EXPECT_EQ(told, (std::vector<std::string>{
                        "/indices/1 Expected a whole number, 0 or more, found the text \"2\".",
                        "/moment Expected \"invited\", \"partnered\", \"added\", \"changed\" or \"removed\", "
                        "found the text \"sometimes\".",
                        "/limit Expected a whole number, 0 or more, found the number -1.",
                        "/sesion Unknown argument \"sesion\".",
                        "/pairs/0/left Expected a text, found the number 1.",
                        "/pairs/0/rigth Unknown argument \"rigth\".",
                        "/pairs/0 The argument \"right\" is missing.",
                        "/fields/a Expected a text, a number or a boolean, found a list.",
                        " The argument \"session\" is missing.",
                        "/one Expected \"one\" and \"other\", or none of them.",
                    }));
    EXPECT_EQ(problems[3].hint, "Did you mean \"session\"?");
    EXPECT_EQ(problems[5].hint, "Did you mean \"right\"?");
}

TEST(Request, OfSomeArgumentsOneIsTaken) {
    const auto problemsOf = [](const std::string& members) {
        Request request(R"({"call": "x")" + members + "}");
        ChosenArguments arguments;
        EXPECT_EQ(request.read(arguments), request.problems().empty());
        return request.problems();
    };
    EXPECT_TRUE(problemsOf(R"(, "other": "a")").empty());
    for (const char* members : {"", R"(, "one": "a", "other": "b")", R"(, "one": "a", "third": "")"}) {
        const base::Problems problems = problemsOf(members);
        ASSERT_EQ(problems.size(), 1u) << members;
        EXPECT_EQ(problems[0].path, "/one");
        EXPECT_EQ(problems[0].message, "Expected exactly one of \"one\" or \"other\" or \"third\".");
        EXPECT_EQ(problems[0].hint, "Choose.");
    }
}

TEST(Request, WhatIsNoObjectIsOneProblem) {
    for (const char* text : {"", "[]", "7", "{\"call\": ", "\xFF", "null"}) {
        Request request(text);
        EXPECT_EQ(request.name(), "");
        EXPECT_EQ(request.problems().size(), 1u) << text;
    }
    Request request(R"({"call": 1})");
    EXPECT_EQ(request.name(), "");
    ASSERT_EQ(request.problems().size(), 1u);
    EXPECT_EQ(request.problems()[0].path, "/call");
}

}  // namespace
}  // namespace sluice::codec
