// The order of partner tiers, and which one is the end customer's.
#pragma once

#include "flexnet/findings.h"
#include "flexnet/records.h"

namespace sluice::flexnet {

/// Puts the end customer's tier last: the one that is called so, else the one in which none but told customers stand; where
/// there is none all are partner tiers, which is told. The others keep the order in which they were named, but where all end in
/// a number: these count from the producer down.
void settleTiers(Records& records, Findings& findings);

}  // namespace sluice::flexnet
