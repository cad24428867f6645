// The field table of the readings of every system but Data Sync.
#pragma once

#include "base/fields.h"
#include "codec/entitlement_fields.h"
#include "codec/plan_sync_fields.h"
#include "codec/tier_setup_fields.h"
#include "scenario/readings.h"

namespace sluice::base {

template <>
struct Fields<scenario::OtherReadings> {
    using Readings = scenario::OtherReadings;
    static constexpr std::string_view name = "OtherReadings";
    static constexpr std::string_view help =
        "The chosen answers to the open questions of every system but Data Sync.";
    static constexpr bool isInFile = true;
    static constexpr auto list =
        std::tuple(flat(&Readings::planSync), flat(&Readings::entitlements), flat(&Readings::tierSetup));
};

}  // namespace sluice::base
