// The fewest events to approved, by looking at every one of them level by level.
#include <map>

#include "reference/tier_setup_reference.h"
#include "reference/tier_setup_worlds.h"

namespace sluice::reference::tiers {

int fewestEvents(const World& world, const std::string& request, int most) {
    std::map<std::string, World> level = {{dump(world), world}};
    std::map<std::string, bool> seen;
    for (int taken = 0; taken <= most; ++taken) {
        std::map<std::string, World> next;
        for (const auto& [key, reached] : level) {
            const auto found = reached.requests.find(request);
            if (found != reached.requests.end() && found->second.status == "approved") return taken;
            if (found == reached.requests.end() || seen[key]) continue;
            seen[key] = true;
            std::vector<Event> events = everyEvent(reached, 0);
            // Everything that a request lacks can be told at once.
            for (const auto& [id, other] : reached.requests) {
                for (const char* kind : {"fill", "submit"}) {
                    for (const bool isVendor : {true, false}) {
                        Event all;
                        all.kind = kind;
                        all.request = id;
                        const std::string scope =
                            other.isOfTier
                                ? "tier" + std::to_string(reached.configurations.at(other.of).level)
                                : "asset";
                        for (const Parameter& parameter : productOf(reached, other).parameters) {
                            const bool isVendors = parameter.phase == "fulfillment" || parameter.hidden;
                            if (parameter.scope == scope && (isVendor || !isVendors))
                                all.values[parameter.id] = "x";
                        }
                        events.push_back(all);
                    }
                }
            }
            for (const Event& event : events) {
                if (event.kind == "fail" || event.kind == "discard" || event.kind == "revoke") continue;
                const std::optional<World> after = apply(reached, event);
                if (after) next.emplace(dump(*after), *after);
            }
        }
        level = std::move(next);
    }
    return -1;
}

}  // namespace sluice::reference::tiers
