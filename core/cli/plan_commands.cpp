#include "cli/plan_commands.h"

#include <algorithm>
#include <utility>

#include "api/messages_fields.h"
#include "api/plan_fields.h"
#include "api/plan_views.h"
#include "api/views.h"
#include "base/text.h"
#include "cli/print.h"
#include "codec/message.h"
#include "codec/scenario_json.h"
#include "scenario/words.h"

namespace sluice::cli {

using api::Session;

namespace {

std::uint32_t limitOf(const PlanPage& page) { return page.limit.value_or(kWhole); }

/// False (said on standard error) where there is no such option.
bool addOptions(const std::vector<std::string>& names, plan_sync::OptionSet& options) {
    std::vector<std::string_view> known = {"all"};
    for (const plan_sync::OptionText& option : plan_sync::kOptions) known.push_back(option.wireName);
    for (const std::string& name : names) {
        bool isKnown = name == "all";
        if (isKnown) options = plan_sync::OptionSet::all();
        for (const plan_sync::OptionText& option : plan_sync::kOptions) {
            if (option.wireName != name) continue;
            options.add(option.option);
            isKnown = true;
        }
        if (isKnown) continue;
        const base::Text meant = base::didYouMean(name, known);
        complain("There is no option \"" + name + "\". " + (meant.empty() ? "" : meant + " ") +
                 "See: sluice plan options.");
        return false;
    }
    return true;
}

/// The synchronization that a scope describes; nothing (said on standard error) where it names what is not there.
std::optional<plan_sync::Synchronize> eventOf(Session& session, const PlanScope& scope) {
    if (scope.reseller.has_value() == scope.serviceTemplate.has_value()) {
        complain("Expected either --reseller or --template.");
        return std::nullopt;
    }
    if (!findOrganization(session, scope.provider).exists()) return std::nullopt;
    if (scope.reseller && !findOrganization(session, *scope.reseller).exists()) return std::nullopt;
    plan_sync::Synchronize event;
    event.provider = session.values().text(scope.provider);
    if (scope.reseller) event.reseller = session.values().text(*scope.reseller);
    if (scope.serviceTemplate) event.serviceTemplate = session.values().text(*scope.serviceTemplate);
    event.subResellers = scope.subResellers;
    return event;
}

void printEntry(const api::PlanEntry& entry) {
    Line line("  ");
    const bool takes = entry.destructive && entry.verdict == api::PlanVerdict::carried;
    takes ? line.add(Tint::bad, "! ") : line.add("  ");
    printLine(line.add(entry.sentence + " [" + entry.rule + "; " + std::string(base::wireName(entry.status)) +
                       "]"));
}

void printPreview(const api::PlanPreview& preview) {
    printLine(preview.sentence);
    printLine(preview.summary);
    for (const api::PlanNote& note : preview.notes) {
        printLine(std::string(base::label(note.kind)) + ": " + note.sentence + " [" + note.rule + "]");
    }
    for (const auto& verdict : base::Enumerators<api::PlanVerdict>::rows) {
        bool isFirst = true;
        std::string reseller;
        for (const api::PlanEntry& entry : preview.entries) {
            if (entry.verdict != verdict.value) continue;
            if (std::exchange(isFirst, false)) printLine(std::string(verdict.label));
            if (std::exchange(reseller, entry.organization) != entry.organization) {
                printLine("  " + entry.organizationName);
            }
            printEntry(entry);
        }
    }
}

/// What lies before and behind a page, and how to come there.
void printRest(const PlanPage& page, std::size_t shown, std::uint32_t total) {
    const std::size_t end = page.from + shown;
    if (page.from > 0) printLine("  … " + std::to_string(std::min(page.from, total)) + " before these");
    if (end < total) {
        printLine("  … and " + std::to_string(total - end) + " more: --from " + std::to_string(end));
    }
}

void printAcross(const api::PlanAcross& across) {
    printLine(across.summary);
    for (const api::PlanAcrossPlan& plan : across.plans) {
        std::string line = "  " + (plan.id.empty() ? std::string("(no plan)") : std::string(plan.name));
        if (!plan.id.empty() && plan.id != plan.name) line += " (" + plan.id + ")";
        if (!plan.planOf.empty()) line += " of " + plan.planOfName;
        line += ": " + plan.told + "; " + api::countsInWords(plan.counts);
        printLine(line);
    }
    if (across.entries.empty()) return;
    printLine(across.plan.empty() ? "What belongs to no plan" : "Plan " + std::string(across.planName));
    for (const auto& verdict : base::Enumerators<api::PlanVerdict>::rows) {
        bool isFirst = true;
        for (const api::PlanEntry& entry : across.entries) {
            if (entry.verdict != verdict.value) continue;
            if (std::exchange(isFirst, false)) printLine(std::string(verdict.label));
            printEntry(entry);
        }
    }
}

/// `beta:plans/gold/fees/setup`; false (said on standard error) where it is no such thing.
bool addMarks(Session& session, const std::vector<std::string>& texts, bool isWanted,
              std::vector<plan_sync::Mark>& marks) {
    for (const std::string& text : texts) {
        const std::size_t colon = text.find(':');
        const std::string path = colon == std::string::npos ? std::string() : text.substr(colon + 1);
        const std::optional<plan_sync::Address> address = plan_sync::addressOf(path, session.values());
        if (!address) {
            complain("\"" + text +
                     "\" is not ORGANIZATION:PATH. Take paths from sluice plan preview --format json.");
            return false;
        }
        const api::OrganizationIndex organization = findOrganization(session, text.substr(0, colon));
        if (!organization.exists()) return false;
        marks.push_back({organization, *address, isWanted});
    }
    return true;
}

}  // namespace

Exit planPreview(const PlanRunOptions& options) {
    const std::unique_ptr<Session> session = openFile(options.scope.file, options.scope.format);
    if (session == nullptr || !goTo(*session, options.scope.step)) return Exit::badInput;
    std::optional<plan_sync::Synchronize> event = eventOf(*session, options.scope);
    if (!event || !addOptions(options.options, event->options)) return Exit::badInput;
    api::PreviewAsked asked;
    asked.isOfAll = true;
    asked.from = options.page.from;
    asked.limit = limitOf(options.page);
    const api::PlanPreview preview = api::planPreview(*session, *event, asked);
    if (options.scope.format == Format::json) {
        printJson(preview);
    } else if (!preview.happened) {
        printLine(preview.sentence);
        printRefusal("", preview.rule, preview.refusal);
    } else {
        printPreview(preview);
        printRest(options.page, preview.entries.size(), preview.totalEntries);
    }
    return preview.happened ? Exit::fine : Exit::answerIsNo;
}

Exit planAcross(const PlanAcrossOptions& options) {
    const std::unique_ptr<Session> session = openFile(options.scope.file, options.scope.format);
    if (session == nullptr || !goTo(*session, options.scope.step)) return Exit::badInput;
    std::optional<plan_sync::Synchronize> event = eventOf(*session, options.scope);
    if (!event || !addOptions(options.options, event->options)) return Exit::badInput;
    api::AcrossAsked asked;
    asked.from = options.page.from;
    asked.limit = limitOf(options.page);
    if (options.plan) {
        asked.plan = options.plan->empty() ? base::ValueId{} : session->values().text(*options.plan);
    }
    if (options.planOf) {
        asked.planOf = findOrganization(*session, *options.planOf);
        if (!asked.planOf.exists()) return Exit::badInput;
    }
    const api::PlanAcross across = api::planAcross(*session, *event, asked);
    if (options.scope.format == Format::json) {
        printJson(across);
    } else if (!across.happened) {
        printLine("Refused (" + across.rule + "): " + across.refusal);
    } else {
        printAcross(across);
        printRest(options.page, across.entries.size(), across.totalEntries);
    }
    return across.happened ? Exit::fine : Exit::answerIsNo;
}

Exit planRun(const PlanRunOptions& options) {
    const std::unique_ptr<Session> session = openFile(options.scope.file, options.scope.format);
    if (session == nullptr || !goTo(*session, std::nullopt)) return Exit::badInput;
    std::optional<plan_sync::Synchronize> event = eventOf(*session, options.scope);
    if (!event || !addOptions(options.options, event->options)) return Exit::badInput;
    std::string sentence = scenario::sentenceOf(api::Event(*event), session->world());
    const std::uint32_t end = session->timeline().size();
    session->splice(end, 0, {api::Event(*event)}, end + 1);
    const api::World::Step& step = session->timeline().steps().back();
    const Exit exit = step.happened() ? Exit::fine : Exit::answerIsNo;
    if (options.printScenario) {
        if (!step.happened()) complain(step.refusal().sentence);
        print(codec::writeDocument(session->document()));
        return exit;
    }
    const api::StepReport report =
        api::reportOf(*session, api::Event(*event), step, sentence, limitOf(options.page));
    if (options.scope.format == Format::json) {
        printJson(report);
    } else {
        printReport(report);
    }
    return exit;
}

Exit planChoose(const PlanChooseOptions& options) {
    const std::unique_ptr<Session> session = openFile(options.scope.file, options.scope.format);
    if (session == nullptr || !goTo(*session, options.scope.step)) return Exit::badInput;
    const std::optional<plan_sync::Synchronize> event = eventOf(*session, options.scope);
    std::vector<plan_sync::Mark> marks;
    if (!event || !addMarks(*session, options.wanted, true, marks) ||
        !addMarks(*session, options.unwanted, false, marks)) {
        return Exit::badInput;
    }
    bool mayRun = true;
    session->preview(api::Event(*event), [&](const api::World::Step& step) {
        mayRun = step.happened();
        if (!mayRun) complain(step.refusal().sentence);
    });
    if (!mayRun) return Exit::answerIsNo;
    if (const std::optional<api::UnknownMark> unknown = api::unknownMark(*session, *event, marks)) {
        complain(unknown->sentence + " Take paths from sluice plan preview --format json.");
        return Exit::badInput;
    }
    const api::PlanChoice choice = api::planChoose(*session, *event, marks, kWhole);
    if (options.scope.format == Format::json) {
        printJson(choice);
    } else {
        printLine(choice.sentence);
        for (const api::PlanMark& mark : choice.conflict) printLine("  " + std::string(mark.sentence));
        for (const api::PlanMark& mark : choice.met) printLine("  " + std::string(mark.sentence));
        std::string list;
        for (const base::Text option : choice.options) list += (list.empty() ? "" : ",") + option;
        if (choice.found && !list.empty()) printLine("  --options " + list);
        if (!choice.beside.empty()) printLine("Beside");
        for (const api::PlanEntry& entry : choice.beside) printEntry(entry);
        if (!choice.proposals.empty()) printLine("What would do");
        for (const api::PlanProposal& proposal : choice.proposals) {
            printLine("  " + std::string(proposal.sentence));
        }
    }
    return choice.found ? Exit::fine : Exit::answerIsNo;
}

Exit planWhy(const PlanWhyOptions& options) {
    const std::unique_ptr<Session> session = openFile(options.file, options.format);
    if (session == nullptr || !goTo(*session, options.step)) return Exit::badInput;
    const api::OrganizationIndex organization = findOrganization(*session, options.organization);
    if (!organization.exists()) return Exit::badInput;
    const std::optional<plan_sync::Address> address = plan_sync::addressOf(options.path, session->values());
    if (!address) {
        complain("There is no place \"" + options.path + "\".");
        return Exit::badInput;
    }
    const api::WhyAnswer answer = api::whyPlan(*session, organization, *address);
    if (options.format == Format::json) {
        printJson(answer);
    } else {
        printWhy(answer);
    }
    return Exit::fine;
}

Exit planTable(const PlanTableOptions& options) {
    const std::unique_ptr<Session> session = openFile(options.file, Format::text);
    if (session == nullptr || !goTo(*session, options.step)) return Exit::badInput;
    const api::OrganizationIndex provider = findOrganization(*session, options.provider);
    if (!provider.exists()) return Exit::badInput;
    const api::SavedTable saved = api::planTable(*session, provider, options.hasMark);
    print(saved.table);
    for (const base::Text& remark : saved.remarks) complain(remark);
    return Exit::fine;
}

Exit planOptions(Format format) {
    const api::PlanDescription description = api::planDescribe();
    if (format == Format::json) {
        codec::JsonWriter writer;
        codec::writeValue(writer, description.options);
        printForProgram(writer.take());
        return Exit::fine;
    }
    for (const api::Term& group : description.groups) {
        printLine(group.label);
        for (const api::PlanOptionInfo& option : description.options) {
            if (option.group != group.id) continue;
            std::string rules;
            for (const base::Text rule : option.rules) rules += (rules.empty() ? "" : ", ") + rule;
            printLine("  " + base::Text(plan_sync::text(option.id).wireName) + ": " + option.label + " [" +
                      rules + "]");
            for (const base::Text carried : option.carries) printLine("    carries " + carried);
        }
    }
    return Exit::fine;
}

}  // namespace sluice::cli
