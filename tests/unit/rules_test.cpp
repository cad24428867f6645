// One small scenario for each rule that an event can show: what it says happens, and would not without it. The
// outcome table (DS-1 … DS-27) is also enumerated cell by cell in tests/exhaustive.
#include "data_sync/rules.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "api/open.h"
#include "api/session.h"

namespace sluice {
namespace {

struct RuleCase {
    std::string_view rule;          // DS-50
    std::string_view says;          // the name of the test
    std::string_view readings;      // JSON members, or empty
    std::string_view partnerships;  // between a (upstream), b, c, d
    std::string_view events;
    std::string_view expectations;
};

void PrintTo(const RuleCase& rule, std::ostream* out) { *out << rule.rule << ' ' << rule.says; }

// The channel: a has items and values; b has its own; c and d have none.
constexpr std::string_view kOrganizations = R"([
  {"id": "a", "settings": {"adders": [{"key": "T", "detail": 1}, "U"], "project-cost": 3, "licenses": ["L"],
                           "integrations": ["I"], "organization-logo": "sun"}},
  {"id": "b", "settings": {"adders": [{"key": "T", "detail": 2}, "V"], "project-cost": 4}},
  {"id": "c"}, {"id": "d"}])";

constexpr std::string_view kStrict =
    R"([{"upstream": "a", "downstream": "b", "dataSync": true, "exclusive": true}])";
constexpr std::string_view kFlexible =
    R"([{"upstream": "a", "downstream": "b", "dataSync": true, "exclusive": true, "allowEdit": true}])";
constexpr std::string_view kLoose = R"([{"upstream": "a", "downstream": "b", "dataSync": true}])";
constexpr std::string_view kOff = R"([{"upstream": "a", "downstream": "b", "exclusive": true}])";

constexpr std::string_view kAddX =
    R"([{"type": "addItem", "organization": "a", "setting": "adders", "key": "X"}])";
constexpr std::string_view kPartner =
    R"([{"type": "partner", "upstream": "a", "downstream": "b", "dataSync": true, "exclusive": false}])";
constexpr std::string_view kPartnerStrict =
    R"([{"type": "partner", "upstream": "a", "downstream": "b", "dataSync": true, "exclusive": true}])";
constexpr std::string_view kInvite =
    R"([{"type": "invite", "upstream": "a", "organization": {"id": "n"}, "dataSync": true, "exclusive": true}])";

