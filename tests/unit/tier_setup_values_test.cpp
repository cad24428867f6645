// Values against the types of their parameters, and what tells people about requests.
#include <gtest/gtest.h>

#include <string>

#include "support/tier_world.h"
#include "tier_setup/enumerators.h"
#include "tier_setup/forecast.h"
#include "tier_setup/moves.h"
#include "tier_setup/values.h"
#include "tier_setup/waits.h"
#include "tier_setup/way.h"

namespace sluice {
namespace {

using namespace tier_setup;

TEST(TierValues, EachTypeTakesItsForm) {
    struct Case {
        ParameterType type;
        std::vector<const char*> good, bad;
    };
    const std::vector<Case> cases = {
        {ParameterType::text, {"a", "é"}, {""}},
        {ParameterType::number, {"1", "-2.5", "1e3"}, {"one", "01", "1,5"}},
        {ParameterType::dropdown, {"a", "b"}, {"c", "A"}},
        {ParameterType::email, {"a@b.co"}, {"a", "@b.co", "a@b", "a@b.", "a@@b.co", "a b@c.de", "a@.b..c"}},
        {ParameterType::url,
         {"https://a.example", "http://a/b"},
         {"a.example", "https://", "https:///a", "http://a b"}},
        {ParameterType::checkbox, {"true", "false"}, {"yes", "1"}},
        {ParameterType::phone, {"+1 (555) 01-00", "112"}, {"12", "call me", "1+2345"}},
        {ParameterType::password, {"anything"}, {""}},
        {ParameterType::date,
         {"2024-02-29", "2030-12-31", "2030-04-30", "2000-02-29"},
         {"2023-02-29", "2030-13-01", "2030-04-31", "2030-00-10", "2030-1-01", "1900-02-29", "2030-01-00",
          "20300101"}},
    };
    base::ValuePool pool;
    for (const Case& entry : cases) {
        Parameter parameter;
        parameter.type = entry.type;
        if (entry.type == ParameterType::dropdown) parameter.choices = {pool.text("a"), pool.text("b")};
        for (const char* value : entry.good) EXPECT_TRUE(isValid(parameter, pool.text(value), pool)) << value;
        for (const char* value : entry.bad) EXPECT_FALSE(isValid(parameter, pool.text(value), pool)) << value;
        EXPECT_TRUE(isValid(parameter, exampleOf(parameter, pool), pool)) << expectedOf(parameter, pool);
    }
}

TEST(TierValues, ProblemsComeByParameter) {
    testing_support::TierWorld w;
    w.product("crm");
    w.parameter("mail", Scope::tier1, Phase::ordering, ParameterType::email);
    w.parameter("code", Scope::tier1, Phase::fulfillment);
    w.parameter("seats", Scope::asset);
    const Product& product = w.state.products[0];
    const auto problems =
        problemsOf(product, Scope::tier1, w.of({{"mail", "x"}, {"seats", "1"}}), w.values, true);
    ASSERT_EQ(problems.size(), 3u);
    EXPECT_EQ(problems[0].sentence, "Expected an e-mail address, as in \"name@example.com\", found \"x\".");
    EXPECT_EQ(problems[1].parameter, w.t("seats"));
    EXPECT_EQ(problems[2].parameter, w.t("code"));
}

class TierViews : public testing::Test {
  protected:
    testing_support::TierWorld w;

