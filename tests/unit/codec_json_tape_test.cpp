#include <gtest/gtest.h>

#include <string>

#include "codec/json_tape.h"

namespace sluice::codec {
namespace {

base::Problems tapeProblemsOf(const std::string& text) {
    base::ValuePool values;
    base::Problems problems;
    const Tape tape = readTape(text, values, problems);
    EXPECT_EQ(tape.empty(), !problems.empty()) << text;
    return problems;
}

TEST(JsonTape, TokensNameTheirValuesAndTheirSuccessors) {
    base::ValuePool values;
    base::Problems problems;
    const Tape tape = readTape(R"({"a": [1, "x", null], "b": true, "c": {}})", values, problems);
    ASSERT_TRUE(problems.empty());
    ASSERT_EQ(tape.size(), 7u);
    EXPECT_EQ(tape[0].is(), TokenKind::object);
    EXPECT_EQ(tape[0].value, 3u);
    EXPECT_EQ(tape[0].next, 7u);
    EXPECT_EQ(tape[1].next, 5u);
    EXPECT_EQ(values.spelling(tape[1].key), "a");
    EXPECT_EQ(values.spelling(tape[2].id()), "1");
    EXPECT_EQ(values.spelling(tape[3].id()), "x");
    EXPECT_EQ(tape[4].is(), TokenKind::null);
    EXPECT_EQ(tape[5].value, 1u);
    EXPECT_EQ(tape[6].is(), TokenKind::object);
    EXPECT_EQ(pointerTo(tape, values, 3), "/a/1");
    EXPECT_EQ(pointerTo(tape, values, 0), "");
}

TEST(JsonTape, NumbersKeepEveryDigit) {
    base::ValuePool values;
    base::Problems problems;
    const Tape tape = readTape(
        "[18446744073709551615, -9223372036854775808, 123456789012345678901234, 0.1000000000000000055, "
        "1E5, -0, -0.0, 2.50]",
        values, problems);
    ASSERT_TRUE(problems.empty());
    const char* expected[] = {"18446744073709551615",
                              "-9223372036854775808",
                              "1.23456789012345678901234e+23",
                              "0.1000000000000000055",
                              "100000",
                              "0",
                              "0",
                              "2.5"};
    for (std::uint32_t i = 0; i < 8; ++i) EXPECT_EQ(values.spelling(tape[i + 1].id()), expected[i]);
}

std::string spellingOf(const std::string& text) {
    base::ValuePool values;
    base::Problems problems;
    const Tape tape = readTape(text, values, problems);
    EXPECT_TRUE(problems.empty()) << text;
    return tape.size() == 1 ? std::string(values.spelling(tape[0].id())) : std::string("nothing");
}

TEST(JsonTape, TextsOfEveryLengthAreReadWhateverStandsInThem) {
    struct Special {
        std::string written, meant;
    };
    const Special specials[] = {{"", ""},         {"\\n", "\n"},         {"\\\"", "\""},
                                {"\\\\", "\\"},   {"\\u00e9", "\u00e9"}, {"\u00e9", "\u00e9"},
                                {"\x7F", "\x7F"}, {"\u20ac", "\u20ac"}};
    for (std::size_t length = 0; length <= 20; ++length) {
        for (std::size_t at = 0; at <= length; ++at) {
            for (const Special& special : specials) {
                const std::string before(at, 'a'), after(length - at, 'b');
                EXPECT_EQ(spellingOf("\"" + before + special.written + after + "\""),
                          before + special.meant + after);
            }
        }
    }
}

TEST(JsonTape, WholeNumbersOfEveryLengthAreReadAlone) {
    std::string digits;
    for (std::size_t length = 1; length <= 20; ++length) {
        digits += static_cast<char>('0' + length % 10);
        EXPECT_EQ(spellingOf(digits), digits);
        EXPECT_EQ(spellingOf(digits + " "), digits);
        EXPECT_EQ(spellingOf("-" + digits), "-" + digits);
        EXPECT_EQ(spellingOf(digits + ".5"), digits + ".5");
    }
}

TEST(JsonTape, AZeroByteStandsForAllThatIsWrong) {
    const std::string text = R"([{"a": 1, "a": 2}, )" + std::string(1, '\0') + "]";
    EXPECT_EQ(tapeProblemsOf(text).size(), 1u);
    EXPECT_EQ(tapeProblemsOf("\"a" + std::string(1, '\0') + "b\"").size(), 1u);
}

TEST(JsonTape, PointersEscapeSlashAndTilde) {
    base::ValuePool values;
    base::Problems problems;
    const Tape tape = readTape(R"({"a/b": {"~": [0, {"x": 1}]}})", values, problems);
    EXPECT_EQ(pointerTo(tape, values, 5), "/a~1b/~0/1/x");
}

TEST(JsonTape, RepeatedNamesAreAllReported) {
    base::ValuePool values;
    base::Problems problems;
    (void)readTape(R"({"a": {"a": 1, "b": 2}, "b": [{"x": 1, "x": 2, "x": 3}], "a": 4})", values, problems);
    ASSERT_EQ(problems.size(), 3u);
    EXPECT_EQ(problems[0].path, "/b/0/x");
    EXPECT_EQ(problems[0].message, "The name \"x\" stands here twice.");
    EXPECT_EQ(problems[1].path, "/b/0/x");
    EXPECT_EQ(problems[2].path, "/a");
}

TEST(JsonTape, OfANameThatIsRepeatedTheFirstStays) {
    base::ValuePool values;
    base::Problems problems;
    // What follows is no repetition, whatever stood in its place before.
    const Tape tape =
        readTape(R"([{"a": 1, "a": {"x": {"x": 1}}, "b": {"y": 2}}, {"x": {"y": 3}}, 4])", values, problems);
    ASSERT_EQ(problems.size(), 1u);
    EXPECT_EQ(problems[0].path, "/0/a");
    ASSERT_EQ(tape.size(), 9u);
    EXPECT_EQ(tape[0].next, 9u);
    EXPECT_EQ(tape[1].value, 2u);
    EXPECT_EQ(tape[1].next, 5u);
    EXPECT_EQ(pointerTo(tape, values, 4), "/0/b/y");
    EXPECT_EQ(pointerTo(tape, values, 7), "/1/x/y");
    EXPECT_EQ(values.spelling(tape[8].id()), "4");
}

struct Row {
    std::string text, path, message, hint;
};

TEST(JsonTape, SyntaxErrorsSayWhereAndWhat) {
    const Row rows[] = {
        {"", "line 1, column 1", "Expected a JSON document, found nothing.", ""},
        {" \n ", "line 1, column 1", "Expected a JSON document, found nothing.", ""},
        {"hello", "line 1, column 1", "Expected a JSON document, found \"hello\".", ""},
        {"{\"a\": NaN}", "line 1, column 7", "Expected a value, found \"NaN\".",
         "JSON has no such number: leave it out or write a text."},
        {"[-Infinity]", "line 1, column 2", "Expected a value or the closing ], found \"-Infinity\".",
         "JSON has no such number: leave it out or write a text."},
        {"[1, True]", "line 1, column 5", "Expected a value, found \"True\".", "Write it in small letters."},
        {"[1, 2,\n]", "line 2, column 1", "Expected a value, found \"]\".", "Remove the comma before it."},
        {"{\"ü\": 1,}", "line 1, column 9", "Expected a name in double quotes, found \"}\".",
         "Remove the comma before it."},
        {"{\"a\" 1}", "line 1, column 6", "Expected a colon after the name, found \"1\".",
         "Write numbers like 3.5, without a plus or needless zeros in front."},
        {"{'a': 1}", "line 1, column 2", "Expected a name in double quotes or the closing }, found \"'a'\".",
         "Texts stand in double quotes."},
        {"[01]", "line 1, column 2", "Expected a value or the closing ], found \"01\".",
         "Write numbers like 3.5, without a plus or needless zeros in front."},
        {"[1 2]", "line 1, column 4", "Expected a comma or the closing ], found \"2\".",
         "Write numbers like 3.5, without a plus or needless zeros in front."},
        {"{\"a\": 1 \"b\": 2}", "line 1, column 9", "Expected a comma or the closing }, found \"b\".", ""},
        {"{} x", "line 1, column 4", "Expected the end of the text, found \"x\".", ""},
        {"// note\n{}", "line 1, column 1", "Expected a JSON document, found \"//\".",
         "JSON has no comments: remove it."},
        {"[\"a\nb\"]", "line 1, column 4", "A text breaks off at the end of the line.",
         "Close the quote, or write the line break as \\n."},
        {"[\"\\x\"]", "line 1, column 4",
         "A backslash in a text is not followed by something that JSON knows.",
         "Write a backslash as \\\\, any character as \\u and four hexadecimal digits (emoji: two such "
         "pairs)."},
        {"[\"caf\xE9\"]", "line 1, column 6", "The text is not valid UTF-8 here.", "Save it as UTF-8."},
        {"[1e999]", "/0", "The number 1e999 is out of range: other programs cannot read it back.",
         "Numbers go from 10^-323 to 10^308."},
        {"[0, -1e-999]", "/1", "The number -1e-999 is out of range: other programs cannot read it back.",
         "Numbers go from 10^-323 to 10^308."},
        {"{\"a\": [1, 2", "line 1, column 12", "The text ends too early: expected a comma or the closing ].",
         "It seems to be cut off."},
        {"{\"a\": \"b", "line 1, column 7", "The text ends inside the quotes that open here.",
         "It seems to be cut off."},
        {"{\"a\"", "line 1, column 5", "The text ends too early: expected a colon after the name.",
         "It seems to be cut off."},
        {"[tr", "line 1, column 4", "The text ends too early: expected a value or the closing ].",
         "It seems to be cut off."},
        {std::string("{}\0x", 4), "line 1, column 3",
         std::string("Expected the end of the text, found \" x\"."), ""},
        {"\xFF\xFE{", "line 1, column 1", "The text is UTF-16.", "Save it as UTF-8."},
    };
    for (const Row& row : rows) {
        base::ValuePool values;
        base::Problems problems;
        (void)readTape(row.text, values, problems);
        ASSERT_EQ(problems.size(), 1u) << row.text;
        EXPECT_EQ(problems[0].path, row.path) << row.text;
        EXPECT_EQ(problems[0].message, row.message) << row.text;
        EXPECT_EQ(problems[0].hint, row.hint) << row.text;
        EXPECT_EQ(problems[0].severity, base::Severity::error);
    }
}

TEST(JsonTape, AByteOrderMarkIsAllowed) {
    EXPECT_TRUE(tapeProblemsOf("\xEF\xBB\xBF{}").empty());
    EXPECT_EQ(tapeProblemsOf("\xEF\xBB\xBF{,}").at(0).message,
              "Expected a name in double quotes or the closing }, found \",\".");
}

TEST(JsonTape, NestingIsCappedAt64) {
    const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    EXPECT_TRUE(tapeProblemsOf(nested(64)).empty());
    ASSERT_EQ(tapeProblemsOf(nested(65)).size(), 1u);
    EXPECT_EQ(tapeProblemsOf(nested(65))[0].message,
              "Lists and objects stand more than 64 deep inside each other.");
    EXPECT_EQ(tapeProblemsOf(std::string(1000000, '[')).size(), 1u);
    EXPECT_EQ(tapeProblemsOf(std::string(1000000, '{')).size(), 1u);
}

TEST(JsonTape, EveryPrefixOfATextIsReportedOnceAndNeverCrashes) {
    const std::string text = "{\"a\": [1.5e3, true, null, \"\\u00e9 \\ud83d\\ude00 ü\"], \"b\": {\"c\": -2}}";
    ASSERT_TRUE(tapeProblemsOf(text).empty());
    for (std::size_t length = 0; length < text.size(); ++length) {
        const base::Problems problems = tapeProblemsOf(text.substr(0, length));
        ASSERT_EQ(problems.size(), 1u) << length;
        EXPECT_FALSE(problems[0].message.empty());
    }
}

TEST(JsonTape, EveryChangedByteIsReadOrReported) {
    const std::string text = "{\"a\": [1.5e3, true, \"\\ud83d\\ude00 ü\"], \"b\": {\"c\": -2}}";
    for (std::size_t at = 0; at < text.size(); ++at) {
        for (int byte = 0; byte < 256; ++byte) {
            std::string changed = text;
            changed[at] = static_cast<char>(byte);
            base::ValuePool values;
            base::Problems problems;
            const Tape tape = readTape(changed, values, problems);
            EXPECT_TRUE(!tape.empty() || problems.size() == 1u);
        }
    }
}

TEST(JsonTape, ManyProblemsAreCounted) {
    std::string text = "[";
    for (int i = 0; i < 1500; ++i) text += "{\"a\":1,\"a\":2},";
    text += "0]";
    base::ValuePool values;
    base::Problems problems;
    (void)readTape(text, values, problems);
    ASSERT_EQ(problems.size(), 1001u);
    EXPECT_EQ(problems.back().message, "And 500 more problems like these.");
}

}  // namespace
}  // namespace sluice::codec
