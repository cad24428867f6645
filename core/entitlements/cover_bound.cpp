#include <algorithm>

#include "base/sort.h"
#include "entitlements/cover_search.h"

namespace sluice::entitlements {

/// How many nodes must at least be opened beside those that are. Customers with no offer in common need one
/// node each, and those who offer to them need somebody nearer to a root; and no node serves more than the
/// most.
std::uint32_t CoverSearch::stillToOpen() {
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
bool CoverSearch::take() {
    bool isApart = !set_.empty();
    for (const std::uint32_t node : set_) isApart = isApart && taken_[node] == 0;
    for (const std::uint32_t node : set_) taken_[node] |= isApart ? 1u : 0u;
    return isApart;
}

/// The set becomes the nodes that could serve the customer if they were opened.
void CoverSearch::gatesOf(std::uint32_t customer) {
    set_.clear();
    for (const Offer& offer : network_.offers[customer]) {
        if (marks_[offer.node] == kUndecided) set_.push_back(offer.node);
    }
}

/// The set becomes the nodes of which one must be opened to reach any of it; the empty one where that may not
/// be so.
void CoverSearch::bridge() {
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

}  // namespace sluice::entitlements
