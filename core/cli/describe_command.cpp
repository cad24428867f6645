#include "cli/describe_command.h"

#include "api/describe.h"
#include "api/messages_fields.h"
#include "api/shown_tables.h"
#include "calls/describe.h"
#include "cli/arguments.h"
#include "cli/print.h"

namespace sluice::cli {

namespace {

Exit describe(const DescribeOptions& options) {
    if (options.format == Format::json) {
        options.calls ? printForProgram(calls::callsJson()) : printJson(api::describe());
    } else if (options.calls && !options.form) {
        print(calls::callsText());
    } else {
        print(codec::writeTable(options.calls ? calls::callsTable() : api::rulesTable(),
                                options.form.value_or(codec::TableForm::markdown)));
    }
    return Exit::fine;
}

}  // namespace

void addDescribeCommand(CLI::App& app, DescribeOptions& options, Exit& exit) {
    CLI::App& command = *app.add_subcommand(
        "describe", "Print the rules as a table; with --format json every word of the domain");
    command.add_flag("--calls", options.calls,
                     "the calls of the engine, which the page, the library and the npm package make");
    addTableFormat(command, options.format, options.form);
    command.callback([&] { exit = describe(options); });
}

}  // namespace sluice::cli
