#include <algorithm>
#include <array>

#include "api/messages_fields.h"
#include "api/views.h"
#include "base/sort.h"
#include "base/text.h"
#include "explore/provenance.h"

namespace sluice::api {

using data_sync::Item;
using data_sync::ItemIndex;

namespace {

constexpr std::size_t kMostDownstreams = 100;

Text itemText(const World& world, Item item) {
    GrowingText text = spelled(world, item.key);
    if (item.detail.exists()) text += " (" + spelled(world, item.detail) + ")";
    return text;
}

std::vector<ItemIndex> itemsInOrder(const World& world, SettingIndex setting,
                                    OrganizationIndex organization) {
    const data_sync::ItemColumn& column = world.state.multiples[setting.value];
    std::vector<ItemIndex> items;
    column.forEach(organization, [&items](ItemIndex item) { items.push_back(item); });
    base::sort(items, [&](ItemIndex left, ItemIndex right) {
        return world.values->less(column.universe().item(left).key, column.universe().item(right).key);
    });
    return items;
}

struct Origin {
    Text words, organization;
};

Origin originOf(const Session& session, const explore::Asked& asked) {
    const World& world = session.world();
    const explore::Hop hop = explore::provenance(world, session.timeline().steps(), asked).front();
    if (hop.kind != explore::Hop::Kind::synced) return {"own", {}};
    return {"from " + session.names().of(hop.via), spelled(world, world.channel.organization(hop.via).id)};
}

SettingView settingView(const Session& session, OrganizationIndex organization, SettingIndex setting) {
    const World& world = session.world();
    SettingView view;
    view.type = settingTypeInfo(world, setting);
    if (view.type.cardinality == Cardinality::multiple) {
        const data_sync::ItemUniverse& universe = world.state.multiples[setting.value].universe();
        for (const ItemIndex index : itemsInOrder(world, setting, organization)) {
            const Item item = universe.item(index);
            const Origin origin = originOf(session, {setting, organization, index});
            view.items.push_back(
                {spelled(world, item.key), spelled(world, item.detail), origin.words, origin.organization});
        }
    } else if (const base::ValueId value = world.state.value(setting, organization); value.exists()) {
        view.value = spelled(world, value);
        view.valueOrigin = originOf(session, {setting, organization, {}}).words;
    }
    const PartnershipIndex holder = world.state.lockHolder(world.channel, organization);
    if (view.type.scope == Scope::never) {
        view.note = "Never syncs (DS-32)";
    } else if (view.type.scope == Scope::inviteOnly) {
        view.note = "Replicates at the invitation only (DS-31)";
    } else if (holder.exists()) {
        const OrganizationIndex upstream = world.channel.partnership(holder).upstream;
        view.mayEdit = false;
        view.lockedBy = spelled(world, world.channel.organization(upstream).id);
        view.lockedByName = spelled(world, world.channel.organization(upstream).name);
        view.note = "Locked by " + session.names().of(upstream) + " (DS-50)";
    }
    return view;
}

/// One row of the outcome table: settings of one kind behave alike.
struct TableKind {
    std::string_view id, label;
    std::optional<Cardinality> cardinality;
    Scope scope;
};
constexpr std::array kTableKinds = {
    TableKind{"multiple", "Multiple values", Cardinality::multiple, Scope::synced},
    TableKind{"single", "Single value", Cardinality::single, Scope::synced},
    TableKind{"invite-only", "Invite only", std::nullopt, Scope::inviteOnly},
    TableKind{"never", "Never synced", std::nullopt, Scope::never},
};

SettingIndex exampleOf(const World& world, const TableKind& kind) {
    for (std::uint32_t i = 0; i < world.state.settingCount(); ++i) {
        const data_sync::SettingType& type = world.state.setting({i});
        if (type.scope == kind.scope && (!kind.cardinality || type.cardinality == *kind.cardinality))
            return {i};
    }
    return {0};
}

/// What each open rule of a cell would do in its other reading.
List<Text> otherReadings(const World& world, Mode mode, SettingIndex setting, Moment moment) {
    List<Text> texts;
    const data_sync::Prediction prediction = predictionOf(world, mode, setting, moment);
    if (prediction.rules.contains(data_sync::Rule::ds27)) {
        const auto other = world.readings.strictAdd == data_sync::StrictAddReading::match
                               ? data_sync::StrictAddReading::skip
                               : data_sync::StrictAddReading::match;
        const data_sync::SettingType& type = world.state.setting(setting);
        const data_sync::Prediction otherwise =
            data_sync::predict({mode, type.cardinality, type.scope, moment, other});
        texts.push_back("With DS-27 read as \"" + Text(base::wireName(other)) +
                        "\": " + base::label(shownOf(mode, otherwise)));
    }
    if (prediction.rules.contains(data_sync::Rule::ds25)) {
        const bool keeps = world.readings.merge == data_sync::MergeReading::keep;
        texts.push_back(
            keeps ? "With DS-25 read as \"follow\": an item still equal to the upstream's old one changes "
                    "or goes too"
                  : "With DS-25 read as \"keep\": the downstream keeps its item");
    }
    return texts;
}

TableRow tableRow(const World& world, const TableKind& kind, Mode mode) {
    const SettingIndex setting = exampleOf(world, kind);
    TableRow row{kind.id, kind.label, settingTypeInfo(world, setting).id, {}};
    for (std::size_t i = 0; i < data_sync::table::kMoments; ++i) {
        const auto moment = static_cast<Moment>(i);
        const data_sync::Prediction prediction = predictionOf(world, mode, setting, moment);
        row.cells.push_back({moment, outcomeCell(world, mode, setting, moment), ruleIds(prediction.rules),
                             predictionSentence(prediction, mode, moment, kind.scope),
                             otherReadings(world, mode, setting, moment)});
    }
    return row;
}

void compareItems(const World& world, SettingIndex setting, OrganizationIndex upstream,
                  OrganizationIndex downstream, SettingDifference& difference) {
    const data_sync::ItemColumn& column = world.state.multiples[setting.value];
    const data_sync::ItemUniverse& universe = column.universe();
    for (const ItemIndex item : itemsInOrder(world, setting, upstream)) {
        const ItemIndex theirs = column.itemOfKey(downstream, universe.keyOf(item));
        if (!theirs.exists()) {
            difference.onlyUpstream.push_back(itemText(world, universe.item(item)));
        } else if (theirs != item) {
            difference.different.push_back(itemText(world, universe.item(item)) + " / " +
                                           itemText(world, universe.item(theirs)));
        }
    }
    for (const ItemIndex item : itemsInOrder(world, setting, downstream)) {
        if (column.itemOfKey(upstream, universe.keyOf(item)).exists()) continue;
        difference.onlyDownstream.push_back(itemText(world, universe.item(item)));
    }
}

List<SettingDifference> differences(const World& world, const channel::Partnership& partnership) {
    List<SettingDifference> result;
    for (std::uint32_t i = 0; i < world.state.settingCount(); ++i) {
        const SettingIndex setting{i};
        if (world.state.setting(setting).scope == Scope::never) continue;
        if (world.state.areEqual(setting, partnership.upstream, partnership.downstream)) continue;
        const SettingTypeInfo type = settingTypeInfo(world, setting);
        SettingDifference difference{type.id, type.label, {}, {}, {}};
        if (type.cardinality == Cardinality::multiple) {
            compareItems(world, setting, partnership.upstream, partnership.downstream, difference);
        } else {
            const base::ValueId mine = world.state.value(setting, partnership.upstream);
            const base::ValueId theirs = world.state.value(setting, partnership.downstream);
            if (!theirs.exists()) {
                difference.onlyUpstream.push_back(spelled(world, mine));
            } else if (!mine.exists()) {
                difference.onlyDownstream.push_back(spelled(world, theirs));
            } else {
                difference.different.push_back(spelled(world, mine) + " / " + spelled(world, theirs));
            }
        }
        result.push_back(difference);
    }
    return result;
}

Text modeSentence(Mode mode) {
    switch (mode) {
        case Mode::off:
            return "Nothing moves between the two.";
        case Mode::nonExclusive:
            return "Items flow down and merge; single values stay the partner's own; the partner may always "
                   "edit.";
        case Mode::flexible:
            return "The only upstream. Items flow down and merge; single values stay the partner's own; "
                   "the partner may edit.";
        case Mode::strict:
            return "The only upstream. The partner is a replica in everything that syncs, and locked.";
    }
    return {};
}

}  // namespace

List<TableRow> outcomeTable(const World& world, Mode mode) {
    List<TableRow> rows;
    for (const TableKind& kind : kTableKinds) rows.push_back(tableRow(world, kind, mode));
    return rows;
}

OrganizationView organizationView(const Session& session, OrganizationIndex index) {
    const World& world = session.world();
    const channel::Organization& organization = world.channel.organization(index);
    OrganizationView view;
    view.index = index.value;
    view.id = spelled(world, organization.id);
    view.name = spelled(world, organization.name);
    for (const PartnershipIndex p : upstreamsByAge(world, index))
        view.upstreams.push_back(partnershipRef(session, p));
    for (PartnershipIndex p = world.channel.firstOfUpstream(index); p.exists();
         p = world.channel.partnership(p).nextOfUpstream) {
        ++view.downstreamCount;
        if (view.downstreams.size() >= kMostDownstreams) continue;
        const channel::Organization& downstream =
            world.channel.organization(world.channel.partnership(p).downstream);
        view.downstreams.push_back({spelled(world, downstream.id), spelled(world, downstream.name),
                                    base::label(world.state.mode(p))});
    }
    std::reverse(view.downstreams.begin(), view.downstreams.end());  // the first made first
    for (std::uint32_t i = 0; i < world.state.settingCount(); ++i) {
        view.settings.push_back(settingView(session, index, {i}));
    }
    return view;
}

PartnershipView partnershipView(const Session& session, PartnershipIndex index) {
    const World& world = session.world();
    const channel::Partnership& partnership = world.channel.partnership(index);
    const channel::Organization& upstream = world.channel.organization(partnership.upstream);
    const channel::Organization& downstream = world.channel.organization(partnership.downstream);
    PartnershipView view;
    view.upstream = spelled(world, upstream.id);
    view.upstreamName = spelled(world, upstream.name);
    view.downstream = spelled(world, downstream.id);
    view.downstreamName = spelled(world, downstream.name);
    view.flags = world.state.flags[index.value];
    view.mode = modeOf(view.flags);
    view.modeLabel = base::label(view.mode);
    view.modeSentence = modeSentence(view.mode);
    view.allowEditApplies = data_sync::allowEditApplies(view.flags);
    view.allowEditNote = allowEditNote(view.flags);
    view.table = outcomeTable(world, view.mode);
    view.differences = differences(world, partnership);
    return view;
}

namespace {

/// What is told of every partnership of one mode: the setting, the moment and all that follows from them.
List<Prediction> predictionsOf(const World& world, Mode mode) {
    List<Prediction> result;
    for (std::uint32_t i = 0; i < world.state.settingCount(); ++i) {
        const data_sync::SettingType& type = world.state.setting({i});
        for (std::size_t m = 0; m < data_sync::table::kMoments; ++m) {
            const auto moment = static_cast<Moment>(m);
            const data_sync::Prediction prediction = predictionOf(world, mode, {i}, moment);
            Prediction entry;
            entry.setting = spelled(world, type.id);
            entry.moment = moment;
            entry.outcome = prediction.outcome;
            if (prediction.strength == data_sync::Strength::locked) entry.strength = "locked";
            if (prediction.strength == data_sync::Strength::atFirst) entry.strength = "at-first";
            entry.rules = ruleIds(prediction.rules);
            entry.status = prediction.rules.status(world.readings.strictAdd);
            entry.downstreamMayEdit = !data_sync::locks(mode, type.scope);
            entry.sentence = predictionSentence(prediction, mode, moment, type.scope);
            result.push_back(entry);
        }
    }
    return result;
}

/// The partnerships in the byte order of their ids.
std::vector<PartnershipIndex> partnershipsById(const World& world) {
    std::vector<PartnershipIndex> partnerships;
    for (std::uint32_t i = 0; i < world.channel.partnershipSlots(); ++i) {
        if (world.channel.partnership({i}).present) partnerships.push_back({i});
    }
    const auto ids = [&](PartnershipIndex p) {
        const channel::Partnership& link = world.channel.partnership(p);
        return std::pair(world.channel.organization(link.upstream).id,
                         world.channel.organization(link.downstream).id);
    };
    base::sort(partnerships, [&](PartnershipIndex left, PartnershipIndex right) {
        const auto mine = ids(left), theirs = ids(right);
        const int order = world.values->compare(mine.first, theirs.first);
        return order != 0 ? order < 0 : world.values->less(mine.second, theirs.second);
    });
    return partnerships;
}

}  // namespace

std::uint64_t countPredictions(const Session& session) {
    const World& world = session.world();
    return std::uint64_t{world.channel.partnershipCount()} * world.state.settingCount() *
           data_sync::table::kMoments;
}

void forEachPrediction(const Session& session, std::optional<PartnershipIndex> only,
                       base::Visit<const Prediction&> visit) {
    const World& world = session.world();
    std::array<List<Prediction>, data_sync::table::kModes> ofMode;
    const auto tell = [&](PartnershipIndex p) {
        const Mode mode = world.state.mode(p);
        List<Prediction>& all = ofMode[static_cast<std::size_t>(mode)];
        if (all.empty()) all = predictionsOf(world, mode);
        const channel::Partnership& link = world.channel.partnership(p);
        const Text upstream = spelled(world, world.channel.organization(link.upstream).id);
        const Text downstream = spelled(world, world.channel.organization(link.downstream).id);
        for (Prediction entry : all) {
            entry.upstream = upstream;
            entry.downstream = downstream;
            visit(entry);
        }
    };
    if (only) return tell(*only);
    for (const PartnershipIndex p : partnershipsById(world)) tell(p);
}

List<Prediction> predictions(const Session& session, std::optional<PartnershipIndex> only) {
    List<Prediction> result;
    forEachPrediction(session, only, [&](const Prediction& entry) { result.push_back(entry); });
    return result;
}

}  // namespace sluice::api
