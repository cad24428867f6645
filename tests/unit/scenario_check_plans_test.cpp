// What is wrong between the parts of a document with catalogues: each with its place, all at once.
#include <gtest/gtest.h>

#include <string>

#include "codec/scenario_json.h"
#include "scenario/check.h"

namespace sluice::scenario {
namespace {

std::string problemsOf(const std::string& members) {
    codec::ReadDocument read = codec::readDocument("{\"sluice\": 1, " + members + "}");
    EXPECT_TRUE(read.problems.empty()) << read.problems[0].path << read.problems[0].message;
    std::string text;
    for (const base::Problem& problem : check(read.document)) {
        if (problem.severity == base::Severity::warning) text += "warning: ";
        text += problem.path + ": " + problem.message;
        if (!problem.hint.empty()) text += " (" + problem.hint + ")";
        text += "\n";
    }
    return text;
}

/// With a provider `acme` and a catalogue of `beta`, its reseller.
std::string problemsOfReseller(const std::string& catalogue, const std::string& more = "") {
    return problemsOf(R"("organizations": [
        {"id": "acme", "catalogue": {"resources": [{"id": "cpu"}], "plans": [{"id": "gold"}],
                                     "notificationTemplates": [{"id": "t1"}],
                                     "serviceTemplates": [{"id": "std", "plans": ["gold"]}]}},
        {"id": "beta", "catalogue": )" +
                      catalogue + R"(}],
        "partnerships": [{"upstream": "acme", "downstream": "beta", "serviceTemplate": "std"}])" +
                      more);
}

std::string problemsOfCatalogue(const std::string& catalogue) {
    return problemsOf(R"("organizations": [{"id": "x"}, {"id": "a", "catalogue": )" + catalogue + "}]");
}

TEST(CheckPlans, WhatIsRightIsNotReported) {
    EXPECT_EQ(problemsOfCatalogue("{}"), "");
    EXPECT_EQ(
        problemsOfReseller(R"({"plans": [{"id": "mine", "copyOf": "gold", "rates": [{"resource": "cpu"}]}],
                                     "notificationSchedules": [{"id": "n", "entries": [{"daysBefore": 3, "template": "t1"}]}],
                                     "resourceCategories": [{"id": "rc", "resources": ["cpu"]}]})"),
        "");
}

TEST(CheckPlans, WhatAPlanLacksIsToldThoughAnotherHasItsId) {
    const std::string problems = problemsOfCatalogue(
        R"({"resources": [{"id": "cpu"}], "plans": [{"id": "g"}, {"id": "g", "rates": [{"resource": "cpa"}]}]})");
    EXPECT_NE(problems.find("There is no resource \"cpa\" here (PS-38). (Did you mean \"cpu\"?)"),
              std::string::npos)
        << problems;
    EXPECT_NE(problems.find("There are two plans \"g\" (PS-40)"), std::string::npos) << problems;
}

TEST(CheckPlans, NothingStandsTwice) {
    EXPECT_EQ(problemsOfCatalogue(R"({"resources": [{"id": "cpu"}, {"id": "ram"}, {"id": "cpu"}]})"),
              "/organizations/1/catalogue/resources/2/id: \"cpu\" stands there twice (PS-48). (Keep one of "
              "them, or choose another id.)\n");
    EXPECT_EQ(
        problemsOfCatalogue(R"({"plans": [{"id": "g"}, {"id": "g"}]})"),
        "/organizations/1/catalogue/plans/1/id: There are two plans \"g\" (PS-40). (Keep one of them, or "
        "choose another id.)\n");
    EXPECT_EQ(
        problemsOfCatalogue(R"({"plans": [{"id": "g", "periods": [{"id": "m"}, {"id": "m"}]}]})"),
        "/organizations/1/catalogue/plans/0/periods/1/id: \"m\" stands there twice (PS-48). (Keep one of "
        "them, or choose another id.)\n");
    EXPECT_EQ(
        problemsOfCatalogue(
            R"({"resources": [{"id": "cpu"}], "plans": [{"id": "g", "rates": [{"resource": "cpu"}, {"resource": "cpu"}]}]})"),
        "/organizations/1/catalogue/plans/0/rates/1/resource: \"cpu\" stands there twice (PS-48). (Keep "
        "one of them, or choose another id.)\n");
    EXPECT_EQ(
        problemsOfCatalogue(
            R"({"notificationTemplates": [{"id": "t"}], "notificationSchedules": [{"id": "n", "entries": [
                {"daysBefore": 3, "template": "t"}, {"daysBefore": 3.0, "template": "t"}]}]})"),
        "/organizations/1/catalogue/notificationSchedules/0/entries/1/daysBefore: \"3\" stands there twice "
        "(PS-48). (Keep one of them, or choose another id.)\n");
}

