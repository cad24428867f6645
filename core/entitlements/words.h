// How events, effects and refusals of Entitlements are told. Accounts are named by a viewer, so that a
// sentence told "as" an account holds no name that is withheld from it (EN-16).
#pragma once

#include "base/arena.h"
#include "entitlements/step.h"
#include "entitlements/viewer.h"

namespace sluice::entitlements {

/// The event in one sentence: `Nordic splits 10 of "e1" to Corner as Reseller`. Ids that name nothing stand
/// quoted.
[[nodiscard]] base::Text sentenceOf(const Event& event, const Viewer& viewer);
/// `The quantity of "e1" becomes 90 (was 100).`
[[nodiscard]] base::Text sentenceOf(const Effect& effect, const Viewer& viewer);
/// Why the event was refused, told as the viewer sees it, in the state in which it was refused.
[[nodiscard]] base::Text retell(Reason reason, const Event& event, const Viewer& viewer);
/// `Nordic`, `Reseller`, `100`, `Deployed`, `yes`; empty for nothing. `of`: what has the value.
[[nodiscard]] base::Text textOf(const Value& value, const Subject& of, const Viewer& viewer);

}  // namespace sluice::entitlements
