#include "entitlements/step.h"

#include <algorithm>
#include <string>
#include <utility>

#include "entitlements/judge.h"
#include "entitlements/words.h"

namespace sluice::entitlements {

namespace {

Value nothing() { return {}; }
Value accountValue(OrganizationIndex account) {
    return account.exists() ? Value{ValueType::account, account.value} : nothing();
}
Value tierValue(TierIndex tier) { return tier.exists() ? Value{ValueType::tier, tier.value} : nothing(); }
Value textValue(ValueId text) { return {ValueType::text, text.value}; }
Value numberValue(std::uint64_t number) { return {ValueType::number, number}; }
Value stateValue(EntitlementState state) { return {ValueType::state, static_cast<std::uint64_t>(state)}; }
Value typeValue(AccountType type) { return {ValueType::accountType, static_cast<std::uint64_t>(type)}; }
Value flagValue(bool flag) { return {ValueType::flag, flag ? 1u : 0u}; }

template <class Index>
Index indexOf(const Value& value) {
    return value.type == ValueType::nothing ? Index{} : Index{static_cast<std::uint32_t>(value.content)};
}

void putAccount(State& state, const Effect& effect, const Value& value) {
    const OrganizationIndex account{effect.subject.index};
    if (effect.field == Field::existence) {
        state.setType(account, static_cast<AccountType>(value.content));
    } else if (effect.field == Field::visibleToOtherPartners) {
        state.accounts[account.value].visibleToOtherPartners = value.content != 0;
    } else {
        const bool there = value.type != ValueType::nothing;
        const bool isNew = effect.before.type == ValueType::nothing;
        const auto other = indexOf<OrganizationIndex>(isNew ? effect.after : effect.before);
        if (effect.field == Field::parent) {
            state.setParent(account, other, there);
        } else {
            state.setRelated(account, other, there);
        }
    }
}

void putTier(State& state, const Effect& effect, const Value& value) {
    const std::uint32_t index = effect.subject.index;
    if (effect.field == Field::existence) {
        if (value.type == ValueType::nothing) {
            state.tiers.pop_back();
        } else {
            state.tiers.push_back({indexOf<ValueId>(value), {}, 0});
        }
    } else if (effect.field == Field::name) {
        state.tiers[index].name = indexOf<ValueId>(value);
    } else {
        state.tiers[index].position = static_cast<std::uint32_t>(value.content) - 1;
    }
}

/// An entitlement begins as addEntitlement made it; only its end is put here.
void putEntitlement(State& state, const Effect& effect, const Value& value) {
    const EntitlementIndex index{effect.subject.index};
    Entitlement& entitlement = state.entitlements[index.value];
    switch (effect.field) {
        case Field::existence:
            if (value.type == ValueType::nothing) state.dropLastEntitlement();
            break;
        case Field::standing:
            state.setAccountAt(index, effect.tier, indexOf<OrganizationIndex>(value));
            break;
        case Field::quantity:
            entitlement.quantity = value.content;
            break;
        case Field::used:
            entitlement.used = value.content;
            break;
        case Field::state:
            entitlement.state = static_cast<EntitlementState>(value.content);
            break;
        case Field::currentOwner:
            entitlement.owner = indexOf<TierIndex>(value);
            break;
        case Field::parent:
        case Field::related:
        case Field::visibleToOtherPartners:
        case Field::name:
        case Field::position:
        case Field::count_:
            break;
    }
}

void put(State& state, const Effect& effect, const Value& value) {
    switch (effect.subject.kind) {
        case SubjectKind::account:
            putAccount(state, effect, value);
            break;
        case SubjectKind::tier:
            putTier(state, effect, value);
            break;
        case SubjectKind::entitlement:
            putEntitlement(state, effect, value);
            break;
    }
}

/// Does what was judged legal, effect by effect.
class Doer {
  public:
    Doer(const Channel& channel, State& state, const Context& context, const Event& event, Step& step)
        : channel_(channel), state_(state), context_(context), event_(event), step_(step) {}

    void act();

