// Whether the engine and the reference evaluator agree about one step.
#pragma once

#include <algorithm>
#include <string>

#include "reference/invariants.h"
#include "support/describe.h"
#include "support/engine_run.h"

namespace sluice::testing_support {

/// One step, as both saw it: the world and event before, the engine right after, the reference's answer.
struct Meeting {
    const reference::Rulebook& rulebook;
    const reference::World& before;
    const reference::Event& event;
    const EngineRun& engine;
    const data_sync::Step& taken;
    const reference::Step& expected;
};

inline std::string disagreementAboutReports(const Meeting& meeting) {
    std::vector<reference::Conflict> conflicts = meeting.expected.conflicts;
    std::sort(conflicts.begin(), conflicts.end());
    if (meeting.engine.conflicts() != conflicts) return "the conflicts reported differ (DS-61)\n";
    std::vector<reference::Change> changes = meeting.expected.changes;
    std::sort(changes.begin(), changes.end());
    const std::vector<reference::Change> reported = meeting.engine.changes();
    if (reported != changes) {
        return "the engine reports these changes\n" + text(reported) + "the reference\n" + text(changes);
    }
    const explore::Counts counts = meeting.engine.counts();
    if (counts.locksGained != meeting.expected.locksGained.size()) return "locks gained differ\n";
    if (counts.locksLost != meeting.expected.locksLost.size()) return "locks lost differ\n";
    if (counts.gained + counts.altered + counts.lost != changes.size()) return "counts differ from changes\n";
    return "";
}

/// A sentence about the first thing that differs or breaks an invariant; empty where everything agrees.
inline std::string disagreement(const Meeting& meeting) {
    const data_sync::Step& taken = meeting.taken;
    if (taken.happened != meeting.expected.happened || taken.refusal.rule != meeting.expected.rule) {
        return "refused by \"" + std::string(taken.refusal.rule) + "\" instead of \"" +
               meeting.expected.rule + "\"\n";
    }
    if (taken.happened != taken.refusal.sentence.empty())
        return "a refusal without a sentence, or the reverse\n";
    const reference::World reached = meeting.engine.world();
    if (reached != meeting.expected.after) {
        return "the engine reaches\n" + text(reached) + "the reference\n" + text(meeting.expected.after);
    }
    if (!taken.happened) return "";
    const reference::Transition transition{meeting.before, meeting.event, true, reached};
    const std::vector<std::string> broken = reference::brokenInvariants(meeting.rulebook, transition);
    if (!broken.empty()) return broken.front() + "\n";
    return disagreementAboutReports(meeting);
}

}  // namespace sluice::testing_support
