// Views of Plan Sync at the cursor: who resells what, what a synchronization would do, why a value is as it is.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/plan_messages.h"
#include "api/session.h"
#include "base/visit.h"
#include "plan_sync/choose.h"

namespace sluice::api {

/// Every word of Plan Sync (plan_describe.cpp).
[[nodiscard]] PlanDescription planDescribe();

// ---- what stands there (plan_overview.cpp, plan_catalogue.cpp) ----

[[nodiscard]] PlanOverview planOverview(const Session& session);
[[nodiscard]] PlanCatalogue planCatalogue(const Session& session, OrganizationIndex organization);
/// The catalogue of an organization as a table (plan_table.cpp).
[[nodiscard]] SavedTable planTable(const Session& session, OrganizationIndex organization, bool hasMark);

// ---- what a synchronization would do (plan_preview.cpp, plan_sides.cpp) ----

/// A reseller as a synchronization finds it: its providers above have been brought up to date already (PS-31).
struct ResellerLook {
    const World& world;
    PartnershipIndex partnership;
    std::uint32_t level = 1;
    const PlanComparison& comparison;
};
/// Looks at every reseller in the scope in the order of the run. The world is moved on the way, and stands at the
/// cursor again afterwards.
void forEachReseller(Session& session, const plan_sync::Synchronize& event,
                     base::Visit<const ResellerLook&> look);

struct PreviewAsked {
    bool isOfAll = false;                // entries of all resellers, and no plans
    OrganizationIndex organization;      // none: the first of the scope
    std::optional<base::ValueId> plan;   // nothing: all; none: what belongs to no plan
    std::optional<PlanVerdict> verdict;  // nothing: all
    std::uint32_t from = 0, limit = 0;
};
[[nodiscard]] PlanPreview planPreview(Session& session, const plan_sync::Synchronize& event,
                                      const PreviewAsked& asked);
/// The organization is in the scope, else nothing is filled in.
[[nodiscard]] PlanSides planSides(Session& session, const plan_sync::Synchronize& event,
                                  OrganizationIndex organization, base::ValueId plan);
/// An entry for a difference under options.
[[nodiscard]] PlanEntry entryOf(const World& world, const plan_sync::Difference& difference,
                                plan_sync::OptionSet options);
/// Likewise as the run finds the reseller, and of a new plan what it would hold.
[[nodiscard]] PlanEntry entryOf(const ResellerLook& look, const plan_sync::Difference& difference,
                                plan_sync::OptionSet options);
[[nodiscard]] PlanVerdict shownVerdict(const plan_sync::Difference& difference, plan_sync::OptionSet options);
/// Adds one difference to counts.
void count(PlanCounts& counts, const plan_sync::Difference& difference, plan_sync::OptionSet options);
/// `3 carried, 1 of them destructive; 2 held back; 1 never carried.`
[[nodiscard]] Text countsInWords(const PlanCounts& counts);
/// Whether the synchronization would happen, whatever its options: looks at the step of one without any.
void tryIdle(Session& session, const plan_sync::Synchronize& event, base::Visit<const World::Step&> look);
/// How many differences other options carry in the other world, which stands at the same step under other
/// readings; the first few are told in `examples`.
[[nodiscard]] std::uint32_t differencesCarriedOtherwise(const World& here, const World& there,
                                                        List<Text>& examples, std::size_t mostExamples);
[[nodiscard]] PlanNote noteOf(const World& world, const plan_sync::Note& note);

/// By plan, over all resellers (plan_across.cpp).
struct AcrossAsked {
    OrganizationIndex planOf;            // none: the run's provider
    std::optional<base::ValueId> plan;   // nothing: the first; none: what belongs to no plan
    std::optional<PlanVerdict> verdict;  // nothing: all
    std::uint32_t from = 0, limit = 0;
};
[[nodiscard]] PlanAcross planAcross(Session& session, const plan_sync::Synchronize& event,
                                    const AcrossAsked& asked);

// ---- choose (plan_choose.cpp) ----

/// `mostBeside`: how much of what is carried beside is listed.
[[nodiscard]] PlanChoice planChoose(Session& session, const plan_sync::Synchronize& event,
                                    const std::vector<plan_sync::Mark>& marks, std::uint32_t mostBeside);
/// Why the first of the marks that are on nothing is so, and which it is.
struct UnknownMark {
    std::size_t mark = 0;
    Text sentence;
};
[[nodiscard]] std::optional<UnknownMark> unknownMark(Session& session, const plan_sync::Synchronize& event,
                                                     const std::vector<plan_sync::Mark>& marks);

// ---- steps (plan_step.cpp, plan_remedies.cpp) ----

/// What a step of Plan Sync did; the world stands right after it.
[[nodiscard]] PlanStep planStep(const World& world, const plan_sync::Step& step, std::uint32_t limit);
/// Ways to make a refused event of Plan Sync legal.
[[nodiscard]] List<Remedy> planRemedies(Session& session, const plan_sync::Event& event,
                                        const plan_sync::Step& step);

// ---- why (plan_why.cpp) ----

[[nodiscard]] WhyAnswer whyPlan(Session& session, OrganizationIndex organization,
                                const plan_sync::Address& address);

}  // namespace sluice::api
