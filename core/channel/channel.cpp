#include "channel/channel.h"

#include <algorithm>
#include <utility>

#include "base/sort.h"

namespace sluice::channel {

namespace {

/// Spreads what differs little over all bits (the finalizer of SplitMix64).
std::uint64_t spread(std::uint64_t bits) {
    bits += 0x9E3779B97F4A7C15u;
    bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9u;
    bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBu;
    return bits ^ (bits >> 31);
}

}  // namespace

std::uint64_t Channel::partOf(OrganizationIndex index) { return spread(index.value); }

std::uint64_t Channel::partOf(PartnershipIndex index) const {
    const Partnership& partnership = partnerships_[index.value];
    return spread(pairKey(partnership.upstream, partnership.downstream) ^
                  spread(~std::uint64_t{index.value}));
}

OrganizationIndex Channel::find(ValueId id) const { return {byId_.find(id.value)}; }

PartnershipIndex Channel::find(OrganizationIndex upstream, OrganizationIndex downstream) const {
    return {byPair_.find(pairKey(upstream, downstream))};
}

void Channel::reserve(std::size_t organizations, std::size_t partnerships) {
    organizations_.reserve(organizations);
    firstOfUpstream_.reserve(organizations);
    firstOfDownstream_.reserve(organizations);
    upstreamCount_.reserve(organizations);
    byId_.reserve(organizations);
    partnerships_.reserve(partnerships);
    byPair_.reserve(partnerships);
}

OrganizationIndex Channel::addOrganization(ValueId id, ValueId name) {
    const OrganizationIndex index{organizationSlots()};
    organizations_.push_back({id, name, true});
    firstOfUpstream_.push_back({});
    firstOfDownstream_.push_back({});
    upstreamCount_.push_back(0);
    byId_.add(id.value, index.value);
    order_.append();
    ++presentOrganizations_;
    shape_ += partOf(index);
    return index;
}

void Channel::removeOrganization(OrganizationIndex index) {
    organizations_[index.value].present = false;
    byId_.remove(organizations_[index.value].id.value);
    --presentOrganizations_;
    shape_ -= partOf(index);
}

void Channel::restoreOrganization(OrganizationIndex index) {
    organizations_[index.value].present = true;
    byId_.add(organizations_[index.value].id.value, index.value);
    ++presentOrganizations_;
    shape_ += partOf(index);
}

void Channel::link(PartnershipIndex index) {
    Partnership& partnership = partnerships_[index.value];
    PartnershipIndex& firstUp = firstOfUpstream_[partnership.upstream.value];
    PartnershipIndex& firstDown = firstOfDownstream_[partnership.downstream.value];
    partnership.present = true;
    partnership.previousOfUpstream = {};
    partnership.previousOfDownstream = {};
    partnership.nextOfUpstream = firstUp;
    partnership.nextOfDownstream = firstDown;
    if (firstUp.exists()) partnerships_[firstUp.value].previousOfUpstream = index;
    if (firstDown.exists()) partnerships_[firstDown.value].previousOfDownstream = index;
    firstUp = index;
    firstDown = index;
    ++upstreamCount_[partnership.downstream.value];
    ++presentPartnerships_;
    shape_ += partOf(index);
    byPair_.add(pairKey(partnership.upstream, partnership.downstream), index.value);
}

/// The partnership keeps its own links: with them `restore` finds its place again.
void Channel::unlink(PartnershipIndex index) {
    Partnership& partnership = partnerships_[index.value];
    partnership.present = false;
    const auto detach = [this](PartnershipIndex previous, PartnershipIndex next, PartnershipIndex& first,
                               PartnershipIndex Partnership::*nextLink,
                               PartnershipIndex Partnership::*previousLink) {
        if (previous.exists()) {
            partnerships_[previous.value].*nextLink = next;
        } else {
            first = next;
        }
        if (next.exists()) partnerships_[next.value].*previousLink = previous;
    };
    detach(partnership.previousOfUpstream, partnership.nextOfUpstream,
           firstOfUpstream_[partnership.upstream.value], &Partnership::nextOfUpstream,
           &Partnership::previousOfUpstream);
    detach(partnership.previousOfDownstream, partnership.nextOfDownstream,
           firstOfDownstream_[partnership.downstream.value], &Partnership::nextOfDownstream,
           &Partnership::previousOfDownstream);
    --upstreamCount_[partnership.downstream.value];
    --presentPartnerships_;
    shape_ -= partOf(index);
    byPair_.remove(pairKey(partnership.upstream, partnership.downstream));
}

PartnershipIndex Channel::connect(OrganizationIndex upstream, OrganizationIndex downstream) {
    const PartnershipIndex index{partnershipSlots()};
    partnerships_.push_back({upstream, downstream, true, {}, {}, {}, {}});
    link(index);
    keepOrder(upstream, downstream);
    return index;
}

void Channel::disconnect(PartnershipIndex index) { unlink(index); }

void Channel::restore(PartnershipIndex index) {
    // INVARIANT: what changed since it went has been taken back, so its neighbours are those that it still names.
    Partnership& partnership = partnerships_[index.value];
    partnership.present = true;
    const auto attach = [&](PartnershipIndex previous, PartnershipIndex next, PartnershipIndex& first,
                            PartnershipIndex Partnership::*nextLink,
                            PartnershipIndex Partnership::*previousLink) {
        (previous.exists() ? partnerships_[previous.value].*nextLink : first) = index;
        if (next.exists()) partnerships_[next.value].*previousLink = index;
    };
    attach(partnership.previousOfUpstream, partnership.nextOfUpstream,
           firstOfUpstream_[partnership.upstream.value], &Partnership::nextOfUpstream,
           &Partnership::previousOfUpstream);
    attach(partnership.previousOfDownstream, partnership.nextOfDownstream,
           firstOfDownstream_[partnership.downstream.value], &Partnership::nextOfDownstream,
           &Partnership::previousOfDownstream);
    ++upstreamCount_[partnership.downstream.value];
    ++presentPartnerships_;
    shape_ += partOf(index);
    byPair_.add(pairKey(partnership.upstream, partnership.downstream), index.value);
    keepOrder(partnership.upstream, partnership.downstream);
}

void Channel::dropLastPartnership() {
    unlink({partnershipSlots() - 1});
    partnerships_.pop_back();
}

void Channel::dropLastOrganization() {
    removeOrganization({organizationSlots() - 1});
    organizations_.pop_back();
    firstOfUpstream_.pop_back();
    firstOfDownstream_.pop_back();
    upstreamCount_.pop_back();
    order_.dropLast();
}

namespace {

/// Goes from an organization to all below it, or to all above it, one partnership a step.
class Search {
  public:
    enum class Way : std::uint8_t { down, up };

