// The branch and bound behind `cheapestCover`.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "base/sort.h"
#include "entitlements/cover.h"

namespace sluice::entitlements {

inline constexpr std::uint64_t kMostWork = 32'000'000;
inline constexpr std::uint32_t kFar = 0x3FFFFFFFu;

class CoverSearch {
  public:
    explicit CoverSearch(const Network& network)
        : network_(network),
          marks_(network.nodes.size()),
          left_(network.capacities.begin(), network.capacities.end()) {
        for (std::uint32_t i = 0; i < network.wanted.size(); ++i) order_.push_back(i);
        base::sort(order_, [&network](std::uint32_t left, std::uint32_t right) {
            return network.wanted[left] > network.wanted[right];
        });
    }

    Cover run() {
        const auto& nodes = network_.nodes;
        for (std::uint32_t i = 0; i < nodes.size(); ++i) {
            if (nodes[i].root == i && nodes[i].cost == 0 && !nodes[i].waits) marks_[i] = kOpened;
        }
        measureNear();
        best_.atLeast = leastCost();
        if (network_.isDivided) begin();
        look();
        best_.proven = work_ <= kMostWork;
        if (best_.proven) best_.atLeast = best_.cost;
        return std::move(best_);
    }

  private:
    using Numbers = std::vector<std::uint32_t>;
    using Offer = Network::Offer;
    enum Mark : std::uint32_t { kUndecided, kOpened, kRuledOut };
    /// What must still be decided: at least one of the options is opened, or, where that may be, all are ruled
    /// out.
    struct Demand {
        Numbers options;
        bool isOptional = false;
        bool exists = false;
    };
    void look();
    void decide(std::uint32_t opening, std::uint32_t serving);
    [[nodiscard]] std::uint32_t leastCost();
    void branch(const Demand& demand);
    void settle(std::uint32_t opening, std::uint32_t serving);
    void assign(std::size_t place, std::uint32_t cost);

    // Where customers may be served at several nodes (cover_divided.cpp).
    using Amounts = std::vector<std::uint64_t>;
    void begin();
    void open(std::uint32_t node);
    [[nodiscard]] std::uint32_t leastServing(std::uint32_t customer);
    [[nodiscard]] bool isFilled(std::uint32_t customer) const;
    void divide(std::size_t place, std::uint32_t cost);
    void choosePieces(std::size_t place, std::size_t offer, std::uint64_t held, std::uint32_t cost);
    [[nodiscard]] bool flow(std::vector<Piece>& pieces);

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
    // How much must still be opened, by cuts (cover_ascent.cpp).
    void measureNear();
    [[nodiscard]] std::uint32_t ascend();
    [[nodiscard]] Numbers ruleOutDear(std::uint32_t most);
    void layOutRests();
    [[nodiscard]] bool cutAround(std::uint32_t terminal);
    [[nodiscard]] bool cut();
    void enter(std::uint32_t place);

    void demandOfConnection(Demand& fewest);
    void measure();
    void sortByUse(Numbers& options);

    const Network& network_;
    Numbers marks_, isReady_, taken_;
    std::vector<std::uint64_t> left_;
    Numbers order_;  // customers, the largest first
    std::vector<Piece> pieces_, cheapestPieces_;
    Numbers distances_, uses_;
    Numbers queue_, set_, nodes_, most_, unserved_, rests_;
    std::uint64_t parts_ = 0;  // what all cuts have taken
    std::uint32_t round_ = 0;
    bool isSmall_ = true;
    Demand demand_;
    std::uint32_t cheapestServing_ = kFar;
    std::uint64_t work_ = 0;
    Cover best_;
};

}  // namespace sluice::entitlements
