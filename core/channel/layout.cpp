// Laying out the visiting order. Organizations with exactly one upstream hang below it; the others start segments
// of their own. Segments are visited so that every upstream comes first; each is laid out depth first.
#include <algorithm>

#include "channel/channel.h"

namespace sluice::channel {

namespace {

/// Neighbours in one direction as one array: those of organization i stand at starts[i] … starts[i+1]-1.
struct Neighbours {
    std::vector<std::uint32_t> starts, others;
};

Neighbours downstreams(std::uint32_t count, const std::vector<Edge>& edges) {
    Neighbours result;
    result.starts.assign(count + 1, 0);
    for (const Edge& edge : edges) ++result.starts[edge.upstream.value + 1];
    for (std::uint32_t i = 0; i < count; ++i) result.starts[i + 1] += result.starts[i];
    result.others.resize(edges.size());
    std::vector<std::uint32_t> next(result.starts.begin(), result.starts.end() - 1);
    for (const Edge& edge : edges) result.others[next[edge.upstream.value]++] = edge.downstream.value;
    return result;
}

/// Follows unvisited upstreams until one repeats: that is a loop.
std::vector<OrganizationIndex> findLoop(const std::vector<Edge>& edges,
                                        const std::vector<std::uint8_t>& visited) {
    std::vector<std::uint32_t> someUpstream(visited.size(), FlowOrder::kHole);
    for (const Edge& edge : edges) {
        if (visited[edge.upstream.value] == 0) someUpstream[edge.downstream.value] = edge.upstream.value;
    }
    std::uint32_t current = 0;
    while (visited[current] != 0) ++current;
    std::vector<std::uint32_t> seenAt(visited.size(), FlowOrder::kHole);
    std::vector<OrganizationIndex> path;
    while (seenAt[current] == FlowOrder::kHole) {
        seenAt[current] = static_cast<std::uint32_t>(path.size());
        path.push_back({current});
        current = someUpstream[current];
    }
    path.erase(path.begin(), path.begin() + static_cast<std::ptrdiff_t>(seenAt[current]));
    std::reverse(path.begin(), path.end());  // upstream first
    return path;
}

}  // namespace

Layout layOut(std::uint32_t count, const std::vector<Edge>& edges) {
    const Neighbours down = downstreams(count, edges);
    std::vector<std::uint32_t> upstreams(count, 0), waiting(count, 0);
    for (const Edge& edge : edges) ++upstreams[edge.downstream.value];
    waiting = upstreams;

    Layout layout;
    layout.order.reserve(count);
    layout.parents.assign(count, FlowOrder::kHole);
    std::vector<std::uint8_t> visited(count, 0);
    std::vector<std::uint32_t> heads;  // segment heads that are ready, last first
    for (std::uint32_t i = count; i-- > 0;) {
        if (upstreams[i] == 0) heads.push_back(i);
    }
    std::vector<std::uint32_t> stack;
    while (!heads.empty()) {
        stack.push_back(heads.back());
        heads.pop_back();
        while (!stack.empty()) {
            const std::uint32_t current = stack.back();
            stack.pop_back();
            visited[current] = 1;
            layout.order.push_back({current});
            for (std::uint32_t i = down.starts[current + 1]; i-- > down.starts[current];) {
                const std::uint32_t next = down.others[i];
                if (upstreams[next] == 1) {
                    layout.parents[next] = current;
                    stack.push_back(next);
                } else if (--waiting[next] == 0) {
                    heads.push_back(next);
                }
            }
        }
    }
    if (layout.order.size() < count) layout.loop = findLoop(edges, visited);
    return layout;
}

void Channel::layOut() {
    std::vector<Edge> edges;
    edges.reserve(presentPartnerships_);
    for (const Partnership& partnership : partnerships_) {
        if (partnership.present) edges.push_back({partnership.upstream, partnership.downstream});
    }
    Layout layout = channel::layOut(organizationSlots(), edges);
    order_.assign(layout.order, layout.parents);
    for (const Edge& edge : edges) order_.connect(edge.upstream, edge.downstream);
    order_.settle();
}

}  // namespace sluice::channel
