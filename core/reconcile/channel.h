// The events for the channel: organizations, partnerships with their switches, names and values.
#pragma once

#include "reconcile/names.h"
#include "reconcile/told.h"
#include "reconcile/trial.h"

namespace sluice::reconcile {

/// All of it but for organizations that are gone.
void reconcileChannel(Trial& trial, const Told& told, const Organizations& organizations);
/// The organizations that the file does not have, each after those below it.
void removeOrganizations(Trial& trial, const Told& told, const Organizations& organizations);

}  // namespace sluice::reconcile
