#include "reference/plan_reference.h"

namespace sluice::reference {

namespace {

/// Compares one reseller with its provider as they stand.
class Places {
  public:
    Places(const PlanChannel& channel, const std::string& reseller)
        : channel_(channel),
          reselling_(channel.resellers.at(reseller)),
          from_(channel.catalogues.at(reselling_.provider)),
          to_(channel.catalogues.at(reseller)),
          used_(from_.serviceTemplates.at(reselling_.serviceTemplate)) {}

    std::set<std::string> all() {
        std::set<std::string> taken;
        for (const auto& [id, plan] : to_.plans) taken.insert(id);
        for (const std::string& id : from_.order) {
            if (!used_.plans.contains(id)) continue;
            const std::string copy = copyOf(id);
            if (!copy.empty()) {
                compareState("plans/" + copy, from_.plans.at(id), to_.plans.at(copy));
                compare("plans/" + copy, from_.plans.at(id), to_.plans.at(copy));
                use(from_.plans.at(id), &to_.plans.at(copy));
                continue;
            }
            std::string newId = id;
            for (int i = 1; taken.contains(newId); ++i) {
                newId = id + "-copy" + (i == 1 ? "" : "-" + std::to_string(i));
            }
            taken.insert(newId);
            addNew("plans/" + newId, from_.plans.at(id));
            use(from_.plans.at(id), nullptr);
        }
        for (const auto& [id, copy] : to_.plans) {
            if (!copy.copyOf.empty() && !used_.plans.contains(copy.copyOf)) addOutside("plans/" + id, copy);
        }
        compareShelf();
        return found_;
    }

  private:
    std::string copyOf(const std::string& original) const {
        for (const auto& [id, plan] : to_.plans) {
            if (plan.copyOf == original) return id;
        }
        return "";
    }
    bool isHidden(const std::string& schedule) const {
        return !schedule.empty() && isHiddenSchedule(channel_, reselling_.provider, schedule);
    }
    template <class T>
    void differ(const std::string& path, const T& theirs, const T& own) {
        if (!(theirs == own)) found_.insert(path);
    }
    void differIn(const std::string& path, const std::set<std::string>& theirs,
                  const std::set<std::string>& own) {
        for (const std::string& id : theirs) differ(path + id, true, own.contains(id));
        for (const std::string& id : own) differ(path + id, theirs.contains(id), true);
    }

    /// PS-1, and what does not come with the plan (PS-8, PS-10, PS-25, PS-26).
    void addNew(const std::string& path, const ServicePlan& original) {
        found_.insert(path);
        if (reselling_.pricesSyncDisabled) found_.insert(path + "/confirmationNeeded");
        if (reselling_.categoriesSyncDisabled) {
            if (!original.planCategory.empty() && !to_.planCategories.contains(original.planCategory)) {
                found_.insert(path + "/planCategory");
            }
            for (const std::string& id : original.salesCategories) {
                if (!to_.salesCategories.contains(id)) found_.insert(path + "/salesCategories/" + id);
            }
        }
        const std::string& schedule = original.notificationSchedule;
        if (isHidden(schedule) && !to_.notificationSchedules.contains(schedule)) {
            found_.insert(path + "/notificationSchedule");
        }
        for (const auto& [resource, rate] : original.rates) {
            if (!rate.availableForSale) found_.insert(path + "/rates/" + resource);
        }
    }

    /// PS-4, PS-23.
    void addOutside(const std::string& path, const ServicePlan& copy) {
        if (!copy.disabledByProvider) found_.insert(path + "/disabledByProvider");
        const std::set<std::string> before = found_;
        if (from_.plans.contains(copy.copyOf)) {
            compare(path, from_.plans.at(copy.copyOf), copy);
            differ(path + "/published", from_.plans.at(copy.copyOf).published, copy.published);
            if (found_ == before) return;
        }
        found_ = before;
        found_.insert(path);
    }

    /// PS-5, PS-20, PS-52: it should be enabled, unless it is not where it comes from.
    void compareState(const std::string& path, const ServicePlan& original, const ServicePlan& copy) {
        const bool isReturned = copy.disabledByProvider;
        differ(path + "/disabledByProvider", original.disabledByProvider && !isReturned,
               copy.disabledByProvider);
        differ(path + "/published", (isReturned && !copy.published) || original.published, copy.published);
    }

