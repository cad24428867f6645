// Long random sequences in larger channels, with products that change on the way: the engine does what the
// reference evaluator does, the invariants hold, and undo gives back every state exactly.
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include "reference/tier_setup_translate.h"
#include "reference/tier_setup_worlds.h"
#include "tier_setup/waits.h"
#include "tier_setup/way.h"

namespace sluice::reference::tiers {
namespace {

class Random {
  public:
    explicit Random(std::uint64_t seed) : engine_(seed) {}
    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(engine_() % bound); }
    bool isOneIn(std::size_t count) { return below(count) == 0; }
    template <class T>
    const T& of(const std::vector<T>& list) {
        return list[below(list.size())];
    }

  private:
    std::mt19937_64 engine_;
};

Parameter parameterOf(Random& random, const std::string& id, int level) {
    Parameter parameter;
    parameter.id = id;
    parameter.scope = std::vector<std::string>{"asset", "tier1",
                                               "tier2"}[random.below(static_cast<std::size_t>(level) + 1)];
    parameter.phase = random.isOneIn(3) ? "fulfillment" : "ordering";
    parameter.required = !random.isOneIn(3);
    parameter.hidden = random.isOneIn(5);
    return parameter;
}

World worldOf(Random& random) {
    World world;
    std::vector<std::string> organizations;
    for (int i = 0; i < 9; ++i) {
        const std::string id = "o" + std::to_string(i);
        std::vector<std::string>& upstreams = world.upstreams[id];
        if (i > 1) upstreams.push_back(random.of(organizations));
        if (i > 3 && random.isOneIn(3)) {
            const std::string other = random.of(organizations);
            if (other != upstreams.front()) upstreams.push_back(other);
        }
        organizations.push_back(id);
    }
    for (const char* id : {"p", "q"}) {
        Product& product = world.products[id];
        product.level = random.isOneIn(4) ? 1 : 2;
        product.dynamicValidation = random.isOneIn(3);
        const std::size_t count = 1 + random.below(4);
        for (std::size_t i = 0; i < count; ++i) {
            product.parameters.push_back(parameterOf(random, "x" + std::to_string(i), product.level));
        }
    }
    world.staysActive = random.isOneIn(3);
    world.parks = random.isOneIn(3);
    world.approvesAll = random.isOneIn(3);
    return world;
}

Event eventOf(Random& random, const World& world, int number) {
    const std::vector<std::string> actors = {"vendor", "customer", "tier", "distributor", "system"};
    Event event;
    if (random.isOneIn(25)) {
        event.kind = "addParameter";
        event.product = random.isOneIn(2) ? "p" : "q";
        event.parameter = parameterOf(random, "n" + std::to_string(number), 2);
        return event;
    }
    std::vector<Event> events = everyEvent(world, 1000);
    // Requests that have ended are asked less often.
    for (int i = 0; i < 3; ++i) {
        event = random.of(events);
        const auto request = world.requests.find(event.request);
        if (request == world.requests.end() || request->second.status != "approved") break;
    }
    if (event.type == "purchase") {
        event.product = random.isOneIn(2) ? "p" : "q";
        const std::vector<std::string>& tier1 = world.upstreams.at(event.customer);
        if (tier1.size() > 1 && !random.isOneIn(4)) event.tier1 = random.of(tier1);
        const std::string first = !event.tier1.empty() ? event.tier1 : tier1.empty() ? "" : tier1.front();
        if (!first.empty() && world.upstreams.at(first).size() > 1 && !random.isOneIn(4)) {
            event.tier2 = random.of(world.upstreams.at(first));
        }
    }
    if (random.isOneIn(8)) event.by = random.of(actors);
    // What was discarded is named now and then: it is not there, and its id is not given again.
    if (!world.discarded.empty() && random.isOneIn(12)) {
        const std::vector<std::pair<std::string, std::string>> spent(world.discarded.begin(),
                                                                     world.discarded.end());
        const std::string& id = random.of(spent).first;
        (event.type == "purchase" && random.isOneIn(2) ? event.asset : event.request) = id;
    }
    return event;
}

/// How many worlds a test looks at: as many as SLUICE_WORLDS says, else a share that is quick.
std::uint64_t worldsOr(std::uint64_t few) {
    const char* asked = std::getenv("SLUICE_WORLDS");
    return asked == nullptr ? few : std::strtoull(asked, nullptr, 10);
}

/// Ways that were asked for: the search gives up proving one where there is too much to look at, and says so.
struct Ways {
    std::uint64_t found = 0, unproven = 0;
};

void runSequence(std::uint64_t seed, int length, Ways& ways) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Random random(seed);
    World world = worldOf(random);
    EngineRun engine(world);
    std::vector<std::string> dumps = {engine.dump()};
    bool isFixed = true;
    for (int i = 0; i < length; ++i) {
        const Event event = eventOf(random, world, i);
        const std::optional<World> after = apply(world, event);
        const ts::Step step = engine.apply(event);
        ASSERT_EQ(step.happened, after.has_value()) << text(event) << "\n"
                                                    << step.refusal.sentence << "\n"
                                                    << dumps.back();
        if (after) world = *after;
        isFixed = isFixed && event.kind != "addParameter";
        dumps.push_back(engine.dump());
        ASSERT_EQ(dumps.back(), dump(world)) << text(event);
        ASSERT_EQ(violation(world, isFixed), "") << text(event) << "\n" << dumps.back();
        if (!random.isOneIn(10) || world.order.empty()) continue;
        // A way that there is leads to approved, and leaves nothing behind.
        testing_support::TierWorld& run = engine.world();
        const std::uint32_t request = run.state.findRequest(run.t(random.of(world.order)));
        const ts::Way way = ts::shortestWay(run.channel, run.state, run.context(), request);
        std::vector<ts::Step> taken;
        for (const ts::Event& next : way.events) taken.push_back(run.step(next));
        ASSERT_EQ(run.state.requests[request].status == ts::RequestStatus::approved, way.exists);
        ASSERT_TRUE(way.exists || !way.isProven);
        ways.found += way.exists ? 1 : 0;
        ways.unproven += way.exists && !way.isProven ? 1 : 0;
        ASSERT_EQ(way.phrases.size(), way.events.size());
        for (std::size_t k = taken.size(); k-- > 0;) ts::undo(run.state, taken[k]);
        ASSERT_EQ(engine.dump(), dumps.back());
    }
    for (std::size_t i = dumps.size() - 1; i-- > 0;) {
        engine.undo();
        ASSERT_EQ(engine.dump(), dumps[i]) << "undo to " << i;
    }
    const ts::State& state = engine.world().state;
    ASSERT_TRUE(state.assets.empty() && state.configurations.empty() && state.requests.empty() &&
                state.seats.empty());
}

