// Views of Tier Setup at the cursor: what stands where, what a request waits for, what a sale would start.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "api/session.h"
#include "api/tier_messages.h"
#include "base/fields.h"
#include "codec/request.h"

namespace sluice::api {

/// Every word, rule and diagram of Tier Setup (tier_describe.cpp).
[[nodiscard]] TierDescription tierDescribe();
/// `a tier is not set up`: when a row of a diagram decides; empty where nothing has to hold.
[[nodiscard]] Text conditionOf(const tier_setup::Row& row);

// ---- what stands there (tier_overview.cpp, tier_request.cpp) ----

struct TierAsked {
    std::uint32_t product = 0xFFFFFFFFu;  // none: all
    Text text;                            // folded; empty: all
    std::optional<RequestStatus> status;
    std::uint32_t from = 0, limit = 0;
};
[[nodiscard]] TierOverview tierOverview(const Session& session, const TierAsked& asked);
[[nodiscard]] TierRequestView tierRequest(Session& session, std::uint32_t request);

// ---- as tables (tier_table.cpp) ----

enum class TierTableOf : std::uint8_t { requests, configurations, assets };
/// Them as CSV, in the columns of the field's own reports, with `Parameter ID` for each parameter's values. It does not
/// come back: products do not stand in it.
[[nodiscard]] std::string tierTable(const Session& session, TierTableOf of, bool hasMark);

// ---- what would be (tier_plan.cpp) ----

/// `fields` as the form of createAssetRequest has them.
/// `PR-1 would be in tiers setup`
[[nodiscard]] Text wouldBe(const TierForecast& forecast);
[[nodiscard]] TierForecast tierForecast(Session& session, const std::vector<codec::TypedField>& fields);
/// Values in the place of examples, each with its `request` and `parameter` and the `value`.
/// What somebody typed for a parameter's value, in the place of an example.
struct ToldValue {
    std::string request, parameter;
    codec::TypedField value;
};
[[nodiscard]] TierWay tierWay(Session& session, std::uint32_t request,
                              const std::vector<ToldValue>& told = {});

// ---- why (tier_why.cpp) ----

/// How a request came to its status, a configuration or an asset to its status and values; and what would bring it
/// on.
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

namespace sluice::base {

template <>
struct Enumerators<api::TierTableOf> {
    using Of = api::TierTableOf;
    static constexpr std::string_view name = "TierTableOf";
    static constexpr std::array rows = {
        EnumRow<Of>{Of::requests, "requests", "Requests", "A row a request."},
        EnumRow<Of>{Of::configurations, "configurations", "Tier configurations",
                    "A row a tier configuration."},
        EnumRow<Of>{Of::assets, "assets", "Assets", "A row an asset."},
    };
};

}  // namespace sluice::base
