// The plans of a comparison: those to be created, the copies, and the copies of plans no longer delegated.
#include "plan_sync/comparison.h"

namespace sluice::plan_sync {

using K = DifferenceKind;

namespace {

constexpr std::uint32_t kNone = base::IndexMap::kNone;

Field offset(Field first, std::uint32_t by) {
    return static_cast<Field>(static_cast<std::uint32_t>(first) + by);
}

/// Finds entries of one list in the order of another: nearly always the next one.
template <class Entry>
class Follower {
  public:
    explicit Follower(const std::vector<Entry>& entries) : entries_(entries) {}
    const Entry* find(ValueId id, ValueId Entry::*key) {
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            const Entry& entry = entries_[next_];
            next_ = next_ + 1 == entries_.size() ? 0 : next_ + 1;
            if (entry.*key == id) return &entry;
        }
        return nullptr;
    }

  private:
    const std::vector<Entry>& entries_;
    std::size_t next_ = 0;
};

}  // namespace

void Comparison::comparePlans() {
    base::IndexMap copies;  // by the original's id
    for (std::uint32_t i = 0; i < to_.plans.size(); ++i) {
        const Plan& plan = to_.plans[i];
        if (plansById_.find(plan.id.value) == kNone) plansById_.add(plan.id.value, i);
        if (plan.copyOf.exists() && copies.find(plan.copyOf.value) == kNone) copies.add(plan.copyOf.value, i);
    }
    for (const ValueId id : template_->plans) {
        if (delegated_.find(id.value) == kNone) delegated_.add(id.value, 0);
    }
    expirationUses_.resize(from_.shelf.expirationSchedules.size());
    notificationUses_.resize(from_.shelf.notificationSchedules.size());
    planCategoryUses_.resize(from_.shelf.planCategories.size());
    salesCategoryUses_.resize(from_.shelf.salesCategories.size());
    for (const Plan& original : from_.plans) {
        if (delegated_.find(original.id.value) == kNone) continue;
        const std::uint32_t copy = copies.find(original.id.value);
        markUses(original, copy == kNone ? nullptr : &to_.plans[copy]);
    }
    for (const Plan& original : from_.plans) {
        if (delegated_.find(original.id.value) == kNone) continue;
        const std::uint32_t copy = copies.find(original.id.value);
        if (copy == kNone) {
            addNewPlan(original);
        } else {
            compareState(original, to_.plans[copy]);
            comparePlan(original, to_.plans[copy]);
        }
    }
    for (const Plan& copy : to_.plans) {
        if (copy.copyOf.exists() && delegated_.find(copy.copyOf.value) == kNone) addUndelegated(copy);
    }
}

namespace {

/// The place of the entry with this id, or the number of entries.
template <class Entry>
std::size_t placeOf(const std::vector<Entry>& entries, ValueId id) {
    std::size_t place = 0;
    while (place < entries.size() && entries[place].id != id) ++place;
    return place;
}

}  // namespace

void Comparison::mark(Marks& marks, std::size_t place, bool Uses::*by) {
    if (place < marks.size()) marks[place].*by = true;
}

void Comparison::markUses(const Plan& original, const Plan* copy) {
    const Shelf& shelf = from_.shelf;
    const auto by = [](bool isNew) { return isNew ? &Uses::byNew : &Uses::byCopies; };
    const bool isNew = copy == nullptr;
    mark(expirationUses_, placeOf(shelf.expirationSchedules, original.expirationSchedule), by(isNew));
    mark(planCategoryUses_, placeOf(shelf.planCategories, original.planCategory), by(isNew));
    for (const ValueId id : original.salesCategories) {
        mark(salesCategoryUses_, placeOf(shelf.salesCategories, id), by(isNew));
    }
    for (const Period& period : original.periods) {
        const bool isNewPeriod = isNew || find(copy->periods, period.id) == nullptr;
        mark(expirationUses_, placeOf(shelf.expirationSchedules, period.expirationSchedule), by(isNewPeriod));
    }
    markNotification(original, copy);
    if (!isNew) markKept(original, *copy);
    if (shelf.resourceCategories.empty() && to_.shelf.resourceCategories.empty()) return;
    for (const Rate& rate : original.rates) {
        if (soldResources_.find(rate.resource.value) == kNone) soldResources_.add(rate.resource.value, 0);
    }
}

