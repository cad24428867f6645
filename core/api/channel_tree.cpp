#include "api/channel_tree.h"

namespace sluice::api {

ChannelTree treeOf(const scenario::World& world) {
    const channel::Channel& channel = world.channel;
    const std::uint32_t slots = channel.organizationSlots();
    ChannelTree tree;
    tree.rowOf.assign(slots, ChannelTree::kNoRow);
    tree.shownUnder.resize(slots);
    for (std::uint32_t i = channel.partnershipSlots(); i-- > 0;) {
        const channel::Partnership& partnership = channel.partnership({i});
        if (partnership.present) tree.shownUnder[partnership.downstream.value] = {i};
    }
    // Children of one parent as a linked list, last first: a stack turns that into first first.
    std::vector<std::uint32_t> lastChild(slots, channel::FlowOrder::kHole),
        previous(slots, channel::FlowOrder::kHole);
    for (std::uint32_t i = 0; i < channel.partnershipSlots(); ++i) {
        const channel::Partnership& partnership = channel.partnership({i});
        if (!partnership.present || tree.shownUnder[partnership.downstream.value].value != i) continue;
        previous[partnership.downstream.value] = lastChild[partnership.upstream.value];
        lastChild[partnership.upstream.value] = partnership.downstream.value;
    }
    std::vector<std::uint32_t> stack;
    for (std::uint32_t i = slots; i-- > 0;) {
        if (channel.organization({i}).present && !tree.shownUnder[i].exists()) stack.push_back(i);
    }
    while (!stack.empty()) {
        const std::uint32_t current = stack.back();
        stack.pop_back();
        tree.rowOf[current] = static_cast<std::int32_t>(tree.rows.size());
        tree.rows.push_back({current});
        for (std::uint32_t child = lastChild[current]; child != channel::FlowOrder::kHole;
             child = previous[child]) {
            stack.push_back(child);
        }
    }
    return tree;
}

}  // namespace sluice::api
