// The shortest way to approved: the least sequence of actions, by whom, that brings a request there without
// failing, discarding or revoking anything.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "tier_setup/step.h"

namespace sluice::tier_setup {

struct Way {
    bool exists = false;
    step::Refusal refusal;  // where there is no way
    /// In order, each with who does it. Values in them are examples: valid by type and choices, not known.
    std::vector<Event> events;
    std::vector<std::string> phrases;  // each event in words, told in the world in which it is taken
    /// No other way has fewer events: these are as many as the requests on it need at least, each for itself.
    bool isProven = false;
};

/// A valid value to fill into a request in the place of an example.
struct Told {
    ValueId request;
    ParameterValue value;
};

/// For the request with this index. Every request on which it waits has to leave its states by actions of its
/// own, one state at a time, so the fewest actions of each add up to the fewest of all. Requests that start on the
/// way, as a draft is handed in, are on it too. Takes and gives back steps.
[[nodiscard]] Way shortestWay(const Channel& channel, State& state, const Context& context,
                              std::uint32_t request, const std::vector<Told>& told = {});

/// Takes the events of a way to the request with this index and gives them all back. `look(event)` sees the world
/// right before each event, which is where it can be told: what it names may be made by the events before it.
void walk(const Channel& channel, State& state, const Context& context, std::uint32_t request,
          const std::vector<Event>& events, const std::function<void(const Event&)>& look);

}  // namespace sluice::tier_setup
