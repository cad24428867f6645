// Plans of distribution in small random worlds: every plan does what was wanted, and no shorter sequence of
// steps does, which is tried.
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "entitlements/distribute.h"
#include "entitlements/judge.h"
#include "reference/entitlements_worlds.h"

namespace sluice::property {
namespace {

using namespace entitlements;
using reference::EntitlementRandom;
using testing_support::EntitlementWorld;
using testing_support::isSame;

/// Everything that splits, transfers, deploying and setting owners can do, up to a number of events.
class Everything {
    static constexpr std::uint64_t kMostTried = 10'000;

  public:
    /// `isDivided`: a customer's quantity may come in several pieces.
    Everything(EntitlementWorld& w, EntitlementIndex source, ValueId product,
               const std::vector<Wanted>& wanted, OrganizationIndex actor, bool isDivided)
        : w_(w),
          source_(source),
          product_(product),
          wanted_(wanted),
          isDivided_(isDivided),
          first_(static_cast<std::uint32_t>(w.state.entitlements.size())) {
        if (actor.exists()) by_ = w.channel.organization(actor).id;
        // A split on the way carries what some of the customers want, or any part of that.
        for (std::uint32_t set = 1; set < (1u << wanted.size()); ++set) {
            std::uint64_t sum = 0;
            for (std::size_t i = 0; i < wanted.size(); ++i)
                sum += (set >> i & 1) != 0 ? wanted[i].quantity : 0;
            amounts_.insert(sum);
            for (std::uint64_t part = 1; isDivided && part < sum; ++part) amounts_.insert(part);
        }
    }

    /// Whether at most this many events do it; says no, too, where it gave up.
    bool reaches(int events) {
        if (isDone()) return true;
        if (events == 0 || gaveUp() || ++tried_ > kMostTried) return false;
        for (std::uint32_t i = 0; i < w_.state.entitlements.size(); ++i) {
            const Entitlement& each = w_.state.entitlements[i];
            // Of a product, customers keep what they have (EN-38).
            const bool isGiven = source_.exists() ? i == source_.value
                                                  : each.product == product_ && each.owner != kEndCustomer;
            if (i < first_ && !isGiven) continue;
            if (tryAll({i}, events)) return true;
        }
        return false;
    }
    [[nodiscard]] bool gaveUp() const { return tried_ > kMostTried; }
    /// Each customer has new entitlements of its own of what it wanted: one, or several where that may be.
    [[nodiscard]] bool isDone() const {
        for (const Wanted& each : wanted_) {
            bool isServed = false;
            std::uint64_t total = 0;
            for (std::uint32_t i = first_; i < w_.state.entitlements.size(); ++i) {
                const Entitlement& made = w_.state.entitlements[i];
                if (made.owner != kEndCustomer || made.at(kEndCustomer) != each.account || made.used != 0 ||
                    made.state == EntitlementState::obsolete || isItsOwn(made)) {
                    continue;
                }
                isServed = isServed || made.quantity == each.quantity;
                total += made.quantity;
            }
            if (!isServed && !(isDivided_ && total == each.quantity)) return false;
        }
        return true;
    }

  private:
    /// Whether it was its owner's before, and went away and came back.
    [[nodiscard]] bool isItsOwn(const Entitlement& made) const {
        for (EntitlementIndex each = made.from; each.exists(); each = w_.state.entitlement(each).from) {
            if (w_.state.entitlement(each).at(kEndCustomer) == made.at(kEndCustomer)) return true;
        }
        return false;
    }
    bool tryAll(EntitlementIndex entitlement, int events) {
        Event event;
        event.by = by_;
        event.entitlement = w_.state.entitlement(entitlement).id;
        event.kind = EventKind::changeState;
        event.state = EntitlementState::deployed;
        if (tryOne(event, events)) return true;
        event.kind = EventKind::setCurrentOwner;
        for (const Tier& tier : std::vector<Tier>(w_.state.tiers)) {
            event.tier = tier.id;
            if (tryOne(event, events)) return true;
        }
        for (std::uint32_t i = 0; i < w_.channel.organizationSlots(); ++i) {
            event.account = w_.channel.organization({i}).id;
            event.kind = EventKind::transfer;
            event.tier = {};
            event.quantity = 1;
            if (tryOne(event, events)) return true;
            event.kind = EventKind::split;
            for (const Tier& tier : std::vector<Tier>(w_.state.tiers)) {
                event.tier = tier.id;
                for (const std::uint64_t amount : amounts_) {
                    event.quantity = amount;
                    if (tryOne(event, events)) return true;
                }
            }
        }
        return false;
    }
    bool tryOne(const Event& event, int events) {
        if (event.by.exists() && event.kind == EventKind::changeState) return false;
        if (judge(w_.channel, w_.state, event) != Reason::none) return false;  // faster than to try
        const Step step = w_.step(event);
        const bool found = reaches(events - 1);
        w_.undo(step);
        return found;
    }

