// What the systems beside Data Sync have in common in what they answer, as plain structs; their field tables stand in
// system_fields.h.
#pragma once

#include <cstdint>

#include "api/messages.h"

namespace sluice::api {

/// The words of one enumeration: `states`, `kinds`.
struct TermGroup {
    Text id;
    List<Term> terms;
};
/// An event as a menu offers it, for `form` and `compose`.
struct SystemEvent {
    Text id, label, help;
    List<Text> several;  // the fields that name what is there and may be told for several: an event for each
};
/// Everything about a system that does not depend on a scenario.
struct SystemDescription {
    List<RuleInfo> rules;
    List<ReadingInfo> readings;
    List<SystemEvent> events;
    List<TermGroup> words;
};

}  // namespace sluice::api
