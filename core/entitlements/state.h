// What Entitlements knows of a channel at one moment. Everything here is data; step.h says how it changes.
#pragma once

#include <deque>
#include <vector>

#include "base/index_map.h"
#include "base/sparse.h"
#include "base/value_pool.h"
#include "entitlements/model.h"

namespace sluice::entitlements {

struct State {
    base::Sparse<Account> accounts;        // by organization slot
    std::vector<Tier> tiers;               // by tier slot, End Customer first
    std::vector<TierIndex> order;          // top down, End Customer last
    std::deque<Entitlement> entitlements;  // as they were made; they stay for ever, where they are
    base::IndexMap entitlementById;
    OrganizationIndex producer;

    /// Makes room for the channel's organizations, or drops the slots that are gone.
    void fit(const Channel& channel);
    /// True where no organization is an account and no entitlement is there: Entitlements is not in use.
    [[nodiscard]] bool isEmpty() const;

    [[nodiscard]] const Account& account(OrganizationIndex index) const { return accounts[index.value]; }
    [[nodiscard]] const Tier& tier(TierIndex index) const { return tiers[index.value]; }
    [[nodiscard]] const Entitlement& entitlement(EntitlementIndex index) const {
        return entitlements[index.value];
    }
    [[nodiscard]] TierIndex findTier(ValueId id) const;
    [[nodiscard]] EntitlementIndex findEntitlement(ValueId id) const;
    /// The present organization with this id where it is an account, else none.
    [[nodiscard]] OrganizationIndex findAccount(const Channel& channel, ValueId id) const;
    /// Whether the first tier stands above the second. Both exist.
    [[nodiscard]] bool isAbove(TierIndex first, TierIndex second) const {
        return tier(first).position < tier(second).position;
    }
    [[nodiscard]] bool isRelated(OrganizationIndex account, OrganizationIndex with) const;
    /// Whether it is a direct parent of the account.
    [[nodiscard]] bool isParent(OrganizationIndex account, OrganizationIndex parent) const;
    /// Whether `upper` is the account itself or stands above it in the account hierarchy (EN-4: who acts for
    /// it).
    [[nodiscard]] bool isAtOrAbove(OrganizationIndex upper, OrganizationIndex account) const;
    /// The account, those above it and those below it, but neither co-parents nor siblings (EN-16); sorted by
    /// index.
    [[nodiscard]] std::vector<OrganizationIndex> hierarchyOf(OrganizationIndex account) const;
    /// Whether one of the two is the other or stands above it.
    [[nodiscard]] bool isOneHierarchy(OrganizationIndex account, OrganizationIndex other) const;

    // For loading and for the engine: no function here judges.
    /// Takes End Customer as slot 0; every state begins with it.
    void addEndCustomer(ValueId id, ValueId name);
    /// End Customer and Distributor, as a file without tiers has them.
    void addDefaultTiers(base::ValuePool& values);
    /// Behind the other partner tiers.
    TierIndex addTier(ValueId id, ValueId name);
    EntitlementIndex addEntitlement(Entitlement entitlement);
    void setType(OrganizationIndex account, AccountType type);
    /// The parent, or relationship, is there or is not; both sides are kept.
    void setParent(OrganizationIndex account, OrganizationIndex parent, bool there);
    void setRelated(OrganizationIndex account, OrganizationIndex with, bool there);
    void setAccountAt(EntitlementIndex entitlement, TierIndex tier, OrganizationIndex account);
    /// Reads the order of the tiers off their positions.
    void orderTiers();
    /// Whether an entitlement came by a split, and was touched since (EN-42).
    struct Origin {
        OrganizationIndex giver;
        bool isUntouched = true;
    };
    /// By entitlement, as far as quantities, tiers and what came from what tell.
    [[nodiscard]] std::vector<Origin> apparentOrigins() const;
    /// Once all initial entitlements are there: takes what is apparent.
    void readOrigins();
    /// Takes back the last addEntitlement.
    void dropLastEntitlement();
};

/// How the partner tiers are called where a file does not say: "distributor", "Distributor".
inline constexpr std::string_view kEndCustomerId = "end-customer", kEndCustomerName = "End Customer";
inline constexpr std::string_view kDistributorId = "distributor", kDistributorName = "Distributor";

/// Partner tiers have partners, End Customer has customers (EN-28).
[[nodiscard]] inline bool fits(AccountType type, TierIndex tier) {
    return type == (tier == kEndCustomer ? AccountType::customer : AccountType::partner);
}
/// The tier of an entitlement whose account holds it: the current owner's, else the lowest one; none where nobody
/// stands on it.
[[nodiscard]] TierIndex holderOf(const State& state, const Entitlement& entitlement);
/// The state may follow the other (EN-17).
[[nodiscard]] bool mayFollow(EntitlementState before, EntitlementState after);

}  // namespace sluice::entitlements
