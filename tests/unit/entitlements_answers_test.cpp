// What is asked of Entitlements besides events: targets, remedies, viewers, plans of distribution, chains,
// sentences.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "entitlements/distribute.h"
#include "entitlements/targets.h"
#include "entitlements/why.h"
#include "reference/entitlements_worlds.h"

namespace sluice {
namespace {

using namespace entitlements;
using testing_support::EntitlementWorld;

/// The chain of the article: a producer, distributor `dist`, resellers `res1` and `res2`, customers `end1`
/// and `end2`, of which `end2` has the units `unit1` and `unit2`; the bulk `keys` and the simple `seats`
/// stand at the distributor.
class EntitlementAnswers : public testing::Test {
  protected:
    EntitlementWorld w;
    reference::EventMaker all{w, ""};

    EntitlementAnswers() {
        w.account("acme", AccountType::producer);
        for (const char* id : {"dist", "res1", "res2"}) w.account(id, AccountType::partner);
        for (const char* id : {"end1", "end2"}) w.account(id, AccountType::customer);
        for (const char* id : {"unit1", "unit2"}) w.account(id, AccountType::customer, {"end2"});
        w.relate("dist", "res1");
        w.relate("dist", "res2");
        w.relate("res2", "end1");
        w.relate("res2", "end2");
        w.tier("reseller");
        w.entitlement("keys", {{"distributor", "dist"}}, "distributor", EntitlementKind::bulk);
        w.entitlement("seats", {{"distributor", "dist"}}, "distributor");
    }

