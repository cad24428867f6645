
#include <algorithm>

#include "api/entitlement_views.h"
#include "api/views.h"
#include "base/text.h"
#include "entitlements/why.h"
#include "entitlements/words.h"

namespace sluice::api {

using entitlements::Entitlement;
using entitlements::Link;

namespace {

class EntitlementExplainer {
  public:
    EntitlementExplainer(Session& session, const Viewer& viewer, EntitlementIndex entitlement)
        : session_(session),
          viewer_(viewer),
          state_(viewer.state()),
          index_(entitlement),
          steps_(stepsOf(session)) {}

    WhyAnswer explain() {
        answer_.answer = held();
        std::vector<std::uint32_t> told;
        for (const Link& link : entitlements::chainOf(state_, steps_, index_)) {
            if (viewer_.sees(link.entitlement)) answer_.steps.push_back(stepOf(link));
            if (link.entitlement == index_) told.push_back(link.event);
        }
        history(told);
        editing();
        return answer_;
    }

  private:
    [[nodiscard]] Text quoted(EntitlementIndex index) const {
        return base::quoted(viewer_.values().spelling(state_.entitlement(index).id));
    }
    [[nodiscard]] Text held() const {
        const Entitlement& entitlement = state_.entitlement(index_);
        const OrganizationIndex account = entitlement.at(holderOf(state_, entitlement));
        const auto passedOn = entitlements::passedOnBy(state_, steps_)[index_.value];
        const entitlements::Amounts amounts{passedOn, entitlement.used, entitlement.remaining()};
        const bool isBulk = entitlement.kind == entitlements::EntitlementKind::bulk;
        base::GrowingText text = quoted(index_) + " of " +
                                 base::quoted(viewer_.values().spelling(entitlement.product)) +
                                 " is held by ";
        text += account.exists() ? viewer_.nameOf(account, index_) : Text("nobody");
        return text + ". " + amountWords(amounts, isBulk ? "redeemed" : "activated") + ".";
    }
    /// What was there, was made or grew, and who held it then.
    [[nodiscard]] WhyStep stepOf(const Link& link) const {
        const bool isInitial = link.event == Link::kInitial;
        WhyStep step;
        base::GrowingText text = isInitial ? "At the start " : "Step " + base::digits(link.event + 1) + ": ";
        text += quoted(link.entitlement);
        text += isInitial ? " is there with " : link.isPooled ? " grows by " : " is made with ";
        text += base::digits(link.quantity);
        if (link.out.exists() && viewer_.sees(link.out)) text += ", out of " + quoted(link.out);
        if (link.holder.exists()) text += ", for " + viewer_.nameOf(link.holder, link.entitlement);
        text += '.';
        step.sentence = text;
        if (!isInitial) {
            step.step = link.event + 1;
            addRule(step, link.rule);
        }
        if (link.holder.exists() && viewer_.shows(link.holder, link.entitlement)) {
            step.organization = viewer_.values().spelling(viewer_.channel().organization(link.holder).id);
        }
        return step;
    }
    static void addRule(WhyStep& step, entitlements::Rule rule) {
        step.rules = {Text(entitlements::id(rule))};
        step.status = entitlements::text(rule).status;
    }
    /// What else became of it; `told`: the events that are told already.
    void history(const std::vector<std::uint32_t>& told) {
        for (const entitlements::Cause& cause : entitlements::historyOf(steps_, index_)) {
            if (std::find(told.begin(), told.end(), cause.event) != told.end()) continue;
            const entitlements::Effect& effect = steps_[cause.event]->effects[cause.effect];
            WhyStep& step = answer_.steps.emplace_back();
            step.sentence =
                "Step " + base::digits(cause.event + 1) + ": " + entitlements::sentenceOf(effect, viewer_);
            step.step = cause.event + 1;
            addRule(step, effect.rule);
        }
    }

    /// Whether it can go anywhere as it is, and what would make that possible. The reason that decides closes: that
    /// nothing remains, then what forbids it whoever it is, then what forbids it to somebody who has not had it.
    void editing() {
        EntitlementsAsked asked;
        asked.limit = 1;
        const EntitlementTargets targets = entitlementTargets(session_, index_, viewer_.account(), asked);
        answer_.mayEdit = targets.totalSplit + targets.totalTransfer + targets.totalRedeem > 0;
        answer_.editSentence = targets.sentence;
        if (answer_.mayEdit || targets.most == 0) return;
        for (const EntitlementReason& reason : targets.reasons) {
            say(reason.sentence, reason.rule);
            advise(reason.remedies);
        }
        if (!targets.reasons.empty() || targets.others.empty()) return;
        const EntitlementTarget& nearest = targets.others.front();
        // Those who stand on it come last: nobody is advised to give it back to whom it came from.
        const OrganizationIndex account = viewer_.channel().find(viewer_.values().findText(nearest.account));
        const auto& standing = state_.entitlement(index_).tiers;
        if (std::find(standing.begin(), standing.end(), account) != standing.end()) {
            answer_.editSentence =
                answer_.editSentence + " Everybody else who is known stands on it already.";
            return;
        }
        say(nearest.sentence, nearest.rule);
        advise(nearest.remedies);
    }
    /// The rule stands within the sentence, before its full stop.
    void say(Text sentence, Text rule) {
        const std::string_view why = sentence.view().substr(0, sentence.size() - 1);
        answer_.editSentence = answer_.editSentence + " " + why + " (" + rule + ").";
    }
    void advise(const List<Remedy>& remedies) {
        for (const Remedy& remedy : remedies) {
            if (remedy.events.empty()) continue;
            answer_.alternatives.push_back({Shown::off, remedy.sentence, remedy.events, std::nullopt});
        }
    }

    Session& session_;
    const Viewer& viewer_;
    const entitlements::State& state_;
    EntitlementIndex index_;
    entitlements::Steps steps_;
    WhyAnswer answer_;
};

}  // namespace

WhyAnswer whyEntitlement(Session& session, const Viewer& viewer, EntitlementIndex entitlement) {
    return EntitlementExplainer(session, viewer, entitlement).explain();
}

}  // namespace sluice::api
