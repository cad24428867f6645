// Tables in words of people's own, and those of platforms: proposed, told, taken.
#include <gtest/gtest.h>

#include <string>

#include "codec/csv.h"

namespace sluice::codec {
namespace {

std::string told(const base::Problems& problems) {
    std::string text;
    for (const base::Problem& problem : problems) {
        text += problem.severity == base::Severity::warning ? "remark: " : "error: ";
        text += problem.path + ": " + problem.message;
        if (!problem.hint.empty()) text += " (" + problem.hint + ")";
        text += "\n";
    }
    return text;
}
ReadDocument read(const std::string& table, bool takeSuggestions = true, std::vector<std::string> map = {}) {
    CsvOptions options;
    options.takeSuggestions = takeSuggestions;
    options.map = std::move(map);
    return readCsv(table, options);
}
/// `a b | a>b`: ids, then partnerships with the switches that are on.
std::string channelOf(const ReadDocument& read) {
    const auto spelling = [&](base::ValueId value) {
        return std::string(read.document.values.spelling(value));
    };
    std::string text;
    for (const auto& each : read.document.organizations) text += spelling(each.id) + " ";
    for (const auto& each : read.document.partnerships) {
        text += "| " + spelling(each.upstream) + ">" + spelling(each.downstream) + " ";
        if (each.flags.dataSync) text += "sync ";
        if (each.flags.exclusive) text += "exclusive ";
        if (each.flags.allowEdit) text += "edit ";
    }
    return text;
}

TEST(CsvForeign, AHeaderInOtherWordsIsToldWithItsProposalAndTakenWhenSomebodySaysSo) {
    const std::string table = "Company,Reports to,Can edit?,Phone,Rating\nA,,,1,5\nB,A,yes,2,4\n";
    EXPECT_EQ(told(read(table, false).problems),
              "error: row 1: The columns are named in other words: \"Company\" as organization, \"Reports "
              "to\" as upstream, "
              "\"Can edit?\" as allow_edit; left out: \"Rating\"; left out as personal data: \"Phone\". "
              "(Take the suggestions, "
              "or map the columns: \"Company=organization\", \"Reports to=upstream\", \"Can "
              "edit?=allow_edit\", \"Phone=\" "
              "and \"Rating=\".)\n");
    EXPECT_EQ(channelOf(read(table)), "a b | a>b edit ");
    EXPECT_EQ(channelOf(read(table, false,
                             {"Company=organization", "Reports to=upstream", "Can edit?=allow_edit",
                              "Phone=", "Rating="})),
              "a b | a>b edit ");
}

TEST(CsvForeign, IdsOfParentsAreTakenBesideIdsAndNamesElse) {
    EXPECT_EQ(channelOf(read("id,name,parent_id,parent\n1,A,,\n2,B,1,A\n")), "1 2 | 1>2 ");
    EXPECT_EQ(channelOf(read("name,parent\nA,\nB,A\n")), "a b | a>b ");
    EXPECT_EQ(channelOf(read("Id,Name,ParentId\nx,Sales,\ny,Sales,x\n")), "x y | x>y ");  // one name twice
}

TEST(CsvForeign, SpeaksTheLanguagesOfSpreadsheets) {
    EXPECT_EQ(channelOf(read("Firma;Übergeordnete Firma;Abgleich;Exklusiv\nA;;;\nB;A;WAHR;Ja\n")),
              "a b | a>b sync exclusive ");
    EXPECT_EQ(channelOf(read("Société;Fournisseur;Exclusif\nA;;\nB;A;Oui\n")), "a b | a>b exclusive ");
    EXPECT_EQ(channelOf(read("Empresa,Proveedor,Exclusivo\nA,,\nB,A,Sí\n")), "a b | a>b exclusive ");
}

TEST(CsvForeign, ATitleAboveAHeaderInOtherWordsIsPassedOver) {
    EXPECT_EQ(channelOf(read("Customer list 2026,,\n,,\nName,Parent,Notes\nA,,x\nB,A,y\n")), "a b | a>b ");
}

TEST(CsvForeign, WhatTheMapSaysIsNotProposedAgain) {
    EXPECT_EQ(channelOf(read("Name,Parent,Owner\nA,,Q\nQ,,\n", true, {"Parent=", "Owner=upstream"})),
              "a q | q>a ");
}

TEST(CsvForeign, BesideOurHeaderASlipStaysAnErrorUnlessSuggestionsAreTaken) {
    const std::string table = "organization,upstream,exclusiv,E-Mail\nA,,,\nB,A,yes,b@c.d\n";
    EXPECT_NE(told(read(table, false).problems).find("Unknown column \"exclusiv\""), std::string::npos);
    EXPECT_NE(told(read(table).problems).find("left out as personal data: \"E-Mail\""), std::string::npos);
}

TEST(CsvForeign, SeveralUpstreamsInACellAreTakenApart) {
    const std::string table =
        "organization,upstream,data_sync,adders\nA,,,\nB,,,\nKid,A; B,yes,Roof\nX;Y,,,\nZ,X;Y,,\n";
    EXPECT_EQ(told(read(table, false).problems),
              "error: row 4, column upstream: Several upstreams stand in one cell: \"A\" and \"B\". (Take "
              "the suggestions, or "
              "write a row for each.)\n");
    EXPECT_EQ(channelOf(read(table)), "a b kid x-y z | a>kid sync | x-y>z | b>kid sync ");
}

constexpr const char* kCustomers =
    "ID,External ID,External UID,Action,Hub ID,Parent Search Criteria,Parent Search Value,Type,Tax "
    "ID,Company Name,City\n";

TEST(CsvCustomers, EachParentIsFoundByItsCriterion) {
    const ReadDocument found =
        read(std::string(kCustomers) +
                 "TA-1,11,u1,-,-,-,-,reseller,9,Globex,Town\nTA-2,12,u2,-,-,id,TA-1,reseller,-,Initech,-\n"
                 "TA-3,13,u3,-,-,external_id,12,customer,-,Hooli,-\n-,14,u4,-,-,external_uid,u1,customer,-,"
                 "Hooli,-\n",
             false);
    EXPECT_EQ(channelOf(found), "TA-1 TA-2 TA-3 14 | TA-1>TA-2 | TA-2>TA-3 | TA-1>14 ");
    EXPECT_NE(told(found.problems).find("Left out as personal data: \"Tax ID\" and \"City\"."),
              std::string::npos);
}

TEST(CsvCustomers, WhatIsNotThereIsToldByRow) {
    EXPECT_NE(told(read(std::string(kCustomers) + "TA-1,,,,,name,Globex,,,Hooli,\n", false).problems)
                  .find("row 2, column Parent Search Criteria: Expected id, external_id or external_uid, "
                        "found \"name\"."),
              std::string::npos);
    EXPECT_NE(told(read(std::string(kCustomers) + "TA-1,,,,,id,TA-9,,,Hooli,\n", false).problems)
                  .find("row 2, column Parent Search Value: No row has the organization \"TA-9\"."),
              std::string::npos);
    EXPECT_NE(told(read("ID,Parent Search Criteria\nTA-1,-\n", false).problems).find("are not there"),
              std::string::npos);
}

}  // namespace
}  // namespace sluice::codec
