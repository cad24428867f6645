// The field tables of what Tier Setup adds to a scenario file: products, assets, configurations, requests, events.
#pragma once

#include "base/fields.h"
#include "scenario/document.h"
#include "tier_setup/enumerators.h"
#include "tier_setup/event.h"

namespace sluice::base {

template <>
struct Fields<tier_setup::Readings> {
    using Readings = tier_setup::Readings;
    static constexpr std::string_view name = "TierReadings";
    static constexpr std::string_view help = "The chosen answers to the open questions of Tier Setup.";
    static constexpr auto list =
        std::tuple(field("TC-25", &Readings::setup, "What a failed setup leaves behind."),
                   field("TC-54", &Readings::update,
                         "Whether a configuration under update parks the asset requests that need it."),
                   field("TC-19", &Readings::approval, "Which values have to be there to approve."));
};

template <>
struct Fields<tier_setup::Parameter> {
    using Parameter = tier_setup::Parameter;
    static constexpr std::string_view name = "Parameter";
    static constexpr std::string_view help = "What a product asks of a customer or a tier.";
    static constexpr bool isInFile = true;
    static constexpr auto list = std::tuple(
        required("id", &Parameter::id, "Letters, digits, hyphens and underscores; unique in the product."),
        field("title", &Parameter::title, "What people read; the id where missing."),
        field("type", &Parameter::type, "What its values look like; text where missing."),
        field("phase", &Parameter::phase, "Who fills it in when; ordering where missing."),
        field("scope", &Parameter::scope, "Of the asset, or of tier 1 or tier 2; asset where missing."),
        field("required", &Parameter::required, "It has to be filled in; false where missing."),
        field("hidden", &Parameter::hidden, "Nobody but the vendor sees it; false where missing."),
        field("choices", &Parameter::choices, "What a dropdown offers."));
};
template <>
struct Fields<tier_setup::Product> {
    using Product = tier_setup::Product;
    static constexpr std::string_view name = "Product";
    static constexpr std::string_view help = "What is sold, with the parameters that it asks for.";
    static constexpr bool isInFile = true;
    static constexpr auto list = std::tuple(
        required("id", &Product::id, "Unique among the products."),
        field("name", &Product::name, "What people call it; the id where missing."),
        within(field("resellerLevel", &Product::resellerLevel,
                     "The highest tier that its parameters may ask: 0, 1 or 2 (TC-2); 2 where missing."),
               {0, 2}),
        field("dynamicValidation", &Product::dynamicValidation,
              "Requests begin as drafts (TC-10, TC-30); false where missing."),
        field("parameters", &Product::parameters, "In the order in which forms ask for them."));
};
template <>
struct Fields<tier_setup::Asset> {
    using Asset = tier_setup::Asset;
    static constexpr std::string_view name = "Asset";
    static constexpr std::string_view help = "A product that a customer has, with its supply chain.";
    static constexpr bool isInFile = true;
    static constexpr auto list =
        std::tuple(required("id", &Asset::id, "Unique among the assets."),
                   required("product", &Asset::product, "The product's id."),
                   required("customer", &Asset::customer, "The id of the organization that uses it."),
                   required("tier1", &Asset::tier1, "The id of the reseller that sold it."),
                   field("tier2", &Asset::tier2, "The id of that reseller's reseller."),
                   field("values", &Asset::values, "Values by parameter id."),
                   field("status", &Asset::status, "Active where missing."),
                   field("before", &Asset::before, "What one that is terminating would go back to."));
};
template <>
struct Fields<tier_setup::Configuration> {
    using Configuration = tier_setup::Configuration;
    static constexpr std::string_view name = "TierConfiguration";
    static constexpr std::string_view help = "What an account has told for a product as tier 1 or tier 2.";
    static constexpr bool isInFile = true;
    static constexpr auto list = std::tuple(
        required("id", &Configuration::id, "Unique among the configurations."),
        required("product", &Configuration::product, "The product's id."),
        required("account", &Configuration::account, "The id of the organization."),
        within(required("level", &Configuration::level, "1 or 2 (TC-3)."), {1, 2}),
        field("parent", &Configuration::parent,
              "Of level 1: the id of the tier 2 of the sale that started it."),
        field("status", &Configuration::status, "Active where missing."),
        field("values", &Configuration::values, "Values by parameter id."),
        field("before", &Configuration::before, "Of a draft: failed where its setup starts afresh."),
        field("parentBefore", &Configuration::parentBefore,
              "Of a draft that starts afresh: the parent that it had."));
};
template <>
struct Fields<tier_setup::Request> {
    using Request = tier_setup::Request;
    static constexpr std::string_view name = "TierSetupRequest";
    static constexpr std::string_view help =
        "A request for an asset, or (a tier request) for a configuration.";
    static constexpr bool isInFile = true;
    static constexpr auto list = std::tuple(
        required("id", &Request::id, "Unique among the requests."),
        field("asset", &Request::asset, "The id of its asset, or"),
        field("configuration", &Request::configuration, "the id of its tier configuration."),
        required("type", &Request::type, "Of an asset or of a configuration."),
        field("status", &Request::status, "Pending where missing."),
        field("values", &Request::values, "Values by parameter id, which it will bring."),
        field("template", &Request::templateId, "With which it was approved."),
        field("reason", &Request::reason, "Why it was failed."),
        field("cause", &Request::cause, "The id of the request that it failed with (TC-21, TC-34)."),
        field("date", &Request::date, "For when it is scheduled."),
        field("needs", &Request::needs,
              "In tiers setup: the ids of the tier requests that it waits for, as looked up (TC-50); "
              "looked up now where missing."));
};
template <>
struct Fields<tier_setup::Discarded> {
    using Discarded = tier_setup::Discarded;
    static constexpr std::string_view name = "DiscardedIds";
    static constexpr std::string_view help =
        "Ids that were given to what was discarded since: they are not given again (TC-65).";
    static constexpr bool isInFile = true;
    static constexpr auto list =
        std::tuple(field("assets", &Discarded::assets, "Of assets."),
                   field("tierConfigurations", &Discarded::configurations, "Of tier configurations."),
                   field("requests", &Discarded::requests, "Of requests for assets."),
                   field("tierRequests", &Discarded::tierRequests, "Of requests for tier configurations."));
};
template <>
struct Fields<scenario::TierParts> {
    using Parts = scenario::TierParts;
    static constexpr std::string_view name = "TierParts";
    static constexpr std::string_view help = "What Tier Setup adds to a scenario.";
    static constexpr auto list = std::tuple(
        field("products", &Parts::products, "The products with their parameters."),
        field("assets", &Parts::assets, "The assets at the start."),
        field("tierConfigurations", &Parts::configurations, "The tier configurations at the start."),
        field("requests", &Parts::requests, "The requests at the start."),
        field("discarded", &Parts::discarded, "Ids that are not given again."));
};

template <>
struct Fields<tier_setup::Event> {
    using Event = tier_setup::Event;
    static constexpr auto kinds = tier_setup::kEventKinds;
    static constexpr auto list = std::tuple(
        field("by", &Event::by, "Who acts; the first who may where missing."),
        field("product", &Event::product, "The product's id."),
        field("name", &Event::name, "What people call it; the id where missing."),
        field("resellerLevel", &Event::resellerLevel,
              "The highest tier that its parameters may ask: 0, 1 or 2 (TC-2)."),
        field("dynamicValidation", &Event::dynamicValidation, "Requests begin as drafts (TC-10, TC-30)."),
        field("parameter", &Event::parameter, "The parameter's id."),
        field("title", &Event::title, "What people read; the id where missing."),
        field("parameterType", &Event::parameterType, "What its values look like."),
        field("phase", &Event::phase, "Who fills it in when."),
        field("scope", &Event::scope, "Of the asset, or of tier 1 or tier 2."),
        field("required", &Event::required, "It has to be filled in."),
        field("hidden", &Event::hidden, "Nobody but the vendor sees it."),
        field("choices", &Event::choices, "What a dropdown offers."),
        field("request", &Event::request, "The request's id; of a new one found by itself where missing."),
        field("requestType", &Event::requestType, "What is asked about an asset."),
        field("asset", &Event::asset, "The asset's id; of a new one found by itself where missing."),
        field("customer", &Event::customer, "The id of the organization that buys."),
        field("tier1", &Event::tier1, "The id of tier 1, where the customer has several upstreams."),
        field("tier2", &Event::tier2, "The id of tier 2, where tier 1 has several upstreams."),
        field("configuration", &Event::configuration, "The tier configuration's id."),
        field("values", &Event::values, "Values by parameter id; an empty text takes one away."),
        field("template", &Event::templateId, "What its tier or customer is shown."),
        field("reason", &Event::reason, "Why it fails."),
        field("date", &Event::date, "For when it is scheduled."));
};

template <>
struct Fields<scenario::ExpectRequest> {
    using Expect = scenario::ExpectRequest;
    static constexpr std::string_view name = "ExpectRequest";
    static constexpr std::string_view tag = "request";
    static constexpr std::string_view help = "A request of Tier Setup stands in a state.";
    static constexpr auto list =
        std::tuple(required("request", &Expect::request, "The request's id."),
                   required("status", &Expect::status, "Its state; none: it is not there."),
                   field("waitsFor", &Expect::waitsFor, "The id of the request that it waits for next."),
                   field("after", &Expect::after, "After so many events; after the last where missing."));
};

template <>
struct Fields<scenario::ExpectConfiguration> {
    using Expect = scenario::ExpectConfiguration;
    static constexpr std::string_view name = "ExpectConfiguration";
    static constexpr std::string_view tag = "configuration";
    static constexpr std::string_view help = "An account has a tier configuration.";
    static constexpr auto list =
        std::tuple(required("product", &Expect::product, "The product's id."),
                   required("account", &Expect::account, "The organization's id."),
                   within(required("level", &Expect::level, "1 or 2."), {1, 2}),
                   field("status", &Expect::status, "Its state; any where missing."),
                   field("parameter", &Expect::parameter, "A parameter whose value it has."),
                   scalarOrFlag("value", &Expect::value, "That value; the parameter has none where missing."),
                   field("after", &Expect::after, "After so many events; after the last where missing."));
};

}  // namespace sluice::base
