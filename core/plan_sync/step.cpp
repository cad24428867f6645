#include "plan_sync/step.h"

#include <utility>

#include "plan_sync/editor.h"
#include "plan_sync/edits.h"
#include "plan_sync/own_prices.h"
#include "plan_sync/places.h"
#include "plan_sync/run.h"

namespace sluice::plan_sync {

namespace {

class Stepper : public Editor {
  public:
    using Editor::Editor;

    void operator()(const AddPlan& event) {
        const OrganizationIndex organization = needOrganization(event.organization);
        if (!organization.exists()) return;
        Plan plan = event.plan;
        complete(plan, state_.zero);
        if (find(state_.catalogue(organization).plans, plan.id) != nullptr) {
            return refuse(Rule::ps40,
                          names_.of(organization) + " already has a plan " + names_.quoted(plan.id) + ".");
        }
        if (plan.copyOf.exists()) {
            return refuse(Rule::ps35, "A copy is made by a synchronization, not by hand.");
        }
        plan.ownSalesCategories.clear();
        disownPrices(plan);
        plan.disabledByProvider = false;
        plan.confirmationNeeded = false;
        add(organization, plan);
    }
    void operator()(const ChangePlan& event) {
        const std::optional<PlanPlace> place = needPlan(event.organization, event.plan);
        if (place) edit(*place, edited(planAt(*place), event, state_.zero));
    }
    void operator()(const RemovePlan& event) {
        const std::optional<PlanPlace> place = needPlan(event.organization, event.plan);
        if (!place) return;
        const Text plan = names_.quoted(planAt(*place).name);
        if (isCopyAt(*place)) {
            return refuse(Rule::ps35, names_.of(place->organization) + " cannot remove plan " + plan +
                                          ": it is a copy of its provider's.");
        }
        if (isDelegated(state_, place->organization, event.plan)) {
            return refuse(Rule::ps42, "Plan " + plan + " is still in a service template of " +
                                          names_.of(place->organization) + ".");
        }
        const PartnershipIndex holder = holderOfCopy(channel_, state_, place->organization, event.plan);
        if (holder.exists()) {
            return refuse(Rule::ps24, "Plan " + plan + " cannot be removed: " +
                                          names_.of(channel_.partnership(holder).downstream) +
                                          " still has a copy of it.");
        }
        remove(*place);
    }
    void operator()(const SetPeriod& event) {
        const std::optional<PlanPlace> place = needPlan(event.organization, event.plan);
        if (place) edit(*place, edited(planAt(*place), event, state_.zero));
    }
    void operator()(const RemovePeriod& event) {
        const std::optional<PlanPlace> place = needPlan(event.organization, event.plan);
        if (!place) return;
        Plan plan = planAt(*place);
        const auto isIt = [&](const Period& period) { return period.id == event.period; };
        if (std::erase_if(plan.periods, isIt) == 0) return refusePart(*place, Field::period, event.period);
        edit(*place, std::move(plan));
    }
    void operator()(const SetRate& event) {
        const std::optional<PlanPlace> place = needPlan(event.organization, event.plan);
        if (place) edit(*place, edited(planAt(*place), event, state_.zero));
    }
    void operator()(const RemoveRate& event) {
        const std::optional<PlanPlace> place = needPlan(event.organization, event.plan);
        if (!place) return;
        Plan plan = planAt(*place);
        const auto isIt = [&](const Rate& rate) { return rate.resource == event.resource; };
        if (std::erase_if(plan.rates, isIt) == 0) return refusePart(*place, Field::rate, event.resource);
        edit(*place, std::move(plan));
    }
    template <SetsAnEntry Edit>
    void operator()(const Edit& event) {
        const EntryPlace place{needOrganization(event.organization), EntrySet<Edit>::kKind,
                               (event.*EntrySet<Edit>::kEntry).id};
        if (!place.organization.exists()) return;
        edit(place.organization, place, edited(state_.catalogue(place.organization).shelf, event));
    }
    void operator()(const RemoveCatalogueEntry& event) {
        const EntryPlace place{needOrganization(event.organization), event.kind, event.id};
        if (!place.organization.exists() || !needEntry(place)) return;
        const Text user = userOf(place);
        if (!user.empty()) {
            const ValueId name = names_.nameOf(place.organization, place.kind, place.id);
            return refuse(Rule::ps42, names_.quoted(name) + " is still used by " + user + ".");
        }
        Shelf shelf = state_.catalogue(place.organization).shelf;
        withList(shelf, event.kind, [&](auto& entries) {
            std::erase_if(entries, [&](const auto& entry) { return entry.id == event.id; });
        });
        edit(place.organization, place, std::move(shelf));
    }
    void operator()(const SetSellerData& event) {
        const OrganizationIndex organization = needOrganization(event.organization);
        if (!organization.exists()) return;
        edit(organization, std::nullopt, edited(state_.catalogue(organization).shelf, event));
    }
    void operator()(const DelegatePlan& event) {
        changeTemplate(event.organization, event.serviceTemplate, event.plan, true);
    }
    void operator()(const WithdrawPlan& event) {
        changeTemplate(event.organization, event.serviceTemplate, event.plan, false);
    }
    void operator()(const SetReseller& event);
    void operator()(const ConfirmPlan& event) {
        const std::optional<PlanPlace> place = needPlan(event.organization, event.plan);
        if (!place) return;
        if (!planAt(*place).confirmationNeeded) {
            return refuse(Rule::ps39, "Plan " + names_.quoted(planAt(*place).name) +
                                          " does not wait for a confirmation.");
        }
        Plan plan = planAt(*place);
        plan.confirmationNeeded = false;
        edit(*place, std::move(plan), Rule::ps36);
    }
    void operator()(const Synchronize& event) {
        const OrganizationIndex provider = needOrganization(event.provider);
        if (!provider.exists() || !mayRun(provider, event)) return;
        run(channel_, state_, context_, event, step_);
        happened(provider);
    }

