// What files of FlexNet Operations leave open or tell in ways that do not go together, made to agree.
#pragma once

#include <utility>
#include <vector>

#include "flexnet/findings.h"
#include "flexnet/records.h"

namespace sluice::flexnet {

/// Afterwards: tiers stand top down, the end customer's last; each account has a type that goes with its tiers, at most one is
/// the producer; parents are of their child's type and lead to no loop; each entitlement has at least one line, each line a
/// quantity of which no more is used. What was mended is remarked; what cannot be is told to be wrong and left out. `related`:
/// parents that are related accounts instead.
void settle(Records& records, std::vector<std::pair<ValueId, ValueId>>& related, Findings& findings);

}  // namespace sluice::flexnet
