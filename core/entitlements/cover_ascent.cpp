// How much must still be opened: cuts between a customer and the roots, of which each needs somebody opened. They share
// what a node costs, in parts, so that none pays for more than it has.
#include <algorithm>

#include "entitlements/cover_search.h"

namespace sluice::entitlements {

namespace {

/// A cost of 1 is shared in so many parts.
constexpr std::uint32_t kParts = 6;
/// Larger networks are bounded by counting alone: this takes a look at each neighbour.
constexpr std::size_t kMostNear = 20'000;

}  // namespace

void CoverSearch::measureNear() {
    std::size_t near = 0;
    for (const Network::Node& node : network_.nodes) near += node.near.size();
    isSmall_ = near <= kMostNear;
}

/// By node, then by stock: what of its cost no cut has taken yet.
void CoverSearch::layOutRests() {
    const auto nodes = static_cast<std::uint32_t>(marks_.size());
    rests_.assign(nodes + network_.capacities.size(), 0);
    for (std::uint32_t i = 0; i < nodes; ++i) {
        const Network::Node& node = network_.nodes[i];
        if (marks_[i] == kUndecided) rests_[i] = node.cost * kParts;
        if (node.waits && isReady_[node.stock] == 0) rests_[nodes + node.stock] = kParts;
    }
}

/// The cut around what the queue holds: `set_` becomes the nodes of which one must pay. False where there is a way to
/// a root over what is paid for already.
bool CoverSearch::cut() {
    const auto nodes = static_cast<std::uint32_t>(marks_.size());
    for (std::size_t i = 0; i < queue_.size(); ++i) {
        const std::uint32_t here = queue_[i];
        if (here >= nodes) return false;
        const Network::Node& node = network_.nodes[here];
        if (node.root == here) {
            if (!node.waits) return false;
            enter(nodes + node.stock);
            continue;
        }
        work_ += node.near.size();
        for (const std::uint32_t next : node.near) enter(next);
    }
    return true;
}

/// Somebody who could stand before what is cut off.
void CoverSearch::enter(std::uint32_t place) {
    if (taken_[place] == round_) return;
    if (place < marks_.size() && marks_[place] == kRuledOut) return;
    taken_[place] = round_;
    (rests_[place] > 0 ? set_ : queue_).push_back(place);
}

/// Puts into the queue, or into the cut, where the terminal can be reached from. Terminals are the customers, then the
/// nodes that are opened.
bool CoverSearch::cutAround(std::uint32_t terminal) {
    ++round_;
    queue_.clear();
    set_.clear();
    const std::size_t customers = network_.offers.size();
    if (terminal >= customers) {
        const auto node = static_cast<std::uint32_t>(terminal - customers);
        taken_[node] = round_;
        queue_.push_back(node);
        return cut();
    }
    for (const Offer& offer : network_.offers[terminal]) enter(offer.node);
    return cut();
}

std::uint32_t CoverSearch::ascend() {
    layOutRests();
    taken_.assign(rests_.size(), 0);
    round_ = 0;
    const auto customers = static_cast<std::uint32_t>(network_.offers.size());
    Numbers active;
    for (std::uint32_t i = 0; i < customers; ++i) active.push_back(i);
    for (std::uint32_t i = 0; i < marks_.size(); ++i) {
        if (marks_[i] == kOpened && network_.nodes[i].root != i) active.push_back(customers + i);
    }
    parts_ = 0;
    while (!active.empty()) {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < active.size(); ++i) {
            work_ += 4;
            if (!cutAround(active[i])) continue;
            if (set_.empty()) return kFar;
            for (const std::uint32_t place : set_) --rests_[place];
            ++parts_;
            active[kept++] = active[i];
        }
        active.resize(kept);
    }
    return static_cast<std::uint32_t>((parts_ + kParts - 1) / kParts);
}

/// After `ascend`: who costs more beside the cuts than there is, since less than `most` may still be opened.
CoverSearch::Numbers CoverSearch::ruleOutDear(std::uint32_t most) {
    Numbers dear;
    const std::uint64_t least = std::uint64_t{most - 1} * kParts;
    for (std::uint32_t i = 0; i < marks_.size(); ++i) {
        if (marks_[i] != kUndecided || parts_ + rests_[i] <= least) continue;
        marks_[i] = kRuledOut;
        dear.push_back(i);
    }
    return dear;
}

}  // namespace sluice::entitlements
