// Expectations about Entitlements: what an entitlement holds, and what an account sees.
#include <gtest/gtest.h>

#include <string>

#include "codec/scenario_json.h"
#include "explore/expectations.h"
#include "scenario/check.h"

namespace sluice::explore {
namespace {

constexpr const char* kStart = R"({"sluice": 1, "organizations": [
    {"id": "acme", "name": "Acme", "account": {"type": "producer"}},
    {"id": "nordic", "name": "Nordic", "account": {"type": "partner"}},
    {"id": "corner", "name": "Corner", "account": {"type": "partner", "visibleToOtherPartners": false}},
    {"id": "none", "name": "None"}],
  "tiers": [{"id": "distributor", "name": "Distributor"}, {"id": "reseller", "name": "Reseller"}],
  "relationships": [{"account": "nordic", "with": "corner"}],
  "entitlements": [{"id": "e", "product": "CAD", "quantity": 10, "activated": 1,
                    "tiers": {"distributor": "nordic"}, "currentOwner": "distributor"}],
  "events": [{"type": "split", "entitlement": "e", "tier": "reseller", "account": "corner", "quantity": 4}],
  "expectations": )";

/// For each expectation: its sentence, and what was found instead where it does not hold.
std::string judged(const std::string& expectations) {
    codec::ReadDocument read = codec::readDocument(kStart + expectations + "}");
    EXPECT_TRUE(read.problems.empty()) << read.problems[0].message;
    EXPECT_TRUE(scenario::check(read.document).empty());
    scenario::World world = scenario::build(read.document);
    const scenario::World start = world;
    const scenario::World::Step step = world.step(read.document.events.at(0));
    EXPECT_TRUE(step.happened()) << step.refusal().sentence;
    std::string text;
    for (const scenario::Expectation& expectation : read.document.expectations) {
        const bool atStart = checkedAfter(expectation) == 0;
        const ExpectationVerdict verdict =
            evaluate(expectation, atStart ? start : world, atStart ? nullptr : &step);
        text += std::string(sentenceOf(expectation, world)) +
                (verdict.passed ? std::string("\n") : " -- " + std::string(verdict.found) + "\n");
    }
    return text;
}

TEST(EntitlementExpectation, WhatAnEntitlementHolds) {
    EXPECT_EQ(
        judged(R"([
        {"type": "holdsEntitlement", "entitlement": "e", "quantity": 10, "used": 1, "after": 0},
        {"type": "holdsEntitlement", "entitlement": "e", "quantity": 6, "used": 1, "state": "deployed",
         "owner": "distributor", "account": "nordic"},
        {"type": "holdsEntitlement", "entitlement": "e", "quantity": 5, "state": "draft", "owner": "reseller"},
        {"type": "holdsEntitlement", "entitlement": "e", "used": 0, "account": "corner"},
        {"type": "holdsEntitlement", "entitlement": "e-2"},
        {"type": "holdsEntitlement", "entitlement": "f"}])"),
        "At the start entitlement \"e\" holds 10, has used 1\n"
        "entitlement \"e\" holds 6, has used 1, is deployed, is owned by Distributor, is held by Nordic\n"
        "entitlement \"e\" holds 5, is draft, is owned by Reseller -- it holds 6, is deployed, is owned by "
        "Distributor\n"
        "entitlement \"e\" has used 0, is held by Corner -- it has used 1, is held by Nordic\n"
        "entitlement \"e-2\" is there\n"
        "entitlement \"f\" is there -- there is no such entitlement then\n");
}

TEST(EntitlementExpectation, WhatAnAccountSees) {
    EXPECT_EQ(judged(R"([
        {"type": "sees", "account": "nordic", "of": "corner", "shown": false},
        {"type": "sees", "account": "nordic", "of": "corner"},
        {"type": "sees", "account": "acme", "of": "corner", "shown": false},
        {"type": "sees", "account": "nordic", "entitlement": "e-2"},
        {"type": "sees", "account": "corner", "entitlement": "e"},
        {"type": "sees", "account": "corner", "entitlement": "f"},
        {"type": "sees", "account": "none", "of": "acme"}])"),
              "Nordic does not see the name of Corner\n"
              "Nordic sees the name of Corner -- it is withheld\n"
              "Acme does not see the name of Corner -- it is shown\n"
              "Nordic sees entitlement \"e-2\"\n"
              "Corner sees entitlement \"e\" -- it is withheld\n"
              "Corner sees entitlement \"f\" -- there is no such entitlement then\n"
              "None sees the name of Acme -- there is no account \"none\" then\n");
}

}  // namespace
}  // namespace sluice::explore
