// Which events are refused, and by which rule: existence, then pairs and loops, then exclusivity, then locks,
// then the rules of items, then events that would change nothing.
#include "reference/reference.h"

namespace sluice::reference {

namespace {

bool isEdit(Kind kind) {
    return kind == Kind::addItem || kind == Kind::changeItem || kind == Kind::removeItem ||
           kind == Kind::setValue || kind == Kind::clearValue;
}

bool createsOrganization(Kind kind) { return kind == Kind::invite || kind == Kind::addOrganization; }

bool namesPartnership(Kind kind) { return kind == Kind::setFlags || kind == Kind::endPartnership; }

/// Whether a way leads downstream from one organization to the other.
bool reaches(const World& world, const std::string& from, const std::string& to) {
    std::set<std::string> reached = {from};
    bool grew = true;
    while (grew) {
        grew = false;
        for (const auto& [pair, flags] : world.partnerships) {
            if (reached.contains(pair.first)) grew = reached.insert(pair.second).second || grew;
        }
    }
    return reached.contains(to);
}

/// DS-64, DS-65.
std::optional<std::string> existence(const World& world, const Event& event) {
    const bool namesUpstream =
        event.kind == Kind::invite || event.kind == Kind::partner || namesPartnership(event.kind);
    if (namesUpstream && !world.organizations.contains(event.upstream)) return "DS-64";
    if (createsOrganization(event.kind)) {
        if (world.organizations.contains(event.organization)) return "DS-65";
        return std::nullopt;
    }
    if (!world.organizations.contains(event.organization)) return "DS-64";
    if (namesPartnership(event.kind) && !world.partnerships.contains({event.upstream, event.organization})) {
        return "DS-64";
    }
    return std::nullopt;
}

/// DS-63.
std::optional<std::string> pairOrLoop(const World& world, const Event& event) {
    if (event.kind != Kind::partner) return std::nullopt;
    if (event.upstream == event.organization) return "DS-63";
    if (world.partnerships.contains({event.upstream, event.organization})) return "DS-63";
    if (reaches(world, event.organization, event.upstream)) return "DS-63";
    return std::nullopt;
}

/// DS-62: exclusive means the only upstream, whether Data Sync is on or off.
std::optional<std::string> exclusivity(const World& world, const Event& event) {
    if (event.kind != Kind::partner && event.kind != Kind::setFlags) return std::nullopt;
    for (const auto& [pair, flags] : world.partnerships) {
        const bool isOther = pair.second == event.organization && pair.first != event.upstream;
        if (isOther && (flags.exclusive || event.flags.exclusive)) return "DS-62";
    }
    return std::nullopt;
}

/// DS-52, DS-64.
std::optional<std::string> itemKeys(const World& world, const Event& event) {
    const Values values = valuesOf(world, event.organization, event.setting);
    const auto item = values.find(event.key);
    if (event.kind == Kind::addItem && item != values.end() && item->second != event.detail) return "DS-52";
    if (event.kind == Kind::changeItem && item == values.end()) return "DS-64";
    return std::nullopt;
}

/// DS-51.
bool changesNothing(const World& world, const Event& event) {
    if (event.kind == Kind::setFlags) {
        return world.partnerships.at({event.upstream, event.organization}) == event.flags;
    }
    if (event.kind == Kind::renameOrganization) {
        return world.organizations.at(event.organization).name == event.name;
    }
    if (!isEdit(event.kind)) return false;
    const Values values = valuesOf(world, event.organization, event.setting);
    const auto item = values.find(event.key);
    if (event.kind == Kind::removeItem || event.kind == Kind::clearValue) return item == values.end();
    return item != values.end() && item->second == event.detail;
}

}  // namespace

std::optional<std::string> refusal(const Rulebook& rulebook, const World& world, const Event& event) {
    if (const auto rule = existence(world, event)) return rule;
    if (const auto rule = pairOrLoop(world, event)) return rule;
    if (const auto rule = exclusivity(world, event)) return rule;
    if (isEdit(event.kind)) {
        if (lockHolder(rulebook, world, event.organization, event.setting)) return "DS-50";
        if (const auto rule = itemKeys(world, event)) return rule;
    }
    if (changesNothing(world, event)) return "DS-51";
    return std::nullopt;
}

}  // namespace sluice::reference
