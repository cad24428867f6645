#include <functional>
#include <utility>

#include "api/kind_forms.h"
#include "api/tier_reader.h"
#include "api/tier_views.h"
#include "base/decimal.h"
#include "base/text.h"
#include "codec/scenario_json.h"
#include "tier_setup/enumerators.h"
#include "tier_setup/forecast.h"
#include "tier_setup/moves.h"
#include "tier_setup/values.h"
#include "tier_setup/way.h"

namespace sluice::api {

namespace {

constexpr std::size_t kMostToldChoices = 10;

Text allOf(const List<Text>& titles) {
    std::vector<std::string_view> quoted;
    for (const Text title : titles) quoted.push_back(base::quoted(title));
    return base::listed(quoted);
}

/// `Globex, tier 2, is asked for "Region": TCR-1 would be started as inquiring.`
Text sentenceOf(const TierReader& reader, const tier_setup::TierForecast& tier, const List<Text>& asks,
                const List<Text>& lacks) {
    const tier_setup::Names names = reader.words();
    const GrowingText text = Text(names.tell("%o, tier %n, ", {tier.account.value, tier.level}));
    if (tier.isReused) {
        const Text again = names.tell("%i is used again", {tier.configuration.value});
        if (!lacks.empty()) {
            return text + "is asked for nothing: " + again + ", but needs an update of " + allOf(lacks) + ".";
        }
        if (tier.isBlank) return text + "is asked for nothing: " + again + ", without any value.";
        return text + "has told everything already: " + again + ".";
    }
    const Text asked = asks.empty() ? Text("has nothing to fill in: ") : "is asked for " + allOf(asks) + ": ";
    return text + asked +
           names.tell(tier.starts ? "%i would be started, %s." : "%i is open already, %s.",
                      {tier.request.value, static_cast<std::uint32_t>(tier.status)});
}

TierLink linkOf(const TierReader& reader, const tier_setup::Product& product,
                const tier_setup::TierForecast& tier) {
    TierLink link;
    link.level = tier.level;
    link.account = reader.spelled(tier.account);
    link.accountName = reader.nameOf(tier.account);
    link.configuration = reader.spelled(tier.configuration);
    link.request = reader.spelled(tier.request);
    link.isReused = tier.isReused;
    link.starts = tier.starts;
    if (tier.request.exists()) {
        putStatus(tier.status, link.status, link.statusLabel);
    } else {
        putStatus(tier_setup::ConfigurationStatus::active, link.status, link.statusLabel);
    }
    link.asks = reader.titlesOf(product, tier.asks);
    link.lacks = reader.titlesOf(product, tier.lacks);
    link.sentence = sentenceOf(reader, tier, link.asks, link.lacks);
    return link;
}

Text sentenceOf(const TierForecast& forecast) {
    GrowingText text = wouldBe(forecast) + ".";
    for (const TierLink& tier : forecast.tiers) text += " " + tier.sentence;
    if (forecast.asks.empty()) return text;
    return text + " " + base::cut(forecast.customerName) + " is asked for " + allOf(forecast.asks) + ".";
}

constexpr std::string_view kSale = "createAssetRequest";

/// `Tier 1: This must not be empty. It is one of Northwind and Tailspin.`
Text toldWithChoices(Session& session, const FieldProblem& problem,
                     const std::vector<codec::TypedField>& fields) {
    const std::optional<EventForm> form = kindForm(session, tierForms(), kSale, Typed(fields));
    for (const FormField& field : form->fields) {
        if (field.name != problem.field) continue;
        GrowingText text = field.label + ": " + problem.message;
        if (field.choices.empty() || field.choices.size() > kMostToldChoices) return text;
        std::vector<std::string_view> labels;
        for (const Term& choice : field.choices) labels.push_back(choice.label);
        return text + " There is " + base::listed(labels) + ".";
    }
    return problem.message;
}

}  // namespace

Text wouldBe(const TierForecast& forecast) {
    return base::cut(forecast.request) + " would be " + tier_setup::beingOf(forecast.statusLabel);
}

TierForecast tierForecast(Session& session, const std::vector<codec::TypedField>& fields) {
    TierForecast forecast;
    const std::optional<Composed> composed = composeKind(session, tierForms(), kSale, Typed(fields));
    GrowingText refusal;
    for (const FieldProblem& problem : composed->problems) {
        if (!refusal.empty()) refusal += " ";
        refusal += toldWithChoices(session, problem, fields);
        if (problem.field == "tier1" || problem.field == "tier2") {
            forecast.rule = tier_setup::id(tier_setup::Rule::tc63);
        }
    }
    forecast.refusal = forecast.sentence = refusal;
    if (!forecast.refusal.empty()) return forecast;
    const codec::ReadEvents read = codec::readEvent(composed->event, session.values());
    const auto& event = *scenario::eventAs<tier_setup::Event>(read.events.front());
    tier_setup::Forecast found;
    session.tryOut([&](World& world) {
        found = tier_setup::forecast(world.channel, world.tierSetup, world.tierContext(), event);
    });
    forecast.rule = found.refusal.rule;
    forecast.refusal = found.refusal.sentence;
    forecast.sentence = forecast.refusal;
    const TierReader reader(session.world());
    forecast.customer = reader.spelled(found.customer);
    forecast.customerName = reader.nameOf(found.customer);
    forecast.tier1 = reader.spelled(found.tier1);
    forecast.tier1Name = reader.nameOf(found.tier1);
    forecast.tier2 = reader.spelled(found.tier2);
    forecast.tier2Name = reader.nameOf(found.tier2);
    if (!forecast.rule.empty()) return forecast;
    const tier_setup::State& state = reader.state();
    const std::uint32_t product = event.requestType == RequestType::purchase
                                      ? state.findProduct(event.product)
                                      : state.findProduct(state.assets[state.findAsset(event.asset)].product);
    forecast.request = reader.spelled(found.request);
    putStatus(found.status, forecast.status, forecast.statusLabel);
    forecast.asks = reader.titlesOf(state.products[product], found.asks);
    for (const tier_setup::TierForecast& tier : found.tiers) {
        forecast.tiers.push_back(linkOf(reader, state.products[product], tier));
    }
    forecast.sentence = sentenceOf(forecast);
    return forecast;
}

namespace {

/// A value that was typed, as it would be filled in; and what is wrong with it.
struct TypedValue {
    tier_setup::Told told;
    Text text, problem;
};

/// What was typed for the value of a way's event; null: nothing.
const codec::TypedField* typedFor(const std::vector<ToldValue>& told, std::string_view request,
                                  std::string_view parameter) {
    for (const ToldValue& each : told) {
        if (each.request == request && each.parameter == parameter) return &each.value;
    }
    return nullptr;
}

ValueId valueOf(std::string_view typed, bool isFlag, const tier_setup::Parameter& parameter,
                base::ValuePool& pool) {
    if (isFlag) return pool.boolean(typed == "true");
    const bool isNumber = parameter.type == ParameterType::number && base::isNumberLiteral(typed);
    return isNumber ? pool.number(typed) : pool.text(typed);
}

TypedValue judged(const codec::TypedField& field, ValueId request, const tier_setup::Parameter& parameter,
                  base::ValuePool& pool) {
    TypedValue typed;
    typed.text = field.isFlag ? Text(field.flag ? "true" : "false") : Text(field.text);
    typed.told = {request, {parameter.id, valueOf(typed.text, field.isFlag, parameter, pool)}};
    if (typed.text.empty()) {
        typed.problem = "This must not be empty.";
    } else if (!tier_setup::isValid(parameter, typed.told.value.value, pool)) {
        typed.problem = tier_setup::misfitOf(parameter, typed.told.value.value, pool);
    }
    return typed;
}

/// A way, told act by act in the world in which each is taken: a request that an earlier act starts is there by then.
class WayTeller {
  public:
    WayTeller(World& world, std::uint32_t request, const std::vector<ToldValue>& fields)
        : world_(world), reader_(world), request_(request), fields_(fields) {}

