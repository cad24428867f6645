// An event as a form, as plain structs; their field tables stand in form_fields.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "api/messages.h"

namespace sluice::api {

/// Which control asks for a field of a form.
enum class FormControl : std::uint8_t { text, number, flag, choice, choices };
struct FormField {
    std::string name, label, help;
    FormControl control = FormControl::text;
    bool required = false;
    bool wanted = false;        // it may be left out for now, but is asked for sooner or later
    std::string value;          // as it stands; `true` or `false` of a flag; several are separated by "; "
    std::vector<Term> choices;  // of choice and choices: id, name; the first kMostChoices (form_choices.h)
    std::uint32_t totalChoices = 0;
    bool several = false;  // the same may be done for several of it: an event for each
};
/// A form with what is known filled in: later fields depend on the earlier ones (the periods of the plan chosen).
struct EventForm {
    std::string type, label, help;
    std::vector<FormField> fields;
};

/// The event that a form makes for one of several values of one of its fields.
struct EachEvent {
    Text value;  // as it was typed
    Composed composed;
    std::optional<StepReport>
        report;  // of the event, after those before it; nothing where a field has a problem
};
struct EachEvents {
    List<EachEvent> entries;
    std::uint32_t happened = 0;
    std::uint32_t destructive = 0;  // those that destroy something
    Text summary;                   // "4 of 5 would happen."
};

}  // namespace sluice::api
