// Plan Sync in scenario files: catalogues, reseller relationships, readings, events and expectations.
#include <gtest/gtest.h>

#include <string>
#include <variant>

#include "codec/scenario_json.h"

namespace sluice::codec {
namespace {

using plan_sync::Option;
using plan_sync::OptionSet;
using scenario::Document;

/// As it is written: with everything left out that reading gives back.
constexpr const char* kWhole = R"({
  "sluice": 1,
  "readings": { "DS-25": "keep", "DS-27": "match", "DS-28": "at-once", "PS-18": "ignored", "PS-21": "synchronized" },
  "organizations": [
    {
      "id": "bare"
    },
    {
      "id": "acme",
      "name": "Acme",
      "catalogue": {
        "resources": [
          { "id": "cpu", "name": "CPU" },
          { "id": "disk" }
        ],
        "expirationSchedules": [
          { "id": "std", "name": "Standard" }
        ],
        "notificationTemplates": [
          { "id": "t1", "visibleToResellers": true },
          { "id": "t2" }
        ],
        "notificationSchedules": [
          { "id": "n1", "entries": [{ "daysBefore": 30, "template": "t1" }, { "daysBefore": 3.5, "template": "t2" }] }
        ],
        "planCategories": [
          { "id": "pc" }
        ],
        "salesCategories": [
          { "id": "s1", "position": 1 },
          { "id": "s2", "displayInControlPanel": false }
        ],
        "resourceCategories": [
          { "id": "rc", "resources": ["cpu", "disk"] }
        ],
        "serviceTemplates": [
          { "id": "std", "plans": ["gold"], "orderFlow": "wizard", "privileges": ["login", "report"], "termsAndConditions": "v1", "active": false }
        ],
        "orderFlow": "own",
        "privileges": ["login"],
        "termsAndConditions": "own terms",
        "plans": [
          {
            "id": "gold",
            "name": "Gold",
            "published": false,
            "planCategory": "pc",
            "salesCategories": ["s1", "s2"],
            "fees": { "recurring": 10.25 },
            "expirationSchedule": "std",
            "notificationSchedule": "n1",
            "usageStatistics": true,
            "periods": [
              { "id": "m1", "length": "1 month", "trial": true, "fees": { "setup": 1, "recurring": 2, "renewal": 3 }, "expirationSchedule": "std" },
              { "id": "m12" }
            ],
            "rates": [
              { "resource": "cpu", "prices": { "setup": 1, "recurring": 2, "overuse": 3 }, "limits": { "included": 0, "minimum": 1, "maximum": 8 } },
              { "resource": "disk", "availableForSale": false }
            ]
          },
          {
            "id": "silver"
          }
        ]
      }
    },
    {
      "id": "beta",
      "catalogue": {
        "salesCategories": [
          { "id": "s1" },
          { "id": "own" }
        ],
        "plans": [
          {
            "id": "gold",
            "salesCategories": ["own"],
            "ownSalesCategories": ["own"],
            "copyOf": "gold",
            "disabledByProvider": true,
            "confirmationNeeded": true
          }
        ]
      }
    }
  ],
  "partnerships": [
    { "upstream": "acme", "downstream": "beta", "dataSync": false, "exclusive": false, "allowEdit": false, "serviceTemplate": "std", "pricesSyncDisabled": true },
    { "upstream": "acme", "downstream": "bare", "dataSync": true, "exclusive": false, "allowEdit": false }
  ],
  "events": [
    { "type": "addPlan", "organization": "acme", "plan": { "id": "new", "fees": { "setup": 5 }, "periods": [{ "id": "m1" }], "rates": [{ "resource": "cpu" }] } },
    { "type": "changePlan", "organization": "acme", "plan": "gold" },
    { "type": "changePlan", "organization": "acme", "plan": "gold", "name": "gold", "published": true, "planCategory": null, "salesCategories": [], "fees": { "recurring": 0 }, "expirationSchedule": "std", "notificationSchedule": null, "usageStatistics": false },
    { "type": "removePlan", "organization": "acme", "plan": "gold" },
    { "type": "setPeriod", "organization": "acme", "plan": "gold", "period": { "id": "m3", "fees": { "recurring": 4 } } },
    { "type": "removePeriod", "organization": "acme", "plan": "gold", "period": "m3" },
    { "type": "setRate", "organization": "acme", "plan": "gold", "rate": { "resource": "cpu", "limits": { "maximum": -1 } } },
    { "type": "removeRate", "organization": "acme", "plan": "gold", "resource": "cpu" },
    { "type": "setResource", "organization": "acme", "resource": { "id": "ram" } },
    { "type": "setExpirationSchedule", "organization": "acme", "expirationSchedule": { "id": "short", "name": "Short" } },
    { "type": "setNotificationTemplate", "organization": "acme", "notificationTemplate": { "id": "t3" } },
    { "type": "setNotificationSchedule", "organization": "acme", "notificationSchedule": { "id": "n2", "entries": [{ "daysBefore": 1, "template": "t1" }] } },
    { "type": "setPlanCategory", "organization": "acme", "planCategory": { "id": "pc2" } },
    { "type": "setSalesCategory", "organization": "acme", "salesCategory": { "id": "s3", "position": 2 } },
    { "type": "setResourceCategory", "organization": "acme", "resourceCategory": { "id": "rc" } },
    { "type": "setServiceTemplate", "organization": "acme", "serviceTemplate": { "id": "lite", "plans": ["silver"] } },
    { "type": "removeCatalogueEntry", "organization": "acme", "kind": "salesCategory", "id": "s2" },
    { "type": "setSellerData", "organization": "acme", "orderFlow": null, "privileges": ["a"], "termsAndConditions": "v2" },
    { "type": "setSellerData", "organization": "acme" },
    { "type": "delegatePlan", "organization": "acme", "serviceTemplate": "std", "plan": "silver" },
    { "type": "withdrawPlan", "organization": "acme", "serviceTemplate": "std", "plan": "gold" },
    { "type": "setReseller", "upstream": "acme", "downstream": "bare", "serviceTemplate": "std", "categoriesSyncDisabled": true },
    { "type": "setReseller", "upstream": "acme", "downstream": "bare" },
    { "type": "confirmPlan", "organization": "beta", "plan": "gold" },
    { "type": "synchronize", "provider": "acme", "reseller": "beta", "subResellers": true, "options": ["updatePlanFees", "createResources"] },
    { "type": "synchronize", "provider": "acme", "serviceTemplate": "std", "options": [] }
  ],
  "expectations": [
    { "type": "catalogueValue", "organization": "beta", "path": "plans/gold/fees/recurring", "value": 10, "after": 1 },
    { "type": "catalogueValue", "organization": "beta", "path": "plans/gold/published", "value": false },
    { "type": "catalogueValue", "organization": "beta", "path": "plans/gold/name", "value": "Gold" },
    { "type": "catalogueValue", "organization": "beta", "path": "plans/silver", "value": true },
    { "type": "catalogueValue", "organization": "beta", "path": "plans/silver" },
    { "type": "carried", "event": 24, "organization": "beta", "path": "plans/gold/fees/recurring", "option": "updatePlanFees" },
    { "type": "heldBack", "event": 24, "organization": "beta", "path": "plans/gold/rates/cpu" },
    { "type": "neverCarried", "event": 24, "organization": "beta", "path": "plans/gold/published" }
  ]
}
)";