  private:
    void change(Subject subject, Field field, Value before, Value after, Rule rule, TierIndex tier = {});
    void changeAccount(Field field, Value before, Value after, Rule rule) {
        change({SubjectKind::account, account_.value}, field, before, after, rule);
    }
    void change(EntitlementIndex entitlement, Field field, Value before, Value after, Rule rule,
                TierIndex tier = {}) {
        change({SubjectKind::entitlement, entitlement.value}, field, before, after, rule, tier);
    }
    void stand(EntitlementIndex entitlement, TierIndex tier, OrganizationIndex account, Rule rule);
    void setOwner(EntitlementIndex entitlement, TierIndex tier, Rule rule);
    void setState(EntitlementIndex entitlement, EntitlementState state, Rule rule);
    void setQuantity(EntitlementIndex entitlement, std::uint64_t quantity, Rule rule);
    void use(std::uint64_t quantity, Rule rule);

    void createAccount();
    void setParents();
    void placeTier();
    void createEntitlement();
    EntitlementIndex make(Entitlement entitlement, Rule rule);
    /// A new entitlement out of the source, with the source's tiers down to the owner.
    EntitlementIndex makeFrom(EntitlementKind kind, bool withTiers, Rule rule, Rule standing);
    ValueId generatedId();
    void giveToCustomer(EntitlementIndex entitlement, Rule rule);
    void split();
    void transfer();
    void redeem();

