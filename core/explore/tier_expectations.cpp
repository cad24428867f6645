#include "explore/tier_expectations.h"

#include "base/fields.h"
#include "tier_setup/enumerators.h"
#include "tier_setup/phrase.h"
#include "tier_setup/values.h"
#include "tier_setup/waits.h"
#include "tier_setup/words.h"

namespace sluice::explore {

using base::ValueId;
using scenario::ExpectConfiguration;
using scenario::ExpectRequest;
using scenario::World;
using tier_setup::kNoIndex;
using tier_setup::RequestStatus;

namespace {

tier_setup::Names namesOf(const World& world) { return {*world.values, world.channel, world.tierSetup}; }

ExpectationVerdict otherwise(base::Text found) { return {false, found}; }

ExpectationVerdict itIs(std::string_view found) {
    std::string text = "it is ";
    text += found;
    return otherwise(text);
}

}  // namespace

ExpectationVerdict evaluateTier(const ExpectRequest& e, const World& world) {
    const tier_setup::State& state = world.tierSetup;
    const std::uint32_t index = state.findRequest(e.request);
    const RequestStatus status = index == kNoIndex ? RequestStatus::none : state.requests[index].status;
    if (status != e.status) return itIs(base::label(status));
    if (index == kNoIndex || !e.waitsFor.exists()) return {true, {}};
    // Each of those that it waits for, directly or through another one.
    const std::vector<std::uint32_t> awaited = tier_setup::awaitedRequests(state, index);
    if (awaited.empty()) return otherwise("it waits for no request");
    std::string found = "it waits for ";
    for (std::size_t i = 0; i < awaited.size(); ++i) {
        const ValueId id = state.requests[awaited[i]].id;
        if (id == e.waitsFor) return {true, {}};
        tier_setup::list(found, namesOf(world).tell("%i", {id.value}), i, awaited.size());
    }
    return otherwise(found);
}

/// A checkbox may have been ticked by `true` or by the text that says so.
bool isSameMark(const ExpectConfiguration& e, ValueId value, const World& world) {
    if (!value.exists() || !e.value.exists()) return false;
    const auto* parameter = tier_setup::findParameter(world.tierSetup.productOf(e.product), e.parameter);
    return parameter != nullptr && parameter->type == tier_setup::ParameterType::checkbox &&
           world.values->spelling(value) == world.values->spelling(e.value);
}

ExpectationVerdict evaluateTier(const ExpectConfiguration& e, const World& world) {
    const tier_setup::State& state = world.tierSetup;
    const bool isLevel = e.level == 1 || e.level == 2;
    const std::uint32_t index = isLevel ? state.findConfiguration(e.product, e.account, e.level) : kNoIndex;
    if (e.status == tier_setup::ConfigurationStatus::none && index == kNoIndex) return {true, {}};
    if (index == kNoIndex) return otherwise("there is none");
    const tier_setup::Configuration& found = state.configurations[index];
    if (e.status && *e.status != found.status) return itIs(base::label(found.status));
    if (!e.parameter.exists()) return {true, {}};
    const ValueId value = tier_setup::valueOf(found.values, e.parameter);
    if (value == e.value || isSameMark(e, value, world)) return {true, {}};
    return otherwise(namesOf(world).tell("it has %q", {value.value}));
}

std::string tierSentence(const ExpectRequest& e, const World& world) {
    return namesOf(world).tell(e.waitsFor.exists() ? "%i is %s and waits for %i" : "%i is %s",
                               {e.request.value, static_cast<std::uint32_t>(e.status), e.waitsFor.value});
}

std::string tierSentence(const ExpectConfiguration& e, const World& world) {
    const tier_setup::Names names = namesOf(world);
    std::string text = names.tell("%o as tier %n of %p ", {e.account.value, e.level, e.product.value});
    if (e.status) {
        text += names.tell("is %c", {static_cast<std::uint32_t>(*e.status)});
    } else if (!e.parameter.exists()) {
        text += "has a configuration";
    }
    if (!e.parameter.exists()) return text;
    if (e.status) text += " and ";
    return text + names.tell("has %q for %m", {e.value.value, e.product.value, e.parameter.value});
}

}  // namespace sluice::explore
