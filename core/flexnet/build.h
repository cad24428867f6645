// The scenario that is made of what files of FlexNet Operations say.
#pragma once

#include "flexnet/findings.h"
#include "flexnet/records.h"
#include "scenario/document.h"

namespace sluice::flexnet {

/// Makes the records into an empty document that passes scenario::check(): nothing of the records' pool is handed on but what the
/// document names. Accounts become organizations; who stand next to one another on an entitlement are related. What does not fit
/// together is mended and remarked, or told as wrong and, where the good ones are taken, left out.
void build(Records& records, scenario::Document& document, Findings& findings);

}  // namespace sluice::flexnet
