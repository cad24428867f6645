// Tables for documents: whatever stands in a cell is shown as it stands.
#include <gtest/gtest.h>

#include "api/call.h"
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
    api::Engine engine;
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
        api::Engine engine;
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
}

}  // namespace
}  // namespace sluice
