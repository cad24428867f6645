#include "scenario/world.h"

#include <utility>

#include "base/index_map.h"
#include "base/sort.h"
#include "data_sync/catalogue.h"
#include "plan_sync/own_prices.h"

namespace sluice::scenario {

using data_sync::Item;
using data_sync::ItemIndex;
using data_sync::OrganizationEntry;
using data_sync::SettingEntry;
using data_sync::SettingIndex;

namespace {

void addSettings(Document& document, data_sync::State& state) {
    for (const data_sync::CatalogueEntry& entry : data_sync::kCatalogue) {
        const ValueId id = document.values.text(entry.id);
        state.addSetting({id, document.values.text(entry.label), entry.cardinality, entry.scope, false});
    }
    for (const SettingTypeEntry& entry : document.settingTypes) {
        const ValueId label = entry.label.exists() ? entry.label : entry.id;
        state.addSetting({entry.id, label, entry.cardinality, entry.scope, true});
    }
}

void addCatalogues(Document& document, const std::vector<OrganizationIndex>& indexOfEntry, World& world) {
    world.planSync.zero = document.values.number("0");
    world.planSync.fit(world.channel);
    for (const CatalogueEntry& entry : document.catalogues) {
        plan_sync::Catalogue& catalogue =
            world.planSync.catalogues.own(indexOfEntry[entry.organization].value);
        catalogue = entry.catalogue;
        plan_sync::complete(catalogue, world.planSync.zero);
    }
    for (std::size_t i = 0; i < document.partnerships.size(); ++i) {
        world.planSync.relationships[i] = document.partnerships[i].reseller;
    }
    plan_sync::claimPricesAtStart(world.channel, world.planSync);
}

void addTiers(Document& document, entitlements::State& state) {
    const std::vector<TierEntry>& tiers = document.entitlements.tiers;
    if (tiers.empty()) return state.addDefaultTiers(document.values);
    const ValueId last = document.values.text(entitlements::kEndCustomerId);
    ValueId lastName = document.values.text(entitlements::kEndCustomerName);
    for (const TierEntry& tier : tiers) {
        if (tier.id == last && tier.name.exists()) lastName = tier.name;
    }
    state.addEndCustomer(last, lastName);
    for (const TierEntry& tier : tiers) {
        if (tier.id == last) continue;
        state.addTier(tier.id, tier.name.exists() ? tier.name : tier.id);
    }
}

void addAccounts(Document& document, const std::vector<OrganizationIndex>& indexOfEntry, World& world) {
    entitlements::State& state = world.entitlements;
    const EntitlementParts& parts = document.entitlements;
    state.fit(world.channel);
    addTiers(document, state);
    for (const AccountEntry& entry : parts.accounts) {
        const OrganizationIndex index = indexOfEntry[entry.organization];
        state.setType(index, entry.type);
        state.accounts.own(index.value).visibleToOtherPartners = entry.visibleToOtherPartners;
        for (const ValueId parent : entry.parents) state.setParent(index, world.channel.find(parent), true);
    }
    for (const RelationshipEntry& entry : parts.relationships) {
        state.setRelated(world.channel.find(entry.account), world.channel.find(entry.with), true);
    }
    for (const EntitlementEntry& entry : parts.entitlements) {
        entitlements::Entitlement made;
        made.id = entry.id;
        made.product = entry.product;
        made.kind = entry.kind;
        made.state = entry.state;
        made.quantity = entry.quantity;
        made.used = entry.activated + entry.redeemed;
        made.passedOn = entry.passedOn;
        for (const StandingEntry& standing : entry.tiers) {
            const entitlements::TierIndex tier = state.findTier(standing.tier);
            if (made.tiers.size() <= tier.value) made.tiers.resize(tier.value + 1);
            made.tiers[tier.value] = world.channel.find(standing.account);
        }
        if (entry.currentOwner.exists()) made.owner = state.findTier(entry.currentOwner);
        state.addEntitlement(std::move(made));
    }
    // An entitlement may stand before the one that it came from.
    for (std::size_t i = 0; i < parts.entitlements.size(); ++i) {
        const ValueId from = parts.entitlements[i].from;
        if (from.exists()) state.entitlements[i].from = state.findEntitlement(from);
    }
    state.readOrigins();
    for (std::size_t i = 0; i < parts.entitlements.size(); ++i) {
        const EntitlementEntry& entry = parts.entitlements[i];
        if (entry.givenBy.exists()) state.entitlements[i].giver = world.channel.find(entry.givenBy);
        if (entry.touched) state.entitlements[i].isUntouched = false;
    }
}

void addTierSetup(const Document& document, World& world) {
    tier_setup::State& state = world.tierSetup;
    for (const tier_setup::Product& product : document.tierSetup.products) state.add(product);
    for (const tier_setup::Asset& asset : document.tierSetup.assets) state.add(asset);
    for (const tier_setup::Configuration& each : document.tierSetup.configurations) state.add(each);
    for (const tier_setup::Request& request : document.tierSetup.requests) state.add(request);
    state.add(document.tierSetup.discarded);
    state.settle({*world.values, world.otherReadings.tierSetup});
}

plan_sync::Relationship relationshipOf(const World& world, std::uint32_t partnership) {
    return kHasAllSystems ? world.planSync.relationships[partnership] : plan_sync::Relationship{};
}

/// DS-28: the settings that the partnership has yet to catch up with.
std::vector<ValueId> owedBy(const World& world, PartnershipIndex partnership) {
    std::vector<ValueId> settings;
    for (const SettingIndex setting : world.state.pending.of(partnership)) {
        settings.push_back(world.state.setting(setting).id);
    }
    return settings;
}

/// The catalogues of the document's organizations, which stand in their final order.
void writeCatalogues(const World& world, Document& document) {
    for (std::uint32_t i = 0; i < document.organizations.size(); ++i) {
        const OrganizationIndex index = world.channel.find(document.organizations[i].id);
        const plan_sync::Catalogue& catalogue = world.planSync.catalogue(index);
        if (catalogue == plan_sync::Catalogue{}) continue;
        document.catalogues.push_back({i, catalogue});
        plan_sync::sayOwnership(world.channel, world.planSync, index,
                                document.catalogues.back().catalogue.plans);
    }
}

/// Sorts entries by their ids.
template <class Entry>
void sortById(std::vector<Entry>& entries, const base::ValuePool& values) {
    base::sort(entries,
               [&values](const Entry& left, const Entry& right) { return values.less(left.id, right.id); });
}

/// Tiers stand in their own order.
void sortEntitlements(EntitlementParts& parts, const base::ValuePool& values) {
    const auto less = [&values](ValueId left, ValueId right) { return values.less(left, right); };
    sortById(parts.entitlements, values);
    for (AccountEntry& account : parts.accounts) base::sort(account.parents, less);
    for (RelationshipEntry& entry : parts.relationships) {
        if (less(entry.with, entry.account)) std::swap(entry.account, entry.with);
    }
    base::sort(parts.relationships, [&](const RelationshipEntry& left, const RelationshipEntry& right) {
        return left.account == right.account ? less(left.with, right.with)
                                             : less(left.account, right.account);
    });
}

void writeEntitlements(const World& world, const std::vector<std::uint64_t>& passedOn, Document& document,
                       Ordering ordering) {
    const entitlements::State& state = world.entitlements;
    if (state.isEmpty()) return;
    EntitlementParts& parts = document.entitlements;
    const auto idOf = [&](OrganizationIndex index) { return world.channel.organization(index).id; };
    for (std::uint32_t i = 0; i < document.organizations.size(); ++i) {
        const OrganizationIndex index = world.channel.find(document.organizations[i].id);
        const entitlements::Account& account = state.account(index);
        if (!account.exists()) continue;
        AccountEntry entry{i, account.type, {}, account.visibleToOtherPartners};
        for (const OrganizationIndex parent : account.parents) entry.parents.push_back(idOf(parent));
        parts.accounts.push_back(std::move(entry));
        for (const OrganizationIndex other : account.related) {
            if (index < other) parts.relationships.push_back({idOf(index), idOf(other)});
        }
    }
    for (const entitlements::TierIndex tier : state.order) {
        // End Customer is there by itself; it is written where it has another name, or where no other tier is there.
        const bool isSaid = tier != entitlements::kEndCustomer || parts.tiers.empty() ||
                            world.values->spelling(state.tier(tier).name) != entitlements::kEndCustomerName;
        if (isSaid) parts.tiers.push_back({state.tier(tier).id, state.tier(tier).name});
    }
    const std::vector<entitlements::State::Origin> origins = state.apparentOrigins();
    for (std::size_t i = 0; i < state.entitlements.size(); ++i) {
        const entitlements::Entitlement& each = state.entitlements[i];
        EntitlementEntry entry;
        entry.id = each.id;
        entry.kind = each.kind;
        entry.product = each.product;
        entry.quantity = each.quantity;
        (each.kind == entitlements::EntitlementKind::simple ? entry.activated : entry.redeemed) = each.used;
        entry.state = each.state;
        for (const entitlements::TierIndex tier : state.order) {
            if (each.at(tier).exists()) entry.tiers.push_back({state.tier(tier).id, idOf(each.at(tier))});
        }
        if (each.owner.exists()) entry.currentOwner = state.tier(each.owner).id;
        if (each.from.exists()) entry.from = state.entitlement(each.from).id;
        const entitlements::State::Origin& apparent = origins[i];
        const bool isGiven = each.giver.exists() && state.account(each.giver).exists();
        if (isGiven && each.giver != apparent.giver) entry.givenBy = idOf(each.giver);
        // What only seems to have been split off is not merged back either.
        entry.touched = (!each.isUntouched && apparent.isUntouched) || (!isGiven && apparent.giver.exists());
        entry.passedOn = i < passedOn.size() ? passedOn[i] : each.passedOn;
        parts.entitlements.push_back(std::move(entry));
    }
    if (ordering == Ordering::byId) sortEntitlements(parts, *world.values);
}

void writeTierSetup(const World& world, Document& document, Ordering ordering) {
    const tier_setup::State& state = world.tierSetup;
    TierParts& parts = document.tierSetup;
    parts.products.assign(state.products.begin(), state.products.end());
    const auto put = [](const auto& all, auto& list) {  // but for what was discarded
        for (const auto& each : all) {
            if (each.status != decltype(each.status)::none) list.push_back(each);
        }
    };
    put(state.assets, parts.assets);
    put(state.configurations, parts.configurations);
    put(state.requests, parts.requests);
    parts.discarded = state.discarded;
    if (ordering != Ordering::byId) return;
    sortById(parts.products, *world.values);
    sortById(parts.assets, *world.values);
    sortById(parts.configurations, *world.values);
    sortById(parts.requests, *world.values);
}

}  // namespace

void World::fit() {
    if (!kHasAllSystems) return;
    planSync.fit(channel);
    entitlements.fit(channel);
}

data_sync::Step World::stepOfDataSync(const data_sync::Event& event) {
    data_sync::Step taken;
    if (const auto* removal = std::get_if<data_sync::RemoveOrganization>(&event); kHasAllSystems && removal) {
        const OrganizationIndex organization = channel.find(removal->organization);
        if (organization.exists()) {
            taken.refusal =
                entitlements::refusalOfRemoval(channel, entitlements, entitlementContext(), organization);
        }
        if (taken.refusal.rule.empty()) {
            taken.refusal = tier_setup::refusalOfRemoval(tierSetup, *values, channel, removal->organization);
        }
        if (!taken.refusal.rule.empty()) return taken;
    }
    taken = data_sync::step(channel, state, context(), event);
    fit();
    return taken;
}

Step World::stepOfEntitlements(const entitlements::Event& event) {
    Step taken;
    const bool isNew =
        event.kind == entitlements::EventKind::createAccount && !channel.find(event.account).exists();
    if (isNew) {
        taken.dataSync =
            stepOfDataSync(data_sync::Event(data_sync::AddOrganization{{event.account, event.name, {}}}));
        if (!taken.dataSync.happened) return taken;
    }
    taken.entitlements = entitlements::step(channel, entitlements, entitlementContext(), event);
    if (isNew && !taken.entitlements.happened) {
        data_sync::undo(channel, state, std::exchange(taken.dataSync, {}));
        fit();
    }
    return taken;
}

Step World::step(const Event& event) {
    if (const auto* ofEntitlements = eventAs<entitlements::Event>(event))
        return stepOfEntitlements(*ofEntitlements);
    Step taken;
    if (const plan_sync::Event* ofPlans = ofPlanSync(event)) {
        taken.planSync = plan_sync::step(channel, planSync, planContext(), *ofPlans);
    } else if (const auto* ofTiers = eventAs<tier_setup::Event>(event)) {
        taken.tierSetup = tier_setup::step(channel, tierSetup, tierContext(), *ofTiers);
    } else {
        taken.dataSync = stepOfDataSync(std::get<data_sync::Event>(event));
    }
    return taken;
}

void World::undo(const Step& step) {
    if (step.isOfPlanSync()) plan_sync::undo(planSync, step.planSync);
    if (step.isOfEntitlements()) entitlements::undo(entitlements, step.entitlements);
    if (step.isOfTierSetup()) tier_setup::undo(tierSetup, step.tierSetup);
    if (!step.dataSync.happened) return;
    data_sync::undo(channel, state, step.dataSync);
    fit();
}

World build(Document& document) {
    World world;
    world.values = &document.values;
    world.readings = document.readings;
    world.otherReadings = document.otherReadings;
    addSettings(document, world.state);

    const auto count = static_cast<std::uint32_t>(document.organizations.size());
    base::IndexMap entryOfId;
    entryOfId.reserve(count);
    for (std::uint32_t i = 0; i < count; ++i) entryOfId.add(document.organizations[i].id.value, i);
    std::vector<channel::Edge> edges;
    edges.reserve(document.partnerships.size());
    for (const PartnershipEntry& entry : document.partnerships) {
        edges.push_back({{entryOfId.find(entry.upstream.value)}, {entryOfId.find(entry.downstream.value)}});
    }
    const channel::Layout layout = channel::layOut(count, edges);
    std::vector<OrganizationIndex> indexOfEntry(count);
    world.channel.reserve(count, document.partnerships.size());
    for (const OrganizationIndex entry : layout.order) {
        const OrganizationEntry& organization = document.organizations[entry.value];
        const ValueId name = organization.name.exists() ? organization.name : organization.id;
        indexOfEntry[entry.value] = world.channel.addOrganization(organization.id, name);
    }
    for (const channel::Edge& edge : edges) {
        world.channel.connect(indexOfEntry[edge.upstream.value], indexOfEntry[edge.downstream.value]);
    }
    world.channel.layOut();
    world.state.fit(world.channel);
    for (std::uint32_t i = 0; i < edges.size(); ++i) {
        world.state.flags[i] = document.partnerships[i].flags;
        for (const ValueId setting : document.partnerships[i].catchesUp) {
            world.state.pending.insert({{i}, world.state.findSetting(setting)});
        }
    }
    for (std::uint32_t i = 0; i < count; ++i) world.state.refreshFeed(world.channel, {i});
    for (std::uint32_t i = 0; i < count; ++i) {
        data_sync::setOwnValues(world.channel, world.state, indexOfEntry[i], document.organizations[i]);
    }
    if (kHasAllSystems) {
        addCatalogues(document, indexOfEntry, world);
        addAccounts(document, indexOfEntry, world);
        addTierSetup(document, world);
    }
    return world;
}

OrganizationEntry entryOf(const World& world, OrganizationIndex organization) {
    const data_sync::State& state = world.state;
    OrganizationEntry entry{
        world.channel.organization(organization).id, world.channel.organization(organization).name, {}};
    for (std::uint32_t i = 0; i < state.settingCount(); ++i) {
        const SettingIndex setting{i};
        if (!state.isInUse(setting)) continue;
        SettingEntry values;
        values.setting = state.setting(setting).id;
        if (state.setting(setting).cardinality == data_sync::Cardinality::single) {
            values.value = state.value(setting, organization);
            if (values.value.exists()) entry.settings.push_back(std::move(values));
            continue;
        }
        values.isList = true;
        const data_sync::ItemColumn& column = state.multiples[i];
        column.forEach(organization,
                       [&](ItemIndex item) { values.items.push_back(column.universe().item(item)); });
        if (values.items.empty()) continue;
        base::sort(values.items, [&world](const Item& left, const Item& right) {
            return world.values->less(left.key, right.key);
        });
        entry.settings.push_back(std::move(values));
    }
    base::sort(entry.settings, [&world](const SettingEntry& left, const SettingEntry& right) {
        return world.values->less(left.setting, right.setting);
    });
    return entry;
}

Document documentOf(const World& world, const Document& original, Ordering ordering,
                    const std::vector<std::uint64_t>& passedOn) {
    Document document;
    document.values = *world.values;
    document.title = original.title;
    document.notes = original.notes;
    document.readings = world.readings;
    document.otherReadings = world.otherReadings;
    document.settingTypes = original.settingTypes;
    const Channel& channel = world.channel;
    for (std::uint32_t i = 0; i < channel.organizationSlots(); ++i) {
        if (channel.organization({i}).present) document.organizations.push_back(entryOf(world, {i}));
    }
    for (std::uint32_t i = 0; i < channel.partnershipSlots(); ++i) {
        const channel::Partnership& partnership = channel.partnership({i});
        if (!partnership.present) continue;
        document.partnerships.push_back({channel.organization(partnership.upstream).id,
                                         channel.organization(partnership.downstream).id,
                                         world.state.flags[i], relationshipOf(world, i), owedBy(world, {i})});
    }
    if (ordering == Ordering::byId) {
        const base::ValuePool& values = *world.values;
        base::sort(document.organizations,
                   [&values](const OrganizationEntry& left, const OrganizationEntry& right) {
                       return values.less(left.id, right.id);
                   });
        base::sort(document.partnerships,
                   [&values](const PartnershipEntry& left, const PartnershipEntry& right) {
                       const int order = values.compare(left.upstream, right.upstream);
                       return order != 0 ? order < 0 : values.less(left.downstream, right.downstream);
                   });
    }
    if (kHasAllSystems) {
        writeCatalogues(world, document);
        writeEntitlements(world, passedOn, document, ordering);
        writeTierSetup(world, document, ordering);
    }
    return document;
}

}  // namespace sluice::scenario
