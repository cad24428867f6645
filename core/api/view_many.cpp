#include <algorithm>
#include <cstring>
#include <utility>

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
            const std::int32_t all = bit(ChangeKind::gained, tally.gained) |
                                     bit(ChangeKind::altered, tally.altered) |
                                     bit(ChangeKind::lost, tally.lost) | (tally.destroyed == 0 ? 0 : 8);
            for (std::uint32_t i = 0; i < tally.count; ++i) bits[tally.first.value + i] |= all;
        });
    for (const plan_sync::Effect& effect : session.timeline().steps().back().planSync.effects) {
        std::int32_t& mine = bits[effect.organization.value];
        mine |= 1 << static_cast<int>(changeKindOf(effect));
        if (effect.isDestructive) mine |= 8;
    }
    return bits;
}

/// The columns as bytes, one behind the other. They are written in place: a large channel has megabytes of them, and they
/// are asked for with every change.
class ColumnBytes {
  public:
    ColumnBytes(std::size_t rows, std::size_t columns)
        : rows_(rows), bytes_((2 + rows * columns) * kWord, '\0'), first_(bytes_.data() + 2 * kWord) {
        const std::int32_t head[2] = {static_cast<std::int32_t>(rows), static_cast<std::int32_t>(columns)};
        std::memcpy(bytes_.data(), head, sizeof head);
    }
    template <class Column>
    void put(Column column, std::size_t row, std::int32_t value) {
        std::memcpy(place(static_cast<std::size_t>(column), row), &value, kWord);
    }
    template <class Column>
    [[nodiscard]] std::int32_t at(Column column, std::size_t row) const {
        std::int32_t value = 0;
        std::memcpy(&value, place(static_cast<std::size_t>(column), row), kWord);
        return value;
    }
    std::string take() { return std::move(bytes_); }

  private:
    static constexpr std::size_t kWord = sizeof(std::int32_t);

    [[nodiscard]] char* place(std::size_t column, std::size_t row) const {
        return first_ + (column * rows_ + row) * kWord;
    }

    std::size_t rows_;
    std::string bytes_;
    char* first_;
};
/// Of a table whose columns are the enumerators of Column.
template <class Column>
ColumnBytes columnsOf(std::size_t rows) {
    return {rows, static_cast<std::size_t>(Column::count_)};
}

class TreeWriter {
  public:
    explicit TreeWriter(const Session& session)
        : world_(session.world()),
          tree_(session.tree()),
          children_(tree_.rows.size() + 1, 0),
          columns_(columnsOf<Column>(tree_.rows.size())) {}

    std::string write() {
        const std::size_t count = tree_.rows.size();
        for (std::size_t row = 0; row < count; ++row) down(row);
        for (std::size_t row = count; row-- > 0;) up(row);
        return columns_.take();
    }

  private:
    using Column = TreeColumn;

    void down(std::size_t row) {
        const OrganizationIndex organization = tree_.rows[row];
        const std::int32_t parent = tree_.parentOf(world_.channel, row);
        const std::int32_t above =
            parent == ChannelTree::kNoRow ? 0 : columns_.at(Column::level, static_cast<std::size_t>(parent));
        columns_.put(Column::organization, row, static_cast<std::int32_t>(organization.value));
        columns_.put(Column::parentRow, row, parent);
        columns_.put(Column::level, row, above + 1);
        columns_.put(Column::upstreams, row,
                     static_cast<std::int32_t>(world_.channel.upstreamCount(organization)));
        columns_.put(Column::positionInSet, row, ++childrenOf(parent));
    }
    void up(std::size_t row) {
        const std::int32_t parent = columns_.at(Column::parentRow, row);
        columns_.put(Column::setSize, row, childrenOf(parent));
        if (parent == ChannelTree::kNoRow) return;
        const auto above = static_cast<std::size_t>(parent);
        columns_.put(Column::subtreeRows, above,
                     columns_.at(Column::subtreeRows, above) + columns_.at(Column::subtreeRows, row) + 1);
    }
    /// By parent row; the last one: roots.
    [[nodiscard]] std::int32_t& childrenOf(std::int32_t parent) {
        return children_[parent == ChannelTree::kNoRow ? tree_.rows.size()
                                                       : static_cast<std::size_t>(parent)];
    }

    const World& world_;
    const ChannelTree& tree_;
    std::vector<std::int32_t> children_;
    ColumnBytes columns_;
};

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

std::string treeColumns(const Session& session) { return TreeWriter(session).write(); }

std::string markColumns(const Session& session) {
    const World& world = session.world();
    const ChannelTree& tree = session.tree();
    const std::vector<std::int32_t> changed = changedBits(session);
    ColumnBytes columns = columnsOf<MarkColumn>(tree.rows.size());
    for (std::size_t row = 0; row < tree.rows.size(); ++row) {
        const std::uint32_t organization = tree.rows[row].value;
        const PartnershipIndex under = tree.shownUnder[organization];
        columns.put(MarkColumn::flags, row, under.exists() ? flagBits(world.state.flags[under.value]) : 0);
        columns.put(
            MarkColumn::mode, row,
            under.exists() ? static_cast<std::int32_t>(world.state.mode(under)) : ChannelTree::kNoRow);
        columns.put(MarkColumn::changed, row, changed[organization]);
    }
    return columns.take();
}

std::string edgeColumns(const Session& session) {
    const World& world = session.world();
    const ChannelTree& tree = session.tree();
    std::vector<PartnershipIndex> further;
    for (std::uint32_t i = 0; i < world.channel.partnershipSlots(); ++i) {
        const channel::Partnership& partnership = world.channel.partnership({i});
        if (partnership.present && tree.shownUnder[partnership.downstream.value].value != i) {
            further.push_back({i});
        }
    }
    ColumnBytes columns = columnsOf<EdgeColumn>(further.size());
    for (std::size_t row = 0; row < further.size(); ++row) {
        const channel::Partnership& partnership = world.channel.partnership(further[row]);
        columns.put(EdgeColumn::upstreamRow, row, tree.rowOf[partnership.upstream.value]);
        columns.put(EdgeColumn::downstreamRow, row, tree.rowOf[partnership.downstream.value]);
        columns.put(EdgeColumn::flags, row, flagBits(world.state.flags[further[row].value]));
        columns.put(EdgeColumn::mode, row, static_cast<std::int32_t>(world.state.mode(further[row])));
    }
    return columns.take();
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
