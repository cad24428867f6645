// Worlds of a provider, its resellers and a sub-reseller, from a seed; and what the reference evaluator sees
// of them.
#pragma once

#include <cstdint>

#include "reference/plan_reference.h"
#include "support/plan_world.h"

namespace sluice::reference {

/// A small generator (splitmix64): the same numbers on every platform.
class PlanRandom {
  public:
    explicit PlanRandom(std::uint64_t seed) : state_(seed) {}
    std::uint32_t below(std::uint32_t count);  // 0 ... count-1
    bool chance(std::uint32_t percent) { return below(100) < percent; }

  private:
    std::uint64_t state_;
};

struct PlanWorldSize {
    std::uint32_t plans = 3, periods = 2, rates = 3;
};

/// A provider `p`, its resellers `a` and `b` on its templates `std` and `lux`, and `c`, a reseller of `a`.
/// Resellers have copies that differ everywhere. Seeds differ in the flags of the relationships and in the
/// readings too.
void fillRandom(testing_support::PlanWorld& world, std::uint64_t seed, const PlanWorldSize& size = {});

/// The engine's state in the reference's words.
[[nodiscard]] PlanChannel translated(const testing_support::PlanWorld& world);

/// The options of a set, by their names.
[[nodiscard]] std::set<std::string> optionNames(plan_sync::OptionSet options);

}  // namespace sluice::reference
