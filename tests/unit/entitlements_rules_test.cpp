// One small scenario for each rule of Entitlements: what it says happens, and would not without it.
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "entitlements/distribute.h"
#include "support/entitlement_world.h"

namespace sluice {
namespace {

using namespace entitlements;

/// Producer `acme`; partners `nordic` with sub-account `branch`, `corner`, `kiosk`; customers `shop` with
/// unit `desk`, and `lone`. Nordic is related to corner, corner to shop. Tiers distributor, reseller, End
/// Customer. Nordic owns the simple `e` and the bulk `b` as distributor, shop owns `s`.
class EntitlementRules : public testing::Test {
  protected:
    testing_support::EntitlementWorld w;

    EntitlementRules() {
        w.account("acme", AccountType::producer);
        for (const char* id : {"nordic", "corner", "kiosk"}) w.account(id, AccountType::partner);
        w.account("branch", AccountType::partner, {"nordic"});
        for (const char* id : {"shop", "lone"}) w.account(id, AccountType::customer);
        w.account("desk", AccountType::customer, {"shop"});
        w.relate("nordic", "corner");
        w.relate("corner", "shop");
        w.tier("reseller");
        w.entitlement("e", {{"distributor", "nordic"}}, "distributor");
        w.entitlement("b", {{"distributor", "nordic"}}, "distributor", EntitlementKind::bulk);
        w.entitlement("s", {{"distributor", "nordic"}, {"end-customer", "shop"}}, "end-customer");
    }

