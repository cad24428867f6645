// What can happen in a scenario: an event of one of the systems that share the channel.
#pragma once

#include <type_traits>
#include <utility>
#include <variant>

#include "data_sync/event.h"
#include "entitlements/event.h"
#include "plan_sync/event.h"
#include "tier_setup/event.h"

namespace sluice::scenario {

/// Whether this build has all four systems. The module that the page begins with has Data Sync alone: what it cannot read it
/// reports as a problem, and the page asks the whole one (wasm/README.md). Every other build does.
#ifdef SLUICE_DATA_SYNC_ALONE
inline constexpr bool kHasAllSystems = false;
#else
inline constexpr bool kHasAllSystems = true;
#endif

/// One alternative a system, each a variant of that system's events. Their wire names are distinct.
using Event = std::conditional_t<
    kHasAllSystems, std::variant<data_sync::Event, plan_sync::Event, entitlements::Event, tier_setup::Event>,
    std::variant<data_sync::Event>>;

/// The event as one of the system whose events are `SystemEvent`, or null.
template <class SystemEvent, class AnyEvent>
[[nodiscard]] const SystemEvent* eventAs(const AnyEvent& event) {
    if constexpr (kHasAllSystems) {
        return std::get_if<SystemEvent>(&event);
    } else {
        return nullptr;
    }
}

/// An event of a system as one of the scenario; not for builds without that system.
template <class SystemEvent>
[[nodiscard]] Event eventFrom(SystemEvent event) {
    if constexpr (kHasAllSystems) {
        return Event(std::move(event));
    } else {
        return {};
    }
}

/// The event as one of Plan Sync, or null.
template <class AnyEvent>
[[nodiscard]] const plan_sync::Event* ofPlanSync(const AnyEvent& event) {
    return eventAs<plan_sync::Event>(event);
}

/// An event of Plan Sync as one of the scenario; not for builds without Plan Sync.
template <class PlanEvent>
[[nodiscard]] Event eventOfPlanSync(PlanEvent event) {
    return eventFrom(plan_sync::Event(std::move(event)));
}

}  // namespace sluice::scenario
