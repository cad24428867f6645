#include "reconcile/catalogue.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "reconcile/catalogue_names.h"
#include "reconcile/edits.h"

namespace sluice::reconcile {

using plan_sync::Catalogue;
using plan_sync::Period;
using plan_sync::Plan;
using plan_sync::Rate;
using plan_sync::Shelf;

namespace {

/// What the file tells anything of, for what is taken for something where nothing is written.
struct ToldOfPlans {
    bool published = false, salesCategories = false, usageStatistics = false, trial = false, forSale = false;
    bool included = false, minimum = false, maximum = false;

    explicit ToldOfPlans(const Catalogue& told) {
        for (const Plan& plan : told.plans) {
            published = published || !plan.published;
            salesCategories = salesCategories || !plan.salesCategories.empty();
            usageStatistics = usageStatistics || plan.usageStatistics;
            for (const Period& period : plan.periods) trial = trial || period.trial;
            for (const Rate& rate : plan.rates) {
                forSale = forSale || !rate.availableForSale;
                included = included || rate.limits.included.exists();
                minimum = minimum || rate.limits.minimum.exists();
                maximum = maximum || rate.limits.maximum.exists();
            }
        }
    }
};

/// The service template that a table of plans has because a catalogue needs one: it was nobody's wish.
bool isMadeUp(const std::vector<plan_sync::ServiceTemplate>& templates, const Catalogue& told,
              const base::ValuePool& values) {
    if (templates.size() != 1) return false;
    const plan_sync::ServiceTemplate& only = templates.front();
    return values.spelling(only.id) == "standard" && !only.name.exists() && !only.orderFlow.exists() &&
           !only.privileges && !only.termsAndConditions.exists() && only.plans.size() == told.plans.size();
}

class CatalogueReconciler {
  public:
    CatalogueReconciler(Trial& trial, ValueId organization, const Catalogue& told)
        : trial_(trial),
          organization_(organization),
          told_(told),
          tells_(told),
          plans_(told.plans, here().plans),
          resources_(told.shelf.resources, here().shelf.resources),
          planCategories_(told.shelf.planCategories, here().shelf.planCategories),
          salesCategories_(told.shelf.salesCategories, here().shelf.salesCategories),
          expirations_(told.shelf.expirationSchedules, here().shelf.expirationSchedules),
          notifications_(told.shelf.notificationSchedules, here().shelf.notificationSchedules),
          templates_(told.shelf.notificationTemplates, here().shelf.notificationTemplates) {}

    void run() {
        setShelf();
        std::vector<ValueId> added;
        for (Plan plan : told_.plans) {
            translate(plan);
            const Plan* present = plan_sync::find(here().plans, plan.id);
            if (present == nullptr) {
                if (take(ChangeGroup::added, plan_sync::AddPlan{organization_, plan}))
                    added.push_back(plan.id);
            } else {
                changePlan(*present, plan);
            }
        }
        setTemplates(added);
        setSellerData();
        removePlans();
    }

  private:
    template <class PlanEvent>
    bool take(ChangeGroup group, PlanEvent event) {
        return trial_.take(group, organization_, scenario::eventOfPlanSync(std::move(event)));
    }
    [[nodiscard]] const Catalogue& here() const {
        const scenario::World& world = trial_.world();
        return world.planSync.catalogue(world.channel.find(organization_));
    }

    /// Names of the file become those of here.
    void translate(Plan& plan) const {
        plan.id = plans_(plan.id);
        planCategories_.translate(plan.planCategory);
        salesCategories_.translate(plan.salesCategories);
        expirations_.translate(plan.expirationSchedule);
        notifications_.translate(plan.notificationSchedule);
        for (Period& period : plan.periods) expirations_.translate(period.expirationSchedule);
        for (Rate& rate : plan.rates) resources_.translate(rate.resource);
        // A file by itself has no provider: whose a copy is only the scenario knows.
        plan.copyOf = {};
        plan.ownSalesCategories.clear();
        plan.disabledByProvider = plan.confirmationNeeded = false;
        plan.fees.own = {};
        for (Period& period : plan.periods) period.fees.own = {};
        for (Rate& rate : plan.rates) rate.prices.own = {};
    }

    /// One list of the shelf. `edit(differing, edited, present, told)` names what differs; of what is new, everything.
    template <class Event, class Edited, class Entry, class Edit>
    void setEntries(const std::vector<Entry>& told, const std::vector<Entry>& present, const EntryIds& ids,
                    Edited Event::*member, Edit edit) {
        for (const Entry& each : told) {
            const ValueId id = ids(each.id);
            const Entry* known = plan_sync::find(present, id);
            Event event;
            event.organization = organization_;
            Edited& edited = event.*member;
            edited.id = id;
            Differing differing;
            edit(differing, edited, known == nullptr ? Entry{} : *known, each);
            if (known == nullptr || differing.hasAny())
                take(known == nullptr ? ChangeGroup::added : ChangeGroup::changed, event);
        }
    }
    template <class Event, class Edited, class Entry, class Edit>
    void setEntries(const std::vector<Entry>& told, const std::vector<Entry>& present, Edited Event::*member,
                    Edit edit) {
        setEntries(told, present, EntryIds(told, present), member, edit);
    }

