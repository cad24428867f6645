#include "api/counts.h"

#include <vector>

#include "api/entitlement_views.h"
#include "api/tier_views.h"
#include "explore/effects.h"

namespace sluice::api {

namespace {

Counts planCounts(const World& world, const plan_sync::Step& step) {
    Counts counts;
    std::vector<bool> isSeen(world.channel.organizationSlots());
    for (const plan_sync::Effect& effect : step.effects) {
        const ChangeKind kind = changeKindOf(effect);
        ++(kind == ChangeKind::gained ? counts.gained
           : kind == ChangeKind::lost ? counts.lost
                                      : counts.altered);
        counts.destroyed += effect.isDestructive ? 1 : 0;
        if (!isSeen[effect.organization.value]) ++counts.organizations;
        isSeen[effect.organization.value] = true;
    }
    return counts;
}

}  // namespace

ChangeKind changeKindOf(const plan_sync::Effect& effect) {
    if (effect.before.kind == plan_sync::Value::Kind::absent) return ChangeKind::gained;
    return effect.after.kind == plan_sync::Value::Kind::absent ? ChangeKind::lost : ChangeKind::altered;
}

Counts countsOf(const World& world, const World::Step& step) {
    if (step.isOfEntitlements()) {
        std::vector<std::uint32_t> organizations;
        return entitlementCounts(world, step.entitlements, organizations);
    }
    if (step.isOfTierSetup()) return tierCounts(world, step.tierSetup);
    if (step.isOfPlanSync()) return planCounts(world, step.planSync);
    return explore::countsOf(world, step.dataSync);
}

}  // namespace sluice::api
