#include "cli/reconcile_command.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "api/open.h"
#include "api/reconcile.h"
#include "base/text.h"
#include "cli/arguments.h"
#include "cli/columns.h"
#include "cli/command_errors.h"
#include "cli/print.h"

namespace sluice::cli {

namespace {

constexpr std::uint32_t kAllEntries = 0xFFFFFFFFu;

std::string_view shownGroup(const api::ReconcileEntry& entry) {
    if (!entry.refusal.empty()) return "refused";
    return entry.happens ? base::label(entry.group) : std::string_view("not taken");
}

void printText(const api::Reconciliation& result) {
    Columns columns(0, {"", "What happens", "Rule"});
    for (const api::ReconcileEntry& each : result.entries) {
        Line sentence(std::string(each.sentence.view()));
        if (!each.refusal.empty()) sentence.add(Tint::bad, " — " + std::string(each.refusal.view()));
        columns.add(
            {Line(std::string(shownGroup(each))), std::move(sentence), Line(std::string(each.rule.view()))});
    }
    if (result.total > 0) columns.print();
    printLine(std::string(result.summary.view()));
    for (const base::Text& each : result.leftOut) complain(std::string(each.view()));
}

/// Whose catalogue it is has to be said with one of these.
Exit askForSeller(const api::Reconciliation& result) {
    std::string text = "Whose catalogue is it? Say --seller";
    for (std::size_t i = 0; i < result.sellers.size(); ++i) {
        text.append(i == 0 ? " " : ", ").append(result.sellers[i].id.view());
    }
    complain(text + ".");
    return Exit::badInput;
}

void printApplied(api::Session& session, const api::Reconciliation& result) {
    std::string events = "[";
    for (std::size_t i = 0; i < result.events.size(); ++i) {
        if (i > 0) events.push_back(',');
        events.append(result.events[i].view());
    }
    events.push_back(']');
    const auto end = static_cast<std::uint32_t>(session.timeline().size());
    session.splice(end, 0, codec::readEvents(events, session.values()).events, end);
    print(codec::writeDocument(session.document()));
}

}  // namespace

Exit reconcileWith(const ReconcileOptions& options) {
    const std::unique_ptr<api::Session> session = openFile(options.file, options.format);
    const std::unique_ptr<api::Session> file = openTogether(options.others, options.reading);
    if (session == nullptr || file == nullptr) return Exit::badInput;
    session->goTo(session->timeline().size());
    file->goTo(file->timeline().size());
    api::ReconcileAsked asked;
    asked.limit = kAllEntries;
    asked.options.wanted = api::groupsNamed(options.groups).value_or(reconcile::Groups{});
    if (options.seller) {
        asked.options.seller = session->organization(*options.seller);
        if (!asked.options.seller.exists()) {
            complain("There is no organization \"" + *options.seller + "\" here.");
            return Exit::badInput;
        }
    }
    const api::Reconciliation result = api::reconciliationOf(*session, *file, asked);
    if (result.needsSeller) return askForSeller(result);
    if (options.apply) {
        printApplied(*session, result);
        complain(std::string(result.summary.view()));
        for (const base::Text& each : result.leftOut) complain(std::string(each.view()));
    } else if (options.format == Format::json) {
        printJson(result);
    } else {
        printText(result);
    }
    const bool isRefused = std::any_of(result.counts.begin(), result.counts.end(),
                                       [](const api::ReconcileCount& each) { return each.refused > 0; });
    return isRefused ? Exit::answerIsNo : Exit::fine;
}

void addReconcileCommand(CLI::App& app, ReconcileOptions& options, Exit& exit) {
    CLI::App& command = *app.add_subcommand("reconcile",
                                            "Print the events by which a file goes into a scenario: a new "
                                            "price list, partners that came or went; "
                                            "ends with 1 where one is refused");
    addFile(command, options.file);
    command
        .add_option(
            "OTHERS", options.others,
            "what is to go in: a scenario, tables or workbooks, as import reads them; - for standard input")
        ->required();
    std::vector<std::string> groups;
    for (const auto& row : base::Enumerators<reconcile::ChangeGroup>::rows) groups.emplace_back(row.wireName);
    options.groups = {"added", "changed"};
    addList(command, "--groups", options.groups,
            "what goes in, separated by commas; added,changed by default: what the file does not have stays")
        ->delimiter(',')
        ->check(oneOf(groups))
        ->option_text("added|changed|gone");
    command.add_option("--seller", options.seller, "whose catalogue the file's is, by id")->option_text("ID");
    command.add_flag("--apply", options.apply, "print the scenario with the events behind its own");
    addReading(command, options.reading);
    addFormat(command, options.format);
    command.callback([&] { exit = reconcileWith(options); });
}

}  // namespace sluice::cli
