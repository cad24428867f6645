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
    shown.to = move.row == nullptr ? RequestStatus::none : move.row->to;
    shown.ends = move.to;
    shown.who = reader.namesOf(move.who, index);
    shown.isLegal = move.isLegal;
    shown.rule = move.isLegal && move.row != nullptr ? tier_setup::id(move.row->rule) : move.refusal.rule;
    shown.sentence = move.refusal.sentence;
    shown.needs = reader.titlesOf(reader.state().productOf(request), move.needs);
    return shown;
}

Text quotedState(RequestStatus status) { return base::quoted(base::label(status)); }

/// When a row that nobody asks for is taken: `It happens by itself once TCR-2 is approved.`
Text automatic(const TierReader& reader, const Request& request, const tier_setup::Row& row) {
    const Text id = base::cut(reader.spelled(request.id));
    if (row.action == Action::create) return id + " exists already.";
    const Text condition = conditionOf(row);
    const Text where = condition.empty() ? condition : ", if " + condition;
    if (row.action == Action::look) {
        return "It happens by itself as " + id + " becomes pending" + where + ".";
    }
    const bool fails = row.action == Action::tierFailed;
    if (request.status != row.from) {
        return Text("It happens by itself from ") + quotedState(row.from) +
               (fails ? " when a tier that it waits for fails" : " once its tiers are complete") + where +
               ".";
    }
    base::GrowingText awaited;
    std::size_t count = 0;
    for (std::uint32_t level = 1; level <= 2; ++level) {
        const std::uint32_t index = awaitedBy(reader.state(), request, level);
        const std::uint32_t open =
            index == tier_setup::kNoIndex ? index : reader.state().openOfConfiguration[index];
        if (open == tier_setup::kNoIndex) continue;
        if (count++ > 0) awaited += fails ? " or " : " and ";
        awaited += base::cut(reader.spelled(reader.state().requests[open].id));
    }
    return Text(fails ? "It happens by itself if " : "It happens by itself once ") + awaited +
           (fails       ? " fails"
            : count > 1 ? " are approved"
                        : " is approved") +
           where + ".";
}

/// Why the request does not go this way now, or when it would.
Text whyNot(const TierReader& reader, const Request& request, const tier_setup::Row& row,
            const tier_setup::Move* move) {
    if (move == nullptr) return automatic(reader, request, row);
    if (!move->isLegal) return move->refusal.sentence;
    if (row.from != request.status) {
        return "This is from " + quotedState(row.from) + "; " +
               reader.words().tell("%i is %s.",
                                   {request.id.value, static_cast<std::uint32_t>(request.status)});
    }
    return "It leads there if " + conditionOf(row) + ".";
}

/// Every row of the diagram of the request's kind, in its order, as it is for this request now.
List<TierMove> arrowsOf(const TierReader& reader, std::uint32_t index,
                        const std::vector<tier_setup::Move>& moves) {
    const Request& request = reader.state().requests[index];
    List<TierMove> arrows;
    for (const tier_setup::Row& row : tier_setup::kRows) {
        if (row.kind != tier_setup::kindOf(request)) continue;
        const tier_setup::Move* move = nullptr;
        for (const tier_setup::Move& each : moves) {
            if (each.action == row.action) move = &each;
        }
        TierMove& arrow = arrows.emplace_back();
        arrow.action = base::wireName(row.action);
        arrow.label = base::label(row.action);
        if (move != nullptr) arrow.event = tier_setup::text(move->event).tag;
        arrow.from = row.from;
        arrow.to = arrow.ends = row.to;
        arrow.rule = tier_setup::id(row.rule);
        arrow.who = reader.namesOf(tier_setup::whoOf(row, request.type), index);
        arrow.refuses = row.refuses;
        arrow.isLegal = move != nullptr && move->isLegal && move->row == &row;
        if (!arrow.isLegal) arrow.sentence = whyNot(reader, request, row, move);
    }
    return arrows;
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

/// A request that another one failed with: what it is for, and how it failed itself.
TierLink causeOf(const TierReader& reader, const Request& request) {
    TierLink link;
    if (tier_setup::kindOf(request) == RequestKind::tier) {
        const tier_setup::Configuration& own = reader.state().configurationOf(request);
        link.level = own.level;
        link.account = reader.spelled(own.account);
        link.accountName = reader.nameOf(own.account);
        link.configuration = reader.spelled(own.id);
    }
    link.request = reader.spelled(request.id);
    putStatus(request.status, link.status, link.statusLabel);
    link.sentence = reader.words().tell("%i, the ", {request.id.value}) + reader.describe(request) + ": " +
                    tier_setup::failureOf(request, reader.words());
    return link;
}

/// Whether the event that does it says nothing but the request.
bool needsNothing(Action action) {
    return action != Action::fail && action != Action::schedule && action != Action::fill;
}

TierAct openAction(const World& world, const TierReader& reader, const tier_setup::OpenAction& waiting) {
    const std::uint32_t index = reader.state().findRequest(waiting.request);
    TierAct act;
    act.request = reader.spelled(waiting.request);
    act.action = base::wireName(waiting.action);
    act.label = base::label(waiting.action);
    act.who = reader.nameOf(waiting.who, waiting.request);
    act.sentence = ended(reader.words().beginning(tier_setup::sentenceOf(waiting, reader.words()),
                                                  tier_setup::actors(waiting.who), index));
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
    view.sentence = ended(view.card.id + ": " + reader.describe(request));
    const tier_setup::Waiting waiting = tier_setup::waitsFor(world.tierSetup, world.tierContext(), index);
    for (const std::uint32_t cause : tier_setup::causesOf(world.tierSetup, index)) {
        view.causes.push_back(causeOf(reader, world.tierSetup.requests[cause]));
    }
    for (const tier_setup::Link& link : waiting.chain) view.chain.push_back(linkOf(reader, link));
    if (waiting.isOpen) view.open = openAction(world, reader, waiting);
    for (const tier_setup::OpenAction& other : waiting.others) {
        view.others.push_back(openAction(world, reader, other));
    }
    const std::vector<tier_setup::Move> moves =
        tier_setup::movesOf(world.channel, world.tierSetup, world.tierContext(), index);
    for (const tier_setup::Move& move : moves) view.moves.push_back(moveOf(reader, index, move));
    view.arrows = arrowsOf(reader, index, moves);
    view.values = reader.valuesOf(index);
    view.history = historyOf(session, {tier_setup::SubjectKind::request, request.id}, false);
    return view;
}

}  // namespace sluice::api
