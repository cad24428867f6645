// The calls of Plan Sync. Organizations, plans and paths are ids as in the scenario.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "api/plan_fields.h"
#include "api/why_fields.h"
#include "calls/arguments.h"
#include "calls/caller.h"
#include "codec/plan_read.h"
#include "plan_sync/options.h"

namespace sluice::calls {

/// Whom a synchronization is for: one reseller, or all on a service template.
struct PlanScope {
    std::string provider;
    std::optional<std::string> reseller, serviceTemplate;
    bool subResellers = false;
};
/// A synchronization in a session, which is tried out.
struct PlanRun {
    std::uint32_t session = 0;
    PlanScope scope;
    plan_sync::OptionSet options;
};
struct PlanPreviewArguments {
    PlanRun run;
    std::optional<std::string> organization, plan;
    bool everybody = false;
    std::optional<api::PlanVerdict> verdict;
    std::uint32_t from = 0, limit = kDefaultLimit;
};
struct PlanAcrossArguments {
    PlanRun run;
    std::optional<std::string> plan, planOf;
    std::optional<api::PlanVerdict> verdict;
    std::uint32_t from = 0, limit = kDefaultLimit;
};
struct PlanSidesArguments {
    PlanRun run;
    std::string organization, plan;
};
struct PlanTableArguments {
    std::uint32_t session = 0;
    std::string organization;
    bool mark = false;
};
/// A value in an organization's catalogue.
struct PlanPlace {
    std::string organization, path;
};
struct PlanChooseArguments {
    std::uint32_t session = 0;
    PlanScope scope;
    std::vector<PlanPlace> wanted, unwanted;
    std::uint32_t limit = kDefaultLimit;
};
struct WhyPlanArguments {
    std::uint32_t session = 0;
    PlanPlace place;
};

}  // namespace sluice::calls

namespace sluice::base {

template <>
struct Fields<calls::PlanScope> {
    using T = calls::PlanScope;
    static constexpr std::string_view name = "PlanScope";
    static constexpr std::string_view help =
        "Whom a synchronization is for: one reseller, or all on a service template.";
    static constexpr auto list = std::tuple(
        required("provider", &T::provider, "The organization whose catalogue is synchronized."),
        field("reseller", &T::reseller, "The reseller to whom."),
        field("serviceTemplate", &T::serviceTemplate, "The service template whose resellers are meant."),
        field("subResellers", &T::subResellers, "Theirs, too, level by level (PS-31)."));
    static constexpr std::array groups = {
        codec::ArgumentGroup{codec::GroupKind::exactlyOne,
                             {"reseller", "serviceTemplate"},
                             "A synchronization is for one reseller or for all on one service template."}};
};

template <>
struct Fields<calls::PlanRun> {
    using T = calls::PlanRun;
    static constexpr auto list =
        std::tuple(calls::sessionField<T>(), flat(&T::scope),
                   required("options", &T::options, "The options of the synchronization."));
};

template <>
struct Fields<calls::PlanPreviewArguments> {
    using T = calls::PlanPreviewArguments;
    static constexpr std::string_view name = "PlanPreviewArguments";
    static constexpr std::string_view help = "A synchronization that is tried out, and what of it is told.";
    static constexpr auto list = std::tuple(
        flat(&T::run),
        field("organization", &T::organization,
              "The reseller whose entries are told; the first of the scope where it is not told."),
        field("plan", &T::plan, "Only entries of this plan; an empty text: those that belong to none."),
        field("everybody", &T::everybody, "Entries of all resellers, and no plans."),
        field("verdict", &T::verdict, "Only entries of this verdict."), calls::fromField<T>(),
        calls::limitField<T>());
    static constexpr std::array groups = {Fields<calls::PlanScope>::groups[0]};
};

template <>
struct Fields<calls::PlanAcrossArguments> {
    using T = calls::PlanAcrossArguments;
    static constexpr std::string_view name = "PlanAcrossArguments";
    static constexpr std::string_view help = "A plan of a synchronization, reseller by reseller.";
    static constexpr auto list = std::tuple(
        flat(&T::run),
        field("plan", &T::plan,
              "The plan; an empty text: what belongs to none; the first where it is not told."),
        field("planOf", &T::planOf, "The organization that has the plan; the provider where it is not told."),
        field("verdict", &T::verdict, "Only entries of this verdict."), calls::fromField<T>(),
        calls::limitField<T>());
    static constexpr std::array groups = {Fields<calls::PlanScope>::groups[0]};
};

template <>
struct Fields<calls::PlanSidesArguments> {
    using T = calls::PlanSidesArguments;
    static constexpr std::string_view name = "PlanSidesArguments";
    static constexpr std::string_view help = "A reseller beside its provider.";
    static constexpr auto list =
        std::tuple(flat(&T::run), required("organization", &T::organization, "The reseller."),
                   field("plan", &T::plan, "The plan; what belongs to none where it is not told."));
    static constexpr std::array groups = {Fields<calls::PlanScope>::groups[0]};
};

template <>
struct Fields<calls::PlanTableArguments> {
    using T = calls::PlanTableArguments;
    static constexpr std::string_view name = "PlanTableArguments";
    static constexpr std::string_view help = "Whose catalogue, and how it is written.";
    static constexpr auto list =
        std::tuple(calls::sessionField<T>(), calls::organizationField<T>(), calls::markField<T>());
};

template <>
struct Fields<calls::PlanPlace> {
    using T = calls::PlanPlace;
    static constexpr std::string_view name = "PlanPlace";
    static constexpr std::string_view help = "A value in an organization's catalogue.";
    static constexpr auto list =
        std::tuple(required("organization", &T::organization, "The id of the organization."),
                   required("path", &T::path, "Where in its catalogue: plans/gold/fees/recurring."));
};

template <>
struct Fields<calls::PlanChooseArguments> {
    using T = calls::PlanChooseArguments;
    static constexpr std::string_view name = "PlanChooseArguments";
    static constexpr std::string_view help = "What a synchronization shall carry, and what not.";
    static constexpr auto list = std::tuple(
        calls::sessionField<T>(), flat(&T::scope), field("wanted", &T::wanted, "What it shall carry."),
        field("unwanted", &T::unwanted, "What it shall leave."), calls::limitField<T>());
    static constexpr std::array groups = {Fields<calls::PlanScope>::groups[0]};
};

template <>
struct Fields<calls::WhyPlanArguments> {
    using T = calls::WhyPlanArguments;
    static constexpr std::string_view name = "WhyPlanArguments";
    static constexpr std::string_view help = "A value in a catalogue.";
    static constexpr auto list = std::tuple(calls::sessionField<T>(), flat(&T::place));
};

}  // namespace sluice::base

