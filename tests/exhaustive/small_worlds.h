// Every channel of up to three organizations, and the alphabets of events that are tried on them.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "exhaustive/explorer.h"
#include "reference/worlds.h"

namespace sluice::exhaustive {

using reference::Flags;
using reference::Kind;
using reference::Pair;

/// The partnerships of a channel: every acyclic graph on one, two and three organizations but for names.
struct Shape {
    std::vector<std::string> organizations;
    std::vector<Pair> pairs;
};
inline const std::vector<Shape>& shapes() {
    static const std::vector<Shape> kShapes = {
        {{"a"}, {}},
        {{"a", "b"}, {}},
        {{"a", "b"}, {{"a", "b"}}},
        {{"a", "b", "c"}, {}},
        {{"a", "b", "c"}, {{"a", "b"}}},
        {{"a", "b", "c"}, {{"a", "b"}, {"b", "c"}}},              // chain
        {{"a", "b", "c"}, {{"a", "b"}, {"a", "c"}}},              // two partners
        {{"a", "b", "c"}, {{"a", "c"}, {"b", "c"}}},              // two upstreams
        {{"a", "b", "c"}, {{"a", "b"}, {"a", "c"}, {"b", "c"}}},  // both ways from a to c
    };
    return kShapes;
}

/// One position of the flags a mode, and Exclusive with Data Sync off (DS-62).
inline constexpr std::array<Flags, 5> kPositions = {reference::kOff, Flags{false, true, false},
                                                    reference::kNonExclusive, reference::kFlexible,
                                                    reference::kStrict};

inline void addItemEdits(Alphabet& alphabet, const std::string& organization) {
    for (const char* key : {"1", "2"}) {
        for (const char* detail : {"\"x", "\"y"}) {
            alphabet.push_back(reference::itemEvent(Kind::addItem, organization, {key, detail}));
            alphabet.push_back(reference::itemEvent(Kind::changeItem, organization, {key, detail}));
        }
        alphabet.push_back(reference::itemEvent(Kind::removeItem, organization, {key}));
    }
}

inline void addCostEdits(Alphabet& alphabet, const std::string& organization) {
    for (const char* value : {"\"x", "\"y", ""}) {
        alphabet.push_back(reference::costEvent(organization, {value}));
    }
}

inline void addFlagChanges(Alphabet& alphabet, const Pair& pair) {
    for (const Flags& flags : kPositions) alphabet.push_back(reference::flagsEvent(pair, flags));
}

/// Partnering, parting, inviting, removing and adding among three organizations.
inline void addStructure(Alphabet& alphabet) {
    const std::vector<std::string> ids = {"a", "b", "c"};
    for (const std::string& upstream : ids) {
        for (const std::string& downstream : ids) {
            for (const Flags& flags : {reference::kNonExclusive, reference::kStrict}) {
                alphabet.push_back(reference::partnerEvent({upstream, downstream}, flags));
            }
            alphabet.push_back(reference::inviteEvent({upstream, downstream}, reference::kFlexible));
            alphabet.push_back(reference::endEvent({upstream, downstream}));
        }
        alphabet.push_back({.kind = Kind::removeOrganization, .organization = upstream});
        alphabet.push_back({.kind = Kind::addOrganization,
                            .organization = upstream,
                            .name = upstream,
                            .ownSettings = {{"adders", {{"1", "\"y"}}}}});
    }
}

/// What the organizations have at the start.
enum class Having { nothing, differentThings };

inline reference::World worldOf(const Shape& shape, Having having) {
    reference::World world;
    for (const std::string& id : shape.organizations) reference::give(world, id, "adders", {});
    if (having == Having::nothing) return world;
    const reference::Values adders[] = {{{"1", "\"x"}}, {{"1", "\"y"}, {"2", "\"x"}}, {{"2", "\"y"}}};
    const reference::Values costs[] = {{{"", "\"x"}}, {{"", "\"y"}}, {}};
    for (std::size_t i = 0; i < shape.organizations.size(); ++i) {
        reference::give(world, shape.organizations[i], "adders", adders[i]);
        reference::give(world, shape.organizations[i], "cost", costs[i]);
    }
    return world;
}

/// Whether no organization has a second upstream beside an exclusive one (DS-62).
inline bool isLegal(const reference::World& world) {
    for (const auto& [pair, flags] : world.partnerships) {
        for (const auto& [other, otherFlags] : world.partnerships) {
            if (flags.exclusive && other.second == pair.second && other.first != pair.first) return false;
        }
    }
    return true;
}

/// The shape with every combination of flags that is legal.
inline std::vector<reference::World> withEveryMode(const Shape& shape, Having having) {
    std::vector<reference::World> worlds = {worldOf(shape, having)};
    for (const Pair& pair : shape.pairs) {
        std::vector<reference::World> more;
        for (const reference::World& world : worlds) {
            for (const Flags& flags : kPositions) {
                more.push_back(world);
                more.back().partnerships[pair] = flags;
            }
        }
        worlds = more;
    }
    std::erase_if(worlds, [](const reference::World& world) { return !isLegal(world); });
    return worlds;
}

}  // namespace sluice::exhaustive
