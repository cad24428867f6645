#include <gtest/gtest.h>

#include <string>
#include <variant>

#include "base/unicode.h"
#include "codec/scenario_json.h"

namespace sluice::codec {
namespace {

using scenario::Document;
using scenario::Event;

const data_sync::Event& dataSync(const Event& event) { return std::get<data_sync::Event>(event); }

constexpr const char* kWhole = R"({
  "sluice": 1,
  "title": "A title with \"quotes\" and ☀️",
  "notes": "Two\nlines.",
  "opensAt": 2,
  "readings": { "DS-25": "follow", "DS-27": "skip", "DS-28": "next-event" },
  "settingTypes": [
    { "id": "roof-types", "label": "Roof types", "cardinality": "multiple", "scope": "invite-only" },
    { "id": "margin", "cardinality": "single", "scope": "synced" }
  ],
  "organizations": [
    {
      "id": "sunrise",
      "name": "Sunrise Solar",
      "settings": {
        "adders": [{ "key": "Trenching", "detail": "$12/ft" }, "Panel upgrade", { "key": 7, "detail": 0 }],
        "utility-rate-escalation": [3.5, 4],
        "licenses": [],
        "project-cost": 3.2,
        "proposal-email": "hello"
      }
    },
    {
      "id": "apex"
    }
  ],
  "partnerships": [
    { "upstream": "sunrise", "downstream": "apex", "dataSync": true, "exclusive": true, "allowEdit": false }
  ],
  "events": [
    { "type": "invite", "upstream": "sunrise", "organization": { "id": "helios", "name": "Helios", "settings": { "project-cost": 3 } }, "dataSync": true, "exclusive": false, "allowEdit": true },
    { "type": "partner", "upstream": "sunrise", "downstream": "nova", "dataSync": true, "exclusive": false, "allowEdit": true },
    { "type": "setFlags", "upstream": "sunrise", "downstream": "nova", "dataSync": false, "exclusive": false, "allowEdit": false },
    { "type": "endPartnership", "upstream": "sunrise", "downstream": "nova" },
    { "type": "addItem", "organization": "sunrise", "setting": "adders", "key": "Tile roof", "detail": "$500" },
    { "type": "changeItem", "organization": "sunrise", "setting": "adders", "key": "Tile roof" },
    { "type": "removeItem", "organization": "sunrise", "setting": "adders", "key": 7 },
    { "type": "setValue", "organization": "sunrise", "setting": "project-cost", "value": 3.4 },
    { "type": "clearValue", "organization": "sunrise", "setting": "project-cost" },
    { "type": "addOrganization", "organization": { "id": "zen", "name": "Zen" } },
    { "type": "renameOrganization", "organization": "zen", "name": "Zen Power" },
    { "type": "removeOrganization", "organization": "zen" }
  ],
  "expectations": [
    { "type": "holds", "organization": "apex", "setting": "adders", "key": "Trenching", "detail": "$12/ft", "after": 0 },
    { "type": "holds", "organization": "apex", "setting": "project-cost", "value": 3.2 },
    { "type": "lacks", "organization": "apex", "setting": "adders", "key": 8 },
    { "type": "same", "organization": "apex", "as": "sunrise", "setting": "adders" },
    { "type": "locked", "organization": "apex", "setting": "adders", "locked": false, "after": 3 },
    { "type": "refused", "event": 3, "rule": "DS-50" },
    { "type": "happens", "event": 0 },
    { "type": "outcome", "upstream": "sunrise", "downstream": "apex", "setting": "adders", "moment": "added", "outcome": "n/a" }
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

std::string problemsOf(const std::string& text) { return problemTexts(readDocument(text).problems); }

/// The problems of a document with these members besides the version.
std::string problemsWith(const std::string& members) {
    return problemsOf("{\"sluice\": 1, " + members + "}");
}

TEST(ScenarioFile, WhatWasReadIsWrittenBackByteForByte) {
    const ReadDocument read = readDocument(kWhole);
    ASSERT_EQ(problemTexts(read.problems), "");
    EXPECT_EQ(writeDocument(read.document), kWhole);
}

TEST(ScenarioFile, EveryPartArrives) {
    const ReadDocument read = readDocument(kWhole);
    const Document& document = read.document;
    const auto text = [&](base::ValueId id) { return std::string(document.values.spelling(id)); };
    EXPECT_EQ(document.title, "A title with \"quotes\" and ☀️");
    EXPECT_EQ(document.readings.merge, data_sync::MergeReading::follow);
    EXPECT_EQ(document.settingTypes.at(0).scope, data_sync::Scope::inviteOnly);
    EXPECT_EQ(document.settingTypes.at(1).cardinality, data_sync::Cardinality::single);
    EXPECT_FALSE(document.settingTypes.at(1).label.exists());
    const auto& settings = document.organizations.at(0).settings;
    ASSERT_EQ(settings.size(), 5u);
    EXPECT_TRUE(settings[0].isList);
    EXPECT_EQ(text(settings[0].items.at(0).detail), "$12/ft");
    EXPECT_FALSE(settings[0].items.at(1).detail.exists());
    EXPECT_EQ(document.values.kind(settings[0].items.at(2).key), base::ValueKind::number);
    EXPECT_TRUE(settings[2].isList);
    EXPECT_FALSE(settings[3].isList);
    EXPECT_EQ(text(settings[3].value), "3.2");
    EXPECT_FALSE(document.organizations.at(1).name.exists());
    EXPECT_EQ(document.partnerships.at(0).flags, (data_sync::Flags{true, true, false}));
    EXPECT_EQ(text(std::get<data_sync::Invite>(dataSync(document.events.at(0))).organization.id), "helios");
    EXPECT_EQ(text(std::get<data_sync::AddItem>(dataSync(document.events.at(4))).item.key), "Tile roof");
    EXPECT_EQ(std::get<scenario::ExpectHolds>(document.expectations.at(0)).after, 0u);
    EXPECT_EQ(std::get<scenario::ExpectHolds>(document.expectations.at(1)).after, scenario::kAtEnd);
    EXPECT_FALSE(std::get<scenario::ExpectLocked>(document.expectations.at(4)).locked);
}

TEST(ScenarioFile, MissingPartsHaveTheirDefaults) {
    const ReadDocument read = readDocument(
        R"({"sluice": 1, "$schema": "scenario.schema.json", "partnerships": [{"upstream": "a", "downstream": "b"}]})");
    ASSERT_EQ(problemTexts(read.problems), "");
    EXPECT_EQ(read.document.readings, data_sync::Readings{});
    EXPECT_EQ(read.document.partnerships.at(0).flags, data_sync::Flags{});
}

TEST(ScenarioFile, NumbersSurviveUnchangedInValue) {
    const ReadDocument read = readDocument(
        R"({"sluice": 1, "organizations": [{"id": "a", "settings": {"x": [0.10, 1e400000, 5]}}]})");
    EXPECT_EQ(problemTexts(read.problems).find("out of range") == std::string::npos, false);
    const ReadDocument digits = readDocument(
        R"({"sluice": 1, "organizations": [{"id": "a", "settings": {"x": [0.10, 12345678901234567890.125]}}]})");
    EXPECT_NE(writeDocument(digits.document).find("[0.1, 12345678901234567890.125]"), std::string::npos);
}

TEST(ScenarioFile, TheVersionIsRequiredAndNewerOnesAreSaidToBeNewer) {
    EXPECT_EQ(problemsOf("{}"),
              ": The field \"sluice\" is missing. (A scenario file starts with \"sluice\": 1.)\n");
    EXPECT_EQ(problemsOf(R"({"sluice": 2, "unheardOf": []})"),
              "/sluice: This is a scenario of format 2; formats up to 1 are known here. (Open it with a "
              "newer Sluice.)\n");
    EXPECT_EQ(problemsOf(R"({"sluice": "1"})"),
              "/sluice: Expected a whole number, 0 or more, found the text \"1\".\n");
    EXPECT_EQ(problemsOf(R"({"sluice": 0})"),
              "/sluice: Expected the format version 1, found the number 0.\n");
    EXPECT_EQ(problemsOf("[1]"), ": Expected a scenario: an object with \"sluice\": 1, found a list.\n");
}

TEST(ScenarioFile, UnknownFieldsAreNamedWithASuggestion) {
    EXPECT_EQ(problemsWith(R"("organisations": [])"),
              "/organisations: Unknown field \"organisations\". (Did you mean \"organizations\"?)\n");
    EXPECT_EQ(problemsWith(R"("partnerships": [{"upstream": "a", "downstream": "b", "data_sync": true}])"),
              "/partnerships/0/data_sync: Unknown field \"data_sync\". (Did you mean \"dataSync\"?)\n");
    EXPECT_EQ(
        problemsWith(R"("readings": {"DS-26": "keep"})").find("/readings/DS-26: Unknown field \"DS-26\"."),
        0u);
}

TEST(ScenarioFile, WrongTypesSayWhatWasExpectedAndFound) {
    EXPECT_EQ(problemsWith(R"("title": 5, "notes": null, "organizations": {}, "events": [[]])"),
              "/title: Expected a text, found the number 5. (Put it in double quotes.)\n"
              "/notes: Expected a text, found nothing (null).\n"
              "/organizations: Expected a list, found an object.\n"
              "/events/0: Expected an object with a \"type\", found a list.\n");
    EXPECT_EQ(
        problemsWith(
            R"("partnerships": [{"upstream": "a", "downstream": "b", "dataSync": "yes", "exclusive": "true"}])"),
        "/partnerships/0/dataSync: Expected true or false, found the text \"yes\".\n"
        "/partnerships/0/exclusive: Expected true or false, found the text \"true\". (Write true without "
        "quotes.)\n");
    EXPECT_EQ(
        problemsWith(
            R"("organizations": [{"id": "a", "settings": {"adders": true, "x": [{"detail": 1}, null, [2]]}}, 7])"),
        "/organizations/0/settings/adders: Expected a list of items, a text or a number, found true.\n"
        "/organizations/0/settings/x/0: The field \"key\" is missing.\n"
        "/organizations/0/settings/x/1: Expected an item: a text, a number or an object with a \"key\", "
        "found nothing (null).\n"
        "/organizations/0/settings/x/2: Expected an item: a text, a number or an object with a \"key\", "
        "found a list.\n"
        "/organizations/1: Expected an object, found the number 7.\n");
    EXPECT_EQ(
        problemsWith(
            R"("expectations": [{"type": "happens", "event": -1}, {"type": "happens", "event": 1.5}, {"type": "happens", "event": 4294967295}])"),
        "/expectations/0/event: Expected a whole number, 0 or more, found the number -1.\n"
        "/expectations/1/event: Expected a whole number, 0 or more, found the number 1.5.\n"
        "/expectations/2/event: Expected a whole number, 0 or more, found the number 4294967295.\n");
}

TEST(ScenarioFile, MissingFieldsAreAllNamed) {
    EXPECT_EQ(
        problemsWith(
            R"("organizations": [{"name": "A"}], "events": [{"type": "setValue", "organization": "a"}, {}])"),
        "/organizations/0: The field \"id\" is missing.\n"
        "/events/0: The field \"setting\" is missing.\n"
        "/events/0: The field \"value\" is missing.\n"
        "/events/1: The field \"type\" is missing. (It is one of \"invite\", \"partner\", \"setFlags\", "
        "\"endPartnership\", \"addItem\", \"changeItem\", \"removeItem\", \"setValue\", \"clearValue\", "
        "\"addOrganization\", \"renameOrganization\", \"removeOrganization\", \"addPlan\", "
        "\"changePlan\", \"removePlan\", \"setPeriod\", \"removePeriod\", \"setRate\", \"removeRate\", "
        "\"setResource\", \"setExpirationSchedule\", \"setNotificationTemplate\", "
        "\"setNotificationSchedule\", \"setPlanCategory\", \"setSalesCategory\", \"setResourceCategory\", "
        "\"setServiceTemplate\", \"removeCatalogueEntry\", \"setSellerData\", \"delegatePlan\", "
        "\"withdrawPlan\", \"setReseller\", \"confirmPlan\", \"synchronize\", \"createAccount\", "
        "\"setParents\", \"relate\", \"unrelate\", \"addTier\", \"renameTier\", \"moveTier\", "
        "\"setVisibility\", \"createEntitlement\", \"setCurrentOwner\", \"nameEndCustomer\", \"split\", "
        "\"transfer\", \"activate\", \"redeem\", \"changeState\", \"deactivate\", \"setQuantity\", "
        "\"mergeBack\", \"defineProduct\", \"addParameter\", "
        "\"changeParameter\", \"createAssetRequest\", \"createTierUpdate\", \"createTierAdjustment\", "
        "\"submit\", \"discard\", \"fill\", \"inquire\", \"setPending\", \"approve\", \"fail\", "
        "\"schedule\", \"due\", \"revoke\" or \"confirm\".)\n");
}

TEST(ScenarioFile, UnknownWordsAreNamedWithTheAllowedOnes) {
    EXPECT_EQ(problemsWith(
                  R"("readings": {"DS-25": "Keep"}, "settingTypes": [{"id": "x", "cardinality": "many"}])"),
              "/readings/DS-25: Expected \"keep\" or \"follow\", found the text \"Keep\". (Did you mean "
              "\"keep\"?)\n"
              "/settingTypes/0/cardinality: Expected \"multiple\" or \"single\", found the text \"many\".\n");
    EXPECT_NE(problemsWith(R"("events": [{"type": "additem", "organization": "a"}])")
                  .find("Did you mean \"addItem\"?"),
              std::string::npos);
}

TEST(ScenarioFile, EntriesWithProblemsKeepTheirPlaces) {
    const ReadDocument read = readDocument(
        R"({"sluice": 1, "organizations": [{"id": "a"}, 5, {"id": 7}, {"id": "d"}],
            "events": [{"type": "removeOrganization", "organization": "a"}, {"type": "nothing"}, {"type": "clearValue"}]})");
    ASSERT_EQ(read.document.organizations.size(), 4u);
    for (const std::size_t wrong : {1u, 2u}) {
        EXPECT_EQ(read.document.values.spelling(read.document.organizations[wrong].id), "(unreadable)");
    }
    EXPECT_EQ(read.document.values.spelling(read.document.organizations[3].id), "d");
    ASSERT_EQ(read.document.events.size(), 3u);
    EXPECT_TRUE(std::holds_alternative<data_sync::ClearValue>(dataSync(read.document.events[2])));
}

TEST(ScenarioFile, HostileNamesSurviveARoundTrip) {
    const std::string longName(10000, 'x');
    const std::string names[] = {"<script>alert(1)</script>",
                                 "\xE2\x80\xAE"
                                 "desrever",
                                 "\"\\/",
                                 "😀",
                                 longName,
                                 "__proto__",
                                 "constructor"};
    Document document;
    for (const std::string& name : names) {
        document.organizations.push_back({document.values.text(name), document.values.text(name), {}});
    }
    const ReadDocument read = readDocument(writeDocument(document));
    ASSERT_EQ(problemTexts(read.problems), "");
    ASSERT_EQ(read.document.organizations.size(), std::size(names));
    for (std::size_t i = 0; i < std::size(names); ++i) {
        EXPECT_EQ(read.document.values.spelling(read.document.organizations[i].name),
                  base::trimmed(names[i]));
    }
}

/// What is wrong with a document of one organization with this JSON text as its name.
std::string problemsOfName(const std::string& json) {
    return problemTexts(
        readDocument(R"({"sluice": 1, "organizations": [{"id": "a", "name": )" + json + "}]}").problems);
}

TEST(ScenarioFile, TextsAreOneWherePeopleSeeOne_DS70) {
    const ReadDocument read =
        readDocument(R"({"sluice": 1, "title": "Cafe\u0301 \ufe0f", "notes": "a\tb\r\nc ",
        "organizations": [{"id": "caf\u00e9\u200e ", "name": "\ufeffCafe\u0301\u00a0Soleil\u3000",
                           "settings": {"adders\u00ad": [" Crane ", {"key": "Cafe\u0301", "detail": "\u00a0$5 "}]}}],
        "partnerships": [{"upstream": "cafe\u0301", "downstream": "x"}]})");
    EXPECT_EQ(problemTexts(read.problems), "");
    const base::ValuePool& values = read.document.values;
    const auto& organization = read.document.organizations.at(0);
    EXPECT_EQ(values.spelling(organization.id), "café");
    EXPECT_EQ(values.spelling(organization.name), "Café\u00A0Soleil");
    EXPECT_EQ(read.document.partnerships.at(0).upstream, organization.id);
    EXPECT_EQ(values.spelling(organization.settings.at(0).setting), "adders");
    EXPECT_EQ(values.spelling(organization.settings.at(0).items.at(0).key), "Crane");
    EXPECT_EQ(values.spelling(organization.settings.at(0).items.at(1).key), "Café");
    EXPECT_EQ(values.spelling(organization.settings.at(0).items.at(1).detail), "$5");
    EXPECT_EQ(read.document.title, "Café \uFE0F");
    EXPECT_EQ(read.document.notes, "a\tb\r\nc ");
}

TEST(ScenarioFile, ControlCharactersAreRefusedWithPlaceAndCode_DS70) {
    EXPECT_EQ(problemsOfName(R"("a\u0007b")"),
              "/organizations/0/name: Character 2 of \"a b\" is the control character U+0007 (DS-70). (Take "
              "it out.)\n");
    EXPECT_EQ(problemsOfName(R"("two\nlines")"),
              "/organizations/0/name: Character 4 of \"two lines\" is the control character U+000A (DS-70). "
              "(Take it "
              "out.)\n");
    EXPECT_EQ(problemsOfName(R"("ends in one\n")"), "") << "a line end at an end is a blank";
    EXPECT_EQ(problemTexts(readDocument(R"({"sluice": 1, "title": "a\tb", "notes": "a\u0085"})").problems),
              "/notes: Character 2 of \"a\u0085\" is the control character U+0085 (DS-70). (Take it out.)\n"
              "/title: Character 2 of \"a b\" is the control character U+0009 (DS-70). (Take it out.)\n");
}

TEST(ScenarioFile, ABlankIsNoNameKeyOrValue_DS70) {
    EXPECT_EQ(
        problemsOfName(R"(" \u200b")"),
        "/organizations/0/name: Expected a name, found an empty text. (Leave it out where there is none.)\n");
    const ReadDocument read = readDocument(R"({"sluice": 1, "organizations": [{"id": "a", "settings":
        {"adders": [{"key": "x", "detail": " "}, "\u00a0"], "project-cost": ""}}],
        "events": [{"type": "setValue", "organization": "a", "setting": "project-cost", "value": " "}]})");
    EXPECT_EQ(problemTexts(read.problems),
              "/organizations/0/settings/adders/0/detail: An empty text is no detail: there is none here "
              "(DS-70). (Leave it out.)\n"
              "/organizations/0/settings/adders/1: Expected a key, found an empty text.\n"
              "/organizations/0/settings/project-cost: An empty text is no value: there is none here "
              "(DS-70). "
              "(Leave it out.)\n"
              "/events/0/value: Expected a value, found an empty text.\n");
}

