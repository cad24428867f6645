// Choosing options backwards: which set of options carries what is wanted and leaves what is not.
#pragma once

#include <cstdint>
#include <vector>

#include "plan_sync/run.h"

namespace sluice::plan_sync {

/// A value of a reseller in the scope. Wanted: the run changes it, and to what a run with all options would (a
/// new plan or rate has come, a withdrawn plan is disabled); where nothing differs anyway, it stays so.
/// Unwanted: the run leaves it as it is.
struct Mark {
    OrganizationIndex organization;
    Address address;
    bool isWanted = true;
    friend bool operator==(const Mark&, const Mark&) = default;
};

struct Choice {
    bool isPossible = false;
    OptionSet options;  // the smallest set; of equally small ones that with the earlier options
    std::vector<std::uint32_t>
        conflict;             // else a smallest set of marks that no option set can satisfy, by index
    std::vector<Rule> rules;  // the rules that tie them
};

/// Exact over all 8,192 option sets, sub-resellers included: `event.options` does not matter. The state is
/// used as scratch and is as before when this returns. The event has passed its checks (`step` would not
/// refuse it).
[[nodiscard]] Choice choose(const Channel& channel, State& state, const Context& context,
                            const Synchronize& event, const std::vector<Mark>& marks);

}  // namespace sluice::plan_sync
