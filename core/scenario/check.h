// What a scenario's parts must be to each other. The codec has already seen to the shape of each part.
#pragma once

#include "base/problem.h"
#include "scenario/document.h"
#include "scenario/world.h"

namespace sluice::scenario {

/// Everything that is wrong between the parts of a document, each with its JSON pointer: duplicate and dangling
/// ids, settings of the wrong cardinality, two items of one key, loops (DS-63), a second upstream beside an
/// exclusive one (DS-62), expectations about events that are not there. The document is one that a file without
/// problems of form could hold: what it must have, it has. Without errors here and from the codec it can be built.
[[nodiscard]] base::Problems check(Document& document);

/// The same for events that are to join a document; paths begin at `/0`.
[[nodiscard]] base::Problems checkEvents(Document& document, const std::vector<Event>& events);
/// The same for expectations that are to replace a document's; paths begin at `/0`.
[[nodiscard]] base::Problems checkExpectations(Document& document,
                                               const std::vector<Expectation>& expectations);

/// Warnings about the initial state: a Strict partnership whose downstream does not equal its upstream.
[[nodiscard]] base::Problems strictDrift(const World& world, const Document& document);

}  // namespace sluice::scenario
