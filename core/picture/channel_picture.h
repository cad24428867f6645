// The channel as cards and lines, upstream at the left, as the page's diagram shows it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "picture/heading.h"
#include "picture/outcome.h"

namespace sluice::picture {

enum class Line : std::uint8_t { off, merging, mergingAlone, replicating };

struct Partnership {
    Line line = Line::off;
    std::string label;
};
struct Organization {
    std::string name;
    std::int32_t parent = -1;  // an earlier entry, its first upstream; -1: none
    Partnership under;         // with the parent
    std::vector<Outcome> outcomes;
    std::vector<std::string> captions;  // of the outcomes
    std::string note;                   // where there are no outcomes
    std::uint64_t hidden = 0;           // organizations below that are left out
};
struct FurtherPartnership {
    std::uint32_t upstream = 0, downstream = 0;
    Partnership partnership;
};

struct ChannelPicture {
    Heading heading;
    std::vector<Organization> organizations;
    std::vector<FurtherPartnership> further;
};

[[nodiscard]] std::string draw(const ChannelPicture& picture, Theme theme);

}  // namespace sluice::picture
