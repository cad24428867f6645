#include "tier_setup/state.h"

#include "base/sort.h"
#include "tier_setup/seats.h"
#include "tier_setup/values.h"

namespace sluice::tier_setup {

namespace {

std::uint64_t keyOf(ValueId product, ValueId account) {
    return (static_cast<std::uint64_t>(product.value) << 32) | account.value;
}

/// Values in the order of the product's parameters.
void order(const Product& product, Values& values) { setValue(product, values, {}); }

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

void State::add(const Product& product) {
    productOfId.add(product.id.value, static_cast<std::uint32_t>(products.size()));
    products.push_back(product);
}

void State::add(const Asset& asset) {
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
    openOfAsset.push_back(kNoIndex);
    assets.push_back(asset);
    order(productOf(asset.product), assets[index].values);
}

void State::add(const Configuration& configuration) {
    const auto index = static_cast<std::uint32_t>(configurations.size());
    configurationOfId.add(configuration.id.value, index);
    openOfConfiguration.push_back(kNoIndex);
    configurations.push_back(configuration);
    Configuration& made = configurations[index];
    order(productOf(made.product), made.values);
    Seat& seat = seats[seatFor(*this, made.product, made.account, made.level)];
    seat.configuration = index;
    if (made.level == 2 || made.parent.exists()) return;
    // The sale that came first is the last one in the list.
    for (std::uint32_t asset = seat.firstAsset; asset != kNoIndex; asset = nextOfSeat[0][asset]) {
        made.parent = assets[asset].tier2;
    }
}

void State::add(const Request& request) {
    const auto index = static_cast<std::uint32_t>(requests.size());
    requestOfId.add(request.id.value, index);
    const bool isOfTier = kindOf(request) == RequestKind::tier;
    if (isOfTier) ++tierRequestCount;
    if (!isFinal(request.status)) {
        (isOfTier ? openOfConfiguration[findConfiguration(request.configuration)]
                  : openOfAsset[findAsset(request.asset)]) = index;
    }
    requests.push_back(request);
    order(productOf(request), requests[index].values);
}

std::uint32_t State::findConfiguration(ValueId product, ValueId account, std::uint32_t level) const {
    const std::uint32_t seat = seatOf[level - 1].find(keyOf(product, account));
    return seat == kNoIndex ? kNoIndex : seats[seat].configuration;
}

std::uint32_t State::findProduct(ValueId id) const { return productOfId.find(id.value); }
std::uint32_t State::findAsset(ValueId id) const { return assetOfId.find(id.value); }
std::uint32_t State::findConfiguration(ValueId id) const { return configurationOfId.find(id.value); }
std::uint32_t State::findRequest(ValueId id) const { return requestOfId.find(id.value); }

const Asset& State::assetOf(const Request& request) const { return assets[findAsset(request.asset)]; }
const Configuration& State::configurationOf(const Request& request) const {
    return configurations[findConfiguration(request.configuration)];
}
const Product& State::productOf(ValueId product) const { return products[findProduct(product)]; }
const Product& State::productOf(const Request& request) const {
    return productOf(kindOf(request) == RequestKind::tier ? configurationOf(request).product
                                                          : assetOf(request).product);
}

Scope State::scopeOf(const Request& request) const {
    return kindOf(request) == RequestKind::asset ? Scope::asset
                                                 : static_cast<Scope>(configurationOf(request).level);
}

bool isComplete(const State& state, const Readings& readings, std::uint32_t configuration) {
    const ConfigurationStatus status = state.configurations[configuration].status;
    if (status == ConfigurationStatus::active) return true;
    const std::uint32_t open = state.openOfConfiguration[configuration];
    return status == ConfigurationStatus::processing && open != kNoIndex &&
           readings.update == UpdateReading::notParked && state.requests[open].type != RequestType::setup;
}

std::uint32_t awaitedBy(const State& state, const Readings& readings, const Request& request,
                        std::uint32_t level) {
    if (kindOf(request) == RequestKind::tier) {
        const Configuration& own = state.configurationOf(request);
        if (level != 2 || own.level != 1 || !own.parent.exists()) return kNoIndex;
        const std::uint32_t parent = state.findConfiguration(own.product, own.parent, 2);
        return parent != kNoIndex && state.openOfConfiguration[parent] != kNoIndex ? parent : kNoIndex;
    }
    if (!asksTiers(request.type)) return kNoIndex;
    const std::uint32_t seat = state.seatOfAsset[level - 1][state.findAsset(request.asset)];
    const std::uint32_t configuration = seat == kNoIndex ? kNoIndex : state.seats[seat].configuration;
    return configuration != kNoIndex && !isComplete(state, readings, configuration) ? configuration
                                                                                    : kNoIndex;
}

std::uint32_t awaitedBy(const State& state, const Readings& readings, const Request& request) {
    const std::uint32_t tier1 = awaitedBy(state, readings, request, 1);
    return tier1 != kNoIndex ? tier1 : awaitedBy(state, readings, request, 2);
}

bool wouldWait(const State& state, const Readings& readings, const Request& request) {
    if (!asksTiers(request.type)) return false;
    if (awaitedBy(state, readings, request) != kNoIndex) return true;
    const Asset& asset = state.assetOf(request);
    for (std::uint32_t level = 1; level <= 2; ++level) {
        const ValueId account = level == 1 ? asset.tier1 : asset.tier2;
        const bool isNew =
            account.exists() && state.findConfiguration(asset.product, account, level) == kNoIndex;
        if (isNew && asksOf(state.productOf(asset.product), level)) return true;
    }
    return false;
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
           !problemsOf(state.productOf(configuration.product), static_cast<Scope>(configuration.level),
                       configuration.values, values, true)
                .empty();
}

}  // namespace sluice::tier_setup
