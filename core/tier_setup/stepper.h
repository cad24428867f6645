// One event being applied: it refuses, or edits the state.
#pragma once

#include <initializer_list>
#include <string>

#include "tier_setup/editor.h"

namespace sluice::tier_setup {

/// A step after which only one request matters (`focus`, kNoIndex: all do): what else waits for the same stays where
/// it is. For looking ahead; it is given back like any other.
[[nodiscard]] Step stepFor(const Channel& channel, State& state, const Context& context, const Event& event,
                           std::uint32_t focus);

class Stepper : public Editor {
  public:
    Stepper(const Channel& channel, State& state, const Context& context, const Event& event, Step& step,
            std::uint32_t focus)
        : Editor(channel, state, context, step, focus), channel_(channel), event_(event) {}

    void run();

  private:
    // All of these answer whether to go on: false where they refused.
    bool refuse(Rule rule, std::string sentence);
    bool refuse(Rule rule, const char* pattern, std::initializer_list<std::uint32_t> given = {});
    /// TC-64: the index of what the event names, or kNoIndex. `what` is the word for it.
    [[nodiscard]] std::uint32_t needs(const char* what, ValueId which, const base::IndexMap& known);
    [[nodiscard]] bool isFree(ValueId which, const base::IndexMap& taken);  // TC-65
    /// TC-61: settles who acts.
    [[nodiscard]] bool isActing(Actors who, std::uint32_t request = kNoIndex);
    [[nodiscard]] bool hasFittingChoices(const Parameter& parameter);
    /// TC-59, TC-56: sets the event's values where who acts may set them; in a draft they may be invalid.
    [[nodiscard]] bool fillIn(const Product& product, Scope scope, bool isDraft, Values& values);
    /// TC-63: makes `upstream` what it is called, or the only upstream of the organization, or none.
    [[nodiscard]] bool findUpstream(ValueId organization, std::uint32_t tier, ValueId called,
                                    ValueId& upstream);
    [[nodiscard]] bool addAsset(ValueId& id);
    [[nodiscard]] bool hasFittingAsset();  // TC-57, TC-62
    [[nodiscard]] bool hasOpen(ValueId subject, std::uint32_t open);
    [[nodiscard]] bool isTold(Action action);

    void defineProduct();
    void addParameter(Product& product);
    void changeParameter(Product& product);
    void createAssetRequest();
    void createTierRequest(RequestType type);
    void act(Action action);
    void take(std::uint32_t request, Action action);

    const Channel& channel_;
    const Event& event_;
};

}  // namespace sluice::tier_setup
