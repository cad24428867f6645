// Acting is previewing, inserting and telling the step in one call: of every example, event after event, what comes back
// is what the three would have told, and where nothing is done nothing is changed.
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "calls/engine.h"
#include "codec/scenario_json.h"
#include "support/files.h"

namespace sluice {
namespace {

/// The value of a member of what a call answered with, as text; empty where there is none.
std::string member(const std::string& answer, std::string_view name) {
    const std::string key = "\"" + std::string(name) + "\":";
    int depth = 0;
    bool isText = false;
    std::size_t from = 0;
    for (std::size_t i = 0; i < answer.size(); ++i) {
        const char c = answer[i];
        const bool isInResult = depth == 2 && !isText;
        if (isInResult && from != 0 && (c == ',' || c == '}')) return answer.substr(from, i - from);
        if (isInResult && from == 0 && answer.compare(i, key.size(), key) == 0) from = i + key.size();
        if (c == '\\' && isText) ++i;
        if (c == '"') isText = !isText;
        if (isText) continue;
        if (c == '{' || c == '[') ++depth;
        if (c == '}' || c == ']') --depth;
    }
    return {};
}

class Acting : public testing::TestWithParam<std::string> {
  protected:
    void SetUp() override {
        const std::string file =
            testing_support::readFile(testing_support::sourcePath("web/examples/" + GetParam() + ".json"));
        const codec::ReadDocument read = codec::readDocument(file);
        for (const scenario::Event& event : read.document.events) {
            events_.push_back(codec::writeEvent(event, read.document.values));
        }
        ASSERT_EQ(engine_.call(R"({"call":"open"})", file).rfind(R"({"ok":true)", 0), 0u);
    }
    std::string ask(const std::string& members, const std::string& payload = {}) {
        std::string answer = engine_.call("{\"session\":1," + members + "}", payload);
        EXPECT_EQ(answer.rfind(R"({"ok":true)", 0), 0u) << members << " " << answer;
        return answer;
    }
    std::string state() { return result(ask(R"("call":"state")")); }
    static std::string result(const std::string& answer) {
        constexpr std::string_view kBefore = R"({"ok":true,"result":)";
        return answer.substr(kBefore.size(), answer.size() - kBefore.size() - 1);
    }

    std::vector<std::string> events_;
    calls::Engine engine_;
};

TEST_P(Acting, IsPreviewSpliceAndStepReportInOne) {
    const std::string timeline = R"("call":"timeline","from":0,"count":10000)";
    const std::string story = ask(timeline);
    ask(R"("call":"splice","at":0,"remove":)" + std::to_string(events_.size()), "[]");
    for (std::size_t i = 0; i < events_.size(); ++i) {
        SCOPED_TRACE(GetParam() + ", event " + std::to_string(i + 1));
        const std::string& event = events_[i];
        const std::string at = R"("call":"splice","at":)" + std::to_string(i);
        const std::string before = state(), previewed = result(ask(R"("call":"preview")", event));
        std::string acted = ask(R"("call":"act")", event);
        EXPECT_EQ(member(acted, "report"), previewed);
        if (member(acted, "outcome") == R"("asks")") {
            EXPECT_EQ(state(), before);
            acted = ask(R"("call":"act","mayDestroy":true)", event);
            EXPECT_EQ(member(acted, "report"), previewed);
        }
        if (member(acted, "outcome") == R"("refused")") {
            EXPECT_EQ(state(), before);
            ask(at + R"(,"remove":0)", "[" + event + "]");  // the story has it
            continue;
        }
        ASSERT_EQ(member(acted, "outcome"), R"("done")");
        const std::string after = state();
        EXPECT_EQ(member(acted, "state"), after);
        EXPECT_EQ(result(ask(R"("call":"stepReport","step":)" + std::to_string(i + 1))), previewed);
        ask(at + R"(,"remove":1)", "[]");
        EXPECT_EQ(state(), before);
        ask(at + R"(,"remove":0)", "[" + event + "]");
        EXPECT_EQ(state(), after);
    }
    EXPECT_EQ(ask(timeline), story);
}

TEST_P(Acting, LeavesATimelineThatGoesOnAsItIs) {
    for (std::size_t i = 0; i < events_.size(); ++i) {
        SCOPED_TRACE(GetParam() + ", event " + std::to_string(i + 1));
        const std::string step = ask(R"("call":"stepReport","step":)" + std::to_string(i + 1));
        const std::string before = result(ask(R"("call":"goTo","step":)" + std::to_string(i)));
        const std::string acted = ask(R"("call":"act","mayDestroy":true)", events_[i]);
        EXPECT_EQ(member(acted, "outcome"),
                  member(step, "happened") == "true" ? R"("later")" : R"("refused")");
        EXPECT_EQ(member(acted, "report"), result(step));
        EXPECT_EQ(member(acted, "state"), "");
        EXPECT_EQ(state(), before);
    }
}

INSTANTIATE_TEST_SUITE_P(Examples, Acting, testing::ValuesIn(testing_support::exampleNames()),
                         testing_support::ExampleTestName());

}  // namespace
}  // namespace sluice
