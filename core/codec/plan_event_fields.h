// The field tables of the events of Plan Sync, as a scenario file writes them.
#pragma once

#include "base/fields.h"
#include "codec/plan_sync_fields.h"

namespace sluice::base {

template <>
struct Fields<plan_sync::FeesEdit> {
    using Edit = plan_sync::FeesEdit;
    static constexpr std::string_view name = "FeesEdit";
    static constexpr std::string_view help = "The fees that an edit changes; null for none of them.";
    static constexpr bool isInFile = true;
    static constexpr bool mayBeNull = true;  // clears all of it
    static constexpr auto list =
        std::tuple(number("setup", &Edit::setup, "Once at the start, 0 or more; null for 0."),
                   number("recurring", &Edit::recurring, "Each period, 0 or more; null for 0."),
                   number("renewal", &Edit::renewal, "At each renewal, 0 or more; null for 0."));
};

template <>
struct Fields<plan_sync::PricesEdit> {
    using Edit = plan_sync::PricesEdit;
    static constexpr std::string_view name = "PricesEdit";
    static constexpr std::string_view help = "The prices that an edit changes; null for none of them.";
    static constexpr bool isInFile = true;
    static constexpr bool mayBeNull = true;  // clears all of it
    static constexpr auto list =
        std::tuple(number("setup", &Edit::setup, "Once at the start, 0 or more; null for 0."),
                   number("recurring", &Edit::recurring, "Each period, 0 or more; null for 0."),
                   number("overuse", &Edit::overuse, "Above what is included, 0 or more; null for 0."));
};

template <>
struct Fields<plan_sync::LimitsEdit> {
    using Edit = plan_sync::LimitsEdit;
    static constexpr std::string_view name = "LimitsEdit";
    static constexpr std::string_view help = "The limits that an edit changes; null for none of them.";
    static constexpr bool isInFile = true;
    static constexpr bool mayBeNull = true;  // clears all of it
    static constexpr auto list =
        std::tuple(number("included", &Edit::included, "Comes with the plan; null for nothing."),
                   number("minimum", &Edit::minimum, "At least so much; null for no limit."),
                   number("maximum", &Edit::maximum, "At most so much; null for unlimited."));
};

template <>
struct Fields<plan_sync::PeriodEdit> {
    using Edit = plan_sync::PeriodEdit;
    static constexpr std::string_view name = "PeriodEdit";
    static constexpr std::string_view help = "A period and what changes of it.";
    static constexpr bool isInFile = true;
    static constexpr auto list =
        std::tuple(required("id", &Edit::id, "Unique within the plan."),
                   field("length", &Edit::length, "In words, such as \"1 month\"; null for none."),
                   field("trial", &Edit::trial, "A trial period; null for no."),
                   field("fees", &Edit::fees, "The fees that change."),
                   field("expirationSchedule", &Edit::expirationSchedule,
                         "The id of an expiration schedule; null for none."));
};

template <>
struct Fields<plan_sync::RateEdit> {
    using Edit = plan_sync::RateEdit;
    static constexpr std::string_view name = "RateEdit";
    static constexpr std::string_view help = "A rate and what changes of it.";
    static constexpr bool isInFile = true;
    static constexpr auto list =
        std::tuple(required("resource", &Edit::resource, "The id of a resource; at most one rate for each."),
                   field("prices", &Edit::prices, "The prices that change."),
                   field("limits", &Edit::limits, "The limits that change."),
                   field("availableForSale", &Edit::availableForSale, "It can be bought; null for yes."));
};

template <>
struct Fields<plan_sync::ResourceEdit> {
    using Edit = plan_sync::ResourceEdit;
    static constexpr std::string_view name = "ResourceEdit";
    static constexpr std::string_view help = "A resource and what changes of it.";
    static constexpr bool isInFile = true;
    static constexpr auto list = std::tuple(required("id", &Edit::id, "Unique among resources."),
                                            field("name", &Edit::name, "What people read; null for the id."));
};

template <>
struct Fields<plan_sync::ExpirationScheduleEdit> {
    using Edit = plan_sync::ExpirationScheduleEdit;
    static constexpr std::string_view name = "ExpirationScheduleEdit";
    static constexpr std::string_view help = "An expiration schedule and what changes of it.";
    static constexpr bool isInFile = true;
    static constexpr auto list = std::tuple(required("id", &Edit::id, "Unique among expiration schedules."),
                                            field("name", &Edit::name, "What people read; null for the id."));
};

template <>
struct Fields<plan_sync::NotificationTemplateEdit> {
    using Edit = plan_sync::NotificationTemplateEdit;
    static constexpr std::string_view name = "NotificationTemplateEdit";
    static constexpr std::string_view help = "A notification template and what changes of it.";
    static constexpr bool isInFile = true;
    static constexpr auto list = std::tuple(
        required("id", &Edit::id, "Unique among notification templates."),
        field("name", &Edit::name, "What people read; null for the id."),
        field("visibleToResellers", &Edit::visibleToResellers, "Resellers may use it (PS-8); null for no."));
};

template <>
struct Fields<plan_sync::NotificationScheduleEdit> {
    using Edit = plan_sync::NotificationScheduleEdit;
    static constexpr std::string_view name = "NotificationScheduleEdit";
    static constexpr std::string_view help = "A notification schedule and what changes of it.";
    static constexpr bool isInFile = true;
    static constexpr auto list =
        std::tuple(required("id", &Edit::id, "Unique among notification schedules."),
                   field("name", &Edit::name, "What people read; null for the id."),
                   field("entries", &Edit::entries, "All its notifications; null for none."));
};

template <>
struct Fields<plan_sync::PlanCategoryEdit> {
    using Edit = plan_sync::PlanCategoryEdit;
    static constexpr std::string_view name = "PlanCategoryEdit";
    static constexpr std::string_view help = "A plan category and what changes of it.";
    static constexpr bool isInFile = true;
    static constexpr auto list = std::tuple(required("id", &Edit::id, "Unique among plan categories."),
                                            field("name", &Edit::name, "What people read; null for the id."));
};

template <>
struct Fields<plan_sync::SalesCategoryEdit> {
    using Edit = plan_sync::SalesCategoryEdit;
    static constexpr std::string_view name = "SalesCategoryEdit";
    static constexpr std::string_view help = "A sales category and what changes of it.";
    static constexpr bool isInFile = true;
    static constexpr auto list =
        std::tuple(required("id", &Edit::id, "Unique among sales categories."),
                   field("name", &Edit::name, "What people read; null for the id."),
                   number("position", &Edit::position, "Its place among the others; null for none."),
                   field("displayInControlPanel", &Edit::displayInControlPanel,
                         "Shown in the control panel (PS-21); null for yes."));
};

template <>
struct Fields<plan_sync::ResourceCategoryEdit> {
    using Edit = plan_sync::ResourceCategoryEdit;
    static constexpr std::string_view name = "ResourceCategoryEdit";
    static constexpr std::string_view help = "A resource category and what changes of it.";
    static constexpr bool isInFile = true;
    static constexpr auto list =
        std::tuple(required("id", &Edit::id, "Unique among resource categories."),
                   field("name", &Edit::name, "What people read; null for the id."),
                   field("resources", &Edit::resources, "The ids of all its resources; null for none."));
};

template <>
struct Fields<plan_sync::ServiceTemplateEdit> {
    using Edit = plan_sync::ServiceTemplateEdit;
    static constexpr std::string_view name = "ServiceTemplateEdit";
    static constexpr std::string_view help = "A service template and what changes of it.";
    static constexpr bool isInFile = true;
    static constexpr auto list = std::tuple(
        required("id", &Edit::id, "Unique among service templates."),
        field("name", &Edit::name, "What people read; null for the id."),
        field("plans", &Edit::plans, "The ids of all delegated plans; null for none."),
        field("orderFlow", &Edit::orderFlow, "Replaces a reseller's (PS-16); null for none, which keeps it."),
        field("privileges", &Edit::privileges,
              "Replace a reseller's (PS-17), the empty list too; null for none, which keeps them."),
        field("termsAndConditions", &Edit::termsAndConditions,
              "Replace a reseller's (PS-18); null for none, which keeps them."),
        field("active", &Edit::active, "It can be synchronized; null for yes."));
};

template <>
struct Fields<plan_sync::AddPlan> {
    using Event = plan_sync::AddPlan;
    static constexpr std::string_view name = "AddPlan";
    static constexpr std::string_view tag = "addPlan";
    static constexpr std::string_view help = "A plan joins the catalogue.";
    static constexpr auto list =
        std::tuple(required("organization", &Event::organization, "Whose catalogue it is."),
                   required("plan", &Event::plan, "The new plan."));
};

template <>
struct Fields<plan_sync::ChangePlan> {
    using Event = plan_sync::ChangePlan;
    static constexpr std::string_view name = "ChangePlan";
    static constexpr std::string_view tag = "changePlan";
    static constexpr std::string_view help = "What is given of a plan changes; everything else stays.";
    static constexpr auto list =
        std::tuple(required("organization", &Event::organization, "Whose catalogue it is."),
                   required("plan", &Event::plan, "The id of the plan."),
                   field("name", &Event::name, "Its new name; null for the id."),
                   field("published", &Event::published, "Whether customers see it; null for yes."),
                   field("planCategory", &Event::planCategory, "The id of its plan category; null for none."),
                   field("salesCategories", &Event::salesCategories,
                         "The ids of all its sales categories; null for none."),
                   field("fees", &Event::fees, "The fees that change."),
                   field("expirationSchedule", &Event::expirationSchedule,
                         "The id of its expiration schedule; null for none."),
                   field("notificationSchedule", &Event::notificationSchedule,
                         "The id of its notification schedule; null for none."),
                   field("usageStatistics", &Event::usageStatistics,
                         "Whether usage statistics are attached; null for no."));
};

template <>
struct Fields<plan_sync::RemovePlan> {
    using Event = plan_sync::RemovePlan;
    static constexpr std::string_view name = "RemovePlan";
    static constexpr std::string_view tag = "removePlan";
    static constexpr std::string_view help = "A plan leaves the catalogue.";
    static constexpr auto list =
        std::tuple(required("organization", &Event::organization, "Whose catalogue it is."),
                   required("plan", &Event::plan, "The id of the plan."));
};

template <>
struct Fields<plan_sync::SetPeriod> {
    using Event = plan_sync::SetPeriod;
    static constexpr std::string_view name = "SetPeriod";
    static constexpr std::string_view tag = "setPeriod";
    static constexpr std::string_view help =
        "A period of a plan is created, or what is given of it changes (PS-24, PS-35).";
    static constexpr auto list =
        std::tuple(required("organization", &Event::organization, "Whose catalogue it is."),
                   required("plan", &Event::plan, "The id of the plan."),
                   required("period", &Event::period, "The period and what changes of it."));
};

template <>
struct Fields<plan_sync::RemovePeriod> {
    using Event = plan_sync::RemovePeriod;
    static constexpr std::string_view name = "RemovePeriod";
    static constexpr std::string_view tag = "removePeriod";
    static constexpr std::string_view help = "A period of a plan is deleted (PS-24).";
    static constexpr auto list =
        std::tuple(required("organization", &Event::organization, "Whose catalogue it is."),
                   required("plan", &Event::plan, "The id of the plan."),
                   required("period", &Event::period, "The id of the period."));
};

template <>
struct Fields<plan_sync::SetRate> {
    using Event = plan_sync::SetRate;
    static constexpr std::string_view name = "SetRate";
    static constexpr std::string_view tag = "setRate";
    static constexpr std::string_view help =
        "A rate of a plan is created, or what is given of it changes (PS-35).";
    static constexpr auto list =
        std::tuple(required("organization", &Event::organization, "Whose catalogue it is."),
                   required("plan", &Event::plan, "The id of the plan."),
                   required("rate", &Event::rate, "The rate and what changes of it."));
};

template <>
struct Fields<plan_sync::RemoveRate> {
    using Event = plan_sync::RemoveRate;
    static constexpr std::string_view name = "RemoveRate";
    static constexpr std::string_view tag = "removeRate";
    static constexpr std::string_view help = "A rate of a plan is deleted.";
    static constexpr auto list =
        std::tuple(required("organization", &Event::organization, "Whose catalogue it is."),
                   required("plan", &Event::plan, "The id of the plan."),
                   required("resource", &Event::resource, "The id of its resource."));
};

template <>
struct Fields<plan_sync::SetResource> {
    using Event = plan_sync::SetResource;
    static constexpr std::string_view name = "SetResource";
    static constexpr std::string_view tag = "setResource";
    static constexpr std::string_view help = "A resource is created, or what is given of it changes.";
    static constexpr auto list =
        std::tuple(required("organization", &Event::organization, "Whose catalogue it is."),
                   required("resource", &Event::resource, "The resource and what changes of it."));
};

template <>
struct Fields<plan_sync::SetExpirationSchedule> {
    using Event = plan_sync::SetExpirationSchedule;
    static constexpr std::string_view name = "SetExpirationSchedule";
    static constexpr std::string_view tag = "setExpirationSchedule";
    static constexpr std::string_view help =
        "An expiration schedule is created, or what is given of it changes.";
    static constexpr auto list =
        std::tuple(required("organization", &Event::organization, "Whose catalogue it is."),
                   required("expirationSchedule", &Event::expirationSchedule,
                            "The expiration schedule and what changes of it."));
};

template <>
struct Fields<plan_sync::SetNotificationTemplate> {
    using Event = plan_sync::SetNotificationTemplate;
    static constexpr std::string_view name = "SetNotificationTemplate";
    static constexpr std::string_view tag = "setNotificationTemplate";
    static constexpr std::string_view help =
        "A notification template is created, or what is given of it changes.";
    static constexpr auto list =
        std::tuple(required("organization", &Event::organization, "Whose catalogue it is."),
                   required("notificationTemplate", &Event::notificationTemplate,
                            "The notification template and what changes of it."));
};

template <>
struct Fields<plan_sync::SetNotificationSchedule> {
    using Event = plan_sync::SetNotificationSchedule;
    static constexpr std::string_view name = "SetNotificationSchedule";
    static constexpr std::string_view tag = "setNotificationSchedule";
    static constexpr std::string_view help =
        "A notification schedule is created, or what is given of it changes.";
    static constexpr auto list =
        std::tuple(required("organization", &Event::organization, "Whose catalogue it is."),
                   required("notificationSchedule", &Event::notificationSchedule,
                            "The notification schedule and what changes of it."));
};

template <>
struct Fields<plan_sync::SetPlanCategory> {
    using Event = plan_sync::SetPlanCategory;
    static constexpr std::string_view name = "SetPlanCategory";
    static constexpr std::string_view tag = "setPlanCategory";
    static constexpr std::string_view help = "A plan category is created, or what is given of it changes.";
    static constexpr auto list = std::tuple(
        required("organization", &Event::organization, "Whose catalogue it is."),
        required("planCategory", &Event::planCategory, "The plan category and what changes of it."));
};

template <>
struct Fields<plan_sync::SetSalesCategory> {
    using Event = plan_sync::SetSalesCategory;
    static constexpr std::string_view name = "SetSalesCategory";
    static constexpr std::string_view tag = "setSalesCategory";
    static constexpr std::string_view help = "A sales category is created, or what is given of it changes.";
    static constexpr auto list = std::tuple(
        required("organization", &Event::organization, "Whose catalogue it is."),
        required("salesCategory", &Event::salesCategory, "The sales category and what changes of it."));
};

template <>
struct Fields<plan_sync::SetResourceCategory> {
    using Event = plan_sync::SetResourceCategory;
    static constexpr std::string_view name = "SetResourceCategory";
    static constexpr std::string_view tag = "setResourceCategory";
    static constexpr std::string_view help =
        "A resource category is created, or what is given of it changes.";
    static constexpr auto list =
        std::tuple(required("organization", &Event::organization, "Whose catalogue it is."),
                   required("resourceCategory", &Event::resourceCategory,
                            "The resource category and what changes of it."));
};

template <>
struct Fields<plan_sync::SetServiceTemplate> {
    using Event = plan_sync::SetServiceTemplate;
    static constexpr std::string_view name = "SetServiceTemplate";
    static constexpr std::string_view tag = "setServiceTemplate";
    static constexpr std::string_view help = "A service template is created, or what is given of it changes.";
    static constexpr auto list = std::tuple(
        required("organization", &Event::organization, "Whose catalogue it is."),
        required("serviceTemplate", &Event::serviceTemplate, "The service template and what changes of it."));
};

template <>
struct Fields<plan_sync::RemoveCatalogueEntry> {
    using Event = plan_sync::RemoveCatalogueEntry;
    static constexpr std::string_view name = "RemoveCatalogueEntry";
    static constexpr std::string_view tag = "removeCatalogueEntry";
    static constexpr std::string_view help = "Something that nothing uses leaves the catalogue (PS-42).";
    static constexpr auto list =
        std::tuple(required("organization", &Event::organization, "Whose catalogue it is."),
                   required("kind", &Event::kind, "What it is."), required("id", &Event::id, "Its id."));
};

template <>
struct Fields<plan_sync::SetSellerData> {
    using Event = plan_sync::SetSellerData;
    static constexpr std::string_view name = "SetSellerData";
    static constexpr std::string_view tag = "setSellerData";
    static constexpr std::string_view help =
        "What is given of the organization's own data changes; everything else stays.";
    static constexpr auto list = std::tuple(
        required("organization", &Event::organization, "Whose catalogue it is."),
        field("orderFlow", &Event::orderFlow, "Its order flow; null for none."),
        field("privileges", &Event::privileges, "All its privileges; null for none."),
        field("termsAndConditions", &Event::termsAndConditions, "Its terms and conditions; null for none."));
};

template <>
struct Fields<plan_sync::DelegatePlan> {
    using Event = plan_sync::DelegatePlan;
    static constexpr std::string_view name = "DelegatePlan";
    static constexpr std::string_view tag = "delegatePlan";
    static constexpr std::string_view help = "A plan is put into a service template.";
    static constexpr auto list =
        std::tuple(required("organization", &Event::organization, "Whose catalogue it is."),
                   required("serviceTemplate", &Event::serviceTemplate, "The id of the service template."),
                   required("plan", &Event::plan, "The id of the plan."));
};

template <>
struct Fields<plan_sync::WithdrawPlan> {
    using Event = plan_sync::WithdrawPlan;
    static constexpr std::string_view name = "WithdrawPlan";
    static constexpr std::string_view tag = "withdrawPlan";
    static constexpr std::string_view help = "A plan is taken out of a service template.";
    static constexpr auto list =
        std::tuple(required("organization", &Event::organization, "Whose catalogue it is."),
                   required("serviceTemplate", &Event::serviceTemplate, "The id of the service template."),
                   required("plan", &Event::plan, "The id of the plan."));
};

template <>
struct Fields<plan_sync::SetReseller> {
    using Event = plan_sync::SetReseller;
    static constexpr std::string_view name = "SetReseller";
    static constexpr std::string_view tag = "setReseller";
    static constexpr std::string_view help =
        "The downstream of a partnership becomes a reseller, or changes how it is one.";
    static constexpr auto list =
        std::tuple(required("upstream", &Event::upstream, "The provider."),
                   required("downstream", &Event::downstream, "The reseller."),
                   field("serviceTemplate", &Event::serviceTemplate,
                         "The id of one of the provider's service templates. Null, or nothing given at all: "
                         "it is no reseller "
                         "any longer."),
                   field("categoriesSyncDisabled", &Event::categoriesSyncDisabled,
                         "The reseller keeps its categories (PS-25); null for no."),
                   field("pricesSyncDisabled", &Event::pricesSyncDisabled,
                         "The reseller keeps its fees and prices (PS-26); null for no."));
};

template <>
struct Fields<plan_sync::ConfirmPlan> {
    using Event = plan_sync::ConfirmPlan;
    static constexpr std::string_view name = "ConfirmPlan";
    static constexpr std::string_view tag = "confirmPlan";
    static constexpr std::string_view help = "The reseller confirms new prices of a copy (PS-36).";
    static constexpr auto list = std::tuple(required("organization", &Event::organization, "The reseller."),
                                            required("plan", &Event::plan, "The id of the plan."));
};

template <>
struct Fields<plan_sync::Synchronize> {
    using Event = plan_sync::Synchronize;
    static constexpr std::string_view name = "Synchronize";
    static constexpr std::string_view tag = "synchronize";
    static constexpr std::string_view help =
        "Copies of resellers are rewritten as the options say (PS-30 to PS-34).";
    static constexpr auto list = std::tuple(
        required("provider", &Event::provider, "Who synchronizes."),
        field("reseller", &Event::reseller, "One direct reseller; this or a service template is given."),
        field("serviceTemplate", &Event::serviceTemplate, "All direct resellers on this service template."),
        field("subResellers", &Event::subResellers,
              "Their own resellers too, top down (PS-31); false where missing."),
        required("options", &Event::options, "What is carried."));
};

}  // namespace sluice::base
