// What becomes of the expectations when events are put into a timeline or taken out of it.
#pragma once

#include <cstdint>
#include <vector>

#include "scenario/document.h"

namespace sluice::scenario {

/// In a timeline of `size` events, `inserted` events take the place of the `removed` ones at `at`.
struct TimelineChange {
    std::uint32_t size = 0;
    std::uint32_t at = 0;
    std::uint32_t removed = 0;
    std::uint32_t inserted = 0;
    /// Where the same events come in another order: beside each that was taken out, its place from then on. Empty: others
    /// come.
    std::vector<std::uint32_t> places = {};
};

/// See TimelineChange::places. `inserted` is the first of as many events as there are in `removed`; of equal ones those that
/// stay keep their places. Empty for more events than are moved at once.
[[nodiscard]] std::vector<std::uint32_t> placesOf(const std::vector<Event>& removed, const Event* inserted,
                                                  std::uint32_t at);

/// Lets the expectation speak of the same event, or moment, as before. False where that event was taken out from
/// among others. What was taken from the end may come back, as when a branch is opened: such an expectation stays,
/// and fails until it does.
[[nodiscard]] bool follow(Expectation& expectation, const TimelineChange& change);

}  // namespace sluice::scenario
