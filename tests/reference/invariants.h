// The invariants (a), (b), (c), (d) and (f) of Data Sync, judged on one step; (e) and (g) are properties of a
// whole run and are judged where runs are made.
#pragma once

#include <string>
#include <vector>

#include "reference/reference.h"

namespace sluice::reference {

/// What one step took the world from and to, by whoever computed it.
struct Transition {
    const World& before;
    const Event& event;
    bool happened = false;
    const World& after;
};

/// A sentence for each invariant that the transition breaks. (a) and (b) are promised under the default
/// readings only, (a) only where it held before.
std::vector<std::string> brokenInvariants(const Rulebook& rulebook, const Transition& transition);

}  // namespace sluice::reference
