#include <algorithm>
#include <array>
#include <utility>

#include "api/messages_fields.h"
#include "api/views.h"
#include "base/text.h"
#include "codec/scenario_json.h"
#include "explore/provenance.h"

namespace sluice::api {

using data_sync::ItemIndex;
using data_sync::Rule;
using data_sync::RuleList;

namespace {

WhyStep stepOf(const World& world, Text sentence, const RuleList& rules) {
    WhyStep step;
    step.sentence = sentence;
    step.rules = ruleIds(rules);
    step.status = rules.status(world.readings.strictAdd);
    return step;
}

Rule scopeRule(const data_sync::SettingType& type) {
    if (type.isOwn) return Rule::ds33;
    switch (type.scope) {
        case Scope::synced:
            return Rule::ds30;
        case Scope::inviteOnly:
            return Rule::ds31;
        case Scope::never:
            return Rule::ds32;
    }
    return Rule::ds30;
}

Text flagWords(Flags flags) {
    const auto onOff = [](bool on) { return on ? Text("on") : Text("off"); };
    return "Data Sync " + onOff(flags.dataSync) + ", Exclusive " + onOff(flags.exclusive) + ", Allow Edit " +
           onOff(flags.allowEdit);
}

bool isModeRule(Rule rule) { return rule >= Rule::ds1 && rule <= Rule::ds4; }

/// How many switches differ.
int flips(Flags left, Flags right) {
    return (left.dataSync != right.dataSync) + (left.exclusive != right.exclusive) +
           (left.allowEdit != right.allowEdit);
}

Text flipWords(Flags before, Flags after) {
    GrowingText text;
    const auto add = [&text](bool changed, bool on, std::string_view what) {
        if (!changed) return;
        if (!text.empty()) text += " and ";
        text += Text(what) + (on ? " on" : " off");
    };
    add(before.dataSync != after.dataSync, after.dataSync, "Data Sync");
    add(before.exclusive != after.exclusive, after.exclusive, "Exclusive");
    add(before.allowEdit != after.allowEdit, after.allowEdit, "Allow Edit");
    return text;
}

/// Answers about one cell of the outcome table of one partnership.
class CellExplainer {
  public:
    CellExplainer(const Session& session, PartnershipIndex partnership, SettingIndex setting, Moment moment)
        : session_(session),
          world_(session.world()),
          partnership_(partnership),
          setting_(setting),
          moment_(moment),
          flags_(world_.state.flags[partnership.value]),
          mode_(modeOf(flags_)),
          prediction_(predictionOf(world_, mode_, setting, moment)) {}

    WhyAnswer explain() {
        const data_sync::SettingType& type = world_.state.setting(setting_);
        answer_.answer = session_.names().of(setting_) + ", " + base::wireName(moment_) + " at " +
                         upstreamName() + ": " + base::label(shownOf(mode_, prediction_)) + " at " +
                         downstreamName() + ". " +
                         predictionSentence(prediction_, mode_, moment_, type.scope);
        answer_.steps.push_back(stepOf(
            world_, "The partnership has " + flagWords(flags_) + ": its mode is " + base::label(mode_) + ".",
            RuleList(ruleOf(mode_))));
        answer_.steps.push_back(stepOf(world_, scopeSentence(type), RuleList(scopeRule(type))));
        for (const Rule rule : prediction_.rules) {
            if (isModeRule(rule) || rule == scopeRule(type)) continue;
            answer_.steps.push_back(
                stepOf(world_, Text(data_sync::text(rule).sentence) + chosenReading(rule), RuleList(rule)));
        }
        answer_.mayEdit = !data_sync::locks(mode_, type.scope);
        answer_.editSentence =
            answer_.mayEdit
                ? downstreamName() + " may edit this setting."
                : downstreamName() + " cannot edit this setting: " + upstreamName() + " locks it (DS-50).";
        byFlags();
        byReading();
        return answer_;
    }

  private:
    [[nodiscard]] Text upstreamName() const {
        return session_.names().of(world_.channel.partnership(partnership_).upstream);
    }
    [[nodiscard]] Text downstreamName() const {
        return session_.names().of(world_.channel.partnership(partnership_).downstream);
    }
    [[nodiscard]] Text scopeSentence(const data_sync::SettingType& type) const {
        const Text name = session_.names().of(setting_);
        const Text kind = Text(base::label(type.cardinality));
        if (type.isOwn) {
            return name + " is declared by this scenario: " + kind + ", scope " + base::label(type.scope) +
                   ".";
        }
        return name + ": " + kind + ". " + data_sync::text(scopeRule(type)).sentence;
    }
    [[nodiscard]] Text chosenReading(Rule rule) const {
        std::string_view choice;
        if (rule == Rule::ds25) choice = base::label(world_.readings.merge);
        if (rule == Rule::ds27) choice = base::label(world_.readings.strictAdd);
        if (rule == Rule::ds28) choice = base::label(world_.readings.flagChange);
        return choice.empty() ? Text() : " This scenario reads it as \"" + Text(choice) + "\".";
    }

