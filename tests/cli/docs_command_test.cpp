// `sluice docs`: the outputs that Markdown texts show.
#include <gtest/gtest.h>

#include "cli/child.h"
#include "cli/examples_in_text.h"
#include "cli/folder.h"
#include "support/has.h"

namespace sluice {

using testing_support::Folder;
using testing_support::has;
using testing_support::Ran;
using testing_support::ran;

namespace {

const std::string kScenario =
    R"({"sluice": 1, "organizations": [{"id": "sunrise", "settings": {"project-cost": 3}}]})";
const std::string kBlock = "```json sluice:one\n" + kScenario + "\n```\n";

}  // namespace

TEST(Docs, UpdateWritesOutputsAndCheckAgreesThen) {
    const Folder folder;
    folder.write("data/one.json", kScenario);
    const std::string before = "# One\n\n" + kBlock +
                               "\nText.\n\n<!-- sluice run @one -->\n```text\nold\n```\n\n"
                               "<!-- sluice validate data/one.json -->\nMore text.\n";
    const std::string text = folder.write("one.md", before);

    const Ran differs = ran({"docs", "check", text});
    EXPECT_EQ(differs.status, 1);
    EXPECT_TRUE(has(differs.output, text + ":9: another output: sluice run @one\n  - old\n  + sunrise\n"))
        << differs.output;
    EXPECT_TRUE(has(differs.output, ":14: no block with its output follows: sluice validate data/one.json\n"))
        << differs.output;
    EXPECT_EQ(folder.read("one.md"), before) << "checking writes nothing";

    EXPECT_EQ(ran({"docs", "update", text}).status, 0);
    EXPECT_EQ(folder.read("one.md"),
              "# One\n\n" + kBlock +
                  "\nText.\n\n<!-- sluice run @one -->\n```text\nsunrise\n  project-cost: 3\n"
                  "Expectations: 0 of 0 hold.\n```\n\n<!-- sluice validate data/one.json -->\n\n```text\n"
                  "data/one.json: fine\n```\nMore text.\n");
    const Ran same = ran({"docs", "check", text});
    EXPECT_EQ(same.status, 0) << same.output << same.complaint;
    EXPECT_EQ(same.output, text + ": 2 outputs, all as shown\n");
    EXPECT_EQ(ran({"docs", "update", text}).output, text + ": 2 outputs, 0 written anew\n");
}

TEST(Docs, ACommandMayRunElsewhere) {
    const Folder folder;
    folder.write("data/one.json", kScenario);
    const std::string text = folder.write("texts/one.md", "<!-- sluice validate data/one.json -->\n");
    EXPECT_EQ(ran({"docs", "check", text}).status, 2) << "beside the text there is no such file";
    EXPECT_EQ(ran({"docs", "update", "--in", folder.path(), text}).status, 0);
    EXPECT_EQ(ran({"docs", "check", "--in", folder.path(), text}).status, 0);
}

TEST(Docs, WhatIsWrongIsToldWithItsLineAndNothingIsWritten) {
    const std::vector<std::pair<std::string, std::string>> wrongs = {
        {"a\n<!-- sluice run\n", ":2: error: The comment does not end with --> on its line."},
        {"<!-- sluice run \"x -->\n", ":1: error: A quote in this command is not closed."},
        {"<!-- sluice run @two -->\n", ":1: error: No block of this text is a scenario \"two\""},
        {"<!-- sluice rnu x -->\n", ":1: error: sluice rnu x ends with 2: \"rnu\" is not a command"},
        {"<!-- sluice docs check x.md -->\n", ":1: error: A text cannot hold the output of sluice docs."},
        {"```text\nnever closed\n", ":1: error: This block is not closed."},
        {kBlock + kBlock, ":4: error: There is a scenario \"one\" already."},
    };
    for (const auto& [content, said] : wrongs) {
        const Folder folder;
        const std::string whole = kBlock.find(content) == 0 ? content : content + "\n<!-- sluice run x -->\n";
        const std::string text = folder.write("wrong.md", whole);
        for (const char* verb : {"check", "update"}) {
            const Ran wrong = ran({"docs", verb, text});
            EXPECT_EQ(wrong.status, 2) << content;
            EXPECT_TRUE(has(wrong.complaint, text + said)) << wrong.complaint;
        }
        EXPECT_EQ(folder.read("wrong.md"), whole);
    }
    EXPECT_EQ(ran({"docs", "check", "missing.md"}).status, 2);
}

TEST(Docs, CommentsInBlocksAreTextAndAnswersOfNoAreOutputs) {
    const Folder folder;
    folder.write(
        "fails.json",
        R"({"sluice": 1, "organizations": [{"id": "a"}], "expectations": [{"type": "holds", "organization": "a",
                     "setting": "project-cost", "value": 1}]})");
    const std::string text = folder.write(
        "text.md",
        "````md\n<!-- sluice nonsense -->\n```\n````\n\n<!-- sluice test fails.json -->\n  ~~~\n  ~~~\n");
    EXPECT_EQ(ran({"docs", "update", text}).status, 0);
    EXPECT_TRUE(has(folder.read("text.md"), "\n  ~~~\n  fails.json: 0 of 1 expectation holds\n"))
        << folder.read("text.md");
    EXPECT_EQ(ran({"docs", "check", text}).status, 0);
}

TEST(Docs, LinesEndAsTheTextHasThem) {
    const Folder folder;
    const std::string text = folder.write(
        "text.md", "```json sluice:one\r\n" + kScenario + "\r\n```\r\n<!-- sluice validate @one -->\r\n");
    EXPECT_EQ(ran({"docs", "update", text}).status, 0);
    EXPECT_TRUE(has(folder.read("text.md"), "-->\r\n\r\n```text\r\nstandard input: fine\r\n```\r\n"));
    EXPECT_EQ(ran({"docs", "check", text}).status, 0);
}

TEST(Docs, ATableWithTheLineEndsOfCsvIsHeldToo) {
    const Folder folder;
    for (const std::string end : {"\n", "\r\n"}) {
        const std::string text = folder.write("text.md", "<!-- sluice template channel -->" + end);
        EXPECT_EQ(ran({"docs", "update", text}).status, 0);
        const std::string updated = folder.read("text.md");
        EXPECT_EQ(updated.find("\r\r"), std::string::npos) << updated;
        EXPECT_EQ(has(updated, "\r"), end == "\r\n") << updated;
        EXPECT_EQ(ran({"docs", "check", text}).status, 0);
        EXPECT_EQ(ran({"docs", "update", text}).status, 0);
        EXPECT_EQ(folder.read("text.md"), updated);
    }
}

TEST(Docs, WordsAreDividedAsAShellDoes) {
    using Words = std::vector<std::string>;
    EXPECT_EQ(cli::wordsOf(R"( why x.json  'a b' "c 'd'" e"f"g '' )"),
              (Words{"why", "x.json", "a b", "c 'd'", "efg", ""}));
    EXPECT_EQ(cli::wordsOf(R"(why "x)"), std::nullopt);
    EXPECT_EQ(cli::wordsOf("  "), Words{});
}

}  // namespace sluice
