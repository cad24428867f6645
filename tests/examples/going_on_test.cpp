// Whoever saves the present state as a new scenario and goes on from there gets the answers that would have come
// anyway: of every example, at every moment, what the next event would do, what a synchronization would carry, and how
// requests stand. (What was received and passed on is history, which a state does not hold.)
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "calls/engine.h"
#include "codec/scenario_json.h"
#include "support/files.h"

namespace sluice {
namespace {

class GoingOn : public testing::TestWithParam<std::string> {
  protected:
    void SetUp() override {
        const std::string file =
            testing_support::readFile(testing_support::sourcePath("web/examples/" + GetParam() + ".json"));
        document_ = codec::readDocument(file).document;
        ASSERT_EQ(engine_.call(R"({"call":"open"})", file).rfind(R"({"ok":true)", 0), 0u);
    }
    std::string ask(int session, const std::string& members, const std::string& payload = {}) {
        return engine_.call("{\"session\":" + std::to_string(session) + "," + members + "}", payload);
    }
    /// Places in memory begin anew with a file.
    static std::string withoutIndices(std::string answer) {
        for (const std::string_view name : {R"("index":)", R"("upstreamIndex":)", R"("changedIndices":[)"}) {
            for (std::size_t at = answer.find(name); at != std::string::npos;
                 at = answer.find(name, at + 1)) {
                const std::size_t from = at + name.size();
                answer.erase(from, answer.find_first_not_of("0123456789,", from) - from);
            }
        }
        return answer;
    }
    /// Asks both sessions the same.
    void expectSame(const std::string& members, const std::string& payload = {}) {
        const std::string answer = withoutIndices(ask(here_, members, payload));
        // What left the channel is not in the file: to name it is an error there, and a refusal here.
        if (answer.find("and no event makes one") != std::string::npos) return;
        EXPECT_EQ(answer, withoutIndices(ask(1, members, payload)))
            << GetParam() << " after " << step_ << " events: " << members << payload;
    }
    [[nodiscard]] std::string spelled(base::ValueId id) const {
        std::string text = "\"";
        for (const char c : document_.values.spelling(id))
            text += (c == '"' || c == '\\' ? "\\" : "") + std::string(1, c);
        return text + "\"";
    }
    void expectSameAnswers() {
        expectSame(R"("call":"tierOverview")");
        for (const data_sync::OrganizationEntry& organization : document_.organizations) {
            expectSame(R"("call":"planCatalogue","organization":)" + spelled(organization.id));
        }
        for (const scenario::PartnershipEntry& each : document_.partnerships) {
            if (each.reseller == plan_sync::Relationship{}) continue;
            expectSame(R"("call":"planPreview","provider":)" + spelled(each.upstream) + R"(,"reseller":)" +
                       spelled(each.downstream) +
                       R"(,"subResellers":false,"options":["updatePlanFees","updateRateFees"])");
        }
    }

    scenario::Document document_;
    calls::Engine engine_;
    int here_ = 1;
    std::size_t step_ = 0;
};

TEST_P(GoingOn, ChangesNoAnswer) {
    for (step_ = 0; step_ <= document_.events.size(); ++step_) {
        ask(1, R"("call":"goTo","step":)" + std::to_string(step_));
        const std::string saved = ask(1, R"("call":"document","form":"here")");
        const std::string opened = engine_.call(R"({"call":"open"})", saved);
        ASSERT_EQ(opened.rfind(R"({"ok":true)", 0), 0u) << opened;
        ++here_;
        expectSameAnswers();
        if (step_ < document_.events.size()) {
            expectSame(R"("call":"preview")", codec::writeEvent(document_.events[step_], document_.values));
        }
        ask(here_, R"("call":"close")");
        if (HasFailure()) return;
    }
}

INSTANTIATE_TEST_SUITE_P(Examples, GoingOn, testing::ValuesIn(testing_support::exampleNames()),
                         testing_support::ExampleTestName());

}  // namespace
}  // namespace sluice
