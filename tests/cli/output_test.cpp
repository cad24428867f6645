// Where output goes and what becomes of it.
#include <gtest/gtest.h>

#include "cli/child.h"
#include "cli/example.h"
#include "cli/folder.h"
#include "cli/visible.h"
#include "support/files.h"

namespace sluice {

using testing_support::kModes;
using testing_support::Ran;
using testing_support::ran;
using testing_support::readFile;

namespace {

/// One of each way in which a command writes.
const std::vector<testing_support::Arguments> kWriters = {
    {"run", "-"},        {"run", "--format", "json", "-"},
    {"predict", "-"},    {"validate", "-"},
    {"plan", "options"}, {"tier", "diagram", "tier"},
    {"--help"},          {"--version"},
    {"plan", "--help"},  {"table"}};

/// A channel whose names would steer a terminal: colours, a title, a bell, C1, a direction, a broken line.
constexpr const char* kHostile = R"({"sluice": 1, "title": "\u001b[31m",
  "organizations": [{"id": "a\u001b]0;owned\u0007", "name": "A\u009b31m\u202eB\u2066\nC\r",
                     "settings": {"adders": ["\u001b[2J"]}}, {"id": "b"}],
  "partnerships": [{"upstream": "a\u001b]0;owned\u0007", "downstream": "b",
                    "dataSync": true, "exclusive": true, "allowEdit": true}],
  "events": [{"type": "addItem", "organization": "a\u001b]0;owned\u0007", "setting": "adders", "key": "\u001b[31m\u200f"}]})";

/// What would steer a terminal, but for newlines between lines.
bool steers(const std::string& text) {
    for (const char c : text) {
        if ((static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == '\x7f') return true;
    }
    for (const char* mark : {"\xC2\x9B", "\xE2\x80\xAE", "\xE2\x81\xA6", "\xE2\x80\x8F"}) {
        if (text.find(mark) != std::string::npos) return true;
    }
    return false;
}

}  // namespace

TEST(Output, AFullDiskIsTold) {
    const std::string content = readFile(kModes);
    for (const auto& arguments : kWriters) {
        const Ran full = testing_support::ranInto("/dev/full", arguments, content);
        EXPECT_EQ(full.status, 2) << arguments.front();
        EXPECT_EQ(full.complaint, "The output could not be written: No space left on device.\n")
            << arguments.front();
    }
}

TEST(Output, AClosedPipeEndsQuietly) {
    using testing_support::ClosedPipe;
    const std::string content = readFile(kModes);
    for (const ClosedPipe closedPipe : {ClosedPipe::kills, ClosedPipe::isAnError}) {
        for (const auto& arguments : kWriters) {
            const Ran closed = testing_support::ranIntoClosedPipe(closedPipe, arguments, content);
            EXPECT_EQ(closed.status, 141) << arguments.front();
            EXPECT_EQ(closed.complaint, "") << arguments.front();
        }
    }
}

TEST(Output, NamesNeverSteerATerminal) {
    const std::string id = "a\x1b]0;owned\x07";
    const std::vector<testing_support::Arguments> commands = {
        {"run", "-"},
        {"predict", "-"},
        {"why", "-", "b", "adders", "--key", "\x1b[31m\xE2\x80\x8F"},
        {"why", "-", "nobody\x1b[31m\x9b", "adders"},
        {"preview", "-", "--event",
         R"({"type": "addItem", "organization": "a\u001b]0;owned\u0007", "setting": "adders", "key": "\u001b[5m"})"},
        {"\x1b[31mnope"},
        {"run", "\x1b[31mnope\xff"}};
    for (const auto& arguments : commands) {
        const Ran asText = ran(arguments, kHostile);
        EXPECT_FALSE(steers(asText.output)) << asText.output;
        EXPECT_FALSE(steers(asText.complaint)) << asText.complaint;
        EXPECT_FALSE((asText.output + asText.complaint).empty());
    }
}

TEST(Output, JsonForAProgramIsAsItIsAndOnATerminalWrittenOut) {
    const Ran forProgram = ran({"run", "--format", "json", "-"}, kHostile);
    EXPECT_NE(forProgram.output.find("\xE2\x80\xAE"), std::string::npos);

    const testing_support::Folder folder;
    const std::string path = folder.write("hostile.json", kHostile);
    const Ran onTerminal = testing_support::ranOnTerminal(80, {"run", "--format", "json", path});
    EXPECT_FALSE(steers(onTerminal.output)) << onTerminal.output;
    EXPECT_NE(onTerminal.output.find("\\u202e"), std::string::npos) << onTerminal.output;
}

TEST(Output, WhatSteersIsWrittenOutAndTheRestStays) {
    using cli::Newlines;
    EXPECT_EQ(cli::visible("plain Ünï → ✓ 😀", Newlines::escaped), "plain Ünï → ✓ 😀");
    EXPECT_EQ(cli::visible("a\nb", Newlines::kept), "a\nb");
    EXPECT_EQ(cli::visible("a\nb", Newlines::escaped), "a\\u000ab");
    EXPECT_EQ(cli::visible(std::string_view("\0\x1b\x7f", 3), Newlines::kept), "\\u0000\\u001b\\u007f");
    EXPECT_EQ(cli::visible("\xC2\x9B|\xC2\xA0", Newlines::kept), "\\u009b|\xC2\xA0");
    EXPECT_EQ(cli::visible("\x9b\xff ok", Newlines::kept), "\\x9b\\xff ok");
    EXPECT_EQ(cli::visible("\xE2\x80\xA8\xD8\x9C", Newlines::kept), "\\u2028\\u061c");
    EXPECT_EQ(cli::visible("", Newlines::kept), "");
}

}  // namespace sluice
