// What is wrong with a command line, as a sentence.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace sluice::cli {

/// Names the word that Sluice does not know and the one that is likely meant, or else what CLI11 found, and says where
/// help is. The app has tried to parse and thrown this error.
[[nodiscard]] std::string complaintOf(const CLI::App& app, const CLI::ParseError& error);

}  // namespace sluice::cli
