#include "entitlements/distribute.h"

#include <utility>

#include "entitlements/supply.h"
#include "entitlements/words.h"

namespace sluice::entitlements {

namespace {

/// Turns a cover into events, trying each on the state; gives the state back when it goes.
class Writer {
  public:
    Writer(const Channel& channel, State& state, const Context& context, const Supply& supply,
           const Cover& cover, OrganizationIndex actor)
        : channel_(channel), state_(state), context_(context), supply_(supply), cover_(cover) {
        if (actor.exists() && actor != state.producer) by_ = channel.organization(actor).id;
    }
    ~Writer() {
        while (!taken_.empty()) {
            undo(state_, taken_.back());
            taken_.pop_back();
        }
    }
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    std::vector<Event> write();

  private:
    EntitlementIndex take(EventKind kind, EntitlementIndex entitlement, TierIndex tier,
                          OrganizationIndex account, std::uint64_t quantity);
    void layOut();
    void makeReady(std::uint32_t root);
    void give(std::uint32_t node, EntitlementIndex entitlement);
    void serve(const Piece& piece, EntitlementIndex entitlement);

    const Channel& channel_;
    State& state_;
    const Context& context_;
    const Supply& supply_;
    const Cover& cover_;
    ValueId by_;
    base::List<std::uint32_t> order_;     // opened nodes, each behind its parent
    std::vector<std::uint32_t> parents_;  // by node
    std::vector<std::uint32_t> depths_;   // by node
    std::vector<std::uint64_t> amounts_;  // by node: what passes through it
    std::vector<Event> events_;
    std::vector<Step> taken_;
};

EntitlementIndex Writer::take(EventKind kind, EntitlementIndex entitlement, TierIndex tier,
                              OrganizationIndex account, std::uint64_t quantity) {
    Event& event = events_.emplace_back();
    event.kind = kind;
    event.by = by_;
    event.entitlement = state_.entitlement(entitlement).id;
    event.quantity = quantity;
    event.state = EntitlementState::deployed;
    if (kind != EventKind::changeState) event.state = {};
    if (tier.exists()) event.tier = state_.tier(tier).id;
    if (account.exists()) event.account = channel_.organization(account).id;
    taken_.push_back(step(channel_, state_, context_, event));
    return taken_.back().made;
}

void Writer::layOut() {
    const auto& nodes = supply_.network().nodes;
    parents_.assign(nodes.size(), Network::kNone);
    depths_.assign(nodes.size(), 0);
    amounts_.assign(nodes.size(), 0);
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
        if (cover_.opened[i] == 1 && nodes[i].root == i) order_.push_back(i);
    }
    for (std::size_t i = 0; i < order_.size(); ++i) {
        const std::uint32_t here = order_[i];
        for (const std::uint32_t next : nodes[here].near) {
            if (cover_.opened[next] != 1 || nodes[next].root == next || parents_[next] != Network::kNone) {
                continue;
            }
            parents_[next] = here;
            depths_[next] = depths_[here] + 1;
            order_.push_back(next);
        }
    }
    for (const Piece& piece : cover_.pieces) amounts_[piece.node] += piece.amount;
    for (std::size_t i = order_.size(); i-- > 0;) {
        const std::uint32_t here = order_[i];
        if (parents_[here] != Network::kNone) amounts_[parents_[here]] += amounts_[here];
    }
}

void Writer::makeReady(std::uint32_t root) {
    const Place& place = supply_.place(root);
    const Entitlement& source = state_.entitlement(place.source);
    if (!place.isTransfer && source.state != EntitlementState::deployed) {
        take(EventKind::changeState, place.source, {}, {}, 1);
    }
    if (source.owner != place.owner) take(EventKind::setCurrentOwner, place.source, place.owner, {}, 1);
}

void Writer::serve(const Piece& piece, EntitlementIndex entitlement) {
    const auto& approaches = supply_.approaches(piece.customer);
    std::uint32_t entry = supply_.entryFrom(piece.node, piece.customer);
    if (supply_.place(piece.node).isTransfer) {
        entitlement = take(EventKind::transfer, entitlement, {}, approaches[entry].account, 1);
    } else {
        entitlement =
            take(EventKind::split, entitlement, kEndCustomer, approaches[entry].account, piece.amount);
    }
    while (approaches[entry].steps > 0 && entitlement.exists()) {
        entry = approaches[entry].towards;
        entitlement = take(EventKind::transfer, entitlement, {}, approaches[entry].account, 1);
    }
}

/// To the partners below first, then to the customers.
void Writer::give(std::uint32_t node, EntitlementIndex entitlement) {
    for (const std::uint32_t next : order_) {
        if (parents_[next] != node || amounts_[next] == 0) continue;
        const TierIndex tier = supply_.tiersOf(supply_.network().nodes[next].root)[depths_[next] - 1];
        const EntitlementIndex made =
            take(EventKind::split, entitlement, tier, supply_.place(next).account, amounts_[next]);
        if (made.exists()) give(next, made);
    }
    for (std::uint32_t i = 0; i < supply_.network().wanted.size(); ++i) {
        for (const Piece& piece : cover_.pieces) {
            if (piece.node == node && piece.customer == i) serve(piece, entitlement);
        }
    }
}

std::vector<Event> Writer::write() {
    layOut();
    for (const std::uint32_t node : order_) {
        if (parents_[node] != Network::kNone || amounts_[node] == 0) continue;
        makeReady(node);
        give(node, supply_.place(node).source);
    }
    return std::move(events_);
}

/// What forbids the wish itself; `event` names what the sentence needs.
Reason judgeWish(const Channel& channel, const State& state, const std::vector<Wanted>& wanted,
                 std::uint64_t remaining, Event& event) {
    if (wanted.empty()) return Reason::changesNothing;
    std::vector<std::uint32_t> isWanted(state.accounts.size());
    std::uint64_t total = 0;
    for (const Wanted& each : wanted) {
        event.account = channel.organization(each.account).id;
        event.tier = state.tier(kEndCustomer).id;
        if (!fits(state.account(each.account).type, kEndCustomer)) return Reason::accountUnfit;
        if (isWanted[each.account.value]++ != 0) return Reason::wantedTwice;
        if (each.quantity < 1 || each.quantity > kLargestQuantity) return Reason::badQuantity;
        total += each.quantity;
        event.quantity = total;
        if (total > remaining) return Reason::notEnough;
    }
    return Reason::none;
}

Reason judgeSupply(const Channel& channel, const Supply& supply, const std::vector<Wanted>& wanted,
                   Event& event) {
    for (std::uint32_t i = 0; i < wanted.size(); ++i) {
        if (!supply.network().offers[i].empty()) continue;
        event.account = channel.organization(wanted[i].account).id;
        return supply.whyNothing(i);
    }
    return Reason::none;
}

}  // namespace

