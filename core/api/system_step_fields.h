// The field tables of api/system_step_messages.h.
#pragma once

#include "api/system_step_messages.h"
#include "base/fields.h"

namespace sluice::base {

template <>
struct Fields<api::StepEntry> {
    using T = api::StepEntry;
    static constexpr std::string_view name = "StepEntry";
    static constexpr std::string_view help = "One thing that a step changed.";
    static constexpr auto list = std::tuple(field("subject", &T::subject, "The id of what changed."),
                                            field("subjectName", &T::subjectName, "Its name."),
                                            field("field", &T::field, "What of it, in words."),
                                            field("before", &T::before, "What was there; empty: nothing."),
                                            field("after", &T::after, "What is there now; empty: nothing."),
                                            field("rule", &T::rule, "The rule behind it."),
                                            field("status", &T::status, "How sure the rule is."),
                                            field("sentence", &T::sentence, "All of it in a sentence."));
};

template <>
struct Fields<api::SystemStep> {
    using T = api::SystemStep;
    static constexpr std::string_view name = "SystemStep";
    static constexpr std::string_view help = "What a step did, one thing after the other.";
    static constexpr auto list = std::tuple(field("entries", &T::entries, "The first of what it changed."),
                                            field("totalEntries", &T::totalEntries, "How many there are."));
};

}  // namespace sluice::base
