#include "api/entitlement_views.h"
#include "api/tier_reader.h"
#include "api/tier_views.h"
#include "base/text.h"
#include "tier_setup/enumerators.h"

namespace sluice::api {

namespace {

/// `active, Tax id: DE 1`.
Text described(const TierHolding& holding) {
    GrowingText text = holding.statusLabel;
    if (!holding.tier1.empty()) text += ", through " + holding.tier1;
    if (!holding.tier2.empty()) text += ", under " + holding.tier2;
    for (const TierValue& value : holding.values) {
        if (!value.value.empty()) text += ", " + base::cut(value.title) + ": " + base::cut(value.value);
    }
    return text;
}

Text described(const TierParameter& parameter) {
    GrowingText text =
        parameter.typeLabel + ", " + base::label(parameter.phase) + ", " + base::label(parameter.scope);
    if (parameter.required) text += ", required";
    if (parameter.hidden) text += ", hidden";
    for (const Text choice : parameter.choices) text += ", " + base::quoted(choice);
    return text;
}

}  // namespace

void addTierFacts(const World& world, FactsBySlot& facts) {
    const TierReader reader(world);
    const tier_setup::State& state = reader.state();
    if (state.isEmpty()) return;
    facts.resize(world.channel.organizationSlots());
    const auto add = [&](ValueId organization, const Text& what, const Text& value) {
        const OrganizationIndex index = world.channel.find(organization);
        if (index.exists()) facts[index.value].push_back({what, value});
    };
    for (std::uint32_t i = 0; i < state.configurations.size(); ++i) {
        if (state.configurations[i].status == tier_setup::ConfigurationStatus::none) continue;
        const TierHolding holding = reader.configuration(i);
        add(state.configurations[i].account,
            "Tier " + base::digits(holding.level) + " of " + base::cut(holding.productName),
            described(holding));
    }
    for (std::uint32_t i = 0; i < state.assets.size(); ++i) {
        if (state.assets[i].status == tier_setup::AssetStatus::none) continue;
        const TierHolding holding = reader.asset(i);
        add(state.assets[i].customer,
            "Asset " + base::cut(holding.id) + " of " + base::cut(holding.productName), described(holding));
    }
    for (const tier_setup::Request& request : state.requests) {
        if (request.status == RequestStatus::none) continue;
        add(reader.accountOf(request), "Request " + base::cut(reader.spelled(request.id)),
            Text(base::label(request.type)) + ", " + base::label(request.status));
    }
}

std::vector<Fact> productFacts(const World& world) {
    const TierReader reader(world);
    std::vector<Fact> facts;
    for (const tier_setup::Product& each : reader.state().products) {
        const TierProduct product = reader.product(each);
        const Text name = base::cut(product.name);
        facts.push_back({name, "reseller level " + base::digits(product.resellerLevel) +
                                   (product.dynamicValidation ? ", dynamic validation" : "")});
        for (const TierParameter& parameter : product.parameters) {
            facts.push_back({name + " · " + base::cut(parameter.title), described(parameter)});
        }
    }
    return facts;
}

}  // namespace sluice::api
