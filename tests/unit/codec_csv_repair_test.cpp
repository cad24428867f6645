#include <gtest/gtest.h>

#include "api/open.h"
#include "api/table_repair.h"
#include "codec/csv_repair.h"
#include "support/files.h"

namespace sluice {
namespace {

using codec::CellRepair;

std::string repaired(std::string_view table, const std::vector<CellRepair>& repairs) {
    const codec::RepairedTable result = codec::repairTable(table, {}, repairs);
    EXPECT_FALSE(base::hasErrors(result.problems)) << result.problems.front().message;
    return result.text;
}

TEST(CsvRepair, WhatIsNotRepairedStandsAsItStoodByteForByte) {
    const std::string table =
        "\xEF\xBB\xBFsep=;\r\nPrice list\r\n\r\n\"Organization\" ; upstream;data_sync\r\n"
        " Sunrise ;;\r\n\"A;\"\"pex\"\"\" ;Sunrise; \"jes\" "
        "\r\n\r\nHelios;Sunrise;jes\r\n;;\r\nNova;Sunrise;yes";
    const std::string mended = repaired(table, {{5, "data_sync", "yes"}});
    EXPECT_EQ(
        mended,
        "\xEF\xBB\xBFsep=;\r\nPrice list\r\n\r\n\"Organization\" ; upstream;data_sync\r\n"
        " Sunrise ;;\r\n\"A;\"\"pex\"\"\" ;Sunrise;yes\r\n\r\nHelios;Sunrise;yes\r\n;;\r\nNova;Sunrise;yes");
    EXPECT_EQ(repaired(table, {}), table);
}

TEST(CsvRepair, WhatIsWrittenIsReadAsItWasMeant) {
    const std::string table = "organization,upstream\nA,\nB,X\n";
    for (const std::string name : {"a, b", "=1+1", "\"q\"", "line\nend", " x", "-5", "'", ";"}) {
        const std::string text = repaired(table, {{3, "upstream", name}});
        const codec::RepairedTable again = codec::repairTable(text, {}, {{3, "upstream", "X"}});
        EXPECT_EQ(again.text, table) << name;
    }
}

TEST(CsvRepair, OfAHeaderOnlyTheHeaderChanges) {
    EXPECT_EQ(repaired("organisation,upstream\norganisation,\nB,organisation\n",
                       {{1, "organisation", "organization"}}),
              "organization,upstream\norganisation,\nB,organisation\n");
}

TEST(CsvRepair, ACellThatIsNotThereIsTold) {
    for (const CellRepair& repair : std::vector<CellRepair>{
             {9, "upstream", "A"}, {2, "nothing", "A"}, {0, "upstream", ""}, {3, "upstream", "A"}}) {
        const codec::RepairedTable result =
            codec::repairTable("organization,upstream\nA,\nB\n", {}, {repair});
        ASSERT_EQ(result.problems.size(), 1u);
        EXPECT_EQ(result.problems[0].message, "There is no such cell.");
        EXPECT_TRUE(result.text.empty());
    }
}

TEST(CsvRepair, AWorkbookBecomesTextWhoseRowsHaveTheirNumbers) {
    const std::string workbook = testing_support::readFile(
        testing_support::sourcePath("tests/data/workbooks/channel-libreoffice.xlsx"));
    const std::string text = repaired(workbook, {});
    const codec::ReadDocument left = api::readInput(text, api::DocumentFormat::csv, {});
    EXPECT_FALSE(base::hasErrors(left.problems));
    EXPECT_EQ(left.document.organizations.size(),
              api::readInput(workbook, api::DocumentFormat::csv, {}).document.organizations.size());
    EXPECT_EQ(codec::cellIn(workbook, {}, 2, "upstream"), std::nullopt);
}

TEST(CsvRepair, ACellIsFoundWhereItStands) {
    const std::string table = "\xEF\xBB\xBForganization,upstream\n\"Ä, b\",\nB,\"Ä, b\"\n";
    const auto span = codec::cellIn(table, {}, 3, "upstream");
    ASSERT_TRUE(span);
    EXPECT_EQ(table.substr(span->at, span->size), "\"Ä, b\"");
    EXPECT_EQ(codec::cellIn(table, {}, 4, "upstream"), std::nullopt);
    EXPECT_EQ(codec::cellIn("", {}, 1, "upstream"), std::nullopt);
}

TEST(CsvRepair, AProblemNamesItsCellAndWhatCouldStandThere) {
    const base::Problems problems =
        api::readInput(
            "organization,upstream,exclusive\nSunrise,,\nApex,Sunrse,jes\nNova,Sunrse,\nLow,Zzz,maybe\n",
            api::DocumentFormat::csv, {})
            .problems;
    std::vector<std::string> told;
    for (const base::Problem& problem : problems) {
        ASSERT_TRUE(problem.cell) << problem.message;
        told.push_back(std::to_string(problem.cell->row) + " " + problem.cell->column + " " +
                       problem.cell->instead.value_or("-"));
    }
    EXPECT_EQ(told, (std::vector<std::string>{"3 exclusive yes", "3 upstream Sunrise", "5 exclusive -",
                                              "5 upstream -"}));
}

TEST(CsvRepair, EverySuggestionIsTakenUntilThereIsNone) {
    const codec::RepairedTable all = api::repairBySuggestions(
        "organization,upstream,exclusive\nSunrise,,\nApex,Sunrse,jes\nNova,Sunrse,yes\n", {});
    EXPECT_TRUE(all.problems.empty());
    EXPECT_EQ(all.text, "organization,upstream,exclusive\nSunrise,,\nApex,Sunrise,yes\nNova,Sunrise,yes\n");
    const std::string fine = "organization,upstream\nA,\n";
    EXPECT_EQ(api::repairBySuggestions(fine, {}).text, fine);
    EXPECT_EQ(api::repairBySuggestions("no table at all", {}).text, "no table at all");
}

/// Every beginning of the tables of the project, some of them cut within a quote or a letter.
TEST(CsvRepair, OfAnyTableNothingElseChangesAndNoProposalIsLeft) {
    for (const char* name : {"tests/data/messy_channel.csv", "tests/data/misspelt_channel.csv",
                             "tests/data/price_list.csv", "tests/data/observed_channel.csv",
                             "web/public/templates/catalogue.csv", "web/public/templates/entitlements.csv"}) {
        const std::string whole = testing_support::readFile(testing_support::sourcePath(name));
        for (std::size_t size = 0; size <= whole.size(); size += 1 + whole.size() / 60) {
            const std::string table = whole.substr(0, size);
            EXPECT_EQ(codec::repairTable(table, {}, {}).text, table) << name << " " << size;
            const codec::RepairedTable repaired = api::repairBySuggestions(table, {});
            if (base::hasErrors(repaired.problems)) continue;
            EXPECT_EQ(api::repairBySuggestions(repaired.text, {}).text, repaired.text) << name << " " << size;
            for (const base::Problem& left :
                 api::readInput(repaired.text, api::DocumentFormat::csv, {}).problems) {
                EXPECT_FALSE(left.cell && left.cell->instead) << name << " " << size << " " << left.message;
            }
        }
    }
}

}  // namespace
}  // namespace sluice
