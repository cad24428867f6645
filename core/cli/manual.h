// The manual page, made from the same texts as --help.
#pragma once

#include <string>

#include "cli/command_texts.h"

namespace sluice::cli {

/// What the manual and the help say beside the commands.
struct ManualTexts {
    std::string version, exitCodes, examples, environment;
};

/// sluice(1), for man(1): roff with the macros of man(7).
[[nodiscard]] std::string manualOf(const CommandTexts& program, const ManualTexts& texts);

}  // namespace sluice::cli
