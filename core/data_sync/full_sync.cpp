#include "data_sync/full_sync.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/sort.h"

namespace sluice::data_sync {

namespace {

/// A partnership to bring to a sync point.
struct Link {
    std::uint32_t downstream, upstream;
    Mode mode;
};

/// All partnerships with Data Sync on, so that every upstream is settled before its downstream; those of one
/// downstream in the byte order of the upstreams' ids (DS-61: the first offer for a key stands).
std::vector<Link> linksInOrder(const Channel& channel, const State& state, const Context& context) {
    const channel::FlowOrder& order = channel.currentOrder();
    std::vector<Link> links;
    links.reserve(channel.partnershipCount());
    for (std::uint32_t position = 0; position < order.positions(); ++position) {
        const OrganizationIndex downstream = order.at(position);
        if (!downstream.exists()) continue;
        const Feed feed = state.feeds[downstream.value];
        if (feed.isSole() && feed.mode != Mode::off)
            links.push_back({downstream.value, feed.upstream, feed.mode});
        if (feed.upstream != Feed::kSeveral) continue;
        const std::size_t first = links.size();
        for (PartnershipIndex p = channel.firstOfDownstream(downstream); p.exists();
             p = channel.partnership(p).nextOfDownstream) {
            const Mode mode = state.mode(p);
            if (mode != Mode::off)
                links.push_back({downstream.value, channel.partnership(p).upstream.value, mode});
        }
        const auto byUpstreamId = [&](const Link& left, const Link& right) {
            return context.values.less(channel.organization({left.upstream}).id,
                                       channel.organization({right.upstream}).id);
        };
        base::sort(links, byUpstreamId, first);
    }
    return links;
}

/// The downstream gains the items whose keys it does not have yet.
void gainFreeKeys(const ItemColumn& column, const Link& link, std::uint64_t* mine,
                  const std::uint64_t* theirs) {
    std::uint64_t plus[ItemColumn::kMaxWords];
    for (std::uint32_t w = 0; w < column.words(); ++w) plus[w] = theirs[w] & ~mine[w];
    column.dropTakenKeys({link.downstream}, plus);
    for (std::uint32_t w = 0; w < column.words(); ++w) mine[w] |= plus[w];
}

template <std::uint32_t kWords>
void syncDense(ItemColumn& column, const std::vector<Link>& links) {
    const std::uint32_t words = kWords != 0 ? kWords : column.words();
    const std::uint64_t* shared = column.sharedKeys().data();
    std::uint64_t* rows = column.row({0});
    for (const Link& link : links) {
        std::uint64_t* mine = rows + static_cast<std::size_t>(link.downstream) * words;
        const std::uint64_t* theirs = rows + static_cast<std::size_t>(link.upstream) * words;
        // Modes come at random: what a replica loses is selected by bits, not by a branch.
        const std::uint64_t keeps = link.mode == Mode::strict ? 0 : ~std::uint64_t{0};
        std::uint64_t doubtful = 0;
        for (std::uint32_t w = 0; w < words; ++w) doubtful |= theirs[w] & ~mine[w] & shared[w] & keeps;
        if (doubtful != 0) {
            gainFreeKeys(column, link, mine, theirs);
            continue;
        }
        for (std::uint32_t w = 0; w < words; ++w) mine[w] = theirs[w] | (mine[w] & keeps);
    }
}

void syncSparse(ItemColumn& column, const std::vector<Link>& links) {
    std::vector<std::uint32_t> plus;
    for (const Link& link : links) {
        const OrganizationIndex downstream{link.downstream}, upstream{link.upstream};
        if (link.mode == Mode::strict) {
            column.assign(downstream, upstream);
            continue;
        }
        plus.clear();
        for (const std::uint32_t item : column.list(upstream)) {
            if (!column.itemOfKey(downstream, column.universe().keyOf({item})).exists()) plus.push_back(item);
        }
        column.change(downstream, plus, {});
    }
}

void countItems(const ItemColumn& column, const ItemColumn& before, OrganizationIndex organization,
                Drift& drift) {
    std::uint32_t gained = 0, altered = 0, lost = 0;
    column.forEach(organization, [&](ItemIndex item) {
        if (before.contains(organization, item)) return;
        const bool hadKey = before.itemOfKey(organization, column.universe().keyOf(item)).exists();
        ++(hadKey ? altered : gained);
    });
    before.forEach(organization, [&](ItemIndex item) {
        lost += column.itemOfKey(organization, column.universe().keyOf(item)).exists() ? 0 : 1;
    });
    drift.organizations += gained + altered + lost != 0 ? 1 : 0;
    drift.gained += gained;
    drift.altered += altered;
    drift.lost += lost;
}

void countValue(ValueId before, ValueId after, Drift& drift) {
    if (before == after) return;
    ++drift.organizations;
    if (!before.exists()) {
        ++drift.gained;
    } else {
        ++(after.exists() ? drift.altered : drift.lost);
    }
}

}  // namespace

FullSync syncEverything(const Channel& channel, State& state, const Context& context) {
    const std::vector<Link> links = linksInOrder(channel, state, context);
    std::vector<Link> strict;
    std::copy_if(links.begin(), links.end(), std::back_inserter(strict),
                 [](const Link& link) { return link.mode == Mode::strict; });
    FullSync sync;
    for (std::uint32_t i = 0; i < state.settingCount(); ++i) {
        const SettingIndex setting{i};
        if (!state.isInUse(setting) || state.setting(setting).scope != Scope::synced) continue;
        if (state.setting(setting).cardinality == Cardinality::single) {
            std::vector<ValueId>& values = state.valueColumn(setting);
            sync.columns.push_back({setting, {}, values});
            for (const Link& link : strict) values[link.downstream] = values[link.upstream];
            continue;
        }
        ItemColumn& column = state.itemColumn(setting);
        sync.columns.push_back({setting, column.rows(), {}});
        if (column.isSparse()) {
            syncSparse(column, links);
        } else if (column.words() == 1) {
            syncDense<1>(column, links);
        } else {
            syncDense<0>(column, links);
        }
    }
    return sync;
}

void undo(State& state, FullSync sync) {
    for (FullSync::Before& before : sync.columns) {
        if (state.setting(before.setting).cardinality == Cardinality::single) {
            state.valueColumn(before.setting) = std::move(before.values);
        } else {
            state.itemColumn(before.setting).putBack(std::move(before.rows));
        }
    }
}

std::vector<Drift> driftOf(const State& state, const FullSync& sync) {
    std::vector<Drift> drifts;
    for (const FullSync::Before& before : sync.columns) {
        Drift drift{before.setting, 0, 0, 0, 0};
        if (state.setting(before.setting).cardinality == Cardinality::single) {
            for (std::uint32_t i = 0; i < before.values.size(); ++i) {
                countValue(before.values[i], state.value(before.setting, {i}), drift);
            }
        } else {
            const ItemColumn& column = state.multiples[before.setting.value];
            ItemColumn old = column;
            old.putBack(before.rows);
            for (std::uint32_t i = 0; i < column.organizations(); ++i) countItems(column, old, {i}, drift);
        }
        if (drift.organizations != 0) drifts.push_back(drift);
    }
    return drifts;
}

}  // namespace sluice::data_sync