    /// For each other outcome, the fewest switches that give it.
    void byFlags() {
        const data_sync::SettingType& type = world_.state.setting(setting_);
        const Shown present = shownOf(mode_, prediction_);
        const channel::Partnership& link = world_.channel.partnership(partnership_);
        const bool hasOtherUpstream = world_.channel.upstreamCount(link.downstream) > 1;
        constexpr std::array kAll = {Shown::matchLocked, Shown::matchAtFirst, Shown::merge,
                                     Shown::notApplicable, Shown::off};
        for (const Shown wanted : kAll) {
            if (wanted == present) continue;
            std::optional<Flags> best;
            for (int bits = 0; bits < 8; ++bits) {
                const Flags flags{(bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0};
                if (flags.exclusive && !flags_.exclusive && hasOtherUpstream) continue;  // DS-62
                const Mode mode = modeOf(flags);
                if (shownOf(mode, predictionOf(world_, mode, setting_, moment_)) != wanted) continue;
                if (!best || flips(flags_, flags) < flips(flags_, *best)) best = flags;
            }
            if (!best || type.scope == Scope::never) continue;
            const data_sync::SetFlags event{world_.channel.organization(link.upstream).id,
                                            world_.channel.organization(link.downstream).id, *best};
            answer_.alternatives.push_back(
                {wanted,
                 "Turn " + flipWords(flags_, *best) + ": " + base::label(wanted) + ".",
                 {codec::writeEvent(event, *world_.values)},
                 std::nullopt});
        }
    }
    void byReading() {
        if (!prediction_.rules.contains(Rule::ds27)) return;
        const data_sync::SettingType& type = world_.state.setting(setting_);
        const auto other = world_.readings.strictAdd == data_sync::StrictAddReading::match
                               ? data_sync::StrictAddReading::skip
                               : data_sync::StrictAddReading::match;
        const Shown shown =
            shownOf(mode_, data_sync::predict({mode_, type.cardinality, type.scope, moment_, other}));
        answer_.alternatives.push_back(
            {shown,
             "Read DS-27 as \"" + Text(base::label(other)) + "\": " + base::label(shown) + ".",
             {},
             "DS-27 " + Text(base::wireName(other))});
    }

    const Session& session_;
    const World& world_;
    PartnershipIndex partnership_;
    SettingIndex setting_;
    Moment moment_;
    Flags flags_;
    Mode mode_;
    data_sync::Prediction prediction_;
    WhyAnswer answer_;
};

/// Answers about one value that an organization has, or does not have.
class ValueExplainer {
  public:
    ValueExplainer(const Session& session, OrganizationIndex organization, SettingIndex setting,
                   std::optional<base::ValueId> key)
        : session_(session),
          world_(session.world()),
          organization_(organization),
          setting_(setting),
          key_(key) {}

    WhyAnswer explain() {
        if (findAsked()) {
            tellHops();
        } else {
            tellAbsence();
        }
        tellEditing();
        return answer_;
    }

  private:
    [[nodiscard]] Text name(OrganizationIndex organization) const {
        return session_.names().of(organization);
    }
    [[nodiscard]] bool isMultiple() const {
        return world_.state.setting(setting_).cardinality == Cardinality::multiple;
    }
    /// True where the value is there; says in `what_` what is asked about.
    bool findAsked() {
        if (!isMultiple()) {
            const base::ValueId value = world_.state.value(setting_, organization_);
            what_ = session_.names().quoted(value);
            return value.exists();
        }
        const data_sync::ItemColumn& column = world_.state.multiples[setting_.value];
        if (key_) item_ = column.itemOfKey(organization_, column.universe().findKey(*key_));
        if (item_.exists()) {
            what_ = session_.names().of(column.universe().item(item_));
            return true;
        }
        what_ = key_ ? session_.names().quoted(*key_) : Text("items");
        return false;
    }

    [[nodiscard]] static std::string_view beginning(explore::Hop::Kind kind) {
        switch (kind) {
            case explore::Hop::Kind::start:
                return "it was there from the start";
            case explore::Hop::Kind::created:
                return "it came with the organization";
            case explore::Hop::Kind::own:
            case explore::Hop::Kind::synced:
                break;
        }
        return "it was set";
    }
    void tellHops() {
        const std::vector<explore::Hop> hops =
            explore::provenance(world_, session_.timeline().steps(), {setting_, organization_, item_});
        const explore::Hop& origin = hops.back();
        answer_.answer = name(organization_) + " has " + what_ + " in " + session_.names().of(setting_) +
                         ": " + beginning(origin.kind) + " at " + name(origin.organization);
        answer_.answer =
            answer_.answer + (hops.size() == 1
                                  ? " itself."
                                  : " and flowed down over " + base::counted(hops.size() - 1, "hop") + ".");
        for (auto hop = hops.rbegin(); hop != hops.rend(); ++hop) answer_.steps.push_back(hopStep(*hop));
    }

