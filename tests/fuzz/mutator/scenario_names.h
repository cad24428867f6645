// What can be named in a scenario, so that questions about it are mostly about something that is there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "fuzz/mutator/dice.h"
#include "fuzz/mutator/json_tree.h"
#include "fuzz/mutator/scenario_mutator.h"

namespace sluice::fuzz {

class Names {
  public:
    /// The scenario may be any JSON. Both outlive this.
    Names(const Json& scenario, const Mutator& mutator);

    /// A text for a letter: `o` an organization, `s` a setting type, `k` a key or value, `e` an entitlement, `i` an
    /// account's tier, `p` a product, `r` a request, `c` a tier configuration, `a` an asset, `l` a plan, `v` a service
    /// template, `O` an option of a synchronization, `x` a path in a catalogue, `m` a moment, `y` a type of event,
    /// `t` any text of the file. Now and then it is one of another kind.
    [[nodiscard]] std::string text(char letter, Dice& dice) const;
    /// How many events there are, and sometimes another number.
    [[nodiscard]] std::string number(Dice& dice) const;
    /// One of the events, sometimes changed; a list of some.
    [[nodiscard]] Json event(Dice& dice) const;
    [[nodiscard]] Json events(Dice& dice) const;
    /// The expectations, sometimes changed.
    [[nodiscard]] Json expectations(Dice& dice) const;
    /// The members of an event as a form has them.
    [[nodiscard]] Json fields(Dice& dice) const;

  private:
    void learn(const Json& json);
    [[nodiscard]] std::vector<std::string>& known(char letter) {
        return known_[static_cast<std::size_t>(letter)];
    }

    const Json& scenario_;
    const Mutator& mutator_;
    std::vector<std::string> known_[128];
};

}  // namespace sluice::fuzz