TEST(CheckPlans, NoIdIsEmpty) {
    EXPECT_EQ(
        problemsOfCatalogue(
            R"({"salesCategories": [{"id": ""}], "plans": [{"id": "", "periods": [{"id": ""}]}]})"),
        "/organizations/1/catalogue/salesCategories/0/id: Expected an id, found an empty text. (Give it a "
        "short id, for example \"gold\".)\n"
        "/organizations/1/catalogue/plans/0/id: Expected an id, found an empty text. (Give it a short id, "
        "for example \"gold\".)\n"
        "/organizations/1/catalogue/plans/0/periods/0/id: Expected an id, found an empty text. (Give it a "
        "short id, for example \"gold\".)\n");
}

TEST(CheckPlans, NumbersStayWithinTheirBounds) {
    const std::string rate =
        R"("rates": [{"resource": "cpu", "prices": {"overuse": -1}, "limits": {"included": -2, "minimum": 5, "maximum": 4.5}}])";
    EXPECT_EQ(problemsOfCatalogue(
                  R"({"resources": [{"id": "cpu"}], "plans": [{"id": "g", "fees": {"renewal": -0.5}, )" +
                  rate + "}]}"),
              "/organizations/1/catalogue/plans/0/fees/renewal: The renewal fee is negative: -0.5 (PS-41). "
              "(Write a number that "
              "is 0 or more.)\n"
              "/organizations/1/catalogue/plans/0/rates/0/prices/overuse: The overuse price is negative: -1 "
              "(PS-41). (Write a "
              "number that is 0 or more.)\n"
              "/organizations/1/catalogue/plans/0/rates/0/limits/included: The included amount is negative: "
              "-2 (PS-41). (Write a "
              "number that is 0 or more.)\n"
              "/organizations/1/catalogue/plans/0/rates/0/limits/minimum: The minimum 5 is above the maximum "
              "4.5 (PS-41). (Lower the minimum or raise the maximum.)\n");
}

TEST(CheckPlans, EveryIdNamesSomething) {
    EXPECT_EQ(
        problemsOfCatalogue(
            R"({"salesCategories": [{"id": "web"}], "plans": [{"id": "g", "salesCategories": ["wbe"],
                  "planCategory": "pc", "expirationSchedule": "e", "notificationSchedule": "n",
                  "periods": [{"id": "m", "expirationSchedule": "e"}], "rates": [{"resource": "cpu"}]}]})"),
        "/organizations/1/catalogue/plans/0/planCategory: There is no plan category \"pc\" here (PS-38). "
        "(Declare it under planCategories, or name one that is there.)\n"
        "/organizations/1/catalogue/plans/0/salesCategories/0: There is no sales category \"wbe\" here "
        "(PS-38). (Did you mean \"web\"?)\n"
        "/organizations/1/catalogue/plans/0/expirationSchedule: There is no expiration schedule \"e\" "
        "here (PS-38). (Declare it under expirationSchedules, or name one that is there.)\n"
        "/organizations/1/catalogue/plans/0/notificationSchedule: There is no notification schedule \"n\" "
        "here (PS-38). (Declare it under notificationSchedules, or name one that is there.)\n"
        "/organizations/1/catalogue/plans/0/periods/0/expirationSchedule: There is no expiration schedule "
        "\"e\" here (PS-38). (Declare it under expirationSchedules, or name one that is there.)\n"
        "/organizations/1/catalogue/plans/0/rates/0/resource: There is no resource \"cpu\" here (PS-38). "
        "(Declare it under resources, or name one that is there.)\n");
    EXPECT_EQ(
        problemsOfCatalogue(
            R"({"plans": [{"id": "gold"}], "serviceTemplates": [{"id": "s", "plans": ["glod"]}],
                  "notificationSchedules": [{"id": "n", "entries": [{"daysBefore": 3, "template": "t"}]}]})"),
        "/organizations/1/catalogue/serviceTemplates/0/plans/0: There is no plan \"glod\" in the catalogue "
        "(PS-38). (Did you mean \"gold\"?)\n"
        "/organizations/1/catalogue/notificationSchedules/0/entries/0/template: There is no notification "
        "template \"t\" here (PS-38). (Declare it under notificationTemplates, or name one that is "
        "there.)\n");
}

