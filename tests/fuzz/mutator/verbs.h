// Runs every verb of the command line on a file, in this process.
#pragma once

#include <string>

#include "fuzz/mutator/scenario_names.h"

namespace sluice::fuzz {

/// What the verbs print goes where standard output and standard error go.
void runEveryVerb(const std::string& path, const Names& names, Dice& dice);

/// How many verbs there are.
[[nodiscard]] std::size_t verbCount();

}  // namespace sluice::fuzz
