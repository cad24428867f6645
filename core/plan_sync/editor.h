// What the events have in common, for the room's own files: looking up what they name, changing one plan or
// one shelf, and refusing what may not be.
#pragma once

#include <optional>
#include <string>

#include "plan_sync/check.h"
#include "plan_sync/recorder.h"
#include "plan_sync/words.h"

namespace sluice::plan_sync {

/// An entry of a shelf that an event is about.
struct EntryPlace {
    OrganizationIndex organization;
    EntryKind kind = EntryKind::resource;
    ValueId id;
};

/// A plan of a catalogue, by index.
struct PlanPlace {
    OrganizationIndex organization;
    std::uint32_t index = 0;
};

class Editor {
  public:
    Editor(const Channel& channel, State& state, const Context& context);

    [[nodiscard]] Step take() { return std::move(step_); }

  protected:
    void refuse(Rule rule, Text sentence) { step_.refusal = {id(rule), sentence}; }
    void happened(OrganizationIndex origin);

    // PS-38: each refuses where there is nothing, and gives none.
    OrganizationIndex needOrganization(ValueId organization);
    std::optional<PlanPlace> needPlan(ValueId organization, ValueId plan);
    PartnershipIndex needPartnership(ValueId upstream, ValueId downstream);
    bool needEntry(const EntryPlace& place);

    [[nodiscard]] const Plan& planAt(PlanPlace place) const {
        return state_.catalogue(place.organization).plans[place.index];
    }
    [[nodiscard]] bool isCopyAt(PlanPlace place) const {
        return isCopy(channel_, state_, place.organization, planAt(place));
    }

    /// Makes a plan what it should be, if it may be so (PS-24, PS-35, PS-38, PS-39, PS-41, PS-48).
    void edit(PlanPlace place, Plan after, Rule rule = Rule::ps49);
    /// Makes a shelf what it should be. Only this entry differs, or (none) only the seller's own data.
    void edit(OrganizationIndex organization, const std::optional<EntryPlace>& entry, Shelf after);
    void add(OrganizationIndex organization, const Plan& plan);
    void remove(PlanPlace place);

    using FlawVisit = base::Visit<const Flaw&>;
    using FlawsOf = base::Visit<FlawVisit>;
    /// Refuses the first flaw that an event would bring. One that is there already (an upstream has left,
    /// say) does not stand in the way of other edits.
    bool refuseFlaw(const FlawsOf& before, const FlawsOf& after);
    [[nodiscard]] Surroundings around(OrganizationIndex organization, const Catalogue& own) const;
    /// What still refers to the entry, for a sentence; empty where nothing does.
    [[nodiscard]] Text userOf(const EntryPlace& place) const;

    const Channel& channel_;
    State& state_;
    const Context& context_;
    Names names_;
    Step step_;
    Recorder recorder_;

  private:
    /// Refuses an edit by the first of its effects that may not be (PS-24, PS-35), and keeps those that PS-35
    /// forbids.
    bool refuseForbidden(OrganizationIndex organization, const std::vector<Effect>& effects);
    [[nodiscard]] Text userBelow(const EntryPlace& place) const;
};

}  // namespace sluice::plan_sync
