#include "data_sync/step.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "base/text.h"
#include "data_sync/flow.h"
#include "data_sync/words.h"

namespace sluice::data_sync {

namespace {

/// Carries one event out. Each overload first asks everything that could refuse the event, then changes things.
class Stepper {
  public:
    Stepper(Channel& channel, State& state, const Context& context)
        : channel_(channel), state_(state), context_(context), names_{context.values, channel, state} {}

    Step take() { return std::move(step_); }

    void operator()(const Invite& event) {
        const OrganizationIndex upstream = needOrganization(event.upstream);
        if (!upstream.exists() || idIsTaken(event.organization.id)) return;
        const OrganizationIndex downstream = create(event.organization);
        connect(upstream, downstream, event.flags, Moment::invited);
        happened();
    }
    void operator()(const Partner& event) {
        const OrganizationIndex upstream = needOrganization(event.upstream);
        if (!upstream.exists()) return;
        const OrganizationIndex downstream = needOrganization(event.downstream);
        if (!downstream.exists() || isNotAllowed(upstream, downstream) ||
            breaksExclusivity(upstream, downstream, event.flags)) {
            return;
        }
        connect(upstream, downstream, event.flags, Moment::partnered);
        happened();
    }
    void operator()(const SetFlags& event) {
        const PartnershipIndex index = needPartnership(event.upstream, event.downstream);
        if (!index.exists()) return;
        const channel::Partnership partnership = channel_.partnership(index);
        const Flags before = state_.flags[index.value];
        if (event.flags.exclusive && !before.exclusive &&
            breaksExclusivity(partnership.upstream, partnership.downstream, event.flags)) {
            return;
        }
        if (before == event.flags) {
            return refuse(Rule::ds51, "The flags between " + names_.of(partnership.upstream) + " and " +
                                          names_.of(partnership.downstream) + " already stand like that.");
        }
        state_.flags[index.value] = event.flags;
        step_.structural.push_back(FlagsChanged{index, before, event.flags});
        state_.refreshFeed(channel_, partnership.downstream);
        flagsMoved(index, modeOf(before), modeOf(event.flags));
        happened();
    }
    void operator()(const EndPartnership& event) {
        const PartnershipIndex index = needPartnership(event.upstream, event.downstream);
        if (!index.exists()) return;
        end(index);
        happened();
    }
    void operator()(const AddItem& event) {
        const std::optional<Place> place =
            needEditable(event.organization, event.setting, Cardinality::multiple);
        if (!place) return;
        const Item had = itemOfKey(*place, event.item.key);
        if (had == event.item) return refuseNoChange(*place, names_.of(event.item) + " is already there");
        if (had.key.exists()) {
            return refuse(Rule::ds52, names_.of(place->setting) + " of " + names_.of(place->organization) +
                                          " already has " + names_.of(had) + ": change that item instead.");
        }
        edit(*place, {}, event.item);
    }
    void operator()(const ChangeItem& event) {
        const std::optional<Place> place =
            needEditable(event.organization, event.setting, Cardinality::multiple);
        if (!place) return;
        const Item had = itemOfKey(*place, event.item.key);
        if (!had.key.exists()) {
            return refuse(Rule::ds64, names_.of(place->setting) + " of " + names_.of(place->organization) +
                                          " has no item " + names_.quoted(event.item.key) + " to change.");
        }
        if (had == event.item) return refuseNoChange(*place, names_.of(event.item) + " is already there");
        edit(*place, had, event.item);
    }
    void operator()(const RemoveItem& event) {
        const std::optional<Place> place =
            needEditable(event.organization, event.setting, Cardinality::multiple);
        if (!place) return;
        const Item had = itemOfKey(*place, event.key);
        if (!had.key.exists()) return refuseNoChange(*place, "there is no item " + names_.quoted(event.key));
        edit(*place, had, {});
    }
    void operator()(const SetValue& event) {
        const std::optional<Place> place =
            needEditable(event.organization, event.setting, Cardinality::single);
        if (!place) return;
        if (state_.value(place->setting, place->organization) == event.value) {
            return refuseNoChange(*place, names_.quoted(event.value) + " is already its value");
        }
        edit(*place, event.value);
    }
    void operator()(const ClearValue& event) {
        const std::optional<Place> place =
            needEditable(event.organization, event.setting, Cardinality::single);
        if (!place) return;
        if (!state_.value(place->setting, place->organization).exists()) {
            return refuseNoChange(*place, "there is no value");
        }
        edit(*place, ValueId{});
    }
    void operator()(const AddOrganization& event) {
        if (idIsTaken(event.organization.id)) return;
        create(event.organization);
        happened();
    }
    void operator()(const RenameOrganization& event) {
        const OrganizationIndex index = needOrganization(event.organization);
        if (!index.exists()) return;
        const ValueId before = channel_.organization(index).name;
        if (before == event.name) {
            return refuse(Rule::ds51, "The name is already " + names_.quoted(event.name) + ".");
        }
        channel_.rename(index, event.name);
        step_.structural.push_back(OrganizationRenamed{index, before, event.name});
        happened();
    }
    void operator()(const RemoveOrganization& event) {
        const OrganizationIndex index = needOrganization(event.organization);
        if (!index.exists()) return;
        while (channel_.firstOfUpstream(index).exists()) end(channel_.firstOfUpstream(index));
        while (channel_.firstOfDownstream(index).exists()) end(channel_.firstOfDownstream(index));
        channel_.removeOrganization(index);
        step_.structural.push_back(OrganizationRemoved{index});
        happened();
    }

