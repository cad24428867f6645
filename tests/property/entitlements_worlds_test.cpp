// Many small random worlds of Entitlements, each against the reference: what is held against what is shown, who sees
// whom, and undo. SLUICE_WORLDS says how many; SLUICE_FIRST_WORLD with which seed they begin.
#include "reference/entitlements_worlds.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string>
#include <vector>

#include "entitlements/totals.h"
#include "reference/entitlements_reference.h"

namespace sluice::property {
namespace {

using namespace entitlements;
using reference::EntitlementRandom;
using reference::PlainState;
using testing_support::EntitlementWorld;
using testing_support::isSame;

std::uint64_t numberFrom(const char* variable, std::uint64_t otherwise) {
    const char* text = std::getenv(variable);
    return text == nullptr ? otherwise : std::strtoull(text, nullptr, 10);
}

/// What there is of every product, as the rules count it: redeemed keys where they went, of what ended only what was
/// activated.
std::map<std::string, std::uint64_t> totalsOf(const PlainState& state) {
    std::map<std::string, std::uint64_t> totals;
    for (const auto& [id, each] : state.entitlements) {
        const std::uint64_t left = each.state == "obsolete" ? 0 : each.quantity - each.used;
        totals[each.product] += left + (each.kind == "bulk" ? 0 : each.used);
    }
    return totals;
}

class SmallWorld {
  public:
    explicit SmallWorld(std::uint64_t seed) : seed_(seed), random_(seed) {
        fillRandom(w_, random_, 2 + random_.below(4), 1 + random_.below(5), random_.below(3),
                   1 + random_.below(5));
        w_.readings.visibility = random_.chance(30) ? Visibility::relatedSeeIt : Visibility::withheld;
        plain_ = reference::plainOf(w_);
        passedOn_.resize(w_.state.entitlements.size());
    }

    void run(int events) {
        const State first = w_.state;
        for (int i = 0; i < events && !testing::Test::HasFailure(); ++i) take(i);
        expectTotals();
        expectVisibility();
        while (!steps_.empty()) {
            w_.undo(steps_.back(), joined_.back());
            steps_.pop_back();
            joined_.pop_back();
        }
        EXPECT_TRUE(isSame(w_.state, first)) << "seed " << seed_;
    }

  private:
    void take(int i) {
        base::forgetAnswers();
        const Event event = randomEvent(w_, random_);
        const bool joins = event.kind == EventKind::createAccount && !w_.channel.find(event.account).exists();
        const std::string where = "seed " + std::to_string(seed_) + ", event " + std::to_string(i) + ": " +
                                  std::string(sentenceOf(event, w_.viewer()));
        const PlainState before = plain_;
        const reference::PlainEvent plainEvent = reference::plainOf(w_, event);
        const std::string rule = reference::apply(plain_, plainEvent);
        Step step = w_.step(event);
        ASSERT_EQ(step.refusal.rule, rule) << where;
        if (!step.happened) return;
        EXPECT_TRUE(reference::plainOf(w_) == plain_) << where;
        EXPECT_EQ(reference::brokenInvariant(plain_), "") << where;
        EXPECT_EQ(reference::brokenInvariant(before, plain_, plainEvent), "") << where;
        expectConserved(before, plainEvent, where);
        follow(before, event);
        steps_.push_back(std::move(step));
        joined_.push_back(joins);
    }
    /// Nothing comes or goes but by being made, changed or ended.
    void expectConserved(const PlainState& before, const reference::PlainEvent& event,
                         const std::string& where) const {
        if (event.kind == "createEntitlement" || event.kind == "setQuantity") return;
        if (event.kind == "changeState" && event.state == "obsolete") return;
        EXPECT_EQ(totalsOf(before), totalsOf(plain_)) << where;
    }
    /// What left each entitlement, from the states alone.
    void follow(const PlainState& before, const Event& event) {
        passedOn_.resize(w_.state.entitlements.size());
        const bool isGiven = event.kind == EventKind::split || event.kind == EventKind::transfer;
        const EntitlementIndex named = w_.state.findEntitlement(event.entitlement);
        if (isGiven) {
            passedOn_[named.value] += before.entitlements.at(w_.idOf(named)).quantity - quantityOf(named);
        } else if (event.kind == EventKind::mergeBack) {
            const EntitlementIndex origin = w_.state.entitlement(named).from;
            const std::uint64_t back = quantityOf(origin) - before.entitlements.at(w_.idOf(origin)).quantity;
            passedOn_[origin.value] -= std::min(passedOn_[origin.value], back);
        }
    }
    [[nodiscard]] std::uint64_t quantityOf(EntitlementIndex index) const {
        return w_.state.entitlement(index).quantity;
    }
    /// Quantities shown against quantities held.
    void expectTotals() {
        Steps steps;
        for (const Step& step : steps_) steps.push_back(&step);
        EXPECT_EQ(passedOnBy(w_.state, steps), passedOn_) << "seed " << seed_;
        std::vector<std::uint32_t> placeOf(w_.state.entitlements.size(), kNowhere);
        std::uint64_t shown = 0, inAll = 0;
        for (std::uint32_t i = 0; i < placeOf.size(); ++i) {
            const Entitlement& each = w_.state.entitlements[i];
            const std::string account = reference::holdingOf(plain_, w_.idOf(EntitlementIndex{i})).account;
            if (!account.empty()) placeOf[i] = w_.at(account).value;
            if (account.empty()) shown += countedOf(each).held();
        }
        for (const auto& [product, total] : totalsOf(plain_)) inAll += total;
        for (const Amounts& amounts : amountsAt(w_.state, passedOn_, placeOf, w_.state.accounts.size())) {
            shown += amounts.held();
            EXPECT_EQ(amounts.received(), amounts.passedOn + amounts.held());
        }
        EXPECT_EQ(shown, inAll) << "seed " << seed_;
    }
    void expectVisibility() {
        const bool relatedSeeIt = w_.readings.visibility == Visibility::relatedSeeIt;
        for (int i = 0; i < 12; ++i) {
            const OrganizationIndex viewer{random_.below(w_.channel.organizationSlots())};
            const OrganizationIndex other{random_.below(w_.channel.organizationSlots())};
            if (!w_.state.account(viewer).exists() || !w_.state.account(other).exists()) continue;
            const Viewer looks(w_.channel, w_.state, w_.context(), viewer);
            const auto count = static_cast<std::uint32_t>(w_.state.entitlements.size());
            const EntitlementIndex on{random_.below(count)};
            const std::string here = w_.idOf(viewer), there = w_.idOf(other);
            EXPECT_EQ(looks.shows(other), reference::sees(plain_, here, there, relatedSeeIt))
                << "seed " << seed_ << ": " << here << ", " << there;
            EXPECT_EQ(looks.shows(other, on), reference::sees(plain_, here, there, relatedSeeIt, w_.idOf(on)))
                << "seed " << seed_ << ": " << here << ", " << there << " on " << w_.idOf(on);
        }
    }

    std::uint64_t seed_;
    EntitlementWorld w_;
    EntitlementRandom random_;
    PlainState plain_;
    std::vector<Step> steps_;
    std::vector<bool> joined_;
    std::vector<std::uint64_t> passedOn_;  // by entitlement
};

TEST(EntitlementWorlds, AreWhatTheReferenceSays) {
    const std::uint64_t first = numberFrom("SLUICE_FIRST_WORLD", 1);
    const std::uint64_t count = numberFrom("SLUICE_WORLDS", 100);
    for (std::uint64_t seed = first; seed < first + count && !HasFailure(); ++seed) SmallWorld(seed).run(40);
}

}  // namespace
}  // namespace sluice::property
