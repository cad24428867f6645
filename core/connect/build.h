// The scenario that is made of what files of CloudBlue Connect say.
#pragma once

#include "connect/findings.h"
#include "connect/records.h"
#include "scenario/document.h"

namespace sluice::connect {

/// Makes the records into an empty document that passes scenario::check(), texts and all: nothing of the records' pool is
/// handed on but what the document names. Accounts become organizations; whoever is above another, as a parent or in a sale,
/// is its upstream, with all switches off. What does not fit together is mended and remarked, or told as wrong by its id and,
/// where the good ones are taken, left out.
void build(Records& records, scenario::Document& document, Findings& findings);

}  // namespace sluice::connect
