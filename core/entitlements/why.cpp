#include "entitlements/why.h"

namespace sluice::entitlements {

base::List<Link> chainOf(const State& state, const std::vector<const Step*>& steps,
                         EntitlementIndex entitlement) {
    std::uint32_t length = 0;
    for (EntitlementIndex each = entitlement; each.exists(); each = state.entitlement(each).from) ++length;
    base::List<Link> chain;
    for (std::uint32_t i = 0; i < length; ++i) chain.emplace_back();
    for (EntitlementIndex each = entitlement; each.exists(); each = state.entitlement(each).from) {
        chain[--length] = {each, Link::kInitial, Rule::en1, state.entitlement(each).quantity};
    }
    for (Link& link : chain) {
        for (const Cause& cause : historyOf(steps, link.entitlement)) {
            const Effect& effect = steps[cause.event]->effects[cause.effect];
            if (effect.field == Field::existence) {
                link.event = cause.event;
                link.rule = effect.rule;
            } else if (effect.field == Field::quantity && link.event == cause.event) {
                link.quantity = effect.after.content;
            }
        }
    }
    return chain;
}

base::List<Cause> historyOf(const std::vector<const Step*>& steps, EntitlementIndex entitlement) {
    base::List<Cause> causes;
    for (std::uint32_t i = 0; i < steps.size(); ++i) {
        if (steps[i] == nullptr) continue;
        for (std::uint32_t k = 0; k < steps[i]->effects.size(); ++k) {
            const Subject& subject = steps[i]->effects[k].subject;
            if (subject.kind == SubjectKind::entitlement && subject.index == entitlement.value) {
                causes.push_back({i, k});
            }
        }
    }
    return causes;
}

}  // namespace sluice::entitlements
