// Files of CloudBlue Connect: what its interface answers, reports and product workbooks, joined and made to agree.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/problem.h"
#include "bring/files.h"
#include "codec/scenario_json.h"
#include "codec/xlsx_write.h"
#include "connect/join.h"
#include "scenario/check.h"
#include "support/has.h"
#include "support/read_document.h"

namespace sluice::connect {
namespace {

using bring::NamedBytes;
using bring::readFiles;
using codec::ReadDocument;
using testing_support::has;
using testing_support::scenarioOf;
using testing_support::tells;
using testing_support::told;

ReadDocument read(const std::vector<std::string>& files, bool takeGoodRows = false) {
    const std::vector<std::string> names = {"first", "second", "third", "fourth"};
    std::vector<NamedBytes> named;
    for (std::size_t i = 0; i < files.size(); ++i) named.push_back({names[i], files[i]});
    codec::CsvOptions options;
    options.takeGoodRows = takeGoodRows;
    return readFiles(named, options);
}

const std::string kAccounts = R"([
    {"id": "TA-3", "name": "Acme", "type": "customer", "parent": {"id": "TA-2"}},
    {"id": "TA-2", "name": "Northwind", "type": "reseller", "parent": {"id": "TA-1", "name": "Globex"},
     "contact_info": {"city": "Bonn", "contact": {"email": "somebody@example.com"}}, "tax_id": "DE-SECRET"}])";
const std::string kTierRequests = R"([
    {"id": "TCR-2", "type": "setup", "status": "tiers_setup",
     "configuration": {"id": "TC-2", "account": {"id": "TA-2"}, "product": {"id": "PRD-1", "name": "Cloud CRM"},
                       "tier_level": 1},
     "parent_configuration": {"id": "TC-1", "account": {"id": "TA-1"}},
     "params": [{"id": "tax", "title": "Tax number", "type": "text", "phase": "ordering",
                 "constraints": {"required": true}}]},
    {"id": "TCR-1", "type": "setup", "status": "inquiring",
     "configuration": {"id": "TC-1", "account": {"id": "TA-1"}, "product": {"id": "PRD-1"}, "tier_level": 2},
     "params": [{"id": "region", "type": "dropdown", "phase": "ordering",
                 "constraints": {"required": true, "choices": [{"value": "EMEA", "label": "Europe"}]}}]}])";
const std::string kRequests = R"([
    {"id": "PR-1", "type": "purchase", "status": "tiers_setup",
     "asset": {"id": "AS-1", "status": "processing", "product": {"id": "PRD-1"},
               "tiers": {"customer": {"id": "TA-3", "tax_id": "DE-SECRET"}, "tier1": {"id": "TA-2"},
                         "tier2": {"id": "TA-1"}},
               "params": [{"id": "seats", "type": "text", "phase": "ordering", "value": "10"},
                          {"id": "pin", "type": "password", "phase": "ordering", "value": "SECRET-PIN"}]}}])";

TEST(ConnectAnswers, ARequestInTheMidstOfItsLifeWaitsForWhatItWaitedFor) {
    const ReadDocument result = read({kAccounts, kTierRequests, kRequests});
    const std::string scenario = scenarioOf(result);
    EXPECT_TRUE(has(scenario, R"({"id":"TA-1","name":"Globex"})"));
    EXPECT_TRUE(has(scenario, R"({"upstream":"TA-1","downstream":"TA-2","dataSync":false)"));
    EXPECT_TRUE(has(scenario, R"({"upstream":"TA-2","downstream":"TA-3","dataSync":false)"));
    EXPECT_TRUE(has(
        scenario,
        R"("id":"TC-2","product":"PRD-1","account":"TA-2","level":1,"parent":"TA-1","status":"processing")"));
    EXPECT_TRUE(has(scenario, R"("id":"PR-1","asset":"AS-1","type":"purchase","status":"tiers-setup")"));
    EXPECT_TRUE(has(scenario, R"("needs":["TCR-2","TCR-1"])"));
    EXPECT_TRUE(has(
        scenario,
        R"("id":"TCR-2","configuration":"TC-2","type":"setup","status":"tiers-setup","needs":["TCR-1"])"));
    EXPECT_TRUE(has(
        scenario, R"({"id":"region","type":"dropdown","scope":"tier2","required":true,"choices":["EMEA"]})"));
    EXPECT_TRUE(tells(
        result, "Taken: 3 accounts, 1 product, 4 parameters, 1 asset, 2 tier configurations and 3 requests."))
        << told(result);
}

