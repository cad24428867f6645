// Events taken on trial, one after the other: what a scenario would become, until all is taken back.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/arena.h"
#include "base/visit.h"
#include "scenario/world.h"
#include "step/rule.h"

namespace sluice::reconcile {

/// What an event does to the scenario: brings something in, changes it, or takes away what the file does not have.
enum class ChangeGroup : std::uint8_t { added, changed, gone };
inline constexpr std::size_t kGroups = 3;
/// By group.
using Groups = std::array<bool, kGroups>;

struct Proposal {
    ChangeGroup group = ChangeGroup::added;
    scenario::Event event;
    std::string organization;  // the id of the one that it is about
    std::string sentence;      // what happens, in the world before it
    bool happens = false;      // it was taken, and not refused
    step::Refusal refusal;     // why not; empty where its group is not wanted
};

class Trial {
  public:
    /// Sees each step that happened, in the world after it.
    using OnStep = base::Visit<const scenario::World::Step&>;

    /// What `onStep` refers to outlives the trial.
    Trial(scenario::World& world, Groups wanted, OnStep onStep)
        : world_(world), wanted_(wanted), onStep_(onStep) {}
    Trial(const Trial&) = delete;
    Trial& operator=(const Trial&) = delete;
    ~Trial();

    [[nodiscard]] const scenario::World& world() const { return world_; }
    [[nodiscard]] bool wants(ChangeGroup group) const { return wanted_[static_cast<std::size_t>(group)]; }

    /// Proposes an event, and takes it where its group is wanted. True where it happened.
    bool take(ChangeGroup group, base::ValueId organization, const scenario::Event& event);
    /// What of the file is left aside, as a sentence.
    void leaveOut(base::Text sentence) { leftOut_.emplace_back(sentence.view()); }

    [[nodiscard]] std::vector<Proposal> takeProposals() { return std::move(proposals_); }
    [[nodiscard]] std::vector<std::string> takeLeftOut() { return std::move(leftOut_); }

  private:
    scenario::World& world_;
    Groups wanted_;
    OnStep onStep_;
    std::vector<Proposal> proposals_;
    std::vector<std::string> leftOut_;
    std::vector<scenario::World::Step> steps_;
};

}  // namespace sluice::reconcile
