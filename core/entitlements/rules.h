// The rules of Entitlements as data. The engine decides from these rows, the page shows them, the
// documentation prints them and the tests enumerate them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "step/rule.h"

namespace sluice::entitlements {

using step::Status;

enum class Rule : std::uint8_t {
    en1,
    en2,
    en3,
    en4,
    en5,
    en6,
    en7,
    en8,
    en9,
    en10,
    en11,
    en12,
    en13,
    en14,
    en15,
    en16,
    en17,
    en18,
    en19,
    en20,
    en21,
    en22,
    en23,
    en24,
    en25,
    en26,
    en27,
    en28,
    en29,
    en30,
    en31,
    en32,
    en33,
    en34,
    en35,
    en36,
    en37,
    en38,
    en39,
    en40,
    en41,
    en42,
    count_
};

inline constexpr std::string_view kArticle = "Designing Channel Partner Tiers";
inline constexpr std::string_view kGuide = "web-service reference and help of the platform";
inline constexpr std::string_view kOwnReading = "our reading";

/// In the order of `Rule`.
inline constexpr std::array<step::RuleText, static_cast<std::size_t>(Rule::count_)> kRules = {{
    {"EN-1", Status::stated, kArticle,
     "An account stands in a tier only on an entitlement, never in general."},
    {"EN-2", Status::stated, kArticle,
     "A relationship links two partners, or a partner and a customer; the producer or a partner sets it."},
    {"EN-3", Status::stated, kArticle,
     "A partner may create partner and customer accounts; they are related to its account at once."},
    {"EN-4", Status::stated, kArticle,
     "To split, the current owner must be set and be a partner tier, and who splits is the producer, the "
     "owner's account or one of its sub-accounts; these split to others, never to themselves."},
    {"EN-5", Status::stated, kArticle,
     "A split goes to an account related to the current owner's account that stands in no tier of the "
     "entitlement yet, in a tier below the owner's."},
    {"EN-6", Status::guide, kGuide, "The tier that a split goes to is not defined on the entitlement yet."},
    {"EN-7", Status::stated, kArticle,
     "Only what is not activated or redeemed moves: at least 1, at most all that remains."},
    {"EN-8", Status::guide, kGuide,
     "A split makes a new entitlement with the tiers down to the owner and the target tier, which owns it; "
     "pooled into one of the same product, kind, state and tiers, that one grows instead."},
    {"EN-9", Status::read, kOwnReading,
     "The source of a split keeps its tiers and its owner, so that the rest can be split again."},
    {"EN-10", Status::stated, kArticle,
     "Once the end customer is known, the current owner is End Customer and cannot be changed."},
    {"EN-11", Status::stated, kArticle, "A current owner other than End Customer means only who may split."},
    {"EN-12", Status::stated, kArticle,
     "A transfer goes only to customers: from an end customer to its own parent or child account, from a "
     "partner to a related customer; the current owner's account makes it, or the producer for it."},
    {"EN-13", Status::stated, kArticle,
     "To move an entitlement to a related partner it is split, not transferred."},
    {"EN-14", Status::guide, kGuide,
     "Only simple entitlements are transferred; what is not activated goes to a new draft, and the origin "
     "with the activated rest becomes obsolete."},
    {"EN-15", Status::guide, kGuide,
     "Only deployed entitlements are split, activated or redeemed; drafts are transferred too."},
    {"EN-16", Status::open, kArticle,
     "Who an account is, is known to the producer, to the accounts above and below it in its hierarchy, to "
     "those directly related to it while it is visible to other partners, and to those who stand below it on "
     "an entitlement. To all others, related ones too, it is \"Name Withheld\". Whether related ones see an "
     "account that is not visible is open."},
    {"EN-17", Status::guide, kGuide,
     "A draft is deployed; deployed becomes inactive and back; inactive becomes draft; any of them becomes "
     "obsolete, which is final."},
    {"EN-18", Status::guide, kGuide,
     "Redeeming keys of a bulk entitlement makes a simple entitlement for the redeeming account."},
    {"EN-19", Status::read, kOwnReading,
     "An event needs what it names: the account, relationship, tier or entitlement must be there at that "
     "moment."},
    {"EN-20", Status::read, kOwnReading, "An event that changes nothing is refused."},
    {"EN-21", Status::read, kOwnReading,
     "No two accounts, no two tiers and no two entitlements have one id."},
    {"EN-22", Status::read, kOwnReading, "There is exactly one producer; it comes first, created by nobody."},
    {"EN-23", Status::read, kOwnReading,
     "Parents are accounts of the same type, each named once, and no account stands above itself."},
    {"EN-24", Status::read, kOwnReading,
     "Tiers, new entitlements and the states of entitlements are the producer's."},
    {"EN-25", Status::read, kOwnReading,
     "Visibility is set by the producer, by the account itself or by one above it. Over a partner the "
     "producer alone sets parents, but what a partner creates it may create under itself; over a customer "
     "the producer does, or a partner related to both."},
    {"EN-26", Status::read, kOwnReading,
     "The current owner is a tier defined on the entitlement; the producer or the present owner's account "
     "sets it."},
    {"EN-27", Status::read, kOwnReading,
     "The end customer is named by the producer, or by the current owner's account among the customers "
     "related to it."},
    {"EN-28", Status::read, kOwnReading,
     "Partners stand in partner tiers, customers in End Customer, the producer in none."},
    {"EN-29", Status::read, kOwnReading,
     "End Customer is always last, and no tier moves past another where an entitlement has both."},
    {"EN-30", Status::read, kOwnReading,
     "A simple entitlement is activated by the producer, by who acts for the current owner, or within the "
     "end customer's hierarchy."},
    {"EN-31", Status::read, kOwnReading, "Quantities are whole numbers from 1 to 2^53."},
    {"EN-32", Status::read, kOwnReading,
     "An entitlement made without an id gets its source's with -2, -3 and so on behind it."},
    {"EN-33", Status::read, kOwnReading,
     "A partner sets and ends only relationships of accounts for which it acts."},
    {"EN-34", Status::read, kOwnReading,
     "The producer, and an account that stands on an entitlement, in a relationship or in a hierarchy, is "
     "not "
     "removed."},
    {"EN-35", Status::read, kOwnReading,
     "Keys are redeemed for a customer: the end customer, one of its hierarchy, or one related to the "
     "current owner; by the producer, that customer or who acts for the owner."},
    {"EN-36", Status::read, kOwnReading,
     "What is transferred or redeemed keeps the tiers down to the owner, within a customer's hierarchy too; "
     "tiers below the owner do not go along."},
    {"EN-37", Status::read, kOwnReading, "The producer's name is known to all."},
    {"EN-38", Status::read, kOwnReading,
     "A plan of distribution gives in addition to what customers hold. It takes from partner tiers, and from "
     "a customer only where that is said; nobody who is wanted ends with less."},
    {"EN-39", Status::read, kOwnReading,
     "The steps of a plan are splits and transfers and, where they are needed, setting an owner and "
     "deploying; each counts. Relations, parents and visibility it leaves as they are."},
    {"EN-40", Status::guide, kGuide,
     "Activations of a deployed entitlement are returned by its holder or the producer, at most as many as "
     "there are; redeemed keys do not come back."},
    {"EN-41", Status::guide, kGuide,
     "The producer changes the quantity of a draft or deployed entitlement, never below what is used."},
    {"EN-42", Status::guide, kGuide,
     "The producer, or the account that gave it, merges back a split that was never used, split on, "
     "transferred or pooled into: its deployed origin gets the quantity, the split becomes obsolete with 0."},
}};

[[nodiscard]] constexpr const step::RuleText& text(Rule rule) {
    return kRules[static_cast<std::size_t>(rule)];
}
[[nodiscard]] constexpr std::string_view id(Rule rule) { return text(rule).id; }

}  // namespace sluice::entitlements