    TierWay tell() {
        tier_setup::Way found = wayFor({});
        if (found.exists && !fields_.empty()) found = wayFor(judgedFields(found));
        TierWay way;
        way.found = found.exists;
        way.isProven = found.isProven;
        way.rule = found.refusal.rule;
        way.sentence = found.refusal.sentence;
        if (!found.exists) return way;
        if (found.events.empty()) {
            way.sentence = reader_.words().tell("%i is approved already.",
                                                {reader_.state().requests[request_].id.value});
            return way;
        }
        walk(found, [&](const tier_setup::Event& event) { addAct(event, way); });
        bool hasExamples = false;
        for (const tier_setup::Event& event : found.events) hasExamples |= !event.values.empty();
        way.sentence =
            reader_.words().tell("%i is approved after ", {reader_.state().requests[request_].id.value}) +
            base::counted(found.events.size(), "action") +
            (found.isProven ? ", proven to be the fewest there can be"
                            : ", not proven to be the fewest there can be") +
            (hasExamples ? "; the values filled in are examples." : ".");
        return way;
    }

  private:
    [[nodiscard]] tier_setup::Way wayFor(const std::vector<tier_setup::Told>& told) {
        return tier_setup::shortestWay(world_.channel, world_.tierSetup, world_.tierContext(), request_,
                                       told);
    }
    void walk(const tier_setup::Way& way, const std::function<void(const tier_setup::Event&)>& look) {
        tier_setup::walk(world_.channel, world_.tierSetup, world_.tierContext(), request_, way.events, look);
    }
    /// The product that the request of an event is about.
    [[nodiscard]] const tier_setup::Product& productOf(const tier_setup::Event& event) const {
        const tier_setup::State& state = reader_.state();
        return state.productOf(state.requests[state.findRequest(event.request)]);
    }

