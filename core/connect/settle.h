// Makes what files say agree with each other: which request is open, what a status has to be beside it, what a parked request
// waits for, and what a product asks whom.
#pragma once

#include "connect/findings.h"
#include "connect/records.h"

namespace sluice::connect {

/// Afterwards every record that is left names things that are there, and every asset and configuration has a status.
void settle(Records& records, Findings& findings);

}  // namespace sluice::connect
