// What the calls of Plan Sync answer with, as plain structs; their field tables stand in plan_fields.h. Calls and
// answers have the form that messages.h describes.
//
// `scope` in the table is four arguments: provider, and either reseller or serviceTemplate, and subResellers?
// (false where missing). `options` is a list of option ids. Organizations, plans and paths are texts: ids as in the
// scenario, paths as `plans/gold/fees/recurring` at the organization itself.
//
// | call          | arguments                                                    | result          |
// | ------------- | ------------------------------------------------------------ | --------------- |
// | planDescribe  |                                                              | PlanDescription |
// | planOverview  | session                                                      | PlanOverview    |
// | planPreview   | session, scope, options, organization?, plan?, verdict?, from?, limit? | PlanPreview |
// | planSides     | session, scope, options, organization, plan?                 | PlanSides       |
// | planCatalogue | session, organization                                        | PlanCatalogue   |
// | planChoose    | session, scope, wanted [{organization, path}…], unwanted […] | PlanChoice      |
// | whyPlan       | session, organization, path                                  | WhyAnswer       |
//
// Everything is of the state at the cursor. A preview changes nothing: its `event` is spliced in to make it so.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "api/messages.h"
#include "plan_sync/difference.h"

namespace sluice::api {

using PlanCounts = plan_sync::VerdictCounts;

// ---- planDescribe ------------------------------------------------------------------------------------------

struct PlanOptionInfo {
    std::string id, label, help, group;  // group: the id of one of `groups`
    std::vector<std::string> carries;    // "Plan: fees", "Rate: prices": what it carries, in a few words each
    std::vector<std::string> rules;
};
struct PlanVerdictInfo {
    PlanVerdict id = PlanVerdict::same;
    std::string glyph, label, help;
};
struct PlanDescription {
    std::vector<PlanOptionInfo> options;
    std::vector<Term> groups;
    std::vector<PlanVerdictInfo> verdicts;
    std::vector<Term> notes;            // notice, warning, problem
    std::vector<ReadingInfo> readings;  // PS-18, PS-21
    std::vector<RuleInfo> rules;        // PS-1 …
    std::vector<Term> events;           // types and labels, for `form` and `compose`
};

// ---- planOverview ------------------------------------------------------------------------------------------

struct PlanTemplate {
    std::string id, name;
    bool active = true;
    std::uint32_t plans = 0, resellers = 0;
};
struct PlanProvider {
    std::uint32_t index = 0;  // organization index
    std::string id, name;
    std::uint32_t plans = 0, resellers = 0;  // resellers: direct ones
    std::vector<PlanTemplate> templates;
};
struct PlanReseller {
    std::uint32_t index = 0;
    std::string id, name;
    std::string provider, providerName;
    std::uint32_t level = 1;  // 1: its provider is nobody's reseller
    std::string serviceTemplate, serviceTemplateName;
    bool templateActive = true;
    bool categoriesSyncDisabled = false, pricesSyncDisabled = false;
    std::uint32_t copies = 0, disabledCopies = 0, confirmationsNeeded = 0, subResellers = 0;
};
struct PlanOrganization {
    std::uint32_t index = 0;
    std::string id, name;
};
struct PlanOverview {
    std::vector<PlanProvider>
        providers;  // with a service template or a reseller; every provider before its resellers
    std::vector<PlanReseller> resellers;   // depth first, as a tree
    std::vector<PlanOrganization> others;  // the first 100 of the organizations that are neither
    std::uint32_t totalOthers = 0;
};

// ---- planPreview -------------------------------------------------------------------------------------------

struct PlanPreviewPlan {
    std::string id, name;  // empty: what belongs to no plan (categories, schedules, order flow, …)
    PlanCounts counts;
    bool isNew = false, isDisabled = false;  // after the run
};
struct PlanPreviewReseller {
    std::uint32_t index = 0;
    std::string id, name, provider, providerName;
    std::uint32_t level = 1;  // 1: a direct reseller of the provider
    bool categoriesSyncDisabled = false, pricesSyncDisabled = false;
    PlanCounts counts;
};
struct PlanPreview {
    std::string sentence;  // the event in words
    std::string event;     // JSON text
    bool happened = true;  // false: it would be refused; nothing else is filled in
    std::string rule, refusal;
    std::string summary;                         // the counts in words
    PlanCounts counts;                           // of all resellers in the scope
    std::vector<PlanPreviewReseller> resellers;  // in the order of the run
    std::vector<PlanNote> notes;
    std::string organization;  // the reseller of `plans` and `entries`: that asked for, or the first
    std::vector<PlanPreviewPlan> plans;  // those with a difference, in the order of the provider's catalogue
    std::vector<PlanEntry>
        entries;  // of that reseller, and of `plan` and `verdict` where asked, from `from` on
    std::uint32_t totalEntries = 0;
};

// ---- planSides ---------------------------------------------------------------------------------------------

struct PlanSideRow {
    std::string path;                       // at the reseller
    std::string group, field;               // "Rate CPU", "recurring price"
    std::string provider, reseller, after;  // empty: nothing there
    PlanVerdict verdict = PlanVerdict::same;
    std::vector<std::string> options;
    std::string by, rule;
    Status status = Status::stated;
    bool destructive = false, resellerMayEdit = false;
    std::string note;  // why it is as it is, where there is a difference
};
struct PlanSides {
    std::string provider, providerName, organization, organizationName;
    std::string plan, planName;          // of the reseller; empty: what belongs to no plan
    std::vector<PlanPreviewPlan> plans;  // all that can be asked for
    std::vector<PlanSideRow> rows;
};

// ---- planCatalogue -----------------------------------------------------------------------------------------

struct PlanSummary {
    std::string id, name;
    std::vector<std::string> status;  // "Published", "Disabled by Provider", "Confirmation needed", …
    bool isCopy = false, published = true, disabledByProvider = false, confirmationNeeded = false;
    std::string copyOf;
    std::string planCategory;                  // names
    std::vector<std::string> salesCategories;  // names
    std::string setup, recurring, renewal;
    std::vector<Term> periods;  // id, name, description
    std::vector<Term> rates;
    std::vector<std::string> templates;  // ids of the service templates that delegate it
};
struct PlanShelf {
    std::string kind;           // `resource`, … : the kind of removeCatalogueEntry
    std::string label;          // "Resources"
    std::string event;          // the type of the event that creates or replaces an entry
    std::vector<Term> entries;  // id, name, description
};
struct PlanCatalogue {
    std::uint32_t index = 0;
    std::string organization, organizationName;
    std::string provider, providerName, serviceTemplate;  // empty: it is nobody's reseller
    bool categoriesSyncDisabled = false, pricesSyncDisabled = false;
    std::vector<PlanSummary> plans;
    std::vector<PlanShelf> shelves;
    std::string orderFlow, termsAndConditions;
    std::vector<std::string> privileges;
};

// ---- planChoose --------------------------------------------------------------------------------------------

struct PlanMark {
    std::string organization, organizationName, path;
    bool wanted = true;
    std::string sentence;
};
struct PlanChoice {
    bool found = false;
    std::vector<std::string> options;
    std::vector<PlanMark> conflict;  // where none is found: the marks that cannot all be met
    std::vector<std::string> rules;  // that tie them
    std::string sentence;
};

}  // namespace sluice::api