    void compare(const std::string& path, const ServicePlan& original, const ServicePlan& copy) {
        differ(path + "/name", original.name, copy.name);
        differ(path + "/planCategory", original.planCategory, copy.planCategory);
        differIn(path + "/salesCategories/", original.salesCategories, copy.salesCategories);
        compareFees(path, original.fees, copy.fees);
        differ(path + "/expirationSchedule", original.expirationSchedule, copy.expirationSchedule);
        differ(path + "/notificationSchedule", original.notificationSchedule, copy.notificationSchedule);
        differ(path + "/usageStatistics", original.usageStatistics, copy.usageStatistics);
        bool brings = false;
        for (const auto& [id, period] : original.periods) {
            const std::string at = path + "/periods/" + id;
            if (!copy.periods.contains(id)) {
                found_.insert(at);
                brings = true;
                continue;
            }
            const PlanPeriod& own = copy.periods.at(id);
            differ(at + "/length", period.length, own.length);
            differ(at + "/trial", period.trial, own.trial);
            compareFees(at, period.fees, own.fees);
            differ(at + "/expirationSchedule", period.expirationSchedule, own.expirationSchedule);
        }
        for (const auto& [id, period] : copy.periods) {
            if (!original.periods.contains(id)) found_.insert(path + "/periods/" + id);
        }
        for (const auto& [resource, rate] : original.rates) {
            const std::string at = path + "/rates/" + resource;
            if (!copy.rates.contains(resource)) {
                found_.insert(at);
                brings = brings || rate.availableForSale;
                continue;
            }
            const PlanRate& own = copy.rates.at(resource);
            const char* prices[] = {"/prices/setup", "/prices/recurring", "/prices/overuse"};
            const char* limits[] = {"/limits/included", "/limits/minimum", "/limits/maximum"};
            for (std::size_t i = 0; i < 3; ++i) differ(at + prices[i], rate.prices[i], own.prices[i]);
            for (std::size_t i = 0; i < 3; ++i) differ(at + limits[i], rate.limits[i], own.limits[i]);
            differ(at + "/availableForSale", rate.availableForSale, own.availableForSale);
        }
        for (const auto& [resource, rate] : copy.rates) {
            if (!original.rates.contains(resource)) found_.insert(path + "/rates/" + resource);
        }
        // PS-26: what would come with the provider's prices wants a confirmation.
        if (brings && reselling_.pricesSyncDisabled && !copy.confirmationNeeded) {
            found_.insert(path + "/confirmationNeeded");
        }
    }
    void compareFees(const std::string& path, const std::array<std::string, 3>& theirs,
                     const std::array<std::string, 3>& own) {
        const char* fees[] = {"/fees/setup", "/fees/recurring", "/fees/renewal"};
        for (std::size_t i = 0; i < 3; ++i) differ(path + fees[i], theirs[i], own[i]);
    }

    /// What the original uses, and the copy for good.
    void use(const ServicePlan& original, const ServicePlan* copy) {
        expirations_.insert(original.expirationSchedule);
        planCategories_.insert(original.planCategory);
        salesCategories_.insert(original.salesCategories.begin(), original.salesCategories.end());
        notifications_.insert(original.notificationSchedule);
        for (const auto& [id, period] : original.periods) expirations_.insert(period.expirationSchedule);
        for (const auto& [resource, rate] : original.rates) resources_.insert(resource);
        if (copy == nullptr) return;
        if (isHidden(original.notificationSchedule)) notifications_.insert(copy->notificationSchedule);
        for (const auto& [id, period] : copy->periods) {
            if (!original.periods.contains(id)) expirations_.insert(period.expirationSchedule);
        }
        const bool keepsAll = reselling_.categoriesSyncDisabled;
        if (keepsAll) planCategories_.insert(copy->planCategory);
        for (const std::string& id : keepsAll ? copy->salesCategories : copy->ownSalesCategories) {
            salesCategories_.insert(id);
        }
        usedPlanCategories_.insert(copy->planCategory);
        for (const std::string& id : copy->salesCategories) {
            (copy->ownSalesCategories.contains(id) ? ownSalesCategories_ : usedSalesCategories_).insert(id);
        }
    }