TEST(ConnectAnswers, AreTheSameInWhicheverOrderTheyCome) {
    const std::string some = scenarioOf(read({kTierRequests, kRequests, kAccounts}));
    for (const char* part :
         {R"("needs":["TCR-2","TCR-1"])", R"({"id":"TA-2","name":"Northwind"})", R"("parent":"TA-1")"}) {
        EXPECT_TRUE(has(some, part)) << part;
    }
}

TEST(ConnectAnswers, NobodysContactsAndSecretsAreTaken) {
    const ReadDocument result = read({kAccounts, kTierRequests, kRequests});
    const std::string scenario = scenarioOf(result);
    for (const char* secret : {"SECRET", "somebody@example.com", "Bonn"}) {
        EXPECT_FALSE(has(scenario, secret)) << secret;
        EXPECT_FALSE(result.document.values.findText(secret).exists())
            << "not even kept beside it: " << secret;
    }
    EXPECT_TRUE(has(scenario, "\"pin\":\"(keptback)\"")) << "it counts as filled in";
    EXPECT_TRUE(tells(result, R"(Left out as personal data: "contact_info" and "tax_id".)")) << told(result);
    EXPECT_TRUE(tells(result, R"(1 value ("pin") is not taken in, being a password or an address)"));
}

TEST(ConnectAnswers, WhatSomethingWaitsForIsMissing) {
    const ReadDocument result = read({kRequests});
    EXPECT_TRUE(has(scenarioOf(result), R"("id":"PR-1","asset":"AS-1","type":"purchase","values")"))
        << "pending";
    EXPECT_TRUE(
        tells(result, R"(1 request ("PR-1") is in tiers setup, but no tier request that it could wait for)"));
}

TEST(ConnectAnswers, AConfigurationNamesTheRequestThatAnotherFileWouldTell) {
    const ReadDocument result =
        read({R"([{"id": "TC-1", "account": {"id": "TA-2"}, "product": {"id": "PRD-1"},
        "tier_level": 1, "status": "processing", "open_request": {"id": "TCR-9"}, "params": []}])",
              kRequests});
    const std::string scenario = scenarioOf(result);
    EXPECT_TRUE(has(scenario, R"("needs":["TCR-9"])")) << scenario;
    EXPECT_TRUE(tells(result, R"(1 tier request ("TCR-9") is known by its id alone)"));
    EXPECT_TRUE(tells(result, R"(1 product ("PRD-1") asks a tier something that no file tells)"));
}

TEST(ConnectAnswers, StatusesGoByTheRequestsThatAreOpen) {
    const auto asset = [](const std::string& status, const std::string& type,
                          const std::string& requestStatus) {
        return R"([{"id": "PR-1", "type": ")" + type + R"(", "status": ")" + requestStatus +
               R"(", "reason": "because", "asset": {"id": "AS-1", "status": ")" + status +
               R"(", "product": {"id": "PRD-1"}, "tiers": {"customer": {"id": "TA-3"}, "tier1": {"id": "TA-2"}, "tier2": {}},
               "params": [{"id": "seats", "phase": "ordering", "value": "10"}]}}])";
    };
    const auto statusOf = [](const ReadDocument& result) {
        return result.document.tierSetup.assets.at(0).status;
    };
    using tier_setup::AssetStatus;
    EXPECT_EQ(statusOf(read({asset("active", "change", "pending")})), AssetStatus::active);
    EXPECT_EQ(statusOf(read({asset("active", "cancel", "pending")})), AssetStatus::terminating);
    EXPECT_EQ(statusOf(read({asset("processing", "purchase", "inquiring")})), AssetStatus::processing);
    EXPECT_EQ(statusOf(read({asset("processing", "purchase", "draft")})), AssetStatus::draft);
    EXPECT_EQ(statusOf(read({asset("processing", "purchase", "failed")})), AssetStatus::terminated);
    EXPECT_EQ(statusOf(read({asset("processing", "purchase", "approved")})), AssetStatus::active);
    EXPECT_EQ(statusOf(read({asset("terminated", "cancel", "approved")})), AssetStatus::terminated);
    EXPECT_EQ(statusOf(read({asset("suspended", "suspend", "approved")})), AssetStatus::suspended);
    EXPECT_TRUE(tells(read({asset("active", "cancel", "pending")}),
                      "has a status that does not go with its requests"));
    const ReadDocument draft = read({asset("draft", "purchase", "draft")});
    EXPECT_TRUE(draft.document.tierSetup.products.at(0).dynamicValidation)
        << "drafts are there under it alone";
    EXPECT_TRUE(
        has(scenarioOf(draft),
            R"("id":"PR-1","asset":"AS-1","type":"purchase","status":"draft","values":{"seats":"10"})"));
    EXPECT_TRUE(draft.document.tierSetup.assets.at(0).values.empty())
        << "what was not bought has no values yet";
    EXPECT_TRUE(has(scenarioOf(read({asset("active", "cancel", "pending")})),
                    R"("tier1":"TA-2","values":{"seats":"10"},"status":"terminating")"));
}

