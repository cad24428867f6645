// The field tables of api/messages.h: what describe() answers with.
#pragma once

#include "api/messages.h"
#include "base/fields.h"
#include "codec/data_sync_fields.h"

namespace sluice::base {

template <>
struct Enumerators<api::Status> {
    using Status = api::Status;
    static constexpr std::string_view name = "Status";
    static constexpr std::array rows = {
        EnumRow<Status>{Status::stated, "stated", "Stated", "A source says it."},
        EnumRow<Status>{Status::guide, "guide", "Documented",
                        "The documentation that the rule names as its source says it."},
        EnumRow<Status>{Status::read, "read", "Our reading",
                        "The sources are silent; this is how we read them."},
        EnumRow<Status>{Status::open, "open", "Open", "The sources leave it undecided; a reading decides."},
    };
};

template <>
struct Enumerators<api::Shown> {
    using Shown = api::Shown;
    static constexpr std::string_view name = "Shown";
    static constexpr std::array rows = {
        EnumRow<Shown>{Shown::matchLocked, "match-locked", "Match",
                       "A replica that is kept and cannot be edited."},
        EnumRow<Shown>{Shown::matchAtFirst, "match-at-first", "Match at first",
                       "A copy that may drift from the next event on."},
        EnumRow<Shown>{Shown::merge, "merge", "Merge", "Gains what is missing and keeps what is there."},
        EnumRow<Shown>{Shown::notApplicable, "n/a", "N/A", "Keeps its own."},
        EnumRow<Shown>{Shown::off, "off", "Data Sync off", "Nothing moves."},
    };
};

template <>
struct Enumerators<api::FieldKind> {
    using Kind = api::FieldKind;
    static constexpr std::string_view name = "FieldKind";
    static constexpr std::array rows = {
        EnumRow<Kind>{Kind::organization, "organization", "Organization", "An organization that exists."},
        EnumRow<Kind>{Kind::newId, "newId", "New id", "An id that is not taken."},
        EnumRow<Kind>{Kind::name, "name", "Name", "A name for people."},
        EnumRow<Kind>{Kind::setting, "setting", "Setting", "A setting type."},
        EnumRow<Kind>{Kind::key, "key", "Key", "The key of an item."},
        EnumRow<Kind>{Kind::detail, "detail", "Detail", "The detail of an item."},
        EnumRow<Kind>{Kind::value, "value", "Value", "A single value."},
        EnumRow<Kind>{Kind::flag, "flag", "Switch", "On or off."},
        EnumRow<Kind>{Kind::settings, "settings", "Settings", "Values by setting type."},
    };
};

template <>
struct Fields<api::Term> {
    using T = api::Term;
    static constexpr std::string_view name = "Term";
    static constexpr std::string_view help = "A word of the domain with the text that explains it.";
    static constexpr auto list = std::tuple(field("id", &T::id, "What the wire calls it."),
                                            field("label", &T::label, "What people call it."),
                                            field("help", &T::help, "One sentence that explains it."));
};

template <>
struct Fields<api::RuleInfo> {
    using T = api::RuleInfo;
    static constexpr std::string_view name = "RuleInfo";
    static constexpr std::string_view help = "A rule of the product.";
    static constexpr auto list =
        std::tuple(field("id", &T::id, "The rule id that code, tests and pages cite."),
                   field("status", &T::status, "How well the sources carry it."),
                   field("source", &T::source, "Where it comes from."),
                   field("sentence", &T::sentence, "What it says."));
};

template <>
struct Fields<api::ShownInfo> {
    using T = api::ShownInfo;
    static constexpr std::string_view name = "ShownInfo";
    static constexpr std::string_view help = "One of the ways in which an outcome is drawn.";
    static constexpr auto list = std::tuple(field("id", &T::id, "What the wire calls it."),
                                            field("glyph", &T::glyph, "The sign that stands for it."),
                                            field("label", &T::label, "The word beside the sign."),
                                            field("help", &T::help, "One sentence that explains it."));
};

template <>
struct Fields<api::SettingTypeInfo> {
    using T = api::SettingTypeInfo;
    static constexpr std::string_view name = "SettingTypeInfo";
    static constexpr std::string_view help = "A kind of setting.";
    static constexpr auto list = std::tuple(
        field("id", &T::id, "What scenarios call it."), field("label", &T::label, "What people call it."),
        field("cardinality", &T::cardinality, "A set of items or one value."),
        field("scope", &T::scope, "Whether Data Sync moves it."),
        field("own", &T::own, "The scenario declares it; it is not in the catalogue."));
};

template <>
struct Fields<api::ReadingInfo> {
    using T = api::ReadingInfo;
    static constexpr std::string_view name = "ReadingInfo";
    static constexpr std::string_view help = "An open question with its possible answers.";
    static constexpr auto list = std::tuple(field("rule", &T::rule, "The rule id of the question."),
                                            field("question", &T::question, "The question in a sentence."),
                                            field("choices", &T::choices, "The answers, the default first."));
};

template <>
struct Fields<api::EventFieldInfo> {
    using T = api::EventFieldInfo;
    static constexpr std::string_view name = "EventFieldInfo";
    static constexpr std::string_view help = "A field of an event as a form asks for it.";
    static constexpr auto list = std::tuple(
        field("name", &T::name, "The field's name in the event."),
        field("label", &T::label, "What stands beside the control."),
        field("help", &T::help, "One sentence that explains it."),
        field("kind", &T::kind, "Which control asks for it."),
        field("required", &T::required, "The event needs it."),
        field("several", &T::several, "The same can be done for several of it: an event for each."));
};

template <>
struct Fields<api::EventInfo> {
    using T = api::EventInfo;
    static constexpr std::string_view name = "EventInfo";
    static constexpr std::string_view help = "A kind of event as a form offers it.";
    static constexpr auto list = std::tuple(field("type", &T::type, "The event's type on the wire."),
                                            field("label", &T::label, "What a menu calls it."),
                                            field("verb", &T::verb, "The verb of its sentence."),
                                            field("help", &T::help, "One sentence that explains it."),
                                            field("fields", &T::fields, "What it asks for, in order."));
};

template <>
struct Fields<api::Description> {
    using T = api::Description;
    static constexpr std::string_view name = "Description";
    static constexpr std::string_view help = "Every word, rule, label and help text of the domain.";
    static constexpr auto list = std::tuple(
        field("version", &T::version, "The engine's version."), field("rules", &T::rules, "All rules."),
        field("modes", &T::modes, "The four modes."), field("moments", &T::moments, "The five moments."),
        field("cardinalities", &T::cardinalities, "The two cardinalities."),
        field("scopes", &T::scopes, "The three scopes."),
        field("statuses", &T::statuses, "The statuses of a rule, from strongest to weakest."),
        field("outcomes", &T::outcomes, "The five ways in which an outcome is drawn."),
        field("flags", &T::flags, "The three switches."),
        field("allowEditDoesNotApply", &T::allowEditDoesNotApply,
              "Said beside the disabled switch while non-exclusive."),
        field("settingTypes", &T::settingTypes, "The catalogue."),
        field("readings", &T::readings, "The open questions."),
        field("events", &T::events, "The kinds of events."),
        field("expectations", &T::expectations, "The kinds of expectations."),
        field("decimalMark", &T::decimalMark,
              "Asked of a table: the mark before the decimals of its numbers."),
        field("decimalMarks", &T::decimalMarks, "The answers (DS-71), for the argument decimal of open."));
};

}  // namespace sluice::base
