// The field tables of api/tier_messages.h.
#pragma once

#include "api/describe_fields.h"
#include "api/system_fields.h"
#include "api/tier_messages.h"
#include "api/why_fields.h"
#include "base/fields.h"
#include "tier_setup/enumerators.h"

namespace sluice::base {

template <>
struct Enumerators<tier_setup::RequestKind> {
    using E = tier_setup::RequestKind;
    static constexpr std::string_view name = "RequestKind";
    static constexpr std::array rows = {
        EnumRow<E>{E::asset, "asset", "asset request", "A request for an asset."},
        EnumRow<E>{E::tier, "tier", "tier request", "A request for a tier configuration."}};
};

template <>
struct Fields<api::TierState> {
    using T = api::TierState;
    static constexpr std::string_view name = "TierState";
    static constexpr std::string_view help = "A state of requests.";
    static constexpr auto list =
        std::tuple(field("id", &T::id, "What the wire calls it."), field("label", &T::label, "Its word."),
                   field("help", &T::help, "One sentence that explains it."),
                   field("isFinal", &T::isFinal, "Nothing leads out of it."),
                   field("count", &T::count, "Of a board: how many requests stand there."));
};

template <>
struct Fields<api::TierMove> {
    using T = api::TierMove;
    static constexpr std::string_view name = "TierMove";
    static constexpr std::string_view help = "An arrow of a diagram, or an action of a request.";
    static constexpr auto list = std::tuple(
        field("action", &T::action, "What the wire calls the action."),
        field("label", &T::label, "The action's word."),
        field("event", &T::event,
              "The type of the event that does it; empty: it happens by itself, or creates."),
        field("from", &T::from, "The state before."), field("to", &T::to, "The state after."),
        field("ends", &T::ends, "Where it ends: a draft of an asset request may be parked at once."),
        field("rule", &T::rule, "The rule that says so."),
        field("who", &T::who, "Who may do it; of a request by name."),
        field("isLegal", &T::isLegal, "Of a request: it can be done now."),
        field("refuses", &T::refuses, "Of a diagram: the row says when the action is refused."),
        field("sentence", &T::sentence, "Of a diagram: when; of a request: why it cannot be done."),
        field("needs", &T::needs, "Of a request: titles of values that have to come with the event."));
};

template <>
struct Fields<api::TierDiagram> {
    using T = api::TierDiagram;
    static constexpr std::string_view name = "TierDiagram";
    static constexpr std::string_view help = "The state diagram of one kind of requests.";
    static constexpr auto list = std::tuple(field("kind", &T::kind, "Of which requests."),
                                            field("states", &T::states, "The states, final ones last."),
                                            field("moves", &T::moves, "The arrows."));
};

template <>
struct Fields<api::TierDescription> {
    using T = api::TierDescription;
    static constexpr std::string_view name = "TierDescription";
    static constexpr std::string_view help =
        "Everything about Tier Setup that does not depend on a scenario.";
    static constexpr auto list =
        std::tuple(field("system", &T::system, "Rules, open questions, events and words."),
                   field("diagrams", &T::diagrams, "The two state diagrams."));
};

template <>
struct Fields<api::TierParameter> {
    using T = api::TierParameter;
    static constexpr std::string_view name = "TierParameter";
    static constexpr std::string_view help = "A parameter of a product.";
    static constexpr auto list = std::tuple(
        field("id", &T::id, "Its id."), field("title", &T::title, "What people read."),
        field("type", &T::type, "What its values look like."), field("typeLabel", &T::typeLabel, "In words."),
        field("phase", &T::phase, "When it is filled in."), field("scope", &T::scope, "Of whom it is asked."),
        field("required", &T::required, "It has to be filled in."),
        field("hidden", &T::hidden, "It is shown to nobody but the vendor."),
        field("choices", &T::choices, "Of a dropdown."));
};

template <>
struct Fields<api::TierProduct> {
    using T = api::TierProduct;
    static constexpr std::string_view name = "TierProduct";
    static constexpr std::string_view help = "A product with its parameters.";
    static constexpr auto list =
        std::tuple(field("id", &T::id, "Its id."), field("name", &T::name, "Its name."),
                   field("resellerLevel", &T::resellerLevel, "Which tier scopes it may use (TC-2)."),
                   field("dynamicValidation", &T::dynamicValidation, "Requests begin as drafts."),
                   field("parameters", &T::parameters, "What it asks for."));
};

template <>
struct Fields<api::TierChain> {
    using T = api::TierChain;
    static constexpr std::string_view name = "TierChain";
    static constexpr std::string_view help = "Through whom a customer can buy.";
    static constexpr auto list = std::tuple(
        field("customer", &T::customer, "The customer's id."),
        field("customerName", &T::customerName, "The customer's name."),
        field("tier1", &T::tier1,
              "Who can be tier 1: id, name, and as help the ids of who can be tier 2, separated by \"; \"."));
};

template <>
struct Fields<api::TierValue> {
    using T = api::TierValue;
    static constexpr std::string_view name = "TierValue";
    static constexpr std::string_view help = "A value, or the place of one.";
    static constexpr auto list = std::tuple(
        field("parameter", &T::parameter, "The parameter's id."), field("title", &T::title, "Its title."),
        field("phase", &T::phase, "When it is filled in."),
        field("value", &T::value, "What stands there; empty: nothing."),
        field("isMissing", &T::isMissing, "It is required and nothing stands there."),
        field("problem", &T::problem, "What is wrong with it; empty: nothing."),
        field("editors", &T::editors, "Who may set it now, by name."));
};

template <>
struct Fields<api::TierHolding> {
    using T = api::TierHolding;
    static constexpr std::string_view name = "TierHolding";
    static constexpr std::string_view help = "An asset, or the configuration of an account as a tier.";
    static constexpr auto list = std::tuple(
        field("id", &T::id, "Its id."), field("product", &T::product, "The product's id."),
        field("productName", &T::productName, "The product's name."),
        field("level", &T::level, "0: an asset; else the tier that it configures."),
        field("account", &T::account, "The id of the customer, or of the tier."),
        field("accountName", &T::accountName, "That one's name."),
        field("tier1", &T::tier1, "Of an asset: the id of its tier 1."),
        field("tier1Name", &T::tier1Name, "That one's name."),
        field("tier2", &T::tier2, "Of an asset or of a tier 1: the id of tier 2; empty: none."),
        field("tier2Name", &T::tier2Name, "That one's name."), field("status", &T::status, "Its state."),
        field("statusLabel", &T::statusLabel, "Its state in words."),
        field("needsUpdate", &T::needsUpdate, "It lacks what the product asks for by now (TC-58)."),
        field("values", &T::values, "Its values."),
        field("openRequest", &T::openRequest, "The id of its open request; empty: none."));
};

template <>
struct Fields<api::TierCard> {
    using T = api::TierCard;
    static constexpr std::string_view name = "TierCard";
    static constexpr std::string_view help = "A request in short.";
    static constexpr auto list = std::tuple(
        field("id", &T::id, "Its id."), field("kind", &T::kind, "For an asset or a tier."),
        field("type", &T::type, "Its type."), field("typeLabel", &T::typeLabel, "Its type in words."),
        field("status", &T::status, "Its state."), field("statusLabel", &T::statusLabel, "In words."),
        field("holding", &T::holding, "The id of the asset or configuration that it is for."),
        field("product", &T::product, "The product's id."),
        field("productName", &T::productName, "The product's name."),
        field("account", &T::account, "The id of the customer, or of the tier."),
        field("accountName", &T::accountName, "That one's name."),
        field("level", &T::level, "0: the account is the customer; else which tier it is."),
        field("waits", &T::waits, "What it waits for, down to the one open action; empty: it is final."),
        field("who", &T::who, "Who acts next; empty: nobody."),
        field("isFinal", &T::isFinal, "Nothing happens to it any more."),
        field("missing", &T::missing, "How many values are asked for and missing."),
        field("template", &T::templateId, "With which it was approved; empty: none."),
        field("reason", &T::reason, "Why it failed; empty: none."),
        field("date", &T::date, "For when it is scheduled; empty: none."),
        field("failure", &T::failure, "Why it failed, down to the first that did; empty: it did not."));
};

template <>
struct Fields<api::TierOverview> {
    using T = api::TierOverview;
    static constexpr std::string_view name = "TierOverview";
    static constexpr std::string_view help = "What stands where in Tier Setup.";
    static constexpr auto list = std::tuple(
        field("products", &T::products, "All products."),
        field("chains", &T::chains, "The first 200 that match the text, and through whom they can buy."),
        field("totalChains", &T::totalChains, "How many customers match the text."),
        field("columns", &T::columns, "The states, with how many requests match product and text."),
        field("requests", &T::requests, "The requests asked for, in the order in which they came."),
        field("totalRequests", &T::totalRequests, "How many match."),
        field("configurations", &T::configurations, "Tier configurations of the products asked for."),
        field("totalConfigurations", &T::totalConfigurations, "How many match."),
        field("assets", &T::assets, "Assets of the products asked for."),
        field("totalAssets", &T::totalAssets, "How many match."));
};

template <>
struct Fields<api::TierLink> {
    using T = api::TierLink;
    static constexpr std::string_view name = "TierLink";
    static constexpr std::string_view help = "A tier on the way of a request.";
    static constexpr auto list = std::tuple(
        field("level", &T::level, "Which tier."), field("account", &T::account, "The id of who it is."),
        field("accountName", &T::accountName, "That one's name."),
        field("configuration", &T::configuration, "The id of its configuration; empty: none yet."),
        field("request", &T::request, "The id of the request that is open or would be; empty: none."),
        field("status", &T::status, "The state of the request, else of the configuration."),
        field("statusLabel", &T::statusLabel, "In words."),
        field("isReused", &T::isReused, "Of a sale: nothing is asked (TC-51)."),
        field("starts", &T::starts, "Of a sale: the request would be started."),
        field("asks", &T::asks, "Titles of the values that the account has to fill in."),
        field("sentence", &T::sentence, "All of it in a sentence."),
        field("lacks", &T::lacks, "Of one that is used again: what an update has to set right (TC-58)."));
};

template <>
struct Fields<api::TierAct> {
    using T = api::TierAct;
    static constexpr std::string_view name = "TierAct";
    static constexpr std::string_view help = "One action on one request.";
    static constexpr auto list = std::tuple(
        field("request", &T::request, "The request's id."),
        field("action", &T::action, "What the wire calls the action."),
        field("label", &T::label, "The action's word."),
        field("type", &T::type, "The type of the event that does it."),
        field("event", &T::event, "That event as JSON text; empty: something has to be told with it."),
        field("who", &T::who, "Who does it, by name."), field("sentence", &T::sentence, "In words."),
        field("examples", &T::examples, "Values in the event: valid, and examples only."));
};

template <>
struct Fields<api::TierRequestView> {
    using T = api::TierRequestView;
    static constexpr std::string_view name = "TierRequestView";
    static constexpr std::string_view help = "Everything about one request.";
    static constexpr auto list = std::tuple(
        field("card", &T::card, "In short."), field("sentence", &T::sentence, "What it is, in a sentence."),
        field("causes", &T::causes, "What it failed with, one after the other."),
        field("chain", &T::chain, "What it waits for, one after the other."),
        field("open", &T::open, "What can be done next; none: it is final."),
        field("others", &T::others, "What else can be done for it now."),
        field("moves", &T::moves, "Every action that people can ask for."),
        field("arrows", &T::arrows,
              "Those of its diagram in their order, each as it is for this request now."),
        field("values", &T::values, "What it asks for, and what stands there."),
        field("history", &T::history, "How it came to where it is."));
};

template <>
struct Fields<api::TierForecast> {
    using T = api::TierForecast;
    static constexpr std::string_view name = "TierForecast";
    static constexpr std::string_view help = "What an asset request would start.";
    static constexpr auto list = std::tuple(
        field("rule", &T::rule, "The rule of the refusal; empty: it would happen."),
        field("refusal", &T::refusal, "Why it would be refused; empty: it would happen."),
        field("request", &T::request, "The id that it would have."),
        field("status", &T::status, "Where it would stand."),
        field("statusLabel", &T::statusLabel, "In words."),
        field("customer", &T::customer, "The customer's id."),
        field("customerName", &T::customerName, "The customer's name."),
        field("tier1", &T::tier1, "The id of tier 1."), field("tier1Name", &T::tier1Name, "Its name."),
        field("tier2", &T::tier2, "The id of tier 2; empty: none."),
        field("tier2Name", &T::tier2Name, "Its name."),
        field("tiers", &T::tiers, "What each tier is asked, tier 2 first."),
        field("asks", &T::asks, "Titles of the values that the customer has to fill in."),
        field("sentence", &T::sentence, "All of it in a few sentences."));
};

template <>
struct Fields<api::TierWay> {
    using T = api::TierWay;
    static constexpr std::string_view name = "TierWay";
    static constexpr std::string_view help = "The least sequence of actions to approved.";
    static constexpr auto list =
        std::tuple(field("found", &T::found, "There is one."),
                   field("rule", &T::rule, "Where there is none, the rule that says so."),
                   field("sentence", &T::sentence, "All of it, or why there is none."),
                   field("isProven", &T::isProven, "No other way has fewer actions."),
                   field("hasProblems", &T::hasProblems, "A value that was told is not valid."),
                   field("steps", &T::steps, "The actions in their order."));
};

}  // namespace sluice::base
