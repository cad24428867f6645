#include "cli/compare_command.h"

#include <memory>
#include <utility>
#include <vector>

#include "api/shown_answers.h"
#include "api/views.h"
#include "api/why_fields.h"
#include "base/text.h"
#include "cli/arguments.h"
#include "cli/columns.h"
#include "cli/command_errors.h"
#include "cli/print.h"

namespace sluice::cli {

namespace {

codec::TextTable tableOf(const api::Comparison& comparison, const CompareOptions& options) {
    return api::comparisonTable(comparison,
                                options.onlyTold ? api::ComparedWith::whatIsTold : api::ComparedWith::file);
}

void printText(const api::Comparison& comparison, const CompareOptions& options) {
    if (comparison.total == 0) {
        printLine(options.onlyTold ? "All that is told is as predicted." : "The two are equal.");
        return;
    }
    const codec::TextTable table = tableOf(comparison, options);
    Columns columns(0, table.heads);
    for (const std::vector<std::string>& row : table.rows) {
        std::vector<Line> cells;
        for (const std::string& cell : row) cells.emplace_back(cell);
        columns.add(std::move(cells));
    }
    columns.print();
    printLine(std::string(base::counted(comparison.total, "difference")) +
              (comparison.total > comparison.differences.size() ? ", of which the first stand here." : "."));
}

}  // namespace

Exit compare(const CompareOptions& options) {
    const std::unique_ptr<api::Session> file = openFile(options.file, options.format);
    const std::unique_ptr<api::Session> other = openFile(options.other, options.format);
    if (file == nullptr || other == nullptr || !goTo(*file, options.step)) return Exit::badInput;
    other->goTo(other->timeline().size());
    const std::uint32_t most = options.form ? kWhole : api::kMostDifferences;
    const api::Comparison comparison = api::compare(*file, *other, options.onlyTold, most);
    if (options.form) {
        print(codec::writeTable(tableOf(comparison, options), *options.form));
    } else if (options.format == Format::json) {
        printJson(comparison);
    } else {
        printText(comparison, options);
    }
    return comparison.total == 0 ? Exit::fine : Exit::answerIsNo;
}

void addCompareCommand(CLI::App& app, CompareOptions& options, Exit& exit) {
    CLI::App& command = *app.add_subcommand(
        "compare",
        "Print where two scenarios differ, or a prediction from what there is; ends with 1 where they do");
    addFile(command, options.file);
    command.add_option("OTHER", options.other, "another scenario or table, at its end; - for standard input")
        ->required();
    command.add_flag(
        "--only-told", options.onlyTold,
        "OTHER is what somebody knows of the channel as it is: what it tells nothing of is left out, and "
        "what is predicted comes with its rule");
    addTableFormat(command, options.format, options.form);
    addStep(command, options.step);
    command.callback([&] { exit = compare(options); });
}

}  // namespace sluice::cli