TEST(ScenarioFile, TwoNamesThatAreOneStandTwice_DS70) {
    EXPECT_EQ(problemTexts(readDocument(R"({"sluice": 1, "organizations": [{"id": "a", "settings":
        {"adders": ["x"], "adders ": ["y"]}}]})")
                               .problems)
                  .substr(0, 83),
              "/organizations/0/settings/adders : The name \"adders\" stands here twice. (Keep one o");
}

TEST(ScenarioFile, EveryPrefixIsReportedAndNeverCrashes) {
    const std::string text = kWhole;
    for (std::size_t length = 0; length + 1 < text.size(); ++length) {
        EXPECT_TRUE(base::hasErrors(readDocument(text.substr(0, length)).problems)) << length;
    }
}

TEST(ScenarioFile, EveryDroppedByteIsReadOrReported) {
    const std::string text = kWhole;
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::string changed = text;
        changed.erase(at, 1);
        // What could not be read is replaced by what could have stood there.
        const ReadDocument read = readDocument(changed);
        EXPECT_EQ(problemsOf(writeDocument(read.document)), "") << at;
    }
}

TEST(ScenarioFile, OfANameThatStandsTwiceTheFirstIsRead) {
    const ReadDocument read = readDocument(
        R"({"sluice": 1, "organizations": [{"id": "a", "name": "A", "id": "b", "settings": {"x": [1], "y": 2, "x": 3}},
            {"id": "c", "name": "C"}], "title": "one", "title": "two", "notes": "n"})");
    EXPECT_EQ(problemTexts(read.problems),
              "/organizations/0/settings/x: The name \"x\" stands here twice. (Keep one of the two.)\n"
              "/organizations/0/id: The name \"id\" stands here twice. (Keep one of the two.)\n"
              "/title: The name \"title\" stands here twice. (Keep one of the two.)\n");
    const auto text = [&](base::ValueId id) { return std::string(read.document.values.spelling(id)); };
    ASSERT_EQ(read.document.organizations.size(), 2u);
    EXPECT_EQ(text(read.document.organizations[0].id), "a");
    EXPECT_EQ(read.document.organizations[0].settings.size(), 2u);
    EXPECT_EQ(text(read.document.organizations[1].name), "C");
    EXPECT_EQ(read.document.title, "one");
    EXPECT_EQ(read.document.notes, "n");
}

