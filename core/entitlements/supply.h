// The network of a distribution: who can give, over whom, to which customers.
#pragma once

#include <cstdint>
#include <vector>

#include "base/arena.h"
#include "entitlements/cover.h"
#include "entitlements/distribute.h"
#include "entitlements/judge.h"

namespace sluice::entitlements {

/// The ways to one wanted account within its own hierarchy: `account` can pass it on in `steps` transfers,
/// the next of them to the entry `towards`.
struct Approach {
    OrganizationIndex account;
    std::uint32_t steps = 0;
    std::uint32_t towards = 0;  // an index of the same list; its own: the wanted account itself
};

/// What a node of the network is: an entitlement to give from, or an account on the way from one.
struct Place {
    OrganizationIndex account;
    EntitlementIndex source;
    TierIndex owner;          // of a root: the tier from which it splits or transfers
    bool isTransfer = false;  // of a root: it is transferred as a whole
};

class Supply {
  public:
    /// `isDivided`: a wanted quantity may come in several pieces.
    Supply(const Channel& channel, const State& state, OrganizationIndex actor,
           const std::vector<Wanted>& wanted, bool isDivided);

    /// Takes an entitlement as one to give from, in each way that is possible. False where the network has
    /// become too large for more.
    bool addSource(EntitlementIndex source);
    /// Sorts the offers; nothing is added after that.
    void finish();

    [[nodiscard]] const Network& network() const { return network_; }
    [[nodiscard]] const Place& place(std::uint32_t node) const { return places_[node]; }
    /// The hierarchy of the wanted account, itself first, the nearest first.
    [[nodiscard]] const base::List<Approach>& approaches(std::uint32_t customer) const {
        return approaches_[customer];
    }
    /// The approach that is entered first on the way from a place to the customer.
    [[nodiscard]] std::uint32_t entryFrom(std::uint32_t node, std::uint32_t customer) const;
    /// The partner tiers that the root's splits may fill one below the other, top down.
    [[nodiscard]] std::vector<TierIndex> tiersOf(std::uint32_t root) const;
    /// Who could split the entitlement as it is or with another owner, were there somebody to split it to.
    [[nodiscard]] std::vector<OrganizationIndex> givers(EntitlementIndex source) const;
    /// Over whom a customer is reached: its own hierarchy, the nearest first, then partners, the nearest first.
    [[nodiscard]] std::vector<OrganizationIndex> waysTo(std::uint32_t customer) const;
    /// Why nobody offers anything to the customer.
    [[nodiscard]] Reason whyNothing(std::uint32_t customer) const;

  private:
    using Numbers = std::vector<std::uint32_t>;
    using Organizations = base::List<OrganizationIndex>;
    /// A customer that a partner can serve, and in how many transfers behind the split.
    struct Serving {
        std::uint32_t customer = 0;
        std::uint32_t steps = 0;
    };
    void findApproaches(OrganizationIndex account);
    void findServings();
    /// How far each account is from these over partners for which the actor acts.
    [[nodiscard]] Numbers distancesFrom(const Organizations& accounts) const;
    [[nodiscard]] bool isLinked(std::uint32_t customer, std::size_t approaches) const;
    [[nodiscard]] bool isWay(OrganizationIndex account) const;
    [[nodiscard]] bool mayGet(OrganizationIndex account, std::uint32_t root, std::uint32_t from) const;
    std::uint32_t addNode(const Place& place, std::uint32_t root, std::uint32_t depth);
    void addSplits(EntitlementIndex source, TierIndex owner, std::uint32_t cost);
    void addTransfers(EntitlementIndex source, TierIndex owner, std::uint32_t cost);
    void spread(std::uint32_t root, bool isBulk);
    void offerFrom(std::uint32_t node, std::uint32_t customer, std::uint32_t cost);

    const State& state_;
    Judge judge_;
    const std::vector<Wanted>& wanted_;
    base::List<base::List<Approach>> approaches_;
    base::List<base::List<Serving>> servings_;  // by account
    Numbers toServing_;                         // by account: the distance to the nearest that serves
    Numbers nodeOf_;                            // by account, of the root that is being spread
    base::List<Place> places_;
    Network network_;
    bool hasSimple_ = false;  // something that can be transferred
};

}  // namespace sluice::entitlements
