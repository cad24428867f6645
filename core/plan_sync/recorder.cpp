#include "plan_sync/recorder.h"

namespace sluice::plan_sync {

void Recorder::enter(OrganizationIndex organization) {
    if (current_ == organization) return;
    current_ = organization;
    isShelfSaved_ = false;
    isPlanSaved_.assign(state_.catalogue(organization).plans.size(), false);
}

Plan& Recorder::plan(OrganizationIndex organization, std::uint32_t index) {
    enter(organization);
    Plan& plan = state_.catalogues.own(organization.value).plans[index];
    if (!isPlanSaved_[index]) {
        step_.saved.emplace_back(PlanChanged{organization, index, plan});
        isPlanSaved_[index] = true;
    }
    return plan;
}

Shelf& Recorder::shelf(OrganizationIndex organization) {
    enter(organization);
    Shelf& shelf = state_.catalogues.own(organization.value).shelf;
    if (!isShelfSaved_) step_.saved.emplace_back(ShelfChanged{organization, shelf});
    isShelfSaved_ = true;
    return shelf;
}

void Recorder::insert(OrganizationIndex organization, const Plan& plan) {
    enter(organization);
    std::vector<Plan>& plans = state_.catalogues.own(organization.value).plans;
    step_.saved.emplace_back(PlanInserted{organization, static_cast<std::uint32_t>(plans.size())});
    plans.push_back(plan);
    isPlanSaved_.push_back(true);  // goes as a whole
}

void Recorder::erase(OrganizationIndex organization, std::uint32_t index) {
    enter(organization);
    std::vector<Plan>& plans = state_.catalogues.own(organization.value).plans;
    step_.saved.emplace_back(PlanErased{organization, index, plans[index]});
    plans.erase(plans.begin() + static_cast<std::ptrdiff_t>(index));
    isPlanSaved_.erase(isPlanSaved_.begin() + static_cast<std::ptrdiff_t>(index));
}

void Recorder::set(PartnershipIndex partnership, const Relationship& relationship) {
    Relationship& current = state_.relationships[partnership.value];
    step_.saved.emplace_back(RelationshipChanged{partnership, current});
    current = relationship;
}

namespace {

struct TakeBack {
    State& state;

    std::vector<Plan>& plans(OrganizationIndex organization) const {
        return state.catalogues.own(organization.value).plans;
    }
    void operator()(const PlanInserted& saved) const {
        std::vector<Plan>& list = plans(saved.organization);
        list.erase(list.begin() + static_cast<std::ptrdiff_t>(saved.index));
    }
    void operator()(const PlanErased& saved) const {
        std::vector<Plan>& list = plans(saved.organization);
        list.insert(list.begin() + static_cast<std::ptrdiff_t>(saved.index), saved.plan);
    }
    void operator()(const PlanChanged& saved) const { plans(saved.organization)[saved.index] = saved.before; }
    void operator()(const ShelfChanged& saved) const {
        state.catalogues.own(saved.organization.value).shelf = saved.before;
    }
    void operator()(const RelationshipChanged& saved) const {
        state.relationships[saved.partnership.value] = saved.before;
    }
};

}  // namespace

void undo(State& state, const Step& step) {
    for (std::size_t i = step.saved.size(); i > 0; --i) std::visit(TakeBack{state}, step.saved[i - 1]);
}

}  // namespace sluice::plan_sync
