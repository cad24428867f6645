// Events of any system in words.
#pragma once

#include "base/arena.h"
#include "scenario/world.h"

namespace sluice::scenario {
/// The event in one sentence, with the names that the world has for what it names.
[[nodiscard]] Text sentenceOf(const Event& event, const World& world);

}  // namespace sluice::scenario
