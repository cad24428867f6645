#include "scenario/expectation_shift.h"

#include <algorithm>
#include <concepts>
#include <variant>

namespace sluice::scenario {

namespace {

bool takesFromEnd(const TimelineChange& change) {
    return change.at + change.removed == change.size && change.removed > change.inserted;
}

bool followEvent(std::uint32_t& event, const TimelineChange& change) {
    if (event < change.at || event >= change.size || takesFromEnd(change)) return true;
    if (event >= change.at + change.removed) {
        event += change.inserted - change.removed;
        return true;
    }
    return event - change.at < change.inserted;  // replaced: the expectation is of the event in its place
}

void followMoment(std::uint32_t& after, const TimelineChange& change) {
    if (after <= change.at || after > change.size || takesFromEnd(change)) return;
    if (after >= change.at + change.removed) {
        after += change.inserted - change.removed;
    } else {
        after = change.at + std::min(after - change.at, change.inserted);
    }
}

template <class Any>
concept OfEvent = requires(Any expectation) {
    { expectation.event } -> std::same_as<std::uint32_t&>;
};

}  // namespace

bool follow(Expectation& expectation, const TimelineChange& change) {
    return std::visit(
        [&change](auto& one) {
            if constexpr (OfEvent<decltype(one)>) {
                return followEvent(one.event, change);
            } else {
                followMoment(one.after, change);
                return true;
            }
        },
        expectation);
}

}  // namespace sluice::scenario
