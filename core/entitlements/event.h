// The events of Entitlements: one flat struct, of which each kind has the members that its row of the table
// says.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "entitlements/model.h"
#include "step/event_kinds.h"

namespace sluice::entitlements {

enum class EventKind : std::uint8_t {
    createAccount,
    setParents,
    relate,
    unrelate,
    addTier,
    renameTier,
    moveTier,
    setVisibility,
    createEntitlement,
    setCurrentOwner,
    nameEndCustomer,
    split,
    transfer,
    activate,
    redeem,
    changeState,
    deactivate,
    setQuantity,
    mergeBack,
    count_
};

struct Event {
    /// Behind all other partner tiers.
    static constexpr std::uint32_t kLast = 0xFFFFFFFFu;

    EventKind kind = EventKind::createAccount;
    ValueId by;       // the account that acts; none: the producer
    ValueId account;  // who is created, changed, or gets the entitlement
    ValueId name;     // of the account or tier; none: its id
    AccountType accountType = AccountType::none;
    std::vector<ValueId> parents;
    bool visibleToOtherPartners = true;
    ValueId with;
    ValueId tier;                    // setCurrentOwner: none for no owner
    std::uint32_t position = kLast;  // among the partner tiers, the first is 1
    ValueId entitlement;
    EntitlementKind entitlementKind = EntitlementKind::simple;
    ValueId product;
    std::uint64_t quantity = 1;
    ValueId newEntitlement;  // none: generated (EN-32)
    ValueId poolInto;        // none: a new entitlement is made
    EntitlementState state = EntitlementState::draft;
    friend bool operator==(const Event&, const Event&) = default;
};

/// In the order of `EventKind`.
inline constexpr std::array<step::EventKindText, static_cast<std::size_t>(EventKind::count_)> kEvents = {{
    {"createAccount", "Create account",
     "Makes an organization, new or already there, an account; a partner is related to what it creates.",
     "account accountType", "name parents visibleToOtherPartners by"},
    {"setParents", "Set parents", "Says under which accounts an account stands.", "account parents", "by"},
    {"relate", "Relate", "Makes two accounts related: rights may be split between them.", "account with",
     "by"},
    {"unrelate", "Unrelate", "Ends a partner relationship.", "account with", "by"},
    {"addTier", "Add tier", "Adds a partner tier above End Customer.", "tier", "name position by"},
    {"renameTier", "Rename tier", "Gives a tier another name.", "tier name", "by"},
    {"moveTier", "Move tier", "Puts a partner tier elsewhere in the order.", "tier position", "by"},
    {"setVisibility", "Set visibility", "Says whether other partners see the account's name.",
     "account visibleToOtherPartners", "by"},
    {"createEntitlement", "Create entitlement",
     "Makes a draft entitlement, with its first tier where that is given.",
     "entitlement entitlementKind product quantity", "tier account by"},
    {"setCurrentOwner", "Set current owner",
     "Says which tier may split the entitlement; without a tier, none.", "entitlement", "tier by"},
    {"nameEndCustomer", "Name the end customer",
     "Says who the end customer is: from then on it is the owner.", "entitlement account", "by"},
    {"split", "Split", "Moves a part of an entitlement to a related account in a tier below.",
     "entitlement tier account quantity", "newEntitlement poolInto by"},
    {"transfer", "Transfer", "Moves all that is not activated to a customer.", "entitlement account",
     "newEntitlement by"},
    {"activate", "Activate", "Puts a quantity of a simple entitlement to use.", "entitlement quantity", "by"},
    {"redeem", "Redeem", "Turns keys of a bulk entitlement into a simple entitlement of a customer.",
     "entitlement account", "quantity newEntitlement by"},
    {"changeState", "Change state", "Deploys, halts, withdraws or ends an entitlement.", "entitlement state",
     "by"},
    {"deactivate", "Return activations", "Takes a quantity of a simple entitlement out of use again.",
     "entitlement quantity", "by"},
    {"setQuantity", "Change the quantity", "Says how much an entitlement holds, used and remaining.",
     "entitlement quantity", "by"},
    {"mergeBack", "Merge back", "Gives a split that was never used back to what it came out of.",
     "entitlement", "by"},
}};
[[nodiscard]] constexpr const step::EventKindText& text(EventKind kind) {
    return kEvents[static_cast<std::size_t>(kind)];
}

}  // namespace sluice::entitlements
