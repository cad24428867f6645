// An order of the organizations in which every upstream comes before its downstream, laid out so that what hangs
// below an organization is, as far as possible, one range of positions.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "base/strong_id.h"

namespace sluice::channel {

struct OrganizationTag;
struct PartnershipTag;
/// Dense and stable: an organization keeps its index for the life of the channel, also after it was removed.
using OrganizationIndex = base::Id<OrganizationTag>;
using PartnershipIndex = base::Id<PartnershipTag>;

/// Positions are labels in visiting order. The organizations below a position p in the layout tree stand at
/// p+1 … subtreeEnd(p)-1. A downstream that is not directly below its upstream in that tree is a *far*
/// downstream: whoever walks the order has to jump there.
class FlowOrder {
  public:
    static constexpr std::uint32_t kHole = 0xFFFFFFFFu;

    [[nodiscard]] std::uint32_t position(OrganizationIndex organization) const {
        return positionOf_[organization.value];
    }
    /// The organization at a position; `none` at a hole that a later move left behind.
    [[nodiscard]] OrganizationIndex at(std::uint32_t position) const { return {at_[position]}; }
    /// Never behind the last position, where what stood there may have been dropped since.
    [[nodiscard]] std::uint32_t subtreeEnd(std::uint32_t position) const {
        return std::min(subtreeEnd_[position], positions());
    }
    [[nodiscard]] std::uint32_t positions() const { return static_cast<std::uint32_t>(at_.size()); }
    [[nodiscard]] bool hasFarDownstream(OrganizationIndex organization) const {
        return hasFar_[organization.value] != 0;
    }
    /// True where `downstream` stands directly below `upstream` in the layout tree. Who hung there once, while the
    /// upstream has moved away, does not.
    [[nodiscard]] bool isNear(OrganizationIndex upstream, OrganizationIndex downstream) const {
        if (layoutParent_[downstream.value] != upstream.value) return false;
        const std::uint32_t above = position(upstream), below = position(downstream);
        return above < below && below < subtreeEnd(above);
    }

    /// A new organization, at the end of the order.
    void append();
    /// Takes back the append of the last organization.
    void dropLast();
    /// Tells that a partnership was made; the caller has seen to it that the order is right.
    void connect(OrganizationIndex upstream, OrganizationIndex downstream);
    /// Moves these organizations, in their present order, to the end of the order: all that hangs below any of them is
    /// among them.
    void moveToEnd(const std::vector<OrganizationIndex>& organizations);
    /// Moves these organizations, in their present order, in front of all others.
    void moveToFront(const std::vector<OrganizationIndex>& organizations);

    /// Replaces the whole layout: `order` lists every organization so that a layout parent comes before its
    /// children and a subtree is contiguous; `parents` gives the layout parent by organization index (kHole: none).
    void assign(const std::vector<OrganizationIndex>& order, std::vector<std::uint32_t> parents);
    /// How much of the layout has been lost to appends and moves since the last assign.
    [[nodiscard]] std::uint32_t disorder() const { return disorder_; }
    /// Says that the far downstreams known so far are the channel's own shape, not disorder.
    void settle() { disorder_ = 0; }

  private:
    void makeRoomInFront(std::size_t wanted);
    /// Those that hung directly below it become far.
    void leaveBehind(OrganizationIndex organization);

    std::uint32_t front_ = 0;                  // so many holes stand at the beginning, as room
    std::vector<std::uint32_t> positionOf_;    // by organization
    std::vector<std::uint32_t> layoutParent_;  // by organization
    std::vector<std::uint8_t> hasFar_;         // by organization
    std::vector<std::uint32_t> at_;            // by position
    std::vector<std::uint32_t> subtreeEnd_;    // by position
    std::uint32_t disorder_ = 0;
};

}  // namespace sluice::channel
