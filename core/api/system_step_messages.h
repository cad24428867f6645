// What a step of a system whose effects are told one by one did; their field tables stand in system_step_fields.h.
#pragma once

#include <cstdint>

#include "base/arena.h"
#include "step/rule.h"

namespace sluice::api {

using base::List;
using base::Text;
using step::Status;

/// One thing that a step changed.
struct StepEntry {
    Text subject, subjectName;  // the id and name of what changed: an account, a request
    Text field;                 // in words: "quantity"
    Text before, after;         // empty: nothing
    Text rule;
    Status status = Status::stated;  // of the rule
    Text sentence;
};
/// The part of a StepReport that is Entitlements' or Tier Setup's.
struct SystemStep {
    List<StepEntry> entries;  // the first `limit`
    std::uint32_t totalEntries = 0;
};

}  // namespace sluice::api
