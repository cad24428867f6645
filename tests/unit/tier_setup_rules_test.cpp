// One small scenario for each rule of Tier Setup: what it says happens, and would not without it.
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "support/tier_world.h"
#include "tier_setup/forecast.h"
#include "tier_setup/rules.h"
#include "tier_setup/waits.h"
#include "tier_setup/way.h"

namespace sluice {
namespace {

using namespace tier_setup;
using Kind = EventKind;

/// Globex sells to Northwind, Northwind to Acme and to Birch. Product `crm` asks tier 2 for `code` (fulfillment),
/// tier 1 for `tax` and the asset for `seats` (both ordering).
class TierRules : public testing::Test {
  protected:
    testing_support::TierWorld w;

    TierRules() {
        w.chain({"globex", "northwind", "acme"});
        w.chain({"northwind", "birch"});
    }
    void crm(bool dynamicValidation = false) {
        w.product("crm", 2, dynamicValidation);
        w.parameter("seats", Scope::asset);
        w.parameter("tax", Scope::tier1);
        w.parameter("code", Scope::tier2, Phase::fulfillment);
    }
    void happens(const Event& event) {
        const Step step = w.step(event);
        EXPECT_TRUE(step.happened) << sentenceOf(event, w.names()) << " " << step.refusal.sentence;
    }
    void happens(Kind kind, std::string_view request) { happens(w.event(kind, request)); }
    void refused(std::string_view rule, const Event& event) {
        const Step step = w.step(event);
        EXPECT_FALSE(step.happened) << sentenceOf(event, w.names());
        EXPECT_EQ(step.refusal.rule, rule) << step.refusal.sentence;
    }
    void refused(std::string_view rule, Kind kind, std::string_view request) {
        refused(rule, w.event(kind, request));
    }
    void submit(std::string_view request, const std::string& parameter) {
        happens(w.withValues(Kind::submit, request, {{parameter, "v"}}));
    }
    /// Tier 2 (TCR-1, TC-1) and tier 1 (TCR-2, TC-2) are set up for the sale PR-1 of AS-1.
    void setUpTiers() {
        happens(w.purchase("crm", "acme"));
        happens(w.withValues(Kind::fill, "TCR-1", {{"code", "g-1"}}));
        happens(Kind::approve, "TCR-1");
        submit("TCR-2", "tax");
        happens(Kind::approve, "TCR-2");
    }
    void sell() {
        setUpTiers();
        submit("PR-1", "seats");
        happens(Kind::approve, "PR-1");
    }
    Event update(std::string_view configuration,
                 const std::vector<std::pair<std::string, std::string>>& values = {}) {
        Event event = w.withValues(Kind::createTierUpdate, "", values);
        event.configuration = w.t(configuration);
        return event;
    }
    Event parameter(std::string_view id, Scope scope) {
        Event event = w.event(Kind::addParameter);
        event.product = w.t("crm");
        event.parameter = w.t(id);
        event.parameterType = ParameterType::text;
        event.phase = Phase::ordering;
        event.scope = scope;
        return event;
    }
    Event schedule(std::string_view request) {
        Event event = w.event(Kind::schedule, request);
        event.date = w.t("2030-01-31");
        return event;
    }
    bool hasEffect(const Step& step, Rule rule) {
        for (const Effect& effect : step.effects) {
            if (effect.rule == rule) return true;
        }
        return false;
    }
};

TEST_F(TierRules, TC1_AParameterKeepsItsTypeScopeAndPhase) {
    crm();
    Event event = parameter("tax", Scope::tier1);
    event.kind = Kind::changeParameter;
    event.title = w.t("Tax id");
    happens(event);
    event.title = w.t("VAT id");
    event.scope = Scope::tier2;
    refused("TC-1", event);
    event.scope.reset();
    event.phase = Phase::fulfillment;
    refused("TC-1", event);
    event.phase.reset();
    event.parameterType = ParameterType::number;
    refused("TC-1", event);
}

TEST_F(TierRules, TC2_TheResellerLevelBoundsTheScopes) {
    Event event = w.event(Kind::defineProduct);
    event.product = w.t("crm");
    event.resellerLevel = 3;
    refused("TC-2", event);
    event.resellerLevel = 1;
    happens(event);
    refused("TC-2", parameter("a", Scope::tier2));
    happens(parameter("a", Scope::tier1));
}

TEST_F(TierRules, TC3_OneResellerIsTier1HereAndTier2There) {
    crm();
    sell();
    w.chain({"acme", "far"});
    happens(w.purchase("crm", "far"));
    EXPECT_EQ(w.configuration("TC-2").account, w.t("northwind"));
    EXPECT_EQ(w.configuration("TC-2").level, 1u);
    EXPECT_EQ(w.configuration("TC-3").account, w.t("northwind"));
    EXPECT_EQ(w.configuration("TC-3").level, 2u);
}

TEST_F(TierRules, TC10_WithDynamicValidationATierRequestBeginsAsADraft) {
    crm(true);
    happens(w.purchase("crm", "acme"));
    EXPECT_EQ(w.status("TCR-1"), RequestStatus::draft);
    EXPECT_EQ(w.configuration("TC-1").status, ConfigurationStatus::draft);
}

TEST_F(TierRules, TC11_ATierRequestThatLacksNothingBeginsPending) {
    crm();
    happens(w.purchase("crm", "acme"));
    EXPECT_EQ(w.status("TCR-1"), RequestStatus::pending);
}

TEST_F(TierRules, TC12_ATierRequestThatLacksAnOrderingValueBeginsInquiring) {
    w.product("crm", 1);
    w.parameter("tax", Scope::tier1);
    happens(w.purchase("crm", "acme"));
    EXPECT_EQ(w.status("TCR-1"), RequestStatus::inquiring);
}

TEST_F(TierRules, TC13_ALevel1RequestWaitsWhileTheLevel2RequestIsOpen) {
    crm();
    happens(w.purchase("crm", "acme"));
    EXPECT_EQ(w.status("TCR-2"), RequestStatus::tiersSetup);
    EXPECT_EQ(w.configuration("TC-2").parent, w.t("globex"));
}

TEST_F(TierRules, TC14_ADraftIsSubmittedOnceNoValueIsInvalid) {
    w.product("crm", 2, true);
    w.parameter("age", Scope::tier1, Phase::ordering, ParameterType::number);
    w.parameter("code", Scope::tier2);
    happens(w.purchase("crm", "acme"));
    happens(w.withValues(Kind::fill, "TCR-2", {{"age", "old"}}));
    refused("TC-14", Kind::submit, "TCR-2");
    happens(w.withValues(Kind::submit, "TCR-2", {{"age", "7"}}));
    EXPECT_EQ(w.status("TCR-2"), RequestStatus::tiersSetup);
    happens(Kind::submit, "TCR-1");
    EXPECT_EQ(w.status("TCR-1"), RequestStatus::inquiring);
}

TEST_F(TierRules, TC15_ADraftCanBeDiscardedAndTakesItsDraftConfigurationAlong) {
    crm(true);
    happens(w.purchase("crm", "acme"));
    const Step step = w.step(Kind::discard, "TCR-1");
    ASSERT_TRUE(step.happened);
    EXPECT_EQ(w.state.findRequest(w.t("TCR-1")), kNoIndex);
    EXPECT_EQ(w.state.findConfiguration(w.t("TC-1")), kNoIndex);
    EXPECT_EQ(w.state.findConfiguration(w.t("crm"), w.t("globex"), 2), kNoIndex);
    refused("TC-64", Kind::submit, "TCR-1");
    undo(w.state, step);
    EXPECT_EQ(w.configuration("TC-1").status, ConfigurationStatus::draft);
    EXPECT_EQ(w.state.findConfiguration(w.t("crm"), w.t("globex"), 2),
              w.state.findConfiguration(w.t("TC-1")));
    EXPECT_TRUE(w.state.discarded.isEmpty());
}

TEST_F(TierRules, TC15_DiscardingAFreshSetupLeavesTheConfigurationAsItWas) {
    crm(true);
    w.chain({"initech", "northwind"});
    Event sale = w.purchase("crm", "acme");
    sale.tier2 = w.t("globex");
    happens(sale);
    happens(Kind::submit, "TCR-1");
    happens(w.withValues(Kind::submit, "TCR-2", {{"tax", "v"}}));
    happens(w.failure("TCR-2"));
    EXPECT_EQ(w.configuration("TC-2").status, ConfigurationStatus::failed);
    sale.tier2 = w.t("initech");
    happens(sale);
    EXPECT_EQ(w.configuration("TC-2").status, ConfigurationStatus::draft);
    EXPECT_EQ(w.configuration("TC-2").parent, w.t("initech"));
    happens(Kind::discard, "TCR-4");
    EXPECT_EQ(w.configuration("TC-2").status, ConfigurationStatus::failed);
    EXPECT_EQ(w.configuration("TC-2").parent, w.t("globex"));
}

TEST_F(TierRules, TC15_TheDraftOfAnUpdateLeavesItsConfigurationActiveAndAnAdjustmentsIsTheVendors) {
    w.product("crm", 1, true);
    w.parameter("tax", Scope::tier1);
    happens(w.purchase("crm", "acme"));
    submit("TCR-1", "tax");
    happens(Kind::approve, "TCR-1");
    happens(update("TC-1", {{"tax", "new"}}));
    EXPECT_EQ(w.configuration("TC-1").status, ConfigurationStatus::active);
    happens(Kind::discard, "TCR-2");
    EXPECT_EQ(w.configuration("TC-1").status, ConfigurationStatus::active);
    Event adjustment = update("TC-1", {{"tax", "new"}});
    adjustment.kind = Kind::createTierAdjustment;
    happens(adjustment);
    for (const Kind kind : {Kind::submit, Kind::discard}) {
        for (const Actor other : {Actor::tier, Actor::distributor}) {
            Event event = w.event(kind, "TCR-3");
            event.by = other;
            refused("TC-61", event);
        }
    }
    Event event = w.withValues(Kind::fill, "TCR-3", {{"tax", "x"}});
    event.by = Actor::tier;
    refused("TC-61", event);
    happens(Kind::submit, "TCR-3");
    EXPECT_EQ(w.configuration("TC-1").status, ConfigurationStatus::processing);
}

TEST_F(TierRules, TC16_TheVendorInquiresWhereTheTierCanBeAskedForSomething) {
    crm();
    happens(w.purchase("crm", "acme"));
    refused("TC-16", Kind::inquire, "TCR-1");  // tier 2 has a fulfillment value alone
    happens(w.withValues(Kind::fill, "TCR-1", {{"code", "g-1"}}));
    happens(Kind::approve, "TCR-1");
    submit("TCR-2", "tax");
    happens(Kind::inquire, "TCR-2");
    EXPECT_EQ(w.status("TCR-2"), RequestStatus::inquiring);
    submit("TCR-2", "tax");
    happens(Kind::approve, "TCR-2");
    submit("PR-1", "seats");
    happens(Kind::approve, "PR-1");
    happens(w.about(RequestType::suspend, "AS-1"));
    refused("TC-35", Kind::inquire, "PR-2");  // it carries no values
}

TEST_F(TierRules, TC17_AnInquiringTierRequestIsFilledInOrSetPendingWithAWarning) {
    w.product("crm", 1);
    w.parameter("tax", Scope::tier1);
    happens(w.purchase("crm", "acme"));
    refused("TC-17", Kind::submit, "TCR-1");
    const Step byHand = w.step(Kind::setPending, "TCR-1");
    EXPECT_TRUE(byHand.happened);
    EXPECT_EQ(byHand.missing, std::vector<ValueId>{w.t("tax")});
    EXPECT_EQ(warningOf(byHand, w.names()), "TCR-1 goes on without \"tax\".");
    undo(w.state, byHand);
    submit("TCR-1", "tax");
    EXPECT_EQ(w.status("TCR-1"), RequestStatus::pending);
}

TEST_F(TierRules, TC18_WhenTier2IsApprovedTheLevel1RequestGoesOn) {
    crm();
    happens(w.purchase("crm", "acme"));
    happens(w.withValues(Kind::fill, "TCR-1", {{"code", "g-1"}}));
    happens(Kind::approve, "TCR-1");
    EXPECT_EQ(w.status("TCR-2"), RequestStatus::inquiring);
}

TEST_F(TierRules, TC19_ATierRequestIsApprovedOnceFulfillmentValuesAreSet) {
    crm();
    happens(w.purchase("crm", "acme"));
    const Step refusedStep = w.step(Kind::approve, "TCR-1");
    EXPECT_EQ(refusedStep.refusal.rule, "TC-19");
    EXPECT_NE(refusedStep.refusal.sentence.find("\"code\""), std::string::npos);
    happens(w.withValues(Kind::fill, "TCR-1", {{"code", "g-1"}}));
    Event event = w.event(Kind::approve, "TCR-1");
    event.templateId = w.t("welcome");
    happens(event);
    EXPECT_EQ(w.request("TCR-1").templateId, w.t("welcome"));
    refused("TC-60", Kind::inquire, "TCR-1");
}

TEST_F(TierRules, TC19_WhetherRequiredOrderingValuesHaveToBeThereToApproveIsOpen) {
    crm();
    happens(w.purchase("crm", "acme"));
    happens(w.withValues(Kind::fill, "TCR-1", {{"code", "g-1"}}));
    happens(Kind::approve, "TCR-1");
    happens(Kind::setPending, "TCR-2");
    w.readings.approval = ApprovalReading::all;
    refused("TC-19", Kind::approve, "TCR-2");
    const Step filled = w.step(w.withValues(Kind::fill, "TCR-2", {{"tax", "v"}}));
    const Step whole = w.step(Kind::approve, "TCR-2");
    EXPECT_TRUE(whole.happened);
    EXPECT_EQ(warningOf(whole, w.names()), "");
    undo(w.state, whole);
    undo(w.state, filled);
    // By the letter it is approved without, needs an update at once, and says so.
    w.readings.approval = ApprovalReading::fulfillment;
    const Step lacking = w.step(Kind::approve, "TCR-2");
    EXPECT_TRUE(lacking.happened);
    EXPECT_TRUE(needsUpdate(w.state, w.values, w.configuration("TC-2")));
    EXPECT_EQ(warningOf(lacking, w.names()), "TC-2 needs an update at once: \"tax\" is missing.");
}

TEST_F(TierRules, TC20_TheVendorFailsATierRequestInThreeStates) {
    crm();
    happens(w.purchase("crm", "acme"));
    for (const bool isInquiring : {false, true}) {
        const Step inquired = isInquiring ? w.step(Kind::inquire, "TCR-1") : Step{};
        const Step failed = w.step(w.failure("TCR-1"));
        EXPECT_EQ(w.status("TCR-1"), RequestStatus::failed);
        undo(w.state, failed);
        undo(w.state, inquired);
    }
    happens(w.failure("TCR-2"));
    EXPECT_EQ(w.status("TCR-2"), RequestStatus::failed);
    EXPECT_EQ(w.request("TCR-2").reason, w.t("no"));
}

TEST_F(TierRules, TC21_WhenTier2FailsTheLevel1RequestFails) {
    crm();
    happens(w.purchase("crm", "acme"));
    happens(w.failure("TCR-1"));
    EXPECT_EQ(w.status("TCR-2"), RequestStatus::failed);
}

TEST_F(TierRules, TC25_AFailedSetupIsStartedAfreshOrStaysActive) {
    crm();
    happens(w.purchase("crm", "acme"));
    const Step failed = w.step(w.failure("TCR-1"));
    EXPECT_EQ(w.configuration("TC-1").status, ConfigurationStatus::failed);
    const Step again = w.step(w.purchase("crm", "birch"));
    EXPECT_EQ(w.state.requests.size(), 6u);
    EXPECT_EQ(w.status("TCR-3"), RequestStatus::pending);
    undo(w.state, again);
    undo(w.state, failed);
    w.readings.setup = SetupReading::staysActive;
    happens(w.failure("TCR-1"));
    EXPECT_EQ(w.configuration("TC-1").status, ConfigurationStatus::active);
    happens(w.purchase("crm", "birch"));
    EXPECT_EQ(w.status("PR-2"), RequestStatus::inquiring);
}

TEST_F(TierRules, TC30_AnAssetRequestBeginsAsADraftOrPending) {
    w.product("free", 0);
    happens(w.purchase("free", "acme"));
    EXPECT_EQ(w.status("PR-1"), RequestStatus::pending);
    w.product("checked", 0, true);
    happens(w.purchase("checked", "acme"));
    EXPECT_EQ(w.status("PR-2"), RequestStatus::draft);
}

TEST_F(TierRules, TC31_AnAssetDraftIsSubmittedOnceNoValueIsInvalid) {
    w.product("crm", 0, true);
    w.parameter("mail", Scope::asset, Phase::ordering, ParameterType::email);
    Event event = w.purchase("crm", "acme");
    event.values = w.of({{"mail", "nobody"}});
    happens(event);
    refused("TC-31", Kind::submit, "PR-1");
    happens(w.withValues(Kind::submit, "PR-1", {{"mail", "a@b.example"}}));
    EXPECT_EQ(w.status("PR-1"), RequestStatus::pending);
}

TEST_F(TierRules, TC32_AnAssetRequestIsParkedButNeverASuspension) {
    crm();
    sell();
    EXPECT_EQ(w.status("PR-1"), RequestStatus::approved);
    // The asset's tier is under setup again, as another product's parameter would have it.
    w.state.configurations[0].status = ConfigurationStatus::failed;
    const Step change = w.step(w.about(RequestType::change, "AS-1"));
    EXPECT_EQ(w.status("PR-2"), RequestStatus::tiersSetup);
    undo(w.state, change);
    happens(w.about(RequestType::suspend, "AS-1"));
    EXPECT_EQ(w.status("PR-2"), RequestStatus::pending);
}

TEST_F(TierRules, TC33_OnceAllConfigurationsAreCompleteTheRequestGoesOn) {
    crm();
    setUpTiers();
    EXPECT_EQ(w.status("PR-1"), RequestStatus::inquiring);
    Event event = w.purchase("crm", "birch");
    event.values = w.of({{"seats", "5"}});
    happens(event);
    EXPECT_EQ(w.status("PR-2"), RequestStatus::pending);
}

TEST_F(TierRules, TC34_AnAssetRequestFailsWithATierRequestThatItWaitsFor) {
    crm();
    happens(w.purchase("crm", "acme"));
    happens(w.failure("TCR-2"));
    EXPECT_EQ(w.status("PR-1"), RequestStatus::failed);
    EXPECT_EQ(w.asset("AS-1").status, AssetStatus::terminated);
}

TEST_F(TierRules, TC35_AnAssetRequestInquiresForMissingValuesOrWhenTheVendorAsks) {
    w.product("crm", 0);
    w.parameter("seats", Scope::asset);
    happens(w.purchase("crm", "acme"));
    EXPECT_EQ(w.status("PR-1"), RequestStatus::inquiring);
    submit("PR-1", "seats");
    happens(Kind::inquire, "PR-1");
    EXPECT_EQ(w.status("PR-1"), RequestStatus::inquiring);
}

TEST_F(TierRules, TC36_AnInquiringAssetRequestIsSubmittedOrSetPending) {
    w.product("crm", 0);
    w.parameter("seats", Scope::asset);
    happens(w.purchase("crm", "acme"));
    refused("TC-36", Kind::submit, "PR-1");
    const Step byHand = w.step(Kind::setPending, "PR-1");
    EXPECT_EQ(byHand.missing.size(), 1u);
    undo(w.state, byHand);
    submit("PR-1", "seats");
    EXPECT_EQ(w.status("PR-1"), RequestStatus::pending);
}

TEST_F(TierRules, TC37_AnAssetRequestIsApprovedOnceFulfillmentValuesAreSet) {
    w.product("crm", 0);
    w.parameter("key", Scope::asset, Phase::fulfillment);
    happens(w.purchase("crm", "acme"));
    refused("TC-37", Kind::approve, "PR-1");
    happens(w.withValues(Kind::fill, "PR-1", {{"key", "k"}}));
    happens(Kind::approve, "PR-1");
    EXPECT_EQ(w.asset("AS-1").status, AssetStatus::active);
}

TEST_F(TierRules, TC37_WhatWasEmptiedOrIsNoChoiceAnyMoreIsNotApproved) {
    w.readings.approval = ApprovalReading::all;
    w.product("crm", 0);
    w.parameter("seats", Scope::asset);
    w.parameter("size", Scope::asset, Phase::ordering, ParameterType::dropdown).choices = {w.t("S"),
                                                                                           w.t("L")};
    Event sale = w.purchase("crm", "acme");
    sale.values = w.of({{"seats", "5"}, {"size", "S"}});
    happens(sale);
    const Step emptied = w.step(w.withValues(Kind::fill, "PR-1", {{"seats", ""}}));
    const Step lacking = w.step(Kind::approve, "PR-1");
    EXPECT_EQ(lacking.refusal.rule, "TC-37");
    EXPECT_EQ(lacking.refusal.sentence, "\"approve\" is not possible for PR-1 yet: \"seats\" is missing.");
    undo(w.state, emptied);
    Event change = parameter("size", Scope::asset);
    change.kind = Kind::changeParameter;
    change.parameterType.reset();
    change.choices = {w.t("L")};
    happens(change);
    EXPECT_EQ(w.step(Kind::approve, "PR-1").refusal.sentence,
              "\"approve\" is not possible for PR-1 yet: \"size\" is not right. Expected one of \"L\", found "
              "\"S\".");
    happens(w.withValues(Kind::fill, "PR-1", {{"size", "L"}}));
    happens(Kind::approve, "PR-1");
}

TEST_F(TierRules, TC38_APendingAssetRequestCanBeFailedAnInquiringOneCannot) {
    w.product("crm", 0);
    w.parameter("note", Scope::asset).required = false;
    happens(w.purchase("crm", "acme"));
    happens(Kind::inquire, "PR-1");
    refused("TC-60", w.failure("PR-1"));
    happens(Kind::setPending, "PR-1");
    happens(w.failure("PR-1"));
    EXPECT_EQ(w.status("PR-1"), RequestStatus::failed);
}

TEST_F(TierRules, TC39_APendingAssetRequestIsScheduledAndDue) {
    w.product("crm", 0);
    happens(w.purchase("crm", "acme"));
    happens(schedule("PR-1"));
    EXPECT_EQ(w.status("PR-1"), RequestStatus::scheduled);
    refused("TC-60", Kind::approve, "PR-1");
    happens(Kind::due, "PR-1");
    EXPECT_EQ(w.status("PR-1"), RequestStatus::pending);
}

TEST_F(TierRules, TC40_AScheduledAssetRequestIsRevokedAndConfirmed) {
    w.product("crm", 0);
    happens(w.purchase("crm", "acme"));
    refused("TC-60", Kind::revoke, "PR-1");
    happens(schedule("PR-1"));
    happens(Kind::revoke, "PR-1");
    EXPECT_EQ(w.status("PR-1"), RequestStatus::revoking);
    happens(Kind::confirm, "PR-1");
    EXPECT_EQ(w.status("PR-1"), RequestStatus::revoked);
}

TEST_F(TierRules, TC50_AMissingConfigurationIsCreatedWithOneSetup) {
    crm();
    happens(w.purchase("crm", "acme"));
    EXPECT_EQ(w.state.configurations.size(), 2u);
    EXPECT_EQ(w.request("TCR-1").type, RequestType::setup);
    EXPECT_EQ(w.state.requests.size(), 3u);
}

TEST_F(TierRules, TC51_AnActiveConfigurationIsUsedAgain) {
    crm();
    setUpTiers();
    happens(w.purchase("crm", "birch"));
    EXPECT_EQ(w.state.requests.size(), 4u);
    EXPECT_EQ(w.status("PR-2"), RequestStatus::inquiring);  // for the asset alone
}

TEST_F(TierRules, TC52_Tier2IsSetUpBeforeTier1) {
    crm();
    happens(w.purchase("crm", "acme"));
    EXPECT_EQ(w.configuration(w.values.spelling(w.request("TCR-1").configuration)).level, 2u);
    refused("TC-60", Kind::approve, "TCR-2");
}

TEST_F(TierRules, TC53_AllThatWaitAreReleasedOrFailedTogether) {
    crm();
    happens(w.purchase("crm", "acme"));
    happens(w.purchase("crm", "birch"));
    EXPECT_EQ(w.state.configurations.size(), 2u);
    const Step failed = w.step(w.failure("TCR-1"));
    EXPECT_EQ(w.status("PR-1"), RequestStatus::failed);
    EXPECT_EQ(w.status("PR-2"), RequestStatus::failed);
    undo(w.state, failed);
    happens(w.withValues(Kind::fill, "TCR-1", {{"code", "g-1"}}));
    happens(Kind::approve, "TCR-1");
    submit("TCR-2", "tax");
    happens(Kind::approve, "TCR-2");
    EXPECT_EQ(w.status("PR-1"), RequestStatus::inquiring);
    EXPECT_EQ(w.status("PR-2"), RequestStatus::inquiring);
}

TEST_F(TierRules, TC54_AConfigurationUnderUpdateParksNobodyOrEverybody) {
    crm();
    sell();
    happens(update("TC-2", {{"tax", "new"}}));
    const Step sale = w.step(w.purchase("crm", "birch"));
    EXPECT_EQ(w.status("PR-2"), RequestStatus::inquiring);
    undo(w.state, sale);
    w.readings.update = UpdateReading::park;
    happens(w.purchase("crm", "birch"));
    EXPECT_EQ(w.status("PR-2"), RequestStatus::tiersSetup);
    // An update that fails leaves the configuration active, and releases who waited for its end.
    const Step failed = w.step(w.failure("TCR-3"));
    EXPECT_EQ(w.status("PR-2"), RequestStatus::inquiring);
    EXPECT_EQ(w.configuration("TC-2").status, ConfigurationStatus::active);
    undo(w.state, failed);
    happens(Kind::approve, "TCR-3");
    EXPECT_EQ(w.status("PR-2"), RequestStatus::inquiring);
}

TEST_F(TierRules, TC55_WithoutATier2ItsParametersAreNotAsked) {
    crm();
    w.chain({"lone", "client"});
    happens(w.purchase("crm", "client"));
    ASSERT_EQ(w.state.configurations.size(), 1u);
    EXPECT_EQ(w.state.configurations[0].level, 1u);
    EXPECT_EQ(w.status("TCR-1"), RequestStatus::inquiring);
}

TEST_F(TierRules, TC56_HiddenOrderingValuesAreAskedOfNobody) {
    w.product("crm", 1);
    w.parameter("secret", Scope::tier1).hidden = true;
    happens(w.purchase("crm", "acme"));
    EXPECT_EQ(w.status("TCR-1"), RequestStatus::pending);
    refused("TC-16", Kind::inquire, "TCR-1");  // hidden parameters do not count
    Event fill = w.withValues(Kind::fill, "TCR-1", {{"secret", "x"}});
    fill.by = Actor::tier;
    refused("TC-61", fill);
    happens(Kind::approve, "TCR-1");
}

TEST_F(TierRules, TC57_OneOpenRequestForAnAssetAndForAConfiguration) {
    crm();
    sell();
    happens(w.about(RequestType::change, "AS-1"));
    const Step second = w.step(w.about(RequestType::cancel, "AS-1"));
    EXPECT_EQ(second.refusal.rule, "TC-57");
    EXPECT_NE(second.refusal.sentence.find("PR-2"), std::string::npos);
    happens(update("TC-2"));
    refused("TC-57", update("TC-2"));
}

TEST_F(TierRules, TC58_AParameterAddedLaterDoesNotTouchActiveConfigurations) {
    crm();
    sell();
    EXPECT_FALSE(needsUpdate(w.state, w.values, w.configuration("TC-2")));
    Event event = parameter("region", Scope::tier1);
    event.required = true;
    happens(event);
    EXPECT_EQ(w.configuration("TC-2").status, ConfigurationStatus::active);
    EXPECT_TRUE(needsUpdate(w.state, w.values, w.configuration("TC-2")));
    happens(update("TC-2"));
    EXPECT_EQ(w.status("TCR-3"), RequestStatus::inquiring);
}

TEST_F(TierRules, TC59_TheVendorEditsAllValuesWhoIsAskedTheOrderingOnes) {
    w.product("crm", 1);
    w.parameter("tax", Scope::tier1);
    w.parameter("code", Scope::tier1, Phase::fulfillment);
    w.parameter("seats", Scope::asset);
    happens(w.purchase("crm", "acme"));
    refused("TC-59", w.withValues(Kind::fill, "TCR-1", {{"code", "c"}}));   // the tier's turn
    refused("TC-59", w.withValues(Kind::fill, "TCR-1", {{"seats", "5"}}));  // of the asset
    happens(w.withValues(Kind::fill, "TCR-1", {{"tax", "t"}}));
    happens(Kind::submit, "TCR-1");
    Event byTier = w.withValues(Kind::fill, "TCR-1", {{"tax", "u"}});
    byTier.by = Actor::tier;
    refused("TC-61", byTier);
    happens(w.withValues(Kind::fill, "TCR-1", {{"tax", "u"}, {"code", "c"}}));
    refused("TC-60", w.withValues(Kind::fill, "PR-1", {{"seats", "5"}}));
}

TEST_F(TierRules, TC60_ARequestTakesOnlyTheActionsOfItsState) {
    crm();
    happens(w.purchase("crm", "acme"));
    const Step step = w.step(Kind::submit, "TCR-1");
    EXPECT_EQ(step.refusal.rule, "TC-60");
    EXPECT_EQ(step.refusal.sentence,
              "\"submit\" is possible from \"draft\" or \"inquiring\"; TCR-1 is pending.");
    const auto told = [&](Kind kind, std::string_view request) {
        return w.step(kind, request).refusal.sentence;
    };
    EXPECT_EQ(
        told(Kind::approve, "PR-1"),
        "\"approve\" is possible from \"pending\"; PR-1 is in tiers setup and waits for northwind (TCR-2).");
    EXPECT_EQ(
        told(Kind::approve, "TCR-2"),
        "\"approve\" is possible from \"pending\"; TCR-2 is in tiers setup and waits for globex (TCR-1).");
    EXPECT_EQ(told(Kind::discard, "PR-1"),
              "\"discard\" is possible from \"draft\"; PR-1 is in tiers setup and "
              "waits for northwind (TCR-2).");
    EXPECT_EQ(told(Kind::schedule, "TCR-1"), "\"schedule\" is for asset requests alone.");
    happens(w.failure("TCR-1"));
    EXPECT_EQ(told(Kind::approve, "TCR-1"),
              "\"approve\" is possible from \"pending\"; TCR-1 is failed for good.");
}

TEST_F(TierRules, TC61_AnActionIsTakenByOneOfThoseWhoMay) {
    crm();
    happens(w.purchase("crm", "acme"));
    Event event = w.failure("TCR-1");
    event.by = Actor::tier;
    refused("TC-61", event);
    event.by = Actor::vendor;
    happens(event);
    Event define = w.event(Kind::defineProduct);
    define.product = w.t("erp");
    define.by = Actor::customer;
    refused("TC-61", define);
}

TEST_F(TierRules, TC62_ARequestNeedsAnAssetInTheRightState) {
    w.product("crm", 0);
    happens(w.purchase("crm", "acme"));
    happens(Kind::approve, "PR-1");
    refused("TC-62", w.about(RequestType::resume, "AS-1"));
    refused("TC-62", w.about(RequestType::setup, "AS-1"));
    happens(w.about(RequestType::suspend, "AS-1"));
    happens(Kind::approve, "PR-2");
    for (const RequestType type : {RequestType::suspend, RequestType::change, RequestType::adjustment}) {
        refused("TC-62", w.about(type, "AS-1"));
    }
    happens(w.about(RequestType::cancel, "AS-1"));
    happens(Kind::approve, "PR-3");
    refused("TC-62", w.about(RequestType::cancel, "AS-1"));
}

TEST_F(TierRules, TC63_ASaleNeedsATier1AndNamesItWhereThereAreSeveral) {
    crm();
    refused("TC-63", w.purchase("crm", "globex"));
    w.chain({"other", "acme"});
    w.chain({"third", "other"});
    w.chain({"fourth", "other"});
    const Step several = w.step(w.purchase("crm", "acme"));
    EXPECT_EQ(several.refusal.sentence,
              "acme has several upstreams; the sale has to name its tier 1: northwind or other.");
    Event event = w.purchase("crm", "acme");
    event.tier1 = w.t("birch");
    refused("TC-63", event);
    event.tier1 = w.t("other");
    refused("TC-63", event);
    event.tier2 = w.t("fourth");
    happens(event);
    EXPECT_EQ(w.asset("AS-1").tier2, w.t("fourth"));
}

TEST_F(TierRules, TC64_AnEventNeedsWhatItNames) {
    crm();
    refused("TC-64", w.purchase("erp", "acme"));
    refused("TC-64", w.purchase("crm", "nobody"));
    refused("TC-64", w.purchase("crm", ""));
    refused("TC-64", w.about(RequestType::change, "AS-9"));
    refused("TC-64", update("TC-9"));
    refused("TC-64", Kind::approve, "PR-9");
    happens(w.purchase("crm", "acme"));
    refused("TC-64", Kind::fail, "TCR-1");  // without a reason
    sell();
}

TEST_F(TierRules, TC65_IdsAreGivenOnce) {
    crm();
    Event define = w.event(Kind::defineProduct);
    define.product = w.t("crm");
    refused("TC-65", define);
    refused("TC-65", parameter("tax", Scope::tier1));
    happens(w.purchase("crm", "acme"));
    Event event = w.purchase("crm", "birch");
    event.asset = w.t("AS-1");
    refused("TC-65", event);
    event.asset = w.t("AS-3");
    event.request = w.t("TCR-1");
    refused("TC-65", event);
    event.request = w.t("PR-2");
    happens(event);
    w.chain({"northwind", "cedar"});
    happens(w.purchase("crm", "cedar"));  // the next free ones
    EXPECT_EQ(w.status("PR-3"), RequestStatus::tiersSetup);
    EXPECT_EQ(w.asset("AS-4").customer, w.t("cedar"));
}

TEST_F(TierRules, TC66_AnEditThatChangesNothingIsRefused) {
    crm();
    happens(w.purchase("crm", "acme"));
    happens(w.withValues(Kind::fill, "TCR-1", {{"code", "c"}}));
    refused("TC-66", w.withValues(Kind::fill, "TCR-1", {{"code", "c"}}));
    Event event = parameter("tax", Scope::tier1);
    event.kind = Kind::changeParameter;
    event.required = true;
    refused("TC-66", event);
}

TEST_F(TierRules, TC67_SuspendAndCancelCarryNoValues) {
    crm();
    sell();
    Event late = parameter("late", Scope::asset);
    late.required = true;
    happens(late);
    Event event = w.about(RequestType::suspend, "AS-1");
    event.values = w.of({{"seats", "9"}});
    refused("TC-67", event);
    event.values.clear();
    happens(event);
    refused("TC-67", w.withValues(Kind::fill, "PR-2", {{"seats", "9"}}));
    EXPECT_EQ(w.status("PR-2"), RequestStatus::pending);
    happens(Kind::approve, "PR-2");
    EXPECT_EQ(w.asset("AS-1").values, w.of({{"seats", "v"}}));
}

TEST_F(TierRules, TC68_AParameterHasAPlainIdAndOnlyADropdownHasChoices) {
    crm();
    refused("TC-68", parameter("tax id", Scope::tier1));
    refused("TC-68", parameter("", Scope::tier1));
    Event event = parameter("plan-2_b", Scope::tier1);
    event.choices = {w.t("a")};
    refused("TC-68", event);
    event.parameterType = ParameterType::dropdown;
    happens(event);
    event.parameter = w.t("other");
    event.choices.clear();
    refused("TC-68", event);
    event.choices = {w.t("a"), w.t("b"), w.t("a")};
    refused("TC-68", event);
    event.choices = {w.values.text(""), w.t("a")};
    refused("TC-68", event);
}

TEST_F(TierRules, TC69_WhatAnotherRequestWaitsForIsNotDiscarded) {
    crm(true);
    happens(w.purchase("crm", "acme"));
    happens(Kind::submit, "TCR-2");
    refused("TC-69", Kind::discard, "TCR-1");  // TCR-2 waits for it
}

TEST_F(TierRules, TC70_WhatARequestNeedsIsLookedUpWhenItIsCreatedAndSubmitted) {
    w.product("crm", 1, true);
    happens(w.purchase("crm", "acme"));
    EXPECT_TRUE(w.state.configurations.empty());
    happens(parameter("tax", Scope::tier1));
    EXPECT_TRUE(w.state.configurations.empty());
    happens(Kind::submit, "PR-1");
    EXPECT_EQ(w.status("PR-1"), RequestStatus::tiersSetup);
    EXPECT_EQ(w.status("TCR-1"), RequestStatus::draft);
}

TEST_F(TierRules, TC50_ATierThatIsAskedSinceHoldsNobody) {
    w.product("crm", 2);
    w.parameter("tax", Scope::tier1);
    happens(w.purchase("crm", "acme"));
    happens(parameter("region", Scope::tier2));  // asked with the next sale
    w.chain({"northwind", "other"});
    happens(w.purchase("crm", "other"));
    EXPECT_EQ(w.status("TCR-2"), RequestStatus::pending);
    submit("TCR-1", "tax");
    happens(Kind::approve, "TCR-1");
    EXPECT_EQ(w.status("PR-1"), RequestStatus::pending);
    EXPECT_EQ(w.status("PR-2"), RequestStatus::tiersSetup);
    EXPECT_EQ(w.request("PR-2").needs, (std::vector<ValueId>{w.t("TCR-1"), w.t("TCR-2")}));
    EXPECT_EQ(w.state.configurations[awaitedBy(w.state, w.request("PR-2"))].id, w.t("TC-2"));
}

TEST_F(TierRules, TC13_AnUpdateOfTier2ParksAndFailsNoTierRequest) {
    for (const UpdateReading reading : {UpdateReading::notParked, UpdateReading::park}) {
        w = {};
        w.readings.update = reading;
        w.chain({"globex", "northwind", "acme"});
        crm();
        sell();
        w.chain({"globex", "tailspin", "hooli"});
        happens(update("TC-1"));
        happens(w.purchase("crm", "hooli"));
        EXPECT_EQ(w.status("TCR-4"), RequestStatus::inquiring);  // the setup of Tailspin
        const bool parks = reading == UpdateReading::park;
        EXPECT_EQ(w.request("PR-2").needs.size(), parks ? 2u : 1u);
        happens(w.failure("TCR-3"));
        EXPECT_EQ(w.status("TCR-4"), RequestStatus::inquiring);
        EXPECT_EQ(w.status("PR-2"), RequestStatus::tiersSetup);
        EXPECT_EQ(w.request("PR-2").needs.front(), w.t("TCR-4"));
    }
}

TEST_F(TierRules, TC13_WithoutASaleInItsChainALevel1RequestGoesOnToo) {
    w.product("crm", 2);
    w.parameter("tax", Scope::tier1).required = false;
    w.parameter("code", Scope::tier2).required = false;
    Configuration above, below;
    above.id = w.t("A");
    below.id = w.t("B");
    above.product = below.product = w.t("crm");
    above.account = below.parent = w.t("globex");
    above.level = 2;
    above.status = ConfigurationStatus::processing;
    below.account = w.t("northwind");
    w.state.add(above);
    w.state.add(below);
    Request setup;
    setup.id = w.t("S");
    setup.type = RequestType::setup;
    setup.configuration = w.t("A");
    w.state.add(setup);
    happens(update("B"));
    EXPECT_EQ(w.status("TCR-2"), RequestStatus::tiersSetup);
    happens(Kind::approve, "S");
    EXPECT_EQ(w.status("TCR-2"), RequestStatus::pending);
}

TEST_F(TierRules, TC31b_ADraftMovesNoAssetAndIsDiscarded) {
    w.product("crm", 0, true);
    happens(w.purchase("crm", "acme"));
    happens(Kind::submit, "PR-1");
    happens(Kind::approve, "PR-1");
    happens(w.about(RequestType::cancel, "AS-1"));
    EXPECT_EQ(w.asset("AS-1").status, AssetStatus::active);
    happens(Kind::discard, "PR-2");
    EXPECT_EQ(w.asset("AS-1").status, AssetStatus::active);
    happens(w.about(RequestType::cancel, "AS-1"));
    EXPECT_EQ(w.state.requests.back().id, w.t("PR-3"));  // an id is given once
    happens(Kind::submit, "PR-3");
    EXPECT_EQ(w.asset("AS-1").status, AssetStatus::terminating);
    // A draft asset goes with its purchase.
    happens(w.purchase("crm", "acme"));
    Event byVendor = w.event(Kind::discard, "PR-4");
    byVendor.by = Actor::vendor;
    refused("TC-61", byVendor);
    happens(Kind::discard, "PR-4");
    EXPECT_EQ(w.state.findAsset(w.t("AS-2")), kNoIndex);
    Event again = w.purchase("crm", "acme");
    again.asset = w.t("AS-2");
    refused("TC-65", again);
    again.asset = {};
    again.request = w.t("PR-4");
    refused("TC-65", again);
    happens(w.purchase("crm", "acme"));
    EXPECT_NE(w.state.findAsset(w.t("AS-3")), kNoIndex);
}

TEST_F(TierRules, TC34_WhatFailsWithAnotherRequestNamesTheNearestDownToTheReason) {
    crm();
    happens(w.purchase("crm", "acme"));
    happens(w.failure("TCR-1"));
    EXPECT_EQ(w.request("PR-1").cause, w.t("TCR-2"));
    EXPECT_EQ(w.request("TCR-2").cause, w.t("TCR-1"));
    EXPECT_EQ(failureOf(w.request("PR-1"), w.names()),
              "PR-1 failed because TCR-2 failed, because TCR-1 failed: \"no\".");
    EXPECT_EQ(failureOf(w.request("TCR-1"), w.names()), "TCR-1 failed: \"no\".");
}

TEST_F(TierRules, TC59_BlanksAtTheEndsAreNoPartOfAValueAndABlankAloneIsNone) {
    w.product("crm", 0);
    w.parameter("seats", Scope::asset);
    w.parameter("secret", Scope::asset, Phase::ordering, ParameterType::password);
    happens(w.purchase("crm", "acme"));
    refused("TC-36", w.withValues(Kind::submit, "PR-1", {{"seats", "   "}, {"secret", " "}}));
    happens(w.withValues(Kind::submit, "PR-1", {{"seats", " 5 "}, {"secret", " x "}}));
    EXPECT_EQ(w.request("PR-1").values, w.of({{"seats", "5"}, {"secret", " x "}}));
}

TEST_F(TierRules, TC20_TheDistributorFailsATierRequestTooAndRevokesWithTheTier) {
    crm();
    happens(w.purchase("crm", "acme"));
    Event failure = w.failure("TCR-1");
    failure.by = Actor::tier;
    refused("TC-61", failure);
    failure.by = Actor::distributor;
    happens(failure);
    w.product("plain", 0);
    happens(w.purchase("plain", "acme"));
    happens(schedule("PR-2"));
    Event revoke = w.event(Kind::revoke, "PR-2");
    revoke.by = Actor::customer;
    refused("TC-61", revoke);
    revoke.by = Actor::tier;
    happens(revoke);
}

TEST_F(TierRules, AForecastTellsWhatLacksInAConfigurationThatIsUsedAgain) {
    crm();
    sell();
    Event late = parameter("vat", Scope::tier1);
    late.required = true;
    happens(late);
    const Forecast found = forecast(w.channel, w.state, w.context(), w.purchase("crm", "birch"));
    ASSERT_EQ(found.tiers.size(), 2u);
    EXPECT_TRUE(found.tiers[0].isReused);
    EXPECT_TRUE(found.tiers[0].lacks.empty());
    EXPECT_TRUE(found.tiers[1].isReused);
    EXPECT_EQ(found.tiers[1].lacks, std::vector<ValueId>{w.t("vat")});
    EXPECT_FALSE(found.tiers[1].isBlank);
}

TEST_F(TierRules, AWayGoesThroughRequestsThatDoNotExistYet) {
    w.product("crm", 1, true);
    happens(w.purchase("crm", "acme"));
    happens(parameter("tax", Scope::tier1));
    const Way way = shortestWay(w.channel, w.state, w.context(), w.state.findRequest(w.t("PR-1")));
    ASSERT_TRUE(way.exists);
    EXPECT_TRUE(way.isProven);
    ASSERT_EQ(way.events.size(), 4u);
    EXPECT_EQ(way.phrases[1], "northwind submits TCR-1");
    EXPECT_EQ(w.state.findRequest(w.t("TCR-1")), kNoIndex);  // it leaves nothing behind
    for (const Event& event : way.events) happens(event);
    EXPECT_EQ(w.status("PR-1"), RequestStatus::approved);
}

TEST_F(TierRules, ARemedyTellsEachActionWhole) {
    crm();
    happens(w.purchase("crm", "acme"));
    const Event approve = w.event(Kind::approve, "TCR-2");
    const std::vector<Remedy> found = remedies(w.channel, w.state, w.context(), approve, w.step(approve));
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(
        found.front().sentence,
        "First, in this order: the vendor fills in TCR-1 with \"example\" for \"code\"; then the vendor "
        "approves TCR-1; then northwind submits TCR-2 with \"example\" for \"tax\".");
}

TEST_F(TierRules, TC71_OnlyAnActiveConfigurationIsUpdated) {
    crm();
    happens(w.purchase("crm", "acme"));
    happens(w.failure("TCR-1"));
    refused("TC-71", update("TC-1"));
}

TEST_F(TierRules, TC72_AnAssetFollowsItsRequests) {
    w.product("crm", 0);
    happens(w.purchase("crm", "acme"));
    EXPECT_EQ(w.asset("AS-1").status, AssetStatus::processing);
    happens(Kind::approve, "PR-1");
    happens(w.about(RequestType::suspend, "AS-1"));
    EXPECT_EQ(w.asset("AS-1").status, AssetStatus::active);
    happens(Kind::approve, "PR-2");
    EXPECT_EQ(w.asset("AS-1").status, AssetStatus::suspended);
    happens(w.about(RequestType::cancel, "AS-1"));
    EXPECT_EQ(w.asset("AS-1").status, AssetStatus::terminating);
    happens(w.failure("PR-3"));
    EXPECT_EQ(w.asset("AS-1").status, AssetStatus::suspended);
    happens(w.about(RequestType::resume, "AS-1"));
    happens(Kind::approve, "PR-4");
    EXPECT_EQ(w.asset("AS-1").status, AssetStatus::active);
    happens(w.purchase("crm", "acme"));
    happens(schedule("PR-5"));
    happens(Kind::revoke, "PR-5");
    happens(Kind::confirm, "PR-5");
    EXPECT_EQ(w.asset("AS-2").status, AssetStatus::terminated);
}

TEST_F(TierRules, TC73_AFailedUpdateLeavesTheConfigurationAsItWas) {
    crm();
    sell();
    happens(update("TC-2", {{"tax", "new"}}));
    EXPECT_EQ(w.configuration("TC-2").status, ConfigurationStatus::processing);
    EXPECT_EQ(w.configuration("TC-2").values, w.of({{"tax", "v"}}));
    happens(w.failure("TCR-3"));
    EXPECT_EQ(w.configuration("TC-2").status, ConfigurationStatus::active);
    EXPECT_EQ(w.configuration("TC-2").values, w.of({{"tax", "v"}}));
}

TEST_F(TierRules, TC74_AnOrganizationThatStandsInASaleIsNotRemoved) {
    crm();
    EXPECT_TRUE(refusalOfRemoval(w.state, w.values, w.channel, w.t("acme")).rule.empty());
    happens(w.purchase("crm", "acme"));
    for (const char* id : {"acme", "northwind", "globex"}) {
        EXPECT_EQ(refusalOfRemoval(w.state, w.values, w.channel, w.t(id)).rule, "TC-74") << id;
    }
    EXPECT_TRUE(refusalOfRemoval(w.state, w.values, w.channel, w.t("birch")).rule.empty());
}

TEST_F(TierRules, TC75_ValuesTakeEffectOnApproval) {
    crm();
    sell();
    Event event = w.about(RequestType::change, "AS-1");
    event.values = w.of({{"seats", "9"}});
    happens(event);
    EXPECT_EQ(w.asset("AS-1").values, w.of({{"seats", "v"}}));
    happens(Kind::approve, "PR-2");
    EXPECT_EQ(w.asset("AS-1").values, w.of({{"seats", "9"}}));
    happens(update("TC-2", {{"tax", "new"}}));
    const Step approved = w.step(Kind::approve, "TCR-3");
    EXPECT_TRUE(hasEffect(approved, Rule::tc75));
    EXPECT_EQ(w.configuration("TC-2").values, w.of({{"tax", "new"}}));
}

TEST(TierRuleTable, IdsAreOnceAndSentencesEnd) {
    std::set<std::string_view> ids;
    for (const step::RuleText& rule : kRules) {
        EXPECT_TRUE(ids.insert(rule.id).second) << rule.id;
        EXPECT_EQ(rule.sentence.back(), '.') << rule.id;
    }
}

}  // namespace
}  // namespace sluice
