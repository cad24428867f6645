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
    cause,  // the request that it failed with
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

/// What of an asset, configuration or request can change, as it was, but for its values; as far as it has it. Small,
/// as one event may release 50,000 requests.
struct Saved {
    SubjectKind kind = SubjectKind::request;
    std::uint8_t status = 0, before = 0;
    std::uint32_t index = 0;
    std::uint32_t open = kNoIndex;  // of the asset or configuration: its open request
    ValueId templateId, reason, cause, date, parent, parentBefore;
};
struct SavedNeeds {
    std::uint32_t request = 0;
    std::vector<ValueId> needs;
};
struct SavedValues {
    SubjectKind kind = SubjectKind::request;
    std::uint32_t index = 0;
    Values values;
};
struct SavedParameter {
    std::uint32_t product = 0;
    Parameter parameter;
};
/// The queue of a configuration whose request ended.
struct SavedQueue {
    std::uint32_t configuration = 0;
    Queue queue;
};
/// A request has joined a queue.
struct Joined {
    std::uint32_t configuration = 0;
    bool isLater = false;
};

/// How many there were of everything.
struct Counts {
    std::uint32_t products = 0, assets = 0, configurations = 0, requests = 0, seats = 0;
};

struct Step {
    bool happened = false;
    step::Refusal refusal;
    Rule rule = Rule::tc60;       // of the refusal
    ValueId subject;              // the product, or the request that the event made or moved
    Actor by = Actor::vendor;     // who acted
    std::vector<Effect> effects;  // in the order in which they came to be
    std::vector<ValueId>
        missing;  // set pending by hand (TC-17, TC-36) or approved (TC-19) without these: a warning
    Counts before;
    // Oldest first.
    std::vector<Saved> saved;
    std::vector<SavedNeeds> needs;
    std::vector<SavedValues> values;
    std::vector<SavedParameter> parameters;
    // INVARIANT: no step empties a queue and then lets somebody join it.
    std::vector<SavedQueue> queues;
    std::vector<Joined> joined;
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
