// How organizations, settings, items and events are named in sentences.
#pragma once

#include <string_view>

#include "base/arena.h"
#include "data_sync/state.h"

namespace sluice::data_sync {

using base::Text;

/// Everything that a sentence needs to name things.
struct Names {
    const base::ValuePool& values;
    const Channel& channel;
    const State& state;

    /// The organization's name, shortened where it is very long.
    [[nodiscard]] Text of(OrganizationIndex organization) const;
    [[nodiscard]] Text of(SettingIndex setting) const;
    /// A text or number in quotes, shortened where it is very long; "nothing" for none.
    [[nodiscard]] Text quoted(ValueId value) const;
    /// An item: its key in quotes, with its detail in parentheses where it has one.
    [[nodiscard]] Text of(Item item) const;
};

/// The event in one sentence: `Sunrise Solar adds "Tile roof" ($500) to Adders`. Ids that name nothing stand quoted.
[[nodiscard]] Text sentenceOf(const Event& event, const Names& names);

}  // namespace sluice::data_sync