std::string problemTexts(const base::Problems& problems) {
    std::string text;
    for (const base::Problem& problem : problems) {
        text += problem.path + ": " + problem.message;
        if (!problem.hint.empty()) text += " (" + problem.hint + ")";
        text += "\n";
    }
    return text;
}
std::string problemsWith(const std::string& members) {
    return problemTexts(readDocument("{\"sluice\": 1, " + members + "}").problems);
}
std::string problemsOfCatalogue(const std::string& catalogue) {
    return problemsWith(R"("organizations": [{"id": "a", "catalogue": )" + catalogue + "}]");
}

const plan_sync::Event& planEvent(const Document& document, std::size_t index) {
    return std::get<plan_sync::Event>(document.events.at(index));
}

TEST(PlanFile, WhatWasReadIsWrittenBackByteForByte) {
    const ReadDocument read = readDocument(kWhole);
    ASSERT_EQ(problemTexts(read.problems), "");
    EXPECT_EQ(writeDocument(read.document), kWhole);
}

TEST(PlanFile, EveryPartArrives) {
    const ReadDocument read = readDocument(kWhole);
    const Document& document = read.document;
    const auto text = [&](base::ValueId id) { return std::string(document.values.spelling(id)); };
    EXPECT_EQ(document.otherReadings.planSync.terms, plan_sync::TermsReading::ignored);
    EXPECT_EQ(document.otherReadings.planSync.display, plan_sync::DisplayReading::synchronized);
    ASSERT_EQ(document.catalogues.size(), 2u);
    EXPECT_EQ(document.catalogues[0].organization, 1u);
    EXPECT_EQ(document.catalogues[1].organization, 2u);
    const plan_sync::Catalogue& catalogue = document.catalogues[0].catalogue;
    EXPECT_TRUE(catalogue.shelf.notificationTemplates.at(0).visibleToResellers);
    EXPECT_FALSE(catalogue.shelf.salesCategories.at(1).displayInControlPanel);
    EXPECT_FALSE(catalogue.shelf.serviceTemplates.at(0).active);
    const plan_sync::Plan& gold = catalogue.plans.at(0);
    EXPECT_FALSE(gold.published);
    EXPECT_TRUE(catalogue.plans.at(1).published);
    EXPECT_EQ(text(gold.fees.recurring), "10.25");
    EXPECT_FALSE(gold.fees.setup.exists());
    EXPECT_EQ(text(gold.rates.at(0).limits.maximum), "8");
    EXPECT_TRUE(gold.rates[0].availableForSale);
    EXPECT_FALSE(gold.rates.at(1).availableForSale);
    EXPECT_EQ(text(document.partnerships.at(0).reseller.serviceTemplate), "std");
    EXPECT_TRUE(document.partnerships[0].reseller.pricesSyncDisabled);
    EXPECT_FALSE(document.partnerships.at(1).reseller.exists());

    const auto& unchanged = std::get<plan_sync::ChangePlan>(planEvent(document, 1));
    EXPECT_FALSE(unchanged.planCategory || unchanged.salesCategories || unchanged.published);
    const auto& change = std::get<plan_sync::ChangePlan>(planEvent(document, 2));
    ASSERT_TRUE(change.planCategory && change.expirationSchedule && change.salesCategories);
    EXPECT_FALSE(change.planCategory->exists());
    EXPECT_EQ(text(*change.expirationSchedule), "std");
    EXPECT_TRUE(change.salesCategories->value().empty());
    EXPECT_TRUE(change.published && change.published->value_or(false));
    const auto& run = std::get<plan_sync::Synchronize>(planEvent(document, 24));
    EXPECT_TRUE(run.subResellers);
    EXPECT_EQ(run.options, OptionSet(Option::updatePlanFees, Option::createResources));
    EXPECT_TRUE(std::get<plan_sync::Synchronize>(planEvent(document, 25)).options.isEmpty());
    EXPECT_EQ(std::get<scenario::ExpectCarried>(document.expectations.at(5)).option, Option::updatePlanFees);
    EXPECT_FALSE(std::get<scenario::ExpectHeldBack>(document.expectations.at(6)).option);
}

