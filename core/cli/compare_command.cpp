#include "cli/compare_command.h"

#include <memory>
#include <utility>
#include <vector>

#include "api/views.h"
#include "api/why_fields.h"
#include "base/text.h"
#include "cli/arguments.h"
#include "cli/columns.h"
#include "cli/command_errors.h"
#include "cli/print.h"

namespace sluice::cli {

namespace {

std::vector<std::string> headsOf(const CompareOptions& options) {
    if (options.onlyTold) return {"Organization", "What", "Predicted", "There is", "Rules"};
    return {"Organization", "What", "In the first", "In the second"};
}

std::vector<std::string> cellsOf(const api::Difference& each, bool withRules) {
    std::vector<std::string> cells = {std::string(each.organizationName), std::string(each.what),
                                      std::string(each.here), std::string(each.there)};
    for (std::size_t i = 2; i < 4; ++i) {
        if (cells[i].empty()) cells[i] = "nothing";
    }
    if (!withRules) return cells;
    std::string rules;
    for (const base::Text& rule : each.rules) {
        if (!rules.empty()) rules.append(", ");
        rules.append(rule.view());
    }
    cells.push_back(std::move(rules));
    return cells;
}

void printText(const api::Comparison& comparison, const CompareOptions& options) {
    if (comparison.total == 0) {
        printLine(options.onlyTold ? "All that is told is as predicted." : "The two are equal.");
        return;
    }
    Columns columns(0, headsOf(options));
    for (const api::Difference& each : comparison.differences) {
        std::vector<Line> cells;
        for (const std::string& cell : cellsOf(each, options.onlyTold)) cells.emplace_back(cell);
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
    const api::Comparison comparison = api::compare(*file, *other, options.onlyTold);
    if (options.form) {
        codec::TextTable table{headsOf(options), {}};
        for (const api::Difference& each : comparison.differences) {
            table.rows.push_back(cellsOf(each, options.onlyTold));
        }
        print(codec::writeTable(table, *options.form));
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
