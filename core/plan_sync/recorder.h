// Changing a state so that the step can take it back, for the room's own files.
#pragma once

#include <vector>

#include "plan_sync/step.h"

namespace sluice::plan_sync {

/// Hands out what may be changed and keeps in the step, once, what it was before.
class Recorder {
  public:
    Recorder(State& state, Step& step) : state_(state), step_(step) {}

    /// For changing: the plan at an index of the organization's catalogue.
    Plan& plan(OrganizationIndex organization, std::uint32_t index);
    Shelf& shelf(OrganizationIndex organization);
    void insert(OrganizationIndex organization, const Plan& plan);  // at the end
    void erase(OrganizationIndex organization, std::uint32_t index);
    void set(PartnershipIndex partnership, const Relationship& relationship);

  private:
    /// What this recorder has saved of the organization that it changes at the moment.
    void enter(OrganizationIndex organization);

    State& state_;
    Step& step_;
    OrganizationIndex current_;
    bool isShelfSaved_ = false;
    std::vector<bool> isPlanSaved_;  // by index
};

}  // namespace sluice::plan_sync
