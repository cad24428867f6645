// PS-50: which prices of a copy are the reseller's own. A run that rewrites one of these takes something away; one that
// only passes on what the provider changed does not.
#pragma once

#include "plan_sync/address.h"
#include "plan_sync/state.h"

namespace sluice::plan_sync {

/// At the start of a scenario nobody tells who set a price: it is the reseller's own where it is not the provider's.
void claimPricesAtStart(const Channel& channel, State& state);
/// Marks in the plans of an organization, as they are to be written, whose the prices are that claimPricesAtStart()
/// would take for somebody else's.
void sayOwnership(const Channel& channel, const State& state, channel::OrganizationIndex organization,
                  std::vector<Plan>& plans);
/// True where one of the plan's prices has such a mark.
[[nodiscard]] bool saysOwnership(const Plan& plan);
/// The reseller edits a copy: what it changes becomes its own, and what was its own stays so.
void claimPrices(const Plan& before, Plan& after);
/// A run has written what stands there.
void disownPrice(Plan& copy, const Address& address);
/// The copy has been made by a run.
void disownPrices(Plan& copy);

}  // namespace sluice::plan_sync
