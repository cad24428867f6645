// The engine driven from the reference evaluator's worlds and events, and read back as such a world, so that the
// two can be compared for equality after every step.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "base/value_pool.h"
#include "codec/scenario_json.h"
#include "data_sync/catalogue.h"
#include "explore/effects.h"
#include "reference/reference.h"
#include "scenario/world.h"

namespace sluice::testing_support {

/// In which order organizations and partnerships enter the channel; no answer may depend on it (DS-61).
enum class Arrival { sorted, reversed };

class EngineRun {
  public:
    EngineRun(const reference::Rulebook& rulebook, const reference::World& initial,
              Arrival arrival = Arrival::sorted);
    EngineRun(const EngineRun&) = delete;  // the world points into the pool
    EngineRun& operator=(const EngineRun&) = delete;

    /// Applies the event and remembers the step for undo(). The result lives until the next call.
    const data_sync::Step& apply(const reference::Event& event);
    /// Takes the last remembered step back.
    void undo();

    [[nodiscard]] reference::World world() const;
    /// How many distinct items the setting has known.
    [[nodiscard]] std::uint32_t distinctItems(const std::string& setting) {
        return world_.state.multiples[world_.state.findSetting(values_.text(setting)).value]
            .universe()
            .size();
    }
    /// What the last step reports, each sorted.
    [[nodiscard]] std::vector<reference::Conflict> conflicts() const;
    [[nodiscard]] std::vector<reference::Change> changes() const;
    [[nodiscard]] explore::Counts counts() const { return explore::countsOf(world_, steps_.back().dataSync); }

    /// The world as it stands as a scenario file, and an event as it stands in one.
    [[nodiscard]] std::string scenarioFile();
    [[nodiscard]] std::string eventText(const reference::Event& event) {
        return codec::writeEvent(scenario::Event(translated(event)), values_);
    }

  private:
    [[nodiscard]] base::ValueId scalar(const std::string& text);
    [[nodiscard]] std::string scalarText(base::ValueId id) const;
    [[nodiscard]] std::string idText(base::ValueId id) const { return std::string(values_.spelling(id)); }
    [[nodiscard]] std::string organizationId(data_sync::OrganizationIndex index) const {
        return idText(world_.channel.organization(index).id);
    }
    [[nodiscard]] std::string settingId(data_sync::SettingIndex index) const {
        return idText(world_.state.setting(index).id);
    }
    [[nodiscard]] data_sync::OrganizationEntry entry(const std::string& id,
                                                     const reference::Organization& written);
    [[nodiscard]] data_sync::Event translated(const reference::Event& event);
    void connect(const reference::Pair& pair, const reference::Flags& flags);
    [[nodiscard]] reference::Values valuesAt(data_sync::SettingIndex setting,
                                             data_sync::OrganizationIndex organization) const;