  private:
    struct Place {
        OrganizationIndex organization;
        SettingIndex setting;
    };

    void happened() { step_.happened = true; }
    void refuse(Rule rule, Text sentence) { step_.refusal = {id(rule), sentence}; }
    void refuseNoChange(Place place, Text why) {
        refuse(Rule::ds51, "Nothing would change in " + names_.of(place.setting) + " of " +
                               names_.of(place.organization) + ": " + why + ".");
    }

    // ---- what may refuse ----

    OrganizationIndex needOrganization(ValueId organization) {
        const OrganizationIndex index = channel_.find(organization);
        if (!index.exists()) {
            refuse(Rule::ds64, "There is no organization " + names_.quoted(organization) + " at this point.");
        }
        return index;
    }
    PartnershipIndex needPartnership(ValueId upstreamId, ValueId downstreamId) {
        const OrganizationIndex upstream = needOrganization(upstreamId);
        if (!upstream.exists()) return {};
        const OrganizationIndex downstream = needOrganization(downstreamId);
        if (!downstream.exists()) return {};
        const PartnershipIndex index = channel_.find(upstream, downstream);
        if (!index.exists()) {
            refuse(Rule::ds64, "There is no partnership from " + names_.of(upstream) + " to " +
                                   names_.of(downstream) + " at this point.");
        }
        return index;
    }
    bool idIsTaken(ValueId organization) {
        const bool taken = channel_.find(organization).exists();
        if (taken) {
            refuse(Rule::ds65,
                   "An organization with the id " + names_.quoted(organization) + " is already there.");
        }
        return taken;
    }
    /// DS-63.
    bool isNotAllowed(OrganizationIndex upstream, OrganizationIndex downstream) {
        if (upstream == downstream) {
            refuse(Rule::ds63, names_.of(upstream) + " cannot be its own partner.");
            return true;
        }
        if (channel_.find(upstream, downstream).exists()) {
            refuse(Rule::ds63,
                   names_.of(upstream) + " and " + names_.of(downstream) + " are partners already.");
            return true;
        }
        const std::vector<OrganizationIndex> loop = channel_.loopThrough(upstream, downstream);
        if (loop.empty()) return false;
        const Text path = base::way(
            loop.size() + 1, [&](std::size_t i) { return names_.of(i == 0 ? upstream : loop[i - 1]); });
        refuse(Rule::ds63, "That would close a loop: " + path + ".");
        return true;
    }
    /// DS-62, for a partnership to be made or to be made exclusive.
    bool breaksExclusivity(OrganizationIndex upstream, OrganizationIndex downstream, Flags flags) {
        for (PartnershipIndex p = channel_.firstOfDownstream(downstream); p.exists();
             p = channel_.partnership(p).nextOfDownstream) {
            const OrganizationIndex other = channel_.partnership(p).upstream;
            if (other == upstream) continue;
            if (state_.flags[p.value].exclusive) {
                refuse(Rule::ds62, names_.of(downstream) + " is exclusive to " + names_.of(other) +
                                       " and cannot have a second upstream.");
                return true;
            }
            if (flags.exclusive) {
                refuse(Rule::ds62, names_.of(downstream) + " also has the upstream " + names_.of(other) +
                                       ", so its partnership with " + names_.of(upstream) +
                                       " cannot be exclusive.");
                return true;
            }
        }
        return false;
    }
    /// The place of an edit, if the organization may edit it (DS-50).
    std::optional<Place> needEditable(ValueId organizationId, ValueId settingId, Cardinality cardinality) {
        const OrganizationIndex organization = needOrganization(organizationId);
        if (!organization.exists()) return std::nullopt;
        const SettingIndex setting = state_.findSetting(settingId);
        if (!setting.exists() || state_.setting(setting).cardinality != cardinality) {
            refuse(Rule::ds64, setting.exists() ? names_.of(setting) + (cardinality == Cardinality::multiple
                                                                            ? " holds one value, not items."
                                                                            : " holds items, not one value.")
                                                : "There is no setting " + names_.quoted(settingId) + ".");
            return std::nullopt;
        }
        const PartnershipIndex holder = state_.lockHolder(channel_, organization);
        if (holder.exists() && state_.setting(setting).scope == Scope::synced) {
            refuse(Rule::ds50, names_.of(setting) + " of " + names_.of(organization) + " is locked by " +
                                   names_.of(channel_.partnership(holder).upstream) + ".");
            return std::nullopt;
        }
        return Place{organization, setting};
    }
    [[nodiscard]] Item itemOfKey(Place place, ValueId key) const {
        const ItemColumn& column = state_.multiples[place.setting.value];
        const ItemIndex item = column.itemOfKey(place.organization, column.universe().findKey(key));
        return item.exists() ? column.universe().item(item) : Item{};
    }

