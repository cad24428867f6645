// The options of `sluice plan` for CLI11.
#pragma once

#include <CLI/CLI.hpp>

#include "cli/plan_commands.h"

namespace sluice::cli {

/// What the commands read; lives as long as the parser.
struct PlanOptions {
    PlanRunOptions preview, run;
    PlanAcrossOptions across;
    PlanChooseOptions choose;
    PlanWhyOptions why;
    Format list = Format::text;  // of planOptions
    PlanTableOptions table;
};

/// Adds `plan` with its own commands. The one that is given sets `exit`.
void addPlanCommands(CLI::App& app, PlanOptions& options, Exit& exit);

}  // namespace sluice::cli
