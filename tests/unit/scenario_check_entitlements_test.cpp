// What is wrong between the parts of a document with Entitlements: each with its place, all at once.
#include <gtest/gtest.h>

#include <string>

#include "codec/scenario_json.h"
#include "scenario/check.h"
#include "support/has.h"

namespace sluice::scenario {

using testing_support::has;

namespace {

std::string problemsOf(const std::string& members) {
    codec::ReadDocument read = codec::readDocument("{\"sluice\": 1, " + members + "}");
    EXPECT_TRUE(read.problems.empty()) << read.problems[0].path << read.problems[0].message;
    std::string text;
    for (const base::Problem& problem : check(read.document)) {
        text += problem.path + ": " + problem.message + (problem.hint.empty() ? "" : " (") + problem.hint +
                (problem.hint.empty() ? "\n" : ")\n");
    }
    return text;
}

/// With a producer `p`, the partners `n` and `c`, the customers `g` and `h`.
std::string problemsOfChannel(const std::string& more) {
    return problemsOf(R"("organizations": [
        {"id": "p", "account": {"type": "producer"}}, {"id": "n", "account": {"type": "partner"}},
        {"id": "c", "account": {"type": "partner"}}, {"id": "g", "account": {"type": "customer"}},
        {"id": "h", "account": {"type": "customer"}}, {"id": "none"}], )" +
                      more);
}
std::string problemsOfEntitlement(const std::string& members) {
    return problemsOfChannel(R"("entitlements": [{"id": "e", "product": "CAD", "quantity": 10, )" + members +
                             "}]");
}

TEST(CheckEntitlements, WhatIsRightIsNotReported) {
    EXPECT_EQ(problemsOfChannel(R"("relationships": [{"account": "n", "with": "c"}],
        "tiers": [{"id": "distributor"}, {"id": "reseller"}, {"id": "end-customer", "name": "User"}],
        "entitlements": [{"id": "e", "product": "CAD", "quantity": 0, "tiers": {"distributor": "n"}},
                         {"id": "f", "product": "CAD", "quantity": 3, "activated": 3, "from": "e",
                          "tiers": {"end-customer": "g"}, "currentOwner": "end-customer"}])"),
              "");
}

TEST(CheckEntitlements, ExactlyOneAccountIsTheProducer_EN22) {
    EXPECT_TRUE(has(problemsOf(R"("organizations": [{"id": "a", "account": {"type": "partner"}}])"),
                    "/organizations/0/account/type: Nobody is the producer (EN-22)."));
    EXPECT_TRUE(has(problemsOf(R"("organizations": [{"id": "a", "account": {"type": "producer"}},
                                                    {"id": "b", "account": {"type": "producer"}}])"),
                    "/organizations/1/account/type: There is a producer already"));
}

