// Plans of distribution in small random worlds: every plan does what was wanted, and no shorter sequence of
// steps does, which is tried.
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "entitlements/distribute.h"
#include "reference/entitlements_worlds.h"

namespace sluice::property {
namespace {

using namespace entitlements;
using reference::EntitlementRandom;
using testing_support::EntitlementWorld;
using testing_support::isSame;

/// Everything that splits, transfers, deploying and setting owners can do, up to a number of events.
class Everything {
    static constexpr std::uint64_t kMostTried = 12000;

  public:
    Everything(EntitlementWorld& w, EntitlementIndex source, ValueId product,
               const std::vector<Wanted>& wanted, OrganizationIndex actor)
        : w_(w),
          source_(source),
          product_(product),
          wanted_(wanted),
          first_(static_cast<std::uint32_t>(w.state.entitlements.size())) {
        if (actor.exists()) by_ = w.channel.organization(actor).id;
        // A split on the way carries what some of the customers want.
        for (std::uint32_t set = 1; set < (1u << wanted.size()); ++set) {
            std::uint64_t sum = 0;
            for (std::size_t i = 0; i < wanted.size(); ++i)
                sum += (set >> i & 1) != 0 ? wanted[i].quantity : 0;
            amounts_.insert(sum);
        }
    }

    /// Whether at most this many events do it.
    bool reaches(int events) {
        if (isDone()) return true;
        if (events == 0 || ++tried_ > kMostTried) return false;
        for (std::uint32_t i = 0; i < w_.state.entitlements.size(); ++i) {
            const Entitlement& each = w_.state.entitlements[i];
            if (i < first_ && (source_.exists() ? i != source_.value : each.product != product_)) continue;
            if (tryAll({i}, events)) return true;
        }
        return false;
    }
    /// Each customer has a new entitlement of its own of what it wanted.
    [[nodiscard]] bool isDone() const {
        for (const Wanted& each : wanted_) {
            bool isServed = false;
            for (std::uint32_t i = first_; i < w_.state.entitlements.size(); ++i) {
                const Entitlement& made = w_.state.entitlements[i];
                isServed = isServed || (made.owner == kEndCustomer && made.at(kEndCustomer) == each.account &&
                                        made.quantity == each.quantity && made.used == 0 &&
                                        made.state != EntitlementState::obsolete && !isItsOwn(made));
            }
            if (!isServed) return false;
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
        const Step step = w_.step(event);
        if (!step.happened) return false;
        const bool found = reaches(events - 1);
        w_.undo(step);
        return found;
    }

    EntitlementWorld& w_;
    EntitlementIndex source_;
    ValueId product_;
    const std::vector<Wanted>& wanted_;
    std::uint32_t first_;
    ValueId by_;
    std::set<std::uint64_t> amounts_;
    std::uint64_t tried_ = 0;
};

class Distributions : public testing::TestWithParam<std::uint64_t> {};

TEST_P(Distributions, AreShortest) {
    EntitlementRandom random(GetParam());
    EntitlementWorld w;
    fillRandom(w, random, 2 + random.below(3), 2 + random.below(3), random.below(3), 1 + random.below(3));
    std::vector<Wanted> wanted;
    for (std::uint32_t i = 0; i < w.channel.organizationSlots() && wanted.size() < 3; ++i) {
        if (w.state.accounts[i].type != AccountType::customer || !random.chance(60)) continue;
        wanted.push_back({{i}, 1 + random.below(5)});
    }
    EntitlementIndex source;
    if (random.chance(60)) source = {random.below(static_cast<std::uint32_t>(w.state.entitlements.size()))};
    // Now and then all that is there is wanted, so that it can be transferred.
    if (source.exists() && wanted.size() == 1 && random.chance(50)) {
        wanted[0].quantity = std::max<std::uint64_t>(w.state.entitlement(source).remaining(), 1);
    }
    OrganizationIndex actor;
    if (random.chance(25)) actor = {1 + random.below(2)};
    const ValueId product = w.t(random.chance(70) ? "CAD" : "BIM");
    const State kept = w.state;
    const Distribution plan = distribute(w.channel, w.state, w.context(), source, product, wanted, actor);
    const std::string where = "seed " + std::to_string(GetParam());
    ASSERT_TRUE(isSame(w.state, kept)) << where;
    EXPECT_TRUE(plan.proven) << where;
    EXPECT_EQ(plan.events.empty(), !plan.refusal.rule.empty()) << where;
    Everything everything(w, source, product, wanted, actor);
    if (plan.events.empty()) {
        EXPECT_FALSE(plan.refusal.sentence.empty()) << where;
        EXPECT_EQ(plan.refusal.sentence.find('{'), std::string::npos) << where;
        if (wanted.empty()) return;
        EXPECT_FALSE(everything.reaches(4)) << where << ": " << plan.refusal.sentence;
        return;
    }
    const int length = static_cast<int>(plan.events.size());
    EXPECT_FALSE(everything.reaches(std::min(length - 1, 5))) << where << ": " << length << " events";
    std::vector<Step> taken;
    for (const Event& event : plan.events) {
        taken.push_back(w.step(event));
        ASSERT_TRUE(taken.back().happened) << where << ": " << taken.back().refusal.sentence;
    }
    EXPECT_TRUE(everything.isDone()) << where;
    for (; !taken.empty(); taken.pop_back()) w.undo(taken.back());
    EXPECT_TRUE(isSame(w.state, kept)) << where;
    RecordProperty("length", length);
}

INSTANTIATE_TEST_SUITE_P(Seeds, Distributions, testing::Range<std::uint64_t>(0, 200));

}  // namespace
}  // namespace sluice::property
