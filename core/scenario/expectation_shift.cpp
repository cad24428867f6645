#include "scenario/expectation_shift.h"

#include <algorithm>
#include <concepts>
#include <variant>

namespace sluice::scenario {

namespace {

constexpr std::size_t kMostMoved = 64;

bool takesFromEnd(const TimelineChange& change) {
    return change.at + change.removed == change.size && change.removed > change.inserted;
}

bool followEvent(std::uint32_t& event, const TimelineChange& change) {
    if (event < change.at || event >= change.size || takesFromEnd(change)) return true;
    if (event >= change.at + change.removed) {
        event += change.inserted - change.removed;
        return true;
    }
    if (!change.places.empty()) {
        event = change.places[event - change.at];
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

std::vector<std::uint32_t> placesOf(const std::vector<Event>& removed, const Event* inserted,
                                    std::uint32_t at) {
    const std::size_t count = removed.size();
    if (count < 2 || count > kMostMoved) return {};
    std::vector<std::uint32_t> places(count);
    std::vector<std::uint8_t> isTaken(count);
    for (std::size_t i = 0; i < count; ++i) isTaken[i] = removed[i] == inserted[i] ? 1 : 0;
    for (std::size_t i = 0; i < count; ++i) {
        std::size_t place = i;
        if (!(removed[i] == inserted[i])) {
            place = 0;
            while (place < count && (isTaken[place] != 0 || !(removed[i] == inserted[place]))) ++place;
            if (place == count) return {};
            isTaken[place] = 1;
        }
        places[i] = at + static_cast<std::uint32_t>(place);
    }
    return places;
}

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
