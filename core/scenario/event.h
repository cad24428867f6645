// What can happen in a scenario: an event of one of the systems that share the channel.
#pragma once

#include <variant>

#include "data_sync/event.h"
#include "plan_sync/event.h"

namespace sluice::scenario {

/// One alternative a system, each a variant of that system's events. Their wire names are distinct.
using Event = std::variant<data_sync::Event, plan_sync::Event>;

}  // namespace sluice::scenario
