#include "channel/flow_order.h"

#include <algorithm>
#include <utility>

namespace sluice::channel {

void FlowOrder::append() {
    const auto organization = static_cast<std::uint32_t>(positionOf_.size());
    positionOf_.push_back(positions());
    layoutParent_.push_back(kHole);
    hasFar_.push_back(0);
    at_.push_back(organization);
    subtreeEnd_.push_back(positions());
}

void FlowOrder::dropLast() {
    const auto dropped = static_cast<std::uint32_t>(positionOf_.size() - 1);
    const std::uint32_t hole = positionOf_.back();
    leaveBehind({dropped});
    at_[hole] = kHole;
    if (hole + 1 == positions()) {
        at_.pop_back();
        subtreeEnd_.pop_back();
    }
    positionOf_.pop_back();
    layoutParent_.pop_back();
    hasFar_.pop_back();
}

void FlowOrder::connect(OrganizationIndex upstream, OrganizationIndex downstream) {
    if (isNear(upstream, downstream)) return;
    hasFar_[upstream.value] = 1;
    ++disorder_;
}

void FlowOrder::moveToEnd(const std::vector<OrganizationIndex>& organizations) {
    for (const OrganizationIndex organization : organizations) {
        at_[position(organization)] = kHole;
        const std::uint32_t parent = layoutParent_[organization.value];
        if (parent != kHole) hasFar_[parent] = 1;
        layoutParent_[organization.value] = kHole;
        positionOf_[organization.value] = positions();
        at_.push_back(organization.value);
        subtreeEnd_.push_back(positions());
        ++disorder_;
    }
}

void FlowOrder::moveToFront(const std::vector<OrganizationIndex>& organizations) {
    if (front_ < organizations.size()) makeRoomInFront(organizations.size());
    for (auto organization = organizations.rbegin(); organization != organizations.rend(); ++organization) {
        const std::uint32_t parent = layoutParent_[organization->value];
        if (parent != kHole) hasFar_[parent] = 1;
        leaveBehind(*organization);
        at_[position(*organization)] = kHole;
        layoutParent_[organization->value] = kHole;
        positionOf_[organization->value] = --front_;
        at_[front_] = organization->value;
        subtreeEnd_[front_] = front_ + 1;
        ++disorder_;
    }
}

void FlowOrder::leaveBehind(OrganizationIndex organization) {
    const std::uint32_t from = position(organization);
    const std::uint32_t end = subtreeEnd(from);
    for (std::uint32_t below = from + 1; below < end; ++below) {
        if (at_[below] == kHole || layoutParent_[at_[below]] != organization.value) continue;
        layoutParent_[at_[below]] = kHole;
        hasFar_[organization.value] = 1;
    }
}

/// As much again as there is, so that each organization pays for a few moves.
void FlowOrder::makeRoomInFront(std::size_t wanted) {
    const auto room = static_cast<std::uint32_t>(std::max(wanted, positionOf_.size()));
    for (std::uint32_t& position : positionOf_) position += room;
    for (std::uint32_t& end : subtreeEnd_) end += room;
    at_.insert(at_.begin(), room, kHole);
    subtreeEnd_.insert(subtreeEnd_.begin(), room, 0);
    front_ += room;
}

void FlowOrder::assign(const std::vector<OrganizationIndex>& order, std::vector<std::uint32_t> parents) {
    const std::size_t count = order.size();
    layoutParent_ = std::move(parents);
    positionOf_.assign(count, 0);
    hasFar_.assign(count, 0);
    at_.resize(count);
    subtreeEnd_.resize(count);
    for (std::uint32_t position = 0; position < count; ++position) {
        at_[position] = order[position].value;
        positionOf_[order[position].value] = position;
        subtreeEnd_[position] = position + 1;
    }
    for (std::uint32_t position = static_cast<std::uint32_t>(count); position-- > 0;) {
        const std::uint32_t parent = layoutParent_[at_[position]];
        if (parent == kHole) continue;
        std::uint32_t& end = subtreeEnd_[positionOf_[parent]];
        if (end < subtreeEnd_[position]) end = subtreeEnd_[position];
    }
    disorder_ = 0;
    front_ = 0;
}

}  // namespace sluice::channel
