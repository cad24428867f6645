#include <algorithm>

#include "base/sort.h"
#include "entitlements/cover_search.h"

namespace sluice::entitlements {

std::uint32_t CoverSearch::costOfOpened() {
    std::uint32_t cost = 0;
    isReady_.assign(network_.capacities.size(), 0);
    for (std::size_t i = 0; i < marks_.size(); ++i) {
        if (marks_[i] != kOpened) continue;
        const Network::Node& node = network_.nodes[i];
        cost += node.cost;
        if (!node.waits || isReady_[node.stock] != 0) continue;
        isReady_[node.stock] = 1;
        ++cost;
    }
    return cost;
}

/// Of the opened nodes, or of all that are not ruled out.
std::uint32_t CoverSearch::cheapestOffer(std::uint32_t customer, bool isOpened) const {
    for (const Offer& offer : network_.offers[customer]) {
        if (isOpened ? marks_[offer.node] == kOpened : marks_[offer.node] != kRuledOut) return offer.cost;
    }
    return kFar;
}

/// How far each opened node is from its root over opened nodes.
void CoverSearch::measure() {
    distances_.assign(marks_.size(), kFar);
    queue_.clear();
    for (std::uint32_t i = 0; i < marks_.size(); ++i) {
        if (marks_[i] != kOpened || network_.nodes[i].root != i) continue;
        distances_[i] = 0;
        queue_.push_back(i);
    }
    for (std::size_t i = 0; i < queue_.size(); ++i) {
        for (const std::uint32_t next : network_.nodes[queue_[i]].near) {
            if (marks_[next] != kOpened || distances_[next] != kFar) continue;
            distances_[next] = distances_[queue_[i]] + 1;
            queue_.push_back(next);
        }
    }
}

void CoverSearch::demandOf(std::uint32_t customer) {
    Demand& demand = demand_;
    demand.options.clear();
    const std::uint32_t present = cheapestOffer(customer, true);
    demand.isOptional = present != kFar && (!network_.isDivided || isFilled(customer));
    for (const Offer& offer : network_.offers[customer]) {
        if (demand.isOptional && offer.cost >= present) break;
        if (marks_[offer.node] == kUndecided) demand.options.push_back(offer.node);
    }
    demand.exists = !demand.isOptional || !demand.options.empty();
}

/// An opened node too far from its root needs another node beside those opened nodes that it hangs together
/// with.
void CoverSearch::demandOfConnection(Demand& fewest) {
    measure();
    const Numbers distances = distances_;
    for (std::uint32_t start = 0; start < marks_.size(); ++start) {
        const Network::Node& node = network_.nodes[start];
        if (marks_[start] != kOpened || distances[start] <= node.room) continue;
        Demand demand;
        demand.exists = true;
        distances_.assign(marks_.size(), kFar);
        distances_[start] = 0;
        queue_.assign(1, start);
        for (std::size_t i = 0; i < queue_.size(); ++i) {
            const std::uint32_t far = distances_[queue_[i]] + 1;
            for (const std::uint32_t next : network_.nodes[queue_[i]].near) {
                if (distances_[next] != kFar || marks_[next] == kRuledOut) continue;
                if (far + network_.nodes[next].depth > node.room) continue;
                distances_[next] = far;
                (marks_[next] == kOpened ? queue_ : demand.options).push_back(next);
            }
        }
        work_ += marks_.size();
        if (!fewest.exists || demand.options.size() < fewest.options.size()) fewest = std::move(demand);
    }
}

void CoverSearch::sortByUse(Numbers& options) {
    base::sort(options, [this](std::uint32_t left, std::uint32_t right) {
        if (uses_[left] != uses_[right]) return uses_[left] > uses_[right];
        return network_.nodes[left].depth < network_.nodes[right].depth;
    });
}

void CoverSearch::look() {
    work_ += marks_.size();
    if (work_ > kMostWork) return;
    const std::uint32_t opening = costOfOpened();
    std::uint32_t serving = 0;
    for (std::uint32_t i = 0; i < network_.offers.size(); ++i) {
        const std::uint32_t cheapest = network_.isDivided ? leastServing(i) : cheapestOffer(i, false);
        if (cheapest == kFar) return;
        serving += cheapest;
    }
    const std::uint32_t more = stillToOpen();
    if (more == kFar || (best_.found && opening + serving + more >= best_.cost)) return;
    Numbers dear;
    if (best_.found && isSmall_) {
        const std::uint32_t cuts = ascend();
        if (cuts == kFar || opening + serving + cuts >= best_.cost) return;
        dear = ruleOutDear(best_.cost - opening - serving);
    }
    decide(opening, serving);
    for (const std::uint32_t node : dear) marks_[node] = kUndecided;
}

void CoverSearch::decide(std::uint32_t opening, std::uint32_t serving) {
    Demand fewest;
    for (std::uint32_t i = 0; i < network_.offers.size(); ++i) {
        demandOf(i);
        if (demand_.exists && (!fewest.exists || demand_.options.size() < fewest.options.size())) {
            fewest = demand_;
        }
    }
    demandOfConnection(fewest);
    if (!fewest.exists) {
        settle(opening, serving);
    } else {
        branch(fewest);
    }
}

/// With nothing decided yet.
std::uint32_t CoverSearch::leastCost() {
    const std::uint32_t opening = costOfOpened();
    std::uint32_t serving = 0;
    for (std::uint32_t i = 0; i < network_.offers.size(); ++i) {
        const std::uint32_t cheapest = network_.isDivided ? leastServing(i) : cheapestOffer(i, false);
        if (cheapest == kFar) return 0;
        serving += cheapest;
    }
    const std::uint32_t counted = stillToOpen();
    const std::uint32_t cuts = isSmall_ ? ascend() : 0;
    return counted == kFar || cuts == kFar ? 0 : opening + serving + std::max(counted, cuts);
}

void CoverSearch::branch(const Demand& demand) {
    Numbers options = demand.options;
    sortByUse(options);
    for (const std::uint32_t option : options) {
        marks_[option] = kOpened;
        look();
        marks_[option] = kRuledOut;
    }
    if (demand.isOptional) look();
    for (const std::uint32_t option : options) marks_[option] = kUndecided;
}

/// Nothing is missing but that the stocks suffice; where they do not, or only with dearer offers, more may
/// help.
void CoverSearch::settle(std::uint32_t opening, std::uint32_t serving) {
    cheapestServing_ = kFar;
    if (network_.isDivided) {
        divide(0, 0);
    } else {
        assign(0, 0);
    }
    if (cheapestServing_ != kFar && (!best_.found || opening + cheapestServing_ < best_.cost)) {
        best_.found = true;
        best_.cost = opening + cheapestServing_;
        best_.pieces = cheapestPieces_;
        best_.opened = marks_;
    }
    if (cheapestServing_ == serving) return;
    if (best_.found && opening + serving >= best_.cost) return;
    Demand demand;
    demand.exists = true;
    for (std::uint32_t i = 0; i < marks_.size(); ++i) {
        if (marks_[i] == kUndecided) demand.options.push_back(i);
    }
    branch(demand);
}

void CoverSearch::assign(std::size_t place, std::uint32_t cost) {
    if (work_ > kMostWork || cost >= cheapestServing_) return;
    if (place == order_.size()) {
        cheapestServing_ = cost;
        cheapestPieces_ = pieces_;
        return;
    }
    const std::uint32_t customer = order_[place];
    const std::uint64_t wanted = network_.wanted[customer];
    work_ += network_.offers[customer].size();
    Numbers tried;
    for (const Offer& offer : network_.offers[customer]) {
        const std::uint32_t stock = network_.nodes[offer.node].stock;
        if (marks_[offer.node] != kOpened || left_[stock] < wanted) continue;
        // Of one stock the cheapest offer is the best.
        if (std::find(tried.begin(), tried.end(), stock) != tried.end()) continue;
        tried.push_back(stock);
        left_[stock] -= wanted;
        pieces_.push_back({customer, offer.node, wanted});
        assign(place + 1, cost + offer.cost);
        pieces_.pop_back();
        left_[stock] += wanted;
    }
}

Cover cheapestCover(const Network& network) { return CoverSearch(network).run(); }

}  // namespace sluice::entitlements
