// The small examples, and what changes files by them.
#pragma once

#include <vector>

#include "fuzz/mutator/scenario_mutator.h"

namespace sluice::fuzz {

struct Donors {
    std::vector<Json> examples;
    Mutator mutator;
};

/// Read once.
[[nodiscard]] const Donors& donors();

}  // namespace sluice::fuzz