  private:
    void refusePart(PlanPlace place, Field field, ValueId part) {
        refuse(Rule::ps38, "Plan " + names_.quoted(planAt(place).name) + " of " +
                               names_.of(place.organization) + " has no " + text(field).label + " " +
                               names_.quoted(part) + ".");
    }
    void changeTemplate(ValueId organizationId, ValueId serviceTemplate, ValueId plan, bool isIn);
    bool mayRun(OrganizationIndex provider, const Synchronize& event);
    void addRelationshipEffects(OrganizationIndex reseller, const Relationship& before,
                                const Relationship& after);
};

void Stepper::changeTemplate(ValueId organizationId, ValueId serviceTemplate, ValueId plan, bool isIn) {
    const std::optional<PlanPlace> place = needPlan(organizationId, plan);
    if (!place) return;
    const EntryPlace entry{place->organization, EntryKind::serviceTemplate, serviceTemplate};
    if (!needEntry(entry)) return;
    Shelf shelf = state_.catalogue(place->organization).shelf;
    write(shelf, {Field::serviceTemplatePlan, serviceTemplate, plan}, Value::ofPresence(isIn));
    edit(place->organization, entry, std::move(shelf));
}

void Stepper::operator()(const SetReseller& event) {
    const PartnershipIndex index = needPartnership(event.upstream, event.downstream);
    if (!index.exists()) return;
    const OrganizationIndex upstream = channel_.partnership(index).upstream;
    const OrganizationIndex reseller = channel_.partnership(index).downstream;
    const Relationship before = state_.relationship(index);
    const Relationship after = edited(before, event);
    if (after.exists()) {
        if (!needEntry({upstream, EntryKind::serviceTemplate, after.serviceTemplate})) return;
        const PartnershipIndex provider = providerOf(channel_, state_, reseller);
        if (provider.exists() && provider != index) {
            return refuse(Rule::ps37, names_.of(reseller) + " already resells for " +
                                          names_.of(channel_.partnership(provider).upstream) + ".");
        }
    }
    if (before == after) {
        return refuse(Rule::ps39, "Nothing would change between " + names_.of(upstream) + " and " +
                                      names_.of(reseller) + ".");
    }
    addRelationshipEffects(reseller, before, after);
    recorder_.set(index, after);
    happened(upstream);
}

void Stepper::addRelationshipEffects(OrganizationIndex reseller, const Relationship& before,
                                     const Relationship& after) {
    const auto look = [&](Field field, Value from, Value to) {
        if (from == to) return;
        Effect effect;
        effect.organization = reseller;
        effect.address = {field, {}, {}};
        effect.before = from;
        effect.after = to;
        step_.effects.push_back(effect);
    };
    const auto flag = [](const Relationship& relationship, bool isOn) {
        return relationship.exists() ? Value::ofFlag(isOn) : Value{};
    };
    look(Field::resellerTemplate, Value::of(before.serviceTemplate), Value::of(after.serviceTemplate));
    look(Field::resellerCategoriesSyncDisabled, flag(before, before.categoriesSyncDisabled),
         flag(after, after.categoriesSyncDisabled));
    look(Field::resellerPricesSyncDisabled, flag(before, before.pricesSyncDisabled),
         flag(after, after.pricesSyncDisabled));
}

/// PS-38 and PS-43.
bool Stepper::mayRun(OrganizationIndex provider, const Synchronize& event) {
    if (event.reseller.exists() == event.serviceTemplate.exists()) {
        refuse(Rule::ps38, kScopeSentence);
        return false;
    }
    ValueId used = event.serviceTemplate;
    if (event.reseller.exists()) {
        const PartnershipIndex index = needPartnership(event.provider, event.reseller);
        if (!index.exists()) return false;
        used = state_.relationship(index).serviceTemplate;
        if (!used.exists()) {
            refuse(Rule::ps38, names_.of(channel_.partnership(index).downstream) + " does not resell for " +
                                   names_.of(provider) + ".");
            return false;
        }
    }
    if (!needEntry({provider, EntryKind::serviceTemplate, used})) return false;
    const Text name = names_.quoted(names_.nameOf(provider, EntryKind::serviceTemplate, used));
    if (resellersOf(channel_, state_, provider, used).empty()) {
        refuse(Rule::ps38, "No reseller uses the service template " + name + ".");
        return false;
    }
    if (find(state_.catalogue(provider).shelf.serviceTemplates, used)->active) return true;
    refuse(Rule::ps43, "The service template " + name + " is not active.");
    return false;
}

}  // namespace

Step step(const Channel& channel, State& state, const Context& context, const Event& event) {
    Stepper stepper(channel, state, context);
    std::visit(stepper, event);
    return stepper.take();
}

}  // namespace sluice::plan_sync
