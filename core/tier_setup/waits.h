// What a request waits for, down to the open action; and what else can be done for it now.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tier_setup/step.h"
#include "tier_setup/words.h"

namespace sluice::tier_setup {

/// One request on the way, and the configuration that it sets up.
struct Link {
    ValueId request;
    ValueId configuration;
    ValueId account;
    std::uint32_t level = 1;
};

/// What can be done now.
struct OpenAction {
    ValueId request;
    Action action = Action::approve;
    Actor who = Actor::vendor;
};

struct Waiting : OpenAction {
    std::vector<Link> chain;         // empty: the request itself has to be acted on
    bool isOpen = false;             // false where the request is final
    std::vector<OpenAction> others;  // of requests beside the chain that it waits for too
};

/// What moves a request on, towards approved, from a state in which it waits for nothing.
[[nodiscard]] OpenAction openActionOf(const State& state, const Context& context, const Request& request);
/// The open requests that a parked one waits for, directly or through another one, nearest first, each once.
[[nodiscard]] std::vector<std::uint32_t> awaitedRequests(const State& state, std::uint32_t request);
/// For the request with this index.
[[nodiscard]] Waiting waitsFor(const State& state, const Context& context, std::uint32_t request);
/// `the vendor must approve TCR-1.`
[[nodiscard]] std::string sentenceOf(const OpenAction& open, const Names& names);
/// `PR-2 waits for Northwind's tier-1 setup, which waits for Globex's tier-2 setup: the vendor must approve TCR-1.`
[[nodiscard]] std::string sentenceOf(const Waiting& waiting, const Channel& channel, const State& state,
                                     const base::ValuePool& values, std::uint32_t request);

}  // namespace sluice::tier_setup
