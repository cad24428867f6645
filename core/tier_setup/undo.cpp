#include "tier_setup/seats.h"
#include "tier_setup/step.h"
#include "tier_setup/values.h"

namespace sluice::tier_setup {

namespace {

template <class Entities>
std::uint32_t count(const Entities& entities) {
    return static_cast<std::uint32_t>(entities.size());
}

void dropRequest(State& state) {
    const Request& request = state.requests.back();
    if (kindOf(request) == RequestKind::tier) --state.tierRequestCount;
    if (request.status != RequestStatus::none) state.requestOfId.remove(request.id.value);
    state.requests.pop_back();
}

void dropConfiguration(State& state) {
    const Configuration& configuration = state.configurations.back();
    state.seats[seatOfConfiguration(state, configuration)].configuration = kNoIndex;
    state.configurationOfId.remove(configuration.id.value);
    state.openOfConfiguration.pop_back();
    state.configurations.pop_back();
}

void dropAsset(State& state) {
    for (std::size_t tier = 0; tier < 2; ++tier) {
        const std::uint32_t seat = state.seatOfAsset[tier].back();
        if (seat != kNoIndex) state.seats[seat].firstAsset = state.nextOfSeat[tier].back();
        state.seatOfAsset[tier].pop_back();
        state.nextOfSeat[tier].pop_back();
    }
    state.assetOfId.remove(state.assets.back().id.value);
    state.openOfAsset.pop_back();
    state.assets.pop_back();
}

void dropProduct(State& state) {
    state.productOfId.remove(state.products.back().id.value);
    state.products.pop_back();
}

void restore(State& state, const Saved& saved) {
    switch (saved.kind) {
        case SubjectKind::product:
            for (Parameter& parameter : state.products[saved.index].parameters) {
                if (parameter.id == saved.parameter.id) parameter = saved.parameter;
            }
            return;
        case SubjectKind::asset: {
            Asset& asset = state.assets[saved.index];
            asset.status = static_cast<AssetStatus>(saved.status);
            asset.before = static_cast<AssetStatus>(saved.before);
            asset.values = saved.values;
            state.openOfAsset[saved.index] = saved.open;
            return;
        }
        case SubjectKind::configuration: {
            Configuration& configuration = state.configurations[saved.index];
            configuration.status = static_cast<ConfigurationStatus>(saved.status);
            configuration.parent = saved.parent;
            configuration.values = saved.values;
            state.openOfConfiguration[saved.index] = saved.open;
            return;
        }
        case SubjectKind::request: {
            Request& request = state.requests[saved.index];
            if (request.status == RequestStatus::none) state.requestOfId.add(request.id.value, saved.index);
            request.status = static_cast<RequestStatus>(saved.status);
            request.values = saved.values;
            request.templateId = saved.templateId;
            request.reason = saved.reason;
            request.date = saved.date;
            return;
        }
    }
}

}  // namespace

Counts countsOf(const State& state) {
    return {count(state.products), count(state.assets), count(state.configurations), count(state.requests),
            count(state.seats)};
}

void giveBack(State& state, const Step& step) {
    for (std::size_t i = step.saved.size(); i-- > 0;) restore(state, step.saved[i]);
    if (step.addedParameterTo != kNoIndex) state.products[step.addedParameterTo].parameters.pop_back();
    while (state.requests.size() > step.before.requests) dropRequest(state);
    while (state.configurations.size() > step.before.configurations) dropConfiguration(state);
    while (state.assets.size() > step.before.assets) dropAsset(state);
    while (state.products.size() > step.before.products) dropProduct(state);
    while (state.seats.size() > step.before.seats) dropSeat(state);
}

void undo(State& state, const Step& step) {
    if (step.happened) giveBack(state, step);
}

}  // namespace sluice::tier_setup