    TierViews() {
        w.chain({"Globex", "Northwind", "Acme"});
        w.chain({"Northwind", "Birch"});
        w.product("crm");
        w.parameter("seats", Scope::asset);
        w.parameter("tax", Scope::tier1);
        w.parameter("code", Scope::tier2);
    }
    [[nodiscard]] std::uint32_t at(std::string_view id) { return w.state.findRequest(w.t(id)); }
    std::string waits(std::string_view id) {
        const Waiting waiting = waitsFor(w.state, w.context(), at(id));
        return sentenceOf(waiting, w.channel, w.state, w.values, at(id));
    }
};

TEST_F(TierViews, WhatARequestWaitsForGoesDownToTheOneOpenAction) {
    ASSERT_TRUE(w.step(w.purchase("crm", "Acme")).happened);
    EXPECT_EQ(waits("PR-1"),
              "PR-1 waits for Northwind's tier-1 setup, which waits for Globex's tier-2 setup: Globex must "
              "submit TCR-1.");
    EXPECT_EQ(waits("TCR-1"), "TCR-1 is inquiring: Globex must submit TCR-1.");
    ASSERT_TRUE(w.step(w.failure("TCR-1")).happened);
    EXPECT_EQ(waits("PR-1"), "PR-1 failed because TCR-2 failed, because TCR-1 failed: \"no\".");
}

TEST_F(TierViews, EverythingThatCanBeDoneForARequestIsTold) {
    w.chain({"Umbra", "Northwind"});
    Event first = w.purchase("crm", "Acme");
    first.tier2 = w.t("Globex");
    ASSERT_TRUE(w.step(first).happened);
    Event second = w.purchase("crm", "Birch");
    second.tier2 = w.t("Umbra");
    ASSERT_TRUE(w.step(second).happened);
    EXPECT_EQ(waits("PR-2"),
              "PR-2 waits for Northwind's tier-1 setup, which waits for Globex's tier-2 setup: Globex must "
              "submit TCR-1. It waits for Umbra's tier 2 too: Umbra must submit TCR-3.");
    const Waiting waiting = waitsFor(w.state, w.context(), at("PR-2"));
    ASSERT_EQ(waiting.others.size(), 1u);
    EXPECT_EQ(waiting.others[0].request, w.t("TCR-3"));
    EXPECT_TRUE(waitsFor(w.state, w.context(), at("PR-1")).others.empty());
}

TEST_F(TierViews, AScheduledRequestWaitsForItsDay) {
    w.product("plain", 0);
    ASSERT_TRUE(w.step(w.purchase("plain", "Acme")).happened);
    Event schedule = w.event(EventKind::schedule, "PR-1");
    schedule.date = w.t("2030-01-31");
    ASSERT_TRUE(w.step(schedule).happened);
    EXPECT_EQ(waits("PR-1"), "PR-1 is scheduled: its day, 2030-01-31, has to come.");
}

TEST_F(TierViews, ADraftOfAnAssetRequestIsParkedAtOnce) {
    w.product("drafted", 1, true);
    w.parameter("tax", Scope::tier1);
    ASSERT_TRUE(w.step(w.purchase("drafted", "Acme")).happened);
    const auto submitOf = [&](std::string_view request) {
        for (const Move& move : movesOf(w.channel, w.state, w.context(), at(request))) {
            if (move.action == Action::submit) return move;
        }
        return Move{};
    };
    const Move parked = submitOf("PR-1");
    EXPECT_EQ(parked.to, RequestStatus::tiersSetup);
    EXPECT_EQ(parked.row->to, RequestStatus::pending);
    ASSERT_TRUE(w.step(EventKind::submit, "PR-1").happened);
    EXPECT_EQ(w.status("PR-1"), RequestStatus::tiersSetup);
}

TEST_F(TierViews, AWayTakesWhatItIsToldInThePlaceOfExamples) {
    ASSERT_TRUE(w.step(w.purchase("crm", "Acme")).happened);
    const std::vector<Told> told = {{w.t("TCR-2"), {w.t("tax"), w.t("DE 7")}}};
    const Way way = shortestWay(w.channel, w.state, w.context(), at("PR-1"), told);
    ASSERT_TRUE(way.exists);
    int found = 0;
    for (const Event& event : way.events) {
        for (const ParameterValue& value : event.values) {
            EXPECT_EQ(value.value, event.request == w.t("TCR-2") ? w.t("DE 7") : w.t("example"));
            found += event.request == w.t("TCR-2") ? 1 : 0;
        }
    }
    EXPECT_EQ(found, 1);
}

TEST_F(TierViews, ARefusedEventIsToldOfWhoMayElsewhere) {
    ASSERT_TRUE(w.step(w.purchase("crm", "Acme")).happened);
    ASSERT_TRUE(w.step(EventKind::setPending, "TCR-1").happened);
    const Event submit = w.event(EventKind::submit, "TCR-1");
    EXPECT_FALSE(w.step(submit).happened);
    EXPECT_EQ(sentenceOf(submit, w.names()), "Globex submits TCR-1");
}

TEST_F(TierViews, AForecastTellsTheRequestsOfASaleAndLeavesNothingBehind) {
    const Forecast first = forecast(w.channel, w.state, w.context(), w.purchase("crm", "Acme"));
    EXPECT_TRUE(w.state.assets.empty() && w.state.requests.empty());
    ASSERT_EQ(first.tiers.size(), 2u);
    EXPECT_EQ(first.status, RequestStatus::tiersSetup);
    EXPECT_EQ(first.tier1, w.t("Northwind"));
    EXPECT_EQ(first.tiers[0].account, w.t("Globex"));
    EXPECT_TRUE(first.tiers[0].isNew && first.tiers[0].starts && !first.tiers[0].isReused);
    EXPECT_EQ(first.tiers[0].asks, std::vector<ValueId>{w.t("code")});
    EXPECT_EQ(first.tiers[1].asks, std::vector<ValueId>{w.t("tax")});
    EXPECT_EQ(first.asks, std::vector<ValueId>{w.t("seats")});
    ASSERT_TRUE(w.step(w.purchase("crm", "Acme")).happened);
    const Way way = shortestWay(w.channel, w.state, w.context(), at("PR-1"));
    for (const Event& event : way.events) ASSERT_TRUE(w.step(event).happened);
    const Forecast second = forecast(w.channel, w.state, w.context(), w.purchase("crm", "Birch"));
    EXPECT_EQ(second.status, RequestStatus::inquiring);
    EXPECT_TRUE(second.tiers[0].isReused && second.tiers[1].isReused && !second.tiers[0].starts);
    const Forecast refused = forecast(w.channel, w.state, w.context(), w.purchase("crm", "Globex"));
    EXPECT_EQ(refused.refusal.rule, "TC-63");
}

TEST_F(TierViews, ARefusalSaysWhatWouldMakeItLegal) {
    ASSERT_TRUE(w.step(w.purchase("crm", "Acme")).happened);
    const Event approve = w.event(EventKind::approve, "PR-1");
    const std::vector<Remedy> found = remedies(w.channel, w.state, w.context(), approve, w.step(approve));
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].events.size(), 5u);
    for (const Event& event : found[0].events) ASSERT_TRUE(w.step(event).happened);
    EXPECT_TRUE(w.step(approve).happened);
    const Event change = w.about(RequestType::change, "AS-1");
    ASSERT_TRUE(w.step(change).happened);
    ASSERT_TRUE(w.step(EventKind::inquire, "PR-2").happened);
    // The open request is in the way of another one.
    EXPECT_EQ(remedies(w.channel, w.state, w.context(), change, w.step(change)).size(), 1u);
    const Event fail = w.failure("PR-2");
    const std::vector<Remedy> ofFailure = remedies(w.channel, w.state, w.context(), fail, w.step(fail));
    ASSERT_EQ(ofFailure.size(), 2u);
    EXPECT_EQ(ofFailure[1].sentence, "Set PR-2 pending by hand first.");
}

