// Views of Entitlements at the cursor, made when somebody looks, and what Entitlements adds to the reports of steps.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "api/entitlement_messages.h"
#include "api/session.h"
#include "api/system_messages.h"
#include "entitlements/distribute.h"
#include "entitlements/remedies.h"
#include "entitlements/totals.h"
#include "entitlements/viewer.h"

namespace sluice::api {

using entitlements::EntitlementIndex;
using entitlements::Viewer;

// ---- small parts (entitlement_parts.cpp) ----

/// What somebody sees of the world at the cursor; none: everything.
[[nodiscard]] Viewer viewerOf(const World& world, OrganizationIndex account);
/// The id of an account as the viewer may know it; empty where it is withheld.
[[nodiscard]] Text idFor(const Viewer& viewer, OrganizationIndex account);
/// Whether the viewer may know everybody whom the event names.
[[nodiscard]] bool mayKnow(const Viewer& viewer, const entitlements::Event& event);
[[nodiscard]] Text jsonOf(const World& world, const entitlements::Event& event);
/// `passedOn`: how much left it so far.
[[nodiscard]] EntitlementEntry entitlementEntry(const Viewer& viewer, EntitlementIndex entitlement,
                                                std::uint64_t passedOn);
/// The steps up to the cursor.
[[nodiscard]] entitlements::Steps stepsOf(const Session& session);
/// "50 of 100 received remain"
[[nodiscard]] Text leftWords(const entitlements::Amounts& amounts);
/// "100 received: 30 passed on, 20 activated, 50 left"
[[nodiscard]] Text amountWords(const entitlements::Amounts& amounts, std::string_view usedLabel);
/// Whether what is folded has the text, which is folded already; every text has the empty one.
[[nodiscard]] bool hasText(std::string_view text, std::string_view folded);

// ---- what there is (entitlement_overview.cpp, entitlement_flow.cpp) ----

[[nodiscard]] SystemDescription entitlementDescribe();

/// What of a long list is asked for.
struct EntitlementsAsked {
    std::string text;  // folded
    std::uint32_t from = 0, limit = 0;
};
[[nodiscard]] EntitlementOverview entitlementOverview(const Session& session, const Viewer& viewer,
                                                      const EntitlementsAsked& asked);
/// Adds the places and lines of the picture of these entitlements.
void addFlow(const Session& session, const Viewer& viewer, const std::vector<std::uint64_t>& passedOn,
             const std::vector<EntitlementIndex>& shown, EntitlementOverview& overview);
struct EntitlementTableAsked {
    bool isJson = false;
    bool hasAccounts = false;  // rows about the accounts too; of a viewer that sees everything
    bool hasMark = false;      // a byte order mark in front
};
/// The entitlements that the viewer sees as JSON, or as the CSV that codec/csv_entitlements.h reads. Seen as an account
/// it says nothing of EN-42.
[[nodiscard]] std::string entitlementTable(const Session& session, const Viewer& viewer,
                                           const EntitlementTableAsked& asked);
/// What of Entitlements the CSV table does not hold, as sentences.
[[nodiscard]] List<Text> leftOutOfEntitlementTable(const Session& session,
                                                   const EntitlementTableAsked& asked);

// ---- what could be (entitlement_targets.cpp) ----

/// The answers are told as the actor sees them; none: the producer acts.
[[nodiscard]] EntitlementTargets entitlementTargets(Session& session, EntitlementIndex entitlement,
                                                    OrganizationIndex actor, const EntitlementsAsked& asked);
/// Out of one entitlement, or where it is none of all of a product.
[[nodiscard]] EntitlementPlan entitlementPlan(Session& session, EntitlementIndex source,
                                              base::ValueId product,
                                              const std::vector<entitlements::Wanted>& wanted,
                                              OrganizationIndex actor);

// ---- what was (entitlement_step.cpp, entitlement_why.cpp) ----

/// What the account may know of it; none: everything.
[[nodiscard]] SystemStep entitlementStep(const World& world, const entitlements::Step& step,
                                         OrganizationIndex account, std::uint32_t limit);
/// The quantities that the steps changed, each entitlement once: before the first and after the last of them.
[[nodiscard]] List<StepEntry> quantityChanges(const Viewer& viewer, const World& world,
                                              const std::vector<entitlements::Step>& steps);
/// Tells the report of an event of Entitlements as the account may know it (EN-16); the world stands right after the
/// step. The counts are those of everything.
void tellAs(Session& session, OrganizationIndex account, const Event& event, const World::Step& step,
            std::uint32_t limit, StepReport& report);
/// `organizations`: the organizations that the step changed, or that stand on what it changed.
[[nodiscard]] Counts entitlementCounts(const World& world, const entitlements::Step& step,
                                       std::vector<std::uint32_t>& organizations);
/// Those of which the viewer may be told.
[[nodiscard]] List<Remedy> told(const Viewer& viewer, const World& world,
                                const std::vector<entitlements::Remedy>& remedies);
[[nodiscard]] List<Remedy> entitlementRemedies(Session& session, const entitlements::Event& event,
                                               OrganizationIndex account);
[[nodiscard]] WhyAnswer whyEntitlement(Session& session, const Viewer& viewer, EntitlementIndex entitlement);

// ---- comparing (entitlement_compare.cpp) ----

/// A comparable fact of an organization as texts.
struct Fact {
    Text what, value;
};
using FactsBySlot = std::vector<List<Fact>>;
/// What Entitlements has of every organization: its account, and what it holds. What nobody holds, and the tiers, are
/// the producer's. Empty where Entitlements is not in use.
[[nodiscard]] FactsBySlot entitlementFacts(const World& world);
/// Adds the names that the other reading of EN-16 shows or withholds to how the readings differ.
void addNamesThatDiffer(const World& world, ReadingDifference& difference);

}  // namespace sluice::api
