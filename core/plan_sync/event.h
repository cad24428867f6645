// The events of Plan Sync as plain data; ids, names and numbers are interned values. `organization` is the
// one whose catalogue is edited. An edit changes what it names and leaves the rest; what it sets and is not there
// yet is created.
#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "plan_sync/catalogue.h"
#include "plan_sync/options.h"

namespace sluice::plan_sync {

/// What an edit may name: nothing where it does not; within, nothing where it clears it. Of an id, text or number
/// alone, none clears it: there std::optional<ValueId> is enough. What is cleared is as where a file does not have it.
template <class T>
using Edited = std::optional<std::optional<T>>;

struct FeesEdit {
    std::optional<ValueId> setup, recurring, renewal;
    friend bool operator==(const FeesEdit&, const FeesEdit&) = default;
};
struct PricesEdit {
    std::optional<ValueId> setup, recurring, overuse;
    friend bool operator==(const PricesEdit&, const PricesEdit&) = default;
};
struct LimitsEdit {
    std::optional<ValueId> included, minimum, maximum;
    friend bool operator==(const LimitsEdit&, const LimitsEdit&) = default;
};
struct PeriodEdit {
    ValueId id;
    std::optional<ValueId> length;
    Edited<bool> trial;
    FeesEdit fees;
    std::optional<ValueId> expirationSchedule;
    friend bool operator==(const PeriodEdit&, const PeriodEdit&) = default;
};
struct RateEdit {
    ValueId resource;
    PricesEdit prices;
    LimitsEdit limits;
    Edited<bool> availableForSale;
    friend bool operator==(const RateEdit&, const RateEdit&) = default;
};
struct ResourceEdit {
    ValueId id;
    std::optional<ValueId> name;
    friend bool operator==(const ResourceEdit&, const ResourceEdit&) = default;
};
struct ExpirationScheduleEdit {
    ValueId id;
    std::optional<ValueId> name;
    friend bool operator==(const ExpirationScheduleEdit&, const ExpirationScheduleEdit&) = default;
};
struct NotificationTemplateEdit {
    ValueId id;
    std::optional<ValueId> name;
    Edited<bool> visibleToResellers;
    friend bool operator==(const NotificationTemplateEdit&, const NotificationTemplateEdit&) = default;
};
struct NotificationScheduleEdit {
    ValueId id;
    std::optional<ValueId> name;
    Edited<std::vector<NotificationEntry>> entries;
    friend bool operator==(const NotificationScheduleEdit&, const NotificationScheduleEdit&) = default;
};
struct PlanCategoryEdit {
    ValueId id;
    std::optional<ValueId> name;
    friend bool operator==(const PlanCategoryEdit&, const PlanCategoryEdit&) = default;
};
struct SalesCategoryEdit {
    ValueId id;
    std::optional<ValueId> name;
    std::optional<ValueId> position;
    Edited<bool> displayInControlPanel;
    friend bool operator==(const SalesCategoryEdit&, const SalesCategoryEdit&) = default;
};
struct ResourceCategoryEdit {
    ValueId id;
    std::optional<ValueId> name;
    Edited<std::vector<ValueId>> resources;
    friend bool operator==(const ResourceCategoryEdit&, const ResourceCategoryEdit&) = default;
};
struct ServiceTemplateEdit {
    ValueId id;
    std::optional<ValueId> name;
    Edited<std::vector<ValueId>> plans;
    std::optional<ValueId> orderFlow;
    Edited<std::vector<ValueId>> privileges;
    std::optional<ValueId> termsAndConditions;
    Edited<bool> active;
    friend bool operator==(const ServiceTemplateEdit&, const ServiceTemplateEdit&) = default;
};

struct AddPlan {
    ValueId organization;
    Plan plan;
    friend bool operator==(const AddPlan&, const AddPlan&) = default;
};
struct ChangePlan {
    ValueId organization;
    ValueId plan;
    std::optional<ValueId> name;
    Edited<bool> published;
    std::optional<ValueId> planCategory;
    Edited<std::vector<ValueId>> salesCategories;
    FeesEdit fees;
    std::optional<ValueId> expirationSchedule;
    std::optional<ValueId> notificationSchedule;
    Edited<bool> usageStatistics;
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
    PeriodEdit period;
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
    RateEdit rate;
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
    ResourceEdit resource;
    friend bool operator==(const SetResource&, const SetResource&) = default;
};
struct SetExpirationSchedule {
    ValueId organization;
    ExpirationScheduleEdit expirationSchedule;
    friend bool operator==(const SetExpirationSchedule&, const SetExpirationSchedule&) = default;
};
struct SetNotificationTemplate {
    ValueId organization;
    NotificationTemplateEdit notificationTemplate;
    friend bool operator==(const SetNotificationTemplate&, const SetNotificationTemplate&) = default;
};
struct SetNotificationSchedule {
    ValueId organization;
    NotificationScheduleEdit notificationSchedule;
    friend bool operator==(const SetNotificationSchedule&, const SetNotificationSchedule&) = default;
};
struct SetPlanCategory {
    ValueId organization;
    PlanCategoryEdit planCategory;
    friend bool operator==(const SetPlanCategory&, const SetPlanCategory&) = default;
};
struct SetSalesCategory {
    ValueId organization;
    SalesCategoryEdit salesCategory;
    friend bool operator==(const SetSalesCategory&, const SetSalesCategory&) = default;
};
struct SetResourceCategory {
    ValueId organization;
    ResourceCategoryEdit resourceCategory;
    friend bool operator==(const SetResourceCategory&, const SetResourceCategory&) = default;
};
struct SetServiceTemplate {
    ValueId organization;
    ServiceTemplateEdit serviceTemplate;
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
struct SetSellerData {
    ValueId organization;
    std::optional<ValueId> orderFlow;
    Edited<std::vector<ValueId>> privileges;
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
/// Makes the downstream of an existing partnership a reseller, or changes how it is one. Without a template (none, or an
/// event that names nothing) it no longer is.
struct SetReseller {
    ValueId upstream;
    ValueId downstream;
    std::optional<ValueId> serviceTemplate;
    Edited<bool> categoriesSyncDisabled;  // PS-25
    Edited<bool> pricesSyncDisabled;      // PS-26
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
