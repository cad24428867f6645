// Whoever is not among the first of very many is found by typing, and a form says how many there are.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "api/form_choices.h"
#include "calls/engine.h"
#include "support/has.h"

namespace sluice::api {

using testing_support::has;

namespace {

Term choice(int number) {
    return {Text("o" + std::to_string(number)), Text("Partner " + std::to_string(number)), {}};
}
FormField offered(int count, std::string_view typed) {
    ChoiceList list(typed);
    for (int i = 0; i < count; ++i) list.add(choice(i));
    FormField field;
    std::move(list).putInto(field);
    return field;
}

TEST(ChoiceList, OfFewIsWholeAndStaysInOrder) {
    const FormField field = offered(500, "Partner 499");
    EXPECT_EQ(field.totalChoices, 500u);
    ASSERT_EQ(field.choices.size(), 500u);
    EXPECT_EQ(field.choices.front().id, "o0");
}

TEST(ChoiceList, OfManyBeginsWithWhatWasTyped) {
    const FormField none = offered(2000, "");
    EXPECT_EQ(none.totalChoices, 2000u);
    ASSERT_EQ(none.choices.size(), kMostChoices);
    EXPECT_EQ(none.choices.back().id, "o499");

    const FormField field = offered(2000, "199");
    ASSERT_EQ(field.choices.size(), kMostChoices);
    EXPECT_EQ(field.choices[0].id, "o199") << "has it, like o1990 to o1999";
    EXPECT_EQ(field.choices[1].id, "o1199");
    EXPECT_EQ(field.choices[2].id, "o1990");
    EXPECT_EQ(field.choices[12].id, "o0") << "then the others, each once";
}

TEST(ChoiceList, HasAllThatWereTypedWhole) {
    const FormField field = offered(2000, "o1; o1999; Partner 1500; o7000");
    ASSERT_EQ(field.choices.size(), kMostChoices);
    EXPECT_EQ(field.choices[0].id, "o1");
    EXPECT_EQ(field.choices[1].id, "o1500");
    EXPECT_EQ(field.choices[2].id, "o1999");
}

TEST(ChoiceList, OfNothingIsEmpty) {
    EXPECT_EQ(offered(0, "x").totalChoices, 0u);
    EXPECT_TRUE(offered(0, "x").choices.empty());
}

class ManyOrganizations : public testing::Test {
  protected:
    void SetUp() override {
        std::string organizations = R"({"id": "top"})", partnerships;
        for (int i = 0; i < 700; ++i) {
            const std::string id = "o" + std::to_string(i);
            organizations += R"(,{"id": ")" + id + R"(", "name": "Partner )" + std::to_string(i) + "\"}";
            partnerships +=
                std::string(i > 0 ? "," : "") + R"({"upstream": "top", "downstream": ")" + id + "\"}";
        }
        const std::string answer =
            engine_.call(R"({"call":"open"})", R"({"sluice": 1, "organizations": [)" + organizations +
                                                   R"(], "partnerships": [)" + partnerships +
                                                   R"(], "products": [{"id": "suite"}]})");
        ASSERT_EQ(answer.rfind("{\"ok\":true", 0), 0u) << answer;
    }
    std::string call(const std::string& members) {
        return engine_.call(R"({"session":1,)" + members + "}", {});
    }

    calls::Engine engine_;
};

TEST_F(ManyOrganizations, AreOfferedByTierSetupAsTyped) {
    const std::string form = call(
        R"("call":"form","type":"createAssetRequest","fields":{"product":"suite","customer":"Partner 69"})");
    EXPECT_TRUE(has(form, R"("totalChoices":700)")) << form;
    EXPECT_TRUE(has(form, R"("choices":[{"id":"o69","label":"Partner 69","help":""},{"id":"o690",)")) << form;
    const std::string composed = call(
        R"("call":"compose","type":"createAssetRequest","fields":{"product":"suite","customer":"Partner 699"})");
    EXPECT_TRUE(has(composed, R"(\"customer\":\"o699\")")) << composed;
}

TEST_F(ManyOrganizations, AreOfferedByPlanSyncAsTyped) {
    const std::string form = call(R"("call":"form","type":"addPlan","fields":{"organization":"Partner 69"})");
    EXPECT_TRUE(has(form, R"("totalChoices":701)")) << form;
    EXPECT_TRUE(has(form, R"({"id":"o699","label":"Partner 699","help":""})")) << form;
    const std::string composed = call(
        R"("call":"compose","type":"addPlan","fields":{"organization":"Partner 699","plan":"p","name":"P"})");
    EXPECT_TRUE(has(composed, R"(\"organization\":\"o699\")")) << composed;
}

}  // namespace
}  // namespace sluice::api
