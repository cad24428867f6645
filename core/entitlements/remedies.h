// What would make a refused event legal.
#pragma once

#include <vector>

#include "entitlements/step.h"
#include "entitlements/viewer.h"

namespace sluice::entitlements {

/// Events to be tried before the refused one; `instead`: the last of them stands in its place.
struct Remedy {
    base::Text sentence;  // told with all names
    std::vector<Event> events;
    bool instead = false;
};

/// The shortest remedies, at most kMostRemedies. Each has been tried: after its events the refused event
/// happens, or they all happen in its place. Empty where the event happens or nothing helps. The state is
/// given back as it was.
[[nodiscard]] std::vector<Remedy> remedies(const Channel& channel, State& state, const Context& context,
                                           const Event& event);

inline constexpr std::size_t kMostRemedies = 6;

/// The remedy as the viewer may be told of it.
[[nodiscard]] base::Text sentenceOf(const Remedy& remedy, const Viewer& viewer);

}  // namespace sluice::entitlements
