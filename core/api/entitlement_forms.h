// The forms of the events of Entitlements.
#pragma once

#include "api/kind_forms.h"

namespace sluice::api {

[[nodiscard]] KindForms entitlementForms();

}  // namespace sluice::api
