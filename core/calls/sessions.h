// Calls that open, change and walk sessions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "api/messages.h"
#include "api/open.h"
#include "calls/arguments.h"
#include "calls/caller.h"
#include "codec/csv_fields.h"

namespace sluice::calls {

struct OpenArguments {
    api::DocumentFormat format = api::DocumentFormat::automatic;
    codec::CsvOptions table;
    std::optional<std::string> linkKnown;
    std::optional<std::vector<std::string>> fileNames;
    std::optional<std::vector<std::uint32_t>> fileSizes;
};
struct SpliceArguments {
    std::uint32_t session = 0, at = 0, remove = 0;
    std::optional<std::uint32_t> cursor;
    std::optional<std::string> expectations;
};
struct GoToArguments {
    std::uint32_t session = 0, step = 0;
};
struct ReadingsArguments {
    std::uint32_t session = 0;
    codec::SomeReadings readings;
};
struct TextArguments {
    std::uint32_t session = 0;
    std::optional<std::string> title, notes;
};
struct TimelineArguments {
    std::uint32_t session = 0, from = 0, count = 0;
};
struct ComposeArguments {
    std::uint32_t session = 0;
    std::string type;
    codec::TypedFields fields;
    std::optional<std::string> as;
};
struct ActArguments {
    std::uint32_t session = 0, limit = kDefaultLimit;
    std::optional<std::string> type;
    std::optional<codec::TypedFields> fields;
    bool mayDestroy = false;
    std::optional<std::string> as;
};
struct PreviewArguments {
    std::uint32_t session = 0, limit = kDefaultLimit;
    std::optional<std::string> as;
};
struct StepReportArguments {
    std::uint32_t session = 0, step = 0, limit = kDefaultLimit;
};
/// A part of the timeline, and how many events it has.
struct TimelinePart {
    std::vector<api::TimelineEntry> entries;
    std::uint32_t total = 0;
};
struct Nothing {};

}  // namespace sluice::calls