/// PS-8: what a copy uses after it has followed its original, or (hidden) has not.
void Comparison::markNotification(const Plan& original, const Plan* copy) {
    const std::vector<NotificationSchedule>& schedules = from_.shelf.notificationSchedules;
    const ValueId followed = original.notificationSchedule;
    mark(notificationUses_, placeOf(schedules, followed), copy == nullptr ? &Uses::byNew : &Uses::byCopies);
    if (copy == nullptr || !followed.exists() || copy->notificationSchedule == followed) return;
    if (isHidden(followed)) {
        mark(notificationUses_, placeOf(schedules, copy->notificationSchedule), &Uses::byCopies);
    }
}

/// What a copy is in, and goes on being in, though its original is not: by PS-25, PS-27 and PS-47.
void Comparison::markKept(const Plan& original, const Plan& copy) {
    const Shelf& shelf = from_.shelf;
    const bool keepsAll = relationship_.categoriesSyncDisabled;
    if (keepsAll) mark(planCategoryUses_, placeOf(shelf.planCategories, copy.planCategory), &Uses::isKept);
    for (const ValueId id : keepsAll ? copy.salesCategories : copy.ownSalesCategories) {
        mark(salesCategoryUses_, placeOf(shelf.salesCategories, id), &Uses::isKept);
    }
    for (const Period& period : copy.periods) {
        if (!period.expirationSchedule.exists() || find(original.periods, period.id) != nullptr) continue;
        mark(expirationUses_, placeOf(shelf.expirationSchedules, period.expirationSchedule), &Uses::isKept);
    }
}

/// One difference for the plan, and one for each part that would not come with it.
void Comparison::addNewPlan(const Plan& original) {
    const ValueId id = idForCopy(original.id);
    const Value absent;
    add(K::newPlan, {Field::plan, id, {}}, {absent, {Value::Kind::present, original.id}});
    if (relationship_.pricesSyncDisabled) {
        add(K::confirmation, {Field::planConfirmationNeeded, id, {}}, {absent, Value::ofFlag(true)})
            .carriers = carry::kCreate;
    }
    if (relationship_.categoriesSyncDisabled) {
        if (original.planCategory.exists() &&
            find(to_.shelf.planCategories, original.planCategory) == nullptr) {
            add(K::planCategoryReference, {Field::planPlanCategory, id, {}},
                {absent, Value::of(original.planCategory)});
        }
        for (const ValueId category : original.salesCategories) {
            if (find(to_.shelf.salesCategories, category) != nullptr) continue;
            add(K::membership, {Field::planSalesCategory, id, category}, {absent, Value::ofPresence(true)});
        }
    }
    if (original.notificationSchedule.exists() &&
        find(to_.shelf.notificationSchedules, original.notificationSchedule) == nullptr &&
        isHidden(original.notificationSchedule)) {
        add(K::hiddenSchedule, {Field::planNotificationSchedule, id, {}},
            {absent, Value::of(original.notificationSchedule)});
    }
    for (const Rate& rate : original.rates) {
        if (rate.availableForSale) continue;
        add(K::unsoldRate, {Field::rate, id, rate.resource}, {absent, Value::ofPresence(true)});
    }
}

/// PS-5, PS-20 and PS-52.
void Comparison::compareState(const Plan& original, const Plan& copy) {
    const Address published{Field::planPublished, copy.id, {}};
    if (copy.disabledByProvider) {
        add(K::returnedPlan, {Field::planDisabledByProvider, copy.id, {}},
            {Value::ofFlag(true), Value::ofFlag(false)});
        if (!copy.published) {
            add(K::returnedPlan, published, {Value::ofFlag(false), Value::ofFlag(true)});
            return;
        }
    }
    if (original.disabledByProvider && !copy.disabledByProvider) {
        add(K::disabledAbove, {Field::planDisabledByProvider, copy.id, {}},
            {Value::ofFlag(false), Value::ofFlag(true)});
    }
    compare(K::published, published, {Value::ofFlag(copy.published), Value::ofFlag(original.published)});
}

