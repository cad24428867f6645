#include "entitlements/distribute.h"

#include <algorithm>
#include <iterator>
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
    const bool isMovable = source.state == EntitlementState::deployed ||
                           (place.isTransfer && source.state == EntitlementState::draft);
    if (!isMovable) {
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

/// One wish: what it could come from, and how.
class Planner {
  public:
    Planner(const Channel& channel, State& state, const Context& context, EntitlementIndex source,
            ValueId product, const std::vector<Wanted>& wanted, OrganizationIndex actor)
        : channel_(channel), state_(state), context_(context), source_(source), wanted_(wanted) {
        actor_ = actor.exists() ? actor : state.producer;
        event_.product = product;
        for (std::uint32_t i = 0; i < state.entitlements.size(); ++i) {
            const Entitlement& entitlement = state.entitlements[i];
            if (source.exists() ? source.value != i : entitlement.product != product) continue;
            if (!event_.entitlement.exists()) event_.entitlement = entitlement.id;
            if (entitlement.state != EntitlementState::obsolete) inAll_ += entitlement.remaining();
            // Customers keep what they have, unless it is said that it may be taken (EN-38).
            if (!source.exists() && entitlement.owner == kEndCustomer) continue;
            sources_.push_back({i});
            if (entitlement.state != EntitlementState::obsolete) remaining_ += entitlement.remaining();
        }
    }

    Distribution plan();

  private:
    [[nodiscard]] Reason judgeWish();
    [[nodiscard]] Reason judgeSource();
    [[nodiscard]] Reason judgeSupply(const Supply& supply);
    [[nodiscard]] Supply supplyOf(bool isDivided, bool& isWhole) const;
    void attempt(bool isDivided);
    void attempts();
    void findLacking();
    [[nodiscard]] bool isPossible();
    [[nodiscard]] bool findLacking(std::size_t more);
    void addOwners(std::vector<Event>& fixes) const;
    void addRelations(std::vector<Event>& fixes) const;

    /// The look for what is lacking is given up after so many tries.
    static constexpr std::uint32_t kMostTries = 300;
    static constexpr std::size_t kMostLacking = 4;

    const Channel& channel_;
    State& state_;
    const Context& context_;
    EntitlementIndex source_;
    const std::vector<Wanted>& wanted_;
    OrganizationIndex actor_;
    base::List<EntitlementIndex> sources_;
    std::uint64_t remaining_ = 0, inAll_ = 0;
    Event event_;  // for the sentences
    Distribution answer_;
    std::uint32_t tries_ = 0;
    std::vector<Event> fixes_;
};

/// What forbids the wish itself.
Reason Planner::judgeWish() {
    if (wanted_.empty()) return Reason::changesNothing;
    std::vector<std::uint32_t> isWanted(state_.accounts.size());
    std::uint64_t total = 0;
    for (const Wanted& each : wanted_) {
        event_.account = channel_.organization(each.account).id;
        event_.tier = state_.tier(kEndCustomer).id;
        if (!fits(state_.account(each.account).type, kEndCustomer)) return Reason::accountUnfit;
        if (isWanted[each.account.value]++ != 0) return Reason::wantedTwice;
        if (each.quantity < 1 || each.quantity > kLargestQuantity) return Reason::badQuantity;
        total += each.quantity;
        event_.quantity = total;
        if (total > remaining_) return total > inAll_ ? Reason::notEnough : Reason::customersKeep;
    }
    return Reason::none;
}

/// Nobody who is wanted ends with less (EN-38).
Reason Planner::judgeSource() {
    if (!source_.exists() || state_.entitlement(source_).owner != kEndCustomer) return Reason::none;
    const OrganizationIndex owner = state_.entitlement(source_).ownerAccount();
    for (const Wanted& each : wanted_) {
        if (each.account != owner) continue;
        event_.account = channel_.organization(owner).id;
        return Reason::wantedGives;
    }
    return Reason::none;
}

/// Why the one entitlement can be given from in no way, or why nobody offers anything to a customer.
Reason Planner::judgeSupply(const Supply& supply) {
    // Whether somebody could give, were there only somebody to give to.
    const bool isGiven = source_.exists() && !supply.givers(source_).empty();
    if (source_.exists() && supply.network().nodes.empty() && !isGiven) {
        const Judge judge(channel_, state_, actor_);
        const Entitlement& source = state_.entitlement(source_);
        const bool isCustomers = source.owner == kEndCustomer;
        const Reason reason = isCustomers ? judge.transfer(source) : judge.split(source);
        if (reason != Reason::none) return reason;
        if (isCustomers) return Reason::transferTakesAll;
    }
    for (std::uint32_t i = 0; i < wanted_.size(); ++i) {
        if (!supply.network().offers[i].empty()) continue;
        event_.account = channel_.organization(wanted_[i].account).id;
        return supply.whyNothing(i);
    }
    return Reason::none;
}

/// `isWhole`: nothing was left out.
Supply Planner::supplyOf(bool isDivided, bool& isWhole) const {
    Supply supply(channel_, state_, actor_, wanted_, isDivided);
    isWhole = true;
    for (const EntitlementIndex each : sources_) {
        isWhole = supply.addSource(each);
        if (!isWhole) break;
    }
    supply.finish();
    return supply;
}

void Planner::attempt(bool isDivided) {
    bool isWhole = true;
    const Supply supply = supplyOf(isDivided, isWhole);
    answer_.proven = isWhole;
    answer_.atLeast = 0;
    answer_.reason = judgeSupply(supply);
    if (answer_.reason != Reason::none) return;
    const Cover cover = cheapestCover(supply.network());
    answer_.proven = isWhole && cover.proven;
    answer_.isDivided = isDivided && cover.found;
    answer_.reason = answer_.proven ? Reason::nowhereWhole : Reason::tooHard;
    if (!cover.found) return;
    answer_.reason = Reason::none;
    answer_.atLeast = isWhole ? cover.atLeast : 0;
    answer_.events = Writer(channel_, state_, context_, supply, cover, actor_).write();
}

/// Whole out of single entitlements, or else in pieces.
void Planner::attempts() {
    attempt(false);
    if (answer_.reason != Reason::none && sources_.size() > 1) attempt(true);
}

Distribution Planner::plan() {
    answer_.proven = true;
    answer_.reason = Reason::noProducer;
    if (!event_.entitlement.exists()) {
        answer_.reason = Reason::unknownProduct;
    } else if (actor_.exists()) {
        event_.by = channel_.organization(actor_).id;
        answer_.reason = judgeSource();
        if (answer_.reason == Reason::none) answer_.reason = judgeWish();
        if (answer_.reason == Reason::none) {
            attempts();
            if (answer_.reason == Reason::none) return std::move(answer_);
            const Event named = event_;
            findLacking();
            event_ = named;
        }
    }
    answer_.refusal = {id(text(answer_.reason).rule),
                       retell(answer_.reason, event_, Viewer(channel_, state_, context_, actor_))};
    return std::move(answer_);
}

// ---- what is lacking ----

/// Of a reason that relations or owners could take away.
void Planner::findLacking() {
    constexpr Reason kHelped[] = {Reason::noWay, Reason::noTierLeft, Reason::bulkTransferred,
                                  Reason::splitWithoutOwner, Reason::notSplitter};
    if (std::find(std::begin(kHelped), std::end(kHelped), answer_.reason) == std::end(kHelped)) return;
    for (std::size_t count = 1; count <= kMostLacking && tries_ <= kMostTries; ++count) {
        if (!findLacking(count)) continue;
        answer_.lacking = fixes_;
        return;
    }
}

/// `more` fixes make it possible: they stand in fixes_ then. The state is given back.
bool Planner::findLacking(std::size_t more) {
    if (more == 0) return isPossible();
    std::vector<Event> fixes;
    addOwners(fixes);
    addRelations(fixes);
    for (const Event& fix : fixes) {
        if (tries_ > kMostTries) return false;
        const Step taken = step(channel_, state_, context_, fix);
        if (!taken.happened) continue;
        fixes_.push_back(fix);
        const bool isFound = findLacking(more - 1);
        undo(state_, taken);
        if (isFound) return true;
        fixes_.pop_back();
    }
    return false;
}

bool Planner::isPossible() {
    if (++tries_ > kMostTries) return false;
    bool isWhole = true;
    const Supply supply = supplyOf(sources_.size() > 1, isWhole);
    for (const auto& offers : supply.network().offers) {
        if (offers.empty()) return false;
    }
    Distribution kept = std::move(answer_);
    answer_ = {};
    attempts();
    const bool isFound = answer_.reason == Reason::none;
    answer_ = std::move(kept);
    return isFound;
}

/// Other owners of what is given, as the producer may set them.
void Planner::addOwners(std::vector<Event>& fixes) const {
    const Judge judge(channel_, state_, actor_);
    for (const EntitlementIndex each : sources_) {
        const Entitlement& source = state_.entitlement(each);
        if (judge.isItself(source.ownerAccount())) continue;
        for (const TierIndex tier : state_.order) {
            if (tier == source.owner || !source.at(tier).exists() || !judge.actsFor(source.at(tier)))
                continue;
            Event& fix = fixes.emplace_back();
            fix.kind = EventKind::setCurrentOwner;
            fix.entitlement = source.id;
            fix.tier = state_.tier(tier).id;
        }
    }
}

/// Between who could give and those over whom the first customer that nobody serves is reached. More is never needed:
/// a relation further down the way can be replaced by one of who gives.
void Planner::addRelations(std::vector<Event>& fixes) const {
    bool isWhole = true;
    const Supply supply = supplyOf(sources_.size() > 1, isWhole);
    std::uint32_t customer = 0;
    while (customer < wanted_.size() && !supply.network().offers[customer].empty()) ++customer;
    if (customer == wanted_.size()) return;
    std::vector<OrganizationIndex> givers;
    for (const EntitlementIndex each : sources_) {
        for (const OrganizationIndex account : supply.givers(each)) {
            if (std::find(givers.begin(), givers.end(), account) == givers.end()) givers.push_back(account);
        }
    }
    for (const OrganizationIndex account : supply.waysTo(customer)) {
        for (const OrganizationIndex giver : givers) {
            Event& fix = fixes.emplace_back();
            fix.kind = EventKind::relate;
            fix.account = channel_.organization(account).id;
            fix.with = channel_.organization(giver).id;
        }
    }
}

}  // namespace

Distribution distribute(const Channel& channel, State& state, const Context& context, EntitlementIndex source,
                        ValueId product, const std::vector<Wanted>& wanted, OrganizationIndex actor) {
    return Planner(channel, state, context, source, product, wanted, actor).plan();
}

}  // namespace sluice::entitlements
