#include "reconcile/names.h"

#include <unordered_map>

namespace sluice::reconcile {
namespace {

/// By name: the id of the one that has it; none where several do.
using ByName = std::unordered_map<std::uint32_t, ValueId>;

void note(ByName& byName, ValueId name, ValueId id) {
    const auto [entry, isNew] = byName.emplace(name.value, id);
    if (!isNew) entry->second = {};
}

}  // namespace

Organizations::Organizations(const scenario::World& world, const Told& told) {
    ByName ours, theirs;
    const auto nameOf = [](const auto& each) { return each.name.exists() ? each.name : each.id; };
    for (const data_sync::OrganizationEntry& each : told.organizations) {
        if (world.channel.find(each.id).exists()) {
            pair(each.id, each.id);
        } else {
            note(theirs, nameOf(each), each.id);
        }
    }
    std::vector<channel::Organization> unpaired;
    for (std::uint32_t i = 0; i < world.channel.organizationSlots(); ++i) {
        const channel::Organization& each = world.channel.organization({i});
        if (!each.present || has(each.id)) continue;
        note(ours, nameOf(each), each.id);
        unpaired.push_back(each);
    }
    for (const data_sync::OrganizationEntry& each : told.organizations) {
        if (theirs_.find(each.id.value) != base::IndexMap::kNone) continue;
        const auto named = ours.find(nameOf(each).value);
        const bool isKnown = named != ours.end();
        const bool isAlone = isKnown && named->second.exists() && theirs[nameOf(each).value].exists();
        if (isKnown && !isAlone) unclear_.add(each.id.value, 0);
        pair(each.id, isAlone ? named->second : each.id);
    }
    for (const channel::Organization& each : unpaired) {
        if (has(each.id) || theirs.find(nameOf(each).value) == theirs.end()) continue;
        ours_.add(each.id.value, 0);  // one of those that may be meant
    }
}

void Organizations::pair(ValueId theirs, ValueId ours) {
    const auto place = static_cast<std::uint32_t>(ids_.size());
    ids_.push_back(ours);
    theirs_.add(theirs.value, place);
    ours_.add(ours.value, place);
}

ValueId Organizations::idOf(ValueId theirs) const {
    const std::uint32_t place = theirs_.find(theirs.value);
    return place == base::IndexMap::kNone ? theirs : ids_[place];
}

}  // namespace sluice::reconcile