    const Channel& channel_;
    State& state_;
    const Context& context_;
    const Event& event_;
    Step& step_;
    OrganizationIndex account_ = channel_.find(event_.account);
    TierIndex tier_ = state_.findTier(event_.tier);
    EntitlementIndex source_ = state_.findEntitlement(event_.entitlement);
};

void Doer::change(Subject subject, Field field, Value before, Value after, Rule rule, TierIndex tier) {
    if (before == after) return;
    step_.effects.push_back({subject, field, tier, before, after, rule});
    put(state_, step_.effects.back(), after);
}

void Doer::stand(EntitlementIndex entitlement, TierIndex tier, OrganizationIndex account, Rule rule) {
    change(entitlement, Field::standing, accountValue(state_.entitlement(entitlement).at(tier)),
           accountValue(account), rule, tier);
}

void Doer::setOwner(EntitlementIndex entitlement, TierIndex tier, Rule rule) {
    change(entitlement, Field::currentOwner, tierValue(state_.entitlement(entitlement).owner),
           tierValue(tier), rule);
}

void Doer::setState(EntitlementIndex entitlement, EntitlementState state, Rule rule) {
    change(entitlement, Field::state, stateValue(state_.entitlement(entitlement).state), stateValue(state),
           rule);
}

void Doer::setQuantity(EntitlementIndex entitlement, std::uint64_t quantity, Rule rule) {
    change(entitlement, Field::quantity, numberValue(state_.entitlement(entitlement).quantity),
           numberValue(quantity), rule);
}

void Doer::use(std::uint64_t quantity, Rule rule) {
    const std::uint64_t used = state_.entitlement(source_).used;
    change(source_, Field::used, numberValue(used), numberValue(used + quantity), rule);
}

void Doer::createAccount() {
    const bool isProducer = event_.accountType == AccountType::producer;
    changeAccount(Field::existence, typeValue(AccountType::none), typeValue(event_.accountType),
                  isProducer ? Rule::en22 : Rule::en3);
    changeAccount(Field::visibleToOtherPartners, flagValue(state_.account(account_).visibleToOtherPartners),
                  flagValue(event_.visibleToOtherPartners), Rule::en16);
    setParents();
    const OrganizationIndex creator = state_.findAccount(channel_, event_.by);
    if (creator.exists() && creator != state_.producer) {
        changeAccount(Field::related, nothing(), accountValue(creator), Rule::en3);
    }
}

void Doer::setParents() {
    const auto present = state_.account(account_).parents;
    for (const OrganizationIndex parent : present) {
        const ValueId id = channel_.organization(parent).id;
        if (std::find(event_.parents.begin(), event_.parents.end(), id) != event_.parents.end()) continue;
        changeAccount(Field::parent, accountValue(parent), nothing(), Rule::en23);
    }
    for (const ValueId id : event_.parents) {
        const OrganizationIndex parent = channel_.find(id);
        if (state_.isParent(account_, parent)) continue;
        changeAccount(Field::parent, nothing(), accountValue(parent), Rule::en23);
    }
}

/// Adds a tier or moves one; those between make room.
void Doer::placeTier() {
    const bool isNew = !tier_.exists();
    const auto count = static_cast<std::uint32_t>(state_.tiers.size());
    const std::uint32_t last = isNew ? count : count - 1;
    const std::uint32_t target = std::min(event_.position, last);
    std::vector<TierIndex> order = state_.order;
    if (isNew) {
        tier_ = {count};
        const Subject subject{SubjectKind::tier, count};
        change(subject, Field::existence, nothing(), textValue(event_.tier), Rule::en24);
        change(subject, Field::name, nothing(), textValue(event_.name.exists() ? event_.name : event_.tier),
               Rule::en24);
    } else {
        order.erase(std::find(order.begin(), order.end(), tier_));
    }
    order.insert(order.begin() + static_cast<std::ptrdiff_t>(target - 1), tier_);
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        const bool isThisNew = isNew && order[i] == tier_;
        change({SubjectKind::tier, order[i].value}, Field::position,
               isThisNew ? nothing() : numberValue(state_.tier(order[i]).position + 1), numberValue(i + 1),
               Rule::en29);
    }
    state_.orderTiers();
}

EntitlementIndex Doer::make(Entitlement entitlement, Rule rule) {
    const Value id = textValue(entitlement.id);
    step_.made = state_.addEntitlement(std::move(entitlement));
    change(step_.made, Field::existence, nothing(), id, rule);
    return step_.made;
}

void Doer::createEntitlement() {
    Entitlement made;
    made.id = event_.entitlement;
    made.product = event_.product;
    made.kind = event_.entitlementKind;
    const EntitlementIndex index = make(std::move(made), Rule::en24);
    setQuantity(index, event_.quantity, Rule::en31);
    if (!tier_.exists()) return;
    stand(index, tier_, account_, Rule::en1);
    if (tier_ == kEndCustomer) setOwner(index, tier_, Rule::en10);
}

/// EN-32.
ValueId Doer::generatedId() {
    if (event_.newEntitlement.exists()) return event_.newEntitlement;
    Entitlement& source = state_.entitlements[source_.value];
    step_.numbered = source_;
    step_.nextNumber = source.nextNumber;
    std::string text(context_.values.spelling(source.id));
    text += '-';
    const std::size_t stem = text.size();
    for (;;) {
        text.resize(stem);
        text += std::to_string(source.nextNumber++);
        const ValueId id = context_.values.text(text);
        if (!state_.findEntitlement(id).exists()) return id;
    }
}

EntitlementIndex Doer::makeFrom(EntitlementKind kind, bool withTiers, Rule rule, Rule standing) {
    Entitlement made;
    made.id = generatedId();
    made.kind = kind;
    made.from = source_;
    made.product = state_.entitlement(source_).product;
    const EntitlementIndex index = make(std::move(made), rule);
    const TierIndex owner = state_.entitlement(source_).owner;
    for (const TierIndex tier : state_.order) {
        if (!withTiers || tier == kEndCustomer || state_.isAbove(owner, tier)) break;
        stand(index, tier, state_.entitlement(source_).at(tier), standing);
    }
    return index;
}

void Doer::giveToCustomer(EntitlementIndex entitlement, Rule rule) {
    stand(entitlement, kEndCustomer, account_, rule);
    setOwner(entitlement, kEndCustomer, Rule::en10);
}

void Doer::split() {
    const EntitlementIndex pool = state_.findEntitlement(event_.poolInto);
    setQuantity(source_, state_.entitlement(source_).quantity - event_.quantity, Rule::en7);
    if (pool.exists() &&
        isPoolable(state_, state_.entitlement(source_), account_, tier_, state_.entitlement(pool))) {
        step_.made = pool;
        setQuantity(pool, state_.entitlement(pool).quantity + event_.quantity, Rule::en8);
        return;
    }
    const EntitlementIndex made = makeFrom(state_.entitlement(source_).kind, true, Rule::en8, Rule::en8);
    setQuantity(made, event_.quantity, Rule::en7);
    stand(made, tier_, account_, Rule::en5);
    setOwner(made, tier_, tier_ == kEndCustomer ? Rule::en10 : Rule::en8);
    setState(made, EntitlementState::deployed, Rule::en8);
}

void Doer::transfer() {
    const std::uint64_t moved = state_.entitlement(source_).remaining();
    const bool isPartners = state_.entitlement(source_).owner != kEndCustomer;
    setQuantity(source_, state_.entitlement(source_).used, Rule::en14);
    setState(source_, EntitlementState::obsolete, Rule::en14);
    const EntitlementIndex made = makeFrom(EntitlementKind::simple, isPartners, Rule::en14, Rule::en36);
    setQuantity(made, moved, Rule::en14);
    giveToCustomer(made, Rule::en12);
}

void Doer::redeem() {
    use(event_.quantity, Rule::en18);
    const EntitlementIndex made = makeFrom(EntitlementKind::simple, true, Rule::en18, Rule::en36);
    setQuantity(made, event_.quantity, Rule::en18);
    giveToCustomer(made, Rule::en18);
    setState(made, EntitlementState::deployed, Rule::en18);
}

void Doer::act() {
    switch (event_.kind) {
        case EventKind::createAccount:
            createAccount();
            break;
        case EventKind::setParents:
            setParents();
            break;
        case EventKind::relate:
        case EventKind::unrelate: {
            const Value with = accountValue(channel_.find(event_.with));
            const bool isNew = event_.kind == EventKind::relate;
            changeAccount(Field::related, isNew ? nothing() : with, isNew ? with : nothing(), Rule::en2);
            break;
        }
        case EventKind::addTier:
        case EventKind::moveTier:
            placeTier();
            break;
        case EventKind::renameTier:
            change({SubjectKind::tier, tier_.value}, Field::name, textValue(state_.tier(tier_).name),
                   textValue(event_.name), Rule::en24);
            break;
        case EventKind::setVisibility:
            changeAccount(Field::visibleToOtherPartners, flagValue(!event_.visibleToOtherPartners),
                          flagValue(event_.visibleToOtherPartners), Rule::en16);
            break;
        case EventKind::createEntitlement:
            createEntitlement();
            break;
        case EventKind::setCurrentOwner:
            setOwner(source_, tier_, Rule::en26);
            break;
        case EventKind::nameEndCustomer:
            giveToCustomer(source_, Rule::en27);
            break;
        case EventKind::split:
            split();
            break;
        case EventKind::transfer:
            transfer();
            break;
        case EventKind::activate:
            use(event_.quantity, Rule::en7);
            break;
        case EventKind::redeem:
            redeem();
            break;
        case EventKind::changeState:
            setState(source_, event_.state, Rule::en17);
            break;
        case EventKind::count_:
            break;
    }
}

}  // namespace

