#include "plan_sync/check.h"

#include "base/text.h"
#include "plan_sync/places.h"

namespace sluice::plan_sync {

namespace {

class Checker {
  public:
    Checker(const Surroundings& around, base::Visit<const Flaw&> visit) : around_(around), visit_(visit) {}

    void checkPlan(const Plan& plan) const {
        const Address place{Field::plan, plan.id, {}};
        checkNumbers(place, Field::planSetupFee, {plan.fees.setup, plan.fees.recurring, plan.fees.renewal});
        checkSet(plan.salesCategories, Field::planSalesCategory, plan.id);
        for (const ValueId id : plan.ownSalesCategories) {
            if (contains(plan.salesCategories, id)) continue;
            tell(Rule::ps27, {Field::planOwnSalesCategory, plan.id, id},
                 "The plan is not in the sales category " + quoted(id) + ".");
        }
        for (std::size_t i = 0; i < plan.periods.size(); ++i) {
            const Period& period = plan.periods[i];
            const Address at{Field::period, plan.id, period.id};
            for (std::size_t j = 0; j < i; ++j) {
                if (plan.periods[j].id == period.id) tellTwice(at, period.id);
            }
            const Fees& fees = period.fees;
            checkNumbers(at, Field::periodSetupFee, {fees.setup, fees.recurring, fees.renewal});
        }
        for (std::size_t i = 0; i < plan.rates.size(); ++i) checkRate(plan, i);
        forEachReference(plan, [this](const Reference& reference) { checkReference(reference); });
    }

    void checkShelf() const {
        const Shelf& shelf = around_.own.shelf;
        for (std::uint32_t kind = 0; kind <= static_cast<std::uint32_t>(EntryKind::serviceTemplate); ++kind) {
            withList(shelf, static_cast<EntryKind>(kind), [&](const auto& entries) {
                for (std::size_t i = 0; i < entries.size(); ++i) {
                    if (find(entries, entries[i].id) == &entries[i]) continue;
                    tellTwice(addressOf(static_cast<EntryKind>(kind), entries[i].id), entries[i].id);
                }
            });
        }
        for (const NotificationSchedule& schedule : shelf.notificationSchedules) {
            for (std::size_t i = 0; i < schedule.entries.size(); ++i) {
                const Address at{Field::notificationScheduleEntry, schedule.id,
                                 schedule.entries[i].daysBefore};
                checkNumbers(at, at.field, {at.entry});
                for (std::size_t j = 0; j < i; ++j) {
                    if (schedule.entries[j].daysBefore == at.entry) tellTwice(at, at.entry);
                }
            }
        }
        for (const SalesCategory& category : shelf.salesCategories) {
            checkNumbers({Field::salesCategory, category.id, {}}, Field::salesCategoryPosition,
                         {category.position});
        }
        for (const ResourceCategory& category : shelf.resourceCategories) {
            checkSet(category.resources, Field::resourceCategoryResource, category.id);
        }
        for (const ServiceTemplate& entry : shelf.serviceTemplates) {
            checkSet(entry.plans, Field::serviceTemplatePlan, entry.id);
            if (entry.privileges) checkSet(*entry.privileges, Field::serviceTemplatePrivilege, entry.id);
            for (const ValueId id : entry.plans) {
                if (find(around_.own.plans, id) != nullptr) continue;
                tell(Rule::ps38, {Field::serviceTemplatePlan, entry.id, id},
                     "There is no plan " + quoted(id) + " in the catalogue.");
            }
        }
        checkSet(shelf.privileges, Field::privilege, {});
        forEachReference(shelf, [this](const Reference& reference) { checkReference(reference); });
    }

    /// Ids and originals are each named by one plan.
    void checkPlanList() const {
        const std::vector<Plan>& plans = around_.own.plans;
        for (std::size_t i = 0; i < plans.size(); ++i) {
            const Address at{Field::plan, plans[i].id, {}};
            if (find(plans, plans[i].id) != &plans[i]) {
                tell(Rule::ps40, at, "There are two plans " + quoted(plans[i].id) + ".");
            }
            if (!plans[i].copyOf.exists()) continue;
            for (std::size_t j = 0; j < i; ++j) {
                if (plans[j].copyOf != plans[i].copyOf) continue;
                tell(Rule::ps40, at,
                     "The plan " + quoted(plans[i].copyOf) + " has two copies, " + quoted(plans[j].id) +
                         " and " + quoted(plans[i].id) + ".");
                break;
            }
        }
    }

  private:
    void checkRate(const Plan& plan, std::size_t index) const {
        const Rate& rate = plan.rates[index];
        const Address at{Field::rate, plan.id, rate.resource};
        for (std::size_t j = 0; j < index; ++j) {
            if (plan.rates[j].resource == rate.resource) tellTwice(at, rate.resource);
        }
        const Limits& limits = rate.limits;
        checkNumbers(at, Field::rateSetupPrice,
                     {rate.prices.setup, rate.prices.recurring, rate.prices.overuse, limits.included,
                      limits.minimum, limits.maximum});
        if (!isNumber(limits.minimum) || !isNumber(limits.maximum)) return;
        if (around_.values.compare(limits.minimum, limits.maximum) <= 0) return;
        Flaw flaw{Rule::ps41,
                  {Field::rateMinimum, plan.id, rate.resource},
                  "The minimum " + spelled(limits.minimum) + " is above the maximum " +
                      spelled(limits.maximum) + "."};
        flaw.isOfTwo = true;
        visit_(flaw);
    }

