// Acting is previewing, inserting and telling the step in one call: of every example, event after event, what comes back
// is what the three would have told, and where nothing is done nothing is changed.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "calls/engine.h"
#include "support/files.h"

namespace sluice {
namespace {

using nlohmann::json;

class Acting : public testing::TestWithParam<std::string> {
  protected:
    void SetUp() override {
        const std::string file =
            testing_support::readFile(testing_support::sourcePath("web/examples/" + GetParam() + ".json"));
        ASSERT_EQ(result(engine_.call(R"({"call":"open"})", file))["state"]["session"], 1);
        ASSERT_EQ(result(engine_.call(R"({"call":"open"})", file))["state"]["session"], 2);
    }
    static json result(const std::string& answer) {
        json read = json::parse(answer);
        EXPECT_TRUE(read["ok"].get<bool>()) << answer;
        return read["result"];
    }
    json ask(int session, const std::string& members, const std::string& payload = {}) {
        return result(engine_.call("{\"session\":" + std::to_string(session) + "," + members + "}", payload));
    }
    json state() { return ask(2, R"("call":"state")"); }

    calls::Engine engine_;
};

TEST_P(Acting, IsPreviewSpliceAndStepReportInOne) {
    const std::string part = R"("call":"timeline","from":0,"count":10000)";
    const json story = ask(1, part);
    const std::size_t count = story["total"].get<std::size_t>();
    ask(2, R"("call":"splice","at":0,"remove":)" + std::to_string(count), "[]");
    for (std::size_t i = 0; i < count; ++i) {
        SCOPED_TRACE(GetParam() + ", event " + std::to_string(i + 1));
        const std::string event = story["entries"][i]["event"].get<std::string>();
        const std::string at = R"("call":"splice","at":)" + std::to_string(i);
        const json before = state(), previewed = ask(2, R"("call":"preview")", event);
        json acted = ask(2, R"("call":"act")", event);
        EXPECT_EQ(acted["report"], previewed);
        if (acted["outcome"] == "asks") {
            EXPECT_GT(previewed["counts"]["destroyed"], 0);
            EXPECT_EQ(state(), before);
            acted = ask(2, R"("call":"act","mayDestroy":true)", event);
            EXPECT_EQ(acted["report"], previewed);
        }
        if (acted["outcome"] == "refused") {
            EXPECT_FALSE(previewed["happened"].get<bool>());
            EXPECT_EQ(state(), before);
            ask(2, at + R"(,"remove":0)", "[" + event + "]");  // the story has it
            continue;
        }
        ASSERT_EQ(acted["outcome"], "done");
        const json after = state();
        EXPECT_EQ(acted["state"], after);
        EXPECT_EQ(ask(2, R"("call":"stepReport","step":)" + std::to_string(i + 1)), acted["report"]);
        ask(2, at + R"(,"remove":1)", "[]");
        EXPECT_EQ(state(), before);
        ask(2, at + R"(,"remove":0)", "[" + event + "]");
        EXPECT_EQ(state(), after);
    }
    EXPECT_EQ(ask(2, part), story);
}

TEST_P(Acting, LeavesATimelineThatGoesOnAsItIs) {
    const json story = ask(1, R"("call":"timeline","from":0,"count":10000)");
    for (std::size_t i = 0; i < story["total"].get<std::size_t>(); ++i) {
        SCOPED_TRACE(GetParam() + ", event " + std::to_string(i + 1));
        const json before = ask(1, R"("call":"goTo","step":)" + std::to_string(i));
        const json acted =
            ask(1, R"("call":"act","mayDestroy":true)", story["entries"][i]["event"].get<std::string>());
        EXPECT_EQ(acted["outcome"], story["entries"][i]["happened"].get<bool>() ? "later" : "refused");
        EXPECT_FALSE(acted.contains("state"));
        EXPECT_EQ(ask(1, R"("call":"state")"), before);
    }
}

INSTANTIATE_TEST_SUITE_P(Examples, Acting, testing::ValuesIn(testing_support::exampleNames()),
                         testing_support::ExampleTestName());

}  // namespace
}  // namespace sluice
