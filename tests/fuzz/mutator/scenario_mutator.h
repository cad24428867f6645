// Changes scenario files where they have structure: what comes out is mostly still a scenario, and wrong in one place.
#pragma once

#include <vector>

#include "fuzz/mutator/dice.h"
#include "fuzz/mutator/json_tree.h"

namespace sluice::fuzz {

class Mutator {
  public:
    /// Parts and words of the `donors` find their way into what is changed. They outlive the mutator.
    explicit Mutator(const std::vector<Json>& donors);

    /// Makes one to a handful of changes.
    void change(Json& scenario, Dice& dice) const;
    /// One change anywhere in a value, which may be anything.
    void changeOnce(Json& json, Dice& dice) const;

  private:
    const std::vector<Json>& donors_;
    std::vector<std::string> names_, words_;  // of members, and texts of the donors
};

}  // namespace sluice::fuzz
