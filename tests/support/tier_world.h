// A channel with products and requests, put together by tests: everything by its id.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tier_setup/step.h"
#include "tier_setup/words.h"

namespace sluice::testing_support {

namespace ts = tier_setup;
using base::ValueId;

struct TierWorld {
    base::ValuePool values;
    channel::Channel channel;
    ts::State state;
    ts::Readings readings;

    [[nodiscard]] ts::Context context() { return {values, readings}; }
    [[nodiscard]] ts::Names names() const { return {values, channel, state}; }
    /// A text; the empty one is none.
    ValueId t(std::string_view text) { return text.empty() ? ValueId{} : values.text(text); }

    /// Organizations from the top down: each sells to the next.
    void chain(const std::vector<std::string>& ids) {
        for (std::size_t i = 0; i < ids.size(); ++i) {
            if (!channel.find(t(ids[i])).exists()) channel.addOrganization(t(ids[i]), t(ids[i]));
            if (i == 0) continue;
            const auto upstream = channel.find(t(ids[i - 1])), downstream = channel.find(t(ids[i]));
            if (!channel.find(upstream, downstream).exists()) channel.connect(upstream, downstream);
        }
    }
    ts::Product& product(std::string_view id, std::uint32_t level = 2, bool dynamicValidation = false) {
        ts::Product made;
        made.id = t(id);
        made.resellerLevel = level;
        made.dynamicValidation = dynamicValidation;
        state.add(std::move(made));
        return state.products.back();
    }
    /// Of the newest product; required.
    ts::Parameter& parameter(std::string_view id, ts::Scope scope, ts::Phase phase = ts::Phase::ordering,
                             ts::ParameterType type = ts::ParameterType::text) {
        ts::Parameter made;
        made.id = t(id);
        made.scope = scope;
        made.phase = phase;
        made.type = type;
        made.required = true;
        state.products.back().parameters.push_back(std::move(made));
        return state.products.back().parameters.back();
    }

    ts::Event event(ts::EventKind kind, std::string_view request = {}) {
        ts::Event made;
        made.kind = kind;
        made.request = t(request);
        return made;
    }
    ts::Values of(const std::vector<std::pair<std::string, std::string>>& pairs) {
        ts::Values made;
        for (const auto& [parameter, value] : pairs) made.push_back({t(parameter), t(value)});
        return made;
    }
    ts::Event purchase(std::string_view product, std::string_view customer) {
        ts::Event made = event(ts::EventKind::createAssetRequest);
        made.product = t(product);
        made.customer = t(customer);
        return made;
    }
    ts::Event about(ts::RequestType type, std::string_view asset) {
        ts::Event made = event(ts::EventKind::createAssetRequest);
        made.requestType = type;
        made.asset = t(asset);
        return made;
    }
    ts::Event withValues(ts::EventKind kind, std::string_view request,
                         const std::vector<std::pair<std::string, std::string>>& pairs) {
        ts::Event made = event(kind, request);
        made.values = of(pairs);
        return made;
    }
    ts::Event failure(std::string_view request) {
        ts::Event made = event(ts::EventKind::fail, request);
        made.reason = t("no");
        return made;
    }

    ts::Step step(const ts::Event& event) { return ts::step(channel, state, context(), event); }
    ts::Step step(ts::EventKind kind, std::string_view request) { return step(event(kind, request)); }

    [[nodiscard]] const ts::Request& request(std::string_view id) {
        return state.requests[state.findRequest(t(id))];
    }
    [[nodiscard]] const ts::Asset& asset(std::string_view id) { return state.assets[state.findAsset(t(id))]; }
    [[nodiscard]] const ts::Configuration& configuration(std::string_view id) {
        return state.configurations[state.findConfiguration(t(id))];
    }
    [[nodiscard]] ts::RequestStatus status(std::string_view id) { return request(id).status; }
};

}  // namespace sluice::testing_support