    void setShelf() {
        using namespace plan_sync;
        // A copy: each event that is taken changes the catalogue.
        const Shelf shelf = here().shelf;
        const auto nameOnly = [](Differing& differing, auto& edit, const auto& present, const auto& told) {
            differing.value(edit.name, present.name, told.name);
        };
        setEntries(told_.shelf.resources, shelf.resources, resources_, &SetResource::resource, nameOnly);
        setEntries(told_.shelf.expirationSchedules, shelf.expirationSchedules, expirations_,
                   &SetExpirationSchedule::expirationSchedule, nameOnly);
        setEntries(told_.shelf.notificationTemplates, shelf.notificationTemplates, templates_,
                   &SetNotificationTemplate::notificationTemplate,
                   [](Differing& differing, auto& edit, const auto& present, const auto& told) {
                       differing.value(edit.name, present.name, told.name);
                       differing.flag(edit.visibleToResellers, present.visibleToResellers,
                                      told.visibleToResellers, told.visibleToResellers);
                   });
        setEntries(told_.shelf.notificationSchedules, shelf.notificationSchedules, notifications_,
                   &SetNotificationSchedule::notificationSchedule,
                   [&](Differing& differing, auto& edit, const auto& present, const auto& told) {
                       differing.value(edit.name, present.name, told.name);
                       std::vector<NotificationEntry> entries = told.entries;
                       for (NotificationEntry& each : entries)
                           templates_.translate(each.notificationTemplate);
                       differing.list(edit.entries, present.entries, entries);
                   });
        setEntries(told_.shelf.planCategories, shelf.planCategories, planCategories_,
                   &SetPlanCategory::planCategory, nameOnly);
        setEntries(told_.shelf.salesCategories, shelf.salesCategories, salesCategories_,
                   &SetSalesCategory::salesCategory,
                   [](Differing& differing, auto& edit, const auto& present, const auto& told) {
                       differing.value(edit.name, present.name, told.name);
                       differing.value(edit.position, present.position, told.position);
                       differing.flag(edit.displayInControlPanel, present.displayInControlPanel,
                                      told.displayInControlPanel, !told.displayInControlPanel);
                   });
        setEntries(told_.shelf.resourceCategories, shelf.resourceCategories,
                   &SetResourceCategory::resourceCategory,
                   [&](Differing& differing, auto& edit, const auto& present, const auto& told) {
                       differing.value(edit.name, present.name, told.name);
                       std::vector<ValueId> resources = told.resources;
                       resources_.translate(resources);
                       differing.ids(edit.resources, present.resources, resources, !resources.empty());
                   });
    }

    void changePlan(const Plan& present, const Plan& told) {
        plan_sync::ChangePlan change;
        change.organization = organization_;
        change.plan = told.id;
        Differing differing;
        differing.value(change.name, present.name, told.name);
        differing.flag(change.published, present.published, told.published, tells_.published);
        differing.value(change.planCategory, present.planCategory, told.planCategory);
        differing.ids(change.salesCategories, present.salesCategories, told.salesCategories,
                      tells_.salesCategories);
        differing.fees(change.fees, present.fees, told.fees);
        differing.value(change.expirationSchedule, present.expirationSchedule, told.expirationSchedule);
        differing.value(change.notificationSchedule, present.notificationSchedule, told.notificationSchedule);
        differing.flag(change.usageStatistics, present.usageStatistics, told.usageStatistics,
                       tells_.usageStatistics);
        const Plan before = present;  // what is taken moves it
        if (differing.hasAny()) take(ChangeGroup::changed, change);
        setPeriods(before, told);
        setRates(before, told);
    }
    void setPeriods(const Plan& before, const Plan& told) {
        const EntryIds ids(told.periods, before.periods);
        std::vector<ValueId> kept;
        for (const Period& each : told.periods) {
            const ValueId id = ids(each.id);
            kept.push_back(id);
            const Period* present = plan_sync::find(before.periods, id);
            plan_sync::SetPeriod event{organization_, told.id, {}};
            event.period.id = id;
            Differing differing;
            const Period none;
            const Period& from = present == nullptr ? none : *present;
            differing.value(event.period.length, from.length, each.length);
            differing.flag(event.period.trial, from.trial, each.trial, tells_.trial);
            differing.fees(event.period.fees, from.fees, each.fees);
            differing.value(event.period.expirationSchedule, from.expirationSchedule,
                            each.expirationSchedule);
            if (present == nullptr || differing.hasAny())
                take(present == nullptr ? ChangeGroup::added : ChangeGroup::changed, event);
        }
        for (const Period& each : before.periods) {
            // A list of rates alone does not tell of periods.
            if (!told.periods.empty() && !plan_sync::contains(kept, each.id))
                take(ChangeGroup::gone, plan_sync::RemovePeriod{organization_, told.id, each.id});
        }
    }
    void setRates(const Plan& before, const Plan& told) {
        for (const Rate& each : told.rates) {
            const Rate* present = plan_sync::findRate(before, each.resource);
            plan_sync::SetRate event{organization_, told.id, {}};
            event.rate.resource = each.resource;
            Differing differing;
            const Rate none;
            const Rate& from = present == nullptr ? none : *present;
            differing.value(event.rate.prices.setup, from.prices.setup, each.prices.setup);
            differing.value(event.rate.prices.recurring, from.prices.recurring, each.prices.recurring);
            differing.value(event.rate.prices.overuse, from.prices.overuse, each.prices.overuse);
            differing.limit(event.rate.limits.included, from.limits.included, each.limits.included,
                            tells_.included);
            differing.limit(event.rate.limits.minimum, from.limits.minimum, each.limits.minimum,
                            tells_.minimum);
            differing.limit(event.rate.limits.maximum, from.limits.maximum, each.limits.maximum,
                            tells_.maximum);
            differing.flag(event.rate.availableForSale, from.availableForSale, each.availableForSale,
                           tells_.forSale);
            if (present == nullptr || differing.hasAny())
                take(present == nullptr ? ChangeGroup::added : ChangeGroup::changed, event);
        }
        for (const Rate& each : before.rates) {
            if (!told.rates.empty() && plan_sync::findRate(told, each.resource) == nullptr)
                take(ChangeGroup::gone, plan_sync::RemoveRate{organization_, told.id, each.resource});
        }
    }