    void compareShelf() {
        for (const auto& [id, name] : from_.expirationSchedules) {
            if (!expirations_.contains(id)) continue;
            const std::string at = "expirationSchedules/" + id;
            if (!to_.expirationSchedules.contains(id)) {
                found_.insert(at);
            } else {
                differ(at + "/name", name, to_.expirationSchedules.at(id));
            }
        }
        for (const auto& [id, schedule] : from_.notificationSchedules) {
            if (notifications_.contains(id)) compareSchedule("notificationSchedules/" + id, id, schedule);
        }
        for (const auto& [id, name] : from_.planCategories) {
            if (!planCategories_.contains(id)) continue;
            const std::string at = "planCategories/" + id;
            if (!to_.planCategories.contains(id)) {
                found_.insert(at);
            } else {
                differ(at + "/name", name, to_.planCategories.at(id));
            }
        }
        for (const auto& [id, shown] : from_.salesCategories) {
            if (!salesCategories_.contains(id)) continue;
            const std::string at = "salesCategories/" + id;
            if (!to_.salesCategories.contains(id)) {
                found_.insert(at);
                continue;
            }
            const Shown& own = to_.salesCategories.at(id);
            differ(at + "/name", shown.name, own.name);
            differ(at + "/position", shown.position, own.position);
            differ(at + "/displayInControlPanel", shown.displayInControlPanel, own.displayInControlPanel);
        }
        compareGroupings();
        addLeft();
        differ("orderFlow", used_.orderFlow, to_.orderFlow);
        differ("termsAndConditions", used_.terms, to_.terms);
        differIn("privileges/", used_.privileges.value_or(std::set<std::string>{}), to_.privileges);
    }
    void compareSchedule(const std::string& at, const std::string& id, const Schedule& schedule) {
        if (!to_.notificationSchedules.contains(id)) {
            found_.insert(at);
            return;
        }
        const Schedule& own = to_.notificationSchedules.at(id);
        differ(at + "/name", schedule.name, own.name);
        std::set<std::string> days;
        for (const auto& [day, used] : schedule.entries) days.insert(day);
        for (const auto& [day, used] : own.entries) days.insert(day);
        for (const std::string& day : days) {
            const bool isBoth = schedule.entries.contains(day) && own.entries.contains(day);
            if (!isBoth || schedule.entries.at(day) != own.entries.at(day)) {
                found_.insert(at + "/entries/" + day);
            }
        }
    }
    bool isSold(const Grouping& grouping) const {
        for (const std::string& resource : grouping.resources) {
            if (resources_.contains(resource)) return true;
        }
        return false;
    }
    void compareGroupings() {
        for (const auto& [id, grouping] : from_.resourceCategories) {
            const std::string at = "resourceCategories/" + id;
            if (!to_.resourceCategories.contains(id)) {
                if (isSold(grouping)) found_.insert(at);
                continue;
            }
            const Grouping& own = to_.resourceCategories.at(id);
            if (!isSold(grouping) && !isSold(own)) continue;
            differ(at + "/name", grouping.name, own.name);
            differIn(at + "/resources/", grouping.resources, own.resources);
        }
    }
    /// PS-51: what copies use that the provider does not have, unless it is the reseller's own.
    void addLeft() {
        for (const auto& [id, plan] : to_.plans) {
            if (!plan.copyOf.empty()) {
                for (const std::string& own : plan.ownSalesCategories) ownSalesCategories_.insert(own);
                continue;
            }
            usedPlanCategories_.erase(plan.planCategory);
            ownSalesCategories_.insert(plan.salesCategories.begin(), plan.salesCategories.end());
        }
        for (const auto& [id, name] : to_.planCategories) {
            if (usedPlanCategories_.contains(id) && !from_.planCategories.contains(id)) {
                found_.insert("planCategories/" + id);
            }
        }
        for (const auto& [id, shown] : to_.salesCategories) {
            const bool isLeft = usedSalesCategories_.contains(id) && !ownSalesCategories_.contains(id);
            if (isLeft && !from_.salesCategories.contains(id)) found_.insert("salesCategories/" + id);
        }
        for (const auto& [id, grouping] : to_.resourceCategories) {
            if (isSold(grouping) && !from_.resourceCategories.contains(id)) {
                found_.insert("resourceCategories/" + id);
            }
        }
    }

    const PlanChannel& channel_;
    Reselling reselling_;
    const PlanCatalogue& from_;
    const PlanCatalogue& to_;
    const PlanTemplate& used_;
    std::set<std::string> expirations_, notifications_, planCategories_, salesCategories_, resources_;
    std::set<std::string> usedPlanCategories_, usedSalesCategories_, ownSalesCategories_;
    std::set<std::string> found_;
};

}  // namespace

std::set<std::string> differingPlaces(const PlanChannel& channel, const std::string& reseller) {
    return Places(channel, reseller).all();
}

}  // namespace sluice::reference
