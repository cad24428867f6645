#include "entitlements/targets.h"

#include <algorithm>

#include "entitlements/judge.h"
#include "entitlements/words.h"

namespace sluice::entitlements {

namespace {

Rule ruleOf(Reason reason) { return reason == Reason::none ? Targets::kLegal : text(reason).rule; }

/// Who has redeemed keys passes them on in its hierarchy; the producer does so for everybody, so step by step.
void findOnward(const State& state, OrganizationIndex actor, Targets& targets) {
    std::vector<OrganizationIndex> queue;
    const bool isProducer = actor == state.producer;
    for (std::uint32_t i = 0; i < state.accounts.size(); ++i) {
        if (targets.redeem[i] == Targets::kLegal && (isProducer || actor.value == i)) queue.push_back({i});
    }
    for (std::size_t i = 0; i < queue.size(); ++i) {
        const OrganizationIndex here = queue[i];
        if (!isProducer && here != actor) break;
        for (const auto* next : {&state.account(here).parents, &state.account(here).children}) {
            for (const OrganizationIndex other : *next) {
                OrganizationIndex& from = targets.onwardFrom[other.value];
                if (targets.redeem[other.value] == Targets::kLegal || from.exists()) continue;
                from = here;
                queue.push_back(other);
            }
        }
    }
}

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
    Reason redeem = Reason::noProducer;
    const Judge judge(channel, state, actor);
    if (actor.exists()) {
        split = judge.split(source);
        transfer = judge.transfer(source);
        redeem = judge.redeem(source);
    }
    for (std::uint32_t i = 0; i < state.accounts.size(); ++i) {
        const bool isThere = state.accounts[i].exists() && channel.organization({i}).present;
        for (const TierIndex tier : targets.tiers) {
            const Reason reason = split == Reason::none && isThere ? judge.splitTo(source, {i}, tier) : split;
            targets.split.push_back(isThere ? ruleOf(reason) : Rule::en19);
        }
        const Reason reason = transfer == Reason::none && isThere ? judge.transferTo(source, {i}) : transfer;
        targets.transfer.push_back(isThere ? ruleOf(reason) : Rule::en19);
        const Reason keys = redeem == Reason::none && isThere ? judge.redeemFor(source, {i}) : redeem;
        targets.redeem.push_back(isThere ? ruleOf(keys) : Rule::en19);
        targets.onwardFrom.emplace_back();
    }
    if (redeem == Reason::none) findOnward(state, actor, targets);
    return targets;
}

Reason reasonForAll(const Channel& channel, const State& state, EntitlementIndex entitlement, bool isSplit,
                    OrganizationIndex actor) {
    if (!actor.exists()) actor = state.producer;
    if (!actor.exists()) return Reason::noProducer;
    const Judge judge(channel, state, actor);
    const Entitlement& source = state.entitlement(entitlement);
    return isSplit ? judge.split(source) : judge.transfer(source);
}

std::vector<Event> redemptionFor(const Channel& channel, State& state, const Context& context,
                                 const Targets& targets, EntitlementIndex entitlement,
                                 OrganizationIndex account, OrganizationIndex actor) {
    std::vector<OrganizationIndex> way = {account};
    while (targets.onwardFrom[way.back().value].exists()) {
        way.push_back(targets.onwardFrom[way.back().value]);
    }
    std::vector<Event> events;
    std::vector<Step> taken;
    while (!way.empty()) {
        Event& event = events.emplace_back();
        event.kind = taken.empty() ? EventKind::redeem : EventKind::transfer;
        if (actor.exists()) event.by = channel.organization(actor).id;
        event.entitlement = state.entitlement(taken.empty() ? entitlement : taken.back().made).id;
        event.account = channel.organization(way.back()).id;
        if (taken.empty()) event.quantity = targets.most;
        taken.push_back(step(channel, state, context, event));
        way.pop_back();
    }
    for (; !taken.empty(); taken.pop_back()) undo(state, taken.back());
    return events;
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