TEST(Events, TravelAloneAndInLists) {
    const ReadDocument whole = readDocument(kWhole);
    std::string list = "[";
    for (const Event& event : whole.document.events) {
        if (list.size() > 1) list += ",";
        list += writeEvent(event, whole.document.values);
    }
    list += "]";
    base::ValuePool values;
    const ReadEvents read = readEvents(list, values);
    ASSERT_EQ(problemTexts(read.problems), "");
    ASSERT_EQ(read.events.size(), whole.document.events.size());
    for (std::size_t i = 0; i < read.events.size(); ++i) {
        EXPECT_EQ(writeEvent(read.events[i], values),
                  writeEvent(whole.document.events[i], whole.document.values));
        const ReadEvents one = readEvent(writeEvent(read.events[i], values), values);
        ASSERT_EQ(problemTexts(one.problems), "");
        EXPECT_EQ(one.events.at(0), read.events[i]);
    }
    EXPECT_EQ(writeEvent(read.events[7], values),
              R"({"type":"setValue","organization":"sunrise","setting":"project-cost","value":3.4})");
}

TEST(Events, ProblemsCarryTheirIndex) {
    base::ValuePool values;
    EXPECT_EQ(
        problemTexts(readEvents(R"([{"type":"removeOrganization","organization":1}])", values).problems),
        "/0/organization: Expected a text, found the number 1. (Put it in double quotes.)\n");
    EXPECT_EQ(problemTexts(readEvents("{}", values).problems), ": Expected a list, found an object.\n");
    EXPECT_TRUE(base::hasErrors(readEvents("", values).problems));
    EXPECT_TRUE(base::hasErrors(readEvent("[", values).problems));
}

TEST(Expectations, TravelInLists) {
    base::ValuePool values;
    const std::string text =
        R"([{"type":"locked","organization":"a","setting":"adders","locked":true},{"type":"refused","event":2}])";
    const ReadExpectations read = readExpectations(text, values);
    ASSERT_EQ(problemTexts(read.problems), "");
    ASSERT_EQ(read.expectations.size(), 2u);
    EXPECT_EQ(writeExpectations(read.expectations, values), text);
}

TEST(ScenarioJson, ANumberThatCannotBeReadIsOneThatCanBeWritten) {
    const ReadDocument read = readDocument(R"({"sluice": 1, "events": [{"type": "moveTier", "tier": "t"}]})");
    EXPECT_EQ(problemTexts(read.problems), "/events/0: The field \"position\" is missing.\n");
    EXPECT_EQ(problemTexts(readDocument(writeDocument(read.document)).problems), "");
}

}  // namespace
}  // namespace sluice::codec
