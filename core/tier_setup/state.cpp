#include "tier_setup/state.h"

#include <algorithm>

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
    ++given.assets;
    for (std::uint32_t level = 1; level <= 2; ++level) {
        const ValueId account = level == 1 ? asset.tier1 : asset.tier2;
        const std::uint32_t seat =
            account.exists() ? seatFor(*this, asset.product, account, level) : kNoIndex;
        seatOfAsset[level - 1].push_back(seat);
        if (seat != kNoIndex && seats[seat].firstAsset == kNoIndex) seats[seat].firstAsset = index;
    }
    openOfAsset.push_back(kNoIndex);
    assets.push_back(asset);
    order(productOf(asset.product), assets[index].values);
}

void State::add(const Configuration& configuration) {
    const auto index = static_cast<std::uint32_t>(configurations.size());
    configurationOfId.add(configuration.id.value, index);
    ++given.configurations;
    openOfConfiguration.push_back(kNoIndex);
    queues.emplace_back();
    configurations.push_back(configuration);
    Configuration& made = configurations[index];
    order(productOf(made.product), made.values);
    Seat& seat = seats[seatFor(*this, made.product, made.account, made.level)];
    seat.configuration = index;
    if (made.level == 2 || made.parent.exists() || seat.firstAsset == kNoIndex) return;
    made.parent = assets[seat.firstAsset].tier2;
}

void State::add(const Request& request) {
    const auto index = static_cast<std::uint32_t>(requests.size());
    requestOfId.add(request.id.value, index);
    const bool isOfTier = kindOf(request) == RequestKind::tier;
    ++(isOfTier ? given.tierRequests : given.requests);
    if (!isFinal(request.status)) {
        (isOfTier ? openOfConfiguration[findConfiguration(request.configuration)]
                  : openOfAsset[findAsset(request.asset)]) = index;
    }
    requests.push_back(request);
    productOfRequest.push_back(
        findProduct(isOfTier ? configurationOf(request).product : assetOf(request).product));
    order(products[productOfRequest[index]], requests[index].values);
}

void State::add(const Discarded& spent) {
    discarded = spent;
    const auto spend = [](const std::vector<ValueId>& ids, base::IndexMap& known, std::uint32_t& count) {
        for (const ValueId id : ids) known.add(id.value, kSpentId);
        count += static_cast<std::uint32_t>(ids.size());
    };
    spend(spent.assets, assetOfId, given.assets);
    spend(spent.configurations, configurationOfId, given.configurations);
    spend(spent.requests, requestOfId, given.requests);
    spend(spent.tierRequests, requestOfId, given.tierRequests);
}

namespace {

void keep(const Product& product, Values& values, base::ValuePool& pool) {
    for (ParameterValue& value : values) {
        const Parameter* parameter = findParameter(product, value.parameter);
        if (parameter != nullptr) value.value = asKept(*parameter, value.value, pool);
    }
    order(product, values);
}

}  // namespace

std::uint32_t openConfiguration(const State& state, ValueId tierRequest) {
    const std::uint32_t index = state.findRequest(tierRequest);
    const bool isOpen = index != kNoIndex && !isFinal(state.requests[index].status);
    return isOpen ? state.findConfiguration(state.requests[index].configuration) : kNoIndex;
}

void State::settle(const Context& context) {
    for (Asset& asset : assets) keep(productOf(asset.product), asset.values, context.values);
    for (Configuration& each : configurations) keep(productOf(each.product), each.values, context.values);
    for (std::uint32_t i = 0; i < requests.size(); ++i) {
        Request& request = requests[i];
        keep(productOf(request), request.values, context.values);
        if (request.status != RequestStatus::tiersSetup) continue;
        if (request.needs.empty()) request.needs = lookUp(*this, context.readings, request);
        if (request.needs.empty()) {  // it was parked under the other reading of TC-54
            request.needs = lookUp(*this, {.update = UpdateReading::park}, request);
        }
        bool isLater = false;
        for (const ValueId need : request.needs) {
            const std::uint32_t configuration = openConfiguration(*this, need);
            if (configuration == kNoIndex) continue;
            Queue& queue = queues[configuration];
            (isLater ? queue.later : queue.next).push_back({i, kindOf(request)});
            isLater = true;
        }
    }
}

std::uint32_t State::findConfiguration(ValueId product, ValueId account, std::uint32_t level) const {
    const std::uint32_t seat = seatOf[level - 1].find(keyOf(product, account));
    return seat == kNoIndex ? kNoIndex : seats[seat].configuration;
}

namespace {
std::uint32_t find(const base::IndexMap& known, ValueId id) {
    const std::uint32_t index = known.find(id.value);
    return index == kSpentId ? kNoIndex : index;
}
}  // namespace

