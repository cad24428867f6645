// What the products, assets, tier configurations and requests of a document must be.
#pragma once

#include "base/problem.h"
#include "scenario/document.h"

namespace sluice::scenario {

/// Everything that is wrong with what Tier Setup adds to a document, each with its JSON pointer: ids that are empty,
/// twice or name nothing, parameters above the product's level (TC-2), a second open request for one thing (TC-57),
/// states that cannot stand beside each other. What the engine itself can come to, such as a value that its parameter
/// no longer allows (TC-58), is a warning. What no error is found in can be loaded.
[[nodiscard]] base::Problems checkTiers(const Document& document);

}  // namespace sluice::scenario
