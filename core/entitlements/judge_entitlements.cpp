#include <algorithm>

#include "entitlements/judge.h"

namespace sluice::entitlements {

Reason Judge::split(const Entitlement& entitlement) const {
    if (entitlement.state != EntitlementState::deployed) return Reason::notDeployed;
    if (!entitlement.owner.exists()) return Reason::splitWithoutOwner;
    if (entitlement.owner == kEndCustomer) return Reason::splitByCustomer;
    return actsFor(entitlement.ownerAccount()) ? Reason::none : Reason::notSplitter;
}

Reason Judge::splitTo(const Entitlement& entitlement, OrganizationIndex account, TierIndex tier) const {
    const OrganizationIndex owner = entitlement.ownerAccount();
    if (!isProducer() && account == actor_ && account != owner) return Reason::splitToItself;
    if (!state_.isRelated(owner, account)) return Reason::notRelatedToOwner;
    if (!state_.isAbove(entitlement.owner, tier)) return Reason::tierNotBelow;
    if (std::find(entitlement.tiers.begin(), entitlement.tiers.end(), account) != entitlement.tiers.end()) {
        return Reason::standsAlready;
    }
    if (entitlement.at(tier).exists()) return Reason::tierDefined;
    if (!fits(state_.account(account).type, tier)) return Reason::accountUnfit;
    return entitlement.remaining() == 0 ? Reason::tooMuch : Reason::none;
}

Reason Judge::transfer(const Entitlement& entitlement) const {
    if (entitlement.state == EntitlementState::obsolete) return Reason::obsolete;
    if (entitlement.state == EntitlementState::inactive) return Reason::inactiveTransferred;
    if (entitlement.kind == EntitlementKind::bulk) return Reason::bulkTransferred;
    if (!entitlement.owner.exists()) return Reason::transferWithoutOwner;
    return isItself(entitlement.ownerAccount()) ? Reason::none : Reason::notTransferrer;
}

Reason Judge::transferTo(const Entitlement& entitlement, OrganizationIndex account) const {
    const AccountType type = state_.account(account).type;
    if (type == AccountType::partner) return Reason::transferToPartner;
    if (type != AccountType::customer) return Reason::transferToProducer;
    const OrganizationIndex owner = entitlement.ownerAccount();
    if (entitlement.owner == kEndCustomer) {
        if (!state_.isParent(owner, account) && !state_.isParent(account, owner)) {
            return Reason::notParentOrChild;
        }
    } else if (!state_.isRelated(owner, account)) {
        return Reason::notRelatedCustomer;
    }
    return entitlement.remaining() == 0 ? Reason::nothingLeft : Reason::none;
}

Reason Judge::newId(const Event& event) const {
    return event.newEntitlement.exists() && state_.findEntitlement(event.newEntitlement).exists()
               ? Reason::sameEntitlement
               : Reason::none;
}

Reason Judge::createEntitlement(const Event& event, const Named& named) const {
    if (!isProducer()) return Reason::producersAlone;
    if (state_.findEntitlement(event.entitlement).exists()) return Reason::sameEntitlement;
    if (event.quantity < 1 || event.quantity > kLargestQuantity) return Reason::badQuantity;
    if (named.tier.exists() != named.account.exists()) return Reason::noStanding;
    if (!named.tier.exists()) return Reason::none;
    return fits(state_.account(named.account).type, named.tier) ? Reason::none : Reason::accountUnfit;
}

Reason Judge::setCurrentOwner(const Event& event, const Named& named) const {
    const Entitlement& entitlement = state_.entitlement(named.entitlement);
    if (entitlement.state == EntitlementState::obsolete) return Reason::obsolete;
    if (entitlement.owner == kEndCustomer) return Reason::ownerLocked;
    if (!isItself(entitlement.ownerAccount())) return Reason::notOwner;
    if (event.tier.exists() && !entitlement.at(named.tier).exists()) return Reason::ownerUndefined;
    return named.tier == entitlement.owner ? Reason::changesNothing : Reason::none;
}

Reason Judge::nameEndCustomer(const Named& named) const {
    const Entitlement& entitlement = state_.entitlement(named.entitlement);
    if (entitlement.state == EntitlementState::obsolete) return Reason::obsolete;
    if (entitlement.owner == kEndCustomer) return Reason::ownerLocked;
    if (!fits(state_.account(named.account).type, kEndCustomer)) return Reason::accountUnfit;
    const OrganizationIndex owner = entitlement.ownerAccount();
    if (isProducer() || (isItself(owner) && state_.isRelated(owner, named.account))) return Reason::none;
    return Reason::notItsEndCustomer;
}

Reason Judge::splitEvent(const Event& event, const Named& named) const {
    const Entitlement& source = state_.entitlement(named.entitlement);
    Reason reason = split(source);
    if (reason == Reason::none) reason = splitTo(source, named.account, named.tier);
    if (reason != Reason::none) return reason;
    if (event.quantity < 1 || event.quantity > source.remaining()) return Reason::tooMuch;
    if (named.pool.exists()) {
        const Entitlement& pool = state_.entitlement(named.pool);
        if (isPoolable(state_, source, named.account, named.tier, pool) &&
            pool.quantity + event.quantity > kLargestQuantity) {
            return Reason::tooLarge;
        }
    }
    return newId(event);
}

Reason Judge::transferEvent(const Event& event, const Named& named) const {
    const Entitlement& source = state_.entitlement(named.entitlement);
    Reason reason = transfer(source);
    if (reason == Reason::none) reason = transferTo(source, named.account);
    return reason == Reason::none ? newId(event) : reason;
}

Reason Judge::activate(const Event& event, const Named& named) const {
    const Entitlement& entitlement = state_.entitlement(named.entitlement);
    if (entitlement.state != EntitlementState::deployed) return Reason::notDeployed;
    if (entitlement.kind == EntitlementKind::bulk) return Reason::bulkActivated;
    const OrganizationIndex owner = entitlement.ownerAccount();
    if (!actsFor(owner) && !(entitlement.owner == kEndCustomer && state_.isOneHierarchy(owner, actor_))) {
        return Reason::notActivator;
    }
    return event.quantity < 1 || event.quantity > entitlement.remaining() ? Reason::tooMuch : Reason::none;
}

Reason Judge::redeem(const Entitlement& entitlement) const {
    if (entitlement.state != EntitlementState::deployed) return Reason::notDeployed;
    return entitlement.kind == EntitlementKind::simple ? Reason::simpleRedeemed : Reason::none;
}

Reason Judge::redeemFor(const Entitlement& entitlement, OrganizationIndex account) const {
    if (!fits(state_.account(account).type, kEndCustomer)) return Reason::accountUnfit;
    const OrganizationIndex owner = entitlement.ownerAccount();
    if (!actsFor(account) && !actsFor(owner)) return Reason::notRedeemer;
    const bool isNear =
        owner.exists() && (entitlement.owner == kEndCustomer ? state_.isOneHierarchy(owner, account)
                                                             : state_.isRelated(owner, account));
    if (!isNear) return Reason::notRedeemable;
    return entitlement.remaining() == 0 ? Reason::tooMuch : Reason::none;
}

Reason Judge::redeemEvent(const Event& event, const Named& named) const {
    const Entitlement& entitlement = state_.entitlement(named.entitlement);
    Reason reason = redeem(entitlement);
    if (reason == Reason::none) reason = redeemFor(entitlement, named.account);
    if (reason != Reason::none) return reason;
    if (event.quantity < 1 || event.quantity > entitlement.remaining()) return Reason::tooMuch;
    return newId(event);
}

Reason Judge::changeState(const Event& event, const Named& named) const {
    if (!isProducer()) return Reason::producersAlone;
    const EntitlementState present = state_.entitlement(named.entitlement).state;
    if (present == event.state) return Reason::changesNothing;
    return mayFollow(present, event.state) ? Reason::none : Reason::stateNotNext;
}

/// EN-40.
Reason Judge::deactivate(const Event& event, const Named& named) const {
    const Entitlement& entitlement = state_.entitlement(named.entitlement);
    if (entitlement.state != EntitlementState::deployed) return Reason::notDeployedReturned;
    if (entitlement.kind == EntitlementKind::bulk) return Reason::keysReturned;
    if (!isItself(entitlement.at(holderOf(state_, entitlement)))) return Reason::notReturner;
    return event.quantity < 1 || event.quantity > entitlement.used ? Reason::tooMuchReturned : Reason::none;
}

/// EN-41.
Reason Judge::setQuantity(const Event& event, const Named& named) const {
    const Entitlement& entitlement = state_.entitlement(named.entitlement);
    if (entitlement.state == EntitlementState::obsolete) return Reason::obsolete;
    if (entitlement.state == EntitlementState::inactive) return Reason::inactiveQuantity;
    if (!isProducer()) return Reason::quantityIsProducers;
    if (event.quantity < 1 || event.quantity > kLargestQuantity) return Reason::badQuantity;
    if (event.quantity < entitlement.used) return Reason::belowUsed;
    return event.quantity == entitlement.quantity ? Reason::changesNothing : Reason::none;
}

/// EN-42.
Reason Judge::mergeBack(const Named& named) const {
    const Entitlement& entitlement = state_.entitlement(named.entitlement);
    if (entitlement.state == EntitlementState::obsolete) return Reason::obsolete;
    if (!entitlement.giver.exists()) return Reason::notSplitOff;
    if (!entitlement.isUntouched) return Reason::touched;
    if (!isItself(entitlement.giver)) return Reason::notGiver;
    const Entitlement& origin = state_.entitlement(entitlement.from);
    if (origin.state != EntitlementState::deployed) return Reason::originNotDeployed;
    return origin.quantity + entitlement.quantity > kLargestQuantity ? Reason::originTooLarge : Reason::none;
}

bool isPoolable(const State& state, const Entitlement& source, OrganizationIndex account, TierIndex tier,
                const Entitlement& pool) {
    if (!source.owner.exists() || !tier.exists()) return false;
    if (pool.product != source.product || pool.kind != source.kind || pool.state != source.state) {
        return false;
    }
    for (std::uint32_t i = 0; i < state.tiers.size(); ++i) {
        const TierIndex each{i};
        OrganizationIndex wanted;
        if (each == tier) {
            wanted = account;
        } else if (!state.isAbove(source.owner, each)) {
            wanted = source.at(each);
        }
        if (pool.at(each) != wanted) return false;
    }
    return true;
}

}  // namespace sluice::entitlements
