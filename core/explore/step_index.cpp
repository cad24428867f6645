#include "explore/step_index.h"

#include "base/sort.h"

namespace sluice::explore {

using data_sync::Cardinality;
using data_sync::Delta;
using data_sync::ItemIndex;
using data_sync::Run;

std::vector<std::span<const Run>> runsBySetting(const data_sync::Step& step) {
    std::vector<std::span<const Run>> groups;
    const std::span<const Run> runs(step.runs);
    for (std::size_t begin = 0, end = 0; begin < runs.size(); begin = end) {
        while (end < runs.size() && runs[end].setting == runs[begin].setting) ++end;
        groups.push_back(runs.subspan(begin, end - begin));
    }
    return groups;
}

namespace {

constexpr std::uint32_t kManyShare = 16;  // where one in so many changed, a list of all is quicker than a map

}  // namespace

InOrder::InOrder(const channel::Channel& channel, const StepIndex& index, std::span<const Run> runs)
    : channel_(channel), index_(index) {
    for (const Run& run : runs) {
        for (std::uint32_t i = 0; i < run.count; ++i) {
            const OrganizationIndex organization{run.first.value + i};
            if (changedUpstreams(organization) == 0) stack_.push_back(organization);
        }
    }
    base::sort(stack_, [](OrganizationIndex left, OrganizationIndex right) { return right < left; });
}

OrganizationIndex InOrder::next() {
    if (stack_.empty()) return {};
    const OrganizationIndex told = stack_.back();
    stack_.pop_back();
    // The newest partnership stands first in the list, so the oldest comes to lie on top.
    for (PartnershipIndex p = channel_.firstOfUpstream(told); p.exists();
         p = channel_.partnership(p).nextOfUpstream) {
        const OrganizationIndex downstream = channel_.partnership(p).downstream;
        if (index_.changed(downstream) && waitedForOneMore(downstream)) stack_.push_back(downstream);
    }
    return told;
}

std::uint32_t InOrder::changedUpstreams(OrganizationIndex organization) const {
    std::uint32_t count = 0;
    for (PartnershipIndex p = channel_.firstOfDownstream(organization); p.exists();
         p = channel_.partnership(p).nextOfDownstream) {
        count += index_.changed(channel_.partnership(p).upstream) ? 1 : 0;
    }
    return count;
}

/// One of its upstreams was told: whether that was the last one it waited for.
bool InOrder::waitedForOneMore(OrganizationIndex organization) {
    const PartnershipIndex first = channel_.firstOfDownstream(organization);
    if (!channel_.partnership(first).nextOfDownstream.exists()) return true;  // most have one upstream only
    const std::uint32_t place = placeOf_.find(organization.value);
    if (place != base::IndexMap::kNone) return --waiting_[place] == 0;
    const std::uint32_t rest = changedUpstreams(organization) - 1;
    placeOf_.add(organization.value, static_cast<std::uint32_t>(waiting_.size()));
    waiting_.push_back(rest);
    return rest == 0;
}

StepIndex::StepIndex(const World& world, const data_sync::Step& step, SettingIndex setting,
                     std::span<const Run> runs)
    : world_(world), step_(step), setting_(setting) {
    std::size_t changed = 0;
    for (const Run& run : runs) changed += run.count;
    const std::uint32_t slots = world.channel.organizationSlots();
    if (changed > slots / kManyShare) many_.assign(slots, 0);
    for (const Run& run : runs) {
        if (!many_.empty()) {
            std::fill_n(many_.begin() + run.first.value, run.count, run.delta);
            continue;
        }
        for (std::uint32_t i = 0; i < run.count; ++i) few_.add(run.first.value + i, run.delta);
    }
}

bool StepIndex::hadItem(OrganizationIndex organization, ItemIndex item) const {
    bool wasAdded = false, wasTaken = false;
    step_.forEachPlus(delta(organization), [&](ItemIndex each) { wasAdded = wasAdded || each == item; });
    step_.forEachMinus(delta(organization), [&](ItemIndex each) { wasTaken = wasTaken || each == item; });
    return wasTaken || (!wasAdded && world_.state.multiples[setting_.value].contains(organization, item));
}

base::ValueId StepIndex::hadValue(OrganizationIndex organization) const {
    return changed(organization) ? step_.before(delta(organization))
                                 : world_.state.value(setting_, organization);
}

bool StepIndex::isSyncPoint(PartnershipIndex partnership) const {
    for (const data_sync::Structural& structural : step_.structural) {
        const auto* change = std::get_if<data_sync::PendingChanged>(&structural);
        if (change != nullptr && !change->isPending && change->pending.partnership == partnership &&
            change->pending.setting == setting_) {
            return true;
        }
    }
    return false;
}

Source StepIndex::through(PartnershipIndex partnership) const {
    const channel::Partnership& link = world_.channel.partnership(partnership);
    const data_sync::SettingType& type = world_.state.setting(setting_);
    Source source{link.upstream, partnership, delta(link.upstream).moment, {}};
    if (partnership == step_.syncPoint) {
        source.moment = step_.syncMoment;
    } else if (isSyncPoint(partnership)) {
        source.moment = Moment::partnered;
    }
    source.prediction = data_sync::predict({world_.state.mode(partnership), type.cardinality, type.scope,
                                            source.moment, world_.readings.strictAdd});
    return source;
}

/// Whether the partnership's offer in this step was this change of the item at `to` (DS-11, DS-25).
bool StepIndex::offers(const Source& source, ItemIndex item, OrganizationIndex to) const {
    if (source.prediction.outcome != data_sync::Outcome::merge) {
        return source.prediction.outcome == data_sync::Outcome::match;
    }
    const data_sync::ItemColumn& column = world_.state.multiples[setting_.value];
    bool isGain = false, isArrival = false, isOffered = false;
    step_.forEachGained(delta(to), [&](ItemIndex each) { isGain = isGain || each == item; });
    step_.forEachPlus(delta(to), [&](ItemIndex each) { isArrival = isArrival || each == item; });
    const auto look = [&](ItemIndex each) { isOffered = isOffered || each == item; };
    if (source.moment == Moment::partnered) return isGain && column.contains(source.via, item);
    const Delta& upstream = delta(source.via);
    if (isGain) {
        step_.forEachGained(upstream, look);
        return isOffered;
    }
    if (!isArrival) {
        step_.forEachMinus(upstream, look);
        return isOffered;
    }
    step_.forEachPlus(upstream, look);
    return isOffered && tookTwin(upstream, delta(to), item);
}

/// Whether both changes replaced the same item by `item`.
bool StepIndex::tookTwin(const Delta& upstream, const Delta& downstream, ItemIndex item) const {
    const data_sync::ItemUniverse& universe = world_.state.multiples[setting_.value].universe();
    ItemIndex upstreamHad, downstreamHad;
    step_.forEachMinus(upstream, [&](ItemIndex each) {
        if (universe.keyOf(each) == universe.keyOf(item)) upstreamHad = each;
    });
    step_.forEachMinus(downstream, [&](ItemIndex each) {
        if (universe.keyOf(each) == universe.keyOf(item)) downstreamHad = each;
    });
    return upstreamHad == downstreamHad;
}

Source StepIndex::source(OrganizationIndex organization, ItemIndex item) const {
    if (!changed(organization) || organization == step_.origin) return {};
    if (step_.syncPoint.exists() && world_.channel.partnership(step_.syncPoint).downstream == organization) {
        return through(step_.syncPoint);
    }
    // Asked for every change of a step: no list is made of a single upstream, which most organizations have.
    const PartnershipIndex first = world_.channel.firstOfDownstream(organization);
    if (first.exists() && !world_.channel.partnership(first).nextOfDownstream.exists()) {
        const Source only = through(first);
        return fed(only, item, organization) ? only : Source{};
    }
    for (const PartnershipIndex partnership : upstreamsInOrder(world_, organization)) {
        const Source candidate = through(partnership);
        if (fed(candidate, item, organization)) return candidate;
    }
    return {};
}

/// Whether the change of the item at `to`, or of its value, came from this source.
bool StepIndex::fed(const Source& source, ItemIndex item, OrganizationIndex to) const {
    if (!changed(source.via)) return false;
    return world_.state.setting(setting_).cardinality == Cardinality::single || offers(source, item, to);
}

std::vector<PartnershipIndex> upstreamsInOrder(const World& world, OrganizationIndex downstream) {
    std::vector<PartnershipIndex> partnerships;
    for (PartnershipIndex p = world.channel.firstOfDownstream(downstream); p.exists();
         p = world.channel.partnership(p).nextOfDownstream) {
        partnerships.push_back(p);
    }
    const auto upstreamId = [&world](PartnershipIndex p) {
        return world.channel.organization(world.channel.partnership(p).upstream).id;
    };
    base::sort(partnerships, [&](PartnershipIndex left, PartnershipIndex right) {
        return world.values->less(upstreamId(left), upstreamId(right));
    });
    return partnerships;
}

}  // namespace sluice::explore
