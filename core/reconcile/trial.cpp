#include "reconcile/trial.h"

#include "base/arena.h"
#include "scenario/words.h"

namespace sluice::reconcile {

Trial::~Trial() {
    for (auto step = steps_.rbegin(); step != steps_.rend(); ++step) world_.undo(*step);
}

bool Trial::take(ChangeGroup group, base::ValueId organization, const scenario::Event& event) {
    Proposal proposal;
    proposal.group = group;
    proposal.event = event;
    proposal.organization = world_.values->spelling(organization);
    proposal.sentence = scenario::sentenceOf(event, world_).view();
    if (wants(group)) {
        scenario::World::Step step = world_.step(event);
        proposal.happens = step.happened();
        if (proposal.happens) {
            onStep_(step);
            steps_.push_back(std::move(step));
        } else {
            proposal.refusal = step.refusal();
        }
    }
    proposals_.push_back(std::move(proposal));
    return proposals_.back().happens;
}

}  // namespace sluice::reconcile
