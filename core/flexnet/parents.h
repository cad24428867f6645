// The hierarchy of accounts (EN-23).
#pragma once

#include <utility>
#include <vector>

#include "flexnet/findings.h"
#include "flexnet/records.h"

namespace sluice::flexnet {

/// Keeps the parents that accounts may have; gives accounts that are named as parents alone the type of those below them. What
/// leads back to itself is told to be wrong, and its parents are left out. The result: partners and customers that are told to
/// be parents of each other, who are related instead.
[[nodiscard]] std::vector<std::pair<ValueId, ValueId>> settleParents(Records& records, Findings& findings);

}  // namespace sluice::flexnet
