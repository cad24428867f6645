// Writes a step: saves what it changes, notes what changed by which rule, and lets everything that follows from
// a request's new state follow (the cascades of TC-18, TC-21, TC-33, TC-34, and TC-72, TC-73).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tier_setup/step.h"
#include "tier_setup/words.h"

namespace sluice::tier_setup {

class Editor {
  public:
    Editor(const Channel& channel, State& state, const Context& context, Step& step, std::uint32_t focus)
        : state_(state),
          context_(context),
          step_(step),
          names_{context.values, channel, state},
          focus_(focus) {}

  protected:
    // Entities to be changed, saved as they are but for their values.
    Request& edit(std::uint32_t request);
    Asset& editAsset(std::uint32_t asset);
    Configuration& editConfiguration(std::uint32_t configuration);
    /// Makes the values of an asset, configuration or request what `to` is, and notes each that changes.
    void setValues(SubjectKind kind, std::uint32_t index, const Values& to, Rule rule);

    /// Notes a change; one that changes nothing is none.
    void note(Subject subject, Field field, std::uint32_t before, std::uint32_t after, Rule rule,
              ValueId parameter = {});

    /// The id, or where there is none the next free one that begins so.
    [[nodiscard]] ValueId idOr(ValueId given, std::string_view prefix, std::uint32_t count,
                               const base::IndexMap& taken);
    /// Adds a request that is not created yet, lets the diagram say where it begins, and asks its tiers.
    std::uint32_t create(Request& request);
    /// Moves the request to where the row says, with all that follows.
    void move(std::uint32_t request, const Row& row);
    /// Moves it by the row that decides for this action now, if the state has one.
    void moveBy(std::uint32_t request, Action action);
    /// TC-50, TC-70: an asset request starts the setups that it needs, and is parked or inquires.
    void look(std::uint32_t request);
    /// What a request in this state lacks and can be approved without (TC-19, TC-37).
    [[nodiscard]] std::vector<ValueId> missingOrdering(const Request& request) const;

    State& state_;
    const Context& context_;
    Step& step_;
    Names names_;

  private:
    /// Keeps what a step changes of an entity; what it made itself needs no keeping.
    Saved* save(SubjectKind kind, std::uint32_t index, std::uint32_t before);
    /// Parks the request: it waits for what it looks up now.
    void park(std::uint32_t request);
    void join(std::uint32_t request, std::uint32_t configuration, bool isLater);
    /// Empties the queue of a configuration whose request ends, and answers with those whom that moves; where only one
    /// request matters, with it and what it waits for, and the queue stays.
    [[nodiscard]] std::vector<std::uint32_t> takeWaiters(std::uint32_t configuration, bool isFailure);
    /// TC-53: all that wait for a request that ended go on, or fail, together.
    void release(std::uint32_t ended, bool isFailure, const std::vector<std::uint32_t>& waiters);
    void moveAsset(const Request& request, RequestStatus from);
    void moveConfiguration(const Request& request);
    void moveSetup(const Request& request, Configuration& configuration);
    void removeAsset(std::uint32_t asset);
    void removeConfiguration(std::uint32_t configuration);
    void setStatus(Asset& asset, AssetStatus to);
    void setUpTier(std::uint32_t asset, std::uint32_t level);

    std::uint32_t focus_;
};

}  // namespace sluice::tier_setup
