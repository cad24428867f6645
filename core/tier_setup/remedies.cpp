#include <utility>

#include "tier_setup/phrase.h"
#include "tier_setup/step.h"
#include "tier_setup/values.h"
#include "tier_setup/way.h"
#include "tier_setup/words.h"

namespace sluice::tier_setup {

namespace {

/// Takes the events, then the refused one, and gives all back. True where all happened.
bool helps(const Channel& channel, State& state, const Context& context, const std::vector<Event>& events,
           const Event& event) {
    std::vector<Step> taken;
    bool happened = true;
    for (std::size_t i = 0; i <= events.size() && happened; ++i) {
        taken.push_back(step(channel, state, context, i < events.size() ? events[i] : event));
        happened = taken.back().happened;
    }
    for (std::size_t i = taken.size(); i-- > 0;) undo(state, taken[i]);
    return happened;
}

/// The open request that is in the way: the event's own, or the one of what it would make a request for.
std::uint32_t inTheWay(const State& state, const Event& event) {
    if (event.kind >= EventKind::submit)
        return event.request.exists() ? state.findRequest(event.request) : kNoIndex;
    if (event.configuration.exists()) {
        const std::uint32_t index = state.findConfiguration(event.configuration);
        return index == kNoIndex ? kNoIndex : state.openOfConfiguration[index];
    }
    const std::uint32_t index = event.asset.exists() ? state.findAsset(event.asset) : kNoIndex;
    return index == kNoIndex ? kNoIndex : state.openOfAsset[index];
}

}  // namespace

std::vector<Remedy> remedies(const Channel& channel, State& state, const Context& context, const Event& event,
                             const Step& refused) {
    std::vector<Remedy> remedies;
    if (refused.happened || refused.rule == Rule::tc61) return remedies;
    const std::uint32_t request = inTheWay(state, event);
    if (request == kNoIndex) return remedies;
    const Names names{context.values, channel, state};
    // The first events of the way to approved that are enough.
    const Way way = shortestWay(channel, state, context, request);
    std::vector<Event> events;
    for (const Event& next : way.events) {
        events.push_back(next);
        if (!helps(channel, state, context, events, event)) continue;
        std::string text = events.size() == 1 ? "First: " : "First, in this order: ";
        for (std::size_t i = 0; i < events.size(); ++i) {
            if (i > 0) text += "; then ";
            text += way.phrases[i];
        }
        remedies.push_back({text + ".", events});
        break;
    }
    Event byHand;
    byHand.kind = EventKind::setPending;
    byHand.request = state.requests[request].id;
    if (event.kind != EventKind::setPending && helps(channel, state, context, {byHand}, event)) {
        remedies.push_back({names.tell("Set %i pending by hand first.", {byHand.request.value}), {byHand}});
    }
    return remedies;
}

step::Refusal refusalOfRemoval(const State& state, const base::ValuePool& values, const Channel& channel,
                               ValueId organization) {
    const Names names{values, channel, state};
    const auto refusal = [&](const char* pattern, ValueId by) {
        return step::Refusal{id(Rule::tc74), names.tell(pattern, {organization.value, by.value})};
    };
    for (const Configuration& configuration : state.configurations) {
        if (configuration.status == ConfigurationStatus::none) continue;  // it was discarded
        if (configuration.account == organization) {
            return refusal("%o has the tier configuration %i.", configuration.id);
        }
    }
    for (const Asset& asset : state.assets) {
        if (asset.status == AssetStatus::none) continue;
        if (asset.customer == organization || asset.tier1 == organization || asset.tier2 == organization) {
            return refusal("%o stands in the supply chain of %i.", asset.id);
        }
    }
    return {};
}

}  // namespace sluice::tier_setup
