// The forms of the events of Entitlements, as whoever looks may know them (EN-16).
#pragma once

#include "api/kind_forms.h"

namespace sluice::api {

[[nodiscard]] KindForms entitlementForms();

/// Tells an event of Entitlements, where it is one, as the account may know it. One that would take away parents which
/// the account does not know is not composed.
void composeAs(Session& session, OrganizationIndex viewer, Composed& composed);

}  // namespace sluice::api
