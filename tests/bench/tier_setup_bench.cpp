// Times Tier Setup, native or Wasm: prints `job <tab> resellers x requests <tab> milliseconds`. 99 of 100 took at most
// that long; the slowest is an approval that releases many requests, or the moment when memory grows.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "support/tier_world.h"
#include "tier_setup/forecast.h"
#include "tier_setup/moves.h"
#include "tier_setup/waits.h"
#include "tier_setup/way.h"

namespace {

using namespace sluice;
using namespace sluice::tier_setup;
using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

class Times {
  public:
    template <class Work>
    void time(Work work) {
        const auto begin = Clock::now();
        work();
        times_.push_back(millisecondsSince(begin));
    }
    void print(const std::string& job, const std::string& size) {
        std::sort(times_.begin(), times_.end());
        const auto tell = [&](const char* which, double time) {
            std::printf("%s%s\t%s\t%.4g\tmilliseconds\n", job.c_str(), which, size.c_str(), time);
        };
        tell("", times_[times_.size() * 99 / 100]);
        tell(", slowest", times_.back());
        std::fflush(stdout);
    }

  private:
    std::vector<double> times_;
};

std::string numbered(const char* stem, std::uint32_t i) { return stem + std::to_string(i); }

/// `distributors` sell to `resellers`, each of which has customers, each of whom has bought once.
struct Market {
    testing_support::TierWorld w;
    std::uint32_t customers;
    std::string size;

    Market(std::uint32_t distributors, std::uint32_t resellers, std::uint32_t requests)
        : customers(requests), size(std::to_string(resellers) + " x " + std::to_string(requests)) {
        size += " under " + std::to_string(distributors);
        w.product("crm");
        w.parameter("seats", Scope::asset);
        w.parameter("tax", Scope::tier1);
        w.parameter("code", Scope::tier2, Phase::fulfillment);
        for (std::uint32_t i = 0; i < distributors; ++i) add(numbered("d", i));
        for (std::uint32_t i = 0; i < resellers; ++i) sell(numbered("d", i % distributors), numbered("r", i));
        for (std::uint32_t i = 0; i < customers; ++i) sell(numbered("r", i % resellers), numbered("c", i));
    }
    channel::OrganizationIndex add(const std::string& id) {
        return w.channel.addOrganization(w.t(id), w.t(id));
    }
    void sell(const std::string& upstream, const std::string& downstream) {
        const channel::OrganizationIndex index = add(downstream);
        w.channel.connect(w.channel.find(w.t(upstream)), index);
    }
    [[nodiscard]] std::uint32_t request(const std::string& id) { return w.state.findRequest(w.t(id)); }
};

/// All requests wait for the setups of one tier: what its end costs for each that it releases.
void measureRelease(std::uint32_t requests) {
    Market market(1, 1, requests);
    testing_support::TierWorld& w = market.w;
    for (std::uint32_t i = 0; i < requests; ++i) {
        if (!w.step(w.purchase("crm", numbered("c", i))).happened) std::abort();
    }
    const auto approve = [&](const char* request) {
        Event fill = w.event(EventKind::fill, request);
        fill.values = w.of({{request == std::string("TCR-1") ? "code" : "tax", "x"}});
        if (!w.step(fill).happened) std::abort();
        return w.event(EventKind::approve, request);
    };
    if (!w.step(approve("TCR-1")).happened || !w.step(EventKind::setPending, "TCR-2").happened) std::abort();
    const Event last = approve("TCR-2");
    Times releases;
    for (int i = 0; i < 9; ++i) {
        Step step;
        releases.time([&] { step = w.step(last); });
        if (step.effects.size() < requests) std::abort();
        undo(w.state, step);
    }
    releases.print("a release of all", market.size);
}

void measure(std::uint32_t distributors, std::uint32_t resellers, std::uint32_t requests) {
    Market market(distributors, resellers, requests);
    testing_support::TierWorld& w = market.w;
    std::uint64_t seen = 0;
    Times purchases, waits, moves, ways, forecasts, events;
    for (std::uint32_t i = 0; i < requests; ++i) {
        const Event event = w.purchase("crm", numbered("c", i));
        purchases.time([&] { seen += w.step(event).effects.size(); });
    }
    purchases.print("a purchase", market.size);
    for (std::uint32_t i = 0; i < 1000; ++i) {
        const std::uint32_t request = market.request(numbered("PR-", 1 + i * (requests / 1000)));
        waits.time([&] { seen += waitsFor(w.state, w.context(), request).chain.size(); });
        moves.time([&] { seen += movesOf(w.channel, w.state, w.context(), request).size(); });
        ways.time([&] { seen += shortestWay(w.channel, w.state, w.context(), request).events.size(); });
    }
    waits.print("what a request waits for", market.size);
    moves.print("the moves of a request", market.size);
    ways.print("the shortest way", market.size);
    const Event sale = w.purchase("crm", "c1");
    for (int i = 0; i < 100; ++i) {
        forecasts.time([&] { seen += forecast(w.channel, w.state, w.context(), sale).tiers.size(); });
    }
    forecasts.print("the forecast of a sale", market.size);
    // Every request goes its way to approved, one after the other.
    for (std::uint32_t i = 0; i < 1000; ++i) {
        const std::uint32_t request = market.request(numbered("PR-", 1 + i * (requests / 1000)));
        for (const Event& event : shortestWay(w.channel, w.state, w.context(), request).events) {
            events.time([&] {
                const Step step = w.step(event);
                seen += step.effects.size();
                undo(w.state, step);
            });
            seen += w.step(event).effects.size();
        }
    }
    events.print("an action and back", market.size);
    if (seen == 0) std::abort();
}

}  // namespace

int main() {
    measure(100, 10000, 50000);
    measure(1, 10000, 50000);
    measureRelease(50000);
    return 0;
}
