#include "scenario/world.h"

#include <utility>

#include "base/index_map.h"
#include "base/sort.h"
#include "data_sync/catalogue.h"

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
        plan_sync::Catalogue& catalogue = world.planSync.catalogues[indexOfEntry[entry.organization].value];
        catalogue = entry.catalogue;
        plan_sync::complete(catalogue, world.planSync.zero);
    }
    for (std::size_t i = 0; i < document.partnerships.size(); ++i) {
        world.planSync.relationships[i] = document.partnerships[i].reseller;
    }
}

plan_sync::Relationship relationshipOf(const World& world, std::uint32_t partnership) {
    return kHasPlanSync ? world.planSync.relationships[partnership] : plan_sync::Relationship{};
}

/// The catalogues of the document's organizations, which stand in their final order.
void writeCatalogues(const World& world, Document& document) {
    for (std::uint32_t i = 0; i < document.organizations.size(); ++i) {
        const OrganizationIndex index = world.channel.find(document.organizations[i].id);
        const plan_sync::Catalogue& catalogue = world.planSync.catalogue(index);
        if (catalogue != plan_sync::Catalogue{}) document.catalogues.push_back({i, catalogue});
    }
}

}  // namespace

void World::fit() {
    if (!kHasPlanSync) return;
    planSync.fit(channel);
    entitlements.fit(channel);
    tierSetup.fit(channel);
}

data_sync::Step World::step(const data_sync::Event& event) {
    data_sync::Step taken;
    if (const auto* removal = std::get_if<data_sync::RemoveOrganization>(&event); kHasPlanSync && removal) {
        const OrganizationIndex organization = channel.find(removal->organization);
        if (organization.exists()) {
            taken.refusal = entitlements::refusalOfRemoval(channel, entitlements, entitlementContext(), organization);
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

Step World::step(const entitlements::Event& event) {
    Step taken;
    const bool isNew = event.kind == entitlements::EventKind::createAccount &&
                       !channel.find(event.account).exists();
    if (isNew) {
        taken.dataSync = step(data_sync::Event(data_sync::AddOrganization{{event.account, event.name, {}}}));
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
    if (const auto* ofEntitlements = eventAs<entitlements::Event>(event)) return step(*ofEntitlements);
    Step taken;
    if (const plan_sync::Event* ofPlans = ofPlanSync(event)) {
        taken.planSync = plan_sync::step(channel, planSync, {*values, planReadings}, *ofPlans);
    } else if (const auto* ofTiers = eventAs<tier_setup::Event>(event)) {
        taken.tierSetup = tier_setup::step(channel, tierSetup, tierContext(), *ofTiers);
    } else {
        taken.dataSync = step(std::get<data_sync::Event>(event));
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
    world.planReadings = document.planReadings;
    addSettings(document, world.state);

    const auto count = static_cast<std::uint32_t>(document.organizations.size());
    base::IndexMap entryOfId;
    for (std::uint32_t i = 0; i < count; ++i) entryOfId.add(document.organizations[i].id.value, i);
    std::vector<channel::Edge> edges;
    edges.reserve(document.partnerships.size());
    for (const PartnershipEntry& entry : document.partnerships) {
        edges.push_back({{entryOfId.find(entry.upstream.value)}, {entryOfId.find(entry.downstream.value)}});
    }
    const channel::Layout layout = channel::layOut(count, edges);
    std::vector<OrganizationIndex> indexOfEntry(count);
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
    for (std::size_t i = 0; i < edges.size(); ++i) world.state.flags[i] = document.partnerships[i].flags;
    for (std::uint32_t i = 0; i < count; ++i) world.state.refreshFeed(world.channel, {i});
    for (std::uint32_t i = 0; i < count; ++i) {
        data_sync::setOwnValues(world.channel, world.state, indexOfEntry[i], document.organizations[i]);
    }
    if (kHasPlanSync) addCatalogues(document, indexOfEntry, world);
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

Document documentOf(const World& world, const Document& original, Ordering ordering) {
    Document document;
    document.values = *world.values;
    document.title = original.title;
    document.notes = original.notes;
    document.readings = world.readings;
    document.planReadings = world.planReadings;
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
                                         world.state.flags[i], relationshipOf(world, i)});
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
    if (kHasPlanSync) writeCatalogues(world, document);
    return document;
}

}  // namespace sluice::scenario
