// Catalogues of CloudBlue Commerce and platforms like it: workbooks by their sheets, offers as JSON, price lists in other
// words.
#include "commerce/commerce.h"

#include <gtest/gtest.h>

#include <string>

#include "api/open.h"
#include "base/problem.h"
#include "codec/csv.h"
#include "codec/scenario_json.h"
#include "scenario/check.h"
#include "support/files.h"
#include "support/read_document.h"

namespace sluice::commerce {
namespace {

using codec::ReadDocument;
using testing_support::tells;
using testing_support::told;

std::string catalogueOf(ReadDocument read) {
    EXPECT_FALSE(base::hasErrors(read.problems)) << told(read);
    EXPECT_FALSE(base::hasErrors(scenario::check(read.document)));
    std::string text = codec::writeDocument(read.document);
    std::erase_if(text, [](char c) { return c == '\n'; });
    std::string squeezed;
    for (const char c : text) {
        if (c != ' ' || squeezed.empty() || squeezed.back() != ' ') squeezed += c;
    }
    return squeezed;
}
std::string bytesOf(const std::string& name) {
    return testing_support::readFile(testing_support::sourcePath("tests/data/" + name));
}
ReadDocument table(const std::string& text, bool takeSuggestions = true) {
    codec::CsvOptions options;
    options.takeSuggestions = takeSuggestions;
    return codec::readCsv(text, options);
}

TEST(CommerceWorkbook, IsACatalogueByItsSheetsInWhicheverOrder) {
    const std::string bytes = bytesOf("commerce/catalogue.xlsx");
    ASSERT_TRUE(isCatalogueWorkbook(bytes));
    EXPECT_FALSE(isCatalogueWorkbook(bytesOf("workbooks/channel-openpyxl.xlsx")));
    EXPECT_FALSE(isCatalogueWorkbook(bytesOf("connect/product-openpyxl.xlsx")));
    EXPECT_FALSE(isCatalogueWorkbook("plan,setup\n"));
    const ReadDocument read = readCatalogueWorkbook(bytes, {});
    EXPECT_EQ(
        catalogueOf(read),
        R"({ "sluice": 1, "notes": "Prices in EUR.", "readings": { "DS-25": "keep", "DS-27": "match", "DS-28": )"
        R"("at-once" }, "organizations": [ { "id": "provider", "name": "Provider", "catalogue": { "resources": )"
        R"([ { "id": "cpu", "name": "CPU" }, { "id": "disk-space-gb", "name": "Disk space, GB" }, { "id": "backup", )"
        R"("name": "Backup" } ], "planCategories": [ { "id": "hosting", "name": "Hosting" } ], "serviceTemplates": )"
        R"([ { "id": "standard", "plans": ["basic-hosting", "pro-hosting"] } ], "plans": [ { "id": "basic-hosting", )"
        R"("name": "Basic Hosting", "planCategory": "hosting", "periods": [ { "id": "1-month", "length": "1 month", )"
        R"("fees": { "recurring": 12, "renewal": 12 } }, { "id": "1-year", "length": "1 year", "fees": { "recurring": )"
        R"(120, "renewal": 115.5 } } ], "rates": [ { "resource": "cpu", "prices": { "recurring": 5, "overuse": )"
        R"(7.5 }, "limits": { "included": 1 } }, { "resource": "disk-space-gb", "prices": { "recurring": 0.25, )"
        R"("overuse": 0.5 }, "limits": { "included": 10, "maximum": 500 } } ] }, { "id": "pro-hosting", "name": )"
        R"("Pro Hosting", "planCategory": "hosting", "periods": [ { "id": "1-month", "length": "1 month", "fees": )"
        R"({ "setup": 5, "recurring": 30, "renewal": 30 } }, { "id": "14-days", "length": "14 days", "trial": true )"
        R"(} ], "rates": [ { "resource": "cpu", "prices": { "recurring": 4, "overuse": 6 }, "limits": { "included": )"
        R"(4 } }, { "resource": "backup", "prices": { "setup": 10, "recurring": 3 }, "limits": { "maximum": 20 )"
        R"(}, "availableForSale": false } ] } ] } } ]})");
    EXPECT_EQ(told(read),
              "this is a catalogue of service plans, by the names of its sheets\n"
              "column maximum: Without a limit in sheet ResourceRates, row 2; sheet ResourceRates, row 4: "
              "there is no maximum.\n"
              "column currency: The prices are in \"EUR\": kept as a note, the prices are numbers.\n"
              "1 row of what is not in use: left out\n"
              "1 resource that no plan has a rate of: left out\n"
              "left out: \"Name_DE\", \"UOM\", \"Measurable\", \"Description\", \"Auto-renewal\", "
              "\"Deposit\" and \"sheet Structure Requirements\"\n");
}

TEST(CommerceOffers, AreReadFromNestedMembers) {
    const std::string bytes = bytesOf("commerce/offers.json");
    ASSERT_TRUE(isOffers(bytes));
    const ReadDocument read = readOffers(bytes, {});
    EXPECT_EQ(
        catalogueOf(read),
        R"({ "sluice": 1, "readings": { "DS-25": "keep", "DS-27": "match", "DS-28": "at-once" }, "organizations": )"
        R"([ { "id": "provider", "name": "Provider", "catalogue": { "resources": [ { "id": "cpu", "name": "CPU" )"
        R"(}, { "id": "disk-space-gb", "name": "Disk space, GB" }, { "id": "backup", "name": "Backup" } ], "serviceTemplates": )"
        R"([ { "id": "standard", "plans": ["basic-hosting", "pro-hosting"] } ], "plans": [ { "id": "basic-hosting", )"
        R"("name": "Basic Hosting", "periods": [ { "id": "1-month", "length": "1 month", "fees": { "recurring": )"
        R"(12, "renewal": 12 } }, { "id": "1-year", "length": "1 year", "fees": { "recurring": 120, "renewal": )"
        R"(115.5 } } ], "rates": [ { "resource": "cpu", "prices": { "recurring": 5, "overuse": 7.5 }, "limits": )"
        R"({ "included": 1 } }, { "resource": "disk-space-gb", "prices": { "recurring": 0.25, "overuse": 0.5 }, )"
        R"("limits": { "included": 10, "maximum": 500 } } ] }, { "id": "pro-hosting", "name": "Pro Hosting", "periods": )"
        R"([ { "id": "14-days", "length": "14 days", "trial": true } ], "rates": [ { "resource": "backup", "prices": )"
        R"({ "setup": 10, "recurring": 3 }, "availableForSale": false } ] } ] } } ]})");
    EXPECT_EQ(told(read),
              "this is an export of offers, by the names of its members\n"
              "column maximum: Without a limit in /offers/0/resourceRates/0: there is no maximum.\n"
              "left out: \"description\", \"billingModel\", \"autoRenewal\", \"deposit\", \"cancellation\" "
              "and \"measurable\"\n");
}

TEST(CommerceOffers, AreNotScenariosNorAnswersOfConnect) {
    EXPECT_FALSE(isOffers(R"({"sluice": 1, "organizations": []})"));
    EXPECT_FALSE(isOffers(R"({"organizations": [], "rates": []})"));
    EXPECT_FALSE(isOffers(R"([{"id": "TA-1", "name": "Acme"}])"));
    EXPECT_FALSE(isOffers("plan,rates"));
    EXPECT_FALSE(isOffers(""));
}

TEST(CommerceOffers, SayWhatIsWrongWithItsPlace) {
    EXPECT_EQ(told(readOffers(R"({"offers": [{"periods": []}, 3]})", {})),
              "error: /offers/0: expected an offer with a name, found none\n"
              "error: /offers/1: expected an offer, found the number 3\n");
    EXPECT_EQ(told(readOffers(R"({"offers": [{"name": "Gold", "rates": [{"resource": "CPU", "setup": -1},
        {"resource": "RAM", "recurring": "a lot"}]}]})",
                              {})),

              "this is an export of offers, by the names of its members\n"
              "error: /offers/0/rates/0, column setup: Expected 0 or more, found -1.\n"
              "error: /offers/0/rates/1, column recurring: Expected a number, found \"a lot\".\n");
    EXPECT_EQ(told(readOffers(R"({"offers": [)", {})),
              "error: line 1, column 13: The text ends too early: expected a value or the closing ].\n");
    EXPECT_FALSE(base::hasErrors(readOffers(R"({"offers": []})", {}).problems));
}

