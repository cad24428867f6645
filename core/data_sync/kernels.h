// What Match and Merge do to one organization's row, for each way in which a column is stored. Every kernel offers:
//   follow(x, u, offer, isMatch)  x becomes a replica of u (DS-10, isMatch), or x gains the items that the delta
//                                 `offer` of u gained by key and that x lacks (DS-11)
//   mergeAll(x, u)                x gains all items of u that it lacks (DS-11 at a sync point)
// and answers with the delta of x, 0 where x did not change.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <vector>

#include "base/sort.h"
#include "data_sync/recorder.h"

namespace sluice::data_sync {

/// A dense multiple setting. kWords fixes the row width for the compiler; 0 leaves it to the column.
template <std::uint32_t kWords>
class BitsKernel {
  public:
    BitsKernel(ItemColumn& column, Recorder& recorder) : column_(column), recorder_(recorder) {}

    /// Which of the two it is comes at random, so it selects bits and not a branch.
    [[gnu::always_inline]] DeltaIndex follow(OrganizationIndex x, OrganizationIndex u, DeltaIndex offer,
                                             bool isMatch) {
        look(offer);
        Change change;
        std::uint64_t* mine = row(x);
        const std::uint64_t* theirs = row(u);
        const std::uint64_t* shared = column_.sharedKeys().data();
        const std::uint64_t matches = std::uint64_t{0} - std::uint64_t{isMatch};
        std::uint64_t any = 0, doubtful = 0, differ = 0;
        for (std::uint32_t w = 0; w < words(); ++w) {
            const std::uint64_t offered = (theirs[w] & matches) | (gained_[w] & ~matches);
            const std::uint64_t plus = offered & ~mine[w];
            const std::uint64_t minus = mine[w] & ~theirs[w] & matches;
            any |= plus | minus;
            doubtful |= plus & shared[w] & ~matches;
            differ |= (plus ^ plus_[w]) | (minus ^ minus_[w]);
            change.plus[w] = plus;
            change.minus[w] = minus;
        }
        if (any == 0) return 0;
        if (doubtful != 0) return gain(x, change);
        for (std::uint32_t w = 0; w < words(); ++w) mine[w] = (mine[w] & ~change.minus[w]) | change.plus[w];
        return differ == 0 ? offer : recorder_.ofBits(column_, change.plus, change.minus, 0);
    }
    DeltaIndex mergeAll(OrganizationIndex x, OrganizationIndex u) {
        look(0);
        Change change;
        const std::uint64_t *mine = row(x), *theirs = row(u);
        for (std::uint32_t w = 0; w < words(); ++w) {
            change.plus[w] = theirs[w] & ~mine[w];
            change.minus[w] = 0;
        }
        return gain(x, change);
    }

  private:
    using Masks = std::array<std::uint64_t, ItemColumn::kMaxWords>;
    struct Change {
        std::uint64_t plus[ItemColumn::kMaxWords], minus[ItemColumn::kMaxWords];
    };

    /// Keeps the masks of the delta that most organizations share at hand.
    void look(DeltaIndex delta) {
        if (delta == looked_) return;
        looked_ = delta;
        plus_.fill(0);
        minus_.fill(0);
        gained_.fill(0);
        if (delta == 0) return;
        std::copy_n(recorder_.plus(delta), words(), plus_.begin());
        std::copy_n(recorder_.minus(delta), words(), minus_.begin());
        std::copy_n(recorder_.gained(delta), words(), gained_.begin());
    }

    [[nodiscard]] std::uint32_t words() const { return kWords != 0 ? kWords : column_.words(); }
    [[nodiscard]] std::uint64_t* row(OrganizationIndex organization) const {
        return column_.row({0}) + static_cast<std::size_t>(organization.value) * words();
    }

    /// Adds the items of `plus` whose keys are not taken.
    DeltaIndex gain(OrganizationIndex x, Change& change) {
        column_.dropTakenKeys(x, change.plus);
        std::uint64_t* mine = row(x);
        std::uint64_t any = 0;
        for (std::uint32_t w = 0; w < words(); ++w) {
            any |= change.plus[w];
            mine[w] |= change.plus[w];
        }
        return any == 0 ? 0 : recorder_.ofBits(column_, change.plus, change.minus, looked_);
    }

