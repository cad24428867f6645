// What is counted where quantities are summed: everything once, whoever looks at it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "entitlements/why.h"

namespace sluice::entitlements {

/// What was received is what was passed on, what is used and what is left.
struct Amounts {
    std::uint64_t passedOn = 0, used = 0, left = 0;
    [[nodiscard]] std::uint64_t held() const { return used + left; }
    [[nodiscard]] std::uint64_t received() const { return passedOn + used + left; }
    friend bool operator==(const Amounts&, const Amounts&) = default;
};

/// What the entitlement adds to a sum: keys that were redeemed count where they went (EN-18), and of what is obsolete
/// there is only what was activated (EN-17). Nothing is passed on within it.
[[nodiscard]] Amounts countedOf(const Entitlement& entitlement);

/// By entitlement: what left it by splits and transfers, before these steps and in them, and did not come back (EN-42).
[[nodiscard]] std::vector<std::uint64_t> passedOnBy(const State& state, const Steps& steps);

/// Of an entitlement that stands nowhere.
inline constexpr std::uint32_t kNowhere = 0xFFFFFFFFu;
/// By place: what is held there, and what was passed on from there to others. `placeOf`: by entitlement, where it is
/// counted. What somebody redeems for itself stays where it was.
[[nodiscard]] std::vector<Amounts> amountsAt(const State& state, const std::vector<std::uint64_t>& passedOn,
                                             const std::vector<std::uint32_t>& placeOf, std::size_t places);

}  // namespace sluice::entitlements
