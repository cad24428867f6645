// Accounts and entitlements as a table.
#include <gtest/gtest.h>

#include <string>

#include "codec/csv.h"
#include "codec/scenario_json.h"

namespace sluice::codec {
namespace {

std::string partProblemsOf(const std::string& table, bool takeGoodRows = false) {
    CsvOptions options;
    options.takeGoodRows = takeGoodRows;
    std::string text;
    for (const base::Problem& problem : readCsv(table, options).problems) {
        if (problem.severity == base::Severity::warning) text += "remark: ";
        text += problem.path + ": " + problem.message + "\n";
    }
    return text;
}
std::string partsOf(const std::string& table, bool takeGoodRows = false) {
    CsvOptions options;
    options.takeGoodRows = takeGoodRows;
    const ReadDocument read = readCsv(table, options);
    JsonWriter writer;
    writer.beginObject(Layout::compact);
    writeOtherParts(writer, read.document);
    writer.endObject();
    std::string text;
    for (const scenario::AccountEntry& account : read.document.entitlements.accounts) {
        text +=
            std::string(read.document.values.spelling(read.document.organizations[account.organization].id)) +
            " " + std::string(word(account.type).tag) + (account.visibleToOtherPartners ? "\n" : " hidden\n");
    }
    return text + writer.take();
}

constexpr const char* kTold =
    "remark: : No row tells who the producer is; an account named \"Producer\" was added (EN-22).\n"
    "remark: : The types of the accounts follow from their tiers, and 2 pairs of accounts that stand next to "
    "one "
    "another on an entitlement are taken as related (EN-5, EN-28): the table tells neither types nor "
    "relationships.\n";

TEST(CsvEntitlements, AccountsTiersAndRelationsFollowFromWhoStandsWhere) {
    const std::string table =
        "Entitlement,Product,Quantity,Used,Current Owner,Distributor,Gold Reseller,End Customer,From\n"
        "E1,CAD,100,0,distributor,Nordic,,,\n"
        "E2,CAD,5,2,End Customer,Nordic,Corner,Globex,E1\n";
    EXPECT_EQ(partProblemsOf(table), kTold);
    EXPECT_EQ(
        partsOf(table),
        "nordic partner\ncorner partner\nglobex customer\nproducer producer\n"
        R"({"tiers":[{"id":"distributor","name":"Distributor"},{"id":"gold-reseller","name":"Gold Reseller"}],)"
        R"("relationships":[{"account":"nordic","with":"corner"},{"account":"corner","with":"globex"}],)"
        R"("entitlements":[{"id":"E1","product":"CAD","quantity":100,"tiers":{"distributor":"nordic"},)"
        R"("currentOwner":"distributor"},)"
        R"({"id":"E2","product":"CAD","quantity":5,"activated":2,"tiers":{"distributor":"nordic",)"
        R"("gold-reseller":"corner","end-customer":"globex"},"currentOwner":"end-customer","from":"E1"}]})");
}

TEST(CsvEntitlements, RowsAboutAccountsTellTypesParentsAndRelationships) {
    const std::string table =
        "entitlement,product,quantity,distributor,account,type,parents,related,visible\n"
        ",,,,Maker,producer,,,\n"
        ",,,,Shop,partner,,\"Cust; \"\"A;B\"\"\",no\n"
        ",,,,Cust,customer,,,\n"
        ",,,,A;B,Customer,Cust,Shop,yes\n"
        "E1,CAD,1,Shop,,,,,\n";
    EXPECT_EQ(partProblemsOf(table), "");
    EXPECT_EQ(
        partsOf(table),
        "maker producer\nshop partner hidden\ncust customer\na-b customer\n"
        R"({"tiers":[{"id":"distributor","name":"Distributor"}],"relationships":[{"account":"shop","with":"cust"},{"account":"shop","with":"a-b"}],)"
        R"("entitlements":[{"id":"E1","product":"CAD","quantity":1,"tiers":{"distributor":"shop"}}]})");
}

TEST(CsvEntitlements, EverythingWrongIsToldByRow) {
    EXPECT_EQ(
        partProblemsOf(
            "entitlement,kind,product,quantity,used,remaining,state,current_owner,distributor,end-customer,"
            "from,account,type,related,parnts\n"
            "E1,bulky,CAD,ten,,,,,Nordic,,,,,,\n"
            "E2,,CAD,10,3,8,gone,,Nordic,,,,,,\n"
            "E3,,,10,,,,reseller,Nordic,,,,,,\n"
            "E3,,CAD,10,11,,,,Nordic,,,,,,\n"
            "E4,,CAD,10,,,,distributor,Nordic,Globex,E9,,,,\n"
            "E5,,CAD,1,,,,,,Nordic,,,,,\n"
            ",,CAD,,,,,,,,,,,,\n"
            ",,CAD,,,,,,,,,Maker,producer,Shup,\n"
            ",,,,,,,,,,,Nordic,partner,Globx,\n"
            ",,,,,,,,,,,Maker,producer,,\n"
            ",,,,,,,,,,,Globex,,,\n"),
        "row 1, column parnts: Unknown column \"parnts\".\n"
        "row 2, column kind: Expected simple or bulk, found \"bulky\".\n"
        "row 2, column quantity: Expected a whole number from 0 to 2^53, found \"ten\" (EN-31).\n"
        "row 3, column state: Expected draft, deployed, inactive or obsolete, found \"gone\".\n"
        "row 4, column product: The product is missing.\n"
        "row 5, column used: More is used than the entitlement holds (EN-7).\n"
        "row 6, column current_owner: The end customer is known, so the current owner is end-customer "
        "(EN-10).\n"
        "row 6, column from: There is no entitlement \"E9\".\n"
        "row 7, column end-customer: \"nordic\" cannot stand in \"end-customer\" (EN-28).\n"
        "row 7: The end customer is known, so the current owner is end-customer (EN-10).\n"
        "row 8, column entitlement: The entitlement is missing.\n"
        "row 9, column product: \"CAD\" says nothing in a row about an account.\n"
        "row 10, column related: No row has the account \"Globx\".\n"
        "row 12, column type: The type is missing.\n");
}

TEST(CsvEntitlements, GoodRowsAreTakenAndWhatHangsOnOthersGoesWithThem) {
    const std::string table =
        "entitlement,product,quantity,distributor,from\nE1,CAD,ten,Nordic,\nE2,CAD,3,Nordic,E1\nE3,CAD,4,"
        "Nordic,\n";
    EXPECT_EQ(
        partsOf(table, true),
        "nordic partner\nproducer producer\n"
        R"({"tiers":[{"id":"distributor","name":"Distributor"}],"entitlements":[{"id":"E3","product":"CAD","quantity":4,"tiers":{"distributor":"nordic"}}]})");
}

TEST(CsvEntitlements, NamesThatAreWithheldAreNobody) {
    const std::string table =
        "entitlement,product,quantity,distributor,end-customer\nE1,CAD,1,Nordic,\nE2,CAD,1,Nordic,Name "
        "Withheld\n";
    EXPECT_NE(partProblemsOf(table).find(
                  "row 3: Names are withheld in row 3: the table is what one account sees (EN-16)."),
              std::string::npos)
        << partProblemsOf(table);
    EXPECT_EQ(partsOf(table).find("withheld"), std::string::npos);
    EXPECT_NE(partsOf(table, true).find(R"("id":"E1")"), std::string::npos);
    // An account may be called so, where an id tells that it is one.
    const std::string named =
        "entitlement,product,quantity,distributor,distributor|account\nE1,CAD,1,Name "
        "Withheld,name-withheld\n";
    EXPECT_NE(partsOf(named).find("name-withheld partner"), std::string::npos) << partProblemsOf(named);
}

TEST(CsvTierSetup, ItsTablesSayWhyTheyAreNotRead) {
    const std::string told = partProblemsOf("Request ID,Request Type\nPR-1,purchase\n");
    EXPECT_NE(told.find("it does not say what its products ask for"), std::string::npos) << told;
}

}  // namespace
}  // namespace sluice::codec