TEST_F(TierViews, EventsAndEffectsAreToldInSentences) {
    Event sale = w.purchase("crm", "Acme");
    EXPECT_EQ(sentenceOf(sale, w.names()), "The customer asks for the purchase of \"crm\" for Acme");
    const Step sold = w.step(sale);
    std::string told;
    for (const Effect& effect : sold.effects) told += sentenceOf(effect, w.names()) + "\n";
    EXPECT_EQ(
        told,
        "AS-1 is created: processing.\nPR-1 is created: pending.\nTC-1 is created: processing.\n"
        "TCR-1 is created: inquiring.\nTC-2 is created: processing.\nTCR-2 is created: in tiers setup.\n"
        "PR-1 is now in tiers setup (was pending).\n");
    const Event submit = w.withValues(EventKind::submit, "TCR-1", {{"code", "g"}});
    EXPECT_EQ(sentenceOf(submit, w.names()), R"(Globex submits TCR-1 with "g" for "code")");
    const Step submitted = w.step(submit);
    EXPECT_EQ(sentenceOf(submitted.effects[0], w.names()), "\"code\" of TCR-1 becomes \"g\" (was nothing).");
    EXPECT_FALSE(isLoss(submitted.effects[0]));
    EXPECT_TRUE(isLoss(w.step(w.failure("TCR-1")).effects[1]));
    EXPECT_EQ(sentenceOf(w.about(RequestType::cancel, "AS-7"), w.names()),
              "The customer asks for the cancellation of AS-7");
}

/// Every row of the diagrams that does not refuse is a move of some request, and nothing else is.
TEST(TierTransitions, FinalStatesHaveNoExitsAndEveryStateIsReached) {
    for (const Row& row : kRows) {
        EXPECT_TRUE(row.from == RequestStatus::none || !isFinal(row.from));
        EXPECT_TRUE(!row.refuses || row.to == row.from);
        EXPECT_NE(row.who.bits, 0);
    }
    for (const RequestKind kind : {RequestKind::asset, RequestKind::tier}) {
        for (const auto& status : base::Enumerators<RequestStatus>::rows) {
            const bool isOfAssets = status.value == RequestStatus::scheduled ||
                                    status.value == RequestStatus::revoking ||
                                    status.value == RequestStatus::revoked;
            bool isReached = false;
            for (const Row& row : kRows)
                isReached = isReached || (row.kind == kind && row.to == status.value);
            const bool isThere =
                kind == RequestKind::asset || !isOfAssets;  // none: discarded (TC-31b, TC-15)
            EXPECT_EQ(isReached, isThere) << status.wireName;
        }
    }
}

TEST(TierStates, AFileMayLeaveTheParentOfAConfigurationToItsAssets) {
    testing_support::TierWorld w;
    w.product("crm");
    w.parameter("tax", Scope::tier1);
    Asset asset;
    asset.id = w.t("AS-1");
    asset.product = w.t("crm");
    asset.customer = w.t("acme");
    asset.tier1 = w.t("northwind");
    asset.tier2 = w.t("globex");
    w.state.add(asset);
    Configuration configuration;
    configuration.id = w.t("TC-1");
    configuration.product = asset.product;
    configuration.account = asset.tier1;
    w.state.add(configuration);
    EXPECT_EQ(w.state.configurations[0].parent, asset.tier2);
    EXPECT_EQ(w.state.findConfiguration(asset.product, asset.tier1, 1), 0u);
    EXPECT_EQ(w.state.findConfiguration(asset.product, asset.tier1, 2), kNoIndex);
}

}  // namespace
}  // namespace sluice
