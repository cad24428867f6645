// `sluice test`: scenarios as tests.
#include <gtest/gtest.h>

#include "cli/child.h"
#include "cli/folder.h"
#include "support/files.h"
#include "support/has.h"

namespace sluice {

using testing_support::Folder;
using testing_support::has;
using testing_support::Ran;
using testing_support::ran;

namespace {

constexpr const char* kChannel =
    R"({"sluice": 1, "organizations": [{"id": "sunrise", "settings": {"adders": ["Tile & <roof> #1"]}}, {"id": "apex"}],
        "partnerships": [{"upstream": "sunrise", "downstream": "apex", "dataSync": true, "exclusive": true}],
        "events": [{"type": "addItem", "organization": "apex", "setting": "adders", "key": "Panel"}],
        "expectations": [)";
const std::string kHolds =
    kChannel +
    std::string(R"({"type": "refused", "event": 0, "rule": "DS-50"}, {"type": "lacks", "organization": "apex",
        "setting": "adders", "key": "Panel"}]})");
const std::string kFails = kChannel + std::string(R"({"type": "happens", "event": 0},
        {"type": "lacks", "organization": "sunrise", "setting": "adders", "key": "Tile & <roof> #1"}]})");
const std::string kNone = R"({"sluice": 1, "organizations": [{"id": "a"}]})";

}  // namespace

TEST(TestCommand, EveryExampleHolds) {
    const Ran all = ran({"test", testing_support::sourcePath("web/examples")});
    EXPECT_EQ(all.status, 0) << all.output;
    EXPECT_TRUE(has(all.output, "expectations hold.\n")) << all.output;
}

TEST(TestCommand, WhatFailsIsToldWithItsWhy) {
    const Folder folder;
    const std::string file = folder.write("fails.json", kFails);
    const Ran told = ran({"test", file});
    EXPECT_EQ(told.status, 1);
    EXPECT_TRUE(has(told.output, file + ": 0 of 2 expectations hold\n")) << told.output;
    EXPECT_TRUE(has(told.output, "  FAILED ")) << told.output;
    EXPECT_TRUE(has(told.output, "What would change it:")) << told.output;
    EXPECT_TRUE(has(told.output, "but it has the item.")) << told.output;
    EXPECT_TRUE(has(told.output, "1 file, 0 of 2 expectations hold.\n")) << told.output;
}

TEST(TestCommand, OfAFolderEveryScenarioBelowInOrder) {
    const Folder folder;
    folder.write("b.json", kHolds);
    folder.write("a/deep.json", kNone);
    folder.write("a/.hidden/x.json", kFails);
    folder.write("notes.txt", "no scenario");
    const Ran told = ran({"test", folder.path()});
    EXPECT_EQ(told.status, 0) << told.output;
    const std::size_t first = told.output.find("a/deep.json: no expectations"),
                      second = told.output.find("b.json: 2 of 2 expectations hold");
    EXPECT_LT(first, second) << told.output;
    EXPECT_NE(second, std::string::npos) << told.output;
    EXPECT_TRUE(has(told.output, "2 files, 2 of 2 expectations hold.\n")) << told.output;
}

TEST(TestCommand, WhatCannotBeReadFailsAndTheRestIsChecked) {
    const Folder folder;
    folder.write("broken.json", R"({"sluice": 1, "organizations": [{"id": 3}]})");
    folder.write("holds.json", kHolds);
    for (const char* format : {"text", "tap", "junit"}) {
        const Ran told = ran({"test", folder.path(), "--format", format});
        EXPECT_EQ(told.status, 2) << format;
        EXPECT_TRUE(has(told.output, "/organizations/0/id")) << told.output;
        EXPECT_TRUE(has(told.output, "holds.json")) << told.output;
    }
    EXPECT_EQ(ran({"test", folder.path("missing.json")}).status, 2);
    const Folder empty;
    const Ran nothing = ran({"test", empty.path()});
    EXPECT_EQ(nothing.status, 2);
    EXPECT_TRUE(has(nothing.complaint, "holds no file whose name ends in .json")) << nothing.complaint;
}

TEST(TestCommand, TapCountsEveryExpectationAndEscapesWhatItWouldRead) {
    const Folder folder;
    folder.write("1.json", kHolds);
    folder.write("2.json", kFails);
    folder.write("3.json", kNone);
    const Ran told = ran({"test", folder.path(), "--format", "tap"});
    EXPECT_EQ(told.status, 1);
    EXPECT_EQ(told.output.rfind("TAP version 14\n1..5\nok 1 - ", 0), 0u) << told.output;
    EXPECT_TRUE(has(told.output, "\nnot ok 3 - ")) << told.output;
    EXPECT_TRUE(has(told.output, "<roof> \\#1")) << told.output;
    EXPECT_TRUE(has(told.output, "\n  ---\n  message: |-\n    it has the item\n  why: |-\n")) << told.output;
    EXPECT_TRUE(
        has(told.output, "\nok 5 - " + folder.path("3.json") + ": expectations # SKIP no expectations\n"))
        << told.output;
}

TEST(TestCommand, JunitIsXml) {
    const Folder folder;
    folder.write("2.json", kFails);
    folder.write("3.json", kNone);
    const Ran told = ran({"test", folder.path(), "--format", "junit"});
    EXPECT_EQ(told.status, 1);
    EXPECT_TRUE(has(told.output, R"(<testsuites name="sluice" tests="3" failures="2" errors="0">)"))
        << told.output;
    EXPECT_TRUE(has(told.output, "Tile &amp; &lt;roof&gt; #1")) << told.output;
    EXPECT_TRUE(has(told.output, R"(<skipped message="no expectations"/>)")) << told.output;
    EXPECT_EQ(told.output.substr(told.output.size() - 14), "</testsuites>\n");
}

}  // namespace sluice
