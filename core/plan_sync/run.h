// A synchronization: top down over the resellers in its scope, each brought as near to its direct provider as
// the options say (PS-30 ... PS-34). A preview is this very run, taken back.
#pragma once

#include <string_view>

#include "plan_sync/difference.h"
#include "plan_sync/step.h"

namespace sluice::plan_sync {

/// Runs over the scope of a synchronization that has passed its checks, and records all of it in `step`.
/// Invariants: a second run with the same options changes nothing; more options never undo what fewer did.
void run(const Channel& channel, State& state, const Context& context, const Synchronize& event, Step& step);

/// What a run has to say of one reseller besides its effects (PS-8, PS-32, PS-43). `differences` are those that it finds
/// there. A note that is there already is not added again.
void addNotes(const Channel& channel, const State& state, const Synchronize& event, PartnershipIndex reseller,
              const std::vector<Difference>& differences, std::vector<Note>& notes);

/// Why a synchronization that names both or neither of a reseller and a template is refused (PS-38).
inline constexpr std::string_view kScopeSentence =
    "A synchronization is for one reseller or for all on one service template.";

/// The relationships in the scope, every provider before its own resellers; inactive templates below the
/// first level end their branch.
[[nodiscard]] std::vector<PartnershipIndex> scopeOf(const Channel& channel, const State& state,
                                                    const Synchronize& event);

/// The run over these relationships alone, in this order.
void runOver(const Channel& channel, State& state, const Context& context,
             const std::vector<PartnershipIndex>& scope, OptionSet options, Step& step);

}  // namespace sluice::plan_sync
