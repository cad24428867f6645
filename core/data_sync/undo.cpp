// Taking a step back: values first, then partnerships and organizations, each in reverse order.
#include <algorithm>

#include "data_sync/step.h"

namespace sluice::data_sync {

namespace {

void takeBackBits(ItemColumn& column, const Run& run, const Delta& delta, const std::uint64_t* masks) {
    const std::uint64_t* plus = masks;
    const std::uint64_t* minus = masks + delta.words;
    for (std::uint32_t i = 0; i < run.count; ++i) {
        std::uint64_t* row = column.row({run.first.value + i});
        for (std::uint32_t w = 0; w < delta.words; ++w) row[w] = (row[w] & ~plus[w]) | minus[w];
    }
}

void takeBack(State& state, const Step& step, const Run& run) {
    const Delta& delta = step.deltas[run.delta];
    if (delta.kind == Delta::Kind::value) {
        std::vector<ValueId>& column = state.valueColumn(run.setting);
        std::fill_n(column.begin() + run.first.value, run.count, step.before(delta));
        return;
    }
    ItemColumn& column = state.itemColumn(run.setting);
    if (delta.kind == Delta::Kind::bits && !column.isSparse()) {
        takeBackBits(column, run, delta, step.bits.data() + delta.offset);
        return;
    }
    // The column has become sparse, with this step or since.
    std::vector<std::uint32_t> plus, minus;
    step.forEachPlus(delta, [&](ItemIndex item) { plus.push_back(item.value); });
    step.forEachMinus(delta, [&](ItemIndex item) { minus.push_back(item.value); });
    column.changeAll(run.first, run.count, minus, plus);
}

struct TakeBack {
    Channel& channel;
    State& state;

    void operator()(const OrganizationAdded&) const {
        channel.dropLastOrganization();
        state.fit(channel);
    }
    void operator()(const OrganizationRemoved& change) const {
        channel.restoreOrganization(change.organization);
    }
    void operator()(const OrganizationRenamed& change) const {
        channel.rename(change.organization, change.before);
    }
    void operator()(const PartnershipAdded& change) const {
        const OrganizationIndex downstream = channel.partnership(change.partnership).downstream;
        channel.dropLastPartnership();
        state.fit(channel);
        state.refreshFeed(channel, downstream);
    }
    void operator()(const PartnershipEnded& change) const {
        channel.restore(change.partnership);
        state.refreshFeed(channel, channel.partnership(change.partnership).downstream);
    }
    void operator()(const FlagsChanged& change) const {
        state.flags[change.partnership.value] = change.before;
        state.refreshFeed(channel, channel.partnership(change.partnership).downstream);
    }
    void operator()(const PendingChanged& change) const {
        if (change.isPending) {
            state.pending.erase(change.pending);
        } else {
            state.pending.insert(change.pending);
        }
    }
};

}  // namespace

void undo(Channel& channel, State& state, const Step& step) {
    for (auto run = step.runs.rbegin(); run != step.runs.rend(); ++run) takeBack(state, step, *run);
    for (auto change = step.structural.rbegin(); change != step.structural.rend(); ++change) {
        std::visit(TakeBack{channel, state}, *change);
    }
}

}  // namespace sluice::data_sync