TEST(ConnectAnswers, OfWhatIsWrongTheGoodOnesCanBeTaken) {
    const std::string bad = R"([
        {"id": "PR-1", "type": "buy", "status": "lost", "asset": {"id": "AS-1"}},
        {"id": "PR-2", "type": "purchase", "status": "pending", "asset": {"id": "AS-2", "product": {"id": "PRD-1"}}},
        {"id": "XX-3"}, 7,
        {"id": "TA-5", "name": "Good"}])";
    const ReadDocument strict = read({bad});
    EXPECT_TRUE(base::hasErrors(strict.problems));
    for (const char* part :
         {R"(error: /0/type: Expected purchase, change)", R"(found "buy".)",
          R"(error: /0/status: Expected draft)", R"(error: /2: Expected an id that begins with TA-)",
          R"(found "XX-3".)", R"(error: /3: Expected an object of CloudBlue Connect, found the number 7.)"}) {
        EXPECT_TRUE(tells(strict, part)) << part << "\n" << told(strict);
    }
    const ReadDocument good = read({bad}, true);
    EXPECT_TRUE(has(scenarioOf(good), R"({"id":"TA-5","name":"Good"})"));
    EXPECT_TRUE(tells(good, R"(/1: The asset "AS-2" lacks its product, its customer or its tier 1.)"))
        << told(good);
    EXPECT_TRUE(good.document.tierSetup.requests.empty());
}

TEST(ConnectAnswers, ParametersAreToldByTheirNumbersToo) {
    const ReadDocument result = read({R"([
        {"id": "PRD-000-111-222", "name": "Cloud", "capabilities": {"tiers": {"configs": {"level": 1}}}},
        {"id": "PRM-000-111-222-0001", "name": "domain", "title": "Domain", "type": "domain", "scope": "tier1",
         "phase": "fulfillment", "constraints": {"required": true, "hidden": true}},
        {"id": "PRM-000-111-222-0002", "name": "a.b", "type": "checkbox", "scope": "asset", "phase": "ordering"}])"});
    EXPECT_TRUE(has(
        scenarioOf(result),
        R"({"id":"domain","title":"Domain","phase":"fulfillment","scope":"tier1","required":true,"hidden":true})"));
    EXPECT_TRUE(has(scenarioOf(result), R"({"id":"a_b","type":"checkbox"})"));
    EXPECT_TRUE(has(scenarioOf(result), R"("resellerLevel":1)"));
    EXPECT_TRUE(tells(result, R"(1 parameter ("domain") is of a type that Tier Setup does not know)"));
    EXPECT_TRUE(tells(result, R"(1 parameter ("a.b") has an id with other characters)"));
}

TEST(ConnectAnswers, AStepOfASaleAgainstTheParentsIsNoPartnership) {
    const ReadDocument result =
        read({kAccounts, R"([{"id": "AS-1", "status": "active", "product": {"id": "PRD-1"},
        "tiers": {"customer": {"id": "TA-1"}, "tier1": {"id": "TA-2"}}}])"});
    EXPECT_TRUE(tells(result, R"(1 step ("TA-2 → TA-1") of a sale goes against the parents)"))
        << told(result);
    EXPECT_EQ(result.document.partnerships.size(), 2u);
    EXPECT_FALSE(base::hasErrors(result.problems));
}

TEST(ConnectAnswers, HoldNothing) {
    const ReadDocument result = read({"[]"});
    EXPECT_TRUE(base::hasErrors(result.problems)) << "an empty list is no scenario";
    EXPECT_FALSE(isOfConnect("[]"));
    EXPECT_FALSE(isOfConnect(R"({"sluice": 1, "organizations": [{"id": "TA-1"}]})"));
    EXPECT_FALSE(isOfConnect(R"([{"type": "addItem", "id": "x"}])"));
    EXPECT_TRUE(isOfConnect("\xEF\xBB\xBF [\n {\"name\": \"x\", \"id\" : \"TC-1\"}]"));
    EXPECT_TRUE(isOfConnect(R"({"id": "PR-1"})"));
}

constexpr const char* kReport =
    "Request ID,Request Type,Created At,Request Status,Tier Configuration ID,Tier Level,Name,Tier ID,"
    "Parent Configuration ID,Parent Name,Parent Tier ID,Provider ID,Product ID,Product Name\n"
    "TCR-2,setup,2026-01-02,tiers_setup,TC-2,1,Northwind,TA-2,TC-1,Globex,TA-1,PA-1,PRD-1,Cloud CRM\n"
    "TCR-1,setup,2026-01-01,pending,TC-1,2,Globex,TA-1,-,-,-,PA-1,PRD-1,Cloud CRM\n";

