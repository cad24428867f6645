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
        field("received", &T::received, "All that it ever got: passed on, used and left."),
        field("passedOn", &T::passedOn, "What went on from it to others."),
        field("quantity", &T::quantity, "What it has: used and left. Redeemed keys count once."),
        field("remaining", &T::remaining, "What is left: neither activated nor redeemed."),
        field("used", &T::used, "What of it is activated."),
        field("left", &T::left, "How much is left of what, in words."),
        field("amounts", &T::amounts, "All of it in words."));
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
        field("received", &T::received, "All that it ever held: passed on, used and left."),
        field("passedOn", &T::passedOn, "What was split off or transferred out of it."),
        field("quantity", &T::quantity, "How much it holds, used and remaining."),
        field("used", &T::used, "How much is activated or redeemed."),
        field("remaining", &T::remaining, "How much is neither."),
        field("usedLabel", &T::usedLabel, "activated or redeemed."),
        field("left", &T::left, "How much is left of what, in words."),
        field("amounts", &T::amounts, "All of it in words."),
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
                   field("received", &T::received, "All that they ever got: passed on, used and left."),
                   field("passedOn", &T::passedOn, "What went on from here to others."),
                   field("quantity", &T::quantity, "What is here: used and left."),
                   field("remaining", &T::remaining, "What of it is neither activated nor redeemed."),
                   field("used", &T::used, "What of it is activated."),
                   field("left", &T::left, "How much is left of what, in words."),
                   field("amounts", &T::amounts, "All of it in words."));
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
                   field("used", &T::used, "What of it is activated."),
                   field("left", &T::left, "How much is left of what, in words."),
                   field("amounts", &T::amounts, "All of it in words."));
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
    static constexpr auto list =
        std::tuple(field("account", &T::account, "The account's id."), field("name", &T::name, "Its name."),
                   field("tier", &T::tier, "The tier of a split; empty: of a transfer."),
                   field("tierName", &T::tierName, "That tier's name."),
                   field("way", &T::way, "split, transfer or redeem."),
                   field("event", &T::event,
                         "The event of all that may go, as JSON text; empty: it names somebody withheld."),
                   field("then", &T::then, "The transfers that bring redeemed keys on, as JSON texts."),
                   field("rule", &T::rule, "The rule that forbids it; empty: it may go there."),
                   field("sentence", &T::sentence, "Why it may not; of several events, what they do."),
                   field("remedies", &T::remedies, "What would make it legal."));
};

template <>
struct Fields<api::EntitlementReason> {
    using T = api::EntitlementReason;
    static constexpr std::string_view name = "EntitlementReason";
    static constexpr std::string_view help = "Why an entitlement can go to none of many accounts.";
    static constexpr auto list = std::tuple(
        field("rule", &T::rule, "The rule that forbids it."), field("sentence", &T::sentence, "Why."),
        field("accounts", &T::accounts, "For how many accounts that is so."),
        field("remedies", &T::remedies, "What would change that."));
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
        field("redeem", &T::redeem,
              "The first accounts for which its keys may be redeemed, or to which they "
              "may be transferred then."),
        field("reasons", &T::reasons, "What forbids it to many accounts, said once."),
        field("others", &T::others, "The first accounts to which something else forbids it to go."),
        field("actors", &T::actors,
              "Who may act for it besides the producer, the first 100 of those asked for by `text`; where "
              "nobody in "
              "particular acts."),
        field("totalActors", &T::totalActors, "How many they are."),
        field("totalSplit", &T::totalSplit, "How many it may be split to, counted by account and tier."),
        field("totalTransfer", &T::totalTransfer, "How many it may be transferred to."),
        field("totalRedeem", &T::totalRedeem, "How many it may be redeemed for, or transferred to then."),
        field("totalOthers", &T::totalOthers, "How many more accounts it may not go to."));
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
        field("changes", &T::changes, "How much every entitlement has in the end, and had before."),
        field("atLeast", &T::atLeast, "No sequence of fewer events than so many does it; 0: none is found."),
        field("remedies", &T::remedies,
              "Where there is no way: the fewest relations and owners that would make one."));
};

}  // namespace sluice::base
