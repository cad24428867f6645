// The field tables of api/form_messages.h.
#pragma once

#include "api/form_messages.h"
#include "api/messages_fields.h"
#include "base/fields.h"

namespace sluice::base {

template <>
struct Enumerators<api::FormControl> {
    using Control = api::FormControl;
    static constexpr std::string_view name = "FormControl";
    static constexpr std::array rows = {
        EnumRow<Control>{Control::text, "text", "Text", "A text."},
        EnumRow<Control>{Control::number, "number", "Number", "A number, or nothing."},
        EnumRow<Control>{Control::flag, "flag", "Switch", "On or off."},
        EnumRow<Control>{Control::choice, "choice", "Choice", "One of the choices."},
        EnumRow<Control>{Control::choices, "choices", "Choices", "Any of the choices."},
    };
};

template <>
struct Fields<api::FormField> {
    using T = api::FormField;
    static constexpr std::string_view name = "FormField";
    static constexpr std::string_view help = "A field of a form with what is known filled in.";
    static constexpr auto list = std::tuple(
        field("name", &T::name, "The field's name."),
        field("label", &T::label, "What stands beside the control."),
        field("help", &T::help, "One sentence that explains it."),
        field("control", &T::control, "Which control asks for it."),
        field("required", &T::required, "The event needs it."),
        field("value", &T::value,
              "As it stands: true or false of a flag; several are separated by semicolons."),
        field(
            "choices", &T::choices,
            "What can be chosen: the first 500, those before others that have what was typed in id or name."),
        field("totalChoices", &T::totalChoices, "How many can be chosen; any of them by its id or name."),
        field("wanted", &T::wanted, "It may be left out for now, but is asked for sooner or later."),
        field("several", &T::several, "The same can be done for several of it: an event for each."));
};

template <>
struct Fields<api::EachEvent> {
    using T = api::EachEvent;
    static constexpr std::string_view name = "EachEvent";
    static constexpr std::string_view help = "The event that a form makes for one of several values.";
    static constexpr auto list =
        std::tuple(field("value", &T::value, "The value, as it was typed."),
                   field("composed", &T::composed, "What the form makes of it."),
                   field("report", &T::report, "What it would do after those before it."));
};

template <>
struct Fields<api::EachEvents> {
    using T = api::EachEvents;
    static constexpr std::string_view name = "EachEvents";
    static constexpr std::string_view help = "The events that a form makes for several values of a field.";
    static constexpr auto list =
        std::tuple(field("entries", &T::entries, "One for each value, in order."),
                   field("happened", &T::happened, "How many would happen."),
                   field("destructive", &T::destructive, "How many would destroy something."),
                   field("summary", &T::summary, "All of them in a sentence."));
};

template <>
struct Fields<api::EventForm> {
    using T = api::EventForm;
    static constexpr std::string_view name = "EventForm";
    static constexpr std::string_view help =
        "A form with what is known filled in; later fields depend on the earlier ones.";
    static constexpr auto list = std::tuple(field("type", &T::type, "The event's type on the wire."),
                                            field("label", &T::label, "What a menu calls it."),
                                            field("help", &T::help, "One sentence that explains it."),
                                            field("fields", &T::fields, "The fields in order."));
};

}  // namespace sluice::base
