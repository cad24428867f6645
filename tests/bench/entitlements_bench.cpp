// Times Entitlements, native or Wasm: prints `job <tab> size <tab> milliseconds`, each the best of several
// rounds; of events the slowest of many.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include "entitlements/distribute.h"
#include "entitlements/targets.h"
#include "entitlements/viewer.h"

namespace {

using namespace sluice;
using namespace sluice::entitlements;
using Clock = std::chrono::steady_clock;

double since(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

void print(const char* job, const std::string& size, double milliseconds) {
    std::printf("%s\t%s\t%.3f\n", job, size.c_str(), milliseconds);
}

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

/// Tiers distributor, wholesaler, dealer, End Customer; partners 0 ... partners-1, then customers.
struct World {
    base::ValuePool values;
    channel::Channel channel;
    State state;
    Random random;

    Context context() { return {values, {}}; }
    OrganizationIndex add(std::uint32_t i, AccountType type) {
        const ValueId id = values.text("account-" + std::to_string(i));
        const OrganizationIndex index = channel.addOrganization(id, id);
        state.accounts.resize(channel.organizationSlots());
        state.setType(index, type);
        return index;
    }
    void addTiers() {
        state.addDefaultTiers(values);
        for (const char* tier : {"wholesaler", "dealer"}) state.addTier(values.text(tier), values.text(tier));
    }
    EntitlementIndex entitle(std::uint32_t i, OrganizationIndex partner, std::uint64_t quantity) {
        Entitlement made;
        made.id = values.text("e" + std::to_string(i));
        made.product = values.text("CAD");
        made.kind = i / 4 % 2 == 0 ? EntitlementKind::bulk : EntitlementKind::simple;
        made.state = EntitlementState::deployed;
        made.quantity = quantity;
        made.owner = TierIndex{1};
        const EntitlementIndex index = state.addEntitlement(made);
        state.setAccountAt(index, made.owner, partner);
        return index;
    }
};

World largeWorld(std::uint32_t accounts, std::uint32_t entitlements) {
    World w;
    w.addTiers();
    const std::uint32_t partners = accounts / 5;
    w.add(0, AccountType::producer);
    for (std::uint32_t i = 1; i < accounts; ++i) {
        w.add(i, i <= partners ? AccountType::partner : AccountType::customer);
    }
    for (std::uint32_t i = 2; i < accounts; ++i) {
        // The first partner is related to everybody; others to a few.
        const std::uint32_t other = 1 + w.random.below(i <= partners ? i - 1 : partners);
        if (i <= partners || i % 2 == 0) w.state.setRelated({1}, {i}, true);
        if (other != i) w.state.setRelated({other}, {i}, true);
        if (i > partners + 1 && i % 3 == 0)
            w.state.setParent({i}, {partners + 1 + w.random.below(i - partners - 1)}, true);
    }
    for (std::uint32_t i = 0; i < entitlements; ++i) {
        w.entitle(i, {1 + (i % 4 == 0 ? 0 : w.random.below(partners))}, 1'000'000);
    }
    return w;
}

void timeEvents(std::uint32_t accounts, std::uint32_t entitlements) {
    World w = largeWorld(accounts, entitlements);
    const std::string size = std::to_string(accounts) + " x " + std::to_string(entitlements);
    const std::uint32_t partners = accounts / 5;
    const auto id = [&w](std::uint32_t i) { return w.channel.organization({i}).id; };
    for (std::uint32_t kind = 1; kind < static_cast<std::uint32_t>(EventKind::count_); ++kind) {
        double slowest = 0;
        int happened = 0;
        for (int round = 0; round < 300; ++round) {
            Event event;
            event.kind = static_cast<EventKind>(kind);
            const bool isPartner = w.random.below(2) == 0;
            event.account = id(isPartner ? 2 + w.random.below(partners - 2)
                                         : partners + 1 + w.random.below(accounts - partners - 1));
            event.with = id(1 + w.random.below(partners));
            const TierIndex below[] = {{2}, {3}};
            event.tier = w.state.tier(isPartner ? below[round % 2] : kEndCustomer).id;
            event.entitlement = w.state.entitlement({4 * w.random.below(entitlements / 4)}).id;
            if (event.kind == EventKind::transfer || event.kind == EventKind::redeem ||
                event.kind == EventKind::nameEndCustomer) {
                event.account = id(partners + 2 * (1 + w.random.below(partners)));
            }
            if (event.kind == EventKind::unrelate) event.with = id(1);
            if (event.kind == EventKind::addTier) event.tier = w.values.text("t" + std::to_string(round % 3));
            if (event.kind == EventKind::createEntitlement) {
                event.entitlement = w.values.text("made-" + std::to_string(round));
                event.product = w.values.text("CAD");
            }
            if (event.kind == EventKind::setCurrentOwner) event.tier = {};
            event.name = w.values.text("Name " + std::to_string(round));
            event.visibleToOtherPartners = false;
            event.position = 1 + w.random.below(3);
            event.state = round % 2 == 0 ? EntitlementState::inactive : EntitlementState::obsolete;
            if (event.kind == EventKind::setParents) event.parents = {id(partners + 1)};
            double best = 1e9;
            bool isLegal = false;
            for (int again = 0; again < 3; ++again) {
                const auto start = Clock::now();
                const Step step = entitlements::step(w.channel, w.state, w.context(), event);
                undo(w.state, step);
                best = std::min(best, since(start));
                isLegal = step.happened;
            }
            slowest = std::max(slowest, best);
            happened += isLegal ? 1 : 0;
        }
        print(std::string(text(static_cast<EventKind>(kind)).tag).c_str(),
              size + " (" + std::to_string(happened) + " of 300 happened)", slowest);
    }
}

void timeAnswers(std::uint32_t accounts, std::uint32_t entitlements) {
    World w = largeWorld(accounts, entitlements);
    const std::string size = std::to_string(accounts) + " x " + std::to_string(entitlements);
    double targets = 1e9;
    double listed = 1e9;
    double why = 1e9;
    for (int round = 0; round < 20; ++round) {
        auto start = Clock::now();
        const Targets found = targetsOf(w.channel, w.state, {0}, {});
        targets = std::min(targets, since(start));
        start = Clock::now();
        const Viewer viewer(w.channel, w.state, w.context(), {1});
        const std::size_t count = viewer.entitlements().size() + viewer.accounts().size();
        listed = std::min(listed, since(start));
        start = Clock::now();
        const WhyNot answer = whyNot(w.channel, w.state, w.context(), {0}, {accounts - 2}, {2}, {});
        why = std::min(why, since(start));
        if (found.split.empty() || count == 0 || answer.event.quantity == 0) std::abort();
    }
    print("targets", size, targets);
    print("whyNot", size, why);
    print("viewer", size, listed);
}

/// Customers that each buy from `choices` of the dealers, dealers that buy from two wholesalers, and those
/// from the distributor.
void timeDistribution(std::uint32_t customers, std::uint32_t dealers, std::uint32_t choices) {
    World w;
    w.addTiers();
    const std::uint32_t wholesalers = std::max<std::uint32_t>(dealers / 4, 1);
    w.add(0, AccountType::producer);
    w.add(1, AccountType::partner);
    for (std::uint32_t i = 0; i < wholesalers + dealers; ++i) w.add(2 + i, AccountType::partner);
    for (std::uint32_t i = 0; i < wholesalers; ++i) w.state.setRelated({1}, {2 + i}, true);
    for (std::uint32_t i = 0; i < dealers; ++i) {
        for (int k = 0; k < 2; ++k) {
            w.state.setRelated({2 + wholesalers + i}, {2 + w.random.below(wholesalers)}, true);
        }
    }
    std::vector<Wanted> wanted;
    for (std::uint32_t i = 0; i < customers; ++i) {
        const OrganizationIndex account = w.add(2 + wholesalers + dealers + i, AccountType::customer);
        for (std::uint32_t k = 0; k < choices; ++k) {
            w.state.setRelated(account, {2 + wholesalers + w.random.below(dealers)}, true);
        }
        wanted.push_back({account, 1 + w.random.below(20)});
    }
    const EntitlementIndex source = w.entitle(0, {1}, 100'000);
    double best = 1e9;
    Distribution found;
    for (int round = 0; round < 3; ++round) {
        const auto start = Clock::now();
        found = distribute(w.channel, w.state, w.context(), source, {}, wanted, {});
        best = std::min(best, since(start));
    }
    print("distribute",
          std::to_string(customers) + " customers, " + std::to_string(dealers) + " dealers, " +
              std::to_string(choices) + " choices: " + std::to_string(found.events.size()) + " events" +
              (found.proven ? ", proven" : ", not proven"),
          best);
}

}  // namespace

int main() {
    timeEvents(10'000, 20'000);
    timeAnswers(10'000, 20'000);
    for (const std::uint32_t dealers : {8u, 20u, 60u, 200u}) {
        for (const std::uint32_t choices : {1u, 2u, 3u, 5u}) timeDistribution(50, dealers, choices);
    }
    return 0;
}
