#include "entitlements/supply.h"

#include <algorithm>
#include <utility>

#include "base/sort.h"

namespace sluice::entitlements {

namespace {

constexpr std::uint32_t kNone = Network::kNone;
constexpr std::size_t kMostNodes = 4000;

}  // namespace

Supply::Supply(const Channel& channel, const State& state, OrganizationIndex actor,
               const std::vector<Wanted>& wanted, bool isDivided)
    : state_(state), judge_(channel, state, actor), wanted_(wanted), nodeOf_(state.accounts.size(), kNone) {
    network_.isDivided = isDivided;
    for (std::size_t i = 0; i < nodeOf_.size(); ++i) servings_.emplace_back();
    for (const Wanted& each : wanted) {
        findApproaches(each.account);
        network_.wanted.push_back(each.quantity);
        network_.offers.emplace_back();
    }
    findServings();
}

void Supply::findApproaches(OrganizationIndex account) {
    base::List<Approach>& list = approaches_.emplace_back();
    Numbers seen(state_.accounts.size());
    list.push_back({account, 0, 0});
    seen[account.value] = 1;
    for (std::uint32_t i = 0; i < list.size(); ++i) {
        const Account& here = state_.account(list[i].account);
        for (const auto* next : {&here.parents, &here.children}) {
            for (const OrganizationIndex other : *next) {
                if (seen[other.value] != 0 || !judge_.isItself(other)) continue;
                seen[other.value] = 1;
                list.push_back({other, list[i].steps + 1, i});
            }
        }
    }
}

bool Supply::isWay(OrganizationIndex account) const {
    return state_.account(account).type == AccountType::partner && judge_.actsFor(account);
}

/// Whether a split of what `from` has of the root may go to the account as far as EN-4 and EN-5 say: to nobody who
/// stands on it, and not to the sub-account that splits. The root itself gets nothing, but is near all the same.
bool Supply::mayGet(OrganizationIndex account, std::uint32_t root, std::uint32_t from) const {
    if (account == places_[root].account) return true;
    if (!isWay(account) || judge_.isSubAccount(account)) return false;
    const Entitlement& source = state_.entitlement(places_[root].source);
    for (std::uint32_t i = 0; i < source.tiers.size(); ++i) {
        if (source.tiers[i] != account) continue;
        // Those below the owner do not go along: they stand on the source alone.
        const bool goesAlong = !state_.isAbove(places_[root].owner, TierIndex{i});
        if (goesAlong || from == root) return false;
    }
    return true;
}

void Supply::findServings() {
    Organizations serving;
    for (std::uint32_t i = 0; i < wanted_.size(); ++i) {
        for (const Approach& approach : approaches_[i]) {
            for (const OrganizationIndex partner : state_.account(approach.account).related) {
                base::List<Serving>& list = servings_[partner.value];
                if (!list.empty() && list.back().customer == i) continue;
                if (list.empty()) serving.push_back(partner);
                list.push_back({i, approach.steps});
            }
        }
    }
    toServing_ = distancesFrom(serving);
}

Supply::Numbers Supply::distancesFrom(const Organizations& accounts) const {
    Numbers distances(state_.accounts.size(), kNone);
    Organizations queue;
    for (const OrganizationIndex account : accounts) {
        if (!isWay(account)) continue;
        distances[account.value] = 0;
        queue.push_back(account);
    }
    for (std::size_t i = 0; i < queue.size(); ++i) {
        const OrganizationIndex here = queue[i];
        for (const OrganizationIndex next : state_.account(here).related) {
            if (distances[next.value] != kNone || !isWay(next)) continue;
            distances[next.value] = distances[here.value] + 1;
            queue.push_back(next);
        }
    }
    return distances;
}

std::vector<OrganizationIndex> Supply::waysTo(std::uint32_t customer) const {
    std::vector<OrganizationIndex> ways;
    Organizations serving;
    for (const Approach& approach : approaches_[customer]) {
        ways.push_back(approach.account);
        for (const OrganizationIndex partner : state_.account(approach.account).related)
            serving.push_back(partner);
    }
    const Numbers distances = distancesFrom(serving);
    std::vector<OrganizationIndex> partners;
    for (std::uint32_t i = 0; i < distances.size(); ++i) {
        if (distances[i] != kNone) partners.push_back({i});
    }
    base::sort(partners, [&distances](OrganizationIndex left, OrganizationIndex right) {
        const std::uint32_t here = distances[left.value], there = distances[right.value];
        return here != there ? here < there : left < right;
    });
    ways.insert(ways.end(), partners.begin(), partners.end());
    return ways;
}

/// Whether partners connect a root with one of the first approaches, were there only tiers enough.
bool Supply::isLinked(std::uint32_t customer, std::size_t approaches) const {
    Organizations serving;
    for (std::size_t i = 0; i < approaches; ++i) {
        for (const OrganizationIndex partner : state_.account(approaches_[customer][i].account).related) {
            serving.push_back(partner);
        }
    }
    const Numbers distances = distancesFrom(serving);
    return std::any_of(places_.begin(), places_.end(),
                       [&distances](const Place& place) { return distances[place.account.value] != kNone; });
}

Reason Supply::whyNothing(std::uint32_t customer) const {
    if (!isLinked(customer, approaches_[customer].size())) return Reason::noWay;
    return hasSimple_ || isLinked(customer, 1) ? Reason::noTierLeft : Reason::bulkTransferred;
}

std::vector<TierIndex> Supply::tiersOf(std::uint32_t root) const {
    const Place& place = places_[root];
    std::vector<TierIndex> tiers;
    for (const TierIndex tier : state_.order) {
        if (tier == kEndCustomer || !state_.isAbove(place.owner, tier)) continue;
        // The first split fills a tier that is free (EN-6); below it all are.
        if (tiers.empty() && state_.entitlement(place.source).at(tier).exists()) continue;
        tiers.push_back(tier);
    }
    return tiers;
}

std::uint32_t Supply::addNode(const Place& place, std::uint32_t root, std::uint32_t depth) {
    const auto index = static_cast<std::uint32_t>(places_.size());
    places_.push_back(place);
    Network::Node& node = network_.nodes.emplace_back();
    node.root = root == kNone ? index : root;
    node.stock = static_cast<std::uint32_t>(network_.capacities.size() - 1);
    node.room = root == kNone ? 0 : network_.nodes[root].room;
    node.depth = depth;
    return index;
}

void Supply::offerFrom(std::uint32_t node, std::uint32_t customer, std::uint32_t cost) {
    network_.offers[customer].push_back({node, cost});
}

std::vector<OrganizationIndex> Supply::givers(EntitlementIndex source) const {
    const Entitlement& entitlement = state_.entitlement(source);
    std::vector<OrganizationIndex> found;
    const bool isOver = entitlement.state == EntitlementState::obsolete || entitlement.remaining() == 0;
    const bool waits = entitlement.state != EntitlementState::deployed && !judge_.isProducer();
    if (isOver || waits || entitlement.owner == kEndCustomer) return found;
    for (const TierIndex tier : state_.order) {
        const OrganizationIndex account = entitlement.at(tier);
        if (tier == kEndCustomer || !account.exists() || !judge_.actsFor(account)) continue;
        const bool isOwner = tier == entitlement.owner;
        if (isOwner || judge_.isItself(entitlement.ownerAccount())) found.push_back(account);
    }
    return found;
}

bool Supply::addSource(EntitlementIndex source) {
    const Entitlement& entitlement = state_.entitlement(source);
    if (entitlement.remaining() == 0 || entitlement.state == EntitlementState::obsolete) return true;
    network_.capacities.push_back(entitlement.remaining());
    hasSimple_ = hasSimple_ || entitlement.kind == EntitlementKind::simple;
    const TierIndex present = entitlement.owner;
    if (present.exists()) {
        addSplits(source, present, 0);
        addTransfers(source, present, 0);
    }
    if (present == kEndCustomer || !judge_.isItself(entitlement.ownerAccount())) return true;
    for (const TierIndex tier : state_.order) {
        if (tier == present || tier == kEndCustomer || !entitlement.at(tier).exists()) continue;
        addSplits(source, tier, 1);
        addTransfers(source, tier, 1);
    }
    return network_.nodes.size() < kMostNodes;
}

void Supply::addSplits(EntitlementIndex source, TierIndex owner, std::uint32_t cost) {
    const Entitlement& entitlement = state_.entitlement(source);
    const OrganizationIndex account = entitlement.at(owner);
    const bool waits = entitlement.state != EntitlementState::deployed;
    if (owner == kEndCustomer || !judge_.actsFor(account)) return;
    if (waits && !judge_.isProducer()) return;
    if (toServing_[account.value] == kNone) return;
    const std::uint32_t root = addNode({account, source, owner, false}, kNone, 0);
    network_.nodes[root].cost = cost;
    network_.nodes[root].waits = waits;
    network_.nodes[root].room = static_cast<std::uint32_t>(tiersOf(root).size());
    spread(root, entitlement.kind == EntitlementKind::bulk);
}

/// A transfer takes all that remains, so it serves only who wants that, or more in pieces. A deployed entitlement
/// of a partner is as well split.
void Supply::addTransfers(EntitlementIndex source, TierIndex owner, std::uint32_t cost) {
    const Entitlement& entitlement = state_.entitlement(source);
    const OrganizationIndex account = entitlement.at(owner);
    if (entitlement.kind == EntitlementKind::bulk || !judge_.isItself(account)) return;
    if (owner != kEndCustomer && entitlement.state != EntitlementState::draft) return;
    const bool waits = entitlement.state == EntitlementState::inactive;
    if (waits && !judge_.isProducer()) return;
    std::uint32_t root = kNone;
    const auto offer = [&](std::uint32_t customer, std::uint32_t transfers) {
        const std::uint64_t wanted = wanted_[customer].quantity;
        if (wanted < entitlement.remaining()) return;
        if (!network_.isDivided && wanted > entitlement.remaining()) return;
        if (root == kNone) root = addNode({account, source, owner, true}, kNone, 0);
        network_.nodes[root].cost = cost;
        network_.nodes[root].waits = waits;
        network_.nodes[root].takesAll = true;
        offerFrom(root, customer, transfers);
    };
    if (owner != kEndCustomer) {
        for (const Serving& serving : servings_[account.value]) offer(serving.customer, serving.steps + 1);
        return;
    }
    for (std::uint32_t i = 0; i < wanted_.size(); ++i) {
        for (const Approach& approach : approaches_[i]) {
            if (approach.account == account && approach.steps > 0) offer(i, approach.steps);
        }
    }
}

/// Makes a node of every partner over which somebody can be served within the root's room.
void Supply::spread(std::uint32_t root, bool isBulk) {
    const std::uint32_t room = network_.nodes[root].room;
    base::List<std::uint32_t> queue = {root};
    nodeOf_[places_[root].account.value] = root;
    for (std::size_t i = 0; i < queue.size(); ++i) {
        const std::uint32_t here = queue[i];
        const OrganizationIndex account = places_[here].account;
        const std::uint32_t depth = network_.nodes[here].depth;
        for (const Serving& serving : servings_[account.value]) {
            if (!isBulk || serving.steps == 0) offerFrom(here, serving.customer, serving.steps + 1);
        }
        for (const OrganizationIndex next : state_.account(account).related) {
            const std::uint32_t left = toServing_[next.value];
            std::uint32_t& node = nodeOf_[next.value];
            if (node != kNone || left == kNone || depth + 1 + left > room || !mayGet(next, root, here))
                continue;
            node = addNode({next, places_[root].source, {}, false}, root, depth + 1);
            queue.push_back(node);
        }
    }
    for (const std::uint32_t here : queue) {
        for (const OrganizationIndex next : state_.account(places_[here].account).related) {
            const std::uint32_t there = nodeOf_[next.value];
            if (there == kNone || !mayGet(next, root, here)) continue;
            if (mayGet(places_[here].account, root, there)) network_.nodes[here].near.push_back(there);
        }
    }
    for (const std::uint32_t node : queue) nodeOf_[places_[node].account.value] = kNone;
}

void Supply::finish() {
    const auto isCheaper = [](const void*, const void* left, const void* right) {
        return static_cast<const Network::Offer*>(left)->cost <
               static_cast<const Network::Offer*>(right)->cost;
    };
    for (base::List<Network::Offer>& offers : network_.offers) {
        base::sortBytes(offers.begin(), offers.size(), sizeof(Network::Offer), isCheaper, nullptr);
    }
}

std::uint32_t Supply::entryFrom(std::uint32_t node, std::uint32_t customer) const {
    const Place& place = places_[node];
    const base::List<Approach>& list = approaches_[customer];
    for (std::uint32_t i = 0; i < list.size(); ++i) {
        if (place.isTransfer && place.owner == kEndCustomer) {
            if (list[i].account == place.account) return list[i].towards;
        } else if (state_.isRelated(place.account, list[i].account)) {
            return i;
        }
    }
    return 0;
}

}  // namespace sluice::entitlements
