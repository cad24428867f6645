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
Text sentenceOf(const TierReader& reader, const tier_setup::TierForecast& tier, const List<Text>& asks) {
    const tier_setup::Names names = reader.words();
    const GrowingText text = Text(names.tell("%o, tier %n, ", {tier.account.value, tier.level}));
    if (tier.isReused) {
        return text +
               names.tell("has told everything already: %i is used again.", {tier.configuration.value});
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
    link.sentence = sentenceOf(reader, tier, link.asks);
    return link;
}

Text sentenceOf(const TierForecast& forecast) {
    GrowingText text = base::cut(forecast.request) + " would be " + forecast.statusLabel + ".";
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
        const GrowingText text = field.label + ": " + problem.message;
        if (field.choices.empty() || field.choices.size() > kMostToldChoices) return text;
        std::vector<std::string_view> labels;
        for (const Term& choice : field.choices) labels.push_back(choice.label);
        return text + " There is " + base::listed(labels) + ".";
    }
    return problem.message;
}

}  // namespace

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
const codec::TypedField* typedFor(const ToldValues& told, std::string_view request,
                                  std::string_view parameter) {
    for (const std::vector<codec::TypedField>& each : told) {
        const Typed typed(each);
        if (typed.text("request") == request && typed.text("parameter") == parameter) {
            return typed.find("value");
        }
    }
    return nullptr;
}

TypedValue judged(const codec::TypedField& field, ValueId request, const tier_setup::Parameter& parameter,
                  base::ValuePool& pool) {
    TypedValue typed;
    typed.text = field.isFlag ? Text(field.flag ? "true" : "false") : Text(field.text);
    const bool isNumber = parameter.type == ParameterType::number && base::isNumberLiteral(typed.text);
    typed.told = {request, {parameter.id, isNumber ? pool.number(typed.text) : pool.text(typed.text)}};
    if (typed.text.empty()) {
        typed.problem = "This must not be empty.";
    } else if (!tier_setup::isValid(parameter, typed.told.value.value, pool)) {
        typed.problem = tier_setup::misfitOf(parameter, typed.told.value.value, pool);
    }
    return typed;
}

/// The way with the valid ones of the typed values; the others stand in `typed` with what is wrong with them.
tier_setup::Way wayWith(World& world, std::uint32_t request, const ToldValues& fields,
                        std::vector<TypedValue>& typed) {
    const auto wayFor = [&](const std::vector<tier_setup::Told>& told) {
        return tier_setup::shortestWay(world.channel, world.tierSetup, world.tierContext(), request, told);
    };
    tier_setup::Way way = wayFor({});
    if (fields.empty()) return way;
    std::vector<tier_setup::Told> told;
    const TierReader reader(world);
    for (const tier_setup::Event& event : way.events) {
        const tier_setup::State& state = world.tierSetup;
        const tier_setup::Product& product =
            state.productOf(state.requests[state.findRequest(event.request)]);
        for (const tier_setup::ParameterValue& value : event.values) {
            const codec::TypedField* field =
                typedFor(fields, reader.spelled(event.request), reader.spelled(value.parameter));
            if (field == nullptr) continue;
            typed.push_back(judged(*field, event.request,
                                   *tier_setup::findParameter(product, value.parameter), *world.values));
            if (typed.back().problem.empty()) told.push_back(typed.back().told);
        }
    }
    return wayFor(told);
}

}  // namespace

TierWay tierWay(Session& session, std::uint32_t request, const ToldValues& told) {
    tier_setup::Way found;
    std::vector<TypedValue> typed;
    session.tryOut([&](World& world) { found = wayWith(world, request, told, typed); });
    const World& world = session.world();
    const TierReader reader(world);
    const tier_setup::State& state = reader.state();
    TierWay way;
    way.found = found.exists;
    way.rule = found.refusal.rule;
    way.sentence = found.refusal.sentence;
    if (!found.exists) return way;
    bool hasExamples = false;
    for (const tier_setup::Event& event : found.events) {
        const tier_setup::Request& moved = state.requests[state.findRequest(event.request)];
        TierAct& act = way.steps.emplace_back();
        act.request = reader.spelled(event.request);
        const tier_setup::Action action = tier_setup::actionOf(event.kind);
        act.action = base::wireName(action);
        act.label = base::label(action);
        act.type = tier_setup::text(event.kind).tag;
        act.event = codec::writeEvent(scenario::eventFrom(event), *world.values);
        act.who = reader.nameOf(event.by.value_or(tier_setup::Actor::vendor), event.request);
        tier_setup::Event bare = event;  // the values, which are examples, stand beside it
        bare.values.clear();
        act.sentence = base::sentence(tier_setup::sentenceOf(bare, reader.words()));
        for (const tier_setup::ParameterValue& value : event.values) {
            TierValue& example = act.examples.emplace_back();
            example = reader.value(state.productOf(moved), value);
            for (const TypedValue& each : typed) {
                if (each.told.request != event.request || each.told.value.parameter != value.parameter)
                    continue;
                example.value = each.text;
                example.problem = each.problem;
                way.hasProblems = way.hasProblems || !each.problem.empty();
            }
        }
        hasExamples = hasExamples || !event.values.empty();
    }
    way.sentence = reader.words().tell("%i is approved after ", {state.requests[request].id.value}) +
                   base::counted(found.events.size(), "action") + ", the fewest there can be" +
                   (hasExamples ? "; the values filled in are examples." : ".");
    return way;
}

}  // namespace sluice::api
