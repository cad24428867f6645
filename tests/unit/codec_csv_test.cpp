#include <gtest/gtest.h>

#include <string>

#include "codec/csv.h"
#include "codec/csv_cell.h"
#include "codec/csv_table.h"

namespace sluice::codec {
namespace {

std::string problemTexts(const base::Problems& problems) {
    std::string text;
    for (const base::Problem& problem : problems) {
        if (problem.severity == base::Severity::warning) text += "warning: ";
        text += problem.path + ": " + problem.message;
        if (!problem.hint.empty()) text += " (" + problem.hint + ")";
        text += "\n";
    }
    return text;
}

std::string problemsOf(const std::string& table, bool takeGoodRows = false) {
    CsvOptions options;
    options.takeGoodRows = takeGoodRows;
    return problemTexts(readCsv(table, options).problems);
}

/// The channel of a table as `upstream>downstream:flags` and the organizations as `id=name`.
std::string channelOf(const std::string& table, bool takeGoodRows = false) {
    CsvOptions options;
    options.takeGoodRows = takeGoodRows;
    const ReadDocument read = readCsv(table, options);
    const base::ValuePool& values = read.document.values;
    std::string text;
    for (const auto& organization : read.document.organizations) {
        text += std::string(values.spelling(organization.id));
        if (organization.name.exists()) text += "=" + std::string(values.spelling(organization.name));
        text += "\n";
    }
    for (const auto& partnership : read.document.partnerships) {
        text += std::string(values.spelling(partnership.upstream)) + ">" +
                std::string(values.spelling(partnership.downstream)) + ":" +
                (partnership.flags.dataSync ? "D" : "-") + (partnership.flags.exclusive ? "E" : "-") +
                (partnership.flags.allowEdit ? "A" : "-") + "\n";
    }
    return text;
}

constexpr const char* kPlain =
    "organization,upstream,data_sync,exclusive,allow_edit\n"
    "Sunrise Solar,,,,\n"
    "Apex,Sunrise Solar,yes,yes,no\n"
    "Nova,Sunrise Solar,yes,no,yes\n"
    "Nova,Apex,on,0,false\n";

constexpr const char* kPlainChannel =
    "sunrise-solar=Sunrise Solar\napex=Apex\nnova=Nova\n"
    "sunrise-solar>apex:DE-\nsunrise-solar>nova:D-A\napex>nova:D--\n";

TEST(Csv, RowsBecomeOrganizationsAndPartnerships) {
    EXPECT_EQ(
        problemsOf(kPlain),
        "warning: row 4, column organization: \"Nova\" stands under several upstreams, in rows 4 and 5, and "
        "is "
        "taken for one organization. (Where organizations of one name are meant, give each an id in a column "
        "id, and name upstreams by it.)\n");
    EXPECT_EQ(channelOf(kPlain), kPlainChannel);
}

TEST(Csv, SeparatorsLineEndsByteOrderMarksAndHeadersVary) {
    EXPECT_EQ(channelOf("\xEF\xBB\xBF"
                        "Organization;Upstream;Data Sync;Exclusive;Allow Edit\r\n"
                        "Sunrise Solar;;;;\r\n;;;;\r\n\r\nApex;Sunrise Solar;TRUE;Yes ;n\r\n"
                        "Nova;sunrise-solar;1;off;Y\r\nNova;Apex;\xE2\x80\x9CYes\xE2\x80\x9D;;"),
              kPlainChannel);
    EXPECT_EQ(channelOf("UPSTREAM\tALLOW-EDIT\torganization\t EXCLUSIVE \tdata sync\t\t\n"
                        "\t\t\xC2\xA0Sunrise  Solar\xC2\xA0\t\t\t\t\n"
                        "Sunrise\xC2\xA0Solar\tno\tApex\tyes\tyes\t\t\nSunrise Solar\tyes\t'Nova\tno\tyes\n"
                        "Apex\t\t'Nova\t\tyes\n"),
              "sunrise-solar=Sunrise  Solar\napex=Apex\nnova='Nova\n"
              "sunrise-solar>apex:DE-\nsunrise-solar>nova:D-A\napex>nova:D--\n");
    EXPECT_EQ(channelOf("sep=;\norganization;upstream\nA;\nB;A\n"), "a=A\nb=B\na>b:---\n");
    EXPECT_EQ(channelOf("organization\rA\rB\r"), "a=A\nb=B\n");
}

TEST(Csv, ADownstreamMayStandBeforeItsUpstream) {
    EXPECT_EQ(channelOf("organization,upstream\nB,A\nA,\n"), "b=B\na=A\na>b:---\n");
}

TEST(Csv, ValuesStandInColumnsOfSettingTypes) {
    const ReadDocument read = readCsv(
        "organization,upstream,Adders,project-cost,Proposal Email,utility rate escalation\n"
        "Sunrise,,\"Trenching=$12/ft; Panel upgrade "
        ";\"\"a;b=c\"\"=\"\"x;y\"\"\",3.20,\"\"\"3.5\"\"\",3.5;4\n",
        {});
    ASSERT_EQ(problemTexts(read.problems), "");
    const auto& values = read.document.values;
    const auto& settings = read.document.organizations.at(0).settings;
    ASSERT_EQ(settings.size(), 4u);
    EXPECT_EQ(values.spelling(settings[0].setting), "adders");
    ASSERT_EQ(settings[0].items.size(), 3u);
    EXPECT_EQ(values.spelling(settings[0].items[0].key), "Trenching");
    EXPECT_EQ(values.spelling(settings[0].items[0].detail), "$12/ft");
    EXPECT_EQ(values.spelling(settings[0].items[1].key), "Panel upgrade");
    EXPECT_FALSE(settings[0].items[1].detail.exists());
    EXPECT_EQ(values.spelling(settings[0].items[2].key), "a;b=c");
    EXPECT_EQ(values.spelling(settings[0].items[2].detail), "x;y");
    EXPECT_EQ(values.kind(settings[1].value), base::ValueKind::number);
    EXPECT_EQ(values.spelling(settings[1].value), "3.2");
    EXPECT_EQ(values.kind(settings[2].value), base::ValueKind::text);
    EXPECT_EQ(values.spelling(settings[2].value), "3.5");
    EXPECT_EQ(values.kind(settings[3].items.at(1).key), base::ValueKind::number);
}

TEST(Csv, EverythingWrongIsReportedAtOnceByRowAndColumn) {
    EXPECT_EQ(
        problemsOf("organization,upstream,Data Sync,exclusive,allow_edit,colour,adders,adders\n"
                   "Sunrise Solar,,,,,,,\n"
                   "Apex,Sunrise Solr,maybe,yes,no,,,\n"
                   ",Sunrise Solar,yes,,,,,\n"
                   "APEX,Sunrise Solar,yes,no,no,,,\n"
                   "Nova,Nova,yes,no,no,,A;B=1;A,\n"
                   "Zen,Sunrise Solar,yes,no,no,,,,extra\n"
                   "Zen,Sunrise Solar,no,no,no,,,\n"
                   "Late,nobody at all,yes,yse,no,,,\n"),
        "row 1, column colour: Unknown column \"colour\". (Columns are organization, upstream, data_sync, "
        "exclusive, allow_edit, id, path and setting types; a mapping says once which one it is: sluice "
        "import "
        "--map "
        "\"colour=our column\", or with nothing behind the sign to leave it out.)\n"
        "row 1, column adders: This column stands in the header twice. (Remove or rename one of them.)\n"
        "row 3, column Data Sync: Expected yes or no, found \"maybe\".\n"
        "row 3, column upstream: No row has the organization \"Sunrise Solr\". (Did you mean \"Sunrise "
        "Solar\"?)\n"
        "row 4, column organization: The organization is missing.\n"
        "row 5, column organization: \"APEX\" is written \"Apex\" in row 3. (Did you mean \"Apex\"?)\n"
        "row 6, column adders: \"A\" stands in this cell twice. (A setting holds at most one item of a "
        "key.)\n"
        "row 6, column upstream: \"Nova\" cannot be its own upstream.\n"
        "row 7: Cell 9 holds \"extra\", but the header names no such column. (Put a cell that holds the "
        "separator itself in double quotes.)\n"
        "row 9, column exclusive: Expected yes or no, found \"yse\". (Did you mean \"yes\"?)\n"
        "row 9, column upstream: No row has the organization \"nobody at all\". (Add a row for it, without "
        "an upstream where it has none.)\n");
    EXPECT_EQ(channelOf("organization,exclusive\nA,maybe\nB,\n"), "");
}

TEST(Csv, RepeatedRowsAreReported) {
    EXPECT_EQ(problemsOf("organization,upstream\nA,\nB,A\nB,A\nA,\n"),
              "row 4: This row repeats row 3: the same organization and upstream.\n"
              "row 5: This row repeats row 2: the same organization and upstream.\n");
}

TEST(Csv, ExclusiveMeansTheOnlyUpstream) {
    const std::string hint =
        " (Turn exclusive off for both, or remove one of the two rows; two organizations of one name need a "
        "column id.)\n";
    EXPECT_EQ(
        problemsOf(
            "organization,upstream,exclusive\nA,\nB,\nC,A,yes\nC,B,no\nD,A,no\nD,B,yes\nE,A,no\nE,B,no\n"),
        "row 5, column exclusive: \"C\" already has the upstream \"A\" (row 4), and exclusive means the only "
        "one." +
            hint +
            "row 7, column exclusive: \"D\" already has the upstream \"A\" (row 6), and exclusive means the "
            "only one." +
            hint +
            "warning: row 8, column organization: \"E\" stands under several upstreams, in rows 8 and 9, and "
            "is "
            "taken for one organization. (Where organizations of one name are meant, give each an id in a "
            "column "
            "id, and name upstreams by it.)\n");
}

TEST(Csv, LoopsAreNamed) {
    EXPECT_EQ(problemsOf("organization,upstream\nA,C\nB,A\nC,B\nD,C\n"),
              "row 2, column upstream: This row closes a loop: \"A\" → \"B\" → \"C\" → \"A\". (An "
              "organization cannot stand above itself.)\n");
}

TEST(Csv, GoodRowsCanBeTaken) {
    const std::string table =
        "organization,upstream,data_sync,colour\nA,,,red\nB,A,maybe,\nC,B,yes,\nD,C,yes,\nE,A,yes,blue\nE,A,"
        "yes,\n";
    EXPECT_EQ(channelOf(table, true), "a=A\ne=E\na>e:D--\n");
    EXPECT_EQ(
        problemsOf(table, true),
        "warning: row 1, column colour: Unknown column \"colour\". (Columns are organization, "
        "upstream, data_sync, exclusive, allow_edit, id, path and setting types; a mapping says once which "
        "one it is: "
        "sluice import --map \"colour=our column\", or with nothing behind the sign to leave it out.)\n"
        "warning: row 3, column data_sync: Expected yes or no, found \"maybe\".\n"
        "warning: row 4, column upstream: Its upstream \"B\" was left out.\n"
        "warning: row 5, column upstream: Its upstream \"C\" was left out.\n"
        "warning: row 7: This row repeats row 6: the same organization and upstream.\n");
    EXPECT_EQ(channelOf("organization,upstream\nA,C\nB,A\nC,B\n", true), "");
}

TEST(Csv, SwitchesWithoutAnUpstreamAreAWarning) {
    EXPECT_EQ(problemsOf("organization,upstream,exclusive\nA,,yes\n"),
              "warning: row 2, column upstream: There is no upstream here, so the switches of this row say "
              "nothing.\n");
    EXPECT_EQ(channelOf("organization,upstream,exclusive\nA,,yes\n"), "a=A\n");
}

TEST(Csv, WhatIsNoTableIsSaidToBeNone) {
    EXPECT_EQ(problemsOf(""),
              ": The table is empty. (The first row names the columns, each other row an organization.)\n");
    EXPECT_EQ(problemsOf("\n\n , \n").substr(0, 20), ": The table is empty");
    EXPECT_EQ(problemsOf("a,b\n1,2\n", true).substr(0, 13), "warning: row ");
    EXPECT_NE(problemsOf("a,b\n1,2\n", true)
                  .find("\n"
                        "row 1: The header has no column \"organization\": it has \"a\" and \"b\"."),
              std::string::npos);
    EXPECT_EQ(problemsOf("\xFF\xFEo\0r\0"),
              ": The table is UTF-16. (Save the spreadsheet as \"CSV UTF-8\".)\n");
    EXPECT_EQ(problemsOf(std::string("organization\nA\0B\n", 17)).substr(0, 30),
              ": The table holds a zero byte:");
    EXPECT_EQ(problemsOf("organization\nCaf\xE9 Solar\nB\n"),
              "row 2, column organization: The cell is not valid UTF-8 behind \"Caf\". (Save the spreadsheet "
              "as \"CSV UTF-8\".)\n");
    EXPECT_EQ(problemsOf("organization\nA\n\"B"),
              "row 3: The table ends inside the quotes that open in this row. (It seems to be cut off.)\n");
    EXPECT_EQ(problemsOf("organiz\xFFtion\n"),
              "row 1: The header is not valid UTF-8. (Save the spreadsheet as \"CSV UTF-8\".)\n");
}

TEST(Csv, TheNumberOfColumnsIsBounded) {
    EXPECT_EQ(problemsOf("organization" + std::string(2000, ',') + "\nA\n"),
              "row 1: The header has 2001 columns. (A table has at most 1000 columns.)\n");
    EXPECT_EQ(problemsOf("organization\nA,b,c,d\n").substr(0, 25), "row 2: Cell 2 holds \"b\", ");
}

TEST(Csv, IdsAreUniqueAndKeepLettersOfEveryScript) {
    EXPECT_EQ(channelOf("organization\nA & B Co.\nA / B Co\n日本 ソーラー\n!!!\n???\nÉtoile’s Sun\n"),
              "a-b-co=A & B Co.\na-b-co-2=A / B Co\n日本-ソーラー=日本 "
              "ソーラー\norganization=!!!\norganization-2=???\n"
              "Étoile-s-sun=Étoile’s Sun\n");
}

TEST(Csv, WhatWasWrittenReadsBackTheSame) {
    const std::string scenario = R"({"sluice": 1, "organizations": [
        {"id": "sunrise", "name": "Sunrise", "settings": {"adders": [{"key": "Tr;e=n\"ch", "detail": "$12; \"x\""}, "3.5", 3.5, "-2", "=Tile", "NULL"],
                                                          "project-cost": 3.2, "proposal-email": "a, b"}},
        {"id": "apex", "name": "Apex"}, {"id": "solo"},
        {"id": "nova", "name": "Nova, \"the\" one", "settings": {"adders": [7], "organization-logo": "12"}}],
        "partnerships": [{"upstream": "sunrise", "downstream": "apex", "dataSync": true, "exclusive": true},
                         {"upstream": "sunrise", "downstream": "nova", "allowEdit": true},
                         {"upstream": "apex", "downstream": "nova"}]})";
    const ReadDocument document = readDocument(scenario);
    ASSERT_EQ(problemTexts(document.problems), "");
    const std::string table = writeCsv(document.document);
    const ReadDocument again = readCsv(table, {});
    ASSERT_EQ(problemTexts(again.problems), "") << table;
    EXPECT_EQ(writeCsv(again.document), table);
    const auto& before = document.document.organizations.at(0).settings;
    const auto& after = again.document.organizations.at(0).settings;
    ASSERT_EQ(after.size(), before.size());
    for (std::size_t i = 0; i < before[0].items.size(); ++i) {
        const auto spelled = [&](const ReadDocument& read, base::ValueId id) {
            return id.exists() ? std::string(read.document.values.spelling(id)) : "none";
        };
        EXPECT_EQ(spelled(again, after[0].items.at(i).key), spelled(document, before[0].items[i].key));
        EXPECT_EQ(spelled(again, after[0].items.at(i).detail), spelled(document, before[0].items[i].detail));
        EXPECT_EQ(again.document.values.kind(after[0].items.at(i).key),
                  document.document.values.kind(before[0].items[i].key));
    }
    EXPECT_EQ(again.document.partnerships.size(), 3u);
}

