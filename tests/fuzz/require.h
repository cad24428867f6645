// What a fuzz target holds to be true.
#pragma once

#include <cstdlib>

namespace sluice::fuzz {

inline void require(bool holds) {
    if (!holds) std::abort();
}

/// What is unpacked here at most.
inline constexpr unsigned kMostUnpacked = 1u << 20;

}  // namespace sluice::fuzz
