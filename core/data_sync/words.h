// How organizations, settings, items and events are named in sentences.
#pragma once

#include <string>
#include <string_view>

#include "data_sync/state.h"

namespace sluice::data_sync {

/// Everything that a sentence needs to name things.
struct Names {
    const base::ValuePool& values;
    const Channel& channel;
    const State& state;

    /// The organization's name, shortened where it is very long.
    [[nodiscard]] std::string of(OrganizationIndex organization) const;
    [[nodiscard]] std::string of(SettingIndex setting) const;
    /// A text or number in quotes, shortened where it is very long; "nothing" for none.
    [[nodiscard]] std::string quoted(ValueId value) const;
    /// An item: its key in quotes, with its detail in parentheses where it has one.
    [[nodiscard]] std::string of(Item item) const;
};

/// The event in one sentence: `Sunrise Solar adds "Tile roof" ($500) to Adders`. Ids that name nothing stand quoted.
[[nodiscard]] std::string sentenceOf(const Event& event, const Names& names);

}  // namespace sluice::data_sync
