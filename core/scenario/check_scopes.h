// What a run would refuse of an event of Plan Sync however the channel stands by then.
#pragma once

#include <string_view>
#include <vector>

#include "base/problem.h"
#include "scenario/document.h"

namespace sluice::scenario {

/// Warnings about events that are refused for how they are written (PS-38): a synchronization for both or neither of
/// one reseller and a service template, and a service template that neither its owner's catalogue nor an event makes.
/// Warnings, since a refusal may be what a scenario tells of. Paths begin with `at`.
[[nodiscard]] base::Problems checkScopes(const Document& document, const std::vector<Event>& events,
                                         std::string_view at);

}  // namespace sluice::scenario
