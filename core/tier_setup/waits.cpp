#include "tier_setup/waits.h"

#include <algorithm>

#include "tier_setup/judge.h"
#include "tier_setup/values.h"
#include "tier_setup/words.h"

namespace sluice::tier_setup {

namespace {

/// TC-59: a value is wrong that whoever was asked cannot set right, as it is the vendor's.
bool isStuck(const State& state, const Context& context, const Request& request) {
    const Product& product = state.productOf(request);
    for (const ValueProblem& problem :
         problemsOf(product, state.scopeOf(request), request.values, context.values)) {
        const Parameter* parameter = findParameter(product, problem.parameter);
        if (parameter == nullptr || parameter->phase != Phase::ordering || parameter->hidden) return true;
    }
    return false;
}

/// What moves a request on from a state that is not tiers setup.
Action nextOf(const State& state, const Context& context, const Request& request) {
    if (request.status == RequestStatus::scheduled) return Action::due;
    if (request.status == RequestStatus::revoking) return Action::confirm;
    if (request.status == RequestStatus::inquiring && isStuck(state, context, request)) {
        return Action::setPending;
    }
    if (request.status != RequestStatus::pending) return Action::submit;
    const bool isReady = situationOf(state, context, request, Action::approve) == Situation::ready;
    return isReady ? Action::approve : Action::fill;
}

/// The open request of a configuration that a parked one waits for, or kNoIndex.
std::uint32_t awaitedRequest(const State& state, const Request& request, std::uint32_t level) {
    const std::uint32_t awaited = awaitedBy(state, request, level);
    return awaited == kNoIndex ? kNoIndex : state.openOfConfiguration[awaited];
}

}  // namespace

OpenAction openActionOf(const State& state, const Context& context, const Request& request) {
    const Action action = nextOf(state, context, request);
    return {request.id, action, whoMay(request, action).first()};
}

std::vector<std::uint32_t> awaitedRequests(const State& state, std::uint32_t index) {
    std::vector<std::uint32_t> awaited;
    // At most one of tier 1 and those of tier 2 above the sale and above it.
    for (std::size_t at = 0; at <= awaited.size(); ++at) {
        const Request& request = state.requests[at == 0 ? index : awaited[at - 1]];
        for (std::uint32_t level = 1; level <= 2; ++level) {
            const std::uint32_t next = awaitedRequest(state, request, level);
            const bool isNew = std::find(awaited.begin(), awaited.end(), next) == awaited.end();
            if (next != kNoIndex && isNew) awaited.push_back(next);
        }
    }
    return awaited;
}

Waiting waitsFor(const State& state, const Context& context, std::uint32_t index) {
    Waiting waiting;
    const Request* request = &state.requests[index];
    // At most a request for an asset, one of tier 1 and one of tier 2.
    while (request->status == RequestStatus::tiersSetup) {
        const std::uint32_t awaited = awaitedBy(state, *request);
        if (awaited == kNoIndex || state.openOfConfiguration[awaited] == kNoIndex) return waiting;
        const Configuration& configuration = state.configurations[awaited];
        request = &state.requests[state.openOfConfiguration[awaited]];
        waiting.chain.push_back({request->id, configuration.id, configuration.account, configuration.level});
    }
    if (isFinal(request->status)) return waiting;
    waiting.isOpen = true;
    static_cast<OpenAction&>(waiting) = openActionOf(state, context, *request);
    for (const std::uint32_t awaited : awaitedRequests(state, index)) {
        const Request& other = state.requests[awaited];
        if (other.status == RequestStatus::tiersSetup || other.id == waiting.request) continue;
        waiting.others.push_back(openActionOf(state, context, other));
    }
    return waiting;
}

/// `the vendor must approve TCR-1.`
std::string sentenceOf(const OpenAction& open, const Names& names) {
    const std::uint32_t index = names.state.findRequest(open.request);
    const Request& request = names.state.requests[index];
    if (open.action == Action::due) {
        return names.tell(request.date.exists() ? "its day, %i, has to come." : "its day has to come.",
                          {request.date.value});
    }
    std::string text =
        names.tell("%w must %x ", {actors(open.who).bits, index, static_cast<std::uint32_t>(open.action)});
    if (open.action == Action::fill) {
        const Product& product = names.state.productOf(request);
        const Scope scope = names.state.scopeOf(request);
        std::vector<ValueId> wanted;
        for (const ValueProblem& problem : problemsOf(product, scope, request.values, names.values, true)) {
            wanted.push_back(problem.parameter);
        }
        text += names.ofParameters(product, wanted) + " of ";
    }
    return text + names.tell("%i.", {request.id.value});
}

std::string sentenceOf(const Waiting& waiting, const Channel& channel, const State& state,
                       const base::ValuePool& values, std::uint32_t index) {
    const Names names{values, channel, state};
    const Request& request = state.requests[index];
    const std::uint32_t own = request.id.value;
    const auto status = static_cast<std::uint32_t>(request.status);
    if (!waiting.isOpen) {
        const std::string failure = failureOf(request, names);
        return failure.empty() ? names.tell("%i is %s.", {own, status}) : failure;
    }
    std::string text = names.tell(waiting.chain.empty() ? "%i is %s" : "%i", {own, status});
    const char* pattern = " waits for %o's tier-%n %t";
    for (const Link& step : waiting.chain) {
        const Request& awaited = state.requests[state.findRequest(step.request)];
        text +=
            names.tell(pattern, {step.account.value, step.level, static_cast<std::uint32_t>(awaited.type)});
        pattern = ", which waits for %o's tier-%n %t";
    }
    text += ": " + sentenceOf(waiting, names);
    for (const OpenAction& other : waiting.others) {
        const Configuration& awaited =
            state.configurationOf(state.requests[state.findRequest(other.request)]);
        text += names.tell(" It waits for %o's tier %n too: ", {awaited.account.value, awaited.level});
        text += sentenceOf(other, names);
    }
    return text;
}

}  // namespace sluice::tier_setup
