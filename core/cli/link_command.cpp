#include "cli/link_command.h"

#include <memory>
#include <optional>
#include <string>

#include "api/link.h"
#include "api/messages_fields.h"
#include "api/open.h"
#include "base/text.h"
#include "calls/answer.h"
#include "cli/arguments.h"
#include "cli/command_errors.h"
#include "cli/input.h"
#include "cli/print.h"
#include "codec/link_fields.h"

namespace sluice::cli {

Exit link(const LinkOptions& options) {
    const std::unique_ptr<api::Session> session = openFile(options.file, options.format);
    if (session == nullptr) return Exit::badInput;
    if (!goTo(*session, options.step.value_or(session->base().opensAt))) return Exit::badInput;
    api::MadeLink made = api::makeLink(*session, options.view, options.isAnonymous);
    if (!made.problems.empty()) {
        options.format == Format::json ? printProblemsJson(made.problems)
                                       : printProblems(options.file, made.problems);
        return Exit::badInput;
    }
    const std::string address = options.page.substr(0, options.page.find('#')) + std::string(made.link.link);
    if (options.format == Format::json) {
        made.link.link = address;
        made.link.characters = static_cast<std::uint32_t>(address.size());
        printForProgram(calls::answer(made.link).text);
        return Exit::fine;
    }
    print(address + "\n");
    if (!made.link.remark.empty()) complain(std::string(made.link.remark));
    if (!made.link.left.empty()) complain(std::string(made.link.left));
    return Exit::fine;
}

Exit openLink(const OpenOptions& options) {
    const std::optional<std::string> text = options.link == "-" ? readFile("-") : options.link;
    if (!text) return Exit::badInput;
    const codec::ReadDocument read = api::readInput(*text, api::DocumentFormat::link, {});
    printProblems(options.link == "-" ? "-" : "the link", read.problems);
    if (base::hasErrors(read.problems)) return Exit::badInput;
    print(codec::writeDocument(read.document));
    return Exit::fine;
}

void addLinkCommands(CLI::App& app, LinkOptions& link, OpenOptions& open, Exit& exit) {
    CLI::App& command = *app.add_subcommand("link", "Print a scenario as a link, which the page opens");
    addFile(command, link.file);
    addFormat(command, link.format);
    command.add_option("--step", link.step, "open after so many events; where the file says, where missing");
    command.add_option("--page", link.page,
                       "the address of the page that is to open it; without it the part from # on");
    command.add_option("--system", link.view.system,
                       "the tab to open: data-sync, plan-sync, entitlements, tier-setup");
    command.add_option("--select", link.view.organization, "the organization to select");
    command.add_flag("--anonymous", link.isAnonymous,
                     "replace the names of organizations, leave out title and notes");
    command.callback([&] { exit = cli::link(link); });

    CLI::App& opening = *app.add_subcommand("open", "Print the scenario that a link holds");
    opening
        .add_option("LINK", open.link,
                    "an address with a link in it, or that part of it; - for standard input")
        ->required();
    opening.callback([&] { exit = openLink(open); });
}

}  // namespace sluice::cli
