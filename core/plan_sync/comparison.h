// Comparing one reseller with its provider, for the room's own files. Plans are compared first, and on the
// way it is marked which entries of the provider's shelf they refer to; these are compared after them.
#pragma once

#include <vector>

#include "base/index_map.h"
#include "plan_sync/difference.h"

namespace sluice::plan_sync {

class Comparison {
  public:
    Comparison(const Channel& channel, const State& state, const Context& context, PartnershipIndex reseller);

    [[nodiscard]] std::vector<Difference> run();
    /// The copy that a run would make of a plan of the provider, with this id.
    [[nodiscard]] Plan copyOf(const Plan& original, ValueId copyId) const;

  private:
    /// Who among the delegated plans refers to an entry: plans (or periods) to be created, originals of copies that
    /// are there, and copies alone, which go on doing so whatever is carried.
    struct Uses {
        bool byNew = false, byCopies = false, isKept = false;
        [[nodiscard]] bool isAny() const { return byNew || byCopies || isKept; }
        /// Only by copies, for reasons of their own.
        [[nodiscard]] bool isOnlyKept() const { return isKept && !byNew && !byCopies; }
    };
    using Marks = std::vector<Uses>;  // by place in a list of the provider's shelf
    /// Two places in the catalogues of both sides, for values of one kind.
    struct Sides {
        Value reseller, provider;
    };

    void comparePlans();
    void markUses(const Plan& original, const Plan* copy);
    void markKept(const Plan& original, const Plan& copy);
    void markNotification(const Plan& original, const Plan* copy);
    static void mark(Marks& marks, std::size_t place, bool Uses::*by);
    void addNewPlan(const Plan& original);
    void comparePlan(const Plan& original, const Plan& copy);
    void compareState(const Plan& original, const Plan& copy);
    void compareCategoriesOf(const Plan& original, const Plan& copy);
    void compareNotification(const Plan& original, const Plan& copy);
    void comparePeriods(const Plan& original, const Plan& copy);
    void compareRates(const Plan& original, const Plan& copy);
    void compareRate(ValueId plan, const Rate& original, const Rate& copy);
    void compareFees(Field first, const Address& place, const Fees& original, const Fees& copy);
    void addUndelegated(const Plan& copy);

    void compareShelf();
    void compareExpirationSchedules();
    void compareNotificationSchedules();
    void compareNotificationContent(const NotificationSchedule& original, const NotificationSchedule& copy,
                                    Uses uses);
    void comparePlanCategories();
    void compareSalesCategories();
    void compareResourceCategories();
    [[nodiscard]] bool groupsDelegated(const ResourceCategory& category) const;
    void addLeftoverCategories();
    void compareSellerData();
    void compareSellerText(DifferenceKind kind, Field field, Sides sides);
    void compareSets(DifferenceKind kind, Field field, ValueId owner, const std::vector<ValueId>& original,
                     const std::vector<ValueId>& copy);

    /// Adds a difference where the sides differ.
    void compare(DifferenceKind kind, const Address& address, Sides sides);
    /// PS-50: destructive where the price is the reseller's own.
    void comparePrice(DifferenceKind kind, const Address& address, Sides sides, Ownership ownership);
    Difference& add(DifferenceKind kind, const Address& address, Sides sides);
    void addMissing(DifferenceKind kind, const Address& address, Uses uses);
    [[nodiscard]] ValueId idForCopy(ValueId originalId);
    /// True where a template of the schedule is not visible to resellers (PS-8).
    [[nodiscard]] bool isHidden(const NotificationSchedule& schedule) const;
    [[nodiscard]] bool isHidden(ValueId schedule) const;

    const Channel& channel_;
    const State& state_;
    const Context& context_;
    OrganizationIndex provider_, reseller_;
    const Relationship& relationship_;
    const Catalogue& from_;
    const Catalogue& to_;
    const ServiceTemplate* template_;
    base::IndexMap delegated_;  // plan ids of the template
    base::IndexMap plansById_;  // of the reseller, and those that it would get
    Marks expirationUses_, notificationUses_, planCategoryUses_, salesCategoryUses_;
    base::IndexMap soldResources_;  // those with a rate in a delegated plan
    std::vector<Difference> found_;
};

}  // namespace sluice::plan_sync
