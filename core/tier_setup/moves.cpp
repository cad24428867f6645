#include "tier_setup/moves.h"

#include "tier_setup/judge.h"
#include "tier_setup/values.h"

namespace sluice::tier_setup {

// The kinds of events from `submit` on are actions, in another order.
namespace {
constexpr std::array<Action, 11> kActions = {
    Action::submit, Action::discard,  Action::fill, Action::inquire, Action::setPending, Action::approve,
    Action::fail,   Action::schedule, Action::due,  Action::revoke,  Action::confirm};
constexpr auto kFirst = static_cast<std::size_t>(EventKind::submit);
static_assert(kFirst + kActions.size() == static_cast<std::size_t>(EventKind::count_));
}  // namespace

Action actionOf(EventKind kind) {
    return kind < EventKind::submit ? Action::create : kActions[static_cast<std::size_t>(kind) - kFirst];
}

EventKind eventOf(Action action) {
    std::size_t i = 0;
    while (i + 1 < kActions.size() && kActions[i] != action) ++i;
    return static_cast<EventKind>(kFirst + i);
}

namespace {

/// A submit can bring the values that are missing or wrong with it.
void judgeSubmit(const State& state, const Context& context, const Request& request, Move& move) {
    const Product& product = state.productOf(request);
    const Scope scope = state.scopeOf(request);
    for (const ValueProblem& problem : problemsOf(product, scope, request.values, context.values)) {
        const Parameter* parameter = findParameter(product, problem.parameter);
        if (parameter == nullptr || parameter->phase != Phase::ordering || parameter->hidden) return;
        move.needs.push_back(problem.parameter);
    }
    if (!asksTiers(request.type)) return;
    for (const ValueId missing : missingOf(product, scope, Phase::ordering, request.values)) {
        move.needs.push_back(missing);
    }
}

}  // namespace

std::vector<Move> movesOf(const Channel& channel, const State& state, const Context& context,
                          std::uint32_t index) {
    const Request& request = state.requests[index];
    const Names names{context.values, channel, state};
    std::vector<Move> moves;
    for (std::uint8_t i = static_cast<std::uint8_t>(Action::fill);
         i < static_cast<std::uint8_t>(Action::look); ++i) {
        Move& move = moves.emplace_back();
        move.action = static_cast<Action>(i);
        move.event = eventOf(move.action);
        move.who = whoMay(request, move.action);
        if (move.who == Actors{}) {
            move.refusal = {id(Rule::tc60), noSuchAction(names, request, move.action)};
            continue;
        }
        if (move.action == Action::fill && !asksTiers(request.type)) {
            move.refusal = {id(Rule::tc67), "Suspend and cancel carry no values."};
            continue;
        }
        Situation situation = situationOf(state, context, request, move.action);
        if (move.action == Action::submit) {
            judgeSubmit(state, context, request, move);
            const bool isInWay = situation == Situation::invalid || situation == Situation::missing;
            if (isInWay && !move.needs.empty()) {
                const bool waits = request.status == RequestStatus::draft &&
                                   kindOf(request) == RequestKind::tier &&
                                   !lookUp(state, context.readings, request).empty();
                situation = waits ? Situation::waits : Situation::ready;
            }
        }
        move.row = rowOf(kindOf(request), request.status, move.action, situation);
        move.isLegal = !move.row->refuses;
        move.to = move.row->to;
        const bool isOfDraftAsset =
            request.status == RequestStatus::draft && kindOf(request) == RequestKind::asset;
        if (isOfDraftAsset && move.to == RequestStatus::pending &&
            wouldWait(state, context.readings, request)) {
            move.to = RequestStatus::tiersSetup;
        }
        if (!move.isLegal) move.refusal = {id(move.row->rule), obstacle(names, context, request, *move.row)};
    }
    return moves;
}

}  // namespace sluice::tier_setup
