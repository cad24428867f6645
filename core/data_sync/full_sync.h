// What would be if every partnership reached a sync point now, upstream before downstream (DS-24): how far a channel
// is from what its flags promise. Not an event: it is looked at and taken back.
#pragma once

#include <cstdint>
#include <vector>

#include "data_sync/step.h"

namespace sluice::data_sync {

/// Every synced setting as it was before. Nearly every row changes, so whole columns are kept, not changes.
struct FullSync {
    struct Before {
        SettingIndex setting;
        ItemColumn::Rows rows;        // of a multiple setting
        std::vector<ValueId> values;  // of a single one
    };
    std::vector<Before> columns;
};

/// Brings every partnership to a sync point. Costs a visit an organization and setting in use.
[[nodiscard]] FullSync syncEverything(const Channel& channel, State& state, const Context& context);

/// Takes it back, exactly.
void undo(State& state, FullSync sync);

/// What a full sync changed in one setting.
struct Drift {
    SettingIndex setting;
    std::uint32_t organizations = 0;
    std::uint32_t gained = 0, altered = 0, lost = 0;
};

/// The settings in which organizations changed. The state stands right after the sync.
[[nodiscard]] std::vector<Drift> driftOf(const State& state, const FullSync& sync);

}  // namespace sluice::data_sync
