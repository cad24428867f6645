// The field tables of what Entitlements adds to a scenario file: accounts, tiers, relationships, entitlements, events.
#pragma once

#include "base/fields.h"
#include "entitlements/context.h"
#include "entitlements/event.h"
#include "scenario/system_entries.h"

namespace sluice::base {

/// The rows of an enumeration whose words stand in its own room, from the first one that files may have.
template <class E, std::size_t Count>
consteval auto enumRowsOf(const std::array<entitlements::Word, Count>& words) {
    std::array<EnumRow<E>, Count> rows{};
    for (std::size_t i = 0; i < Count; ++i) {
        rows[i] = {static_cast<E>(i), words[i].tag, words[i].label, words[i].help};
    }
    return rows;
}
template <>
struct Enumerators<entitlements::AccountType> {
    static constexpr std::string_view name = "AccountType";
    static constexpr auto rows = enumRowsOf<entitlements::AccountType>(entitlements::kAccountTypes);
};
template <>
struct Enumerators<entitlements::EntitlementKind> {
    static constexpr std::string_view name = "EntitlementKind";
    static constexpr auto rows = enumRowsOf<entitlements::EntitlementKind>(entitlements::kEntitlementKinds);
};
template <>
struct Enumerators<entitlements::EntitlementState> {
    static constexpr std::string_view name = "EntitlementState";
    static constexpr auto rows = enumRowsOf<entitlements::EntitlementState>(entitlements::kEntitlementStates);
};
template <>
struct Enumerators<entitlements::Visibility> {
    static constexpr std::string_view name = "VisibilityReading";
    static constexpr auto rows = enumRowsOf<entitlements::Visibility>(entitlements::kVisibilities);
};

template <>
struct Fields<entitlements::Readings> {
    using Readings = entitlements::Readings;
    static constexpr std::string_view name = "EntitlementReadings";
    static constexpr std::string_view help = "The chosen answers to the open questions of Entitlements.";
    static constexpr auto list = std::tuple(
        field("EN-16", &Readings::visibility,
              "Whether partners directly related to an account see its name although it is not visible."));
};

template <>
struct Fields<scenario::AccountEntry> {
    using Entry = scenario::AccountEntry;
    static constexpr std::string_view name = "Account";
    static constexpr std::string_view help = "What an organization is among those who hold rights.";
    static constexpr bool isInFile = true;
    static constexpr auto list =
        std::tuple(required("type", &Entry::type, "Producer (exactly one), partner or customer."),
                   field("parents", &Entry::parents, "The ids of the accounts above it in its hierarchy."),
                   field("visibleToOtherPartners", &Entry::visibleToOtherPartners,
                         "Partners up the chain see its name (EN-16); true where missing."));
};
template <>
struct Fields<scenario::RelationshipEntry> {
    using Entry = scenario::RelationshipEntry;
    static constexpr std::string_view name = "PartnerRelationship";
    static constexpr std::string_view help = "Two partners, or a partner and a customer, are related (EN-2).";
    static constexpr bool isInFile = true;
    static constexpr auto list = std::tuple(required("account", &Entry::account, "The id of one of them."),
                                            required("with", &Entry::with, "The id of the other."));
};
template <>
struct Fields<scenario::TierEntry> {
    using Entry = scenario::TierEntry;
    static constexpr std::string_view name = "PartnerTier";
    static constexpr std::string_view help = "A partner tier; the list stands top down.";
    static constexpr bool isInFile = true;
    static constexpr auto list =
        std::tuple(required("id", &Entry::id, "Unique among the tiers."),
                   field("name", &Entry::name, "What people call it; the id where missing."));
};
template <>
struct Fields<scenario::EntitlementEntry> {
    using Entry = scenario::EntitlementEntry;
    static constexpr std::string_view name = "Entitlement";
    static constexpr std::string_view help = "A right to use a product, on its way to an end customer.";
    static constexpr bool isInFile = true;
    static constexpr auto list = std::tuple(
        required("id", &Entry::id, "Unique among the entitlements."),
        field("kind", &Entry::kind, "A quantity (simple, where missing) or web register keys (bulk)."),
        required("product", &Entry::product, "What may be used."),
        required("quantity", &Entry::quantity, "How much of it, or how many keys."),
        field("activated", &Entry::activated, "How much of a simple one is activated."),
        field("redeemed", &Entry::redeemed, "How many keys of a bulk one are redeemed."),
        field("state", &Entry::state, "Deployed where missing (EN-17)."),
        field("tiers", &Entry::tiers, "Who stands in which tier: tier id to account id."),
        field("currentOwner", &Entry::currentOwner, "The id of the tier that may split it (EN-4)."),
        field("from", &Entry::from, "The id of the entitlement that it came from."),
        field("givenBy", &Entry::givenBy,
              "The account that gave it by a split, where its tiers do not tell (EN-42)."),
        field("touched", &Entry::touched,
              "It cannot be merged back any more, where the rest does not tell (EN-42)."),
        field("passedOn", &Entry::passedOn,
              "What left it by splits and transfers before, and did not come back; 0 where missing."));
};
template <>
struct Fields<scenario::EntitlementParts> {
    using Parts = scenario::EntitlementParts;
    static constexpr std::string_view name = "EntitlementParts";
    static constexpr std::string_view help = "What Entitlements adds to a scenario.";
    static constexpr auto list =
        std::tuple(field("tiers", &Parts::tiers, "The partner tiers, top down; Distributor where missing."),
                   field("relationships", &Parts::relationships, "Which accounts are related (EN-2)."),
                   field("entitlements", &Parts::entitlements, "The entitlements at the start."));
};

template <>
struct Fields<entitlements::Event> {
    using Event = entitlements::Event;
    static constexpr auto kinds = entitlements::kEvents;
    static constexpr auto list = std::tuple(
        field("by", &Event::by, "The id of the account that acts; the producer where missing."),
        field("account", &Event::account, "The id of the account."),
        field("name", &Event::name, "What people call it."),
        field("accountType", &Event::accountType, "Producer, partner or customer."),
        field("parents", &Event::parents, "The ids of the accounts above it in its hierarchy."),
        field("visibleToOtherPartners", &Event::visibleToOtherPartners,
              "Partners up the chain see its name (EN-16)."),
        field("with", &Event::with, "The id of the other account."),
        field("tier", &Event::tier, "The id of the tier."),
        field("position", &Event::position, "Where it stands among the partner tiers, counted from 1."),
        field("entitlement", &Event::entitlement, "The id of the entitlement."),
        field("entitlementKind", &Event::entitlementKind, "Simple or bulk."),
        field("product", &Event::product, "What may be used."),
        field("quantity", &Event::quantity, "How much of it, or how many keys."),
        field("newEntitlement", &Event::newEntitlement,
              "The id of the entitlement that is made; found by itself where missing."),
        field("poolInto", &Event::poolInto, "The id of the entitlement that the quantity joins (EN-8)."),
        field("state", &Event::state, "The state that follows (EN-17)."));
};

}  // namespace sluice::base
