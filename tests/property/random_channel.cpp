#include "property/random_channel.h"

#include <iterator>

namespace sluice::property {

using reference::Cardinality;
using reference::Event;
using reference::Flags;
using reference::Kind;
using reference::Pair;
using reference::Scope;
using reference::Values;
using reference::World;

std::uint64_t Random::next() {
    state_ += 0x9E3779B97F4A7C15u;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
    return mixed ^ (mixed >> 31);
}

namespace {

template <class Container>
auto anyOf(Random& random, const Container& container) {
    auto chosen = container.begin();
    std::advance(chosen, random.below(static_cast<std::uint32_t>(container.size())));
    return *chosen;
}

data_sync::Readings anyReadings(Random& random) {
    using namespace data_sync;
    return {random.chance(50) ? MergeReading::follow : MergeReading::keep,
            random.chance(50) ? StrictAddReading::skip : StrictAddReading::match,
            random.chance(50) ? FlagChangeReading::nextEvent : FlagChangeReading::atOnce};
}

}  // namespace

RandomChannel::RandomChannel(std::uint64_t seed, const Size& size) : random_(seed), size_(size) {
    rulebook_.types = {{"adders", {Cardinality::multiple, Scope::synced}},
                       {"equipment", {Cardinality::multiple, Scope::synced}},
                       {"cost", {Cardinality::single, Scope::synced}},
                       {"expiration", {Cardinality::single, Scope::synced}},
                       {"licenses", {Cardinality::multiple, Scope::inviteOnly}},
                       {"logo", {Cardinality::single, Scope::inviteOnly}},
                       {"integrations", {Cardinality::multiple, Scope::never}},
                       {"features", {Cardinality::single, Scope::never}}};
    if (random_.chance(60)) rulebook_.readings = anyReadings(random_);
    for (std::uint32_t i = 0; i < size_.organizations; ++i) {
        // Ids whose byte order has nothing to do with who is upstream of whom.
        const std::string id = std::string(1, static_cast<char>('a' + random_.below(26))) + std::to_string(i);
        reference::Organization& organization = initial_.organizations[id];
        organization.name = "Organization " + id;
        for (const auto& [setting, type] : rulebook_.types) {
            const Values values = anyValues(setting, random_.below(size_.itemsAtStart + 1));
            if (!values.empty()) organization.settings[setting] = values;
        }
    }
    for (std::uint32_t i = 0; i < size_.filling; ++i) {
        initial_.organizations.begin()->second.settings["adders"]["\"filling " + std::to_string(i)] = "";
    }
    addPartnerships();
}

void RandomChannel::addPartnerships() {
    std::vector<std::string> order;
    for (const auto& [id, organization] : initial_.organizations) {
        order.insert(order.begin() + random_.below(static_cast<std::uint32_t>(order.size()) + 1), id);
    }
    for (std::uint32_t i = 1; i < order.size(); ++i) {
        const std::uint32_t upstreams = random_.chance(25)   ? 1 + random_.below(3)
                                        : random_.chance(85) ? 1
                                                             : 0;
        for (std::uint32_t n = 0; n < upstreams; ++n) {
            Flags flags = anyFlags();
            if (upstreams > 1) flags.exclusive = false;
            initial_.partnerships[{order[random_.below(i)], order[i]}] = flags;
        }
    }
}

Flags RandomChannel::anyFlags() { return {random_.chance(85), random_.chance(60), random_.chance(50)}; }

Values RandomChannel::anyValues(const std::string& setting, std::uint32_t items) {
    Values values;
    const bool isMultiple = rulebook_.types.at(setting).cardinality == Cardinality::multiple;
    if (!isMultiple && items > 0) values[""] = std::to_string(random_.below(size_.details));
    for (std::uint32_t i = 0; isMultiple && i < items; ++i) {
        const std::string key = "\"key " + std::to_string(random_.below(size_.keys));
        values[key] = random_.chance(20) ? "" : std::to_string(random_.below(size_.details));
    }
    return values;
}

std::string RandomChannel::anyOrganization(const World& world) {
    if (world.organizations.empty() || random_.chance(2)) return "nobody";
    return anyOf(random_, world.organizations).first;
}

std::string RandomChannel::anySetting() {
    const std::string common[] = {"adders", "equipment", "cost"};
    return random_.chance(75) ? common[random_.below(3)] : anyOf(random_, rulebook_.types).first;
}

Pair RandomChannel::anyPair(const World& world) {
    if (world.partnerships.empty() || random_.chance(5))
        return {anyOrganization(world), anyOrganization(world)};
    return anyOf(random_, world.partnerships).first;
}

Event RandomChannel::edit(const World& world) {
    Event event;
    event.organization = anyOrganization(world);
    event.setting = anySetting();
    if (rulebook_.types.at(event.setting).cardinality == Cardinality::single) {
        event.kind = random_.chance(25) ? Kind::clearValue : Kind::setValue;
        if (event.kind == Kind::setValue) event.detail = std::to_string(random_.below(size_.details));
        return event;
    }
    const Values has = valuesOf(world, event.organization, event.setting);
    const std::uint32_t choice = random_.below(100);
    event.kind = choice < 50 ? Kind::addItem : choice < 75 ? Kind::changeItem : Kind::removeItem;
    const bool takesOwnKey = event.kind != Kind::addItem && !has.empty() && random_.chance(90);
    event.key =
        takesOwnKey ? anyOf(random_, has).first : "\"key " + std::to_string(random_.below(size_.keys));
    if (event.kind != Kind::removeItem && !random_.chance(15)) {
        event.detail = std::to_string(random_.below(size_.details));
    }
    return event;
}

Event RandomChannel::creation(const World& world) {
    Event event;
    event.kind = random_.chance(70) ? Kind::invite : Kind::addOrganization;
    if (event.kind == Kind::invite) {
        event.upstream = anyOrganization(world);
        event.flags = anyFlags();
    }
    event.organization =
        std::string(1, static_cast<char>('a' + random_.below(26))) + std::to_string(random_.below(60));
    event.name = "New " + event.organization;
    for (const char* setting : {"adders", "cost", "licenses", "integrations"}) {
        const Values values = anyValues(setting, random_.below(3));
        if (!values.empty()) event.ownSettings[setting] = values;
    }
    return event;
}

Event RandomChannel::event(const World& world) {
    const std::uint32_t choice = random_.below(100);
    if (choice < 62) return edit(world);
    if (choice < 66) return creation(world);
    if (choice < 69) return {.kind = Kind::removeOrganization, .organization = anyOrganization(world)};
    if (choice < 71) {
        const std::string id = anyOrganization(world);
        return {.kind = Kind::renameOrganization,
                .organization = id,
                .name = random_.chance(50) ? "Renamed" : "Organization " + id};
    }
    const Pair pair = choice < 80 ? Pair{anyOrganization(world), anyOrganization(world)} : anyPair(world);
    if (choice < 80) {
        return {
            .kind = Kind::partner, .upstream = pair.first, .organization = pair.second, .flags = anyFlags()};
    }
    if (choice < 84)
        return {.kind = Kind::endPartnership, .upstream = pair.first, .organization = pair.second};
    return {.kind = Kind::setFlags, .upstream = pair.first, .organization = pair.second, .flags = anyFlags()};
}

}  // namespace sluice::property