TEST(CommerceOffers, ASingleOfferAndABareListAreReadToo) {
    EXPECT_NE(
        catalogueOf(readOffers(R"({"name": "Gold", "periods": [{"name": "1 year", "recurringFee": 3}]})", {}))
            .find(R"("length": "1 year")"),
        std::string::npos);
    EXPECT_NE(
        catalogueOf(readOffers(R"([{"name": "Gold", "rates": [{"resourceName": "CPU", "price": 3}]}])", {}))
            .find(R"("resource": "cpu")"),
        std::string::npos);
}

TEST(CommerceOffers, RatesByPeriodComeToOne) {
    const ReadDocument read = readOffers(
        R"([{"name": "Gold", "rates": [{"resource": "CPU", "recurring": 3}, {"resource": "CPU", "recurring": 3},
            {"resource": "CPU", "recurring": 4}]}])",
        {});
    EXPECT_TRUE(tells(read, "1 rate told again for other periods")) << told(read);
    EXPECT_TRUE(tells(read, "1 rate with other prices for other periods")) << told(read);
    static_cast<void>(catalogueOf(read));
}

TEST(PriceList, IsProposedBySuchHeaders) {
    const std::string list = bytesOf("price_list.csv");
    const ReadDocument strict = table(list, false);
    EXPECT_TRUE(base::hasErrors(strict.problems));
    EXPECT_EQ(
        told(strict),
        "row 1: The header stands in row 3; 1 row above it, beginning with \"Price list\", is not read.\n"
        "error: row 3: The columns are named in other words: \"Product\" as plan, \"Period/Resource name\" "
        "as part, \"Setup fee\" as setup, \"Recurring fee\" as recurring.\n");
    const ReadDocument read = table(list);
    EXPECT_EQ(
        catalogueOf(read),
        R"({ "sluice": 1, "notes": "Prices in EUR.", "readings": { "DS-25": "keep", "DS-27": "match", "DS-28": )"
        R"("at-once" }, "organizations": [ { "id": "provider", "name": "Provider", "catalogue": { "resources": )"
        R"([ { "id": "cpu", "name": "CPU" } ], "serviceTemplates": [ { "id": "standard", "plans": ["basic-hosting", )"
        R"("team-hosting"] } ], "plans": [ { "id": "basic-hosting", "name": "Basic Hosting", "fees": { "recurring": )"
        R"(14 }, "periods": [ { "id": "1-year", "length": "1 year", "fees": { "recurring": 140 } } ], "rates": )"
        R"([ { "resource": "cpu", "prices": { "recurring": 6 } } ] }, { "id": "team-hosting", "name": "Team Hosting", )"
        R"("fees": { "setup": 10, "recurring": 40 } } ] } } ]})");
    EXPECT_EQ(
        told(read),
        "column Maximum: Without a limit in row 5: there is no maximum.\n"
        "column Currency: The prices are in \"EUR\": kept as a note, the prices are numbers.\n"
        "row 1: The header stands in row 3; 1 row above it, beginning with \"Price list\", is not read.\n"
        "row 3: Columns in other words are read so: \"Product\" as plan, \"Period/Resource name\" as part, "
        "\"Setup fee\" as setup, \"Recurring fee\" as recurring.\n");
}

TEST(PriceList, TellsCurrenciesAndLimitsInWords) {
    const ReadDocument read =
        table("Plan;Resource;Price (EUR);Max;Currency\nGold;CPU;3;Unlimited;EUR\nGold;RAM;4;7;USD\n");
    EXPECT_TRUE(tells(read, "The prices are in several currencies: \"EUR\" and \"USD\"")) << told(read);
    EXPECT_EQ(read.document.notes, "Prices in EUR, USD.");
    EXPECT_TRUE(tells(read, "Without a limit in row 2")) << told(read);
}

TEST(PriceList, InAnotherLanguageWithEveryRowAPlan) {
    const ReadDocument read = table("Bezeichnung;Einrichtungsgebühr;Preis;Währung\nGold;5;12,5;EUR\n", true);
    EXPECT_TRUE(tells(read, "\"Bezeichnung\" as plan")) << told(read);
}

TEST(PriceList, ChannelsStayChannels) {
    const ReadDocument read = table("Name;Parent;Price list\nA;;x\nB;A;y\n");
    EXPECT_EQ(read.document.organizations.size(), 2u) << told(read);
}

}  // namespace
}  // namespace sluice::commerce
