#include "plan_sync/comparison.h"

#include <string>

#include "plan_sync/own_prices.h"

namespace sluice::plan_sync {

using K = DifferenceKind;

Comparison::Comparison(const Channel& channel, const State& state, const Context& context,
                       PartnershipIndex reseller)
    : channel_(channel),
      state_(state),
      context_(context),
      provider_(channel.partnership(reseller).upstream),
      reseller_(channel.partnership(reseller).downstream),
      relationship_(state.relationship(reseller)),
      from_(state.catalogue(provider_)),
      to_(state.catalogue(reseller_)),
      template_(find(from_.shelf.serviceTemplates, relationship_.serviceTemplate)) {}

std::vector<Difference> Comparison::run() {
    if (template_ == nullptr) return {};
    comparePlans();
    compareShelf();
    return std::move(found_);
}

Difference& Comparison::add(DifferenceKind kind, const Address& address, Sides sides) {
    const CarryRow row = carryRow(kind, context_.readings);
    Difference difference;
    difference.organization = reseller_;
    difference.address = address;
    difference.before = sides.reseller;
    difference.after = sides.provider;
    difference.kind = kind;
    difference.rule = row.rule;
    difference.carriers = row.carriers;
    const bool isOutranked =
        (row.outranked == Outranked::byCategoriesFlag && relationship_.categoriesSyncDisabled) ||
        (row.outranked == Outranked::byPricesFlag && relationship_.pricesSyncDisabled);
    if (isOutranked && !row.carriers.isEmpty()) {
        difference.rule = row.outranked == Outranked::byCategoriesFlag ? Rule::ps25 : Rule::ps26;
        difference.carriers = {};
    }
    difference.isDestructive = row.isDestructive && !difference.carriers.isEmpty();
    found_.push_back(difference);
    return found_.back();
}

void Comparison::compare(DifferenceKind kind, const Address& address, Sides sides) {
    if (!(sides.reseller == sides.provider)) add(kind, address, sides);
}

void Comparison::comparePrice(DifferenceKind kind, const Address& address, Sides sides, Ownership ownership) {
    if (sides.reseller == sides.provider) return;
    Difference& difference = add(kind, address, sides);
    difference.ownership = ownership;
    difference.isDestructive = ownership != Ownership::passedOn && !difference.carriers.isEmpty();
}

/// An entry that the reseller lacks comes with a plan or period that is created, or by its own option.
void Comparison::addMissing(DifferenceKind kind, const Address& address, Uses uses) {
    Difference& missing = add(kind, address, {Value::ofPresence(false), Value::ofPresence(true)});
    if (!missing.carriers.isEmpty() && uses.byNew) missing.carriers.add(carry::kCreate);
}

// PS-44. The ids given out count as taken, since new plans are created together.
ValueId Comparison::idForCopy(ValueId originalId) {
    ValueId id = originalId;
    for (std::uint32_t i = 1; plansById_.find(id.value) != base::IndexMap::kNone; ++i) {
        std::string spelling(context_.values.spelling(originalId));
        spelling += "-copy";
        if (i > 1) spelling += "-" + base::digits(i);
        id = context_.values.text(spelling);
    }
    plansById_.add(id.value, 0);
    return id;
}

bool Comparison::isHidden(const NotificationSchedule& schedule) const {
    for (const NotificationEntry& entry : schedule.entries) {
        // A provider that is a reseller itself uses templates of those above it.
        const NotificationTemplate* found = nullptr;
        for (OrganizationIndex owner = provider_; found == nullptr;) {
            found = find(state_.catalogue(owner).shelf.notificationTemplates, entry.notificationTemplate);
            const PartnershipIndex above = providerOf(channel_, state_, owner);
            if (!above.exists()) break;
            owner = channel_.partnership(above).upstream;
        }
        if (found == nullptr || !found->visibleToResellers) return true;
    }
    return false;
}

bool Comparison::isHidden(ValueId schedule) const {
    const NotificationSchedule* found = find(from_.shelf.notificationSchedules, schedule);
    return found == nullptr || isHidden(*found);
}

Plan Comparison::copyOf(const Plan& original, ValueId copyId) const {
    Plan copy = original;
    copy.id = copyId;
    copy.copyOf = original.id;
    copy.ownSalesCategories.clear();
    copy.disabledByProvider = false;
    copy.confirmationNeeded = relationship_.pricesSyncDisabled;  // PS-26
    disownPrices(copy);
    std::erase_if(copy.rates, [](const Rate& rate) { return !rate.availableForSale; });
    if (relationship_.categoriesSyncDisabled) {  // PS-25: only into categories that are there
        if (find(to_.shelf.planCategories, copy.planCategory) == nullptr) copy.planCategory = {};
        std::erase_if(copy.salesCategories,
                      [&](ValueId id) { return find(to_.shelf.salesCategories, id) == nullptr; });
    }
    if (copy.notificationSchedule.exists() &&
        find(to_.shelf.notificationSchedules, copy.notificationSchedule) == nullptr &&
        isHidden(copy.notificationSchedule)) {
        copy.notificationSchedule = {};  // PS-8
    }
    return copy;
}

}  // namespace sluice::plan_sync
