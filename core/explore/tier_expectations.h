// The expectations of a scenario that are about Tier Setup.
#pragma once

#include <string>

#include "explore/expectations.h"

namespace sluice::explore {

/// Checks the world as it is.
[[nodiscard]] ExpectationVerdict evaluateTier(const scenario::ExpectRequest& expectation,
                                              const scenario::World& world);
[[nodiscard]] ExpectationVerdict evaluateTier(const scenario::ExpectConfiguration& expectation,
                                              const scenario::World& world);

/// The expectation in words, without the moment.
[[nodiscard]] std::string tierSentence(const scenario::ExpectRequest& expectation,
                                       const scenario::World& world);
[[nodiscard]] std::string tierSentence(const scenario::ExpectConfiguration& expectation,
                                       const scenario::World& world);

}  // namespace sluice::explore
