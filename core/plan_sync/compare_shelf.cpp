// What delegated plans refer to, and the template's data for the seller.
#include "plan_sync/comparison.h"

namespace sluice::plan_sync {

using K = DifferenceKind;

void Comparison::compareShelf() {
    compareExpirationSchedules();
    compareNotificationSchedules();
    comparePlanCategories();
    compareSalesCategories();
    compareResourceCategories();
    addLeftoverCategories();
    compareSellerData();
}

void Comparison::compareExpirationSchedules() {
    for (std::size_t i = 0; i < from_.shelf.expirationSchedules.size(); ++i) {
        const Uses uses = expirationUses_[i];
        if (!uses.isAny()) continue;
        const ExpirationSchedule& original = from_.shelf.expirationSchedules[i];
        const ExpirationSchedule* copy = find(to_.shelf.expirationSchedules, original.id);
        if (copy == nullptr) {
            addMissing(K::expirationSchedule, {Field::expirationSchedule, original.id, {}}, uses);
            // PS-6 speaks of copies: what only a new plan or period needs comes with it.
            if (!uses.byCopies) found_.back().carriers = carry::kCreate;
            if (!uses.byCopies) found_.back().rule = Rule::ps1;
        } else {
            compare(uses.isOnlyKept() ? K::staleExpirationName : K::expirationName,
                    {Field::expirationScheduleName, original.id, {}},
                    {Value::of(copy->name), Value::of(original.name)});
        }
    }
}

void Comparison::compareNotificationSchedules() {
    for (std::size_t i = 0; i < from_.shelf.notificationSchedules.size(); ++i) {
        const Uses uses = notificationUses_[i];
        if (!uses.isAny()) continue;
        const NotificationSchedule& original = from_.shelf.notificationSchedules[i];
        const NotificationSchedule* copy = find(to_.shelf.notificationSchedules, original.id);
        if (copy != nullptr) {
            compareNotificationContent(original, *copy, uses);
            continue;
        }
        const Address address{Field::notificationSchedule, original.id, {}};
        if (isHidden(original)) {
            add(K::hiddenSchedule, address, {{}, Value::ofPresence(true)});
            continue;
        }
        addMissing(K::notificationSchedule, address, uses);
        if (uses.byCopies) continue;
        found_.back().carriers = carry::kCreate;  // it comes with the plan
        found_.back().rule = Rule::ps1;
    }
}

void Comparison::compareNotificationContent(const NotificationSchedule& original,
                                            const NotificationSchedule& copy, Uses uses) {
    if (original == copy) return;
    const K kind = isHidden(original) ? K::hiddenSchedule : K::notificationContent;
    const std::size_t before = found_.size();
    const auto templateOf = [](const NotificationSchedule& schedule, ValueId day) {
        for (const NotificationEntry& entry : schedule.entries) {
            if (entry.daysBefore == day) return Value::of(entry.notificationTemplate);
        }
        return Value{};
    };
    compare(kind, {Field::notificationScheduleName, copy.id, {}},
            {Value::of(copy.name), Value::of(original.name)});
    for (const NotificationEntry& entry : original.entries) {
        compare(kind, {Field::notificationScheduleEntry, copy.id, entry.daysBefore},
                {templateOf(copy, entry.daysBefore), Value::of(entry.notificationTemplate)});
    }
    for (const NotificationEntry& entry : copy.entries) {
        if (!(templateOf(original, entry.daysBefore) == Value{})) continue;
        add(kind, {Field::notificationScheduleEntry, copy.id, entry.daysBefore},
            {Value::of(entry.notificationTemplate), {}});
    }
    // What only plans use that are still to be created no copy uses until they are.
    if (uses.byCopies || kind == K::hiddenSchedule) return;
    for (std::size_t i = before; i < found_.size(); ++i) found_[i].needs = carry::kCreate;
}

void Comparison::comparePlanCategories() {
    for (std::size_t i = 0; i < from_.shelf.planCategories.size(); ++i) {
        const Uses uses = planCategoryUses_[i];
        if (!uses.isAny()) continue;
        const PlanCategory& original = from_.shelf.planCategories[i];
        const PlanCategory* copy = find(to_.shelf.planCategories, original.id);
        if (copy == nullptr) {
            addMissing(K::planCategory, {Field::planCategory, original.id, {}}, uses);
        } else {
            compare(K::categoryText, {Field::planCategoryName, original.id, {}},
                    {Value::of(copy->name), Value::of(original.name)});
        }
    }
}

void Comparison::compareSalesCategories() {
    for (std::size_t i = 0; i < from_.shelf.salesCategories.size(); ++i) {
        const Uses uses = salesCategoryUses_[i];
        if (!uses.isAny()) continue;
        const SalesCategory& original = from_.shelf.salesCategories[i];
        const SalesCategory* copy = find(to_.shelf.salesCategories, original.id);
        if (copy == nullptr) {
            addMissing(K::salesCategory, {Field::salesCategory, original.id, {}}, uses);
            continue;
        }
        // PS-27: one that the reseller alone put a copy into is its own, unless it keeps all of them (PS-25).
        const bool isOwn = uses.isOnlyKept() && !relationship_.categoriesSyncDisabled;
        const K texts = isOwn ? K::ownCategoryText : K::categoryText;
        compare(texts, {Field::salesCategoryName, original.id, {}},
                {Value::of(copy->name), Value::of(original.name)});
        compare(texts, {Field::salesCategoryPosition, original.id, {}},
                {Value::of(copy->position), Value::of(original.position)});
        compare(isOwn ? K::ownCategoryText : K::display, {Field::salesCategoryDisplay, original.id, {}},
                {Value::ofFlag(copy->displayInControlPanel), Value::ofFlag(original.displayInControlPanel)});
    }
}

/// True where it groups a resource which a delegated plan sells.
bool Comparison::groupsDelegated(const ResourceCategory& category) const {
    for (const ValueId id : category.resources) {
        if (soldResources_.find(id.value) != base::IndexMap::kNone) return true;
    }
    return false;
}

/// Those that group a resource which a delegated plan sells, here or there: one that has left a category
/// leaves it at the reseller too.
void Comparison::compareResourceCategories() {
    for (const ResourceCategory& original : from_.shelf.resourceCategories) {
        const ResourceCategory* copy = find(to_.shelf.resourceCategories, original.id);
        if (!groupsDelegated(original) && (copy == nullptr || !groupsDelegated(*copy))) continue;
        if (copy == nullptr) {
            add(K::resourceGrouping, {Field::resourceCategory, original.id, {}},
                {{}, Value::ofPresence(true)});
            continue;
        }
        compare(K::resourceGrouping, {Field::resourceCategoryName, original.id, {}},
                {Value::of(copy->name), Value::of(original.name)});
        compareSets(K::resourceGrouping, Field::resourceCategoryResource, original.id, original.resources,
                    copy->resources);
    }
}

/// PS-51: what copies are in that the provider does not have. What nothing delegated is in, or a copy by the reseller's
/// own doing, is the reseller's own and no difference.
void Comparison::addLeftoverCategories() {
    const auto look = [this](const auto& own, const auto& theirs, Field field, const auto& isLeftover) {
        for (const auto& category : own) {
            if (find(theirs, category.id) != nullptr || !isLeftover(category)) continue;
            add(K::leftoverCategory, {field, category.id, {}}, {Value::ofPresence(true), {}});
        }
    };
    // In a copy's own categories, or those of a plan of the reseller's own, it is the reseller's.
    const auto isLeft = [this](const auto& isIn, const auto& isInByItself) {
        bool hasCopy = false;
        for (const Plan& plan : to_.plans) {
            if (!plan.copyOf.exists() ? isIn(plan) : isInByItself(plan)) return false;
            const bool isDelegated =
                plan.copyOf.exists() && delegated_.find(plan.copyOf.value) != base::IndexMap::kNone;
            hasCopy = hasCopy || (isDelegated && isIn(plan));
        }
        return hasCopy;
    };
    const Shelf& own = to_.shelf;
    look(own.planCategories, from_.shelf.planCategories, Field::planCategory, [&](const auto& category) {
        return isLeft([&](const Plan& plan) { return plan.planCategory == category.id; },
                      [](const Plan&) { return false; });
    });
    look(own.salesCategories, from_.shelf.salesCategories, Field::salesCategory, [&](const auto& category) {
        return isLeft([&](const Plan& plan) { return contains(plan.salesCategories, category.id); },
                      [&](const Plan& plan) { return contains(plan.ownSalesCategories, category.id); });
    });
    look(own.resourceCategories, from_.shelf.resourceCategories, Field::resourceCategory,
         [this](const auto& category) { return groupsDelegated(category); });
}

/// PS-16, PS-17 and PS-18; PS-45: what the template does not have it does not bring.
void Comparison::compareSellerData() {
    const Shelf& own = to_.shelf;
    compareSellerText(K::orderFlow, Field::orderFlow,
                      {Value::of(own.orderFlow), Value::of(template_->orderFlow)});
    if (template_->privileges) {
        compareSets(K::privilege, Field::privilege, {}, *template_->privileges, own.privileges);
    } else {
        for (const ValueId id : own.privileges) {
            add(K::notInTemplate, {Field::privilege, {}, id}, {Value::ofPresence(true), {}});
        }
    }
    compareSellerText(K::termsAndConditions, Field::termsAndConditions,
                      {Value::of(own.termsAndConditions), Value::of(template_->termsAndConditions)});
}

void Comparison::compareSellerText(DifferenceKind kind, Field field, Sides sides) {
    const bool isInTemplate = sides.provider.kind != Value::Kind::absent;
    compare(isInTemplate ? kind : K::notInTemplate, {field, {}, {}}, sides);
}

void Comparison::compareSets(DifferenceKind kind, Field field, ValueId owner,
                             const std::vector<ValueId>& original, const std::vector<ValueId>& copy) {
    if (original == copy) return;
    for (const ValueId id : original) {
        if (!contains(copy, id)) add(kind, {field, owner, id}, {{}, Value::ofPresence(true)});
    }
    for (const ValueId id : copy) {
        if (!contains(original, id)) add(kind, {field, owner, id}, {Value::ofPresence(true), {}});
    }
}

}  // namespace sluice::plan_sync