TEST(TierSetupProperty, LongSequencesGoAsTheReferenceSaysAndBack) {
    const std::uint64_t worlds = worldsOr(40);
    const int length = worlds > 60 ? 40 : 120;
    Ways ways;
    for (std::uint64_t seed = 1; seed <= worlds; ++seed) {
        runSequence(seed, length, ways);
        if (HasFatalFailure()) return;
    }
    std::printf("%llu of %llu ways are not proven to be the shortest\n",
                static_cast<unsigned long long>(ways.unproven), static_cast<unsigned long long>(ways.found));
    EXPECT_LE(ways.unproven * 1000, ways.found);
}

/// A small world with one product and a short past, in which every request's way is held against the search of all.
void searchWays(std::uint64_t seed, int& compared) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Random random(seed);
    World world;
    world.upstreams = {{"top", {}}, {"mid", {"top"}}, {"end", {"mid"}}};
    if (random.isOneIn(3)) {
        world.upstreams["other"] = {};
        world.upstreams["mid"].push_back("other");
    }
    Product& product = world.products["p"];
    product.dynamicValidation = random.isOneIn(2);
    const std::size_t parameters = random.below(4);
    for (std::size_t i = 0; i < parameters; ++i) {
        product.parameters.push_back(parameterOf(random, "x" + std::to_string(i), 2));
        if (random.isOneIn(4)) product.parameters.back().choices = {"x", "y"};
    }
    world.staysActive = random.isOneIn(3);
    world.parks = random.isOneIn(2);
    world.approvesAll = random.isOneIn(2);
    EngineRun engine(world);
    for (int i = 0; i < 9; ++i) {
        Event event;
        if (random.isOneIn(8)) {
            event.kind = "addParameter";
            event.product = "p";
            event.parameter = parameterOf(random, "n" + std::to_string(i), 2);
        } else {
            const std::vector<Event> events = everyEvent(world, 2);
            if (events.empty()) continue;  // all that was bought was discarded
            event = random.of(events);
            if (event.type == "purchase" && world.upstreams["mid"].size() > 1) {
                event.tier2 = random.of(world.upstreams["mid"]);
            }
        }
        const std::optional<World> after = apply(world, event);
        engine.apply(event);
        if (after) world = *after;
    }
    testing_support::TierWorld& run = engine.world();
    for (const auto& [id, request] : world.requests) {
        const ts::Way way =
            ts::shortestWay(run.channel, run.state, run.context(), run.state.findRequest(run.t(id)));
        if (!way.exists || way.events.size() > 5) continue;
        ASSERT_TRUE(way.isProven) << id << "\n" << dump(world);
        ASSERT_EQ(fewestEvents(world, id, static_cast<int>(way.events.size())),
                  static_cast<int>(way.events.size()))
            << id << "\n"
            << dump(world);
        ++compared;
    }
}

TEST(TierSetupProperty, AWayInARandomWorldIsTheShortestAsAllSequencesSay) {
    int compared = 0;
    const std::uint64_t worlds = worldsOr(40);
    for (std::uint64_t seed = 1; seed <= worlds; ++seed) {
        searchWays(seed, compared);
        if (HasFatalFailure()) return;
    }
    EXPECT_GT(compared, 50);
}

}  // namespace
}  // namespace sluice::reference::tiers
