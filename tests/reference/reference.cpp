#include "reference/reference.h"

namespace sluice::reference {

Mode modeOf(const Flags& flags) {
    if (!flags.dataSync) return Mode::off;
    if (!flags.exclusive) return Mode::nonExclusive;
    return flags.allowEdit ? Mode::flexible : Mode::strict;
}

namespace {

/// The outcome table's row for a synced setting.
Outcome tableOutcome(Mode mode, Cardinality cardinality, Moment moment) {
    if (mode == Mode::off) return Outcome::notApplicable;
    if (mode == Mode::strict) return Outcome::match;
    if (moment == Moment::invited) return Outcome::match;
    return cardinality == Cardinality::multiple ? Outcome::merge : Outcome::notApplicable;
}

}  // namespace

Prediction predict(const Flags& flags, const SettingType& type, Moment moment, const Readings& readings) {
    const Mode mode = modeOf(flags);
    Prediction prediction;
    if (type.scope == Scope::never) return prediction;  // DS-32
    if (type.scope == Scope::inviteOnly) {              // DS-31
        if (mode != Mode::off && moment == Moment::invited) {
            prediction.outcome = Outcome::match;
            prediction.strength = Strength::atFirst;
        }
        return prediction;
    }
    prediction.outcome = tableOutcome(mode, type.cardinality, moment);
    const bool skipsAdditions = readings.strictAdd == data_sync::StrictAddReading::skip;
    if (mode == Mode::strict && moment == Moment::added && skipsAdditions) {  // DS-27
        prediction.outcome = Outcome::notApplicable;
    }
    if (prediction.outcome == Outcome::match) {
        prediction.strength = mode == Mode::strict ? Strength::locked : Strength::atFirst;
    }
    prediction.downstreamMayEdit = mode != Mode::strict;  // DS-50
    return prediction;
}

Values valuesOf(const World& world, const std::string& organization, const std::string& setting) {
    const auto found = world.organizations.find(organization);
    if (found == world.organizations.end()) return {};
    const auto values = found->second.settings.find(setting);
    return values == found->second.settings.end() ? Values{} : values->second;
}

std::optional<std::string> lockHolder(const Rulebook& rulebook, const World& world,
                                      const std::string& organization, const std::string& setting) {
    if (rulebook.types.at(setting).scope != Scope::synced) return std::nullopt;
    for (const auto& [pair, flags] : world.partnerships) {
        if (pair.second == organization && modeOf(flags) == Mode::strict) return pair.first;
    }
    return std::nullopt;
}

std::vector<std::string> upstreamsFirst(const World& world) {
    std::vector<std::string> order;
    std::set<std::string> visited;
    while (order.size() < world.organizations.size()) {
        const std::size_t sizeBefore = order.size();
        for (const auto& [id, organization] : world.organizations) {
            bool ready = !visited.contains(id);
            for (const auto& [pair, flags] : world.partnerships) {
                if (pair.second == id && !visited.contains(pair.first)) ready = false;
            }
            if (!ready) continue;
            visited.insert(id);
            order.push_back(id);
        }
        if (order.size() == sizeBefore) break;  // a loop: DS-63 never lets one arise
    }
    return order;
}

}  // namespace sluice::reference
