#include "tier_setup/way.h"

#include <utility>

#include "tier_setup/moves.h"
#include "tier_setup/stepper.h"
#include "tier_setup/values.h"
#include "tier_setup/waits.h"
#include "tier_setup/words.h"

namespace sluice::tier_setup {

namespace {

/// No request has more than five states on its way, and none waits for more than three others.
constexpr int kLongestWay = 24;

/// Example values for what is wrong, or missing in the phase; true where only the vendor may set one of them.
bool fillExamples(const State& state, const Context& context, const Request& request, Phase phase,
                  Values& values) {
    const Product& product = state.productOf(request);
    const Scope scope = state.scopeOf(request);
    bool isForVendor = phase == Phase::fulfillment;
    const auto add = [&](ValueId id) {
        const Parameter* parameter = findParameter(product, id);
        values.push_back({id, exampleOf(*parameter, context.values)});
        return parameter->phase == Phase::fulfillment || parameter->hidden;
    };
    for (const ValueProblem& problem : problemsOf(product, scope, request.values, context.values)) {
        if (add(problem.parameter)) isForVendor = true;
    }
    for (const ValueId missing : missingOf(product, scope, phase, request.values)) add(missing);
    return isForVendor;
}

Event next(const State& state, const Context& context, const Waiting& waiting) {
    const Request& request = state.requests[state.findRequest(waiting.request)];
    Event event;
    event.kind = eventOf(waiting.action);
    event.request = waiting.request;
    event.by = waiting.who;
    if (!asksTiers(request.type)) return event;
    if (waiting.action == Action::fill)
        fillExamples(state, context, request, Phase::fulfillment, event.values);
    if (waiting.action == Action::submit &&
        fillExamples(state, context, request, Phase::ordering, event.values)) {
        // What only the vendor may set right is set with everything else that is missing.
        for (const ValueId missing : missingOf(state.productOf(request), state.scopeOf(request),
                                               Phase::fulfillment, request.values)) {
            const Parameter& parameter = *findParameter(state.productOf(request), missing);
            event.values.push_back({missing, exampleOf(parameter, context.values)});
        }
        event.kind = EventKind::fill;
        event.by = Actor::vendor;
    }
    return event;
}

}  // namespace

Way shortestWay(const Channel& channel, State& state, const Context& context, std::uint32_t request) {
    Way way;
    way.exists = state.requests[request].status == RequestStatus::approved;
    std::vector<Step> taken;
    for (int i = 0; i < kLongestWay && !way.exists; ++i) {
        const Waiting waiting = waitsFor(state, context, request);
        if (!waiting.isOpen) break;
        way.events.push_back(next(state, context, waiting));
        taken.push_back(stepFor(channel, state, context, way.events.back(), request));
        if (!taken.back().happened) {
            way.refusal = taken.back().refusal;
            break;
        }
        way.exists = state.requests[request].status == RequestStatus::approved;
    }
    for (std::size_t i = taken.size(); i-- > 0;) undo(state, taken[i]);
    if (way.exists) return way;
    way.events.clear();
    if (way.refusal.rule.empty()) {
        const Names names{context.values, channel, state};
        way.refusal = {id(Rule::tc60),
                       names.tell("%i can no longer be approved.", {state.requests[request].id.value})};
    }
    return way;
}

}  // namespace sluice::tier_setup
