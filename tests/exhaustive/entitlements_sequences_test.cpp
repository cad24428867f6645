// Every sequence of at most four events on the smallest chains, against the reference and the invariants.
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "reference/entitlements_reference.h"
#include "reference/entitlements_worlds.h"

namespace sluice::exhaustive {
namespace {

using namespace entitlements;
using reference::EventMaker;
using reference::PlainState;
using testing_support::EntitlementWorld;

/// A text for what the future can depend on.
std::string keyOf(const PlainState& state) {
    std::string key;
    for (const auto& [id, account] : state.accounts) {
        key += id + account.type[0] + (account.visible ? '+' : '-');
        for (const std::string& parent : account.parents) key += '<' + parent;
    }
    for (const auto& [one, other] : state.related) key += ';' + one + '=' + other;
    for (const std::string& tier : state.tiers) key += ';' + tier + ':' + state.tierNames.at(tier);
    for (const auto& [id, each] : state.entitlements) {
        key += ';' + id + each.kind[0] + each.state[1] + each.owner + std::to_string(each.quantity) + '/' +
               std::to_string(each.used) + '^' + each.from;
        for (const auto& [tier, account] : each.tiers) key += ',' + tier + '@' + account;
    }
    return key;
}

/// Goes through all sequences; a state that was left with as many events to go before is not entered again.
class Sequences {
  public:
    Sequences(EntitlementWorld& w, std::vector<Event> alphabet) : w_(w), alphabet_(std::move(alphabet)) {
        for (const Event& event : alphabet_) plain_.push_back(reference::plainOf(w, event));
    }

    void explore(int depth) { visit(reference::plainOf(w_), depth); }
    [[nodiscard]] std::uint64_t tried() const { return tried_; }

  private:
    void visit(const PlainState& before, int depth) {
        int& left = entered_[keyOf(before)];
        if (left >= depth) return;
        left = depth;
        for (std::size_t i = 0; i < alphabet_.size() && !testing::Test::HasFailure(); ++i) {
            tryEvent(before, i, depth);
        }
    }
    void tryEvent(const PlainState& before, std::size_t i, int depth) {
        ++tried_;
        base::forgetAnswers();
        const Event& event = alphabet_[i];
        const bool joins = event.kind == EventKind::createAccount && !w_.channel.find(event.account).exists();
        PlainState after = before;
        const std::string rule = reference::apply(after, plain_[i]);
        const State kept = w_.state;
        const Step step = w_.step(event);
        EXPECT_EQ(step.refusal.rule, rule) << pathTo(event);
        if (step.happened) {
            EXPECT_TRUE(reference::plainOf(w_) == after) << pathTo(event);
            EXPECT_EQ(reference::brokenInvariant(after), "") << pathTo(event);
            EXPECT_EQ(reference::brokenInvariant(before, after, plain_[i]), "") << pathTo(event);
            path_.push_back(event);
            if (depth > 1) visit(after, depth - 1);
            path_.pop_back();
            w_.undo(step, joins);
        }
        EXPECT_TRUE(testing_support::isSame(w_.state, kept)) << "undo of " << pathTo(event);
    }
    std::string pathTo(const Event& event) {
        std::string text;
        for (const Event& each : path_) text += sentenceOf(each, w_.viewer()) + "; ";
        return text + sentenceOf(event, w_.viewer());
    }

    EntitlementWorld& w_;
    std::vector<Event> alphabet_;
    std::vector<reference::PlainEvent> plain_;
    std::map<std::string, int> entered_;
    std::vector<Event> path_;
    std::uint64_t tried_ = 0;
};

/// Producer `acme`, distributor `d`, reseller `r`, customer `c` with unit `u`.
struct Chain {
    EntitlementWorld w;
    EventMaker all{w, ""};

