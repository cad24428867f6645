// Which tier requests an asset request would start, for whom, asking what: before it is made.
#pragma once

#include <cstdint>
#include <vector>

#include "tier_setup/step.h"

namespace sluice::tier_setup {

/// One tier of the sale that the product has parameters for, tier 2 first (TC-52).
struct TierForecast {
    std::uint32_t level = 1;
    ValueId account;
    ValueId configuration;       // used again, or made
    bool isNew = false;          // the configuration does not exist yet
    bool isReused = false;       // it is complete: nothing is asked (TC-51)
    std::vector<ValueId> lacks;  // where it is used again: what an update has to set right (TC-58)
    bool isBlank = false;        // where it is used again: it has no value at all
    ValueId request;             // that would be started, or is open; none: there is none
    bool starts = false;         // the request would be started
    RequestStatus status = RequestStatus::none;  // of the request
    std::vector<ValueId> asks;                   // the parameters that the account would have to fill in
};

struct Forecast {
    step::Refusal refusal;  // of the event, or empty
    ValueId request;
    RequestStatus status = RequestStatus::none;  // of the asset request
    ValueId customer, tier1, tier2;              // the supply chain
    std::vector<ValueId> asks;                   // the parameters that the customer would have to fill in
    std::vector<TierForecast> tiers;
};

/// A step taken and given back. `event` creates an asset request.
[[nodiscard]] Forecast forecast(const Channel& channel, State& state, const Context& context,
                                const Event& event);

}  // namespace sluice::tier_setup
