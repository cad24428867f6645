// The field tables of api/entitlement_messages.h.
#pragma once

#include "api/describe_fields.h"
#include "api/entitlement_messages.h"
#include "api/step_fields.h"
#include "base/fields.h"

namespace sluice::base {

template <>
struct Fields<api::EntitlementTier> {
    using T = api::EntitlementTier;
    static constexpr std::string_view name = "EntitlementTier";
    static constexpr std::string_view help = "A tier between the producer and the customers.";
    static constexpr auto list =
        std::tuple(field("id", &T::id, "Its id."), field("name", &T::name, "Its name."),
                   field("position", &T::position, "Counted from the top, from 1."),
                   field("isEndCustomer", &T::isEndCustomer, "It is the last one."));
};

template <>
struct Fields<api::EntitlementAccount> {
    using T = api::EntitlementAccount;
    static constexpr std::string_view name = "EntitlementAccount";
    static constexpr std::string_view help = "An account, and what it holds that is not obsolete.";
    static constexpr auto list = std::tuple(
        field("index", &T::index, "The organization's index."), field("id", &T::id, "Its id."),
        field("name", &T::name, "Its name."), field("type", &T::type, "producer, partner or customer."),
        field("typeLabel", &T::typeLabel, "Its type in words."),
        field("level", &T::level, "In its account hierarchy; 1: nobody stands above it."),
        field("parents", &T::parents, "The names of the accounts above it in its hierarchy."),
        field("related", &T::related, "The names of the first 20 accounts that it is related to."),
        field("totalRelated", &T::totalRelated, "How many accounts it is related to."),
        field("visible", &T::visible, "Other partners see its name (EN-16)."),
        field("entitlements", &T::entitlements, "How many entitlements it holds."),
        field("quantity", &T::quantity, "Their quantities, summed."),
        field("remaining", &T::remaining, "What of it is neither activated nor redeemed."),
        field("used", &T::used, "What of it is activated or redeemed."));
};

template <>
struct Fields<api::EntitlementStanding> {
    using T = api::EntitlementStanding;
    static constexpr std::string_view name = "EntitlementStanding";
    static constexpr std::string_view help = "Who stands in a tier of an entitlement.";
    static constexpr auto list =
        std::tuple(field("tier", &T::tier, "The tier's id."), field("tierName", &T::tierName, "Its name."),
                   field("account", &T::account, "The account's id; empty: withheld."),
                   field("accountName", &T::accountName, "The account's name, or that it is withheld."),
                   field("withheld", &T::withheld, "The viewer may not know who it is (EN-16)."));
};

template <>
struct Fields<api::EntitlementEntry> {
    using T = api::EntitlementEntry;
    static constexpr std::string_view name = "EntitlementEntry";
    static constexpr std::string_view help = "An entitlement.";
    static constexpr auto list = std::tuple(
        field("index", &T::index, "Its number in the order in which they were made."),
        field("id", &T::id, "Its id."), field("kind", &T::kind, "simple or bulk."),
        field("kindLabel", &T::kindLabel, "Its kind in words."),
        field("product", &T::product, "What it entitles to."),
        field("quantity", &T::quantity, "How much it holds, used and remaining."),
        field("used", &T::used, "How much is activated or redeemed."),
        field("remaining", &T::remaining, "How much is neither."),
        field("usedLabel", &T::usedLabel, "activated or redeemed."),
        field("state", &T::state, "draft, deployed, inactive or obsolete."),
        field("stateLabel", &T::stateLabel, "Its state in words."),
        field("owner", &T::owner, "The current owner: a tier's id; empty: none."),
        field("ownerTier", &T::ownerTier, "That tier's name."),
        field("ownerAccount", &T::ownerAccount, "The id of who stands there; empty: nobody, or withheld."),
        field("ownerName", &T::ownerName, "The name of who stands there."),
        field("withheld", &T::withheld, "The viewer may not know who the owner is (EN-16)."),
        field("standings", &T::standings, "Who stands on it, top down."),
        field("from", &T::from, "The entitlement that it came from; empty: none that the viewer sees."),
        field("made", &T::made, "How many came from it, of those that the viewer sees."));
};

template <>
struct Fields<api::FlowNode> {
    using T = api::FlowNode;
    static constexpr std::string_view name = "FlowNode";
    static constexpr std::string_view help = "One account in one tier; all withheld ones of a tier together.";
    static constexpr auto list =
        std::tuple(field("account", &T::account, "The account's id; empty: withheld."),
                   field("name", &T::name, "The account's name."),
                   field("column", &T::column, "0: the producer; then the tier's position."),
                   field("withheld", &T::withheld, "The viewer may not know who it is (EN-16)."),
                   field("entitlements", &T::entitlements,
                         "How many entitlements are held there, but for obsolete ones."),
                   field("quantity", &T::quantity, "Their quantities, summed."),
                   field("remaining", &T::remaining, "What of it is neither activated nor redeemed."),
                   field("used", &T::used, "What of it is activated or redeemed."));
};

template <>
struct Fields<api::FlowEdge> {
    using T = api::FlowEdge;
    static constexpr std::string_view name = "FlowEdge";
    static constexpr std::string_view help = "An entitlement, from who gave it to who holds it.";
    static constexpr auto list = std::tuple(
        field("from", &T::from, "The number of a node."), field("to", &T::to, "The number of a node."),
        field("entitlement", &T::entitlement, "The entitlement's id."),
        field("way", &T::way, "create, split, transfer or redeem."),
        field("moved", &T::moved, "How much passed along here."),
        field("remaining", &T::remaining, "What the entitlement has left now."),
        field("used", &T::used, "What of it is activated or redeemed."),
        field("ended", &T::ended, "It is obsolete."));
};

template <>
struct Fields<api::EntitlementProduct> {
    using T = api::EntitlementProduct;
    static constexpr std::string_view name = "EntitlementProduct";
    static constexpr std::string_view help = "What there is of a product.";
    static constexpr auto list =
        std::tuple(field("product", &T::product, "What it is called."),
                   field("entitlements", &T::entitlements, "How many entitlements there are."),
                   field("quantity", &T::quantity, "Their quantities; redeemed keys count where they went."),
                   field("remaining", &T::remaining, "What of it is neither activated nor redeemed."),
                   field("used", &T::used, "What of it is activated."));
};

template <>
struct Fields<api::EntitlementOverview> {
    using T = api::EntitlementOverview;
    static constexpr std::string_view name = "EntitlementOverview";
    static constexpr std::string_view help = "Tiers, accounts and entitlements as an account sees them.";
    static constexpr auto list = std::tuple(
        field("viewers", &T::viewers,
              "The first 500 accounts that can look: id, name, type; empty where one of them looks."),
        field("totalViewers", &T::totalViewers, "How many there are."),
        field("viewer", &T::viewer, "The name of who looks; empty: nobody in particular."),
        field("tiers", &T::tiers, "The tiers, top down."),
        field("accounts", &T::accounts, "The accounts asked for, by what the viewer may know."),
        field("totalAccounts", &T::totalAccounts, "How many there are."),
        field("entitlements", &T::entitlements, "The entitlements asked for, as they were made."),
        field("totalEntitlements", &T::totalEntitlements, "How many there are."),
        field("nodes", &T::nodes, "The places of the picture."),
        field("edges", &T::edges, "The lines of the picture, as the entitlements were made."),
        field("products", &T::products, "The products of all that the viewer sees."),
        field("note", &T::note, "What is left out or withheld; empty: nothing."));
};

template <>
struct Fields<api::EntitlementTarget> {
    using T = api::EntitlementTarget;
    static constexpr std::string_view name = "EntitlementTarget";
    static constexpr std::string_view help = "An account to which an entitlement could go, or why it cannot.";
    static constexpr auto list = std::tuple(
        field("account", &T::account, "The account's id."), field("name", &T::name, "Its name."),
        field("tier", &T::tier, "The tier of a split; empty: of a transfer."),
        field("tierName", &T::tierName, "That tier's name."), field("way", &T::way, "split or transfer."),
        field("event", &T::event, "The event of all that may go, as JSON text."),
        field("rule", &T::rule, "The rule that forbids it; empty: it may go there."),
        field("sentence", &T::sentence, "Why it may not."),
        field("remedies", &T::remedies, "What would make it legal."));
};

template <>
struct Fields<api::EntitlementTargets> {
    using T = api::EntitlementTargets;
    static constexpr std::string_view name = "EntitlementTargets";
    static constexpr std::string_view help = "Who an entitlement could go to.";
    static constexpr auto list = std::tuple(
        field("most", &T::most, "How much of it can go."),
        field("sentence", &T::sentence, "All of it in a sentence."),
        field("split", &T::split, "The first accounts to which it may be split."),
        field("transfer", &T::transfer, "The first accounts to which it may be transferred."),
        field("others", &T::others, "The first accounts to which it may not go."),
        field("actors", &T::actors,
              "Who may act for it besides the producer; where nobody in particular acts."),
        field("totalSplit", &T::totalSplit, "How many it may be split to, counted by account and tier."),
        field("totalTransfer", &T::totalTransfer, "How many it may be transferred to."),
        field("totalOthers", &T::totalOthers, "How many accounts it may not go to."));
};

template <>
struct Fields<api::EntitlementPlan> {
    using T = api::EntitlementPlan;
    static constexpr std::string_view name = "EntitlementPlan";
    static constexpr std::string_view help = "How to bring quantities to customers.";
    static constexpr auto list = std::tuple(
        field("found", &T::found, "There is a way."),
        field("proven", &T::proven, "No sequence of fewer events does it."),
        field("sentence", &T::sentence, "What it comes to, or why there is no way."),
        field("rule", &T::rule, "The rule in the way where there is none."),
        field("steps", &T::steps, "What is to be done, in order; one event each."),
        field("changes", &T::changes, "How much every entitlement has in the end, and had before."));
};

}  // namespace sluice::base