namespace sluice::calls {

Answer<api::PlanDescription> planDescribe(Caller& caller, const NoArguments& asked);
Answer<api::PlanOverview> planOverview(Caller& caller, const Session& session, const SessionArguments& asked);
Answer<api::PlanPreview> planPreview(Caller& caller, const PlanPreviewArguments& asked);
Answer<api::PlanAcross> planAcross(Caller& caller, const PlanAcrossArguments& asked);
Answer<api::PlanSides> planSides(Caller& caller, const PlanSidesArguments& asked);
Answer<api::PlanCatalogue> planCatalogue(Caller& caller, const Session& session,
                                         const OrganizationArguments& asked);
Answer<api::SavedTable> planTable(Caller& caller, const Session& session, const PlanTableArguments& asked);
Answer<api::PlanChoice> planChoose(Caller& caller, Session& session, const PlanChooseArguments& asked);
Answer<api::WhyAnswer> whyPlan(Caller& caller, Session& session, const WhyPlanArguments& asked);

inline constexpr auto kPlanCalls = std::tuple(
    call<&planDescribe>("planDescribe", "Every word of Plan Sync."),
    call<&planOverview>("planOverview", "Who resells what of whom."),
    call<&planPreview>("planPreview",
                       "What a synchronization would carry, hold back and never carry. Nothing is changed; "
                       "its event is spliced in to make it so."),
    call<&planAcross>("planAcross", "The same of one plan, reseller by reseller."),
    call<&planSides>(
        "planSides",
        "The values of a provider and a reseller beside each other, as the synchronization finds them."),
    call<&planCatalogue>("planCatalogue", "An organization's catalogue."),
    call<&planTable>("planTable", "The same as a CSV table, and what of it the table leaves out."),
    call<&planChoose>("planChoose",
                      "The smallest set of options that carries what is wanted and leaves what is not."),
    call<&whyPlan>("whyPlan", "Why a value of a catalogue is as it is."));

}  // namespace sluice::calls
