#include "entitlements/cover.h"

#include <algorithm>

#include "base/sort.h"

namespace sluice::entitlements {

namespace {

using Numbers = std::vector<std::uint32_t>;
using Offer = Network::Offer;

constexpr std::uint64_t kMostWork = 16'000'000;
constexpr std::uint32_t kFar = 0x3FFFFFFFu;

enum Mark : std::uint32_t { kUndecided, kOpened, kRuledOut };

/// What must still be decided: at least one of the options is opened, or, where that may be, all are ruled out.
struct Demand {
    Numbers options;
    bool isOptional = false;
    bool exists = false;
};

class Search {
  public:
    explicit Search(const Network& network)
        : network_(network),
          marks_(network.nodes.size()),
          left_(network.capacities.begin(), network.capacities.end()) {
        for (std::uint32_t i = 0; i < network.wanted.size(); ++i) order_.push_back(i);
        base::sort(order_, [&network](std::uint32_t left, std::uint32_t right) {
            return network.wanted[left] > network.wanted[right];
        });
        gates_.resize(network.wanted.size(), Network::kNone);
    }

    Cover run() {
        const auto& nodes = network_.nodes;
        for (std::uint32_t i = 0; i < nodes.size(); ++i) {
            if (nodes[i].root == i && nodes[i].cost == 0 && !nodes[i].waits) marks_[i] = kOpened;
        }
        look();
        best_.proven = work_ <= kMostWork;
        return std::move(best_);
    }

  private:
    void look();
    void branch(const Demand& demand);
    void settle(std::uint32_t opening, std::uint32_t serving);
    void assign(std::size_t place, std::uint32_t cost);

    [[nodiscard]] std::uint32_t costOfOpened();
    /// Opened, or a root that costs nothing now that its stock is ready.
    [[nodiscard]] bool isOpen(std::uint32_t node) const {
        if (marks_[node] != kUndecided) return marks_[node] == kOpened;
        return network_.nodes[node].cost == 0 && isReady_[network_.nodes[node].stock] != 0;
    }
    [[nodiscard]] std::uint32_t cheapestOffer(std::uint32_t customer, bool isOpened) const;
    void demandOf(std::uint32_t customer);
    [[nodiscard]] std::uint32_t stillToOpen();
    bool take();
    void gatesOf(std::uint32_t customer);
    void bridge();
    void demandOfConnection(Demand& fewest);
    void measure();
    void sortByUse(Numbers& options);

