// What the calls of Entitlements (core/calls/entitlements.h) answer with, as plain structs; their field tables stand in
// entitlement_fields.h. Everything is of the state at the cursor.
//
// Seen as an account, every name and id of an account in an answer is one that this account may know (EN-16). What is
// withheld has no id and the name `Name Withheld`. Nobody in particular sees everything.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "api/messages.h"
#include "api/system_step_messages.h"

namespace sluice::api {

// ---- entitlementOverview -----------------------------------------------------------------------------------

struct EntitlementTier {
    Text id, name;
    std::uint32_t position = 1;  // from the top
    bool isEndCustomer = false;  // always the last one
};
/// An account that the viewer may know. What it holds: the entitlements whose current owner it is, and those without
/// an owner in whose lowest tier it stands; obsolete ones are left out.
struct EntitlementAccount {
    std::uint32_t index = 0;  // organization index
    Text id, name;
    Text type, typeLabel;
    std::uint32_t level = 1;  // in its account hierarchy; 1: nobody stands above it
    List<Text> parents;       // names
    List<Text> related;       // the first 20 names
    std::uint32_t totalRelated = 0;
    bool visible = true;  // to other partners
    std::uint32_t entitlements = 0;
    // What it received is what it passed on, what is used and what is left; quantity: the last two.
    std::uint64_t received = 0, passedOn = 0, quantity = 0, used = 0, remaining = 0;
    Text left, amounts;  // in words: "50 of 100 received remain", "100 received: 30 passed on, ..."
};
struct EntitlementStanding {
    Text tier, tierName, account, accountName;
    bool withheld = false;
};
struct EntitlementEntry {
    std::uint32_t index = 0;  // as they were made
    Text id;
    Text kind, kindLabel;
    Text product;
    // What it received is what was passed on out of it, what is used and what is left; quantity: the last two.
    std::uint64_t received = 0, passedOn = 0, quantity = 0, used = 0, remaining = 0;
    Text usedLabel;      // "activated" or "redeemed"
    Text left, amounts;  // in words
    Text state, stateLabel;
    Text owner, ownerTier;                // the current owner: id and name of the tier; empty: none
    Text ownerAccount, ownerName;         // who stands there
    bool withheld = false;                // ownerName is
    List<EntitlementStanding> standings;  // top down
    Text from;                            // the entitlement it came from, where the viewer sees it
    std::uint32_t made = 0;               // how many that the viewer sees came from it
};
/// A place of the picture: one account in one tier. All that is withheld in a tier is one place.
struct FlowNode {
    Text account, name;
    std::uint32_t column = 0;  // 0: the producer; then the tiers by position
    bool withheld = false;
    std::uint32_t entitlements = 0;  // held there
    std::uint64_t received = 0, passedOn = 0, quantity = 0, used = 0, remaining = 0;
    Text left, amounts;  // in words
};
/// An entitlement as a line of the picture, from who gave it to who holds it.
struct FlowEdge {
    std::uint32_t from = 0, to = 0;         // entries of `nodes`
    Text entitlement;                       // its id
    Text way;                               // create, split, transfer, redeem
    std::uint64_t moved = 0;                // what passed along the line
    std::uint64_t remaining = 0, used = 0;  // of it, now
    bool ended = false;                     // it is obsolete
};
struct EntitlementProduct {
    Text product;
    std::uint32_t entitlements = 0;
    std::uint64_t quantity = 0, remaining = 0, used = 0;  // keys that became an entitlement count once
    Text left, amounts;                                   // in words
};
struct EntitlementOverview {
    List<Term> viewers;  // who can look, the first 500: id, name, type; where `as` is missing, else empty
    std::uint32_t totalViewers = 0;
    Text viewer;  // the name of who looks; empty: nobody in particular
    List<EntitlementTier> tiers;
    List<EntitlementAccount> accounts;  // with `text`, those that have it; from `from` on, `limit`
    std::uint32_t totalAccounts = 0;
    List<EntitlementEntry> entitlements;  // likewise
    std::uint32_t totalEntitlements = 0;
    List<FlowNode> nodes;  // of the first 300 of these entitlements
    List<FlowEdge> edges;
    List<EntitlementProduct> products;  // of all that the viewer sees
    Text note;                          // what is left out or withheld, in a sentence; empty: nothing
};

// ---- entitlementTargets ------------------------------------------------------------------------------------

/// One account to which an entitlement could go, or why it cannot.
struct EntitlementTarget {
    Text account, name;
    Text tier, tierName;    // of a split
    Text way;               // split, transfer, redeem
    Text event;             // JSON text: it, of all that may go; empty: it names somebody withheld
    List<Text> then;        // JSON texts: the transfers that bring redeemed keys on to it
    Text sentence;          // why not; of several events, what they do
    Text rule;              // why not; empty: it may
    List<Remedy> remedies;  // what would make it legal
};
/// Why the entitlement goes to none of many accounts, whichever: said once.
struct EntitlementReason {
    Text rule, sentence;
    std::uint32_t accounts = 0;  // for how many that is so
    List<Remedy> remedies;
};
struct EntitlementTargets {
    std::uint64_t most = 0;  // how much can go
    Text sentence;           // "100 of e1 can go to 3 accounts by split and to 1 by transfer."
    List<EntitlementTarget> split, transfer;  // legal ones, the first `limit`
    List<EntitlementTarget> redeem;   // for whom keys are redeemed, and to whom they are passed on then
    List<EntitlementReason> reasons;  // what forbids it whoever it is
    List<EntitlementTarget> others;   // the first `limit` to which something else forbids it
    List<Term> actors;  // who may act for it besides the producer: id, name, as what; where `by` is missing
    std::uint32_t totalSplit = 0, totalTransfer = 0, totalRedeem = 0, totalOthers = 0;
    std::uint32_t totalActors = 0;
};

// ---- entitlementDistribute ---------------------------------------------------------------------------------

struct EntitlementPlan {
    bool found = false, proven = false;  // proven: no sequence of fewer events does it
    Text sentence;                       // what it comes to, or why there is none
    Text rule;                           // why there is none
    List<Remedy> steps;                  // in order, one event each; none where it names somebody withheld
    List<StepEntry> changes;             // how much every entitlement has in the end, and had before
    std::uint32_t atLeast = 0;           // no sequence of fewer events than so many does it
    List<Remedy> remedies;               // where there is none: the fewest relations and owners that it lacks
};

}  // namespace sluice::api
