#include "data_sync/recorder.h"

#include "base/sort.h"

namespace sluice::data_sync {

namespace {

Moment momentOf(bool adds, bool takes) {
    if (!takes) return Moment::added;
    return adds ? Moment::changed : Moment::removed;
}

bool anyBit(const std::uint64_t* bits, std::uint32_t words) {
    return std::any_of(bits, bits + words, [](std::uint64_t word) { return word != 0; });
}

bool bitAt(const std::uint64_t* bits, ItemIndex item) {
    return (bits[item.value / 64] >> (item.value % 64) & 1) != 0;
}

/// True where an item of the same key is among the bits.
bool hasKey(const ItemUniverse& universe, const std::uint64_t* bits, KeyIndex key) {
    for (ItemIndex item = universe.lastOfKey(key); item.exists(); item = universe.previousOfKey(item)) {
        if (bitAt(bits, item)) return true;
    }
    return false;
}

}  // namespace

DeltaIndex Recorder::ofBits(const ItemColumn& column, const std::uint64_t* plus, const std::uint64_t* minus,
                            DeltaIndex likely) {
    const std::uint32_t words = column.words();
    if (sameBits(likely, plus, minus, words)) return likely;
    if (sameBits(last(), plus, minus, words)) return last();
    Delta delta;
    delta.kind = Delta::Kind::bits;
    delta.words = static_cast<std::uint8_t>(words);
    delta.offset = static_cast<std::uint32_t>(step_.bits.size());
    const bool takes = anyBit(minus, words);
    delta.moment = momentOf(anyBit(plus, words), takes);
    step_.bits.insert(step_.bits.end(), plus, plus + words);
    step_.bits.insert(step_.bits.end(), minus, minus + words);
    if (takes) delta.hasGained = keepGained(column, plus, minus);
    step_.deltas.push_back(delta);
    return last();
}

/// Stores which plus items have no twin of the same key among the minus items; true where that is not all of them.
bool Recorder::keepGained(const ItemColumn& column, const std::uint64_t* plus, const std::uint64_t* minus) {
    const ItemUniverse& universe = column.universe();
    std::uint64_t gained[ItemColumn::kMaxWords];
    bool isFewer = false;
    for (std::uint32_t w = 0; w < column.words(); ++w) {
        gained[w] = plus[w];
        for (std::uint64_t rest = plus[w] & column.sharedKeys()[w]; rest != 0; rest &= rest - 1) {
            const ItemIndex item{w * 64 + static_cast<std::uint32_t>(__builtin_ctzll(rest))};
            if (!hasKey(universe, minus, universe.keyOf(item))) continue;
            gained[w] &= ~(rest & -rest);
            isFewer = true;
        }
    }
    if (isFewer) step_.bits.insert(step_.bits.end(), gained, gained + column.words());
    return isFewer;
}

DeltaIndex Recorder::ofLists(const ItemColumn& column, const std::vector<std::uint32_t>& plus,
                             const std::vector<std::uint32_t>& minus, DeltaIndex likely) {
    if (!column.isSparse()) {
        std::uint64_t masks[2 * ItemColumn::kMaxWords] = {};
        const std::uint32_t words = column.words();
        for (const std::uint32_t item : plus) masks[item / 64] |= std::uint64_t{1} << (item % 64);
        for (const std::uint32_t item : minus) masks[words + item / 64] |= std::uint64_t{1} << (item % 64);
        return ofBits(column, masks, masks + words, likely);
    }
    const auto isSame = [&](DeltaIndex index) {
        const Delta& known = step_.deltas[index];
        if (known.kind != Delta::Kind::list) return false;
        const auto counts = step_.lists.begin() + known.offset;
        if (counts[0] != plus.size() || counts[1] != minus.size()) return false;
        const auto items = counts + 3;
        return std::equal(plus.begin(), plus.end(), items) &&
               std::equal(minus.begin(), minus.end(), items + static_cast<std::ptrdiff_t>(plus.size()));
    };
    if (isSame(likely)) return likely;
    if (isSame(last())) return last();
    Delta delta;
    delta.kind = Delta::Kind::list;
    delta.moment = momentOf(!plus.empty(), !minus.empty());
    delta.offset = static_cast<std::uint32_t>(step_.lists.size());
    step_.lists.push_back(static_cast<std::uint32_t>(plus.size()));
    step_.lists.push_back(static_cast<std::uint32_t>(minus.size()));
    step_.lists.push_back(0);
    step_.lists.insert(step_.lists.end(), plus.begin(), plus.end());
    step_.lists.insert(step_.lists.end(), minus.begin(), minus.end());
    std::vector<std::uint32_t> lostKeys;
    for (const std::uint32_t item : minus) lostKeys.push_back(column.universe().keyOf({item}).value);
    base::sort(lostKeys);
    for (const std::uint32_t item : plus) {
        const std::uint32_t key = column.universe().keyOf({item}).value;
        if (std::binary_search(lostKeys.begin(), lostKeys.end(), key)) continue;
        step_.lists.push_back(item);
        ++step_.lists[delta.offset + 2];
    }
    step_.deltas.push_back(delta);
    return last();
}

DeltaIndex Recorder::ofValue(ValueId before, ValueId after, DeltaIndex likely) {
    const auto isSame = [&](DeltaIndex index) {
        const Delta& known = step_.deltas[index];
        return known.kind == Delta::Kind::value && step_.before(known) == before &&
               step_.after(known) == after;
    };
    if (isSame(likely)) return likely;
    if (isSame(last())) return last();
    Delta delta;
    delta.kind = Delta::Kind::value;
    delta.moment = momentOf(after.exists(), before.exists());
    delta.offset = static_cast<std::uint32_t>(step_.values.size());
    step_.values.push_back(before);
    step_.values.push_back(after);
    step_.deltas.push_back(delta);
    return last();
}

const Delta& Step::deltaAt(SettingIndex setting, OrganizationIndex organization) const {
    static constexpr Delta kNone{};
    for (const Run& run : runs) {
        if (run.setting == setting && organization.value >= run.first.value &&
            organization.value < run.first.value + run.count) {
            return deltas[run.delta];
        }
    }
    return kNone;
}

}  // namespace sluice::data_sync
