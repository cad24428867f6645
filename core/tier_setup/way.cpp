#include "tier_setup/way.h"

#include <utility>

#include "tier_setup/judge.h"
#include "tier_setup/moves.h"
#include "tier_setup/stepper.h"
#include "tier_setup/values.h"
#include "tier_setup/waits.h"
#include "tier_setup/words.h"

namespace sluice::tier_setup {

namespace {

/// No request has more than five states on its way, and none waits for more than three others.
constexpr std::size_t kLongestWay = 24;

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

/// The fewest actions of its own that bring an open request from where it stands to approved, whatever it waits for:
/// one for each state that it leaves, and one of the vendor where a value is missing or wrong that nobody else can set
/// right. 0 where there are none.
std::size_t fewestActions(const State& state, const Context& context, const Request& request) {
    const bool isAtVendor =
        request.status == RequestStatus::pending || request.status == RequestStatus::scheduled;
    std::size_t states = 1;  // approve
    if (request.status == RequestStatus::revoking) return 0;
    if (request.status == RequestStatus::scheduled) ++states;
    if (request.status == RequestStatus::draft || request.status == RequestStatus::inquiring) ++states;
    if (!asksTiers(request.type)) return states;
    const Product& product = state.productOf(request);
    const Scope scope = state.scopeOf(request);
    const auto isVendors = [&](ValueId id) {
        const Parameter* parameter = findParameter(product, id);
        return parameter == nullptr || parameter->phase != Phase::ordering || parameter->hidden;
    };
    // Where a request is parked, ordering values that are missing let it inquire, and are told there.
    const bool isParked = request.status == RequestStatus::tiersSetup;
    const bool inquires = isParked && !missingOf(product, scope, Phase::ordering, request.values).empty();
    if (inquires) ++states;
    const bool isHandedInByVendor =
        request.type == RequestType::adjustment && request.status == RequestStatus::draft;
    if (isHandedInByVendor) return states;  // with all that it needs
    bool needsVendor = false;
    const bool mayBeTold = !isAtVendor && (!isParked || inquires);
    for (const ValueProblem& problem : problemsOf(product, scope, request.values, context.values)) {
        needsVendor = needsVendor || !mayBeTold || isVendors(problem.parameter);
    }
    for (const ValueId missing : unfulfilledOf(state, context.readings, request)) {
        needsVendor = needsVendor || !mayBeTold || isVendors(missing);
    }
    return states + (needsVendor ? 1 : 0);
}

/// A way being found, step by step.
class Finder {
  public:
    Finder(const Channel& channel, State& state, const Context& context, std::uint32_t request,
           const std::vector<Told>& told)
        : channel_(channel), state_(state), context_(context), request_(request), told_(told) {}

    Way find() {
        way_.exists = isApproved();
        while (!way_.exists && way_.events.size() < kLongestWay && goOn()) way_.exists = isApproved();
        giveBackAll(state_, taken_);
        way_.isProven = way_.exists && way_.events.size() == fewest_;
        if (way_.exists) return std::move(way_);
        way_.events.clear();
        way_.phrases.clear();
        if (way_.refusal.rule.empty()) {
            const Names names{context_.values, channel_, state_};
            way_.refusal = {id(Rule::tc60), names.tell("%i can no longer be approved.",
                                                       {state_.requests[request_].id.value})};
        }
        return std::move(way_);
    }

  private:
    [[nodiscard]] bool isApproved() const {
        return state_.requests[request_].status == RequestStatus::approved;
    }
    /// What a request on the way needs at least is counted as it is met, before anything is done to it.
    void count(ValueId request) {
        for (const ValueId each : met_) {
            if (each == request) return;
        }
        met_.push_back(request);
        fewest_ += fewestActions(state_, context_, state_.requests[state_.findRequest(request)]);
    }
    /// Takes the next step; false where there is none.
    bool goOn() {
        const Waiting waiting = waitsFor(state_, context_, request_);
        // A revocation can only be confirmed, which gives the request up.
        if (!waiting.isOpen || waiting.action == Action::confirm) return false;
        count(state_.requests[request_].id);
        for (const Link& link : waiting.chain) count(link.request);
        way_.events.push_back(next(state_, context_, waiting, told_));
        way_.phrases.push_back(doingOf(way_.events.back(), {context_.values, channel_, state_}));
        taken_.push_back(stepFor(channel_, state_, context_, way_.events.back(), request_));
        if (taken_.back().happened) return true;
        way_.refusal = taken_.back().refusal;
        return false;
    }
    const Channel& channel_;
    State& state_;
    const Context& context_;
    std::uint32_t request_;
    const std::vector<Told>& told_;
    Way way_;
    std::vector<Step> taken_;
    std::vector<ValueId> met_;
    std::size_t fewest_ = 0;
};

}  // namespace

Way shortestWay(const Channel& channel, State& state, const Context& context, std::uint32_t request,
                const std::vector<Told>& told) {
    return Finder(channel, state, context, request, told).find();
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
