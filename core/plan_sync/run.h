// A synchronization: top down over the resellers in its scope, each brought as near to its direct provider as the
// options say (PS-30 ... PS-34). A preview is this very run, taken back.
#pragma once

#include "plan_sync/difference.h"
#include "plan_sync/step.h"

namespace sluice::plan_sync {

/// Runs over the scope of a synchronization that has passed its checks, and records all of it in `step`. Invariants:
/// a second run with the same options changes nothing; more options never undo what fewer did.
void run(const Channel& channel, State& state, const Context& context, const Synchronize& event, Step& step);

/// The relationships in the scope, every provider before its own resellers; inactive templates below the first level
/// end their branch.
[[nodiscard]] std::vector<PartnershipIndex> scopeOf(const Channel& channel, const State& state,
                                                    const Synchronize& event);

}  // namespace sluice::plan_sync