TEST(CheckEntitlements, ParentsAreOfTheSameTypeAndNoAccountStandsAboveItself_EN23) {
    const auto problems = [](const std::string& first, const std::string& second) {
        return problemsOf(R"("organizations": [{"id": "p", "account": {"type": "producer"}},
            {"id": "a", "account": {"type": "partner", "parents": [)" +
                          first + R"(]}},
            {"id": "b", "account": {"type": "partner", "parents": [)" +
                          second + R"(]}},
            {"id": "g", "account": {"type": "customer"}}])");
    };
    EXPECT_EQ(problems("", R"("a")"), "");
    EXPECT_TRUE(has(problems("", R"("g")"), "/organizations/2/account/parents/0: \"g\" is of another type"));
    EXPECT_TRUE(has(problems("", R"("a", "a")"), "/parents/1: \"a\" is named twice"));
    EXPECT_TRUE(has(problems("", R"("x")"), "/parents/0: There is no account \"x\"."));
    EXPECT_TRUE(has(problems(R"("b")", R"("a")"), "/organizations/1/account/parents: The parents lead back"));
    EXPECT_TRUE(has(problems(R"("a")", ""), "lead back"));
}

TEST(CheckEntitlements, RelationshipsLinkPartnersOrAPartnerAndACustomerOnce_EN2) {
    const auto problems = [](const std::string& list) {
        return problemsOfChannel(R"("relationships": [)" + list + "]");
    };
    EXPECT_TRUE(
        has(problems(R"({"account": "g", "with": "h"})"), "/relationships/0: \"g\" and \"h\" cannot"));
    EXPECT_TRUE(has(problems(R"({"account": "p", "with": "n"})"), "cannot be related (EN-2)"));
    EXPECT_TRUE(has(problems(R"({"account": "n", "with": "n"})"), "cannot be related (EN-2)"));
    EXPECT_TRUE(has(problems(R"({"account": "n", "with": "none"})"),
                    "/relationships/0/with: \"none\" is no account."));
    EXPECT_TRUE(has(problems(R"({"account": "n", "with": "g"}, {"account": "g", "with": "n"})"),
                    "/relationships/1: \"g\" and \"n\" are related already"));
}

TEST(CheckEntitlements, IdsAreThereOnce_EN21) {
    EXPECT_TRUE(has(problemsOfChannel(R"("tiers": [{"id": "t"}, {"id": "t"}])"),
                    "/tiers/1/id: There is another tier \"t\" (EN-21)."));
    EXPECT_TRUE(has(problemsOfChannel(R"("tiers": [{"id": "end-customer"}, {"id": "t"}])"),
                    "/tiers/0: End Customer is always the last tier (EN-29)."));
    EXPECT_TRUE(has(problemsOfChannel(R"("entitlements": [{"id": "e", "product": "A", "quantity": 1},
                                                          {"id": "e", "product": "A", "quantity": 1}])"),
                    "/entitlements/1/id: There is another entitlement \"e\" (EN-21)."));
    EXPECT_TRUE(has(problemsOfChannel(R"("entitlements": [{"id": "", "product": "A", "quantity": 1}])"),
                    "/entitlements/0/id: Expected an id, found an empty text."));
}

TEST(CheckEntitlements, AccountsFitTheirTiers_EN28) {
    EXPECT_TRUE(has(problemsOfEntitlement(R"("tiers": {"distributor": "g"})"),
                    "/entitlements/0/tiers/distributor: \"g\" cannot stand in \"distributor\" (EN-28)."));
    EXPECT_TRUE(has(problemsOfEntitlement(R"("tiers": {"distributer": "n"})"),
                    "/tiers/distributer: There is no tier \"distributer\". (Did you mean \"distributor\"?)"));
    EXPECT_TRUE(has(problemsOfEntitlement(R"("tiers": {"distributor": "x"})"), "There is no account \"x\"."));
}

TEST(CheckEntitlements, WhatIsUsedIsOfItsKindAndAtMostTheQuantity) {
    EXPECT_TRUE(has(problemsOfEntitlement(R"("activated": 11)"),
                    "/entitlements/0/activated: More is used than the entitlement holds (EN-7)."));
    EXPECT_TRUE(has(problemsOfEntitlement(R"("redeemed": 1)"),
                    "/entitlements/0/redeemed: This is not said of a simple entitlement (EN-18)."));
    EXPECT_TRUE(has(problemsOfEntitlement(R"("kind": "bulk", "activated": 1)"), "/entitlements/0/activated"));
}

TEST(CheckEntitlements, TheOwnerIsDefinedAndTheEndCustomerWhereItIsKnown) {
    EXPECT_TRUE(has(problemsOfEntitlement(R"("currentOwner": "distributor")"),
                    "/entitlements/0/currentOwner: \"distributor\" is not defined"));
    EXPECT_TRUE(has(problemsOfEntitlement(R"("tiers": {"distributor": "n", "end-customer": "g"},
                                              "currentOwner": "distributor")"),
                    "/entitlements/0/currentOwner: The end customer is known"));
    EXPECT_TRUE(has(problemsOfEntitlement(R"("tiers": {"end-customer": "g"})"), "(EN-10)"));
}

TEST(CheckEntitlements, AnEntitlementComesFromAnotherOne) {
    const auto problems = [](const std::string& first, const std::string& second) {
        return problemsOfChannel(R"("entitlements": [{"id": "e", "product": "A", "quantity": 1)" + first +
                                 R"(}, {"id": "f", "product": "A", "quantity": 1)" + second + "}]");
    };
    EXPECT_EQ(problems(R"(, "from": "f")", ""), "");
    EXPECT_TRUE(
        has(problems(R"(, "from": "g")", ""), "/entitlements/0/from: There is no entitlement \"g\"."));
    EXPECT_TRUE(has(problems(R"(, "from": "f")", R"(, "from": "e")"),
                    "/entitlements/0/from: The entitlement came out of itself"));
}

TEST(CheckEntitlements, IdsAndProductsAreNotEmpty) {
    EXPECT_TRUE(has(problemsOfChannel(R"("entitlements": [{"id": "e", "product": "", "quantity": 1}])"),
                    "/entitlements/0/product: Expected a product, found an empty text."));
    const auto problems = [](const std::string& event) {
        return problemsOfChannel(R"("events": [)" + event + "]");
    };
    EXPECT_TRUE(has(problems(R"({"type": "createAccount", "account": "", "accountType": "partner"})"),
                    "/events/0/account: Expected an id, found an empty text."));
    EXPECT_TRUE(has(problems(R"({"type": "addTier", "tier": ""})"), "/events/0/tier: Expected an id"));
    const std::string made = problems(R"({"type": "createEntitlement", "entitlement": "",
        "entitlementKind": "bulk", "product": "", "quantity": 0})");
    EXPECT_TRUE(has(made, "/events/0/entitlement: Expected an id")) << made;
    EXPECT_TRUE(has(made, "/events/0/product: Expected a product")) << made;
    // A quantity of 0 is a step that is refused (EN-31, EN-7), not a file that cannot be read.
    EXPECT_FALSE(has(made, "/events/0/quantity")) << made;
    EXPECT_TRUE(has(problems(R"({"type": "split", "entitlement": "e", "tier": "end-customer", "account": "g",
        "quantity": 1, "newEntitlement": ""})"),
                    "/events/0/newEntitlement: Expected an id"));
}

