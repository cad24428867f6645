// What becomes of the expectations when events are put into a timeline or taken out of it.
#pragma once

#include <cstdint>

#include "scenario/document.h"

namespace sluice::scenario {

/// In a timeline of `size` events, `inserted` events take the place of the `removed` ones at `at`.
struct TimelineChange {
    std::uint32_t size = 0;
    std::uint32_t at = 0;
    std::uint32_t removed = 0;
    std::uint32_t inserted = 0;
};

/// Lets the expectation speak of the same event, or moment, as before. False where that event was taken out from
/// among others. What was taken from the end may come back, as when a branch is opened: such an expectation stays,
/// and fails until it does.
[[nodiscard]] bool follow(Expectation& expectation, const TimelineChange& change);

}  // namespace sluice::scenario
