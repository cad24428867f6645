#include "reference/invariants.h"

namespace sluice::reference {

namespace {

using Broken = std::vector<std::string>;

bool isReplica(const Rulebook& rulebook, const World& world, const Pair& pair) {
    for (const auto& [setting, type] : rulebook.types) {
        if (type.scope != Scope::synced) continue;
        if (valuesOf(world, pair.first, setting) != valuesOf(world, pair.second, setting)) return false;
    }
    return true;
}

/// (a) under Strict the downstream's synced settings equal the upstream's.
void strictIsAReplica(const Rulebook& rulebook, const Transition& transition, Broken& broken) {
    for (const auto& [pair, flags] : transition.after.partnerships) {
        if (modeOf(flags) != Mode::strict) continue;
        const auto earlier = transition.before.partnerships.find(pair);
        const bool wasStrict =
            earlier != transition.before.partnerships.end() && modeOf(earlier->second) == Mode::strict;
        if (wasStrict && !isReplica(rulebook, transition.before, pair)) continue;
        if (!isReplica(rulebook, transition.after, pair)) {
            broken.push_back("(a) " + pair.second + " is no replica of " + pair.first);
        }
    }
}

/// (b) an upstream event under Non-exclusive or Flexible never removes or alters what the downstream had.
void mergeOnlyAdds(const Rulebook& rulebook, const Transition& transition, Broken& broken) {
    for (const auto& [pair, flags] : transition.after.partnerships) {
        const Mode mode = modeOf(flags);
        if (mode != Mode::nonExclusive && mode != Mode::flexible) continue;
        if (pair.second == transition.event.organization && transition.event.kind != Kind::partner &&
            transition.event.kind != Kind::setFlags) {
            continue;  // its own event, or its invitation
        }
        for (const auto& [setting, type] : rulebook.types) {
            const Values after = valuesOf(transition.after, pair.second, setting);
            for (const auto& [key, detail] : valuesOf(transition.before, pair.second, setting)) {
                if (!after.contains(key) || after.at(key) != detail) {
                    broken.push_back("(b) " + pair.second + " lost or altered " + key + " of " + setting);
                }
            }
        }
    }
}

/// Where an event may change something: its own organization and those downstream of it over Data Sync.
std::set<std::string> reachable(const Transition& transition) {
    std::set<std::string> reached = {transition.event.organization};
    bool grew = true;
    while (grew) {
        grew = false;
        for (const auto& [pair, flags] : transition.after.partnerships) {
            if (!flags.dataSync || !reached.contains(pair.first)) continue;
            grew = reached.insert(pair.second).second || grew;
        }
    }
    return reached;
}

/// (c), and (d): with nothing reachable where the event was refused.
void changesStayInReach(const Transition& transition, Broken& broken) {
    if (!transition.happened) {
        if (transition.before != transition.after) broken.push_back("(d) a refused event changed something");
        return;
    }
    const std::set<std::string> reached = reachable(transition);
    for (const auto& [id, organization] : transition.before.organizations) {
        if (reached.contains(id)) continue;
        const auto now = transition.after.organizations.find(id);
        if (now == transition.after.organizations.end() || now->second != organization) {
            broken.push_back("(c) " + id + " changed out of reach");
        }
    }
}

/// (f) never-scoped settings are changed only by their own organization.
void neverMeansNever(const Rulebook& rulebook, const Transition& transition, Broken& broken) {
    const bool isSyncPoint =
        transition.event.kind == Kind::partner || transition.event.kind == Kind::setFlags;
    for (const auto& [id, organization] : transition.after.organizations) {
        if (id == transition.event.organization && !isSyncPoint) continue;
        for (const auto& [setting, type] : rulebook.types) {
            if (type.scope != Scope::never) continue;
            if (valuesOf(transition.before, id, setting) != valuesOf(transition.after, id, setting)) {
                broken.push_back("(f) " + setting + " of " + id + " changed from outside");
            }
        }
    }
}

}  // namespace

std::vector<std::string> brokenInvariants(const Rulebook& rulebook, const Transition& transition) {
    Broken broken;
    if (rulebook.readings == Readings{}) {
        strictIsAReplica(rulebook, transition, broken);
        mergeOnlyAdds(rulebook, transition, broken);
    }
    changesStayInReach(transition, broken);
    neverMeansNever(rulebook, transition, broken);
    return broken;
}

}  // namespace sluice::reference