TEST(PlanFile, CompletedPricesAndNamesAreLeftOut) {
    ReadDocument read = readDocument(kWhole);
    ASSERT_TRUE(read.problems.empty());
    const base::ValueId zero = read.document.values.number("0");
    for (scenario::CatalogueEntry& entry : read.document.catalogues) {
        plan_sync::complete(entry.catalogue, zero);
    }
    EXPECT_EQ(writeDocument(read.document), kWhole);
}

TEST(PlanFile, ADocumentWithoutPlansSaysNothingOfThem) {
    const ReadDocument read = readDocument(R"({"sluice": 1, "organizations": [{"id": "a"}]})");
    EXPECT_TRUE(read.document.catalogues.empty());
    EXPECT_EQ(writeDocument(read.document).find("PS-"), std::string::npos);
    EXPECT_EQ(writeDocument(read.document).find("catalogue"), std::string::npos);
}

TEST(PlanFile, AnEventAndAnExpectationTravelAlone) {
    base::ValuePool values;
    const ReadEvents read = readEvent(
        R"({"options": ["updateCategories"], "reseller": "b", "provider": "a", "type": "synchronize"})",
        values);
    ASSERT_EQ(problemTexts(read.problems), "");
    EXPECT_EQ(writeEvent(read.events.front(), values),
              R"({"type":"synchronize","provider":"a","reseller":"b","options":["updateCategories"]})");
}

