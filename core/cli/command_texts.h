// The commands with their options and texts, as CLI11 knows them: what completions and the manual are made of.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace sluice::cli {

struct OptionTexts {
    std::string name;   // `--format`, or `FILE` where it is told by its place
    std::string value;  // what stands behind it: `text|json`, `NUMBER`; empty for a flag
    std::string help;
    std::vector<std::string> choices;  // where it is one of few words
    bool isRequired = false;
};

struct CommandTexts {
    std::string name, called;  // `preview`; `sluice plan preview`
    std::string help, footer;
    std::vector<OptionTexts> options, places;
    std::vector<CommandTexts> commands;
};

[[nodiscard]] CommandTexts textsOf(const CLI::App& app);

/// The command and all below it, each before those below it.
[[nodiscard]] std::vector<const CommandTexts*> allOf(const CommandTexts& command);

}  // namespace sluice::cli
