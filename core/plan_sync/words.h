// How plans, values, differences and events of Plan Sync are named in sentences.
#pragma once

#include <string_view>

#include "base/arena.h"
#include "plan_sync/difference.h"
#include "plan_sync/event.h"
#include "plan_sync/step.h"

namespace sluice::plan_sync {
/// Everything that a sentence needs to name things.
struct Names {
    const base::ValuePool& values;
    const Channel& channel;
    const State& state;

    /// The organization's name, shortened where it is very long.
    [[nodiscard]] Text of(OrganizationIndex organization) const;
    /// The organization's name, or the id in quotes where there is none with it.
    [[nodiscard]] Text ofOrganization(ValueId id) const;
    /// A text or number in quotes; "nothing" for none.
    [[nodiscard]] Text quoted(ValueId value) const;
    /// `the recurring fee of plan "Gold"`. Entities are named by their ids.
    [[nodiscard]] Text of(const Address& address) const;
};

/// The event in one sentence: `Acme changes plan "gold"`. Ids that name nothing stand quoted.
[[nodiscard]] Text sentenceOf(const Event& event, const Names& names);
/// `At Beta the recurring fee of plan "gold" becomes 12 (was 10).`
[[nodiscard]] Text sentenceOf(const Effect& effect, const Names& names);
/// What a difference is, which options would carry it or why none does.
[[nodiscard]] Text sentenceOf(const Difference& difference, OptionSet options, const Names& names);
[[nodiscard]] Text sentenceOf(const Note& note, const Names& names);
/// `"Update plan fees" and "Create new resources"`; `no option`.
[[nodiscard]] Text allOf(OptionSet options);
/// `"Update plan fees" or "Create new resources"`.
[[nodiscard]] Text anyOf(OptionSet options);

}  // namespace sluice::plan_sync
