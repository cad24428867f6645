// The channel as a tree: what lists and pictures are made of.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "scenario/world.h"

namespace sluice::api {

/// Each organization under its first upstream.
struct ChannelTree {
    static constexpr std::int32_t kNoRow = -1;

    std::vector<channel::OrganizationIndex> rows;       // in display order
    std::vector<std::int32_t> rowOf;                    // by organization; kNoRow where absent
    std::vector<channel::PartnershipIndex> shownUnder;  // by organization: the partnership with its parent

    /// The row of the parent; kNoRow of a root.
    [[nodiscard]] std::int32_t parentOf(const channel::Channel& channel, std::size_t row) const {
        const channel::PartnershipIndex under = shownUnder[rows[row].value];
        return under.exists() ? rowOf[channel.partnership(under).upstream.value] : kNoRow;
    }
};
[[nodiscard]] ChannelTree treeOf(const scenario::World& world);

}  // namespace sluice::api
