#include <algorithm>

#include "api/entitlement_views.h"
#include "api/views.h"
#include "base/text.h"
#include "entitlements/targets.h"
#include "entitlements/words.h"

namespace sluice::api {

using entitlements::Targets;
using entitlements::TierIndex;

namespace {

constexpr std::size_t kMostActors = 100;

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
        if (!viewer_.account().exists()) actors();
        tell();
        return answer_;
    }

  private:
    /// Those who stand on it, and the sub-accounts of its owner (EN-4).
    void actors() {
        const entitlements::Entitlement& entitlement = state_.entitlement(index_);
        std::vector<OrganizationIndex> listed;
        const auto add = [&](OrganizationIndex account, Text what) {
            if (std::find(listed.begin(), listed.end(), account) != listed.end()) return;
            if (listed.size() == kMostActors) return;
            listed.push_back(account);
            answer_.actors.push_back({idFor(viewer_, account), viewer_.nameOf(account), what});
        };
        for (const TierIndex tier : state_.order) {
            if (!entitlement.at(tier).exists()) continue;
            add(entitlement.at(tier), spelled(session_.world(), state_.tier(tier).name));
        }
        const OrganizationIndex owner = entitlement.ownerAccount();
        if (!owner.exists()) return;
        std::vector<OrganizationIndex> below = {owner};
        for (std::size_t i = 0; i < below.size() && listed.size() < kMostActors; ++i) {
            for (const OrganizationIndex child : state_.account(below[i]).children) {
                add(child, "below " + viewer_.nameOf(owner));
                if (std::find(below.begin(), below.end(), child) == below.end()) below.push_back(child);
            }
        }
    }
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
        if (!isLegal) add(answer_.others, answer_.totalOthers, account, refusedTier(account, nearest));
    }
    /// The tier of the split whose refusal says most; none where that of the transfer does.
    [[nodiscard]] TierIndex refusedTier(OrganizationIndex account, TierIndex nearest) const {
        const entitlements::Entitlement& entitlement = state_.entitlement(index_);
        if (entitlement.owner == entitlements::kEndCustomer) return {};
        const bool isCustomer = entitlements::fits(state_.account(account).type, entitlements::kEndCustomer);
        const bool isSimple = entitlement.kind == entitlements::EntitlementKind::simple;
        // What is not deployed yet is transferred without that.
        if (isCustomer && isSimple && entitlement.state != entitlements::EntitlementState::deployed)
            return {};
        // A partner for which no tier is left: it is split all the same, not transferred.
        if (!nearest.exists() && !isCustomer && state_.order.size() > 1) {
            return state_.order[state_.order.size() - 2];
        }
        return nearest;
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
        if (answer_.most == 0) {
            answer_.sentence = "Nothing remains of " +
                               base::quoted(spelled(session_.world(), state_.entitlement(index_).id)) +
                               " that could go anywhere.";
            return;
        }
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
    bool hasWithheld = false, isDivided = false;
    session.tryOut([&](World& trial) {
        const entitlements::Context context = trial.entitlementContext();
        const entitlements::Distribution found = entitlements::distribute(
            trial.channel, trial.entitlements, context, source, product, wanted, actor);
        plan.found = found.refusal.rule.empty();
        plan.proven = found.proven;
        isDivided = found.isDivided;
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
        plan.changes = quantityChanges(viewer, trial, taken);
        while (!taken.empty()) {
            entitlements::undo(trial.entitlements, taken.back());
            taken.pop_back();
        }
    });
    if (plan.found && plan.steps.empty()) plan.sentence = "Nothing is wanted.";
    if (plan.found && !plan.steps.empty()) {
        // Whole out of single entitlements is what is looked for first; only out of one it cannot be otherwise.
        const std::string_view shortest = source.exists() || isDivided
                                              ? ", and no fewer do."
                                              : ", and no fewer do out of one entitlement for each.";
        plan.sentence =
            (isDivided ? "Divided among several entitlements, " : "") +
            base::counted(plan.steps.size(), "step") +
            (plan.steps.size() == 1 ? " brings it about" : " bring it about") +
            (plan.proven ? shortest : std::string_view("; whether fewer do is not proven.")) +
            (hasWithheld ? " Accounts that the actor may not know stand on the way (EN-16)." : "");
    }
    return plan;
}

}  // namespace sluice::api
