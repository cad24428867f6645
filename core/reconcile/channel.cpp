#include "reconcile/channel.h"

#include <algorithm>
#include <vector>

#include "base/text.h"
#include "scenario/world.h"

namespace sluice::reconcile {

using channel::OrganizationIndex;
using channel::PartnershipIndex;
using data_sync::Item;
using data_sync::OrganizationEntry;
using data_sync::SettingEntry;
using scenario::PartnershipEntry;

namespace {

const SettingEntry* settingOf(const OrganizationEntry& entry, ValueId setting) {
    const auto found = std::find_if(entry.settings.begin(), entry.settings.end(),
                                    [&](const SettingEntry& each) { return each.setting == setting; });
    return found == entry.settings.end() ? nullptr : &*found;
}

const Item* itemOf(const SettingEntry* setting, ValueId key) {
    if (setting == nullptr) return nullptr;
    const auto found = std::find_if(setting->items.begin(), setting->items.end(),
                                    [&](const Item& each) { return each.key == key; });
    return found == setting->items.end() ? nullptr : &*found;
}

class ChannelReconciler {
  public:
    ChannelReconciler(Trial& trial, const Told& told, const Organizations& organizations)
        : trial_(trial), told_(told), organizations_(organizations), upstreams_(told.organizations.size()) {
        for (std::uint32_t i = 0; i < told.organizations.size(); ++i)
            places_.add(told.organizations[i].id.value, i);
        for (const PartnershipEntry& each : told.partnerships) {
            upstreams_[places_.find(each.downstream.value)].push_back(&each);
        }
        findSettings();
    }

    void run() {
        endPartnerships();
        for (std::uint32_t i = 0; i < told_.organizations.size(); ++i) bringIn(i);
        for (const PartnershipEntry& each : told_.partnerships) setFlags(each);
        for (const OrganizationEntry& each : told_.organizations) rename(each);
        for (const OrganizationEntry& each : told_.organizations) setValues(each);
    }

  private:
    bool take(ChangeGroup group, ValueId organization, data_sync::Event event) {
        return trial_.take(group, organization, scenario::Event(std::move(event)));
    }
    [[nodiscard]] const channel::Channel& channelNow() const { return trial_.world().channel; }
    [[nodiscard]] OrganizationIndex find(ValueId theirs) const {
        return channelNow().find(organizations_.idOf(theirs));
    }
    [[nodiscard]] PartnershipIndex find(const PartnershipEntry& each) const {
        const OrganizationIndex upstream = find(each.upstream), downstream = find(each.downstream);
        return upstream.exists() && downstream.exists() ? channelNow().find(upstream, downstream)
                                                        : PartnershipIndex{};
    }

    /// The settings that there are here too: a type of the file's own cannot be brought in by an event.
    void findSettings() {
        base::GrowingText unknown;
        for (const ValueId setting : told_.settings) {
            if (trial_.world().state.findSetting(setting).exists()) {
                settings_.push_back(setting);
                continue;
            }
            if (!base::Text(unknown).empty()) unknown += ", ";
            unknown += base::quoted(trial_.world().values->spelling(setting));
        }
        if (base::Text(unknown).empty()) return;
        trial_.leaveOut("This scenario has no setting type " + unknown +
                        ": its values are left out. Declare it in the scenario to have them.");
    }

    /// Those between organizations that the file has both of, or whose downstream it has with other upstreams.
    void endPartnerships() {
        std::vector<PartnershipEntry> ended;
        for (const OrganizationEntry& each : told_.organizations) {
            const OrganizationIndex organization = find(each.id);
            if (!organization.exists()) continue;
            for (PartnershipIndex p = channelNow().firstOfDownstream(organization); p.exists();
                 p = channelNow().partnership(p).nextOfDownstream) {
                const ValueId upstream = channelNow().organization(channelNow().partnership(p).upstream).id;
                if (!isTold(upstream, each.id))
                    ended.push_back({upstream, organizations_.idOf(each.id), {}, {}});
            }
        }
        for (const PartnershipEntry& each : ended) {
            take(ChangeGroup::gone, each.downstream,
                 data_sync::EndPartnership{each.upstream, each.downstream});
        }
    }
    [[nodiscard]] bool isTold(ValueId upstreamHere, ValueId downstream) const {
        const auto& upstreams = upstreams_[places_.find(downstream.value)];
        return std::any_of(upstreams.begin(), upstreams.end(), [&](const PartnershipEntry* each) {
            return organizations_.idOf(each->upstream) == upstreamHere;
        });
    }