    /// The valid ones of the typed values that the way asks for; all of them stay in `typed_`, with what is wrong.
    std::vector<tier_setup::Told> judgedFields(const tier_setup::Way& way) {
        std::vector<tier_setup::Told> told;
        walk(way, [&](const tier_setup::Event& event) {
            for (const tier_setup::ParameterValue& value : event.values) {
                const codec::TypedField* field =
                    typedFor(fields_, reader_.spelled(event.request), reader_.spelled(value.parameter));
                if (field == nullptr) continue;
                const tier_setup::Parameter& parameter =
                    *tier_setup::findParameter(productOf(event), value.parameter);
                typed_.push_back(judged(*field, event.request, parameter, *world_.values));
                if (typed_.back().problem.empty()) told.push_back(typed_.back().told);
            }
        });
        return told;
    }

    void addAct(const tier_setup::Event& event, TierWay& way) const {
        TierAct& act = way.steps.emplace_back();
        act.request = reader_.spelled(event.request);
        const tier_setup::Action action = tier_setup::actionOf(event.kind);
        act.action = base::wireName(action);
        act.label = base::label(action);
        act.type = tier_setup::text(event.kind).tag;
        act.event = codec::writeEvent(scenario::eventFrom(event), *world_.values);
        act.who = reader_.nameOf(event.by.value_or(tier_setup::Actor::vendor), event.request);
        tier_setup::Event bare = event;  // the values, which are examples, stand beside it
        bare.values.clear();
        act.sentence = ended(tier_setup::sentenceOf(bare, reader_.words()));
        for (const tier_setup::ParameterValue& value : event.values) {
            TierValue& example = act.examples.emplace_back();
            example = reader_.value(productOf(event), value);
            for (const TypedValue& each : typed_) {
                if (each.told.request != event.request || each.told.value.parameter != value.parameter)
                    continue;
                example.value = each.text;
                example.problem = each.problem;
                way.hasProblems = way.hasProblems || !each.problem.empty();
            }
        }
    }

    World& world_;
    TierReader reader_;
    std::uint32_t request_;
    const std::vector<ToldValue>& fields_;
    std::vector<TypedValue> typed_;
};

}  // namespace

TierWay tierWay(Session& session, std::uint32_t request, const std::vector<ToldValue>& told) {
    TierWay way;
    session.tryOut([&](World& world) { way = WayTeller(world, request, told).tell(); });
    return way;
}

}  // namespace sluice::api
