// The channel: organizations and the partnerships between them, an acyclic graph that all systems share.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/index_map.h"
#include "base/value_pool.h"
#include "channel/flow_order.h"

namespace sluice::channel {

using base::ValueId;

struct Organization {
    ValueId id;
    ValueId name;
    bool present = true;  // false: removed, kept so that the removal can be taken back
};

struct Partnership {
    OrganizationIndex upstream;
    OrganizationIndex downstream;
    bool present = true;
    PartnershipIndex nextOfUpstream, previousOfUpstream;      // the list of one upstream's partnerships
    PartnershipIndex nextOfDownstream, previousOfDownstream;  // the list of one downstream's partnerships
};

/// Organizations and partnerships keep their indices for ever. Every change can be taken back, in reverse order:
/// the lists of partnerships, which have the newest first, are then exactly as they were. The order of visiting is
/// right again, but need not be the same one: no answer may depend on it. No function here judges: callers ask first
/// (`exists`, `find`, `loopThrough`).
class Channel {
  public:
    [[nodiscard]] std::uint32_t organizationSlots() const {
        return static_cast<std::uint32_t>(organizations_.size());
    }
    [[nodiscard]] std::uint32_t partnershipSlots() const {
        return static_cast<std::uint32_t>(partnerships_.size());
    }
    [[nodiscard]] std::uint32_t organizationCount() const { return presentOrganizations_; }
    [[nodiscard]] std::uint32_t partnershipCount() const { return presentPartnerships_; }

    [[nodiscard]] const Organization& organization(OrganizationIndex index) const {
        return organizations_[index.value];
    }
    [[nodiscard]] const Partnership& partnership(PartnershipIndex index) const {
        return partnerships_[index.value];
    }

    /// The present organization with this id, or none.
    [[nodiscard]] OrganizationIndex find(ValueId id) const;
    /// The present partnership of this pair, or none.
    [[nodiscard]] PartnershipIndex find(OrganizationIndex upstream, OrganizationIndex downstream) const;

    [[nodiscard]] PartnershipIndex firstOfUpstream(OrganizationIndex index) const {
        return firstOfUpstream_[index.value];
    }
    [[nodiscard]] PartnershipIndex firstOfDownstream(OrganizationIndex index) const {
        return firstOfDownstream_[index.value];
    }
    [[nodiscard]] std::uint32_t upstreamCount(OrganizationIndex index) const {
        return upstreamCount_[index.value];
    }
    /// Which organizations and partnerships are present, as a number: the same after undo, another one for practically
    /// every other shape (a sum of 64 bits over what is present).
    [[nodiscard]] std::uint64_t shape() const { return shape_; }

    /// The loop that a partnership upstream → downstream would close, from downstream to upstream, or empty.
    [[nodiscard]] std::vector<OrganizationIndex> loopThrough(OrganizationIndex upstream,
                                                             OrganizationIndex downstream) const;

    /// So many are to come: nothing is moved for them.
    void reserve(std::size_t organizations, std::size_t partnerships);
    OrganizationIndex addOrganization(ValueId id, ValueId name);
    void removeOrganization(OrganizationIndex index);  // its partnerships have been ended before
    void restoreOrganization(OrganizationIndex index);
    void rename(OrganizationIndex index, ValueId name) { organizations_[index.value].name = name; }

    /// The pair is new and closes no loop.
    PartnershipIndex connect(OrganizationIndex upstream, OrganizationIndex downstream);
    void disconnect(PartnershipIndex index);
    /// Takes back `disconnect`: the partnership stands in both lists where it stood.
    void restore(PartnershipIndex index);
    /// Takes back the last addOrganization / connect for good: the slot is dropped.
    void dropLastOrganization();
    void dropLastPartnership();

    /// The visiting order, brought up to date.
    [[nodiscard]] const FlowOrder& order() {
        if (order_.disorder() > 64 + organizationSlots() / 4) layOut();
        return order_;
    }
    /// The visiting order as it stands.
    [[nodiscard]] const FlowOrder& currentOrder() const { return order_; }
    /// Lays the order out anew: depth first, an organization under its first upstream if that is its only one.
    void layOut();

  private:
    void link(PartnershipIndex index);
    void unlink(PartnershipIndex index);
    void keepOrder(OrganizationIndex upstream, OrganizationIndex downstream);
    /// What is present as a part of the shape.
    [[nodiscard]] static std::uint64_t partOf(OrganizationIndex index);
    [[nodiscard]] std::uint64_t partOf(PartnershipIndex index) const;
    [[nodiscard]] static std::uint64_t pairKey(OrganizationIndex upstream, OrganizationIndex downstream) {
        return (static_cast<std::uint64_t>(upstream.value) << 32) | downstream.value;
    }

    std::vector<Organization> organizations_;
    std::vector<Partnership> partnerships_;
    std::vector<PartnershipIndex> firstOfUpstream_, firstOfDownstream_;  // by organization
    std::vector<std::uint32_t> upstreamCount_;                           // by organization
    base::IndexMap byId_, byPair_;                                       // those present
    FlowOrder order_;
    std::uint32_t presentOrganizations_ = 0;
    std::uint32_t presentPartnerships_ = 0;
    std::uint64_t shape_ = 0;
};

/// An order for organizations 0 … count-1 in which every upstream comes before its downstream and subtrees are
/// contiguous, or the organizations of one loop where there is one.
struct Layout {
    std::vector<OrganizationIndex> order;
    std::vector<std::uint32_t> parents;  // by organization: its layout parent, FlowOrder::kHole for none
    std::vector<OrganizationIndex> loop;
};
struct Edge {
    OrganizationIndex upstream;
    OrganizationIndex downstream;
};
[[nodiscard]] Layout layOut(std::uint32_t count, const std::vector<Edge>& edges);

}  // namespace sluice::channel
