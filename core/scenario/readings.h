// The chosen answers to the open questions of every system but Data Sync.
#pragma once

#include "entitlements/context.h"
#include "plan_sync/state.h"
#include "tier_setup/context.h"

namespace sluice::scenario {

struct OtherReadings {
    plan_sync::Readings planSync;
    entitlements::Readings entitlements;
    tier_setup::Readings tierSetup;
    friend bool operator==(const OtherReadings&, const OtherReadings&) = default;
};

}  // namespace sluice::scenario
