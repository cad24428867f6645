#include <utility>

#include "api/tier_reader.h"
#include "api/tier_views.h"
#include "base/text.h"
#include "codec/scenario_json.h"
#include "tier_setup/enumerators.h"
#include "tier_setup/moves.h"
#include "tier_setup/values.h"

namespace sluice::api {

using tier_setup::Action;
using tier_setup::Request;

namespace {

TierMove moveOf(const TierReader& reader, std::uint32_t index, const tier_setup::Move& move) {
    const Request& request = reader.state().requests[index];
    TierMove shown;
    shown.action = base::wireName(move.action);
    shown.label = base::label(move.action);
    shown.event = tier_setup::text(move.event).tag;
    shown.from = request.status;
    shown.to = move.to;
    shown.who = reader.namesOf(move.who, index);
    shown.isLegal = move.isLegal;
    shown.rule = move.isLegal && move.row != nullptr ? tier_setup::id(move.row->rule) : move.refusal.rule;
    shown.sentence = move.refusal.sentence;
    shown.needs = reader.titlesOf(reader.state().productOf(request), move.needs);
    return shown;
}

TierLink linkOf(const TierReader& reader, const tier_setup::Link& step) {
    const Request& request = reader.state().requests[reader.state().findRequest(step.request)];
    const tier_setup::Product& product = reader.state().productOf(request);
    TierLink link;
    link.level = step.level;
    link.account = reader.spelled(step.account);
    link.accountName = reader.nameOf(step.account);
    link.configuration = reader.spelled(step.configuration);
    link.request = reader.spelled(step.request);
    putStatus(request.status, link.status, link.statusLabel);
    link.asks = reader.titlesOf(product, tier_setup::missingOf(product, reader.state().scopeOf(request),
                                                               Phase::ordering, request.values));
    link.sentence = reader.words().tell("%i, the ", {step.request.value}) + reader.describe(request) +
                    reader.words().tell(", is %s.", {static_cast<std::uint32_t>(request.status)});
    return link;
}

/// Whether the event that does it says nothing but the request.
bool needsNothing(Action action) {
    return action != Action::fail && action != Action::schedule && action != Action::fill;
}

std::optional<TierAct> openAction(const World& world, const TierReader& reader,
                                  const tier_setup::Waiting& waiting, Text sentence) {
    if (!waiting.isOpen) return std::nullopt;
    const std::uint32_t index = reader.state().findRequest(waiting.request);
    TierAct act;
    act.request = reader.spelled(waiting.request);
    act.action = base::wireName(waiting.action);
    act.label = base::label(waiting.action);
    act.who = reader.nameOf(waiting.who, waiting.request);
    act.sentence = sentence;
    tier_setup::Event event;
    event.kind = tier_setup::eventOf(waiting.action);
    event.request = waiting.request;
    act.type = tier_setup::text(event.kind).tag;
    for (const tier_setup::Move& move :
         tier_setup::movesOf(world.channel, reader.state(), world.tierContext(), index)) {
        if (move.action != waiting.action || !move.isLegal || !move.needs.empty()) continue;
        if (needsNothing(move.action)) {
            act.event = codec::writeEvent(scenario::eventFrom(std::move(event)), *world.values);
        }
        break;
    }
    return act;
}

}  // namespace

TierRequestView tierRequest(Session& session, std::uint32_t index) {
    const World& world = session.world();
    const TierReader reader(world);
    const Request& request = world.tierSetup.requests[index];
    TierRequestView view;
    view.card = reader.card(index);
    view.sentence = base::sentence(view.card.id + ": " + reader.describe(request));
    const tier_setup::Waiting waiting = tier_setup::waitsFor(world.tierSetup, world.tierContext(), index);
    for (const tier_setup::Link& link : waiting.chain) view.chain.push_back(linkOf(reader, link));
    view.open = openAction(world, reader, waiting, view.card.waits);
    for (const tier_setup::Move& move :
         tier_setup::movesOf(world.channel, world.tierSetup, world.tierContext(), index)) {
        view.moves.push_back(moveOf(reader, index, move));
    }
    view.values = reader.valuesOf(index);
    view.history = historyOf(session, {tier_setup::SubjectKind::request, request.id}, false);
    return view;
}

}  // namespace sluice::api
