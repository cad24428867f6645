// What the systems beside Data Sync have in common in what they answer, as plain structs; their field tables stand in
// system_fields.h.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "api/messages.h"

namespace sluice::api {

/// The words of one enumeration: `states`, `kinds`.
struct TermGroup {
    std::string id;
    std::vector<Term> terms;
};
/// Everything about a system that does not depend on a scenario.
struct SystemDescription {
    std::vector<RuleInfo> rules;
    std::vector<ReadingInfo> readings;
    std::vector<Term> events;  // types and labels, for `form` and `compose`
    std::vector<TermGroup> words;
};

}  // namespace sluice::api
