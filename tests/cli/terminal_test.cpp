// What a terminal is shown, and what a file is not.
#include "cli/terminal.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <sstream>

#include "cli/child.h"
#include "cli/example.h"
#include "cli/folder.h"
#include "support/files.h"

namespace sluice {

using testing_support::kModes;
using testing_support::ran;
using testing_support::ranOnTerminal;

namespace {

bool isColoured(const std::string& text) { return text.find("\x1b[") != std::string::npos; }

std::string withoutColours(const std::string& text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\x1b') {
            i = text.find('m', i);
        } else {
            plain += text[i];
        }
    }
    return plain;
}

}  // namespace

TEST(Terminal, OutcomesHaveTheGlyphsAndWordsOfThePageEverywhere) {
    const std::string table = ran({"table"}).output;
    for (const char* shown :
         {"=  Match (locked)", "=¹ Match at first", "∪  Merge", "–  N/A", "○  Data Sync off"}) {
        EXPECT_NE(table.find(shown), std::string::npos) << shown << "\n" << table;
    }
    const std::string predicted = ran({"predict", kModes}).output;
    for (const char* shown : {"=  Match (locked)", "∪  Merge", "–  N/A"}) {
        EXPECT_NE(predicted.find(shown), std::string::npos) << shown;
    }
}

TEST(Terminal, ColoursAreForATerminalUnlessSomebodySaysOtherwise) {
    EXPECT_FALSE(isColoured(ran({"table"}).output));
    EXPECT_FALSE(isColoured(ran({"table", "--color", "auto"}).output));
    EXPECT_TRUE(isColoured(ran({"table", "--color", "always"}).output));
    EXPECT_TRUE(isColoured(ranOnTerminal(200, {"table"}).output));
    EXPECT_FALSE(isColoured(ranOnTerminal(200, {"table", "--color", "never"}).output));
    EXPECT_FALSE(isColoured(ranOnTerminal(200, {"table"}, {"NO_COLOR=1"}).output));
    EXPECT_TRUE(isColoured(ranOnTerminal(200, {"table"}, {"NO_COLOR="}).output));
    EXPECT_TRUE(isColoured(ranOnTerminal(200, {"table", "--color", "always"}, {"NO_COLOR=1"}).output));
    EXPECT_FALSE(isColoured(ranOnTerminal(200, {"table"}, {"TERM=dumb"}).output));
    EXPECT_FALSE(isColoured(ranOnTerminal(200, {"run", "--format", "json", kModes}).output));
}

TEST(Terminal, NothingIsToldByAColourAlone) {
    for (const testing_support::Arguments& arguments :
         {testing_support::Arguments{"table"}, {"predict", kModes}, {"run", kModes}}) {
        EXPECT_EQ(withoutColours(ranOnTerminal(500, arguments).output), ran(arguments).output);
    }
}

TEST(Terminal, ColumnsFitItsWidth) {
    for (const std::size_t columns : {30u, 40u, 60u, 80u, 120u, 160u}) {
        for (const testing_support::Arguments& arguments :
             {testing_support::Arguments{"table"}, {"predict", kModes}}) {
            std::istringstream lines(
                withoutColours(ranOnTerminal(static_cast<unsigned short>(columns), arguments).output));
            std::size_t count = 0;
            for (std::string line; std::getline(lines, line); ++count) {
                const bool isRow = line.substr(0, 2) == "  ";
                if (isRow) EXPECT_LE(cli::widthOf(line), std::max<std::size_t>(columns, 40)) << line;
            }
            EXPECT_GT(count, 10u);
        }
    }
}

TEST(Terminal, WidthIsWhatATerminalGives) {
    EXPECT_EQ(cli::widthOf(""), 0u);
    EXPECT_EQ(cli::widthOf("abc"), 3u);
    EXPECT_EQ(cli::widthOf("äöü → ∪"), 7u);
    EXPECT_EQ(cli::widthOf("e\xCC\x81"), 1u);  // a letter and the accent on it
    EXPECT_EQ(cli::widthOf("日本"), 4u);
    EXPECT_EQ(cli::widthOf("\xff"), 1u);
}

TEST(Terminal, LongWorkSaysThatItGoesOnAndTakesTheLineAway) {
    const testing_support::Folder folder;
    const std::string path = folder.path("scenario.json");
    ASSERT_EQ(mkfifo(path.c_str(), 0600), 0);
    const std::string content = testing_support::readFile(kModes);
    const testing_support::Ran slow = ranOnTerminal({path, content, "Reading: 1 s"}, {"validate", path});
    EXPECT_EQ(slow.status, 0) << slow.output;
    const std::size_t told = slow.output.find("Reading: 1 s"), gone = slow.output.rfind("\r\x1b[K");
    ASSERT_NE(told, std::string::npos) << slow.output;
    EXPECT_GT(gone, told) << "it stays on the screen";
    EXPECT_EQ(slow.output.substr(gone + 4), path + ": fine\n");
    EXPECT_EQ(ran({"validate", kModes}).complaint, "") << "nowhere but on a terminal";
}

}  // namespace sluice