    EntitlementWorld& w_;
    EntitlementIndex source_;
    ValueId product_;
    const std::vector<Wanted>& wanted_;
    bool isDivided_;
    std::uint32_t first_;
    ValueId by_;
    std::set<std::uint64_t> amounts_;
    std::uint64_t tried_ = 0;
};

/// What the worlds had in them, so that the test cannot pass by proving nothing.
struct Seen {
    int proven = 0, gaveUp = 0, whole = 0, divided = 0, impossible = 0;
};

/// What a plan lacks makes it possible, and one relation or owner less does not, which is tried.
void expectLacking(EntitlementWorld& w, const Distribution& plan, EntitlementIndex source, ValueId product,
                   const std::vector<Wanted>& wanted, OrganizationIndex actor, const std::string& where) {
    if (plan.lacking.empty()) return;
    const auto isPossible = [&] {
        return distribute(w.channel, w.state, w.context(), source, product, wanted, actor)
            .refusal.rule.empty();
    };
    std::vector<Step> taken;
    for (const Event& event : plan.lacking) {
        taken.push_back(w.step(event));
        EXPECT_TRUE(taken.back().happened) << where;
    }
    EXPECT_TRUE(isPossible()) << where;
    for (; !taken.empty(); taken.pop_back()) w.undo(taken.back());
    if (plan.lacking.size() != 2) return;
    Event relate;
    relate.kind = EventKind::relate;
    for (std::uint32_t i = 1; i < w.channel.organizationSlots(); ++i) {
        for (std::uint32_t k = 1; k < i; ++k) {
            relate.account = w.channel.organization({i}).id;
            relate.with = w.channel.organization({k}).id;
            const Step step = w.step(relate);
            if (!step.happened) continue;
            EXPECT_FALSE(isPossible()) << where << ": " << sentenceOf(relate, w.viewer()).view();
            w.undo(step);
        }
    }
}

void expectShortest(std::uint64_t seed, Seen& seen) {
    EntitlementRandom random(seed);
    EntitlementWorld w;
    fillRandom(w, random, 2 + random.below(3), 2 + random.below(3), random.below(3), 1 + random.below(4));
    // Enough relations that most of what is wanted can be had.
    for (std::uint32_t i = 1; i < w.channel.organizationSlots(); ++i) {
        for (std::uint32_t k = 1; k < i; ++k) {
            const bool hasPartner = w.state.accounts[k].type == AccountType::partner;
            if (hasPartner && random.chance(50)) w.state.setRelated({i}, {k}, true);
        }
    }
    std::vector<Wanted> wanted;
    for (std::uint32_t i = 0; i < w.channel.organizationSlots() && wanted.size() < 3; ++i) {
        if (w.state.accounts[i].type != AccountType::customer || !random.chance(60)) continue;
        wanted.push_back({{i}, 1 + random.below(5)});
    }
    EntitlementIndex source;
    if (random.chance(40)) source = {random.below(static_cast<std::uint32_t>(w.state.entitlements.size()))};
    // Now and then all that is there is wanted, so that it can be transferred.
    if (source.exists() && wanted.size() == 1 && random.chance(50)) {
        wanted[0].quantity = std::max<std::uint64_t>(w.state.entitlement(source).remaining(), 1);
    }
    OrganizationIndex actor;
    if (random.chance(20)) actor = {1 + random.below(2)};
    const ValueId product = w.t(random.chance(70) ? "CAD" : "BIM");
    // Or more than any one entitlement has left.
    if (!source.exists() && !wanted.empty() && random.chance(60)) {
        wanted.resize(1);
        std::uint64_t most = 0, all = 0;
        for (const Entitlement& each : w.state.entitlements) {
            if (each.product != product || each.state == EntitlementState::obsolete) continue;
            most = std::max(most, each.remaining());
            all += each.remaining();
        }
        if (all > most) wanted[0].quantity = most + 1;
    }
    const State kept = w.state;
    const auto holdings = [&w] {
        std::vector<std::uint64_t> held(w.state.accounts.size());
        for (const Entitlement& each : w.state.entitlements) {
            const bool isOver = each.state == EntitlementState::obsolete;
            if (each.owner == kEndCustomer && !isOver) held[each.ownerAccount().value] += each.remaining();
        }
        return held;
    };
    const std::vector<std::uint64_t> before = holdings();
    const Distribution plan = distribute(w.channel, w.state, w.context(), source, product, wanted, actor);
    const std::string where = "seed " + std::to_string(seed);
    ASSERT_TRUE(isSame(w.state, kept)) << where;
    EXPECT_TRUE(plan.proven) << where;
    EXPECT_EQ(plan.events.empty(), !plan.refusal.rule.empty()) << where;
    if (plan.refusal.rule == "EN-38") return;  // it takes from nobody who is wanted, nor from other customers
    expectLacking(w, plan, source, product, wanted, actor, where);
    EXPECT_EQ(plan.atLeast, plan.events.size()) << where;
    const bool isWhole = !plan.events.empty() && !plan.isDivided;
    Everything everything(w, source, product, wanted, actor, !isWhole);
    ++(plan.events.empty() ? seen.impossible : plan.isDivided ? seen.divided : seen.whole);
    if (plan.events.empty()) {
        EXPECT_FALSE(plan.refusal.sentence.empty()) << where;
        EXPECT_EQ(plan.refusal.sentence.find('{'), std::string::npos) << where;
        if (wanted.empty()) return;
        EXPECT_FALSE(everything.reaches(4)) << where << ": " << plan.refusal.sentence;
        ++(everything.gaveUp() ? seen.gaveUp : seen.proven);
        return;
    }
    const int length = static_cast<int>(plan.events.size());
    EXPECT_FALSE(everything.reaches(std::min(length - 1, 5))) << where << ": " << length << " events";
    ++(everything.gaveUp() || length > 6 ? seen.gaveUp : seen.proven);
    if (plan.isDivided) {
        Everything whole(w, source, product, wanted, actor, false);
        EXPECT_FALSE(whole.reaches(4)) << where << ": it is divided, but need not be";
    }
    std::vector<Step> taken;
    for (const Event& event : plan.events) {
        taken.push_back(w.step(event));
        ASSERT_TRUE(taken.back().happened) << where << ": " << taken.back().refusal.sentence;
    }
    EXPECT_TRUE(everything.isDone()) << where;
    // Who is wanted has as much more as was wanted; nobody else has less, but whose entitlement was named.
    std::vector<std::uint64_t> after = holdings();
    for (const Wanted& each : wanted) after[each.account.value] -= each.quantity;
    if (source.exists() && w.state.entitlement(source).owner == kEndCustomer) {
        after[w.state.entitlement(source).ownerAccount().value] += wanted[0].quantity;
    }
    EXPECT_EQ(after, before) << where;
    for (; !taken.empty(); taken.pop_back()) w.undo(taken.back());
    EXPECT_TRUE(isSame(w.state, kept)) << where;
}

TEST(Distributions, AreShortest) {
    Seen seen;
    for (std::uint64_t seed = 0; seed < 80; ++seed) {
        expectShortest(seed, seen);
        if (HasFatalFailure()) return;
    }
    const std::string counts = "proven " + std::to_string(seen.proven) + ", gave up " +
                               std::to_string(seen.gaveUp) + ", whole " + std::to_string(seen.whole) +
                               ", divided " + std::to_string(seen.divided) + ", impossible " +
                               std::to_string(seen.impossible);
    EXPECT_GT(seen.proven, 50) << counts;
    EXPECT_GT(seen.whole, 13) << counts;
    EXPECT_GT(seen.divided, 2) << counts;
    EXPECT_GT(seen.impossible, 6) << counts;
    RecordProperty("seen", counts);
}

}  // namespace
}  // namespace sluice::property
