// Files of FlexNet Operations: extracts of entitlements and what data access gives, joined and made to agree.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/problem.h"
#include "bring/files.h"
#include "codec/scenario_json.h"
#include "flexnet/join.h"
#include "flexnet/quantity.h"
#include "scenario/check.h"
#include "support/files.h"
#include "support/has.h"
#include "support/read_document.h"

namespace sluice::flexnet {
namespace {

using codec::DecimalMark;
using codec::ReadDocument;
using testing_support::has;
using testing_support::scenarioOf;
using testing_support::tells;
using testing_support::told;

ReadDocument read(const std::vector<std::string>& files, bool takeGoodRows = false) {
    const std::vector<std::string> names = {"first", "second", "third"};
    std::vector<bring::NamedBytes> named;
    for (std::size_t i = 0; i < files.size(); ++i) named.push_back({names[i], files[i]});
    codec::CsvOptions options;
    options.takeGoodRows = takeGoodRows;
    return bring::readFiles(named, options);
}
std::string file(const char* name) {
    return testing_support::readFile(testing_support::sourcePath(std::string("tests/data/flexnet/") + name));
}

constexpr const char* kHeader =
    "EntitlementID,EntitlementState,ActivationID,ProductName,Quantity,FulfilledAmount,End Customer|Account,"
    "End Customer|AccountName,End Customer|UserEmail,Partner Tier 1|Account,Partner Tier 1|AccountName,"
    "Partner Tier 2|Account\n";
std::string extract(const std::string& rows) { return kHeader + rows; }

TEST(FlexNetExtract, GivesTheWholeChainOfEachEntitlement) {
    const ReadDocument result =
        read({extract("E-1,DEPLOYED,A-1,CAD,25,10,ACME,Acme,somebody@example.com,GLOBEX,Globex,NORTH\n"
                      "E-2,draft,A-2,CAD,80,,,,,GLOBEX,Globex,NORTH\n")});
    const std::string scenario = scenarioOf(result);
    for (
        const char* part :
        {R"({"id":"ACME","name":"Acme","account":{"type":"customer"}})",
         R"({"id":"NORTH","account":{"type":"partner"}})",
         R"({"id":"producer","name":"Producer","account":{"type":"producer"}})",
         R"("tiers":[{"id":"partner-tier-1","name":"PartnerTier1"},{"id":"partner-tier-2","name":"PartnerTier2"}])",
         R"({"account":"GLOBEX","with":"NORTH"})", R"({"account":"NORTH","with":"ACME"})",
         R"("tiers":{"partner-tier-1":"GLOBEX","partner-tier-2":"NORTH","end-customer":"ACME"},"currentOwner":"end-customer")",
         R"({"id":"E-2","product":"CAD","quantity":80,"state":"draft","tiers":{"partner-tier-1":"GLOBEX","partner-tier-2":"NORTH"},"currentOwner":"partner-tier-2"})"}) {
        EXPECT_TRUE(has(scenario, part)) << part << "\n" << scenario;
    }
    EXPECT_TRUE(tells(result, "This is an extract of FlexNet Operations")) << told(result);
    EXPECT_TRUE(tells(result, R"(Left out as personal data: "End Customer|UserEmail".)")) << told(result);
    EXPECT_TRUE(tells(result, "Taken: 4 accounts, 2 relationships, 2 tiers and 2 entitlements."))
        << told(result);
    EXPECT_TRUE(tells(result, "1 entitlement (\"E-2\") does not say its current owner")) << told(result);
    EXPECT_FALSE(result.document.values.findText("somebody@example.com").exists());
}

TEST(FlexNetExtract, KnowsTiersOfOtherNames) {
    const ReadDocument result =
        read({"EntitlementID,EntitlementState,ProductName,Quantity,Großhändler|Account,Fachhändler|Account,"
              "Endkunde|Account\nE-1,DEPLOYED,CAD,5,G,F,K\n"});
    const std::string scenario = scenarioOf(result);
    EXPECT_TRUE(has(scenario, R"("name":"Großhändler"},)")) << scenario;
    EXPECT_TRUE(has(scenario, R"({"id":"end-customer","name":"Endkunde"})")) << scenario;
    EXPECT_TRUE(has(scenario, R"({"id":"K","account":{"type":"customer"}})")) << scenario;
}

TEST(FlexNetExtract, ATierOfEndUsersIsNotAboutPeople) {
    const ReadDocument result = read(
        {"EntitlementID,Quantity,Distributor|Account,End User|Account,End "
         "User|UserName\nE-1,5,D,K,Somebody\n",
         R"([{"EntitlementID": "E-2", "Quantity": 1, "CustomersAndPartners": {"EndUserAccountID": "L"}}])"});
    const std::string scenario = scenarioOf(result);
    EXPECT_TRUE(has(scenario, R"({"id":"end-customer","name":"EndUser"})")) << scenario;
    EXPECT_TRUE(has(scenario, R"("tiers":{"end-customer":"L"},"currentOwner":"end-customer")")) << scenario;
    EXPECT_FALSE(has(scenario, "Somebody"));
}

TEST(FlexNetExtract, HasNoMoreThanAHundredTiers) {
    std::string header = "EntitlementID,Quantity", row = "\nE-1,5";
    for (int i = 0; i < 100; ++i) {
        header.append(",Tier ").append(std::to_string(i)).append("|Account");
        row.append(",A").append(std::to_string(i));
    }
    EXPECT_FALSE(base::hasErrors(read({header + row}).problems));
    const ReadDocument result = read({header + ",Alpha|Account,Beta|Account" + row + ",A,B"});
    EXPECT_TRUE(tells(result, "error: There are more than 100 tiers.")) << told(result);
}

TEST(FlexNetExtract, TiersThatNobodyCallsTheEndCustomersAreThoseOfPartners) {
    const std::string table =
        "EntitlementID,ProductName,Quantity,Alpha|Account,Omega|Account\nE-1,CAD,5,A,O\n";
    const ReadDocument alone = read({table});
    EXPECT_TRUE(tells(alone, "No tier is called the end customer's")) << told(alone);
    EXPECT_TRUE(has(scenarioOf(alone), R"({"id":"O","account":{"type":"partner"}})"));
    const ReadDocument known = read({table, R"([{"AccountID": "O", "AccountType": "CUSTOMER"}])"});
    EXPECT_TRUE(has(scenarioOf(known), R"("tiers":{"alpha":"A","end-customer":"O"})")) << scenarioOf(known);
}

TEST(FlexNetExtract, NumberedTiersCountFromTheProducerDown) {
    const std::string scenario = scenarioOf(
        read({"EntitlementID,Quantity,Tier 2|Account,End Customer|Account,Tier 1|Account\nE-1,5,B,C,A\n"}));
    EXPECT_TRUE(has(scenario, R"({"account":"A","with":"B"},{"account":"B","with":"C"})")) << scenario;
}

TEST(FlexNetExtract, SaysWhatIsEmpty) {
    EXPECT_TRUE(base::hasErrors(read({""}).problems));
    const ReadDocument header = read({kHeader});
    EXPECT_TRUE(tells(header, "It has a header and no rows.")) << told(header);
    EXPECT_TRUE(tells(header, "error: There is no account and no entitlement that can be taken."))
        << told(header);
    EXPECT_TRUE(base::hasErrors(read({"EntitlementID,Owner\nE-1,x\n"}).problems)) << "no extract";
}

TEST(FlexNetExtract, TellsAnAccountOfSeveralNames) {
    const ReadDocument result =
        read({extract("E-1,DEPLOYED,,CAD,1,0,,,,GLOBEX,Globex,\n"
                      "E-2,DEPLOYED,,CAD,1,0,,,,GLOBEX,Globex Ltd,\n")});
    EXPECT_TRUE(has(scenarioOf(result), R"({"id":"GLOBEX","name":"Globex","account")"));
    EXPECT_TRUE(tells(result, R"(1 account ("GLOBEX") is told under several names)")) << told(result);
}

TEST(FlexNetExtract, TellsEverythingWrongWithItsPlace) {
    const std::string bad = extract(
        "E-1,LOST,,CAD,many,0,,,,GLOBEX,,\n"
        ",DEPLOYED,,CAD,1,0,,,,GLOBEX,,\n"
        "E-3,DEPLOYED,,CAD,5,7,,,,GLOBEX,,\n"
        "E-4,DEPLOYED,,CAD,5,2,,,,GLOBEX,,\n"
        "E-4,DEPLOYED,,PDF,5,2,,,,OTHER,,\n"
        "E-5,DEPLOYED,,CAD,5,2,GLOBEX,,,,,\n"
        "E-6,DEPLOYED,,CAD,5,2,,,,GLOBEX,,,surplus\n");
    const ReadDocument strict = read({bad});
    for (const char* part :
         {R"(error: row 2, column EntitlementState: Expected DRAFT, TEST, DEPLOYED)", R"(found "LOST".)",
          R"(error: row 2, column Quantity: Expected a whole number up to 2^53 (EN-31), found "many".)",
          "error: row 3: No entitlement has an id here.",
          R"(error: row 6: "Partner Tier 1" of the entitlement "E-4" is "OTHER" here and "GLOBEX" in row 5.)",
          "error: row 8: The row has more cells than the header names columns."}) {
        EXPECT_TRUE(tells(strict, part)) << part << "\n" << told(strict);
    }
    const ReadDocument good = read({bad}, true);
    const std::string scenario = scenarioOf(good);
    EXPECT_TRUE(has(scenario, R"({"id":"E-4","product":"CAD","quantity":5,"activated":2,)")) << scenario;
    EXPECT_FALSE(has(scenario, R"("id":"E-3")"));
    EXPECT_TRUE(tells(good, R"(row 4: "E-3" is used more than it holds (EN-7).)")) << told(good);
    EXPECT_TRUE(
        tells(good, R"(row 7: "GLOBEX" stands in "End Customer" of "E-5" and is no customer (EN-28).)"))
        << told(good);
}

TEST(FlexNetExtract, SeveralLinesAreEntitlementsUnderTheirActivationIds) {
    const ReadDocument result =
        read({extract("E-1,DEPLOYED,A-1,CAD,5,5,,,,GLOBEX,,\n"
                      "E-1,DEPLOYED,A-2,PDF,2,1,,,,GLOBEX,,\n")});
    const std::string scenario = scenarioOf(result);
    EXPECT_TRUE(has(scenario, R"({"id":"A-1","product":"CAD","quantity":5,"activated":5)")) << scenario;
    EXPECT_TRUE(has(scenario, R"({"id":"A-2","product":"PDF","quantity":2,"activated":1)")) << scenario;
    EXPECT_TRUE(tells(result, R"(1 entitlement ("E-1") has several lines)")) << told(result);
}

TEST(FlexNetExtract, WhatIsLeftOpenIsMendedAndSaid) {
    const ReadDocument result =
        read({"EntitlementID,EntitlementState,Distributor|Account,Distributor|AccountName\n"
              "E-1,,G,Globex\nE-2,ON_HOLD,,Northwind\n"});
    const std::string scenario = scenarioOf(result);
    EXPECT_TRUE(has(scenario, R"_({"id":"E-1","product":"(productnottold)","quantity":0,)_")) << scenario;
    EXPECT_TRUE(has(scenario, R"("state":"inactive","tiers":{"distributor":"Northwind"})")) << scenario;
    for (const char* part : {R"(1 entitlement ("E-1") does not say its state)",
                             R"(2 entitlements ("E-1" and "E-2") do not say their quantity)",
                             R"(1 entitlement ("E-2") is in a state that Entitlements does not know)",
                             R"(No account is the PUBLISHER: one named "Producer" was added)"}) {
        EXPECT_TRUE(tells(result, part)) << part << "\n" << told(result);
    }
}

TEST(FlexNetExtract, LinesOfMaintenanceAreLeftOut) {
    const ReadDocument result =
        read({file("EntitlementsExtract-2026.csv"), file("MaintenanceLine-2026.csv"), file("access.json")});
    const std::string scenario = scenarioOf(result);
    EXPECT_TRUE(tells(result, "second: These are maintenance lines of FlexNet Operations: 1 row is left out"))
        << told(result);
    EXPECT_FALSE(has(scenario, "Care"));
    EXPECT_TRUE(has(scenario, R"({"id":"HELIOS","name":"HeliosSoftware","account":{"type":"producer"}})"));
    EXPECT_TRUE(has(scenario, R"("account":{"type":"customer","parents":["ACME-GROUP"]})")) << scenario;
    EXPECT_TRUE(has(scenario, R"({"id":"ENT-1001","product":"CADSuite2026","quantity":1200,)")) << scenario;
    EXPECT_TRUE(has(scenario, R"({"id":"ENT-1005","product":"CADSuite2026","quantity":40,"state":"draft",)"));
    EXPECT_TRUE(tells(result, "\"ContactEmail\"")) << told(result);
}

TEST(FlexNetAccess, IsKnownByItsMembers) {
    EXPECT_TRUE(isOfFlexNet(R"([{"AccountID": "A", "AccountType": "CUSTOMER"}])"));
    EXPECT_TRUE(isOfFlexNet(R"({"data": {"entitlements": [{"entitlementId": "E"}]}})"));
    EXPECT_FALSE(isOfFlexNet(R"({"sluice": 1, "notes": "\"EntitlementID\":"})"));
    EXPECT_FALSE(isOfFlexNet(R"([{"account_id": "A"}])"));
    EXPECT_FALSE(isOfFlexNet("EntitlementID,"));
    EXPECT_FALSE(isOfFlexNet("[]"));
}

TEST(FlexNetAccess, GivesAccountsAndEntitlements) {
    const ReadDocument result = read({R"([
        {"AccountID": "P", "AccountName": "Maker", "AccountType": "PUBLISHER"},
        {"AccountID": "D", "AccountName": "Distribution", "AccountType": "CHANNEL_PARTNER", "ParentAccountIDs": ["D-0", "D-0", "P", "D"]},
        {"AccountID": "K", "AccountType": "SELF_REGISTERED", "ParentAccountIDs": [{"AccountID": "D"}], "Phone": "+1"},
        {"EntitlementID": "E", "EntitlementState": "DEPLOYED",
         "CustomersAndPartners": [{"TierName": "bo.constants.partnertiernames.tier1", "AccountID": "D", "CurrentOwner": true}],
         "LineItems": [{"ActivationID": "A-1", "State": "INACTIVE", "Product": {"Name": "CAD", "Version": "1"}, "Copies": 3},
                       {"ActivationID": "A-2", "ProductName": "PDF", "Quantities": {"Available": "1 000", "Fulfilled": 2}}]}])"});
    const std::string scenario = scenarioOf(result);
    for (
        const char* part :
        {R"({"id":"D-0","account":{"type":"partner"}})", R"("account":{"type":"partner","parents":["D-0"]})",
         R"({"account":"D","with":"K"})", R"({"id":"A-1","product":"CAD1","quantity":3,"state":"inactive",)",
         R"({"id":"A-2","product":"PDF","quantity":1002,"activated":2,"tiers":{"tier1":"D"},"currentOwner":"tier1"})"}) {
        EXPECT_TRUE(has(scenario, part)) << part << "\n" << scenario;
    }
    EXPECT_TRUE(tells(result, R"(1 parent ("D") is of another type than the account below it)"))
        << told(result);
    EXPECT_TRUE(tells(result, R"(2 parents ("P" and "D") are left out)")) << told(result);
    EXPECT_TRUE(tells(result, R"(Left out as personal data: "Phone".)")) << told(result);
}

TEST(FlexNetAccess, AChainMayGoAgainstTheParents) {
    const ReadDocument result = read({R"([
        {"AccountID": "A", "AccountType": "CHANNEL_PARTNER", "ParentAccountIDs": ["B"]},
        {"AccountID": "B", "AccountType": "CHANNEL_PARTNER"},
        {"EntitlementID": "E", "ProductName": "CAD", "Quantity": 1, "State": "DEPLOYED",
         "CustomersAndPartners": {"Tier1AccountID": "A", "Tier2AccountID": "B"}}])"});
    EXPECT_TRUE(has(scenarioOf(result), R"("account":{"type":"partner","parents":["B"]})"));
    EXPECT_TRUE(has(scenarioOf(result), R"({"account":"A","with":"B"})"))
        << "both hold: they say different things";
}

TEST(FlexNetAccess, TellsEverythingWrongWithItsPlace) {
    const std::string bad = R"({"accounts": [
        {"AccountID": "P", "AccountType": "PUBLISHER"}, {"AccountID": "Q", "AccountType": "PUBLISHER"},
        {"AccountID": "X", "AccountType": "FRIEND"}, 7, {"AccountName": "nobody", "AccountID": ""},
        {"AccountID": "L1", "AccountType": "CUSTOMER", "ParentAccountIDs": ["L2"]},
        {"AccountID": "L2", "AccountType": "CUSTOMER", "ParentAccountIDs": ["L1"]},
        {"AccountID": "L3", "AccountType": "CUSTOMER", "ParentAccountIDs": ["L1"]}],
        "entitlements": [{"EntitlementID": "E", "EntitlementType": "ODD", "Quantities": {"Quantity": -1}}]})";
    const ReadDocument strict = read({bad});
    for (const char* part : {R"(error: /accounts/2/AccountType: Expected CUSTOMER, SELF_REGISTERED)",
                             R"(error: /accounts/3: Expected an account or an entitlement)",
                             R"(error: /accounts/4: The account has no id.)",
                             R"(error: /entitlements/0/EntitlementType: Expected SIMPLE, BULK)",
                             R"(error: /entitlements/0/Quantities/Quantity: Expected a whole number)"}) {
        EXPECT_TRUE(tells(strict, part)) << part << "\n" << told(strict);
    }
    const ReadDocument good = read({bad}, true);
    const std::string scenario = scenarioOf(good);
    EXPECT_TRUE(tells(good, R"(/accounts/1: "Q" is a PUBLISHER beside "P")")) << told(good);
    EXPECT_TRUE(tells(good, R"(/accounts/5: The parents of "L1" lead back to it)")) << told(good);
    EXPECT_FALSE(tells(good, R"(/accounts/7: The parents)")) << "it stands below the loop";
    EXPECT_TRUE(has(scenario, R"({"id":"L3","account":{"type":"customer","parents":["L1"]}})")) << scenario;
}

