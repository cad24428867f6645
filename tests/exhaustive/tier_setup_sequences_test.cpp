// Every sequence of actions in the smallest chains: the engine does what the reference evaluator does, the
// invariants hold everywhere, undo gives back what was there, and the shortest way to approved is the shortest.
#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "reference/tier_setup_translate.h"
#include "reference/tier_setup_worlds.h"
#include "tier_setup/moves.h"
#include "tier_setup/values.h"
#include "tier_setup/waits.h"
#include "tier_setup/way.h"

namespace sluice::reference::tiers {
namespace {

/// Worlds with many events at a time are looked at one event less deep.
constexpr int kLength = 6;

/// Looks at every state that can be reached by at most `length` events that happen, once for each; at the way
/// there every event that could be asked was tried.
class Explorer {
  public:
    Explorer(const World& world, int length, int mostAssets) : engine_(world), mostAssets_(mostAssets) {
        visit(world, length);
    }
    [[nodiscard]] std::size_t states() const { return seen_.size(); }

  private:
    void visit(const World& world, int left) {
        const std::string key = dump(world);
        int& best = seen_[key];
        if (best > left) return;
        const bool isNew = best == 0;
        best = left + 1;
        ASSERT_EQ(engine_.dump(), key);
        if (isNew) look(world);
        if (left == 0) return;
        for (const Event& event : everyEvent(world, mostAssets_)) {
            if (::testing::Test::HasFatalFailure()) return;
            const std::optional<World> after = apply(world, event);
            const ts::Step& step = engine_.apply(event);
            ASSERT_EQ(step.happened, after.has_value()) << text(event) << "\n"
                                                        << step.refusal.sentence << "\n"
                                                        << key;
            ASSERT_EQ(step.refusal.sentence.empty(), step.happened);
            if (after) {
                visit(*after, left - 1);
            } else {
                ASSERT_TRUE(step.effects.empty());
            }
            if (::testing::Test::HasFatalFailure()) return;
            engine_.undo();
        }
        // Neither a refused event nor one that was undone has left anything behind.
        ASSERT_EQ(engine_.dump(), key);
    }

    void look(const World& world) {
        ASSERT_EQ(violation(world, true), "") << dump(world);
        testing_support::TierWorld& engine = engine_.world();
        for (std::uint32_t i = 0; i < engine.state.requests.size(); ++i) {
            if (engine.state.requests[i].status == ts::RequestStatus::none) continue;
            lookAtMoves(i);
            const ts::Waiting waiting = ts::waitsFor(engine.state, engine.context(), i);
            ASSERT_NE(waiting.isOpen, ts::isFinal(engine.state.requests[i].status)) << dump(world);
            ASSERT_EQ(waiting.chain.empty(),
                      engine.state.requests[i].status != ts::RequestStatus::tiersSetup);
        }
    }

    /// A move is legal exactly where its event happens, given what it needs to be told.
    void lookAtMoves(std::uint32_t index) {
        testing_support::TierWorld& engine = engine_.world();
        for (const ts::Move& move : ts::movesOf(engine.channel, engine.state, engine.context(), index)) {
            if (move.action == ts::Action::fill) continue;
            ts::Event event = engine.event(move.event);
            event.request = engine.state.requests[index].id;
            event.reason = engine.t("no");
            event.date = engine.t("2030-01-31");
            for (const ValueId parameter : move.needs) event.values.push_back({parameter, engine.t("x")});
            const ts::Step step = engine.step(event);
            ASSERT_EQ(step.happened, move.isLegal)
                << ts::sentenceOf(event, engine.names()) << step.refusal.sentence;
            if (step.happened) {
                ASSERT_EQ(engine.state.requests[index].status, move.to);
            }
            ASSERT_EQ(move.isLegal, move.refusal.sentence.empty());
            ts::undo(engine.state, step);
        }
    }
    using ValueId = base::ValueId;

    EngineRun engine_;
    int mostAssets_;
    std::map<std::string, int> seen_;
};

TEST(TierSetupSequences, TheEngineIsTheReferenceInEveryStateOfTheSmallestChains) {
    for (const Named& named : smallWorlds()) {
        SCOPED_TRACE(named.name);
        const bool isWide = named.world.upstreams.size() > 3 || named.world.staysActive;
        const Explorer explorer(named.world, isWide ? kLength - 1 : kLength, 2);
        if (HasFatalFailure()) return;
        EXPECT_GT(explorer.states(), 50u);
    }
}

TEST(TierSetupSequences, TheShortestWayIsTheShortest) {
    int compared = 0;
    for (const Named& named : smallWorlds()) {
        SCOPED_TRACE(named.name);
        // Every state after two events that happen, from a sale on.
        std::map<std::string, std::vector<Event>> reached = {{dump(named.world), {}}};
        std::map<std::string, std::vector<Event>> level = reached;
        for (int i = 0; i < 3; ++i) {
            std::map<std::string, std::vector<Event>> next;
            for (const auto& [key, events] : level) {
                World world = named.world;
                for (const Event& event : events) world = *apply(world, event);
                for (const Event& event : everyEvent(world, 1)) {
                    const std::optional<World> after = apply(world, event);
                    if (!after || reached.count(dump(*after)) > 0) continue;
                    next[dump(*after)] = events;
                    next[dump(*after)].push_back(event);
                }
            }
            reached.insert(next.begin(), next.end());
            level = std::move(next);
        }
        int skipped = 0;
        for (const auto& [key, events] : reached) {
            if (++skipped % 3 != 0 && reached.size() > 150) continue;  // a fair part of the larger worlds
            World world = named.world;
            EngineRun engine(world);
            for (const Event& event : events) {
                world = *apply(world, event);
                engine.apply(event);
            }
            for (const auto& [id, request] : world.requests) {
                testing_support::TierWorld& run = engine.world();
                const ts::Way way =
                    ts::shortestWay(run.channel, run.state, run.context(), run.state.findRequest(run.t(id)));
                ASSERT_EQ(engine.dump(), key) << "a way changes nothing";
                ASSERT_EQ(way.exists, way.refusal.sentence.empty());
                const int fewest =
                    fewestEvents(world, id, way.exists ? static_cast<int>(way.events.size()) : 0);
                if (way.exists) {
                    ASSERT_EQ(fewest, static_cast<int>(way.events.size())) << id << "\n" << key;
                    ++compared;
                } else {
                    ASSERT_TRUE(request.status == "failed" || request.status == "revoked" ||
                                request.status == "revoking")
                        << id << "\n"
                        << key;
                }
                for (const ts::Event& event : way.events) ASSERT_TRUE(run.step(event).happened);
                ASSERT_EQ(run.status(id) == ts::RequestStatus::approved, way.exists);
                // The steps above are given back by starting again.
                engine = EngineRun(named.world);
                for (const Event& event : events) engine.apply(event);
            }
        }
    }
    EXPECT_GT(compared, 100);
}

}  // namespace
}  // namespace sluice::reference::tiers
