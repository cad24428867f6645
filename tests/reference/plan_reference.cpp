#include "reference/plan_reference.h"

namespace sluice::reference {

namespace {

class Synchronization {
  public:
    Synchronization(PlanChannel& channel, const std::string& reseller, const std::set<std::string>& options)
        : channel_(channel),
          reselling_(channel.resellers.at(reseller)),
          from_(channel.catalogues.at(reselling_.provider)),
          to_(channel.catalogues.at(reseller)),
          used_(from_.serviceTemplates.at(reselling_.serviceTemplate)),
          options_(options) {}

    void run() {
        if (on("applyPlanEnabling")) applyEnabling();
        if (on("createPlansAndPeriods")) {
            createPlans();
            createPeriods();
        }
        if (on("removeObsoleteResources")) removeRates();
        if (on("createResources")) createRates();
        if (on("updatePlanFees")) updateFees();
        if (on("updateCategories") && !reselling_.categoriesSyncDisabled) updateCategories();
        if (on("updateNotificationSchedules")) updateNotificationSchedules();
        forEachCopy([&](const ServicePlan& original, ServicePlan& copy) {
            if (on("attachUsageStatistics")) copy.usageStatistics = original.usageStatistics;
            for (auto& [resource, rate] : copy.rates) {
                if (!original.rates.contains(resource)) continue;
                const PlanRate& there = original.rates.at(resource);
                if (on("updateResourcePrices") && !reselling_.pricesSyncDisabled) rate.prices = there.prices;
                if (on("updateResourceLimits")) rate.limits = there.limits;
                const bool byTerms = channel_.termsCarryAvailability && on("syncTermsAndConditions");
                if (on("removeObsoleteResources") || on("updateResourcePrices") ||
                    on("updateResourceLimits") || byTerms) {
                    rate.availableForSale = there.availableForSale;  // PS-15
                }
            }
        });
        if (on("updateOrderFlow") && used_.orderFlow) to_.orderFlow = used_.orderFlow;
        if (on("updatePrivileges") && used_.privileges) to_.privileges = *used_.privileges;
        if (on("syncTermsAndConditions") && used_.terms) to_.terms = used_.terms;
    }

  private:
    bool on(const std::string& option) const { return options_.contains(option); }

    bool hasCopy(const std::string& original) const {
        for (const auto& [id, plan] : to_.plans) {
            if (plan.copyOf == original) return true;
        }
        return false;
    }
    /// The copies of plans that are delegated.
    template <class Visit>
    void forEachCopy(Visit visit) {
        for (auto& [id, plan] : to_.plans) {
            if (!plan.copyOf.empty() && used_.plans.contains(plan.copyOf)) {
                visit(from_.plans.at(plan.copyOf), plan);
            }
        }
    }

    void applyEnabling() {
        for (auto& [id, plan] : to_.plans) {
            if (plan.copyOf.empty()) continue;
            if (!used_.plans.contains(plan.copyOf)) {
                plan.disabledByProvider = true;
            } else if (plan.disabledByProvider) {
                plan.disabledByProvider = false;
                plan.published = true;
            }
        }
    }

    bool isHidden(const std::string& schedule) const {
        return isHiddenSchedule(channel_, reselling_.provider, schedule);
    }

    void bringExpirationSchedule(const std::string& id) {
        if (!id.empty() && !to_.expirationSchedules.contains(id)) {
            to_.expirationSchedules[id] = from_.expirationSchedules.at(id);
        }
    }

    void createPlans() {
        std::set<std::string> newOnes;
        for (const std::string& id : from_.order) {
            if (used_.plans.contains(id) && !hasCopy(id)) newOnes.insert(id);
        }
        const PlanCatalogue before = to_;
        for (const std::string& id : from_.order) {
            if (newOnes.contains(id)) createPlan(id, before);
        }
    }

