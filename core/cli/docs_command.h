// `sluice docs`: keeps the outputs that Markdown texts show.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "cli/output.h"

namespace sluice::cli {

struct DocsOptions {
    std::vector<std::string> files;
    std::string folder;  // where the commands run; empty: where each file lies
};
/// Runs every command that the texts name. Ends with 1 where an output differs from what a text shows (the difference
/// is printed), with 2 where a command or a text is wrong.
[[nodiscard]] Exit docsCheck(const DocsOptions& options);
/// Writes what differs into the texts. A text with something wrong in it is left as it is.
[[nodiscard]] Exit docsUpdate(const DocsOptions& options);

void addDocsCommands(CLI::App& app, DocsOptions& options, Exit& exit);

}  // namespace sluice::cli
