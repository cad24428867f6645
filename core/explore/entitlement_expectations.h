// The expectations of a scenario that are about Entitlements.
#pragma once

#include <string>

#include "explore/expectations.h"

namespace sluice::explore {

/// Checks the expectation in the world as it is.
[[nodiscard]] ExpectationVerdict evaluateEntitlement(const scenario::ExpectEntitlement& expectation,
                                                     const scenario::World& world);
[[nodiscard]] ExpectationVerdict evaluateEntitlement(const scenario::ExpectSees& expectation,
                                                     const scenario::World& world);

/// The expectation in words, without the moment.
[[nodiscard]] std::string entitlementSentence(const scenario::ExpectEntitlement& expectation,
                                              const scenario::World& world);
[[nodiscard]] std::string entitlementSentence(const scenario::ExpectSees& expectation,
                                              const scenario::World& world);

}  // namespace sluice::explore
