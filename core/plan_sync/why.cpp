#include "plan_sync/why.h"

#include "plan_sync/places.h"

namespace sluice::plan_sync {

namespace {

/// Where the value came from at the provider: a copy's plan has another id there; what belongs to no plan, and
/// whether a plan is enabled, is the service template's; other things have the same address.
Address atProvider(const Channel& channel, const State& state, OrganizationIndex organization,
                   const Effect& effect, Address address) {
    const PartnershipIndex provider = providerOf(channel, state, organization);
    const ValueId used = provider.exists() ? state.relationship(provider).serviceTemplate : ValueId{};
    struct Twin {
        Field field, ofTemplate;
    };
    constexpr Twin kTwins[] = {{Field::orderFlow, Field::serviceTemplateOrderFlow},
                               {Field::privilege, Field::serviceTemplatePrivilege},
                               {Field::termsAndConditions, Field::serviceTemplateTerms}};
    for (const Twin& twin : kTwins) {
        if (twin.field == address.field) return {twin.ofTemplate, used, address.entry};
    }
    if (!isOfPlan(address.field)) return address;
    if (effect.address.field == Field::plan && effect.after.scalar.exists()) {
        address.owner = effect.after.scalar;  // a new plan says what it is a copy of
        return address;
    }
    const Plan* plan = find(state.catalogue(organization).plans, address.owner);
    if (plan != nullptr && plan->copyOf.exists()) address.owner = plan->copyOf;
    const bool isEnabling = effect.rule == Rule::ps4 || effect.rule == Rule::ps5;
    return isEnabling ? Address{Field::serviceTemplatePlan, used, address.owner} : address;
}

}  // namespace

const Effect* effectOn(const Step& step, OrganizationIndex organization, const Address& address) {
    for (std::size_t i = step.effects.size(); i > 0; --i) {
        const Effect& effect = step.effects[i - 1];
        if (effect.organization == organization && covers(effect.address, address)) return &effect;
    }
    return nullptr;
}

std::vector<Hop> hopsOf(const Channel& channel, const State& state, const std::vector<const Step*>& steps,
                        OrganizationIndex organization, const Address& address) {
    std::vector<Hop> hops = {{organization, address, 0, nullptr}};
    // The provider's value is the one that stood when the run came by: in the same run it was visited before.
    for (std::size_t i = steps.size(); i > 0; --i) {
        const Step* step = steps[i - 1];
        if (step == nullptr) continue;
        for (;;) {
            Hop& hop = hops.back();
            const Effect* effect = effectOn(*step, hop.organization, hop.address);
            if (effect == nullptr) break;
            hop.step = static_cast<std::uint32_t>(i - 1);
            hop.effect = effect;
            if (!effect->via.exists()) return hops;
            const OrganizationIndex via = effect->via;
            hops.push_back(
                {via, atProvider(channel, state, hop.organization, *effect, hop.address), 0, nullptr});
        }
    }
    return hops;
}

}  // namespace sluice::plan_sync
