// What is wrong with what Tier Setup adds to a document: each with its place, all at once.
#include <gtest/gtest.h>

#include <string>

#include "codec/scenario_json.h"
#include "scenario/check.h"
#include "support/files.h"

namespace sluice::scenario {
namespace {

std::string problemsOf(const std::string& members) {
    codec::ReadDocument read = codec::readDocument("{\"sluice\": 1, " + members + "}");
    EXPECT_TRUE(read.problems.empty()) << read.problems[0].path << read.problems[0].message;
    std::string text;
    for (const base::Problem& problem : check(read.document)) {
        if (problem.severity == base::Severity::warning) text += "warning: ";
        text += problem.path + ": " + problem.message;
        if (!problem.hint.empty()) text += " (" + problem.hint + ")";
        text += "\n";
    }
    return text;
}

constexpr const char* kChannel =
    R"("organizations": [{"id": "top"}, {"id": "mid"}, {"id": "shop"}, {"id": "other"}],
       "partnerships": [{"upstream": "top", "downstream": "mid"}, {"upstream": "mid", "downstream": "shop"}],
       "products": [{"id": "crm", "parameters": [
           {"id": "tax", "scope": "tier1", "required": true}, {"id": "region", "scope": "tier2"},
           {"id": "seats", "type": "number"}, {"id": "size", "type": "dropdown", "choices": ["S", "L"]}]}])";

/// With a channel top → mid → shop and a product.
std::string problemsWith(const std::string& members) {
    return problemsOf(std::string(kChannel) + ", " + members);
}
std::string problemsOfProduct(const std::string& product) {
    return problemsOf(R"("products": [)" + product + "]");
}

constexpr const char* kAsset =
    R"("assets": [{"id": "A", "product": "crm", "customer": "shop", "tier1": "mid"}])";

std::string problemsOfRequest(const std::string& request) {
    return problemsWith(std::string(kAsset) + R"(, "tierConfigurations": [{"id": "C", "product": "crm",
        "account": "mid", "level": 1, "values": {"tax": "x"}}], "requests": [)" +
                        request + "]");
}

TEST(CheckTiers, WhatIsRightIsNotReported) {
    EXPECT_EQ(problemsWith(kAsset), "");
    EXPECT_EQ(problemsOfRequest(R"({"id": "P", "asset": "A", "type": "change", "values": {"seats": 3}})"),
              "");
}

TEST(CheckTiers, IdsAreGivenOnceTC65) {
    EXPECT_EQ(problemsOfProduct(R"({"id": "a"}, {"id": "a"})"),
              "/products/1/id: The id \"a\" already belongs to /products/0. (Give each of them an id of its "
              "own.)\n");
    EXPECT_EQ(
        problemsOfProduct(R"({"id": ""})"),
        "/products/0/id: Expected an id, found an empty text. (Give it a short id, for example \"crm\".)\n");
    EXPECT_EQ(problemsOfProduct(R"({"id": "a", "parameters": [{"id": "x"}, {"id": "x"}]})"),
              "/products/0/parameters/1/id: The product has a parameter \"x\" already (TC-65). (Give each "
              "parameter "
              "an id of its own.)\n");
    EXPECT_EQ(
        problemsOfRequest(R"({"id": "P", "asset": "A", "type": "change", "status": "failed", "reason": "no"},
                                   {"id": "P", "configuration": "C", "type": "update", "status": "failed", "reason": "no"})"),
        "/requests/1/id: The id \"P\" already belongs to /requests/0. (Give each of them an id of its "
        "own.)\n");
}

TEST(CheckTiers, ParametersKeepToTheirProductTC2AndTC68) {
    EXPECT_EQ(
        problemsOfProduct(R"({"id": "a", "resellerLevel": 3})"),
        "/products/0/resellerLevel: Expected 0, 1 or 2, found 3 (TC-2). (Name the highest tier that its "
        "parameters may ask.)\n");
    EXPECT_EQ(
        problemsOfProduct(
            R"({"id": "a", "resellerLevel": 1, "parameters": [{"id": "x", "scope": "tier2"}]})"),
        "/products/0/parameters/0/scope: The product's reseller level is 1: it cannot ask tier 2 (TC-2). "
        "(Raise the product's resellerLevel, or ask somebody below.)\n");
    EXPECT_EQ(
        problemsOfProduct(R"({"id": "a", "parameters": [{"id": "tax id"}]})"),
        "/products/0/parameters/0/id: Expected letters, digits, hyphens and underscores, found \"tax id\" "
        "(TC-68). (Put what people read into the title.)\n");
    EXPECT_EQ(
        problemsOfProduct(R"({"id": "a", "parameters": [{"id": "x", "type": "dropdown"}]})"),
        "/products/0/parameters/0/choices: A dropdown needs choices (TC-68). (List what can be chosen.)\n");
    EXPECT_EQ(
        problemsOfProduct(R"({"id": "a", "parameters": [{"id": "x", "choices": ["y"]}]})"),
        "/products/0/parameters/0/choices: Only a dropdown has choices (TC-68). (Remove them, or make it a "
        "dropdown.)\n");
}

