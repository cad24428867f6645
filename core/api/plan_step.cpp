#include <utility>

#include "api/plan_names.h"
#include "api/plan_views.h"
#include "plan_sync/places.h"

namespace sluice::api {

using plan_sync::Option;

namespace {

PlanEntry entryOf(const World& world, const plan_sync::Effect& effect) {
    const PlanNames names(world);
    PlanEntry entry;
    entry.index = effect.organization.value;
    entry.organization = names.idOf(effect.organization);
    entry.organizationName = names.nameOf(effect.organization);
    entry.path = plan_sync::pathOf(effect.address, *world.values);
    if (plan_sync::isOfPlan(effect.address.field)) {
        entry.plan = names.spelled(effect.address.owner);
        entry.planName = names.planName(effect.organization, effect.address.owner);
    }
    entry.group = names.group(effect.organization, effect.address);
    entry.field = names.field(effect.organization, effect.address);
    entry.before = names.value(effect.organization, effect.address, effect.before);
    entry.after = names.value(effect.organization, effect.address, effect.after);
    if (effect.option != Option::count_) {
        entry.by = plan_sync::text(effect.option).wireName;
        entry.options = {entry.by};
    }
    entry.rule = plan_sync::id(effect.rule);
    entry.status = plan_sync::text(effect.rule).status;
    entry.destructive = effect.isDestructive;
    entry.whole = effect.before.kind == plan_sync::Value::Kind::present ||
                  effect.after.kind == plan_sync::Value::Kind::present;
    entry.ownership = plan_sync::wordsOf(effect.ownership);
    entry.sentence = plan_sync::sentenceOf(effect, names.words());
    return entry;
}

}  // namespace

PlanStep planStep(const World& world, const plan_sync::Step& step, std::uint32_t limit) {
    const PlanNames names(world);
    PlanStep report;
    for (const OrganizationIndex reseller : step.reached) report.reached.push_back(names.nameOf(reseller));
    report.totalEntries = static_cast<std::uint32_t>(step.effects.size());
    for (const plan_sync::Effect& effect : step.effects) {
        report.destructive += effect.isDestructive ? 1 : 0;
        if (report.entries.size() < limit) report.entries.push_back(entryOf(world, effect));
    }
    for (const plan_sync::Note& note : step.notes) report.notes.push_back(noteOf(world, note));
    return report;
}

}  // namespace sluice::api
