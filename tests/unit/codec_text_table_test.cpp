// Tables for documents: whatever stands in a cell is shown as it stands.
#include <gtest/gtest.h>

#include "calls/engine.h"
#include "codec/text_table.h"
#include "support/files.h"

namespace sluice {
namespace {

using codec::TableForm;
using codec::TextTable;

const TextTable kHostile{{"a|b", "c"}, {{"<b>*x*</b>", "`[y](z)`"}, {"two\nlines", "=1+1"}, {"", "\\"}}};

TEST(TextTable, InMarkdownNothingIsAMark) {
    EXPECT_EQ(codec::writeTable(kHostile, TableForm::markdown),
              "| a\\|b | c |\n"
              "| --- | --- |\n"
              "| \\<b\\>\\*x\\*\\</b\\> | \\`\\[y\\](z)\\` |\n"
              "| two lines | =1+1 |\n"
              "|  | \\\\ |\n");
}

TEST(TextTable, InHtmlNothingIsATag) {
    const std::string html = codec::writeTable(kHostile, TableForm::html);
    EXPECT_NE(html.find("<td>&lt;b&gt;*x*&lt;/b&gt;</td>"), std::string::npos) << html;
    EXPECT_NE(html.find("<th scope=\"col\">a|b</th>"), std::string::npos) << html;
}

TEST(TextTable, InCsvNothingIsRun) {
    EXPECT_EQ(codec::writeTable(kHostile, TableForm::csv),
              "\"a|b\",c\r\n<b>*x*</b>,`[y](z)`\r\n\"two\nlines\",'=1+1\r\n,\\\r\n");
}

TEST(TextTable, IsAskedForByTheCall) {
    calls::Engine engine;
    ASSERT_NE(engine
                  .call(R"({"call": "open"})", R"({"sluice": 1, "organizations": [{"id": "a"}, {"id": "b"}],
        "partnerships": [{"upstream": "a", "downstream": "b", "dataSync": false, "exclusive": false, "allowEdit": true}]})")
                  .find("\"ok\":true"),
              std::string::npos);
    const std::string text =
        engine.call(R"({"call": "tableText", "session": 1, "of": "predictions", "form": "markdown"})", {});
    EXPECT_NE(text.find("| a | b | Adders | Data Sync off |"), std::string::npos) << text;
    EXPECT_NE(engine.call(R"({"call": "shareDescribe"})", {}).find("\"predictions\""), std::string::npos);
    const std::string wrong =
        engine.call(R"({"call": "tableText", "session": 1, "of": "all", "form": "pdf"})", {});
    EXPECT_NE(wrong.find("\"/of\""), std::string::npos) << wrong;
    EXPECT_NE(wrong.find("\"/form\""), std::string::npos) << wrong;
}

TEST(TextTable, ThereIsOneOfEverySystem) {
    const auto tableOf = [](const char* example, const char* of, std::uint32_t step) {
        calls::Engine engine;
        engine.call(
            R"({"call": "open"})",
            testing_support::readFile(testing_support::sourcePath("web/examples/" + std::string(example))));
        engine.call(R"({"call": "goTo", "session": 1, "step": )" + std::to_string(step) + "}", {});
        return engine.call(
            R"({"call": "tableText", "session": 1, "form": "markdown", "of": ")" + std::string(of) + "\"}",
            {});
    };
    const std::string changes = tableOf("06-tightening-to-strict.json", "changes", 1);
    EXPECT_NE(changes.find("| Helicopter lift | Lost | yes | $6,000 |"), std::string::npos) << changes;
    EXPECT_EQ(tableOf("06-tightening-to-strict.json", "changes", 0).find("Lost"), std::string::npos);
    const std::string entitlements = tableOf("25-down-the-partner-tiers.json", "entitlements", 11);
    EXPECT_NE(entitlements.find("| Reseller 2 |"), std::string::npos) << entitlements;
    const std::string requests = tableOf("34-first-sale-through-two-tiers.json", "requests", 1);
    EXPECT_NE(requests.find("| PR-1 |"), std::string::npos) << requests;
    const std::string rules = tableOf("01-three-modes.json", "rules", 0);
    for (const char* id : {"| DS-1 |", "| PS-1 |", "| EN-1 |", "| TC-1 |"}) {
        EXPECT_NE(rules.find(id), std::string::npos) << id;
    }
    const std::string plans = tableOf("17-prices-before-a-new-plan.json", "changes", 1);
    EXPECT_EQ(plans.rfind("| Reseller | Plan | Part | What | Before | After | Only copy | Rule |", 0), 0u)
        << plans;
    EXPECT_NE(plans.find("| PS-"), std::string::npos) << plans;
    const std::string rights = tableOf("25-down-the-partner-tiers.json", "changes", 11);
    EXPECT_EQ(rights.rfind("| Of | What | Before | After | Rule |", 0), 0u) << rights;
    EXPECT_NE(rights.find("| EN-"), std::string::npos) << rights;
}

