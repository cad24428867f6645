#include <algorithm>
#include <array>
#include <cstring>

#include "api/channel_tree.h"
#include "api/counts.h"
#include "api/plan_views.h"
#include "api/views.h"
#include "base/text.h"
#include "data_sync/outcome_column.h"
#include "explore/effects.h"

namespace sluice::api {

namespace {

std::int32_t flagBits(Flags flags) {
    return (flags.dataSync ? 1 : 0) | (flags.exclusive ? 2 : 0) | (flags.allowEdit ? 4 : 0);
}

/// Per organization, what the step at the cursor did to it (TreeColumn::changed).
std::vector<std::int32_t> changedBits(const Session& session) {
    std::vector<std::int32_t> bits(session.world().channel.organizationSlots(), 0);
    if (session.timeline().steps().empty()) return bits;
    const auto bit = [](ChangeKind kind, std::uint32_t count) {
        return count == 0 ? 0 : 1 << static_cast<int>(kind);
    };
    explore::forEachTally(
        session.world(), session.timeline().steps().back().dataSync, [&](const explore::Tally& tally) {
            bits[tally.organization.value] |=
                bit(ChangeKind::gained, tally.gained) | bit(ChangeKind::altered, tally.altered) |
                bit(ChangeKind::lost, tally.lost) | (tally.destroyed == 0 ? 0 : 8);
        });
    for (const plan_sync::Effect& effect : session.timeline().steps().back().planSync.effects) {
        std::int32_t& mine = bits[effect.organization.value];
        mine |= 1 << static_cast<int>(changeKindOf(effect));
        if (effect.isDestructive) mine |= 8;
    }
    return bits;
}

template <std::size_t kColumns>
std::string packed(const std::array<std::vector<std::int32_t>, kColumns>& columns) {
    const std::size_t rows = columns[0].size();
    std::string bytes((2 + rows * kColumns) * sizeof(std::int32_t), '\0');
    const std::int32_t head[2] = {static_cast<std::int32_t>(rows), static_cast<std::int32_t>(kColumns)};
    std::memcpy(bytes.data(), head, sizeof head);
    char* at = bytes.data() + sizeof head;
    for (const std::vector<std::int32_t>& column : columns) {
        if (rows == 0) break;
        std::memcpy(at, column.data(), rows * sizeof(std::int32_t));
        at += rows * sizeof(std::int32_t);
    }
    return bytes;
}

bool containsFolded(std::string_view text, const std::string& wanted) {
    return base::folded(text).find(wanted) != std::string::npos;
}

/// The two columns of the treegrid stand for all synced settings of a cardinality: the first of the catalogue.
SettingIndex typical(const World& world, Cardinality cardinality) {
    for (std::uint32_t i = 0; i < world.state.settingCount(); ++i) {
        const data_sync::SettingType& type = world.state.setting({i});
        if (type.cardinality == cardinality && type.scope == Scope::synced) return {i};
    }
    return {0};
}

}  // namespace

std::string treeColumns(const Session& session) {
    const World& world = session.world();
    const ChannelTree tree = treeOf(world);
    const std::size_t count = tree.rows.size();
    std::array<std::vector<std::int32_t>, static_cast<std::size_t>(TreeColumn::count_)> columns;
    for (auto& column : columns) column.resize(count);
    const auto at = [&columns](TreeColumn column) -> std::vector<std::int32_t>& {
        return columns[static_cast<std::size_t>(column)];
    };
    const std::vector<std::int32_t> changed = changedBits(session);
    std::vector<std::int32_t> children(count + 1, 0);  // by parent row; the last one: roots
    for (std::size_t row = 0; row < count; ++row) {
        const OrganizationIndex organization = tree.rows[row];
        const PartnershipIndex shownUnder = tree.shownUnder[organization.value];
        const std::int32_t parent = tree.parentOf(world.channel, row);
        at(TreeColumn::mode)[row] = ChannelTree::kNoRow;
        if (shownUnder.exists()) {
            at(TreeColumn::flags)[row] = flagBits(world.state.flags[shownUnder.value]);
            at(TreeColumn::mode)[row] = static_cast<std::int32_t>(world.state.mode(shownUnder));
        }
        at(TreeColumn::organization)[row] = static_cast<std::int32_t>(organization.value);
        at(TreeColumn::parentRow)[row] = parent;
        at(TreeColumn::level)[row] =
            parent == ChannelTree::kNoRow ? 1 : at(TreeColumn::level)[static_cast<std::size_t>(parent)] + 1;
        at(TreeColumn::upstreams)[row] = static_cast<std::int32_t>(world.channel.upstreamCount(organization));
        at(TreeColumn::changed)[row] = changed[organization.value];
        at(TreeColumn::positionInSet)[row] =
            ++children[parent == ChannelTree::kNoRow ? count : static_cast<std::size_t>(parent)];
    }
    for (std::size_t row = count; row-- > 0;) {
        const std::int32_t parent = at(TreeColumn::parentRow)[row];
        at(TreeColumn::setSize)[row] =
            children[parent == ChannelTree::kNoRow ? count : static_cast<std::size_t>(parent)];
        if (parent != ChannelTree::kNoRow) {
            at(TreeColumn::subtreeRows)[static_cast<std::size_t>(parent)] +=
                at(TreeColumn::subtreeRows)[row] + 1;
        }
    }
    return packed(columns);
}

std::string edgeColumns(const Session& session) {
    const World& world = session.world();
    const ChannelTree tree = treeOf(world);
    std::array<std::vector<std::int32_t>, static_cast<std::size_t>(EdgeColumn::count_)> columns;
    for (std::uint32_t i = 0; i < world.channel.partnershipSlots(); ++i) {
        const channel::Partnership& partnership = world.channel.partnership({i});
        if (!partnership.present || tree.shownUnder[partnership.downstream.value].value == i) continue;
        columns[0].push_back(tree.rowOf[partnership.upstream.value]);
        columns[1].push_back(tree.rowOf[partnership.downstream.value]);
        columns[2].push_back(flagBits(world.state.flags[i]));
        columns[3].push_back(static_cast<std::int32_t>(world.state.mode({i})));
    }
    return packed(columns);
}

std::string matching(const Session& session, const Filter& filter) {
    const World& world = session.world();
    const std::uint32_t slots = world.channel.organizationSlots();
    const std::string wanted = filter.text ? base::folded(*filter.text) : std::string();
    std::vector<std::int32_t> changed;
    if (filter.changed || filter.lost) changed = changedBits(session);
    const SettingIndex samples[2] = {typical(world, Cardinality::multiple),
                                     typical(world, Cardinality::single)};
    const Moment moment = filter.moment.value_or(Moment::added);

    const auto anyPartnership = [&](OrganizationIndex organization, const auto& holds) {
        for (PartnershipIndex p = world.channel.firstOfDownstream(organization); p.exists();
             p = world.channel.partnership(p).nextOfDownstream) {
            if (holds(world.state.mode(p))) return true;
        }
        return false;
    };
    const auto matches = [&](OrganizationIndex organization) {
        const channel::Organization& entry = world.channel.organization(organization);
        if (!entry.present) return false;
        if (!wanted.empty() && !containsFolded(world.values->spelling(entry.name), wanted) &&
            !containsFolded(world.values->spelling(entry.id), wanted)) {
            return false;
        }
        if (filter.changed && changed[organization.value] == 0) return false;
        if (filter.lost && (changed[organization.value] & (4 | 8)) == 0) return false;
        if (filter.mode && !anyPartnership(organization, [&](Mode mode) { return mode == *filter.mode; }))
            return false;
        return !filter.outcome || anyPartnership(organization, [&](Mode mode) {
            for (const SettingIndex sample : samples) {
                if (shownOf(mode, predictionOf(world, mode, sample, moment)) == *filter.outcome) return true;
            }
            return false;
        });
    };
    std::string bytes(slots, '\0');
    for (std::uint32_t i = 0; i < slots; ++i) bytes[i] = matches({i}) ? '\1' : '\0';
    return bytes;
}

std::string outcomeColumns(const Session& session, Moment moment) {
    const World& world = session.world();
    constexpr std::uint8_t kNoUpstream = 255;
    const std::uint32_t slots = world.channel.organizationSlots(), settings = world.state.settingCount();
    std::vector<std::uint8_t> modes(slots);
    for (std::uint32_t i = 0; i < slots; ++i) {
        const data_sync::Feed& feed = world.state.feeds[i];
        const Mode mode = feed.upstream == data_sync::Feed::kSeveral
                              ? world.state.mode(upstreamsByAge(world, {i}).front())
                              : feed.mode;
        modes[i] = static_cast<std::uint8_t>(mode);
    }
    std::string bytes(std::size_t{slots} * settings, '\0');
    auto* out = reinterpret_cast<std::uint8_t*>(bytes.data());
    for (std::uint32_t s = 0; s < settings; ++s, out += slots) {
        data_sync::CodeOfMode codes{};
        for (std::size_t mode = 0; mode < codes.size(); ++mode) {
            const auto each = static_cast<Mode>(mode);
            codes[mode] = static_cast<std::uint8_t>(shownOf(each, predictionOf(world, each, {s}, moment)));
        }
        data_sync::fillOutcomeColumn(modes, codes, {out, slots});
        for (std::uint32_t i = 0; i < slots; ++i) {
            if (world.state.feeds[i].upstream == data_sync::Feed::kNone) out[i] = kNoUpstream;
        }
    }
    return bytes;
}

List<Row> rows(const Session& session, const std::vector<std::uint32_t>& indices, Moment moment) {
    const World& world = session.world();
    const SettingIndex multiple = typical(world, Cardinality::multiple),
                       single = typical(world, Cardinality::single);
    List<Row> result;
    for (const std::uint32_t index : indices) {
        if (index >= world.channel.organizationSlots()) continue;
        const channel::Organization& organization = world.channel.organization({index});
        Row row;
        row.index = index;
        row.id = spelled(world, organization.id);
        row.name = spelled(world, organization.name);
        for (const PartnershipIndex p : upstreamsByAge(world, {index})) {
            row.upstreams.push_back(partnershipRef(session, p));
        }
        if (!row.upstreams.empty()) {
            const Mode mode = row.upstreams.front().mode;
            row.multiple = outcomeCell(world, mode, multiple, moment);
            row.single = outcomeCell(world, mode, single, moment);
        }
        if (world.state.lockHolder(world.channel, {index}).exists())
            row.lockedBy = row.upstreams.front().upstreamName;
        result.push_back(row);
    }
    return result;
}

Matrix matrix(const Session& session, const std::vector<std::uint32_t>& indices, Moment moment) {
    const World& world = session.world();
    Matrix result;
    for (std::uint32_t i = 0; i < world.state.settingCount(); ++i) {
        result.settings.push_back(settingTypeInfo(world, {i}));
    }
    for (const std::uint32_t index : indices) {
        if (index >= world.channel.organizationSlots()) continue;
        MatrixRow row{index, spelled(world, world.channel.organization({index}).name), {}};
        const std::vector<PartnershipIndex> upstreams = upstreamsByAge(world, {index});
        if (!upstreams.empty()) {
            const Mode mode = world.state.mode(upstreams.front());
            for (std::uint32_t i = 0; i < world.state.settingCount(); ++i) {
                row.cells.push_back(outcomeCell(world, mode, {i}, moment));
            }
        }
        result.rows.push_back(row);
    }
    return result;
}

}  // namespace sluice::api