TEST(CheckTiers, NamesNameWhatIsThere) {
    EXPECT_EQ(
        problemsWith(R"("assets": [{"id": "A", "product": "cmr", "customer": "shpo", "tier1": "mid"}])"),
        "/assets/0/customer: There is no organization \"shpo\". (Did you mean \"shop\"?)\n"
        "/assets/0/product: There is no product \"cmr\". (Did you mean \"crm\"?)\n");
    EXPECT_EQ(problemsOfRequest(R"({"id": "P", "asset": "X", "type": "change"},
                                   {"id": "Q", "configuration": "D", "type": "update"})"),
              "/requests/0/asset: There is no asset \"X\". (Add it, or name one that is there.)\n"
              "/requests/1/configuration: There is no tier configuration \"D\". (Add it, or name one that is "
              "there.)\n");
    EXPECT_EQ(problemsOfRequest(
                  R"({"id": "P", "asset": "A", "type": "change", "values": {"seat": 1, "tax": "x"}})"),
              "/requests/0/values/seat: There is no parameter \"seat\". (Did you mean \"seats\"?)\n"
              "/requests/0/values/tax: This is asked of tier 1, not here. (Remove it.)\n");
}

TEST(CheckTiers, AValueThatItsParameterDoesNotAllowIsAWarningTC59) {
    EXPECT_EQ(
        problemsWith(R"("assets": [{"id": "A", "product": "crm", "customer": "shop", "tier1": "mid",
                               "values": {"seats": "many", "size": "M"}}])"),
        "warning: /assets/0/values/seats: Expected a number, as in \"1\", found \"many\" (TC-59). (It stays "
        "until somebody changes it.)\n"
        "warning: /assets/0/values/size: Expected one of \"S\" or \"L\", found \"M\" (TC-59). (It stays "
        "until "
        "somebody changes it.)\n");
}

TEST(CheckTiers, ASupplyChainGoesUpwardTC63) {
    EXPECT_EQ(
        problemsWith(R"("assets": [{"id": "A", "product": "crm", "customer": "shop", "tier1": "other"}])"),
        "warning: /assets/0/tier1: \"other\" is no upstream of \"shop\" (TC-63). (The asset stays; a new "
        "sale "
        "would not go this way.)\n");
    EXPECT_EQ(problemsWith(R"("assets": [{"id": "A", "product": "crm", "customer": "shop", "tier1": "mid",
                               "tier2": "mid"}])"),
              "/assets/0/tier2: \"mid\" cannot stand twice in one supply chain (TC-3). (Name three different "
              "organizations.)\n");
}

TEST(CheckTiers, AnAccountHasOneConfigurationForAProductAndLevelTC3) {
    EXPECT_EQ(problemsWith(R"("tierConfigurations": [
                  {"id": "C", "product": "crm", "account": "mid", "level": 1, "values": {"tax": "x"}},
                  {"id": "D", "product": "crm", "account": "mid", "level": 2},
                  {"id": "E", "product": "crm", "account": "mid", "level": 1, "values": {"tax": "x"}}])"),
              "/tierConfigurations/2: \"mid\" has a configuration for this product and level already in "
              "/tierConfigurations/0 (TC-3). (Keep one of the two.)\n");
    EXPECT_EQ(problemsWith(
                  R"("tierConfigurations": [{"id": "C", "product": "crm", "account": "mid", "level": 3}])"),
              "/tierConfigurations/0/level: Expected 1 or 2, found 3 (TC-3). (Tiers are counted from the "
              "customer.)\n");
}

TEST(CheckTiers, ARequestIsForOneThingAndFitsItsKind) {
    EXPECT_EQ(problemsOfRequest(R"({"id": "P", "type": "change"})"),
              "/requests/0: Expected either an asset or a configuration. (A request is for one of them.)\n");
    EXPECT_EQ(
        problemsOfRequest(
            R"({"id": "P", "asset": "A", "type": "setup", "status": "failed", "reason": "no"})"),
        "/requests/0/type: \"setup\" is not for an asset. (An asset has purchase, change, suspend, resume, "
        "cancel and adjustment.)\n");
    EXPECT_EQ(
        problemsOfRequest(R"({"id": "P", "configuration": "C", "type": "update", "status": "scheduled"})"),
        "/requests/0/status: No request of this kind is ever \"scheduled\". (Tier requests are neither "
        "scheduled nor revoked.)\n");
    EXPECT_EQ(problemsOfRequest(R"({"id": "P", "asset": "A", "type": "suspend", "values": {"seats": 1}})"),
              "/requests/0/values: Suspend and cancel carry no values (TC-67). (Remove them.)\n");
    EXPECT_EQ(
        problemsOfRequest(R"({"id": "P", "asset": "A", "type": "change", "template": "T", "reason": "R"})"),
        "/requests/0/template: Only an approved request has a template. (Remove it.)\n"
        "/requests/0/reason: Only a failed request has a reason. (Remove it.)\n");
}

