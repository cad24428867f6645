// Small worlds for Tier Setup, and everything that can be asked of them.
#pragma once

#include <string>
#include <vector>

#include "reference/tier_setup_reference.h"

namespace sluice::reference::tiers {

struct Named {
    std::string name;
    World world;
};

/// The smallest worlds in which the rules differ: tiers, phases, dynamic validation, readings.
[[nodiscard]] inline std::vector<Named> smallWorlds() {
    const auto chain = [](const std::vector<std::string>& ids) {
        World world;
        for (std::size_t i = 0; i < ids.size(); ++i) {
            world.upstreams[ids[i]] =
                i == 0 ? std::vector<std::string>{} : std::vector<std::string>{ids[i - 1]};
        }
        return world;
    };
    std::vector<Named> worlds;
    World two = chain({"top", "mid", "end"});
    two.products["p"] = {2, false, {{"a1", "tier1", "ordering"}, {"f2", "tier2", "fulfillment"}}};
    worlds.push_back({"two tiers", two});
    two.staysActive = two.parks = two.approvesAll = true;
    worlds.push_back({"two tiers, other readings", two});
    World dynamic = chain({"top", "mid", "end"});
    dynamic.products["p"] = {
        2, true, {{"a1", "tier1", "ordering", true, false, {"x", "y"}}, {"a2", "tier2", "ordering", false}}};
    worlds.push_back({"dynamic validation", dynamic});
    World one = chain({"mid", "end"});
    one.upstreams["other"] = {"mid"};
    one.products["p"] = {1,
                         false,
                         {{"a0", "asset", "ordering"},
                          {"a1", "tier1", "ordering", true, true},
                          {"f0", "asset", "fulfillment", false}}};
    worlds.push_back({"one tier, two customers", one});
    one.parks = true;
    worlds.push_back({"one tier, two customers, parking", one});
    // The middle one is tier 1 of "end" and tier 2 of "far" (TC-3).
    World both = chain({"top", "mid", "end"});
    both.upstreams["far"] = {"end"};
    both.products["p"] = {2, false, {{"a1", "tier1", "ordering", false}, {"a2", "tier2", "ordering", false}}};
    worlds.push_back({"one reseller at both levels", both});
    World none = chain({"mid", "end"});
    none.products["p"] = {0, false, {{"f0", "asset", "fulfillment"}}};
    worlds.push_back({"no tier", none});
    return worlds;
}

/// Every action on every request that is there, and every request that could be made, with good values.
[[nodiscard]] inline std::vector<Event> everyEvent(const World& world, int mostAssets) {
    std::vector<Event> events;
    const auto add = [&events](const std::string& kind) -> Event& {
        events.emplace_back();
        events.back().kind = kind;
        return events.back();
    };
    if (world.purchases < mostAssets) {
        for (const auto& [customer, upstreams] : world.upstreams) {
            Event& event = add("createAssetRequest");
            event.type = "purchase";
            event.product = "p";
            event.customer = customer;
        }
    }
    for (const auto& [id, asset] : world.assets) {
        for (const char* type : {"change", "suspend", "resume", "cancel", "adjustment"}) {
            Event& event = add("createAssetRequest");
            event.type = type;
            event.asset = id;
        }
    }
    for (const auto& [id, configuration] : world.configurations) {
        for (const char* kind : {"createTierUpdate", "createTierAdjustment"}) add(kind).configuration = id;
    }
    for (const auto& [id, request] : world.requests) {
        for (const char* kind : {"submit", "discard", "inquire", "setPending", "approve", "fail", "schedule",
                                 "due", "revoke", "confirm"}) {
            Event& event = add(kind);
            event.request = id;
            event.reason = "no";
            event.date = "2030-01-31";
        }
        const std::string scope =
            request.isOfTier ? "tier" + std::to_string(world.configurations.at(request.of).level) : "asset";
        const std::string product = request.isOfTier ? world.configurations.at(request.of).product
                                                     : world.assets.at(request.of).product;
        for (const Parameter& parameter : world.products.at(product).parameters) {
            if (parameter.scope != scope) continue;
            for (const char* kind : {"fill", "submit"}) {
                Event& event = add(kind);
                event.request = id;
                event.values = {{parameter.id, "x"}};
            }
            Event& event = add("fill");
            event.request = id;
            event.values = {{parameter.id, parameter.choices.empty() ? "" : "z"}};
        }
    }
    return events;
}

}  // namespace sluice::reference::tiers
