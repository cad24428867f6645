// Whether everything in a catalogue that needs an id has one.
#pragma once

#include <string>

#include "base/visit.h"
#include "plan_sync/catalogue.h"

namespace sluice::scenario {

/// False where an id could not be read: it was reported then, and the catalogue cannot be judged further.
[[nodiscard]] bool hasAllIds(const plan_sync::Catalogue& catalogue);

/// Calls visit with the place of each empty id: `plans/0/id`. No path could name what has one.
void forEachEmptyId(const plan_sync::Catalogue& catalogue, const base::ValuePool& values,
                    base::Visit<base::Text> visit);

}  // namespace sluice::scenario