    // ---- what happens ----

    /// DS-42: the organization's own item goes from `had` to `has` (key none: no item), then the change flows on.
    void edit(Place place, Item had, Item has) {
        ItemColumn& column = state_.itemColumn(place.setting);
        std::vector<std::uint32_t> plus, minus;
        if (has.key.exists()) plus.push_back(column.intern(has).value);
        if (had.key.exists()) minus.push_back(column.intern(had).value);
        column.change(place.organization, plus, minus);
        Flow flow(channel_, state_, context_, step_, place.setting);
        flow.begin(place.organization, flow.recorder().ofLists(column, plus, minus, 0));
        flow.run();
        step_.origin = place.organization;
        happened();
    }
    void edit(Place place, ValueId after) {
        ValueId& value = state_.valueColumn(place.setting)[place.organization.value];
        const ValueId before = value;
        value = after;
        Flow flow(channel_, state_, context_, step_, place.setting);
        flow.begin(place.organization, flow.recorder().ofValue(before, after, 0));
        flow.run();
        step_.origin = place.organization;
        happened();
    }
    OrganizationIndex create(const OrganizationEntry& entry) {
        const OrganizationIndex index =
            channel_.addOrganization(entry.id, entry.name.exists() ? entry.name : entry.id);
        state_.fit(channel_);
        step_.structural.push_back(OrganizationAdded{index});
        setOwnValues(channel_, state_, index, entry);
        return index;
    }
    void connect(OrganizationIndex upstream, OrganizationIndex downstream, Flags flags, Moment moment) {
        const PartnershipIndex index = channel_.connect(upstream, downstream);
        state_.fit(channel_);
        state_.flags[index.value] = flags;
        state_.refreshFeed(channel_, downstream);
        step_.structural.push_back(PartnershipAdded{index});
        syncPoint(index, moment);
    }
    void syncPoint(PartnershipIndex index, Moment moment) {
        step_.syncPoint = index;
        step_.syncMoment = moment;
        for (std::uint32_t i = 0; i < state_.settingCount(); ++i) {
            if (!state_.isInUse({i})) continue;
            Flow flow(channel_, state_, context_, step_, {i});
            flow.syncPoint(index, moment);
            flow.run();
        }
        forgetPending(index);  // what it owed for settings that nobody has used
    }
    /// DS-43 and DS-28.
    void flagsMoved(PartnershipIndex index, Mode before, Mode after) {
        if (after == Mode::off) forgetPending(index);
        const bool startsToSync = before == Mode::off && after != Mode::off;
        const bool becomesStrict = before != Mode::strict && after == Mode::strict;
        if (!startsToSync && !becomesStrict) return;
        if (context_.readings.flagChange == FlagChangeReading::atOnce) {
            syncPoint(index, Moment::partnered);
            return;
        }
        for (std::uint32_t i = 0; i < state_.settingCount(); ++i) {
            if (state_.setting({i}).scope != Scope::synced) continue;
            if (state_.pending.insert({index, {i}})) {
                step_.structural.push_back(PendingChanged{{index, {i}}, true});
            }
        }
    }
    void forgetPending(PartnershipIndex index) {
        while (!state_.pending.of(index).empty()) {
            const Pending owed{index, state_.pending.of(index).back()};
            state_.pending.erase(owed);
            step_.structural.push_back(PendingChanged{owed, false});
        }
    }
    /// DS-44: no value moves.
    void end(PartnershipIndex index) {
        forgetPending(index);
        channel_.disconnect(index);
        state_.refreshFeed(channel_, channel_.partnership(index).downstream);
        step_.structural.push_back(PartnershipEnded{index});
    }

    Channel& channel_;
    State& state_;
    const Context& context_;
    Names names_;
    Step step_;
};

}  // namespace

Step step(Channel& channel, State& state, const Context& context, const Event& event) {
    Stepper stepper(channel, state, context);
    std::visit(stepper, event);
    return stepper.take();
}

void setOwnValues(Channel& channel, State& state, OrganizationIndex organization,
                  const OrganizationEntry& entry) {
    for (const SettingEntry& setting : entry.settings) {
        const SettingIndex index = state.findSetting(setting.setting);
        if (!index.exists() || organization.value >= channel.organizationSlots()) continue;
        const bool holdsItems = state.setting(index).cardinality == Cardinality::multiple;
        if (holdsItems != setting.isList) continue;
        if (!holdsItems) {
            if (setting.value.exists()) state.valueColumn(index)[organization.value] = setting.value;
            continue;
        }
        if (setting.items.empty()) continue;
        ItemColumn& column = state.itemColumn(index);
        for (const Item& item : setting.items) column.insert(organization, column.intern(item));
    }
}

}  // namespace sluice::data_sync
