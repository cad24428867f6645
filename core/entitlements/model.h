// Accounts, tiers and entitlements as plain data. An account is an organization of the channel; ids and names
// are interned values.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/strong_id.h"
#include "channel/channel.h"

namespace sluice::entitlements {

using base::ValueId;
using channel::Channel;
using channel::OrganizationIndex;

struct TierTag;
struct EntitlementTag;
/// The slot of a tier: stable, whatever the order of the tiers is. Slot 0 is End Customer.
using TierIndex = base::Id<TierTag>;
using EntitlementIndex = base::Id<EntitlementTag>;

inline constexpr TierIndex kEndCustomer{0};
/// Quantities are whole numbers up to this (EN-31).
inline constexpr std::uint64_t kLargestQuantity = std::uint64_t{1} << 53;

enum class AccountType : std::uint8_t { none, producer, partner, customer, count_ };
enum class EntitlementKind : std::uint8_t { simple, bulk, count_ };
enum class EntitlementState : std::uint8_t { draft, deployed, inactive, obsolete, count_ };

/// How a value of an enumeration is written in files and shown.
struct Word {
    std::string_view tag, label, help;
};
inline constexpr std::array<Word, 4> kAccountTypes = {{
    {"none", "No account", "An organization that holds no account."},
    {"producer", "Producer", "Who makes the products; exactly one."},
    {"partner", "Partner", "A distributor or reseller: it stands between producer and customer."},
    {"customer", "Customer", "Who uses the products."},
}};
inline constexpr std::array<Word, 2> kEntitlementKinds = {{
    {"simple", "Simple", "A quantity of one product, to be activated."},
    {"bulk", "Bulk", "Web register keys of one product, to be redeemed."},
}};
inline constexpr std::array<Word, 4> kEntitlementStates = {{
    {"draft", "Draft", "Being prepared: not split, activated or redeemed yet."},
    {"deployed", "Deployed", "In use: split, activated, redeemed."},
    {"inactive", "Inactive", "Halted; it can be deployed again."},
    {"obsolete", "Obsolete", "Ended for good."},
}};
[[nodiscard]] constexpr const Word& word(AccountType type) {
    return kAccountTypes[static_cast<std::size_t>(type)];
}
[[nodiscard]] constexpr const Word& word(EntitlementKind kind) {
    return kEntitlementKinds[static_cast<std::size_t>(kind)];
}
[[nodiscard]] constexpr const Word& word(EntitlementState state) {
    return kEntitlementStates[static_cast<std::size_t>(state)];
}

/// By organization slot. The lists are sorted by index and symmetric: a child of its parents, related to each
/// other.
struct Account {
    AccountType type = AccountType::none;
    bool visibleToOtherPartners = true;  // EN-16
    std::vector<OrganizationIndex> parents, children, related;
    [[nodiscard]] bool exists() const { return type != AccountType::none; }
    friend bool operator==(const Account&, const Account&) = default;
};

struct Tier {
    ValueId id, name;
    std::uint32_t position = 0;  // top down; End Customer is last
    friend bool operator==(const Tier&, const Tier&) = default;
};

struct Entitlement {
    ValueId id, product;
    EntitlementKind kind = EntitlementKind::simple;
    EntitlementState state = EntitlementState::draft;
    std::uint64_t quantity = 0;
    std::uint64_t used = 0;                // activated (simple) or redeemed (bulk)
    std::vector<OrganizationIndex> tiers;  // by tier slot; as long as the last slot defined
    TierIndex owner;                       // the current owner, or none
    EntitlementIndex from;       // the entitlement it was split, transferred or redeemed from, or none
    OrganizationIndex giver;     // the account that gave it by a split (EN-42); none: it came otherwise
    bool isUntouched = true;     // never used, split on, transferred or pooled into (EN-42)
    std::uint64_t passedOn = 0;  // before the first step: what left it by splits and transfers, not come back
    std::uint32_t nextNumber = 2;  // EN-32: the least number that a generated id may still have

    [[nodiscard]] std::uint64_t remaining() const { return quantity - used; }
    /// The account in a tier, or none.
    [[nodiscard]] OrganizationIndex at(TierIndex tier) const {
        return tier.value < tiers.size() ? tiers[tier.value] : OrganizationIndex{};
    }
    /// The account of the current owner, or none.
    [[nodiscard]] OrganizationIndex ownerAccount() const { return at(owner); }
    friend bool operator==(const Entitlement&, const Entitlement&) = default;
};

}  // namespace sluice::entitlements