void Comparison::comparePlan(const Plan& original, const Plan& copy) {
    const Address place{Field::plan, copy.id, {}};
    const auto at = [&](Field field) { return Address{field, copy.id, {}}; };
    compare(K::planName, at(Field::planName), {Value::of(copy.name), Value::of(original.name)});
    compareCategoriesOf(original, copy);
    compareFees(Field::planSetupFee, place, original.fees, copy.fees);
    compare(K::expirationReference, at(Field::planExpirationSchedule),
            {Value::of(copy.expirationSchedule), Value::of(original.expirationSchedule)});
    compareNotification(original, copy);
    compare(K::usageStatistics, at(Field::planUsageStatistics),
            {Value::ofFlag(copy.usageStatistics), Value::ofFlag(original.usageStatistics)});
    const std::size_t before = found_.size();
    comparePeriods(original, copy);
    compareRates(original, copy);
    if (!relationship_.pricesSyncDisabled || copy.confirmationNeeded) return;
    OptionSet creators;  // PS-26: what arrives with the provider's prices wants a confirmation
    for (std::size_t i = before; i < found_.size(); ++i) {
        if (found_[i].kind == K::newPeriod || found_[i].kind == K::newRate) creators.add(found_[i].carriers);
    }
    if (creators.isEmpty()) return;
    add(K::confirmation, at(Field::planConfirmationNeeded), {Value::ofFlag(false), Value::ofFlag(true)})
        .carriers = creators;
}

void Comparison::compareFees(Field first, const Address& place, const Fees& original, const Fees& copy) {
    if (original == copy) return;
    const ValueId Fees::*all[] = {&Fees::setup, &Fees::recurring, &Fees::renewal};
    for (std::uint32_t i = 0; i < 3; ++i) {
        comparePrice(K::fee, {offset(first, i), place.owner, place.entry},
                     {Value::of(copy.*all[i]), Value::of(original.*all[i])}, copy.own.of(i));
    }
}

void Comparison::compareCategoriesOf(const Plan& original, const Plan& copy) {
    compare(K::planCategoryReference, {Field::planPlanCategory, copy.id, {}},
            {Value::of(copy.planCategory), Value::of(original.planCategory)});
    if (copy.salesCategories == original.salesCategories) return;
    for (const ValueId id : original.salesCategories) {
        if (contains(copy.salesCategories, id)) continue;
        add(K::membership, {Field::planSalesCategory, copy.id, id}, {{}, Value::ofPresence(true)});
    }
    for (const ValueId id : copy.salesCategories) {
        if (contains(original.salesCategories, id)) continue;
        const bool isOwn = contains(copy.ownSalesCategories, id);
        add(isOwn ? K::ownMembership : K::membership, {Field::planSalesCategory, copy.id, id},
            {Value::ofPresence(true), {}});
    }
}

/// PS-8: a copy follows its original unless resellers may not see the schedule.
void Comparison::compareNotification(const Plan& original, const Plan& copy) {
    const ValueId schedule = original.notificationSchedule;
    if (copy.notificationSchedule == schedule) return;
    const bool isLeftAlone = schedule.exists() && isHidden(schedule);
    add(isLeftAlone ? K::hiddenSchedule : K::notificationReference,
        {Field::planNotificationSchedule, copy.id, {}},
        {Value::of(copy.notificationSchedule), Value::of(schedule)});
}

