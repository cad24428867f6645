#include "tier_setup/state.h"

#include <utility>

#include "base/sort.h"
#include "tier_setup/seats.h"
#include "tier_setup/values.h"

namespace sluice::tier_setup {

namespace {

std::uint64_t keyOf(ValueId product, ValueId account) {
    return (static_cast<std::uint64_t>(product.value) << 32) | account.value;
}

Values inOrder(const Product& product, const Values& values) {
    Values ordered;
    for (const ParameterValue& value : values) setValue(product, ordered, value);
    return ordered;
}

}  // namespace

std::uint32_t seatFor(State& state, ValueId product, ValueId account, std::uint32_t level) {
    base::IndexMap& seatOf = state.seatOf[level - 1];
    const std::uint64_t key = keyOf(product, account);
    const std::uint32_t found = seatOf.find(key);
    if (found != kNoIndex) return found;
    const auto index = static_cast<std::uint32_t>(state.seats.size());
    state.seats.push_back({product, account, level, kNoIndex, kNoIndex});
    seatOf.add(key, index);
    return index;
}

std::uint32_t seatOfConfiguration(const State& state, const Configuration& configuration) {
    return state.seatOf[configuration.level - 1].find(keyOf(configuration.product, configuration.account));
}

void dropSeat(State& state) {
    const Seat& seat = state.seats.back();
    state.seatOf[seat.level - 1].remove(keyOf(seat.product, seat.account));
    state.seats.pop_back();
}

void State::add(Product product) {
    productOfId.add(product.id.value, static_cast<std::uint32_t>(products.size()));
    products.push_back(std::move(product));
}

void State::add(Asset asset) {
    const auto index = static_cast<std::uint32_t>(assets.size());
    assetOfId.add(asset.id.value, index);
    for (std::uint32_t level = 1; level <= 2; ++level) {
        const ValueId account = level == 1 ? asset.tier1 : asset.tier2;
        const std::uint32_t seat =
            account.exists() ? seatFor(*this, asset.product, account, level) : kNoIndex;
        seatOfAsset[level - 1].push_back(seat);
        nextOfSeat[level - 1].push_back(seat == kNoIndex ? kNoIndex : seats[seat].firstAsset);
        if (seat != kNoIndex) seats[seat].firstAsset = index;
    }
    asset.values = inOrder(productOf(asset), asset.values);
    openOfAsset.push_back(kNoIndex);
    assets.push_back(std::move(asset));
}

void State::add(Configuration configuration) {
    const auto index = static_cast<std::uint32_t>(configurations.size());
    configurationOfId.add(configuration.id.value, index);
    Seat& seat = seats[seatFor(*this, configuration.product, configuration.account, configuration.level)];
    seat.configuration = index;
    if (configuration.level == 1 && !configuration.parent.exists()) {
        // The sale that came first is the last one in the list.
        for (std::uint32_t asset = seat.firstAsset; asset != kNoIndex; asset = nextOfSeat[0][asset]) {
            configuration.parent = assets[asset].tier2;
        }
    }
    configuration.values = inOrder(productOf(configuration), configuration.values);
    openOfConfiguration.push_back(kNoIndex);
    configurations.push_back(std::move(configuration));
}

void State::add(Request request) {
    const auto index = static_cast<std::uint32_t>(requests.size());
    requestOfId.add(request.id.value, index);
    const bool isOpen = !isFinal(request.status);
    if (kindOf(request) == RequestKind::tier) {
        ++tierRequestCount;
        if (isOpen) openOfConfiguration[findConfiguration(request.configuration)] = index;
    } else if (isOpen) {
        openOfAsset[findAsset(request.asset)] = index;
    }
    request.values = inOrder(productOf(request), request.values);
    requests.push_back(std::move(request));
}

std::uint32_t State::findConfiguration(ValueId product, ValueId account, std::uint32_t level) const {
    const std::uint32_t seat = seatOf[level - 1].find(keyOf(product, account));
    return seat == kNoIndex ? kNoIndex : seats[seat].configuration;
}

const Product& State::productOf(const Request& request) const {
    return kindOf(request) == RequestKind::tier
               ? productOf(configurations[findConfiguration(request.configuration)])
               : productOf(assets[findAsset(request.asset)]);
}

Scope State::scopeOf(const Request& request) const {
    if (kindOf(request) == RequestKind::asset) return Scope::asset;
    return static_cast<Scope>(configurations[findConfiguration(request.configuration)].level);
}

bool isComplete(const State& state, const Readings& readings, std::uint32_t configuration) {
    const ConfigurationStatus status = state.configurations[configuration].status;
    if (status == ConfigurationStatus::active) return true;
    const std::uint32_t open = state.openOfConfiguration[configuration];
    return status == ConfigurationStatus::processing && open != kNoIndex &&
           readings.update == UpdateReading::notParked && state.requests[open].type != RequestType::setup;
}

std::uint32_t awaitedBy(const State& state, const Readings& readings, const Request& request) {
    if (kindOf(request) == RequestKind::tier) {
        const Configuration& own = state.configurations[state.findConfiguration(request.configuration)];
        if (own.level != 1 || !own.parent.exists()) return kNoIndex;
        const std::uint32_t parent = state.findConfiguration(own.product, own.parent, 2);
        return parent != kNoIndex && state.openOfConfiguration[parent] != kNoIndex ? parent : kNoIndex;
    }
    if (!asksTiers(request.type)) return kNoIndex;
    const std::uint32_t asset = state.findAsset(request.asset);
    for (const auto& seatOfAsset : state.seatOfAsset) {
        const std::uint32_t seat = seatOfAsset[asset];
        const std::uint32_t configuration = seat == kNoIndex ? kNoIndex : state.seats[seat].configuration;
        if (configuration != kNoIndex && !isComplete(state, readings, configuration)) return configuration;
    }
    return kNoIndex;
}

std::vector<std::uint32_t> waitersOf(const State& state, const Readings& readings,
                                     std::uint32_t configuration) {
    const Configuration& own = state.configurations[configuration];
    const Seat& seat = state.seats[seatOfConfiguration(state, own)];
    const std::vector<std::uint32_t>& next = state.nextOfSeat[own.level - 1];
    const bool parks = !isComplete(state, readings, configuration);
    std::vector<std::uint32_t> tiers, assets;
    const auto addParked = [&](std::vector<std::uint32_t>& waiters, std::uint32_t request) {
        if (request == kNoIndex || state.requests[request].status != RequestStatus::tiersSetup) return;
        if (waiters.empty() || waiters.back() != request) waiters.push_back(request);
    };
    for (std::uint32_t asset = seat.firstAsset; asset != kNoIndex; asset = next[asset]) {
        if (parks) addParked(assets, state.openOfAsset[asset]);
        if (own.level == 1) continue;
        const std::uint32_t below = state.seats[state.seatOfAsset[0][asset]].configuration;
        if (below == kNoIndex || state.configurations[below].parent != own.account) continue;
        addParked(tiers, state.openOfConfiguration[below]);
    }
    base::sort(tiers);
    base::sort(assets);
    std::vector<std::uint32_t> all;
    for (const std::vector<std::uint32_t>* waiters : {&tiers, &assets}) {
        for (const std::uint32_t request : *waiters) {
            if (all.empty() || all.back() != request) all.push_back(request);
        }
    }
    return all;
}

bool needsUpdate(const State& state, const base::ValuePool& values, const Configuration& configuration) {
    return configuration.status == ConfigurationStatus::active &&
           !problemsOf(state.productOf(configuration), static_cast<Scope>(configuration.level),
                       configuration.values, values, true)
                .empty();
}

}  // namespace sluice::tier_setup
