#include "cli/entitlement_main.h"

#include <string>

#include "cli/arguments.h"

namespace sluice::cli {

namespace {

void addAs(CLI::App& command, EntitlementOptions& options) {
    command.add_option("--as", options.account, "id of the account that looks; everything where missing");
}
void addBy(CLI::App& command, EntitlementOptions& options) {
    command.add_option("--by", options.account, "id of the account that acts; the producer where missing");
}
void addEntitlement(CLI::App& command, EntitlementOptions& options) {
    command.add_option("ENTITLEMENT", options.entitlement, "its id")->required();
}
void addCommon(CLI::App& command, EntitlementOptions& options) {
    addFile(command, options.file);
    addStep(command, options.step);
}

}  // namespace

void addEntitlementCommands(CLI::App& app, EntitlementsOptions& options, Exit& exit) {
    CLI::App* entitlement =
        app.add_subcommand("entitlement", "How rights pass through partner tiers to end customers");
    entitlement->require_subcommand(1);
    entitlement->footer(
        "Examples:\n"
        "  sluice entitlement show web/examples/25-down-the-partner-tiers.json --step 2 --as distributor-1\n"
        "  sluice entitlement targets scenario.json e1 --by corner\n"
        "  sluice entitlement distribute scenario.json --product CAD --wanted globex=10 --wanted initech=5\n"
        "  sluice entitlement why scenario.json e1-2\n"
        "  sluice entitlement table scenario.json --as nordic > nordic.csv\n"
        "  sluice entitlement table scenario.json --accounts > rights.csv");

    CLI::App* show = entitlement->add_subcommand("show",
                                                 "Print accounts and entitlements as an account sees "
                                                 "them");
    addCommon(*show, options.show);
    addFormat(*show, options.show.format);
    addAs(*show, options.show);
    show->callback([&] { exit = entitlementShow(options.show); });

    CLI::App* targets =
        entitlement->add_subcommand("targets", "Print who an entitlement could go to, and why not to others");
    addCommon(*targets, options.targets);
    addEntitlement(*targets, options.targets);
    addTableFormat(*targets, options.targets.format, options.targets.form);
    addBy(*targets, options.targets);
    targets->callback([&] { exit = entitlementTargets(options.targets); });

    CLI::App* distribute = entitlement->add_subcommand(
        "distribute",
        "Find the shortest way to bring quantities to customers; ends with 1 where there is none");
    addCommon(*distribute, options.distribute.common);
    addTableFormat(*distribute, options.distribute.common.format, options.distribute.common.form);
    addBy(*distribute, options.distribute.common);
    CLI::Option* source =
        distribute->add_option("--entitlement", options.distribute.common.entitlement, "give from this one");
    distribute->add_option("--product", options.distribute.product, "give from all of this product")
        ->excludes(source);
    addList(*distribute, "--wanted", options.distribute.wanted, "ACCOUNT=QUANTITY; may be repeated")
        ->required();
    distribute->callback([&] { exit = entitlementDistribute(options.distribute); });

    CLI::App* why = entitlement->add_subcommand("why", "Explain where an entitlement came from");
    addCommon(*why, options.why);
    addEntitlement(*why, options.why);
    addFormat(*why, options.why.format);
    addAs(*why, options.why);
    why->callback([&] { exit = entitlementWhy(options.why); });

    CLI::App* table = entitlement->add_subcommand("table", "Print the entitlements that an account sees");
    addCommon(*table, options.table.common);
    addAs(*table, options.table.common);
    table->add_option("--format", options.table.format, "csv (default) or json")
        ->check(oneOf({"csv", "json"}));
    table
        ->add_flag("--accounts", options.table.hasAccounts,
                   "rows about the accounts too, so that import brings everything back")
        ->excludes(table->get_option("--as"));
    addMark(*table, options.table.hasMark);
    table->callback([&] { exit = entitlementTable(options.table); });
}

}  // namespace sluice::cli
