#include <utility>

#include "api/tier_reader.h"
#include "api/tier_views.h"
#include "base/text.h"
#include "tier_setup/enumerators.h"

namespace sluice::api {

using tier_setup::Effect;
using tier_setup::kNoIndex;
using tier_setup::Subject;
using tier_setup::SubjectKind;

namespace {

bool isOfStatus(const Effect& effect) {
    return effect.field == tier_setup::Field::status || effect.field == tier_setup::Field::existence ||
           effect.field == tier_setup::Field::cause;
}

/// What one step did to a subject, in one link of the explanation; without rules where it did nothing to it.
WhyStep linkOf(const World& world, const tier_setup::Step& taken, const Subject& subject, bool ofStatus) {
    const TierReader reader(world);
    WhyStep link;
    GrowingText sentence;
    for (const Effect& effect : taken.effects) {
        if (!(effect.subject == subject) || (ofStatus && !isOfStatus(effect))) continue;
        const std::string_view rule = tier_setup::id(effect.rule);
        if (link.rules.empty() || link.rules.back().view() != rule) link.rules.push_back(rule);
        link.status = step::weakest(link.status, tier_setup::text(effect.rule).status);
        sentence += " ";
        sentence += tier_setup::sentenceOf(effect, reader.words());
    }
    link.sentence = sentence;
    return link;
}

}  // namespace

List<WhyStep> historyOf(Session& session, const Subject& subject, bool ofStatus) {
    WhyStep start;
    start.sentence = "It stands in the initial state, taken as it is written.";
    List<WhyStep> history;
    bool isMadeHere = false;
    const std::vector<Verdict>& verdicts = session.verdicts();
    const std::vector<World::Step>& steps = session.timeline().steps();
    for (std::uint32_t i = 0; i < steps.size(); ++i) {
        const tier_setup::Step& taken = steps[i].tierSetup;
        if (!taken.happened) continue;
        WhyStep link = linkOf(session.world(), taken, subject, ofStatus);
        if (link.rules.empty()) continue;
        for (const Effect& effect : taken.effects) {
            const bool isNew =
                isOfStatus(effect) && effect.field != tier_setup::Field::cause && effect.before == kNoIndex;
            isMadeHere = isMadeHere || (isNew && effect.subject == subject);
        }
        if (!isMadeHere && history.empty()) history.push_back(start);
        link.step = i + 1;
        link.sentence = "Step " + base::digits(i + 1) + ": " + ended(verdicts[i].sentence) + link.sentence;
        history.push_back(link);
    }
    if (history.empty()) history.push_back(start);
    return history;
}

namespace {

/// What would bring the request on, as events.
void suggestWay(Session& session, std::uint32_t request, WhyAnswer& answer) {
    const TierWay way = tierWay(session, request);
    if (!way.found) {
        answer.alternatives.push_back({Shown::off, way.sentence, {}, std::nullopt});
        return;
    }
    Alternative& alternative = answer.alternatives.emplace_back();
    alternative.shown = Shown::matchAtFirst;
    alternative.sentence = way.sentence;
    for (const TierAct& act : way.steps) alternative.events.push_back(act.event);
}

/// Each request that it failed with, from the nearest to the first.
void tellCauses(const TierReader& reader, std::uint32_t request, WhyAnswer& answer) {
    const tier_setup::State& state = reader.state();
    for (const std::uint32_t index : tier_setup::causesOf(state, request)) {
        const tier_setup::Request& cause = state.requests[index];
        WhyStep& step = answer.steps.emplace_back();
        const auto rule = cause.cause.exists() ? tier_setup::Rule::tc21 : tier_setup::Rule::tc20;
        step.rules.push_back(tier_setup::id(rule));
        step.status = tier_setup::text(rule).status;
        step.sentence = reader.words().tell("%i, the ", {cause.id.value}) + reader.describe(cause) + ": " +
                        tier_setup::failureOf(cause, reader.words());
    }
}

}  // namespace

WhyAnswer whyTier(Session& session, const Subject& subject) {
    const tier_setup::State& state = session.world().tierSetup;
    const TierReader reader(session.world());
    WhyAnswer answer;
    std::uint32_t request = kNoIndex;
    std::uint32_t status = 0;
    if (subject.kind == SubjectKind::request) {
        request = state.findRequest(subject.id);
        status = static_cast<std::uint32_t>(state.requests[request].status);
        if (tier_setup::isFinal(state.requests[request].status)) request = kNoIndex;
    } else if (subject.kind == SubjectKind::asset) {
        const std::uint32_t index = state.findAsset(subject.id);
        status = static_cast<std::uint32_t>(state.assets[index].status);
        request = state.openOfAsset[index];
    } else {
        const std::uint32_t index = state.findConfiguration(subject.id);
        status = static_cast<std::uint32_t>(state.configurations[index].status);
        request = state.openOfConfiguration[index];
    }
    const char* pattern = subject.kind == SubjectKind::request ? "%i is %s."
                          : subject.kind == SubjectKind::asset ? "%i is %a."
                                                               : "%i is %c.";
    answer.answer = reader.words().tell(pattern, {subject.id.value, status});
    if (subject.kind == SubjectKind::request) {
        const std::string failure =
            tier_setup::failureOf(state.requests[state.findRequest(subject.id)], reader.words());
        if (!failure.empty()) answer.answer = failure;
    }
    // What a holding has was told by its requests: its values belong to its history.
    answer.steps = historyOf(session, subject, subject.kind == SubjectKind::request);
    if (subject.kind == SubjectKind::request) tellCauses(reader, state.findRequest(subject.id), answer);
    answer.mayEdit = request != kNoIndex;
    if (request == kNoIndex) return answer;
    answer.editSentence = reader.card(request).waits;
    suggestWay(session, request, answer);
    return answer;
}

}  // namespace sluice::api