TEST(CheckEntitlements, EventsNameTiersAndEntitlementsThatMayBeThere_EN19) {
    const auto problems = [](const std::string& events) {
        return problemsOfChannel(R"("entitlements": [{"id": "cad", "product": "CAD", "quantity": 9}],
            "events": [)" + events +
                                 "]");
    };
    const std::string split =
        R"({"type": "split", "entitlement": "cad", "tier": "distributor", "account": "n",
        "quantity": 1)";
    const auto activate = [](const std::string& id) {
        return R"({"type": "activate", "entitlement": ")" + id + R"(", "quantity": 1})";
    };
    EXPECT_EQ(problems(split + "}, " + activate("cad-2") + ", " + activate("cad")), "");
    EXPECT_EQ(problems(split + R"(, "newEntitlement": "mine"}, )" + activate("mine")), "");
    EXPECT_TRUE(has(problems(activate("cad-2") + ", " + split + "}"),
                    "/events/0/entitlement: There is no entitlement \"cad-2\" in this scenario, and no event "
                    "before this one makes it. (Name one that is there.)"));
    EXPECT_TRUE(has(problems(activate("cda")), "(Did you mean \"cad\"?)"));
    EXPECT_TRUE(
        has(problems(R"({"type": "renameTier", "tier": "distributer", "name": "D"})"),
            "/events/0/tier: There is no tier \"distributer\" in this scenario, and no event before this "
            "one makes it. (Did you mean \"distributor\"?)"));
    EXPECT_EQ(
        problems(R"({"type": "addTier", "tier": "x"}, {"type": "renameTier", "tier": "x", "name": "D"})"),
        "");
}

TEST(CheckEntitlements, EventsAndExpectationsNameOrganizationsThatAreThere) {
    EXPECT_TRUE(has(problemsOfChannel(R"("events": [{"type": "relate", "account": "n", "with": "x"}])"),
                    "/events/0/with: There is no organization \"x\""));
    EXPECT_EQ(
        problemsOfChannel(R"("events": [{"type": "createAccount", "account": "x", "accountType": "customer"},
                                              {"type": "relate", "account": "n", "with": "x"}])"),
        "");
    EXPECT_TRUE(has(problemsOfChannel(R"("expectations": [{"type": "sees", "account": "n"}])"),
                    "/expectations/0: Expected either \"entitlement\" or \"of\"."));
    EXPECT_TRUE(has(problemsOfChannel(R"("expectations": [{"type": "holdsEntitlement", "entitlement": "e",
                                                           "account": "x"}])"),
                    "/expectations/0/account: There is no organization \"x\""));
}

}  // namespace
}  // namespace sluice::scenario
