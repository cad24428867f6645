// The channel as a tree: what lists and pictures are made of.
#pragma once

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
};
[[nodiscard]] ChannelTree treeOf(const scenario::World& world);

}  // namespace sluice::api
