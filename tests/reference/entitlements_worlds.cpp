#include "reference/entitlements_worlds.h"

namespace sluice::reference {

using namespace entitlements;
using testing_support::EntitlementWorld;

Event EventMaker::make(EventKind kind, const std::string& entitlement, const std::string& account,
                       const std::string& tier, std::uint64_t quantity) const {
    Event event;
    event.kind = kind;
    event.by = w.t(by);
    event.entitlement = w.t(entitlement);
    event.account = w.t(account);
    event.tier = w.t(tier);
    event.quantity = quantity;
    if (kind == EventKind::createEntitlement) event.product = w.t("CAD");
    return event;
}
Event EventMaker::pair(EventKind kind, const std::string& account, const std::string& with) const {
    Event event = make(kind, {}, account);
    event.with = w.t(with);
    return event;
}
Event EventMaker::create(const std::string& account, AccountType type,
                         const std::vector<std::string>& parents) const {
    Event event = this->parents(account, parents);
    event.kind = EventKind::createAccount;
    event.accountType = type;
    return event;
}
Event EventMaker::parents(const std::string& account, const std::vector<std::string>& parents) const {
    Event event = make(EventKind::setParents, {}, account);
    for (const std::string& parent : parents) event.parents.push_back(w.t(parent));
    return event;
}
Event EventMaker::state(const std::string& entitlement, EntitlementState state) const {
    Event event = make(EventKind::changeState, entitlement);
    event.state = state;
    return event;
}
Event EventMaker::visibility(const std::string& account, bool visible) const {
    Event event = make(EventKind::setVisibility, {}, account);
    event.visibleToOtherPartners = visible;
    return event;
}
Event EventMaker::position(EventKind kind, const std::string& tier, std::uint32_t position) const {
    Event event = make(kind, {}, {}, tier);
    event.position = position;
    return event;
}

void fillRandom(EntitlementWorld& w, EntitlementRandom& random, std::uint32_t partners,
                std::uint32_t customers, std::uint32_t tiers, std::uint32_t entitlements) {
    std::uint32_t named = 0;
    const auto add = [&](const std::string& id, AccountType type) {
        w.account(id, type);
        std::string name = "NAME-";
        for (std::uint32_t i = 0, rest = named; i < 3; ++i, rest /= 26) {
            name += static_cast<char>('A' + (rest % 26));
        }
        ++named;
        w.channel.rename(w.at(id), w.t(name));
        w.state.accounts.own(w.at(id).value).visibleToOtherPartners = random.chance(70);
    };
    const auto id = [](const char* stem, std::uint32_t i) { return stem + std::to_string(i); };
    add("acme", AccountType::producer);
    for (std::uint32_t i = 0; i < partners; ++i) add(id("p", i), AccountType::partner);
    for (std::uint32_t i = 0; i < customers; ++i) add(id("c", i), AccountType::customer);
    for (std::uint32_t i = 1; i < partners; ++i) {
        if (random.chance(20)) w.state.setParent(w.at(id("p", i)), w.at(id("p", random.below(i))), true);
    }
    for (std::uint32_t i = 1; i < customers; ++i) {
        if (random.chance(40)) w.state.setParent(w.at(id("c", i)), w.at(id("c", random.below(i))), true);
    }
    for (std::uint32_t i = 0; i < partners; ++i) {
        for (std::uint32_t k = i + 1; k < partners; ++k) {
            if (random.chance(35)) w.relate(id("p", i), id("p", k));
        }
        for (std::uint32_t k = 0; k < customers; ++k) {
            if (random.chance(30)) w.relate(id("p", i), id("c", k));
        }
    }
    for (std::uint32_t i = 0; i < tiers; ++i) w.tier(id("t", i));
    for (std::uint32_t i = 0; i < entitlements; ++i) {
        const bool isCustomers = customers > 0 && random.chance(25);
        std::vector<std::pair<std::string, std::string>> standing;
        standing.emplace_back("distributor", id("p", random.below(partners)));
        if (tiers > 0 && random.chance(30)) standing.emplace_back("t0", id("p", random.below(partners)));
        std::string owner = random.chance(80) ? standing[random.below(2) % standing.size()].first : "";
        if (isCustomers) {
            standing.emplace_back("end-customer", id("c", random.below(customers)));
            owner = "end-customer";
        }
        Entitlement& made = w.entitlement(
            id("e", i), standing, owner, random.chance(40) ? EntitlementKind::bulk : EntitlementKind::simple);
        made.quantity = 1 + random.below(12);
        made.used = random.chance(30) ? random.below(static_cast<std::uint32_t>(made.quantity) + 1) : 0;
        if (random.chance(30)) made.product = w.t("BIM");
        if (random.chance(25)) made.state = static_cast<EntitlementState>(random.below(4));
    }
    w.state.readOrigins();
}

Event randomEvent(EntitlementWorld& w, EntitlementRandom& random) {
    const auto account = [&]() -> ValueId {
        if (random.chance(3)) return w.t("stranger");
        return w.channel.organization({random.below(w.channel.organizationSlots())}).id;
    };
    const auto tier = [&]() -> ValueId {
        if (random.chance(4)) return w.t("no-tier");
        return w.state.tiers[random.below(static_cast<std::uint32_t>(w.state.tiers.size()))].id;
    };
    const auto entitlement = [&]() -> ValueId {
        if (w.state.entitlements.empty() || random.chance(3)) return w.t("no-entitlement");
        const auto count = static_cast<std::uint32_t>(w.state.entitlements.size());
        return w.state.entitlements[random.below(count)].id;
    };
    static const EventKind kOften[] = {
        EventKind::split,     EventKind::split,     EventKind::split,           EventKind::redeem,
        EventKind::transfer,  EventKind::activate,  EventKind::setCurrentOwner, EventKind::changeState,
        EventKind::mergeBack, EventKind::deactivate};
    Event event;
    event.kind = random.chance(55)
                     ? kOften[random.below(10)]
                     : static_cast<EventKind>(random.below(static_cast<std::uint32_t>(EventKind::count_)));
    if (random.chance(40)) event.by = account();
    event.quantity = random.chance(90) ? 1 + random.below(4) : random.below(2) * (kLargestQuantity + 1);
    event.state =
        random.chance(60) ? EntitlementState::deployed : static_cast<EntitlementState>(random.below(4));
    switch (event.kind) {
        case EventKind::createAccount:
            event.account =
                random.chance(80) ? w.t("n" + std::to_string(w.channel.organizationSlots())) : account();
            event.accountType = static_cast<AccountType>(random.below(4));
            event.visibleToOtherPartners = random.chance(70);
            if (random.chance(30)) event.parents = {account()};
            break;
        case EventKind::setParents:
            event.account = account();
            while (random.chance(50)) event.parents.push_back(account());
            break;
        case EventKind::setVisibility:
            event.account = account();
            event.visibleToOtherPartners = random.chance(50);
            break;
        case EventKind::addTier:
            event.tier = random.chance(70) && w.state.tiers.size() < 6
                             ? w.t("x" + std::to_string(w.state.tiers.size()))
                             : tier();
            if (random.chance(60)) event.position = random.below(6);
            if (random.chance(30)) event.name = w.t("Dealer");
            break;
        case EventKind::renameTier:
            event.tier = tier();
            event.name = w.t(random.chance(50) ? "Dealer" : "Reseller");
            break;
        case EventKind::moveTier:
            event.tier = tier();
            if (random.chance(70)) event.position = random.below(6);
            break;
        case EventKind::relate:
        case EventKind::unrelate:
            event.account = account();
            event.with = account();
            break;
        case EventKind::createEntitlement:
            event.entitlement = w.t("e" + std::to_string(w.state.entitlements.size()));
            event.entitlementKind = random.chance(50) ? EntitlementKind::bulk : EntitlementKind::simple;
            event.product = w.t(random.chance(50) ? "CAD" : "BIM");
            if (random.chance(70)) event.tier = tier();
            if (random.chance(70)) event.account = account();
            break;
        case EventKind::setCurrentOwner:
            event.entitlement = entitlement();
            if (random.chance(80)) event.tier = tier();
            break;
        case EventKind::split:
            event.entitlement = entitlement();
            event.tier = tier();
            event.account = account();
            if (random.chance(30)) event.poolInto = entitlement();
            if (random.chance(15)) event.newEntitlement = w.t("m" + std::to_string(random.below(30)));
            break;
        case EventKind::nameEndCustomer:
        case EventKind::transfer:
        case EventKind::redeem:
            event.entitlement = entitlement();
            event.account = account();
            break;
        case EventKind::activate:
        case EventKind::changeState:
        case EventKind::deactivate:
        case EventKind::setQuantity:
        case EventKind::mergeBack:
            event.entitlement = entitlement();
            break;
        case EventKind::count_:
            break;
    }
    return event;
}

}  // namespace sluice::reference
