#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/progress.h"
#include "calls/engine.h"

namespace sluice {
namespace {

struct Told {
    std::string stage;
    std::uint64_t done = 0, total = 0;
};
std::vector<Told>& told() {
    static std::vector<Told> all;
    return all;
}

/// Listens as long as a test runs.
class Progress : public testing::Test {
  protected:
    Progress() {
        told().clear();
        base::setProgressListener([](std::string_view stage, std::uint64_t done, std::uint64_t total) {
            told().push_back({std::string(stage), done, total});
        });
    }
    ~Progress() override { base::setProgressListener(nullptr); }
};

TEST_F(Progress, IsToldAHundredTimesHoweverMuchThereIs) {
    base::Progress progress("Counting", 1'000'000, 1000);
    for (std::uint64_t i = 0; i <= 1'000'000; ++i) progress.at(i);
    EXPECT_GE(told().size(), 90u);
    EXPECT_LE(told().size(), 102u);
    EXPECT_EQ(told().front().done, 0u);
    for (std::size_t i = 1; i < told().size(); ++i) EXPECT_GT(told()[i].done, told()[i - 1].done);
    EXPECT_EQ(told().back().stage, "Counting");
    EXPECT_LE(told().back().done, told().back().total);
}

TEST_F(Progress, OfLittleWorkNothingIsTold) {
    base::Progress progress("Counting", 999, 1000);
    for (std::uint64_t i = 0; i <= 999; ++i) progress.at(i);
    EXPECT_TRUE(told().empty());
}

TEST_F(Progress, ALongTableTellsItsStagesInOrderAndAShortOneNothing) {
    std::string table = "organization,upstream\nRoot,\n";
    for (int i = 0; i < 60'000; ++i) table += "Partner number " + std::to_string(i) + ",Root\n";
    calls::Engine engine;
    const std::string answer = engine.call(R"({"call":"open","format":"csv"})", table);
    ASSERT_EQ(answer.rfind("{\"ok\":true", 0), 0u) << answer.substr(0, 300);
    std::vector<std::string> stages;
    for (const Told& each : told()) {
        EXPECT_LE(each.done, each.total) << each.stage;
        if (stages.empty() || stages.back() != each.stage) stages.push_back(each.stage);
    }
    EXPECT_EQ(stages, (std::vector<std::string>{"Reading the table", "Reading the rows"}));
    told().clear();
    engine.call(R"({"call":"open","format":"csv"})", "organization\nA\n");
    EXPECT_TRUE(told().empty());
}

TEST_F(Progress, ALongFileTellsHowMuchOfItIsReadAndHowManyStepsAreTaken) {
    std::string file = R"({"sluice": 1, "organizations": [{"id": "a"}], "events": [)";
    for (int i = 0; i < 25'000; ++i) {
        file += std::string(i == 0 ? "" : ",") + R"({"type":"addOrganization","organization":{"id":"o)" +
                std::to_string(i) + "\"}}";
    }
    file += "]}";
    calls::Engine engine;
    engine.call(R"({"call":"open"})", file);
    ASSERT_FALSE(told().empty());
    EXPECT_EQ(told().front().stage, "Reading the file");
    EXPECT_EQ(told().front().total, file.size());
    for (const int step : {0, 25'000}) {
        told().clear();
        engine.call(R"({"call":"goTo","session":1,"step":)" + std::to_string(step) + "}", {});
        EXPECT_EQ(told().empty(), step == 0) << "taking back is quick";
    }
    EXPECT_EQ(told().back().stage, "Taking the steps");
}

}  // namespace
}  // namespace sluice