    const reference::Rulebook& rulebook_;
    base::ValuePool values_;
    scenario::World world_;
    std::vector<scenario::Step> steps_;
};

inline EngineRun::EngineRun(const reference::Rulebook& rulebook, const reference::World& initial,
                            Arrival arrival)
    : rulebook_(rulebook) {
    world_.values = &values_;
    world_.readings = rulebook.readings;
    for (const auto& [id, type] : rulebook.types) {
        const base::ValueId text = values_.text(id);
        world_.state.addSetting({text, text, type.cardinality, type.scope, true});
    }
    std::vector<std::string> ids;
    for (const auto& [id, organization] : initial.organizations) ids.push_back(id);
    std::vector<reference::Pair> pairs;
    for (const auto& [pair, flags] : initial.partnerships) pairs.push_back(pair);
    if (arrival == Arrival::reversed) {
        ids = {ids.rbegin(), ids.rend()};
        pairs = {pairs.rbegin(), pairs.rend()};
    }
    for (const std::string& id : ids) {
        const data_sync::OrganizationEntry written = entry(id, initial.organizations.at(id));
        const channel::OrganizationIndex index = world_.channel.addOrganization(written.id, written.name);
        world_.state.fit(world_.channel);
        data_sync::setOwnValues(world_.channel, world_.state, index, written);
    }
    for (const reference::Pair& pair : pairs) connect(pair, initial.partnerships.at(pair));
    for (const auto& [pair, setting] : initial.pending) {  // what the file says is owed (DS-28)
        world_.state.pending.insert({world_.channel.find(world_.channel.find(values_.text(pair.first)),
                                                         world_.channel.find(values_.text(pair.second))),
                                     world_.state.findSetting(values_.text(setting))});
    }
    world_.planSync.fit(world_.channel);  // the other systems have a place for each of them, too
    world_.entitlements.fit(world_.channel);
}

inline void EngineRun::connect(const reference::Pair& pair, const reference::Flags& flags) {
    const channel::OrganizationIndex upstream = world_.channel.find(values_.text(pair.first));
    const channel::OrganizationIndex downstream = world_.channel.find(values_.text(pair.second));
    const channel::PartnershipIndex index = world_.channel.connect(upstream, downstream);
    world_.state.fit(world_.channel);
    world_.state.flags[index.value] = flags;
    world_.state.refreshFeed(world_.channel, downstream);
}

inline base::ValueId EngineRun::scalar(const std::string& text) {
    if (text.empty()) return {};
    return text.front() == '"' ? values_.text(text.substr(1)) : values_.number(text);
}

inline std::string EngineRun::scalarText(base::ValueId id) const {
    if (!id.exists()) return "";
    const std::string spelling(values_.spelling(id));
    return values_.kind(id) == base::ValueKind::text ? '"' + spelling : spelling;
}

inline data_sync::OrganizationEntry EngineRun::entry(const std::string& id,
                                                     const reference::Organization& written) {
    data_sync::OrganizationEntry result{values_.text(id), values_.text(written.name), {}};
    for (const auto& [setting, values] : written.settings) {
        data_sync::SettingEntry own{values_.text(setting), true, {}, {}};
        own.isList = rulebook_.types.at(setting).cardinality == reference::Cardinality::multiple;
        for (const auto& [key, detail] : values) {
            if (own.isList) {
                own.items.push_back({scalar(key), scalar(detail)});
            } else {
                own.value = scalar(detail);
            }
        }
        result.settings.push_back(own);
    }
    return result;
}

inline data_sync::Event EngineRun::translated(const reference::Event& event) {
    using reference::Kind;
    const base::ValueId upstream = values_.text(event.upstream);
    const base::ValueId organization = values_.text(event.organization);
    const base::ValueId setting = values_.text(event.setting);
    const data_sync::Item item{scalar(event.key), scalar(event.detail)};
    switch (event.kind) {
        case Kind::invite:
            return data_sync::Invite{upstream, entry(event.organization, {event.name, event.ownSettings}),
                                     event.flags};
        case Kind::partner:
            return data_sync::Partner{upstream, organization, event.flags};
        case Kind::setFlags:
            return data_sync::SetFlags{upstream, organization, event.flags};
        case Kind::endPartnership:
            return data_sync::EndPartnership{upstream, organization};
        case Kind::addItem:
            return data_sync::AddItem{organization, setting, item};
        case Kind::changeItem:
            return data_sync::ChangeItem{organization, setting, item};
        case Kind::removeItem:
            return data_sync::RemoveItem{organization, setting, item.key};
        case Kind::setValue:
            return data_sync::SetValue{organization, setting, item.detail};
        case Kind::clearValue:
            return data_sync::ClearValue{organization, setting};
        case Kind::addOrganization:
            return data_sync::AddOrganization{entry(event.organization, {event.name, event.ownSettings})};
        case Kind::renameOrganization:
            return data_sync::RenameOrganization{organization, values_.text(event.name)};
        case Kind::removeOrganization:
            return data_sync::RemoveOrganization{organization};
    }
    return data_sync::RemoveOrganization{};  // unreachable: every kind stands above
}

inline std::string EngineRun::scenarioFile() {
    scenario::Document written;
    for (std::uint32_t i = 0; i < world_.state.settingCount(); ++i) {
        const data_sync::SettingType& type = world_.state.setting({i});
        const bool isKnown = std::any_of(
            data_sync::kCatalogue.begin(), data_sync::kCatalogue.end(),
            [&](const data_sync::CatalogueEntry& entry) { return entry.id == values_.spelling(type.id); });
        if (!isKnown) written.settingTypes.push_back({type.id, type.label, type.cardinality, type.scope});
    }
    return codec::writeDocument(scenario::documentOf(world_, written, scenario::Ordering::asFlowing));
}

inline const data_sync::Step& EngineRun::apply(const reference::Event& event) {
    const data_sync::Event engineEvent = translated(event);
    steps_.push_back(world_.step(engineEvent));
    return steps_.back().dataSync;
}

inline void EngineRun::undo() {
    world_.undo(steps_.back());
    steps_.pop_back();
}

inline reference::Values EngineRun::valuesAt(data_sync::SettingIndex setting,
                                             data_sync::OrganizationIndex organization) const {
    reference::Values values;
    if (world_.state.setting(setting).cardinality == reference::Cardinality::single) {
        const base::ValueId value = world_.state.value(setting, organization);
        if (value.exists()) values[""] = scalarText(value);
        return values;
    }
    const data_sync::ItemColumn& column = world_.state.multiples[setting.value];
    column.forEach(organization, [&](data_sync::ItemIndex index) {
        const data_sync::Item& item = column.universe().item(index);
        const bool isNew = values.insert({scalarText(item.key), scalarText(item.detail)}).second;
        if (!isNew) values["two items of one key"] = scalarText(item.key);  // never equal to the reference
    });
    return values;
}

inline reference::World EngineRun::world() const {
    reference::World world;
    for (std::uint32_t i = 0; i < world_.channel.organizationSlots(); ++i) {
        const channel::Organization& organization = world_.channel.organization({i});
        if (!organization.present) continue;
        reference::Organization& seen = world.organizations[idText(organization.id)];
        seen.name = idText(organization.name);
        for (std::uint32_t setting = 0; setting < world_.state.settingCount(); ++setting) {
            const reference::Values values = valuesAt({setting}, {i});
            if (!values.empty()) seen.settings[idText(world_.state.settings[setting].id)] = values;
        }
    }
    std::vector<reference::Pair> pairs(world_.channel.partnershipSlots());
    for (std::uint32_t i = 0; i < world_.channel.partnershipSlots(); ++i) {
        const channel::Partnership& partnership = world_.channel.partnership({i});
        if (!partnership.present) continue;
        pairs[i] = {idText(world_.channel.organization(partnership.upstream).id),
                    idText(world_.channel.organization(partnership.downstream).id)};
        world.partnerships[pairs[i]] = world_.state.flags[i];
    }
    for (std::uint32_t i = 0; i < pairs.size(); ++i) {
        for (const data_sync::SettingIndex setting : world_.state.pending.of({i})) {
            world.pending.insert({pairs[i], idText(world_.state.setting(setting).id)});
        }
    }
    return world;
}

inline std::vector<reference::Conflict> EngineRun::conflicts() const {
    std::vector<reference::Conflict> found;
    for (const data_sync::Conflict& conflict : steps_.back().dataSync.conflicts) {
        found.push_back({organizationId(conflict.organization), settingId(conflict.setting),
                         scalarText(conflict.key), organizationId(conflict.winner),
                         organizationId(conflict.loser)});
    }
    std::sort(found.begin(), found.end());
    return found;
}

inline std::vector<reference::Change> EngineRun::changes() const {
    std::vector<reference::Change> found;
    explore::forEachEffect(world_, steps_.back().dataSync, [&](const explore::Effect& effect) {
        found.push_back({organizationId(effect.organization), settingId(effect.setting),
                         scalarText(effect.key), static_cast<reference::ChangeKind>(effect.kind),
                         scalarText(effect.before), scalarText(effect.after),
                         effect.via.exists() ? organizationId(effect.via) : "", effect.isDestroyed});
    });
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace sluice::testing_support
