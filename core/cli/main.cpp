// The `sluice` command. CLI11 throws, so this target alone has exceptions; the core behind it has none.
#include <CLI/CLI.hpp>
#include <map>
#include <string>

#include "api/describe.h"
#include "cli/commands.h"
#include "cli/entitlement_main.h"
#include "cli/plan_main.h"
#include "cli/tier_main.h"

namespace sluice::cli {

void addFormat(CLI::App& command, Format& format) {
    const std::map<std::string, Format> formats = {{"text", Format::text}, {"json", Format::json}};
    command.add_option("--format", format, "text for people (default), json for programs")
        ->transform(CLI::CheckedTransformer(formats, CLI::ignore_case))
        ->option_text("text|json");
}
void addFile(CLI::App& command, std::string& file) {
    command.add_option("FILE", file, "a scenario file or CSV table; - for standard input")->required();
}
void addStep(CLI::App& command, std::optional<std::uint32_t>& step) {
    command.add_option("--step", step, "look after so many events instead of after the last");
}

}  // namespace sluice::cli

using sluice::cli::addFile;
using sluice::cli::addFormat;
using sluice::cli::addStep;
using sluice::cli::Exit;

int main(int argc, char** argv) {
    CLI::App app("What will flow down a sales channel, before anyone flips a switch.", "sluice");
    app.set_version_flag("--version", std::string(sluice::api::kVersion));
    app.require_subcommand(1);
    app.footer(
        "Exit codes: 0 fine, 1 an expectation failed, 2 bad input.\n\n"
        "Examples:\n"
        "  sluice run web/examples/01-three-modes.json\n"
        "  sluice run --format json scenario.json | jq .organizations\n"
        "  sluice predict scenario.json --step 0\n"
        "  sluice preview scenario.json --event '{\"type\": \"addItem\", \"organization\": \"sunrise\",\n"
        "      \"setting\": \"adders\", \"key\": \"Tile roof\", \"detail\": \"$500\"}'\n"
        "  sluice why scenario.json apex adders --key Trenching\n"
        "  sluice why scenario.json apex adders --upstream sunrise --moment added\n"
        "  sluice import channel.csv > scenario.json\n"
        "  sluice plan --help\n"
        "  sluice entitlement --help\n"
        "  sluice tier --help");
    Exit exit = Exit::fine;

    sluice::cli::RunOptions run;
    CLI::App* runCommand =
        app.add_subcommand("run", "Run the timeline, print every step and the final state");
    addFile(*runCommand, run.file);
    addFormat(*runCommand, run.format);
    runCommand->callback([&] { exit = sluice::cli::run(run); });

    sluice::cli::PredictOptions predict;
    CLI::App* predictCommand =
        app.add_subcommand("predict", "Print the outcome for every partnership, setting and moment");
    addFile(*predictCommand, predict.file);
    addFormat(*predictCommand, predict.format);
    addStep(*predictCommand, predict.step);
    predictCommand->callback([&] { exit = sluice::cli::predict(predict); });

    sluice::cli::PreviewOptions preview;
    CLI::App* previewCommand =
        app.add_subcommand("preview", "Print what one more event would do; nothing is kept");
    addFile(*previewCommand, preview.file);
    addFormat(*previewCommand, preview.format);
    addStep(*previewCommand, preview.step);
    previewCommand->add_option("--event", preview.event, "the event as JSON")->required();
    previewCommand->callback([&] { exit = sluice::cli::preview(preview); });

    sluice::cli::WhyOptions why;
    CLI::App* whyCommand = app.add_subcommand("why", "Explain a value, or (with --upstream) an outcome");
    addFile(*whyCommand, why.file);
    whyCommand->add_option("ORGANIZATION", why.organization, "its id")->required();
    whyCommand->add_option("SETTING", why.setting, "the setting type's id")->required();
    whyCommand->add_option("--key", why.key, "the item, of a setting with several values");
    whyCommand->add_option("--upstream", why.upstream, "explain the outcome under this upstream");
    whyCommand->add_option("--moment", why.moment, "of the outcome; added by default")
        ->check(CLI::IsMember({"invited", "partnered", "added", "changed", "removed"}));
    addFormat(*whyCommand, why.format);
    addStep(*whyCommand, why.step);
    whyCommand->callback([&] { exit = sluice::cli::why(why); });

    sluice::cli::TableOptions table;
    CLI::App* tableCommand = app.add_subcommand("table", "Print the outcome table of all modes");
    tableCommand->add_option("FILE", table.file, "take the readings and own setting types of this scenario");
    addFormat(*tableCommand, table.format);
    tableCommand->callback([&] { exit = sluice::cli::table(table); });

    sluice::cli::ValidateOptions validate;
    CLI::App* validateCommand = app.add_subcommand("validate", "Say everything that is wrong with files");
    validateCommand->add_option("FILES", validate.files, "scenario files or CSV tables; - for standard input")
        ->required();
    addFormat(*validateCommand, validate.format);
    validateCommand->callback([&] { exit = sluice::cli::validate(validate); });

    sluice::cli::ImportOptions import;
    CLI::App* importCommand =
        app.add_subcommand("import", "Turn a CSV table into a scenario file on standard output");
    addFile(*importCommand, import.file);
    importCommand->add_flag("--take-good-rows", import.takeGoodRows, "leave out the rows with problems");
    importCommand->callback([&] { exit = sluice::cli::importTable(import); });

    sluice::cli::PlanOptions plan;
    sluice::cli::addPlanCommands(app, plan, exit);
    sluice::cli::TierOptions tier;
    sluice::cli::addTierCommands(app, tier, exit);

    sluice::cli::EntitlementsOptions entitlement;
    sluice::cli::addEntitlementCommands(app, entitlement, exit);

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : static_cast<int>(Exit::badInput);
    }
    return static_cast<int>(exit);
}
