// Rights on their way from a producer to end customers: a column a tier, a line for what moved, as the page's demand
// chain shows it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "picture/heading.h"

namespace sluice::picture {

struct Place {
    std::string name;
    std::uint32_t column = 0;
    std::string line;   // what it holds, in words
    double share = -1;  // of what it received, what is left; below 0: it received nothing
    bool isWithheld = false;
};
struct Way {
    std::uint32_t from = 0, to = 0;  // entries of `places`
    std::string moved;
    double amount = 0;
    bool hasEnded = false;
};
struct ChainPicture {
    Heading heading;
    std::vector<std::string> columns;  // their names
    std::vector<Place> places;
    std::vector<Way> ways;
};

[[nodiscard]] std::string draw(const ChainPicture& picture, Theme theme);

}  // namespace sluice::picture
