// The calls that write tables, and that `open` reads them back.
#include <gtest/gtest.h>

#include <string>

#include "calls/engine.h"
#include "support/files.h"
#include "support/has.h"

namespace sluice {

using testing_support::has;

namespace {

/// An engine with one document opened as session 1.
class Opened {
  public:
    explicit Opened(const std::string& document, const std::string& arguments = {}) {
        const std::string opened = engine_.call(R"({"call":"open")" + arguments + "}", document);
        EXPECT_EQ(opened.rfind(R"({"ok":true)", 0), 0u) << opened;
    }
    std::string ask(const std::string& call, const std::string& arguments) {
        return engine_.call(R"({"call":")" + call + R"(","session":1)" + arguments + "}", {});
    }

  private:
    calls::Engine engine_;
};

std::string example(const std::string& name) {
    return testing_support::readFile(testing_support::sourcePath("web/examples/" + name + ".json"));
}

constexpr const char* kMark = "\xEF\xBB\xBF";

/// One organization with a catalogue whose name and terms a spreadsheet would run.
constexpr const char* kRuns =
    R"-({"sluice":1,"organizations":[{"id":"acme","name":"=SUM(1)","catalogue":{"plans":[{"id":"gold"}],)-"
    R"-("termsAndConditions":"@home; \"now\""}}],"partnerships":[]})-";

TEST(ApiTables, ACatalogueComesWithWhatItsTableDoesNotHold) {
    Opened plans(example("17-prices-before-a-new-plan"));
    const std::string answer = plans.ask("planTable", R"(,"organization":"corner")");
    EXPECT_TRUE(has(answer, R"("table":"kind,plan,)")) << answer;
    EXPECT_TRUE(has(answer, "that are copies stand in the table as plans of its own")) << answer;
    EXPECT_TRUE(
        has(answer, "(resources and notification templates) stand in the table as the organization's own"))
        << answer;
    EXPECT_TRUE(has(plans.ask("planTable", R"(,"organization":"nobody")"), R"("path":"/organization")"));
}

TEST(ApiTables, WhatASpreadsheetWouldRunIsGuardedAndReadBack) {
    Opened plans(kRuns);
    const std::string answer = plans.ask("planTable", R"(,"organization":"acme","mark":true)");
    EXPECT_TRUE(has(answer, "\"table\":\"" + std::string(kMark) + "kind,")) << answer;
    EXPECT_TRUE(has(answer, ",'=SUM(1),")) << answer;
    EXPECT_TRUE(has(answer, R"(\"'@home; \"\"now\"\"\")")) << answer;
}

TEST(ApiTables, AccountsAreWrittenOnRequestAndToNoAccount) {
    Opened rights(example("25-down-the-partner-tiers"));
    const std::string all = rights.ask("entitlementTable", R"(,"accounts":true,"mark":true)");
    EXPECT_EQ(all.rfind(kMark, 0), 0u);
    EXPECT_TRUE(has(all, ",account,account_id,type,parents,related,visible\r\n")) << all;
    Opened again(all, R"(,"format":"csv")");
    EXPECT_EQ(again.ask("entitlementTable", R"(,"accounts":true,"mark":true)"), all);
    EXPECT_TRUE(has(rights.ask("entitlementTable", R"(,"accounts":true,"as":"reseller-1")"),
                    R"("path":"/accounts")"));
}

TEST(ApiTables, TierSetupIsWrittenInTheColumnsOfItsReports) {
    Opened tiers(example("34-first-sale-through-two-tiers"));
    tiers.ask("goTo", R"(,"step":1)");
    const std::string requests = tiers.ask("tierTable", R"(,"of":"requests")");
    EXPECT_EQ(requests.rfind("Request ID,Request Type,Request Status,Tier Configuration ID,", 0), 0u)
        << requests;
    EXPECT_TRUE(has(requests, "\r\nTCR-1,setup,")) << requests;
    EXPECT_TRUE(has(requests, ",Parameter seats")) << requests;
    EXPECT_TRUE(has(requests, ",\"TCR-2; TCR-1\",")) << requests;
    EXPECT_EQ(tiers.ask("tierTable", R"(,"of":"assets","mark":true)")
                  .rfind(std::string(kMark) + "Subscription ID", 0),
              0u);
    EXPECT_TRUE(has(tiers.ask("tierTable", R"(,"of":"configurations")"),
                    "TC-2,1,processing,Northwind IT,northwind,"));
    EXPECT_TRUE(has(tiers.ask("tierTable", R"(,"of":"products")"), R"("path":"/of")"));
}

TEST(ApiTables, OpenTakesAMapAndSaysWhatItsDecimalMarksAre) {
    Opened mapped("Name;Parent;Phone\nA;;1\nB;A;2\n",
                  R"(,"format":"csv","map":["Name=organization","Parent=upstream","Phone="])");
    EXPECT_TRUE(has(mapped.ask("state", ""), R"("organizations":2)"));
    calls::Engine engine;
    const std::string described = engine.call(R"({"call":"describe"})", {});
    EXPECT_TRUE(has(described, R"("decimalMark":"Decimal mark","decimalMarks":[{"id":"json",)")) << described;
}

}  // namespace
}  // namespace sluice
