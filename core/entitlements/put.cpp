#include "entitlements/put.h"

namespace sluice::entitlements {

namespace {

/// What the values of a field are, in the order of `Field`; what exists is an account, a tier or an
/// entitlement.
constexpr ValueType kTypes[] = {ValueType::text,   ValueType::account, ValueType::account, ValueType::flag,
                                ValueType::text,   ValueType::number,  ValueType::account, ValueType::number,
                                ValueType::number, ValueType::state,   ValueType::tier};

template <class Id>
Id idOf(const Value& value) {
    return value.type == ValueType::nothing ? Id{} : Id{static_cast<std::uint32_t>(value.content)};
}

void putAccount(State& state, const Effect& effect, const Value& value) {
    const OrganizationIndex account{effect.subject.index};
    if (effect.field == Field::existence) {
        state.setType(account, static_cast<AccountType>(value.content));
    } else if (effect.field == Field::visibleToOtherPartners) {
        state.accounts.own(account.value).visibleToOtherPartners = value.content != 0;
    } else {
        const bool there = value.type != ValueType::nothing;
        const bool isNew = effect.before.type == ValueType::nothing;
        const auto other = idOf<OrganizationIndex>(isNew ? effect.after : effect.before);
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
            state.tiers.push_back({idOf<ValueId>(value), {}, 0});
        }
    } else if (effect.field == Field::name) {
        state.tiers[index].name = idOf<ValueId>(value);
    } else {
        state.tiers[index].position = static_cast<std::uint32_t>(value.content) - 1;
    }
}

void putEntitlement(State& state, const Effect& effect, const Value& value) {
    const EntitlementIndex index{effect.subject.index};
    Entitlement& entitlement = state.entitlements[index.value];
    switch (effect.field) {
        case Field::existence:
            if (value.type == ValueType::nothing) state.dropLastEntitlement();
            break;
        case Field::standing:
            state.setAccountAt(index, effect.tier, idOf<OrganizationIndex>(value));
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
            entitlement.owner = idOf<TierIndex>(value);
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

}  // namespace

Value valueOf(const Subject& subject, Field field, std::uint64_t content) {
    if (content == kNothing) return {};
    const bool isAccount = field == Field::existence && subject.kind == SubjectKind::account;
    return {isAccount ? ValueType::accountType : kTypes[static_cast<std::size_t>(field)], content};
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

}  // namespace sluice::entitlements