TEST(ConnectReports, AreReadAsTablesAndAsJson) {
    const ReadDocument table = read({kReport});
    const std::string scenario = scenarioOf(table);
    EXPECT_TRUE(has(
        scenario,
        R"("id":"TCR-2","configuration":"TC-2","type":"setup","status":"tiers-setup","needs":["TCR-1"])"));
    EXPECT_TRUE(has(scenario, R"({"id":"asked-of-tier-1","title":"Whattier1isasked","scope":"tier1"})"));
    EXPECT_TRUE(tells(table, R"(Not kept: "Provider ID".)")) << told(table);
    const ReadDocument json =
        read({R"([{"request_id": "TCR-2", "request_type": "setup", "request_status": "tiers_setup",
        "tier_configuration_id": "TC-2", "tier_level": 1, "name": "Northwind", "tier_id": "TA-2",
        "parent_configuration_id": "TC-1", "parent_name": "Globex", "parent_tier_id": "TA-1", "provider_id": "PA-1",
        "product_id": "PRD-1", "product_name": "Cloud CRM"},
        {"request_id": "TCR-1", "request_type": "setup", "request_status": "pending", "tier_configuration_id": "TC-1",
        "tier_level": 2, "name": "Globex", "tier_id": "TA-1", "product_id": "PRD-1", "product_name": "Cloud CRM"}])"});
    EXPECT_EQ(scenarioOf(json), scenario);
}

TEST(ConnectReports, JoinWithValuesFromTheInterface) {
    const ReadDocument result =
        read({"Request ID,Request Type,Request Status,Customer ID,Customer Name,Tier 1 ID,Tier 1 "
              "Name,Product ID,Asset ID,Asset Status\n"
              "PR-1,purchase,tiers_setup,TA-3,Acme,TA-2,Northwind,PRD-1,AS-1,processing\n"
              "PR-7,change,approved,TA-3,Acme,TA-2,Northwind,PRD-1,AS-7,active\n",
              kTierRequests});
    const std::string scenario = scenarioOf(result);
    EXPECT_TRUE(has(
        scenario, R"("id":"PR-1","asset":"AS-1","type":"purchase","status":"tiers-setup","needs":["TCR-2"])"))
        << scenario;
    EXPECT_TRUE(has(scenario, R"("id":"AS-7")"));
    EXPECT_FALSE(has(scenario, "asked-of-tier"));
}

TEST(ConnectReports, TellTheirPlaceOfWhatIsWrong) {
    const ReadDocument result =
        read({"Request ID,Request Type,Request Status,Asset "
              "ID\nPR-1,bought,pending,AS-1\nPR-2,purchase,pending,\n"});
    EXPECT_TRUE(tells(result, R"(error: row 2, column Request Type: Expected purchase)")) << told(result);
    EXPECT_TRUE(tells(result, "error: row 3: The request names neither an asset nor a tier configuration."));
}

TEST(ConnectFiles, SayWhichOfSeveralAProblemIsOf) {
    const ReadDocument result = read({kAccounts, "{\"sluice\": 1}", "organization\nA\n"});
    EXPECT_TRUE(tells(result, "error: second: This is not read together with other files.")) << told(result);
    EXPECT_TRUE(tells(result, "first: This is what the interface of CloudBlue Connect answers"));
    const ReadDocument cut = read({kAccounts, R"([{"id": "TA-1",)"});
    EXPECT_TRUE(tells(cut, "error: second line 1")) << told(cut);
}

TEST(ConnectFiles, OneAloneThatIsNoneOfThemIsATableWhateverItBeginsWith) {
    const ReadDocument result = read({"{of us},organization\n1,Apex\n"});
    EXPECT_TRUE(tells(result, "{of us}")) << told(result);
    EXPECT_FALSE(tells(result, "together with other files")) << told(result);
}

TEST(ConnectFiles, ATableOfAChannelGivesItsAccounts) {
    const ReadDocument result =
        read({"organization,upstream,id,data_sync\nGlobex,,TA-1,\nNorthwind,Globex,TA-2,yes\n", kRequests});
    EXPECT_TRUE(has(scenarioOf(result), R"({"id":"TA-2","name":"Northwind"})"));
    EXPECT_TRUE(tells(result, "first: Its switches and settings are not kept.")) << told(result);
}

}  // namespace
}  // namespace sluice::connect