TEST(Csv, OrganizationsOfOneNameAreWrittenByTheirIds) {
    const ReadDocument document = readDocument(
        R"({"sluice": 1, "organizations": [{"id": "a", "name": "Same"}, {"id": "b", "name": "same"}],
            "partnerships": [{"upstream": "a", "downstream": "b"}]})");
    EXPECT_EQ(
        writeCsv(document.document),
        "organization,upstream,data_sync,exclusive,allow_edit,id\r\nSame,,,,,a\r\nsame,a,no,no,no,b\r\n");
}

TEST(Csv, EveryPrefixAndEveryDroppedByteIsReadOrReported) {
    const std::string table =
        "organization;upstream;data_sync;adders\r\n\"A \"\"x\"\"\";;;\"1=2;b\"\r\nB;\"A "
        "\"\"x\"\"\";yes;é\r\n";
    ASSERT_EQ(problemsOf(table), "");
    for (std::size_t at = 0; at < table.size(); ++at) {
        (void)problemsOf(table.substr(0, at));
        std::string changed = table;
        changed.erase(at, 1);
        (void)problemsOf(changed, true);
        changed = table;
        changed[at] = '"';
        (void)problemsOf(changed);
        changed[at] = '\xC3';
        (void)problemsOf(changed);
    }
}

