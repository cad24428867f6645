// The field tables of api/messages.h: what opening, editing and walking a session answer with.
#pragma once

#include "api/describe_fields.h"
#include "api/messages.h"
#include "base/fields.h"
#include "codec/link_fields.h"
#include "codec/other_readings_fields.h"

namespace sluice::base {

template <>
struct Enumerators<Severity> {
    static constexpr std::string_view name = "Severity";
    static constexpr std::array rows = {
        EnumRow<Severity>{Severity::error, "error", "Error", "Nothing is loaded."},
        EnumRow<Severity>{Severity::warning, "warning", "Warning", "Loaded all the same."},
    };
};

template <>
struct Fields<ProblemCell> {
    using T = ProblemCell;
    static constexpr std::string_view name = "ProblemCell";
    static constexpr std::string_view help = "The cell of a table that a problem is about.";
    static constexpr auto list =
        std::tuple(field("row", &T::row, "As a spreadsheet counts, from 1."),
                   field("column", &T::column, "As its header is written."),
                   field("instead", &T::instead, "What could stand there, where something is near."));
};

template <>
struct Fields<Problem> {
    using T = Problem;
    static constexpr std::string_view name = "Problem";
    static constexpr std::string_view help = "What is wrong with an input.";
    static constexpr auto list =
        std::tuple(field("severity", &T::severity, "An error keeps the input out; a warning does not."),
                   field("path", &T::path, "JSON pointer, row and column, or line and column."),
                   field("message", &T::message, "What was expected and what was found."),
                   field("hint", &T::hint, "What to do about it; may be empty."),
                   field("cell", &T::cell, "The cell of a table that it is about."));
};

template <>
struct Fields<api::ExpectationResult> {
    using T = api::ExpectationResult;
    static constexpr std::string_view name = "ExpectationResult";
    static constexpr std::string_view help = "Whether one expectation holds.";
    static constexpr auto list = std::tuple(
        field("index", &T::index, "Its place in the scenario, from 0."),
        field("passed", &T::passed, "It holds."), field("sentence", &T::sentence, "What is expected."),
        field("found", &T::found, "What was found instead; empty where it holds."));
};

template <>
struct Fields<api::SessionState> {
    using T = api::SessionState;
    static constexpr std::string_view name = "SessionState";
    static constexpr std::string_view help = "A session as a whole, at the cursor.";
    static constexpr auto list = std::tuple(
        field("session", &T::session, "The number that names the session."),
        field("title", &T::title, "The scenario's title."),
        field("notes", &T::notes, "The scenario's notes."),
        field("events", &T::events, "Events in the timeline."),
        field("cursor", &T::cursor, "Events applied: 0 to events."),
        field("organizations", &T::organizations, "Organizations at the cursor."),
        field("partnerships", &T::partnerships, "Partnerships at the cursor."),
        field("organizationSlots", &T::organizationSlots,
              "Organization indices run from 0 to this, removed ones included."),
        field(
            "shape", &T::shape,
            "Which organizations and partnerships there are: where it is the same, so is what tree answers."),
        field("refused", &T::refused, "Events of the whole timeline that are refused."),
        field("readings", &T::readings, "The chosen answers to the open questions."),
        field("restOnReading", &T::restOnReading,
              "Outcomes of the present channel that rest on an open reading."),
        field("settingTypes", &T::settingTypes, "The catalogue and the scenario's own types."),
        field("expectations", &T::expectations, "Each expectation with its result."),
        field("usesPlans", &T::usesPlans, "Somebody sells plans, or an event is of Plan Sync."),
        field("usesEntitlements", &T::usesEntitlements,
              "Somebody holds an account, or an event is of Entitlements."),
        field("usesTierSetup", &T::usesTierSetup, "A product is defined, or an event is of Tier Setup."));
};

template <>
struct Fields<api::AllReadings> {
    using T = api::AllReadings;
    static constexpr std::string_view name = "AllReadings";
    static constexpr std::string_view help = "The chosen answers to the open questions of all systems.";
    static constexpr auto list = std::tuple(flat(&T::dataSync), flat(&T::others));
};

template <>
struct Fields<api::Opened> {
    using T = api::Opened;
    static constexpr std::string_view name = "Opened";
    static constexpr std::string_view help = "A session that was opened.";
    static constexpr auto list =
        std::tuple(field("state", &T::state, "The new session."),
                   field("problems", &T::problems, "Warnings, and with takeGoodRows the rows left out."),
                   field("view", &T::view, "What a link shows; only where one was opened."));
};

template <>
struct Fields<api::SharedLink> {
    using T = api::SharedLink;
    static constexpr std::string_view name = "SharedLink";
    static constexpr std::string_view help = "What is open, as a part of an address.";
    static constexpr auto list =
        std::tuple(field("link", &T::link, "What stands behind the address of the page, with its #."),
                   field("characters", &T::characters, "How long it is."),
                   field("remark", &T::remark, "What may become of a link of that length, or empty."),
                   field("left", &T::left, "What was left out and replaced, or empty."));
};

template <>
struct Fields<api::Counts> {
    using T = api::Counts;
    static constexpr std::string_view name = "Counts";
    static constexpr std::string_view help = "How much a step changes.";
    static constexpr auto list =
        std::tuple(field("organizations", &T::organizations, "Organizations whose settings change."),
                   field("gained", &T::gained, "Items and values gained."),
                   field("altered", &T::altered, "Items and values altered."),
                   field("lost", &T::lost, "Items and values lost."),
                   field("destroyed", &T::destroyed, "Of altered and lost: what only the downstream had."),
                   field("locksGained", &T::locksGained, "Organizations that become locked."),
                   field("locksLost", &T::locksLost, "Organizations that become unlocked."));
};

template <>
struct Fields<api::TimelineEntry> {
    using T = api::TimelineEntry;
    static constexpr std::string_view name = "TimelineEntry";
    static constexpr std::string_view help = "One event of the timeline and what became of it.";
    static constexpr auto list = std::tuple(
        field("index", &T::index, "Its place in the timeline, from 0."),
        field("type", &T::type, "The event's type."), field("sentence", &T::sentence, "The event in words."),
        field("happened", &T::happened, "It happened; else it was refused."),
        field("rule", &T::rule, "The rule that refused it; empty where it happened."),
        field("refusal", &T::refusal, "Why it was refused; empty where it happened."),
        field("counts", &T::counts, "How much it changed."),
        field("event", &T::event, "The event as JSON text."));
};

template <>
struct Fields<api::Spliced> {
    using T = api::Spliced;
    static constexpr std::string_view name = "Spliced";
    static constexpr std::string_view help = "A timeline after events went in or out.";
    static constexpr auto list = std::tuple(
        field("state", &T::state, "The session now."),
        field("removed", &T::removed, "The removed events as JSON texts."),
        field("cascade", &T::cascade,
              "Places of events removed as well, because they named an organization that now never exists."),
        field("before", &T::before,
              "The whole timeline as it was, as JSON texts, where there was a cascade."),
        field("expectations", &T::expectations,
              "The expectations as they were, a JSON array, where they changed: for the splice that takes "
              "this back."),
        field("expectationsGone", &T::expectationsGone,
              "How many expectations went with the events that they spoke of."));
};

template <>
struct Fields<api::FieldProblem> {
    using T = api::FieldProblem;
    static constexpr std::string_view name = "FieldProblem";
    static constexpr std::string_view help = "What is wrong with one field of a form.";
    static constexpr auto list = std::tuple(field("field", &T::field, "The field's name."),
                                            field("message", &T::message, "What is wrong."));
};

template <>
struct Fields<api::Composed> {
    using T = api::Composed;
    static constexpr std::string_view name = "Composed";
    static constexpr std::string_view help = "An event made from typed fields.";
    static constexpr auto list =
        std::tuple(field("event", &T::event, "The event as JSON text; empty where a field has a problem."),
                   field("sentence", &T::sentence, "The event in words."),
                   field("problems", &T::problems, "What is wrong, field by field."));
};

}  // namespace sluice::base
