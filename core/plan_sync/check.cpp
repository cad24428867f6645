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

// ---- where an address stands ----
//
// Ids that stand there twice are among what is told, so an id may mean several entries. Of several with one id the last that
// has what the address names is meant: the one that should not be there.

constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

template <class Entry>
std::size_t lastOf(const std::vector<Entry>& entries, ValueId id, ValueId Entry::*key) {
    for (std::size_t i = entries.size(); i-- > 0;) {
        if (entries[i].*key == id) return i;
    }
    return kNowhere;
}
std::size_t lastOf(const std::vector<ValueId>& members, ValueId id) {
    for (std::size_t i = members.size(); i-- > 0;) {
        if (members[i] == id) return i;
    }
    return kNowhere;
}

std::size_t entryIn(const Plan& plan, const Address& address) {
    if (address.field >= Field::rate) return lastOf(plan.rates, address.entry, &Rate::resource);
    if (address.field >= Field::period) return lastOf(plan.periods, address.entry, &Period::id);
    const bool isOwn = address.field == Field::planOwnSalesCategory;
    return lastOf(isOwn ? plan.ownSalesCategories : plan.salesCategories, address.entry);
}
std::size_t entryIn(const NotificationSchedule& schedule, const Address& address) {
    return lastOf(schedule.entries, address.entry, &NotificationEntry::daysBefore);
}
std::size_t entryIn(const ResourceCategory& category, const Address& address) {
    return lastOf(category.resources, address.entry);
}
std::size_t entryIn(const ServiceTemplate& entry, const Address& address) {
    if (address.field == Field::serviceTemplatePlan) return lastOf(entry.plans, address.entry);
    return entry.privileges ? lastOf(*entry.privileges, address.entry) : kNowhere;
}
/// Everything else has no entries.
template <class Owner>
std::size_t entryIn(const Owner&, const Address&) {
    return kNowhere;
}

/// Indices of the owner and of the entry; 0 where there is none.
struct Place {
    std::size_t owner = 0, entry = 0;
};

template <class Owner>
Place placeIn(const std::vector<Owner>& owners, const Address& address) {
    Place place;
    bool isOwner = false;
    for (std::size_t i = owners.size(); i-- > 0;) {
        if (owners[i].id != address.owner) continue;
        if (!isOwner) place.owner = i;
        isOwner = true;
        const std::size_t entry = entryIn(owners[i], address);
        if (entry != kNowhere) return {i, entry};
    }
    return place;
}

Place placeOf(const Catalogue& catalogue, const Address& address) {
    if (address.field == Field::privilege) {
        const std::size_t entry = lastOf(catalogue.shelf.privileges, address.entry);
        return {0, entry == kNowhere ? 0 : entry};
    }
    if (isOfPlan(address.field)) return placeIn(catalogue.plans, address);
    Place place;
    withList(catalogue.shelf, kindOf(address.field),
             [&](const auto& owners) { place = placeIn(owners, address); });
    return place;
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
    const std::string_view pattern = text(address.field).pattern;
    const bool isInList = pattern.find_first_of("*#+") != std::string_view::npos;
    const Place place = isInList ? placeOf(catalogue, address) : Place{};
    base::GrowingText pointer;
    bool ownerIsNext = true;
    for (const char c : pattern) {
        if (c == '*' && ownerIsNext) {
            pointer += base::digits(place.owner);
            ownerIsNext = false;
        } else if (c == '*' || c == '#' || c == '+') {
            pointer += base::digits(place.entry);
        } else {
            pointer += c;
        }
    }
    return pointer;
}

}  // namespace sluice::plan_sync