/// An example in an engine, and tables of what is asked about it.
class AnswerTables : public testing::Test {
  protected:
    void open(const std::string& example) {
        engine_.call(R"({"call":"open"})",
                     testing_support::readFile(testing_support::sourcePath("web/examples/" + example)));
    }
    void goTo(int step) {
        engine_.call(R"({"call":"goTo","session":1,"step":)" + std::to_string(step) + "}", {});
    }
    /// The table that a call writes, which takes these beside session and form.
    std::string table(const std::string& call, const std::string& members, const std::string& payload = {}) {
        return engine_.call(R"({"session":1,"form":"markdown","call":")" + call + "\"" + members + "}",
                            payload);
    }
    calls::Engine engine_;
};

TEST_F(AnswerTables, APinnedStateStandsBesideThePresentOne) {
    open("06-tightening-to-strict.json");
    goTo(0);
    engine_.call(R"({"call":"duplicate","session":1})", {});
    EXPECT_EQ(table("comparisonTable", R"(,"with":2)"),
              "| Organization | What | Pinned | Present |\n| --- | --- | --- | --- |\n");
    goTo(1);
    const std::string differs = table("comparisonTable", R"(,"with":2)");
    EXPECT_NE(differs.find("$6,000 | nothing |"), std::string::npos) << differs;
    const std::string told = table("comparisonTable", R"(,"with":2,"onlyTold":true)");
    EXPECT_NE(told.find("· Trenching | $12/ft | $18/ft | DS-4, DS-24, DS-10 |"), std::string::npos) << told;
    EXPECT_NE(told.find("| Rules |"), std::string::npos) << told;
    EXPECT_NE(table("comparisonTable", R"(,"with":9)").find("\"/with\""), std::string::npos);
}

TEST_F(AnswerTables, APreviewIsWhatTheStepChanges) {
    open("06-tightening-to-strict.json");
    goTo(0);
    const std::string event =
        R"({"type":"setFlags","upstream":"evergreen","downstream":"summit","dataSync":true,"exclusive":true,"allowEdit":false})";
    const std::string previewed = table("previewTable", "", event);
    EXPECT_EQ(previewed.rfind("| Organization | Setting |", 0), 0u) << previewed;
    engine_.call(R"({"call":"splice","session":1,"at":0,"remove":1})", "[" + event + "]");
    goTo(1);
    EXPECT_EQ(table("tableText", R"(,"of":"changes")"), previewed);
    const std::string refused =
        table("previewTable", "", R"({"type":"addOrganization","organization":{"id":"basin"}})");
    EXPECT_EQ(refused.rfind("| Refused | Rule |", 0), 0u) << refused;
    EXPECT_NE(refused.find("| DS-65 |"), std::string::npos) << refused;
    EXPECT_NE(table("previewTable", "", "{").find("\"ok\":false"), std::string::npos);
}

TEST_F(AnswerTables, WhoAnEntitlementCouldGoToAndHowCustomersGetWhatTheyWant) {
    open("25-down-the-partner-tiers.json");
    goTo(4);
    const std::string targets = table("targetsTable", R"(,"entitlement":"keys","by":"distributor-1")");
    EXPECT_EQ(targets.rfind("| Account | As | How | Why | Rule |", 0), 0u) << targets;
    EXPECT_NE(targets.find("| Reseller 1 | Reseller | by split |"), std::string::npos) << targets;
    EXPECT_NE(table("targetsTable", R"(,"entitlement":"nothing")").find("\"ok\":false"), std::string::npos);
    const auto distribution = [&](std::string_view account, std::string_view quantity) {
        return table("distributionTable", R"(,"entitlement":"keys","wanted":[{"account":")" +
                                              std::string(account) + R"(","quantity":")" +
                                              std::string(quantity) + "\"}]");
    };
    const std::string steps = distribution("customer-1", "5");
    EXPECT_EQ(steps.rfind("| Step | What is done |", 0), 0u) << steps;
    EXPECT_NE(steps.find("| 1 | "), std::string::npos) << steps;
    const std::string none = distribution("customer-1", "5000");
    EXPECT_EQ(none.rfind("| No way | Rule |", 0), 0u) << none;
    goTo(8);
    const std::string keys = table("targetsTable", R"(,"entitlement":"keys-c2","by":"customer-2")");
    EXPECT_NE(keys.find("| Business Unit 1 |  | by redeeming keys |"), std::string::npos) << keys;
    EXPECT_NE(keys.find("| 2 accounts |  | not | "), std::string::npos) << keys;
    EXPECT_NE(keys.find("| EN-14 |"), std::string::npos) << keys;
    const std::string wrong = distribution("nobody", "x");
    EXPECT_NE(wrong.find("\"/wanted/0/account\""), std::string::npos) << wrong;
    EXPECT_NE(wrong.find("\"/wanted/0/quantity\""), std::string::npos) << wrong;
}

TEST_F(AnswerTables, OnlyThoseOfASessionAreOfferedForSharing) {
    const std::string offered = engine_.call(R"({"call":"shareDescribe"})", {});
    EXPECT_NE(offered.find("\"rules\""), std::string::npos) << offered;
    EXPECT_EQ(offered.find("\"distribution\""), std::string::npos) << offered;
}

}  // namespace
}  // namespace sluice
