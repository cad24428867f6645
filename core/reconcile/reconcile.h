// The door of this room: the events that bring a scenario to what a file says, so that what the file has goes in as if
// somebody had done it by hand, and preview, undo and why hold for it.
//
// Organizations are found by their ids, else by a name that one alone has; so are plans, periods, resources and
// categories. What the file does not tell stays as it is (told.h). Partnerships that the file does not have end before new
// ones begin, so that an exclusive partner can move; organizations come top down; then switches and names, then values
// top down, each held against what the events before it made of it; what is gone goes last. An event that a rule refuses is
// told with the rule and left out.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "reconcile/trial.h"
#include "scenario/document.h"
#include "scenario/world.h"

namespace sluice::reconcile {

struct Options {
    Groups wanted = {true, true, false};
    /// Whose catalogue the file's is, where it is that of somebody else by name; none: found.
    channel::OrganizationIndex seller;
};

struct Reconciled {
    std::vector<Proposal> proposals;    // in the order in which they are to happen
    std::vector<std::string> leftOut;   // sentences: of the file's, what does not go in, and why
    channel::OrganizationIndex seller;  // whose catalogue the file's was taken for; none where it has none
    bool needsSeller = false;           // it has one, and nobody said whose it is
};

/// The world is as it was when this returns. `file` has passed its checks.
[[nodiscard]] Reconciled reconcile(scenario::World& world, const scenario::Document& file,
                                   const Options& options, Trial::OnStep onStep);

/// Who might be meant by the catalogue of a file: who sells something of their own; where nobody does, who has no upstream.
[[nodiscard]] std::vector<channel::OrganizationIndex> sellersOf(const scenario::World& world);

}  // namespace sluice::reconcile
