// Small worlds and events for tests, in few words.
#pragma once

#include <string>

#include "reference/reference.h"

namespace sluice::reference {

inline constexpr Flags kOff{};
inline constexpr Flags kNonExclusive{.dataSync = true, .exclusive = false, .allowEdit = false};
inline constexpr Flags kFlexible{.dataSync = true, .exclusive = true, .allowEdit = true};
inline constexpr Flags kStrict{.dataSync = true, .exclusive = true, .allowEdit = false};

/// A multiple and a single synced setting, an invite-only and a never-synced one.
inline Rulebook smallRulebook(const Readings& readings = {}) {
    return {{{"adders", {Cardinality::multiple, Scope::synced}},
             {"cost", {Cardinality::single, Scope::synced}},
             {"licenses", {Cardinality::multiple, Scope::inviteOnly}},
             {"integrations", {Cardinality::multiple, Scope::never}}},
            readings};
}

inline void give(World& world, const std::string& organization, const std::string& setting,
                 const Values& values) {
    Organization& entry = world.organizations[organization];
    if (entry.name.empty()) entry.name = organization;
    if (!values.empty()) entry.settings[setting] = values;
}

inline void partnership(World& world, const Pair& pair, const Flags& flags) {
    give(world, pair.first, "adders", {});
    give(world, pair.second, "adders", {});
    world.partnerships[pair] = flags;
}

inline Event partnerEvent(const Pair& pair, const Flags& flags) {
    return {.kind = Kind::partner, .upstream = pair.first, .organization = pair.second, .flags = flags};
}
inline Event flagsEvent(const Pair& pair, const Flags& flags) {
    return {.kind = Kind::setFlags, .upstream = pair.first, .organization = pair.second, .flags = flags};
}
inline Event endEvent(const Pair& pair) {
    return {.kind = Kind::endPartnership, .upstream = pair.first, .organization = pair.second};
}
inline Event inviteEvent(const Pair& pair, const Flags& flags) {
    return {.kind = Kind::invite,
            .upstream = pair.first,
            .organization = pair.second,
            .name = pair.second,
            .flags = flags};
}

struct ItemText {
    std::string key;
    std::string detail = {};
};
inline Event itemEvent(Kind kind, const std::string& organization, const ItemText& item) {
    return {.kind = kind,
            .organization = organization,
            .setting = "adders",
            .key = item.key,
            .detail = item.detail};
}
/// Sets the single setting `cost`, or clears it where the value is empty.
inline Event costEvent(const std::string& organization, const ItemText& value) {
    return {.kind = value.key.empty() ? Kind::clearValue : Kind::setValue,
            .organization = organization,
            .setting = "cost",
            .detail = value.key};
}

}  // namespace sluice::reference
