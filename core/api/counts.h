// What a step of any system changed, counted.
#pragma once

#include "api/messages.h"
#include "api/session.h"

namespace sluice::api {

/// Gained: what was not there before; lost: what is not there after.
[[nodiscard]] ChangeKind changeKindOf(const plan_sync::Effect& effect);
/// Of Plan Sync, destroyed is what takes something from a reseller.
[[nodiscard]] Counts countsOf(const World& world, const World::Step& step);

}  // namespace sluice::api