TEST(CheckTiers, OneOpenRequestForAThingTC57) {
    EXPECT_EQ(
        problemsOfRequest(R"({"id": "P", "asset": "A", "type": "change"},
                                   {"id": "Q", "asset": "A", "type": "suspend"})"),
        "/requests/1: It has an open request already: /requests/0 (TC-57). (Close one of the two: approved, "
        "failed or revoked.)\n");
}

TEST(CheckTiers, StatesStandBesideEachOtherTC72AndTC73) {
    EXPECT_EQ(problemsOfRequest(R"({"id": "P", "asset": "A", "type": "purchase"})"),
              "/assets/0/status: It is \"active\", but its purchase is open. (Change the status, or the "
              "request.)\n");
    EXPECT_EQ(problemsOfRequest(R"({"id": "P", "configuration": "C", "type": "setup"})"),
              "/tierConfigurations/0/status: It is \"active\", but it has an open request. (Change the "
              "status, or the "
              "request.)\n");
    EXPECT_EQ(problemsOfRequest(R"({"id": "P", "asset": "A", "type": "change", "status": "tiers-setup"})"),
              "/requests/0/status: It is parked, but no tier request is open that it could wait for (TC-32). "
              "(Make it "
              "pending, or add the tier request.)\n");
}

TEST(CheckTiers, WhatIsParkedWaitsForSomethingTC13) {
    EXPECT_EQ(problemsWith(R"("tierConfigurations": [
                  {"id": "C", "product": "crm", "account": "mid", "level": 1, "status": "processing"}],
                  "requests": [{"id": "T", "configuration": "C", "type": "setup", "status": "tiers-setup"}])"),
              "/requests/0/status: It is parked, but no tier request is open that it could wait for (TC-32). "
              "(Make it pending, or add the tier request.)\n");
    // With the tier 2 of its first sale under setup it waits for that one.
    EXPECT_EQ(problemsWith(R"("assets": [{"id": "A", "product": "crm", "customer": "shop", "tier1": "mid",
                  "tier2": "top", "status": "terminated"}], "tierConfigurations": [
                  {"id": "C", "product": "crm", "account": "mid", "level": 1, "status": "processing"},
                  {"id": "D", "product": "crm", "account": "top", "level": 2, "status": "processing"}],
                  "requests": [{"id": "T", "configuration": "C", "type": "setup", "status": "tiers-setup"},
                  {"id": "U", "configuration": "D", "type": "setup"}])"),
              "");
}

TEST(CheckTiers, NoRequestWaitsForNothingTC50) {
    const std::string parked = R"({"id": "P", "asset": "A", "type": "change", "status": "tiers-setup")";
    const std::string draft = R"(, {"id": "T", "configuration": "C", "type": "update", "status": "draft"})";
    // The draft of an update parks nobody, whether it is looked up or named.
    EXPECT_EQ(problemsOfRequest(parked + "}" + draft),
              "/requests/0/status: It is parked, but no tier request is open that it could wait for (TC-32). "
              "(Make it pending, or add the tier request.)\n");
    EXPECT_EQ(
        problemsOfRequest(parked + R"(, "needs": ["T"]})" + draft),
        "/requests/0/needs: It waits for nothing: none of these is open and of one of its tiers (TC-50). "
        "(Name the open tier requests of its tiers, or remove the list.)\n");
    EXPECT_EQ(problemsOfRequest(R"({"id": "P", "asset": "A", "type": "change", "needs": ["T"]})" + draft),
              "/requests/0/needs: Only a request in tiers setup waits for others (TC-50). (Remove them.)\n");
}

TEST(CheckTiers, WhatFailedWithAnotherRequestNamesOneOfItsTiersTC34) {
    const std::string failed =
        R"({"id": "P", "asset": "A", "type": "change", "status": "failed", "cause": "T"},
        {"id": "T", "configuration": "C", "type": "update", "status": ")";
    EXPECT_EQ(problemsOfRequest(failed + R"(failed", "reason": "no"})"), "");
    EXPECT_EQ(
        problemsOfRequest(failed + R"(approved"})"),
        "/requests/0/cause: \"T\" is no failed request of a tier that it waited for (TC-34). (Name the tier "
        "request that it failed with, or give a reason.)\n");
}

