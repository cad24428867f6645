// What the calls of Tier Setup (core/calls/tiers.h) answer with, as plain structs; their field tables stand in
// tier_fields.h. All of them look at the state at the cursor. `form`, `compose`, `preview` and `stepReport` take the
// events of Tier Setup as they take any other.
#pragma once

#include <cstdint>
#include <optional>

#include "api/messages.h"
#include "api/system_messages.h"
#include "tier_setup/model.h"

namespace sluice::api {

using tier_setup::ParameterType;
using tier_setup::Phase;
using tier_setup::RequestKind;
using tier_setup::RequestStatus;
using tier_setup::RequestType;

// ---- diagrams ----------------------------------------------------------------------------------------------

/// A state of requests: of a diagram, or a column of the board.
struct TierState {
    RequestStatus id = RequestStatus::draft;
    Text label, help;
    bool isFinal = false;
    std::uint32_t count = 0;  // of the board: how many requests stand there
};
/// An arrow of a diagram; or, for one request, an action that people can ask for.
struct TierMove {
    Text action, label;  // "setPending", "set pending"
    Text event;          // the type of the event that does it; empty: it happens by itself, or is `create`
    RequestStatus from = RequestStatus::none, to = RequestStatus::none;
    RequestStatus ends = RequestStatus::none;  // where it ends: an asset's draft may go on at once (TC-32)
    Text rule;
    List<Text> who;        // labels; of a request by name
    bool isLegal = false;  // of a request
    bool refuses = false;  // of a diagram: the row says when the action is refused
    Text sentence;         // of a diagram: when; of a request: why it is not legal
    List<Text> needs;      // of a request: titles of the values that have to come with the event
};
struct TierDiagram {
    RequestKind kind = RequestKind::asset;
    List<TierState> states;
    List<TierMove> moves;
};
struct TierDescription {
    SystemDescription system;
    List<TierDiagram> diagrams;
};

// ---- tierOverview ------------------------------------------------------------------------------------------

struct TierParameter {
    Text id, title;
    ParameterType type = ParameterType::text;
    Text typeLabel;
    Phase phase = Phase::ordering;
    tier_setup::Scope scope = tier_setup::Scope::asset;
    bool required = false, hidden = false;
    List<Text> choices;
};
struct TierProduct {
    Text id, name;
    std::uint32_t resellerLevel = 2;
    bool dynamicValidation = false;
    List<TierParameter> parameters;
};
/// Through whom a customer can buy.
struct TierChain {
    Text customer, customerName;
    List<Term> tier1;  // id, name; help: the ids of its own upstreams, separated by "; "
};
/// A value, or the place of one that is asked for.
struct TierValue {
    Text parameter, title;
    Phase phase = Phase::ordering;
    Text value;
    bool isMissing = false;  // required, visible and empty
    Text problem;            // what is wrong with it; empty: nothing
    List<Text> editors;      // who may set it now, by name; of requests
};
/// What a request is for: an asset, or the configuration of an account as tier 1 or 2.
struct TierHolding {
    Text id, product, productName;
    std::uint32_t level = 0;    // 0: an asset, whose account is the customer
    Text account, accountName;  // an organization
    Text tier1, tier1Name;      // of an asset
    Text tier2, tier2Name;      // of an asset, or of a configuration of level 1; empty: none
    Text status, statusLabel;
    bool needsUpdate = false;  // TC-58
    List<TierValue> values;
    Text openRequest;  // empty: none
};
struct TierCard {
    Text id;
    RequestKind kind = RequestKind::asset;
    RequestType type = RequestType::purchase;
    Text typeLabel;
    RequestStatus status = RequestStatus::draft;
    Text statusLabel;
    Text holding;  // the asset or configuration that it is for
    Text product, productName;
    Text account, accountName;
    std::uint32_t level = 0;  // 0: the account is the customer
    Text waits;               // down to the one open action, as a sentence; empty: it is final
    Text who;                 // who acts next; empty: nobody
    bool isFinal = false;
    std::uint32_t missing = 0;      // values that are asked for and missing
    Text templateId, reason, date;  // empty: none
    Text failure;                   // why it failed, down to the first request that did; empty: it did not
};
struct TierOverview {
    List<TierProduct> products;
    List<TierChain> chains;  // the first 200 that match the text
    std::uint32_t totalChains = 0;
    List<TierState> columns;  // of the board, with how many requests match product and text
    List<TierCard> requests;  // from, limit; in the order in which they came
    std::uint32_t totalRequests = 0;
    List<TierHolding> configurations;  // from, limit
    std::uint32_t totalConfigurations = 0;
    List<TierHolding> assets;  // from, limit
    std::uint32_t totalAssets = 0;
};

// ---- tierRequest -------------------------------------------------------------------------------------------

/// A tier on the way: of a request that waits, or of a sale that is not made yet.
struct TierLink {
    std::uint32_t level = 1;
    Text account, accountName;
    Text configuration, request;  // empty: it is complete, nothing is started
    Text status, statusLabel;     // of the request; where there is none, of the configuration
    bool isReused = false;        // of a sale: nothing is asked (TC-51)
    bool starts = false;          // of a sale: the request would be started
    List<Text> asks;              // titles of the values that the account has to fill in
    Text sentence;
    List<Text> lacks;  // of one that is used again: titles of what an update has to set right (TC-58)
};
/// One action on one request.
struct TierAct {
    Text request, action, label;
    Text type;   // of the event
    Text event;  // JSON text; empty: something has to be told with it (form)
    Text who;
    Text sentence;
    List<TierValue> examples;  // values in the event: valid, and examples only
};
struct TierRequestView {
    TierCard card;
    Text sentence;
    List<TierLink> causes;  // of one that failed with another one: from that one to the first that failed
    List<TierLink> chain;   // from what it waits for down to where something can be done
    std::optional<TierAct> open;  // what can be done next; none: the request is final
    List<TierAct> others;         // what else can be done for it now
    List<TierMove> moves;
    List<TierMove> arrows;  // those of its diagram in their order, each as it is for this request now
    List<TierValue> values;
    List<WhyStep> history;
};

// ---- tierForecast and tierWay ------------------------------------------------------------------------------

struct TierForecast {
    Text rule, refusal;  // empty: it would happen
    Text request;        // the id that it would have
    Text status, statusLabel;
    Text customer, customerName, tier1, tier1Name, tier2, tier2Name;
    List<TierLink> tiers;  // tier 2 first
    List<Text> asks;       // titles of the values that the customer has to fill in
    Text sentence;
};
/// The least sequence of actions that brings a request to approved.
struct TierWay {
    bool found = false;
    Text rule, sentence;
    bool isProven = false;     // no other way has fewer actions
    bool hasProblems = false;  // a value that was told is not valid; its example stands in the events
    List<TierAct> steps;
};

}  // namespace sluice::api
