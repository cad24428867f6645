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
    --(kindOf(request) == RequestKind::tier ? state.given.tierRequests : state.given.requests);
    state.requestOfId.remove(request.id.value);
    state.requests.pop_back();
    state.productOfRequest.pop_back();
}

void dropConfiguration(State& state) {
    const Configuration& configuration = state.configurations.back();
    --state.given.configurations;
    state.seats[seatOfConfiguration(state, configuration)].configuration = kNoIndex;
    state.configurationOfId.remove(configuration.id.value);
    state.openOfConfiguration.pop_back();
    state.queues.pop_back();
    state.configurations.pop_back();
}

void dropAsset(State& state) {
    const std::uint32_t index = count(state.assets) - 1;
    for (std::vector<std::uint32_t>& seats : state.seatOfAsset) {
        const std::uint32_t seat = seats.back();
        if (seat != kNoIndex && state.seats[seat].firstAsset == index)
            state.seats[seat].firstAsset = kNoIndex;
        seats.pop_back();
    }
    --state.given.assets;
    state.assetOfId.remove(state.assets.back().id.value);
    state.openOfAsset.pop_back();
    state.assets.pop_back();
}

void dropProduct(State& state) {
    state.productOfId.remove(state.products.back().id.value);
    state.products.pop_back();
}

/// What was discarded is there again under its id.
void revive(base::IndexMap& known, ValueId id, std::uint32_t index, std::vector<ValueId>& discarded) {
    known.remove(id.value);
    known.add(id.value, index);
    discarded.pop_back();
}

void restoreAsset(State& state, const Saved& saved) {
    Asset& asset = state.assets[saved.index];
    const auto status = static_cast<AssetStatus>(saved.status);
    if (asset.status == AssetStatus::none && status != AssetStatus::none) {
        revive(state.assetOfId, asset.id, saved.index, state.discarded.assets);
    }
    asset.status = status;
    asset.before = static_cast<AssetStatus>(saved.before);
    state.openOfAsset[saved.index] = saved.open;
}

void restoreConfiguration(State& state, const Saved& saved) {
    Configuration& configuration = state.configurations[saved.index];
    const auto status = static_cast<ConfigurationStatus>(saved.status);
    if (configuration.status == ConfigurationStatus::none && status != ConfigurationStatus::none) {
        revive(state.configurationOfId, configuration.id, saved.index, state.discarded.configurations);
        state.seats[seatOfConfiguration(state, configuration)].configuration = saved.index;
    }
    configuration.status = status;
    configuration.before = static_cast<ConfigurationStatus>(saved.before);
    configuration.parent = saved.parent;
    configuration.parentBefore = saved.parentBefore;
    state.openOfConfiguration[saved.index] = saved.open;
}

void restoreRequest(State& state, const Saved& saved) {
    Request& request = state.requests[saved.index];
    const auto status = static_cast<RequestStatus>(saved.status);
    if (request.status == RequestStatus::none && status != RequestStatus::none) {
        revive(
            state.requestOfId, request.id, saved.index,
            kindOf(request) == RequestKind::tier ? state.discarded.tierRequests : state.discarded.requests);
    }
    request.status = status;
    request.templateId = saved.templateId;
    request.reason = saved.reason;
    request.cause = saved.cause;
    request.date = saved.date;
}

void restore(State& state, const Saved& saved) {
    switch (saved.kind) {
        case SubjectKind::asset:
            return restoreAsset(state, saved);
        case SubjectKind::configuration:
            return restoreConfiguration(state, saved);
        case SubjectKind::request:
            return restoreRequest(state, saved);
        case SubjectKind::product:
            return;  // of which a step saves parameters alone
    }
}

void restore(State& state, const SavedNeeds& saved) { state.requests[saved.request].needs = saved.needs; }

void restore(State& state, const SavedValues& saved) {
    Values& values = saved.kind == SubjectKind::request ? state.requests[saved.index].values
                     : saved.kind == SubjectKind::asset ? state.assets[saved.index].values
                                                        : state.configurations[saved.index].values;
    values = saved.values;
}

void restore(State& state, const SavedParameter& saved) {
    for (Parameter& parameter : state.products[saved.product].parameters) {
        if (parameter.id == saved.parameter.id) parameter = saved.parameter;
    }
}

void restore(State& state, const SavedQueue& saved) { state.queues[saved.configuration] = saved.queue; }

/// The newest first.
template <class Kept>
void restoreAll(State& state, const std::vector<Kept>& kept) {
    for (std::size_t i = kept.size(); i-- > 0;) restore(state, kept[i]);
}

}  // namespace

Counts countsOf(const State& state) {
    return {count(state.products), count(state.assets), count(state.configurations), count(state.requests),
            count(state.seats)};
}

void giveBack(State& state, const Step& step) {
    restoreAll(state, step.queues);
    for (const Joined& joined : step.joined) {
        Queue& queue = state.queues[joined.configuration];
        (joined.isLater ? queue.later : queue.next).pop_back();
    }
    restoreAll(state, step.saved);
    restoreAll(state, step.needs);
    restoreAll(state, step.values);
    restoreAll(state, step.parameters);
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
