// Tier Setup in scenario files: products, assets, configurations, requests, readings, events and expectations.
#include <gtest/gtest.h>

#include <string>

#include "codec/scenario_json.h"
#include "scenario/world.h"

namespace sluice::codec {
namespace {

/// As it is written: with everything left out that reading gives back.
constexpr const char* kWhole = R"({
  "sluice": 1,
  "readings": { "DS-25": "keep", "DS-27": "match", "DS-28": "at-once", "TC-25": "stays-active", "TC-54": "park" },
  "organizations": [
    {
      "id": "mid"
    },
    {
      "id": "shop"
    }
  ],
  "partnerships": [
    { "upstream": "mid", "downstream": "shop", "dataSync": false, "exclusive": false, "allowEdit": false }
  ],
  "products": [
    {
      "id": "crm",
      "name": "CRM",
      "resellerLevel": 1,
      "dynamicValidation": true,
      "parameters": [
        { "id": "tax", "title": "Tax id", "scope": "tier1", "required": true },
        { "id": "size", "type": "dropdown", "phase": "fulfillment", "hidden": true, "choices": ["S", "L"] },
        { "id": "trial", "type": "checkbox" }
      ]
    },
    {
      "id": "bare"
    }
  ],
  "assets": [
    { "id": "A", "product": "crm", "customer": "shop", "tier1": "mid", "values": { "size": "S", "trial": true }, "status": "terminating", "before": "suspended" }
  ],
  "tierConfigurations": [
    { "id": "C", "product": "crm", "account": "mid", "level": 1, "values": { "tax": 12 } }
  ],
  "requests": [
    { "id": "P", "asset": "A", "type": "cancel", "status": "scheduled", "date": "2030-01-31" },
    { "id": "Q", "configuration": "C", "type": "setup", "status": "approved", "values": { "tax": 12 }, "template": "Welcome" }
  ],
  "events": [
    { "type": "defineProduct", "product": "box", "resellerLevel": 0 },
    { "type": "addParameter", "product": "box", "parameter": "x", "parameterType": "dropdown", "phase": "ordering", "scope": "asset", "required": true, "choices": ["1", "2"] },
    { "type": "createAssetRequest", "product": "box", "requestType": "purchase", "customer": "shop", "values": { "x": "1" } },
    { "type": "fail", "by": "vendor", "request": "P", "reason": "No." }
  ],
  "expectations": [
    { "type": "request", "request": "P", "status": "tiers-setup", "waitsFor": "Q", "after": 1 },
    { "type": "configuration", "product": "crm", "account": "mid", "level": 1, "status": "failed", "parameter": "tax", "value": 12 },
    { "type": "configuration", "product": "crm", "account": "mid", "level": 1 }
  ]
}
)";

TEST(CodecTierJson, AWholeFileIsWrittenAsItWasRead) {
    const ReadDocument read = readDocument(kWhole);
    for (const base::Problem& problem : read.problems)
        ADD_FAILURE() << problem.path << ": " << problem.message;
    EXPECT_EQ(writeDocument(read.document), kWhole);
}

TEST(CodecTierJson, TheStateIsWrittenAsTheFileThatItCameFrom) {
    ReadDocument read = readDocument(kWhole);
    const scenario::World world = scenario::build(read.document);
    const scenario::Document again =
        scenario::documentOf(world, read.document, scenario::Ordering::asFlowing);
    EXPECT_EQ(again.tierSetup.products, read.document.tierSetup.products);
    EXPECT_EQ(again.tierSetup.assets, read.document.tierSetup.assets);
    EXPECT_EQ(again.tierSetup.requests, read.document.tierSetup.requests);
    EXPECT_EQ(again.otherReadings, read.document.otherReadings);
}

TEST(CodecTierJson, WhatIsMissingOrUnknownIsReportedWithItsPlace) {
    const ReadDocument read =
        readDocument(R"({"sluice": 1, "products": [{"parameters": [{"id": "x", "typ": "text",
        "scope": "tier3"}]}], "events": [{"type": "approve"}, {"type": "submit", "request": "P", "reason": "x"}]})");
    std::string places;
    for (const base::Problem& problem : read.problems) places += problem.path + "\n";
    EXPECT_NE(places.find("/products/0\n"), std::string::npos) << places;
    EXPECT_NE(places.find("/products/0/parameters/0/typ\n"), std::string::npos) << places;
    EXPECT_NE(places.find("/products/0/parameters/0/scope\n"), std::string::npos) << places;
    EXPECT_NE(places.find("/events/0\n"), std::string::npos) << places;
    EXPECT_NE(places.find("/events/1/reason\n"), std::string::npos) << places;
}

}  // namespace
}  // namespace sluice::codec
