// Times Plan Sync, native or Wasm: prints `job <tab> plans x resellers <tab> milliseconds`. Each figure is the best of
// several rounds.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "api/plan_fields.h"
#include "api/plan_views.h"
#include "codec/message.h"

namespace {

using namespace sluice;
using Clock = std::chrono::steady_clock;

constexpr std::uint32_t kPeriods = 6, kRates = 40;

/// A fixed sequence, the same in every build.
class Random {
  public:
    std::uint32_t below(std::uint32_t bound) {
        state_ = state_ * 1664525u + 1013904223u;
        return static_cast<std::uint32_t>((static_cast<std::uint64_t>(state_) * bound) >> 32);
    }

  private:
    std::uint32_t state_ = 12345;
};

class Maker {
  public:
    explicit Maker(scenario::Document& document) : values_(document.values) {}

    base::ValueId text(std::string_view stem, std::uint32_t i) {
        return values_.text(std::string(stem) + std::to_string(i));
    }
    base::ValueId number(std::uint32_t i) { return values_.number(std::to_string(i)); }

    plan_sync::Plan plan(std::uint32_t i) {
        plan_sync::Plan plan;
        plan.id = plan.name = text("plan-", i);
        plan.salesCategories = {text("category-", i % 10)};
        plan.fees = {number(0), number(10 + i), number(0)};
        for (std::uint32_t k = 0; k < kPeriods; ++k) {
            plan_sync::Period& period = plan.periods.emplace_back();
            period.id = period.length = text("period-", k);
            period.fees = {number(0), number(10 + k), number(0)};
        }
        for (std::uint32_t k = 0; k < kRates; ++k) {
            plan_sync::Rate& rate = plan.rates.emplace_back();
            rate.resource = text("resource-", k);
            rate.prices = {number(0), number(1 + k), number(2 + k)};
            rate.limits = {number(1), {}, number(100)};
        }
        return plan;
    }
    /// Of twenty values about one differs.
    plan_sync::Plan copyOf(plan_sync::Plan plan) {
        plan.copyOf = plan.id;
        for (plan_sync::Period& period : plan.periods) {
            if (random_.below(20) == 0) period.fees.recurring = number(7);
        }
        for (plan_sync::Rate& rate : plan.rates) {
            if (random_.below(20) == 0) rate.prices.recurring = number(7);
            if (random_.below(20) == 0) rate.limits.maximum = number(7);
            if (random_.below(40) == 0) rate.availableForSale = false;
        }
        return plan;
    }

  private:
    base::ValuePool& values_;
    Random random_;
};

scenario::Document documentOf(std::uint32_t plans, std::uint32_t resellers) {
    scenario::Document document;
    Maker maker(document);
    const base::ValueId standard = document.values.text("standard");
    plan_sync::Catalogue provider;
    for (std::uint32_t i = 0; i < kRates; ++i) {
        provider.shelf.resources.push_back({maker.text("resource-", i), maker.text("Resource ", i)});
    }
    for (std::uint32_t i = 0; i < 10; ++i) {
        provider.shelf.salesCategories.push_back(
            {maker.text("category-", i), maker.text("Category ", i), {}, true});
    }
    plan_sync::ServiceTemplate& used = provider.shelf.serviceTemplates.emplace_back();
    used.id = used.name = standard;
    for (std::uint32_t i = 0; i < plans; ++i) {
        provider.plans.push_back(maker.plan(i));
        used.plans.push_back(provider.plans.back().id);
    }
    document.organizations.push_back({document.values.text("provider"), {}, {}});
    for (std::uint32_t r = 0; r < resellers; ++r) {
        plan_sync::Catalogue reseller;
        reseller.shelf.salesCategories = provider.shelf.salesCategories;
        // The last plan is new to everybody.
        for (std::uint32_t i = 0; i + 1 < plans; ++i)
            reseller.plans.push_back(maker.copyOf(provider.plans[i]));
        document.organizations.push_back({maker.text("reseller-", r), {}, {}});
        document.catalogues.push_back({r + 1, std::move(reseller)});
        scenario::PartnershipEntry& partnership = document.partnerships.emplace_back();
        partnership.upstream = document.organizations[0].id;
        partnership.downstream = document.organizations.back().id;
        partnership.reseller.serviceTemplate = standard;
    }
    document.catalogues.insert(document.catalogues.begin(), {0, std::move(provider)});
    return document;
}

/// The best of several rounds, in milliseconds.
template <class Before, class Work>
double best(int rounds, Before before, Work work) {
    double time = 1e30;
    for (int round = 0; round < rounds; ++round) {
        before();
        const auto begin = Clock::now();
        work();
        time = std::min(time, std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
    }
    return time;
}

void print(const char* job, std::uint32_t plans, std::uint32_t resellers, double time) {
    std::printf("%s\t%u x %u\t%.4g\tmilliseconds\n", job, plans, resellers, time);
    std::fflush(stdout);
}

void measure(std::uint32_t plans, std::uint32_t resellers) {
    api::Session session(1, documentOf(plans, resellers));
    plan_sync::Synchronize event;
    event.provider = session.values().text("provider");
    event.serviceTemplate = session.values().text("standard");
    event.options = plan_sync::OptionSet::all();
    api::PreviewAsked asked;
    asked.limit = 200;
    std::size_t bytes = 0;
    const auto preview = [&] {
        bytes += codec::writeMessage(api::planPreview(session, event, asked)).size();
    };
    // Setting the readings forgets all comparisons.
    const auto forget = [&] { session.setReadings(session.world().readings, session.world().otherReadings); };
    print("preview, from nothing", plans, resellers, best(10, forget, preview));
    std::uint32_t bits = 0;
    const auto tick = [&] { event.options = plan_sync::OptionSet::ofBits((++bits * 2654435761u) & 0x1FFFu); };
    print("preview, another option ticked", plans, resellers, best(50, tick, preview));
    event.options = plan_sync::OptionSet::all();
    print("run and take back", plans, resellers,
          best(
              5, [] {},
              [&] {
                  session.preview(api::Event(event), [&](const api::World::Step& step) {
                      bytes += step.planSync.effects.size();
                  });
              }));
    std::vector<plan_sync::Mark> marks;
    const api::PlanPreview shown = api::planPreview(session, event, asked);
    const api::OrganizationIndex first =
        session.world().channel.find(session.values().text(shown.organization));
    for (std::size_t i = 0; i < shown.entries.size() && marks.size() < 10; i += 7) {
        marks.push_back({first, *plan_sync::addressOf(shown.entries[i].path, session.values()), i % 2 == 0});
    }
    print("choose options, ten marks", plans, resellers,
          best(
              3, [] {}, [&] { bytes += api::planChoose(session, event, marks, 200).sentence.size(); }));
    marks.clear();
    for (std::size_t i = 0; i < shown.entries.size(); ++i) {
        marks.push_back({first, *plan_sync::addressOf(shown.entries[i].path, session.values()), i % 50 == 0});
    }
    print("choose options, 200 marks in conflict", plans, resellers,
          best(
              3, [] {}, [&] { bytes += api::planChoose(session, event, marks, 200).sentence.size(); }));
    if (bytes == 0) std::abort();
}

}  // namespace

int main() {
    measure(50, 50);
    measure(200, 10);
    measure(200, 50);
    return 0;
}