    [[nodiscard]] WhyStep hopStep(const explore::Hop& hop) const {
        const Text who = name(hop.organization);
        WhyStep step;
        switch (hop.kind) {
            case explore::Hop::Kind::start:
                step.sentence = who + " has it in the initial state, taken as it is written.";
                break;
            case explore::Hop::Kind::created:
                step = stepOf(world_,
                              "Step " + base::digits(hop.step + 1) + ": " + who + " was created with it.",
                              RuleList(Rule::ds40));
                step.step = hop.step + 1;
                break;
            case explore::Hop::Kind::own:
                step = stepOf(world_, "Step " + base::digits(hop.step + 1) + ": " + who + " set it itself.",
                              RuleList(Rule::ds42));
                step.step = hop.step + 1;
                break;
            case explore::Hop::Kind::synced:
                step = stepOf(world_,
                              "Step " + base::digits(hop.step + 1) + ": " + who + " got it from " +
                                  name(hop.via) + " (" + base::label(modeOf(hop.flags)) + ", " +
                                  base::label(hop.moment) +
                                  "): " + Text(base::label(shownOf(modeOf(hop.flags), hop.prediction))) + ".",
                              hop.prediction.rules);
                step.step = hop.step + 1;
                break;
        }
        step.organization = spelled(world_, world_.channel.organization(hop.organization).id);
        return step;
    }

    /// For each upstream, why it did not bring the value.
    void tellAbsence() {
        answer_.answer = name(organization_) + " has no " + (isMultiple() ? what_ : Text("value")) + " in " +
                         session_.names().of(setting_) + ".";
        const std::vector<PartnershipIndex> upstreams = upstreamsByAge(world_, organization_);
        if (upstreams.empty()) {
            answer_.steps.push_back({name(organization_) + " has no upstream that could bring it.",
                                     {},
                                     Status::stated,
                                     std::nullopt,
                                     std::nullopt});
        }
        for (const PartnershipIndex p : upstreams) {
            const OrganizationIndex upstream = world_.channel.partnership(p).upstream;
            const Mode mode = world_.state.mode(p);
            const data_sync::Prediction prediction = predictionOf(world_, mode, setting_, Moment::added);
            answer_.steps.push_back(stepOf(
                world_,
                name(upstream) + (upstreamHas(upstream) ? " has it" : " does not have it either") +
                    ". From now on, something added there: " +
                    predictionSentence(prediction, mode, Moment::added, world_.state.setting(setting_).scope),
                prediction.rules));
        }
    }
    [[nodiscard]] bool upstreamHas(OrganizationIndex upstream) const {
        if (!isMultiple()) return world_.state.value(setting_, upstream).exists();
        const data_sync::ItemColumn& column = world_.state.multiples[setting_.value];
        if (!key_) return !column.isEmpty(upstream);
        return column.itemOfKey(upstream, column.universe().findKey(*key_)).exists();
    }

    void tellEditing() {
        const PartnershipIndex holder = world_.state.lockHolder(world_.channel, organization_);
        answer_.mayEdit = !holder.exists() || world_.state.setting(setting_).scope != Scope::synced;
        if (answer_.mayEdit) {
            answer_.editSentence = name(organization_) + " may edit this setting.";
            return;
        }
        const channel::Partnership& link = world_.channel.partnership(holder);
        answer_.editSentence =
            name(organization_) + " cannot edit this setting: " + name(link.upstream) + " locks it (DS-50).";
        Flags flags = world_.state.flags[holder.value];
        flags.allowEdit = true;
        const data_sync::SetFlags event{world_.channel.organization(link.upstream).id,
                                        world_.channel.organization(link.downstream).id, flags};
        answer_.alternatives.push_back({isMultiple() ? Shown::merge : Shown::notApplicable,
                                        "Turn Allow Edit on: " + name(organization_) + " may edit it.",
                                        {codec::writeEvent(event, *world_.values)},
                                        std::nullopt});
    }

    const Session& session_;
    const World& world_;
    OrganizationIndex organization_;
    SettingIndex setting_;
    std::optional<base::ValueId> key_;
    ItemIndex item_;
    Text what_;
    WhyAnswer answer_;
};

}  // namespace

WhyAnswer whyOutcome(const Session& session, PartnershipIndex partnership, SettingIndex setting,
                     Moment moment) {
    return CellExplainer(session, partnership, setting, moment).explain();
}

WhyAnswer whyValue(const Session& session, OrganizationIndex organization, SettingIndex setting,
                   std::optional<base::ValueId> key) {
    return ValueExplainer(session, organization, setting, key).explain();
}

}  // namespace sluice::api