    const Network& network_;
    Numbers marks_, isReady_, taken_;
    std::vector<std::uint64_t> left_;
    Numbers order_;  // customers, the largest first
    Numbers gates_;
    Numbers distances_, uses_;
    Numbers queue_, set_, nodes_, most_, unserved_;
    Demand demand_;
    std::uint32_t cheapestServing_ = kFar;
    Numbers cheapestGates_;
    std::uint64_t work_ = 0;
    Cover best_;
};

std::uint32_t Search::costOfOpened() {
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
std::uint32_t Search::cheapestOffer(std::uint32_t customer, bool isOpened) const {
    for (const Offer& offer : network_.offers[customer]) {
        if (isOpened ? marks_[offer.node] == kOpened : marks_[offer.node] != kRuledOut) return offer.cost;
    }
    return kFar;
}

/// How far each opened node is from its root over opened nodes.
void Search::measure() {
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

void Search::demandOf(std::uint32_t customer) {
    Demand& demand = demand_;
    demand.options.clear();
    const std::uint32_t present = cheapestOffer(customer, true);
    demand.isOptional = present != kFar;
    for (const Offer& offer : network_.offers[customer]) {
        if (offer.cost >= present) break;
        if (marks_[offer.node] == kUndecided) demand.options.push_back(offer.node);
    }
    demand.exists = !demand.isOptional || !demand.options.empty();
}

/// An opened node too far from its root needs another node beside those opened nodes that it hangs together with.
void Search::demandOfConnection(Demand& fewest) {
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

/// How many nodes must at least be opened beside those that are. Customers with no offer in common need one node each,
/// and those who offer to them need somebody nearer to a root; and no node serves more than the most.
std::uint32_t Search::stillToOpen() {
    uses_.assign(marks_.size(), 0);
    Numbers& unserved = unserved_;
    unserved.clear();
    for (std::uint32_t i = 0; i < network_.offers.size(); ++i) {
        work_ += network_.offers[i].size();
        bool isServed = false;
        for (const Offer& offer : network_.offers[i]) isServed = isServed || isOpen(offer.node);
        if (isServed) continue;
        unserved.push_back(i);
        for (const Offer& offer : network_.offers[i]) {
            uses_[offer.node] += marks_[offer.node] == kUndecided ? 1u : 0u;
        }
    }
    Numbers& most = most_;
    most = uses_;
    std::uint32_t together = 0;
    for (std::uint32_t left = static_cast<std::uint32_t>(unserved.size()); left > 0; ++together) {
        const auto largest = std::max_element(most.begin(), most.end());
        if (largest == most.end() || *largest == 0) return kFar;
        left -= std::min(left, *largest);
        *largest = 0;
    }
    base::sort(unserved, [this](std::uint32_t left, std::uint32_t right) {
        return network_.offers[left].size() < network_.offers[right].size();
    });
    taken_.assign(marks_.size(), 0);
    std::uint32_t apart = 0;
    for (const std::uint32_t customer : unserved) {
        gatesOf(customer);
        apart += take() ? 1u : 0u;
    }
    for (const std::uint32_t customer : unserved) {
        gatesOf(customer);
        bridge();
        apart += take() ? 1u : 0u;
    }
    for (std::uint32_t i = 0; i < marks_.size(); ++i) {
        if (marks_[i] != kOpened || network_.nodes[i].root == i) continue;
        set_.assign(1, i);
        bridge();
        apart += take() ? 1u : 0u;
    }
    return std::max(apart, together);
}

/// Whether none of the set is taken yet; then all are. The empty set stands for nothing that is needed.
bool Search::take() {
    bool isApart = !set_.empty();
    for (const std::uint32_t node : set_) isApart = isApart && taken_[node] == 0;
    for (const std::uint32_t node : set_) taken_[node] |= isApart ? 1u : 0u;
    return isApart;
}

/// The set becomes the nodes that could serve the customer if they were opened.
void Search::gatesOf(std::uint32_t customer) {
    set_.clear();
    for (const Offer& offer : network_.offers[customer]) {
        if (marks_[offer.node] == kUndecided) set_.push_back(offer.node);
    }
}

/// The set becomes the nodes of which one must be opened to reach any of it; the empty one where that may not be so.
void Search::bridge() {
    nodes_.swap(set_);
    set_.clear();
    for (const std::uint32_t node : nodes_) {
        const base::List<std::uint32_t>& near = network_.nodes[node].near;
        work_ += near.size();
        bool isReached = network_.nodes[node].root == node;
        for (const std::uint32_t next : near) {
            isReached = isReached || isOpen(next);
            if (marks_[next] == kUndecided) set_.push_back(next);
        }
        if (!isReached) continue;
        set_.clear();
        return;
    }
}

void Search::sortByUse(Numbers& options) {
    base::sort(options, [this](std::uint32_t left, std::uint32_t right) {
        if (uses_[left] != uses_[right]) return uses_[left] > uses_[right];
        return network_.nodes[left].depth < network_.nodes[right].depth;
    });
}

void Search::look() {
    work_ += marks_.size();
    if (work_ > kMostWork) return;
    const std::uint32_t opening = costOfOpened();
    std::uint32_t serving = 0;
    for (std::uint32_t i = 0; i < network_.offers.size(); ++i) {
        const std::uint32_t cheapest = cheapestOffer(i, false);
        if (cheapest == kFar) return;
        serving += cheapest;
    }
    const std::uint32_t more = stillToOpen();
    if (more == kFar || (best_.found && opening + serving + more >= best_.cost)) return;
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

void Search::branch(const Demand& demand) {
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

/// Nothing is missing but that the stocks suffice; where they do not, or only with dearer offers, more may help.
void Search::settle(std::uint32_t opening, std::uint32_t serving) {
    cheapestServing_ = kFar;
    assign(0, 0);
    if (cheapestServing_ != kFar && (!best_.found || opening + cheapestServing_ < best_.cost)) {
        best_.found = true;
        best_.cost = opening + cheapestServing_;
        best_.gates = cheapestGates_;
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

void Search::assign(std::size_t place, std::uint32_t cost) {
    if (work_ > kMostWork || cost >= cheapestServing_) return;
    if (place == order_.size()) {
        cheapestServing_ = cost;
        cheapestGates_ = gates_;
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
        gates_[customer] = offer.node;
        assign(place + 1, cost + offer.cost);
        left_[stock] += wanted;
    }
}

}  // namespace

Cover cheapestCover(const Network& network) { return Search(network).run(); }

}  // namespace sluice::entitlements
