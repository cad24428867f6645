// Completions for shells, made from the commands themselves.
#pragma once

#include <string>
#include <string_view>

#include "cli/command_texts.h"

namespace sluice::cli {

/// A script that completes commands, options and their words in `bash`, `zsh` or `fish`, and files elsewhere.
[[nodiscard]] std::string completionFor(std::string_view shell, const CommandTexts& program);

}  // namespace sluice::cli