TEST(PlanFile, NullClearsWhatAnEditNames) {
    const auto rewritten = [](const std::string& event) {
        base::ValuePool values;
        const ReadEvents read = readEvent(event, values);
        EXPECT_EQ(problemTexts(read.problems), "") << event;
        return read.events.empty() ? std::string() : writeEvent(read.events.front(), values);
    };
    for (
        const char* event :
        {R"({"type":"setRate","organization":"a","plan":"p","rate":{"resource":"r","limits":{"maximum":null},"availableForSale":null}})",
         R"({"type":"setServiceTemplate","organization":"a","serviceTemplate":{"id":"t","plans":null,"orderFlow":null,"privileges":null,"active":false}})",
         R"({"type":"setServiceTemplate","organization":"a","serviceTemplate":{"id":"t","orderFlow":"","privileges":[]}})",
         R"({"type":"setSalesCategory","organization":"a","salesCategory":{"id":"s","name":null,"position":null,"displayInControlPanel":true}})",
         R"({"type":"setReseller","upstream":"a","downstream":"b","serviceTemplate":null,"pricesSyncDisabled":false})"}) {
        EXPECT_EQ(rewritten(event), event);
    }
    EXPECT_EQ(
        rewritten(R"({"type":"setPeriod","organization":"a","plan":"p","period":{"id":"m","fees":null}})"),
        R"({"type":"setPeriod","organization":"a","plan":"p","period":{"id":"m","fees":{"setup":null,"recurring":null,"renewal":null}}})");
}

TEST(PlanFileProblem, WrongFormsAreReportedWithTheirPlace) {
    EXPECT_EQ(problemsOfCatalogue("[]"), "/organizations/0/catalogue: Expected an object, found a list.\n");
    EXPECT_EQ(problemsOfCatalogue(R"({"plans": [{"id": "g", "fees": {"setup": "12"}}]})"),
              "/organizations/0/catalogue/plans/0/fees/setup: Expected a number, found the text \"12\". "
              "(Write it without quotes.)\n");
    EXPECT_EQ(problemsOfCatalogue(R"({"plans": [{"name": "G", "rates": [{"price": 1, "resource": "r"}]}]})"),
              "/organizations/0/catalogue/plans/0/rates/0/price: Unknown field \"price\". "
              "(Did you mean \"prices\"?)\n"
              "/organizations/0/catalogue/plans/0: The field \"id\" is missing.\n");
    EXPECT_EQ(problemsOfCatalogue(R"({"notificationSchedules": [{"id": "n", "entries": [{}]}]})"),
              "/organizations/0/catalogue/notificationSchedules/0/entries/0: The field \"daysBefore\" is "
              "missing.\n"
              "/organizations/0/catalogue/notificationSchedules/0/entries/0: The field \"template\" is "
              "missing.\n");
    EXPECT_EQ(
        problemsOfCatalogue(R"({"resourceCategories": [{"id": "n", "resources": ["a", 2]}]})"),
        "/organizations/0/catalogue/resourceCategories/0/resources/1: Expected a text, found the number "
        "2. (Put it in double quotes.)\n");
}

TEST(PlanFileProblem, UnknownOptionsReadingsAndWords) {
    EXPECT_EQ(
        problemsWith(R"("events": [{"type": "synchronize", "provider": "a", "options": ["updatePlanFee"]}])")
            .find("/events/0/options/0: Expected \"createPlansAndPeriods\""),
        0u);
    EXPECT_NE(
        problemsWith(R"("events": [{"type": "synchronize", "provider": "a", "options": ["updatePlanFee"]}])")
            .find("(Did you mean \"updatePlanFees\"?)"),
        std::string::npos);
    EXPECT_EQ(problemsWith(R"("readings": {"PS-18": "no"})"),
              "/readings/PS-18: Expected \"literal\" or \"ignored\", found the text \"no\".\n");
    EXPECT_EQ(problemsWith(R"("organizations": [{"id": "a", "catalog": {}}])"),
              "/organizations/0/catalog: Unknown field \"catalog\". (Did you mean \"catalogue\"?)\n");
    EXPECT_EQ(problemsWith(
                  R"("events": [{"type": "addOrganization", "organization": {"id": "a", "catalogue": {}}}])"),
              "/events/0/organization/catalogue: Unknown field \"catalogue\". (The fields here are id, name, "
              "settings.)\n");
    EXPECT_EQ(
        problemsWith(
            R"("expectations": [{"type": "catalogueValue", "organization": "a", "path": "p", "value": []}])"),
        "/expectations/0/value: Expected a text, a number, true or false, found a list.\n");
}

}  // namespace
}  // namespace sluice::codec
