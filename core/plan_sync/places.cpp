#include "plan_sync/places.h"

#include <type_traits>

namespace sluice::plan_sync {

using F = Field;

bool isResellersOwn(Field field) {
    const auto within = [field](Field first, Field last) { return field >= first && field <= last; };
    return field == Field::planPublished || field == Field::planSalesCategory ||
           field == Field::planOwnSalesCategory || field == Field::salesCategoryDisplay ||
           within(Field::planSetupFee, Field::planRenewalFee) ||
           within(Field::periodSetupFee, Field::periodRenewalFee) ||
           within(Field::rateSetupPrice, Field::rateOverusePrice);
}

bool isOfCategories(Field field) {
    return field == F::planPlanCategory || field == F::planSalesCategory ||
           (field >= F::planCategory && field <= F::resourceCategoryResource);
}

bool isOfPlan(Field field) { return field <= F::rateAvailableForSale; }

EntryKind kindOf(Field field) {
    if (field < F::expirationSchedule) return EntryKind::resource;
    if (field < F::notificationTemplate) return EntryKind::expirationSchedule;
    if (field < F::notificationSchedule) return EntryKind::notificationTemplate;
    if (field < F::planCategory) return EntryKind::notificationSchedule;
    if (field < F::salesCategory) return EntryKind::planCategory;
    if (field < F::resourceCategory) return EntryKind::salesCategory;
    if (field < F::serviceTemplate) return EntryKind::resourceCategory;
    return EntryKind::serviceTemplate;
}

namespace {

constexpr Field kFirstEntryField = F::resource;
constexpr Field kEndOfEntryFields = F::orderFlow;

/// What stands where: one of these is not null.
struct Slot {
    ValueId* scalar = nullptr;
    bool* flag = nullptr;
    std::vector<ValueId>* set = nullptr;  // of which the address names a member
};

Slot slotIn(Fees& fees, std::uint32_t which) {
    ValueId* all[] = {&fees.setup, &fees.recurring, &fees.renewal};
    return {all[which], nullptr, nullptr};
}

std::uint32_t distance(Field from, Field to) {
    return static_cast<std::uint32_t>(to) - static_cast<std::uint32_t>(from);
}

/// Where the value of a field stands in an entry: one of the members is not null.
template <class Entry>
struct Row {
    Field field;
    ValueId Entry::*scalar;
    bool Entry::*flag;
    std::vector<ValueId> Entry::*set;
};

constexpr Row<Period> kPeriodRows[] = {
    {F::periodLength, &Period::length, nullptr, nullptr},
    {F::periodTrial, nullptr, &Period::trial, nullptr},
    {F::periodExpirationSchedule, &Period::expirationSchedule, nullptr, nullptr},
};
constexpr Row<Plan> kPlanRows[] = {
    {F::planName, &Plan::name, nullptr, nullptr},
    {F::planPublished, nullptr, &Plan::published, nullptr},
    {F::planPlanCategory, &Plan::planCategory, nullptr, nullptr},
    {F::planSalesCategory, nullptr, nullptr, &Plan::salesCategories},
    {F::planOwnSalesCategory, nullptr, nullptr, &Plan::ownSalesCategories},
    {F::planExpirationSchedule, &Plan::expirationSchedule, nullptr, nullptr},
    {F::planNotificationSchedule, &Plan::notificationSchedule, nullptr, nullptr},
    {F::planUsageStatistics, nullptr, &Plan::usageStatistics, nullptr},
    {F::planDisabledByProvider, nullptr, &Plan::disabledByProvider, nullptr},
    {F::planConfirmationNeeded, nullptr, &Plan::confirmationNeeded, nullptr},
};
constexpr Row<Shelf> kShelfRows[] = {
    {F::orderFlow, &Shelf::orderFlow, nullptr, nullptr},
    {F::privilege, nullptr, nullptr, &Shelf::privileges},
    {F::termsAndConditions, &Shelf::termsAndConditions, nullptr, nullptr},
};
constexpr Row<NotificationTemplate> kTemplateRows[] = {
    {F::notificationTemplateVisible, nullptr, &NotificationTemplate::visibleToResellers, nullptr},
};
constexpr Row<SalesCategory> kSalesCategoryRows[] = {
    {F::salesCategoryPosition, &SalesCategory::position, nullptr, nullptr},
    {F::salesCategoryDisplay, nullptr, &SalesCategory::displayInControlPanel, nullptr},
};
constexpr Row<ResourceCategory> kResourceCategoryRows[] = {
    {F::resourceCategoryResource, nullptr, nullptr, &ResourceCategory::resources},
};
constexpr Row<ServiceTemplate> kServiceTemplateRows[] = {
    {F::serviceTemplatePlan, nullptr, nullptr, &ServiceTemplate::plans},
    {F::serviceTemplateOrderFlow, &ServiceTemplate::orderFlow, nullptr, nullptr},
    {F::serviceTemplateTerms, &ServiceTemplate::termsAndConditions, nullptr, nullptr},
    {F::serviceTemplateActive, nullptr, &ServiceTemplate::active, nullptr},
};

template <class Entry, std::size_t kRows>
Slot slotOf(Entry& entry, Field field, const Row<Entry> (&rows)[kRows]) {
    for (const Row<Entry>& row : rows) {
        if (row.field != field) continue;
        if (row.scalar != nullptr) return {&(entry.*row.scalar), nullptr, nullptr};
        if (row.flag != nullptr) return {nullptr, &(entry.*row.flag), nullptr};
        return {nullptr, nullptr, &(entry.*row.set)};
    }
    return {};
}

Slot slotIn(Rate& rate, Field field) {
    if (field == F::rateAvailableForSale) return {nullptr, &rate.availableForSale, nullptr};
    ValueId* all[] = {&rate.prices.setup,    &rate.prices.recurring, &rate.prices.overuse,
                      &rate.limits.included, &rate.limits.minimum,   &rate.limits.maximum};
    return {all[distance(F::rateSetupPrice, field)], nullptr, nullptr};
}

Slot slotIn(Plan& plan, const Address& address) {
    const Field field = address.field;
    if (field > F::rate) {
        for (Rate& rate : plan.rates) {
            if (rate.resource == address.entry) return slotIn(rate, field);
        }
        return {};
    }
    if (field > F::period) {
        for (Period& period : plan.periods) {
            if (period.id != address.entry) continue;
            const bool isFee = field >= F::periodSetupFee && field <= F::periodRenewalFee;
            return isFee ? slotIn(period.fees, distance(F::periodSetupFee, field))
                         : slotOf(period, field, kPeriodRows);
        }
        return {};
    }
    const bool isFee = field >= F::planSetupFee && field <= F::planRenewalFee;
    return isFee ? slotIn(plan.fees, distance(F::planSetupFee, field)) : slotOf(plan, field, kPlanRows);
}

template <class Entry>
Entry* entryOf(std::vector<Entry>& entries, ValueId id) {
    for (Entry& entry : entries) {
        if (entry.id == id) return &entry;
    }
    return nullptr;
}

constexpr Field firstFieldOf(EntryKind kind) {
    constexpr Field kFirst[] = {
        F::resource,     F::expirationSchedule, F::notificationTemplate, F::notificationSchedule,
        F::planCategory, F::salesCategory,      F::resourceCategory,     F::serviceTemplate,
        F::orderFlow};
    return kFirst[static_cast<std::size_t>(kind)];
}

/// The slot of a field of an entry other than its name.
template <class Entry>
Slot slotInEntry(Entry& entry, Field field) {
    if constexpr (std::is_same_v<Entry, ServiceTemplate>) {
        if (field != F::serviceTemplatePrivilege) return slotOf(entry, field, kServiceTemplateRows);
        return {nullptr, nullptr, entry.privileges ? &*entry.privileges : nullptr};
    } else if constexpr (std::is_same_v<Entry, SalesCategory>) {
        return slotOf(entry, field, kSalesCategoryRows);
    } else if constexpr (std::is_same_v<Entry, NotificationTemplate>) {
        return slotOf(entry, field, kTemplateRows);
    } else if constexpr (std::is_same_v<Entry, ResourceCategory>) {
        return slotOf(entry, field, kResourceCategoryRows);
    } else {
        return {};
    }
}

/// In the list of entries the name comes right behind the entry itself.
bool isName(Field field) { return distance(firstFieldOf(kindOf(field)), field) == 1; }

Slot slotIn(Shelf& shelf, const Address& address) {
    if (address.field >= kEndOfEntryFields) return slotOf(shelf, address.field, kShelfRows);
    Slot slot;
    withList(shelf, kindOf(address.field), [&](auto& entries) {
        auto* entry = entryOf(entries, address.owner);
        if (entry == nullptr) return;
        slot =
            isName(address.field) ? Slot{&entry->name, nullptr, nullptr} : slotInEntry(*entry, address.field);
    });
    return slot;
}

Value read(const Slot& slot, ValueId member) {
    if (slot.scalar != nullptr) return Value::of(*slot.scalar);
    if (slot.flag != nullptr) return Value::ofFlag(*slot.flag);
    return Value::ofPresence(slot.set != nullptr && contains(*slot.set, member));
}

void assign(const Slot& slot, ValueId member, Value value) {
    if (slot.scalar != nullptr) *slot.scalar = value.scalar;
    if (slot.flag != nullptr) *slot.flag = value.kind == Value::Kind::yes;
    if (slot.set == nullptr) return;
    if (value.kind == Value::Kind::absent) {
        std::erase(*slot.set, member);
    } else if (!contains(*slot.set, member)) {
        slot.set->push_back(member);
    }
}

}  // namespace

// A slot is only read here, so its owner may be taken as it were not constant.
Value valueIn(const Plan* plan, const Address& address) {
    if (plan == nullptr) return {};
    if (address.field == F::plan) return Value::ofPresence(true);
    if (address.field == F::period) return Value::ofPresence(find(plan->periods, address.entry) != nullptr);
    if (address.field == F::rate) return Value::ofPresence(findRate(*plan, address.entry) != nullptr);
    return read(slotIn(const_cast<Plan&>(*plan), address), address.entry);
}

Value valueIn(const Shelf& shelf, const Address& address) {
    const Field field = address.field;
    if (field >= kFirstEntryField && field < kEndOfEntryFields && field == firstFieldOf(kindOf(field))) {
        return Value::ofPresence(hasEntry(shelf, kindOf(field), address.owner));
    }
    if (field == F::notificationScheduleEntry) {
        const NotificationSchedule* schedule = find(shelf.notificationSchedules, address.owner);
        if (schedule == nullptr) return {};
        for (const NotificationEntry& entry : schedule->entries) {
            if (entry.daysBefore == address.entry) return Value::of(entry.notificationTemplate);
        }
        return {};
    }
    if (field == F::serviceTemplatePrivileges) {
        const ServiceTemplate* entry = find(shelf.serviceTemplates, address.owner);
        return Value::ofPresence(entry != nullptr && entry->privileges);
    }
    return read(slotIn(const_cast<Shelf&>(shelf), address), address.entry);
}

void write(Plan& plan, const Address& address, Value value) {
    assign(slotIn(plan, address), address.entry, value);
}

void write(Shelf& shelf, const Address& address, Value value) {
    if (address.field == F::serviceTemplatePrivilege) {
        ServiceTemplate* entry = entryOf(shelf.serviceTemplates, address.owner);
        if (entry != nullptr && !entry->privileges && value.kind != Value::Kind::absent)
            entry->privileges.emplace();
    }
    if (address.field != F::notificationScheduleEntry) {
        return assign(slotIn(shelf, address), address.entry, value);
    }
    NotificationSchedule* schedule = entryOf(shelf.notificationSchedules, address.owner);
    if (schedule == nullptr) return;
    std::erase_if(schedule->entries,
                  [&](const NotificationEntry& entry) { return entry.daysBefore == address.entry; });
    if (value.scalar.exists()) schedule->entries.push_back({address.entry, value.scalar});
}

bool hasEntry(const Shelf& shelf, EntryKind kind, ValueId id) {
    bool isThere = false;
    withList(shelf, kind, [&](const auto& entries) { isThere = find(entries, id) != nullptr; });
    return isThere;
}

Value valueAt(const Catalogue& catalogue, const Address& address) {
    if (!isOfPlan(address.field)) return valueIn(catalogue.shelf, address);
    return valueIn(find(catalogue.plans, address.owner), address);
}

Address addressOf(EntryKind kind, ValueId id) { return {firstFieldOf(kind), id, {}}; }

namespace {

constexpr Field next(Field field) { return static_cast<Field>(static_cast<std::uint32_t>(field) + 1); }

void visitFields(Field first, Field end, const Address& place, base::Visit<const Address&> visit) {
    for (Field field = first; field < end; field = next(field)) visit({field, place.owner, place.entry});
}

void visitMembers(Field field, ValueId owner, const std::vector<ValueId>& members,
                  base::Visit<const Address&> visit) {
    for (const ValueId member : members) visit({field, owner, member});
}

bool isMember(Field field) {
    return field == F::planSalesCategory || field == F::planOwnSalesCategory ||
           field == F::notificationScheduleEntry || field == F::resourceCategoryResource ||
           field == F::serviceTemplatePlan || field == F::serviceTemplatePrivilege;
}

}  // namespace

void forEachAddress(const Plan& plan, base::Visit<const Address&> visit) {
    for (Field field = F::plan; field < F::period; field = next(field)) {
        if (!isMember(field)) visit({field, plan.id, {}});
    }
    visitMembers(F::planSalesCategory, plan.id, plan.salesCategories, visit);
    visitMembers(F::planOwnSalesCategory, plan.id, plan.ownSalesCategories, visit);
    for (const Period& period : plan.periods)
        visitFields(F::period, F::rate, {F::period, plan.id, period.id}, visit);
    for (const Rate& rate : plan.rates)
        visitFields(F::rate, F::resource, {F::rate, plan.id, rate.resource}, visit);
}

void forEachAddress(const Shelf& shelf, EntryKind kind, ValueId id, base::Visit<const Address&> visit) {
    if (!hasEntry(shelf, kind, id)) return;
    const auto end = firstFieldOf(static_cast<EntryKind>(static_cast<std::uint32_t>(kind) + 1));
    for (Field field = firstFieldOf(kind); field < end; field = next(field)) {
        if (!isMember(field)) visit({field, id, {}});
    }
    if (kind == EntryKind::notificationSchedule) {
        for (const NotificationEntry& entry : find(shelf.notificationSchedules, id)->entries) {
            visit({F::notificationScheduleEntry, id, entry.daysBefore});
        }
    } else if (kind == EntryKind::resourceCategory) {
        visitMembers(F::resourceCategoryResource, id, find(shelf.resourceCategories, id)->resources, visit);
    } else if (kind == EntryKind::serviceTemplate) {
        const ServiceTemplate& entry = *find(shelf.serviceTemplates, id);
        visitMembers(F::serviceTemplatePlan, id, entry.plans, visit);
        if (entry.privileges) visitMembers(F::serviceTemplatePrivilege, id, *entry.privileges, visit);
    }
}

void forEachReference(const Plan& plan, base::Visit<const Reference&> visit) {
    const auto refer = [&](EntryKind kind, ValueId id, Field field, ValueId entry) {
        if (id.exists()) visit({kind, id, {field, plan.id, entry}});
    };
    refer(EntryKind::planCategory, plan.planCategory, F::planPlanCategory, {});
    for (const ValueId id : plan.salesCategories)
        refer(EntryKind::salesCategory, id, F::planSalesCategory, id);
    refer(EntryKind::expirationSchedule, plan.expirationSchedule, F::planExpirationSchedule, {});
    refer(EntryKind::notificationSchedule, plan.notificationSchedule, F::planNotificationSchedule, {});
    for (const Period& period : plan.periods) {
        refer(EntryKind::expirationSchedule, period.expirationSchedule, F::periodExpirationSchedule,
              period.id);
    }
    for (const Rate& rate : plan.rates) refer(EntryKind::resource, rate.resource, F::rate, rate.resource);
}

void forEachReference(const Shelf& shelf, base::Visit<const Reference&> visit) {
    for (const NotificationSchedule& schedule : shelf.notificationSchedules) {
        for (const NotificationEntry& entry : schedule.entries) {
            visit({EntryKind::notificationTemplate,
                   entry.notificationTemplate,
                   {F::notificationScheduleEntry, schedule.id, entry.daysBefore}});
        }
    }
    for (const ResourceCategory& category : shelf.resourceCategories) {
        for (const ValueId id : category.resources) {
            visit({EntryKind::resource, id, {F::resourceCategoryResource, category.id, id}});
        }
    }
}

}  // namespace sluice::plan_sync
