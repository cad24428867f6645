// The options of `sluice tier` for CLI11.
#pragma once

#include <CLI/CLI.hpp>

#include "cli/tier_commands.h"

namespace sluice::cli {

/// What the commands read; lives as long as the parser.
struct TierOptions {
    TierBoardOptions board;
    TierRequestOptions request, way, why;
    TierForecastOptions forecast;
    TierDiagramOptions diagram;
    TierTableOptions table;
};

/// Adds `tier` with its own commands. The one that is given sets `exit`.
void addTierCommands(CLI::App& app, TierOptions& options, Exit& exit);

}  // namespace sluice::cli
