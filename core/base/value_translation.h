// Values of one pool as the same values of another.
#pragma once

#include <vector>

#include "base/value_pool.h"

namespace sluice::base {

/// Interns each value once, when it is first asked for. Both pools outlive it.
class ValueTranslation {
  public:
    ValueTranslation(const ValuePool& from, ValuePool& to) : from_(from), to_(to) {}

    /// None stays none.
    ValueId operator()(ValueId theirs) {
        if (!theirs.exists()) return {};
        if (theirs.value >= known_.size()) known_.resize(from_.size());
        ValueId& ours = known_[theirs.value];
        if (!ours.exists()) ours = intern(theirs);
        return ours;
    }

  private:
    ValueId intern(ValueId theirs) {
        const std::string_view spelling = from_.spelling(theirs);
        switch (from_.kind(theirs)) {
            case ValueKind::text:
                return to_.text(spelling);
            case ValueKind::number:
                return to_.number(spelling);
            case ValueKind::boolean:
                return to_.boolean(spelling == "true");
        }
        return {};
    }

    const ValuePool& from_;
    ValuePool& to_;
    std::vector<ValueId> known_;  // by their id
};

}  // namespace sluice::base
