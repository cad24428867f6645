// What a step did, told for people: each changed value with where it came from and by which rules, what was
// destroyed on the way, where the flow stopped and why, which locks came and went. All of it is worked out from the
// step when somebody looks; the world stands right after the step.
#pragma once

#include <cstdint>
#include <vector>

#include "base/visit.h"
#include "scenario/world.h"

namespace sluice::explore {

using channel::OrganizationIndex;
using channel::PartnershipIndex;
using data_sync::Item;
using data_sync::Moment;
using data_sync::RuleList;
using data_sync::SettingIndex;
using scenario::World;

enum class ChangeKind : std::uint8_t { gained, altered, lost };

/// One value of one organization that a step changed.
struct Effect {
    OrganizationIndex organization;
    SettingIndex setting;
    ChangeKind kind = ChangeKind::gained;
    base::ValueId key;            // none: a single setting
    base::ValueId before, after;  // detail of the item, or the single value; none: no detail / no value
    bool isDestroyed = false;     // Match took a value that only the downstream had
    OrganizationIndex via;        // the upstream it came from; none: the organization's own edit
    RuleList rules;
};

/// The flow reached the organization's upstream, and went no further.
struct Stop {
    OrganizationIndex organization, upstream;
    SettingIndex setting;
    RuleList rules;               // the last one decided
    bool isEqualAlready = false;  // it would match or merge, but there was nothing to bring
};

struct LockMove {
    OrganizationIndex organization, holder;
    bool isGained = false;
};

struct Counts {
    std::uint32_t organizations = 0;  // whose settings changed
    std::uint32_t gained = 0, altered = 0, lost = 0;
    std::uint32_t destroyed = 0;
    std::uint32_t locksGained = 0, locksLost = 0;
};

inline constexpr std::uint32_t kAllEffects = 0xFFFFFFFFu;

/// Calls visit for every changed value, setting by setting, upstream before downstream (see InOrder), or for the
/// first `most` of them. Costs what it tells, and a look at everyone who changed.
void forEachEffect(const World& world, const data_sync::Step& step, base::Visit<const Effect&> visit,
                   std::uint32_t most = kAllEffects);

/// How many values of one setting changed at an organization. Cheaper than the effects themselves: where a value came
/// from is looked at only where it may have destroyed another.
struct Tally {
    OrganizationIndex first;  // and those that follow, all of which changed alike
    std::uint32_t count = 1;
    std::uint32_t gained = 0, altered = 0, lost = 0;  // of each of them
    std::uint32_t destroyed = 0;
};

/// Calls visit in no order that could be told.
void forEachTally(const World& world, const data_sync::Step& step, base::Visit<const Tally&> visit);

/// Calls visit for the first `most` places where the flow stopped, in the order of the effects. Answers how many there
/// are.
std::uint32_t forEachStop(const World& world, const data_sync::Step& step, base::Visit<const Stop&> visit,
                          std::uint32_t most = kAllEffects);

/// The Strict locks that came and went with the step (DS-50).
[[nodiscard]] std::vector<LockMove> lockMoves(const World& world, const data_sync::Step& step);

[[nodiscard]] Counts countsOf(const World& world, const data_sync::Step& step);

/// Where the organization's change in this setting came from in this step: the upstream whose offer brought `item`
/// (for a single setting: the value), and the prediction that decided. via none: its own edit, or no change.
struct Source {
    OrganizationIndex via;
    PartnershipIndex partnership;
    Moment moment = Moment::added;
    data_sync::Prediction prediction;
};
[[nodiscard]] Source sourceOf(const World& world, const data_sync::Step& step, SettingIndex setting,
                              OrganizationIndex organization, data_sync::ItemIndex item);

}  // namespace sluice::explore
