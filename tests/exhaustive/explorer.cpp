#include "exhaustive/explorer.h"

#include <algorithm>

#include "support/agreement.h"

namespace sluice::exhaustive {

namespace {

/// How keys and details are renamed to see whether two worlds are the same but for names.
struct Renaming {
    bool swapsKeys = false;
    bool swapsDetails = false;

    static std::string swapped(const std::string& text, const char* left, const char* right) {
        if (text == left) return right;
        return text == right ? left : text;
    }
    [[nodiscard]] std::string key(const std::string& text) const {
        return swapsKeys ? swapped(text, "1", "2") : text;
    }
    [[nodiscard]] std::string detail(const std::string& text) const {
        return swapsDetails ? swapped(text, "\"x", "\"y") : text;
    }
};

std::string written(const reference::World& world, const Renaming& renaming) {
    std::string result;
    for (const auto& [id, organization] : world.organizations) {
        result += id + "/" + organization.name;
        for (const auto& [setting, values] : organization.settings) {
            reference::Values renamed;
            for (const auto& [key, detail] : values) renamed[renaming.key(key)] = renaming.detail(detail);
            result += " " + setting + testing_support::text(renamed);
        }
        result += ";";
    }
    for (const auto& [pair, flags] : world.partnerships) {
        result += pair.first + ">" + pair.second + (flags.dataSync ? "s" : "-") +
                  (flags.exclusive ? "x" : "-") + (flags.allowEdit ? "e;" : "-;");
    }
    for (const auto& [pair, setting] : world.pending) result += pair.first + pair.second + setting + "?";
    return result;
}

std::string canonical(const reference::World& world) {
    std::string smallest = written(world, {false, false});
    for (const Renaming renaming : {Renaming{false, true}, Renaming{true, false}, Renaming{true, true}}) {
        smallest = std::min(smallest, written(world, renaming));
    }
    return smallest;
}

}  // namespace

void Explorer::explore(const Start& start) {
    if (!failure_.empty() || !isNew(start.world, start.depth)) return;
    testing_support::EngineRun engine(rulebook_, start.world);
    if (engine.world() != start.world) failure_ = "loading changes\n" + testing_support::text(start.world);
    visit({engine, start.alphabet}, start.world, start.depth);
}

bool Explorer::isNew(const reference::World& world, int depth) {
    int& toGo = entered_[canonical(world)];
    if (toGo >= depth) return false;
    toGo = depth;
    return true;
}

// INVARIANT: recurses at most as deep as the longest sequence, four.
void Explorer::visit(Place place, const reference::World& world, int depth) {
    for (const reference::Event& event : place.alphabet) {
        if (!failure_.empty()) return;
        path_.push_back(event);
        tryEvent(place, world, event, depth);
        path_.pop_back();
    }
}

void Explorer::tryEvent(Place place, const reference::World& world, const reference::Event& event,
                        int depth) {
    ++eventsTried_;
    const reference::Step expected = reference::apply(rulebook_, world, event);
    const data_sync::Step& taken = place.engine.apply(event);
    std::string difference =
        testing_support::disagreement({rulebook_, world, event, place.engine, taken, expected});
    if (difference.empty() && expected.happened && depth > 1 && isNew(expected.after, depth - 1)) {
        visit(place, expected.after, depth - 1);
        if (!failure_.empty()) return;
    }
    place.engine.undo();
    if (difference.empty() && expected.happened && place.engine.world() != world) {
        difference = "(e) undo gives\n" + testing_support::text(place.engine.world());
    }
    if (difference.empty()) return;
    failure_ = difference + "before:\n" + testing_support::text(world) + "after these events:\n" +
               testing_support::text(path_);
}

}  // namespace sluice::exhaustive
