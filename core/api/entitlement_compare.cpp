#include <algorithm>

#include "api/entitlement_views.h"
#include "api/views.h"
#include "base/text.h"

namespace sluice::api {

using entitlements::Account;
using entitlements::State;

namespace {

constexpr std::size_t kMostExamples = 5;

Text described(const Viewer& everybody, EntitlementIndex index) {
    const EntitlementEntry entry = entitlementEntry(everybody, index, 0);
    base::GrowingText text = base::digits(entry.quantity) + " of " + base::cut(entry.product) + ", " +
                             base::digits(entry.used) + " " + entry.usedLabel + ", " + entry.state;
    for (const EntitlementStanding& standing : entry.standings) {
        text += ", " + base::cut(standing.tierName) + " " + standing.accountName;
        if (standing.tier == entry.owner) text += " (owner)";
    }
    return text;
}

}  // namespace

FactsBySlot entitlementFacts(const World& world) {
    FactsBySlot facts;
    const State& state = world.entitlements;
    if (state.isEmpty()) return facts;
    facts.resize(state.accounts.size());
    const Viewer everybody = viewerOf(world, {});
    for (std::uint32_t i = 0; i < state.accounts.size(); ++i) {
        const Account& account = state.accounts[i];
        if (!account.exists()) continue;
        facts[i].push_back({"Account", word(account.type).label});
        if (!account.visibleToOtherPartners) facts[i].push_back({"Visible to other partners", "no"});
        for (const OrganizationIndex parent : account.parents) {
            facts[i].push_back({"Under " + everybody.nameOf(parent), "✓"});
        }
        for (const OrganizationIndex other : account.related) {
            facts[i].push_back({"Related to " + everybody.nameOf(other), "✓"});
        }
    }
    if (!state.producer.exists()) return facts;
    for (std::uint32_t i = 0; i < state.entitlements.size(); ++i) {
        const entitlements::TierIndex tier = holderOf(state, state.entitlements[i]);
        const OrganizationIndex holder = tier.exists() ? state.entitlements[i].at(tier) : state.producer;
        facts[holder.value].push_back({"Entitlement " + base::cut(spelled(world, state.entitlements[i].id)),
                                       described(everybody, {i})});
    }
    base::GrowingText tiers;
    for (const entitlements::TierIndex tier : state.order) {
        tiers += (tiers.empty() ? "" : ", ") + base::cut(spelled(world, state.tier(tier).name));
    }
    facts[state.producer.value].push_back({"Tiers", tiers});
    return facts;
}

void addNamesThatDiffer(const World& world, ReadingDifference& difference) {
    const State& state = world.entitlements;
    entitlements::Context other = world.entitlementContext();
    other.readings.visibility = static_cast<entitlements::Visibility>(
        1 - static_cast<int>(world.otherReadings.entitlements.visibility));
    const auto isHidden = [&state](OrganizationIndex account) {
        return !state.account(account).visibleToOtherPartners;
    };
    for (std::uint32_t i = 0; i < state.accounts.size(); ++i) {
        const OrganizationIndex looks{i};
        const auto& related = state.account(looks).related;
        if (std::none_of(related.begin(), related.end(), isHidden)) continue;
        const Viewer here = viewerOf(world, looks), there(world.channel, state, other, looks);
        for (const OrganizationIndex hidden : related) {
            if (here.shows(hidden) == there.shows(hidden)) continue;
            ++difference.values;
            if (difference.examples.size() >= kMostExamples) continue;
            const Viewer everybody = viewerOf(world, {});
            difference.examples.push_back(
                everybody.nameOf(looks) + ", the name of " + everybody.nameOf(hidden) +
                (here.shows(hidden) ? ": shown now, withheld in the other reading"
                                    : ": withheld now, shown in the other reading"));
        }
    }
}

}  // namespace sluice::api
