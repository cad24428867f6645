#include <algorithm>
#include <utility>

#include "api/plan_names.h"
#include "api/plan_views.h"
#include "codec/scenario_json.h"
#include "plan_sync/places.h"

namespace sluice::api {

using plan_sync::Address;
using plan_sync::Effect;
using plan_sync::Field;
using plan_sync::Rule;

namespace {

/// Where a value stands, followed from a reseller upwards and back in time.
struct Place {
    OrganizationIndex organization;
    Address address;
    std::uint32_t steps = 0;  // only those before this step count, …
    std::size_t effects = 0;  // … and of the one before it only so many effects
};

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
        answer_.answer = "At " + words.of(organization_) + " " + words.of(address_) +
                         (value.kind == plan_sync::Value::Kind::absent
                              ? std::string(" is not there.")
                              : " is " + plan_sync::wordsOf(value, *world_.values) + ".");
        tellHops();
        if (provider_.exists()) tellDifference();
        tellEditing();
        return std::move(answer_);
    }

  private:
    struct Found {
        const Effect* effect = nullptr;
        std::uint32_t step = 0;
        std::size_t index = 0;
    };

    /// The last effect before a place in time that made the value there what it is.
    [[nodiscard]] Found lastEffect(const Place& place) const {
        const auto& steps = session_.timeline().steps();
        for (std::uint32_t step = place.steps; step-- > 0;) {
            const std::vector<Effect>& effects = steps[step].planSync.effects;
            std::size_t count = effects.size();
            if (step + 1 == place.steps) count = std::min(count, place.effects);
            for (std::size_t i = count; i-- > 0;) {
                const Effect& effect = effects[i];
                if (effect.organization != place.organization) continue;
                if (plan_sync::covers(effect.address, place.address)) return {&effect, step, i};
            }
        }
        return {};
    }

    void tellHops() {
        const auto count = static_cast<std::uint32_t>(session_.timeline().steps().size());
        Place place{organization_, address_, count, static_cast<std::size_t>(-1)};
        std::vector<WhyStep> hops;
        for (;;) {
            const Found found = lastEffect(place);
            if (found.effect == nullptr) {
                hops.push_back(stepOf(names_.words().of(place.organization) +
                                          " has it so in the initial state, taken as it is written.",
                                      place.organization));
                break;
            }
            hops.push_back(stepOf("Step " + std::to_string(found.step + 1) + ": " +
                                      plan_sync::sentenceOf(*found.effect, names_.words()),
                                  place.organization, found.effect->rule));
            hops.back().step = found.step + 1;
            if (!found.effect->via.exists()) break;
            place = above(place, found);
        }
        while (!hops.empty()) {
            answer_.steps.push_back(std::move(hops.back()));
            hops.pop_back();
        }
    }

    /// Where the run took the value from.
    [[nodiscard]] Place above(const Place& place, const Found& found) const {
        Place next{found.effect->via, place.address, found.step + 1, found.index};
        if (plan_sync::isOfPlan(place.address.field)) {
            const auto* copy =
                plan_sync::find(state_.catalogue(place.organization).plans, place.address.owner);
            if (copy != nullptr && copy->copyOf.exists()) next.address.owner = copy->copyOf;
            const bool isDelegation = place.address.field == Field::planDisabledByProvider ||
                                      found.effect->address.field == Field::planDisabledByProvider;
            if (isDelegation) {
                next.address = {Field::serviceTemplatePlan, templateOf(place.organization),
                                next.address.owner};
            }
            return next;
        }
        struct Twin {
            Field field, ofTemplate;
        };
        constexpr Twin kTwins[] = {{Field::orderFlow, Field::serviceTemplateOrderFlow},
                                   {Field::privilege, Field::serviceTemplatePrivilege},
                                   {Field::termsAndConditions, Field::serviceTemplateTerms}};
        for (const Twin& twin : kTwins) {
            if (twin.field != place.address.field) continue;
            next.address.field = twin.ofTemplate;
            next.address.owner = templateOf(place.organization);
        }
        return next;
    }
    [[nodiscard]] base::ValueId templateOf(OrganizationIndex reseller) const {
        const PartnershipIndex provider = plan_sync::providerOf(world_.channel, state_, reseller);
        return provider.exists() ? state_.relationship(provider).serviceTemplate : base::ValueId{};
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
        const std::string after = names_.value(organization_, difference.address, difference.after);
        std::string sentence = "Synchronize with " + plan_sync::allOf(options) + ": ";
        sentence += after.empty() ? std::string("it goes") : "it becomes " + after;
        answer_.alternatives.push_back({Shown::matchAtFirst,
                                        sentence + ".",
                                        {codec::writeEvent(Event(run), *world_.values)},
                                        std::nullopt});
    }

    void tellEditing() {
        const std::string name = names_.words().of(organization_);
        const auto* plan = plan_sync::isOfPlan(address_.field)
                               ? plan_sync::find(state_.catalogue(organization_).plans, address_.owner)
                               : nullptr;
        const bool isCopy =
            plan != nullptr && plan_sync::isCopy(world_.channel, state_, organization_, *plan);
        answer_.mayEdit = !isCopy || mayResellerEdit(address_.field);
        if (answer_.mayEdit) {
            answer_.editSentence = name + " may edit it.";
            return;
        }
        answer_.editSentence = name + " cannot edit it: the plan is a copy of its provider's (PS-35).";
    }

    [[nodiscard]] WhyStep stepOf(std::string sentence, OrganizationIndex organization) const {
        WhyStep step;
        step.sentence = std::move(sentence);
        step.organization = names_.idOf(organization);
        return step;
    }
    [[nodiscard]] WhyStep stepOf(std::string sentence, OrganizationIndex organization, Rule rule) const {
        WhyStep step = stepOf(std::move(sentence), organization);
        step.rules.emplace_back(plan_sync::id(rule));
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
