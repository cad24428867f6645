// What people's own tables bring: marks, quotes, invisible characters, numbers in their own way (DS-70, DS-71).
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "codec/csv.h"
#include "codec/csv_number.h"
#include "codec/csv_table.h"
#include "support/hostile_text.h"

namespace sluice::codec {

using testing_support::hostileText;
using testing_support::jsonText;

namespace {

std::string remarked(const base::Problems& problems) {
    std::string text;
    for (const base::Problem& problem : problems) {
        if (problem.severity == base::Severity::warning) text += "remark: ";
        text += problem.path + ": " + problem.message + "\n";
    }
    return text;
}
std::string remarksOf(const std::string& table, CsvOptions options = {}) {
    return remarked(readCsv(table, options).problems);
}
/// The names of a table's organizations and who is whose upstream, by id.
std::string namesAndLinksOf(const std::string& table, CsvOptions options = {}) {
    const ReadDocument read = readCsv(table, options);
    const base::ValuePool& values = read.document.values;
    std::string text;
    for (const auto& each : read.document.organizations) {
        text += std::string(values.spelling(each.id)) + " ";
        if (each.name.exists()) text += std::string(values.spelling(each.name)) + " ";
    }
    for (const auto& each : read.document.partnerships) {
        text += "| " + std::string(values.spelling(each.upstream)) + ">" +
                std::string(values.spelling(each.downstream)) + " ";
    }
    return text;
}
/// The first setting of the first organization: numbers bare, texts in quotes.
std::string firstSetting(const std::string& table, CsvOptions options = {}) {
    const ReadDocument read = readCsv(table, options);
    if (read.document.organizations.empty() || read.document.organizations[0].settings.empty()) return "";
    const data_sync::SettingEntry& setting = read.document.organizations[0].settings[0];
    const auto spelled = [&](base::ValueId id) {
        const std::string text(read.document.values.spelling(id));
        return read.document.values.kind(id) == base::ValueKind::number ? text : "\"" + text + "\"";
    };
    std::string text = setting.value.exists() ? spelled(setting.value) : "";
    for (const data_sync::Item& item : setting.items) {
        text += spelled(item.key) + (item.detail.exists() ? "=" + spelled(item.detail) : "") + ";";
    }
    return text;
}

constexpr const char* kTwo = "alpha Alpha beta Beta | alpha>beta ";

TEST(CsvTexts, MarksAndBlanksBeforeAQuoteAreNoText) {
    for (const char* start : {"\uFEFF\uFEFF", "\u00A0", "\u200B ", "\uFEFF\t"}) {
        EXPECT_EQ(
            namesAndLinksOf(std::string(start) +
                            "\"organization\",\"upstream\"\r\n\"Alpha\",\"\"\r\n\"Beta\",\"Alpha\"\r\n"),
            kTwo);
    }
}

TEST(CsvTexts, ASeparatorMayBeDeclaredInEveryWay) {
    const std::string rows = "organization;upstream\r\nAlpha;\r\nBeta;Alpha\r\n";
    for (const char* line : {"sep=;", "SEP=;", "\"sep=;\"", "Sep=;;;;", "\"sep=;\",,,", "sep=|", " sep=; "})
        EXPECT_EQ(namesAndLinksOf(std::string(line) + "\r\n" + rows), kTwo) << line;
    EXPECT_EQ(namesAndLinksOf("organization|upstream\nAlpha|\nBeta|Alpha\n"), kTwo);
    EXPECT_EQ(namesAndLinksOf("sep=\t\norganization\tupstream\nAlpha\t\nBeta\tAlpha\n"), kTwo);
}

TEST(CsvTexts, ASpreadsheetDoesNotCountTheLineThatDeclaresTheSeparator) {
    EXPECT_EQ(remarksOf("sep=;\norganization;upstream;data_sync\nA;;\nB;A;maybe\n"),
              "row 3, column data_sync: Expected yes or no, found \"maybe\".\n");
}

TEST(CsvTexts, NamesAreMatchedWithoutWhatCannotBeSeen) {
    for (const char* upstream : {"Alpha\u200E", "\u00ADAlpha", "Al\u00ADpha", "Al\u200Fpha", "Alpha\u00A0"})
        EXPECT_EQ(namesAndLinksOf("organization,upstream\nAlpha,\nBeta," + std::string(upstream) + "\n"),
                  kTwo)
            << upstream;
    EXPECT_EQ(remarksOf("organization,upstream\nAlpha,\nBeta,Al\u200Fpha\n"),
              "remark: row 3, column upstream: \"Al[U+200F]pha\" is taken for \"Alpha\" of row 2: they "
              "differ only by "
              "what cannot be seen (DS-70).\n");
    EXPECT_EQ(remarksOf("organization,upstream\nA B,\nC,A  B\nD,A\u00A0B\n"), "");
    EXPECT_EQ(remarksOf("organization,upstream,data_sync\nA,,\nB,A,yes\u200F\n"), "");
}

TEST(CsvTexts, NormalizationMakesOneNameOfTwo) {
    EXPECT_EQ(remarksOf("organization,upstream\nRoot,\nCafé,Root\nCafe\u0301,Root\n"),
              "row 4: This row repeats row 3: the same organization and upstream.\n");
}

TEST(CsvTexts, CapitalsOfEveryAlphabetAreCapitals) {
    EXPECT_EQ(remarksOf("organization\nMÜLLER SOLAR\nMüller Solar\n"),
              "row 3, column organization: \"Müller Solar\" is written \"MÜLLER SOLAR\" in row 2.\n");
}

TEST(CsvTexts, QuotesThatAreAmissAreToldWithTheirRow) {
    EXPECT_EQ(remarksOf("organization,upstream\nAlpha,\n\"Beta\"x,Alpha\n"),
              "row 3, column organization: \"x\" stands behind the closing quote of a cell.\n");
    EXPECT_EQ(remarksOf("organization,upstream\nRoot,\n\"Apex,Root\nBolt,Root\nDelta \"D\" Ltd,Root\n"),
              "row 3, column organization: The cell runs over several lines: \"Apex,Root Bolt,Root Delta D\" "
              "Ltd\".\n"
              "row 3, column organization: \"D\" Ltd\" stands behind the closing quote of a cell.\n")
        << "the quote before the D ends the cell";
    EXPECT_EQ(remarksOf("\"organization,upstream\"\n\"Alpha,\"\n\"Beta,Alpha\"\n"),
              "row 1: Each row stands in quotes as a whole.\n");
    EXPECT_EQ(namesAndLinksOf("organization\n12\" rail\n"), "12-rail 12\" rail ");
}

TEST(CsvTexts, ControlCharactersAreToldWithTheirCode) {
    EXPECT_EQ(remarksOf("organization\nA\n\x1A"),
              "row 3, column organization: Character 1 of \" \" is the control character U+001A.\n");
    EXPECT_EQ(remarksOf("organization,adders\nA,Cra\x07ne\n"),
              "row 2, column adders: Character 4 of \"Cra ne\" is the control character U+0007.\n");
}

TEST(CsvTexts, JoinedFilesAreRemarked) {
    EXPECT_EQ(remarksOf("organization,upstream\nA,\n\uFEFForganization,upstream\nB,A\n"),
              "row 3: This row is the header once more.\n");
    EXPECT_EQ(
        remarksOf("organization,upstream\nA,\n\uFEFFB,A\n"),
        "remark: row 3: A byte order mark (U+FEFF) stands in this row: two files may have been joined.\n");
}

TEST(CsvTexts, TheHeaderIsFoundBelowATitle) {
    EXPECT_EQ(namesAndLinksOf("Partners 2026,\n,\norganization,upstream\nAlpha,\nBeta,Alpha\n"), kTwo);
    EXPECT_EQ(remarksOf("# by crm\norganization;upstream\nAlpha;\n"),
              "remark: row 1: The header stands in row 2; 1 row above it, beginning with \"# by crm\", is "
              "not read.\n");
}

TEST(CsvTexts, AHeaderAloneIsNoTable) {
    EXPECT_EQ(remarksOf("organization,upstream\n"), ": The table has a header and no rows.\n");
}

TEST(CsvTexts, AMissingColumnIsToldWithWhatIsThere) {
    EXPECT_EQ(remarksOf("label,parent\nA,\n").substr(0, 43), "row 1, column label: Unknown column \"label\"");
    EXPECT_NE(
        remarksOf("label,parent\nA,\n").find("no column \"organization\": it has \"label\" and \"parent\"."),
        std::string::npos);
}

TEST(CsvTexts, NothingIsWrittenInManyWays) {
    EXPECT_EQ(namesAndLinksOf("organization,upstream\nAlpha,NULL\nBeta,Alpha\n"), kTwo);
    EXPECT_EQ(remarksOf("organization,upstream,adders\nA,n/a,-\nB,-,-\n"),
              "remark: column adders: \"-\" and the like are read as empty: rows 2 and 3.\n"
              "remark: column upstream: \"n/a\" and the like are read as no upstream: rows 2 and 3.\n");
    EXPECT_EQ(namesAndLinksOf("organization,upstream\nNull,\nBeta,Null\n"),
              "null Null beta Beta | null>beta ");
}

TEST(CsvTexts, AMissingUpstreamIsToldOnceAndCanBeAdded) {
    const std::string table = "organization,upstream\nAlpha,Groups\nBeta,ALPHA\nGamma,Groups\n";
    EXPECT_EQ(remarksOf(table),
              "row 2, column upstream: No row has the organization \"Groups\", which is the upstream in rows "
              "2 and 4.\n"
              "row 3, column upstream: No row has the organization \"ALPHA\".\n");
    CsvOptions options;
    options.takeSuggestions = true;
    EXPECT_EQ(namesAndLinksOf(table, options),
              "alpha Alpha beta Beta gamma Gamma groups Groups | groups>alpha | alpha>beta | groups>gamma ");
    EXPECT_EQ(remarksOf(table, options),
              "remark: row 2, column upstream: The organization \"Groups\" stands in no row and was added.\n"
              "remark: row 3, column upstream: \"ALPHA\" is taken for \"Alpha\".\n");
}

TEST(CsvTexts, IdsTellOrganizationsOfOneNameApart) {
    EXPECT_EQ(namesAndLinksOf("id,organization,upstream\n1,Emea,\n2,Apac,\n3,Sales,1\n4,Sales,2\n"),
              "1 Emea 2 Apac 3 Sales 4 Sales | 1>3 | 2>4 ");
    EXPECT_EQ(remarksOf("id,organization,upstream\n1,Sales,\n2,Sales,\n3,Desk,Sales\n"),
              "row 4, column upstream: Several organizations are called \"Sales\".\n");
    EXPECT_EQ(remarksOf("id,organization\n1,A\n1,B\n"),
              "row 3, column organization: The id \"1\" is that of \"A\" in row 2.\n");
}

TEST(CsvTexts, AnItemWithoutAKeyIsReported) {
    EXPECT_EQ(remarksOf("organization,adders\nA,\"=Tile; Crane\"\n"),
              "row 2, column adders: The item \"=Tile\" has no key.\n");
    EXPECT_EQ(remarksOf("organization,adders\nA,;;Crane;\n"), "");
}

TEST(CsvNumbers, ANumberIsJsonsWithoutAnExponent) {
    EXPECT_EQ(firstSetting("organization,adders\nA,0207=00081;12E4=5;044=1.10;3.20\n"),
              "\"0207\"=\"00081\";\"12E4\"=5;\"044\"=1.1;3.2;");
}

TEST(CsvNumbers, WhatLooksLikeANumberAmongNumbersIsRemarked) {
    EXPECT_EQ(remarksOf("organization;project-cost\nA;3,20\nB;3.2\nC;\nD;1.234,50 €\n"),
              "remark: column project-cost: 2 cells look like a number and are read as text: rows 2 and 5 "
              "(DS-71).\n");
    EXPECT_EQ(remarksOf("organization;project-cost\nA;3,20\nB;on request\n"), "");
    EXPECT_EQ(remarksOf("organization;project-cost\nA;\"\"\"3,20\"\"\"\nB;3\n"), "") << "a text on purpose";
    EXPECT_EQ(remarksOf("organization;adders\nA;\"Crane=$12/ft;Tile=3,20\"\n"), "") << "details do not count";
}

TEST(CsvNumbers, TheMarkCanBeTold) {
    const auto read = [](const char* cell, DecimalMark mark) {
        CsvOptions options;
        options.decimal = mark;
        return firstSetting("organization;project-cost\nA;" + std::string(cell) + "\n", options);
    };
    EXPECT_EQ(read("3,20", DecimalMark::comma), "3.2");
    EXPECT_EQ(read("1.234,50", DecimalMark::comma), "1234.5");
    EXPECT_EQ(read("1 234,50 €", DecimalMark::comma), "1234.5");
    EXPECT_EQ(read("EUR 1'234,5", DecimalMark::comma), "1234.5");
    EXPECT_EQ(read("−3,5", DecimalMark::comma), "-3.5");
    EXPECT_EQ(read("3.20", DecimalMark::comma), "\"3.20\"") << "no group of three";
    EXPECT_EQ(read("1.234", DecimalMark::comma), "1234");
    EXPECT_EQ(read("1,234.50", DecimalMark::point), "1234.5");
    EXPECT_EQ(read("$3.20", DecimalMark::point), "3.2");
    EXPECT_EQ(read("$12/ft", DecimalMark::point), "\"$12/ft\"");
    EXPECT_EQ(read("007", DecimalMark::point), "\"007\"");
    EXPECT_EQ(read("3,5,5", DecimalMark::comma), "\"3,5,5\"");
    EXPECT_EQ(read("$€5", DecimalMark::point), "\"$€5\"");
}

TEST(CsvNumbers, ASignThatGoesIsRemarked) {
    CsvOptions options;
    options.decimal = DecimalMark::comma;
    EXPECT_EQ(remarksOf("organization;project-cost\nA;3,20 €\nB;4\nC;5 €\n", options),
              "remark: column project-cost: Only the number was taken where a sign stands beside it, as "
              "\"€\" in rows 2 "
              "and 4.\n");
}

TEST(CsvNumbers, DaysInSeveralWaysAreRemarked) {
    EXPECT_EQ(remarksOf("organization,estimated-installation-date\nA,45292\nB,2024-01-01\nC,Jan-24\n"),
              "remark: column estimated-installation-date: The cells look like days that are written in "
              "different ways: "
              "\"2024-01-01\" in row 3, \"Jan-24\" in row 4, \"45292\" in row 2.\n");
    EXPECT_EQ(remarksOf("organization,estimated-installation-date\nA,2024-01-02\nB,2024-01-01\n"), "");
    EXPECT_EQ(remarksOf("organization,project-cost\nA,45292\nB,12\n"), "");
}

TEST(CsvCells, WhatASpreadsheetWouldRunIsGuardedAndReadBackUnguarded) {
    for (const char* text : {"=1+1", "+49 30", "-x", "@SUM(1)", "'=1", "''@x", "＝1"}) {
        EXPECT_EQ(csvCell(text).substr(0, 1), "'") << text;
        const auto noHeader = [](const CsvRow&) { return false; };
        const std::vector<CsvRow> rows = splitCsv(csvCell(text) + "\n", noHeader);
        ASSERT_EQ(rows.size(), 1u);
        EXPECT_EQ(rows[0].cells.at(0), text);
    }
    EXPECT_EQ(csvCell("-3.5"), "-3.5");
    EXPECT_EQ(csvCell("'Nova"), "'Nova");
}

/// Everything of a document that a table can hold, in one text.
std::string contentOf(const scenario::Document& document) {
    scenario::Document rest;
    rest.values = document.values;
    rest.organizations = document.organizations;
    rest.partnerships = document.partnerships;
    rest.settingTypes = document.settingTypes;
    return writeDocument(rest);
}

TEST(CsvTexts, WhateverIsWrittenReadsBackWhole) {
    constexpr unsigned kSeed = 70;
    std::mt19937 random(kSeed);
    int whole = 0;
    for (int run = 0; run < 3000; ++run) {
        std::string organizations;
        for (int i = 0; i < 3; ++i) {
            const auto text = [&] { return jsonText("k" + hostileText(random)); };
            const auto value = [&] { return jsonText(hostileText(random) + "v"); };
            organizations += std::string(i > 0 ? "," : "") + R"({"id":)" +
                             jsonText(std::to_string(i) + hostileText(random)) + R"(,"name":)" + value() +
                             R"(,"settings":{"adders":[{"key":)" + value() + R"(,"detail":)" + value() +
                             "},-" + std::to_string(random() % 99 + 1) + R"(],"project-cost":)" + value() +
                             R"(,"own":[)" + text() + "]}}";
        }
        const std::string json = R"({"sluice":1,"settingTypes":[{"id":"own","label":)" +
                                 jsonText(hostileText(random) + "l") +
                                 R"(,"cardinality":"multiple","scope":"invite-only"}],"organizations":[)" +
                                 organizations + R"(],"partnerships":[]})";
        const ReadDocument read = readDocument(json);
        if (base::hasErrors(read.problems)) continue;
        const std::string table = writeCsv(read.document);
        const ReadDocument again = readCsv(table, {});
        ASSERT_FALSE(base::hasErrors(again.problems))
            << remarked(again.problems) << table << "seed " << kSeed;
        ASSERT_EQ(contentOf(again.document), contentOf(read.document)) << table << "seed " << kSeed;
        ++whole;
    }
    EXPECT_GT(whole, 2000);
}

TEST(CsvTexts, AMarkForSpreadsheetsCanBeAskedFor) {
    const ReadDocument read = readCsv("organization\nA\n", {});
    EXPECT_EQ(writeCsv(read.document, true), "\uFEFF" + writeCsv(read.document));
    EXPECT_EQ(namesAndLinksOf(writeCsv(read.document, true)), "a A ");
}

}  // namespace
}  // namespace sluice::codec