    void createPlan(const std::string& id, const PlanCatalogue& before) {
        ServicePlan copy = from_.plans.at(id);
        copy.copyOf = id;
        copy.ownSalesCategories.clear();
        copy.disabledByProvider = false;
        copy.confirmationNeeded = reselling_.pricesSyncDisabled;
        std::erase_if(copy.rates, [](const auto& entry) { return !entry.second.availableForSale; });
        bringExpirationSchedule(copy.expirationSchedule);
        for (const auto& [period, content] : copy.periods)
            bringExpirationSchedule(content.expirationSchedule);
        const std::string schedule = copy.notificationSchedule;
        if (!schedule.empty() && !before.notificationSchedules.contains(schedule)) {
            if (isHidden(schedule)) {
                copy.notificationSchedule = "";
            } else {
                to_.notificationSchedules[schedule] = from_.notificationSchedules.at(schedule);
            }
        }
        for (const std::string& category : from_.plans.at(id).salesCategories) {
            if (to_.salesCategories.contains(category)) continue;
            if (reselling_.categoriesSyncDisabled) {
                copy.salesCategories.erase(category);
            } else {
                to_.salesCategories[category] = from_.salesCategories.at(category);
            }
        }
        if (!copy.planCategory.empty() && !to_.planCategories.contains(copy.planCategory)) {
            if (reselling_.categoriesSyncDisabled) {
                copy.planCategory = "";
            } else {
                to_.planCategories[copy.planCategory] = from_.planCategories.at(copy.planCategory);
            }
        }
        std::string newId = id;
        for (int i = 1; to_.plans.contains(newId); ++i) {
            newId = i == 1 ? id + "-copy" : id + "-copy-" + std::to_string(i);
        }
        to_.plans[newId] = copy;
        to_.order.push_back(newId);
    }

    void createPeriods() {
        forEachCopy([&](const ServicePlan& original, ServicePlan& copy) {
            for (const auto& [id, period] : original.periods) {
                if (copy.periods.contains(id)) continue;
                copy.periods[id] = period;
                bringExpirationSchedule(period.expirationSchedule);
                if (reselling_.pricesSyncDisabled) copy.confirmationNeeded = true;
            }
        });
    }

    void removeRates() {
        forEachCopy([](const ServicePlan& original, ServicePlan& copy) {
            std::erase_if(copy.rates,
                          [&](const auto& entry) { return !original.rates.contains(entry.first); });
        });
    }

    void createRates() {
        forEachCopy([&](const ServicePlan& original, ServicePlan& copy) {
            for (const auto& [resource, rate] : original.rates) {
                if (copy.rates.contains(resource) || !rate.availableForSale) continue;
                copy.rates[resource] = rate;
                if (reselling_.pricesSyncDisabled) copy.confirmationNeeded = true;
            }
        });
    }

    void updateFees() {
        forEachCopy([&](const ServicePlan& original, ServicePlan& copy) {
            if (!reselling_.pricesSyncDisabled) copy.fees = original.fees;
            copy.expirationSchedule = original.expirationSchedule;
            bringExpirationSchedule(original.expirationSchedule);
            for (auto& [id, period] : copy.periods) {
                if (!original.periods.contains(id)) continue;
                const PlanPeriod& there = original.periods.at(id);
                if (!reselling_.pricesSyncDisabled) period.fees = there.fees;
                period.expirationSchedule = there.expirationSchedule;
                bringExpirationSchedule(there.expirationSchedule);
            }
        });
        // The schedules of delegated plans that the reseller has are the provider's.
        for (const std::string& id : used_.plans) {
            const ServicePlan& plan = from_.plans.at(id);
            std::set<std::string> schedules = {plan.expirationSchedule};
            for (const auto& [period, content] : plan.periods) schedules.insert(content.expirationSchedule);
            for (const std::string& schedule : schedules) {
                if (to_.expirationSchedules.contains(schedule)) {
                    to_.expirationSchedules[schedule] = from_.expirationSchedules.at(schedule);
                }
            }
        }
    }

