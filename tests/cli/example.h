// The examples that tests of the command line run.
#pragma once

#include <string>

#include "support/files.h"

namespace sluice::testing_support {

inline std::string example(const std::string& name) { return sourcePath("web/examples/" + name + ".json"); }

inline const std::string kModes = example("01-three-modes");

}  // namespace sluice::testing_support
