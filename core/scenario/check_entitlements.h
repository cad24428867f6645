// What the accounts, tiers, relationships and entitlements of a document must be.
#pragma once

#include "base/problem.h"
#include "scenario/document.h"

namespace sluice::scenario {

/// Everything that is wrong with the Entitlements of a document, each with its JSON pointer: ids that are empty, twice
/// or name nothing, not exactly one producer (EN-22), parents of another type or in a loop (EN-23), relationships that
/// cannot be (EN-2), accounts that do not fit their tier (EN-28), quantities out of bounds (EN-31), an owner that is
/// not defined (EN-26) or not End Customer although it is known (EN-10). Ids that are `none` were reported before.
[[nodiscard]] base::Problems checkEntitlements(const Document& document);

}  // namespace sluice::scenario
