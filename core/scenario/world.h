// The running scenario: the channel and the state of its systems, as one value that events move.
#pragma once

#include <vector>

#include "base/problem.h"
#include "base/value_pool.h"
#include "channel/channel.h"
#include "data_sync/step.h"
#include "entitlements/step.h"
#include "plan_sync/step.h"
#include "scenario/document.h"
#include "tier_setup/step.h"

namespace sluice::scenario {

using channel::Channel;
using channel::OrganizationIndex;
using channel::PartnershipIndex;

/// What an event did, told by its own system; the other systems' steps are empty. An event of Entitlements that brings
/// an organization into the channel has a step of Data Sync too, taken before its own.
struct Step {
    data_sync::Step dataSync;
    plan_sync::Step planSync;
    entitlements::Step entitlements;
    tier_setup::Step tierSetup;

    [[nodiscard]] bool happened() const {
        return dataSync.happened || isOfPlanSync() || isOfEntitlements() || isOfTierSetup();
    }
    /// Whether it is a step of that system that happened.
    [[nodiscard]] bool isOfPlanSync() const { return kHasAllSystems && planSync.happened; }
    [[nodiscard]] bool isOfEntitlements() const { return kHasAllSystems && entitlements.happened; }
    [[nodiscard]] bool isOfTierSetup() const { return kHasAllSystems && tierSetup.happened; }
    [[nodiscard]] const step::Refusal& refusal() const {
        if (kHasAllSystems && !planSync.refusal.rule.empty()) return planSync.refusal;
        if (kHasAllSystems && !entitlements.refusal.rule.empty()) return entitlements.refusal;
        if (kHasAllSystems && !tierSetup.refusal.rule.empty()) return tierSetup.refusal;
        return dataSync.refusal;
    }
};

struct World {
    using Event = scenario::Event;
    using Step = scenario::Step;

    base::ValuePool* values = nullptr;  // the scenario's pool; ids below are of it
    data_sync::Readings readings;
    Channel channel;
    data_sync::State state;
    OtherReadings otherReadings;
    plan_sync::State planSync;
    entitlements::State entitlements;
    tier_setup::State tierSetup;

    [[nodiscard]] data_sync::Context context() const { return {*values, readings}; }
    [[nodiscard]] plan_sync::Context planContext() const { return {*values, otherReadings.planSync}; }
    [[nodiscard]] entitlements::Context entitlementContext() const {
        return {*values, otherReadings.entitlements};
    }
    [[nodiscard]] tier_setup::Context tierContext() const { return {*values, otherReadings.tierSetup}; }
    Step step(const Event& event);
    void undo(const Step& step);

  private:
    /// After the channel changed.
    void fit();
    data_sync::Step stepOfDataSync(const data_sync::Event& event);
    Step stepOfEntitlements(const entitlements::Event& event);
};

/// The document's initial state, taken as it is written: loading moves nothing. Interns the catalogue into the
/// document's pool. The document has passed `check`.
[[nodiscard]] World build(Document& document);

/// How the organizations of a document made from a world are ordered.
enum class Ordering : unsigned char { asFlowing, byId };

/// The world as the initial state of a new document: same title, notes, readings and own setting types, no events
/// and no expectations. Settings are sorted by id, items by key; organizations and partnerships as asked. `passedOn`, by
/// entitlement: what left it so far; where missing, what had left it before the world's first step.
[[nodiscard]] Document documentOf(const World& world, const Document& original, Ordering ordering,
                                  const std::vector<std::uint64_t>& passedOn = {});

/// What one organization has for every setting that it has a value for, sorted by setting id and key.
[[nodiscard]] data_sync::OrganizationEntry entryOf(const World& world, OrganizationIndex organization);

}  // namespace sluice::scenario
