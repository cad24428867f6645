// Choosing options backwards: which set of options carries what is wanted and leaves what is not.
#pragma once

#include <cstdint>
#include <vector>

#include "plan_sync/run.h"

namespace sluice::plan_sync {

/// A value of a reseller in the scope. Wanted: the run changes it (a new plan or rate has come, a withdrawn plan is
/// disabled); where nothing differs it is met already. Unwanted: the run leaves it as it is.
struct Mark {
    OrganizationIndex organization;
    Address address;
    bool isWanted = true;
    friend bool operator==(const Mark&, const Mark&) = default;
};

struct Choice {
    bool isPossible = false;
    /// The smallest set; of equally small ones that which carries the fewest destructive differences besides what is
    /// marked, then the fewest; then that with the earlier options.
    OptionSet options;
    std::vector<std::uint32_t> met;  // wanted marks on what does not differ, by index
    std::vector<std::uint32_t>
        conflict;             // else a smallest set of marks that no option set can satisfy, by index
    std::vector<Rule> rules;  // the rules that tie them
};

/// Comparisons that the caller has already, of resellers and providers as they stand: by partnership; null where there
/// is none.
using Compared = std::vector<const std::vector<Difference>*>;

/// Exact over all 8,192 option sets and the whole run, sub-resellers included: `event.options` does not matter. The
/// state is used as scratch and is as before when this returns. The event has passed its checks (`step` would not
/// refuse it).
[[nodiscard]] Choice choose(const Channel& channel, State& state, const Context& context,
                            const Synchronize& event, const std::vector<Mark>& marks,
                            const Compared& compared = {});

/// False for a mark on what does not exist anywhere: neither with the organization nor with those above it, nor would
/// any run bring it there.
[[nodiscard]] bool isKnownPlace(const Channel& channel, State& state, const Context& context,
                                const Synchronize& event, const Mark& mark);

/// A way round a conflict.
struct Proposal {
    enum class Kind : std::uint8_t { oneReseller, keepPrices, keepCategories };
    Kind kind = Kind::oneReseller;
    std::vector<OrganizationIndex>
        organizations;  // the one to synchronize, or whose prices or categories to keep
    Synchronize event;  // with the options
};

/// Ways in which marks that are in conflict can all be met: the synchronization of a single reseller, or a flag of the
/// relationships where something is unwanted. Each has been tried; none where there is no such way.
[[nodiscard]] std::vector<Proposal> proposalsFor(const Channel& channel, State& state, const Context& context,
                                                 const Synchronize& event, const std::vector<Mark>& marks);

}  // namespace sluice::plan_sync
