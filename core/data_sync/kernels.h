// What Match and Merge do to one organization's row, for each way in which a column is stored. Every kernel offers:
//   match(x, u, likely)     x becomes a replica of u (DS-10)
//   mergeGained(x, offer)   x gains the items that the delta `offer` gained by key and that x lacks (DS-11)
//   mergeAll(x, u)          x gains all items of u that it lacks (DS-11 at a sync point)
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

    DeltaIndex match(OrganizationIndex x, OrganizationIndex u, DeltaIndex likely) {
        std::uint64_t plus[ItemColumn::kMaxWords], minus[ItemColumn::kMaxWords];
        std::uint64_t* mine = column_.row(x);
        const std::uint64_t* theirs = column_.row(u);
        std::uint64_t any = 0;
        for (std::uint32_t w = 0; w < words(); ++w) {
            plus[w] = theirs[w] & ~mine[w];
            minus[w] = mine[w] & ~theirs[w];
            any |= plus[w] | minus[w];
            mine[w] = theirs[w];
        }
        if (any == 0) return 0;
        look(likely);
        return equal(plus, plus_) && equal(minus, minus_) ? likely
                                                          : recorder_.ofBits(column_, plus, minus, 0);
    }
    DeltaIndex mergeGained(OrganizationIndex x, DeltaIndex offer) {
        look(offer);
        return merge(x, gained_, offer);
    }
    DeltaIndex mergeAll(OrganizationIndex x, OrganizationIndex u) {
        look(0);
        return merge(x, column_.row(u), 0);
    }

  private:
    using Masks = std::array<std::uint64_t, ItemColumn::kMaxWords>;

    /// Keeps the masks of the delta that most organizations share at hand.
    void look(DeltaIndex delta) {
        if (delta == looked_) return;
        looked_ = delta;
        plus_.fill(0);
        minus_.fill(0);
        if (delta == 0) return;
        std::copy_n(recorder_.plus(delta), words(), plus_.begin());
        std::copy_n(recorder_.minus(delta), words(), minus_.begin());
        std::copy_n(recorder_.gained(delta), words(), gained_.begin());
        adds_ = std::all_of(minus_.begin(), minus_.end(), [](std::uint64_t word) { return word == 0; });
    }
    [[nodiscard]] bool equal(const std::uint64_t* left, const Masks& right) const {
        std::uint64_t differ = 0;
        // `left` holds words() words. NOLINTNEXTLINE(clang-analyzer-core.UndefinedBinaryOperatorResult)
        for (std::uint32_t w = 0; w < words(); ++w) differ |= left[w] ^ right[w];
        return differ == 0;
    }

    [[nodiscard]] std::uint32_t words() const { return kWords != 0 ? kWords : column_.words(); }

    template <class Offered>
    DeltaIndex merge(OrganizationIndex x, const Offered& offered, DeltaIndex likely) {
        std::uint64_t plus[ItemColumn::kMaxWords];
        std::uint64_t* mine = column_.row(x);
        const std::uint64_t* shared = column_.sharedKeys().data();
        std::uint64_t any = 0, doubtful = 0;
        for (std::uint32_t w = 0; w < words(); ++w) {
            plus[w] = offered[w] & ~mine[w];
            any |= plus[w];
            doubtful |= plus[w] & shared[w];
        }
        if (any == 0) return 0;
        if (doubtful != 0) {
            column_.dropTakenKeys(x, plus);
            if (std::all_of(plus, plus + words(), [](std::uint64_t word) { return word == 0; })) return 0;
        }
        for (std::uint32_t w = 0; w < words(); ++w) mine[w] |= plus[w];
        if (adds_ && equal(plus, plus_)) return likely;
        static constexpr std::uint64_t kNothing[ItemColumn::kMaxWords] = {};
        return recorder_.ofBits(column_, plus, kNothing, 0);
    }

    ItemColumn& column_;
    Recorder& recorder_;
    DeltaIndex looked_ = 0;
    Masks plus_{}, minus_{}, gained_{};
    bool adds_ = true;  // the delta takes nothing away
};

/// A sparse multiple setting.
class ListKernel {
  public:
    ListKernel(ItemColumn& column, Recorder& recorder) : column_(column), recorder_(recorder) {}

    DeltaIndex match(OrganizationIndex x, OrganizationIndex u, DeltaIndex likely) {
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
    DeltaIndex mergeGained(OrganizationIndex x, DeltaIndex offer) {
        offered_.clear();
        recorder_.step().forEachGained(recorder_.delta(offer),
                                       [this](ItemIndex item) { offered_.push_back(item.value); });
        return merge(x, offer);
    }
    DeltaIndex mergeAll(OrganizationIndex x, OrganizationIndex u) {
        offered_ = column_.list(u);
        return merge(x, 0);
    }

  private:
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
        column_.insertAll(x, plus_);
        return recorder_.ofLists(column_, plus_, minus_, likely);
    }

    ItemColumn& column_;
    Recorder& recorder_;
    std::vector<std::uint32_t> plus_, minus_, offered_, keys_;
};

/// A single setting: it only ever matches.
class ValueKernel {
  public:
    ValueKernel(std::vector<ValueId>& values, Recorder& recorder) : values_(values), recorder_(recorder) {}

    DeltaIndex match(OrganizationIndex x, OrganizationIndex u, DeltaIndex likely) {
        const ValueId before = values_[x.value], after = values_[u.value];
        if (before == after) return 0;
        values_[x.value] = after;
        return recorder_.ofValue(before, after, likely);
    }
    DeltaIndex mergeGained(OrganizationIndex, DeltaIndex) { return 0; }
    DeltaIndex mergeAll(OrganizationIndex, OrganizationIndex) { return 0; }

  private:
    std::vector<ValueId>& values_;
    Recorder& recorder_;
};

}  // namespace sluice::data_sync
