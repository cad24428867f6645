// Views of Tier Setup at the cursor: what stands where, what a request waits for, what a sale would start.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "api/session.h"
#include "api/tier_messages.h"
#include "codec/request.h"

namespace sluice::api {

/// Every word, rule and diagram of Tier Setup (tier_describe.cpp).
[[nodiscard]] TierDescription tierDescribe();

// ---- what stands there (tier_overview.cpp, tier_request.cpp) ----

struct TierAsked {
    std::uint32_t product = 0xFFFFFFFFu;  // none: all
    Text text;                            // folded; empty: all
    std::optional<RequestStatus> status;
    std::uint32_t from = 0, limit = 0;
};
[[nodiscard]] TierOverview tierOverview(const Session& session, const TierAsked& asked);
[[nodiscard]] TierRequestView tierRequest(Session& session, std::uint32_t request);

// ---- what would be (tier_plan.cpp) ----

/// `fields` as the form of createAssetRequest has them.
[[nodiscard]] TierForecast tierForecast(Session& session, const std::vector<codec::TypedField>& fields);
[[nodiscard]] TierWay tierWay(Session& session, std::uint32_t request);

// ---- why (tier_why.cpp) ----

/// How a request or a configuration came to its status, and what would bring it on.
[[nodiscard]] WhyAnswer whyTier(Session& session, const tier_setup::Subject& subject);
/// The steps up to the cursor that moved a subject, each told with what it did to it; `ofStatus`: to its status.
[[nodiscard]] List<WhyStep> historyOf(Session& session, const tier_setup::Subject& subject, bool ofStatus);

// ---- steps (tier_step.cpp) ----

[[nodiscard]] SystemStep tierStep(const World& world, const tier_setup::Step& step, std::uint32_t limit);
[[nodiscard]] Counts tierCounts(const World& world, const tier_setup::Step& step);
/// `2 new, 1 changed.`
[[nodiscard]] Text tierSummary(const Counts& counts);
/// The organizations that a step is about.
[[nodiscard]] List<std::uint32_t> tierIndices(const World& world, const tier_setup::Step& step);
[[nodiscard]] List<Remedy> tierRemedies(Session& session, const tier_setup::Event& event,
                                        const tier_setup::Step& step);

// ---- compare (tier_compare.cpp) ----

struct Fact;
/// Adds what Tier Setup has of every organization: its configurations, assets and requests.
void addTierFacts(const World& world, std::vector<List<Fact>>& facts);
[[nodiscard]] std::vector<Fact> productFacts(const World& world);

// ---- forms (tier_forms.cpp) ----

struct KindForms;
[[nodiscard]] const KindForms& tierForms();

}  // namespace sluice::api
