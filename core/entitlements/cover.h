// The search behind a plan of distribution, without a word of what it is about: which nodes of a network to
// open so that every customer is served, at the least cost.
#pragma once

#include <cstdint>
#include <vector>

#include "base/arena.h"

namespace sluice::entitlements {

/// A node is a root (who has something to give) or somebody on the way from one. Opened nodes must hang
/// together: each reaches its root over opened nodes in at most the root's room. A customer is served at one
/// opened node, out of the stock behind its root; or, where the network is divided, at several.
struct Network {
    static constexpr std::uint32_t kNone = 0xFFFFFFFFu;
    struct Node {
        std::uint32_t root = 0;   // the node of its root; its own index: it is one
        std::uint32_t stock = 0;  // whose capacity it draws on
        std::uint32_t room = 0;   // how far from the root an opened node may be
        std::uint32_t cost = 1;   // of opening it
        bool waits = false;       // a root that needs its stock made ready first
        bool takesAll = false;    // a root that gives the whole of its stock or nothing
        std::uint32_t depth = 0;  // the least distance from the root in the whole network
        base::List<std::uint32_t> near;
    };
    struct Offer {
        std::uint32_t node = 0;
        std::uint32_t cost = 0;
    };
    base::List<Node> nodes;
    base::List<std::uint64_t> capacities;  // by stock; making one ready costs 1
    base::List<std::uint64_t> wanted;      // by customer
    base::List<base::List<Offer>> offers;  // by customer, the cheapest first
    bool isDivided = false;
};

/// What a customer gets at a node.
struct Piece {
    std::uint32_t customer = 0;
    std::uint32_t node = 0;
    std::uint64_t amount = 0;
};

struct Cover {
    bool found = false;
    bool proven = false;                // nothing is cheaper; or, where nothing was found, nothing is there
    std::uint32_t cost = 0;             // of opening, making ready and the offers taken
    std::uint32_t atLeast = 0;          // nothing is cheaper than this; where it is proven, the cost
    std::vector<Piece> pieces;          // each costs its offer
    std::vector<std::uint32_t> opened;  // by node
};

/// Exact, by branch and bound; gives up proving after a fixed amount of work, the same on every machine. Where the
/// network is divided and one flow out of all stocks serves everybody, something is found in any case.
[[nodiscard]] Cover cheapestCover(const Network& network);

}  // namespace sluice::entitlements
