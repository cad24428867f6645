#include "api/messages_fields.h"
#include "api/views.h"
#include "base/sort.h"
#include "base/text.h"

namespace sluice::api {

using data_sync::Rule;
using data_sync::RuleList;
using data_sync::Strength;

Text spelled(const World& world, base::ValueId value) {
    return value.exists() ? Text(world.values->spelling(value)) : Text();
}

SettingTypeInfo settingTypeInfo(const World& world, SettingIndex setting) {
    const data_sync::SettingType& type = world.state.setting(setting);
    return {spelled(world, type.id), spelled(world, type.label), type.cardinality, type.scope, type.isOwn};
}

Shown shownOf(Mode mode, const data_sync::Prediction& prediction) {
    switch (prediction.outcome) {
        case Outcome::match:
            return prediction.strength == Strength::locked ? Shown::matchLocked : Shown::matchAtFirst;
        case Outcome::merge:
            return Shown::merge;
        case Outcome::notApplicable:
            return mode == Mode::off ? Shown::off : Shown::notApplicable;
    }
    return Shown::off;
}

List<Text> ruleIds(const RuleList& rules) {
    List<Text> ids;
    for (const Rule rule : rules) ids.push_back(data_sync::id(rule));
    return ids;
}

List<Text> openRuleIds(const RuleList& rules, data_sync::StrictAddReading reading) {
    List<Text> ids;
    for (const Rule rule : rules) {
        if (data_sync::statusOf(rule, reading) == Status::open) ids.push_back(data_sync::id(rule));
    }
    return ids;
}

data_sync::Prediction predictionOf(const World& world, Mode mode, SettingIndex setting, Moment moment) {
    const data_sync::SettingType& type = world.state.setting(setting);
    return data_sync::predict({mode, type.cardinality, type.scope, moment, world.readings.strictAdd});
}

OutcomeCell outcomeCell(const World& world, Mode mode, SettingIndex setting, Moment moment) {
    const data_sync::SettingType& type = world.state.setting(setting);
    const data_sync::Prediction prediction = predictionOf(world, mode, setting, moment);
    const data_sync::StrictAddReading reading = world.readings.strictAdd;
    const Status status = prediction.rules.status(reading);
    const auto other = reading == data_sync::StrictAddReading::match ? data_sync::StrictAddReading::skip
                                                                     : data_sync::StrictAddReading::match;
    const data_sync::Prediction otherwise =
        data_sync::predict({mode, type.cardinality, type.scope, moment, other});
    return {shownOf(mode, prediction), status, openRuleIds(prediction.rules, reading),
            status == Status::open && otherwise.outcome != prediction.outcome,
            !data_sync::locks(mode, type.scope)};
}

PartnershipRef partnershipRef(const Session& session, PartnershipIndex index) {
    const World& world = session.world();
    const channel::Partnership& partnership = world.channel.partnership(index);
    const channel::Organization& upstream = world.channel.organization(partnership.upstream);
    const Flags flags = world.state.flags[index.value];
    PartnershipRef ref{spelled(world, upstream.id),
                       spelled(world, upstream.name),
                       flags,
                       modeOf(flags),
                       data_sync::allowEditApplies(flags),
                       {}};
    ref.allowEditNote = allowEditNote(flags);
    return ref;
}

Text allowEditNote(Flags flags) {
    if (data_sync::allowEditApplies(flags)) return {};
    if (!flags.dataSync) return "Has no effect while Data Sync is off; keeps its position (DS-5).";
    return "Always allowed while non-exclusive (DS-2).";
}

Text predictionSentence(const data_sync::Prediction& prediction, Mode mode, Moment moment, Scope scope) {
    if (scope == Scope::never) return "This setting never syncs: the downstream keeps its own.";
    if (mode == Mode::off) return "Data Sync is off: nothing moves, the downstream keeps its own.";
    if (scope == Scope::inviteOnly) {
        return prediction.outcome == Outcome::match
                   ? "Replicates once, at the invitation; never again, and never locked."
                   : "Replicates at the invitation only: now the downstream keeps its own.";
    }
    switch (prediction.outcome) {
        case Outcome::match:
            return prediction.strength == Strength::locked
                       ? "The downstream becomes and stays a replica; it cannot edit the setting."
                       : "The downstream starts as a replica and may change it afterwards.";
        case Outcome::merge:
            if (moment == Moment::partnered) {
                return "The downstream gains the items that it lacks and keeps everything it has.";
            }
            return moment == Moment::added
                       ? "The downstream gains the new item if it lacks it; nothing is taken away."
                       : "What the downstream has follows the chosen reading of DS-25.";
        case Outcome::notApplicable:
            return prediction.rules.contains(Rule::ds27)
                       ? kSkipsWhatIsAdded
                       : "A single value is not synced after the invitation: the downstream keeps its own.";
    }
    return {};
}

std::uint32_t outcomesThatRestOnReadings(const World& world) {
    std::uint32_t openCells[data_sync::table::kModes] = {};
    for (std::size_t mode = 0; mode < data_sync::table::kModes; ++mode) {
        for (const Cardinality cardinality : {Cardinality::multiple, Cardinality::single}) {
            for (std::size_t moment = 0; moment < data_sync::table::kMoments; ++moment) {
                const data_sync::Prediction& prediction =
                    data_sync::predict({static_cast<Mode>(mode), cardinality, Scope::synced,
                                        static_cast<Moment>(moment), world.readings.strictAdd});
                openCells[mode] += prediction.rules.status(world.readings.strictAdd) == Status::open ? 1 : 0;
            }
        }
    }
    std::uint32_t count = 0;
    for (std::uint32_t i = 0; i < world.channel.partnershipSlots(); ++i) {
        if (world.channel.partnership({i}).present)
            count += openCells[static_cast<std::size_t>(world.state.mode({i}))];
    }
    return count;
}

std::vector<PartnershipIndex> upstreamsByAge(const World& world, OrganizationIndex downstream) {
    std::vector<PartnershipIndex> partnerships;
    for (PartnershipIndex p = world.channel.firstOfDownstream(downstream); p.exists();
         p = world.channel.partnership(p).nextOfDownstream) {
        partnerships.push_back(p);
    }
    base::sort(partnerships);
    return partnerships;
}

}  // namespace sluice::api
