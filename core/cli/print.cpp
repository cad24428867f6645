#include "cli/print.h"

#include <array>

#include "api/describe.h"
#include "api/messages_fields.h"
#include "base/text.h"

namespace sluice::cli {

using api::Session;

bool goTo(Session& session, std::optional<std::uint32_t> step) {
    const std::uint32_t size = session.timeline().size();
    if (step && *step > size) {
        complain("There is no step " + std::to_string(*step) + ": the timeline has " +
                 base::counted(size, "event") + ".");
        return false;
    }
    session.goTo(step.value_or(size));
    return true;
}

api::OrganizationIndex findOrganization(const Session& session, const std::string& id) {
    const api::OrganizationIndex index = session.organization(id);
    if (!index.exists()) complain("There is no organization \"" + id + "\" at this step.");
    return index;
}

namespace {

/// How an outcome is told. Answers are given back between calls; this is kept.
struct OutcomeWords {
    api::Shown id;
    std::string glyph, label;
};
std::vector<OutcomeWords> describedOutcomes() {
    std::vector<OutcomeWords> words;
    for (const api::ShownInfo& info : api::describe().outcomes)
        words.push_back({info.id, info.glyph, info.label});
    return words;
}

}  // namespace

Line outcomeLine(api::Shown shown, bool isOpen) {
    static const std::vector<OutcomeWords> kWords = describedOutcomes();
    constexpr std::array kTints = {Tint::locked, Tint::copied, Tint::merged, Tint::quiet, Tint::quiet};
    Line line;
    for (const OutcomeWords& info : kWords) {
        if (info.id != shown) continue;
        const Tint tint = kTints[static_cast<std::size_t>(shown)];
        line.add(tint, info.glyph).upTo(3).add(tint, info.label);
        if (shown == api::Shown::matchLocked) line.add(tint, " (locked)");
    }
    return isOpen ? line.add(" ?") : line;
}

void printRefusal(std::string_view indent, std::string_view rule, std::string_view sentence) {
    Line line(indent);
    line.add(Tint::bad, "Refused").add(rule.empty() ? "" : " (" + std::string(rule) + ")");
    printLine(line.add(": ").add(sentence));
}

namespace {

/// What takes something away begins with a mark.
Line marked(bool isLoss) {
    Line line;
    return isLoss ? line.add(Tint::bad, "! ") : line.add("  ");
}

void printPlan(const api::PlanStep& plan) {
    for (const api::PlanEntry& entry : plan.entries) {
        const std::string by = entry.by.empty() ? base::Text() : entry.by + ", ";
        printLine(marked(entry.destructive).add(entry.sentence + " [" + by + entry.rule + "]"));
    }
    if (plan.totalEntries > plan.entries.size()) {
        printLine("  … and " + std::to_string(plan.totalEntries - plan.entries.size()) + " more");
    }
    for (const api::PlanNote& note : plan.notes) {
        printLine(std::string(base::label(note.kind)) + ": " + note.sentence + " [" + note.rule + "]");
    }
}

}  // namespace

void printReport(const api::StepReport& report) {
    printLine(report.sentence);
    printLine(report.summary);
    for (const api::Remedy& remedy : report.remedies) printLine("  To make it possible: " + remedy.sentence);
    for (const api::Change& change : report.changes) {
        std::string line = change.organizationName + ", " + change.settingLabel + ": " +
                           std::string(base::wireName(change.kind));
        if (change.key) line += " " + base::quoted(*change.key);
        if (!change.before.empty() || !change.after.empty()) {
            const auto orNothing = [](const std::string& text) {
                return text.empty() ? "nothing" : base::quoted(text);
            };
            line += " (" + orNothing(change.before) + " → " + orNothing(change.after) + ")";
        }
        if (change.viaName) line += " from " + *change.viaName;
        if (change.destroyed) line += ", which only " + change.organizationName + " had";
        printLine(marked(change.destroyed).add(line));
    }
    if (report.totalChanges > report.changes.size()) {
        printLine("  … and " + std::to_string(report.totalChanges - report.changes.size()) + " more");
    }
    if (report.plan) printPlan(*report.plan);
    if (report.system) {
        for (const api::StepEntry& entry : report.system->entries) {
            printLine("  " + entry.sentence + " [" + entry.rule + "]");
        }
    }
    for (const api::Conflict& conflict : report.conflicts) printLine("  " + conflict.sentence);
    for (const api::Stop& stop : report.stops) printLine("  " + stop.sentence + " (" + stop.rule + ")");
}

std::vector<std::string> linesOf(const api::WhyAnswer& answer) {
    std::vector<std::string> lines = {std::string(answer.answer)};
    for (const api::WhyStep& step : answer.steps) {
        std::string line = "  " + step.sentence;
        if (!step.rules.empty()) {
            std::string rules;
            for (const base::Text rule : step.rules) rules += (rules.empty() ? "" : ", ") + rule;
            line += " [" + rules + "; " + std::string(base::wireName(step.status)) + "]";
        }
        lines.push_back(std::move(line));
    }
    if (!answer.editSentence.empty()) lines.push_back("  " + answer.editSentence);
    if (!answer.alternatives.empty()) lines.emplace_back("What would change it:");
    for (const api::Alternative& each : answer.alternatives) lines.push_back("  " + each.sentence);
    return lines;
}

void printWhy(const api::WhyAnswer& answer) {
    for (const std::string& line : linesOf(answer)) printLine(line);
}

}  // namespace sluice::cli
