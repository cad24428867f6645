// Random worlds and long sequences of Entitlements: the reference, the invariants, undo, targets, remedies,
// and that no withheld name is told.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "entitlements/remedies.h"
#include "entitlements/targets.h"
#include "entitlements/why.h"
#include "reference/entitlements_reference.h"
#include "reference/entitlements_worlds.h"

namespace sluice::property {
namespace {

using namespace entitlements;
using reference::EntitlementRandom;
using testing_support::EntitlementWorld;
using testing_support::isSame;

class EntitlementInvariants : public testing::TestWithParam<std::uint64_t> {
  protected:
    EntitlementWorld w;
    EntitlementRandom random{GetParam()};

    void SetUp() override {
        fillRandom(w, random, 2 + random.below(5), 1 + random.below(6), random.below(3), 1 + random.below(5));
        w.readings.visibility = random.chance(30) ? Visibility::relatedSeeIt : Visibility::withheld;
    }
    std::string at(int i, const Event& event) {
        return "seed " + std::to_string(GetParam()) + ", event " + std::to_string(i) + ": " +
               sentenceOf(event, w.viewer());
    }
    bool joins(const Event& event) {
        return event.kind == EventKind::createAccount && !w.channel.find(event.account).exists();
    }
};

TEST_P(EntitlementInvariants, AreHeldAndUndoGivesEverythingBack) {
    const State first = w.state;
    reference::PlainState plain = reference::plainOf(w);
    std::vector<std::pair<Step, bool>> taken;
    for (int i = 0; i < 300 && !HasFailure(); ++i) {
        base::forgetAnswers();
        const Event event = randomEvent(w, random);
        const bool joined = joins(event);
        const std::string where = at(i, event);
        const reference::PlainEvent plainEvent = reference::plainOf(w, event);
        const reference::PlainState before = plain;
        const State kept = w.state;
        const std::string rule = reference::apply(plain, plainEvent);
        Step step = w.step(event);
        ASSERT_EQ(step.refusal.rule, rule) << where;
        if (!step.happened) {
            EXPECT_TRUE(isSame(w.state, kept)) << where;
            EXPECT_FALSE(step.refusal.sentence.empty()) << where;
            EXPECT_EQ(step.refusal.sentence.find('{'), std::string::npos) << where;
            continue;
        }
        EXPECT_FALSE(step.effects.empty()) << where;
        EXPECT_TRUE(reference::plainOf(w) == plain) << where;
        EXPECT_EQ(reference::brokenInvariant(plain), "") << where;
        EXPECT_EQ(reference::brokenInvariant(before, plain, plainEvent), "") << where;
        if (random.chance(30)) {
            w.undo(step, joined);
            EXPECT_TRUE(isSame(w.state, kept)) << where;
            step = w.step(event);
        }
        taken.emplace_back(std::move(step), joined);
    }
    for (; !taken.empty(); taken.pop_back()) w.undo(taken.back().first, taken.back().second);
    EXPECT_TRUE(isSame(w.state, first)) << "seed " << GetParam();
}

TEST_P(EntitlementInvariants, TargetsAreWhatTheEventsSay) {
    for (int i = 0; i < 40; ++i) {
        base::forgetAnswers();
        (void)w.step(randomEvent(w, random));
        const EntitlementIndex source{random.below(static_cast<std::uint32_t>(w.state.entitlements.size()))};
        OrganizationIndex actor;
        if (random.chance(60)) actor = {random.below(w.channel.organizationSlots())};
        if (actor.exists() && !w.state.account(actor).exists()) continue;
        const Targets targets = targetsOf(w.channel, w.state, source, actor);
        for (std::uint32_t k = 0; k < w.channel.organizationSlots(); ++k) {
            if (!w.state.account({k}).exists()) continue;
            for (std::size_t tier = 0; tier <= targets.tiers.size(); ++tier) {
                const bool isSplit = tier < targets.tiers.size();
                const WhyNot answer = whyNot(w.channel, w.state, w.context(), source, {k},
                                             isSplit ? targets.tiers[tier] : TierIndex{}, actor);
                const Rule rule =
                    isSplit ? targets.split[k * targets.tiers.size() + tier] : targets.transfer[k];
                EXPECT_EQ(answer.refusal.rule, rule == Targets::kLegal ? "" : id(rule))
                    << at(i, answer.event);
                const Step step = w.step(answer.event);
                EXPECT_EQ(step.refusal.rule, answer.refusal.rule) << at(i, answer.event);
                w.undo(step);
            }
        }
    }
}

TEST_P(EntitlementInvariants, RemediesHelp) {
    for (int i = 0; i < 150; ++i) {
        base::forgetAnswers();
        const Event event = randomEvent(w, random);
        if (joins(event)) continue;
        const State kept = w.state;
        const std::vector<Remedy> found = remedies(w.channel, w.state, w.context(), event);
        EXPECT_TRUE(isSame(w.state, kept)) << at(i, event);
        for (const Remedy& remedy : found) {
            std::vector<Event> events = remedy.events;
            if (!remedy.instead) events.push_back(event);
            std::vector<Step> taken;
            for (const Event& each : events) {
                taken.push_back(w.step(each));
                EXPECT_TRUE(taken.back().happened) << at(i, event) << ": " << remedy.sentence.view();
            }
            for (; !taken.empty(); taken.pop_back()) w.undo(taken.back());
        }
        const Step step = w.step(event);
        if (step.happened) {
            EXPECT_TRUE(found.empty()) << at(i, event);
        }
    }
}

/// Names are `NAME-XYZ`; what a viewer is told holds only those that the reference lets it see.
TEST_P(EntitlementInvariants, NoWithheldNameIsTold) {
    for (int i = 0; i < 60; ++i) {
        base::forgetAnswers();
        const Event event = randomEvent(w, random);
        const Step step = w.step(event);
        const reference::PlainState plain = reference::plainOf(w);
        for (std::uint32_t k = 0; k < w.channel.organizationSlots(); ++k) {
            if (!w.state.account({k}).exists()) continue;
            const Viewer viewer(w.channel, w.state, w.context(), {k});
            std::string told = sentenceOf(event, viewer);
            if (!step.happened) told += retell(step.reason, event, viewer);
            for (const Effect& effect : step.effects) {
                told += sentenceOf(effect, viewer) + textOf(effect.before, effect.subject, viewer) +
                        textOf(effect.after, effect.subject, viewer);
            }
            for (const OrganizationIndex listed : viewer.accounts()) told += viewer.nameOf(listed);
            for (std::uint32_t other = 0; other < w.channel.organizationSlots(); ++other) {
                if (!w.state.account({other}).exists()) continue;
                const auto& organization = w.channel.organization({other});
                const std::string name(w.values.spelling(organization.name));
                const bool isSeen =
                    reference::sees(plain, w.idOf(OrganizationIndex{k}), w.idOf(OrganizationIndex{other}),
                                    w.readings.visibility == Visibility::relatedSeeIt);
                EXPECT_EQ(viewer.shows({other}), isSeen) << at(i, event);
                EXPECT_EQ(viewer.idOf({other}), isSeen ? organization.id : ValueId{});
                EXPECT_EQ(viewer.nameOf(OrganizationIndex{other}), isSeen ? name : "Name Withheld");
                if (!isSeen && name.rfind("NAME-", 0) == 0) {
                    EXPECT_EQ(told.find(name), std::string::npos) << at(i, event) << ": " << told;
                }
            }
        }
    }
}

/// A chain ends at the entitlement it was asked for, begins at one that came from nothing, and every link tells what
/// the reference saw at that moment: who held it, and how much it had or got.
TEST_P(EntitlementInvariants, ChainsLeadToTheBeginning) {
    const std::size_t initial = w.state.entitlements.size();
    std::vector<reference::PlainState> states = {reference::plainOf(w)};
    std::vector<Step> steps;
    for (int i = 0; i < 120; ++i) {
        steps.push_back(w.step(randomEvent(w, random)));
        states.push_back(reference::plainOf(w));
    }
    Steps taken;
    for (const Step& step : steps) taken.push_back(&step);
    for (std::uint32_t i = 0; i < w.state.entitlements.size(); ++i) {
        const base::List<Link> chain = chainOf(w.state, taken, {i});
        ASSERT_FALSE(chain.empty());
        EXPECT_EQ(chain.back().entitlement.value, i);
        EXPECT_FALSE(w.state.entitlement(chain.front().entitlement).from.exists());
        for (const Link& link : chain) {
            const bool isInitial = link.event == Link::kInitial;
            EXPECT_EQ(isInitial, link.entitlement.value < initial && !link.isPooled);
            const std::size_t moment = isInitial ? 0 : link.event + std::size_t{1};
            const std::string id = w.idOf(link.entitlement);
            const reference::PlainHolding then = reference::holdingOf(states[moment], id);
            EXPECT_EQ(link.holder.exists() ? w.idOf(link.holder) : "", then.account);
            const std::uint64_t before =
                link.isPooled ? reference::holdingOf(states[moment - 1], id).quantity : 0;
            EXPECT_EQ(link.quantity, then.quantity - before);
            if (isInitial) continue;
            EXPECT_EQ(steps[link.event].made, link.entitlement);
            EXPECT_GT(link.quantity, 0u);
        }
        std::uint64_t last = 0;
        for (const Cause& cause : historyOf(taken, {i})) {
            const Effect& effect = steps[cause.event].effects[cause.effect];
            if (effect.field == Field::quantity) last = effect.after.content;
        }
        if (i >= initial) {
            EXPECT_EQ(last, w.state.entitlements[i].quantity);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, EntitlementInvariants, testing::Range<std::uint64_t>(0, 24));

}  // namespace
}  // namespace sluice::property
