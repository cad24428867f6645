#include "entitlements/step.h"

#include <algorithm>
#include <utility>

#include "entitlements/judge.h"
#include "entitlements/put.h"
#include "entitlements/words.h"

namespace sluice::entitlements {

namespace {

/// Does what was judged legal, effect by effect.
class Doer {
  public:
    Doer(const Channel& channel, State& state, const Context& context, const Event& event, Step& step)
        : channel_(channel), state_(state), context_(context), event_(event), step_(step) {}

    void act();

  private:
    void change(Subject subject, Field field, std::uint64_t before, std::uint64_t after, Rule rule,
                TierIndex tier = {});
    void changeAccount(Field field, std::uint64_t before, std::uint64_t after, Rule rule) {
        change({SubjectKind::account, account_.value}, field, before, after, rule);
    }
    /// Of an entitlement: the member becomes this.
    void set(EntitlementIndex entitlement, Field field, std::uint64_t after, Rule rule, TierIndex tier = {});
    void stand(EntitlementIndex entitlement, TierIndex tier, OrganizationIndex account, Rule rule) {
        set(entitlement, Field::standing, contentOf(account), rule, tier);
    }
    void setOwner(EntitlementIndex entitlement, TierIndex tier, Rule rule) {
        set(entitlement, Field::currentOwner, contentOf(tier), rule);
    }
    void setState(EntitlementIndex entitlement, EntitlementState state, Rule rule) {
        set(entitlement, Field::state, static_cast<std::uint64_t>(state), rule);
    }
    void use(std::uint64_t quantity, Rule rule) {
        touch(source_);
        set(source_, Field::used, state_.entitlement(source_).used + quantity, rule);
    }

    void createAccount();
    void setParents();
    void setVisibility();
    void placeTier();
    void createEntitlement();
    EntitlementIndex make(Entitlement entitlement, Rule rule);
    /// A new entitlement out of the source, with the source's tiers down to the owner.
    EntitlementIndex makeFrom(EntitlementKind kind, Rule rule, Rule standing);
    ValueId generatedId();
    /// What was never used, split on, transferred or pooled into is so no longer (EN-42).
    void touch(EntitlementIndex entitlement);
    void giveToCustomer(EntitlementIndex entitlement, Rule rule);
    void split();
    void transfer();
    void redeem();
    void deactivate();
    void mergeBack();

