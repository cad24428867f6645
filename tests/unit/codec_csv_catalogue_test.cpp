// A provider's catalogue as a table.
#include <gtest/gtest.h>

#include <string>

#include "codec/csv.h"
#include "codec/csv_cell.h"
#include "scenario/check.h"

namespace sluice::codec {
namespace {

std::string catalogueProblemsOf(const std::string& table, bool takeGoodRows = false) {
    std::string text;
    for (const base::Problem& problem : readCsv(table, {takeGoodRows}).problems) {
        if (problem.severity == base::Severity::warning) text += "warning: ";
        text += problem.path + ": " + problem.message;
        if (!problem.hint.empty()) text += " (" + problem.hint + ")";
        text += "\n";
    }
    return text;
}

/// The plans of a table as the scenario file writes them, without blanks.
std::string catalogueOf(const std::string& table, bool takeGoodRows = false) {
    ReadDocument read = readCsv(table, {takeGoodRows});
    if (base::hasErrors(read.problems) || read.document.catalogues.empty()) return {};
    EXPECT_TRUE(scenario::check(read.document).empty());
    JsonWriter writer;
    writer.beginArray(Layout::compact);
    write(writer, read.document.catalogues[0].catalogue, read.document.values);
    writer.endArray();
    return writer.take();
}

TEST(CsvCatalogue, RowsBecomePlansPeriodsAndRates) {
    const std::string table =
        "Plan,Plan "
        "Name,Period,Length,Trial,Resource,Setup,Recurring,Renewal,Overuse,Included,Minimum,Maximum,"
        "For Sale,Sales Categories,Plan Category\n"
        "Gold,Gold Hosting,,,,,1,10.50,2,,,,,,Web; Mail ;Web,Hosting\n"
        "Gold,,m1,1 month,yes,,0,5,,,,,,,,\n"
        "Gold,,1 Year,,,,,50,,,,,,,,\n"
        "Gold,,,,,CPU cores,1,2,,3,4,1,8,no,,\n"
        "silver,,,,,CPU cores,,,,,,,,,,\n";
    EXPECT_EQ(catalogueProblemsOf(table), "");
    EXPECT_EQ(
        catalogueOf(table),
        R"([{"resources":[{"id":"cpu-cores","name":"CPU cores"}],)"
        R"("planCategories":[{"id":"hosting","name":"Hosting"}],)"
        R"("salesCategories":[{"id":"web","name":"Web"},{"id":"mail","name":"Mail"}],)"
        R"("serviceTemplates":[{"id":"standard","plans":["gold","silver"]}],)"
        R"("plans":[{"id":"gold","name":"Gold Hosting","planCategory":"hosting","salesCategories":["web","mail"],)"
        R"("fees":{"setup":1,"recurring":10.5,"renewal":2},)"
        R"("periods":[{"id":"m1","length":"1 month","trial":true,"fees":{"recurring":5}},)"
        R"({"id":"1-year","length":"1 Year","fees":{"recurring":50}}],)"
        R"("rates":[{"resource":"cpu-cores","prices":{"setup":1,"recurring":2,"overuse":3},)"
        R"("limits":{"included":4,"minimum":1,"maximum":8},"availableForSale":false}]},)"
        R"({"id":"silver","rates":[{"resource":"cpu-cores"}]}]}])");
    const ReadDocument read = readCsv(table, {});
    EXPECT_EQ(read.document.values.spelling(read.document.organizations.at(0).name), "Provider");
    EXPECT_EQ(read.document.catalogues.at(0).organization, 0u);
}

TEST(CsvCatalogue, ColumnsStandInAnyOrderAndMayBeMissing) {
    EXPECT_EQ(catalogueOf("RECURRING;plan\n3;A\n"),
              R"([{"serviceTemplates":[{"id":"standard","plans":["a"]}],)"
              R"("plans":[{"id":"a","name":"A","fees":{"recurring":3}}]}])");
    EXPECT_EQ(catalogueProblemsOf("plan\n").substr(0, 43), ": The table has a header and no rows. (Each");
}

TEST(CsvCatalogue, AColumnForOrganizationsMakesItAChannel) {
    EXPECT_EQ(
        catalogueProblemsOf("organization,plan\nA,B\n").find("row 1, column plan: Unknown column \"plan\"."),
        0u);
}

TEST(CsvCatalogue, EverythingWrongIsReportedAtOnce) {
    EXPECT_EQ(
        catalogueProblemsOf(
            "plan,recuring,setup,Setup,minimum,maximum,resource,period,for_sale,renewal,trial\n"
            ",,,,,,,,,,\n"
            ",,1,,,,,,,,\n"
            "A,,1;2,,,,,,,,\n"
            "A,,\"1,5\",,,,,,,,\n"
            "A,,-2,,,,,,,,\n"
            "A,,,,9,8,cpu,,maybe,,\n"
            "A,,,,,,cpu,m1,,,\n"
            "A,,,,5,,,,,,\n"
            "A,,,,,,,,,,yes\n"
            "A,,,,,,cpu,,,3,\n"),
        "row 1, column recuring: Unknown column \"recuring\". (Did you mean \"recurring\"?)\n"
        "row 1, column Setup: This column stands in the header twice. (Remove or rename one of them.)\n"
        "row 3, column plan: The plan is missing.\n"
        "row 4, column setup: Expected a number, found \"1;2\". (Write the number alone, such as 12.5.)\n"
        "row 5, column setup: Expected a number, found \"1,5\". (Write the number alone, with a point before "
        "its decimals, or say which mark is the decimal one.)\n"
        "row 6, column setup: Expected 0 or more, found -2.\n"
        "row 7, column minimum: The minimum 9 is above the maximum 8. (Lower the minimum or raise the "
        "maximum.)\n"
        "row 7, column for_sale: Expected yes or no, found \"maybe\".\n"
        "row 8, column resource: A row is about a period or about a resource, not both. (Give the resource a "
        "row of its own.)\n"
        "row 9, column minimum: \"5\" says nothing in a row about a plan. (Name the resource, or leave the "
        "cell "
        "empty.)\n"
        "row 10, column trial: \"yes\" says nothing in a row about a plan. (Name the period, or leave the "
        "cell "
        "empty.)\n"
        "row 11, column renewal: \"3\" says nothing in a row about a resource. (Leave the cell empty.)\n");
}

TEST(CsvCatalogue, RowsAgreeWithEachOther) {
    EXPECT_EQ(
        catalogueProblemsOf("plan,plan_name,period,resource,sales_categories,plan_category\n"
                            "A,Alpha,,,Web,P\n"
                            "A,,,,,\n"
                            "A,Beta,m1,,,\n"
                            "A,,m1,,,\n"
                            "A,,m1,,,\n"
                            "A,,,cpu,Mail,\n"
                            "A,,,cpu,Web,\n"
                            "A,,,cpu,,\n"
                            "a,,,ram,,\n"
                            "A,,,CPU,,Q\n"),
        "row 3: This row repeats row 2: it is about the same. (Keep one of the two.)\n"
        "row 4, column plan_name: This is not what row 2 says of the plan. (Say it in one of its rows "
        "only.)\n"
        "row 6: This row repeats row 5: it is about the same. (Keep one of the two.)\n"
        "row 7, column sales_categories: This is not what row 2 says of the plan. (Say it in one of its "
        "rows only.)\n"
        "row 9: This row repeats row 8: it is about the same. (Keep one of the two.)\n"
        "row 10, column plan: \"a\" is written \"A\" in row 2. (Did you mean \"A\"?)\n"
        "row 11, column plan_category: This is not what row 2 says of the plan. (Say it in one of its rows "
        "only.)\n");
}

TEST(CsvCatalogue, GoodRowsCanBeTaken) {
    const std::string table = "plan,recurring\nA,1\nB,x\nC,3\n";
    EXPECT_EQ(catalogueOf(table), "");
    EXPECT_EQ(
        catalogueProblemsOf(table, true),
        "warning: row 3, column recurring: Expected a number, found \"x\". (Write the number alone, such "
        "as 12.5.)\n");
    EXPECT_EQ(
        catalogueOf(table, true),
        R"([{"serviceTemplates":[{"id":"standard","plans":["a","c"]}],"plans":[)"
        R"({"id":"a","name":"A","fees":{"recurring":1}},{"id":"c","name":"C","fees":{"recurring":3}}]}])");
}

TEST(CsvCatalogue, BrokenCellsAreReportedAsInAChannel) {
    EXPECT_EQ(catalogueProblemsOf("plan,recurring\nA,1,2\nB\xFF,1\nC,\"1"),
              "row 2: Cell 3 holds \"2\", but the header names no such column. (Put a cell that holds the "
              "separator itself in double quotes.)\n"
              "row 3, column plan: The cell is not valid UTF-8 behind \"B\". (Save the spreadsheet as \"CSV "
              "UTF-8\".)\n"
              "row 3, column plan: The plan is missing.\n"
              "row 4: The table ends inside the quotes that open in this row. (It seems to be cut off.)\n");
}

TEST(CsvCatalogue, WithKindsATableHoldsAllOfACatalogue) {
    const std::string table =
        "kind,id,name,plan,period,expiration_schedule,entries,plans,privileges,order_flow,active\n"
        "organization,acme,Acme Hosting,,,,,,\"a; \"\"b;c\"\"\",,\n"
        "Expiration Schedule,E 1,End,,,,,,,,\n"
        "notification_template,t,,,,,,,,,\n"
        "notification_schedule,n,,,,,7=t; 30=t,,,,\n"
        ",,,Gold_1,,E 1,,,,,\n"
        ",,,Gold_1,M 1,E 1,,,,,\n"
        "service_template,std,,,,,,Gold_1,\"\"\"\"\"\",\"\"\"\"\"\",no\n";
    EXPECT_EQ(catalogueProblemsOf(table), "");
    EXPECT_EQ(
        catalogueOf(table),
        R"([{"expirationSchedules":[{"id":"E 1","name":"End"}],"notificationTemplates":[{"id":"t"}],)"
        R"("notificationSchedules":[{"id":"n","entries":[{"daysBefore":7,"template":"t"},)"
        R"({"daysBefore":30,"template":"t"}]}],)"
        R"("serviceTemplates":[{"id":"std","plans":["Gold_1"],"orderFlow":"","privileges":[],"active":false}],)"
        R"("privileges":["a","b;c"],)"
        R"("plans":[{"id":"Gold_1","expirationSchedule":"E 1","periods":[{"id":"M 1",)"
        R"("expirationSchedule":"E 1"}]}]}])");
}

TEST(CsvCatalogue, WithKindsEverythingWrongIsToldByRow) {
    const std::string table =
        "kind,id,plan,period,resource,setup,for_sale,plans,entries,colour\n"
        "servce_template,std,,,,,,,,\n"
        ",,gold,,,free,,,,\n"
        ",,silver,,,,,,,\n"
        ",,silver,,cpu,1,perhaps,,,\n"
        ",,silver,,ram,1,,,,\n"
        ",,bronze,m1,,1,,,,\n"
        "resource,,,,,,,,,\n"
        "service_template,std,,,,,,silver; gold,,\n"
        "notification_schedule,n,silver,,,,,,x=y,\n"
        ",,copper,,,-5,,,,\n";
    const std::string told = catalogueProblemsOf(table);
    for (const char* each : {
             "row 1, column colour: Unknown column \"colour\".",
             "row 2, column kind: There is no kind \"servce_template\". (Did you mean \"service_template\"?)",
             "row 3, column setup: Expected a number, found \"free\".",
             "row 5, column for_sale: Expected yes or no, found \"perhaps\".",
             "row 6, column resource: ",
             "row 7, column plan: No row has the plan \"bronze\".",
             "row 8, column id: The id is missing.",
             "row 9, column plans: ",
             "row 10, column plan: \"silver\" says nothing in a row about the kind "
             "\"notification_schedule\".",
             "row 10, column entries: Expected days and notification templates, found \"x=y\".",
             "row 11, column setup: ",
         }) {
        EXPECT_NE(told.find(each), std::string::npos) << each << "\n" << told;
    }
    EXPECT_NE(catalogueOf("kind,id,plan,setup\n,,gold,free\n,,silver,1\nservice_template,std,,\n", true), "");
}

TEST(CsvCatalogue, AnEmptyTextInAListIsWrittenAsOne) {
    EXPECT_EQ(writeCellTexts({"Sell", "", "a;b", "\"q\""}), "Sell; \"\"; \"a;b\"; \"\"\"q\"\"\"");
    EXPECT_EQ(writeCellTexts({""}), "\"\"");
}

}  // namespace
}  // namespace sluice::codec
