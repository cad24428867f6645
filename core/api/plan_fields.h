// The field tables of api/plan_messages.h: words, lists and forms.
#pragma once

#include "api/describe_fields.h"
#include "api/plan_messages.h"
#include "api/plan_preview_fields.h"
#include "api/system_fields.h"
#include "base/fields.h"
#include "codec/plan_sync_fields.h"

namespace sluice::base {

template <>
struct Fields<api::PlanOptionInfo> {
    using T = api::PlanOptionInfo;
    static constexpr std::string_view name = "PlanOptionInfo";
    static constexpr std::string_view help = "An option of a synchronization.";
    static constexpr auto list = std::tuple(
        field("id", &T::id, "What the wire calls it."), field("label", &T::label, "The operator's words."),
        field("help", &T::help, "One sentence that explains it."),
        field("group", &T::group, "The id of its group."),
        field("carries", &T::carries, "What it carries, in a few words each."),
        field("rules", &T::rules, "The rules that say so."));
};

template <>
struct Fields<api::PlanVerdictInfo> {
    using T = api::PlanVerdictInfo;
    static constexpr std::string_view name = "PlanVerdictInfo";
    static constexpr std::string_view help = "What can become of a difference.";
    static constexpr auto list = std::tuple(field("id", &T::id, "What the wire calls it."),
                                            field("glyph", &T::glyph, "The sign that stands for it."),
                                            field("label", &T::label, "The word beside the sign."),
                                            field("help", &T::help, "One sentence that explains it."));
};

template <>
struct Fields<api::PlanDescription> {
    using T = api::PlanDescription;
    static constexpr std::string_view name = "PlanDescription";
    static constexpr std::string_view help = "Every word, rule, label and help text of Plan Sync.";
    static constexpr auto list =
        std::tuple(field("options", &T::options, "The 13 options."),
                   field("groups", &T::groups, "The groups of options."),
                   field("verdicts", &T::verdicts, "What can become of a difference."),
                   field("notes", &T::notes, "The kinds of notes."),
                   field("readings", &T::readings, "The open questions."),
                   field("rules", &T::rules, "The rules of Plan Sync."),
                   field("events", &T::events, "The kinds of events."));
};

template <>
struct Fields<api::PlanTemplate> {
    using T = api::PlanTemplate;
    static constexpr std::string_view name = "PlanTemplate";
    static constexpr std::string_view help = "A service template.";
    static constexpr auto list =
        std::tuple(field("id", &T::id, "Its id."), field("name", &T::name, "Its name."),
                   field("active", &T::active, "It can be synchronized."),
                   field("plans", &T::plans, "How many plans it delegates."),
                   field("resellers", &T::resellers, "How many direct resellers use it."));
};

template <>
struct Fields<api::PlanProvider> {
    using T = api::PlanProvider;
    static constexpr std::string_view name = "PlanProvider";
    static constexpr std::string_view help = "An organization with service templates or resellers.";
    static constexpr auto list =
        std::tuple(field("index", &T::index, "The organization's index."), field("id", &T::id, "Its id."),
                   field("name", &T::name, "Its name."), field("plans", &T::plans, "How many plans it has."),
                   field("resellers", &T::resellers, "How many direct resellers it has."),
                   field("templates", &T::templates, "Its service templates."));
};

template <>
struct Fields<api::PlanReseller> {
    using T = api::PlanReseller;
    static constexpr std::string_view name = "PlanReseller";
    static constexpr std::string_view help = "An organization that resells.";
    static constexpr auto list = std::tuple(
        field("index", &T::index, "The organization's index."), field("id", &T::id, "Its id."),
        field("name", &T::name, "Its name."), field("provider", &T::provider, "Its provider's id."),
        field("providerName", &T::providerName, "Its provider's name."),
        field("level", &T::level, "1: its provider is nobody's reseller."),
        field("serviceTemplate", &T::serviceTemplate, "The id of the service template that it uses."),
        field("serviceTemplateName", &T::serviceTemplateName, "The name of that template."),
        field("templateActive", &T::templateActive, "The template can be synchronized."),
        field("categoriesSyncDisabled", &T::categoriesSyncDisabled,
              "No category is created or changed there (PS-25)."),
        field("pricesSyncDisabled", &T::pricesSyncDisabled, "Its fees and prices are kept (PS-26)."),
        field("copies", &T::copies, "How many copies of plans it has."),
        field("disabledCopies", &T::disabledCopies, "Copies that are disabled by the provider."),
        field("confirmationsNeeded", &T::confirmationsNeeded, "Copies that wait for its confirmation."),
        field("subResellers", &T::subResellers, "How many direct resellers it has itself."));
};

template <>
struct Fields<api::PlanOrganization> {
    using T = api::PlanOrganization;
    static constexpr std::string_view name = "PlanOrganization";
    static constexpr std::string_view help = "An organization.";
    static constexpr auto list =
        std::tuple(field("index", &T::index, "The organization's index."), field("id", &T::id, "Its id."),
                   field("name", &T::name, "Its name."));
};

template <>
struct Fields<api::PlanOverview> {
    using T = api::PlanOverview;
    static constexpr std::string_view name = "PlanOverview";
    static constexpr std::string_view help = "Who provides and who resells.";
    static constexpr auto list = std::tuple(
        field("providers", &T::providers,
              "Organizations with service templates or resellers; every provider before its resellers."),
        field("resellers", &T::resellers, "All resellers, depth first."),
        field("others", &T::others, "The first 100 organizations that are neither."),
        field("totalOthers", &T::totalOthers, "All organizations that are neither."));
};

template <>
struct Fields<api::PlanSummary> {
    using T = api::PlanSummary;
    static constexpr std::string_view name = "PlanSummary";
    static constexpr std::string_view help = "A plan of a catalogue.";
    static constexpr auto list = std::tuple(
        field("id", &T::id, "Its id."), field("name", &T::name, "Its name."),
        field("status", &T::status, "What is to be said of it in a few words."),
        field("isCopy", &T::isCopy, "It is a copy of the provider's."),
        field("published", &T::published, "It is published."),
        field("disabledByProvider", &T::disabledByProvider, "It is disabled by the provider (PS-4)."),
        field("confirmationNeeded", &T::confirmationNeeded,
              "It waits for the reseller's confirmation (PS-26)."),
        field("copyOf", &T::copyOf, "The original's id at the provider; empty: its own."),
        field("planCategory", &T::planCategory, "The name of its plan category."),
        field("salesCategories", &T::salesCategories, "The names of its sales categories."),
        field("setup", &T::setup, "Its setup fee."), field("recurring", &T::recurring, "Its recurring fee."),
        field("renewal", &T::renewal, "Its renewal fee."),
        field("facts", &T::facts, "Its schedules and usage statistics: path, label and value."),
        field("periods", &T::periods, "Its periods."), field("rates", &T::rates, "Its rates by resource."),
        field("templates", &T::templates, "Ids of the service templates that delegate it."));
};

template <>
struct Fields<api::PlanShelf> {
    using T = api::PlanShelf;
    static constexpr std::string_view name = "PlanShelf";
    static constexpr std::string_view help = "A list of a catalogue.";
    static constexpr auto list =
        std::tuple(field("kind", &T::kind, "What removeCatalogueEntry calls it."),
                   field("label", &T::label, "What people call it."),
                   field("event", &T::event, "The type of the event that creates or replaces an entry."),
                   field("entries", &T::entries, "Its entries."));
};

template <>
struct Fields<api::PlanCatalogue> {
    using T = api::PlanCatalogue;
    static constexpr std::string_view name = "PlanCatalogue";
    static constexpr std::string_view help = "Everything that an organization sells.";
    static constexpr auto list = std::tuple(
        field("index", &T::index, "The organization's index."),
        field("organization", &T::organization, "The organization's id."),
        field("organizationName", &T::organizationName, "The organization's name."),
        field("provider", &T::provider, "Its provider's id; empty: it is nobody's reseller."),
        field("providerName", &T::providerName, "Its provider's name."),
        field("serviceTemplate", &T::serviceTemplate, "The id of the service template that it uses."),
        field("categoriesSyncDisabled", &T::categoriesSyncDisabled,
              "No category is created or changed there (PS-25)."),
        field("pricesSyncDisabled", &T::pricesSyncDisabled, "Its fees and prices are kept (PS-26)."),
        field("plans", &T::plans, "Its plans."),
        field("shelves", &T::shelves, "What plans refer to, and its service templates."),
        field("orderFlow", &T::orderFlow, "Its order flow; empty: none."),
        field("termsAndConditions", &T::termsAndConditions, "Its terms and conditions; empty: none."),
        field("privileges", &T::privileges, "Its privileges."));
};

template <>
struct Fields<api::SavedTable> {
    using T = api::SavedTable;
    static constexpr std::string_view name = "SavedTable";
    static constexpr std::string_view help = "A table to keep.";
    static constexpr auto list =
        std::tuple(field("table", &T::table, "The CSV text."),
                   field("remarks", &T::remarks, "What it does not hold, as sentences."));
};

}  // namespace sluice::base