    void setTemplates(const std::vector<ValueId>& added) {
        const std::vector<plan_sync::ServiceTemplate>& templates = told_.shelf.serviceTemplates;
        if (isMadeUp(templates, told_, *trial_.world().values)) {
            delegate(added);
            return;
        }
        const std::vector<plan_sync::ServiceTemplate> present = here().shelf.serviceTemplates;
        setEntries(templates, present, &plan_sync::SetServiceTemplate::serviceTemplate,
                   [&](Differing& differing, auto& edit, const auto& from, const auto& to) {
                       differing.value(edit.name, from.name, to.name);
                       std::vector<ValueId> plans = to.plans;
                       plans_.translate(plans);
                       differing.ids(edit.plans, from.plans, plans, true);
                       differing.value(edit.orderFlow, from.orderFlow, to.orderFlow);
                       if (to.privileges)
                           differing.ids(edit.privileges, from.privileges.value_or(std::vector<ValueId>()),
                                         *to.privileges, true);
                       differing.value(edit.termsAndConditions, from.termsAndConditions,
                                       to.termsAndConditions);
                       differing.flag(edit.active, from.active, to.active, !to.active);
                   });
    }
    /// New plans go into the one service template that there is, as the other plans of a table do.
    void delegate(const std::vector<ValueId>& added) {
        if (added.empty() || here().shelf.serviceTemplates.size() != 1) return;
        const ValueId only = here().shelf.serviceTemplates.front().id;
        for (const ValueId plan : added) {
            take(ChangeGroup::added, plan_sync::DelegatePlan{organization_, only, plan});
        }
    }
    void setSellerData() {
        plan_sync::SetSellerData event;
        event.organization = organization_;
        const Shelf& shelf = here().shelf;
        Differing differing;
        differing.value(event.orderFlow, shelf.orderFlow, told_.shelf.orderFlow);
        differing.ids(event.privileges, shelf.privileges, told_.shelf.privileges,
                      !told_.shelf.privileges.empty());
        differing.value(event.termsAndConditions, shelf.termsAndConditions, told_.shelf.termsAndConditions);
        if (differing.hasAny()) take(ChangeGroup::changed, event);
    }

    /// PS-42: a plan leaves the service templates before it goes.
    void removePlans() {
        std::vector<ValueId> kept, gone;
        for (const Plan& each : told_.plans) kept.push_back(plans_(each.id));
        for (const Plan& each : here().plans) {
            if (!plan_sync::contains(kept, each.id)) gone.push_back(each.id);
        }
        for (const ValueId plan : gone) {
            const std::vector<plan_sync::ServiceTemplate> templates = here().shelf.serviceTemplates;
            for (const plan_sync::ServiceTemplate& each : templates) {
                if (plan_sync::contains(each.plans, plan))
                    take(ChangeGroup::gone, plan_sync::WithdrawPlan{organization_, each.id, plan});
            }
            take(ChangeGroup::gone, plan_sync::RemovePlan{organization_, plan});
        }
    }

    Trial& trial_;
    ValueId organization_;
    const Catalogue& told_;
    ToldOfPlans tells_;
    EntryIds plans_, resources_, planCategories_, salesCategories_, expirations_, notifications_, templates_;
};

}  // namespace

void reconcileCatalogue(Trial& trial, ValueId organization, const Catalogue& told) {
    CatalogueReconciler(trial, organization, told).run();
}

}  // namespace sluice::reconcile
