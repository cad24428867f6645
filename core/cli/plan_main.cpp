#include "cli/plan_main.h"

#include <string>

#include "cli/arguments.h"

namespace sluice::cli {

namespace {

void addScope(CLI::App& command, PlanScope& scope) {
    addFile(command, scope.file);
    addFormat(command, scope.format);
    command.add_option("--provider", scope.provider, "id of the organization that synchronizes")->required();
    CLI::Option* reseller =
        command.add_option("--reseller", scope.reseller, "id of one of its direct resellers");
    command.add_option("--template", scope.serviceTemplate, "all direct resellers on this service template")
        ->excludes(reseller);
    command.add_flag("--sub-resellers", scope.subResellers, "their own resellers too, top down");
}
void addOptions(CLI::App& command, std::vector<std::string>& options) {
    addList(command, "--options", options,
            "ids of options with commas between, or all; may be repeated; see sluice plan options")
        ->delimiter(',');
}

void addPage(CLI::App& command, PlanPage& page) {
    command.add_option("--from", page.from, "skip so many entries");
    command.add_option("--limit", page.limit, "print at most so many entries; all where it is left out");
}

}  // namespace

void addPlanCommands(CLI::App& app, PlanOptions& options, Exit& exit) {
    CLI::App* plan =
        app.add_subcommand("plan", "What a reseller synchronization carries, and what it leaves");
    plan->require_subcommand(1);
    plan->footer(
        "Examples:\n"
        "  sluice plan options\n"
        "  sluice plan preview web/examples/17-prices-before-a-new-plan.json --step 0 --provider nimbus\n"
        "      --reseller corner --options updatePlanFees,updateResourcePrices\n"
        "  sluice plan run scenario.json --provider acme --template std --sub-resellers --options all\n"
        "  sluice plan choose scenario.json --provider acme --reseller beta\n"
        "      --wanted beta:plans/gold/fees/recurring --unwanted beta:plans/new\n"
        "  sluice plan why scenario.json beta plans/gold/fees/recurring\n"
        "  sluice plan table scenario.json --provider acme > acme.csv");

    CLI::App* preview = plan->add_subcommand("preview",
                                             "Print what a synchronization would carry, hold back and never "
                                             "carry; ends with 1 where it is refused");
    addScope(*preview, options.preview.scope);
    addStep(*preview, options.preview.scope.step);
    addOptions(*preview, options.preview.options);
    addPage(*preview, options.preview.page);
    preview->callback([&] { exit = planPreview(options.preview); });

    CLI::App* across = plan->add_subcommand(
        "across",
        "Print the same by plan, over all resellers: the plans with a difference, and one of them; "
        "ends with 1 where the synchronization would be refused");
    addScope(*across, options.across.scope);
    addStep(*across, options.across.scope.step);
    addOptions(*across, options.across.options);
    across->add_option(
        "--plan", options.across.plan,
        "id of the plan to print; \"\" for what belongs to no plan; the first where it is left out");
    across->add_option("--plan-of", options.across.planOf,
                       "id of the reseller whose own plan it is; the provider's where it is left out");
    addPage(*across, options.across.page);
    across->callback([&] { exit = planAcross(options.across); });

    CLI::App* run = plan->add_subcommand(
        "run", "Synchronize behind the last event and print what happened; ends with 1 where it is refused");
    addScope(*run, options.run.scope);
    addOptions(*run, options.run.options);
    run->add_flag("--scenario", options.run.printScenario,
                  "print the scenario with the synchronization as its last event instead");
    run->callback([&] { exit = planRun(options.run); });

    CLI::App* choose = plan->add_subcommand(
        "choose",
        "Find the smallest set of options that carries what is wanted and nothing unwanted, the gentlest of "
        "several, and name what it carries beside; ends with 1 where there is none, and says what would do");
    addScope(*choose, options.choose.scope);
    addStep(*choose, options.choose.scope.step);
    addList(*choose, "--wanted", options.choose.wanted, "ORGANIZATION:PATH of a difference; may be repeated");
    addList(*choose, "--unwanted", options.choose.unwanted, "ORGANIZATION:PATH; may be repeated");
    choose->callback([&] { exit = planChoose(options.choose); });

    CLI::App* why = plan->add_subcommand("why", "Explain a value of a catalogue");
    addFile(*why, options.why.file);
    why->add_option("ORGANIZATION", options.why.organization, "its id")->required();
    why->add_option("PATH", options.why.path, "such as plans/gold/fees/recurring")->required();
    addFormat(*why, options.why.format);
    addStep(*why, options.why.step);
    why->callback([&] { exit = planWhy(options.why); });

    CLI::App* list = plan->add_subcommand("options", "Print the 13 options and what each carries");
    addFormat(*list, options.list);
    list->callback([&] { exit = planOptions(options.list); });

    CLI::App* table =
        plan->add_subcommand("table", "Print what an organization sells as a CSV table, for import");
    addFile(*table, options.table.file);
    table->add_option("--provider", options.table.provider, "id of the organization that sells it")
        ->required();
    addStep(*table, options.table.step);
    addMark(*table, options.table.hasMark);
    table->callback([&] { exit = planTable(options.table); });
}

}  // namespace sluice::cli
