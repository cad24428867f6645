#include "tier_setup/judge.h"

#include "base/text.h"
#include "tier_setup/phrase.h"
#include "tier_setup/seats.h"
#include "tier_setup/values.h"

namespace sluice::tier_setup {

namespace {

bool holds(const State& state, const Context& context, const Product& product, const Request& request,
           Situation situation) {
    const Scope scope = state.scopeOf(request);
    const bool asksValues = asksTiers(request.type);  // TC-67
    switch (situation) {
        case Situation::drafted:
            return product.dynamicValidation;
        case Situation::invalid:
            return !problemsOf(product, scope, request.values, context.values).empty();
        case Situation::unfulfilled:
            return asksValues && !unfulfilledOf(state, context.readings, request).empty();
        case Situation::needed:
            return waiterFor(state, request) != kNoIndex;
        case Situation::waits:
            return !lookUp(state, context.readings, request).empty();
        case Situation::missing:
            return asksValues && lacksOrdering(product, scope, request.values);
        case Situation::unasked:
            return !asksValues || !canAsk(product, scope);
        case Situation::ready:
            break;
    }
    return true;
}

}  // namespace

std::vector<ValueId> unfulfilledOf(const State& state, const Readings& readings, const Request& request) {
    const Product& product = state.productOf(request);
    const Scope scope = state.scopeOf(request);
    return readings.approval == ApprovalReading::all
               ? missingOf(product, scope, request.values)
               : missingOf(product, scope, Phase::fulfillment, request.values);
}

Situation situationOf(const State& state, const Context& context, const Request& request, Action action) {
    return situationOf(state, context, state.productOf(request), request, action);
}

Situation situationOf(const State& state, const Context& context, const Product& product,
                      const Request& request, Action action) {
    const Situations wanted = asked(kindOf(request), request.status, action);
    for (std::uint8_t i = 0; i < static_cast<std::uint8_t>(Situation::ready); ++i) {
        const auto situation = static_cast<Situation>(i);
        if (wanted.contains(situation) && holds(state, context, product, request, situation))
            return situation;
    }
    return Situation::ready;
}

Actors creatorsOf(const Event& event) {
    if (event.kind == EventKind::createAssetRequest) {
        return creatorsOf(RequestKind::asset, event.requestType);
    }
    return event.kind == EventKind::createTierUpdate ? creatorsOf(RequestKind::tier, RequestType::update)
                                                     : actors(Actor::vendor);
}

Actors whoMay(const Request& request, Action action) {
    for (const Row& row : kRows) {
        if (row.kind == kindOf(request) && row.from == request.status && row.action == action) {
            return whoOf(row, request.type);
        }
    }
    return {};
}

std::uint32_t waiterFor(const State& state, const Request& request) {
    if (kindOf(request) == RequestKind::asset) return kNoIndex;
    const Queue& queue = state.queues[state.findConfiguration(request.configuration)];
    for (const std::uint32_t waiter : inOrder(queue.next, queue.later)) {
        if (isWaiting(state.requests[waiter], request.id)) return waiter;
    }
    return kNoIndex;
}

std::string statesOf(RequestKind kind, Action action) {
    std::uint32_t states = 0;  // as bits
    for (const Row& row : kRows) {
        if (row.kind == kind && row.action == action) states |= 1u << static_cast<unsigned>(row.from);
    }
    std::string text;
    const auto count = static_cast<std::size_t>(std::popcount(states));
    std::size_t listed = 0;
    for (std::uint32_t state = 0; states >> state != 0; ++state) {
        if ((states >> state & 1u) == 0) continue;
        list(text, base::quoted(Names::statusOf(SubjectKind::request, state)), listed++, count, " or ");
    }
    return text;
}

std::string noSuchAction(const Names& names, const Request& request, Action action) {
    const RequestKind kind = kindOf(request);
    const auto done = static_cast<std::uint32_t>(action);
    const std::string states = statesOf(kind, action);
    if (states.empty()) {
        return names.tell(kind == RequestKind::tier ? "\"%x\" is for asset requests alone."
                                                    : "\"%x\" is for tier requests alone.",
                          {done});
    }
    std::string text = names.tell("\"%x\" is possible from ", {done}) + states;
    text += names.tell("; %i is %s", {request.id.value, static_cast<std::uint32_t>(request.status)});
    const std::uint32_t awaited = awaitedBy(names.state, request);
    if (awaited != kNoIndex) {
        text += names.tell(" and waits for %o", {names.state.configurations[awaited].account.value});
        const std::uint32_t open = names.state.openOfConfiguration[awaited];
        if (open != kNoIndex) text += names.tell(" (%i)", {names.state.requests[open].id.value});
    } else if (isFinal(request.status)) {
        text += " for good";
    }
    return text + ".";
}

std::string obstacle(const Names& names, const Context& context, const Request& request, const Row& row) {
    const Product& product = names.state.productOf(request);
    const Scope scope = names.state.scopeOf(request);
    const auto action = static_cast<std::uint32_t>(row.action);
    if (row.when.contains(Situation::unasked)) {
        return names.tell(
            "\"%x\" is not possible for %i: there is no ordering value that could be asked for.",
            {action, request.id.value});
    }
    std::string text = names.tell("\"%x\" is not possible for %i yet: ", {action, request.id.value});
    if (row.when.contains(Situation::needed)) {
        const std::uint32_t waiter = waiterFor(names.state, request);
        return text + names.tell("%i waits for it.", {names.state.requests[waiter].id.value});
    }
    if (row.when.contains(Situation::invalid)) {
        const ValueProblem problem = problemsOf(product, scope, request.values, context.values).front();
        text += names.tell("%m is not right. ", {product.id.value, problem.parameter.value});
        return text + problem.sentence;
    }
    const std::vector<ValueId> missing = row.when.contains(Situation::missing)
                                             ? missingOf(product, scope, Phase::ordering, request.values)
                                             : unfulfilledOf(names.state, context.readings, request);
    text += names.ofParameters(product, missing);
    return text + (missing.size() == 1 ? " is missing." : " are missing.");
}

}  // namespace sluice::tier_setup
