// What Tier Setup needs to know besides the state.
#pragma once

#include "base/value_pool.h"

namespace sluice::tier_setup {

/// TC-25: what a failed setup leaves behind.
enum class SetupReading : std::uint8_t { freshSetup, staysActive };
/// TC-54: whether a configuration under update parks asset requests.
enum class UpdateReading : std::uint8_t { notParked, park };

/// TC-19, TC-37: which required values have to be there to approve.
enum class ApprovalReading : std::uint8_t { fulfillment, all };

struct Readings {
    SetupReading setup = SetupReading::freshSetup;
    UpdateReading update = UpdateReading::notParked;
    ApprovalReading approval = ApprovalReading::fulfillment;
    friend constexpr bool operator==(const Readings&, const Readings&) = default;
};

/// Ids in events and state are of `values`. Ids that the core gives (PR-1, AS-1, TC-1, TCR-1) are interned when
/// they are needed.
struct Context {
    base::ValuePool& values;
    Readings readings;
};

}  // namespace sluice::tier_setup
