#include "tier_setup/step.h"

#include <utility>

#include "tier_setup/judge.h"
#include "tier_setup/moves.h"
#include "tier_setup/seats.h"
#include "tier_setup/stepper.h"
#include "tier_setup/values.h"

namespace sluice::tier_setup {

bool Stepper::refuse(Rule rule, std::string sentence) {
    step_.rule = rule;
    step_.refusal = {id(rule), std::move(sentence)};
    return false;
}

bool Stepper::refuse(Rule rule, const char* pattern, std::initializer_list<std::uint32_t> given) {
    return refuse(rule, names_.tell(pattern, given));
}

std::uint32_t Stepper::needs(const char* what, ValueId which, const base::IndexMap& known) {
    const std::uint32_t index = which.exists() ? known.find(which.value) : kNoIndex;
    if (index != kNoIndex && index != kSpentId) return index;
    const std::string sentence = which.exists() ? std::string("There is no ") + what + " %q."
                                                : std::string("The event names no ") + what + ".";
    refuse(Rule::tc64, sentence.c_str(), {which.value});
    return kNoIndex;
}

bool Stepper::isFree(ValueId which, const base::IndexMap& taken) {
    return !which.exists() || taken.find(which.value) == kNoIndex ||
           refuse(Rule::tc65, "The id %q is taken already.", {which.value});
}

bool Stepper::isActing(Actors who, std::uint32_t request) {
    step_.by = event_.by.value_or(who.first());
    return who.contains(step_.by) || refuse(Rule::tc61, "That is for %w, not for %w.",
                                            {who.bits, request, actors(step_.by).bits, request});
}

void Stepper::run() {
    if (event_.kind >= EventKind::submit) return act(actionOf(event_.kind));
    if (event_.kind == EventKind::createAssetRequest) return createAssetRequest();
    if (event_.kind == EventKind::createTierUpdate) return createTierRequest(RequestType::update);
    if (event_.kind == EventKind::createTierAdjustment) return createTierRequest(RequestType::adjustment);
    if (!isActing(actors(Actor::vendor))) return;
    step_.subject = event_.product;
    if (event_.kind == EventKind::defineProduct) return defineProduct();
    const std::uint32_t index = needs("product", event_.product, state_.productOfId);
    if (index == kNoIndex) return;
    Product& product = state_.products[index];
    event_.kind == EventKind::addParameter ? addParameter(product) : changeParameter(product);
}

/// What an action needs to be told besides.
bool Stepper::isTold(Action action) {
    const auto isEmpty = [&](ValueId text) {
        return !text.exists() || context_.values.spelling(text).empty();
    };
    if (action == Action::fail && isEmpty(event_.reason)) {
        return refuse(Rule::tc64, "A failure needs a reason.");
    }
    if (action == Action::schedule &&
        (isEmpty(event_.date) || !isDate(context_.values.spelling(event_.date)))) {
        return refuse(Rule::tc64, "A schedule needs a day, as in 2030-01-31.");
    }
    return true;
}

void Stepper::act(Action action) {
    const std::uint32_t index = needs("request", event_.request, state_.requestOfId);
    if (index == kNoIndex) return;
    const Request& request = state_.requests[index];
    step_.subject = request.id;
    const Actors who = whoMay(request, action);
    if (who == Actors{}) {
        refuse(Rule::tc60, noSuchAction(names_, request, action));
        return;
    }
    if (!isActing(who, index) || !isTold(action)) return;
    if (action == Action::fill || (action == Action::submit && !event_.values.empty())) {
        if (!asksTiers(request.type)) {
            refuse(Rule::tc67, "Suspend and cancel carry no values.");
            return;
        }
        Values values = request.values;
        const bool isDraft = request.status == RequestStatus::draft;
        if (!fillIn(state_.productOf(request), state_.scopeOf(request), isDraft, values)) return;
        const std::size_t before = step_.effects.size();
        setValues(SubjectKind::request, index, values, Rule::tc59);
        if (action == Action::fill && step_.effects.size() == before) {
            refuse(Rule::tc66, "That changes nothing.");
        }
    }
    if (action != Action::fill) take(index, action);
}

void Stepper::take(std::uint32_t index, Action action) {
    Request& request = edit(index);
    const Situation situation = situationOf(state_, context_, request, action);
    const Row& row = *rowOf(kindOf(request), request.status, action, situation);
    if (row.refuses) {
        refuse(row.rule, obstacle(names_, context_, request, row));
        return;
    }
    const auto say = [&](Field field, ValueId& text, ValueId to) {
        note({SubjectKind::request, request.id}, field, text.value, to.value, row.rule);
        text = to;
    };
    if (action == Action::setPending || action == Action::approve) step_.missing = missingOrdering(request);
    if (action == Action::approve) say(Field::templateId, request.templateId, event_.templateId);
    if (action == Action::fail) say(Field::reason, request.reason, event_.reason);
    if (action == Action::schedule) say(Field::date, request.date, event_.date);
    const bool isHandedIn = row.from == RequestStatus::draft && action == Action::submit;
    move(index, row);
    if (isHandedIn && row.kind == RequestKind::asset) look(index);
}

Step step(const Channel& channel, State& state, const Context& context, const Event& event) {
    return stepFor(channel, state, context, event, kNoIndex);
}

Step stepFor(const Channel& channel, State& state, const Context& context, const Event& event,
             std::uint32_t focus) {
    Step step;
    step.before = countsOf(state);
    Stepper(channel, state, context, event, step, focus).run();
    step.happened = step.refusal.rule.empty();
    if (!step.happened) {
        giveBack(state, step);
        step.effects.clear();
        step.saved.clear();
        step.needs.clear();
        step.values.clear();
        step.parameters.clear();
        step.queues.clear();
        step.joined.clear();
        step.missing.clear();
        step.addedParameterTo = kNoIndex;
    }
    return step;
}

}  // namespace sluice::tier_setup
