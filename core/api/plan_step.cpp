#include <utility>

#include "api/entitlement_views.h"
#include "api/plan_names.h"
#include "api/plan_views.h"
#include "api/tier_views.h"
#include "codec/scenario_json.h"
#include "plan_sync/places.h"

namespace sluice::api {

using plan_sync::Option;
using plan_sync::Rule;

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
    entry.sentence = plan_sync::sentenceOf(effect, names.words());
    return entry;
}

/// Finds ways out of a refusal.
class Adviser {
  public:
    explicit Adviser(const Session& session)
        : world_(session.world()), state_(world_.planSync), names_(world_) {}

    List<Remedy> take() { return remedies_; }

    // PS-35: the structure of a copy is its provider's.
    void operator()(const plan_sync::ChangePlan& event) { editAbove(event, Option::updatePlanFees); }
    void operator()(const plan_sync::SetPeriod& event) {
        atTemplates(event.organization, event.plan);
        editAbove(event, Option::createPlansAndPeriods);
    }
    void operator()(const plan_sync::RemovePeriod& event) { atTemplates(event.organization, event.plan); }
    void operator()(const plan_sync::SetRate& event) { editAbove(event, Option::updateResourceLimits); }
    void operator()(const plan_sync::RemoveRate& event) { editAbove(event, Option::removeObsoleteResources); }
    void operator()(const plan_sync::RemovePlan& event) {
        const PartnershipIndex provider = providerOf(event.organization);
        if (!isRefusedBy(Rule::ps35) || !provider.exists()) return;
        suggest("Take the plan out of the service template at " + nameAbove(provider) +
                " and synchronize with \"" + plan_sync::text(Option::applyPlanEnabling).label +
                "\": it is disabled here.");
    }
    void operator()(const plan_sync::Synchronize& event) {
        if (!isRefusedBy(Rule::ps43)) return;
        const OrganizationIndex provider = world_.channel.find(event.provider);
        if (!provider.exists()) return;
        for (plan_sync::ServiceTemplate entry : state_.catalogue(provider).shelf.serviceTemplates) {
            if (entry.active || !concerns(event, entry.id)) continue;
            entry.active = true;
            suggest("Make the service template active first.",
                    {plan_sync::SetServiceTemplate{event.provider, entry}});
        }
    }
    void operator()(const plan_sync::SetReseller& event) {
        const PartnershipIndex provider = providerOf(event.downstream);
        if (!isRefusedBy(Rule::ps37) || !provider.exists()) return;
        const base::ValueId upstream =
            world_.channel.organization(world_.channel.partnership(provider).upstream).id;
        suggest("Let it stop reselling for " + nameAbove(provider) + " first.",
                {plan_sync::SetReseller{upstream, event.downstream, {}, false, false}});
    }
    template <class Other>
    void operator()(const Other&) {
        if (isRefusedBy(Rule::ps42)) suggest("Remove what uses it first, or let that use something else.");
        if (isRefusedBy(Rule::ps35)) suggest("Make the change at the provider and synchronize.");
    }

    void refusedBy(std::string_view rule) { rule_ = rule; }

  private:
    [[nodiscard]] bool isRefusedBy(Rule rule) const { return rule_ == plan_sync::id(rule); }
    [[nodiscard]] PartnershipIndex providerOf(base::ValueId organization) const {
        const OrganizationIndex index = world_.channel.find(organization);
        return index.exists() ? plan_sync::providerOf(world_.channel, state_, index) : PartnershipIndex{};
    }
    [[nodiscard]] Text nameAbove(PartnershipIndex provider) const {
        return names_.words().of(world_.channel.partnership(provider).upstream);
    }
    [[nodiscard]] bool concerns(const plan_sync::Synchronize& event, base::ValueId serviceTemplate) const {
        if (event.serviceTemplate.exists()) return event.serviceTemplate == serviceTemplate;
        const PartnershipIndex provider = providerOf(event.reseller);
        return provider.exists() && state_.relationship(provider).serviceTemplate == serviceTemplate;
    }

    /// The same edit at the provider, and a synchronization that brings it.
    template <class Edit>
    void editAbove(Edit edit, Option option) {
        const PartnershipIndex provider = providerOf(edit.organization);
        if (!isRefusedBy(Rule::ps35) || !provider.exists()) return;
        const channel::Partnership& link = world_.channel.partnership(provider);
        const auto* copy = plan_sync::find(state_.catalogue(link.downstream).plans, edit.plan);
        if (copy == nullptr) return;
        plan_sync::Synchronize run;
        run.provider = world_.channel.organization(link.upstream).id;
        run.reseller = edit.organization;
        run.options.add(option);
        edit.organization = run.provider;
        edit.plan = copy->copyOf;
        suggest("Make the change at " + nameAbove(provider) + ", then synchronize with \"" +
                    plan_sync::text(option).label + "\".",
                {edit, run});
    }
    /// PS-24: a period is free again when nobody is delegated the plan.
    void atTemplates(base::ValueId organization, base::ValueId plan) {
        const OrganizationIndex index = world_.channel.find(organization);
        if (!isRefusedBy(Rule::ps24) || !index.exists()) return;
        std::vector<plan_sync::Event> events;
        for (const plan_sync::ServiceTemplate& entry : state_.catalogue(index).shelf.serviceTemplates) {
            if (!plan_sync::contains(entry.plans, plan)) continue;
            events.emplace_back(plan_sync::WithdrawPlan{organization, entry.id, plan});
        }
        suggest("Take the plan out of the service templates first.", events);
    }

    void suggest(Text sentence, const std::vector<plan_sync::Event>& events = {}) {
        Remedy& remedy = remedies_.emplace_back();
        remedy.sentence = sentence;
        for (const plan_sync::Event& event : events) {
            remedy.events.push_back(codec::writeEvent(scenario::eventOfPlanSync(event), *world_.values));
        }
    }

    const World& world_;
    const plan_sync::State& state_;
    PlanNames names_;
    std::string_view rule_;
    List<Remedy> remedies_;
};

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
    if (!step.isOfPlanSync()) return explore::countsOf(world, step.dataSync);
    Counts counts;
    std::vector<bool> isSeen(world.channel.organizationSlots());
    for (const plan_sync::Effect& effect : step.planSync.effects) {
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

List<Remedy> planRemedies(const Session& session, const plan_sync::Event& event,
                          const plan_sync::Step& step) {
    Adviser adviser(session);
    adviser.refusedBy(step.refusal.rule);
    std::visit(adviser, event);
    return adviser.take();
}

}  // namespace sluice::api
