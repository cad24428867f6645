// What the calls of Tier Setup answer with, as plain structs; their field tables stand in tier_fields.h.
//
// | call         | arguments                                                  | result                    |
// | ------------ | ---------------------------------------------------------- | ------------------------- |
// | tierDescribe |                                                            | TierDescription           |
// | tierOverview | session, product?, text?, status?, from?, limit?           | TierOverview              |
// | tierRequest  | session, request                                           | TierRequestView           |
// | tierForecast | session, fields {as `compose` has for createAssetRequest}  | TierForecast              |
// | tierWay      | session, request                                           | TierWay                   |
// | whyTier      | session, request or configuration                          | WhyAnswer (messages.h)    |
//
// All of them look at the state at the cursor. `form`, `compose`, `preview` and `stepReport` take the events of
// Tier Setup as they take any other.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

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
    std::string label, help;
    bool isFinal = false;
    std::uint32_t count = 0;  // of the board: how many requests stand there
};
/// An arrow of a diagram; or, for one request, an action that people can ask for.
struct TierMove {
    std::string action, label;  // "setPending", "set pending"
    std::string event;  // the type of the event that does it; empty: it happens by itself, or is `create`
    RequestStatus from = RequestStatus::none, to = RequestStatus::none;
    std::string rule;
    std::vector<std::string> who;    // labels; of a request by name
    bool isLegal = false;            // of a request
    bool refuses = false;            // of a diagram: the row says when the action is refused
    std::string sentence;            // of a diagram: when; of a request: why it is not legal
    std::vector<std::string> needs;  // of a request: titles of the values that have to come with the event
};
struct TierDiagram {
    RequestKind kind = RequestKind::asset;
    std::vector<TierState> states;
    std::vector<TierMove> moves;
};
struct TierDescription {
    SystemDescription system;
    std::vector<TierDiagram> diagrams;
};

// ---- tierOverview ------------------------------------------------------------------------------------------

struct TierParameter {
    std::string id, title;
    ParameterType type = ParameterType::text;
    std::string typeLabel;
    Phase phase = Phase::ordering;
    tier_setup::Scope scope = tier_setup::Scope::asset;
    bool required = false, hidden = false;
    std::vector<std::string> choices;
};
struct TierProduct {
    std::string id, name;
    std::uint32_t resellerLevel = 2;
    bool dynamicValidation = false;
    std::vector<TierParameter> parameters;
};
/// Through whom a customer can buy.
struct TierChain {
    std::string customer, customerName;
    std::vector<Term> tier1;  // id, name; help: the ids of its own upstreams, separated by "; "
};
/// A value, or the place of one that is asked for.
struct TierValue {
    std::string parameter, title;
    Phase phase = Phase::ordering;
    std::string value;
    bool isMissing = false;            // required, visible and empty
    std::string problem;               // what is wrong with it; empty: nothing
    std::vector<std::string> editors;  // who may set it now, by name; of requests
};
/// What a request is for: an asset, or the configuration of an account as tier 1 or 2.
struct TierHolding {
    std::string id, product, productName;
    std::uint32_t level = 0;           // 0: an asset, whose account is the customer
    std::string account, accountName;  // an organization
    std::string tier1, tier1Name;      // of an asset
    std::string tier2, tier2Name;      // of an asset, or of a configuration of level 1; empty: none
    std::string status, statusLabel;
    bool needsUpdate = false;  // TC-58
    std::vector<TierValue> values;
    std::string openRequest;  // empty: none
};
struct TierCard {
    std::string id;
    RequestKind kind = RequestKind::asset;
    RequestType type = RequestType::purchase;
    std::string typeLabel;
    RequestStatus status = RequestStatus::draft;
    std::string statusLabel;
    std::string holding;  // the asset or configuration that it is for
    std::string product, productName;
    std::string account, accountName;
    std::uint32_t level = 0;  // 0: the account is the customer
    std::string waits;        // down to the one open action, as a sentence; empty: it is final
    std::string who;          // who acts next; empty: nobody
    bool isFinal = false;
    std::uint32_t missing = 0;             // values that are asked for and missing
    std::string templateId, reason, date;  // empty: none
};
struct TierOverview {
    std::vector<TierProduct> products;
    std::vector<TierChain> chains;  // the first 200 customers
    std::uint32_t totalChains = 0;
    std::vector<TierState> columns;  // of the board, with how many requests match product and text
    std::vector<TierCard> requests;  // from, limit; in the order in which they came
    std::uint32_t totalRequests = 0;
    std::vector<TierHolding> configurations;  // from, limit
    std::uint32_t totalConfigurations = 0;
    std::vector<TierHolding> assets;  // from, limit
    std::uint32_t totalAssets = 0;
};

// ---- tierRequest -------------------------------------------------------------------------------------------

/// A tier on the way: of a request that waits, or of a sale that is not made yet.
struct TierLink {
    std::uint32_t level = 1;
    std::string account, accountName;
    std::string configuration, request;  // empty: it is complete, nothing is started
    std::string status, statusLabel;     // of the request; where there is none, of the configuration
    bool isReused = false;               // of a sale: nothing is asked (TC-51)
    bool starts = false;                 // of a sale: the request would be started
    std::vector<std::string> asks;       // titles of the values that the account has to fill in
    std::string sentence;
};
/// One action on one request.
struct TierAct {
    std::string request, action, label;
    std::string type;   // of the event
    std::string event;  // JSON text; empty: something has to be told with it (form)
    std::string who;
    std::string sentence;
    std::vector<TierValue> examples;  // values in the event: valid, and examples only
};
struct TierRequestView {
    TierCard card;
    std::string sentence;
    std::vector<TierLink> chain;  // from what it waits for down to where something can be done
    std::optional<TierAct> open;  // the one open action; none: the request is final
    std::vector<TierMove> moves;
    std::vector<TierValue> values;
    std::vector<WhyStep> history;
};

// ---- tierForecast and tierWay ------------------------------------------------------------------------------

struct TierForecast {
    std::string rule, refusal;  // empty: it would happen
    std::string request;        // the id that it would have
    std::string status, statusLabel;
    std::string customer, customerName, tier1, tier1Name, tier2, tier2Name;
    std::vector<TierLink> tiers;    // tier 2 first
    std::vector<std::string> asks;  // titles of the values that the customer has to fill in
    std::string sentence;
};
/// The least sequence of actions that brings a request to approved.
struct TierWay {
    bool found = false;
    std::string rule, sentence;
    std::vector<TierAct> steps;
};

}  // namespace sluice::api
