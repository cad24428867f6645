#include "entitlements/targets.h"

#include <algorithm>

#include "entitlements/judge.h"
#include "entitlements/words.h"

namespace sluice::entitlements {

namespace {

std::vector<TierIndex> tiersBelow(const State& state, TierIndex owner) {
    if (owner == kEndCustomer) return {kEndCustomer};
    std::vector<TierIndex> tiers;
    for (const TierIndex tier : state.order) {
        if (!owner.exists() || state.isAbove(owner, tier)) tiers.push_back(tier);
    }
    return tiers;
}

Rule ruleOf(Reason reason) { return reason == Reason::none ? Targets::kLegal : text(reason).rule; }

}  // namespace

Targets targetsOf(const Channel& channel, const State& state, EntitlementIndex entitlement,
                  OrganizationIndex actor) {
    const Entitlement& source = state.entitlement(entitlement);
    Targets targets;
    targets.most = source.remaining();
    targets.tiers = tiersBelow(state, source.owner);
    if (!actor.exists()) actor = state.producer;
    Reason split = Reason::noProducer;
    Reason transfer = Reason::noProducer;
    const Judge judge(channel, state, actor);
    if (actor.exists()) {
        split = judge.split(source);
        transfer = judge.transfer(source);
    }
    const std::size_t width = targets.tiers.size();
    targets.split.resize(state.accounts.size() * width, Rule::en19);
    targets.transfer.resize(state.accounts.size(), Rule::en19);
    for (std::uint32_t i = 0; i < state.accounts.size(); ++i) {
        const OrganizationIndex account{i};
        if (!state.account(account).exists() || !channel.organization(account).present) continue;
        for (std::size_t k = 0; k < width; ++k) {
            targets.split[i * width + k] =
                ruleOf(split == Reason::none ? judge.splitTo(source, account, targets.tiers[k]) : split);
        }
        targets.transfer[i] = ruleOf(transfer == Reason::none ? judge.transferTo(source, account) : transfer);
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
