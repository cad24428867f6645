// What a request waits for, down to the one open action.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tier_setup/step.h"

namespace sluice::tier_setup {

/// One request on the way, and the configuration that it sets up.
struct Link {
    ValueId request;
    ValueId configuration;
    ValueId account;
    std::uint32_t level = 1;
};

struct Waiting {
    std::vector<Link> chain;  // empty: the request itself has to be acted on
    // The one open action; `isOpen` is false where the request is final.
    bool isOpen = false;
    ValueId request;
    Action action = Action::approve;
    Actor who = Actor::vendor;
};

/// For the request with this index.
[[nodiscard]] Waiting waitsFor(const State& state, const Context& context, std::uint32_t request);
/// `PR-2 waits for Northwind's tier-1 setup, which waits for Globex's tier-2 setup: the vendor must approve TCR-1.`
[[nodiscard]] std::string sentenceOf(const Waiting& waiting, const Channel& channel, const State& state,
                                     const base::ValuePool& values, std::uint32_t request);

}  // namespace sluice::tier_setup
