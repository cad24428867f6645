// An event as a form, as plain structs; their field tables stand in form_fields.h.
#pragma once

#include <cstdint>
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
};
/// A form with what is known filled in: later fields depend on the earlier ones (the periods of the plan chosen).
struct EventForm {
    std::string type, label, help;
    std::vector<FormField> fields;
};

}  // namespace sluice::api