    void updateCategories() {
        std::set<std::string> resources;
        for (const std::string& id : used_.plans) {
            const ServicePlan& plan = from_.plans.at(id);
            for (const auto& [resource, rate] : plan.rates) resources.insert(resource);
            if (!plan.planCategory.empty()) {
                to_.planCategories[plan.planCategory] = from_.planCategories.at(plan.planCategory);
            }
            for (const std::string& category : plan.salesCategories) {
                Shown shown = from_.salesCategories.at(category);
                if (to_.salesCategories.contains(category) && !channel_.displayIsSynchronized) {
                    shown.displayInControlPanel = to_.salesCategories.at(category).displayInControlPanel;
                }
                to_.salesCategories[category] = shown;
            }
        }
        for (const auto& [id, grouping] : from_.resourceCategories) {
            bool isUsed = false;
            std::set<std::string> grouped = grouping.resources;
            if (to_.resourceCategories.contains(id))
                grouped.insert(to_.resourceCategories.at(id).resources.begin(),
                               to_.resourceCategories.at(id).resources.end());
            for (const std::string& resource : grouped) isUsed = isUsed || resources.contains(resource);
            if (isUsed) to_.resourceCategories[id] = grouping;
        }
        forEachCopy([](const ServicePlan& original, ServicePlan& copy) {
            copy.planCategory = original.planCategory;
            std::set<std::string> categories = original.salesCategories;
            for (const std::string& id : copy.salesCategories) {
                if (copy.ownSalesCategories.contains(id)) categories.insert(id);  // PS-27
            }
            copy.salesCategories = categories;
        });
    }

    /// PS-8: copies follow their originals; then what they use is as at the provider.
    void updateNotificationSchedules() {
        forEachCopy([&](const ServicePlan& original, ServicePlan& copy) {
            const std::string& schedule = original.notificationSchedule;
            if (!schedule.empty() && isHidden(schedule)) return;
            copy.notificationSchedule = schedule;
        });
        forEachCopy([&](const ServicePlan&, ServicePlan& copy) {
            const std::string& schedule = copy.notificationSchedule;
            if (!from_.notificationSchedules.contains(schedule) || isHidden(schedule)) return;
            to_.notificationSchedules[schedule] = from_.notificationSchedules.at(schedule);
        });
    }

    PlanChannel& channel_;
    Reselling reselling_;
    const PlanCatalogue& from_;
    PlanCatalogue& to_;
    const PlanTemplate& used_;
    const std::set<std::string>& options_;
};

void runBelow(PlanChannel& channel, const std::string& reseller, const PlanRun& run) {
    Synchronization(channel, reseller, run.options).run();
    if (!run.subResellers) return;
    for (const auto& [id, reselling] : channel.resellers) {
        if (reselling.provider != reseller) continue;
        const auto& templates = channel.catalogues.at(reseller).serviceTemplates;
        if (templates.at(reselling.serviceTemplate).active) runBelow(channel, id, run);
    }
}

}  // namespace

bool isHiddenSchedule(const PlanChannel& channel, const std::string& provider, const std::string& schedule) {
    for (const auto& [day, used] :
         channel.catalogues.at(provider).notificationSchedules.at(schedule).entries) {
        // The template may stand with any provider above; the nearest one counts.
        std::string owner = provider;
        while (!channel.catalogues.at(owner).templatesVisible.contains(used) &&
               channel.resellers.contains(owner)) {
            owner = channel.resellers.at(owner).provider;
        }
        const auto& templates = channel.catalogues.at(owner).templatesVisible;
        if (!templates.contains(used) || !templates.at(used)) return true;
    }
    return false;
}

PlanChannel synchronized(PlanChannel channel, const PlanRun& run) {
    const std::map<std::string, Reselling> resellers = channel.resellers;
    for (const auto& [id, reselling] : resellers) {
        if (reselling.provider != run.provider) continue;
        if (id == run.reseller || reselling.serviceTemplate == run.serviceTemplate)
            runBelow(channel, id, run);
    }
    return channel;
}

}  // namespace sluice::reference