Step step(const Channel& channel, State& state, const Context& context, const Event& event) {
    Step step;
    step.reason = judge(channel, state, event);
    step.happened = step.reason == Reason::none;
    if (step.happened) {
        Doer(channel, state, context, event, step).act();
    } else {
        const Viewer everything(channel, state, context, {});
        step.refusal = {id(text(step.reason).rule), retell(step.reason, event, everything)};
    }
    return step;
}

void undo(State& state, const Step& step) {
    for (std::size_t i = step.effects.size(); i-- > 0;) put(state, step.effects[i], step.effects[i].before);
    if (step.numbered.exists()) state.entitlements[step.numbered.value].nextNumber = step.nextNumber;
    const bool isOfTiers = !step.effects.empty() && step.effects[0].subject.kind == SubjectKind::tier;
    if (isOfTiers) state.orderTiers();
}

step::Refusal refusalOfRemoval(const Channel& channel, const State& state, const Context& context,
                               OrganizationIndex organization) {
    const Account& account = state.account(organization);
    Reason reason = Reason::none;
    if (account.type == AccountType::producer) {
        reason = Reason::isProducer;
    } else if (!account.related.empty()) {
        reason = Reason::standsInRelationship;
    } else if (!account.parents.empty() || !account.children.empty()) {
        reason = Reason::standsInHierarchy;
    } else if (account.exists()) {
        const auto standsOn = [organization](const Entitlement& entitlement) {
            const auto& list = entitlement.tiers;
            return std::find(list.begin(), list.end(), organization) != list.end();
        };
        if (std::any_of(state.entitlements.begin(), state.entitlements.end(), standsOn)) {
            reason = Reason::standsOnEntitlement;
        }
    }
    if (reason == Reason::none) return {};
    Event asked;
    asked.account = channel.organization(organization).id;
    return {id(text(reason).rule), retell(reason, asked, Viewer(channel, state, context, {}))};
}

}  // namespace sluice::entitlements
