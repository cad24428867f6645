#include "api/plan_form_table.h"

namespace sluice::api {

namespace {

using C = FormControl;
using S = Source;
using F = plan_sync::Field;
using E = plan_sync::EntryKind;
using FormRow = PlanFieldForm;

constexpr FormRow kWhose{"organization", "Organization",  "Whose catalogue it is.",
                         C::choice,      S::organization, true};
constexpr FormRow kPlan{"plan", "Plan", "The plan.", C::choice, S::plan, true};

constexpr FormRow number(std::string_view name, std::string_view label, F field) {
    return {name, label, "A number, 0 or more.", C::number, S::nothing, false, field};
}
constexpr FormRow flag(std::string_view name, std::string_view label, std::string_view help, F field) {
    return {name, label, help, C::flag, S::nothing, false, field};
}
constexpr FormRow named(F field) {
    return {"name", "Name", "What people call it.", C::text, S::nothing, false, field};
}
constexpr FormRow refer(std::string_view name, std::string_view label, F field, E kind) {
    return {name, label, "One of the catalogue's, or none.", C::choice, S::shelf, false, field, kind};
}
constexpr FormRow entryField(std::string_view label) {
    return {"id", label, "One that is there, or the id of a new one; made from the name where left out.",
            C::text, S::entry};
}

constexpr FormRow kPublished = flag("published", "Published", "Customers see it.", F::planPublished);
constexpr FormRow kPlanCategory =
    refer("planCategory", "Plan category", F::planPlanCategory, E::planCategory);
constexpr FormRow kSalesCategories{
    "salesCategories",    "Sales categories", "The sales categories that it is in.",
    C::choices,           S::shelf,           false,
    F::planSalesCategory, E::salesCategory};
constexpr FormRow kExpiration =
    refer("expirationSchedule", "Expiration schedule", F::planExpirationSchedule, E::expirationSchedule);
constexpr FormRow kNotification = refer("notificationSchedule", "Notification schedule",
                                        F::planNotificationSchedule, E::notificationSchedule);
constexpr FormRow kStatistics =
    flag("usageStatistics", "Usage statistics", "Usage statistics are attached.", F::planUsageStatistics);
constexpr FormRow kOrderFlow{"orderFlow", "Order flow", "A text, or nothing.", C::text,
                             S::nothing,  false,        F::orderFlow};
constexpr FormRow kPrivileges{"privileges", "Privileges", "Separated by semicolons.", C::text, S::nothing,
                              false,        F::privilege};
constexpr FormRow kTerms{
    "termsAndConditions", "Terms and conditions", "A text, or nothing.", C::text, S::nothing, false,
    F::termsAndConditions};

constexpr FormRow kAddPlan[] = {
    kWhose,
    {"name", "Name", "What people call it.", C::text, S::nothing, true, F::planName},
    {"id", "Id", "Made from the name where left out.", C::text, S::newId},
    kPublished,
    kPlanCategory,
    kSalesCategories,
    number("setup", "Setup fee", F::planSetupFee),
    number("recurring", "Recurring fee", F::planRecurringFee),
    number("renewal", "Renewal fee", F::planRenewalFee),
    kExpiration,
    kNotification,
    kStatistics};
constexpr FormRow kChangePlan[] = {kWhose,
                                   kPlan,
                                   named(F::planName),
                                   kPublished,
                                   kPlanCategory,
                                   kSalesCategories,
                                   number("setup", "Setup fee", F::planSetupFee),
                                   number("recurring", "Recurring fee", F::planRecurringFee),
                                   number("renewal", "Renewal fee", F::planRenewalFee),
                                   kExpiration,
                                   kNotification,
                                   kStatistics};
constexpr FormRow kWhosePlan[] = {kWhose, kPlan};
constexpr FormRow kSetPeriod[] = {
    kWhose,
    kPlan,
    {"period", "Period", "One that is there, or the id of a new one; made from the length where left out.",
     C::text, S::period},
    {"length", "Length", "Such as 1 month.", C::text, S::nothing, false, F::periodLength},
    flag("trial", "Trial", "It is for trying out.", F::periodTrial),
    number("setup", "Setup fee", F::periodSetupFee),
    number("recurring", "Recurring fee", F::periodRecurringFee),
    number("renewal", "Renewal fee", F::periodRenewalFee),
    refer("expirationSchedule", "Expiration schedule", F::periodExpirationSchedule, E::expirationSchedule)};
constexpr FormRow kRemovePeriod[] = {
    kWhose, kPlan, {"period", "Period", "The period.", C::choice, S::oldPeriod, true}};
constexpr FormRow kSetRate[] = {
    kWhose,
    kPlan,
    {"resource", "Resource", "What the rate is of.", C::choice, S::resource, true},
    number("setup", "Setup price", F::rateSetupPrice),
    number("recurring", "Recurring price", F::rateRecurringPrice),
    number("overuse", "Overuse price", F::rateOverusePrice),
    number("included", "Included amount", F::rateIncluded),
    number("minimum", "Minimum", F::rateMinimum),
    number("maximum", "Maximum", F::rateMaximum),
    flag("availableForSale", "Available for sale", "Customers can buy it.", F::rateAvailableForSale)};
constexpr FormRow kRemoveRate[] = {
    kWhose, kPlan, {"resource", "Resource", "What the rate is of.", C::choice, S::oldRate, true}};
constexpr FormRow kResource[] = {kWhose, entryField("Resource"), named(F::resourceName)};
constexpr FormRow kExpirationSchedule[] = {kWhose, entryField("Expiration schedule"),
                                           named(F::expirationScheduleName)};
constexpr FormRow kTemplate[] = {kWhose, entryField("Notification template"),
                                 named(F::notificationTemplateName),
                                 flag("visibleToResellers", "Visible to resellers", "Resellers may use it.",
                                      F::notificationTemplateVisible)};
constexpr FormRow kSchedule[] = {
    kWhose,
    entryField("Notification schedule"),
    named(F::notificationScheduleName),
    {"entries", "Notifications", "Days before and template: 30 = first; 7 = last.", C::text, S::shelf, false,
     F::notificationScheduleEntry, E::notificationTemplate}};
constexpr FormRow kSetPlanCategory[] = {kWhose, entryField("Plan category"), named(F::planCategoryName)};
constexpr FormRow kSetSalesCategory[] = {
    kWhose, entryField("Sales category"), named(F::salesCategoryName),
    number("position", "Position", F::salesCategoryPosition),
    flag("displayInControlPanel", "Display in control panel", "Customers see it in their control panel.",
         F::salesCategoryDisplay)};
constexpr FormRow kSetResourceCategory[] = {kWhose,
                                            entryField("Resource category"),
                                            named(F::resourceCategoryName),
                                            {"resources", "Resources", "The resources in it.", C::choices,
                                             S::resource, false, F::resourceCategoryResource}};
constexpr FormRow kSetServiceTemplate[] = {
    kWhose,
    entryField("Service template"),
    named(F::serviceTemplateName),
    {"plans", "Plans", "The plans that it delegates.", C::choices, S::plan, false, F::serviceTemplatePlan},
    {"orderFlow", "Order flow", "A text, or nothing.", C::text, S::nothing, false,
     F::serviceTemplateOrderFlow},
    {"privileges", "Privileges", "Separated by semicolons.", C::text, S::nothing, false,
     F::serviceTemplatePrivilege},
    {"termsAndConditions", "Terms and conditions", "A text, or nothing.", C::text, S::nothing, false,
     F::serviceTemplateTerms},
    flag("active", "Active", "It can be synchronized.", F::serviceTemplateActive)};
constexpr FormRow kRemoveEntry[] = {kWhose,
                                    {"kind", "Kind", "What it is.", C::choice, S::kind, true},
                                    {"id", "Entry", "The entry.", C::choice, S::oldEntry, true}};
constexpr FormRow kSellerData[] = {kWhose, kOrderFlow, kPrivileges, kTerms};
constexpr FormRow kDelegation[] = {kWhose,
                                   {"serviceTemplate", "Service template", "The service template.", C::choice,
                                    S::shelf, true, F::count_, E::serviceTemplate},
                                   kPlan};
constexpr FormRow kReseller[] = {
    {"upstream", "Provider", "Who delegates.", C::choice, S::organization, true},
    {"downstream", "Reseller", "A partner below the provider.", C::choice, S::downstream, true},
    refer("serviceTemplate", "Service template", F::resellerTemplate, E::serviceTemplate),
    flag("categoriesSyncDisabled", "Keep categories", "No category is created or changed there (PS-25).",
         F::resellerCategoriesSyncDisabled),
    flag("pricesSyncDisabled", "Keep prices", "Fees and prices are kept there (PS-26).",
         F::resellerPricesSyncDisabled)};
constexpr FormRow kConfirm[] = {
    kWhose, {"plan", "Plan", "A copy that waits for confirmation.", C::choice, S::copyToConfirm, true}};
constexpr FormRow kSynchronize[] = {
    {"provider", "Provider", "Who synchronizes.", C::choice, S::organization, true},
    {"reseller", "Reseller", "One direct reseller; or a service template.", C::choice, S::reseller},
    {"serviceTemplate", "Service template", "All direct resellers that use it.", C::choice, S::shelf, false,
     F::count_, E::serviceTemplate},
    {"subResellers", "With sub-resellers", "Their own resellers too, top down.", C::flag, S::nothing},
    {"options", "Options", "What is carried.", C::choices, S::option}};

template <std::size_t Count>
constexpr PlanEventForm form(std::string_view type, std::string_view label, std::string_view help,
                             Subject subject, const FormRow (&fields)[Count], E kind = E::resource) {
    return {type, label, help, subject, kind, fields, Count};
}

constexpr PlanEventForm kForms[] = {
    form("synchronize", "Synchronize", "Copies of resellers are rewritten as the options say.", Subject::none,
         kSynchronize),
    form("addPlan", "Add a plan", "A plan joins the catalogue.", Subject::newPlan, kAddPlan),
    form("changePlan", "Change a plan", "Its fees, categories, schedules or status.", Subject::plan,
         kChangePlan),
    form("removePlan", "Remove a plan", "A plan leaves the catalogue.", Subject::plan, kWhosePlan),
    form("setPeriod", "Set a period", "A period of a plan is created or changed.", Subject::period,
         kSetPeriod),
    form("removePeriod", "Remove a period", "A period of a plan is deleted.", Subject::plan, kRemovePeriod),
    form("setRate", "Set a resource rate", "A rate of a plan is created or changed.", Subject::rate,
         kSetRate),
    form("removeRate", "Remove a resource rate", "A rate of a plan is deleted.", Subject::plan, kRemoveRate),
    form("delegatePlan", "Delegate a plan", "A plan is put into a service template.", Subject::none,
         kDelegation),
    form("withdrawPlan", "Withdraw a plan", "A plan is taken out of a service template.", Subject::none,
         kDelegation),
    form("setReseller", "Set a reseller", "A partner becomes a reseller, or changes how it is one.",
         Subject::relationship, kReseller),
    form("confirmPlan", "Confirm a plan", "A reseller confirms new prices of a copy.", Subject::none,
         kConfirm),
    form("setServiceTemplate", "Set a service template", "What is delegated to the resellers that use it.",
         Subject::entry, kSetServiceTemplate, E::serviceTemplate),
    form("setPlanCategory", "Set a plan category", "A plan category is created or changed.", Subject::entry,
         kSetPlanCategory, E::planCategory),
    form("setSalesCategory", "Set a sales category", "A sales category is created or changed.",
         Subject::entry, kSetSalesCategory, E::salesCategory),
    form("setResource", "Set a resource", "A resource is created or changed.", Subject::entry, kResource,
         E::resource),
    form("setResourceCategory", "Set a resource category", "A resource category is created or changed.",
         Subject::entry, kSetResourceCategory, E::resourceCategory),
    form("setExpirationSchedule", "Set an expiration schedule",
         "An expiration schedule is created or changed.", Subject::entry, kExpirationSchedule,
         E::expirationSchedule),
    form("setNotificationSchedule", "Set a notification schedule",
         "A notification schedule is created or changed.", Subject::entry, kSchedule,
         E::notificationSchedule),
    form("setNotificationTemplate", "Set a notification template",
         "A notification template is created or changed.", Subject::entry, kTemplate,
         E::notificationTemplate),
    form("removeCatalogueEntry", "Remove an entry", "Something that nothing uses leaves the catalogue.",
         Subject::none, kRemoveEntry),
    form("setSellerData", "Set seller data", "Order flow, privileges, terms and conditions.", Subject::seller,
         kSellerData),
};

}  // namespace

std::span<const PlanEventForm> planEventForms() { return kForms; }

}  // namespace sluice::api
