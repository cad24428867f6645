// What Entitlements and Tier Setup add to a scenario file, as it stands there.
#pragma once

#include <cstdint>
#include <vector>

#include "base/value_pool.h"
#include "entitlements/model.h"
#include "tier_setup/model.h"

namespace sluice::scenario {

using base::ValueId;

/// The account of an organization. Few organizations of a channel have one.
struct AccountEntry {
    std::uint32_t organization = 0;  // entry of Document::organizations
    entitlements::AccountType type = entitlements::AccountType::none;
    std::vector<ValueId> parents;
    bool visibleToOtherPartners = true;  // EN-16
    friend bool operator==(const AccountEntry&, const AccountEntry&) = default;
};
/// A partner relationship; it has no direction (EN-2).
struct RelationshipEntry {
    ValueId account, with;
    friend bool operator==(const RelationshipEntry&, const RelationshipEntry&) = default;
};
/// A partner tier; the list stands top down. End Customer need not be written; it is always the last.
struct TierEntry {
    ValueId id;
    ValueId name;  // none: the id is its name
    friend bool operator==(const TierEntry&, const TierEntry&) = default;
};
/// Who stands in a tier of an entitlement.
struct StandingEntry {
    ValueId tier, account;
    friend bool operator==(const StandingEntry&, const StandingEntry&) = default;
};
struct EntitlementEntry {
    ValueId id;
    entitlements::EntitlementKind kind = entitlements::EntitlementKind::simple;
    ValueId product;
    std::uint64_t quantity = 0;
    std::uint64_t activated = 0;  // of a simple one
    std::uint64_t redeemed = 0;   // of a bulk one
    entitlements::EntitlementState state = entitlements::EntitlementState::deployed;
    std::vector<StandingEntry> tiers;
    ValueId currentOwner;  // a tier, or none
    ValueId from;          // the entitlement that it came from, or none
    // EN-42, where the rest does not tell it: the account that gave it by a split; it cannot be merged back any more.
    ValueId givenBy;
    bool touched = false;
    std::uint64_t passedOn = 0;  // what left it by splits and transfers before, and did not come back
    friend bool operator==(const EntitlementEntry&, const EntitlementEntry&) = default;
};

struct EntitlementParts {
    std::vector<TierEntry> tiers;  // empty: Distributor alone
    std::vector<RelationshipEntry> relationships;
    std::vector<EntitlementEntry> entitlements;
    std::vector<AccountEntry> accounts;  // by ascending organization, at most one each
    friend bool operator==(const EntitlementParts&, const EntitlementParts&) = default;
};

struct TierParts {
    std::vector<tier_setup::Product> products;
    std::vector<tier_setup::Asset> assets;
    std::vector<tier_setup::Configuration> configurations;
    std::vector<tier_setup::Request> requests;
    tier_setup::Discarded discarded;
    friend bool operator==(const TierParts&, const TierParts&) = default;
};

}  // namespace sluice::scenario
