// Covers in which a customer may be served at several nodes: which pieces, and how large they are.
#include <algorithm>

#include "base/sort.h"
#include "entitlements/cover_search.h"

namespace sluice::entitlements {

/// The least that serving the customer costs: out of the largest stocks, each at the cheapest offer.
std::uint32_t CoverSearch::leastServing(std::uint32_t customer) {
    Numbers stocks;
    for (const Offer& offer : network_.offers[customer]) {
        const std::uint32_t stock = network_.nodes[offer.node].stock;
        if (marks_[offer.node] == kRuledOut) continue;
        if (std::find(stocks.begin(), stocks.end(), stock) == stocks.end()) stocks.push_back(stock);
    }
    work_ += network_.offers[customer].size();
    base::sort(stocks, [this](std::uint32_t left, std::uint32_t right) {
        return network_.capacities[left] > network_.capacities[right];
    });
    std::uint64_t left = network_.wanted[customer];
    std::uint32_t count = 0;
    for (; left > 0; ++count) {
        if (count == stocks.size()) return kFar;
        left -= std::min(left, network_.capacities[stocks[count]]);
    }
    return count * cheapestOffer(customer, false);
}

/// Whether what is opened holds enough for the customer, were it alone.
bool CoverSearch::isFilled(std::uint32_t customer) const {
    Numbers stocks;
    std::uint64_t left = network_.wanted[customer];
    for (const Offer& offer : network_.offers[customer]) {
        const std::uint32_t stock = network_.nodes[offer.node].stock;
        if (marks_[offer.node] != kOpened) continue;
        if (std::find(stocks.begin(), stocks.end(), stock) != stocks.end()) continue;
        stocks.push_back(stock);
        left -= std::min(left, network_.capacities[stock]);
    }
    return left == 0;
}

/// Gives the pieces their amounts so that each customer gets all that it wants, and drops those that nothing is left
/// for. False where they cannot do it.
bool CoverSearch::flow(std::vector<Piece>& pieces) {
    const auto stocks = static_cast<std::uint32_t>(network_.capacities.size());
    Amounts stock(network_.capacities.begin(), network_.capacities.end());
    Amounts need(network_.wanted.begin(), network_.wanted.end());
    for (Piece& piece : pieces) {
        const Network::Node& node = network_.nodes[piece.node];
        piece.amount = 0;
        if (!node.takesAll) continue;
        const std::uint64_t all = network_.capacities[node.stock];
        if (stock[node.stock] < all || need[piece.customer] < all) return false;
        piece.amount = all;
        stock[node.stock] = 0;
        need[piece.customer] -= all;
    }
    // The shortest augmenting path from a stock to a customer that still needs something, again and again.
    for (;;) {
        Numbers by(stocks + need.size(), kFar);  // stocks, then customers: over which piece it was reached
        Numbers queue;
        for (std::uint32_t i = 0; i < stocks; ++i) {
            if (stock[i] > 0) queue.push_back(i);
        }
        const Numbers sources = queue;
        const auto isReached = [&](std::uint32_t place) {
            return by[place] != kFar || std::find(sources.begin(), sources.end(), place) != sources.end();
        };
        std::uint32_t end = kFar;
        for (std::size_t i = 0; i < queue.size() && end == kFar; ++i) {
            const std::uint32_t here = queue[i];
            work_ += pieces.size();
            for (std::uint32_t k = 0; k < pieces.size() && end == kFar; ++k) {
                const Network::Node& node = network_.nodes[pieces[k].node];
                const std::uint32_t customer = stocks + pieces[k].customer;
                if (node.takesAll) continue;
                const bool isOn = node.stock == here;
                const std::uint32_t next = isOn ? customer : node.stock;
                if ((!isOn && (customer != here || pieces[k].amount == 0)) || isReached(next)) continue;
                by[next] = k;
                queue.push_back(next);
                if (isOn && need[pieces[k].customer] > 0) end = next;
            }
        }
        if (end == kFar) break;
        const auto walk = [&](const auto& visit) {
            std::uint32_t place = end;
            while (by[place] != kFar) {
                Piece& piece = pieces[by[place]];
                const bool isOn = place >= stocks;
                visit(piece, isOn);
                place = isOn ? network_.nodes[piece.node].stock : stocks + piece.customer;
            }
            return place;
        };
        std::uint64_t amount = need[end - stocks];
        const std::uint32_t source = walk([&amount](const Piece& piece, bool isOn) {
            if (!isOn) amount = std::min(amount, piece.amount);
        });
        amount = std::min(amount, stock[source]);
        walk([amount](Piece& piece, bool isOn) {
            piece.amount = isOn ? piece.amount + amount : piece.amount - amount;
        });
        stock[source] -= amount;
        need[end - stocks] -= amount;
    }
    std::erase_if(pieces, [](const Piece& piece) { return piece.amount == 0; });
    return std::all_of(need.begin(), need.end(), [](std::uint64_t left) { return left == 0; });
}

void CoverSearch::open(std::uint32_t node) {
    const auto& nodes = network_.nodes;
    marks_[node] = kOpened;
    while (nodes[node].root != node) {
        const auto nearer = [&](std::uint32_t next) { return nodes[next].depth < nodes[node].depth; };
        node = *std::find_if(nodes[node].near.begin(), nodes[node].near.end(), nearer);
        marks_[node] = kOpened;
    }
}

/// Something to begin with: a flow out of all stocks, each piece at the cheapest offer of its stock, and the shortest
/// ways there.
void CoverSearch::begin() {
    const Numbers marks = marks_;
    for (const bool isWhole : {false, true}) {
        std::vector<Piece> pieces;
        Amounts need(network_.wanted.begin(), network_.wanted.end());
        Amounts stock(network_.capacities.begin(), network_.capacities.end());
        for (const std::uint32_t customer : order_) {
            Numbers tried;
            for (const Offer& offer : network_.offers[customer]) {
                const Network::Node& node = network_.nodes[offer.node];
                std::uint64_t& left = stock[node.stock];
                if (std::find(tried.begin(), tried.end(), node.stock) != tried.end() || left == 0) continue;
                if (node.takesAll && (!isWhole || need[customer] < left)) continue;
                tried.push_back(node.stock);
                pieces.push_back({customer, offer.node, 0});
                if (!node.takesAll) continue;
                need[customer] -= left;
                left = 0;
            }
        }
        // What was taken as a whole is nobody else's.
        const auto isTaken = [&](const Piece& piece) {
            const Network::Node& node = network_.nodes[piece.node];
            return !node.takesAll && stock[node.stock] == 0;
        };
        std::erase_if(pieces, isTaken);
        if (!flow(pieces)) continue;
        for (const Piece& piece : pieces) open(piece.node);
        best_.found = true;
        best_.cost = costOfOpened();
        for (const Piece& piece : pieces) {
            for (const Offer& offer : network_.offers[piece.customer]) {
                if (offer.node == piece.node) best_.cost += offer.cost;
            }
        }
        best_.pieces = pieces;
        best_.opened = marks_;
        break;
    }
    marks_ = marks;
}

/// The cheapest pieces at opened nodes, customer by customer.
void CoverSearch::divide(std::size_t place, std::uint32_t cost) {
    if (work_ > kMostWork || cost >= cheapestServing_) return;
    if (place < order_.size()) return choosePieces(place, 0, 0, cost);
    std::vector<Piece> pieces = pieces_;
    work_ += pieces.size();
    if (!flow(pieces)) return;
    cheapestServing_ = cost;
    cheapestPieces_ = std::move(pieces);
}

/// Offers are taken until their stocks hold enough; `held`: what those taken hold.
void CoverSearch::choosePieces(std::size_t place, std::size_t offer, std::uint64_t held, std::uint32_t cost) {
    if (work_ > kMostWork || cost >= cheapestServing_) return;
    const std::uint32_t customer = order_[place];
    const auto& offers = network_.offers[customer];
    if (held >= network_.wanted[customer]) divide(place + 1, cost);
    for (; offer < offers.size(); ++offer) {
        const std::uint32_t node = offers[offer].node, stock = network_.nodes[node].stock;
        ++work_;
        const auto isOfStock = [&](const Piece& piece) {
            return piece.customer == customer && network_.nodes[piece.node].stock == stock;
        };
        if (marks_[node] != kOpened || std::any_of(pieces_.begin(), pieces_.end(), isOfStock)) continue;
        pieces_.push_back({customer, node, 0});
        choosePieces(place, offer + 1, held + network_.capacities[stock], cost + offers[offer].cost);
        pieces_.pop_back();
    }
}

}  // namespace sluice::entitlements