TEST(FlexNetAccess, RedeemedKeysKnowTheirBulkEntitlement) {
    const std::string scenario = scenarioOf(read({R"([
        {"EntitlementID": "B", "EntitlementType": "BULK", "State": "ACTIVE", "ProductName": "CAD", "Quantity": 9, "Redeemed": 4,
         "CustomersAndPartners": {"DistributorAccountID": "D"}},
        {"EntitlementID": "E", "State": "DEPLOYED", "ProductName": "CAD", "Quantity": 1, "ParentBulkEntitlementID": "B",
         "CustomersAndPartners": {"DistributorAccountID": "D", "EndCustomerAccountID": "K"}}])"}));
    EXPECT_TRUE(has(scenario, R"({"id":"B","kind":"bulk","product":"CAD","quantity":9,"redeemed":4,)"))
        << scenario;
    EXPECT_TRUE(has(scenario, R"("from":"B")")) << scenario;
}

TEST(FlexNetQuantities, AreWholeNumbersAsPeopleWriteThem) {
    const auto one = [](const char* text, DecimalMark mark = DecimalMark::asJson) {
        return quantityIn(text, mark).value_or(999'999'999);
    };
    constexpr std::uint64_t kNone = 999'999'999;
    for (const char* text : {"1200", "1,200", "1.200", "1 200", "1'200",
                             "1\xC2\xA0"
                             "200",
                             "001200", "1,200.00", "1200,0"}) {
        EXPECT_EQ(one(text), 1200u) << text;
    }
    EXPECT_EQ(one("1,234,567"), 1234567u);
    EXPECT_EQ(one("0"), 0u);
    EXPECT_EQ(one("9007199254740992"), 9007199254740992u);
    for (const char* text : {"", "-1", "1.5", "1,2,3", "12,34", "1,200.500", "1,2345", ",200",
                             "9007199254740993", "1e3", "x", "99999999999999999999999"}) {
        EXPECT_EQ(one(text), kNone) << text;
    }
    EXPECT_EQ(one("1,200", DecimalMark::comma), kNone) << "one and a fifth";
    EXPECT_EQ(one("1.200", DecimalMark::comma), 1200u);
    EXPECT_EQ(one("1.200,00", DecimalMark::comma), 1200u);
    EXPECT_EQ(one("1.000", DecimalMark::point), 1u);
}

}  // namespace
}  // namespace sluice::flexnet
