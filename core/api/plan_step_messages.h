// What a step of Plan Sync did, or a synchronization would do, as plain structs; their field tables stand in
// plan_step_fields.h.
#pragma once

#include <cstdint>

#include "base/arena.h"
#include "plan_sync/step.h"

namespace sluice::api {

using base::List;
using base::Text;
using plan_sync::NoteKind;
using step::Status;

/// What becomes of a difference. `same` is of planSides alone: there is none.
enum class PlanVerdict : std::uint8_t { carried, heldBack, neverCarried, same };

/// A value that a new plan would bring.
struct PlanDetail {
    Text path, group, field, value;  // group: "Plan", "Period 1 month", "Rate CPU"
};
/// A difference, or an effect of a step.
struct PlanEntry {
    std::uint32_t index = 0;  // organization index
    Text organization, organizationName;
    Text path;
    Text plan, planName;  // ids and names at the reseller; empty: not of a plan
    Text group, field;    // "Rate CPU", "recurring price"
    Text before, after;   // what the reseller has, what carrying it makes of it; empty: nothing
    PlanVerdict verdict = PlanVerdict::carried;
    List<Text> options;  // ids of the options that carry it, or would if they were ticked; empty: none does
    List<List<Text>>
        sets;  // held back: every smallest set of options that would carry it, none of them ticked
    Text by;   // id of the ticked option that carries it; empty: none
    Text rule;
    Status status = Status::stated;  // of the rule
    bool destructive = false;        // the reseller loses something that it may have set itself
    bool whole = false;              // the path is an entity or member that comes or goes, not a value in it
    Text ownership;  // "its own", "its own as the file has it"; of a price that the reseller has so
    Text sentence;
    List<PlanDetail> details;  // of a new plan
};
struct PlanNote {
    NoteKind kind = NoteKind::notice;
    Text rule, sentence;
    Text organization, organizationName;
};
/// The part of a StepReport that is Plan Sync's.
struct PlanStep {
    List<Text> reached;       // names of the resellers that a run visited, in order
    List<PlanEntry> entries;  // the first `limit` effects; `verdict` is carried
    std::uint32_t totalEntries = 0, destructive = 0;
    List<PlanNote> notes;
};

}  // namespace sluice::api
