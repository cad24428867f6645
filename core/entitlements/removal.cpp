#include <algorithm>

#include "entitlements/step.h"
#include "entitlements/words.h"

namespace sluice::entitlements {

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
