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
constexpr std::uint32_t kMostShown = 5;  // accounts by which a reason for all is explained

/// Sorts the accounts by what may be done with them, in the order of their slots; those who stand on it last.
class TargetLists {
  public:
    TargetLists(Session& session, const Viewer& viewer, EntitlementIndex entitlement,
                const EntitlementsAsked& asked)
        : session_(session), viewer_(viewer), state_(viewer.state()), index_(entitlement), asked_(asked) {}

    EntitlementTargets make() {
        targets_ = entitlements::targetsOf(viewer_.channel(), state_, index_, viewer_.account());
        answer_.most = targets_.most;
        for (const bool isOnIt : {false, true}) {
            for (std::uint32_t i = 0; i < state_.accounts.size(); ++i) {
                const OrganizationIndex account{i};
                if (isCandidate(account) && standsOnIt(account) == isOnIt) sort(account);
            }
        }
        if (!viewer_.account().exists()) actors();
        tell();
        return answer_;
    }

  private:
    /// Those who stand on it, and the sub-accounts of its owner (EN-4).
    void actors() {
        const entitlements::Entitlement& entitlement = state_.entitlement(index_);
        std::vector<bool> isListed(state_.accounts.size(), false);
        const auto add = [&](OrganizationIndex account, Text what) {
            if (isListed[account.value]) return;
            isListed[account.value] = true;
            const Text id = idFor(viewer_, account), name = viewer_.nameOf(account);
            if (!hasText(id, asked_.text) && !hasText(name, asked_.text)) return;
            if (++answer_.totalActors <= kMostActors) answer_.actors.push_back({id, name, what});
        };
        for (const TierIndex tier : state_.order) {
            if (!entitlement.at(tier).exists()) continue;
            add(entitlement.at(tier), spelled(session_.world(), state_.tier(tier).name));
        }
        const OrganizationIndex owner = entitlement.ownerAccount();
        if (!owner.exists()) return;
        std::vector<OrganizationIndex> below = {owner};
        std::vector<bool> isBelow(state_.accounts.size(), false);
        isBelow[owner.value] = true;
        for (std::size_t i = 0; i < below.size(); ++i) {
            for (const OrganizationIndex child : state_.account(below[i]).children) {
                add(child, "below " + viewer_.nameOf(owner));
                if (!isBelow[child.value]) below.push_back(child);
                isBelow[child.value] = true;
            }
        }
    }
    [[nodiscard]] bool isCandidate(OrganizationIndex account) const {
        return state_.account(account).exists() && account != state_.producer &&
               account != state_.entitlement(index_).ownerAccount() &&
               viewer_.channel().organization(account).present;
    }
    [[nodiscard]] bool standsOnIt(OrganizationIndex account) const {
        const auto& standing = state_.entitlement(index_).tiers;
        return std::find(standing.begin(), standing.end(), account) != standing.end();
    }
    /// Who is withheld counts where it may go there, but is never found by its name.
    [[nodiscard]] bool isAsked(OrganizationIndex account) const {
        if (asked_.text.empty()) return true;
        return viewer_.shows(account) && (hasText(viewer_.nameOf(account), asked_.text) ||
                                          hasText(idFor(viewer_, account), asked_.text));
    }
    void sort(OrganizationIndex account) {
        if (!isAsked(account)) return;
        bool isLegal = false;
        TierIndex
            nearest;  // the tier whose refusal says most: that which fits the account, where there is one
        for (std::size_t k = 0; k < targets_.tiers.size(); ++k) {
            const entitlements::Rule rule = targets_.split[account.value * targets_.tiers.size() + k];
            if (rule == Targets::kLegal) {
                isLegal = true;
                add(answer_.split, answer_.totalSplit, account, targets_.tiers[k]);
            } else if (!nearest.exists() &&
                       entitlements::fits(state_.account(account).type, targets_.tiers[k])) {
                nearest = targets_.tiers[k];
            }
        }
        if (targets_.transfer[account.value] == Targets::kLegal) {
            isLegal = true;
            add(answer_.transfer, answer_.totalTransfer, account, {});
        }
        isLegal = addRedemption(account) || isLegal;
        if (!isLegal && viewer_.shows(account)) addRefused(account, refusedTier(account, nearest));
    }
    bool addRedemption(OrganizationIndex account) {
        const bool isDirect = targets_.redeem[account.value] == Targets::kLegal;
        if (!isDirect && !targets_.onwardFrom[account.value].exists()) return false;
        if (answer_.totalRedeem++ >= asked_.limit) return true;
        EntitlementTarget& target = named(answer_.redeem, account, {}, "redeem");
        session_.tryOut([&](World& trial) {
            const std::vector<entitlements::Event> events =
                entitlements::redemptionFor(trial.channel, trial.entitlements, trial.entitlementContext(),
                                            targets_, index_, account, viewer_.account());
            bool isKnown = true;
            for (const entitlements::Event& event : events) {
                isKnown = isKnown && mayKnow(viewer_, event);
                if (events.size() == 1) break;
                if (!target.sentence.empty()) target.sentence = target.sentence + "; then: ";
                target.sentence = target.sentence + entitlements::sentenceOf(event, viewer_);
            }
            if (!isKnown) return;
            target.event = jsonOf(trial, events.front());
            for (std::size_t i = 1; i < events.size(); ++i) target.then.push_back(jsonOf(trial, events[i]));
        });
        return true;
    }
    /// One reason for all is said once.
    void addRefused(OrganizationIndex account, TierIndex tier) {
        const entitlements::Reason forAll =
            entitlements::reasonForAll(viewer_.channel(), state_, index_, tier.exists(), viewer_.account());
        if (forAll == entitlements::Reason::none) {
            return add(answer_.others, answer_.totalOthers, account, tier);
        }
        const std::size_t number = numberOf(forAll);
        EntitlementReason& reason = answer_.reasons[number];
        // Another account may show what helps where the first one does not.
        if (reason.accounts++ < kMostShown && reason.remedies.empty()) explain(reason, account, tier);
    }
    std::size_t numberOf(entitlements::Reason reason) {
        for (std::size_t i = 0; i < reasons_.size(); ++i) {
            if (reasons_[i] == reason) return i;
        }
        reasons_.push_back(reason);
        answer_.reasons.emplace_back();
        return reasons_.size() - 1;
    }
    /// By an account for which it is so; only advice that does not speak of that account.
    void explain(EntitlementReason& reason, OrganizationIndex account, TierIndex tier) {
        explainIn(reason, account, tier);
        for (const TierIndex other : targets_.tiers) {
            if (!reason.remedies.empty() || !tier.exists()) return;
            if (entitlements::fits(state_.account(account).type, other)) explainIn(reason, account, other);
        }
    }
    void explainIn(EntitlementReason& reason, OrganizationIndex account, TierIndex tier) {
        session_.tryOut([&](World& trial) {
            const entitlements::WhyNot why =
                entitlements::whyNot(trial.channel, trial.entitlements, trial.entitlementContext(), index_,
                                     account, tier, viewer_.account());
            reason.rule = why.refusal.rule;
            reason.sentence = entitlements::retell(why.reason, why.event, viewer_);
            std::vector<entitlements::Remedy> general = why.remedies;
            std::erase_if(general, [](const entitlements::Remedy& remedy) {
                return remedy.instead ||
                       std::any_of(remedy.events.begin(), remedy.events.end(),
                                   [](const entitlements::Event& event) { return event.account.exists(); });
            });
            if (!general.empty()) reason.remedies = told(viewer_, trial, general);
        });
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
    EntitlementTarget& named(List<EntitlementTarget>& list, OrganizationIndex account, TierIndex tier,
                             std::string_view way) {
        const World& world = session_.world();
        EntitlementTarget& target = list.emplace_back();
        target.account = idFor(viewer_, account);
        target.name = viewer_.nameOf(account);
        target.way = way;
        if (tier.exists()) {
            target.tier = spelled(world, state_.tier(tier).id);
            target.tierName = spelled(world, state_.tier(tier).name);
        }
        return target;
    }
    void add(List<EntitlementTarget>& list, std::uint32_t& total, OrganizationIndex account, TierIndex tier) {
        if (total++ >= asked_.limit) return;
        EntitlementTarget& target = named(list, account, tier, tier.exists() ? "split" : "transfer");
        session_.tryOut([&](World& trial) {
            const entitlements::WhyNot why =
                entitlements::whyNot(trial.channel, trial.entitlements, trial.entitlementContext(), index_,
                                     account, tier, viewer_.account());
            if (mayKnow(viewer_, why.event)) target.event = jsonOf(trial, why.event);
            if (why.reason == entitlements::Reason::none) return;
            target.rule = why.refusal.rule;
            target.sentence = entitlements::retell(why.reason, why.event, viewer_);
            target.remedies = told(viewer_, trial, why.remedies);
        });
    }
    /// What is not deployed is said first.
    [[nodiscard]] Text stateWords(Text quoted) const {
        switch (state_.entitlement(index_).state) {
            case entitlements::EntitlementState::draft:
                return quoted + " is a draft. ";
            case entitlements::EntitlementState::inactive:
                return quoted + " is inactive. ";
            case entitlements::EntitlementState::obsolete:
                return quoted + " is obsolete, and that is final. ";
            case entitlements::EntitlementState::deployed:
            case entitlements::EntitlementState::count_:
                break;
        }
        return {};
    }
    void tell() {
        const Text quoted = base::quoted(spelled(session_.world(), state_.entitlement(index_).id));
        const Text state = stateWords(quoted);
        if (answer_.most == 0) {
            answer_.sentence = state + "Nothing remains of " + quoted + " that could go anywhere (EN-7).";
            return;
        }
        base::GrowingText text = state + base::digits(answer_.most) + " of " + quoted;
        const bool isNone = answer_.totalSplit + answer_.totalTransfer + answer_.totalRedeem == 0;
        text += isNone ? " can go to no account" : " can go";
        if (isNone && !viewer_.seesAll()) text += " that the actor may know";
        std::string_view joint = " ";
        const auto add = [&](std::uint32_t total, std::string_view how, Text many) {
            if (total == 0) return;
            text += joint;
            text += how;
            text += many;
            joint = ", ";
        };
        add(answer_.totalSplit, "by split to ", base::counted(answer_.totalSplit, "place"));
        add(answer_.totalTransfer, "by transfer to ", base::counted(answer_.totalTransfer, "account"));
        add(answer_.totalRedeem, "by redeeming keys to ", base::counted(answer_.totalRedeem, "account"));
        text += '.';
        answer_.sentence = text;
    }

    Session& session_;
    const Viewer& viewer_;
    const entitlements::State& state_;
    EntitlementIndex index_;
    const EntitlementsAsked& asked_;
    Targets targets_;
    std::vector<entitlements::Reason> reasons_;  // those of answer_.reasons
    EntitlementTargets answer_;
};

}  // namespace