Distribution distribute(const Channel& channel, State& state, const Context& context, EntitlementIndex source,
                        ValueId product, const std::vector<Wanted>& wanted, OrganizationIndex actor) {
    Distribution answer;
    Event event;  // for the sentences
    if (!actor.exists()) actor = state.producer;
    base::List<EntitlementIndex> sources;
    std::uint64_t remaining = 0;
    for (std::uint32_t i = 0; i < state.entitlements.size(); ++i) {
        const Entitlement& entitlement = state.entitlements[i];
        if (source.exists() ? source.value != i : entitlement.product != product) continue;
        sources.push_back({i});
        if (entitlement.state != EntitlementState::obsolete) remaining += entitlement.remaining();
    }
    if (!sources.empty()) event.entitlement = state.entitlement(sources.front()).id;
    event.product = product;
    answer.reason = Reason::noProducer;
    if (sources.empty()) {
        answer.reason = Reason::unknownProduct;
    } else if (actor.exists()) {
        event.by = channel.organization(actor).id;
        answer.reason = judgeWish(channel, state, wanted, remaining, event);
    }
    answer.proven = true;
    const auto plan = [&](bool isDivided) {
        answer.proven = true;
        answer.reason = Reason::none;
        Supply supply(channel, state, actor, wanted, isDivided);
        for (const EntitlementIndex each : sources) {
            if (!supply.addSource(each)) answer.proven = false;
            if (!answer.proven) break;
        }
        supply.finish();
        if (source.exists() && supply.network().nodes.empty()) {
            answer.reason = Judge(channel, state, actor).split(state.entitlement(source));
        }
        if (answer.reason == Reason::none) answer.reason = judgeSupply(channel, supply, wanted, event);
        if (answer.reason != Reason::none) return;
        const Cover cover = cheapestCover(supply.network());
        answer.proven = answer.proven && cover.proven;
        answer.isDivided = isDivided && cover.found;
        answer.reason = answer.proven ? Reason::nowhereWhole : Reason::tooHard;
        if (!cover.found) return;
        answer.reason = Reason::none;
        answer.events = Writer(channel, state, context, supply, cover, actor).write();
    };
    if (answer.reason == Reason::none) {
        plan(false);
        if (answer.reason != Reason::none && sources.size() > 1) plan(true);
        if (answer.reason == Reason::none) return answer;
    }
    answer.refusal = {id(text(answer.reason).rule),
                      retell(answer.reason, event, Viewer(channel, state, context, actor))};
    return answer;
}

}  // namespace sluice::entitlements