void Comparison::comparePeriods(const Plan& original, const Plan& copy) {
    if (original.periods == copy.periods) return;
    Follower<Period> copies(copy.periods);
    for (const Period& period : original.periods) {
        const Period* found = copies.find(period.id, &Period::id);
        const Address place{Field::period, copy.id, period.id};
        const auto at = [&](Field field) { return Address{field, copy.id, period.id}; };
        if (found == nullptr) {
            add(K::newPeriod, place, {{}, Value::ofPresence(true)});
            continue;
        }
        compare(K::periodShape, at(Field::periodLength),
                {Value::of(found->length), Value::of(period.length)});
        compare(K::periodShape, at(Field::periodTrial),
                {Value::ofFlag(found->trial), Value::ofFlag(period.trial)});
        compareFees(Field::periodSetupFee, place, period.fees, found->fees);
        compare(K::expirationReference, at(Field::periodExpirationSchedule),
                {Value::of(found->expirationSchedule), Value::of(period.expirationSchedule)});
    }
    Follower<Period> originals(original.periods);
    for (const Period& period : copy.periods) {
        if (originals.find(period.id, &Period::id) != nullptr) continue;
        add(K::stalePeriod, {Field::period, copy.id, period.id}, {Value::ofPresence(true), {}});
    }
}

void Comparison::compareRates(const Plan& original, const Plan& copy) {
    if (original.rates == copy.rates) return;
    Follower<Rate> copies(copy.rates);
    for (const Rate& rate : original.rates) {
        const Rate* found = copies.find(rate.resource, &Rate::resource);
        if (found != nullptr) {
            if (!(*found == rate)) compareRate(copy.id, rate, *found);
            continue;
        }
        add(rate.availableForSale ? K::newRate : K::unsoldRate, {Field::rate, copy.id, rate.resource},
            {{}, Value::ofPresence(true)});
    }
    Follower<Rate> originals(original.rates);
    for (const Rate& rate : copy.rates) {
        if (originals.find(rate.resource, &Rate::resource) != nullptr) continue;
        add(K::obsoleteRate, {Field::rate, copy.id, rate.resource}, {Value::ofPresence(true), {}});
    }
}

void Comparison::compareRate(ValueId plan, const Rate& original, const Rate& copy) {
    const ValueId Prices::*prices[] = {&Prices::setup, &Prices::recurring, &Prices::overuse};
    const ValueId Limits::*limits[] = {&Limits::included, &Limits::minimum, &Limits::maximum};
    for (std::uint32_t i = 0; i < 3; ++i) {
        comparePrice(K::price, {offset(Field::rateSetupPrice, i), plan, original.resource},
                     {Value::of(copy.prices.*prices[i]), Value::of(original.prices.*prices[i])},
                     copy.prices.own.of(i));
    }
    for (std::uint32_t i = 0; i < 3; ++i) {
        compare(K::limit, {offset(Field::rateIncluded, i), plan, original.resource},
                {Value::of(copy.limits.*limits[i]), Value::of(original.limits.*limits[i])});
    }
    if (copy.availableForSale == original.availableForSale) return;
    Difference& sale = add(K::availability, {Field::rateAvailableForSale, plan, original.resource},
                           {Value::ofFlag(copy.availableForSale), Value::ofFlag(original.availableForSale)});
    sale.isDestructive = copy.availableForSale && !sale.carriers.isEmpty();
}

/// PS-4 for its state, and PS-23 for whatever else differs.
void Comparison::addUndelegated(const Plan& copy) {
    if (!copy.disabledByProvider) {
        add(K::withdrawnPlan, {Field::planDisabledByProvider, copy.id, {}},
            {Value::ofFlag(false), Value::ofFlag(true)});
    }
    const Plan* original = find(from_.plans, copy.copyOf);
    const std::size_t before = found_.size();
    if (original != nullptr) {
        comparePlan(*original, copy);
        if (found_.size() == before && original->published == copy.published) return;
        found_.resize(before);
    }
    add(K::undelegatedPlan, {Field::plan, copy.id, {}},
        {Value::ofPresence(true), Value::ofPresence(original != nullptr)});
}

}  // namespace sluice::plan_sync