EntitlementTargets entitlementTargets(Session& session, EntitlementIndex entitlement, OrganizationIndex actor,
                                      const EntitlementsAsked& asked) {
    return TargetLists(session, viewerOf(session.world(), actor), entitlement, asked).make();
}

namespace {

/// What is taken from a customer is named and counted (EN-38).
Text takingWords(const Viewer& viewer, EntitlementIndex source,
                 const std::vector<entitlements::Wanted>& wanted) {
    if (!source.exists()) return {};
    const entitlements::Entitlement& entitlement = viewer.state().entitlement(source);
    if (entitlement.owner != entitlements::kEndCustomer) return {};
    std::uint64_t taken = 0;
    for (const entitlements::Wanted& each : wanted) taken += each.quantity;
    return " It takes " + base::digits(taken) + " from the customer " +
           viewer.nameOf(entitlement.ownerAccount(), source) + " (EN-38).";
}

}  // namespace

EntitlementPlan entitlementPlan(Session& session, EntitlementIndex source, base::ValueId product,
                                const std::vector<entitlements::Wanted>& wanted, OrganizationIndex actor) {
    const World& world = session.world();
    EntitlementPlan plan;
    bool hasWithheld = false, isDivided = false;
    Text taking;
    session.tryOut([&](World& trial) {
        const entitlements::Context context = trial.entitlementContext();
        const entitlements::Distribution found = entitlements::distribute(
            trial.channel, trial.entitlements, context, source, product, wanted, actor);
        plan.found = found.refusal.rule.empty();
        plan.proven = found.proven;
        isDivided = found.isDivided;
        plan.atLeast = found.atLeast;
        plan.rule = found.refusal.rule;
        plan.sentence = found.refusal.sentence;
        const Viewer viewer(trial.channel, trial.entitlements, context, actor);
        if (!found.lacking.empty()) {
            entitlements::Remedy lacking;
            lacking.events = found.lacking;
            plan.remedies = told(viewer, trial, {lacking});
        }
        if (!plan.found) return;
        taking = takingWords(viewer, source, wanted);
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
        const Text proof = plan.proven ? Text(shortest)
                           : plan.atLeast == 0
                               ? Text("; whether fewer do is not proven.")
                               : "; at least " + base::digits(plan.atLeast) +
                                     " are needed, whether fewer than these do is not proven.";
        plan.sentence =
            (isDivided ? "Divided among several entitlements, " : "") +
            base::counted(plan.steps.size(), "step") +
            (plan.steps.size() == 1 ? " brings it about" : " bring it about") + proof + taking +
            (hasWithheld ? " Accounts that the actor may not know stand on the way (EN-16)." : "");
    }
    return plan;
}

}  // namespace sluice::api
