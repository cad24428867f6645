// What the events that edit a catalogue make of it, for the room's own files: the step does it, the sentence tells
// what differs.
#pragma once

#include "plan_sync/event.h"

namespace sluice::plan_sync {

/// Replaces the entry with the same key, or adds it.
template <class Entry>
void put(std::vector<Entry>& entries, const Entry& entry, ValueId Entry::*key) {
    for (Entry& other : entries) {
        if (other.*key != entry.*key) continue;
        other = entry;
        return;
    }
    entries.push_back(entry);
}

/// The plan as it is afterwards; `zero` is the number 0.
[[nodiscard]] Plan edited(Plan plan, const ChangePlan& event);
[[nodiscard]] Plan edited(Plan plan, const SetPeriod& event, ValueId zero);
[[nodiscard]] Plan edited(Plan plan, const SetRate& event, ValueId zero);
/// Likewise an organization's own data.
[[nodiscard]] Shelf edited(Shelf shelf, const SetSellerData& event);

/// For each event that sets a whole entry of a shelf: where the event has it, in which list it stands, of which kind
/// it is.
template <class Event>
struct EntrySet;
template <class Event>
concept SetsAnEntry = requires {
    EntrySet<Event>::kKind;
};

template <>
struct EntrySet<SetResource> {
    static constexpr auto kEntry = &SetResource::resource;
    static constexpr auto kList = &Shelf::resources;
    static constexpr EntryKind kKind = EntryKind::resource;
};
template <>
struct EntrySet<SetExpirationSchedule> {
    static constexpr auto kEntry = &SetExpirationSchedule::expirationSchedule;
    static constexpr auto kList = &Shelf::expirationSchedules;
    static constexpr EntryKind kKind = EntryKind::expirationSchedule;
};
template <>
struct EntrySet<SetNotificationTemplate> {
    static constexpr auto kEntry = &SetNotificationTemplate::notificationTemplate;
    static constexpr auto kList = &Shelf::notificationTemplates;
    static constexpr EntryKind kKind = EntryKind::notificationTemplate;
};
template <>
struct EntrySet<SetNotificationSchedule> {
    static constexpr auto kEntry = &SetNotificationSchedule::notificationSchedule;
    static constexpr auto kList = &Shelf::notificationSchedules;
    static constexpr EntryKind kKind = EntryKind::notificationSchedule;
};
template <>
struct EntrySet<SetPlanCategory> {
    static constexpr auto kEntry = &SetPlanCategory::planCategory;
    static constexpr auto kList = &Shelf::planCategories;
    static constexpr EntryKind kKind = EntryKind::planCategory;
};
template <>
struct EntrySet<SetSalesCategory> {
    static constexpr auto kEntry = &SetSalesCategory::salesCategory;
    static constexpr auto kList = &Shelf::salesCategories;
    static constexpr EntryKind kKind = EntryKind::salesCategory;
};
template <>
struct EntrySet<SetResourceCategory> {
    static constexpr auto kEntry = &SetResourceCategory::resourceCategory;
    static constexpr auto kList = &Shelf::resourceCategories;
    static constexpr EntryKind kKind = EntryKind::resourceCategory;
};
template <>
struct EntrySet<SetServiceTemplate> {
    static constexpr auto kEntry = &SetServiceTemplate::serviceTemplate;
    static constexpr auto kList = &Shelf::serviceTemplates;
    static constexpr EntryKind kKind = EntryKind::serviceTemplate;
};

/// The shelf as it is afterwards. An entry without a name is named by its id.
template <SetsAnEntry Event>
[[nodiscard]] Shelf edited(Shelf shelf, const Event& event) {
    auto entry = event.*EntrySet<Event>::kEntry;
    if (!entry.name.exists()) entry.name = entry.id;
    put(shelf.*EntrySet<Event>::kList, entry, &decltype(entry)::id);
    return shelf;
}

}  // namespace sluice::plan_sync