namespace sluice::base {

template <>
struct Fields<codec::CsvOptions> {
    using T = codec::CsvOptions;
    static constexpr std::string_view name = "TableOptions";
    static constexpr std::string_view help = "How a table is read.";
    static constexpr auto list =
        std::tuple(field("takeGoodRows", &T::takeGoodRows, "Leave out the rows that have errors."),
                   field("takeSuggestions", &T::takeSuggestions,
                         "Take what is nearly written like something else as that, and add the upstreams "
                         "that have no row."),
                   field("decimal", &T::decimal, "The mark before the decimals of its numbers."),
                   field("map", &T::map, "Columns of other names, each \"their header=our column\"."),
                   field("sheet", &T::sheet,
                         "Of a workbook: the sheet that is meant, by its name or its number from 1."));
};

template <>
struct Fields<calls::OpenArguments> {
    using T = calls::OpenArguments;
    static constexpr std::string_view name = "OpenArguments";
    static constexpr std::string_view help = "A file, and how it is read.";
    static constexpr auto list = std::tuple_cat(
        std::tuple(field("format", &T::format, "What the payload is."), flat(&T::table),
                   field("linkKnown", &T::linkKnown,
                         "Of a link, for the module of embeds: what links are read with.")),
        calls::ofAllSystems(
            field("fileNames", &T::fileNames, "Several files in one payload: their names, in order."),
            field("fileSizes", &T::fileSizes, "Of several files: how many bytes each has.")));
    static constexpr std::array groups = {
        codec::ArgumentGroup{codec::GroupKind::allOrNone, {"fileNames", "fileSizes"}, {}}};
};

template <>
struct Fields<calls::SpliceArguments> {
    using T = calls::SpliceArguments;
    static constexpr std::string_view name = "SpliceArguments";
    static constexpr std::string_view help = "Events of the timeline are replaced by others.";
    static constexpr auto list = std::tuple(
        calls::sessionField<T>(),
        required("at", &T::at, "The index of the first event that goes, or before which others come."),
        required("remove", &T::remove, "How many events go."),
        field("cursor", &T::cursor,
              "The step that is looked at afterwards; the last event that comes where it is not told."),
        field("expectations", &T::expectations,
              "The expectations from then on, as a JSON text; without it those that there are."));
};

template <>
struct Fields<calls::GoToArguments> {
    using T = calls::GoToArguments;
    static constexpr std::string_view name = "GoToArguments";
    static constexpr std::string_view help = "A step of the timeline.";
    static constexpr auto list =
        std::tuple(calls::sessionField<T>(),
                   required("step", &T::step, "How many events of the timeline have been taken."));
};

template <>
struct Fields<calls::ReadingsArguments> {
    using T = calls::ReadingsArguments;
    static constexpr std::string_view name = "ReadingsArguments";
    static constexpr std::string_view help = "Answers to the open questions.";
    static constexpr auto list =
        std::tuple(calls::sessionField<T>(),
                   required("readings", &T::readings, "By rule; those that are not named stay as they are."));
};

template <>
struct Fields<calls::TextArguments> {
    using T = calls::TextArguments;
    static constexpr std::string_view name = "TextArguments";
    static constexpr std::string_view help = "Title and notes; what is not told stays.";
    static constexpr auto list =
        std::tuple(calls::sessionField<T>(), field("title", &T::title, "The title of the scenario."),
                   field("notes", &T::notes, "Its notes."));
};

template <>
struct Fields<calls::TimelineArguments> {
    using T = calls::TimelineArguments;
    static constexpr std::string_view name = "TimelineArguments";
    static constexpr std::string_view help = "A part of the timeline.";
    static constexpr auto list =
        std::tuple(calls::sessionField<T>(), required("from", &T::from, "The index of the first event."),
                   required("count", &T::count, "How many events, at most."));
};

template <>
struct Fields<calls::ComposeArguments> {
    using T = calls::ComposeArguments;
    static constexpr std::string_view name = "ComposeArguments";
    static constexpr std::string_view help = "A form as somebody filled it in.";
    static constexpr auto list = std::tuple_cat(
        std::tuple(calls::sessionField<T>(), required("type", &T::type, "The event that the form is of."),
                   required("fields", &T::fields, "What was typed or chosen, by the name of the field.")),
        calls::ofAllSystems(calls::viewerField<T>()));
};

template <>
struct Fields<calls::ActArguments> {
    using T = calls::ActArguments;
    static constexpr std::string_view name = "ActArguments";
    static constexpr std::string_view help =
        "Something that is to be done: an event, or a form as it is filled in.";
    static constexpr auto list = std::tuple_cat(
        std::tuple(calls::sessionField<T>(), calls::limitField<T>(),
                   field("type", &T::type, "The event that the form is of; the payload is empty then."),
                   field("fields", &T::fields, "What was typed or chosen, by the name of the field."),
                   field("mayDestroy", &T::mayDestroy, "It is done also where it destroys something.")),
        calls::ofAllSystems(calls::viewerField<T>()));
    static constexpr std::array groups = {
        codec::ArgumentGroup{codec::GroupKind::allOrNone, {"type", "fields"}, {}}};
};

template <>
struct Fields<calls::PreviewArguments> {
    using T = calls::PreviewArguments;
    static constexpr std::string_view name = "PreviewArguments";
    static constexpr std::string_view help = "An event that is tried out.";
    static constexpr auto list = std::tuple_cat(std::tuple(calls::sessionField<T>(), calls::limitField<T>()),
                                                calls::ofAllSystems(calls::viewerField<T>()));
};

template <>
struct Fields<calls::StepReportArguments> {
    using T = calls::StepReportArguments;
    static constexpr std::string_view name = "StepReportArguments";
    static constexpr std::string_view help = "An event of the timeline.";
    static constexpr auto list = std::tuple(
        calls::sessionField<T>(), required("step", &T::step, "Its number, from 1."), calls::limitField<T>());
};

template <>
struct Fields<calls::TimelinePart> {
    using T = calls::TimelinePart;
    static constexpr std::string_view name = "TimelinePart";
    static constexpr std::string_view help = "A part of the timeline.";
    static constexpr auto list = std::tuple(field("entries", &T::entries, "The events, in order."),
                                            field("total", &T::total, "How many events the timeline has."));
};

template <>
struct Fields<calls::Nothing> {
    using T = calls::Nothing;
    static constexpr std::string_view name = "Nothing";
    static constexpr std::string_view help = "There is nothing to tell.";
    static constexpr auto list = std::tuple();
};

}  // namespace sluice::base

