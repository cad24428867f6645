// The expectations of a scenario that are about Plan Sync.
#pragma once

#include <string>

#include "explore/expectations.h"

namespace sluice::explore {

/// Checks what stands at a path in the world as it is.
[[nodiscard]] ExpectationVerdict evaluatePlan(const scenario::ExpectCatalogueValue& expectation,
                                              const scenario::World& world);
/// Checks what a synchronization did, in the world right after it. `step`: what it did.
[[nodiscard]] ExpectationVerdict evaluatePlan(const scenario::ExpectCarried& expectation,
                                              const scenario::World& world,
                                              const scenario::World::Step* step);
[[nodiscard]] ExpectationVerdict evaluatePlan(const scenario::ExpectHeldBack& expectation,
                                              const scenario::World& world,
                                              const scenario::World::Step* step);
[[nodiscard]] ExpectationVerdict evaluatePlan(const scenario::ExpectNeverCarried& expectation,
                                              const scenario::World& world,
                                              const scenario::World::Step* step);

/// The expectation in words, without the moment.
[[nodiscard]] Text planSentence(const scenario::ExpectCatalogueValue& expectation,
                                const scenario::World& world);
[[nodiscard]] Text planSentence(const scenario::ExpectCarried& expectation, const scenario::World& world);
[[nodiscard]] Text planSentence(const scenario::ExpectHeldBack& expectation, const scenario::World& world);
[[nodiscard]] Text planSentence(const scenario::ExpectNeverCarried& expectation,
                                const scenario::World& world);

}  // namespace sluice::explore
