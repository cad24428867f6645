#include "scenario/check_plan_ids.h"

#include <vector>

#include "plan_sync/places.h"

namespace sluice::scenario {

using base::ValueId;
using plan_sync::Catalogue;
using plan_sync::EntryKind;
using plan_sync::Plan;

namespace {

constexpr std::uint32_t kKinds = static_cast<std::uint32_t>(EntryKind::serviceTemplate) + 1;

bool areAllThere(const std::vector<ValueId>& ids) {
    for (const ValueId id : ids) {
        if (!id.exists()) return false;
    }
    return true;
}

bool shelfHasAllIds(const plan_sync::Shelf& shelf) {
    bool hasAll = areAllThere(shelf.privileges);
    for (std::uint32_t kind = 0; kind < kKinds; ++kind) {
        plan_sync::withList(shelf, static_cast<EntryKind>(kind), [&](const auto& entries) {
            for (const auto& entry : entries) hasAll = hasAll && entry.id.exists();
        });
    }
    for (const plan_sync::NotificationSchedule& schedule : shelf.notificationSchedules) {
        for (const plan_sync::NotificationEntry& entry : schedule.entries) {
            hasAll = hasAll && entry.daysBefore.exists() && entry.notificationTemplate.exists();
        }
    }
    for (const plan_sync::ResourceCategory& entry : shelf.resourceCategories) {
        hasAll = hasAll && areAllThere(entry.resources);
    }
    for (const plan_sync::ServiceTemplate& entry : shelf.serviceTemplates) {
        hasAll = hasAll && areAllThere(entry.plans) && (!entry.privileges || areAllThere(*entry.privileges));
    }
    return hasAll;
}

bool planHasAllIds(const Plan& plan) {
    bool hasAll =
        plan.id.exists() && areAllThere(plan.salesCategories) && areAllThere(plan.ownSalesCategories);
    for (const plan_sync::Period& period : plan.periods) hasAll = hasAll && period.id.exists();
    for (const plan_sync::Rate& rate : plan.rates) hasAll = hasAll && rate.resource.exists();
    return hasAll;
}

}  // namespace

bool hasAllIds(const Catalogue& catalogue) {
    bool hasAll = shelfHasAllIds(catalogue.shelf);
    for (const Plan& plan : catalogue.plans) hasAll = hasAll && planHasAllIds(plan);
    return hasAll;
}

void forEachEmptyId(const Catalogue& catalogue, const base::ValuePool& values,
                    base::Visit<base::Text> visit) {
    const auto look = [&](ValueId id, base::Text list, std::size_t index) {
        if (values.spelling(id).empty()) visit(list + base::digits(index) + "/id");
    };
    for (std::uint32_t kind = 0; kind < kKinds; ++kind) {
        const EntryKind each = static_cast<EntryKind>(kind);
        const std::string_view pattern = plan_sync::text(plan_sync::addressOf(each, {}).field).pattern;
        const base::Text list(pattern.substr(0, pattern.size() - 1));
        plan_sync::withList(catalogue.shelf, each, [&](const auto& entries) {
            for (std::size_t i = 0; i < entries.size(); ++i) look(entries[i].id, list, i);
        });
    }
    for (std::size_t i = 0; i < catalogue.plans.size(); ++i) {
        const Plan& plan = catalogue.plans[i];
        look(plan.id, "plans/", i);
        const base::Text list = "plans/" + base::digits(i) + "/periods/";
        for (std::size_t j = 0; j < plan.periods.size(); ++j) look(plan.periods[j].id, list, j);
    }
}

}  // namespace sluice::scenario
