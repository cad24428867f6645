#include "tier_setup/waits.h"

#include "base/fields.h"
#include "base/text.h"
#include "tier_setup/enumerators.h"
#include "tier_setup/judge.h"
#include "tier_setup/phrase.h"
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
    std::string text = names.plain(request.id);
    if (!waiting.isOpen) return joined({text, " is ", base::label(request.status), "."});
    std::string_view link = " waits for ";
    for (const Link& step : waiting.chain) {
        const Request& awaited = state.requests[state.findRequest(step.request)];
        text += joined({link, names.ofOrganization(step.account), "'s tier-", step.level == 1 ? "1 " : "2 ",
                        base::label(awaited.type)});
        link = ", which waits for ";
    }
    const Request& open = state.requests[state.findRequest(waiting.request)];
    if (waiting.chain.empty()) text += joined({" is ", base::label(request.status)});
    text += joined({": ", names.of(waiting.who, &open), " must ", base::label(waiting.action), " "});
    if (waiting.action == Action::fill) {
        const Product& product = state.productOf(open);
        const Scope scope = state.scopeOf(open);
        text +=
            joined({names.ofParameters(product, missingOf(product, scope, Phase::fulfillment, open.values)),
                    " of "});
    }
    return joined({text, names.plain(open.id), "."});
}

}  // namespace sluice::tier_setup
