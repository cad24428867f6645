// The calls of Tier Setup, at the cursor.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "api/system_fields.h"
#include "api/tier_fields.h"
#include "api/tier_views.h"
#include "api/why_fields.h"
#include "calls/arguments.h"
#include "calls/caller.h"

namespace sluice::calls {

struct TierOverviewArguments {
    std::uint32_t session = 0;
    std::optional<std::string> product;
    std::string text;
    std::optional<api::RequestStatus> status;
    std::uint32_t from = 0, limit = kDefaultLimit;
};
struct TierRequestArguments {
    std::uint32_t session = 0;
    std::string request;
};
struct TierForecastArguments {
    std::uint32_t session = 0;
    codec::TypedFields fields;
};
struct TierWayArguments {
    std::uint32_t session = 0;
    std::string request;
    std::vector<api::ToldValue> told;
};
struct WhyTierArguments {
    std::uint32_t session = 0;
    std::optional<std::string> request, configuration, asset;
};
struct TierTableArguments {
    std::uint32_t session = 0;
    api::TierTableOf of = api::TierTableOf::requests;
    bool mark = false;
};

}  // namespace sluice::calls

namespace sluice::base {

template <>
struct Fields<api::ToldValue> {
    using T = api::ToldValue;
    static constexpr std::string_view name = "ToldValue";
    static constexpr std::string_view help = "What is typed in the place of an example.";
    static constexpr auto list =
        std::tuple(required("request", &T::request, "The request whose parameter it is."),
                   required("parameter", &T::parameter, "The id of the parameter."),
                   required("value", &T::value, "Its value, as it was typed."));
};

template <>
struct Fields<calls::TierOverviewArguments> {
    using T = calls::TierOverviewArguments;
    static constexpr std::string_view name = "TierOverviewArguments";
    static constexpr std::string_view help = "What is looked for.";
    static constexpr auto list =
        std::tuple(calls::sessionField<T>(), field("product", &T::product, "Only what is of this product."),
                   field("text", &T::text, "A part of what stands on a card, whatever its case."),
                   field("status", &T::status, "Only requests in this state."), calls::fromField<T>(),
                   calls::limitField<T>());
};

template <>
struct Fields<calls::TierRequestArguments> {
    using T = calls::TierRequestArguments;
    static constexpr std::string_view name = "TierRequestArguments";
    static constexpr std::string_view help = "A request.";
    static constexpr auto list =
        std::tuple(calls::sessionField<T>(), required("request", &T::request, "The id of a request."));
};

template <>
struct Fields<calls::TierForecastArguments> {
    using T = calls::TierForecastArguments;
    static constexpr std::string_view name = "TierForecastArguments";
    static constexpr std::string_view help = "A sale that nobody has made yet.";
    static constexpr auto list =
        std::tuple(calls::sessionField<T>(),
                   required("fields", &T::fields, "As compose has them for createAssetRequest."));
};

template <>
struct Fields<calls::TierWayArguments> {
    using T = calls::TierWayArguments;
    static constexpr std::string_view name = "TierWayArguments";
    static constexpr std::string_view help = "A request, and values for what it asks.";
    static constexpr auto list =
        std::tuple(calls::sessionField<T>(), required("request", &T::request, "The id of a request."),
                   field("told", &T::told, "Values in the place of examples."));
};

template <>
struct Fields<calls::WhyTierArguments> {
    using T = calls::WhyTierArguments;
    static constexpr std::string_view name = "WhyTierArguments";
    static constexpr std::string_view help = "A request, a tier configuration or an asset.";
    static constexpr auto list =
        std::tuple(calls::sessionField<T>(), field("request", &T::request, "The id of a request."),
                   field("configuration", &T::configuration, "The id of a tier configuration."),
                   field("asset", &T::asset, "The id of an asset."));
    static constexpr std::array groups = {
        codec::ArgumentGroup{codec::GroupKind::exactlyOne, {"request", "configuration", "asset"}, {}}};
};

template <>
struct Fields<calls::TierTableArguments> {
    using T = calls::TierTableArguments;
    static constexpr std::string_view name = "TierTableArguments";
    static constexpr std::string_view help = "Which table.";
    static constexpr auto list =
        std::tuple(calls::sessionField<T>(), required("of", &T::of, "What of."), calls::markField<T>());
};

}  // namespace sluice::base

namespace sluice::calls {

Answer<api::TierDescription> tierDescribe(Caller& caller, const NoArguments& asked);
Answer<api::TierOverview> tierOverview(Caller& caller, const Session& session,
                                       const TierOverviewArguments& asked);
Answer<api::TierRequestView> tierRequest(Caller& caller, Session& session, const TierRequestArguments& asked);
Answer<api::TierForecast> tierForecast(Caller& caller, Session& session, const TierForecastArguments& asked);
Answer<api::TierWay> tierWay(Caller& caller, Session& session, const TierWayArguments& asked);
Answer<api::WhyAnswer> whyTier(Caller& caller, Session& session, const WhyTierArguments& asked);
Answer<Bytes> tierTable(Caller& caller, const Session& session, const TierTableArguments& asked);

inline constexpr auto kTierCalls = std::tuple(
    call<&tierDescribe>("tierDescribe", "Every word of Tier Setup, and its state diagrams."),
    call<&tierOverview>("tierOverview", "Products, who is set up for them, and the requests on the way."),
    call<&tierRequest>("tierRequest", "A request: what it waits for, and who acts next."),
    call<&tierForecast>("tierForecast", "What a sale would start, before it is made."),
    call<&tierWay>("tierWay", "The fewest actions to an approved request."),
    call<&whyTier>("whyTier", "Why a request, a tier configuration or an asset stands as it does."),
    call<&tierTable>("tierTable", "Requests, configurations or assets as CSV."));

}  // namespace sluice::calls