TEST(CheckPlans, ResourcesAreDeclaredUpstreamOrHere) {
    EXPECT_EQ(
        problemsOfReseller(R"({"plans": [{"id": "own", "rates": [{"resource": "cpuu"}]}]})"),
        "/organizations/1/catalogue/plans/0/rates/0/resource: There is no resource \"cpuu\" here (PS-38). "
        "(Did you mean \"cpu\"?)\n");
    EXPECT_EQ(
        problemsOfReseller(
            R"({"plans": [{"id": "gold", "copyOf": "gold", "rates": [{"resource": "gone"}]}]})"),
        "warning: /organizations/1/catalogue/plans/0/rates/0/resource: There is no resource \"gone\" here "
        "(PS-38). (It may have come from a former provider; declare it here to keep it.)\n");
}

TEST(CheckPlans, CopiesAreOfSomething) {
    EXPECT_EQ(problemsOfReseller(R"({"plans": [{"id": "gold", "copyOf": "golt"}]})"),
              "warning: /organizations/1/catalogue/plans/0/copyOf: \"acme\" has no plan \"golt\" any longer. "
              "(Did you mean \"gold\"?)\n");
    EXPECT_EQ(
        problemsOfCatalogue(R"({"plans": [{"id": "gold", "copyOf": "gold"}]})"),
        "warning: /organizations/1/catalogue/plans/0/copyOf: The plan is a copy, but the organization has "
        "no provider. (Nothing will synchronize it; give a partnership a serviceTemplate, or remove "
        "copyOf.)\n");
    EXPECT_EQ(
        problemsOfReseller(
            R"({"salesCategories": [{"id": "s"}], "plans": [{"id": "own", "salesCategories": ["s"],
                  "ownSalesCategories": ["s"], "disabledByProvider": true, "confirmationNeeded": true}]})"),
        "/organizations/1/catalogue/plans/0/ownSalesCategories: This is said of copies only, and the plan "
        "has no copyOf. (Add copyOf, or remove this.)\n"
        "/organizations/1/catalogue/plans/0/disabledByProvider: This is said of copies only, and the plan "
        "has no copyOf. (Add copyOf, or remove this.)\n"
        "/organizations/1/catalogue/plans/0/confirmationNeeded: This is said of copies only, and the plan "
        "has no copyOf. (Add copyOf, or remove this.)\n");
}

TEST(CheckPlans, AResellerHasOneProviderAndATemplateOfIts) {
    EXPECT_EQ(
        problemsOf(R"("organizations": [
                  {"id": "a", "catalogue": {"serviceTemplates": [{"id": "std"}]}}, {"id": "b"}, {"id": "c"}],
                  "partnerships": [
                  {"upstream": "a", "downstream": "c", "serviceTemplate": "sdt"},
                  {"upstream": "b", "downstream": "c", "serviceTemplate": "std"},
                  {"upstream": "a", "downstream": "b", "pricesSyncDisabled": true}])"),
        "/partnerships/0/serviceTemplate: \"a\" has no service template \"sdt\". (Did you mean "
        "\"std\"?)\n"
        "/partnerships/1/serviceTemplate: \"b\" has no service template \"std\". (Declare it under "
        "serviceTemplates, or name one that is there.)\n"
        "/partnerships/1/serviceTemplate: \"c\" resells already for \"a\", in /partnerships/0 (PS-37). "
        "(Keep the serviceTemplate of one of the two partnerships.)\n"
        "/partnerships/2/pricesSyncDisabled: This is said of resellers only, and the partnership has no "
        "serviceTemplate. (Add the serviceTemplate that the reseller uses, or remove this.)\n");
}

