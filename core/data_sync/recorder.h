// Writes the net changes of one setting into a step, as deltas that many organizations share.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "data_sync/step.h"

namespace sluice::data_sync {

/// Indices of Step::deltas. 0 means "did not change".
using DeltaIndex = std::uint32_t;

class Recorder {
  public:
    Recorder(Step& step, SettingIndex setting) : step_(step), setting_(setting), firstRun_(step.runs.size()) {
        if (step_.deltas.empty()) step_.deltas.emplace_back();
        firstDelta_ = step_.deltas.size();
    }

    [[nodiscard]] const Delta& delta(DeltaIndex index) const { return step_.deltas[index]; }
    [[nodiscard]] const Step& step() const { return step_; }
    [[nodiscard]] const std::uint64_t* plus(DeltaIndex index) const {
        return step_.bits.data() + step_.deltas[index].offset;
    }
    [[nodiscard]] const std::uint64_t* minus(DeltaIndex index) const {
        return plus(index) + step_.deltas[index].words;
    }
    [[nodiscard]] const std::uint64_t* gained(DeltaIndex index) const {
        return plus(index) + (step_.deltas[index].hasGained ? std::size_t{2} * step_.deltas[index].words : 0);
    }

    /// A delta of the masks plus and minus (words long each); one already known is used again.
    DeltaIndex ofBits(const ItemColumn& column, const std::uint64_t* plus, const std::uint64_t* minus,
                      DeltaIndex likely);
    /// A delta of sorted item lists, in the column's own form.
    DeltaIndex ofLists(const ItemColumn& column, const std::vector<std::uint32_t>& plus,
                       const std::vector<std::uint32_t>& minus, DeltaIndex likely);
    DeltaIndex ofValue(ValueId before, ValueId after, DeltaIndex likely);

    /// The organization changed by this delta. Organizations are recorded upstream before downstream.
    [[gnu::always_inline]] void record(OrganizationIndex organization, DeltaIndex index) {
        if (step_.runs.size() > firstRun_) {
            Run& last = step_.runs.back();
            if (last.delta == index && last.first.value + last.count == organization.value) {
                ++last.count;
                return;
            }
        }
        step_.runs.push_back({setting_, index, organization, 1});
    }
    /// The runs recorded so far for this setting.
    [[nodiscard]] const Run* begin() const { return step_.runs.data() + firstRun_; }
    [[nodiscard]] const Run* end() const { return step_.runs.data() + step_.runs.size(); }

  private:
    [[nodiscard]] bool sameBits(DeltaIndex index, const std::uint64_t* plus, const std::uint64_t* minus,
                                std::uint32_t words) const {
        const Delta& known = step_.deltas[index];
        if (known.kind != Delta::Kind::bits || known.words != words) return false;
        const std::uint64_t* masks = step_.bits.data() + known.offset;
        return std::equal(plus, plus + words, masks) && std::equal(minus, minus + words, masks + words);
    }
    bool keepGained(const ItemColumn& column, const std::uint64_t* plus, const std::uint64_t* minus);
    /// The last delta of this setting, else none. Equal masks of another setting are about other items, whose keys need not
    /// go together in the same way.
    [[nodiscard]] DeltaIndex last() const {
        return step_.deltas.size() > firstDelta_ ? static_cast<DeltaIndex>(step_.deltas.size() - 1) : 0;
    }

    Step& step_;
    SettingIndex setting_;
    std::size_t firstRun_;
    std::size_t firstDelta_ = 0;
};

}  // namespace sluice::data_sync
