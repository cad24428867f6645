#include "cli/tier_main.h"

#include "cli/arguments.h"

namespace sluice::cli {

namespace {

CLI::App& addRequestCommand(CLI::App& tier, const char* name, const char* help, TierRequestOptions& options) {
    CLI::App& command = *tier.add_subcommand(name, help);
    addFile(command, options.file);
    command.add_option("REQUEST", options.request, "its id")->required();
    addFormat(command, options.format);
    addStep(command, options.step);
    return command;
}

}  // namespace

void addTierCommands(CLI::App& app, TierOptions& options, Exit& exit) {
    CLI::App* tier = app.add_subcommand("tier", "What requests wait for, and what would bring them on");
    tier->require_subcommand(1);
    tier->footer(
        "Examples:\n"
        "  sluice tier board web/examples/34-first-sale-through-two-tiers.json --step 1\n"
        "  sluice tier request web/examples/34-first-sale-through-two-tiers.json PR-1 --step 1\n"
        "  sluice tier why web/examples/37-tier-two-fails.json PR-1\n"
        "  sluice tier way web/examples/34-first-sale-through-two-tiers.json PR-1 --step 1\n"
        "  sluice tier forecast scenario.json --product crm --customer acme --tier1 northwind\n"
        "  sluice tier table web/examples/34-first-sale-through-two-tiers.json requests --step 1\n"
        "  sluice tier diagram tier");

    CLI::App* board = tier->add_subcommand("board", "Print requests by status, configurations and assets");
    addFile(*board, options.board.file);
    board->add_option("--product", options.board.product, "only what is of this product");
    addFormat(*board, options.board.format);
    addStep(*board, options.board.step);
    board->callback([&] { exit = tierBoard(options.board); });

    addRequestCommand(*tier, "request", "Print what a request waits for and what can be done with it",
                      options.request)
        .callback([&] { exit = tierRequest(options.request); });
    addRequestCommand(
        *tier, "why",
        "Print why a request, a tier configuration or an asset is as it is, and what would bring "
        "it on",
        options.why)
        .callback([&] { exit = tierWhy(options.why); });
    addRequestCommand(*tier, "way",
                      "Print the fewest actions that bring a request to approved; ends with 1 where there is "
                      "no way",
                      options.way)
        .callback([&] { exit = tierWay(options.way); });

    CLI::App* forecast = tier->add_subcommand(
        "forecast", "Print which tier requests a purchase would start; ends with 1 where it is refused");
    addFile(*forecast, options.forecast.file);
    forecast->add_option("--product", options.forecast.product, "id of the product")->required();
    forecast->add_option("--customer", options.forecast.customer, "id of the organization that buys")
        ->required();
    forecast->add_option("--tier1", options.forecast.tier1, "where the customer has several upstreams");
    forecast->add_option("--tier2", options.forecast.tier2, "where tier 1 has several upstreams");
    addFormat(*forecast, options.forecast.format);
    addStep(*forecast, options.forecast.step);
    forecast->callback([&] { exit = tierForecast(options.forecast); });

    CLI::App* table = tier->add_subcommand(
        "table",
        "Print requests, tier configurations or assets as a CSV table, with a column for each parameter");
    addFile(*table, options.table.file);
    table->add_option("OF", options.table.of, "requests, configurations or assets")
        ->required()
        ->check(oneOf({"requests", "configurations", "assets"}));
    addStep(*table, options.table.step);
    addMark(*table, options.table.hasMark);
    table->callback([&] { exit = tierTable(options.table); });

    CLI::App* diagram = tier->add_subcommand("diagram", "Print the state diagram of a kind of requests");
    diagram->add_option("KIND", options.diagram.kind, "asset or tier")
        ->required()
        ->check(oneOf({"asset", "tier"}));
    addFormat(*diagram, options.diagram.format);
    diagram->callback([&] { exit = tierDiagram(options.diagram); });
}

}  // namespace sluice::cli
