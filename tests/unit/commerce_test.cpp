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

namespace sluice::commerce {
namespace {

using codec::ReadDocument;

std::string told(const ReadDocument& read) {
    std::string text;
    for (const base::Problem& each : read.problems) {
        text += each.severity == base::Severity::error ? "error: " : "";
        text += each.path.empty() ? each.message : each.path + ": " + each.message;
        text += '\n';
    }
    return text;
}
bool tells(const ReadDocument& read, const std::string& part) {
    return told(read).find(part) != std::string::npos;
}
std::string catalogueOf(const ReadDocument& read) {
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
    EXPECT_EQ(catalogueOf(read), "");
    EXPECT_EQ(told(read), "");
}

TEST(CommerceOffers, AreReadFromNestedMembers) {
    const std::string bytes = bytesOf("commerce/offers.json");
    ASSERT_TRUE(isOffers(bytes));
    const ReadDocument read = readOffers(bytes, {});
    EXPECT_EQ(catalogueOf(read), "");
    EXPECT_EQ(told(read), "");
}

TEST(CommerceOffers, AreNotScenariosNorAnswersOfConnect) {
    EXPECT_FALSE(isOffers(R"({"sluice": 1, "organizations": []})"));
    EXPECT_FALSE(isOffers(R"({"organizations": [], "rates": []})"));
    EXPECT_FALSE(isOffers(R"([{"id": "TA-1", "name": "Acme"}])"));
    EXPECT_FALSE(isOffers("plan,rates"));
    EXPECT_FALSE(isOffers(""));
}

TEST(CommerceOffers, SayWhatIsWrongWithItsPlace) {
    EXPECT_EQ(told(readOffers(R"({"offers": [{"periods": []}, 3]})", {})), "");
    EXPECT_EQ(told(readOffers(R"({"offers": [{"name": "Gold", "rates": [{"resource": "CPU", "setup": -1},
        {"resource": "RAM", "recurring": "a lot"}]}]})",
                              {})),
              "");
    EXPECT_EQ(told(readOffers(R"({"offers": [)", {})), "");
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
    EXPECT_EQ(told(strict), "");
    const ReadDocument read = table(list);
    EXPECT_EQ(catalogueOf(read), "");
    EXPECT_EQ(told(read), "");
}

TEST(PriceList, TellsCurrenciesAndLimitsInWords) {
    const ReadDocument read =
        table("Plan;Resource;Price (EUR);Max;Currency\nGold;CPU;3;Unlimited;EUR\nGold;RAM;4;7;USD\n");
    EXPECT_TRUE(tells(read, "the prices are in several currencies: \"EUR\" and \"USD\"")) << told(read);
    EXPECT_EQ(read.document.notes, "Prices in EUR, USD.");
    EXPECT_TRUE(tells(read, "without a limit in row 2")) << told(read);
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
