// What can be done with a request now, and why not for the rest.
#pragma once

#include <vector>

#include "tier_setup/step.h"

namespace sluice::tier_setup {

struct Move {
    Action action = Action::submit;
    EventKind event = EventKind::submit;  // that does it
    bool isLegal = false;
    const Row* row = nullptr;                // that decides; null: the state has no such action (TC-60)
    RequestStatus to = RequestStatus::none;  // where it ends: an asset's draft may be parked at once (TC-32)
    Actors who;
    step::Refusal refusal;       // of a move that is not legal
    std::vector<ValueId> needs;  // parameters whose values have to come with a legal submit
};

/// Every action that people can ask for, in the order of `Action`, for the request with this index. A legal one
/// may still need something to be told: a reason, a date, values.
[[nodiscard]] std::vector<Move> movesOf(const Channel& channel, const State& state, const Context& context,
                                        std::uint32_t request);

/// The event that does what people call this action; create has several and is none of them.
[[nodiscard]] EventKind eventOf(Action action);
[[nodiscard]] Action actionOf(EventKind kind);

}  // namespace sluice::tier_setup
