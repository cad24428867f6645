#include "plan_sync/catalogue.h"

namespace sluice::plan_sync {

namespace {

void fill(ValueId& value, ValueId instead) {
    if (!value.exists()) value = instead;
}

template <class Entry>
void fillNames(std::vector<Entry>& entries) {
    for (Entry& entry : entries) fill(entry.name, entry.id);
}

}  // namespace

const Rate* findRate(const Plan& plan, ValueId resource) {
    for (const Rate& rate : plan.rates) {
        if (rate.resource == resource) return &rate;
    }
    return nullptr;
}

bool contains(const std::vector<ValueId>& ids, ValueId id) {
    for (const ValueId other : ids) {
        if (other == id) return true;
    }
    return false;
}

bool isSameSet(const std::vector<ValueId>& left, const std::vector<ValueId>& right) {
    if (left == right) return true;
    for (const ValueId id : left) {
        if (!contains(right, id)) return false;
    }
    for (const ValueId id : right) {
        if (!contains(left, id)) return false;
    }
    return true;
}

void complete(Period& period, ValueId zero) {
    for (ValueId* fee : {&period.fees.setup, &period.fees.recurring, &period.fees.renewal}) fill(*fee, zero);
}

void complete(Rate& rate, ValueId zero) {
    for (ValueId* price : {&rate.prices.setup, &rate.prices.recurring, &rate.prices.overuse})
        fill(*price, zero);
}

void complete(Plan& plan, ValueId zero) {
    fill(plan.name, plan.id);
    for (ValueId* fee : {&plan.fees.setup, &plan.fees.recurring, &plan.fees.renewal}) fill(*fee, zero);
    for (Period& period : plan.periods) complete(period, zero);
    for (Rate& rate : plan.rates) complete(rate, zero);
}

void complete(Catalogue& catalogue, ValueId zero) {
    for (Plan& plan : catalogue.plans) complete(plan, zero);
    fillNames(catalogue.shelf.resources);
    fillNames(catalogue.shelf.expirationSchedules);
    fillNames(catalogue.shelf.notificationTemplates);
    fillNames(catalogue.shelf.notificationSchedules);
    fillNames(catalogue.shelf.planCategories);
    fillNames(catalogue.shelf.salesCategories);
    fillNames(catalogue.shelf.resourceCategories);
    fillNames(catalogue.shelf.serviceTemplates);
}

}  // namespace sluice::plan_sync
