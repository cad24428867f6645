#include "entitlements/totals.h"

#include <algorithm>

namespace sluice::entitlements {

Amounts countedOf(const Entitlement& entitlement) {
    const bool isOver = entitlement.state == EntitlementState::obsolete;
    const bool isBulk = entitlement.kind == EntitlementKind::bulk;
    return {0, isBulk ? 0 : entitlement.used, isOver ? 0 : entitlement.remaining()};
}

std::vector<std::uint64_t> passedOnBy(const State& state, const Steps& steps) {
    std::vector<std::uint64_t> passedOn;
    passedOn.reserve(state.entitlements.size());
    for (const Entitlement& each : state.entitlements) passedOn.push_back(each.passedOn);
    for (const Step* step : steps) {
        if (step == nullptr) continue;
        for (const Effect& effect : step->effects) {
            if (effect.field != Field::quantity || effect.subject.kind != SubjectKind::entitlement) continue;
            const std::uint64_t before = effect.before.content, after = effect.after.content;
            std::uint64_t& sum = passedOn[effect.subject.index];
            const bool isGiven = effect.rule == Rule::en7 || effect.rule == Rule::en14;
            if (isGiven && before > after) sum += before - after;
            // What comes back was given before, though a file need not say so.
            if (effect.rule == Rule::en42 && after > before) sum -= std::min(sum, after - before);
        }
    }
    return passedOn;
}

std::vector<Amounts> amountsAt(const State& state, const std::vector<std::uint64_t>& passedOn,
                               const std::vector<std::uint32_t>& placeOf, std::size_t places) {
    std::vector<Amounts> amounts(places);
    for (std::size_t i = 0; i < placeOf.size(); ++i) {
        if (placeOf[i] == kNowhere) continue;
        const Entitlement& each = state.entitlements[i];
        const Amounts counted = countedOf(each);
        Amounts& sum = amounts[placeOf[i]];
        sum.used += counted.used;
        sum.left += counted.left;
        sum.passedOn += passedOn[i] + (each.kind == EntitlementKind::bulk ? each.used : 0);
    }
    for (std::size_t i = 0; i < placeOf.size(); ++i) {
        const Entitlement& each = state.entitlements[i];
        if (placeOf[i] == kNowhere || !each.from.exists()) continue;
        if (placeOf[each.from.value] != placeOf[i]) continue;
        if (state.entitlement(each.from).kind == each.kind) continue;
        Amounts& sum = amounts[placeOf[i]];
        sum.passedOn -= std::min(sum.passedOn, each.quantity + passedOn[i]);
    }
    return amounts;
}

}  // namespace sluice::entitlements
