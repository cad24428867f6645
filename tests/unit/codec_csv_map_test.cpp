// Tables whose columns have other names, and names that may mean several organizations.
#include <gtest/gtest.h>

#include <string>

#include "codec/csv.h"
#include "codec/scenario_json.h"

namespace sluice::codec {
namespace {

std::string toldWithHints(const base::Problems& problems) {
    std::string text;
    for (const base::Problem& problem : problems) {
        if (problem.severity == base::Severity::warning) text += "remark: ";
        text += problem.path + ": " + problem.message;
        if (!problem.hint.empty()) text += " (" + problem.hint + ")";
        text += "\n";
    }
    return text;
}
ReadDocument readMapped(const std::string& table, const std::vector<std::string>& map) {
    CsvOptions options;
    options.map = map;
    return readCsv(table, options);
}
std::string namesOf(const ReadDocument& read) {
    std::string text;
    for (const auto& each : read.document.organizations)
        text += std::string(read.document.values.spelling(each.id)) + " ";
    for (const auto& each : read.document.partnerships) {
        text += "| " + std::string(read.document.values.spelling(each.upstream)) + ">" +
                std::string(read.document.values.spelling(each.downstream)) + " ";
    }
    return text;
}

constexpr const char* kTheirs =
    "Id,Name,ParentId,Phone,Items = all\n001,Testline,,5,Tile\n002,Shore Group,001,6,\n";

TEST(CsvMap, ColumnsOfOtherNamesAreReadAsTheMapSays) {
    const ReadDocument mapped = readMapped(kTheirs, {"NAME = organization", "parentid=upstream",
                                                     "Phone=", "Items = all=roof [Roof; multiple; synced]"});
    EXPECT_EQ(toldWithHints(mapped.problems), "");
    EXPECT_EQ(namesOf(mapped), "001 002 | 001>002 ");
    ASSERT_EQ(mapped.document.settingTypes.size(), 1u);
    EXPECT_EQ(
        toldWithHints(readMapped("Produkt;Preis\nGold;5\n", {"Produkt=plan", "Preis=recurring"}).problems),
        "");
}

TEST(CsvMap, AMapThatCannotBeRightIsToldWithWhatMayBeMeant) {
    EXPECT_EQ(
        toldWithHints(
            readMapped(kTheirs, {"Nme=organization", "Name=organisation", "Phone", "Id=id", "id=id"})
                .problems),
        ": The mapping \"Phone\" does not say which column is meant. (Write \"their header=our column\", or "
        "\"their header=\" to leave the column out.)\n"
        ": The column \"id\" is mapped twice. (Keep one of the two mappings.)\n"
        "row 1: The mapping \"Nme=organization\" names a column that the header does not have. (Did you mean "
        "\"Name\"?)\n"
        "row 1: \"organisation\" in the mapping \"Name=organisation\" is no column of such a table. (Did you "
        "mean \"organization\"?)\n");
    const std::string all =
        toldWithHints(readMapped(kTheirs, {"ParentId=elephant", "Xylophone=upstream"}).problems);
    EXPECT_NE(all.find("(Columns are organization, upstream, data_sync,"), std::string::npos) << all;
    EXPECT_NE(all.find("(Its columns are Id, Name, ParentId, Phone or Items = all.)"), std::string::npos)
        << all;
}

TEST(CsvMap, AnUnknownColumnIsToldWithTheNearestOrAllOfThem) {
    EXPECT_EQ(
        toldWithHints(readMapped("organization,upstrem,Phone\nA,,\n", {}).problems),
        "row 1, column upstrem: Unknown column \"upstrem\". (Did you mean \"upstream\"?)\n"
        "row 1, column Phone: Unknown column \"Phone\". (Columns are organization, upstream, data_sync, "
        "exclusive, allow_edit, id, path and setting types; a mapping says once which one it is: sluice "
        "import "
        "--map "
        "\"Phone=our column\", or with nothing behind the sign to leave it out.)\n");
}

TEST(CsvNames, OneNameUnderSeveralUpstreamsMayBeSeveralOrganizations) {
    const std::string header = "organization,upstream\nEmea,\nApac,\nSales,Emea\nSales,Apac\n";
    EXPECT_EQ(
        toldWithHints(readMapped(header, {}).problems),
        "remark: row 4, column organization: \"Sales\" stands under several upstreams, in rows 4 and 5, and "
        "is "
        "taken for one organization. (Where organizations of one name are meant, give each an id in a column "
        "id, and name upstreams by it.)\n");
    const std::string more = toldWithHints(readMapped(header + "Help,Emea\nHelp,Apac\n", {}).problems);
    EXPECT_NE(more.find("one organization; so is 1 other name."), std::string::npos) << more;
    EXPECT_EQ(
        toldWithHints(
            readMapped("organization,upstream,id\nEmea,,e\nApac,,a\nSales,e,s\nSales,a,s\n", {}).problems),
        "");
    // What is written says by an id that it is one.
    const std::string table = writeCsv(readMapped(header, {}).document);
    EXPECT_EQ(toldWithHints(readCsv(table, {}).problems), "") << table;
}

}  // namespace
}  // namespace sluice::codec
