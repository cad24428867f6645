// The field tables of api/plan_messages.h: what a synchronization would do.
#pragma once

#include "api/plan_messages.h"
#include "api/plan_step_fields.h"
#include "base/fields.h"

namespace sluice::base {

template <>
struct Fields<api::PlanCounts> {
    using T = api::PlanCounts;
    static constexpr std::string_view name = "PlanCounts";
    static constexpr std::string_view help = "How many differences there are, by what becomes of them.";
    static constexpr auto list =
        std::tuple(field("carried", &T::carried, "Carried by the options ticked."),
                   field("heldBack", &T::heldBack, "Carried by options that are not ticked."),
                   field("neverCarried", &T::neverCarried, "Carried by no option."),
                   field("destructive", &T::destructive,
                         "Of those carried: what the reseller may have set itself goes."));
};

template <>
struct Fields<api::PlanPreviewPlan> {
    using T = api::PlanPreviewPlan;
    static constexpr std::string_view name = "PlanPreviewPlan";
    static constexpr std::string_view help = "A plan of a reseller, with its differences counted.";
    static constexpr auto list = std::tuple(
        field("id", &T::id, "The plan's id at the reseller; empty: what belongs to no plan."),
        field("name", &T::name, "The plan's name."), field("counts", &T::counts, "Its differences."),
        field("isNew", &T::isNew, "The run would create it."),
        field("isDisabled", &T::isDisabled, "It is disabled by the provider after the run."));
};

template <>
struct Fields<api::PlanPreviewReseller> {
    using T = api::PlanPreviewReseller;
    static constexpr std::string_view name = "PlanPreviewReseller";
    static constexpr std::string_view help = "A reseller that a run visits.";
    static constexpr auto list = std::tuple(
        field("index", &T::index, "The organization's index."), field("id", &T::id, "Its id."),
        field("name", &T::name, "Its name."), field("provider", &T::provider, "Its provider's id."),
        field("providerName", &T::providerName, "Its provider's name."),
        field("level", &T::level, "1: a direct reseller of the run's provider."),
        field("categoriesSyncDisabled", &T::categoriesSyncDisabled,
              "No category is created or changed there (PS-25)."),
        field("pricesSyncDisabled", &T::pricesSyncDisabled, "Its fees and prices are kept (PS-26)."),
        field("counts", &T::counts, "Its differences."));
};

template <>
struct Fields<api::PlanPreview> {
    using T = api::PlanPreview;
    static constexpr std::string_view name = "PlanPreview";
    static constexpr std::string_view help = "What a synchronization would do.";
    static constexpr auto list =
        std::tuple(field("sentence", &T::sentence, "The event in words."),
                   field("event", &T::event, "The event as JSON text."),
                   field("happened", &T::happened,
                         "It would happen; else it would be refused, and nothing else is filled in."),
                   field("rule", &T::rule, "The rule that refuses it; empty where it happens."),
                   field("refusal", &T::refusal, "Why it is refused; empty where it happens."),
                   field("summary", &T::summary, "The counts in words."),
                   field("counts", &T::counts, "The differences of all resellers in the scope."),
                   field("resellers", &T::resellers, "The resellers in the scope, in the order of the run."),
                   field("notes", &T::notes, "What the run has to say besides."),
                   field("organization", &T::organization, "The reseller of plans and entries."),
                   field("plans", &T::plans, "Its plans with a difference."),
                   field("entries", &T::entries, "Its differences, as asked."),
                   field("totalEntries", &T::totalEntries, "How many there are as asked."));
};

template <>
struct Fields<api::PlanAcrossPlan> {
    using T = api::PlanAcrossPlan;
    static constexpr std::string_view name = "PlanAcrossPlan";
    static constexpr std::string_view help = "A plan with its differences at all resellers counted.";
    static constexpr auto list = std::tuple(
        field("id", &T::id, "The plan's id at whom it comes from; empty: what belongs to no plan."),
        field("name", &T::name, "The plan's name there."),
        field("planOf", &T::planOf, "Whose own plan it is, by id; empty: the run's provider's."),
        field("planOfName", &T::planOfName, "Whose own plan it is, by name."),
        field("counts", &T::counts, "Its differences."),
        field("resellers", &T::resellers, "How many resellers it differs at."),
        field("isNewAt", &T::isNewAt, "How many of them the run would create it at."),
        field("isDisabledAt", &T::isDisabledAt, "How many of them it is disabled at after the run."),
        field("told", &T::told, "The resellers in words."));
};

template <>
struct Fields<api::PlanAcrossReseller> {
    using T = api::PlanAcrossReseller;
    static constexpr std::string_view name = "PlanAcrossReseller";
    static constexpr std::string_view help = "A reseller at which a plan differs.";
    static constexpr auto list = std::tuple(
        field("index", &T::index, "The organization's index."), field("id", &T::id, "Its id."),
        field("name", &T::name, "Its name."), field("level", &T::level, "1: a direct reseller."),
        field("plan", &T::plan, "The plan's id there."), field("counts", &T::counts, "Its differences."),
        field("isNew", &T::isNew, "The run would create it."),
        field("isDisabled", &T::isDisabled, "It is disabled by the provider after the run."));
};

template <>
struct Fields<api::PlanAcross> {
    using T = api::PlanAcross;
    static constexpr std::string_view name = "PlanAcross";
    static constexpr std::string_view help = "What a synchronization would do, by plan over all resellers.";
    static constexpr auto list = std::tuple(
        field("happened", &T::happened,
              "It would happen; else it would be refused, and nothing else is filled in."),
        field("rule", &T::rule, "The rule that refuses it; empty where it happens."),
        field("refusal", &T::refusal, "Why it is refused; empty where it happens."),
        field("summary", &T::summary, "The counts in words."),
        field("plans", &T::plans, "The plans with a difference anywhere."),
        field("plan", &T::plan, "The plan of resellers and entries."),
        field("planName", &T::planName, "Its name."),
        field("planOf", &T::planOf, "Whose own plan it is; empty: the run's provider's."),
        field("resellers", &T::resellers, "The resellers at which it differs, in the order of the run."),
        field("entries", &T::entries, "Its differences, as asked."),
        field("totalEntries", &T::totalEntries, "How many there are as asked."));
};

template <>
struct Fields<api::PlanSideRow> {
    using T = api::PlanSideRow;
    static constexpr std::string_view name = "PlanSideRow";
    static constexpr std::string_view help = "One value at the provider and at the reseller.";
    static constexpr auto list = std::tuple(
        field("path", &T::path, "Its path at the reseller."),
        field("group", &T::group, "What it belongs to."), field("field", &T::field, "What it is."),
        field("provider", &T::provider, "How it stands at the provider; empty: not there."),
        field("reseller", &T::reseller, "How it stands at the reseller; empty: not there."),
        field("after", &T::after, "How it stands at the reseller after the run."),
        field("verdict", &T::verdict, "What becomes of the difference, or that there is none."),
        field("options", &T::options, "The options that would carry it."),
        field("by", &T::by, "The ticked option that carries it; empty: none."),
        field("rule", &T::rule, "The rule of the difference; empty: none."),
        field("status", &T::status, "How well the sources carry the rule."),
        field("destructive", &T::destructive, "The reseller loses something that it may have set itself."),
        field("resellerMayEdit", &T::resellerMayEdit, "The reseller may edit it (PS-35)."),
        field("note", &T::note, "Why it is so."));
};

template <>
struct Fields<api::PlanSides> {
    using T = api::PlanSides;
    static constexpr std::string_view name = "PlanSides";
    static constexpr std::string_view help = "A provider and its reseller side by side.";
    static constexpr auto list = std::tuple(
        field("provider", &T::provider, "The provider's id."),
        field("providerName", &T::providerName, "The provider's name."),
        field("organization", &T::organization, "The reseller's id."),
        field("organizationName", &T::organizationName, "The reseller's name."),
        field("plan", &T::plan, "The plan's id at the reseller; empty: what belongs to no plan."),
        field("planName", &T::planName, "The plan's name."),
        field("plans", &T::plans, "All that can be asked for."), field("rows", &T::rows, "Value by value."));
};

template <>
struct Fields<api::PlanMark> {
    using T = api::PlanMark;
    static constexpr std::string_view name = "PlanMark";
    static constexpr std::string_view help = "A value that is wanted or unwanted.";
    static constexpr auto list =
        std::tuple(field("organization", &T::organization, "The organization's id."),
                   field("organizationName", &T::organizationName, "The organization's name."),
                   field("path", &T::path, "Where it stands."),
                   field("wanted", &T::wanted, "It shall become as at the provider; else it shall stay."),
                   field("sentence", &T::sentence, "The mark in words."));
};

template <>
struct Fields<api::PlanProposal> {
    using T = api::PlanProposal;
    static constexpr std::string_view name = "PlanProposal";
    static constexpr std::string_view help =
        "A way in which all marks can be met though no set of options does.";
    static constexpr auto list =
        std::tuple(field("kind", &T::kind, "oneReseller, keepPrices or keepCategories."),
                   field("label", &T::label, "The kind in words."),
                   field("organizations", &T::organizations, "Whom it concerns, by id."),
                   field("organizationNames", &T::organizationNames, "Whom it concerns, by name."),
                   field("events", &T::events, "What is to be changed first, as JSON texts."),
                   field("synchronize", &T::synchronize, "The synchronization, as JSON text."),
                   field("options", &T::options, "Its options."),
                   field("carried", &T::carried, "How many differences it carries."),
                   field("destructive", &T::destructive, "How many of them are destructive."),
                   field("sentence", &T::sentence, "The whole in words."));
};

template <>
struct Fields<api::PlanChoice> {
    using T = api::PlanChoice;
    static constexpr std::string_view name = "PlanChoice";
    static constexpr std::string_view help =
        "The smallest set of options that carries what is wanted and nothing that is unwanted.";
    static constexpr auto list = std::tuple(
        field("found", &T::found, "There is such a set."), field("options", &T::options, "The set."),
        field("met", &T::met, "Wanted marks on what does not differ: they are met already."),
        field("beside", &T::beside,
              "What the set carries that no mark asks for, destructive ones first, up to the limit."),
        field("totalBeside", &T::totalBeside, "How many that is."),
        field("destructiveBeside", &T::destructiveBeside, "How many of them are destructive."),
        field("conflict", &T::conflict,
              "Where there is none: marks that cannot all be met, as few as possible."),
        field("rules", &T::rules, "The rules that tie them."),
        field("proposals", &T::proposals, "Ways round the conflict."),
        field("sentence", &T::sentence, "The answer in words."));
};

}  // namespace sluice::base
