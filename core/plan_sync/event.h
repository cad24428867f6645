// The events of Plan Sync as plain data; ids, names and numbers are interned values. `organization` is the
// one whose catalogue is edited. Where an event carries a whole entity it creates or replaces it; in a patch
// what is absent stays.
#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "plan_sync/catalogue.h"
#include "plan_sync/options.h"

namespace sluice::plan_sync {

struct AddPlan {
    ValueId organization;
    Plan plan;
    friend bool operator==(const AddPlan&, const AddPlan&) = default;
};
/// A patch. In an optional id, none means "no longer any". A fee that is none stays.
struct ChangePlan {
    ValueId organization;
    ValueId plan;
    ValueId name;  // none: stays
    std::optional<bool> published;
    std::optional<ValueId> planCategory;
    std::optional<std::vector<ValueId>> salesCategories;
    Fees fees;
    std::optional<ValueId> expirationSchedule;
    std::optional<ValueId> notificationSchedule;
    std::optional<bool> usageStatistics;
    friend bool operator==(const ChangePlan&, const ChangePlan&) = default;
};
struct RemovePlan {
    ValueId organization;
    ValueId plan;
    friend bool operator==(const RemovePlan&, const RemovePlan&) = default;
};
/// PS-24 where the plan is delegated, PS-35 where it is a copy.
struct SetPeriod {
    ValueId organization;
    ValueId plan;
    Period period;
    friend bool operator==(const SetPeriod&, const SetPeriod&) = default;
};
struct RemovePeriod {
    ValueId organization;
    ValueId plan;
    ValueId period;
    friend bool operator==(const RemovePeriod&, const RemovePeriod&) = default;
};
struct SetRate {
    ValueId organization;
    ValueId plan;
    Rate rate;
    friend bool operator==(const SetRate&, const SetRate&) = default;
};
struct RemoveRate {
    ValueId organization;
    ValueId plan;
    ValueId resource;
    friend bool operator==(const RemoveRate&, const RemoveRate&) = default;
};

struct SetResource {
    ValueId organization;
    Resource resource;
    friend bool operator==(const SetResource&, const SetResource&) = default;
};
struct SetExpirationSchedule {
    ValueId organization;
    ExpirationSchedule expirationSchedule;
    friend bool operator==(const SetExpirationSchedule&, const SetExpirationSchedule&) = default;
};
struct SetNotificationTemplate {
    ValueId organization;
    NotificationTemplate notificationTemplate;
    friend bool operator==(const SetNotificationTemplate&, const SetNotificationTemplate&) = default;
};
struct SetNotificationSchedule {
    ValueId organization;
    NotificationSchedule notificationSchedule;
    friend bool operator==(const SetNotificationSchedule&, const SetNotificationSchedule&) = default;
};
struct SetPlanCategory {
    ValueId organization;
    PlanCategory planCategory;
    friend bool operator==(const SetPlanCategory&, const SetPlanCategory&) = default;
};
struct SetSalesCategory {
    ValueId organization;
    SalesCategory salesCategory;
    friend bool operator==(const SetSalesCategory&, const SetSalesCategory&) = default;
};
struct SetResourceCategory {
    ValueId organization;
    ResourceCategory resourceCategory;
    friend bool operator==(const SetResourceCategory&, const SetResourceCategory&) = default;
};
struct SetServiceTemplate {
    ValueId organization;
    ServiceTemplate serviceTemplate;
    friend bool operator==(const SetServiceTemplate&, const SetServiceTemplate&) = default;
};

/// The lists of a shelf; on the wire in the singular (`resource`, `salesCategory`, ...).
enum class EntryKind : std::uint8_t {
    resource,
    expirationSchedule,
    notificationTemplate,
    notificationSchedule,
    planCategory,
    salesCategory,
    resourceCategory,
    serviceTemplate
};
/// Refused while something uses it (PS-42).
struct RemoveCatalogueEntry {
    ValueId organization;
    EntryKind kind = EntryKind::resource;
    ValueId id;
    friend bool operator==(const RemoveCatalogueEntry&, const RemoveCatalogueEntry&) = default;
};
/// A patch; an inner none means "no longer any".
struct SetSellerData {
    ValueId organization;
    std::optional<ValueId> orderFlow;
    std::optional<std::vector<ValueId>> privileges;
    std::optional<ValueId> termsAndConditions;
    friend bool operator==(const SetSellerData&, const SetSellerData&) = default;
};
/// Puts a plan into a service template.
struct DelegatePlan {
    ValueId organization;
    ValueId serviceTemplate;
    ValueId plan;
    friend bool operator==(const DelegatePlan&, const DelegatePlan&) = default;
};
/// Takes a plan out of a service template.
struct WithdrawPlan {
    ValueId organization;
    ValueId serviceTemplate;
    ValueId plan;
    friend bool operator==(const WithdrawPlan&, const WithdrawPlan&) = default;
};
/// Makes the downstream of an existing partnership a reseller, or changes how it is one. No template: it no
/// longer is.
struct SetReseller {
    ValueId upstream;
    ValueId downstream;
    ValueId serviceTemplate;
    bool categoriesSyncDisabled = false;  // PS-25
    bool pricesSyncDisabled = false;      // PS-26
    friend bool operator==(const SetReseller&, const SetReseller&) = default;
};
/// PS-36.
struct ConfirmPlan {
    ValueId organization;
    ValueId plan;
    friend bool operator==(const ConfirmPlan&, const ConfirmPlan&) = default;
};
/// PS-30 ... PS-34. The scope is one direct reseller, or all direct resellers that use a template: exactly
/// one is given.
struct Synchronize {
    ValueId provider;
    ValueId reseller;         // or none
    ValueId serviceTemplate;  // or none
    bool subResellers = false;
    OptionSet options;
    friend bool operator==(const Synchronize&, const Synchronize&) = default;
};

using Event =
    std::variant<AddPlan, ChangePlan, RemovePlan, SetPeriod, RemovePeriod, SetRate, RemoveRate, SetResource,
                 SetExpirationSchedule, SetNotificationTemplate, SetNotificationSchedule, SetPlanCategory,
                 SetSalesCategory, SetResourceCategory, SetServiceTemplate, RemoveCatalogueEntry,
                 SetSellerData, DelegatePlan, WithdrawPlan, SetReseller, ConfirmPlan, Synchronize>;

}  // namespace sluice::plan_sync