const std::vector<RuleCase> kCases = {
    {"DS-1", "WithoutDataSyncTheModeIsOff", "", kOff, kAddX,
     R"([{"type": "outcome", "upstream": "a", "downstream": "b", "setting": "adders", "moment": "added", "outcome": "n/a"},
         {"type": "lacks", "organization": "b", "setting": "adders", "key": "X"}])"},
    {"DS-2", "NonExclusiveIgnoresAllowEditAndNeverLocks", "", kLoose, kAddX,
     R"([{"type": "locked", "organization": "b", "setting": "adders", "locked": false},
         {"type": "outcome", "upstream": "a", "downstream": "b", "setting": "adders", "moment": "added", "outcome": "merge"}])"},
    {"DS-3", "FlexibleMergesAndDoesNotLock", "", kFlexible, kAddX,
     R"([{"type": "locked", "organization": "b", "setting": "adders", "locked": false},
         {"type": "holds", "organization": "b", "setting": "adders", "key": "X"}])"},
    {"DS-4", "StrictMatchesAndLocks", "", kStrict, kAddX,
     R"([{"type": "locked", "organization": "b", "setting": "adders"},
         {"type": "same", "organization": "b", "as": "a", "setting": "adders"}])"},
    {"DS-5", "AFlagThatDoesNotApplyKeepsItsPosition", "", kLoose,
     R"([{"type": "setFlags", "upstream": "a", "downstream": "b", "dataSync": true, "exclusive": false, "allowEdit": true},
         {"type": "setFlags", "upstream": "a", "downstream": "b", "dataSync": true, "exclusive": true, "allowEdit": true}])",
     R"([{"type": "happens", "event": 0},
         {"type": "locked", "organization": "b", "setting": "adders", "locked": false}])"},
    {"DS-10", "MatchMakesAReplicaWhateverWasThere", "", "[]", kPartnerStrict,
     R"([{"type": "same", "organization": "b", "as": "a", "setting": "adders"},
         {"type": "lacks", "organization": "b", "setting": "adders", "key": "V"}])"},
    {"DS-11", "MergeGainsWhatIsMissingAndLeavesTheRest", "", "[]", kPartner,
     R"([{"type": "holds", "organization": "b", "setting": "adders", "key": "U"},
         {"type": "holds", "organization": "b", "setting": "adders", "key": "T", "detail": 2},
         {"type": "holds", "organization": "b", "setting": "adders", "key": "V"}])"},
    {"DS-12", "NotApplicableKeepsItsOwn", "", kLoose,
     R"([{"type": "setValue", "organization": "a", "setting": "project-cost", "value": 9}])",
     R"([{"type": "holds", "organization": "b", "setting": "project-cost", "value": 4}])"},
    {"DS-20", "AnInvitedOrganizationStartsAsAReplicaInEveryMode", "", "[]",
     R"([{"type": "invite", "upstream": "a", "organization": {"id": "n"}, "dataSync": true},
         {"type": "invite", "upstream": "a", "organization": {"id": "m"}, "dataSync": true, "exclusive": true, "allowEdit": true}])",
     R"([{"type": "same", "organization": "n", "as": "a", "setting": "adders"},
         {"type": "same", "organization": "n", "as": "a", "setting": "project-cost"},
         {"type": "same", "organization": "m", "as": "a", "setting": "project-cost"}])"},
    {"DS-21", "MultipleSettingsMergeUnderFlexible", "", kFlexible, kAddX,
     R"([{"type": "holds", "organization": "b", "setting": "adders", "key": "X"},
         {"type": "holds", "organization": "b", "setting": "adders", "key": "V"}])"},
    {"DS-22", "SingleSettingsAreNotSyncedUnderFlexible", "", kFlexible,
     R"([{"type": "setValue", "organization": "a", "setting": "project-cost", "value": 9}])",
     R"([{"type": "holds", "organization": "b", "setting": "project-cost", "value": 4}])"},
    {"DS-23", "UnderStrictEveryKindOfChangeIsApplied", "", kStrict,
     R"([{"type": "changeItem", "organization": "a", "setting": "adders", "key": "T", "detail": 7},
         {"type": "removeItem", "organization": "a", "setting": "adders", "key": "U"},
         {"type": "clearValue", "organization": "a", "setting": "project-cost"}])",
     R"([{"type": "holds", "organization": "b", "setting": "adders", "key": "T", "detail": 7, "after": 1},
         {"type": "lacks", "organization": "b", "setting": "adders", "key": "U", "after": 2},
         {"type": "lacks", "organization": "b", "setting": "project-cost", "after": 3}])"},
    {"DS-24", "PartneringLeavesSingleValuesUntouchedUnlessStrict", "", "[]", kPartner,
     R"([{"type": "holds", "organization": "b", "setting": "project-cost", "value": 4}])"},
    {"DS-24", "PartneringStrictlyReplicatesSingleValues", "", "[]", kPartnerStrict,
     R"([{"type": "holds", "organization": "b", "setting": "project-cost", "value": 3}])"},
    {"DS-25", "KeepLeavesTheDownstreamsItem", "", "[]",
     R"([{"type": "invite", "upstream": "a", "organization": {"id": "n"}, "dataSync": true},
         {"type": "removeItem", "organization": "a", "setting": "adders", "key": "U"}])",
     R"([{"type": "holds", "organization": "n", "setting": "adders", "key": "U"}])"},
    {"DS-25", "FollowTakesAnItemThatIsStillEqual", R"("DS-25": "follow")", "[]",
     R"([{"type": "invite", "upstream": "a", "organization": {"id": "n"}, "dataSync": true},
         {"type": "removeItem", "organization": "a", "setting": "adders", "key": "U"},
         {"type": "changeItem", "organization": "n", "setting": "adders", "key": "T", "detail": 5},
         {"type": "changeItem", "organization": "a", "setting": "adders", "key": "T", "detail": 6}])",
     R"([{"type": "lacks", "organization": "n", "setting": "adders", "key": "U"},
         {"type": "holds", "organization": "n", "setting": "adders", "key": "T", "detail": 5}])"},
    {"DS-26", "WithDataSyncOffNothingMoves", "", "[]",
     R"([{"type": "invite", "upstream": "a", "organization": {"id": "n"}, "exclusive": true},
         {"type": "partner", "upstream": "a", "downstream": "b", "dataSync": false}])",
     R"([{"type": "lacks", "organization": "n", "setting": "adders"},
         {"type": "lacks", "organization": "b", "setting": "adders", "key": "U"}])"},
    {"DS-27", "MatchSyncsWhatIsAddedUnderStrict", "", kStrict, kAddX,
     R"([{"type": "holds", "organization": "b", "setting": "adders", "key": "X"}])"},
    {"DS-27", "SkipWaitsForTheNextChange", R"("DS-27": "skip")", kStrict,
     R"([{"type": "addItem", "organization": "a", "setting": "adders", "key": "X"},
         {"type": "removeItem", "organization": "a", "setting": "adders", "key": "U"}])",
     R"([{"type": "lacks", "organization": "b", "setting": "adders", "key": "X", "after": 1},
         {"type": "same", "organization": "b", "as": "a", "setting": "adders", "after": 2}])"},
    {"DS-28", "AtOnceSyncsWhenTheSwitchIsFlipped", "", kOff,
     R"([{"type": "setFlags", "upstream": "a", "downstream": "b", "dataSync": true, "exclusive": true}])",
     R"([{"type": "same", "organization": "b", "as": "a", "setting": "adders"}])"},
    {"DS-28", "NextEventCatchesUpSettingBySetting", R"("DS-28": "next-event")", kOff,
     R"([{"type": "setFlags", "upstream": "a", "downstream": "b", "dataSync": true, "exclusive": true},
         {"type": "addItem", "organization": "a", "setting": "adders", "key": "X"}])",
     R"([{"type": "lacks", "organization": "b", "setting": "adders", "key": "U", "after": 1},
         {"type": "same", "organization": "b", "as": "a", "setting": "adders", "after": 2},
         {"type": "holds", "organization": "b", "setting": "project-cost", "value": 4}])"},
    {"DS-30", "CatalogueSettingsSync", "", kStrict,
     R"([{"type": "addItem", "organization": "a", "setting": "persona-inventory", "key": "P"},
         {"type": "setValue", "organization": "a", "setting": "proposal-email", "value": "hello"}])",
     R"([{"type": "holds", "organization": "b", "setting": "persona-inventory", "key": "P"},
         {"type": "holds", "organization": "b", "setting": "proposal-email", "value": "hello"}])"},
    {"DS-31", "InviteOnlySettingsReplicateOnceAndNeverLock", "", "[]",
     R"([{"type": "invite", "upstream": "a", "organization": {"id": "n"}, "dataSync": true, "exclusive": true},
         {"type": "addItem", "organization": "a", "setting": "licenses", "key": "M"},
         {"type": "addItem", "organization": "n", "setting": "licenses", "key": "N"}])",
     R"([{"type": "holds", "organization": "n", "setting": "licenses", "key": "L"},
         {"type": "holds", "organization": "n", "setting": "organization-logo", "value": "sun"},
         {"type": "lacks", "organization": "n", "setting": "licenses", "key": "M"},
         {"type": "happens", "event": 2}])"},
    {"DS-32", "NeverScopedSettingsDoNotMove", "", "[]", kInvite,
     R"([{"type": "lacks", "organization": "n", "setting": "integrations"}])"},
    {"DS-40", "InvitingCreatesAndPartners", "", "[]",
     R"([{"type": "invite", "upstream": "a", "organization": {"id": "n"}, "dataSync": true, "exclusive": true},
         {"type": "setFlags", "upstream": "a", "downstream": "n", "dataSync": true, "exclusive": false}])",
     R"([{"type": "happens", "event": 1}])"},
    {"DS-41", "PartneringIsASyncPoint", "", "[]", kPartner,
     R"([{"type": "holds", "organization": "b", "setting": "adders", "key": "U"}])"},
    {"DS-42", "TheOwnSettingChangesThenFlows", "", kLoose, kAddX,
     R"([{"type": "holds", "organization": "a", "setting": "adders", "key": "X"},
         {"type": "holds", "organization": "b", "setting": "adders", "key": "X"}])"},
    {"DS-43", "TighteningToStrictReplicates", "", kFlexible,
     R"([{"type": "setFlags", "upstream": "a", "downstream": "b", "dataSync": true, "exclusive": true}])",
     R"([{"type": "same", "organization": "b", "as": "a", "setting": "project-cost"}])"},
    {"DS-43", "LooseningMovesNoValue", "", kStrict,
     R"([{"type": "setFlags", "upstream": "a", "downstream": "b", "dataSync": true, "exclusive": true, "allowEdit": true}])",
     R"([{"type": "holds", "organization": "b", "setting": "project-cost", "value": 4},
         {"type": "holds", "organization": "b", "setting": "adders", "key": "V"}])"},
    {"DS-44", "EndingAPartnershipFreesAndMovesNothing", "", kStrict,
     R"([{"type": "endPartnership", "upstream": "a", "downstream": "b"},
         {"type": "addItem", "organization": "b", "setting": "adders", "key": "W"}])",
     R"([{"type": "holds", "organization": "b", "setting": "adders", "key": "V"}, {"type": "happens", "event": 1}])"},
    {"DS-45", "RemovingAnOrganizationLeavesItsDownstreamAlone", "", kStrict,
     R"([{"type": "removeOrganization", "organization": "a"},
         {"type": "addItem", "organization": "b", "setting": "adders", "key": "W"}])",
     R"([{"type": "holds", "organization": "b", "setting": "adders", "key": "V"}, {"type": "happens", "event": 1}])"},
    {"DS-50", "ALockedSettingRefusesItsOwnersEdits", "", kStrict,
     R"([{"type": "addItem", "organization": "b", "setting": "adders", "key": "W"},
         {"type": "clearValue", "organization": "b", "setting": "project-cost"}])",
     R"([{"type": "refused", "event": 0, "rule": "DS-50"}, {"type": "refused", "event": 1, "rule": "DS-50"}])"},
    {"DS-51", "AnEditThatChangesNothingIsRefused", "", kLoose,
     R"([{"type": "addItem", "organization": "a", "setting": "adders", "key": "U"},
         {"type": "setValue", "organization": "a", "setting": "project-cost", "value": 3.0},
         {"type": "setFlags", "upstream": "a", "downstream": "b", "dataSync": true},
         {"type": "removeItem", "organization": "a", "setting": "adders", "key": "Z"},
         {"type": "renameOrganization", "organization": "a", "name": "a"}])",
     R"([{"type": "refused", "event": 0, "rule": "DS-51"}, {"type": "refused", "event": 1, "rule": "DS-51"},
         {"type": "refused", "event": 2, "rule": "DS-51"}, {"type": "refused", "event": 3, "rule": "DS-51"},
         {"type": "refused", "event": 4, "rule": "DS-51"}])"},
    {"DS-52", "ASettingHoldsOneItemAKey", "", "[]",
     R"([{"type": "addItem", "organization": "a", "setting": "adders", "key": "T", "detail": 9}])",
     R"([{"type": "refused", "event": 0, "rule": "DS-52"}])"},
    {"DS-60", "ANetChangeFlowsOnAndStopsWhereNothingChanged", "",
     R"([{"upstream": "a", "downstream": "b", "dataSync": true}, {"upstream": "b", "downstream": "c", "dataSync": true}])",
     R"([{"type": "addItem", "organization": "a", "setting": "adders", "key": "X"},
         {"type": "addItem", "organization": "a", "setting": "adders", "key": "V"}])",
     R"([{"type": "holds", "organization": "c", "setting": "adders", "key": "X"},
         {"type": "lacks", "organization": "c", "setting": "adders", "key": "V"}])"},
    {"DS-61", "TheUpstreamWithTheSmallerIdWins", "",
     R"([{"upstream": "d", "downstream": "b", "dataSync": true}, {"upstream": "d", "downstream": "c", "dataSync": true},
         {"upstream": "c", "downstream": "a", "dataSync": true}, {"upstream": "b", "downstream": "a", "dataSync": true}])",
     R"([{"type": "addItem", "organization": "d", "setting": "adders", "key": "X", "detail": 1}])",
     R"([{"type": "holds", "organization": "a", "setting": "adders", "key": "X", "detail": 1}])"},
    {"DS-62", "ExclusiveMeansTheOnlyUpstream", "", kOff,
     R"([{"type": "partner", "upstream": "c", "downstream": "b", "dataSync": true},
         {"type": "partner", "upstream": "c", "downstream": "d", "dataSync": true},
         {"type": "partner", "upstream": "a", "downstream": "d", "dataSync": true, "exclusive": true},
         {"type": "partner", "upstream": "a", "downstream": "d", "dataSync": true},
         {"type": "setFlags", "upstream": "a", "downstream": "d", "dataSync": true, "exclusive": true}])",
     R"([{"type": "refused", "event": 0, "rule": "DS-62"}, {"type": "refused", "event": 2, "rule": "DS-62"},
         {"type": "happens", "event": 3}, {"type": "refused", "event": 4, "rule": "DS-62"}])"},
    {"DS-63", "NoSelfNoSecondNoLoop", "",
     R"([{"upstream": "a", "downstream": "b", "dataSync": true}, {"upstream": "b", "downstream": "c", "dataSync": true}])",
     R"([{"type": "partner", "upstream": "a", "downstream": "a", "dataSync": true},
         {"type": "partner", "upstream": "a", "downstream": "b", "dataSync": true},
         {"type": "partner", "upstream": "c", "downstream": "a", "dataSync": true}])",
     R"([{"type": "refused", "event": 0, "rule": "DS-63"}, {"type": "refused", "event": 1, "rule": "DS-63"},
         {"type": "refused", "event": 2, "rule": "DS-63"}])"},
    {"DS-64", "AnEventNeedsWhatItNames", "", "[]",
     R"([{"type": "removeOrganization", "organization": "d"},
         {"type": "renameOrganization", "organization": "d", "name": "D"},
         {"type": "endPartnership", "upstream": "a", "downstream": "b"},
         {"type": "changeItem", "organization": "a", "setting": "adders", "key": "Z", "detail": 1}])",
     R"([{"type": "refused", "event": 1, "rule": "DS-64"}, {"type": "refused", "event": 2, "rule": "DS-64"},
         {"type": "refused", "event": 3, "rule": "DS-64"}])"},
    {"DS-65", "AnIdIsTakenOnlyOnceAtATime", "", "[]",
     R"([{"type": "addOrganization", "organization": {"id": "a"}},
         {"type": "removeOrganization", "organization": "d"},
         {"type": "addOrganization", "organization": {"id": "d"}}])",
     R"([{"type": "refused", "event": 0, "rule": "DS-65"}, {"type": "happens", "event": 2}])"},
};

