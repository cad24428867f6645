#include <utility>

#include "api/plan_names.h"
#include "api/plan_views.h"
#include "codec/scenario_json.h"
#include "plan_sync/places.h"
#include "plan_sync/why.h"

namespace sluice::api {

using plan_sync::Address;
using plan_sync::Rule;

namespace {

class PlanExplainer {
  public:
    PlanExplainer(Session& session, OrganizationIndex organization, const Address& address)
        : session_(session),
          world_(session.world()),
          state_(world_.planSync),
          names_(world_),
          organization_(organization),
          address_(address),
          provider_(plan_sync::providerOf(world_.channel, state_, organization)) {}

    WhyAnswer explain() {
        const plan_sync::Value value = plan_sync::valueAt(world_.channel, state_, organization_, address_);
        const plan_sync::Names words = names_.words();
        answer_.answer = "At " + words.of(organization_) + " " + words.of(organization_, address_) +
                         (value.kind == plan_sync::Value::Kind::absent
                              ? Text(" is not there.")
                              : " is " + words.of(organization_, address_, value) + ".");
        tellHops();
        if (provider_.exists()) tellDifference();
        tellEditing();
        return answer_;
    }

  private:
    void tellHops() {
        std::vector<const plan_sync::Step*> steps;
        for (const World::Step& step : session_.timeline().steps()) {
            steps.push_back(step.planSync.happened ? &step.planSync : nullptr);
        }
        const std::vector<plan_sync::Hop> hops =
            plan_sync::hopsOf(world_.channel, state_, steps, organization_, address_);
        for (auto hop = hops.rbegin(); hop != hops.rend(); ++hop) answer_.steps.push_back(hopStep(*hop));
    }
    [[nodiscard]] WhyStep hopStep(const plan_sync::Hop& hop) const {
        if (hop.effect == nullptr) {
            return stepOf(names_.words().of(hop.organization) +
                              " has it so in the initial state, taken as it is written.",
                          hop.organization);
        }
        WhyStep step = stepOf(
            "Step " + base::digits(hop.step + 1) + ": " + plan_sync::sentenceOf(*hop.effect, names_.words()),
            hop.organization, hop.effect->rule);
        step.step = hop.step + 1;
        return step;
    }

    /// Where it differs from the provider's now: which options would carry it, or why none does.
    void tellDifference() {
        for (const plan_sync::Difference& difference : session_.comparison(provider_).differences) {
            if (!plan_sync::covers(difference.address, address_)) continue;
            answer_.steps.push_back(stepOf(plan_sync::sentenceOf(difference, {}, names_.words()),
                                           organization_, difference.rule));
            for (const plan_sync::OptionText& option : plan_sync::kOptions) {
                if (!difference.carriers.contains(option.option)) continue;
                plan_sync::OptionSet options{option.option};
                if (!difference.needs.isEmpty() && !options.meets(difference.needs)) {
                    options.add(difference.needs.first());
                }
                suggest(difference, options);
            }
        }
    }
    void suggest(const plan_sync::Difference& difference, plan_sync::OptionSet options) {
        const channel::Partnership& link = world_.channel.partnership(provider_);
        plan_sync::Synchronize run;
        run.provider = world_.channel.organization(link.upstream).id;
        run.reseller = world_.channel.organization(link.downstream).id;
        run.options = options;
        const Text after = names_.value(organization_, difference.address, difference.after);
        GrowingText sentence = "Synchronize with " + plan_sync::allOf(options) + ": ";
        sentence += after.empty() ? Text("it goes") : "it becomes " + after;
        answer_.alternatives.push_back({Shown::matchAtFirst,
                                        sentence + ".",
                                        {codec::writeEvent(scenario::eventOfPlanSync(run), *world_.values)},
                                        std::nullopt});
    }

    void tellEditing() {
        const Text name = names_.words().of(organization_);
        if (plan_sync::isOfPlan(address_.field) &&
            plan_sync::find(state_.catalogue(organization_).plans, address_.owner) == nullptr) {
            answer_.mayEdit = false;
            answer_.editSentence = name + " does not have the plan, so there is nothing to edit.";
            return;
        }
        const std::optional<Rule> rule =
            plan_sync::ruleAgainstEditing(world_.channel, state_, organization_, address_);
        answer_.mayEdit = !rule;
        if (answer_.mayEdit) {
            answer_.editSentence = name + " may edit it.";
            return;
        }
        answer_.editSentence =
            name + " cannot edit it: " + names_.words().reasonAgainstEditing(organization_, address_) + " (" +
            plan_sync::id(*rule) + ").";
    }

    [[nodiscard]] WhyStep stepOf(Text sentence, OrganizationIndex organization) const {
        WhyStep step;
        step.sentence = sentence;
        step.organization = names_.idOf(organization);
        return step;
    }
    [[nodiscard]] WhyStep stepOf(Text sentence, OrganizationIndex organization, Rule rule) const {
        WhyStep step = stepOf(sentence, organization);
        step.rules.push_back(plan_sync::id(rule));
        step.status = plan_sync::text(rule).status;
        return step;
    }

    Session& session_;
    const World& world_;
    const plan_sync::State& state_;
    PlanNames names_;
    OrganizationIndex organization_;
    Address address_;
    PartnershipIndex provider_;
    WhyAnswer answer_;
};

}  // namespace

WhyAnswer whyPlan(Session& session, OrganizationIndex organization, const Address& address) {
    return PlanExplainer(session, organization, address).explain();
}

}  // namespace sluice::api
