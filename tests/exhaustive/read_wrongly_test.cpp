// Every place of a scenario file of each system, with every other kind of value in it: what cannot be read is told, is
// looked into by nobody, and hides nothing that is wrong elsewhere.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "api/open.h"
#include "calls/describe.h"
#include "fuzz/mutator/calls.h"
#include "fuzz/mutator/json_tree.h"
#include "support/files.h"

namespace sluice {
namespace {

using fuzz::Json;
using fuzz::Kind;

std::vector<Json> otherValues() {
    std::vector<Json> values = {Json{}, fuzz::ofNumber("5"), fuzz::ofNumber("1e400"), fuzz::ofText("x"),
                                fuzz::ofText("")};
    for (const Kind kind : {Kind::boolean, Kind::list, Kind::object}) values.emplace_back().kind = kind;
    return values;
}

/// Changes every part of a tree in every way, one at a time, and calls visit() with the tree as it then is.
template <class Visit>
void forEachChange(Json& json, const Visit& visit) {
    for (std::size_t i = 0; i < json.parts.size(); ++i) {
        const Json before = json.parts[i];
        for (Json value : otherValues()) {
            value.name = before.name;
            json.parts[i] = value;
            visit();
        }
        json.parts[i] = before;
        json.parts.insert(json.parts.begin(), before);  // twice
        visit();
        json.parts.erase(json.parts.begin());
        json.parts[i].name = "another";
        visit();
        json.parts.erase(json.parts.begin() + static_cast<std::ptrdiff_t>(i));
        visit();
        json.parts.insert(json.parts.begin() + static_cast<std::ptrdiff_t>(i), before);
        forEachChange(json.parts[i], visit);
    }
}

std::string told(const base::Problems& problems) {
    std::string text;
    for (const base::Problem& problem : problems) text += problem.path + ": " + problem.message + "\n";
    return text;
}

class ReadWrongly : public testing::TestWithParam<const char*> {
  protected:
    static Json example() {
        return *fuzz::parse(testing_support::readFile(
            testing_support::sourcePath("web/examples/" + std::string(GetParam()) + ".json")));
    }
};

TEST_P(ReadWrongly, WhatIsHandedOnIsWhatAFileCouldHold) {
    Json scenario = example();
    forEachChange(scenario, [&] {
        const std::string file = fuzz::write(scenario);
        const codec::ReadDocument read = codec::readDocument(file);
        const codec::ReadDocument again = codec::readDocument(codec::writeDocument(read.document));
        ASSERT_EQ(told(again.problems), "") << file;
    });
}

TEST_P(ReadWrongly, OtherProblemsAreToldBesideIt) {
    Json scenario = example();
    // The example names nobody who is not there, but for this one.
    if (scenario.member("partnerships") == nullptr) {
        scenario.parts.emplace_back().kind = Kind::list;
        scenario.parts.back().name = "partnerships";
    }
    Json& partnerships = *scenario.member("partnerships");
    Json dangling;
    dangling.kind = Kind::object;
    for (const char* side : {"upstream", "downstream"}) {
        dangling.parts.push_back(fuzz::ofText("nobody"));
        dangling.parts.back().name = side;
    }
    partnerships.parts.insert(partnerships.parts.begin(), dangling);
    const std::string expected = "/partnerships/0/upstream: There is no organization \"nobody\".";
    for (const char* list :
         {"organizations", "events", "products", "assets", "entitlements", "expectations"}) {
        Json* entries = scenario.member(list);
        if (entries == nullptr) continue;
        forEachChange(entries->parts.back(), [&] {
            const base::Problems problems =
                api::readInput(fuzz::write(scenario), api::DocumentFormat::json, {}).problems;
            ASSERT_NE(told(problems).find(expected), std::string::npos) << fuzz::write(scenario);
        });
    }
}

INSTANTIATE_TEST_SUITE_P(EachSystem, ReadWrongly,
                         testing::Values("06-tightening-to-strict", "22-own-prices-and-a-confirmation",
                                         "30-redeemed-keys", "37-tier-two-fails"),
                         testing_support::ExampleTestName());

TEST(Mutator, AsksEveryCallThereIs) {
    for (const calls::CallInfo& call : calls::describeCalls()) {
        EXPECT_TRUE(call.name == "open" || fuzz::asks(call.name)) << call.name.view();
    }
}

}  // namespace
}  // namespace sluice
