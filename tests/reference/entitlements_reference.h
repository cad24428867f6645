// A slow, obvious evaluator of Entitlements, written from the rules alone: accounts, tiers and entitlements
// by their ids as text, and a whole new state for every event.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "support/entitlement_world.h"

namespace sluice::reference {

struct PlainAccount {
    std::string type;  // producer, partner, customer
    std::set<std::string> parents;
    bool visible = true;
    friend bool operator==(const PlainAccount&, const PlainAccount&) = default;
};
struct PlainEntitlement {
    std::string kind, product, state, owner, from;
    std::uint64_t quantity = 0, used = 0;
    std::map<std::string, std::string> tiers;  // tier → account
    std::string giver;                         // who gave it by a split; empty: it came otherwise
    bool isUntouched = true;                   // never used, split on, transferred or pooled into
    friend bool operator==(const PlainEntitlement&, const PlainEntitlement&) = default;
};
struct PlainState {
    std::map<std::string, PlainAccount> accounts;
    std::set<std::pair<std::string, std::string>> related;  // the smaller id first
    std::vector<std::string> tiers;                         // top down, End Customer last
    std::map<std::string, std::string> tierNames;
    std::map<std::string, PlainEntitlement> entitlements;
    friend bool operator==(const PlainState&, const PlainState&) = default;
};

/// An event with texts.
struct PlainEvent {
    std::string kind, by, account, name, accountType, with, tier, entitlement, entitlementKind, product,
        newEntitlement, poolInto, state;
    std::vector<std::string> parents;
    bool visible = true;
    bool isLast = true;  // no position is given
    std::uint64_t position = 0;
    std::uint64_t quantity = 1;
};

/// The rule that forbids the event, or empty; then the state is the one after it. Not empty for an event
/// whose account is an organization of the channel without an account.
std::string apply(PlainState& state, const PlainEvent& event);

/// EN-16, EN-37: whether the viewer sees who the account is. `relatedSeeIt`: that reading of EN-16. Standing below
/// it counts on this entitlement; on the empty one: on any.
bool sees(const PlainState& state, const std::string& viewer, const std::string& account, bool relatedSeeIt,
          const std::string& entitlement = {});

/// Who stood at each entitlement as its holder, and how much it had, after each step: told by the states themselves.
struct PlainHolding {
    std::string account;  // empty: nobody
    std::uint64_t quantity = 0;
    friend bool operator==(const PlainHolding&, const PlainHolding&) = default;
};
PlainHolding holdingOf(const PlainState& state, const std::string& entitlement);

PlainState plainOf(const testing_support::EntitlementWorld& world);
PlainEvent plainOf(const testing_support::EntitlementWorld& world, const entitlements::Event& event);

/// What always holds of a state; empty, or what does not.
std::string brokenInvariant(const PlainState& state);
/// What holds from one state to the next; empty, or what does not.
std::string brokenInvariant(const PlainState& before, const PlainState& after, const PlainEvent& event);

}  // namespace sluice::reference