    Event event(EventKind kind, std::string_view entitlement, std::string_view account = {},
                std::string_view tier = {}, std::uint64_t quantity = 1) {
        Event event;
        event.kind = kind;
        event.entitlement = w.t(entitlement);
        event.account = w.t(account);
        event.tier = w.t(tier);
        event.quantity = quantity;
        return event;
    }
    Event split(std::string_view source, std::string_view account, std::string_view tier,
                std::uint64_t quantity = 10) {
        return event(EventKind::split, source, account, tier, quantity);
    }
    Event transfer(std::string_view source, std::string_view account) {
        return event(EventKind::transfer, source, account);
    }
    Event pair(EventKind kind, std::string_view account, std::string_view with) {
        Event made = event(kind, {}, account);
        made.with = w.t(with);
        return made;
    }
    Event create(std::string_view account, AccountType type) {
        Event made = event(EventKind::createAccount, {}, account);
        made.accountType = type;
        return made;
    }
    Event parents(std::string_view account, const std::vector<std::string>& parents) {
        Event made = event(EventKind::setParents, {}, account);
        for (const std::string& parent : parents) made.parents.push_back(w.t(parent));
        return made;
    }
    Event visibility(std::string_view account, bool visible) {
        Event made = event(EventKind::setVisibility, {}, account);
        made.visibleToOtherPartners = visible;
        return made;
    }
    Event state(std::string_view entitlement, EntitlementState state) {
        Event made = event(EventKind::changeState, entitlement);
        made.state = state;
        return made;
    }
    Event tierEvent(EventKind kind, std::string_view tier, std::uint32_t position = Event::kLast) {
        Event made = event(kind, {}, {}, tier);
        made.position = position;
        return made;
    }
    Event by(std::string_view account, Event event) {
        event.by = w.t(account);
        return event;
    }
    /// The rule that refuses it, or "happens"; nothing stays.
    std::string verdict(const Event& event) {
        const bool joins = event.kind == EventKind::createAccount && !w.channel.find(event.account).exists();
        const Step step = w.step(event);
        w.undo(step, joins);
        EXPECT_EQ(step.happened, step.refusal.rule.empty());
        EXPECT_EQ(step.refusal.sentence.empty(), step.happened);
        return step.happened ? "happens" : std::string(step.refusal.rule);
    }
    Step take(const Event& event) {
        Step step = w.step(event);
        EXPECT_TRUE(step.happened) << step.refusal.sentence;
        return step;
    }
    /// `distributor=nordic end-customer=shop`
    std::string tiersOf(EntitlementIndex index) {
        std::string text;
        for (const TierIndex tier : w.state.order) {
            const OrganizationIndex account = w.state.entitlement(index).at(tier);
            if (!account.exists()) continue;
            text += (text.empty() ? "" : " ") + std::string(w.values.spelling(w.state.tier(tier).id)) + "=" +
                    w.idOf(account);
        }
        return text;
    }
    std::string ownerOf(EntitlementIndex index) {
        const TierIndex owner = w.state.entitlement(index).owner;
        return owner.exists() ? std::string(w.values.spelling(w.state.tier(owner).id)) : "nobody";
    }
};

TEST_F(EntitlementRules, EN1_ATierIsOfTheEntitlementNotOfTheAccount) {
    Event made = event(EventKind::createEntitlement, "new", "corner", "distributor", 5);
    made.product = w.t("CAD");
    const Step step = take(made);
    // Corner is a reseller elsewhere; here it is the distributor.
    EXPECT_EQ(tiersOf(step.made), "distributor=corner");
    EXPECT_EQ(w.state.entitlement(step.made).state, EntitlementState::draft);
    bool isTold = false;
    for (const Effect& effect : step.effects) {
        isTold = isTold || (effect.field == Field::standing && effect.rule == Rule::en1);
    }
    EXPECT_TRUE(isTold);
}
TEST_F(EntitlementRules, EN2_RelationshipsLinkPartnersOrAPartnerAndACustomer) {
    EXPECT_EQ(verdict(pair(EventKind::relate, "nordic", "kiosk")), "happens");
    EXPECT_EQ(verdict(pair(EventKind::relate, "lone", "kiosk")), "happens");
    EXPECT_EQ(verdict(pair(EventKind::relate, "lone", "shop")), "EN-2");
    EXPECT_EQ(verdict(pair(EventKind::relate, "acme", "kiosk")), "EN-2");
    EXPECT_EQ(verdict(pair(EventKind::relate, "kiosk", "kiosk")), "EN-2");
    EXPECT_EQ(verdict(by("kiosk", pair(EventKind::relate, "lone", "kiosk"))), "happens");
    EXPECT_EQ(verdict(by("lone", pair(EventKind::relate, "lone", "kiosk"))), "EN-2");
    EXPECT_EQ(verdict(pair(EventKind::unrelate, "corner", "nordic")), "happens");
    take(pair(EventKind::relate, "kiosk", "lone"));
    EXPECT_TRUE(w.state.isRelated(w.at("lone"), w.at("kiosk")));
    take(pair(EventKind::unrelate, "lone", "kiosk"));
    EXPECT_FALSE(w.state.isRelated(w.at("kiosk"), w.at("lone")));
}
TEST_F(EntitlementRules, EN3_WhatAPartnerCreatesIsRelatedToIt) {
    take(by("corner", create("newcomer", AccountType::customer)));
    EXPECT_TRUE(w.state.isRelated(w.at("newcomer"), w.at("corner")));
    take(create("other", AccountType::partner));
    EXPECT_TRUE(w.state.account(w.at("other")).related.empty());
    EXPECT_EQ(verdict(by("shop", create("third", AccountType::customer))), "EN-3");
    w.organization("known");
    EXPECT_EQ(verdict(create("known", AccountType::customer)), "happens");
}
TEST_F(EntitlementRules, EN4_WhoSplits) {
    const Event asked = split("e", "corner", "reseller");
    for (const char* actor : {"", "acme", "nordic", "branch"})
        EXPECT_EQ(verdict(by(actor, asked)), "happens");
    for (const char* actor : {"corner", "kiosk", "shop"}) EXPECT_EQ(verdict(by(actor, asked)), "EN-4");
    // A sub-account splits to others, never to itself; the producer splits to it.
    w.relate("nordic", "branch");
    EXPECT_EQ(verdict(by("branch", split("e", "branch", "reseller"))), "EN-4");
    EXPECT_EQ(verdict(by("nordic", split("e", "branch", "reseller"))), "happens");
    EXPECT_EQ(verdict(split("e", "branch", "reseller")), "happens");
    w.of("e").owner = {};
    EXPECT_EQ(verdict(asked), "EN-4");
    EXPECT_EQ(verdict(split("s", "desk", "end-customer")), "EN-4");
}
TEST_F(EntitlementRules, EN5_ASplitGoesToARelatedAccountBelow) {
    EXPECT_EQ(verdict(split("e", "kiosk", "reseller")), "EN-5");
    EXPECT_EQ(verdict(split("e", "branch", "reseller")), "EN-5");
    EXPECT_EQ(verdict(split("e", "corner", "distributor")), "EN-5");
    w.entitlement("low", {{"reseller", "corner"}}, "reseller");
    EXPECT_EQ(verdict(split("low", "nordic", "distributor")), "EN-5");
    EXPECT_EQ(verdict(split("low", "shop", "end-customer")), "happens");
    // Who stands on it already gets no split of it, in whichever tier it stands.
    w.entitlement("both", {{"distributor", "nordic"}, {"reseller", "corner"}}, "distributor");
    w.tier("dealer");
    EXPECT_EQ(verdict(split("both", "corner", "dealer")), "EN-5");
    w.of("both").owner = w.tierAt("reseller");
    EXPECT_EQ(verdict(split("both", "nordic", "dealer")), "EN-5");
}
TEST_F(EntitlementRules, EN6_TheTargetTierIsFree) {
    w.entitlement("full", {{"distributor", "nordic"}, {"reseller", "kiosk"}}, "distributor");
    EXPECT_EQ(verdict(split("full", "corner", "reseller")), "EN-6");
}
TEST_F(EntitlementRules, EN7_OnlyWhatRemainsMoves) {
    w.of("e").used = 40;
    EXPECT_EQ(verdict(split("e", "corner", "reseller", 0)), "EN-7");
    EXPECT_EQ(verdict(split("e", "corner", "reseller", 61)), "EN-7");
    EXPECT_EQ(verdict(event(EventKind::activate, "e", "", "", 61)), "EN-7");
    EXPECT_EQ(verdict(event(EventKind::activate, "e", "", "", 60)), "happens");
    take(split("e", "corner", "reseller", 60));
    EXPECT_EQ(w.of("e").quantity, 40u);
    EXPECT_EQ(w.of("e").remaining(), 0u);
    EXPECT_EQ(verdict(split("e", "corner", "reseller", 1)), "EN-7");
}
TEST_F(EntitlementRules, EN8_ASplitMakesAnEntitlementOrGrowsThePool) {
    const Step first = take(split("b", "corner", "reseller", 10));
    EXPECT_EQ(tiersOf(first.made), "distributor=nordic reseller=corner");
    EXPECT_EQ(ownerOf(first.made), "reseller");
    EXPECT_EQ(w.state.entitlement(first.made).kind, EntitlementKind::bulk);
    EXPECT_EQ(w.state.entitlement(first.made).state, EntitlementState::deployed);
    Event pooled = split("b", "corner", "reseller", 5);
    pooled.poolInto = w.t("b-2");
    const Step second = take(pooled);
    EXPECT_EQ(second.made, first.made);
    EXPECT_EQ(w.of("b-2").quantity, 15u);
    EXPECT_EQ(w.of("b").quantity, 85u);
    // What does not match is left alone.
    for (const char* other : {"e", "b", "s"}) {
        pooled.poolInto = w.t(other);
        const Step third = take(pooled);
        EXPECT_EQ(w.state.entitlement(third.made).quantity, 5u);
        w.undo(third);
    }
    pooled.poolInto = w.t("b-2");
    // One difference is enough.
    const Entitlement matching = w.of("b-2");
    const auto growsAPool = [&] {
        const Step taken = take(pooled);
        const bool isSame = taken.made == first.made;
        w.undo(taken);
        w.of("b-2") = matching;
        return isSame;
    };
    EXPECT_TRUE(growsAPool());
    w.of("b-2").product = w.t("Viewer");
    EXPECT_FALSE(growsAPool());
    w.of("b-2").owner = w.tierAt("distributor");  // who owns it does not matter
    EXPECT_TRUE(growsAPool());
    w.of("b-2").owner = {};
    EXPECT_TRUE(growsAPool());
    w.of("b-2").kind = EntitlementKind::simple;
    EXPECT_FALSE(growsAPool());
    w.of("b-2").state = EntitlementState::inactive;
    EXPECT_FALSE(growsAPool());
}
TEST_F(EntitlementRules, EN8_TheSentenceSaysWhetherThePoolGrows) {
    take(split("b", "corner", "reseller", 10));
    Event pooled = split("b", "corner", "reseller", 5);
    pooled.poolInto = w.t("b-2");
    const auto told = [&] { return std::string(sentenceOf(pooled, w.viewer()).view()); };
    EXPECT_EQ(told(), R"(The producer splits 5 of "b" to Corner as reseller into "b-2")");
    w.of("b-2").product = w.t("Viewer");
    EXPECT_EQ(told(), R"(The producer splits 5 of "b" to Corner as reseller, not into "b-2", which does not )"
                      "match, but as a new one");
}
TEST_F(EntitlementRules, EN9_TheSourceStaysAsItIsAndIsSplitAgain) {
    take(split("e", "corner", "reseller", 10));
    EXPECT_EQ(tiersOf(w.find("e")), "distributor=nordic");
    EXPECT_EQ(ownerOf(w.find("e")), "distributor");
    EXPECT_EQ(verdict(split("e", "corner", "reseller", 90)), "happens");
}
TEST_F(EntitlementRules, EN10_AKnownEndCustomerStaysTheOwner) {
    take(event(EventKind::nameEndCustomer, "e", "shop"));
    EXPECT_EQ(ownerOf(w.find("e")), "end-customer");
    EXPECT_EQ(verdict(event(EventKind::setCurrentOwner, "e", "", "distributor")), "EN-10");
    EXPECT_EQ(verdict(event(EventKind::setCurrentOwner, "e")), "EN-10");
    EXPECT_EQ(verdict(event(EventKind::nameEndCustomer, "e", "lone")), "EN-10");
}
TEST_F(EntitlementRules, EN11_AnOwnerInAPartnerTierSaysOnlyWhoMaySplit) {
    w.entitlement("two", {{"distributor", "nordic"}, {"reseller", "corner"}}, "reseller");
    const Entitlement before = w.of("two");
    take(event(EventKind::setCurrentOwner, "two", "", "distributor"));
    Entitlement after = w.of("two");
    after.owner = before.owner;
    EXPECT_EQ(after, before);
    EXPECT_EQ(verdict(by("corner", split("two", "shop", "end-customer"))), "EN-4");
}
TEST_F(EntitlementRules, EN12_TransfersGoToCustomers) {
    EXPECT_EQ(verdict(transfer("s", "desk")), "happens");
    EXPECT_EQ(verdict(by("shop", transfer("s", "desk"))), "happens");
    EXPECT_EQ(verdict(by("desk", transfer("s", "desk"))), "EN-12");  // no account pulls its parent's rights
    EXPECT_EQ(verdict(by("nordic", transfer("s", "desk"))), "EN-12");
    EXPECT_EQ(verdict(transfer("s", "lone")), "EN-12");
    EXPECT_EQ(verdict(transfer("s", "shop")), "EN-12");
    EXPECT_EQ(verdict(transfer("s", "acme")), "EN-12");
    w.account("drawer", AccountType::customer, {"desk"});
    EXPECT_EQ(verdict(transfer("s", "drawer")), "EN-12");  // one step at a time
    EXPECT_EQ(verdict(transfer("e", "shop")), "EN-12");
    w.relate("nordic", "shop");
    EXPECT_EQ(verdict(by("nordic", transfer("e", "shop"))), "happens");
    EXPECT_EQ(verdict(by("branch", transfer("e", "shop"))), "EN-12");
    w.of("e").owner = {};
    EXPECT_EQ(verdict(transfer("e", "shop")), "EN-12");
}
TEST_F(EntitlementRules, EN13_ToAPartnerItMustBeSplit) {
    const Step step = w.step(transfer("e", "corner"));
    EXPECT_EQ(step.refusal.rule, "EN-13");
    EXPECT_EQ(step.refusal.sentence,
              "Corner is a partner: to move \"e\" there it must be split, not transferred.");
}
TEST_F(EntitlementRules, EN14_ATransferEndsItsOrigin) {
    EXPECT_EQ(verdict(transfer("b", "shop")), "EN-14");
    w.of("s").used = 30;
    const Step step = take(transfer("s", "desk"));
    EXPECT_EQ(w.of("s").state, EntitlementState::obsolete);
    EXPECT_EQ(w.of("s").quantity, 30u);
    const Entitlement& made = w.state.entitlement(step.made);
    EXPECT_EQ(made.quantity, 70u);
    EXPECT_EQ(made.used, 0u);
    EXPECT_EQ(made.state, EntitlementState::draft);
    EXPECT_EQ(made.from, w.find("s"));
    EXPECT_EQ(ownerOf(step.made), "end-customer");
    w.entitlement("all", {{"end-customer", "shop"}}, "end-customer").used = 100;
    EXPECT_EQ(verdict(transfer("all", "desk")), "EN-14");
}
TEST_F(EntitlementRules, EN15_OnlyDeployedOnesAreUsed) {
    for (const EntitlementState other :
         {EntitlementState::draft, EntitlementState::inactive, EntitlementState::obsolete}) {
        for (const char* id : {"e", "b", "s"}) w.of(id).state = other;
        EXPECT_EQ(verdict(split("e", "corner", "reseller")), "EN-15");
        EXPECT_EQ(verdict(event(EventKind::activate, "s")), "EN-15");
        EXPECT_EQ(verdict(event(EventKind::redeem, "b", "shop")), "EN-15");
        const char* moved = other == EntitlementState::obsolete   ? "EN-17"
                            : other == EntitlementState::inactive ? "EN-15"
                                                                  : "happens";
        EXPECT_EQ(verdict(transfer("s", "desk")), moved);
        // The state is said before that keys are not transferred.
        EXPECT_EQ(verdict(transfer("b", "desk")), other == EntitlementState::draft ? "EN-14" : moved);
    }
}
TEST_F(EntitlementRules, EN16_WhoSeesWhom) {
    w.relate("kiosk", "corner");
    const auto seen = [this](std::string_view viewer, std::string_view account) {
        return w.viewer(viewer).shows(w.at(account));
    };
    EXPECT_TRUE(seen("nordic", "corner"));  // directly related
    EXPECT_FALSE(seen("nordic", "shop"));   // further down
    take(visibility("corner", false));
    EXPECT_FALSE(seen("nordic", "corner"));
    EXPECT_FALSE(seen("kiosk", "corner"));
    EXPECT_TRUE(seen("acme", "corner"));
    EXPECT_TRUE(seen("", "corner"));
    EXPECT_TRUE(seen("corner", "corner"));
    EXPECT_TRUE(seen("branch", "nordic"));
    EXPECT_TRUE(seen("shop", "desk"));
    EXPECT_FALSE(seen("branch", "corner"));
    EXPECT_EQ(w.viewer("nordic").nameOf(w.at("corner")), "Name Withheld");
    EXPECT_FALSE(w.viewer("nordic").idOf(w.at("corner")).exists());
    w.readings.visibility = Visibility::relatedSeeIt;
    EXPECT_TRUE(seen("nordic", "corner"));
    EXPECT_FALSE(seen("branch", "corner"));  // not related itself
}
TEST_F(EntitlementRules, EN16_CoParentsAndSiblingsAreStrangers) {
    w.account("mother", AccountType::customer);
    w.account("father", AccountType::customer);
    for (const char* child : {"one", "two"}) w.account(child, AccountType::customer, {"mother", "father"});
    const auto seen = [this](std::string_view viewer, std::string_view account) {
        return w.viewer(viewer).shows(w.at(account));
    };
    EXPECT_FALSE(seen("mother", "father"));
    EXPECT_FALSE(seen("one", "two"));
    EXPECT_TRUE(seen("one", "mother") && seen("mother", "one"));
    w.account("grandchild", AccountType::customer, {"one"});
    EXPECT_TRUE(seen("father", "grandchild") && seen("grandchild", "father"));
    // Nor do they use what the other has.
    w.entitlement("f", {{"end-customer", "father"}}, "end-customer");
    EXPECT_EQ(verdict(by("mother", event(EventKind::activate, "f"))), "EN-30");
}
TEST_F(EntitlementRules, EN16_WhoStandsBelowOnAnEntitlementSeesWhoStandsAbove) {
    take(visibility("nordic", false));
    take(split("e", "corner", "reseller"));         // e-2
    take(split("e-2", "shop", "end-customer", 1));  // e-2-2
    const Viewer shop = w.viewer("shop"), corner = w.viewer("corner");
    EXPECT_TRUE(shop.shows(w.at("nordic")));  // not even related
    EXPECT_TRUE(corner.shows(w.at("nordic")));
    EXPECT_TRUE(shop.shows(w.at("nordic"), w.find("e-2-2")));
    // In a view of one entitlement only standing below on that one counts.
    w.entitlement("x", {{"distributor", "nordic"}, {"reseller", "kiosk"}}, "reseller");
    EXPECT_FALSE(corner.shows(w.at("nordic"), w.find("x")));
    EXPECT_FALSE(w.viewer("nordic").shows(w.at("shop")));  // from above nothing is seen
    EXPECT_FALSE(w.viewer("desk").shows(w.at("nordic")));  // it is shop that stands there
}
TEST_F(EntitlementRules, EN17_States) {
    using enum EntitlementState;
    const std::set<std::pair<EntitlementState, EntitlementState>> legal = {
        {draft, deployed}, {deployed, inactive}, {inactive, deployed}, {inactive, draft},
        {draft, obsolete}, {deployed, obsolete}, {inactive, obsolete}};
    for (const EntitlementState before : {draft, deployed, inactive, obsolete}) {
        for (const EntitlementState after : {draft, deployed, inactive, obsolete}) {
            w.of("e").state = before;
            const char* wanted =
                legal.count({before, after}) != 0 ? "happens" : (before == after ? "EN-20" : "EN-17");
            EXPECT_EQ(verdict(state("e", after)), wanted);
        }
    }
    w.of("e").state = obsolete;
    EXPECT_EQ(verdict(event(EventKind::setCurrentOwner, "e")), "EN-17");
    EXPECT_EQ(verdict(event(EventKind::nameEndCustomer, "e", "shop")), "EN-17");
}
TEST_F(EntitlementRules, EN18_RedeemedKeysBecomeASimpleEntitlement) {
    w.relate("nordic", "shop");
    const Step step = take(event(EventKind::redeem, "b", "shop", "", 3));
    EXPECT_EQ(w.of("b").used, 3u);
    EXPECT_EQ(w.of("b").quantity, 100u);
    const Entitlement& made = w.state.entitlement(step.made);
    EXPECT_EQ(made.kind, EntitlementKind::simple);
    EXPECT_EQ(made.quantity, 3u);
    EXPECT_EQ(made.state, EntitlementState::deployed);
    EXPECT_EQ(w.idOf(made.ownerAccount()), "shop");
    EXPECT_EQ(verdict(event(EventKind::redeem, "e", "shop")), "EN-18");
    EXPECT_EQ(verdict(event(EventKind::activate, "b")), "EN-18");
    EXPECT_EQ(verdict(split("b", "corner", "reseller", 98)), "EN-7");  // redeemed keys never move
}
TEST_F(EntitlementRules, EN19_WhatAnEventNamesIsThere) {
    EXPECT_EQ(verdict(split("none", "corner", "reseller")), "EN-19");
    EXPECT_EQ(verdict(split("e", "none", "reseller")), "EN-19");
    EXPECT_EQ(verdict(split("e", "corner", "none")), "EN-19");
    EXPECT_EQ(verdict(by("none", split("e", "corner", "reseller"))), "EN-19");
    Event pooled = split("e", "corner", "reseller");
    pooled.poolInto = w.t("none");
    EXPECT_EQ(verdict(pooled), "EN-19");
    EXPECT_EQ(verdict(pair(EventKind::relate, "none", "corner")), "EN-19");
    EXPECT_EQ(verdict(pair(EventKind::relate, "corner", "none")), "EN-19");
    EXPECT_EQ(verdict(pair(EventKind::unrelate, "corner", "kiosk")), "EN-19");
    EXPECT_EQ(verdict(parents("corner", {"none"})), "EN-19");
    w.organization("plain");  // no account
    EXPECT_EQ(verdict(split("e", "plain", "reseller")), "EN-19");
    Event half = event(EventKind::createEntitlement, "new", "corner");
    EXPECT_EQ(verdict(half), "EN-19");
}
TEST_F(EntitlementRules, EN20_NothingChanges) {
    EXPECT_EQ(verdict(pair(EventKind::relate, "corner", "nordic")), "EN-20");
    EXPECT_EQ(verdict(parents("desk", {"shop"})), "EN-20");
    EXPECT_EQ(verdict(visibility("corner", true)), "EN-20");
    EXPECT_EQ(verdict(tierEvent(EventKind::moveTier, "reseller")), "EN-20");
    EXPECT_EQ(verdict(event(EventKind::setCurrentOwner, "e", "", "distributor")), "EN-20");
    Event rename = event(EventKind::renameTier, {}, {}, "reseller");
    rename.name = w.t("reseller");
    EXPECT_EQ(verdict(rename), "EN-20");
    rename.name = w.t("Dealer");
    EXPECT_EQ(verdict(rename), "happens");
}
TEST_F(EntitlementRules, EN21_IdsAreTakenOnce) {
    EXPECT_EQ(verdict(create("corner", AccountType::partner)), "EN-21");
    EXPECT_EQ(verdict(tierEvent(EventKind::addTier, "reseller")), "EN-21");
    EXPECT_EQ(verdict(event(EventKind::createEntitlement, "e")), "EN-21");
    for (Event made : {split("e", "corner", "reseller"), transfer("s", "desk")}) {
        made.newEntitlement = w.t("b");
        EXPECT_EQ(verdict(made), "EN-21");
        made.newEntitlement = w.t("fresh");
        EXPECT_EQ(verdict(made), "happens");
    }
}
TEST_F(EntitlementRules, EN22_OneProducerFirst) {
    EXPECT_EQ(verdict(create("second", AccountType::producer)), "EN-22");
    EXPECT_EQ(verdict(by("nordic", create("second", AccountType::producer))), "EN-22");
    EXPECT_EQ(verdict(create("nobody", AccountType::none)), "EN-22");
    testing_support::EntitlementWorld empty;
    Event first;
    first.account = empty.t("customer");
    first.accountType = AccountType::customer;
    EXPECT_EQ(empty.step(first).refusal.rule, "EN-22");
    first.accountType = AccountType::producer;
    EXPECT_TRUE(empty.step(first).happened);
    EXPECT_EQ(empty.state.producer, empty.at("customer"));
}
TEST_F(EntitlementRules, EN23_HierarchiesAreOfOneTypeAndHaveNoLoop) {
    EXPECT_EQ(verdict(parents("kiosk", {"shop"})), "EN-23");
    EXPECT_EQ(verdict(parents("kiosk", {"acme"})), "EN-23");
    EXPECT_EQ(verdict(parents("kiosk", {"nordic", "nordic"})), "EN-23");
    EXPECT_EQ(verdict(parents("nordic", {"nordic"})), "EN-23");
    EXPECT_EQ(verdict(parents("nordic", {"branch"})), "EN-23");
    EXPECT_EQ(verdict(parents("kiosk", {"nordic", "branch"})), "happens");
    take(parents("kiosk", {"branch"}));
    EXPECT_EQ(verdict(parents("nordic", {"kiosk"})), "EN-23");  // over two steps
    EXPECT_EQ(verdict(by("kiosk", split("e", "corner", "reseller"))), "happens");
    take(parents("kiosk", {}));
    EXPECT_EQ(verdict(by("kiosk", split("e", "corner", "reseller"))), "EN-4");
}
TEST_F(EntitlementRules, EN24_TheProducersOwn) {
    for (const Event& made :
         {tierEvent(EventKind::addTier, "new"), tierEvent(EventKind::moveTier, "reseller", 1),
          event(EventKind::createEntitlement, "new", "", "", 5), state("e", EntitlementState::inactive)}) {
        EXPECT_EQ(verdict(by("nordic", made)), "EN-24");
        EXPECT_EQ(verdict(by("acme", made)), "happens");
    }
}
TEST_F(EntitlementRules, EN25_WhoSetsParentsAndVisibility) {
    for (const char* actor : {"", "corner"}) {
        EXPECT_EQ(verdict(by(actor, visibility("corner", false))), "happens");
    }
    EXPECT_EQ(verdict(by("nordic", visibility("corner", false))), "EN-25");  // related, but not above it
    EXPECT_EQ(verdict(by("nordic", visibility("branch", false))), "happens");
    EXPECT_EQ(verdict(by("branch", visibility("nordic", false))), "EN-25");
    EXPECT_EQ(verdict(by("shop", visibility("desk", false))), "happens");
    EXPECT_EQ(verdict(by("shop", visibility("shop", false))), "happens");
    EXPECT_EQ(verdict(by("corner", parents("shop", {}))), "EN-20");
    // Over a partner the producer alone, but for what a partner creates under itself.
    EXPECT_EQ(verdict(by("nordic", parents("corner", {"nordic"}))), "EN-25");
    EXPECT_EQ(verdict(by("nordic", parents("branch", {}))), "EN-25");
    EXPECT_EQ(verdict(parents("corner", {"nordic"})), "happens");
    Event created = create("outlet", AccountType::partner);
    created.parents = {w.t("nordic")};
    EXPECT_EQ(verdict(by("nordic", created)), "happens");
    EXPECT_EQ(verdict(by("branch", created)), "EN-25");
    created.accountType = AccountType::customer;
    created.parents = {w.t("shop")};
    EXPECT_EQ(verdict(by("corner", created)), "happens");
    EXPECT_EQ(verdict(by("nordic", created)), "EN-25");
    // Nobody makes itself a sub-account of another, for which it would then act.
    EXPECT_EQ(verdict(by("corner", parents("corner", {"nordic"}))), "EN-25");
    EXPECT_EQ(verdict(by("corner", parents("shop", {"lone"}))), "EN-25");
    w.relate("corner", "lone");
    EXPECT_EQ(verdict(by("corner", parents("shop", {"lone"}))), "happens");
    // A parent is taken away by who is related to it too.
    EXPECT_EQ(verdict(by("corner", parents("desk", {}))), "EN-25");
    w.relate("corner", "desk");
    EXPECT_EQ(verdict(by("corner", parents("desk", {}))), "happens");
    w.relate("kiosk", "desk");
    EXPECT_EQ(verdict(by("kiosk", parents("desk", {}))), "EN-25");
}
TEST_F(EntitlementRules, EN26_TheOwnerIsADefinedTier) {
    EXPECT_EQ(verdict(event(EventKind::setCurrentOwner, "e", "", "reseller")), "EN-26");
    EXPECT_EQ(verdict(by("nordic", event(EventKind::setCurrentOwner, "e"))), "happens");
    EXPECT_EQ(verdict(by("branch", event(EventKind::setCurrentOwner, "e"))), "EN-26");
    EXPECT_EQ(verdict(by("corner", event(EventKind::setCurrentOwner, "e"))), "EN-26");
    take(event(EventKind::setCurrentOwner, "e"));
    EXPECT_EQ(ownerOf(w.find("e")), "nobody");
    EXPECT_EQ(verdict(by("nordic", event(EventKind::setCurrentOwner, "e", "", "distributor"))), "EN-26");
    EXPECT_EQ(verdict(event(EventKind::setCurrentOwner, "e", "", "distributor")), "happens");
}
TEST_F(EntitlementRules, EN27_WhoNamesTheEndCustomer) {
    EXPECT_EQ(verdict(event(EventKind::nameEndCustomer, "e", "lone")), "happens");
    EXPECT_EQ(verdict(by("nordic", event(EventKind::nameEndCustomer, "e", "shop"))), "EN-27");
    w.relate("nordic", "shop");
    EXPECT_EQ(verdict(by("nordic", event(EventKind::nameEndCustomer, "e", "shop"))), "happens");
    EXPECT_EQ(verdict(by("corner", event(EventKind::nameEndCustomer, "e", "shop"))), "EN-27");
    EXPECT_EQ(verdict(by("branch", event(EventKind::nameEndCustomer, "e", "shop"))), "EN-27");
}
TEST_F(EntitlementRules, EN28_TypesFitTheirTiers) {
    w.relate("nordic", "shop");
    EXPECT_EQ(verdict(split("e", "shop", "reseller")), "EN-28");
    EXPECT_EQ(verdict(split("e", "corner", "end-customer")), "EN-28");
    EXPECT_EQ(verdict(split("e", "shop", "end-customer")), "happens");
    EXPECT_EQ(verdict(event(EventKind::nameEndCustomer, "e", "corner")), "EN-28");
    EXPECT_EQ(verdict(event(EventKind::redeem, "b", "corner")), "EN-28");
    for (const char* account : {"acme", "shop"}) {
        EXPECT_EQ(verdict(event(EventKind::createEntitlement, "new", account, "distributor", 5)), "EN-28");
    }
}
TEST_F(EntitlementRules, EN29_TheOrderOfTiers) {
    take(tierEvent(EventKind::addTier, "dealer"));
    const auto order = [this] {
        std::string text;
        for (const TierIndex tier : w.state.order) {
            text += std::string(w.values.spelling(w.state.tier(tier).id)) + " ";
        }
        return text;
    };
    EXPECT_EQ(order(), "distributor reseller dealer end-customer ");
    take(tierEvent(EventKind::addTier, "importer", 1));
    EXPECT_EQ(order(), "importer distributor reseller dealer end-customer ");
    take(tierEvent(EventKind::moveTier, "dealer", 2));
    EXPECT_EQ(order(), "importer dealer distributor reseller end-customer ");
    EXPECT_EQ(verdict(tierEvent(EventKind::moveTier, "end-customer", 1)), "EN-29");
    EXPECT_EQ(verdict(tierEvent(EventKind::moveTier, "dealer", 0)), "EN-29");
    EXPECT_EQ(verdict(tierEvent(EventKind::moveTier, "dealer", 5)), "EN-29");
    EXPECT_EQ(verdict(tierEvent(EventKind::addTier, "new", 6)), "EN-29");
    w.entitlement("two", {{"distributor", "nordic"}, {"reseller", "corner"}}, "reseller");
    EXPECT_EQ(verdict(tierEvent(EventKind::moveTier, "distributor")), "EN-29");
    EXPECT_EQ(verdict(tierEvent(EventKind::moveTier, "reseller", 1)), "EN-29");
    EXPECT_EQ(verdict(tierEvent(EventKind::moveTier, "dealer")), "happens");
}
TEST_F(EntitlementRules, EN30_WhoActivates) {
    for (const char* actor : {"", "nordic", "branch"}) {
        EXPECT_EQ(verdict(by(actor, event(EventKind::activate, "e"))), "happens");
    }
    for (const char* actor : {"corner", "shop"}) {
        EXPECT_EQ(verdict(by(actor, event(EventKind::activate, "e"))), "EN-30");
    }
    for (const char* actor : {"", "shop", "desk"}) {
        EXPECT_EQ(verdict(by(actor, event(EventKind::activate, "s"))), "happens");
    }
    w.account("till", AccountType::customer, {"shop"});
    w.entitlement("d", {{"end-customer", "desk"}}, "end-customer");
    EXPECT_EQ(verdict(by("shop", event(EventKind::activate, "d"))), "happens");  // above it
    EXPECT_EQ(verdict(by("till", event(EventKind::activate, "d"))), "EN-30");    // a sister
    EXPECT_EQ(verdict(by("lone", event(EventKind::activate, "d"))), "EN-30");
}
TEST_F(EntitlementRules, EN31_Quantities) {
    EXPECT_EQ(verdict(event(EventKind::createEntitlement, "new", "", "", 0)), "EN-31");
    EXPECT_EQ(verdict(event(EventKind::createEntitlement, "new", "", "", kLargestQuantity + 1)), "EN-31");
    EXPECT_EQ(verdict(event(EventKind::createEntitlement, "new", "", "", kLargestQuantity)), "happens");
    take(split("e", "corner", "reseller"));
    w.of("e-2").quantity = kLargestQuantity;
    Event pooled = split("e", "corner", "reseller", 1);
    pooled.poolInto = w.t("e-2");
    EXPECT_EQ(verdict(pooled), "EN-31");
}
TEST_F(EntitlementRules, EN32_GeneratedIds) {
    EXPECT_EQ(w.idOf(take(split("e", "corner", "reseller", 1)).made), "e-2");
    Event named = split("e", "corner", "reseller", 1);
    named.newEntitlement = w.t("e-3");
    EXPECT_EQ(w.idOf(take(named).made), "e-3");
    const Step fourth = take(split("e", "corner", "reseller", 1));
    EXPECT_EQ(w.idOf(fourth.made), "e-4");
    w.undo(fourth);
    EXPECT_EQ(w.idOf(take(split("e", "corner", "reseller", 1)).made), "e-4");
    EXPECT_EQ(w.idOf(take(split("e-4", "shop", "end-customer", 1)).made), "e-4-2");
}
TEST_F(EntitlementRules, EN33_APartnersOwnRelationships) {
    EXPECT_EQ(verdict(by("kiosk", pair(EventKind::relate, "nordic", "lone"))), "EN-33");
    EXPECT_EQ(verdict(by("branch", pair(EventKind::relate, "nordic", "lone"))), "happens");
    EXPECT_EQ(verdict(by("kiosk", pair(EventKind::unrelate, "nordic", "corner"))), "EN-33");
    EXPECT_EQ(verdict(by("corner", pair(EventKind::unrelate, "nordic", "corner"))), "happens");
}
TEST_F(EntitlementRules, EN34_WhoStaysInTheChannel) {
    const auto rule = [this](std::string_view id) {
        return std::string(refusalOfRemoval(w.channel, w.state, w.context(), w.at(id)).rule);
    };
    w.account("free", AccountType::customer);
    w.account("holder", AccountType::customer);
    w.entitlement("h", {{"end-customer", "holder"}}, "end-customer");
    for (const char* id : {"acme", "corner", "branch", "desk", "holder"}) EXPECT_EQ(rule(id), "EN-34") << id;
    EXPECT_EQ(rule("free"), "");
    EXPECT_EQ(rule("kiosk"), "");
    w.organization("plain");
    EXPECT_EQ(rule("plain"), "");
}
TEST_F(EntitlementRules, EN35_WhoRedeemsForWhom) {
    w.relate("nordic", "lone");
    for (const char* actor : {"", "nordic", "branch", "lone"}) {
        EXPECT_EQ(verdict(by(actor, event(EventKind::redeem, "b", "lone"))), "happens");
    }
    EXPECT_EQ(verdict(by("corner", event(EventKind::redeem, "b", "lone"))), "EN-35");
    EXPECT_EQ(verdict(event(EventKind::redeem, "b", "shop")), "EN-35");
    w.entitlement("k", {{"end-customer", "shop"}}, "end-customer", EntitlementKind::bulk);
    EXPECT_EQ(verdict(event(EventKind::redeem, "k", "shop")), "happens");
    EXPECT_EQ(verdict(event(EventKind::redeem, "k", "desk")), "happens");
    EXPECT_EQ(verdict(event(EventKind::redeem, "k", "lone")), "EN-35");
    w.of("b").owner = {};
    EXPECT_EQ(verdict(event(EventKind::redeem, "b", "lone")), "EN-35");
}
TEST_F(EntitlementRules, EN36_WhichTiersAreKept) {
    w.relate("nordic", "shop");
    EXPECT_EQ(tiersOf(take(transfer("e", "shop")).made), "distributor=nordic end-customer=shop");
    EXPECT_EQ(tiersOf(take(transfer("s", "desk")).made), "distributor=nordic end-customer=desk");
    w.entitlement("two", {{"distributor", "nordic"}, {"reseller", "corner"}}, "distributor");
    EXPECT_EQ(tiersOf(take(transfer("two", "shop")).made), "distributor=nordic end-customer=shop");
    EXPECT_EQ(tiersOf(take(event(EventKind::redeem, "b", "shop")).made),
              "distributor=nordic end-customer=shop");
}
TEST_F(EntitlementRules, EN37_TheProducerIsKnownToAll) {
    take(visibility("corner", false));
    EXPECT_FALSE(w.viewer("shop").shows(w.at("corner")));  // related, and withheld from customers too
    EXPECT_FALSE(w.viewer("shop").shows(w.at("kiosk")));
    for (const char* viewer : {"shop", "kiosk"}) EXPECT_TRUE(w.viewer(viewer).shows(w.at("acme")));
}
TEST_F(EntitlementRules, EN38_APlanTakesFromNobodyWhoIsWanted) {
    w.relate("nordic", "lone");
    w.of("e").quantity = 10;
    w.of("b").product = w.t("Viewer");
    const auto plan = [this](std::string_view source, std::string_view account, std::uint64_t quantity) {
        const EntitlementIndex index = source.empty() ? EntitlementIndex{} : w.find(source);
        return distribute(w.channel, w.state, w.context(), index, w.t("CAD"), {{w.at(account), quantity}},
                          {});
    };
    EXPECT_TRUE(plan("", "lone", 10).refusal.rule.empty());
    // Shop has 100 more: they are taken where that is said alone.
    EXPECT_EQ(std::string(plan("", "lone", 11).refusal.rule), "EN-38");
    EXPECT_EQ(std::string(plan("", "lone", 111).refusal.rule), "EN-7");
    EXPECT_EQ(std::string(plan("s", "shop", 1).refusal.rule), "EN-38");
    EXPECT_EQ(plan("s", "desk", 100).events.size(), 1u);
    EXPECT_EQ(std::string(plan("s", "desk", 40).refusal.rule), "EN-14");  // all of it goes, or nothing
}
TEST_F(EntitlementRules, EN39_APlanSetsOwnersAndDeploysButRelatesNobody) {
    w.relate("nordic", "lone");
    w.of("e").owner = {};
    w.of("e").state = EntitlementState::draft;
    const auto plan = [this](std::string_view account) {
        return distribute(w.channel, w.state, w.context(), w.find("e"), {}, {{w.at(account), 5}}, {});
    };
    const Distribution found = plan("lone");
    ASSERT_EQ(found.events.size(), 3u);
    EXPECT_EQ(found.events[0].kind, EventKind::changeState);
    EXPECT_EQ(found.events[1].kind, EventKind::setCurrentOwner);
    w.account("far", AccountType::customer);
    const Distribution none = plan("far");
    EXPECT_EQ(std::string(none.refusal.rule), "EN-5");
    ASSERT_EQ(none.lacking.size(), 1u);
    EXPECT_EQ(sentenceOf(none.lacking[0], w.viewer()), "The producer relates Far and Nordic");
}
TEST_F(EntitlementRules, EN40_ActivationsAreReturned) {
    take(event(EventKind::activate, "s", "", "", 60));
    for (const char* actor : {"", "shop"}) {
        EXPECT_EQ(verdict(by(actor, event(EventKind::deactivate, "s", "", "", 60))), "happens");
    }
    for (const char* actor : {"desk", "nordic"}) {
        EXPECT_EQ(verdict(by(actor, event(EventKind::deactivate, "s"))), "EN-40");
    }
    for (const std::uint64_t quantity : {std::uint64_t{0}, std::uint64_t{61}}) {
        EXPECT_EQ(verdict(event(EventKind::deactivate, "s", "", "", quantity)), "EN-40");
    }
    take(event(EventKind::deactivate, "s", "", "", 50));
    EXPECT_EQ(w.of("s").used, 10u);
    EXPECT_EQ(w.of("s").remaining(), 90u);
    for (const EntitlementState other :
         {EntitlementState::draft, EntitlementState::inactive, EntitlementState::obsolete}) {
        w.of("s").state = other;
        EXPECT_EQ(verdict(event(EventKind::deactivate, "s")), "EN-40");
    }
    w.relate("nordic", "shop");
    take(event(EventKind::redeem, "b", "shop", "", 3));
    EXPECT_EQ(verdict(event(EventKind::deactivate, "b", "", "", 3)), "EN-40");  // keys do not come back
    // Without an owner the lowest account holds it.
    w.entitlement("low", {{"distributor", "nordic"}, {"reseller", "corner"}}, "").used = 5;
    EXPECT_EQ(verdict(by("corner", event(EventKind::deactivate, "low"))), "happens");
    EXPECT_EQ(verdict(by("nordic", event(EventKind::deactivate, "low"))), "EN-40");
}
TEST_F(EntitlementRules, EN41_TheProducerChangesTheQuantity) {
    w.of("s").used = 40;
    EXPECT_EQ(verdict(event(EventKind::setQuantity, "s", "", "", 40)), "happens");
    EXPECT_EQ(verdict(event(EventKind::setQuantity, "s", "", "", 39)), "EN-41");
    EXPECT_EQ(verdict(event(EventKind::setQuantity, "s", "", "", 1000)), "happens");
    EXPECT_EQ(verdict(event(EventKind::setQuantity, "s", "", "", 100)), "EN-20");
    EXPECT_EQ(verdict(event(EventKind::setQuantity, "e", "", "", 0)), "EN-31");
    EXPECT_EQ(verdict(event(EventKind::setQuantity, "e", "", "", kLargestQuantity + 1)), "EN-31");
    for (const char* actor : {"shop", "nordic"}) {
        EXPECT_EQ(verdict(by(actor, event(EventKind::setQuantity, "s", "", "", 50))), "EN-41");
    }
    w.of("s").state = EntitlementState::draft;
    EXPECT_EQ(verdict(event(EventKind::setQuantity, "s", "", "", 50)), "happens");
    w.of("s").state = EntitlementState::inactive;
    EXPECT_EQ(verdict(event(EventKind::setQuantity, "s", "", "", 50)), "EN-41");
    w.of("s").state = EntitlementState::obsolete;
    EXPECT_EQ(verdict(event(EventKind::setQuantity, "s", "", "", 50)), "EN-17");
}
TEST_F(EntitlementRules, EN42_AnUnusedSplitIsMergedBack) {
    take(split("e", "corner", "reseller", 30));  // e-2
    const Event back = event(EventKind::mergeBack, "e-2");
    for (const char* actor : {"", "nordic"}) EXPECT_EQ(verdict(by(actor, back)), "happens");
    for (const char* actor : {"corner", "branch"}) EXPECT_EQ(verdict(by(actor, back)), "EN-42");
    w.of("e").state = EntitlementState::inactive;
    EXPECT_EQ(verdict(back), "EN-42");
    w.of("e").state = EntitlementState::deployed;
    EXPECT_EQ(verdict(event(EventKind::mergeBack, "e")), "EN-42");  // it came out of nothing
    const Step merged = take(back);
    EXPECT_EQ(w.of("e").quantity, 100u);
    EXPECT_EQ(w.of("e-2").quantity, 0u);
    EXPECT_EQ(w.of("e-2").state, EntitlementState::obsolete);
    EXPECT_EQ(verdict(back), "EN-17");  // twice
    w.undo(merged);
    EXPECT_EQ(w.of("e").quantity, 70u);
    // Used once is used, though all of it was returned; likewise split on, pooled into, transferred.
    const auto isMerged = [&](const std::vector<Event>& before) {
        std::vector<Step> taken;
        for (const Event& each : before) taken.push_back(take(each));
        const std::string rule = verdict(back);
        for (; !taken.empty(); taken.pop_back()) w.undo(taken.back());
        return rule;
    };
    EXPECT_EQ(isMerged({event(EventKind::activate, "e-2"), event(EventKind::deactivate, "e-2")}), "EN-42");
    EXPECT_EQ(isMerged({split("e-2", "shop", "end-customer", 1)}), "EN-42");
    EXPECT_EQ(isMerged({transfer("e-2", "shop")}), "EN-17");
    Event pooled = split("e", "corner", "reseller", 1);
    pooled.poolInto = w.t("e-2");
    EXPECT_EQ(isMerged({pooled}), "EN-42");
    EXPECT_EQ(isMerged({}), "happens");
    w.of("e").quantity = kLargestQuantity;
    EXPECT_EQ(verdict(back), "EN-31");
}

/// Every rule is named by a test above.
TEST(EntitlementRuleIds, AllHaveATest) {
    const testing::TestSuite* suite = nullptr;
    const testing::UnitTest& all = *testing::UnitTest::GetInstance();
    for (int i = 0; i < all.total_test_suite_count(); ++i) {
        if (std::string(all.GetTestSuite(i)->name()) == "EntitlementRules") suite = all.GetTestSuite(i);
    }
    ASSERT_NE(suite, nullptr);
    std::set<std::string> tested;
    for (int i = 0; i < suite->total_test_count(); ++i) {
        const std::string name = suite->GetTestInfo(i)->name();
        if (name.rfind("EN", 0) == 0) tested.insert("EN-" + name.substr(2, name.find('_') - 2));
    }
    for (const step::RuleText& rule : kRules) {
        EXPECT_TRUE(tested.count(std::string(rule.id)) == 1) << rule.id;
        EXPECT_FALSE(rule.sentence.empty());
    }
}

}  // namespace
}  // namespace sluice