namespace sluice::calls {

Answer<api::Description> describe(Caller& caller, const NoArguments& asked);
Answer<api::Opened> open(Caller& caller, const OpenArguments& asked);
Answer<api::Opened> openAt(Caller& caller, const Session& session, const SessionArguments& asked);
Answer<api::Opened> duplicate(Caller& caller, const Session& session, const SessionArguments& asked);
Answer<Nothing> close(Caller& caller, const Session& session, const SessionArguments& asked);
Answer<api::SessionState> state(Caller& caller, Session& session, const SessionArguments& asked);
Answer<api::Spliced> splice(Caller& caller, Session& session, const SpliceArguments& asked);
Answer<api::SessionState> goTo(Caller& caller, Session& session, const GoToArguments& asked);
Answer<api::SessionState> setReadings(Caller& caller, Session& session, const ReadingsArguments& asked);
Answer<api::SessionState> setText(Caller& caller, Session& session, const TextArguments& asked);
Answer<api::SessionState> setExpectations(Caller& caller, Session& session, const SessionArguments& asked);
Answer<TimelinePart> timeline(Caller& caller, Session& session, const TimelineArguments& asked);
Answer<api::Composed> compose(Caller& caller, Session& session, const ComposeArguments& asked);
Answer<api::Acted> act(Caller& caller, Session& session, const ActArguments& asked);
Answer<api::StepReport> preview(Caller& caller, Session& session, const PreviewArguments& asked);
Answer<api::StepReport> stepReport(Caller& caller, Session& session, const StepReportArguments& asked);

/// What an event would do, for whoever shows it.
std::optional<api::StepReport> previewed(Caller& caller, Session& session, const PreviewArguments& asked);

inline constexpr auto kSessionCalls = std::tuple(
    call<&describe>("describe", "Every word, rule, label and help text of the domain."),
    call<&open>(
        "open",
        "Opens a file as a new session. Without errors of form or meaning; a link says what it shows, too.",
        Payload::file),
    call<&openAt>("openAt", "Opens a copy whose initial state is the state at the cursor, without events."),
    call<&duplicate>("duplicate", "Opens a copy, with events and cursor."),
    call<&close>("close", "Ends a session."), call<&state>("state", "The session as a whole."),
    call<&splice>("splice",
                  "Replaces events of the timeline. Later events that name what is no more there go with it; "
                  "what went is told, for undo.",
                  Payload::events),
    call<&goTo>("goTo", "Moves the cursor to a step: 0 is the initial state."),
    call<&setReadings>("setReadings", "Answers open questions; those that are not named stay."),
    call<&setText>("setText", "Sets title and notes; what is not told stays."),
    call<&setExpectations>("setExpectations", "Replaces the expectations.", Payload::expectations),
    call<&timeline>("timeline", "Events of the timeline: each as a sentence, with what it changed."),
    call<&compose>("compose",
                   "Makes an event of what was typed into its form, or says what is wrong with which field."),
    call<&act>(
        "act",
        "Does something at the end of the timeline, or tells why not: what was typed has problems, it is "
        "refused, it would destroy something, or there are later events. Nothing is changed then.",
        Payload::event),
    call<&preview>("preview", "What an event would do at the cursor. Nothing is changed.", Payload::event),
    call<&stepReport>("stepReport", "What an event of the timeline did."));

}  // namespace sluice::calls