    Distribution plan(std::string_view source,
                      const std::vector<std::pair<std::string, std::uint64_t>>& wanted,
                      std::string_view actor = {}) {
        std::vector<Wanted> list;
        for (const auto& [account, quantity] : wanted) list.push_back({w.at(account), quantity});
        const EntitlementIndex index = source.empty() ? EntitlementIndex{} : w.find(source);
        return distribute(w.channel, w.state, w.context(), index, w.t("CAD"), list, w.at(actor));
    }
    std::vector<std::string> told(const std::vector<Event>& events) {
        std::vector<std::string> sentences;
        for (const Event& event : events) sentences.push_back(sentenceOf(event, w.viewer()));
        return sentences;
    }
    std::vector<std::string> remediesOf(const Event& event) {
        std::vector<std::string> sentences;
        for (const Remedy& remedy : remedies(w.channel, w.state, w.context(), event)) {
            sentences.push_back(remedy.sentence);
        }
        return sentences;
    }
};

using Sentences = std::vector<std::string>;

TEST_F(EntitlementAnswers, Targets) {
    const Targets targets = targetsOf(w.channel, w.state, w.find("keys"), {});
    EXPECT_EQ(targets.most, 100u);
    ASSERT_EQ(targets.tiers.size(), 2u);
    EXPECT_EQ(targets.tiers[0], w.tierAt("reseller"));
    EXPECT_EQ(targets.tiers[1], kEndCustomer);
    const auto split = [&](std::string_view id, std::size_t tier) {
        return targets.split[w.at(id).value * 2 + tier];
    };
    EXPECT_EQ(split("res1", 0), Targets::kLegal);
    EXPECT_EQ(split("res1", 1), Rule::en28);
    EXPECT_EQ(split("end1", 1), Rule::en5);
    EXPECT_EQ(split("dist", 0), Rule::en5);
    EXPECT_EQ(targets.transfer[w.at("end1").value], Rule::en14);
    EXPECT_EQ(targetsOf(w.channel, w.state, w.find("seats"), {}).transfer[w.at("res1").value], Rule::en13);
}
TEST_F(EntitlementAnswers, ARefusedTransferIsSplitInstead) {
    EXPECT_EQ(remediesOf(all.make(EventKind::transfer, "seats", "res1")),
              Sentences{"Instead: the producer splits 100 of \"seats\" to Res1 as reseller."});
}
TEST_F(EntitlementAnswers, WhatMakesASplitLegal) {
    w.of("keys").state = EntitlementState::draft;
    EXPECT_EQ(remediesOf(all.make(EventKind::split, "keys", "res1", "reseller", 5)),
              Sentences{"First: the producer makes \"keys\" deployed."});
    w.of("keys").owner = {};
    EXPECT_EQ(
        remediesOf(all.make(EventKind::split, "keys", "res1", "reseller", 5)),
        Sentences{"First: the producer makes \"keys\" deployed; then: the producer sets the current owner of "
                  "\"keys\" to Distributor."});
    EXPECT_EQ(remediesOf(all.make(EventKind::split, "seats", "end1", "end-customer", 5)),
              Sentences{"First: the producer relates End1 and Dist."});
    EXPECT_EQ(remediesOf(all.make(EventKind::split, "seats", "res1", "end-customer", 5)),
              Sentences{"Instead: the producer splits 5 of \"seats\" to Res1 as reseller."});
    EXPECT_EQ(remediesOf(all.make(EventKind::split, "seats", "res1", "reseller", 500)),
              Sentences{"Instead: the producer splits 100 of \"seats\" to Res1 as reseller."});
    const reference::EventMaker reseller{w, "res1"};
    EXPECT_EQ(remediesOf(reseller.make(EventKind::split, "seats", "res1", "reseller", 5)),
              Sentences{"Instead: the producer splits 5 of \"seats\" to Res1 as reseller."});
}
TEST_F(EntitlementAnswers, ATierIsAddedWhereNoneIsLeft) {
    w.entitlement("low", {{"reseller", "res2"}}, "reseller");
    w.relate("res1", "res2");
    const Sentences found = remediesOf(all.make(EventKind::split, "low", "res1", "distributor", 5));
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found.back(),
              "First: the producer adds tier \"tier-3\"; then, instead: the producer splits 5 of "
              "\"low\" to Res1 as \"tier-3\".");
}
TEST_F(EntitlementAnswers, TheArticlesChain) {
    // Rights are split through partner tiers and transferred within the customer's hierarchy.
    const Distribution found = plan("seats", {{"end1", 10}, {"unit1", 20}, {"unit2", 5}});
    EXPECT_TRUE(found.proven);
    EXPECT_EQ(told(found.events), (Sentences{"The producer splits 35 of \"seats\" to Res2 as reseller",
                                             "The producer splits 10 of \"seats-2\" to End1 as End Customer",
                                             "The producer splits 20 of \"seats-2\" to End2 as End Customer",
                                             "The producer transfers \"seats-2-3\" to Unit1",
                                             "The producer splits 5 of \"seats-2\" to End2 as End Customer",
                                             "The producer transfers \"seats-2-4\" to Unit2"}));
}
TEST_F(EntitlementAnswers, WhyNoDistribution) {
    const auto rule = [](const Distribution& found) { return std::string(found.refusal.rule); };
    EXPECT_EQ(rule(plan("keys", {{"unit1", 5}})), "EN-14");  // keys are not transferred
    EXPECT_EQ(rule(plan("seats", {{"end1", 101}})), "EN-7");
    EXPECT_EQ(rule(plan("seats", {{"end1", 60}, {"end2", 60}})), "EN-7");
    EXPECT_EQ(rule(plan("seats", {{"end1", 1}, {"end1", 2}})), "EN-21");
    EXPECT_EQ(rule(plan("seats", {{"end1", 0}})), "EN-31");
    EXPECT_EQ(rule(plan("seats", {{"res1", 1}})), "EN-28");
    EXPECT_EQ(rule(plan("seats", {})), "EN-20");
    EXPECT_EQ(rule(plan("seats", {{"end1", 1}}, "res1")), "EN-4");
    EXPECT_EQ(rule(plan("seats", {{"end1", 1}}, "dist")), "EN-5");  // nobody acts for the reseller
    w.account("lone", AccountType::customer);
    const Distribution lone = plan("seats", {{"lone", 1}});
    EXPECT_EQ(
        lone.refusal.sentence,
        "No way leads to Lone: neither it nor its account hierarchy is related to anyone who could give.");
    EXPECT_TRUE(lone.proven);
    w.account("third", AccountType::partner);
    w.relate("third", "res1");
    w.relate("third", "lone");
    EXPECT_EQ(rule(plan("seats", {{"lone", 1}})), "EN-6");
    w.tier("dealer");
    EXPECT_EQ(plan("seats", {{"lone", 1}}).events.size(), 3u);
    w.of("seats").state = EntitlementState::obsolete;
    EXPECT_EQ(rule(plan("seats", {{"end1", 1}})), "EN-7");
}
TEST_F(EntitlementAnswers, OutOfEverythingOfAProduct) {
    // The reseller has some already: from there it is nearer.
    w.entitlement("stock", {{"distributor", "dist"}, {"reseller", "res2"}}, "reseller").quantity = 10;
    EXPECT_EQ(plan("", {{"end1", 10}}).events.size(), 1u);
    EXPECT_EQ(plan("", {{"end1", 11}}).events.size(), 2u);
    EXPECT_EQ(plan("", {{"end1", 6}, {"end2", 6}}).events.size(), 3u);
    w.of("stock").owner = {};
    EXPECT_EQ(plan("", {{"end1", 10}}).events.size(), 2u);
    EXPECT_EQ(std::string(plan("", {{"end1", 211}}).refusal.rule), "EN-7");
    const Distribution unknown =
        distribute(w.channel, w.state, w.context(), {}, w.t("Viewer"), {{w.at("end1"), 1}}, {});
    EXPECT_EQ(unknown.refusal.sentence, "There is no entitlement of \"Viewer\".");
}
TEST_F(EntitlementAnswers, ARenamedTierIsToldByItsFormerName) {
    Event rename;
    rename.kind = EventKind::renameTier;
    rename.tier = w.t("reseller");
    rename.name = w.t("Dealer");
    const Step renamed = w.step(rename);
    ASSERT_EQ(renamed.effects.size(), 1u);
    EXPECT_EQ(sentenceOf(renamed.effects[0], w.viewer()), "Tier \"reseller\" is called \"Dealer\" now.");
}
TEST_F(EntitlementAnswers, AQuantityThatNoEntitlementHoldsComesOutOfSeveral) {
    w.relate("dist", "end1");
    w.relate("dist", "end2");
    w.of("seats").quantity = 30;
    w.of("keys").quantity = 25;
    const Distribution one = plan("", {{"end1", 30}});
    EXPECT_FALSE(one.isDivided);
    EXPECT_EQ(one.events.size(), 1u);
    const Distribution two = plan("", {{"end1", 50}});
    EXPECT_TRUE(two.isDivided && two.proven);
    EXPECT_EQ(two.events.size(), 2u);
    std::uint64_t sum = 0;
    for (const Event& event : two.events) {
        EXPECT_TRUE(w.step(event).happened);
        sum += event.quantity;
    }
    EXPECT_EQ(sum, 50u);
}
TEST_F(EntitlementAnswers, StocksAreDividedBetweenCustomers) {
    w.relate("dist", "end1");
    w.relate("dist", "end2");
    w.of("seats").quantity = 30;
    w.of("keys").quantity = 25;
    w.entitlement("third", {{"distributor", "dist"}}, "distributor").quantity = 15;
    // 35 and 35 out of 30, 25 and 15: neither comes out of one, and one of the three is divided.
    const Distribution found = plan("", {{"end1", 35}, {"end2", 35}});
    EXPECT_TRUE(found.isDivided && found.proven);
    EXPECT_EQ(found.events.size(), 4u);
    // A draft is transferred as a whole, the rest is split; what a customer has is left to it.
    w.entitlement("own", {{"end-customer", "end2"}}, "end-customer").quantity = 20;
    w.entitlement("early", {{"distributor", "dist"}}, "distributor").quantity = 20;
    w.of("early").state = EntitlementState::draft;
    const Distribution unit = plan("", {{"end2", 50}});
    EXPECT_TRUE(unit.isDivided && unit.proven);
    for (const Event& event : unit.events) EXPECT_NE(event.entitlement, w.t("own"));
    EXPECT_EQ(told(plan("own", {{"unit1", 20}}).events),
              Sentences{"The producer transfers \"own\" to Unit1"});
    // Much that is small: something is found though it may not be proven.
    for (int i = 0; i < 40; ++i) {
        w.entitlement("small-" + std::to_string(i), {{"distributor", "dist"}}, "distributor").quantity = 3;
    }
    EXPECT_FALSE(plan("", {{"end1", 90}, {"end2", 80}}).events.empty());
    EXPECT_EQ(std::string(plan("", {{"end1", 150}, {"end2", 150}}).refusal.rule), "EN-7");
}
TEST_F(EntitlementAnswers, APartnerBelowWhichNoTierIsLeftGetsOneAndASplit) {
    w.entitlement("low", {{"reseller", "res2"}}, "reseller");
    w.relate("res1", "res2");
    const Sentences found = remediesOf(all.make(EventKind::transfer, "low", "res1"));
    ASSERT_FALSE(found.empty());
    EXPECT_EQ(found.back(),
              "First: the producer adds tier \"tier-3\"; then, instead: the producer splits 100 of "
              "\"low\" to Res1 as \"tier-3\".");
}
TEST_F(EntitlementAnswers, WhatHasNoFirstTierGetsItsEndCustomerNamed) {
    w.entitlement("loose", {}, "");
    const Sentences named = {"Instead: the producer names End1 the end customer of \"loose\"."};
    EXPECT_EQ(remediesOf(all.make(EventKind::transfer, "loose", "end1")), named);
    EXPECT_EQ(remediesOf(all.make(EventKind::split, "loose", "end1", "end-customer", 5)), named);
    w.of("loose").state = EntitlementState::draft;
    EXPECT_EQ(remediesOf(all.make(EventKind::split, "loose", "end1", "end-customer", 5)), named);
    EXPECT_EQ(remediesOf(all.make(EventKind::split, "loose", "res1", "reseller", 5)), Sentences{});
}
TEST_F(EntitlementAnswers, WhatAViewerIsShown) {
    (void)w.step(all.make(EventKind::split, "seats", "res2", "reseller", 30));
    (void)w.step(all.make(EventKind::split, "seats-2", "end1", "end-customer", 10));
    const Viewer distributor = w.viewer("dist");
    EXPECT_EQ(distributor.entitlements().size(), 4u);
    EXPECT_EQ(distributor.nameOf(w.at("end1")), "Name Withheld");
    EXPECT_EQ(w.viewer("end1").entitlements().size(), 1u);
    EXPECT_EQ(w.viewer("unit1").entitlements().size(), 0u);
    EXPECT_EQ(w.viewer("acme").accounts().size(), 8u);
    std::vector<std::string> seen;
    for (const OrganizationIndex account : w.viewer("end1").accounts()) seen.push_back(w.idOf(account));
    // The distributor too: end1 stands below it (EN-16).
    EXPECT_EQ(seen, (std::vector<std::string>{"acme", "dist", "res2", "end1"}));
    EXPECT_EQ(sentenceOf(all.make(EventKind::split, "seats-2", "end1", "end-customer", 10), distributor),
              "The producer splits 10 of \"seats-2\" to Name Withheld as End Customer");
}
TEST_F(EntitlementAnswers, TheChainOfAnEntitlement) {
    std::vector<Step> steps;
    steps.push_back(w.step(all.make(EventKind::split, "keys", "res2", "reseller", 30)));
    steps.push_back(w.step(all.make(EventKind::redeem, "keys-2", "end2", "", 3)));
    steps.push_back(w.step(all.make(EventKind::transfer, "keys-2-2", "unit1")));
    const Steps taken = {&steps[0], nullptr, &steps[1], &steps[2]};
    const base::List<Link> chain = chainOf(w.state, taken, steps[2].made);
    ASSERT_EQ(chain.size(), 4u);
    EXPECT_EQ(chain[0].event, Link::kInitial);
    EXPECT_EQ(chain[1].event, 0u);
    EXPECT_EQ(chain[1].rule, Rule::en8);
    EXPECT_EQ(chain[1].quantity, 30u);
    EXPECT_EQ(chain[2].event, 2u);
    EXPECT_EQ(chain[2].rule, Rule::en18);
    EXPECT_EQ(chain[3].rule, Rule::en14);
    EXPECT_EQ(chain[3].quantity, 3u);
    const auto holder = [&](std::size_t i) { return w.idOf(chain[i].holder); };
    EXPECT_EQ(holder(0) + " " + holder(1) + " " + holder(2) + " " + holder(3), "dist res2 end2 unit1");
}
TEST_F(EntitlementAnswers, AChainNamesWhatWasPooledAndWhoHeldItThen) {
    w.entitlement("more", {{"distributor", "dist"}}, "distributor");
    Event pooled = all.make(EventKind::split, "more", "res2", "reseller", 5);
    pooled.poolInto = w.t("seats-2");
    std::vector<Step> steps;
    steps.push_back(w.step(all.make(EventKind::split, "seats", "res2", "reseller", 4)));
    steps.push_back(w.step(pooled));
    steps.push_back(w.step(all.make(EventKind::split, "seats-2", "end1", "end-customer", 6)));
    steps.push_back(w.step(pooled));  // too late for what end1 got
    steps.push_back(w.step(all.make(EventKind::nameEndCustomer, "seats", "end2")));
    Steps taken;
    for (const Step& step : steps) taken.push_back(&step);
    const base::List<Link> chain = chainOf(w.state, taken, steps[2].made);
    Sentences links;
    for (const Link& link : chain) {
        links.push_back(w.idOf(link.entitlement) + (link.isPooled ? " grows by " : " with ") +
                        std::to_string(link.quantity) + ", held by " + w.idOf(link.holder));
    }
    EXPECT_EQ(links, (Sentences{"seats with 100, held by dist", "more with 100, held by dist",
                                "seats-2 with 4, held by res2", "seats-2 grows by 5, held by res2",
                                "seats-2-2 with 6, held by end1"}));
}
TEST_F(EntitlementAnswers, RedeemedKeysAreTransferredOn) {
    w.relate("dist", "end2");
    const Targets targets = targetsOf(w.channel, w.state, w.find("keys"), {});
    EXPECT_EQ(targets.redeem[w.at("end2").value], Targets::kLegal);
    EXPECT_EQ(targets.onwardFrom[w.at("unit1").value], w.at("end2"));
    EXPECT_FALSE(targets.onwardFrom[w.at("end2").value].exists());
    EXPECT_FALSE(targets.onwardFrom[w.at("end1").value].exists());
    const State kept = w.state;
    const std::vector<Event> events =
        redemptionFor(w.channel, w.state, w.context(), targets, w.find("keys"), w.at("unit1"), {});
    EXPECT_TRUE(testing_support::isSame(w.state, kept));
    EXPECT_EQ(told(events), (Sentences{"The producer redeems 100 of \"keys\" for End2",
                                       "The producer transfers \"keys-2\" to Unit1"}));
    // A partner redeems for end2, but does not transfer for it.
    EXPECT_FALSE(
        targetsOf(w.channel, w.state, w.find("keys"), w.at("dist")).onwardFrom[w.at("unit1").value].exists());
}
TEST_F(EntitlementAnswers, TheFewestRelationsThatAreLacking_EN39) {
    for (const char* id : {"far1", "far2"}) w.account(id, AccountType::customer);
    w.account("res3", AccountType::partner);
    w.relate("res3", "far1");
    w.relate("res3", "far2");
    const Distribution none = plan("seats", {{"far1", 1}, {"far2", 2}, {"end1", 1}});
    EXPECT_EQ(std::string(none.refusal.rule), "EN-5");
    EXPECT_EQ(told(none.lacking), Sentences{"The producer relates Res3 and Dist"});
    w.account("far3", AccountType::customer);
    EXPECT_EQ(plan("seats", {{"far1", 1}, {"far2", 2}, {"far3", 1}}).lacking.size(), 2u);
    // Without an owner the distributor gives nothing; the producer can set it.
    w.relate("dist", "end1");
    w.of("seats").owner = {};
    EXPECT_EQ(told(plan("seats", {{"end1", 1}}, "dist").lacking),
              Sentences{"The producer sets the current owner of \"seats\" to Distributor"});
    // Where there is too little, no relation helps.
    EXPECT_TRUE(plan("seats", {{"far1", 101}}).lacking.empty());
}
TEST_F(EntitlementAnswers, APlanSaysHowFarItCanBeFromTheLeast) {
    const Distribution found = plan("seats", {{"end1", 10}, {"unit1", 20}});
    EXPECT_TRUE(found.proven);
    EXPECT_EQ(found.atLeast, found.events.size());
}
TEST_F(EntitlementAnswers, WhatMakesTheLifecycleLegal) {
    w.of("seats").used = 40;
    EXPECT_EQ(remediesOf(all.make(EventKind::setQuantity, "seats", "", "", 30)),
              (Sentences{"First: the producer returns 10 of the activations of \"seats\".",
                         "Instead: the producer changes the quantity of \"seats\" to 40."}));
    EXPECT_EQ(remediesOf(all.make(EventKind::deactivate, "seats", "", "", 50)),
              Sentences{"Instead: the producer returns 40 of the activations of \"seats\"."});
    (void)w.step(all.make(EventKind::split, "seats", "res1", "reseller", 5));
    w.of("seats").state = EntitlementState::inactive;
    EXPECT_EQ(remediesOf(all.make(EventKind::mergeBack, "seats-2")),
              Sentences{"First: the producer makes \"seats\" deployed."});
}
TEST_F(EntitlementAnswers, Sentences) {
    const Step step = w.step(all.make(EventKind::split, "seats", "res2", "reseller", 30));
    Sentences effects;
    for (const Effect& effect : step.effects) effects.push_back(sentenceOf(effect, w.viewer()));
    EXPECT_EQ(
        effects,
        (Sentences{
            "The quantity of \"seats\" becomes 70 (was 100).", "Entitlement \"seats-2\" is made.",
            "Dist stands in Distributor of \"seats-2\".", "The quantity of \"seats-2\" becomes 30 (was 0).",
            "Res2 stands in reseller of \"seats-2\".", "The current owner of \"seats-2\" becomes reseller.",
            "\"seats-2\" becomes deployed (was draft)."}));
    EXPECT_EQ(sentenceOf(all.create("newcomer", AccountType::customer, {"end1", "end2"}), w.viewer()),
              "The producer creates the customer account \"newcomer\" under End1 and End2");
    EXPECT_EQ(sentenceOf(all.parents("unit1", {}), w.viewer()), "The producer puts Unit1 under no account");
    EXPECT_EQ(sentenceOf(all.make(EventKind::createEntitlement, "new", "", "", 7), w.viewer()),
              "The producer creates the simple entitlement \"new\" of 7 \"CAD\"");
    EXPECT_EQ(w.step(all.make(EventKind::split, "seats", "end1", "reseller", 3)).refusal.sentence,
              "End1 is not related to Dist, the current owner of \"seats\".");
    EXPECT_EQ(w.step(all.make(EventKind::split, "seats", "res1", "reseller", 71)).refusal.sentence,
              "71 cannot be taken of \"seats\": 70 remain.");
}

}  // namespace
}  // namespace sluice
