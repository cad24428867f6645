#include "tier_setup/judge.h"

#include "base/fields.h"
#include "base/text.h"
#include "tier_setup/enumerators.h"
#include "tier_setup/phrase.h"
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

std::string actionWords(Action action) { return base::quoted(base::label(action)); }

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

std::vector<Action> actionsOf(const Request& request) {
    std::vector<Action> actions;
    for (std::uint8_t i = 0; i < static_cast<std::uint8_t>(Action::look); ++i) {
        const auto action = static_cast<Action>(i);
        if (whoMay(request, action) != Actors{}) actions.push_back(action);
    }
    return actions;
}

std::uint32_t waiterFor(const State& state, const Readings& readings, const Request& request) {
    if (kindOf(request) == RequestKind::asset) return kNoIndex;
    const std::vector<std::uint32_t> waiters =
        waitersOf(state, readings, state.findConfiguration(request.configuration));
    return waiters.empty() ? kNoIndex : waiters.front();
}

std::string noSuchAction(const Names& names, const Request& request, Action action) {
    std::string text = joined({actionWords(action), " is not possible for ", names.plain(request.id),
                               ", which is ", base::label(request.status)});
    const std::vector<Action> actions = actionsOf(request);
    if (request.status == RequestStatus::tiersSetup && actions.empty()) return text + ": it waits for a tier.";
    if (actions.empty()) return text + " for good.";
    text += "; what is: ";
    for (std::size_t i = 0; i < actions.size(); ++i) list(text, actionWords(actions[i]), i, actions.size());
    return text + ".";
}

std::string obstacle(const Names& names, const Context& context, const Request& request, const Row& row) {
    const Product& product = names.state.productOf(request);
    const Scope scope = names.state.scopeOf(request);
    std::string text =
        joined({actionWords(row.action), " is not possible for ", names.plain(request.id), " yet: "});
    if (row.when.contains(Situation::needed)) {
        const std::uint32_t waiter = waiterFor(names.state, context.readings, request);
        return joined({text, names.plain(names.state.requests[waiter].id), " waits for it."});
    }
    if (row.when.contains(Situation::invalid)) {
        for (const ValueProblem& problem : problemsOf(product, scope, request.values, context.values)) {
            return joined(
                {text, names.ofParameter(product, problem.parameter), " is not right. ", problem.sentence});
        }
    }
    const Phase phase = row.when.contains(Situation::missing) ? Phase::ordering : Phase::fulfillment;
    const std::vector<ValueId> missing = missingOf(product, scope, phase, request.values);
    return joined(
        {text, names.ofParameters(product, missing), missing.size() == 1 ? " is" : " are", " missing."});
}

}  // namespace sluice::tier_setup
