#include "entitlements/judge.h"

#include <algorithm>
#include <array>

namespace sluice::entitlements {

namespace {

enum : std::uint8_t { kNeedsEntitlement = 1, kNeedsAccount = 2, kNeedsWith = 4, kNeedsTier = 8 };
/// What must be there for an event, in the order of `EventKind`.
constexpr std::array<std::uint8_t, static_cast<std::size_t>(EventKind::count_)> kNeeds = {
    0,                                               // createAccount
    kNeedsAccount,                                   // setParents
    kNeedsAccount | kNeedsWith,                      // relate
    kNeedsAccount | kNeedsWith,                      // unrelate
    0,                                               // addTier
    kNeedsTier,                                      // renameTier
    kNeedsTier,                                      // moveTier
    kNeedsAccount,                                   // setVisibility
    0,                                               // createEntitlement
    kNeedsEntitlement,                               // setCurrentOwner
    kNeedsEntitlement | kNeedsAccount,               // nameEndCustomer
    kNeedsEntitlement | kNeedsAccount | kNeedsTier,  // split
    kNeedsEntitlement | kNeedsAccount,               // transfer
    kNeedsEntitlement,                               // activate
    kNeedsEntitlement | kNeedsAccount,               // redeem
    kNeedsEntitlement,                               // changeState
    kNeedsEntitlement,                               // deactivate
    kNeedsEntitlement,                               // setQuantity
    kNeedsEntitlement,                               // mergeBack
};

}  // namespace

bool Judge::actsFor(OrganizationIndex account) const {
    return isProducer() || (account.exists() && state_.isAtOrAbove(account, actor_));
}

/// EN-25: whether the actor may put the account, none where it is new, under that parent or take it away from there.
bool Judge::mayStandUnder(OrganizationIndex account, OrganizationIndex parent, AccountType type) const {
    if (isProducer()) return true;
    if (type == AccountType::partner) return !account.exists() && parent == actor_;
    return actorType() == AccountType::partner && state_.isRelated(actor_, parent) &&
           (!account.exists() || state_.isRelated(actor_, account));
}

/// EN-19.
Reason Judge::named(const Event& event, Named& found) const {
    const std::uint8_t needs = kNeeds[static_cast<std::size_t>(event.kind)];
    if ((needs & kNeedsEntitlement) != 0) {
        found.entitlement = state_.findEntitlement(event.entitlement);
        if (!found.entitlement.exists()) return Reason::unknownEntitlement;
    }
    if ((needs & kNeedsAccount) != 0 || event.account.exists()) {
        found.account = state_.findAccount(channel_, event.account);
        if (!found.account.exists()) return Reason::unknownAccount;
    }
    if ((needs & kNeedsWith) != 0) {
        found.with = state_.findAccount(channel_, event.with);
        if (!found.with.exists()) return Reason::unknownWith;
    }
    if ((needs & kNeedsTier) != 0 || (event.tier.exists() && event.kind != EventKind::addTier)) {
        found.tier = state_.findTier(event.tier);
        if (!found.tier.exists()) return Reason::unknownTier;
    }
    if (event.poolInto.exists()) {
        found.pool = state_.findEntitlement(event.poolInto);
        if (!found.pool.exists()) return Reason::unknownPool;
    }
    return Reason::none;
}

Reason Judge::parents(const Event& event, std::size_t& which) const {
    const OrganizationIndex account = channel_.find(event.account);
    const bool isNew = event.kind == EventKind::createAccount;
    const AccountType type = isNew ? event.accountType : state_.account(account).type;
    for (which = 0; which < event.parents.size(); ++which) {
        const OrganizationIndex parent = state_.findAccount(channel_, event.parents[which]);
        if (!parent.exists()) return Reason::unknownParent;
        const auto here = event.parents.begin() + static_cast<std::ptrdiff_t>(which);
        if (std::find(event.parents.begin(), here, *here) != here) return Reason::parentTwice;
        if (state_.account(parent).type != type) return Reason::parentOfOtherType;
        if (!isNew && state_.isAtOrAbove(account, parent)) return Reason::parentLoop;
        const bool isThere = !isNew && state_.isParent(account, parent);
        if (isThere) continue;
        if (!mayStandUnder(isNew ? OrganizationIndex{} : account, parent, type)) return Reason::notItsParent;
    }
    return Reason::none;
}

Reason Judge::createAccount(const Event& event) const {
    const OrganizationIndex account = channel_.find(event.account);
    if (!account.exists()) return Reason::unknownAccount;
    if (event.accountType == AccountType::none) return Reason::noType;
    if (state_.account(account).exists()) return Reason::sameAccount;
    if (event.accountType == AccountType::producer) return Reason::secondProducer;
    if (actorType() == AccountType::customer) return Reason::customerCreates;
    std::size_t which = 0;
    return parents(event, which);
}

Reason Judge::setParents(const Event& event, const Named& named) const {
    const AccountType type = state_.account(named.account).type;
    if (!isProducer() && type != AccountType::customer) return Reason::partnersParents;
    const bool isItsCustomer = actorType() == AccountType::partner && state_.isRelated(actor_, named.account);
    if (!isProducer() && !isItsCustomer) return Reason::notItsCustomer;
    std::size_t which = 0;
    const Reason reason = parents(event, which);
    if (reason != Reason::none) return reason;
    const auto& present = state_.account(named.account).parents;
    const bool mayLeave = std::all_of(present.begin(), present.end(), [&](OrganizationIndex parent) {
        const auto& wanted = event.parents;
        const ValueId id = channel_.organization(parent).id;
        return std::find(wanted.begin(), wanted.end(), id) != wanted.end() ||
               mayStandUnder(named.account, parent, type);
    });
    if (!mayLeave) return Reason::parentsStay;
    const bool isSame = present.size() == event.parents.size() &&
                        std::all_of(event.parents.begin(), event.parents.end(), [&](ValueId parent) {
                            return state_.isParent(named.account, channel_.find(parent));
                        });
    return isSame ? Reason::changesNothing : Reason::none;
}

/// EN-25.
Reason Judge::setVisibility(const Event& event, const Named& named) const {
    if (!isProducer() && !state_.isAtOrAbove(actor_, named.account)) return Reason::notItsAccount;
    return state_.account(named.account).visibleToOtherPartners == event.visibleToOtherPartners
               ? Reason::changesNothing
               : Reason::none;
}

Reason Judge::relate(const Event& event, const Named& named) const {
    if (actorType() == AccountType::customer) return Reason::customerRelates;
    const auto isPartner = [this](OrganizationIndex account) {
        return state_.account(account).type == AccountType::partner;
    };
    if (named.account == named.with || named.account == state_.producer || named.with == state_.producer ||
        (!isPartner(named.account) && !isPartner(named.with))) {
        return Reason::notLinkable;
    }
    if (!actsFor(named.account) && !actsFor(named.with)) return Reason::notItsRelationship;
    const bool isRelated = state_.isRelated(named.account, named.with);
    if (event.kind == EventKind::relate) return isRelated ? Reason::changesNothing : Reason::none;
    return isRelated ? Reason::none : Reason::notRelated;
}

Reason Judge::tiers(const Event& event, const Named& named) const {
    if (!isProducer()) return Reason::producersAlone;
    if (event.kind == EventKind::renameTier) {
        return state_.tier(named.tier).name == event.name ? Reason::changesNothing : Reason::none;
    }
    if (event.kind == EventKind::moveTier) return moveTier(event, named.tier);
    if (state_.findTier(event.tier).exists()) return Reason::sameTier;
    const bool isThere = event.position >= 1 && event.position <= state_.tiers.size();
    return isThere || event.position == Event::kLast ? Reason::none : Reason::noSuchPosition;
}

Reason Judge::moveTier(const Event& event, TierIndex tier) const {
    if (tier == kEndCustomer) return Reason::endCustomerLast;
    const auto last = static_cast<std::uint32_t>(state_.tiers.size() - 1);
    const std::uint32_t target = event.position == Event::kLast ? last : event.position;
    if (target < 1 || target > last) return Reason::noSuchPosition;
    const std::uint32_t present = state_.tier(tier).position;
    if (target - 1 == present) return Reason::changesNothing;
    const std::uint32_t first = std::min(target - 1, present);
    const std::uint32_t end = std::max(target - 1, present);
    for (const Entitlement& entitlement : state_.entitlements) {
        if (!entitlement.at(tier).exists()) continue;
        for (std::uint32_t position = first; position <= end; ++position) {
            const TierIndex other = state_.order[position];
            if (other != tier && entitlement.at(other).exists()) return Reason::orderInUse;
        }
    }
    return Reason::none;
}

Reason Judge::judge(const Event& event) const {
    if (event.kind == EventKind::createAccount) return createAccount(event);
    Named found;
    const Reason reason = named(event, found);
    if (reason != Reason::none) return reason;
    switch (event.kind) {
        case EventKind::setParents:
            return setParents(event, found);
        case EventKind::relate:
        case EventKind::unrelate:
            return relate(event, found);
        case EventKind::addTier:
        case EventKind::renameTier:
        case EventKind::moveTier:
            return tiers(event, found);
        case EventKind::setVisibility:
            return setVisibility(event, found);
        case EventKind::createEntitlement:
            return createEntitlement(event, found);
        case EventKind::setCurrentOwner:
            return setCurrentOwner(event, found);
        case EventKind::nameEndCustomer:
            return nameEndCustomer(found);
        case EventKind::split:
            return splitEvent(event, found);
        case EventKind::transfer:
            return transferEvent(event, found);
        case EventKind::activate:
            return activate(event, found);
        case EventKind::redeem:
            return redeemEvent(event, found);
        case EventKind::changeState:
            return changeState(event, found);
        case EventKind::deactivate:
            return deactivate(event, found);
        case EventKind::setQuantity:
            return setQuantity(event, found);
        case EventKind::mergeBack:
            return mergeBack(found);
        case EventKind::createAccount:
        case EventKind::count_:
            break;
    }
    return Reason::none;
}

OrganizationIndex actorOf(const Channel& channel, const State& state, const Event& event, Reason& reason) {
    const OrganizationIndex actor = event.by.exists() ? state.findAccount(channel, event.by) : state.producer;
    if (!actor.exists()) reason = event.by.exists() ? Reason::unknownActor : Reason::noProducer;
    return actor;
}

Reason judge(const Channel& channel, const State& state, const Event& event) {
    if (event.kind == EventKind::createAccount && event.accountType == AccountType::producer) {
        if (event.by.exists()) return Reason::producerByNobody;
        if (state.producer.exists()) return Reason::secondProducer;
        const OrganizationIndex account = channel.find(event.account);
        if (!account.exists()) return Reason::unknownAccount;
        if (state.account(account).exists()) return Reason::sameAccount;
        return event.parents.empty() ? Reason::none : Reason::parentOfOtherType;
    }
    Reason reason = Reason::none;
    const OrganizationIndex actor = actorOf(channel, state, event, reason);
    return actor.exists() ? Judge(channel, state, actor).judge(event) : reason;
}

}  // namespace sluice::entitlements
