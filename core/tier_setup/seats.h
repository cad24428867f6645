// Who stands where: the seats that configurations and assets share, and who waits for a configuration.
#pragma once

#include <vector>

#include "tier_setup/step.h"

namespace sluice::tier_setup {

/// The seat of an account, made where there is none.
[[nodiscard]] std::uint32_t seatFor(State& state, ValueId product, ValueId account, std::uint32_t level);
[[nodiscard]] std::uint32_t seatOfConfiguration(const State& state, const Configuration& configuration);
/// Drops the newest seat, which nobody has any more.
void dropSeat(State& state);

[[nodiscard]] Counts countsOf(const State& state);
/// Puts back what a step changed so far, whether it happened or is to be refused.
void giveBack(State& state, const Step& step);

/// The requests of two parts of a queue: level-1 requests first, then asset requests, each by index.
[[nodiscard]] std::vector<std::uint32_t> inOrder(const std::vector<Waiter>& next,
                                                 const std::vector<Waiter>& later);
/// The configuration of a tier request that is open, or kNoIndex.
[[nodiscard]] std::uint32_t openConfiguration(const State& state, ValueId tierRequest);

}  // namespace sluice::tier_setup
