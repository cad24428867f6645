// The events for what an organization sells: what plans refer to, then plans with their periods and rates. What plans
// refer to is never taken away: a file of prices does not have all of it.
#pragma once

#include "reconcile/trial.h"

namespace sluice::reconcile {

/// Makes the catalogue of the organization (its id in the scenario) what the file has. `told` is in the scenario's values.
void reconcileCatalogue(Trial& trial, base::ValueId organization, const plan_sync::Catalogue& told);

}  // namespace sluice::reconcile
