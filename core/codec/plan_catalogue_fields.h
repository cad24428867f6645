// The field tables of a catalogue, as a scenario file writes it.
#pragma once

#include "base/fields.h"
#include "plan_sync/catalogue.h"

namespace sluice::base {

template <>
struct Enumerators<plan_sync::Ownership> {
    using E = plan_sync::Ownership;
    static constexpr std::string_view name = "Ownership";
    static constexpr auto rows = std::array{
        EnumRow<E>{E::passedOn, "passed-on", "passed on", "As the provider passed it on."},
        EnumRow<E>{E::asFiled, "as-filed", "its own as the file has it", "It differs in the file."},
        EnumRow<E>{E::set, "set", "its own", "The reseller set it."},
    };
};

template <>
struct Fields<plan_sync::Fees> {
    using Fees = plan_sync::Fees;
    static constexpr std::string_view name = "Fees";
    static constexpr std::string_view help = "What a plan or period costs.";
    static constexpr auto list = std::tuple(
        number("setup", &Fees::setup, "Once at the start, 0 or more; 0 where missing."),
        number("recurring", &Fees::recurring, "Each period, 0 or more; 0 where missing."),
        number("renewal", &Fees::renewal, "At each renewal, 0 or more; 0 where missing."),
        field("ownership", &Fees::own,
              "Of a copy: whose each of the three is, in this order, where that they differ does not tell "
              "it (PS-50)."));
};

template <>
struct Fields<plan_sync::Prices> {
    using Prices = plan_sync::Prices;
    static constexpr std::string_view name = "Prices";
    static constexpr std::string_view help = "What a unit of a resource costs.";
    static constexpr auto list =
        std::tuple(number("setup", &Prices::setup, "Once at the start, 0 or more; 0 where missing."),
                   number("recurring", &Prices::recurring, "Each period, 0 or more; 0 where missing."),
                   number("overuse", &Prices::overuse, "Above what is included, 0 or more; 0 where missing."),
                   field("ownership", &Prices::own,
                         "Of a copy: whose each of the three is, in this order, where that they differ does "
                         "not tell it (PS-50)."));
};

template <>
struct Fields<plan_sync::Limits> {
    using Limits = plan_sync::Limits;
    static constexpr std::string_view name = "Limits";
    static constexpr std::string_view help = "How much of a resource a plan offers.";
    static constexpr auto list =
        std::tuple(number("included", &Limits::included, "Comes with the plan; nothing where missing."),
                   number("minimum", &Limits::minimum, "At least so much; no limit where missing."),
                   number("maximum", &Limits::maximum, "At most so much; unlimited where missing."));
};

template <>
struct Fields<plan_sync::Period> {
    using Period = plan_sync::Period;
    static constexpr std::string_view name = "Period";
    static constexpr std::string_view help = "For how long a plan can be bought, and at what fees.";
    static constexpr auto list =
        std::tuple(required("id", &Period::id, "Unique within the plan."),
                   field("length", &Period::length, "In words, such as \"1 month\"."),
                   field("trial", &Period::trial, "A trial period; false where missing."),
                   field("fees", &Period::fees, "What it costs; nothing where missing."),
                   field("expirationSchedule", &Period::expirationSchedule,
                         "The id of an expiration schedule; none where missing."));
};

template <>
struct Fields<plan_sync::Rate> {
    using Rate = plan_sync::Rate;
    static constexpr std::string_view name = "Rate";
    static constexpr std::string_view help = "A resource as a plan offers it.";
    static constexpr auto list = std::tuple(
        required("resource", &Rate::resource, "The id of a resource; at most one rate for each."),
        field("prices", &Rate::prices, "What a unit costs; nothing where missing."),
        field("limits", &Rate::limits, "How much there is; no limits where missing."),
        field("availableForSale", &Rate::availableForSale, "It can be bought; true where missing."));
};

template <>
struct Fields<plan_sync::Plan> {
    using Plan = plan_sync::Plan;
    static constexpr std::string_view name = "Plan";
    static constexpr std::string_view help = "A service plan, or a reseller's copy of one.";
    static constexpr auto list = std::tuple(
        required("id", &Plan::id, "Unique within the catalogue."),
        field("name", &Plan::name, "What people read; the id where missing."),
        field("published", &Plan::published, "Customers see it; true where missing."),
        field("planCategory", &Plan::planCategory, "The id of a plan category; none where missing."),
        field("salesCategories", &Plan::salesCategories, "The ids of the sales categories it is in."),
        field("ownSalesCategories", &Plan::ownSalesCategories,
              "Of a copy: those of its sales categories that the reseller put it into itself (PS-27)."),
        field("fees", &Plan::fees, "What it costs; nothing where missing."),
        field("expirationSchedule", &Plan::expirationSchedule,
              "The id of an expiration schedule; none where missing."),
        field("notificationSchedule", &Plan::notificationSchedule,
              "The id of a notification schedule; none where missing."),
        field("usageStatistics", &Plan::usageStatistics,
              "Usage statistics are attached; false where missing."),
        field("periods", &Plan::periods, "For how long it can be bought."),
        field("rates", &Plan::rates, "The resources it offers."),
        field("copyOf", &Plan::copyOf, "Of a copy: the id of the plan at the provider."),
        field("disabledByProvider", &Plan::disabledByProvider,
              "Of a copy: it was taken out of the template (PS-4); false where missing."),
        field("confirmationNeeded", &Plan::confirmationNeeded,
              "Of a copy: the reseller must confirm new prices (PS-26); false where missing."));
};

template <>
struct Fields<plan_sync::Resource> {
    using Resource = plan_sync::Resource;
    static constexpr std::string_view name = "Resource";
    static constexpr std::string_view help = "Something that plans offer an amount of.";
    static constexpr auto list = std::tuple(required("id", &Resource::id, "Unique among resources."),
                                            field("name", &Resource::name, "The id where missing."));
};

template <>
struct Fields<plan_sync::ExpirationSchedule> {
    using Schedule = plan_sync::ExpirationSchedule;
    static constexpr std::string_view name = "ExpirationSchedule";
    static constexpr std::string_view help = "What happens when a subscription ends.";
    static constexpr auto list =
        std::tuple(required("id", &Schedule::id, "Unique among expiration schedules."),
                   field("name", &Schedule::name, "The id where missing."));
};

template <>
struct Fields<plan_sync::NotificationTemplate> {
    using Template = plan_sync::NotificationTemplate;
    static constexpr std::string_view name = "NotificationTemplate";
    static constexpr std::string_view help = "The text of a notification.";
    static constexpr auto list =
        std::tuple(required("id", &Template::id, "Unique among notification templates."),
                   field("name", &Template::name, "The id where missing."),
                   field("visibleToResellers", &Template::visibleToResellers,
                         "Resellers may use it (PS-8); false where missing."));
};

template <>
struct Fields<plan_sync::NotificationEntry> {
    using Entry = plan_sync::NotificationEntry;
    static constexpr std::string_view name = "NotificationEntry";
    static constexpr std::string_view help = "One notification of a schedule.";
    static constexpr auto list = std::tuple(
        requiredNumber("daysBefore", &Entry::daysBefore, "So many days before the end; one entry a day."),
        required("template", &Entry::notificationTemplate, "The id of a notification template."));
};

template <>
struct Fields<plan_sync::NotificationSchedule> {
    using Schedule = plan_sync::NotificationSchedule;
    static constexpr std::string_view name = "NotificationSchedule";
    static constexpr std::string_view help = "Which notification is sent when.";
    static constexpr auto list =
        std::tuple(required("id", &Schedule::id, "Unique among notification schedules."),
                   field("name", &Schedule::name, "The id where missing."),
                   field("entries", &Schedule::entries, "Its notifications."));
};

template <>
struct Fields<plan_sync::PlanCategory> {
    using Category = plan_sync::PlanCategory;
    static constexpr std::string_view name = "PlanCategory";
    static constexpr std::string_view help = "Groups plans; a plan is in one at most.";
    static constexpr auto list = std::tuple(required("id", &Category::id, "Unique among plan categories."),
                                            field("name", &Category::name, "The id where missing."));
};

template <>
struct Fields<plan_sync::SalesCategory> {
    using Category = plan_sync::SalesCategory;
    static constexpr std::string_view name = "SalesCategory";
    static constexpr std::string_view help = "Where plans are shown for sale.";
    static constexpr auto list =
        std::tuple(required("id", &Category::id, "Unique among sales categories."),
                   field("name", &Category::name, "The id where missing."),
                   number("position", &Category::position, "Its place among the others."),
                   field("displayInControlPanel", &Category::displayInControlPanel,
                         "Shown in the control panel (PS-21); true where missing."));
};

template <>
struct Fields<plan_sync::ResourceCategory> {
    using Category = plan_sync::ResourceCategory;
    static constexpr std::string_view name = "ResourceCategory";
    static constexpr std::string_view help = "Groups resources.";
    static constexpr auto list =
        std::tuple(required("id", &Category::id, "Unique among resource categories."),
                   field("name", &Category::name, "The id where missing."),
                   field("resources", &Category::resources, "The ids of its resources."));
};

template <>
struct Fields<plan_sync::ServiceTemplate> {
    using Template = plan_sync::ServiceTemplate;
    static constexpr std::string_view name = "ServiceTemplate";
    static constexpr std::string_view help = "What a provider delegates to resellers.";
    static constexpr auto list = std::tuple(
        required("id", &Template::id, "Unique among service templates."),
        field("name", &Template::name, "The id where missing."),
        field("plans", &Template::plans, "The ids of the delegated plans."),
        field("orderFlow", &Template::orderFlow, "Replaces a reseller's (PS-16), also the empty text."),
        field("privileges", &Template::privileges,
              "Replace a reseller's (PS-17), also the empty list; where missing it keeps its own."),
        field("termsAndConditions", &Template::termsAndConditions,
              "Replace a reseller's (PS-18), also the empty text."),
        field("active", &Template::active, "It can be synchronized; true where missing."));
};

template <>
struct Fields<plan_sync::Shelf> {
    using Shelf = plan_sync::Shelf;
    static constexpr std::string_view name = "Shelf";
    static constexpr std::string_view help = "Everything of a catalogue but its plans.";
    static constexpr auto list = std::tuple(
        field("resources", &Shelf::resources, "What plans offer amounts of."),
        field("expirationSchedules", &Shelf::expirationSchedules, "What happens at the end."),
        field("notificationTemplates", &Shelf::notificationTemplates, "The texts of notifications."),
        field("notificationSchedules", &Shelf::notificationSchedules, "Which notification is sent when."),
        field("planCategories", &Shelf::planCategories, "Groups of plans."),
        field("salesCategories", &Shelf::salesCategories, "Where plans are shown for sale."),
        field("resourceCategories", &Shelf::resourceCategories, "Groups of resources."),
        field("serviceTemplates", &Shelf::serviceTemplates, "What resellers are delegated."),
        field("orderFlow", &Shelf::orderFlow, "The organization's own order flow."),
        field("privileges", &Shelf::privileges, "The organization's own privileges."),
        field("termsAndConditions", &Shelf::termsAndConditions, "The organization's own terms."));
};

template <>
struct Fields<plan_sync::Catalogue> {
    using Catalogue = plan_sync::Catalogue;
    static constexpr std::string_view name = "Catalogue";
    static constexpr std::string_view help = "What an organization sells.";
    static constexpr auto list = std::tuple(
        flat(&Catalogue::shelf), field("plans", &Catalogue::plans, "Its own service plans and its copies."));
};

}  // namespace sluice::base
