// Which organization of the scenario an organization of the file is.
#pragma once

#include <vector>

#include "base/index_map.h"
#include "reconcile/told.h"
#include "scenario/world.h"

namespace sluice::reconcile {

class Organizations {
  public:
    Organizations(const scenario::World& world, const Told& told);

    /// The id in the scenario of the one that has this id in the file: its own where it is new.
    [[nodiscard]] ValueId idOf(ValueId theirs) const;
    /// Several here have its name, and nothing tells which one is meant.
    [[nodiscard]] bool isUnclear(ValueId theirs) const {
        return unclear_.find(theirs.value) != base::IndexMap::kNone;
    }
    /// Whether the file has, or may have, the organization of the scenario with this id.
    [[nodiscard]] bool has(ValueId ours) const { return ours_.find(ours.value) != base::IndexMap::kNone; }

  private:
    void pair(ValueId theirs, ValueId ours);

    base::IndexMap theirs_, ours_;  // to places in ids_
    base::IndexMap unclear_;        // ids of the file
    std::vector<ValueId> ids_;      // of the scenario
};

}  // namespace sluice::reconcile
