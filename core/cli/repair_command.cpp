#include "cli/repair_command.h"

#include <optional>

#include "api/open.h"
#include "api/table_repair.h"
#include "cli/arguments.h"
#include "cli/output.h"

namespace sluice::cli {

namespace {

/// What stays wrong is told beside the table.
Exit repair(const RepairOptions& options) {
    const std::optional<std::string> bytes = readFile(options.file);
    if (!bytes) return Exit::badInput;
    const codec::RepairedTable repaired = api::repairBySuggestions(*bytes, options.table);
    if (base::hasErrors(repaired.problems)) {
        printProblems(options.file, repaired.problems);
        return Exit::badInput;
    }
    print(repaired.text);
    const base::Problems left =
        api::readInput(repaired.text, api::DocumentFormat::csv, options.table).problems;
    printProblems(options.file, left);
    return base::hasErrors(left) ? Exit::answerIsNo : Exit::fine;
}

}  // namespace

void addRepairCommand(CLI::App& app, RepairOptions& options, Exit& exit) {
    CLI::App& command = *app.add_subcommand(
        "repair",
        "Print a table with every suggestion in it that import would make, all else as it stands; ends "
        "with 1 where something stays wrong");
    command.add_option("FILE", options.file, "CSV or XLSX, - for standard input")->required();
    addTableOptions(command, options.table);
    command.callback([&] { exit = repair(options); });
}

}  // namespace sluice::cli
