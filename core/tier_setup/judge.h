// Whether a request may take an action: which row decides, and what stands in the way.
#pragma once

#include <string>
#include <vector>

#include "tier_setup/step.h"
#include "tier_setup/words.h"

namespace sluice::tier_setup {

/// The first situation that holds of those that the action asks for.
[[nodiscard]] Situation situationOf(const State& state, const Context& context, const Request& request,
                                    Action action);
/// The same where the request's product is at hand.
[[nodiscard]] Situation situationOf(const State& state, const Context& context, const Product& product,
                                    const Request& request, Action action);
/// Who may ask for an event that begins something: the vendor defines and adjusts, others order and update.
[[nodiscard]] Actors creatorsOf(const Event& event);
/// Who may take an action in the request's state; nobody: the state has no such action.
[[nodiscard]] Actors whoMay(const Request& request, Action action);
/// `"draft" or "inquiring"`: the states that have an action; empty: none of this kind of requests has.
[[nodiscard]] std::string statesOf(RequestKind kind, Action action);
/// `"approve" is possible from "pending"; PR-1 is in tiers setup and waits for Globex (TCR-1).` (TC-60)
[[nodiscard]] std::string noSuchAction(const Names& names, const Request& request, Action action);
/// Why a row refuses: `"approve" is not possible for PR-1 yet: "Tenant" is missing.`
[[nodiscard]] std::string obstacle(const Names& names, const Context& context, const Request& request,
                                   const Row& row);
/// A request that waits for what this one sets up, or kNoIndex.
[[nodiscard]] std::uint32_t waiterFor(const State& state, const Request& request);
/// TC-19, TC-37: the required values without which the request is not approved.
[[nodiscard]] std::vector<ValueId> unfulfilledOf(const State& state, const Readings& readings,
                                                 const Request& request);

}  // namespace sluice::tier_setup
