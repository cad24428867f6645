// The door for files: archives of them, and which of them are read together.
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "base/problem.h"
#include "bring/files.h"
#include "bring/kind.h"
#include "bring/unpack.h"
#include "codec/scenario_json.h"
#include "codec/xlsx_write.h"
#include "pack/zip_write.h"
#include "support/files.h"

namespace sluice::bring {
namespace {

using codec::ReadDocument;

ReadDocument read(const std::vector<std::pair<std::string, std::string>>& files, bool takeGoodRows = false) {
    std::vector<NamedBytes> named;
    for (const auto& [name, bytes] : files) named.push_back({name, bytes});
    codec::CsvOptions options;
    options.takeGoodRows = takeGoodRows;
    return readFiles(named, options);
}
ReadDocument readOne(const std::string& bytes, bool takeGoodRows = false) {
    return read({{"some.zip", bytes}}, takeGoodRows);
}
std::string told(const ReadDocument& result) {
    std::string text;
    for (const base::Problem& problem : result.problems) {
        text += problem.severity == base::Severity::error ? "error: " : "";
        if (!problem.path.empty()) text += problem.path + ": ";
        text += problem.message + ' ' + problem.hint + '\n';
    }
    return text;
}
bool tells(const ReadDocument& result, const std::string& part) {
    return told(result).find(part) != std::string::npos;
}
std::string file(const char* name) {
    return testing_support::readFile(testing_support::sourcePath(std::string("tests/data/flexnet/") + name));
}

constexpr const char* kExtract = "EntitlementID,ProductName,Quantity,Distributor|Account\nE-1,CAD,5,G\n";
constexpr const char* kChannel = "organization,upstream\nApex,\nSunrise,Apex\n";

std::string kind(std::string_view bytes) { return std::string(std::string_view(kindOf(bytes))); }

TEST(KindOfAFile, IsToldWithItsReason) {
    EXPECT_EQ(kind(kChannel), R"(this is a table of a channel, by its column "organization")");
    EXPECT_EQ(kind("plan,setup\nGold,5\n"), R"(this is a table of plans, by its column "plan")");
    EXPECT_EQ(kind("Parent Company,Company\n,A\nA,B\n"),
              R"(this is likely a table of a channel, by columns like "Parent Company")");
    EXPECT_EQ(kind(R"( { "sluice": 1, "events": [)"),
              R"(this is a scenario of Sluice, by its member "sluice")");
    EXPECT_EQ(kind(file("extract.zip")).rfind("this is an archive with \"EntitlementsExtract-2026.csv\"", 0),
              0u)
        << kind(file("extract.zip"));
}

TEST(KindOfAFile, IsEmptyWhereTheBytesDoNotSayIt) {
    for (const char* bytes :
         {"", "{", "[1, 2", "\xD0\xCF\x11\xE0", "PK\x03\x04 cut off", "\xFF\xFE", "\n\n"}) {
        EXPECT_EQ(kind(bytes), "") << bytes;
    }
}

/// What reading a whole file says of its kind is what its beginning says.
TEST(KindOfAFile, IsWhatReadingItSays) {
    for (const char* name :
         {"commerce/catalogue.xlsx", "commerce/offers.json", "connect/accounts.json",
          "connect/product-openpyxl.xlsx", "connect/tier-configs.json", "connect/tier-requests-report.csv",
          "flexnet/EntitlementsExtract-2026.csv", "flexnet/access.json"}) {
        const std::string bytes =
            testing_support::readFile(testing_support::sourcePath(std::string("tests/data/") + name));
        const bool isText = bytes.rfind("PK", 0) != 0;
        const std::string said =
            kind(std::string_view(bytes).substr(0, isText ? bytes.size() / 2 : bytes.size()));
        ASSERT_NE(said, "") << name;
        EXPECT_TRUE(tells(readOne(bytes), said.substr(1))) << said << "\n" << told(readOne(bytes));
    }
}

TEST(BringArchives, AreReadAsTheFilesInThem) {
    const ReadDocument result = readOne(file("extract.zip"));
    EXPECT_FALSE(base::hasErrors(result.problems)) << told(result);
    EXPECT_EQ(result.document.entitlements.entitlements.size(), 5u);
    for (
        const char* part :
        {"EntitlementsExtract-2026.csv: This is an extract of FlexNet Operations",
         "MaintenanceLine-2026.csv: These are maintenance lines",
         R"(Left out of the archive, being no tables by their names: "__MACOSX/._EntitlementsExtract-2026.csv" and "readme.txt".)"}) {
        EXPECT_TRUE(tells(result, part)) << part << "\n" << told(result);
    }
    const ReadDocument unpacked =
        read({{"EntitlementsExtract-2026.csv", file("EntitlementsExtract-2026.csv")},
              {"MaintenanceLine-2026.csv", file("MaintenanceLine-2026.csv")}});
    EXPECT_EQ(codec::writeDocument(result.document), codec::writeDocument(unpacked.document));
}

TEST(BringArchives, JoinFilesBesideThem) {
    const ReadDocument result =
        read({{"extract.zip", file("extract.zip")}, {"access.json", file("access.json")}});
    EXPECT_FALSE(base::hasErrors(result.problems)) << told(result);
    EXPECT_EQ(result.document.entitlements.entitlements.size(), 6u);
    EXPECT_TRUE(tells(result, "extract.zip/EntitlementsExtract-2026.csv: This is an extract"))
        << told(result);
}

TEST(BringArchives, OfOneFileAreThatFile) {
    const ReadDocument table = readOne(pack::writeZip({{"data/channel.csv", kChannel}}));
    EXPECT_FALSE(base::hasErrors(table.problems)) << told(table);
    EXPECT_EQ(table.document.organizations.size(), 2u);
    const ReadDocument bad =
        readOne(pack::writeZip({{"channel.csv", "organization,upstream\nApex,Nobody\n"}}));
    EXPECT_TRUE(tells(bad, "error: channel.csv row 2")) << told(bad);
    const ReadDocument workbook =
        readOne(pack::writeZip({{"channel.xlsx", codec::writeWorkbook(kChannel, "Channel")}}));
    EXPECT_EQ(workbook.document.organizations.size(), 2u) << told(workbook);
    const ReadDocument scenario =
        readOne(pack::writeZip({{"a.json", R"({"sluice": 1, "organizations": [{"id": "apex"}]})"}}));
    EXPECT_FALSE(base::hasErrors(scenario.problems)) << told(scenario);
    EXPECT_EQ(scenario.document.organizations.size(), 1u);
    const ReadDocument accounts =
        readOne(pack::writeZip({{"a.json", R"([{"id": "TA-1", "name": "Globex"}])"}}));
    EXPECT_EQ(accounts.document.organizations.size(), 1u) << told(accounts);
}

TEST(BringArchives, ThatCannotBeTakenSayWhy) {
    const std::string good = pack::writeZip({{"extract.csv", kExtract}});
    std::vector<pack::ZipFile> many;
    for (int i = 0; i < 1001; ++i) many.push_back({"one.csv", "x"});
    std::string flipped = good;
    flipped[flipped.find("E-1")] = 'F';
    const std::vector<std::pair<std::string, std::string>> cases = {
        {good.substr(0, good.size() - 30), "error: The archive is cut off"},
        {file("bomb.zip"), "error: EntitlementsExtract.csv: This archive unpacks to more than is read"},
        {pack::writeZip({{"inner.zip", good}}),
         "error: inner.zip: An archive within an archive is not read. Unpack it first."},
        {pack::writeZip({{"inner.csv", good}}),
         "error: inner.csv: An archive within an archive is not read."},
        {pack::writeZip({{"picture.png", "x"}}),
         "error: The archive holds no workbook and no table that is read here."},
        {pack::writeZip(many), "error: The archive holds 1001 files; at most 1,000 are read."},
        {flipped, "error: extract.csv: This file in the archive is cut off or not what its checksum says."},
        {pack::writeZip({}), "holds no workbook"}};
    for (const auto& [bytes, message] : cases) {
        const ReadDocument result = readOne(bytes);
        EXPECT_TRUE(tells(result, message)) << message << "\n" << told(result);
        EXPECT_TRUE(base::hasErrors(result.problems));
        EXPECT_TRUE(result.document.organizations.empty());
    }
}

TEST(BringArchives, OfWhichTheGoodFilesCanBeTaken) {
    const std::string good = pack::writeZip({{"a.csv", kExtract}});
    const ReadDocument result = readOne(pack::writeZip({{"a.csv", kExtract}, {"b.zip", good}}), true);
    EXPECT_FALSE(base::hasErrors(result.problems)) << told(result);
    EXPECT_EQ(result.document.entitlements.entitlements.size(), 1u);
    EXPECT_TRUE(base::hasErrors(readOne(pack::writeZip({{"b.zip", good}}), true).problems))
        << "nothing is left";
}

TEST(BringArchives, ShowNamesThatDoNoHarm) {
    const std::string deep = std::string(70, 'f') + "/short.csv";
    const ReadDocument result =
        readOne(pack::writeZip({{"../../etc/passwd\n.csv", "EntitlementID,A|Account\n,G\n"},
                                {"Berechtigungen-Österreich.csv", kExtract},
                                {"caf\xE9.csv", kExtract},
                                {deep, kExtract}}));
    for (const char* part :
         {"../../etc/passwd .csv row 2: ", "Berechtigungen-Österreich.csv: This is an extract",
          "caf?.csv: This is an extract", "short.csv: This is an extract"}) {
        EXPECT_TRUE(tells(result, part)) << part << "\n" << told(result);
    }
    EXPECT_FALSE(tells(result, "fff"));
}

TEST(BringArchives, AreNoWorkbooksAndWorkbooksNoArchives) {
    EXPECT_FALSE(isArchive(codec::writeWorkbook(kChannel, "Channel")));
    EXPECT_FALSE(isArchive(pack::writeZip({{"content.xml", "<a/>"}})));
    EXPECT_FALSE(isArchive("PK\x03\x04nothing"));
    EXPECT_FALSE(isArchive(kChannel));
    EXPECT_TRUE(isArchive(pack::writeZip({{"a.csv", kChannel}})));
    const ReadDocument other = readOne(pack::writeZip({{"content.xml", "<a/>"}}));
    EXPECT_TRUE(tells(other, "The workbook is an OpenDocument one (.ods).")) << told(other);
}

TEST(BringFiles, OfTwoPlatformsAreNotReadTogether) {
    const ReadDocument result =
        read({{"a.csv", kExtract}, {"b.json", R"([{"id": "TA-1", "name": "Globex"}])"}});
    EXPECT_TRUE(
        tells(result, "error: Files of CloudBlue Connect and of FlexNet Operations are not read together."))
        << told(result);
    const ReadDocument beside = read({{"a.csv", kExtract}, {"b.csv", kChannel}});
    EXPECT_TRUE(
        tells(beside, "error: b.csv: This table is not read together with files of FlexNet Operations."))
        << told(beside);
}

}  // namespace
}  // namespace sluice::bring
