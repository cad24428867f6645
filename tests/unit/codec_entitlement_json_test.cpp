// Entitlements in a scenario file: read, written and read again.
#include <gtest/gtest.h>

#include <string>

#include "codec/scenario_json.h"
#include "support/has.h"

namespace sluice::codec {

using testing_support::has;

namespace {

std::string memberProblemsOf(const std::string& members) {
    std::string text;
    for (const base::Problem& problem : readDocument("{\"sluice\": 1, " + members + "}").problems) {
        text += problem.path + ": " + problem.message + "\n";
    }
    return text;
}

constexpr const char* kWhole = R"({
  "sluice": 1,
  "title": "t",
  "readings": { "DS-25": "keep", "DS-27": "match", "DS-28": "next-event", "EN-16": "related-see-it" },
  "organizations": [
    {
      "id": "p",
      "account": { "type": "producer" }
    },
    {
      "id": "n",
      "account": { "type": "partner", "visibleToOtherPartners": false }
    },
    {
      "id": "m",
      "account": { "type": "partner", "parents": ["n"] }
    }
  ],
  "tiers": [
    { "id": "distributor", "name": "Distributor" },
    { "id": "reseller" }
  ],
  "relationships": [
    { "account": "n", "with": "m" }
  ],
  "entitlements": [
    { "id": "e", "product": "CAD", "quantity": 9007199254740992, "tiers": { "distributor": "n", "reseller": "m" }, "currentOwner": "reseller" },
    { "id": "f", "kind": "bulk", "product": "CAD", "quantity": 5, "redeemed": 2, "state": "draft", "from": "e" }
  ]
}
)";

TEST(EntitlementJson, ADocumentIsWrittenAsItWasRead) {
    const ReadDocument read = readDocument(kWhole);
    for (const base::Problem& problem : read.problems) ADD_FAILURE() << problem.path << problem.message;
    const std::string written = writeDocument(read.document);
    EXPECT_EQ(writeDocument(readDocument(written).document), written);
    EXPECT_TRUE(has(written, R"("account": { "type": "partner", "visibleToOtherPartners": false })"))
        << written;
    EXPECT_TRUE(
        has(written, R"("quantity": 9007199254740992, "tiers": { "distributor": "n", "reseller": "m" })"))
        << written;
    EXPECT_TRUE(has(written, R"("EN-16": "related-see-it")"));
    EXPECT_TRUE(has(written, R"("state": "draft", "from": "e")")) << written;
}

TEST(EntitlementJson, EveryEventIsWrittenAsItWasRead) {
    for (
        const std::string event : {
            R"({"type":"createAccount","account":"a","name":"A","accountType":"customer","parents":["b"],"visibleToOtherPartners":false})",
            R"({"type":"setParents","by":"n","account":"a","parents":[]})",
            R"({"type":"relate","account":"a","with":"b"})",
            R"({"type":"unrelate","account":"a","with":"b"})",
            R"({"type":"addTier","name":"T","tier":"t","position":1})",
            R"({"type":"renameTier","name":"T","tier":"t"})",
            R"({"type":"moveTier","tier":"t","position":2})",
            R"({"type":"setVisibility","account":"a","visibleToOtherPartners":false})",
            R"({"type":"createEntitlement","account":"n","tier":"t","entitlement":"e","entitlementKind":"bulk","product":"CAD","quantity":3})",
            R"({"type":"setCurrentOwner","tier":"t","entitlement":"e"})",
            R"({"type":"setCurrentOwner","entitlement":"e"})",
            R"({"type":"nameEndCustomer","account":"g","entitlement":"e"})",
            R"({"type":"split","account":"m","tier":"t","entitlement":"e","quantity":3,"newEntitlement":"f","poolInto":"g"})",
            R"({"type":"transfer","account":"g","entitlement":"e"})",
            R"({"type":"activate","entitlement":"e","quantity":3})",
            R"({"type":"redeem","account":"g","entitlement":"e","quantity":2})",
            R"({"type":"changeState","entitlement":"e","state":"inactive"})",
        }) {
        base::ValuePool values;
        const ReadEvents read = readEvent(event, values);
        ASSERT_EQ(read.problems.size(), 0u) << event << read.problems[0].path << read.problems[0].message;
        const std::string written = writeEvent(read.events.front(), values);
        base::ValuePool others;
        const ReadEvents again = readEvent(written, others);
        ASSERT_EQ(again.problems.size(), 0u) << written;
        EXPECT_EQ(writeEvent(again.events.front(), others), written);
        for (std::size_t at = event.find("\":"); at != std::string::npos; at = event.find("\":", at + 1)) {
            const std::size_t begin = event.rfind('"', at - 1);
            const std::string member = event.substr(begin, at - begin + 1);
            EXPECT_TRUE(has(written, member)) << member << " of " << event << " in " << written;
        }
    }
}

TEST(EntitlementJson, WhatIsWrongIsSaidWithItsPlace) {
    EXPECT_TRUE(has(memberProblemsOf(R"("organizations": [{"id": "a", "account": {"type": "boss"}}])"),
                    "/organizations/0/account/type"));
    EXPECT_TRUE(has(memberProblemsOf(R"("organizations": [{"id": "a", "account": {}}])"),
                    "/organizations/0/account"));
    EXPECT_TRUE(has(memberProblemsOf(R"("entitlements": [{"id": "e", "product": "CAD", "quantity": -1}])"),
                    "/entitlements/0/quantity"));
    EXPECT_TRUE(has(memberProblemsOf(R"("entitlements": [{"id": "e", "product": "CAD", "quantity": 1.5}])"),
                    "/entitlements/0/quantity"));
    EXPECT_TRUE(has(memberProblemsOf(R"("entitlements": [{"id": "e", "quantity": 1}])"), "product"));
    EXPECT_TRUE(has(memberProblemsOf(R"("events": [{"type": "split", "entitlement": "e"}])"), "/events/0"));
    EXPECT_TRUE(has(memberProblemsOf(R"("readings": {"EN-16": "perhaps"})"), "/readings/EN-16"));
}

}  // namespace
}  // namespace sluice::codec