    void bringIn(std::uint32_t place) {
        const OrganizationEntry& entry = told_.organizations[place];
        const ValueId id = organizations_.idOf(entry.id);
        if (organizations_.isUnclear(entry.id)) {
            const ValueId name = entry.name.exists() ? entry.name : entry.id;
            trial_.leaveOut(
                "Several organizations are called " + base::quoted(trial_.world().values->spelling(name)) +
                ": nothing of it is taken. Give the file a column with ids, or one of them another name.");
            return;
        }
        if (!find(entry.id).exists() && !create(entry, upstreams_[place])) return;
        for (const PartnershipEntry* each : upstreams_[place]) {
            const OrganizationIndex upstream = find(each->upstream);
            if (!upstream.exists() || find(*each).exists()) continue;
            take(ChangeGroup::added, id,
                 data_sync::Partner{organizations_.idOf(each->upstream), id, each->flags});
        }
    }
    /// By an invitation of the first of its upstreams that is there; without one by itself.
    bool create(const OrganizationEntry& entry, const std::vector<const PartnershipEntry*>& upstreams) {
        OrganizationEntry made{entry.id, entry.name, {}};
        for (const SettingEntry& each : entry.settings) {
            if (plan_sync::contains(settings_, each.setting)) made.settings.push_back(each);
        }
        for (const PartnershipEntry* each : upstreams) {
            if (!find(each->upstream).exists()) continue;
            return take(ChangeGroup::added, entry.id,
                        data_sync::Invite{organizations_.idOf(each->upstream), made, each->flags});
        }
        return take(ChangeGroup::added, entry.id, data_sync::AddOrganization{made});
    }

    void setFlags(const PartnershipEntry& each) {
        const PartnershipIndex partnership = find(each);
        if (!told_.hasFlags || !partnership.exists() ||
            trial_.world().state.flags[partnership.value] == each.flags)
            return;
        const ValueId upstream = organizations_.idOf(each.upstream),
                      downstream = organizations_.idOf(each.downstream);
        take(ChangeGroup::changed, downstream, data_sync::SetFlags{upstream, downstream, each.flags});
    }
    void rename(const OrganizationEntry& entry) {
        const OrganizationIndex organization = find(entry.id);
        if (!entry.name.exists() || !organization.exists()) return;
        const channel::Organization& here = channelNow().organization(organization);
        if (here.name == entry.name) return;
        const ValueId id = here.id;
        take(ChangeGroup::changed, id, data_sync::RenameOrganization{id, entry.name});
    }

    void setValues(const OrganizationEntry& entry) {
        const OrganizationIndex organization = find(entry.id);
        if (!organization.exists()) return;
        const ValueId id = organizations_.idOf(entry.id);
        // As it stands after what its upstreams passed on by the events before.
        const OrganizationEntry here = scenario::entryOf(trial_.world(), organization);
        for (const ValueId setting : settings_) {
            const SettingEntry* wanted = settingOf(entry, setting);
            const SettingEntry* present = settingOf(here, setting);
            const bool isList =
                (wanted != nullptr && wanted->isList) || (present != nullptr && present->isList);
            isList ? setItems(id, setting, wanted, present) : setValue(id, setting, wanted, present);
        }
    }
    void setValue(ValueId id, ValueId setting, const SettingEntry* wanted, const SettingEntry* present) {
        const ValueId to = wanted == nullptr ? ValueId{} : wanted->value;
        const ValueId from = present == nullptr ? ValueId{} : present->value;
        if (to == from) return;
        if (!to.exists()) {
            take(ChangeGroup::gone, id, data_sync::ClearValue{id, setting});
            return;
        }
        take(from.exists() ? ChangeGroup::changed : ChangeGroup::added, id,
             data_sync::SetValue{id, setting, to});
    }
    void setItems(ValueId id, ValueId setting, const SettingEntry* wanted, const SettingEntry* present) {
        if (present != nullptr) {
            for (const Item& item : present->items) {
                if (itemOf(wanted, item.key) == nullptr)
                    take(ChangeGroup::gone, id, data_sync::RemoveItem{id, setting, item.key});
            }
        }
        if (wanted == nullptr) return;
        for (const Item& item : wanted->items) {
            const Item* before = itemOf(present, item.key);
            if (before == nullptr) {
                take(ChangeGroup::added, id, data_sync::AddItem{id, setting, item});
            } else if (before->detail != item.detail) {
                take(ChangeGroup::changed, id, data_sync::ChangeItem{id, setting, item});
            }
        }
    }

    Trial& trial_;
    const Told& told_;
    const Organizations& organizations_;
    base::IndexMap places_;                                        // of told_.organizations, by their ids
    std::vector<std::vector<const PartnershipEntry*>> upstreams_;  // by place
    std::vector<ValueId> settings_;
};

}  // namespace

void reconcileChannel(Trial& trial, const Told& told, const Organizations& organizations) {
    ChannelReconciler(trial, told, organizations).run();
}

void removeOrganizations(Trial& trial, const Told& told, const Organizations& organizations) {
    if (told.organizations.empty()) return;
    std::vector<ValueId> gone;
    for (std::uint32_t i = trial.world().channel.organizationSlots(); i-- > 0;) {  // the latest first
        const channel::Organization& each = trial.world().channel.organization({i});
        if (each.present && !organizations.has(each.id)) gone.push_back(each.id);
    }
    for (const ValueId id : gone) {
        trial.take(ChangeGroup::gone, id,
                   scenario::Event(data_sync::Event(data_sync::RemoveOrganization{id})));
    }
}

}  // namespace sluice::reconcile