TEST(CheckTiers, AnIdThatWasDiscardedBelongsToNothingTC65) {
    EXPECT_EQ(
        problemsWith(R"("discarded": {"requests": ["PR-1", "PR-1"], "assets": ["AS-1"]})"),
        "/discarded/requests/1: The id \"PR-1\" belongs to something else already (TC-65). (Remove it from "
        "the discarded ones.)\n");
}

TEST(CheckTiers, WhatNeedsATierUnderSetupIsParkedTC32) {
    EXPECT_EQ(
        problemsWith(R"("assets": [{"id": "A", "product": "crm", "customer": "shop", "tier1": "mid",
                  "status": "processing"}], "tierConfigurations": [
                  {"id": "C", "product": "crm", "account": "mid", "level": 1, "status": "processing"}],
                  "requests": [{"id": "P", "asset": "A", "type": "purchase"},
                  {"id": "T", "configuration": "C", "type": "setup"}])"),
        "warning: /requests/0/status: It is \"pending\", but \"T\" sets up a tier that it needs (TC-32). "
        "(Park it, unless the tier was asked for later.)\n");
}

TEST(CheckTiers, AStateHasWhatItWasEnteredWith) {
    EXPECT_EQ(problemsOfRequest(R"({"id": "P", "asset": "A", "type": "change", "status": "scheduled"})"),
              "/requests/0/date: A scheduled request has a day (TC-39). (Name it as YYYY-MM-DD.)\n");
    EXPECT_EQ(problemsOfRequest(
                  R"({"id": "P", "asset": "A", "type": "change", "status": "scheduled", "date": "soon"})"),
              "/requests/0/date: Expected a day, as in \"2030-01-31\", found \"soon\". (Name it as "
              "YYYY-MM-DD.)\n");
    EXPECT_EQ(
        problemsOfRequest(R"({"id": "P", "asset": "A", "type": "change", "status": "failed"})"),
        "warning: /requests/0/reason: A failed request has a reason (TC-20, TC-38). (Say why it failed.)\n");
}

TEST(CheckTiers, TheParentOfAConfigurationStandsAboveItTC3) {
    const auto problemsOfParent = [](const std::string& parent) {
        return problemsWith(R"("tierConfigurations": [{"id": "C", "product": "crm", "account": "mid",
            "level": 1, "values": {"tax": "x"}, "parent": ")" +
                            parent + R"("}])");
    };
    EXPECT_EQ(problemsOfParent("top"), "");
    EXPECT_EQ(
        problemsOfParent("mid"),
        "/tierConfigurations/0/parent: \"mid\" cannot stand twice in one supply chain (TC-3). (Name three "
        "different organizations.)\n");
    EXPECT_EQ(problemsOfParent("shop"),
              "warning: /tierConfigurations/0/parent: \"shop\" is no upstream of \"mid\" (TC-63). (The asset "
              "stays; a new sale would not go this way.)\n"
              "/tierConfigurations/0/parent: \"shop\" buys from \"mid\" (TC-3). (Name an upstream of the "
              "account.)\n");
}

TEST(CheckTiers, ChoicesAreNotEmptyAndGivenOnceTC68) {
    for (const char* choices : {R"(["", "a"])", R"(["a", "b", "a"])"}) {
        EXPECT_EQ(
            problemsOfProduct(R"({"id": "a", "parameters": [{"id": "x", "type": "dropdown", "choices": )" +
                              std::string(choices) + "}]}"),
            "/products/0/parameters/0/choices: A choice is empty, or is there twice (TC-68). (Give each "
            "choice once.)\n");
    }
}

TEST(CheckTiers, WhatIsActiveWithoutARequiredValueIsAWarning) {
    EXPECT_EQ(
        problemsWith(R"("tierConfigurations": [{"id": "C", "product": "crm", "account": "mid",
                  "level": 1}])"),
        "warning: /tierConfigurations/0/values: The required value of \"tax\" is missing. (It was asked for "
        "later, or forgotten: an update brings it.)\n");
}

TEST(CheckTiers, EventsAndExpectationsNameOrganizationsThatExist) {
    EXPECT_EQ(problemsWith(R"("events": [{"type": "createAssetRequest", "requestType": "purchase",
                               "product": "crm", "customer": "shpo"}])"),
              "/events/0/customer: There is no organization \"shpo\" in this scenario, and no event makes "
              "one. (Did "
              "you mean \"shop\"?)\n");
    EXPECT_EQ(problemsWith(R"("expectations": [{"type": "configuration", "product": "crm", "account": "mdi",
                               "level": 1}])"),
              "warning: /expectations/0/account: There is no organization \"mdi\" in this scenario, and no "
              "event makes one. "
              "(Did you mean \"mid\"?)\n");
}

}  // namespace
}  // namespace sluice::scenario
