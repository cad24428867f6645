#include "api/shown_answers.h"

#include <optional>
#include <string>
#include <string_view>

#include "api/messages_fields.h"
#include "base/text.h"

namespace sluice::api {

namespace {

std::string joined(const List<Text>& rules) {
    std::string text;
    for (const Text& rule : rules) {
        if (!text.empty()) text += ", ";
        text += std::string_view(rule);
    }
    return text;
}
std::string textOf(const std::optional<Text>& value) { return value ? std::string(*value) : std::string(); }
std::string orNothing(const Text& value) { return value.empty() ? "nothing" : std::string(value); }

codec::TextTable valuesTable(const List<Change>& changes) {
    codec::TextTable table{
        {"Organization", "Setting", "Item", "Change", "Only copy", "Before", "After", "From", "Rules"}, {}};
    for (const Change& change : changes) {
        table.rows.push_back({std::string(change.organizationName), std::string(change.settingLabel),
                              textOf(change.key), std::string(base::label(change.kind)),
                              change.destroyed ? "yes" : "", std::string(change.before),
                              std::string(change.after), textOf(change.viaName), joined(change.rules)});
    }
    return table;
}

codec::TextTable plansTable(const PlanStep& step) {
    codec::TextTable table{{"Reseller", "Plan", "Part", "What", "Before", "After", "Only copy", "Rule"}, {}};
    for (const PlanEntry& entry : step.entries) {
        table.rows.push_back({std::string(entry.organizationName), std::string(entry.planName),
                              std::string(entry.group), std::string(entry.field), std::string(entry.before),
                              std::string(entry.after), entry.destructive ? "yes" : "",
                              std::string(entry.rule)});
    }
    return table;
}

codec::TextTable systemTable(const SystemStep& step) {
    codec::TextTable table{{"Of", "What", "Before", "After", "Rule"}, {}};
    for (const StepEntry& entry : step.entries) {
        table.rows.push_back({std::string(entry.subjectName), std::string(entry.field),
                              std::string(entry.before), std::string(entry.after), std::string(entry.rule)});
    }
    return table;
}

codec::TextTable refusalTable(const StepReport& report) {
    codec::TextTable table{{"Refused", "Rule"}, {}};
    table.rows.push_back({std::string(report.refusal), std::string(report.rule)});
    for (const Remedy& remedy : report.remedies)
        table.rows.push_back({"What would help: " + std::string(remedy.sentence), ""});
    return table;
}

}  // namespace

codec::TextTable changesTable(const StepReport& report) {
    if (!report.refusal.empty()) return refusalTable(report);
    if (report.plan) return plansTable(*report.plan);
    if (report.system) return systemTable(*report.system);
    return valuesTable(report.changes);
}

codec::TextTable comparisonTable(const Comparison& comparison, ComparedWith with) {
    codec::TextTable table{{"Organization", "What"}, {}};
    const auto name = [&](std::string_view first, std::string_view second) {
        table.heads.emplace_back(first);
        table.heads.emplace_back(second);
    };
    if (with == ComparedWith::file) name("In the first", "In the second");
    if (with == ComparedWith::pinned) name("Pinned", "Present");
    if (with == ComparedWith::whatIsTold) name("Predicted", "There is");
    const bool hasRules = with == ComparedWith::whatIsTold;
    if (hasRules) table.heads.emplace_back("Rules");
    const bool isThereFirst = with == ComparedWith::pinned;  // which came before the present
    for (const Difference& each : comparison.differences) {
        std::vector<std::string>& row = table.rows.emplace_back();
        row = {std::string(each.organizationName), std::string(each.what),
               orNothing(isThereFirst ? each.there : each.here),
               orNothing(isThereFirst ? each.here : each.there)};
        if (hasRules) row.push_back(joined(each.rules));
    }
    return table;
}

codec::TextTable targetsTable(const EntitlementTargets& targets) {
    codec::TextTable table{{"Account", "As", "How", "Why", "Rule"}, {}};
    const auto add = [&](const List<EntitlementTarget>& list, std::string_view how) {
        for (const EntitlementTarget& target : list) {
            table.rows.push_back({std::string(target.name), std::string(target.tierName), std::string(how),
                                  std::string(target.sentence), std::string(target.rule)});
        }
    };
    add(targets.split, "by split");
    add(targets.transfer, "by transfer");
    add(targets.redeem, "by redeeming keys");
    for (const EntitlementReason& reason : targets.reasons) {
        table.rows.push_back({std::string(base::counted(reason.accounts, "account")), "", "not",
                              std::string(reason.sentence), std::string(reason.rule)});
    }
    add(targets.others, "not");
    return table;
}

codec::TextTable distributionTable(const EntitlementPlan& plan) {
    if (!plan.found) {
        codec::TextTable table{{"No way", "Rule"}, {}};
        table.rows.push_back({std::string(plan.sentence), std::string(plan.rule)});
        for (const Remedy& remedy : plan.remedies)
            table.rows.push_back({"To make it possible: " + std::string(remedy.sentence), ""});
        return table;
    }
    codec::TextTable table{{"Step", "What is done"}, {}};
    for (const Remedy& step : plan.steps)
        table.rows.push_back({std::to_string(table.rows.size() + 1), std::string(step.sentence)});
    return table;
}

}  // namespace sluice::api
