// The options of `sluice entitlement` for CLI11.
#pragma once

#include <CLI/CLI.hpp>

#include "cli/entitlement_commands.h"

namespace sluice::cli {

/// What the commands read; lives as long as the parser.
struct EntitlementsOptions {
    EntitlementOptions show, targets, why;
    DistributeOptions distribute;
    EntitlementTableOptions table;
};

/// Adds `entitlement` with its own commands. The one that is given sets `exit`.
void addEntitlementCommands(CLI::App& app, EntitlementsOptions& options, Exit& exit);

}  // namespace sluice::cli
