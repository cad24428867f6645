#include "entitlements/targets.h"

#include <algorithm>

#include "entitlements/judge.h"
#include "entitlements/words.h"

namespace sluice::entitlements {

namespace {

Rule ruleOf(Reason reason) { return reason == Reason::none ? Targets::kLegal : text(reason).rule; }

}  // namespace

Targets targetsOf(const Channel& channel, const State& state, EntitlementIndex entitlement,
                  OrganizationIndex actor) {
    const Entitlement& source = state.entitlement(entitlement);
    Targets targets;
    targets.most = source.remaining();
    const bool isCustomers = source.owner == kEndCustomer;
    for (const TierIndex tier : state.order) {
        const bool isBelow = !source.owner.exists() || state.isAbove(source.owner, tier);
        if (isCustomers ? tier == kEndCustomer : isBelow) targets.tiers.push_back(tier);
    }
    if (!actor.exists()) actor = state.producer;
    Reason split = Reason::noProducer;
    Reason transfer = Reason::noProducer;
    const Judge judge(channel, state, actor);
    if (actor.exists()) {
        split = judge.split(source);
        transfer = judge.transfer(source);
    }
    for (std::uint32_t i = 0; i < state.accounts.size(); ++i) {
        const bool isThere = state.accounts[i].exists() && channel.organization({i}).present;
        for (const TierIndex tier : targets.tiers) {
            const Reason reason = split == Reason::none && isThere ? judge.splitTo(source, {i}, tier) : split;
            targets.split.push_back(isThere ? ruleOf(reason) : Rule::en19);
        }
        const Reason reason = transfer == Reason::none && isThere ? judge.transferTo(source, {i}) : transfer;
        targets.transfer.push_back(isThere ? ruleOf(reason) : Rule::en19);
    }
    return targets;
}

WhyNot whyNot(const Channel& channel, State& state, const Context& context, EntitlementIndex entitlement,
              OrganizationIndex account, TierIndex tier, OrganizationIndex actor) {
    const Entitlement& source = state.entitlement(entitlement);
    WhyNot answer;
    Event& event = answer.event;
    event.kind = tier.exists() ? EventKind::split : EventKind::transfer;
    event.entitlement = source.id;
    event.account = channel.organization(account).id;
    if (actor.exists()) event.by = channel.organization(actor).id;
    if (tier.exists()) {
        event.tier = state.tier(tier).id;
        event.quantity = std::max<std::uint64_t>(source.remaining(), 1);
    }
    answer.reason = judge(channel, state, event);
    if (answer.reason == Reason::none) return answer;
    answer.refusal = {id(text(answer.reason).rule),
                      retell(answer.reason, event, Viewer(channel, state, context, {}))};
    answer.remedies = remedies(channel, state, context, event);
    return answer;
}

}  // namespace sluice::entitlements
