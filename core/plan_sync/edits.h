// What the events that edit a catalogue make of it, for the room's own files: the step does it, the sentence tells
// what differs.
#pragma once

#include "plan_sync/event.h"
#include "plan_sync/state.h"

namespace sluice::plan_sync {

/// The plan as it is afterwards; `zero` is the number 0.
[[nodiscard]] Plan edited(Plan plan, const ChangePlan& event, ValueId zero);
[[nodiscard]] Plan edited(Plan plan, const SetPeriod& event, ValueId zero);
[[nodiscard]] Plan edited(Plan plan, const SetRate& event, ValueId zero);
/// Likewise an organization's own data, and how it resells.
[[nodiscard]] Shelf edited(Shelf shelf, const SetSellerData& event);
[[nodiscard]] Relationship edited(Relationship relationship, const SetReseller& event);

/// What an edit makes of an entry.
void apply(const PeriodEdit& edit, Period& period);
void apply(const RateEdit& edit, Rate& rate);
void apply(const ResourceEdit& edit, Resource& entry);
void apply(const ExpirationScheduleEdit& edit, ExpirationSchedule& entry);
void apply(const NotificationTemplateEdit& edit, NotificationTemplate& entry);
void apply(const NotificationScheduleEdit& edit, NotificationSchedule& entry);
void apply(const PlanCategoryEdit& edit, PlanCategory& entry);
void apply(const SalesCategoryEdit& edit, SalesCategory& entry);
void apply(const ResourceCategoryEdit& edit, ResourceCategory& entry);
void apply(const ServiceTemplateEdit& edit, ServiceTemplate& entry);

/// The edit that makes `after` of `before` (of one id): it names what differs. For one that is not there yet `before` is
/// an entry with nothing but its id.
[[nodiscard]] ChangePlan editOf(const Plan& before, const Plan& after);
[[nodiscard]] PeriodEdit editOf(const Period& before, const Period& after);
[[nodiscard]] RateEdit editOf(const Rate& before, const Rate& after);
[[nodiscard]] ResourceEdit editOf(const Resource& before, const Resource& after);
[[nodiscard]] ExpirationScheduleEdit editOf(const ExpirationSchedule& before,
                                            const ExpirationSchedule& after);
[[nodiscard]] NotificationTemplateEdit editOf(const NotificationTemplate& before,
                                              const NotificationTemplate& after);
[[nodiscard]] NotificationScheduleEdit editOf(const NotificationSchedule& before,
                                              const NotificationSchedule& after);
[[nodiscard]] PlanCategoryEdit editOf(const PlanCategory& before, const PlanCategory& after);
[[nodiscard]] SalesCategoryEdit editOf(const SalesCategory& before, const SalesCategory& after);
[[nodiscard]] ResourceCategoryEdit editOf(const ResourceCategory& before, const ResourceCategory& after);
[[nodiscard]] ServiceTemplateEdit editOf(const ServiceTemplate& before, const ServiceTemplate& after);

/// For each event that sets an entry of a shelf: where the event has it, in which list it stands, of which kind
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
    const auto& edit = event.*EntrySet<Event>::kEntry;
    auto& entries = shelf.*EntrySet<Event>::kList;
    std::size_t place = 0;
    while (place < entries.size() && entries[place].id != edit.id) ++place;
    if (place == entries.size()) entries.emplace_back().id = edit.id;
    apply(edit, entries[place]);
    if (!entries[place].name.exists()) entries[place].name = edit.id;
    return shelf;
}

}  // namespace sluice::plan_sync
