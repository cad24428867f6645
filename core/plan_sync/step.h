// A step: what one event did, or why it was refused. It holds exactly what undo, the reports and *why* need.
#pragma once

#include <cstdint>
#include <variant>
#include <vector>

#include "plan_sync/context.h"
#include "plan_sync/event.h"
#include "plan_sync/rules.h"
#include "plan_sync/state.h"
#include "step/rule.h"

namespace sluice::plan_sync {

/// One value, member or entity that a step changed. An entity that came or went is one effect: `covers` tells
/// what else that explains. In a run, before and after are the reseller's, in the order in which they were
/// written (PS-34).
struct Effect {
    OrganizationIndex organization;
    Address address;
    Value before, after;
    OrganizationIndex via;  // the direct provider it was copied from; none: the organization's own edit
    Option option = Option::count_;  // that carried it; count_: an edit
    Rule rule = Rule::ps49;
    bool isDestructive = false;
    Ownership ownership = Ownership::passedOn;  // of a fee or price that a run rewrote
    friend bool operator==(const Effect&, const Effect&) = default;
};

enum class NoteKind : std::uint8_t { notice, warning, problem };

/// Something a run has to say besides its effects: see `sentenceOf`.
struct Note {
    NoteKind kind = NoteKind::notice;
    Rule rule = Rule::ps33;
    OrganizationIndex organization;  // whom it concerns
    ValueId subject;                 // the schedule or template it is about, or none
    friend bool operator==(const Note&, const Note&) = default;
};

// What undo puts back, newest first.
struct PlanInserted {
    OrganizationIndex organization;
    std::uint32_t index = 0;
};
struct PlanErased {
    OrganizationIndex organization;
    std::uint32_t index = 0;
    Plan plan;
};
struct PlanChanged {
    OrganizationIndex organization;
    std::uint32_t index = 0;
    Plan before;
};
struct ShelfChanged {
    OrganizationIndex organization;
    Shelf before;
};
struct RelationshipChanged {
    PartnershipIndex partnership;
    Relationship before;
};
using Saved = std::variant<PlanInserted, PlanErased, PlanChanged, ShelfChanged, RelationshipChanged>;

struct Step {
    bool happened = false;
    step::Refusal refusal;
    OrganizationIndex origin;  // whose catalogue the event edits, or who synchronizes
    std::vector<Effect> effects;
    std::vector<Effect> forbidden;  // where PS-35 refused it: what it would have done and may not
    std::vector<Note> notes;
    OptionSet options;  // of a run
    std::vector<OrganizationIndex>
        reached;  // the resellers that a run visited, in the order of visiting (PS-31)
    std::vector<Saved> saved;
};

/// Applies an event. It happens, with its effects, or is refused with a rule and a sentence and leaves the
/// state untouched. Ids in the event are of `context.values`. The channel stays as it is: who exists is Data
/// Sync's.
[[nodiscard]] Step step(const Channel& channel, State& state, const Context& context, const Event& event);

/// Takes the last step back, exactly. A refused step takes nothing back.
void undo(State& state, const Step& step);

}  // namespace sluice::plan_sync
