#include "tier_setup/judge.h"

#include "tier_setup/seats.h"
#include "tier_setup/values.h"

namespace sluice::tier_setup {

namespace {

bool holds(const State& state, const Context& context, const Request& request, Situation situation) {
    const Product& product = state.productOf(request);
    const Scope scope = state.scopeOf(request);
    const bool asksValues = asksTiers(request.type);  // TC-67
    switch (situation) {
        case Situation::drafted:
            return product.dynamicValidation;
        case Situation::invalid:
            return !problemsOf(product, scope, request.values, context.values).empty();
        case Situation::unfulfilled:
            return asksValues && !missingOf(product, scope, Phase::fulfillment, request.values).empty();
        case Situation::needed:
            return waiterFor(state, context.readings, request) != kNoIndex;
        case Situation::waits:
            return awaitedBy(state, context.readings, request) != kNoIndex;
        case Situation::missing:
            return asksValues && !missingOf(product, scope, Phase::ordering, request.values).empty();
        case Situation::ready:
            break;
    }
    return true;
}

}  // namespace

Situation situationOf(const State& state, const Context& context, const Request& request, Action action) {
    const Situations wanted = asked(kindOf(request), request.status, action);
    for (std::uint8_t i = 0; i < static_cast<std::uint8_t>(Situation::ready); ++i) {
        const auto situation = static_cast<Situation>(i);
        if (wanted.contains(situation) && holds(state, context, request, situation)) return situation;
    }
    return Situation::ready;
}

Actors whoMay(const Request& request, Action action) {
    for (const Row& row : kRows) {
        if (row.kind == kindOf(request) && row.from == request.status && row.action == action) return row.who;
    }
    return {};
}

std::uint32_t waiterFor(const State& state, const Readings& readings, const Request& request) {
    if (kindOf(request) == RequestKind::asset) return kNoIndex;
    const std::vector<std::uint32_t> waiters =
        waitersOf(state, readings, state.findConfiguration(request.configuration));
    return waiters.empty() ? kNoIndex : waiters.front();
}

std::string noSuchAction(const Names& names, const Request& request, Action action) {
    std::string text = names.tell(
        "\"%x\" is not possible for %i, which is %s",
        {static_cast<std::uint32_t>(action), request.id.value, static_cast<std::uint32_t>(request.status)});
    std::string possible;
    for (std::uint32_t i = 0; i < static_cast<std::uint32_t>(Action::look); ++i) {
        if (whoMay(request, static_cast<Action>(i)) == Actors{}) continue;
        possible += names.tell(possible.empty() ? "; what is: \"%x\"" : ", \"%x\"", {i});
    }
    if (!possible.empty()) return text + possible + ".";
    return text + (request.status == RequestStatus::tiersSetup ? ": it waits for a tier." : " for good.");
}

std::string obstacle(const Names& names, const Context& context, const Request& request, const Row& row) {
    const Product& product = names.state.productOf(request);
    const Scope scope = names.state.scopeOf(request);
    std::string text = names.tell("\"%x\" is not possible for %i yet: ",
                                  {static_cast<std::uint32_t>(row.action), request.id.value});
    if (row.when.contains(Situation::needed)) {
        const std::uint32_t waiter = waiterFor(names.state, context.readings, request);
        return text + names.tell("%i waits for it.", {names.state.requests[waiter].id.value});
    }
    if (row.when.contains(Situation::invalid)) {
        const ValueProblem problem = problemsOf(product, scope, request.values, context.values).front();
        text += names.tell("%m is not right. ", {product.id.value, problem.parameter.value});
        return text + problem.sentence;
    }
    const Phase phase = row.when.contains(Situation::missing) ? Phase::ordering : Phase::fulfillment;
    text += names.ofParameters(product, missingOf(product, scope, phase, request.values));
    return text + " is missing.";
}

}  // namespace sluice::tier_setup
