// Whether an event may happen, and the reason why not. Nothing here changes anything: step.cpp does what was
// judged legal, targets.cpp asks for every account, words.cpp tells the reason.
#pragma once

#include <cstddef>

#include "entitlements/event.h"
#include "entitlements/reasons.h"
#include "entitlements/state.h"

namespace sluice::entitlements {

/// Who acts, and what it may do. The actor is an account.
class Judge {
  public:
    Judge(const Channel& channel, const State& state, OrganizationIndex actor)
        : channel_(channel), state_(state), actor_(actor) {}

    [[nodiscard]] bool isProducer() const { return actor_ == state_.producer; }
    /// The producer, the account itself or one of its sub-accounts acts for an account where it splits and where
    /// it uses (EN-4).
    [[nodiscard]] bool actsFor(OrganizationIndex account) const;
    /// Whatever else is done with an entitlement is done by the account itself, or by the producer for it.
    [[nodiscard]] bool isItself(OrganizationIndex account) const {
        return isProducer() || (account.exists() && account == actor_);
    }

    /// It is the one that acts, and no split of another's goes to it (EN-4).
    [[nodiscard]] bool isSubAccount(OrganizationIndex account) const { return account == actor_; }

    /// Whether the entitlement may be split at all: EN-15, EN-4.
    [[nodiscard]] Reason split(const Entitlement& entitlement) const;
    /// Where to, once it may be split: EN-4, EN-5, EN-6, EN-28, EN-7.
    [[nodiscard]] Reason splitTo(const Entitlement& entitlement, OrganizationIndex account,
                                 TierIndex tier) const;
    /// EN-17, EN-15, EN-14, EN-12.
    [[nodiscard]] Reason transfer(const Entitlement& entitlement) const;
    /// EN-13, EN-12, EN-14.
    [[nodiscard]] Reason transferTo(const Entitlement& entitlement, OrganizationIndex account) const;
    /// EN-15, EN-18.
    [[nodiscard]] Reason redeem(const Entitlement& entitlement) const;
    /// For whom, once its keys may be redeemed: EN-28, EN-35, EN-7.
    [[nodiscard]] Reason redeemFor(const Entitlement& entitlement, OrganizationIndex account) const;

    /// The first rule that forbids the event, of the actor that it names.
    [[nodiscard]] Reason judge(const Event& event) const;
    /// Whether the event's parents may be the account's; `which` is the first that may not.
    [[nodiscard]] Reason parents(const Event& event, std::size_t& which) const;

  private:
    /// What the event names, found.
    struct Named {
        OrganizationIndex account, with;
        TierIndex tier;
        EntitlementIndex entitlement, pool;
    };
    [[nodiscard]] AccountType actorType() const { return state_.account(actor_).type; }
    [[nodiscard]] bool mayStandUnder(OrganizationIndex account, OrganizationIndex parent,
                                     AccountType type) const;
    [[nodiscard]] Reason named(const Event& event, Named& found) const;
    [[nodiscard]] Reason createAccount(const Event& event) const;
    [[nodiscard]] Reason setParents(const Event& event, const Named& named) const;
    [[nodiscard]] Reason setVisibility(const Event& event, const Named& named) const;
    [[nodiscard]] Reason relate(const Event& event, const Named& named) const;
    [[nodiscard]] Reason tiers(const Event& event, const Named& named) const;
    [[nodiscard]] Reason moveTier(const Event& event, TierIndex tier) const;
    [[nodiscard]] Reason createEntitlement(const Event& event, const Named& named) const;
    [[nodiscard]] Reason setCurrentOwner(const Event& event, const Named& named) const;
    [[nodiscard]] Reason nameEndCustomer(const Named& named) const;
    [[nodiscard]] Reason splitEvent(const Event& event, const Named& named) const;
    [[nodiscard]] Reason transferEvent(const Event& event, const Named& named) const;
    [[nodiscard]] Reason activate(const Event& event, const Named& named) const;
    [[nodiscard]] Reason redeemEvent(const Event& event, const Named& named) const;
    [[nodiscard]] Reason changeState(const Event& event, const Named& named) const;
    [[nodiscard]] Reason deactivate(const Event& event, const Named& named) const;
    [[nodiscard]] Reason setQuantity(const Event& event, const Named& named) const;
    [[nodiscard]] Reason mergeBack(const Named& named) const;
    [[nodiscard]] Reason newId(const Event& event) const;

    const Channel& channel_;
    const State& state_;
    OrganizationIndex actor_;
};

/// The account that acts: the one named, or the producer. None, with the reason, where nobody can.
[[nodiscard]] OrganizationIndex actorOf(const Channel& channel, const State& state, const Event& event,
                                        Reason& reason);
/// The first rule that forbids the event, or Reason::none.
[[nodiscard]] Reason judge(const Channel& channel, const State& state, const Event& event);

/// Whether what a split of the entitlement into a tier would make may be pooled into another: one of the same
/// product, kind, state and tiers, whoever owns it (EN-8). False where nothing can be split.
[[nodiscard]] bool isPoolable(const State& state, const Entitlement& source, OrganizationIndex account,
                              TierIndex tier, const Entitlement& pool);

}  // namespace sluice::entitlements
