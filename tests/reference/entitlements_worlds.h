// Worlds and events of Entitlements for the exhaustive and the property tests.
#pragma once

#include <string>
#include <vector>

#include "support/entitlement_world.h"

namespace sluice::reference {

/// A fixed sequence, the same in every build.
class EntitlementRandom {
  public:
    explicit EntitlementRandom(std::uint64_t seed) : state_(seed * 2654435761u + 97) {}
    std::uint32_t below(std::uint32_t bound) {
        state_ = state_ * 6364136223846793005ull + 1442695040888963407ull;
        return static_cast<std::uint32_t>((state_ >> 33) % bound);
    }
    bool chance(std::uint32_t percent) { return below(100) < percent; }

  private:
    std::uint64_t state_;
};

/// Events for tests, with ids as texts; the empty one is none.
struct EventMaker {
    testing_support::EntitlementWorld& w;
    std::string by;

    entitlements::Event make(entitlements::EventKind kind, const std::string& entitlement,
                             const std::string& account = {}, const std::string& tier = {},
                             std::uint64_t quantity = 1) const;
    entitlements::Event pair(entitlements::EventKind kind, const std::string& account,
                             const std::string& with) const;
    entitlements::Event create(const std::string& account, entitlements::AccountType type,
                               const std::vector<std::string>& parents = {}) const;
    entitlements::Event parents(const std::string& account, const std::vector<std::string>& parents) const;
    entitlements::Event state(const std::string& entitlement, entitlements::EntitlementState state) const;
    entitlements::Event visibility(const std::string& account, bool visible) const;
    entitlements::Event position(entitlements::EventKind kind, const std::string& tier,
                                 std::uint32_t position) const;
};

/// Fills the world: a producer, `partners` partners p0, p1 ..., `customers` customers c0, c1 ..., some in
/// hierarchies, some related, tiers t0 ... besides Distributor, some entitlements e0, e1 ... of CAD and BIM.
/// Names are `Name-` and capitals that no id has.
void fillRandom(testing_support::EntitlementWorld& w, EntitlementRandom& random, std::uint32_t partners,
                std::uint32_t customers, std::uint32_t tiers, std::uint32_t entitlements);

/// Any event, about what is there more often than not.
entitlements::Event randomEvent(testing_support::EntitlementWorld& w, EntitlementRandom& random);

}  // namespace sluice::reference
