#include "api/entitlement_views.h"
#include "api/views.h"
#include "base/text.h"
#include "entitlements/targets.h"
#include "entitlements/words.h"

namespace sluice::api {

using entitlements::Targets;
using entitlements::TierIndex;

namespace {

/// Sorts the accounts by what may be done with them, in the order of their slots.
class TargetLists {
  public:
    TargetLists(Session& session, const Viewer& viewer, EntitlementIndex entitlement,
                const EntitlementsAsked& asked)
        : session_(session), viewer_(viewer), state_(viewer.state()), index_(entitlement), asked_(asked) {}

    EntitlementTargets make() {
        const Targets targets = entitlements::targetsOf(viewer_.channel(), state_, index_, viewer_.account());
        answer_.most = targets.most;
        const OrganizationIndex holder = state_.entitlement(index_).ownerAccount();
        for (std::uint32_t i = 0; i < state_.accounts.size(); ++i) {
            const OrganizationIndex account{i};
            const bool isOne = state_.account(account).exists() && account != state_.producer;
            if (isOne && account != holder && isAsked(account)) sort(account, targets);
        }
        tell();
        return answer_;
    }

  private:
    [[nodiscard]] bool isAsked(OrganizationIndex account) const {
        return viewer_.channel().organization(account).present && viewer_.shows(account) &&
               (hasText(viewer_.nameOf(account), asked_.text) ||
                hasText(idFor(viewer_, account), asked_.text));
    }
    void sort(OrganizationIndex account, const Targets& targets) {
        bool isLegal = false;
        TierIndex
            nearest;  // the tier whose refusal says most: that which fits the account, where there is one
        for (std::size_t k = 0; k < targets.tiers.size(); ++k) {
            const entitlements::Rule rule = targets.split[account.value * targets.tiers.size() + k];
            if (rule == Targets::kLegal) {
                isLegal = true;
                add(answer_.split, answer_.totalSplit, account, targets.tiers[k]);
            } else if (!nearest.exists() &&
                       entitlements::fits(state_.account(account).type, targets.tiers[k])) {
                nearest = targets.tiers[k];
            }
        }
        if (targets.transfer[account.value] == Targets::kLegal) {
            isLegal = true;
            add(answer_.transfer, answer_.totalTransfer, account, {});
        }
        const bool isOwned = state_.entitlement(index_).owner == entitlements::kEndCustomer;
        if (!isLegal) add(answer_.others, answer_.totalOthers, account, isOwned ? TierIndex{} : nearest);
    }
    void add(List<EntitlementTarget>& list, std::uint32_t& total, OrganizationIndex account, TierIndex tier) {
        if (total++ >= asked_.limit) return;
        const World& world = session_.world();
        EntitlementTarget& target = list.emplace_back();
        target.account = idFor(viewer_, account);
        target.name = viewer_.nameOf(account);
        target.way = tier.exists() ? "split" : "transfer";
        if (tier.exists()) {
            target.tier = spelled(world, state_.tier(tier).id);
            target.tierName = spelled(world, state_.tier(tier).name);
        }
        session_.tryOut([&](World& trial) {
            const entitlements::WhyNot why =
                entitlements::whyNot(trial.channel, trial.entitlements, trial.entitlementContext(), index_,
                                     account, tier, viewer_.account());
            target.event = jsonOf(world, why.event);
            if (why.reason == entitlements::Reason::none) return;
            target.rule = why.refusal.rule;
            target.sentence = entitlements::retell(why.reason, why.event, viewer_);
            target.remedies = told(viewer_, world, why.remedies);
        });
    }
    void tell() {
        base::GrowingText text = base::digits(answer_.most);
        text += " of " + base::quoted(spelled(session_.world(), state_.entitlement(index_).id));
        const bool isNone = answer_.totalSplit + answer_.totalTransfer == 0;
        text += isNone ? " can go to no account" : " can go";
        if (isNone && !viewer_.seesAll()) text += " that the actor may know";
        if (answer_.totalSplit != 0) text += " by split to " + base::counted(answer_.totalSplit, "place");
        if (answer_.totalSplit != 0 && answer_.totalTransfer != 0) text += ", and";
        if (answer_.totalTransfer != 0) {
            text += " by transfer to " + base::counted(answer_.totalTransfer, "account");
        }
        text += '.';
        answer_.sentence = text;
    }

    Session& session_;
    const Viewer& viewer_;
    const entitlements::State& state_;
    EntitlementIndex index_;
    const EntitlementsAsked& asked_;
    EntitlementTargets answer_;
};

}  // namespace

EntitlementTargets entitlementTargets(Session& session, EntitlementIndex entitlement, OrganizationIndex actor,
                                      const EntitlementsAsked& asked) {
    return TargetLists(session, viewerOf(session.world(), actor), entitlement, asked).make();
}

EntitlementPlan entitlementPlan(Session& session, EntitlementIndex source, base::ValueId product,
                                const std::vector<entitlements::Wanted>& wanted, OrganizationIndex actor) {
    const World& world = session.world();
    EntitlementPlan plan;
    bool hasWithheld = false;
    session.tryOut([&](World& trial) {
        const entitlements::Context context = trial.entitlementContext();
        const entitlements::Distribution found = entitlements::distribute(
            trial.channel, trial.entitlements, context, source, product, wanted, actor);
        plan.found = found.refusal.rule.empty();
        plan.proven = found.proven;
        plan.rule = found.refusal.rule;
        plan.sentence = found.refusal.sentence;
        if (!plan.found) return;
        const Viewer viewer(trial.channel, trial.entitlements, context, actor);
        std::vector<entitlements::Step> taken;
        for (const entitlements::Event& event : found.events) {
            Remedy& step = plan.steps.emplace_back();
            step.sentence = entitlements::sentenceOf(event, viewer) + ".";
            // What names somebody withheld from the actor is told without the name, and not as an event.
            const bool isKnown = mayKnow(viewer, event);
            if (isKnown) step.events.push_back(jsonOf(world, event));
            hasWithheld = hasWithheld || !isKnown;
            taken.push_back(entitlements::step(trial.channel, trial.entitlements, context, event));
        }
        while (!taken.empty()) {
            entitlements::undo(trial.entitlements, taken.back());
            taken.pop_back();
        }
    });
    if (plan.found && plan.steps.empty()) plan.sentence = "Nothing is wanted.";
    if (plan.found && !plan.steps.empty()) {
        plan.sentence =
            base::counted(plan.steps.size(), "step") +
            (plan.steps.size() == 1 ? " brings it about" : " bring it about") +
            (plan.proven ? ", and no fewer do." : ".") +
            (hasWithheld ? " Accounts that the actor may not know stand on the way (EN-16)." : "");
    }
    return plan;
}

}  // namespace sluice::api
