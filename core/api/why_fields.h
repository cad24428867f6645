// The field tables of api/messages.h: why something is so, what would change it, and what differs.
#pragma once

#include "api/describe_fields.h"
#include "api/messages.h"
#include "base/fields.h"

namespace sluice::base {

template <>
struct Fields<api::WhyStep> {
    using T = api::WhyStep;
    static constexpr std::string_view name = "WhyStep";
    static constexpr std::string_view help = "One link of an explanation.";
    static constexpr auto list = std::tuple(field("sentence", &T::sentence, "What happened or holds."),
                                            field("rules", &T::rules, "The rules it rests on."),
                                            field("status", &T::status, "The weakest status of its rules."),
                                            field("step", &T::step, "The timeline step it speaks of."),
                                            field("organization", &T::organization, "Where, by id."));
};

template <>
struct Fields<api::Alternative> {
    using T = api::Alternative;
    static constexpr std::string_view name = "Alternative";
    static constexpr std::string_view help = "A smallest change that gives another outcome.";
    static constexpr auto list =
        std::tuple(field("shown", &T::shown, "The outcome it gives."),
                   field("sentence", &T::sentence, "The change in words."),
                   field("events", &T::events,
                         "Events to preview or apply, as JSON texts; empty where only a reading changes."),
                   field("reading", &T::reading, "Rule id and choice of the reading to change."));
};

template <>
struct Fields<api::WhyAnswer> {
    using T = api::WhyAnswer;
    static constexpr std::string_view name = "WhyAnswer";
    static constexpr std::string_view help = "An explanation.";
    static constexpr auto list = std::tuple(field("answer", &T::answer, "The answer in one sentence."),
                                            field("steps", &T::steps, "How it came about, hop by hop."),
                                            field("mayEdit", &T::mayEdit, "The value can be edited there."),
                                            field("editSentence", &T::editSentence, "Who may edit it."),
                                            field("alternatives", &T::alternatives, "What would change it."));
};

template <>
struct Fields<api::SettingDrift> {
    using T = api::SettingDrift;
    static constexpr std::string_view name = "SettingDrift";
    static constexpr std::string_view help = "What syncing everything now would change in one setting.";
    static constexpr auto list =
        std::tuple(field("setting", &T::setting, "The setting type's id."),
                   field("settingLabel", &T::settingLabel, "The setting type's label."),
                   field("organizations", &T::organizations, "Organizations that would change."),
                   field("gained", &T::gained, "Values that would be gained."),
                   field("altered", &T::altered, "Values that would be altered."),
                   field("lost", &T::lost, "Values that would be lost."));
};

template <>
struct Fields<api::Drift> {
    using T = api::Drift;
    static constexpr std::string_view name = "Drift";
    static constexpr std::string_view help = "How far the channel is from what its flags promise.";
    static constexpr auto list =
        std::tuple(field("summary", &T::summary, "The whole in a sentence."),
                   field("settings", &T::settings, "The settings in which something would change."));
};

template <>
struct Fields<api::Difference> {
    using T = api::Difference;
    static constexpr std::string_view name = "Difference";
    static constexpr std::string_view help = "One thing that is not alike in two sessions.";
    static constexpr auto list = std::tuple(
        field("organization", &T::organization, "The organization's id."),
        field("organizationName", &T::organizationName, "The organization's name."),
        field("what", &T::what, "What differs."), field("here", &T::here, "How it is here; empty: absent."),
        field("there", &T::there, "How it is there; empty: absent."),
        field("rules", &T::rules,
              "By which the value here is predicted, where only what is told was asked for."));
};

template <>
struct Fields<api::Comparison> {
    using T = api::Comparison;
    static constexpr std::string_view name = "Comparison";
    static constexpr std::string_view help = "Where two sessions differ.";
    static constexpr auto list =
        std::tuple(field("differences", &T::differences, "The first 1,000 differences."),
                   field("total", &T::total, "All differences."));
};

template <>
struct Fields<api::ReadingDifference> {
    using T = api::ReadingDifference;
    static constexpr std::string_view name = "ReadingDifference";
    static constexpr std::string_view help = "What another answer to an open question would change.";
    static constexpr auto list =
        std::tuple(field("rule", &T::rule, "The rule id of the question."),
                   field("choice", &T::choice, "The other answer, as the wire calls it."),
                   field("choiceLabel", &T::choiceLabel, "The other answer, as people call it."),
                   field("outcomes", &T::outcomes, "Outcomes of the present channel that would differ."),
                   field("values", &T::values, "Values at the cursor that would differ."),
                   field("examples", &T::examples, "Some of them in words."));
};

template <>
struct Fields<api::ReadingsReport> {
    using T = api::ReadingsReport;
    static constexpr std::string_view name = "ReadingsReport";
    static constexpr std::string_view help = "What depends on the open questions.";
    static constexpr auto list =
        std::tuple(field("differences", &T::differences, "One for each other answer."));
};

}  // namespace sluice::base
