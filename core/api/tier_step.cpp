#include <utility>

#include "api/tier_reader.h"
#include "api/tier_views.h"
#include "base/sort.h"
#include "base/text.h"
#include "codec/scenario_json.h"
#include "tier_setup/enumerators.h"

namespace sluice::api {

using tier_setup::Effect;
using tier_setup::kNoIndex;
using tier_setup::Rule;
using tier_setup::SubjectKind;

namespace {

constexpr std::size_t kMostChangedIndices = 2000;

bool isOfBeing(const Effect& effect) {
    return effect.field == tier_setup::Field::status || effect.field == tier_setup::Field::existence;
}

Text nameOf(const TierReader& reader, const tier_setup::Subject& subject) {
    const tier_setup::State& state = reader.state();
    if (subject.kind == SubjectKind::product) {
        return reader.productName(state.products[state.findProduct(subject.id)]);
    }
    if (subject.kind == SubjectKind::request) {
        const std::uint32_t index = state.findRequest(subject.id);
        return index == kNoIndex ? reader.spelled(subject.id) : reader.describe(state.requests[index]);
    }
    return Text(base::label(subject.kind)) + " of " + reader.nameOf(reader.accountOf(subject));
}

StepEntry entryOf(const TierReader& reader, const Effect& effect) {
    const tier_setup::Names names = reader.words();
    StepEntry entry;
    entry.subject = reader.spelled(effect.subject.id);
    entry.subjectName = nameOf(reader, effect.subject);
    entry.field = tier_setup::fieldOf(effect, names);
    if (effect.before != kNoIndex) entry.before = tier_setup::wordsOf(effect, effect.before, names);
    if (effect.after != kNoIndex) entry.after = tier_setup::wordsOf(effect, effect.after, names);
    entry.rule = tier_setup::id(effect.rule);
    entry.status = tier_setup::text(effect.rule).status;
    entry.sentence = tier_setup::sentenceOf(effect, names);
    return entry;
}

/// TC-17, TC-36: the warning stands with what it warns of.
StepEntry warningEntry(const TierReader& reader, const tier_setup::Step& step, Text warning) {
    const tier_setup::Request& request = reader.state().requests[reader.state().findRequest(step.subject)];
    const bool isOfTier = tier_setup::kindOf(request) == RequestKind::tier;
    const Rule rule = request.status == RequestStatus::approved ? (isOfTier ? Rule::tc19 : Rule::tc37)
                                                                : (isOfTier ? Rule::tc17 : Rule::tc36);
    StepEntry entry;
    entry.subject = reader.spelled(request.id);
    entry.subjectName = nameOf(reader, {SubjectKind::request, request.id});
    entry.field = "warning";
    entry.rule = tier_setup::id(rule);
    entry.status = tier_setup::text(rule).status;
    entry.sentence = warning;
    return entry;
}

}  // namespace

SystemStep tierStep(const World& world, const tier_setup::Step& step, std::uint32_t limit) {
    const TierReader reader(world);
    SystemStep report;
    Text warning = tier_setup::warningOf(step, reader.words());
    if (!warning.empty()) report.entries.push_back(warningEntry(reader, step, warning));
    report.totalEntries = static_cast<std::uint32_t>(report.entries.size() + step.effects.size());
    for (const Effect& effect : step.effects) {
        if (report.entries.size() < limit) report.entries.push_back(entryOf(reader, effect));
    }
    return report;
}

List<std::uint32_t> tierIndices(const World& world, const tier_setup::Step& step) {
    const TierReader reader(world);
    std::vector<std::uint32_t> all;
    List<std::uint32_t> indices;
    for (const Effect& effect : step.effects) {
        const ValueId account = reader.accountOf(effect.subject);
        const OrganizationIndex index = account.exists() ? world.channel.find(account) : OrganizationIndex{};
        if (index.exists()) all.push_back(index.value);
    }
    base::sort(all);
    for (const std::uint32_t index : all) {
        const bool isNew = indices.empty() || indices.back() != index;
        if (isNew && indices.size() < kMostChangedIndices) indices.push_back(index);
    }
    return indices;
}

Counts tierCounts(const World& world, const tier_setup::Step& step) {
    Counts counts;
    counts.organizations = static_cast<std::uint32_t>(tierIndices(world, step).size());
    tier_setup::Subject made;  // the last thing that came to be: its values come with it
    for (const Effect& effect : step.effects) {
        if (effect.field == tier_setup::Field::cause) continue;  // it goes with the failure
        if (isOfBeing(effect) && effect.before == kNoIndex) {
            counts.gained += made == effect.subject ? 0 : 1;
            made = effect.subject;
        } else if (tier_setup::isLoss(effect)) {
            ++counts.lost;
        } else if (!(made == effect.subject)) {
            ++counts.altered;
        }
    }
    return counts;
}

Text tierSummary(const Counts& counts) {
    GrowingText text;
    const auto add = [&text](std::uint32_t count, std::string_view what) {
        if (count == 0) return;
        if (!text.empty()) text += ", ";
        text += base::digits(count);
        text += what;
    };
    add(counts.gained, " new");
    add(counts.altered, " changed");
    add(counts.lost, " lost or failed");
    if (text.empty()) text = "Nothing changes";
    return text + ".";
}

List<Remedy> tierRemedies(Session& session, const tier_setup::Event& event, const tier_setup::Step& step) {
    List<Remedy> remedies;
    session.tryOut([&](World& world) {
        for (const tier_setup::Remedy& found :
             tier_setup::remedies(world.channel, world.tierSetup, world.tierContext(), event, step)) {
            Remedy& remedy = remedies.emplace_back();
            remedy.sentence = found.sentence;
            for (const tier_setup::Event& each : found.events) {
                remedy.events.push_back(codec::writeEvent(scenario::eventFrom(each), *world.values));
            }
        }
    });
    return remedies;
}

}  // namespace sluice::api
