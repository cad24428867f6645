// Expectations: assertions saved in a scenario, checked while its timeline runs.
#pragma once

#include <vector>

#include "base/arena.h"
#include "scenario/document.h"
#include "scenario/world.h"

namespace sluice::explore {

using base::Text;

struct ExpectationVerdict {
    bool passed = false;
    Text found;  // what was found instead; empty when it passed
};

/// After how many events the expectation is checked; kAtEnd: after the last. One about an event: after that event.
[[nodiscard]] std::uint32_t checkedAfter(const scenario::Expectation& expectation);

/// Checks one expectation in the world as it stands. `step`: what the last event did, null at the start.
[[nodiscard]] ExpectationVerdict evaluate(const scenario::Expectation& expectation,
                                          const scenario::World& world, const scenario::World::Step* step);

/// The expectation in words.
[[nodiscard]] Text sentenceOf(const scenario::Expectation& expectation, const scenario::World& world);

}  // namespace sluice::explore
