// One form for several: an event for each value, each in the state that those before it left, and nothing changed.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "calls/engine.h"
#include "support/files.h"
#include "support/has.h"

namespace sluice::api {

using testing_support::has;

namespace {

std::size_t countOf(const std::string& text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

class Several : public testing::Test {
  protected:
    void openExample(std::string_view name, int step) {
        open(testing_support::readFile(
            testing_support::sourcePath("web/examples/" + std::string(name) + ".json")));
        call(R"("call":"goTo","step":)" + std::to_string(step));
    }
    void open(const std::string& file) {
        const std::string answer = engine_.call(R"({"call":"open"})", file);
        ASSERT_EQ(answer.rfind("{\"ok\":true", 0), 0u) << answer;
        ++session_;
    }
    std::string call(const std::string& members, const std::string& payload = {}) {
        return engine_.call("{\"session\":" + std::to_string(session_) + "," + members + "}", payload);
    }
    std::string each(const std::string& type, const std::string& fields, const std::string& name,
                     const std::string& values, const std::string& more = {}) {
        const std::string before = state();
        const std::string answer = call(R"("call":"composeEach","type":")" + type + R"(","fields":)" +
                                        fields + R"(,"each":")" + name + R"(","values":)" + values + more);
        EXPECT_EQ(state(), before) << "something was changed";
        return answer;
    }
    std::string state() {
        return call(R"("call":"state")") + call(R"("call":"document","form":"here")") +
               call(R"("call":"timeline","from":0,"count":100)");
    }

    calls::Engine engine_;
    int session_ = 0;
};

const std::string kChannel = R"({"sluice": 1,
    "organizations": [{"id": "sunrise", "name": "Sunrise", "settings": {"adders": ["Tile"]}},
                      {"id": "apex", "name": "Apex", "settings": {"adders": ["Gate"]}},
                      {"id": "helios", "name": "Helios", "settings": {"adders": ["Post"]}}],
    "partnerships": []})";
const std::string kStrict = R"("dataSync":true,"exclusive":true,"allowEdit":false)";

TEST_F(Several, InvitesEachWithAnIdOfItsOwn) {
    open(kChannel);
    const std::string answer = each("invite", R"({"upstream":"Sunrise",)" + kStrict + "}", "name",
                                    R"(["North Sun", "North Sun", "  ", "Apex"])");
    EXPECT_TRUE(has(answer, R"("north-sun")") || has(answer, R"(\"id\":\"north-sun\")")) << answer;
    EXPECT_TRUE(has(answer, R"(north-sun-2)")) << answer;
    EXPECT_TRUE(has(answer, R"(apex-2)")) << "one of that name is there already: " << answer;
    EXPECT_TRUE(has(answer, "Give it a name.")) << "the others go on";
    EXPECT_TRUE(has(answer, R"("happened":3)")) << answer;
    EXPECT_TRUE(has(answer, "3 of 4 would happen.")) << answer;
}

TEST_F(Several, TellsWhatEachDestroysAndWhatIsRefused) {
    open(kChannel);
    const std::string answer = each("partner", R"({"upstream":"sunrise",)" + kStrict + "}", "downstream",
                                    R"(["Apex", "helios", "apex", "Nobody"])");
    EXPECT_TRUE(has(answer, R"("rule":"DS-63")")) << "apex is a partner by then: " << answer;
    EXPECT_TRUE(has(answer, R"("happened":2,"destructive":2)")) << answer;
    EXPECT_TRUE(has(answer, "2 of 4 would happen; 2 of them destroy something.")) << answer;
    EXPECT_TRUE(has(answer, R"(There is no organization \"Nobody\".)")) << answer;
}

TEST_F(Several, OfOneIsWhatPreviewTells) {
    open(kChannel);
    const std::string fields = R"({"upstream":"sunrise","downstream":"apex",)" + kStrict + "}";
    const std::string composed = call(R"("call":"compose","type":"partner","fields":)" + fields);
    const std::string report = call(
        R"("call":"preview")",
        R"({"type":"partner","upstream":"sunrise","downstream":"apex","exclusive":true,"dataSync":true})");
    const std::string answer = each("partner", fields, "downstream", R"(["apex"])");
    const auto resultOf = [](const std::string& whole) {
        const std::size_t begin = whole.find("\"result\":") + 9;
        return whole.substr(begin, whole.rfind('}') - begin);
    };
    EXPECT_TRUE(has(answer, resultOf(composed))) << answer;
    EXPECT_TRUE(has(answer, resultOf(report))) << resultOf(report) << "\n" << answer;
}

TEST_F(Several, OfNoneIsNothing) {
    open(kChannel);
    const std::string answer = each("invite", R"({"upstream":"sunrise"})", "name", "[]");
    EXPECT_TRUE(has(answer, R"("entries":[],"happened":0)")) << answer;
}

const std::string kSplitOfKeys =
    R"({"entitlement":"keys","tier":"reseller","quantity":"600","by":"distributor-1"})";

TEST_F(Several, SplitsUntilNothingIsLeft) {
    openExample("25-down-the-partner-tiers", 4);
    const std::string answer = each("split", kSplitOfKeys, "account", R"(["Reseller 1", "reseller-2"])");
    EXPECT_TRUE(has(answer, "1 of 2 would happen.")) << answer;
    EXPECT_TRUE(has(answer, "400")) << "so much is left for the second: " << answer;
    EXPECT_TRUE(has(answer, R"("remedies":[{)")) << "what would make it legal: " << answer;
}

TEST_F(Several, TellsWhoeverLooksWhatTheyMayKnow) {  // EN-16
    openExample("28-name-withheld", 2);
    const std::string fields = R"({"entitlement":"cad","tier":"reseller","quantity":"10","by":"nordic"})";
    const std::string whole = each("split", fields, "account", R"(["corner", "corner-branch"])");
    EXPECT_TRUE(has(whole, "Corner Shop IT")) << whole;
    const std::string told =
        each("split", fields, "account", R"(["corner", "corner-branch"])", R"(,"as":"nordic")");
    EXPECT_EQ(countOf(told, R"("value":)"), 2u) << told;
    EXPECT_FALSE(has(told, "Corner Shop IT")) << "not even in a refusal: " << told;
    EXPECT_TRUE(has(each("split", fields, "account", "[]", R"(,"as":"nobody")"), R"("path":"/as")"));
}

TEST_F(Several, ApprovesEachRequestThatCanBe) {
    openExample("34-first-sale-through-two-tiers", 0);
    const std::string moves =
        each("approve", R"({"template":"Welcome"})", "request", R"(["PR-1", "TCR-1", "TCR-9"])");
    EXPECT_EQ(countOf(moves, R"("value":)"), 3u) << moves;
    EXPECT_TRUE(has(moves, R"(There is no \"TCR-9\" to choose.)") || has(moves, "TCR-9")) << moves;
}

TEST_F(Several, TellsAWrongFieldWithThosePossible) {
    open(kChannel);
    const std::string answer = each("invite", R"({"upstream":"sunrise"})", "upstream", R"(["apex"])");
    EXPECT_TRUE(has(answer, R"("path":"/each")")) << answer;
    EXPECT_TRUE(has(answer, "Expected name.")) << answer;
    EXPECT_TRUE(has(each("nothing", "{}", "name", "[]"), R"(cannot be told for several)"));
    std::string many = "[";
    for (int i = 0; i < 1001; ++i) many += (i == 0 ? "\"x\"" : ",\"x\"");
    EXPECT_TRUE(has(each("invite", "{}", "name", many + "]"), "Expected at most 1000 values"));
}

}  // namespace
}  // namespace sluice::api