    /// Values of fields in a row, from `first` on; none is nothing wrong.
    void checkNumbers(const Address& place, Field first, std::initializer_list<ValueId> numbers) const {
        std::uint32_t field = static_cast<std::uint32_t>(first);
        for (const ValueId number : numbers) {
            const Address at{static_cast<Field>(field++), place.owner, place.entry};
            if (!number.exists()) continue;
            if (!isNumber(number)) {
                tell(Rule::ps41, at,
                     "The " + Text(text(at.field).label) + " is no number: " + quoted(number) + ".");
            } else if (around_.values.spelling(number)[0] == '-') {
                tell(Rule::ps41, at,
                     "The " + Text(text(at.field).label) + " is negative: " + spelled(number) + ".");
            }
        }
    }
    void checkSet(const std::vector<ValueId>& members, Field field, ValueId owner) const {
        for (std::size_t i = 0; i < members.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                if (members[i] == members[j]) tellTwice({field, owner, members[i]}, members[i]);
            }
        }
    }
    void checkReference(const Reference& reference) const {
        if (hasEntry(around_.own.shelf, reference.kind, reference.id)) return;
        if (reference.kind == EntryKind::resource || reference.kind == EntryKind::notificationTemplate) {
            for (const Catalogue* catalogue : around_.upstream) {
                if (hasEntry(catalogue->shelf, reference.kind, reference.id)) return;
            }
        }
        Flaw flaw{Rule::ps38, reference.from,
                  "There is no " + Text(text(addressOf(reference.kind, {}).field).label) + " " +
                      quoted(reference.id) + " here."};
        flaw.broken = reference;
        visit_(flaw);
    }

    [[nodiscard]] bool isNumber(ValueId id) const {
        return id.exists() && around_.values.kind(id) == base::ValueKind::number;
    }
    [[nodiscard]] Text quoted(ValueId id) const { return base::quoted(around_.values.spelling(id)); }
    [[nodiscard]] Text spelled(ValueId id) const { return Text(around_.values.spelling(id)); }
    void tell(Rule rule, const Address& at, Text sentence) const { visit_(Flaw{rule, at, sentence}); }
    void tellTwice(const Address& at, ValueId id) const {
        tell(Rule::ps48, at, quoted(id) + " stands there twice.");
    }

    const Surroundings& around_;
    base::Visit<const Flaw&> visit_;
};

// Of several with one id the last is meant: the one that should not be there.
template <class Entry>
Text placeIn(const std::vector<Entry>& entries, ValueId id, ValueId Entry::*key) {
    std::size_t i = entries.size();
    while (i > 0 && entries[i - 1].*key != id) --i;
    return base::digits(i > 0 ? i - 1 : 0);
}
Text placeIn(const std::vector<ValueId>& members, ValueId id) {
    std::size_t i = members.size();
    while (i > 0 && members[i - 1] != id) --i;
    return base::digits(i > 0 ? i - 1 : 0);
}

Text placeOfOwner(const Catalogue& catalogue, const Address& address) {
    if (isOfPlan(address.field)) return placeIn(catalogue.plans, address.owner, &Plan::id);
    Text place;
    withList(catalogue.shelf, kindOf(address.field), [&](const auto& entries) {
        using Entry = typename std::remove_cvref_t<decltype(entries)>::value_type;
        place = placeIn(entries, address.owner, &Entry::id);
    });
    return place;
}

Text placeOfEntry(const Catalogue& catalogue, const Address& address) {
    const Shelf& shelf = catalogue.shelf;
    const Field field = address.field;
    if (field == Field::privilege) return placeIn(shelf.privileges, address.entry);
    if (isOfPlan(field)) {
        const Plan* plan = find(catalogue.plans, address.owner);
        if (plan == nullptr) return "0";
        if (field >= Field::rate) return placeIn(plan->rates, address.entry, &Rate::resource);
        if (field >= Field::period) return placeIn(plan->periods, address.entry, &Period::id);
        return placeIn(field == Field::planSalesCategory ? plan->salesCategories : plan->ownSalesCategories,
                       address.entry);
    }
    if (field == Field::notificationScheduleEntry) {
        const NotificationSchedule* schedule = find(shelf.notificationSchedules, address.owner);
        return placeIn(schedule->entries, address.entry, &NotificationEntry::daysBefore);
    }
    if (field == Field::resourceCategoryResource) {
        return placeIn(find(shelf.resourceCategories, address.owner)->resources, address.entry);
    }
    const ServiceTemplate& entry = *find(shelf.serviceTemplates, address.owner);
    return placeIn(field == Field::serviceTemplatePlan ? entry.plans : *entry.privileges, address.entry);
}

}  // namespace

void forEachFlaw(const Plan& plan, const Surroundings& surroundings, base::Visit<const Flaw&> visit) {
    Checker(surroundings, visit).checkPlan(plan);
}

void forEachFlawOfShelf(const Surroundings& surroundings, base::Visit<const Flaw&> visit) {
    Checker(surroundings, visit).checkShelf();
}

void forEachFlawOfCatalogue(const Surroundings& surroundings, base::Visit<const Flaw&> visit) {
    const Checker checker(surroundings, visit);
    checker.checkShelf();
    checker.checkPlanList();
    for (const Plan& plan : surroundings.own.plans) checker.checkPlan(plan);
}

Text pointerOf(const Catalogue& catalogue, const Address& address) {
    base::GrowingText pointer;
    bool ownerIsNext = true;
    for (const char c : text(address.field).pattern) {
        if (c == '*' && ownerIsNext) {
            pointer += placeOfOwner(catalogue, address);
            ownerIsNext = false;
        } else if (c == '*' || c == '#' || c == '+') {
            pointer += placeOfEntry(catalogue, address);
        } else {
            pointer += c;
        }
    }
    return pointer;
}

}  // namespace sluice::plan_sync
