// Scenarios as links, and back.
#include <gtest/gtest.h>

#include "cli/child.h"
#include "cli/example.h"

namespace sluice {

using testing_support::kModes;
using testing_support::Ran;
using testing_support::ran;

TEST(LinkCommand, WhatIsLinkedOpens) {
    const Ran linked = ran({"link", kModes, "--page", "https://example.org/sluice/#old", "--step", "2"});
    ASSERT_EQ(linked.status, 0) << linked.complaint;
    EXPECT_TRUE(linked.output.starts_with("https://example.org/sluice/#s1."));
    const Ran opened = ran({"open", linked.output});
    ASSERT_EQ(opened.status, 0) << opened.complaint;
    EXPECT_NE(opened.output.find("\"opensAt\": 2"), std::string::npos);
    EXPECT_EQ(ran({"open", "-"}, linked.output).output, opened.output);
    // The same state gives the same link, and every command reads one where it reads a file.
    const Ran again = ran({"link", "-", "--page", "https://example.org/sluice/"}, opened.output);
    EXPECT_EQ(again.output, linked.output);
    EXPECT_EQ(ran({"run", "-"}, linked.output).output, ran({"run", kModes}).output);
}

TEST(LinkCommand, NamesStayBehindWhereAsked) {
    const Ran linked = ran({"link", kModes, "--anonymous"});
    EXPECT_EQ(linked.complaint,
              "Organizations are \"Partner 1\", \"Partner 2\" … here, and title and notes are left out. "
              "Values and all "
              "other names stay as they are.\n");
    const Ran opened = ran({"open", linked.output});
    EXPECT_NE(opened.output.find("\"name\": \"Partner 1\""), std::string::npos);
    for (const char* name : {"Sunrise", "sunrise", "Apex", "Helios", "Nova", "Three modes"})
        EXPECT_EQ(opened.output.find(name), std::string::npos) << name;
    const Ran run = ran({"run", "-"}, opened.output);
    EXPECT_EQ(run.status, 0) << "what is expected of it still holds: " << run.output;
}

TEST(LinkCommand, SaysWhatIsWrong) {
    const Ran newer = ran({"open", "https://example.org/#s2.AAAA"});
    EXPECT_EQ(newer.status, 2);
    EXPECT_EQ(newer.complaint,
              "the link: error: link: This link was made by a newer Sluice. Load the page again, or open it "
              "with a newer "
              "Sluice.\n");
    EXPECT_EQ(newer.output, "");
    EXPECT_EQ(ran({"open", "https://example.org/"}).status, 2);
    EXPECT_EQ(ran({"link", kModes, "--step", "9"}).status, 2);
    EXPECT_EQ(ran({"link", "no/such/file"}).status, 2);
}

TEST(LinkCommand, LongLinksAreSaidToBe) {
    std::string partners;
    for (int i = 0; i < 400; ++i) {
        partners += (i == 0 ? "" : ",") + std::string("{\"id\": \"p") + std::to_string(i * 7919 % 1000003) +
                    "\", \"name\": \"Partner no. " + std::to_string(i * 104729 % 999983) + "\"}";
    }
    const Ran linked = ran({"link", "-"}, "{\"sluice\": 1, \"organizations\": [" + partners + "]}");
    EXPECT_EQ(linked.status, 0);
    EXPECT_EQ(linked.complaint,
              "Some mail programs and chats cut links of more than 2000 characters: a file is safer.\n");
}

TEST(TablesForDocuments, AreMarkdownHtmlAndCsv) {
    const Ran markdown = ran({"table", "--format", "markdown"});
    EXPECT_EQ(markdown.status, 0);
    EXPECT_TRUE(
        markdown.output.starts_with("| Mode | Setting | Invited | Partnered | Added | Changed | Removed |\n| "
                                    "--- | --- | --- | --- | --- | --- | --- |\n"))
        << markdown.output;
    const Ran html = ran({"predict", kModes, "--format", "html", "--step", "0"});
    EXPECT_NE(html.output.find("<th scope=\"col\">Upstream</th>"), std::string::npos) << html.output;
    EXPECT_NE(html.output.find(
                  "<tr><td>Sunrise Solar</td><td>Apex Energy</td><td>Adders</td><td>Match (locked)</td>"),
              std::string::npos)
        << html.output;
    const Ran csv = ran({"predict", kModes, "--format", "csv", "--step", "0"});
    EXPECT_TRUE(
        csv.output.starts_with("Upstream,Partner,Setting,Invited,Partnered,Added,Changed,Removed\r\n"));
    EXPECT_EQ(
        ran({"table", "--format", "xml"}).complaint,
        "--format: Expected text, json, markdown, html or csv, found \"xml\". See: sluice table --help\n");
}

}  // namespace sluice
