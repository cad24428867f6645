// The whole command line as one function, so that tests run it as a user does.
#pragma once

#include "cli/output.h"

namespace sluice::cli {

/// Runs `sluice` with these arguments, the program's name first, and says how it ended. What it printed may still have
/// to be written: see finish().
[[nodiscard]] Exit runProgram(int argc, const char* const* argv);

}  // namespace sluice::cli
