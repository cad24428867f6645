#include "plan_sync/edits.h"

namespace sluice::plan_sync {

namespace {

void patch(ValueId& value, ValueId by) {
    if (by.exists()) value = by;
}
template <class T>
void patch(T& value, const std::optional<T>& by) {
    if (by) value = *by;
}

}  // namespace

Plan edited(Plan plan, const ChangePlan& event) {
    patch(plan.name, event.name);
    patch(plan.published, event.published);
    patch(plan.planCategory, event.planCategory);
    patch(plan.salesCategories, event.salesCategories);
    patch(plan.fees.setup, event.fees.setup);
    patch(plan.fees.recurring, event.fees.recurring);
    patch(plan.fees.renewal, event.fees.renewal);
    patch(plan.expirationSchedule, event.expirationSchedule);
    patch(plan.notificationSchedule, event.notificationSchedule);
    patch(plan.usageStatistics, event.usageStatistics);
    return plan;
}

Plan edited(Plan plan, const SetPeriod& event, ValueId zero) {
    put(plan.periods, event.period, &Period::id);
    complete(plan, zero);
    return plan;
}

Plan edited(Plan plan, const SetRate& event, ValueId zero) {
    put(plan.rates, event.rate, &Rate::resource);
    complete(plan, zero);
    return plan;
}

Shelf edited(Shelf shelf, const SetSellerData& event) {
    patch(shelf.orderFlow, event.orderFlow);
    patch(shelf.privileges, event.privileges);
    patch(shelf.termsAndConditions, event.termsAndConditions);
    return shelf;
}

}  // namespace sluice::plan_sync
