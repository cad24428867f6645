// What can happen in a scenario: an event of one of the systems that share the channel.
#pragma once

#include <type_traits>
#include <utility>
#include <variant>

#include "data_sync/event.h"
#include "plan_sync/event.h"

namespace sluice::scenario {

/// Whether this build has Plan Sync. The module that the page begins with has Data Sync alone: what it cannot read it
/// reports as a problem, and the page asks the whole module (wasm/README.md). Every other build has all systems.
#ifdef SLUICE_DATA_SYNC_ALONE
inline constexpr bool kHasPlanSync = false;
#else
inline constexpr bool kHasPlanSync = true;
#endif

/// One alternative a system, each a variant of that system's events. Their wire names are distinct.
using Event = std::conditional_t<kHasPlanSync, std::variant<data_sync::Event, plan_sync::Event>,
                                 std::variant<data_sync::Event>>;

/// The event as one of Plan Sync, or null.
template <class AnyEvent>
[[nodiscard]] const plan_sync::Event* ofPlanSync(const AnyEvent& event) {
    if constexpr (kHasPlanSync) {
        return std::get_if<plan_sync::Event>(&event);
    } else {
        return nullptr;
    }
}

/// An event of Plan Sync as one of the scenario; not for builds without Plan Sync.
template <class PlanEvent>
[[nodiscard]] Event eventOfPlanSync(PlanEvent event) {
    if constexpr (kHasPlanSync) {
        return Event(plan_sync::Event(std::move(event)));
    } else {
        return {};
    }
}

}  // namespace sluice::scenario