std::string fileOf(const RuleCase& rule) {
    return "{\"sluice\": 1, \"readings\": {" + std::string(rule.readings) +
           "}, \"organizations\": " + std::string(kOrganizations) +
           ", \"partnerships\": " + std::string(rule.partnerships) +
           ", \"events\": " + std::string(rule.events) +
           ", \"expectations\": " + std::string(rule.expectations) + "}";
}

class RuleTest : public testing::TestWithParam<RuleCase> {};

TEST_P(RuleTest, HoldsInItsScenario) {
    codec::ReadDocument read = api::readInput(fileOf(GetParam()), api::DocumentFormat::json, {});
    for (const base::Problem& problem : read.problems)
        ADD_FAILURE() << problem.path << ": " << problem.message;
    ASSERT_FALSE(base::hasErrors(read.problems));
    api::Session session(1, std::move(read.document));
    const std::vector<api::ExpectationResult> results = session.state().expectations;
    EXPECT_FALSE(results.empty());
    for (const api::ExpectationResult& result : results) {
        EXPECT_TRUE(result.passed) << result.sentence << ", but " << result.found;
    }
}

INSTANTIATE_TEST_SUITE_P(DataSync, RuleTest, testing::ValuesIn(kCases), [](const auto& each) {
    std::string name(each.param.rule);
    name.erase(std::remove(name.begin(), name.end(), '-'), name.end());
    return name + std::string(each.param.says);
});

