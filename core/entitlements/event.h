// The events of Entitlements: one flat struct, of which each kind has the members that its row of the table says.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "entitlements/model.h"

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

/// The members besides `kind` and `by`, which every event has; one bit each.
enum EventField : std::uint32_t {
    kAccount = 1u << 0,
    kName = 1u << 1,
    kAccountType = 1u << 2,
    kParents = 1u << 3,
    kVisibleToOtherPartners = 1u << 4,
    kWith = 1u << 5,
    kTier = 1u << 6,
    kPosition = 1u << 7,
    kEntitlement = 1u << 8,
    kEntitlementKind = 1u << 9,
    kProduct = 1u << 10,
    kQuantity = 1u << 11,
    kNewEntitlement = 1u << 12,
    kPoolInto = 1u << 13,
    kState = 1u << 14,
};

struct EventText {
    std::string_view tag, label, help;
    std::uint32_t needed;    // members that must be given
    std::uint32_t optional;  // members that may be left out
};

/// In the order of `EventKind`.
inline constexpr std::array<EventText, static_cast<std::size_t>(EventKind::count_)> kEvents = {{
    {"createAccount", "Create account",
     "Makes an organization, new or already there, an account; a partner is related to what it creates.",
     kAccount | kAccountType, kName | kParents | kVisibleToOtherPartners},
    {"setParents", "Set parents", "Says under which accounts an account stands.", kAccount | kParents, 0},
    {"relate", "Relate", "Makes two accounts related: rights may be split between them.", kAccount | kWith,
     0},
    {"unrelate", "Unrelate", "Ends a partner relationship.", kAccount | kWith, 0},
    {"addTier", "Add tier", "Adds a partner tier above End Customer.", kTier, kName | kPosition},
    {"renameTier", "Rename tier", "Gives a tier another name.", kTier | kName, 0},
    {"moveTier", "Move tier", "Puts a partner tier elsewhere in the order.", kTier | kPosition, 0},
    {"setVisibility", "Set visibility", "Says whether other partners see the account's name.",
     kAccount | kVisibleToOtherPartners, 0},
    {"createEntitlement", "Create entitlement",
     "Makes a draft entitlement, with its first tier where that is given.",
     kEntitlement | kEntitlementKind | kProduct | kQuantity, kTier | kAccount},
    {"setCurrentOwner", "Set current owner",
     "Says which tier may split the entitlement; without a tier, none.", kEntitlement, kTier},
    {"nameEndCustomer", "Name the end customer",
     "Says who the end customer is: from then on it is the owner.", kEntitlement | kAccount, 0},
    {"split", "Split", "Moves a part of an entitlement to a related account in a tier below.",
     kEntitlement | kTier | kAccount | kQuantity, kNewEntitlement | kPoolInto},
    {"transfer", "Transfer", "Moves all that is not activated to a customer.", kEntitlement | kAccount,
     kNewEntitlement},
    {"activate", "Activate", "Puts a quantity of a simple entitlement to use.", kEntitlement | kQuantity, 0},
    {"redeem", "Redeem", "Turns keys of a bulk entitlement into a simple entitlement of a customer.",
     kEntitlement | kAccount, kQuantity | kNewEntitlement},
    {"changeState", "Change state", "Deploys, halts, withdraws or ends an entitlement.",
     kEntitlement | kState, 0},
}};
[[nodiscard]] constexpr const EventText& text(EventKind kind) {
    return kEvents[static_cast<std::size_t>(kind)];
}

}  // namespace sluice::entitlements
