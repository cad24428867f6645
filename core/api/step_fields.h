// The field tables of api/messages.h: what a step does, before or after it is taken.
#pragma once

#include "api/messages.h"
#include "api/plan_step_fields.h"
#include "api/session_fields.h"
#include "api/system_step_fields.h"
#include "base/fields.h"

namespace sluice::base {

template <>
struct Enumerators<api::ChangeKind> {
    using Kind = api::ChangeKind;
    static constexpr std::string_view name = "ChangeKind";
    static constexpr std::array rows = {
        EnumRow<Kind>{Kind::gained, "gained", "Gained", "There was none before."},
        EnumRow<Kind>{Kind::altered, "altered", "Altered", "It was another one before."},
        EnumRow<Kind>{Kind::lost, "lost", "Lost", "There is none after."},
    };
};

template <>
struct Fields<api::Change> {
    using T = api::Change;
    static constexpr std::string_view name = "Change";
    static constexpr std::string_view help = "One item or value of one organization that changes.";
    static constexpr auto list = std::tuple(
        field("index", &T::index, "The organization's index."),
        field("organization", &T::organization, "The organization's id."),
        field("organizationName", &T::organizationName, "The organization's name."),
        field("setting", &T::setting, "The setting type's id."),
        field("settingLabel", &T::settingLabel, "The setting type's label."),
        field("kind", &T::kind, "Gained, altered or lost."),
        field("key", &T::key, "The item's key, of a setting with multiple values."),
        field("before", &T::before, "Detail or value before; empty: none."),
        field("after", &T::after, "Detail or value after; empty: none."),
        field("destroyed", &T::destroyed, "Only the downstream had what is gone now."),
        field("via", &T::via, "Id of the upstream it came from; missing: the event's own organization."),
        field("viaName", &T::viaName, "Name of that upstream."),
        field("rules", &T::rules, "The rules that made it so."));
};

template <>
struct Fields<api::Stop> {
    using T = api::Stop;
    static constexpr std::string_view name = "Stop";
    static constexpr std::string_view help = "A place where the flow stopped.";
    static constexpr auto list =
        std::tuple(field("index", &T::index, "The organization's index."),
                   field("organization", &T::organization, "The organization's id."),
                   field("organizationName", &T::organizationName, "The organization's name."),
                   field("upstream", &T::upstream, "The upstream's id."),
                   field("upstreamName", &T::upstreamName, "The upstream's name."),
                   field("setting", &T::setting, "The setting type's id."),
                   field("settingLabel", &T::settingLabel, "The setting type's label."),
                   field("rule", &T::rule, "The rule that stopped it."),
                   field("sentence", &T::sentence, "Why it stopped."));
};

template <>
struct Fields<api::Conflict> {
    using T = api::Conflict;
    static constexpr std::string_view name = "Conflict";
    static constexpr std::string_view help =
        "Two upstreams offered different details for one key; the smaller id won (DS-61).";
    static constexpr auto list =
        std::tuple(field("organization", &T::organization, "The organization's id."),
                   field("organizationName", &T::organizationName, "The organization's name."),
                   field("setting", &T::setting, "The setting type's id."),
                   field("settingLabel", &T::settingLabel, "The setting type's label."),
                   field("key", &T::key, "The item's key."),
                   field("winner", &T::winner, "The upstream whose offer was taken."),
                   field("loser", &T::loser, "The upstream whose offer was not."),
                   field("sentence", &T::sentence, "The conflict in words."));
};

template <>
struct Fields<api::LockChange> {
    using T = api::LockChange;
    static constexpr std::string_view name = "LockChange";
    static constexpr std::string_view help = "An organization that becomes locked or unlocked.";
    static constexpr auto list =
        std::tuple(field("index", &T::index, "The organization's index."),
                   field("organization", &T::organization, "The organization's id."),
                   field("organizationName", &T::organizationName, "The organization's name."),
                   field("holder", &T::holder, "Id of the upstream that holds the lock."),
                   field("holderName", &T::holderName, "Name of that upstream."),
                   field("gained", &T::gained, "It becomes locked; else unlocked."),
                   field("sentence", &T::sentence, "The same in words."));
};

template <>
struct Fields<api::Remedy> {
    using T = api::Remedy;
    static constexpr std::string_view name = "Remedy";
    static constexpr std::string_view help = "A way to make a refused event legal.";
    static constexpr auto list =
        std::tuple(field("sentence", &T::sentence, "The advice."),
                   field("events", &T::events, "Events to try first, as JSON texts; empty: advice only."));
};

template <>
struct Fields<api::StepReport> {
    using T = api::StepReport;
    static constexpr std::string_view name = "StepReport";
    static constexpr std::string_view help = "What a step did or would do.";
    static constexpr auto list = std::tuple(
        field("sentence", &T::sentence, "The event in words."),
        field("happened", &T::happened, "It happens; else it is refused."),
        field("rule", &T::rule, "The rule that refuses it; empty where it happens."),
        field("refusal", &T::refusal, "Why it is refused; empty where it happens."),
        field("remedies", &T::remedies, "What would make it legal."),
        field("counts", &T::counts, "How much it changes."),
        field("summary", &T::summary, "The counts in words."),
        field("changes", &T::changes, "The first changes, up to the limit."),
        field("totalChanges", &T::totalChanges, "All changes."),
        field("stops", &T::stops, "The first stops, up to the limit."),
        field("totalStops", &T::totalStops, "All stops."),
        field("conflicts", &T::conflicts, "The first places where two upstreams disagreed, up to the limit."),
        field("totalConflicts", &T::totalConflicts, "All of those places."),
        field("locks", &T::locks, "The first lock changes, up to the limit."),
        field("totalLocks", &T::totalLocks, "All lock changes."),
        field("changedIndices", &T::changedIndices, "Indices of the first 2,000 organizations that change."),
        field("plan", &T::plan, "What an event of Plan Sync did."),
        field("system", &T::system, "What an event of Entitlements or Tier Setup did."));
};

template <>
struct Enumerators<api::ActOutcome> {
    using Outcome = api::ActOutcome;
    static constexpr std::string_view name = "ActOutcome";
    static constexpr std::array rows = {
        EnumRow<Outcome>{Outcome::problems, "problems", "Problems", "What was typed makes no event."},
        EnumRow<Outcome>{Outcome::refused, "refused", "Refused", "It would not happen."},
        EnumRow<Outcome>{Outcome::asks, "asks", "Asks", "It would destroy something."},
        EnumRow<Outcome>{
            Outcome::later, "later", "Later events",
            "It would happen, but later events stand in the timeline: what becomes of them is for "
            "the user to say."},
        EnumRow<Outcome>{Outcome::done, "done", "Done",
                         "It stands in the timeline, and the cursor behind it."},
    };
};

template <>
struct Fields<api::Acted> {
    using T = api::Acted;
    static constexpr std::string_view name = "Acted";
    static constexpr std::string_view help = "What became of something that was to be done.";
    static constexpr auto list = std::tuple(
        field("outcome", &T::outcome, "Whether it was done, or what stands in its way."),
        field("problems", &T::problems, "What is wrong with what was typed."),
        field("event", &T::event,
              "The event that was made of what was typed; empty where it was told as one."),
        field("report", &T::report, "What it does, or why it is refused; none where there are problems."),
        field("state", &T::state, "The session now, where it was done."),
        field("expectations", &T::expectations,
              "The expectations as they were, a JSON array, where they changed: for the splice that takes "
              "this back."));
};

}  // namespace sluice::base
