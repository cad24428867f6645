// What an event that happens does: its own effect first, then, setting by setting, the visit of every
// organization after all of its upstreams (DS-60, DS-61).
#include "reference/reference.h"

namespace sluice::reference {

namespace {

struct SyncPoint {
    Pair pair;
    Moment moment = Moment::partnered;
};

/// What one upstream offers for one key: a new detail, or that the item goes.
struct Offer {
    std::optional<std::string> detail;
    std::string upstream;
};

struct Visit {
    const Rulebook& rulebook;
    const World& start;  // as it was, a new organization with its own values included
    Step& step;
    std::optional<SyncPoint> syncPoint;
};

void store(World& world, const std::string& organization, const std::string& setting, const Values& values) {
    auto& settings = world.organizations.at(organization).settings;
    if (values.empty()) {
        settings.erase(setting);
    } else {
        settings[setting] = values;
    }
}

/// The moment that a net change makes (DS-60); nothing where nothing changed.
std::optional<Moment> momentOfNetChange(const Values& before, const Values& after) {
    bool gained = false, lost = false, altered = false;
    for (const auto& [key, detail] : after) {
        if (!before.contains(key)) {
            gained = true;
        } else if (before.at(key) != detail) {
            altered = true;
        }
    }
    for (const auto& [key, detail] : before) {
        if (!after.contains(key)) lost = true;
    }
    if (!gained && !lost && !altered) return std::nullopt;
    if (gained && !lost && !altered) return Moment::added;
    if (lost && !gained && !altered) return Moment::removed;
    return Moment::changed;
}

/// DS-43: whether this change of flags is a sync point.
bool startsToSync(Mode before, Mode after) {
    if (before == Mode::off) return after != Mode::off;
    return before != Mode::strict && after == Mode::strict;
}

void changeFlags(Visit& visit, const Event& event) {
    const Pair pair = {event.upstream, event.organization};
    World& after = visit.step.after;
    const Mode before = modeOf(after.partnerships.at(pair));
    const Mode now = modeOf(event.flags);
    after.partnerships[pair] = event.flags;
    if (now == Mode::off) {
        std::erase_if(after.pending, [&](const auto& entry) { return entry.first == pair; });
    }
    if (!startsToSync(before, now)) return;
    if (visit.rulebook.readings.flagChange == data_sync::FlagChangeReading::atOnce) {
        visit.syncPoint = SyncPoint{pair, Moment::partnered};
        return;
    }
    for (const auto& [setting, type] : visit.rulebook.types) {  // DS-28 `next-event`
        if (type.scope == Scope::synced) after.pending.insert({pair, setting});
    }
}

void endPartnership(World& world, const Pair& pair) {
    world.partnerships.erase(pair);
    std::erase_if(world.pending, [&](const auto& entry) { return entry.first == pair; });
}

void removeOrganization(World& world, const std::string& id) {
    const std::map<Pair, Flags> partnerships = world.partnerships;
    for (const auto& [pair, flags] : partnerships) {
        if (pair.first == id || pair.second == id) endPartnership(world, pair);
    }
    world.organizations.erase(id);
}

/// The event's effect on its own organization or partnership, before anything flows.
void takeOwnEffect(Visit& visit, const Event& event) {
    World& after = visit.step.after;
    const Pair pair = {event.upstream, event.organization};
    Values values = valuesOf(after, event.organization, event.setting);
    switch (event.kind) {
        case Kind::addOrganization:
            break;  // it is there from the start of the visit
        case Kind::invite:
            after.partnerships[pair] = event.flags;
            visit.syncPoint = SyncPoint{pair, Moment::invited};
            break;
        case Kind::partner:
            after.partnerships[pair] = event.flags;
            visit.syncPoint = SyncPoint{pair, Moment::partnered};
            break;
        case Kind::setFlags:
            changeFlags(visit, event);
            break;
        case Kind::endPartnership:
            endPartnership(after, pair);
            break;
        case Kind::addItem:
        case Kind::changeItem:
        case Kind::setValue:
            values[event.key] = event.detail;
            store(after, event.organization, event.setting, values);
            break;
        case Kind::removeItem:
        case Kind::clearValue:
            values.erase(event.key);
            store(after, event.organization, event.setting, values);
            break;
        case Kind::renameOrganization:
            after.organizations.at(event.organization).name = event.name;
            break;
        case Kind::removeOrganization:
            removeOrganization(after, event.organization);
            break;
    }
}

/// What the upstream offers under Merge to a downstream as it was before the event (DS-11, DS-25).
std::map<std::string, Offer> mergeOffers(const Readings& readings, bool atSyncPoint,
                                         const std::string& upstream, const Values& before,
                                         const Values& after, const Values& downstream) {
    std::map<std::string, Offer> offers;
    for (const auto& [key, detail] : after) {
        const bool isGained = atSyncPoint || !before.contains(key);
        if (isGained && !downstream.contains(key)) offers[key] = Offer{detail, upstream};
    }
    if (atSyncPoint || readings.merge == data_sync::MergeReading::keep) return offers;
    for (const auto& [key, old] : before) {
        const bool isStillEqual = downstream.contains(key) && downstream.at(key) == old;
        if (!isStillEqual) continue;
        if (!after.contains(key)) {
            offers[key] = Offer{std::nullopt, upstream};
        } else if (after.at(key) != old) {
            offers[key] = Offer{after.at(key), upstream};
        }
    }
    return offers;
}

/// The moment at which this partnership and setting stand in this event, if anything happens there at all.
std::optional<Moment> momentAt(Visit& visit, const Pair& pair, const std::string& setting) {
    World& after = visit.step.after;
    if (visit.syncPoint && visit.syncPoint->pair == pair) return visit.syncPoint->moment;
    const std::optional<Moment> moment =
        momentOfNetChange(valuesOf(visit.start, pair.first, setting), valuesOf(after, pair.first, setting));
    if (moment && after.pending.erase({pair, setting}) > 0) return Moment::partnered;  // DS-28
    return moment;
}

/// The downstream takes or loses one value.
void record(Visit& visit, const Change& change) {
    Change full = change;
    if (!change.via.empty() && change.kind != ChangeKind::gained) {
        const Values upstreamBefore = valuesOf(visit.start, change.via, change.setting);
        const auto same = upstreamBefore.find(change.key);
        full.destroyed = same == upstreamBefore.end() || same->second != change.before;
    }
    visit.step.changes.push_back(full);
}

/// Records how an organization's setting differs now from what it was; `via` names the upstream of each key.
void recordChanges(Visit& visit, const std::string& organization, const std::string& setting,
                   const std::map<std::string, std::string>& via) {
    const Values before = valuesOf(visit.start, organization, setting);
    const Values after = valuesOf(visit.step.after, organization, setting);
    Values keys = before;
    keys.insert(after.begin(), after.end());
    for (const auto& [key, ignored] : keys) {
        Change change{organization, setting, key, ChangeKind::altered, "", "", "", false};
        if (via.contains(key)) change.via = via.at(key);
        if (before.contains(key)) change.before = before.at(key);
        if (after.contains(key)) change.after = after.at(key);
        if (!before.contains(key)) {
            change.kind = ChangeKind::gained;
        } else if (!after.contains(key)) {
            change.kind = ChangeKind::lost;
        } else if (before.at(key) == after.at(key)) {
            continue;
        }
        record(visit, change);
    }
}

/// One organization, one setting: everything is judged against what it had before the event.
void arrive(Visit& visit, const std::string& organization, const std::string& setting) {
    World& after = visit.step.after;
    const SettingType type = visit.rulebook.types.at(setting);
    const Values had = valuesOf(after, organization, setting);
    Values has = had;
    std::map<std::string, Offer> taken;
    std::map<std::string, std::string> via;
    for (const auto& [pair, flags] : after.partnerships) {  // upstreams in byte order of their ids
        if (pair.second != organization) continue;
        const std::optional<Moment> moment = momentAt(visit, pair, setting);
        if (!moment) continue;
        const Outcome outcome = predict(flags, type, *moment, visit.rulebook.readings).outcome;
        const Values now = valuesOf(after, pair.first, setting);
        if (outcome == Outcome::match) {  // DS-10
            for (const auto& [key, detail] : had) via[key] = pair.first;
            for (const auto& [key, detail] : now) via[key] = pair.first;
            has = now;
        }
        if (outcome != Outcome::merge) continue;
        const bool atSyncPoint = *moment == Moment::partnered || *moment == Moment::invited;
        const auto offers = mergeOffers(visit.rulebook.readings, atSyncPoint, pair.first,
                                        valuesOf(visit.start, pair.first, setting), now, had);
        for (const auto& [key, offer] : offers) {
            const auto [winner, isFirst] = taken.insert({key, offer});
            if (isFirst) continue;
            if (winner->second.detail != offer.detail) {
                visit.step.conflicts.push_back(
                    {organization, setting, key, winner->second.upstream, pair.first});
            }
        }
    }
    for (const auto& [key, offer] : taken) {
        via[key] = offer.upstream;
        if (offer.detail) {
            has[key] = *offer.detail;
        } else {
            has.erase(key);
        }
    }
    store(after, organization, setting, has);
    recordChanges(visit, organization, setting, via);
}

std::set<Pair> locks(const World& world) {
    std::set<Pair> held;
    for (const auto& [pair, flags] : world.partnerships) {
        if (modeOf(flags) == Mode::strict) held.insert(pair);
    }
    return held;
}

}  // namespace

Step apply(const Rulebook& rulebook, const World& before, const Event& event) {
    Step step;
    step.after = before;
    if (const auto rule = refusal(rulebook, before, event)) {
        step.rule = *rule;
        return step;
    }
    step.happened = true;
    if (event.kind == Kind::invite || event.kind == Kind::addOrganization) {
        step.after.organizations[event.organization] = {event.name, event.ownSettings};
    }
    const World start = step.after;
    Visit visit{rulebook, start, step, std::nullopt};
    takeOwnEffect(visit, event);
    const std::vector<std::string> order = upstreamsFirst(step.after);
    for (const auto& [setting, type] : rulebook.types) {
        for (const std::string& organization : order) arrive(visit, organization, setting);
    }
    const std::set<Pair> locksBefore = locks(before), locksAfter = locks(step.after);
    for (const Pair& pair : locksAfter) {
        if (!locksBefore.contains(pair)) step.locksGained.insert(pair);
    }
    for (const Pair& pair : locksBefore) {
        if (!locksAfter.contains(pair)) step.locksLost.insert(pair);
    }
    return step;
}

}  // namespace sluice::reference
