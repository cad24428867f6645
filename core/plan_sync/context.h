// What Plan Sync needs to know besides the state.
#pragma once

#include "base/value_pool.h"
#include "plan_sync/options.h"

namespace sluice::plan_sync {

/// Ids in events and state are of `values`. The id of a copy may be new (PS-44): it is interned when it is
/// needed.
struct Context {
    base::ValuePool& values;
    Readings readings;
};

}  // namespace sluice::plan_sync
