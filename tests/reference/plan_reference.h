// A second evaluator of Plan Sync runs, written from the rules' text and from nothing else: slow, obvious,
// and independent of the engine. Catalogues are maps of texts; a run follows the order of PS-34, option by
// option.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace sluice::reference {

struct PlanPeriod {
    std::string length;
    bool trial = false;
    std::array<std::string, 3> fees;
    std::string expirationSchedule;
    friend bool operator==(const PlanPeriod&, const PlanPeriod&) = default;
};

struct PlanRate {
    std::array<std::string, 3> prices, limits;
    bool availableForSale = true;
    friend bool operator==(const PlanRate&, const PlanRate&) = default;
};

struct ServicePlan {
    std::string name, planCategory, expirationSchedule, notificationSchedule, copyOf;
    bool published = true, usageStatistics = false, disabledByProvider = false, confirmationNeeded = false;
    std::set<std::string> salesCategories, ownSalesCategories;
    std::array<std::string, 3> fees;
    std::map<std::string, PlanPeriod> periods;
    std::map<std::string, PlanRate> rates;
    friend bool operator==(const ServicePlan&, const ServicePlan&) = default;
};

struct Shown {
    std::string name, position;
    bool displayInControlPanel = true;
    friend bool operator==(const Shown&, const Shown&) = default;
};
struct Grouping {
    std::string name;
    std::set<std::string> resources;
    friend bool operator==(const Grouping&, const Grouping&) = default;
};
struct Schedule {
    std::string name;
    std::map<std::string, std::string> entries;  // template by day
    friend bool operator==(const Schedule&, const Schedule&) = default;
};
/// What is not there is another thing than what is empty.
struct PlanTemplate {
    std::set<std::string> plans;
    std::optional<std::set<std::string>> privileges;
    std::optional<std::string> orderFlow, terms;
    bool active = true;
    friend bool operator==(const PlanTemplate&, const PlanTemplate&) = default;
};

struct PlanCatalogue {
    std::map<std::string, ServicePlan> plans;
    std::vector<std::string> order;  // of the plans: new copies get their ids in it (PS-44)
    std::map<std::string, std::string> expirationSchedules, planCategories;  // names
    std::map<std::string, bool> templatesVisible;
    std::map<std::string, Schedule> notificationSchedules;
    std::map<std::string, Shown> salesCategories;
    std::map<std::string, Grouping> resourceCategories;
    std::map<std::string, PlanTemplate> serviceTemplates;
    std::optional<std::string> orderFlow, terms;
    std::set<std::string> privileges;
    friend bool operator==(const PlanCatalogue&, const PlanCatalogue&) = default;
};

/// How an organization resells.
struct Reselling {
    std::string provider, serviceTemplate;
    bool categoriesSyncDisabled = false, pricesSyncDisabled = false;
    friend bool operator==(const Reselling&, const Reselling&) = default;
};

struct PlanChannel {
    std::map<std::string, PlanCatalogue> catalogues;
    std::map<std::string, Reselling> resellers;  // by reseller
    bool termsCarryAvailability = true;          // PS-18 literal
    bool displayIsSynchronized = false;          // PS-21 synchronized
    friend bool operator==(const PlanChannel&, const PlanChannel&) = default;
};

struct PlanRun {
    std::string provider;
    std::string reseller, serviceTemplate;  // one of them
    bool subResellers = false;
    std::set<std::string> options;  // wire names
};

/// PS-30 ... PS-34: the channel after the run.
PlanChannel synchronized(PlanChannel channel, const PlanRun& run);

/// Every place at which a reseller is not as what its provider delegates to it, as a path: delegated plans against their
/// copies, field by field; what these use; order flow, privileges and terms; of a copy outside the template its state,
/// and (the plan's path) whether anything else differs.
std::set<std::string> differingPlaces(const PlanChannel& channel, const std::string& reseller);

/// True where one of a schedule's templates is not visible to the provider's resellers (PS-8).
bool isHiddenSchedule(const PlanChannel& channel, const std::string& provider, const std::string& schedule);

}  // namespace sluice::reference
