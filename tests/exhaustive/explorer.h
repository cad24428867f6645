// Every sequence of events from a small alphabet, applied to the engine and to the reference evaluator side by
// side, depth first and with undo.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "reference/reference.h"
#include "support/engine_run.h"

namespace sluice::exhaustive {

using Alphabet = std::vector<reference::Event>;

/// A world from which all sequences of at most `depth` events of the alphabet are tried.
struct Start {
    reference::World world;
    Alphabet alphabet;
    int depth = 4;
};

/// Both evaluators are functions of the world, so a world that was left with as many events to go before is not
/// entered again; nor is one that differs from such a world only by swapping the two keys or the two details,
/// which every alphabet holds on equal terms.
class Explorer {
  public:
    explicit Explorer(const reference::Rulebook& rulebook) : rulebook_(rulebook) {}

    void explore(const Start& start);

    [[nodiscard]] std::uint64_t eventsTried() const { return eventsTried_; }
    /// What the first disagreement was, or empty.
    [[nodiscard]] const std::string& failure() const { return failure_; }

  private:
    struct Place {
        testing_support::EngineRun& engine;
        const Alphabet& alphabet;
    };
    void visit(Place place, const reference::World& world, int depth);
    void tryEvent(Place place, const reference::World& world, const reference::Event& event, int depth);
    [[nodiscard]] bool isNew(const reference::World& world, int depth);

    const reference::Rulebook& rulebook_;
    std::unordered_map<std::string, int> entered_;  // canonical world: events that were to go
    std::vector<reference::Event> path_;
    std::uint64_t eventsTried_ = 0;
    std::string failure_;
};

}  // namespace sluice::exhaustive
