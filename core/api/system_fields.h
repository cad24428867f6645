// The field tables of api/system_messages.h.
#pragma once

#include "api/describe_fields.h"
#include "api/system_messages.h"
#include "base/fields.h"

namespace sluice::base {

template <>
struct Fields<api::TermGroup> {
    using T = api::TermGroup;
    static constexpr std::string_view name = "TermGroup";
    static constexpr std::string_view help = "The words of one kind.";
    static constexpr auto list =
        std::tuple(field("id", &T::id, "What they are words for."), field("terms", &T::terms, "The words."));
};

template <>
struct Fields<api::SystemEvent> {
    using T = api::SystemEvent;
    static constexpr std::string_view name = "SystemEvent";
    static constexpr std::string_view help = "An event as a menu offers it.";
    static constexpr auto list =
        std::tuple(field("id", &T::id, "Its type on the wire."), field("label", &T::label, "Its name."),
                   field("help", &T::help, "One sentence that explains it."),
                   field("several", &T::several,
                         "The fields of its form that may be told for several: an event for each."));
};

template <>
struct Fields<api::SystemDescription> {
    using T = api::SystemDescription;
    static constexpr std::string_view name = "SystemDescription";
    static constexpr std::string_view help = "Everything about a system that does not depend on a scenario.";
    static constexpr auto list = std::tuple(field("rules", &T::rules, "Its rules."),
                                            field("readings", &T::readings, "Its open questions."),
                                            field("events", &T::events, "Its events, for forms."),
                                            field("words", &T::words, "Its words by what they are for."));
};

}  // namespace sluice::base
