#include "tier_setup/forecast.h"

#include "tier_setup/values.h"

namespace sluice::tier_setup {

namespace {

TierForecast tierOf(const State& state, const Context& context, const Step& step, std::uint32_t index) {
    const Configuration& configuration = state.configurations[index];
    TierForecast tier;
    tier.level = configuration.level;
    tier.account = configuration.account;
    tier.configuration = configuration.id;
    tier.isNew = index >= step.before.configurations;
    tier.isReused = isComplete(state, context.readings, index);
    if (tier.isReused) {
        const Product& product = state.productOf(configuration.product);
        for (const ValueProblem& problem : problemsOf(product, static_cast<Scope>(tier.level),
                                                      configuration.values, context.values, true)) {
            tier.lacks.push_back(problem.parameter);
        }
        tier.isBlank = configuration.values.empty();
    }
    const std::uint32_t open = state.openOfConfiguration[index];
    if (open == kNoIndex) return tier;
    const Request& request = state.requests[open];
    tier.request = request.id;
    tier.starts = open >= step.before.requests;
    tier.status = request.status;
    if (!tier.isReused && request.status != RequestStatus::pending) {
        tier.asks = missingOf(state.productOf(request), static_cast<Scope>(tier.level), Phase::ordering,
                              request.values, true);
    }
    return tier;
}

}  // namespace

Forecast forecast(const Channel& channel, State& state, const Context& context, const Event& event) {
    Forecast forecast;
    const Step taken = step(channel, state, context, event);
    forecast.refusal = taken.refusal;
    if (taken.happened && event.kind == EventKind::createAssetRequest) {
        const Request& request = state.requests[state.findRequest(taken.subject)];
        const std::uint32_t index = state.findAsset(request.asset);
        const Asset& asset = state.assets[index];
        forecast.request = request.id;
        forecast.status = request.status;
        forecast.customer = asset.customer;
        forecast.tier1 = asset.tier1;
        forecast.tier2 = asset.tier2;
        if (asksTiers(request.type)) {
            forecast.asks = missingOf(state.productOf(asset.product), Scope::asset, Phase::ordering,
                                      request.values, true);
            for (const std::size_t tier : {1u, 0u}) {
                const std::uint32_t seat = state.seatOfAsset[tier][index];
                const auto level = static_cast<std::uint32_t>(tier) + 1;
                if (!asksOf(state.productOf(asset.product), level)) continue;  // TC-50
                if (seat == kNoIndex || state.seats[seat].configuration == kNoIndex) continue;
                forecast.tiers.push_back(tierOf(state, context, taken, state.seats[seat].configuration));
            }
        }
    }
    undo(state, taken);
    return forecast;
}

}  // namespace sluice::tier_setup
