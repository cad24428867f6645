// CLI11 throws, so this target alone has exceptions; the core behind it has none.
#include "cli/program.h"

#include <map>
#include <sstream>
#include <string>

#include "api/describe.h"
#include "api/table_templates.h"
#include "cli/arguments.h"
#include "cli/command_errors.h"
#include "cli/commands.h"
#include "cli/compare_command.h"
#include "cli/completion.h"
#include "cli/describe_command.h"
#include "cli/docs_command.h"
#include "cli/entitlement_main.h"
#include "cli/link_command.h"
#include "cli/manual.h"
#include "cli/output.h"
#include "cli/plan_main.h"
#include "cli/reconcile_command.h"
#include "cli/repair_command.h"
#include "cli/test_command.h"
#include "cli/tier_main.h"

namespace sluice::cli {

namespace {

/// What the options of all commands are read into.
struct Options {
    RunOptions run;
    PredictOptions predict;
    PreviewOptions preview;
    WhyOptions why;
    CompareOptions compare;
    ReconcileOptions reconcile;
    TableOptions table;
    PictureOptions picture;
    ValidateOptions validate;
    TestOptions test;
    RepairOptions repair;
    DocsOptions docs;
    ImportOptions import;
    ExportOptions toTable;
    LinkOptions link;
    OpenOptions open;
    struct {
        std::string kind;
        bool hasMark = false;
        codec::TableFile file = codec::TableFile::csv;
    } tableTemplate;
    PlanOptions plan;
    TierOptions tier;
    EntitlementsOptions entitlement;
};

constexpr const char* kExitCodes =
    "0 fine; 1 the answer is no: an expectation failed, what was asked is refused, there is no\n"
    "way; 2 the input is wrong, or the output could not be written. run goes by its expectations alone.";
constexpr const char* kEnvironment =
    "NO_COLOR, when it is set, leaves colours away, as does a TERM that is dumb; --color decides otherwise.";
constexpr const char* kExamples =
    "  sluice run web/examples/01-three-modes.json\n"
    "  sluice run --format json scenario.json | jq .organizations\n"
    "  sluice predict scenario.json --step 0\n"
    "  sluice preview scenario.json --event '{\"type\": \"addItem\", \"organization\": \"sunrise\",\n"
    "      \"setting\": \"adders\", \"key\": \"Tile roof\", \"detail\": \"$500\"}'\n"
    "  sluice why scenario.json apex adders --key Trenching\n"
    "  sluice why scenario.json apex adders --upstream sunrise --moment added\n"
    "  sluice test web/examples --format tap\n"
    "  sluice import channel.csv > scenario.json\n"
    "  sluice plan --help\n"
    "  sluice entitlement --help\n"
    "  sluice tier --help";

void addPreview(CLI::App& app, PreviewOptions& options, Exit& exit) {
    CLI::App& command = *app.add_subcommand(
        "preview", "Print what one more event would do, keeping nothing; ends with 1 where it is refused");
    addFile(command, options.file);
    addTableFormat(command, options.format, options.form);
    addStep(command, options.step);
    command.add_option("--event", options.event, "the event as JSON")->required();
    command.callback([&] { exit = preview(options); });
}

void addWhy(CLI::App& app, WhyOptions& options, Exit& exit) {
    CLI::App& command = *app.add_subcommand("why", "Explain a value, or (with --upstream) an outcome");
    addFile(command, options.file);
    command.add_option("ORGANIZATION", options.organization, "its id")->required();
    command.add_option("SETTING", options.setting, "the setting type's id")->required();
    command.add_option("--key", options.key, "the item, of a setting with several values");
    command.add_option("--upstream", options.upstream, "explain the outcome under this upstream");
    command.add_option("--moment", options.moment, "of the outcome; added by default")
        ->check(oneOf({"invited", "partnered", "added", "changed", "removed"}));
    addFormat(command, options.format);
    addStep(command, options.step);
    command.callback([&] { exit = why(options); });
}

void addPicture(CLI::App& app, PictureOptions& options, Exit& exit) {
    CLI::App& command = *app.add_subcommand("picture", "Print a picture of the channel as SVG");
    addFile(command, options.file);
    addWord(command, "--of", options.asked.of, "what it shows");
    addWord(command, "--theme", options.asked.theme, "its colours");
    addWord(command, "--moment", options.asked.moment, "whose outcomes are shown");
    addStep(command, options.step);
    command.callback([&] { exit = picture(options); });
}

void addDataSyncCommands(CLI::App& app, Options& options, Exit& exit) {
    CLI::App& runCommand =
        *app.add_subcommand("run", "Run the timeline, print every step and the final state");
    addFile(runCommand, options.run.file);
    addFormat(runCommand, options.run.format);
    runCommand.callback([&] { exit = run(options.run); });

    CLI::App& predictCommand =
        *app.add_subcommand("predict", "Print the outcome for every partnership, setting and moment");
    addFile(predictCommand, options.predict.file);
    addTableFormat(predictCommand, options.predict.format, options.predict.form);
    addStep(predictCommand, options.predict.step);
    predictCommand.callback([&] { exit = predict(options.predict); });

    addPreview(app, options.preview, exit);
    addWhy(app, options.why, exit);
    addCompareCommand(app, options.compare, exit);
    addReconcileCommand(app, options.reconcile, exit);

    CLI::App& tableCommand = *app.add_subcommand(
        "table",
        "Print a table for a document: outcomes of all modes, predictions, rules, requests and more");
    tableCommand.add_option("FILE", options.table.file,
                            "the scenario; of outcomes its readings and own setting types");
    addWord(tableCommand, "--of", options.table.of, "which table");
    addStep(tableCommand, options.table.step);
    addTableFormat(tableCommand, options.table.format, options.table.form);
    tableCommand.callback([&] { exit = table(options.table); });
    addPicture(app, options.picture, exit);
}

void addFileCommands(CLI::App& app, Options& options, Exit& exit) {
    CLI::App& validateCommand = *app.add_subcommand("validate", "Say everything that is wrong with files");
    validateCommand
        .add_option("FILES", options.validate.files, "scenario files or CSV tables; - for standard input")
        ->required();
    addFormat(validateCommand, options.validate.format);
    validateCommand.callback([&] { exit = validate(options.validate); });

    addTestCommand(app, options.test, exit);

    CLI::App& importCommand =
        *app.add_subcommand("import",
                            "Turn a table, a workbook (XLSX) or files of CloudBlue Connect or "
                            "FlexNet Operations into a scenario file on standard output");
    importCommand
        .add_option("FILES", options.import.files,
                    "CSV, XLSX, JSON or a ZIP of them, - for standard input; several are joined by their ids")
        ->required();
    addReading(importCommand, options.import.table);
    importCommand.callback([&] { exit = importTable(options.import); });
    addRepairCommand(app, options.repair, exit);
    CLI::App& templateCommand = *app.add_subcommand(
        "template", "Print a table to begin with, which import reads: headers and example rows");
    templateCommand.add_option("KIND", options.tableTemplate.kind, "channel, catalogue or entitlements")
        ->required()
        ->check(oneOf({api::kTableTemplates.begin(), api::kTableTemplates.end()}));
    addMark(templateCommand, options.tableTemplate.hasMark);
    addWord(templateCommand, "--format", options.tableTemplate.file, "in which form");
    templateCommand.callback([&] {
        print(api::tableTemplate(options.tableTemplate.kind, options.tableTemplate.file,
                                 options.tableTemplate.hasMark));
        exit = Exit::fine;
    });
    CLI::App& exportCommand =
        *app.add_subcommand("export", "Print the channel as a table: CSV, or a workbook (XLSX)");
    addFile(exportCommand, options.toTable.file);
    addStep(exportCommand, options.toTable.step);
    addMark(exportCommand, options.toTable.hasMark);
    addWord(exportCommand, "--format", options.toTable.format, "in which form");
    exportCommand.callback([&] { exit = exportTable(options.toTable); });
    addLinkCommands(app, options.link, options.open, exit);
}

/// Commands about the command line itself.
void addOwnCommands(CLI::App& app, std::string& shell, DescribeOptions& describe, Exit& exit) {
    CLI::App& completion =
        *app.add_subcommand("completion", "Print a script that completes commands and options in a shell");
    completion.add_option("SHELL", shell, "bash, zsh or fish")
        ->required()
        ->check(oneOf({"bash", "zsh", "fish"}));
    completion.callback([&] {
        print(completionFor(shell, textsOf(app)));
        exit = Exit::fine;
    });
    addDescribeCommand(app, describe, exit);
    CLI::App& manual = *app.add_subcommand("man", "Print the manual page, for man(1)");
    manual.callback([&] {
        print(manualOf(textsOf(app), {std::string(api::kVersion), kExitCodes, kExamples, kEnvironment}));
        exit = Exit::fine;
    });
}

/// Of every command, so that it may stand anywhere.
void addColour(CLI::App& app) {
    app.add_option_function<std::string>(
           "--color",
           [](const std::string& when) {
               setColour(when == "always"  ? Colour::always
                         : when == "never" ? Colour::never
                                           : Colour::automatic);
           },
           "colours: auto (default, on a terminal), always or never; nothing is told by a colour alone")
        ->check(oneOf({"auto", "always", "never"}));
    for (CLI::App* command : app.get_subcommands([](CLI::App*) { return true; })) addColour(*command);
}

/// Help and version are what was asked for; everything else is told with what to do.
Exit answer(const CLI::App& app, const CLI::ParseError& error) {
    if (error.get_exit_code() != 0) {
        complain(complaintOf(app, error));
        return Exit::badInput;
    }
    std::ostringstream asked, unused;
    app.exit(error, asked, unused);
    print(asked.str());
    return Exit::fine;
}

}  // namespace

Exit runProgram(int argc, const char* const* argv) {
    CLI::App app("What will flow down a sales channel, before anyone flips a switch.", "sluice");
    app.set_version_flag("--version", std::string(api::kVersion));
    app.require_subcommand(1);
    app.footer(std::string("Exit codes: ") + kExitCodes + "\n\n" + kEnvironment + "\n\nExamples:\n" +
               kExamples);

    Options options;
    std::string shell;
    DescribeOptions describe;
    Exit exit = Exit::fine;
    addDataSyncCommands(app, options, exit);
    addFileCommands(app, options, exit);
    addPlanCommands(app, options.plan, exit);
    addTierCommands(app, options.tier, exit);
    addEntitlementCommands(app, options.entitlement, exit);
    addDocsCommands(app, options.docs, exit);
    addOwnCommands(app, shell, describe, exit);
    addColour(app);

    setColour(Colour::automatic);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        exit = answer(app, error);
    }
    return exit;
}

}  // namespace sluice::cli
