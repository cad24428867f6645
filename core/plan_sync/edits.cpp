#include "plan_sync/edits.h"

namespace sluice::plan_sync {

namespace {

void patch(ValueId& value, const std::optional<ValueId>& by) {
    if (by) value = *by;
}
/// What is cleared becomes `otherwise`: what it is where a file does not have it.
template <class T, class Member>
void patch(Member& member, const Edited<T>& by, Member otherwise) {
    if (by) member = by->has_value() ? Member(**by) : otherwise;
}

void apply(const FeesEdit& edit, Fees& fees) {
    patch(fees.setup, edit.setup);
    patch(fees.recurring, edit.recurring);
    patch(fees.renewal, edit.renewal);
}

/// The entry with this key, added where there is none.
template <class Entry>
Entry& at(std::vector<Entry>& entries, ValueId key, ValueId Entry::*keyMember) {
    for (Entry& entry : entries) {
        if (entry.*keyMember == key) return entry;
    }
    Entry& added = entries.emplace_back();
    added.*keyMember = key;
    return added;
}

}  // namespace

void apply(const PeriodEdit& edit, Period& period) {
    patch(period.length, edit.length);
    patch(period.trial, edit.trial, false);
    apply(edit.fees, period.fees);
    patch(period.expirationSchedule, edit.expirationSchedule);
}
void apply(const RateEdit& edit, Rate& rate) {
    patch(rate.prices.setup, edit.prices.setup);
    patch(rate.prices.recurring, edit.prices.recurring);
    patch(rate.prices.overuse, edit.prices.overuse);
    patch(rate.limits.included, edit.limits.included);
    patch(rate.limits.minimum, edit.limits.minimum);
    patch(rate.limits.maximum, edit.limits.maximum);
    patch(rate.availableForSale, edit.availableForSale, true);
}
void apply(const ResourceEdit& edit, Resource& entry) { patch(entry.name, edit.name); }
void apply(const ExpirationScheduleEdit& edit, ExpirationSchedule& entry) { patch(entry.name, edit.name); }
void apply(const NotificationTemplateEdit& edit, NotificationTemplate& entry) {
    patch(entry.name, edit.name);
    patch(entry.visibleToResellers, edit.visibleToResellers, false);
}
void apply(const NotificationScheduleEdit& edit, NotificationSchedule& entry) {
    patch(entry.name, edit.name);
    patch(entry.entries, edit.entries, {});
}
void apply(const PlanCategoryEdit& edit, PlanCategory& entry) { patch(entry.name, edit.name); }
void apply(const SalesCategoryEdit& edit, SalesCategory& entry) {
    patch(entry.name, edit.name);
    patch(entry.position, edit.position);
    patch(entry.displayInControlPanel, edit.displayInControlPanel, true);
}
void apply(const ResourceCategoryEdit& edit, ResourceCategory& entry) {
    patch(entry.name, edit.name);
    patch(entry.resources, edit.resources, {});
}
void apply(const ServiceTemplateEdit& edit, ServiceTemplate& entry) {
    patch(entry.name, edit.name);
    patch(entry.plans, edit.plans, {});
    patch(entry.orderFlow, edit.orderFlow);
    patch(entry.privileges, edit.privileges, {});
    patch(entry.termsAndConditions, edit.termsAndConditions);
    patch(entry.active, edit.active, true);
}

Plan edited(Plan plan, const ChangePlan& event, ValueId zero) {
    patch(plan.name, event.name);
    patch(plan.published, event.published, true);
    patch(plan.planCategory, event.planCategory);
    patch(plan.salesCategories, event.salesCategories, {});
    apply(event.fees, plan.fees);
    patch(plan.expirationSchedule, event.expirationSchedule);
    patch(plan.notificationSchedule, event.notificationSchedule);
    patch(plan.usageStatistics, event.usageStatistics, false);
    complete(plan, zero);
    return plan;
}
Plan edited(Plan plan, const SetPeriod& event, ValueId zero) {
    apply(event.period, at(plan.periods, event.period.id, &Period::id));
    complete(plan, zero);
    return plan;
}
Plan edited(Plan plan, const SetRate& event, ValueId zero) {
    apply(event.rate, at(plan.rates, event.rate.resource, &Rate::resource));
    complete(plan, zero);
    return plan;
}

Shelf edited(Shelf shelf, const SetSellerData& event) {
    patch(shelf.orderFlow, event.orderFlow);
    patch(shelf.privileges, event.privileges, {});
    patch(shelf.termsAndConditions, event.termsAndConditions);
    return shelf;
}

Relationship edited(Relationship relationship, const SetReseller& event) {
    if (!event.serviceTemplate && !event.categoriesSyncDisabled && !event.pricesSyncDisabled) return {};
    patch(relationship.serviceTemplate, event.serviceTemplate);
    patch(relationship.categoriesSyncDisabled, event.categoriesSyncDisabled, false);
    patch(relationship.pricesSyncDisabled, event.pricesSyncDisabled, false);
    return relationship.exists() ? relationship : Relationship{};
}

namespace {

template <class T, class Named>
void name(Named& named, const T& before, const T& after) {
    if (!(before == after)) named = after;
}
/// Sets that differ in their order alone are the same.
void nameSet(Edited<std::vector<ValueId>>& named, const std::vector<ValueId>& before,
             const std::vector<ValueId>& after) {
    if (!isSameSet(before, after)) named = after;
}

FeesEdit editOf(const Fees& before, const Fees& after) {
    FeesEdit edit;
    name(edit.setup, before.setup, after.setup);
    name(edit.recurring, before.recurring, after.recurring);
    name(edit.renewal, before.renewal, after.renewal);
    return edit;
}

}  // namespace

ChangePlan editOf(const Plan& before, const Plan& after) {
    ChangePlan edit;
    edit.plan = after.id;
    name(edit.name, before.name, after.name);
    name(edit.published, before.published, after.published);
    name(edit.planCategory, before.planCategory, after.planCategory);
    nameSet(edit.salesCategories, before.salesCategories, after.salesCategories);
    edit.fees = editOf(before.fees, after.fees);
    name(edit.expirationSchedule, before.expirationSchedule, after.expirationSchedule);
    name(edit.notificationSchedule, before.notificationSchedule, after.notificationSchedule);
    name(edit.usageStatistics, before.usageStatistics, after.usageStatistics);
    return edit;
}
PeriodEdit editOf(const Period& before, const Period& after) {
    PeriodEdit edit;
    edit.id = after.id;
    name(edit.length, before.length, after.length);
    name(edit.trial, before.trial, after.trial);
    edit.fees = editOf(before.fees, after.fees);
    name(edit.expirationSchedule, before.expirationSchedule, after.expirationSchedule);
    return edit;
}
RateEdit editOf(const Rate& before, const Rate& after) {
    RateEdit edit;
    edit.resource = after.resource;
    name(edit.prices.setup, before.prices.setup, after.prices.setup);
    name(edit.prices.recurring, before.prices.recurring, after.prices.recurring);
    name(edit.prices.overuse, before.prices.overuse, after.prices.overuse);
    name(edit.limits.included, before.limits.included, after.limits.included);
    name(edit.limits.minimum, before.limits.minimum, after.limits.minimum);
    name(edit.limits.maximum, before.limits.maximum, after.limits.maximum);
    name(edit.availableForSale, before.availableForSale, after.availableForSale);
    return edit;
}

namespace {

template <class Edit, class Entry>
Edit named(const Entry& before, const Entry& after) {
    Edit edit;
    edit.id = after.id;
    name(edit.name, before.name, after.name);
    return edit;
}

}  // namespace

ResourceEdit editOf(const Resource& before, const Resource& after) {
    return named<ResourceEdit>(before, after);
}
ExpirationScheduleEdit editOf(const ExpirationSchedule& before, const ExpirationSchedule& after) {
    return named<ExpirationScheduleEdit>(before, after);
}
NotificationTemplateEdit editOf(const NotificationTemplate& before, const NotificationTemplate& after) {
    auto edit = named<NotificationTemplateEdit>(before, after);
    name(edit.visibleToResellers, before.visibleToResellers, after.visibleToResellers);
    return edit;
}
NotificationScheduleEdit editOf(const NotificationSchedule& before, const NotificationSchedule& after) {
    auto edit = named<NotificationScheduleEdit>(before, after);
    name(edit.entries, before.entries, after.entries);
    return edit;
}
PlanCategoryEdit editOf(const PlanCategory& before, const PlanCategory& after) {
    return named<PlanCategoryEdit>(before, after);
}
SalesCategoryEdit editOf(const SalesCategory& before, const SalesCategory& after) {
    auto edit = named<SalesCategoryEdit>(before, after);
    name(edit.position, before.position, after.position);
    name(edit.displayInControlPanel, before.displayInControlPanel, after.displayInControlPanel);
    return edit;
}
ResourceCategoryEdit editOf(const ResourceCategory& before, const ResourceCategory& after) {
    auto edit = named<ResourceCategoryEdit>(before, after);
    nameSet(edit.resources, before.resources, after.resources);
    return edit;
}
ServiceTemplateEdit editOf(const ServiceTemplate& before, const ServiceTemplate& after) {
    auto edit = named<ServiceTemplateEdit>(before, after);
    nameSet(edit.plans, before.plans, after.plans);
    name(edit.orderFlow, before.orderFlow, after.orderFlow);
    name(edit.privileges, before.privileges, after.privileges);
    name(edit.termsAndConditions, before.termsAndConditions, after.termsAndConditions);
    name(edit.active, before.active, after.active);
    return edit;
}

}  // namespace sluice::plan_sync
