// Links: the same state gives the same link, every example comes back whole, and whatever became of one on its way is said.
#include <gtest/gtest.h>

#include <cctype>
#include <initializer_list>
#include <random>
#include <string>

#include "codec/anonymous.h"
#include "codec/link.h"
#include "codec/link_known.h"
#include "pack/base64.h"
#include "pack/crc32.h"
#include "scenario/check.h"
#include "support/files.h"

namespace sluice {
namespace {

using codec::LinkRead;
using codec::LinkView;

std::string fileOf(const std::string& path) {
    return testing_support::readFile(testing_support::sourcePath(path));
}

codec::ReadDocument documentOf(const std::string& json) {
    codec::ReadDocument read = codec::readDocument(json);
    EXPECT_FALSE(base::hasErrors(read.problems));
    return read;
}

LinkView someView() {
    LinkView view;
    view.system = "plan-sync";
    view.picture = "diagram";
    view.organization = "sunrise";
    view.downstream = "apex";
    return view;
}

std::string messageOf(const std::string& link) {
    const LinkRead read = codec::readLink(link);
    if (read.read.problems.size() != 1 || !base::hasErrors(read.read.problems)) return "(no error)";
    EXPECT_EQ(read.read.problems.front().path, "link");
    return read.read.problems.front().message;
}

std::string smallLink() {
    return codec::writeLink(documentOf(R"({"sluice": 1, "title": "Ä"})").document, {});
}

class LinkOfExample : public testing::TestWithParam<std::string> {};

TEST_P(LinkOfExample, comesBackWhole) {
    const codec::ReadDocument example = documentOf(fileOf("web/examples/" + GetParam() + ".json"));
    const LinkView view = someView();
    const std::string link = codec::writeLink(example.document, view);
    ASSERT_TRUE(codec::isLink(link));
    const LinkRead back = codec::readLink("https://example.org/sluice/" + link);
    ASSERT_FALSE(base::hasErrors(back.read.problems));
    EXPECT_EQ(codec::writeDocument(back.read.document), codec::writeDocument(example.document));
    EXPECT_EQ(back.view, view);
    EXPECT_EQ(codec::writeLink(back.read.document, back.view), link);
}

TEST_P(LinkOfExample, isAnonymousWhereAsked) {
    const codec::ReadDocument example = documentOf(fileOf("web/examples/" + GetParam() + ".json"));
    const codec::Anonymous anonymous = codec::anonymous(example.document);
    ASSERT_FALSE(base::hasErrors(anonymous.read.problems))
        << anonymous.read.problems.front().path << " " << anonymous.read.problems.front().message;
    const scenario::Document &was = example.document, &is = anonymous.read.document;
    ASSERT_EQ(is.organizations.size(), was.organizations.size());
    ASSERT_EQ(is.events.size(), was.events.size());
    ASSERT_EQ(is.expectations.size(), was.expectations.size());
    EXPECT_EQ(is.title, "");
    EXPECT_EQ(is.notes, "");
    // No id of an organization is a text of it any more, and no name.
    const std::string json = codec::writeDocument(is);
    for (const auto& [id, replaced] : anonymous.ids) {
        if (id.find("partner") != std::string::npos) continue;
        for (const char* member :
             {"id", "upstream", "downstream", "organization", "account", "by", "provider", "reseller"})
            EXPECT_EQ(json.find("\"" + std::string(member) + "\": \"" + id + "\""), std::string::npos) << id;
    }
    for (const data_sync::OrganizationEntry& organization : was.organizations) {
        if (!organization.name.exists()) continue;
        const std::string name(was.values.spelling(organization.name));
        EXPECT_EQ(json.find("\"name\": \"" + name + "\""), std::string::npos) << name;
    }
    EXPECT_EQ(codec::writeDocument(codec::anonymous(is).read.document), json);  // once more: the same
}

std::string nameOf(const testing::TestParamInfo<std::string>& info) {
    std::string name;
    for (const char each : info.param)
        name += std::isalnum(static_cast<unsigned char>(each)) != 0 ? each : '_';
    return name;
}
INSTANTIATE_TEST_SUITE_P(Examples, LinkOfExample, testing::ValuesIn(testing_support::exampleNames()), nameOf);

TEST(Link, twentyOrganizationsAndTwentyEventsTakeSixHundredCharacters) {
    const std::string link =
        codec::writeLink(documentOf(fileOf("tests/data/links/twenty.json")).document, {});
    EXPECT_LE(link.size(), 600u);
}

TEST(Link, whatBothSidesKnowIsKnownAgainByItsChecksum) {
    EXPECT_EQ(pack::crc32(codec::kLinkKnown), codec::kLinkKnownChecksum);
}

TEST(Link, goldenLinksOpenForEver) {
    for (const std::string name : {"twenty", "data-sync", "plan-sync", "entitlements", "tier-setup"}) {
        const LinkRead read = codec::readLink(fileOf("tests/data/links/" + name + ".link"));
        ASSERT_FALSE(base::hasErrors(read.read.problems)) << name;
        const codec::ReadDocument document = documentOf(fileOf("tests/data/links/" + name + ".json"));
        EXPECT_EQ(codec::writeDocument(read.read.document), codec::writeDocument(document.document)) << name;
        // Natively and in Wasm the same bytes; a later version may make shorter ones, of another version of the format.
        const std::string link = fileOf("tests/data/links/" + name + ".link");
        EXPECT_EQ(codec::writeLink(read.read.document, read.view) + "\n", link) << name;
    }
}

TEST(Link, isTakenFromWhatPeoplePaste) {
    const std::string link = smallLink();
    for (const std::string& pasted :
         {"https://example.org/" + link, "  " + link + "\n", "<https://example.org/s/" + link + ">",
          link + ".", "https://example.org/?a=b" + link.substr(0, 20) + "\r\n" + link.substr(20) + " "}) {
        EXPECT_TRUE(codec::isLink(pasted)) << pasted;
        EXPECT_EQ(codec::readLink(pasted).read.document.title, "Ä") << pasted;
    }
    for (const std::string no :
         {"", "{\"sluice\": 1}", "id,name\n#s1.,b", "https://example.org/", "#new", "#s.", "s1.AAAA"})
        EXPECT_FALSE(codec::isLink(no)) << no;
}

TEST(Link, saysWhatBecameOfIt) {
    const std::string link = smallLink();
    EXPECT_EQ(messageOf("https://example.org/#new"), "This is no link of Sluice.");
    EXPECT_EQ(messageOf("#s2.AAAA"), "This link was made by a newer Sluice.");
    EXPECT_EQ(messageOf("#s99.AAAA"), "This link was made by a newer Sluice.");
    EXPECT_EQ(messageOf("#s1."), "This link was cut: its end is missing.");
    EXPECT_EQ(messageOf(link + "%20x"),
              "This link was altered on its way: not all of its characters are of a link.");
    EXPECT_EQ(messageOf(link + "AAAA"), "This link was altered on its way: its checksum does not agree.");
    for (std::size_t kept = 5; kept < link.size(); ++kept)
        EXPECT_TRUE(messageOf(link.substr(0, kept)).starts_with("This link was cut: ")) << kept;
}

TEST(Link, anAlteredCharacterIsSeen) {
    const std::string link =
        codec::writeLink(documentOf(fileOf("web/examples/01-three-modes.json")).document, {});
    std::mt19937 random(7);
    for (std::size_t at = codec::kLinkMark.size(); at < link.size(); at += 11) {
        std::string altered = link;
        do altered[at] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"[random() % 64];
        while (altered[at] == link[at]);
        EXPECT_NE(messageOf(altered), "(no error)") << at;
    }
}

/// A link as somebody hostile would make one.
std::string linkOf(const std::string& bytes) { return std::string(codec::kLinkMark) + pack::toBase64(bytes); }

TEST(Link, whatWouldBeTooLargeIsRefusedUnread) {
    const std::string huge = linkOf(std::string("\x10\xFF\xFF\xFF\x7F", 5) + std::string(20, '\0'));
    EXPECT_TRUE(messageOf(huge).starts_with("This link says that it holds ")) << messageOf(huge);
    // What says that it is as large as it may be is read up to there, and no further.
    const std::string many("\x20\x80\x80\x10", 4);
    EXPECT_NE(messageOf(linkOf(many + std::string(4 + 0x20, '\0'))), "(no error)");
    EXPECT_NE(messageOf(linkOf(many + std::string(4 + 0x20, '\xFF'))), "(no error)");
}

TEST(Link, whateverItHoldsIsReadAsSomethingOrRefused) {
    std::mt19937 random(11);
    for (int round = 0; round < 60; ++round) {
        std::string bytes(random() % 120 + 1, '\0');
        for (char& each : bytes) each = static_cast<char>(random());
        bytes[0] = static_cast<char>(bytes.size());
        const std::string head = {static_cast<char>(bytes.size()), static_cast<char>(0x80 | random() % 128),
                                  static_cast<char>(random() % 64)};
        EXPECT_NE(messageOf(linkOf(head + std::string(4, 'x') + bytes)), "(no error)");
    }
}

}  // namespace
}  // namespace sluice
