// What the checks say of a scenario that was made of somebody's files.
#pragma once

#include "base/problem.h"
#include "codec/findings.h"
#include "scenario/document.h"

namespace sluice::codec {

/// Tells what the checks found, by what it is of instead of where it stands in a file that nobody wrote; of warnings of one
/// kind the first few.
void tellChecks(const base::Problems& problems, const scenario::Document& document, Findings& findings);

}  // namespace sluice::codec
