#include "entitlements/why.h"

#include <algorithm>

namespace sluice::entitlements {

namespace {

bool isOf(const Effect& effect, EntitlementIndex entitlement) {
    return effect.subject.kind == SubjectKind::entitlement && effect.subject.index == entitlement.value;
}

}  // namespace

std::vector<Link> chainOf(const State& state, const std::vector<const Step*>& steps,
                          EntitlementIndex entitlement) {
    std::vector<Link> chain;
    for (EntitlementIndex each = entitlement; each.exists(); each = state.entitlement(each).from) {
        chain.push_back({each, Link::kInitial, Rule::en1, state.entitlement(each).quantity});
    }
    std::reverse(chain.begin(), chain.end());
    for (Link& link : chain) {
        for (std::uint32_t i = 0; i < steps.size() && link.event == Link::kInitial; ++i) {
            if (steps[i] == nullptr || steps[i]->made != link.entitlement) continue;
            for (const Effect& effect : steps[i]->effects) {
                if (!isOf(effect, link.entitlement)) continue;
                if (effect.field == Field::existence) {
                    link.event = i;
                    link.rule = effect.rule;
                } else if (effect.field == Field::quantity && link.event == i) {
                    link.quantity = effect.after.content;
                }
            }
        }
    }
    return chain;
}

std::vector<Cause> historyOf(const std::vector<const Step*>& steps, EntitlementIndex entitlement) {
    std::vector<Cause> causes;
    for (std::uint32_t i = 0; i < steps.size(); ++i) {
        if (steps[i] == nullptr) continue;
        for (std::uint32_t k = 0; k < steps[i]->effects.size(); ++k) {
            if (isOf(steps[i]->effects[k], entitlement)) causes.push_back({i, k});
        }
    }
    return causes;
}

}  // namespace sluice::entitlements