    const Channel& channel_;
    State& state_;
    const Context& context_;
    const Event& event_;
    Step& step_;
    OrganizationIndex account_ = channel_.find(event_.account);
    TierIndex tier_ = state_.findTier(event_.tier);
    EntitlementIndex source_ = state_.findEntitlement(event_.entitlement);
};

void Doer::change(Subject subject, Field field, std::uint64_t before, std::uint64_t after, Rule rule,
                  TierIndex tier) {
    if (before == after) return;
    step_.effects.push_back(
        {subject, field, tier, valueOf(subject, field, before), valueOf(subject, field, after), rule});
    put(state_, step_.effects.back(), step_.effects.back().after);
}

void Doer::set(EntitlementIndex entitlement, Field field, std::uint64_t after, Rule rule, TierIndex tier) {
    const Entitlement& present = state_.entitlement(entitlement);
    std::uint64_t before = kNothing;
    if (field == Field::standing) before = contentOf(present.at(tier));
    if (field == Field::currentOwner) before = contentOf(present.owner);
    if (field == Field::quantity) before = present.quantity;
    if (field == Field::used) before = present.used;
    if (field == Field::state) before = static_cast<std::uint64_t>(present.state);
    change({SubjectKind::entitlement, entitlement.value}, field, before, after, rule, tier);
}

void Doer::createAccount() {
    const bool isProducer = event_.accountType == AccountType::producer;
    changeAccount(Field::existence, 0, static_cast<std::uint64_t>(event_.accountType),
                  isProducer ? Rule::en22 : Rule::en3);
    setVisibility();
    setParents();
    const OrganizationIndex creator = state_.findAccount(channel_, event_.by);
    if (creator.exists() && creator != state_.producer) {
        changeAccount(Field::related, kNothing, creator.value, Rule::en3);
    }
}

void Doer::setParents() {
    const auto present = state_.account(account_).parents;
    for (const OrganizationIndex parent : present) {
        const ValueId id = channel_.organization(parent).id;
        if (std::find(event_.parents.begin(), event_.parents.end(), id) != event_.parents.end()) continue;
        changeAccount(Field::parent, parent.value, kNothing, Rule::en23);
    }
    for (const ValueId id : event_.parents) {
        const OrganizationIndex parent = channel_.find(id);
        if (state_.isParent(account_, parent)) continue;
        changeAccount(Field::parent, kNothing, parent.value, Rule::en23);
    }
}

void Doer::setVisibility() {
    changeAccount(Field::visibleToOtherPartners, state_.account(account_).visibleToOtherPartners ? 1 : 0,
                  event_.visibleToOtherPartners ? 1 : 0, Rule::en16);
}

/// Adds a tier or moves one; those between make room.
void Doer::placeTier() {
    const auto count = static_cast<std::uint32_t>(state_.tiers.size());
    const bool isNew = !tier_.exists();
    if (isNew) tier_ = {count};
    const Subject subject{SubjectKind::tier, tier_.value};
    std::uint32_t left = count;  // the place that it leaves
    if (isNew) {
        const ValueId name = event_.name.exists() ? event_.name : event_.tier;
        change(subject, Field::existence, kNothing, event_.tier.value, Rule::en24);
        change(subject, Field::name, kNothing, name.value, Rule::en24);
    } else {
        left = state_.tier(tier_).position;
    }
    const std::uint32_t target = std::min(event_.position, isNew ? count : count - 1) - 1;
    for (std::uint32_t i = 0; i < count; ++i) {
        std::uint32_t place = state_.tiers[i].position;
        const std::uint32_t before = place + 1;
        if (place > left) --place;
        if (place >= target) ++place;
        if (i != tier_.value) change({SubjectKind::tier, i}, Field::position, before, place + 1, Rule::en29);
    }
    change(subject, Field::position, isNew ? kNothing : left + 1, target + 1, Rule::en29);
    state_.orderTiers();
}

EntitlementIndex Doer::make(Entitlement entitlement, Rule rule) {
    const ValueId id = entitlement.id;
    step_.made = state_.addEntitlement(std::move(entitlement));
    set(step_.made, Field::existence, id.value, rule);
    return step_.made;
}

void Doer::createEntitlement() {
    Entitlement made;
    made.id = event_.entitlement;
    made.product = event_.product;
    made.kind = event_.entitlementKind;
    const EntitlementIndex index = make(std::move(made), Rule::en24);
    set(index, Field::quantity, event_.quantity, Rule::en31);
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
    for (;;) {
        const base::Text number = base::digits(source.nextNumber++);
        const ValueId id =
            context_.values.text(base::Text(context_.values.spelling(source.id)) + "-" + number);
        if (!state_.findEntitlement(id).exists()) return id;
    }
}

EntitlementIndex Doer::makeFrom(EntitlementKind kind, Rule rule, Rule standing) {
    Entitlement made;
    made.id = generatedId();
    made.kind = kind;
    made.from = source_;
    if (event_.kind == EventKind::split) made.giver = state_.entitlement(source_).ownerAccount();
    touch(source_);
    made.product = state_.entitlement(source_).product;
    const EntitlementIndex index = make(std::move(made), rule);
    const TierIndex owner = state_.entitlement(source_).owner;
    for (const TierIndex tier : state_.order) {
        if (tier == kEndCustomer || state_.isAbove(owner, tier)) break;
        stand(index, tier, state_.entitlement(source_).at(tier), standing);
    }
    return index;
}

void Doer::touch(EntitlementIndex entitlement) {
    Entitlement& present = state_.entitlements[entitlement.value];
    if (!present.isUntouched) return;
    present.isUntouched = false;
    step_.touched[step_.touched[0].exists() ? 1 : 0] = entitlement;
}

void Doer::giveToCustomer(EntitlementIndex entitlement, Rule rule) {
    stand(entitlement, kEndCustomer, account_, rule);
    setOwner(entitlement, kEndCustomer, Rule::en10);
}

void Doer::split() {
    const EntitlementIndex pool = state_.findEntitlement(event_.poolInto);
    set(source_, Field::quantity, state_.entitlement(source_).quantity - event_.quantity, Rule::en7);
    if (pool.exists() &&
        isPoolable(state_, state_.entitlement(source_), account_, tier_, state_.entitlement(pool))) {
        step_.made = pool;
        touch(source_);
        touch(pool);
        set(pool, Field::quantity, state_.entitlement(pool).quantity + event_.quantity, Rule::en8);
        return;
    }
    const EntitlementIndex made = makeFrom(state_.entitlement(source_).kind, Rule::en8, Rule::en8);
    set(made, Field::quantity, event_.quantity, Rule::en7);
    stand(made, tier_, account_, Rule::en5);
    setOwner(made, tier_, tier_ == kEndCustomer ? Rule::en10 : Rule::en8);
    setState(made, EntitlementState::deployed, Rule::en8);
}

void Doer::transfer() {
    const std::uint64_t moved = state_.entitlement(source_).remaining();
    set(source_, Field::quantity, state_.entitlement(source_).used, Rule::en14);
    setState(source_, EntitlementState::obsolete, Rule::en14);
    const EntitlementIndex made = makeFrom(EntitlementKind::simple, Rule::en14, Rule::en36);
    set(made, Field::quantity, moved, Rule::en14);
    giveToCustomer(made, Rule::en12);
}

void Doer::redeem() {
    use(event_.quantity, Rule::en18);
    const EntitlementIndex made = makeFrom(EntitlementKind::simple, Rule::en18, Rule::en36);
    set(made, Field::quantity, event_.quantity, Rule::en18);
    giveToCustomer(made, Rule::en18);
    setState(made, EntitlementState::deployed, Rule::en18);
}

void Doer::deactivate() {
    set(source_, Field::used, state_.entitlement(source_).used - event_.quantity, Rule::en40);
}

void Doer::mergeBack() {
    const EntitlementIndex origin = state_.entitlement(source_).from;
    const std::uint64_t quantity = state_.entitlement(source_).quantity;
    set(origin, Field::quantity, state_.entitlement(origin).quantity + quantity, Rule::en42);
    set(source_, Field::quantity, 0, Rule::en42);
    setState(source_, EntitlementState::obsolete, Rule::en42);
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
            const std::uint64_t with = channel_.find(event_.with).value;
            const bool isNew = event_.kind == EventKind::relate;
            changeAccount(Field::related, isNew ? kNothing : with, isNew ? with : kNothing, Rule::en2);
            break;
        }
        case EventKind::addTier:
        case EventKind::moveTier:
            placeTier();
            break;
        case EventKind::renameTier:
            change({SubjectKind::tier, tier_.value}, Field::name, state_.tier(tier_).name.value,
                   event_.name.value, Rule::en24);
            break;
        case EventKind::setVisibility:
            setVisibility();
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
        case EventKind::deactivate:
            deactivate();
            break;
        case EventKind::setQuantity:
            set(source_, Field::quantity, event_.quantity, Rule::en41);
            break;
        case EventKind::mergeBack:
            mergeBack();
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
    for (const EntitlementIndex touched : step.touched) {
        if (touched.exists()) state.entitlements[touched.value].isUntouched = true;
    }
    if (step.numbered.exists()) state.entitlements[step.numbered.value].nextNumber = step.nextNumber;
    const bool isOfTiers = !step.effects.empty() && step.effects[0].subject.kind == SubjectKind::tier;
    if (isOfTiers) state.orderTiers();
}

}  // namespace sluice::entitlements
