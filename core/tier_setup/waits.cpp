#include "tier_setup/waits.h"

#include "tier_setup/judge.h"
#include "tier_setup/values.h"
#include "tier_setup/words.h"

namespace sluice::tier_setup {

namespace {

/// What moves a request on from a state that is not tiers setup.
Action nextOf(const State& state, const Context& context, const Request& request) {
    if (request.status == RequestStatus::scheduled) return Action::due;
    if (request.status == RequestStatus::revoking) return Action::confirm;
    if (request.status != RequestStatus::pending) return Action::submit;
    const bool isUnfulfilled =
        situationOf(state, context, request, Action::approve) == Situation::unfulfilled;
    return isUnfulfilled ? Action::fill : Action::approve;
}

}  // namespace

Waiting waitsFor(const State& state, const Context& context, std::uint32_t index) {
    Waiting waiting;
    const Request* request = &state.requests[index];
    // At most a request for an asset, one of tier 1 and one of tier 2.
    while (request->status == RequestStatus::tiersSetup) {
        const std::uint32_t awaited = awaitedBy(state, context.readings, *request);
        if (awaited == kNoIndex || state.openOfConfiguration[awaited] == kNoIndex) return waiting;
        const Configuration& configuration = state.configurations[awaited];
        request = &state.requests[state.openOfConfiguration[awaited]];
        waiting.chain.push_back({request->id, configuration.id, configuration.account, configuration.level});
    }
    if (isFinal(request->status)) return waiting;
    waiting.isOpen = true;
    waiting.request = request->id;
    waiting.action = nextOf(state, context, *request);
    waiting.who = whoMay(*request, waiting.action).first();
    return waiting;
}

std::string sentenceOf(const Waiting& waiting, const Channel& channel, const State& state,
                       const base::ValuePool& values, std::uint32_t index) {
    const Names names{values, channel, state};
    const Request& request = state.requests[index];
    const std::uint32_t own = request.id.value;
    const auto status = static_cast<std::uint32_t>(request.status);
    if (!waiting.isOpen) return names.tell("%i is %s.", {own, status});
    std::string text = names.tell(waiting.chain.empty() ? "%i is %s" : "%i", {own, status});
    const char* pattern = " waits for %o's tier-%n %t";
    for (const Link& step : waiting.chain) {
        const Request& awaited = state.requests[state.findRequest(step.request)];
        text +=
            names.tell(pattern, {step.account.value, step.level, static_cast<std::uint32_t>(awaited.type)});
        pattern = ", which waits for %o's tier-%n %t";
    }
    const std::uint32_t openIndex = state.findRequest(waiting.request);
    const Request& open = state.requests[openIndex];
    text += names.tell(": %w must %x ",
                       {actors(waiting.who).bits, openIndex, static_cast<std::uint32_t>(waiting.action)});
    if (waiting.action == Action::fill) {
        const Product& product = state.productOf(open);
        text += names.ofParameters(product,
                                   missingOf(product, state.scopeOf(open), Phase::fulfillment, open.values));
        text += " of ";
    }
    return text + names.tell("%i.", {open.id.value});
}

}  // namespace sluice::tier_setup