TEST(CheckPlans, EventsNameOrganizationsThatAreThereAtSomeTime) {
    const std::string hint = "in this scenario, and no event makes one. (Did you mean \"beta\"?)\n";
    EXPECT_EQ(
        problemsOfReseller("{}", R"(, "events": [
                  {"type": "removePlan", "organization": "bea", "plan": "x"},
                  {"type": "setReseller", "upstream": "acme", "downstream": "bta"},
                  {"type": "synchronize", "provider": "acme", "reseller": "beat", "options": []},
                  {"type": "synchronize", "provider": "acme", "serviceTemplate": "nothing", "options": []}])"),
        "/events/0/organization: There is no organization \"bea\" " + hint +
            "/events/1/downstream: There is no organization \"bta\" " + hint +
            "/events/2/reseller: There is no organization \"beat\" " + hint +
            "warning: /events/3/serviceTemplate: \"acme\" has no service template \"nothing\", and no event "
            "makes one (PS-38). (As it is, a run refuses this event.)\n");
}

TEST(CheckPlans, ExpectationsNamePathsAndRuns) {
    EXPECT_EQ(
        problemsOfReseller("{}", R"(, "events": [{"type": "removePlan", "organization": "beta", "plan": "x"}],
                  "expectations": [
                  {"type": "catalogueValue", "organization": "beta", "path": "plans/gold/price", "after": 2},
                  {"type": "carried", "event": 0, "organization": "beta", "path": "plans/gold"},
                  {"type": "refused", "event": 0, "rule": "PS-38"},
                  {"type": "neverCarried", "event": 1, "organization": "beta", "path": ""}])"),
        "/expectations/0/path: Nothing in a catalogue has the path \"plans/gold/price\". (Write it like "
        "plans/gold/fees/recurring or salesCategories/web/name.)\n"
        "warning: /expectations/0/after: There is no moment after 2 events: the scenario has 1. (0 is the "
        "start; "
        "leave it out for the end.)\n"
        "warning: /expectations/1/event: Event 0 is not a synchronization: it carries nothing. (Name an "
        "event of "
        "type synchronize; events are counted from 0.)\n"
        "warning: /expectations/3/event: There is no event 1: the scenario has 1 event. (Events are counted "
        "from "
        "0.)\n"
        "/expectations/3/path: Nothing in a catalogue has the path \"\". (Write it like "
        "plans/gold/fees/recurring or salesCategories/web/name.)\n");
}

TEST(CheckPlans, ARemarkAboutAnEntryHidesNoErrorInIt) {
    codec::ReadDocument read = codec::readDocument(
        R"({"sluice": 1, "organizations": [{"id": "a", "settings": {"adders": [{"key": "Panel", "detail": "x"},
            {"key": "Panel", "detail": "\u202e"}]}}]})");
    ASSERT_EQ(read.problems.size(), 1u);
    EXPECT_EQ(read.problems[0].severity, base::Severity::warning);
    codec::addProblemsOfMeaning(read.problems, check(read.document));
    EXPECT_TRUE(base::hasErrors(read.problems)) << "the key stands twice (DS-52)";
}

TEST(CheckPlans, ACatalogueThatCouldNotBeReadIsPassedOver) {
    codec::ReadDocument read = codec::readDocument(
        R"({"sluice": 1, "organizations": [{"id": "a", "catalogue": {"resources": [{}], "salesCategories": [{"id": 3}],
            "plans": [{"rates": [{}], "periods": [{}], "salesCategories": [1]}],
            "notificationSchedules": [{"id": "n", "entries": [{}]}], "serviceTemplates": [{"id": "s", "plans": [{}]}]}}]})");
    const base::Problems ofForm = read.problems;
    EXPECT_FALSE(ofForm.empty());
    codec::addProblemsOfMeaning(read.problems, check(read.document));
    EXPECT_EQ(read.problems, ofForm);
}

}  // namespace
}  // namespace sluice::scenario