    Chain() {
        w.account("acme", AccountType::producer);
        w.account("d", AccountType::partner);
        w.account("r", AccountType::partner);
        w.account("c", AccountType::customer);
        w.account("u", AccountType::customer, {"c"});
    }
    EventMaker by(const std::string& account) { return {w, account}; }
    std::uint64_t explore(const std::vector<Event>& alphabet, int depth) {
        Sequences sequences(w, alphabet);
        sequences.explore(depth);
        return sequences.tried();
    }
};

/// A sold entitlement on its way down, of both kinds.
TEST(EntitlementSequences, DownTheChain) {
    for (const EntitlementKind kind : {EntitlementKind::simple, EntitlementKind::bulk}) {
        Chain chain;
        chain.w.relate("d", "r");
        chain.w.relate("r", "c");
        chain.w.tier("reseller");
        chain.w.entitlement("e", {{"distributor", "d"}}, "distributor", kind).quantity = 3;
        std::vector<Event> alphabet;
        const EventMaker& all = chain.all;
        for (const char* source : {"e", "e-2", "e-2-2"}) {
            alphabet.push_back(all.make(EventKind::split, source, "c", "end-customer", 1));
            alphabet.push_back(all.make(EventKind::transfer, source, "c"));
            alphabet.push_back(all.make(EventKind::transfer, source, "u"));
            alphabet.push_back(all.make(EventKind::activate, source));
            alphabet.push_back(all.make(EventKind::redeem, source, "u"));
            alphabet.push_back(all.state(source, EntitlementState::deployed));
            alphabet.push_back(all.state(source, EntitlementState::inactive));
        }
        for (const char* actor : {"d", "r"}) {
            alphabet.push_back(chain.by(actor).make(EventKind::split, "e", "r", "reseller", 2));
            alphabet.push_back(chain.by(actor).make(EventKind::setCurrentOwner, "e"));
        }
        Event pooled = all.make(EventKind::split, "e", "r", "reseller", 1);
        pooled.poolInto = chain.w.t("e-2");
        alphabet.push_back(pooled);
        alphabet.push_back(all.make(EventKind::setCurrentOwner, "e", "", "distributor"));
        alphabet.push_back(all.make(EventKind::nameEndCustomer, "e-2", "c"));
        alphabet.push_back(all.make(EventKind::redeem, "e-2", "c", "", 2));
        EXPECT_GT(chain.explore(alphabet, 6), 1000u);
    }
}

/// Accounts, hierarchies, relationships and who acts for whom.
TEST(EntitlementSequences, Accounts) {
    Chain chain;
    chain.w.relate("d", "r");
    chain.w.entitlement("e", {{"distributor", "d"}}, "distributor").quantity = 2;
    std::vector<Event> alphabet;
    for (const char* actor : {"", "d", "r", "c"}) {
        const EventMaker make = chain.by(actor);
        alphabet.push_back(make.create("n", AccountType::partner, {"d"}));
        alphabet.push_back(make.create("n", AccountType::customer));
        alphabet.push_back(make.parents("r", {"d"}));
        alphabet.push_back(make.parents("d", {"r"}));
        alphabet.push_back(make.parents("c", {"n"}));
        alphabet.push_back(make.pair(EventKind::relate, "d", "c"));
        alphabet.push_back(make.pair(EventKind::unrelate, "r", "d"));
        alphabet.push_back(make.visibility("r", false));
        alphabet.push_back(make.make(EventKind::split, "e", "c", "end-customer"));
    }
    alphabet.push_back(chain.by("n").make(EventKind::split, "e", "c", "end-customer"));
    alphabet.push_back(chain.by("n").pair(EventKind::relate, "n", "c"));
    alphabet.push_back(chain.all.parents("r", {}));
    EXPECT_GT(chain.explore(alphabet, 6), 1000u);
}

/// Tiers come and move while entitlements are made and split.
TEST(EntitlementSequences, Tiers) {
    Chain chain;
    chain.w.relate("d", "r");
    std::vector<Event> alphabet;
    const EventMaker& all = chain.all;
    alphabet.push_back(all.position(EventKind::addTier, "x", 1));
    alphabet.push_back(all.position(EventKind::addTier, "y", Event::kLast));
    for (const char* tier : {"distributor", "x", "y"}) {
        alphabet.push_back(all.position(EventKind::moveTier, tier, 1));
        alphabet.push_back(all.position(EventKind::moveTier, tier, Event::kLast));
        alphabet.push_back(all.make(EventKind::split, "e", "r", tier));
        alphabet.push_back(all.make(EventKind::setCurrentOwner, "e", "", tier));
        alphabet.push_back(all.make(EventKind::createEntitlement, "e", "d", tier, 2));
    }
    alphabet.push_back(all.state("e", EntitlementState::deployed));
    Event rename = all.make(EventKind::renameTier, "", "", "x");
    rename.name = chain.w.t("Dealer");
    alphabet.push_back(rename);
    alphabet.push_back(chain.by("d").position(EventKind::addTier, "x", 1));
    EXPECT_GT(chain.explore(alphabet, 7), 1000u);
}

/// Every event that can be put together of the ids, by everybody.
std::vector<Event> everything(Chain& chain, const std::vector<std::string>& sources) {
    const std::vector<std::string> accounts = {"acme", "d", "r", "c", "u"};
    std::vector<Event> alphabet;
    for (const std::string& actor : accounts) {
        const EventMaker make = chain.by(actor);
        for (const std::string& source : sources) {
            for (const std::string& account : accounts) {
                for (const char* tier : {"distributor", "reseller", "end-customer"}) {
                    alphabet.push_back(make.make(EventKind::split, source, account, tier));
                }
                for (const EventKind kind :
                     {EventKind::transfer, EventKind::redeem, EventKind::nameEndCustomer}) {
                    alphabet.push_back(make.make(kind, source, account));
                }
            }
            for (const char* tier : {"", "distributor", "reseller", "end-customer"}) {
                alphabet.push_back(make.make(EventKind::setCurrentOwner, source, "", tier));
            }
            alphabet.push_back(make.make(EventKind::activate, source));
            for (const EntitlementState state : {EntitlementState::draft, EntitlementState::deployed,
                                                 EntitlementState::inactive, EntitlementState::obsolete}) {
                alphabet.push_back(make.state(source, state));
            }
        }
        for (const std::string& account : accounts) {
            for (const std::string& other : accounts) {
                alphabet.push_back(make.pair(EventKind::relate, account, other));
                alphabet.push_back(make.pair(EventKind::unrelate, account, other));
                alphabet.push_back(make.parents(account, {other}));
            }
            alphabet.push_back(make.visibility(account, false));
        }
    }
    return alphabet;
}
TEST(EntitlementSequences, EverythingOnASmallChain) {
    for (const EntitlementKind kind : {EntitlementKind::simple, EntitlementKind::bulk}) {
        Chain chain;
        chain.w.relate("d", "r");
        chain.w.relate("r", "c");
        chain.w.tier("reseller");
        chain.w.entitlement("e", {{"distributor", "d"}}, "distributor", kind).quantity = 2;
        EXPECT_GT(chain.explore(everything(chain, {"e"}), 3), 10000u);
        EXPECT_GT(chain.explore(everything(chain, {"e", "e-2"}), 2), 10000u);
    }
}

/// From an empty channel on.
TEST(EntitlementSequences, FromNothing) {
    EntitlementWorld w;
    const EventMaker all{w, ""};
    const EventMaker producer{w, "acme"};
    std::vector<Event> alphabet = {all.create("acme", AccountType::producer),
                                   producer.create("acme", AccountType::producer),
                                   all.create("d", AccountType::partner),
                                   producer.create("c", AccountType::customer),
                                   EventMaker{w, "d"}.create("c", AccountType::customer),
                                   all.make(EventKind::createEntitlement, "e", "d", "distributor", 1),
                                   all.make(EventKind::createEntitlement, "e", "c", "end-customer", 1),
                                   all.make(EventKind::createEntitlement, "e", "d", "end-customer", 1),
                                   all.make(EventKind::setCurrentOwner, "e", "", "distributor"),
                                   all.state("e", EntitlementState::deployed),
                                   all.state("e", EntitlementState::obsolete),
                                   all.make(EventKind::split, "e", "c", "end-customer")};
    Sequences sequences(w, alphabet);
    sequences.explore(7);
    EXPECT_GT(sequences.tried(), 300u);
}

}  // namespace
}  // namespace sluice::exhaustive
