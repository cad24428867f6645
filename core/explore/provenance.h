// Where a value came from: the chain of hops from the organization that has it back to the edit, or the start, that
// made it. Read from the steps alone, without moving the world.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "explore/effects.h"

namespace sluice::explore {

struct Hop {
    enum class Kind : std::uint8_t {
        start,    // it stood in the initial state
        created,  // it came with the organization, in the event that made it
        own,      // the organization's own edit
        synced    // it came from `via`, over `partnership`
    };
    Kind kind = Kind::start;
    OrganizationIndex organization;
    std::uint32_t step = 0;  // index of the step (0: the first event); not for `start`
    OrganizationIndex via;   // synced only, as the rest
    PartnershipIndex partnership;
    data_sync::Flags flags;  // of the partnership at that step
    Moment moment = Moment::added;
    data_sync::Prediction prediction;
};

/// What is asked about: an item of a multiple setting, or (item none) the value of a single one.
struct Asked {
    SettingIndex setting;
    OrganizationIndex organization;
    data_sync::ItemIndex item;
};

/// The hops, the asked organization's first. `steps` are those that lead from the initial state to the world's
/// present state. The value is there now.
[[nodiscard]] std::vector<Hop> provenance(const World& world, std::span<const World::Step> steps,
                                          Asked asked);

}  // namespace sluice::explore
