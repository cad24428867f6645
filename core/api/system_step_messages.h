// What a step of a system whose effects are told one by one did; their field tables stand in system_step_fields.h.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "step/rule.h"

namespace sluice::api {

using step::Status;

/// One thing that a step changed.
struct StepEntry {
    std::string subject, subjectName;  // the id and name of what changed: an account, a request
    std::string field;                 // in words: "quantity"
    std::string before, after;         // empty: nothing
    std::string rule;
    Status status = Status::stated;  // of the rule
    std::string sentence;
};
/// The part of a StepReport that is Entitlements' or Tier Setup's.
struct SystemStep {
    std::vector<StepEntry> entries;  // the first `limit`
    std::uint32_t totalEntries = 0;
};

}  // namespace sluice::api
