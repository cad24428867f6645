#include <utility>

#include "api/kind_forms.h"
#include "api/tier_reader.h"
#include "api/tier_views.h"
#include "base/text.h"
#include "codec/scenario_json.h"
#include "tier_setup/enumerators.h"
#include "tier_setup/forecast.h"
#include "tier_setup/moves.h"
#include "tier_setup/way.h"

namespace sluice::api {

using tier_setup::kNoIndex;

namespace {

std::string allOf(const std::vector<std::string>& titles) {
    std::vector<std::string> quoted;
    std::vector<std::string_view> views;
    for (const std::string& title : titles) quoted.push_back(base::quoted(title));
    for (const std::string& each : quoted) views.push_back(each);
    return base::listed(views);
}

/// `Globex, tier 2, is asked for "Region": TCR-1 would be started as inquiring.`
std::string sentenceOf(const TierReader& reader, const tier_setup::TierForecast& tier,
                       const std::vector<std::string>& asks) {
    const tier_setup::Names names = reader.words();
    std::string text = names.tell("%o, tier %n, ", {tier.account.value, tier.level});
    if (tier.isReused) {
        return text +
               names.tell("has told everything already: %i is used again.", {tier.configuration.value});
    }
    if (asks.empty()) {
        text += "has nothing to fill in: ";
    } else {
        text += "is asked for ";
        text += allOf(asks);
        text += ": ";
    }
    return text + names.tell(tier.starts ? "%i would be started as %s." : "%i is open already, %s.",
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

std::string sentenceOf(const TierForecast& forecast) {
    std::string text = base::cut(forecast.request);
    text += " would be ";
    text += forecast.statusLabel;
    text += ".";
    for (const TierLink& tier : forecast.tiers) {
        text += " ";
        text += tier.sentence;
    }
    if (forecast.asks.empty()) return text;
    text += " ";
    text += base::cut(forecast.customerName);
    text += " is asked for ";
    text += allOf(forecast.asks);
    return text + ".";
}

}  // namespace

TierForecast tierForecast(Session& session, const std::vector<codec::TypedField>& fields) {
    TierForecast forecast;
    const std::optional<Composed> composed =
        composeKind(session, tierForms(), "createAssetRequest", Typed(fields));
    for (const FieldProblem& problem : composed->problems) {
        if (!forecast.refusal.empty()) forecast.refusal += " ";
        forecast.refusal += problem.message;
    }
    if (!forecast.refusal.empty()) return forecast;
    const codec::ReadEvents read = codec::readEvent(composed->event, session.values());
    const auto& event = *scenario::eventAs<tier_setup::Event>(read.events.front());
    tier_setup::Forecast found;
    session.tryOut([&](World& world) {
        found = tier_setup::forecast(world.channel, world.tierSetup, world.tierContext(), event);
    });
    forecast.rule = found.refusal.rule;
    forecast.refusal = forecast.sentence = found.refusal.sentence;
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

TierWay tierWay(Session& session, std::uint32_t request) {
    tier_setup::Way found;
    session.tryOut([&](World& world) {
        found = tier_setup::shortestWay(world.channel, world.tierSetup, world.tierContext(), request);
    });
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
        act.sentence = tier_setup::sentenceOf(event, reader.words());
        for (const tier_setup::ParameterValue& value : event.values) {
            act.examples.push_back(reader.value(state.productOf(moved), value));
        }
        hasExamples = hasExamples || !event.values.empty();
    }
    way.sentence = reader.words().tell("%i is approved after ", {state.requests[request].id.value});
    way.sentence += base::counted(found.events.size(), "action");
    way.sentence += hasExamples ? ", the fewest there can be; the values filled in are examples."
                                : ", the fewest there can be.";
    return way;
}

}  // namespace sluice::api
