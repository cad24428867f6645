#include <gtest/gtest.h>

#include "codec/scenario_json.h"
#include "scenario/check.h"

namespace sluice::scenario {
namespace {

/// The remarks and errors of a document, without hints.
std::string told(const std::string& json) {
    codec::ReadDocument read = codec::readDocument(json);
    EXPECT_TRUE(read.problems.empty());
    std::string text;
    for (const base::Problem& problem : check(read.document)) {
        if (problem.severity == base::Severity::error) text += "error: ";
        text += problem.path + ": " + problem.message + "\n";
    }
    return text;
}

TEST(LookAlikes, OrganizationsThatLookAlikeAreRemarkedOnce_DS70) {
    EXPECT_EQ(
        told(R"({"sluice": 1, "organizations": [
                  {"id": "a", "name": "MÜLLER SOLAR"}, {"id": "b", "name": "Mu\u0308ller So\u00adlar"},
                  {"id": "A", "name": "Other"}, {"id": "c", "name": "Other"}]})"),
        "/organizations/1: \"MÜLLER SOLAR\" and \"Müller So[U+00AD]lar\" look alike and are two (DS-70).\n"
        "/organizations/2: \"a\" and \"A\" look alike and are two (DS-70).\n");
}

TEST(LookAlikes, KeysOfOneSettingAreHeldAgainstEachOther_DS70) {
    EXPECT_EQ(told(R"({"sluice": 1, "organizations": [
                  {"id": "a", "settings": {"adders": ["Crane", 1], "licenses": ["crane"]}},
                  {"id": "b", "settings": {"adders": ["Crane", "cra ne", "1"]}}]})"),
              "/organizations/1: \"Crane\" and \"cra ne\" look alike and are two (DS-70).\n"
              "/organizations/1: The number 1 and \"1\" look alike and are two (DS-70).\n");
}

TEST(LookAlikes, WhatEventsBringCountsToo_DS70) {
    EXPECT_EQ(
        told(
            R"({"sluice": 1, "organizations": [{"id": "a", "name": "Alpha", "settings": {"adders": ["Crane"]}}],
                  "events": [{"type": "addOrganization", "organization": {"id": "b", "name": "ALPHA"}},
                             {"type": "addItem", "organization": "a", "setting": "adders", "key": "CRANE"},
                             {"type": "renameOrganization", "organization": "a", "name": "Al pha"}]})"),
        "/events/0: \"Alpha\" and \"ALPHA\" look alike and are two (DS-70).\n"
        "/events/1: \"Crane\" and \"CRANE\" look alike and are two (DS-70).\n"
        "/events/2: \"Alpha\" and \"Al pha\" look alike and are two (DS-70).\n");
}

}  // namespace
}  // namespace sluice::scenario
