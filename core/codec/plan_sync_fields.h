// The words of Plan Sync and what it adds to readings and partnerships, as a scenario file writes them.
#pragma once

#include "base/fields.h"
#include "codec/plan_catalogue_fields.h"
#include "plan_sync/event.h"
#include "plan_sync/state.h"

namespace sluice::base {

template <>
struct Enumerators<plan_sync::Option> {
    using Option = plan_sync::Option;
    static constexpr std::string_view name = "SyncOption";
    static constexpr auto rows = [] {
        std::array<EnumRow<Option>, plan_sync::kOptionCount> all{};
        for (std::size_t i = 0; i < all.size(); ++i) {
            const plan_sync::OptionText& text = plan_sync::kOptions[i];
            all[i] = {text.option, text.wireName, text.label, text.help};
        }
        return all;
    }();
};

template <>
struct Enumerators<plan_sync::OptionGroup> {
    using Group = plan_sync::OptionGroup;
    static constexpr std::string_view name = "SyncOptionGroup";
    static constexpr std::array rows = {
        EnumRow<Group>{Group::plans, "plans", "Service plans",
                       "What carries plans and what belongs to them."},
        EnumRow<Group>{Group::resources, "resources", "Resources", "What carries the rates of plans."},
        EnumRow<Group>{Group::otherData, "other-data", "Other data", "What is of the reseller as a whole."},
    };
};

template <>
struct Enumerators<plan_sync::EntryKind> {
    using Kind = plan_sync::EntryKind;
    static constexpr std::string_view name = "CatalogueEntryKind";
    static constexpr std::array rows = {
        EnumRow<Kind>{Kind::resource, "resource", "Resource", "What a plan may have a rate for."},
        EnumRow<Kind>{Kind::expirationSchedule, "expirationSchedule", "Expiration schedule",
                      "What happens when a subscription ends."},
        EnumRow<Kind>{Kind::notificationTemplate, "notificationTemplate", "Notification template",
                      "The text of a notification."},
        EnumRow<Kind>{Kind::notificationSchedule, "notificationSchedule", "Notification schedule",
                      "Which notification is sent how many days before the end."},
        EnumRow<Kind>{Kind::planCategory, "planCategory", "Plan category", "Groups plans; one a plan."},
        EnumRow<Kind>{Kind::salesCategory, "salesCategory", "Sales category",
                      "Where plans are shown for sale; a plan stands in any number of them."},
        EnumRow<Kind>{Kind::resourceCategory, "resourceCategory", "Resource category", "Groups resources."},
        EnumRow<Kind>{Kind::serviceTemplate, "serviceTemplate", "Service template",
                      "The plans and other data that a provider delegates."},
    };
};

template <>
struct Enumerators<plan_sync::TermsReading> {
    using Reading = plan_sync::TermsReading;
    static constexpr std::string_view name = "TermsReading";
    static constexpr std::array rows = {
        EnumRow<Reading>{Reading::literal, "literal", "Literal",
                         "\"Synchronize terms and conditions\" carries sale availability too."},
        EnumRow<Reading>{Reading::ignored, "ignored", "Ignored",
                         "\"Synchronize terms and conditions\" carries nothing but those."},
    };
};

template <>
struct Enumerators<plan_sync::DisplayReading> {
    using Reading = plan_sync::DisplayReading;
    static constexpr std::string_view name = "DisplayReading";
    static constexpr std::array rows = {
        EnumRow<Reading>{Reading::preserved, "preserved", "Preserved",
                         "A reseller's sales categories are shown or hidden as the reseller chose."},
        EnumRow<Reading>{Reading::synchronized, "synchronized", "Synchronized",
                         "Support had it changed: it follows the provider with the categories."},
    };
};

template <>
struct Fields<plan_sync::Readings> {
    using Readings = plan_sync::Readings;
    static constexpr std::string_view name = "PlanReadings";
    static constexpr std::string_view help = "The chosen answers to the open questions of Plan Sync.";
    static constexpr auto list =
        std::tuple(field("PS-18", &Readings::terms,
                         "Whether synchronizing terms and conditions carries sale availability as well."),
                   field("PS-21", &Readings::display,
                         "Whether showing a sales category in the control panel follows the provider."));
};

template <>
struct Fields<plan_sync::Relationship> {
    using Relationship = plan_sync::Relationship;
    static constexpr std::string_view name = "Relationship";
    static constexpr std::string_view help = "How the downstream resells for the upstream.";
    static constexpr auto list = std::tuple(
        field("serviceTemplate", &Relationship::serviceTemplate,
              "The id of one of the upstream's service templates: the downstream is its reseller."),
        field("categoriesSyncDisabled", &Relationship::categoriesSyncDisabled,
              "The reseller keeps its categories (PS-25); false where missing."),
        field("pricesSyncDisabled", &Relationship::pricesSyncDisabled,
              "The reseller keeps its fees and prices (PS-26); false where missing."));
};

}  // namespace sluice::base
