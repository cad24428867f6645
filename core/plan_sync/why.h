// Where a value of a copy came from, worked out from the steps' effects alone.
#pragma once

#include <vector>

#include "plan_sync/step.h"

namespace sluice::plan_sync {

/// One hop of the answer: the organization where the value stands, and the effect that set it there. The
/// effect may be that of an entity that came with the value in it.
struct Hop {
    OrganizationIndex organization;
    Address address;
    std::uint32_t step = 0;          // by index; meaningless where effect is null
    const Effect* effect = nullptr;  // null: it stood there at the start
};

/// The last effect in a step that set the value at the address, or null.
[[nodiscard]] const Effect* effectOn(const Step& step, OrganizationIndex organization,
                                     const Address& address);

/// The chain of hops from a value back to its origin: the run that carried it, the run or edit that set it at
/// the provider before that, and so on, up to an organization's own edit or the start. `steps` are the steps
/// so far, the state stands after the last; a step of another system is null. At most as long as the channel
/// is deep.
[[nodiscard]] std::vector<Hop> hopsOf(const Channel& channel, const State& state,
                                      const std::vector<const Step*>& steps, OrganizationIndex organization,
                                      const Address& address);

}  // namespace sluice::plan_sync
