// A step: what one event did, or why it was refused. It holds exactly what undo, the reports and *why* need.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "step/rule.h"
#include "tier_setup/context.h"
#include "tier_setup/event.h"
#include "tier_setup/rules.h"
#include "tier_setup/state.h"
#include "tier_setup/transitions.h"

namespace sluice::tier_setup {

/// What of a subject changed.
enum class Field : std::uint8_t {
    existence,  // a product came
    status,     // an enumerator of the subject's status; before none: it came, after none: it went
    value,      // of the parameter that the effect names
    templateId,
    reason,
    date,
    parameter,  // the parameter that the effect names came
    title,
    required,
    hidden,
    choice,  // one of its choices came or went
    count_
};

/// One thing that a step changed. `before` and `after` are kNoIndex for none; else a status is its enumerator, a
/// text or number its ValueId, a switch 0 or 1, existence 1. `wordsOf` in words.h tells them.
struct Effect {
    Subject subject;
    Field field = Field::status;
    ValueId parameter;  // of value, parameter, title, required, hidden and choice
    std::uint32_t before = kNoIndex;
    std::uint32_t after = kNoIndex;
    Rule rule = Rule::tc59;
    friend bool operator==(const Effect&, const Effect&) = default;
};

/// What of an entity can change, as it was: of a product one parameter, of the others the rest, as far as they
/// have it.
struct Saved {
    SubjectKind kind = SubjectKind::request;
    std::uint32_t index = 0;
    std::uint8_t status = 0, before = 0;
    std::uint32_t open = kNoIndex;  // of the asset or configuration: its open request
    ValueId templateId, reason, date, parent;
    Values values;
    Parameter parameter;
};

/// How many there were of everything.
struct Counts {
    std::uint32_t products = 0, assets = 0, configurations = 0, requests = 0, seats = 0;
};

struct Step {
    bool happened = false;
    step::Refusal refusal;
    Rule rule = Rule::tc60;        // of the refusal
    ValueId subject;               // the product, or the request that the event made or moved
    Actor by = Actor::vendor;      // who acted
    std::vector<Effect> effects;   // in the order in which they came to be
    std::vector<ValueId> missing;  // TC-17, TC-36: set pending by hand although these are missing: a warning
    Counts before;
    std::vector<Saved> saved;                   // oldest first
    std::uint32_t addedParameterTo = kNoIndex;  // the product whose last parameter is new
};

/// Applies an event. It happens, with its effects and all that follow from it, or is refused with a rule and a
/// sentence and leaves the state untouched. Ids in the event are of `context.values`. The channel stays as it is.
[[nodiscard]] Step step(const Channel& channel, State& state, const Context& context, const Event& event);

/// Takes the last step back, exactly. A refused step takes nothing back.
void undo(State& state, const Step& step);

/// What would make a refused event legal: events to be tried before it, or none where only the sentence helps.
struct Remedy {
    std::string sentence;
    std::vector<Event> events;
};
/// The remedies of a refusal, each tried; empty where nothing helps. `refused` was answered by this event.
[[nodiscard]] std::vector<Remedy> remedies(const Channel& channel, State& state, const Context& context,
                                           const Event& event, const Step& refused);

/// TC-74: why an organization cannot be removed from the channel; without a rule: it can.
[[nodiscard]] step::Refusal refusalOfRemoval(const State& state, const base::ValuePool& values,
                                             const Channel& channel, ValueId organization);

}  // namespace sluice::tier_setup