TEST(CsvCell, CurlyQuotesAroundAValueAreQuotes) {
    base::ValuePool values;
    const auto valueOf = [&](std::string_view cell) { return readCellValue(cell, {values}).id; };
    EXPECT_EQ(valueOf("“3.5”"), values.text("3.5"));
    const auto items = readCellItems("“Snow guards”=$640; 5” pipe", {values});
    ASSERT_EQ(items.size(), 2u);
    EXPECT_EQ(items[0].key.id, values.text("Snow guards"));
    EXPECT_EQ(items[1].key.id, values.text("5” pipe"));
    const base::ValueId curly = values.text("“curly”");
    EXPECT_EQ(valueOf(writeCellValue(curly, values)), curly);
}

TEST(CsvCell, SwitchesAreReadInManySpellings) {
    for (const char* yes : {"yes", "Y", "TRUE", " true ", "1", "On", "“Yes”", "'yes'", "yes\xC2\xA0",
                            "yes\u200E", "Ja", "WAHR", "SÍ", "✓", "x"}) {
        EXPECT_EQ(readSwitch(yes), true) << yes;
    }
    for (const char* no : {"no", "N", "False", "0", "off", "", " ", "FALSCH", "-", "0.0"})
        EXPECT_EQ(readSwitch(no), false) << no;
    for (const char* neither : {"maybe", "2", "yess", "-1"})
        EXPECT_EQ(readSwitch(neither), std::nullopt) << neither;
}

}  // namespace
}  // namespace sluice::codec
