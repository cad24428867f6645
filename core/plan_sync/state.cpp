#include "plan_sync/state.h"

#include "base/sort.h"
#include "plan_sync/places.h"

namespace sluice::plan_sync {

void State::fit(const Channel& channel) {
    catalogues.resize(channel.organizationSlots());
    relationships.resize(channel.partnershipSlots());
}

bool State::isEmpty() const {
    for (const Relationship& relationship : relationships) {
        if (relationship.exists()) return false;
    }
    return catalogues.isEmpty();
}

PartnershipIndex providerOf(const Channel& channel, const State& state, OrganizationIndex reseller) {
    for (PartnershipIndex p = channel.firstOfDownstream(reseller); p.exists();
         p = channel.partnership(p).nextOfDownstream) {
        if (state.relationship(p).exists()) return p;
    }
    return {};
}

std::vector<PartnershipIndex> resellersOf(const Channel& channel, const State& state,
                                          OrganizationIndex provider, ValueId serviceTemplate) {
    std::vector<PartnershipIndex> found;
    for (PartnershipIndex p = channel.firstOfUpstream(provider); p.exists();
         p = channel.partnership(p).nextOfUpstream) {
        const Relationship& relationship = state.relationship(p);
        if (!relationship.exists()) continue;
        if (!serviceTemplate.exists() || relationship.serviceTemplate == serviceTemplate) found.push_back(p);
    }
    base::sort(found, [&](PartnershipIndex left, PartnershipIndex right) {
        return channel.partnership(left).downstream < channel.partnership(right).downstream;
    });
    return found;
}

bool isCopy(const Channel& channel, const State& state, OrganizationIndex organization, const Plan& plan) {
    return plan.copyOf.exists() && providerOf(channel, state, organization).exists();
}

bool isDelegated(const State& state, OrganizationIndex organization, ValueId plan) {
    for (const ServiceTemplate& entry : state.catalogue(organization).shelf.serviceTemplates) {
        if (contains(entry.plans, plan)) return true;
    }
    return false;
}

PartnershipIndex holderOfCopy(const Channel& channel, const State& state, OrganizationIndex organization,
                              ValueId plan, ValueId period) {
    for (const PartnershipIndex p : resellersOf(channel, state, organization)) {
        for (const Plan& copy : state.catalogue(channel.partnership(p).downstream).plans) {
            if (copy.copyOf != plan) continue;
            if (!period.exists() || find(copy.periods, period) != nullptr) return p;
        }
    }
    return {};
}

namespace {

bool keepsCategories(const Channel& channel, const State& state, OrganizationIndex organization) {
    const PartnershipIndex provider = providerOf(channel, state, organization);
    return provider.exists() && state.relationship(provider).categoriesSyncDisabled;
}

bool cameFromProvider(const Channel& channel, const State& state, OrganizationIndex organization,
                      EntryKind kind, ValueId id) {
    const bool isDelegatedKind = kind != EntryKind::resource && kind != EntryKind::notificationTemplate &&
                                 kind != EntryKind::serviceTemplate;
    const PartnershipIndex provider = providerOf(channel, state, organization);
    return isDelegatedKind && provider.exists() && hasEntry(state.catalogue(organization).shelf, kind, id) &&
           hasEntry(state.catalogue(channel.partnership(provider).upstream).shelf, kind, id);
}

}  // namespace

std::optional<Rule> ruleAgainstEditing(const Channel& channel, const State& state,
                                       OrganizationIndex organization, const Address& address) {
    const Field field = address.field;
    if (field >= Field::orderFlow) return std::nullopt;
    if (isOfCategories(field) && keepsCategories(channel, state, organization)) return std::nullopt;
    if (!isOfPlan(field)) {
        const bool isOthers = cameFromProvider(channel, state, organization, kindOf(field), address.owner);
        return isOthers && !isResellersOwn(field) ? std::optional(Rule::ps35) : std::nullopt;
    }
    const Plan* plan = find(state.catalogue(organization).plans, address.owner);
    if (plan == nullptr) return std::nullopt;
    if (isCopy(channel, state, organization, *plan)) {
        return isResellersOwn(field) ? std::nullopt : std::optional(Rule::ps35);
    }
    const bool isShape =
        field == Field::period || field == Field::periodLength || field == Field::periodTrial;
    if (!isShape) return std::nullopt;
    const bool isHeld = isDelegated(state, organization, plan->id) ||
                        holderOfCopy(channel, state, organization, plan->id, address.entry).exists();
    return isHeld ? std::optional(Rule::ps24) : std::nullopt;
}

Value valueAt(const Channel& channel, const State& state, OrganizationIndex organization,
              const Address& address) {
    if (address.field < Field::resellerTemplate) return valueAt(state.catalogue(organization), address);
    const PartnershipIndex provider = providerOf(channel, state, organization);
    if (!provider.exists()) return {};
    const Relationship& relationship = state.relationship(provider);
    if (address.field == Field::resellerTemplate) return Value::of(relationship.serviceTemplate);
    return Value::ofFlag(address.field == Field::resellerPricesSyncDisabled
                             ? relationship.pricesSyncDisabled
                             : relationship.categoriesSyncDisabled);
}

}  // namespace sluice::plan_sync