    ItemColumn& column_;
    Recorder& recorder_;
    DeltaIndex looked_ = 0;
    Masks plus_{}, minus_{}, gained_{};  // of the delta looked at last
};

/// A sparse multiple setting.
class ListKernel {
  public:
    ListKernel(ItemColumn& column, Recorder& recorder) : column_(column), recorder_(recorder) {}

    DeltaIndex follow(OrganizationIndex x, OrganizationIndex u, DeltaIndex offer, bool isMatch) {
        return isMatch ? match(x, u, offer) : mergeGained(x, offer);
    }
    DeltaIndex mergeAll(OrganizationIndex x, OrganizationIndex u) {
        offered_ = column_.list(u);
        return merge(x, 0);
    }

  private:
    DeltaIndex match(OrganizationIndex x, OrganizationIndex u, DeltaIndex likely) {
        if (likely != 0 && column_.hasWhatWas(x, u)) {
            look(likely);
            column_.takeOver(x, u, offeredPlus_, offeredMinus_);
            return likely;
        }
        const std::vector<std::uint32_t>&mine = column_.list(x), &theirs = column_.list(u);
        if (mine == theirs) return 0;
        plus_.clear();
        minus_.clear();
        std::set_difference(theirs.begin(), theirs.end(), mine.begin(), mine.end(),
                            std::back_inserter(plus_));
        std::set_difference(mine.begin(), mine.end(), theirs.begin(), theirs.end(),
                            std::back_inserter(minus_));
        column_.assign(x, u);
        return recorder_.ofLists(column_, plus_, minus_, likely);
    }
    /// Keeps the items of the delta that most organizations share at hand.
    void look(DeltaIndex delta) {
        if (delta == looked_) return;
        looked_ = delta;
        offeredPlus_.clear();
        offeredMinus_.clear();
        const Step& step = recorder_.step();
        step.forEachPlus(recorder_.delta(delta),
                         [this](ItemIndex item) { offeredPlus_.push_back(item.value); });
        step.forEachMinus(recorder_.delta(delta),
                          [this](ItemIndex item) { offeredMinus_.push_back(item.value); });
    }
    /// Few items are offered: each is looked for, the row is not walked.
    DeltaIndex mergeGained(OrganizationIndex x, DeltaIndex offer) {
        plus_.clear();
        minus_.clear();
        recorder_.step().forEachGained(recorder_.delta(offer), [&](ItemIndex item) {
            if (!column_.itemOfKey(x, column_.universe().keyOf(item)).exists()) plus_.push_back(item.value);
        });
        if (plus_.empty()) return 0;
        column_.change(x, plus_, minus_);
        return recorder_.ofLists(column_, plus_, minus_, offer);
    }
    DeltaIndex merge(OrganizationIndex x, DeltaIndex likely) {
        keys_.clear();
        for (const std::uint32_t item : column_.list(x))
            keys_.push_back(column_.universe().keyOf({item}).value);
        base::sort(keys_);
        plus_.clear();
        minus_.clear();
        for (const std::uint32_t item : offered_) {
            const std::uint32_t key = column_.universe().keyOf({item}).value;
            if (!std::binary_search(keys_.begin(), keys_.end(), key)) plus_.push_back(item);
        }
        if (plus_.empty()) return 0;
        column_.change(x, plus_, minus_);
        return recorder_.ofLists(column_, plus_, minus_, likely);
    }

    ItemColumn& column_;
    Recorder& recorder_;
    std::vector<std::uint32_t> plus_, minus_, offered_, keys_;
    DeltaIndex looked_ = 0;
    std::vector<std::uint32_t> offeredPlus_, offeredMinus_;  // of the delta looked at last
};

/// A single setting: it only ever matches.
class ValueKernel {
  public:
    ValueKernel(std::vector<ValueId>& values, Recorder& recorder) : values_(values), recorder_(recorder) {}

    DeltaIndex follow(OrganizationIndex x, OrganizationIndex u, DeltaIndex offer, bool isMatch) {
        const ValueId before = values_[x.value], after = values_[u.value];
        if (before == after || !isMatch) return 0;
        values_[x.value] = after;
        return recorder_.ofValue(before, after, offer);
    }
    DeltaIndex mergeAll(OrganizationIndex, OrganizationIndex) { return 0; }

  private:
    std::vector<ValueId>& values_;
    Recorder& recorder_;
};

}  // namespace sluice::data_sync