std::uint32_t State::findProduct(ValueId id) const { return find(productOfId, id); }
std::uint32_t State::findAsset(ValueId id) const { return find(assetOfId, id); }
std::uint32_t State::findConfiguration(ValueId id) const { return find(configurationOfId, id); }
std::uint32_t State::findRequest(ValueId id) const { return find(requestOfId, id); }

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

namespace {

/// Whether the account at this tier of a sale has to be asked something: the product asks it (TC-50, TC-55).
bool isAsked(const State& state, ValueId product, ValueId account, std::uint32_t level) {
    return account.exists() && asksOf(state.productOf(product), level);
}

ValueId tierOf(const Asset& asset, std::uint32_t level) { return level == 1 ? asset.tier1 : asset.tier2; }

/// The configuration of tier 2 above a level-1 request while it is being set up, or kNoIndex (TC-13).
std::uint32_t setupAbove(const State& state, const Configuration& own) {
    if (own.level != 1 || !isAsked(state, own.product, own.parent, 2)) return kNoIndex;
    const std::uint32_t above = state.findConfiguration(own.product, own.parent, 2);
    const std::uint32_t open = above == kNoIndex ? kNoIndex : state.openOfConfiguration[above];
    return open != kNoIndex && state.requests[open].type == RequestType::setup ? above : kNoIndex;
}

ValueId openOf(const State& state, std::uint32_t configuration) {
    return state.requests[state.openOfConfiguration[configuration]].id;
}

}  // namespace

std::vector<ValueId> lookUp(const State& state, const Readings& readings, const Request& request) {
    std::vector<ValueId> needs;
    if (kindOf(request) == RequestKind::tier) {
        const std::uint32_t above = setupAbove(state, state.configurationOf(request));
        if (above != kNoIndex) needs.push_back(openOf(state, above));
        return needs;
    }
    if (!asksTiers(request.type)) return needs;
    const Asset& asset = state.assetOf(request);
    for (std::uint32_t level = 1; level <= 2; ++level) {
        const ValueId account = tierOf(asset, level);
        if (!isAsked(state, asset.product, account, level)) continue;
        const std::uint32_t found = state.findConfiguration(asset.product, account, level);
        const bool isUnderWay = found != kNoIndex && state.openOfConfiguration[found] != kNoIndex;
        if (isUnderWay && !isComplete(state, readings, found)) needs.push_back(openOf(state, found));
    }
    return needs;
}

bool isWaiting(const Request& request, ValueId tierRequest) {
    return request.status == RequestStatus::tiersSetup &&
           std::find(request.needs.begin(), request.needs.end(), tierRequest) != request.needs.end();
}

std::uint32_t awaitedBy(const State& state, const Request& request, std::uint32_t level) {
    if (request.status != RequestStatus::tiersSetup) return kNoIndex;
    for (const ValueId need : request.needs) {
        const std::uint32_t index = openConfiguration(state, need);
        if (index != kNoIndex && state.configurations[index].level == level) return index;
    }
    return kNoIndex;
}

std::uint32_t awaitedBy(const State& state, const Request& request) {
    if (request.status != RequestStatus::tiersSetup) return kNoIndex;
    for (const ValueId need : request.needs) {
        const std::uint32_t index = openConfiguration(state, need);
        if (index != kNoIndex) return index;
    }
    return kNoIndex;
}

bool wouldWait(const State& state, const Readings& readings, const Request& request) {
    if (!asksTiers(request.type)) return false;
    if (!lookUp(state, readings, request).empty()) return true;
    const Asset& asset = state.assetOf(request);
    for (std::uint32_t level = 1; level <= 2; ++level) {
        const ValueId account = tierOf(asset, level);
        if (!isAsked(state, asset.product, account, level)) continue;
        const std::uint32_t found = state.findConfiguration(asset.product, account, level);
        if (found == kNoIndex || state.configurations[found].status == ConfigurationStatus::failed)
            return true;
    }
    return false;
}

std::vector<std::uint32_t> inOrder(const std::vector<Waiter>& next, const std::vector<Waiter>& later) {
    std::vector<std::uint32_t> tiers, assets;
    assets.reserve(next.size() + later.size());
    for (const std::vector<Waiter>* waiters : {&next, &later}) {
        for (const Waiter& waiter : *waiters) {
            (waiter.kind == RequestKind::tier ? tiers : assets).push_back(waiter.request);
        }
    }
    for (std::vector<std::uint32_t>* waiters : {&tiers, &assets}) {
        // But for those that were drafts they came in this order.
        if (!std::is_sorted(waiters->begin(), waiters->end())) base::sort(*waiters);
    }
    if (tiers.empty()) return assets;
    tiers.insert(tiers.end(), assets.begin(), assets.end());
    return tiers;
}

bool needsUpdate(const State& state, const base::ValuePool& values, const Configuration& configuration) {
    return configuration.status == ConfigurationStatus::active &&
           !problemsOf(state.productOf(configuration.product), static_cast<Scope>(configuration.level),
                       configuration.values, values, true)
                .empty();
}

}  // namespace sluice::tier_setup
