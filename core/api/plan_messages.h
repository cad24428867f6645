// What the calls of Plan Sync (core/calls/plans.h) answer with, as plain structs; their field tables stand in
// plan_fields.h. Organizations, plans and paths are ids as in the scenario, paths as `plans/gold/fees/recurring` at the
// organization itself. Everything is of the state at the cursor.
#pragma once

#include <cstdint>
#include <optional>

#include "api/messages.h"
#include "api/system_messages.h"
#include "plan_sync/difference.h"
#include "plan_sync/options.h"

namespace sluice::api {

using PlanCounts = plan_sync::VerdictCounts;

// ---- planDescribe ------------------------------------------------------------------------------------------

struct PlanOptionInfo {
    plan_sync::Option id = plan_sync::Option::createPlansAndPeriods;
    Text label, help, group;  // group: the id of one of `groups`
    List<Text> carries;       // "Plan: fees", "Rate: prices": what it carries, in a few words each
    List<Text> rules;
};
struct PlanVerdictInfo {
    PlanVerdict id = PlanVerdict::same;
    Text glyph, label, help;
};
struct PlanDescription {
    List<PlanOptionInfo> options;
    List<Term> groups;
    List<PlanVerdictInfo> verdicts;
    List<Term> notes;            // notice, warning, problem
    List<ReadingInfo> readings;  // PS-18, PS-21
    List<RuleInfo> rules;        // PS-1 …
    List<SystemEvent> events;
};

// ---- planOverview ------------------------------------------------------------------------------------------

struct PlanTemplate {
    Text id, name;
    bool active = true;
    std::uint32_t plans = 0, resellers = 0;
};
struct PlanProvider {
    std::uint32_t index = 0;  // organization index
    Text id, name;
    std::uint32_t plans = 0, resellers = 0;  // resellers: direct ones
    List<PlanTemplate> templates;
};
struct PlanReseller {
    std::uint32_t index = 0;
    Text id, name;
    Text provider, providerName;
    std::uint32_t level = 1;  // 1: its provider is nobody's reseller
    Text serviceTemplate, serviceTemplateName;
    bool templateActive = true;
    bool categoriesSyncDisabled = false, pricesSyncDisabled = false;
    std::uint32_t copies = 0, disabledCopies = 0, confirmationsNeeded = 0, subResellers = 0;
};
struct PlanOrganization {
    std::uint32_t index = 0;
    Text id, name;
};
struct PlanOverview {
    List<PlanProvider>
        providers;  // with a service template or a reseller; every provider before its resellers
    List<PlanReseller> resellers;   // depth first, as a tree
    List<PlanOrganization> others;  // the first 100 of the organizations that are neither
    std::uint32_t totalOthers = 0;
};

// ---- planPreview -------------------------------------------------------------------------------------------

struct PlanPreviewPlan {
    Text id, name;  // empty: what belongs to no plan (categories, schedules, order flow, …)
    PlanCounts counts;
    bool isNew = false, isDisabled = false;  // after the run
};
struct PlanPreviewReseller {
    std::uint32_t index = 0;
    Text id, name, provider, providerName;
    std::uint32_t level = 1;  // 1: a direct reseller of the provider
    bool categoriesSyncDisabled = false, pricesSyncDisabled = false;
    PlanCounts counts;
};
struct PlanPreview {
    Text sentence;         // the event in words
    Text event;            // JSON text
    bool happened = true;  // false: it would be refused; nothing else is filled in
    Text rule, refusal;
    Text summary;                         // the counts in words
    PlanCounts counts;                    // of all resellers in the scope
    List<PlanPreviewReseller> resellers;  // in the order of the run
    List<PlanNote> notes;
    Text organization;            // the reseller of `plans` and `entries`: that asked for, or the first
    List<PlanPreviewPlan> plans;  // those with a difference, in the order of the provider's catalogue
    List<PlanEntry> entries;      // of that reseller, and of `plan` and `verdict` where asked, from `from` on
    std::uint32_t totalEntries = 0;
};

// ---- planAcross: the same by plan, over all resellers -------------------------------------------------------

struct PlanAcrossPlan {
    Text id, name;                // at the run's provider, or (planOf) at a reseller whose own plan it is
    Text planOf, planOfName;      // empty: the run's provider
    PlanCounts counts;            // over all resellers in the scope
    std::uint32_t resellers = 0;  // those with a difference of it
    std::uint32_t isNewAt = 0, isDisabledAt = 0;  // after the run
    Text told;                                    // "12 resellers, new at 3, disabled at 1"
};
/// One reseller's copy of the plan that is asked for.
struct PlanAcrossReseller {
    std::uint32_t index = 0;
    Text id, name;
    std::uint32_t level = 1;
    Text plan;  // its id there; empty: what belongs to no plan
    PlanCounts counts;
    bool isNew = false, isDisabled = false;  // after the run
};
struct PlanAcross {
    bool happened = true;  // false: it would be refused; nothing else is filled in
    Text rule, refusal;
    Text summary;  // the counts in words
    List<PlanAcrossPlan>
        plans;  // those with a difference, in the order in which they are met; one for no plan
    Text plan, planName, planOf;         // which of them: that asked for, or the first
    List<PlanAcrossReseller> resellers;  // those with a difference of it, in the order of the run
    List<PlanEntry> entries;             // of it, and of `verdict` where asked, from `from` on
    std::uint32_t totalEntries = 0;
};

// ---- planSides ---------------------------------------------------------------------------------------------

struct PlanSideRow {
    Text path;                       // at the reseller
    Text group, field;               // "Rate CPU", "recurring price"
    Text provider, reseller, after;  // empty: nothing there
    PlanVerdict verdict = PlanVerdict::same;
    List<Text> options;
    Text by, rule;
    Status status = Status::stated;
    bool destructive = false, resellerMayEdit = false;
    Text note;  // why it is as it is, where there is a difference
};
struct PlanSides {
    Text provider, providerName, organization, organizationName;
    Text plan, planName;          // of the reseller; empty: what belongs to no plan
    List<PlanPreviewPlan> plans;  // all that can be asked for
    List<PlanSideRow> rows;
};

// ---- planCatalogue -----------------------------------------------------------------------------------------

struct PlanSummary {
    Text id, name;
    List<Text> status;  // "Published", "Disabled by Provider", "Confirmation needed", …
    bool isCopy = false, published = true, disabledByProvider = false, confirmationNeeded = false;
    Text copyOf;
    Text planCategory;           // names
    List<Text> salesCategories;  // names
    Text setup, recurring, renewal;
    List<Term> facts;    // schedules and usage statistics: path, label, value
    List<Term> periods;  // id, name, description
    List<Term> rates;
    List<Text> templates;  // ids of the service templates that delegate it
};
struct PlanShelf {
    Text kind;           // `resource`, … : the kind of removeCatalogueEntry
    Text label;          // "Resources"
    Text event;          // the type of the event that creates or replaces an entry
    List<Term> entries;  // id, name, description
};
struct PlanCatalogue {
    std::uint32_t index = 0;
    Text organization, organizationName;
    Text provider, providerName, serviceTemplate;  // empty: it is nobody's reseller
    bool categoriesSyncDisabled = false, pricesSyncDisabled = false;
    List<PlanSummary> plans;
    List<PlanShelf> shelves;
    Text orderFlow, termsAndConditions;
    List<Text> privileges;
};

// ---- planTable ---------------------------------------------------------------------------------------------

/// A catalogue as the CSV table that `open` reads, and what it does not hold, as sentences.
struct SavedTable {
    Text table;
    List<Text> remarks;
};

// ---- planChoose --------------------------------------------------------------------------------------------

struct PlanMark {
    Text organization, organizationName, path;
    bool wanted = true;
    Text sentence;
};
/// A way round a conflict: it has been tried.
struct PlanProposal {
    Text kind, label;  // kind: oneReseller, keepPrices, keepCategories
    List<Text> organizations, organizationNames;
    List<Text> events;   // JSON texts: what is to be changed first
    Text synchronize;    // JSON text
    List<Text> options;  // of it
    std::uint32_t carried = 0, destructive = 0;
    Text sentence;
};
struct PlanChoice {
    bool found = false;
    List<Text> options;
    List<PlanMark> met;  // wanted marks on what does not differ
    List<PlanEntry>
        beside;  // what the set carries that no mark asks for, destructive ones first, up to the limit
    std::uint32_t totalBeside = 0, destructiveBeside = 0;
    List<PlanMark> conflict;  // where none is found: the marks that cannot all be met
    List<Text> rules;         // that tie them
    List<PlanProposal> proposals;
    Text sentence;
};

}  // namespace sluice::api
