// Views of a session's state at the cursor: everything that the page shows, made when somebody looks.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/messages.h"
#include "api/session.h"
#include "base/visit.h"

namespace sluice::api {

// ---- small parts (view_parts.cpp) ----

[[nodiscard]] SettingTypeInfo settingTypeInfo(const World& world, SettingIndex setting);
[[nodiscard]] Shown shownOf(Mode mode, const data_sync::Prediction& prediction);
/// The rules' ids as texts; those alone that are open under this reading of DS-27.
[[nodiscard]] List<Text> ruleIds(const data_sync::RuleList& rules);
[[nodiscard]] List<Text> openRuleIds(const data_sync::RuleList& rules, data_sync::StrictAddReading reading);
[[nodiscard]] data_sync::Prediction predictionOf(const World& world, Mode mode, SettingIndex setting,
                                                 Moment moment);
[[nodiscard]] OutcomeCell outcomeCell(const World& world, Mode mode, SettingIndex setting, Moment moment);
/// Why Allow Edit does not apply; empty where it does.
[[nodiscard]] Text allowEditNote(Flags flags);
[[nodiscard]] PartnershipRef partnershipRef(const Session& session, PartnershipIndex partnership);
/// What the reading `skip` of DS-27 says of an addition.
inline constexpr std::string_view kSkipsWhatIsAdded =
    "A value added after the partnership does not sync in this reading; the next change does.";
/// One sentence for a cell of the outcome table.
[[nodiscard]] Text predictionSentence(const data_sync::Prediction& prediction, Mode mode, Moment moment,
                                      Scope scope);
/// How many cells of the outcome tables of the present partnerships rest on an open reading.
[[nodiscard]] std::uint32_t outcomesThatRestOnReadings(const World& world);
/// The present partnerships of a downstream, the first made first.
[[nodiscard]] std::vector<PartnershipIndex> upstreamsByAge(const World& world, OrganizationIndex downstream);
[[nodiscard]] Text spelled(const World& world, base::ValueId value);

// ---- many organizations (view_many.cpp) ----

/// Binary columns as TreeColumn, MarkColumn and EdgeColumn describe them.
[[nodiscard]] std::string treeColumns(const Session& session);
[[nodiscard]] std::string markColumns(const Session& session);
[[nodiscard]] std::string edgeColumns(const Session& session);

struct Filter {
    std::optional<std::string> text;
    std::optional<Mode> mode;
    std::optional<Shown> outcome;
    std::optional<Moment> moment;
    bool changed = false, lost = false;
};
/// One byte an organization slot: 1 where it matches everything that the filter asks.
[[nodiscard]] std::string matching(const Session& session, const Filter& filter);
/// One byte a setting and organization slot, setting by setting: its Shown, 255 where there is no upstream.
[[nodiscard]] std::string outcomeColumns(const Session& session, Moment moment);
[[nodiscard]] List<Row> rows(const Session& session, const std::vector<std::uint32_t>& indices,
                             Moment moment);
[[nodiscard]] Matrix matrix(const Session& session, const std::vector<std::uint32_t>& indices, Moment moment);

// ---- one of them (view_one.cpp) ----

[[nodiscard]] OrganizationView organizationView(const Session& session, OrganizationIndex organization);
[[nodiscard]] PartnershipView partnershipView(const Session& session, PartnershipIndex partnership);
/// The rows of the outcome table in one mode, in the world's readings.
[[nodiscard]] List<TableRow> outcomeTable(const World& world, Mode mode);
/// Every setting × moment of one partnership, or of all.
/// Every prediction, or those of one partnership: by upstream and downstream in the byte order of their ids, then by
/// setting and moment. They are very many: whoever writes them away need not have them all at once.
void forEachPrediction(const Session& session, std::optional<PartnershipIndex> only,
                       base::Visit<const Prediction&> visit);
[[nodiscard]] List<Prediction> predictions(const Session& session, std::optional<PartnershipIndex> only);
/// How many there are of all partnerships.
[[nodiscard]] std::uint64_t countPredictions(const Session& session);
/// As many are answered in one text; more are written by the command line, which writes them as they come.
inline constexpr std::uint64_t kMostPredictions = 1'000'000;
/// As many steps are told in one answer.
inline constexpr std::uint32_t kMostSteps = 100'000;

// ---- steps (report.cpp) ----

/// What a step did; the world stands right after it. `before` names the event in words.
[[nodiscard]] StepReport stepReport(const Session& session, const World::Step& step, Text sentence,
                                    std::uint32_t limit);
/// The counts in words: "3 organizations: 4 gained, 1 lost; 1 value that only the downstream had goes."
[[nodiscard]] Text summaryOf(const Counts& counts);
/// The same for an event of its system.
[[nodiscard]] Text summaryOf(const Counts& counts, const Event& event);
/// Ways to make a refused event legal.
[[nodiscard]] List<Remedy> remedies(Session& session, const Event& event, const World::Step& step);
/// What the step did, with the ways out where it was refused. `viewer`: the account that looks (EN-16); none: everything.
[[nodiscard]] StepReport reportOf(Session& session, const Event& event, const World::Step& step,
                                  Text sentence, std::uint32_t limit, OrganizationIndex viewer = {});
/// The same of an event of the timeline that was refused; the session stands right after it then.
[[nodiscard]] List<Remedy> remediesAt(Session& session, std::uint32_t event);

// ---- why (why.cpp) ----

[[nodiscard]] WhyAnswer whyValue(const Session& session, OrganizationIndex organization, SettingIndex setting,
                                 std::optional<base::ValueId> key);
[[nodiscard]] WhyAnswer whyOutcome(const Session& session, PartnershipIndex partnership, SettingIndex setting,
                                   Moment moment);

// ---- drift (drift.cpp) ----

[[nodiscard]] Drift drift(Session& session);

// ---- compare (compare.cpp) ----

/// Only the first of them are listed. With `onlyTold` the other one is what somebody knows of a channel as it is: settings,
/// switches and systems of which it tells nothing at all are left out, organizations are found by their names where not by
/// their ids, and the first 200 values that are predicted here come with their rule.
inline constexpr std::uint32_t kMostDifferences = 1000;
[[nodiscard]] Comparison compare(const Session& here, const Session& there, bool onlyTold = false,
                                 std::uint32_t most = kMostDifferences);
[[nodiscard]] ReadingsReport readingsReport(const Session& session);

}  // namespace sluice::api
