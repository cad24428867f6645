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

/// Puts values for what is wrong or missing into an event that fills in: all of it by the vendor, who is asked the
/// ordering values that are shown. Answers with whether something is left for the vendor alone.
class Filler {
  public:
    Filler(const State& state, const Context& context, const Request& request, const std::vector<Told>& told)
        : product_(state.productOf(request)),
          scope_(state.scopeOf(request)),
          context_(context),
          request_(request),
          told_(told) {}

    bool fill(bool isVendor, Values& values) const {
        bool isLeft = false;
        const auto add = [&](ValueId id) {
            const Parameter& parameter = *findParameter(product_, id);
            const bool isForVendor = parameter.phase == Phase::fulfillment || parameter.hidden;
            if (isForVendor && !isVendor) {
                isLeft = true;
                return;
            }
            values.push_back({id, exampleOf(parameter, context_.values)});
            for (const Told& told : told_) {
                if (told.request == request_.id && told.value.parameter == id) values.back() = told.value;
            }
        };
        for (const ValueProblem& problem : problemsOf(product_, scope_, request_.values, context_.values)) {
            add(problem.parameter);
        }
        const std::vector<ValueId> missing =
            isVendor ? missingOf(product_, scope_, request_.values)
                     : missingOf(product_, scope_, Phase::ordering, request_.values);
        for (const ValueId each : missing) add(each);
        return isLeft;
    }

  private:
    const Product& product_;
    Scope scope_;
    const Context& context_;
    const Request& request_;
    const std::vector<Told>& told_;
};

Event next(const State& state, const Context& context, const Waiting& waiting,
           const std::vector<Told>& told) {
    const Request& request = state.requests[state.findRequest(waiting.request)];
    Event event;
    event.kind = eventOf(waiting.action);
    event.request = waiting.request;
    event.by = waiting.who;
    if (!asksTiers(request.type)) return event;
    const Filler filler(state, context, request, told);
    if (waiting.action == Action::fill) filler.fill(true, event.values);
    if (waiting.action != Action::submit) return event;
    const bool isLeft = filler.fill(false, event.values);
    if (!isLeft || request.status != RequestStatus::draft) return event;
    // A draft is not submitted with an invalid value: what only the vendor may set right is set with all else.
    event.values.clear();
    filler.fill(true, event.values);
    event.kind = EventKind::fill;
    event.by = Actor::vendor;
    return event;
}

void giveBackAll(State& state, const std::vector<Step>& taken) {
    for (std::size_t i = taken.size(); i-- > 0;) undo(state, taken[i]);
}

}  // namespace

Way shortestWay(const Channel& channel, State& state, const Context& context, std::uint32_t request,
                const std::vector<Told>& told) {
    Way way;
    way.exists = state.requests[request].status == RequestStatus::approved;
    std::vector<Step> taken;
    for (int i = 0; i < kLongestWay && !way.exists; ++i) {
        const Waiting waiting = waitsFor(state, context, request);
        if (!waiting.isOpen) break;
        way.events.push_back(next(state, context, waiting, told));
        taken.push_back(stepFor(channel, state, context, way.events.back(), request));
        if (!taken.back().happened) {
            way.refusal = taken.back().refusal;
            break;
        }
        way.exists = state.requests[request].status == RequestStatus::approved;
    }
    giveBackAll(state, taken);
    if (way.exists) return way;
    way.events.clear();
    if (way.refusal.rule.empty()) {
        const Names names{context.values, channel, state};
        way.refusal = {id(Rule::tc60),
                       names.tell("%i can no longer be approved.", {state.requests[request].id.value})};
    }
    return way;
}

void walk(const Channel& channel, State& state, const Context& context, std::uint32_t request,
          const std::vector<Event>& events, const std::function<void(const Event&)>& look) {
    std::vector<Step> taken;
    for (const Event& event : events) {
        look(event);
        taken.push_back(stepFor(channel, state, context, event, request));
    }
    giveBackAll(state, taken);
}

}  // namespace sluice::tier_setup
