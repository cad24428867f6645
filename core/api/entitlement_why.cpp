
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
        : session_(session), viewer_(viewer), state_(viewer.state()), index_(entitlement) {
        for (const World::Step& step : session.timeline().steps()) {
            steps_.push_back(step.isOfEntitlements() ? &step.entitlements : nullptr);
        }
    }

    WhyAnswer explain() {
        answer_.answer = held();
        std::uint32_t made = Link::kInitial;
        for (const Link& link : entitlements::chainOf(state_, steps_, index_)) {
            if (viewer_.sees(link.entitlement)) answer_.steps.push_back(stepOf(link));
            made = link.event;
        }
        history(made);
        editing();
        return answer_;
    }

  private:
    [[nodiscard]] Text quoted(EntitlementIndex index) const {
        return base::quoted(viewer_.values().spelling(state_.entitlement(index).id));
    }
    [[nodiscard]] OrganizationIndex holder(EntitlementIndex index) const {
        const Entitlement& entitlement = state_.entitlement(index);
        return entitlement.at(holderOf(state_, entitlement));
    }
    [[nodiscard]] Text held() const {
        const Entitlement& entitlement = state_.entitlement(index_);
        base::GrowingText text = quoted(index_) + ", " + base::digits(entitlement.quantity) + " of " +
                                 base::quoted(viewer_.values().spelling(entitlement.product)) + ", ";
        const OrganizationIndex account = holder(index_);
        text += "is held by ";
        text += account.exists() ? viewer_.nameOf(account) : Text("nobody");
        return text + " and has " + base::digits(entitlement.remaining()) + " left.";
    }
    [[nodiscard]] WhyStep stepOf(const Link& link) const {
        const bool isInitial = link.event == Link::kInitial;
        WhyStep step;
        const OrganizationIndex account = holder(link.entitlement);
        base::GrowingText text = isInitial ? "At the start " : "Step " + base::digits(link.event + 1) + ": ";
        text += quoted(link.entitlement);
        text += isInitial ? " is there with " : " is made with ";
        text += base::digits(beginningOf(link));
        const EntitlementIndex from = state_.entitlement(link.entitlement).from;
        if (from.exists() && viewer_.sees(from)) text += ", out of " + quoted(from);
        if (account.exists()) text += ", for " + viewer_.nameOf(account);
        text += '.';
        step.sentence = text;
        if (!isInitial) {
            step.step = link.event + 1;
            addRule(step, link.rule);
        }
        if (account.exists() && viewer_.shows(account)) step.organization = idFor(viewer_, account);
        return step;
    }
    /// What the entitlement began with: of an initial one, what it had before it first changed.
    [[nodiscard]] std::uint64_t beginningOf(const Link& link) const {
        if (link.event != Link::kInitial) return link.quantity;
        for (const entitlements::Cause& cause : entitlements::historyOf(steps_, link.entitlement)) {
            const entitlements::Effect& effect = steps_[cause.event]->effects[cause.effect];
            if (effect.field == entitlements::Field::quantity) return effect.before.content;
        }
        return link.quantity;
    }
    static void addRule(WhyStep& step, entitlements::Rule rule) {
        step.rules = {Text(entitlements::id(rule))};
        step.status = entitlements::text(rule).status;
    }
    /// What became of it since the event that made it.
    void history(std::uint32_t made) {
        for (const entitlements::Cause& cause : entitlements::historyOf(steps_, index_)) {
            if (cause.event == made) continue;
            const entitlements::Effect& effect = steps_[cause.event]->effects[cause.effect];
            WhyStep& step = answer_.steps.emplace_back();
            step.sentence =
                "Step " + base::digits(cause.event + 1) + ": " + entitlements::sentenceOf(effect, viewer_);
            step.step = cause.event + 1;
            addRule(step, effect.rule);
        }
    }

    /// Whether it can go anywhere as it is, and what would make that possible.
    void editing() {
        EntitlementsAsked asked;
        asked.limit = 1;
        const EntitlementTargets targets = entitlementTargets(session_, index_, viewer_.account(), asked);
        answer_.mayEdit = targets.totalSplit + targets.totalTransfer > 0;
        answer_.editSentence = targets.sentence;
        if (answer_.mayEdit || targets.others.empty()) return;
        const EntitlementTarget& nearest = targets.others.front();
        // The rule stands within the sentence, before its full stop.
        const std::string_view why = nearest.sentence.view().substr(0, nearest.sentence.size() - 1);
        answer_.editSentence = answer_.editSentence + " " + why + " (" + nearest.rule + ").";
        for (const Remedy& remedy : nearest.remedies) {
            if (remedy.events.empty()) continue;
            answer_.alternatives.push_back({Shown::off, remedy.sentence, remedy.events, std::nullopt});
        }
    }

    Session& session_;
    const Viewer& viewer_;
    const entitlements::State& state_;
    EntitlementIndex index_;
    std::vector<const entitlements::Step*> steps_;
    WhyAnswer answer_;
};

}  // namespace

WhyAnswer whyEntitlement(Session& session, const Viewer& viewer, EntitlementIndex entitlement) {
    return EntitlementExplainer(session, viewer, entitlement).explain();
}

}  // namespace sluice::api
