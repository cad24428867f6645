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
/// Everything about a system that does not depend on a scenario.
struct SystemDescription {
    List<RuleInfo> rules;
    List<ReadingInfo> readings;
    List<Term> events;  // types and labels, for `form` and `compose`
    List<TermGroup> words;
};

}  // namespace sluice::api
