// Who stands above whom, as accounts and sales say.
#pragma once

#include <cstdint>
#include <unordered_set>
#include <utility>
#include <vector>

#include "connect/findings.h"
#include "connect/records.h"

namespace sluice::connect {

struct Partnerships {
    std::vector<std::pair<ValueId, ValueId>> list;  // upstream, downstream; each once
    std::unordered_set<std::uint64_t> pairs;        // the same, to look up

    [[nodiscard]] static std::uint64_t keyOf(ValueId upstream, ValueId downstream) {
        return (static_cast<std::uint64_t>(upstream.value) << 32) | downstream.value;
    }
    [[nodiscard]] bool has(ValueId upstream, ValueId downstream) const {
        return pairs.count(keyOf(upstream, downstream)) != 0;
    }
};

/// Parents first, then the steps of sales. A step of a sale that would close a loop is left out and remarked; a loop of
/// parents stays, for the checks to tell.
[[nodiscard]] Partnerships partnershipsOf(Records& records, Findings& findings);

}  // namespace sluice::connect
