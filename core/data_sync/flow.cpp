#include "data_sync/flow.h"

#include <algorithm>

#include "base/sort.h"
#include "data_sync/kernels.h"

namespace sluice::data_sync {

namespace {

Action actionOf(const Prediction& prediction, Moment moment, MergeReading reading) {
    if (prediction.outcome == Outcome::match) return Action::match;
    if (prediction.outcome != Outcome::merge) return Action::none;
    if (moment == Moment::partnered) return Action::mergeAll;
    const bool takes = moment == Moment::changed || moment == Moment::removed;
    return takes && reading == MergeReading::follow ? Action::mergeFollow : Action::mergeGained;
}

}  // namespace

Flow::Flow(Channel& channel, State& state, const Context& context, Step& step, SettingIndex setting)
    : channel_(channel),
      state_(state),
      context_(context),
      step_(step),
      setting_(setting),
      recorder_(step, setting),
      mayOwe_(!state.pending.empty()) {
    const SettingType& type = state.setting(setting);
    for (std::size_t mode = 0; mode < table::kModes; ++mode) {
        for (std::size_t moment = 0; moment < table::kMoments; ++moment) {
            const Cell cell{static_cast<Mode>(mode), type.cardinality, type.scope,
                            static_cast<Moment>(moment), context.readings.strictAdd};
            actions_[mode][moment] = actionOf(predict(cell), cell.moment, context.readings.merge);
        }
    }
}

Flow::~Flow() {
    for (const Run& run : recorder_) {
        std::fill_n(state_.deltaOf.begin() + run.first.value, run.count, 0u);
    }
}

template <class Visit>
void Flow::withKernel(Visit visit) {
    if (state_.setting(setting_).cardinality == Cardinality::single) {
        ValueKernel kernel(state_.valueColumn(setting_), recorder_);
        visit(kernel);
        return;
    }
    ItemColumn& column = state_.itemColumn(setting_);
    if (column.isSparse()) {
        ListKernel kernel(column, recorder_);
        visit(kernel);
    } else if (column.words() == 1) {
        BitsKernel<1> kernel(column, recorder_);
        visit(kernel);
    } else {
        BitsKernel<0> kernel(column, recorder_);
        visit(kernel);
    }
}

void Flow::syncPoint(PartnershipIndex index, Moment moment) {
    const channel::Partnership& partnership = channel_.partnership(index);
    takePending(index);
    const Offer offer{index, partnership.upstream, 0, action(state_.mode(index), moment)};
    withKernel(
        [&](auto& kernel) { begin(partnership.downstream, act(kernel, partnership.downstream, offer)); });
}

void Flow::run() {
    const channel::FlowOrder& order = channel_.order();
    for (const Run& run : recorder_) {
        for (std::uint32_t i = 0; i < run.count; ++i) {
            const OrganizationIndex organization{run.first.value + i};
            const std::uint32_t position = order.position(organization);
            pushRange(position + 1, order.subtreeEnd(position));
            if (order.hasFarDownstream(organization)) pushFar(organization);
        }
    }
    if (ranges_.empty()) return;
    withKernel([this](auto& kernel) { walk(kernel); });
}

template <class Kernel>
void Flow::walk(Kernel& kernel) {
    const channel::FlowOrder& order = channel_.currentOrder();
    const auto later = [](const Range& left, const Range& right) { return left.begin > right.begin; };
    std::uint32_t unvisited = 0;  // everything before it has been visited or skipped for good
    while (!ranges_.empty()) {
        std::pop_heap(ranges_.begin(), ranges_.end(), later);
        const Range range = ranges_.back();
        ranges_.pop_back();
        std::uint32_t position = std::max(range.begin, unvisited), next = nextRange();
        while (position < range.end) {
            if (next < position) {  // a far downstream stands in what was skipped: it comes first
                pushRange(position, range.end);
                break;
            }
            const OrganizationIndex x = order.at(position);
            if (!x.exists()) {
                ++position;
                continue;
            }
            const DeltaIndex delta = visit(kernel, x);
            unvisited = position + 1;
            if (delta == 0) {
                position = order.subtreeEnd(position);  // what did not change passes nothing on
                continue;
            }
            begin(x, delta);
            if (order.hasFarDownstream(x)) {
                pushFar(x);
                next = nextRange();
            }
            ++position;
        }
    }
}

template <class Kernel>
DeltaIndex Flow::visit(Kernel& kernel, OrganizationIndex x) {
    const Feed feed = state_.feeds[x.value];
    if (feed.isSole()) {
        const DeltaIndex delta = state_.deltaOf[feed.upstream];
        if (delta == 0) return 0;
        if (delta != lookedAt_) {
            lookedAt_ = delta;
            lookedMoment_ = recorder_.delta(delta).moment;
        }
        const Action what = action(feed.mode, lookedMoment_);
        const bool isUsual = !mayOwe_ && (what == Action::match || what == Action::mergeGained);
        if (isUsual) return kernel.follow(x, {feed.upstream}, delta, what == Action::match);
        Offer offer{{}, {feed.upstream}, delta, what};
        if (mayOwe_) {
            offer.partnership = channel_.firstOfDownstream(x);
            if (takePending(offer.partnership)) offer.action = action(feed.mode, Moment::partnered);
        }
        return act(kernel, x, offer);
    }
    if (feed.upstream == Feed::kNone) return 0;
    gatherOffers(x);
    return joinOffers(x);
}

template <class Kernel>
DeltaIndex Flow::act(Kernel& kernel, OrganizationIndex x, const Offer& offer) {
    switch (offer.action) {
        case Action::none:
            return 0;
        case Action::match:
        case Action::mergeGained:
            return kernel.follow(x, offer.upstream, offer.delta, offer.action == Action::match);
        case Action::mergeAll:
            return kernel.mergeAll(x, offer.upstream);
        case Action::mergeFollow:
            offers_.assign(1, offer);
            return joinOffers(x);
    }
    return 0;
}

bool Flow::takePending(PartnershipIndex partnership) {
    const Pending owed{partnership, setting_};
    if (!state_.pending.erase(owed)) return false;
    step_.structural.push_back(PendingChanged{owed, false});
    return true;
}

void Flow::gatherOffers(OrganizationIndex x) {
    offers_.clear();
    for (PartnershipIndex p = channel_.firstOfDownstream(x); p.exists();
         p = channel_.partnership(p).nextOfDownstream) {
        const OrganizationIndex upstream = channel_.partnership(p).upstream;
        const DeltaIndex delta = state_.deltaOf[upstream.value];
        if (delta == 0) continue;
        const Moment moment = takePending(p) ? Moment::partnered : recorder_.delta(delta).moment;
        const Action what = action(state_.mode(p), moment);
        if (what != Action::none) offers_.push_back({p, upstream, delta, what});
    }
    base::sort(offers_, [this](const Offer& left, const Offer& right) {
        return context_.values.less(channel_.organization(left.upstream).id,
                                    channel_.organization(right.upstream).id);
    });
}

DeltaIndex Flow::joinOffers(OrganizationIndex x) {
    if (offers_.empty() || state_.setting(setting_).cardinality == Cardinality::single) return 0;
    decisions_.clear();
    decided_ = {};
    const std::size_t firstConflict = step_.conflicts.size();
    for (const Offer& offer : offers_) decide(x, offer);
    // Items were met in the order in which the scenario came to know them, which is nobody's business.
    base::sort(
        step_.conflicts,
        [this](const Conflict& left, const Conflict& right) {
            return context_.values.less(left.key, right.key);
        },
        firstConflict);
    ItemColumn& column = state_.itemColumn(setting_);
    std::vector<std::uint32_t> plus, minus;
    for (const Decision& decision : decisions_) {
        const ItemIndex had = column.itemOfKey(x, decision.key);
        if (had == decision.item) continue;
        if (had.exists()) minus.push_back(had.value);
        if (decision.item.exists()) plus.push_back(decision.item.value);
    }
    if (plus.empty() && minus.empty()) return 0;
    base::sort(plus);
    base::sort(minus);
    column.change(x, plus, minus);
    return recorder_.ofLists(column, plus, minus, offers_.front().delta);
}

/// What one upstream offers to an organization, judged against what the organization had before.
void Flow::decide(OrganizationIndex x, const Offer& offer) {
    const ItemColumn& column = state_.itemColumn(setting_);
    const ItemUniverse& universe = column.universe();
    const auto offerGain = [&](ItemIndex item) {
        const KeyIndex key = universe.keyOf(item);
        if (!column.itemOfKey(x, key).exists()) take(x, {key, item, offer.upstream});
    };
    if (offer.action == Action::mergeAll) {
        column.forEach(offer.upstream, offerGain);
        return;
    }
    const Delta delta = recorder_.delta(offer.delta);
    step_.forEachGained(delta, offerGain);
    if (offer.action != Action::mergeFollow) return;
    step_.forEachMinus(delta, [&](ItemIndex old) {
        if (!column.contains(x, old)) return;
        const KeyIndex key = universe.keyOf(old);
        take(x, {key, column.itemOfKey(offer.upstream, key), offer.upstream});
    });
}

/// DS-61: the first offer for a key stands; a different later one is a conflict.
void Flow::take(OrganizationIndex x, const Decision& decision) {
    const std::uint32_t known = decided_.find(decision.key.value);
    if (known == base::IndexMap::kNone) {
        decided_.add(decision.key.value, static_cast<std::uint32_t>(decisions_.size()));
        decisions_.push_back(decision);
        return;
    }
    const Decision& first = decisions_[known];
    if (first.item == decision.item) return;
    const ItemUniverse& universe = state_.itemColumn(setting_).universe();
    const ValueId key = universe.item(universe.lastOfKey(decision.key)).key;
    step_.conflicts.push_back({setting_, x, key, first.upstream, decision.upstream});
}

void Flow::pushRange(std::uint32_t begin, std::uint32_t end) {
    if (begin >= end) return;
    ranges_.push_back({begin, end});
    std::push_heap(ranges_.begin(), ranges_.end(),
                   [](const Range& left, const Range& right) { return left.begin > right.begin; });
}

void Flow::pushFar(OrganizationIndex upstream) {
    const channel::FlowOrder& order = channel_.currentOrder();
    for (PartnershipIndex p = channel_.firstOfUpstream(upstream); p.exists();
         p = channel_.partnership(p).nextOfUpstream) {
        const OrganizationIndex downstream = channel_.partnership(p).downstream;
        if (order.isNear(upstream, downstream)) continue;
        const std::uint32_t position = order.position(downstream);
        pushRange(position, order.subtreeEnd(position));
    }
}

}  // namespace sluice::data_sync
