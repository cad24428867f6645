// The field tables of the events of Plan Sync, as a scenario file writes them.
#pragma once

#include "base/fields.h"
#include "codec/plan_sync_fields.h"

namespace sluice::base {

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
    static constexpr auto list = std::tuple(
        required("organization", &Event::organization, "Whose catalogue it is."),
        required("plan", &Event::plan, "The id of the plan."), field("name", &Event::name, "Its new name."),
        field("published", &Event::published, "Whether customers see it."),
        field("planCategory", &Event::planCategory, "The id of its plan category; null for none."),
        field("salesCategories", &Event::salesCategories, "The ids of all its sales categories."),
        field("fees", &Event::fees, "The fees that change."),
        field("expirationSchedule", &Event::expirationSchedule,
              "The id of its expiration schedule; null for none."),
        field("notificationSchedule", &Event::notificationSchedule,
              "The id of its notification schedule; null for none."),
        field("usageStatistics", &Event::usageStatistics, "Whether usage statistics are attached."));
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
    static constexpr std::string_view help = "A period of a plan is created or replaced (PS-24, PS-35).";
    static constexpr auto list =
        std::tuple(required("organization", &Event::organization, "Whose catalogue it is."),
                   required("plan", &Event::plan, "The id of the plan."),
                   required("period", &Event::period, "The whole period."));
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
    static constexpr std::string_view help = "A rate of a plan is created or replaced (PS-35).";
    static constexpr auto list =
        std::tuple(required("organization", &Event::organization, "Whose catalogue it is."),
                   required("plan", &Event::plan, "The id of the plan."),
                   required("rate", &Event::rate, "The whole rate."));
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
    static constexpr std::string_view help = "A resource is created or replaced.";
    static constexpr auto list =
        std::tuple(required("organization", &Event::organization, "Whose catalogue it is."),
                   required("resource", &Event::resource, "The whole resource."));
};

template <>
struct Fields<plan_sync::SetExpirationSchedule> {
    using Event = plan_sync::SetExpirationSchedule;
    static constexpr std::string_view name = "SetExpirationSchedule";
    static constexpr std::string_view tag = "setExpirationSchedule";
    static constexpr std::string_view help = "An expiration schedule is created or replaced.";
    static constexpr auto list = std::tuple(
        required("organization", &Event::organization, "Whose catalogue it is."),
        required("expirationSchedule", &Event::expirationSchedule, "The whole expiration schedule."));
};

template <>
struct Fields<plan_sync::SetNotificationTemplate> {
    using Event = plan_sync::SetNotificationTemplate;
    static constexpr std::string_view name = "SetNotificationTemplate";
    static constexpr std::string_view tag = "setNotificationTemplate";
    static constexpr std::string_view help = "A notification template is created or replaced.";
    static constexpr auto list = std::tuple(
        required("organization", &Event::organization, "Whose catalogue it is."),
        required("notificationTemplate", &Event::notificationTemplate, "The whole notification template."));
};

template <>
struct Fields<plan_sync::SetNotificationSchedule> {
    using Event = plan_sync::SetNotificationSchedule;
    static constexpr std::string_view name = "SetNotificationSchedule";
    static constexpr std::string_view tag = "setNotificationSchedule";
    static constexpr std::string_view help = "A notification schedule is created or replaced.";
    static constexpr auto list = std::tuple(
        required("organization", &Event::organization, "Whose catalogue it is."),
        required("notificationSchedule", &Event::notificationSchedule, "The whole notification schedule."));
};

template <>
struct Fields<plan_sync::SetPlanCategory> {
    using Event = plan_sync::SetPlanCategory;
    static constexpr std::string_view name = "SetPlanCategory";
    static constexpr std::string_view tag = "setPlanCategory";
    static constexpr std::string_view help = "A plan category is created or replaced.";
    static constexpr auto list =
        std::tuple(required("organization", &Event::organization, "Whose catalogue it is."),
                   required("planCategory", &Event::planCategory, "The whole plan category."));
};

template <>
struct Fields<plan_sync::SetSalesCategory> {
    using Event = plan_sync::SetSalesCategory;
    static constexpr std::string_view name = "SetSalesCategory";
    static constexpr std::string_view tag = "setSalesCategory";
    static constexpr std::string_view help = "A sales category is created or replaced.";
    static constexpr auto list =
        std::tuple(required("organization", &Event::organization, "Whose catalogue it is."),
                   required("salesCategory", &Event::salesCategory, "The whole sales category."));
};

template <>
struct Fields<plan_sync::SetResourceCategory> {
    using Event = plan_sync::SetResourceCategory;
    static constexpr std::string_view name = "SetResourceCategory";
    static constexpr std::string_view tag = "setResourceCategory";
    static constexpr std::string_view help = "A resource category is created or replaced.";
    static constexpr auto list =
        std::tuple(required("organization", &Event::organization, "Whose catalogue it is."),
                   required("resourceCategory", &Event::resourceCategory, "The whole resource category."));
};

template <>
struct Fields<plan_sync::SetServiceTemplate> {
    using Event = plan_sync::SetServiceTemplate;
    static constexpr std::string_view name = "SetServiceTemplate";
    static constexpr std::string_view tag = "setServiceTemplate";
    static constexpr std::string_view help = "A service template is created or replaced.";
    static constexpr auto list =
        std::tuple(required("organization", &Event::organization, "Whose catalogue it is."),
                   required("serviceTemplate", &Event::serviceTemplate, "The whole service template."));
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
        field("privileges", &Event::privileges, "All its privileges."),
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
    static constexpr auto list = std::tuple(
        required("upstream", &Event::upstream, "The provider."),
        required("downstream", &Event::downstream, "The reseller."),
        field("serviceTemplate", &Event::serviceTemplate,
              "The id of one of the provider's service templates; no reseller any longer where missing."),
        field("categoriesSyncDisabled", &Event::categoriesSyncDisabled,
              "The reseller keeps its categories (PS-25); false where missing."),
        field("pricesSyncDisabled", &Event::pricesSyncDisabled,
              "The reseller keeps its fees and prices (PS-26); false where missing."));
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