    Search(const Channel& channel, OrganizationIndex from, Way way)
        : channel_(channel), way_(way), found_{from} {
        seen_.add(from.value, 0);
    }
    /// False where there is nothing more to find.
    bool step() {
        while (!edge_.exists()) {
            if (next_ == found_.size()) return false;
            const OrganizationIndex at = found_[next_++];
            edge_ = isDown() ? channel_.firstOfUpstream(at) : channel_.firstOfDownstream(at);
        }
        const Partnership& partnership = channel_.partnership(edge_);
        const OrganizationIndex other = isDown() ? partnership.downstream : partnership.upstream;
        edge_ = isDown() ? partnership.nextOfUpstream : partnership.nextOfDownstream;
        if (has(other)) return true;
        seen_.add(other.value, 0);
        found_.push_back(other);
        return true;
    }
    [[nodiscard]] bool has(OrganizationIndex organization) const {
        return seen_.find(organization.value) != base::IndexMap::kNone;
    }
    /// In the order in which they stand now.
    [[nodiscard]] std::vector<OrganizationIndex> takeFound(const FlowOrder& order) && {
        base::sort(found_, [&order](OrganizationIndex left, OrganizationIndex right) {
            return order.position(left) < order.position(right);
        });
        return std::move(found_);
    }

  private:
    [[nodiscard]] bool isDown() const { return way_ == Way::down; }

    const Channel& channel_;
    Way way_;
    std::vector<OrganizationIndex> found_;
    std::size_t next_ = 0;
    PartnershipIndex edge_;
    base::IndexMap seen_;
};

}  // namespace

/// Everything below the downstream moves behind the upstream, or everything above the upstream in front of the
/// downstream. Both are sought in turns, so that the order costs no more than twice the smaller of the two: a channel
/// may grow downward or upward.
void Channel::keepOrder(OrganizationIndex upstream, OrganizationIndex downstream) {
    if (order_.position(upstream) > order_.position(downstream)) {
        Search below(*this, downstream, Search::Way::down), above(*this, upstream, Search::Way::up);
        while (true) {
            if (!below.step()) {
                order_.moveToEnd(std::move(below).takeFound(order_));
                break;
            }
            if (!above.step()) {
                order_.moveToFront(std::move(above).takeFound(order_));
                break;
            }
        }
    }
    order_.connect(upstream, downstream);
}

std::vector<OrganizationIndex> Channel::loopThrough(OrganizationIndex upstream,
                                                    OrganizationIndex downstream) const {
    if (upstream == downstream) return {downstream};
    if (order_.position(upstream) < order_.position(downstream)) return {};  // nothing below reaches back
    Search below(*this, downstream, Search::Way::down), above(*this, upstream, Search::Way::up);
    while (!below.has(upstream) && !above.has(downstream)) {
        if (!below.step() || !above.step()) return {};
    }
    base::IndexMap cameFrom;
    std::vector<OrganizationIndex> reached = {downstream};
    for (std::size_t i = 0; i < reached.size(); ++i) {
        for (PartnershipIndex p = firstOfUpstream(reached[i]); p.exists();
             p = partnerships_[p.value].nextOfUpstream) {
            const OrganizationIndex next = partnerships_[p.value].downstream;
            if (order_.position(next) > order_.position(upstream)) continue;
            if (next == downstream || cameFrom.find(next.value) != base::IndexMap::kNone) continue;
            cameFrom.add(next.value, reached[i].value);
            reached.push_back(next);
            if (next != upstream) continue;
            std::vector<OrganizationIndex> path = {upstream};
            while (path.back() != downstream) path.push_back({cameFrom.find(path.back().value)});
            std::reverse(path.begin(), path.end());
            return path;
        }
    }
    return {};
}

}  // namespace sluice::channel
