// The visiting order and the graph under it.
#include "channel/channel.h"

#include <gtest/gtest.h>

#include <vector>

namespace sluice::channel {
namespace {

Channel channelOf(std::uint32_t count, const std::vector<Edge>& edges) {
    Channel channel;
    for (std::uint32_t i = 0; i < count; ++i) channel.addOrganization({i}, {i});
    for (const Edge& edge : edges) channel.connect(edge.upstream, edge.downstream);
    return channel;
}

void expectUpstreamsFirst(const Channel& channel) {
    for (std::uint32_t i = 0; i < channel.partnershipSlots(); ++i) {
        const Partnership& link = channel.partnership({i});
        if (!link.present) continue;
        EXPECT_LT(channel.currentOrder().position(link.upstream),
                  channel.currentOrder().position(link.downstream));
    }
}

TEST(Layout, PutsEveryUpstreamBeforeItsDownstream) {
    const Layout layout = layOut(6, {{{4}, {0}}, {{4}, {1}}, {{1}, {2}}, {{0}, {3}}, {{2}, {3}}, {{5}, {4}}});
    std::vector<std::uint32_t> position(6);
    for (std::uint32_t i = 0; i < 6; ++i) position[layout.order[i].value] = i;
    EXPECT_LT(position[5], position[4]);
    EXPECT_LT(position[4], position[0]);
    EXPECT_LT(position[2], position[3]);
    EXPECT_LT(position[0], position[3]);
}

TEST(Layout, NamesTheOrganizationsOfALoop) {
    const Layout layout = layOut(4, {{{0}, {1}}, {{1}, {2}}, {{2}, {3}}, {{3}, {1}}});
    ASSERT_EQ(layout.loop.size(), 3u);
    for (const OrganizationIndex organization : layout.loop) EXPECT_NE(organization.value, 0u);
}

TEST(Channel, KeepsTheOrderWhenAnEarlierOrganizationGoesBelowALaterOne) {
    Channel channel = channelOf(4, {{{0}, {1}}});
    channel.connect({3}, {0});
    channel.connect({2}, {3});
    expectUpstreamsFirst(channel);
    channel.layOut();
    expectUpstreamsFirst(channel);
}

TEST(Channel, NamesTheLoopThatAPartnershipWouldClose) {
    const Channel channel = channelOf(3, {{{0}, {1}}, {{1}, {2}}});
    const std::vector<OrganizationIndex> loop = channel.loopThrough({2}, {0});
    EXPECT_EQ(loop, (std::vector<OrganizationIndex>{{0}, {1}, {2}}));
    EXPECT_TRUE(channel.loopThrough({0}, {2}).empty());
}

TEST(Channel, ForgetsAndRestoresPartnershipsAndOrganizations) {
    Channel channel = channelOf(3, {{{0}, {1}}, {{0}, {2}}});
    const PartnershipIndex ended = channel.find({0}, {1});
    channel.disconnect(ended);
    EXPECT_FALSE(channel.find({0}, {1}).exists());
    EXPECT_EQ(channel.upstreamCount({1}), 0u);
    channel.restore(ended);
    EXPECT_EQ(channel.find({0}, {1}), ended);
    channel.disconnect(ended);
    channel.removeOrganization({1});
    EXPECT_FALSE(channel.find(ValueId{1}).exists());
    channel.restoreOrganization({1});
    EXPECT_EQ(channel.find(ValueId{1}), OrganizationIndex{1});
}

/// The partnerships of everybody in the order of the lists.
std::vector<std::uint32_t> listsOf(const Channel& channel) {
    std::vector<std::uint32_t> lists;
    for (std::uint32_t i = 0; i < channel.organizationSlots(); ++i) {
        for (PartnershipIndex p = channel.firstOfUpstream({i}); p.exists();
             p = channel.partnership(p).nextOfUpstream)
            lists.push_back(p.value);
        for (PartnershipIndex p = channel.firstOfDownstream({i}); p.exists();
             p = channel.partnership(p).nextOfDownstream)
            lists.push_back(1000 + p.value);
    }
    return lists;
}

TEST(Channel, ARestoredPartnershipStandsWhereItStood) {
    Channel channel = channelOf(5, {{{0}, {1}}, {{0}, {2}}, {{0}, {3}}, {{4}, {2}}});
    const std::vector<std::uint32_t> before = listsOf(channel);
    for (const std::uint32_t first : {0u, 1u, 2u, 3u}) {
        const std::uint32_t second = (first + 1) % 4;
        channel.disconnect({first});
        channel.disconnect({second});
        channel.restore({second});
        channel.restore({first});
        EXPECT_EQ(listsOf(channel), before) << first;
        expectUpstreamsFirst(channel);
    }
}

TEST(Channel, DroppingAnOrganizationLeavesNoTraceInTheOrder) {
    Channel channel = channelOf(2, {});
    const OrganizationIndex added = channel.addOrganization({7}, {7});
    channel.connect(added, {0});
    channel.layOut();  // now 0 hangs below the new one
    channel.dropLastPartnership();
    channel.dropLastOrganization();
    const OrganizationIndex again = channel.addOrganization({8}, {8});
    channel.connect(again, {0});
    expectUpstreamsFirst(channel);
    EXPECT_TRUE(channel.currentOrder().hasFarDownstream(again) || channel.currentOrder().isNear(again, {0}));
    if (channel.currentOrder().isNear(again, {0})) {
        const std::uint32_t position = channel.currentOrder().position(again);
        EXPECT_LT(channel.currentOrder().position({0}), channel.currentOrder().subtreeEnd(position));
    }
}

/// Whoever does not hang directly below its upstream in the layout tree is known to be far.
void expectNearOrFar(const Channel& channel) {
    const FlowOrder& order = channel.currentOrder();
    for (std::uint32_t i = 0; i < channel.partnershipSlots(); ++i) {
        const Partnership& link = channel.partnership({i});
        if (!link.present) continue;
        EXPECT_TRUE(order.isNear(link.upstream, link.downstream) || order.hasFarDownstream(link.upstream));
    }
    for (std::uint32_t i = 0; i < channel.organizationSlots(); ++i) {
        EXPECT_EQ(order.at(order.position({i})).value, i);
        EXPECT_LE(order.subtreeEnd(order.position({i})), order.positions());
    }
}

bool reaches(const Channel& channel, OrganizationIndex from, OrganizationIndex to) {
    std::vector<OrganizationIndex> below = {from};
    std::vector<bool> seen(channel.organizationSlots(), false);
    for (std::size_t i = 0; i < below.size(); ++i) {
        if (below[i] == to) return true;
        for (PartnershipIndex p = channel.firstOfUpstream(below[i]); p.exists();
             p = channel.partnership(p).nextOfUpstream) {
            const OrganizationIndex next = channel.partnership(p).downstream;
            if (!seen[next.value]) below.push_back(next);
            seen[next.value] = true;
        }
    }
    return false;
}

class GrowingChannel : public testing::TestWithParam<std::uint32_t> {};

TEST_P(GrowingChannel, KeepsItsOrderAndFindsEachLoop) {
    std::uint32_t state = GetParam();
    const auto below = [&state](std::uint32_t limit) {
        state = state * 1664525u + 1013904223u;
        return (state >> 8) % limit;
    };
    Channel channel = channelOf(3, {});
    std::vector<PartnershipIndex> ended;
    for (int i = 0; i < 400 && !testing::Test::HasFailure(); ++i) {
        if (below(3) == 0 && channel.partnershipSlots() > 0) {
            const PartnershipIndex partnership{below(channel.partnershipSlots())};
            if (channel.partnership(partnership).present) {
                channel.disconnect(partnership);
                ended.push_back(partnership);
            }
        }
        if (below(6) == 0) channel.addOrganization({channel.organizationSlots()}, {0});
        if (below(40) == 0) channel.layOut();
        if (below(8) == 0) {
            // As an invitation that is taken back at once.
            const OrganizationIndex upstream{below(channel.organizationSlots())};
            const OrganizationIndex invited = channel.addOrganization({channel.organizationSlots()}, {0});
            channel.connect(upstream, invited);
            if (below(2) == 0) channel.layOut();
            channel.dropLastPartnership();
            channel.dropLastOrganization();
        }
        // The last that ended comes back, as an undo brings it.
        if (below(5) == 0 && !ended.empty() && channel.partnershipSlots() > ended.back().value) {
            const Partnership& last = channel.partnership(ended.back());
            const bool isPossible = !channel.find(last.upstream, last.downstream).exists() &&
                                    !reaches(channel, last.downstream, last.upstream);
            if (isPossible) channel.connect(last.upstream, last.downstream);
            ended.pop_back();
        }
        const OrganizationIndex up{below(channel.organizationSlots())},
            down{below(channel.organizationSlots())};
        const std::vector<OrganizationIndex> loop = channel.loopThrough(up, down);
        ASSERT_EQ(loop.empty(), !reaches(channel, down, up)) << "seed " << GetParam() << ", event " << i;
        if (loop.empty() && !channel.find(up, down).exists()) channel.connect(up, down);
        expectUpstreamsFirst(channel);
        expectNearOrFar(channel);
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, GrowingChannel, testing::Range(1u, 20u));

TEST(Channel, GrowsUpwardWithoutMovingWhatStandsBelow) {
    Channel channel = channelOf(200, {});
    for (std::uint32_t i = 0; i + 1 < 200; ++i) {
        const std::uint32_t bottom = channel.currentOrder().position({0});
        channel.connect({i + 1}, {i});
        EXPECT_LE(channel.currentOrder().disorder(), 3 * (i + 1)) << "a move costs what moves";
        EXPECT_GE(channel.currentOrder().position({0}), bottom);
    }
    expectUpstreamsFirst(channel);
    expectNearOrFar(channel);
}

}  // namespace
}  // namespace sluice::channel