TEST(Rules, EveryRuleHasAScenario) {
    for (const step::RuleText& rule : data_sync::kRules) {
        // DS-33 (own setting types) is shown by the example web/examples/14-own-setting-types.json.
        if (rule.id == "DS-33") continue;
        const bool isShown = std::any_of(kCases.begin(), kCases.end(),
                                         [&rule](const RuleCase& each) { return each.rule == rule.id; });
        EXPECT_TRUE(isShown) << rule.id;
    }
}

TEST(Rules, OwnSettingTypesSyncAsTheirScopeSays) {  // DS-33
    codec::ReadDocument read = api::readInput(R"({"sluice": 1,
        "settingTypes": [{"id": "roof-types", "cardinality": "multiple", "scope": "synced"},
                         {"id": "private-notes", "cardinality": "single", "scope": "never"}],
        "organizations": [{"id": "a", "settings": {"roof-types": ["tile"], "private-notes": "x"}}],
        "events": [{"type": "invite", "upstream": "a", "organization": {"id": "n"}, "dataSync": true}],
        "expectations": [{"type": "holds", "organization": "n", "setting": "roof-types", "key": "tile"},
                         {"type": "lacks", "organization": "n", "setting": "private-notes"}]})",
                                              api::DocumentFormat::json, {});
    ASSERT_FALSE(base::hasErrors(read.problems));
    api::Session session(1, std::move(read.document));
    for (const api::ExpectationResult& result : session.state().expectations) {
        EXPECT_TRUE(result.passed) << result.sentence << ", but " << result.found;
    }
}

}  // namespace
}  // namespace sluice
