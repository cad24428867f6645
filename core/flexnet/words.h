// The words of FlexNet Operations: states, types, and what members and columns are called.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/arena.h"
#include "entitlements/model.h"

namespace sluice::flexnet {

/// What a row or record may tell of an entitlement beside its tiers.
enum class Field : std::uint8_t {
    entitlementId,
    entitlementState,
    state,  // of the activation where one is named, else of the entitlement
    entitlementType,
    activationId,
    lineState,
    itemType,
    productName,
    productVersion,
    productId,
    quantity,
    used,
    available,
    currentOwner,
    bulkEntitlement,
    kFields
};

/// Letters and digits alone, in small letters: `Partner Tier 1` and `PartnerTier1` are one.
[[nodiscard]] std::string squeezed(std::string_view name);

/// What a column or member of this name holds; none where it is none of them.
[[nodiscard]] std::optional<Field> fieldOf(std::string_view name);

struct StateWord {
    entitlements::EntitlementState state;
    bool isOurs = true;  // else it is taken as the nearest of ours
};
/// What such a word stands for; none where it is none of them.
[[nodiscard]] std::optional<StateWord> stateOf(std::string_view word);
[[nodiscard]] std::optional<entitlements::AccountType> accountTypeOf(std::string_view word);
/// Whether a type of an entitlement or of what it is made of is the bulk one.
[[nodiscard]] std::optional<bool> isBulk(std::string_view word);

/// `expected DRAFT, … found "x"`
[[nodiscard]] base::Text notAState(std::string_view found);
[[nodiscard]] base::Text notAnAccountType(std::string_view found);
[[nodiscard]] base::Text notAType(std::string_view found);

}  // namespace sluice::flexnet
