// The engine run over the reference evaluator's worlds and events, and its state told in the same words.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "reference/tier_setup_reference.h"
#include "support/tier_world.h"
#include "tier_setup/enumerators.h"

namespace sluice::reference::tiers {

namespace ts = tier_setup;

class EngineRun {
  public:
    /// A world without requests yet.
    explicit EngineRun(const World& world);

    [[nodiscard]] ts::Event translate(const Event& event);
    const ts::Step& apply(const Event& event);
    /// Takes the last step back, refused or not.
    void undo();
    [[nodiscard]] std::string dump();
    testing_support::TierWorld& world() { return world_; }

  private:
    [[nodiscard]] std::string name(base::ValueId id) const;
    [[nodiscard]] std::string text(const ts::Values& values) const;

    testing_support::TierWorld world_;
    std::vector<ts::Step> steps_;
};

}  // namespace sluice::reference::tiers
