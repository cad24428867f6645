// What Tier Setup knows at one moment. Everything here is data; step.h says how it changes.
#pragma once

#include <cstdint>
#include <deque>
#include <vector>

#include "base/index_map.h"
#include "channel/channel.h"
#include "tier_setup/context.h"
#include "tier_setup/model.h"

namespace sluice::tier_setup {

using channel::Channel;

inline constexpr std::uint32_t kNoIndex = base::IndexMap::kNone;
/// Stands in the maps of ids for one that was given to what was discarded since (TC-65).
inline constexpr std::uint32_t kSpentId = kNoIndex - 1;

/// One account as tier 1 or tier 2 of one product: its configuration, and the first asset whose sale has it there.
/// Both may be none.
struct Seat {
    ValueId product, account;
    std::uint32_t level = 1;
    std::uint32_t configuration = kNoIndex;
    std::uint32_t firstAsset = kNoIndex;
};

struct Waiter {
    std::uint32_t request = 0;
    RequestKind kind = RequestKind::asset;
};
/// Who came to wait for the open request of a configuration, in that order. Those that went on by themselves stand
/// there too until it ends; `isWaiting` tells them apart.
struct Queue {
    /// They wait for nothing before it: its end lets them go on, or wait for the next one.
    std::vector<Waiter> next;
    /// They wait for another one first: its end is nothing to them but where it fails.
    std::vector<Waiter> later;
};

/// How many ids of each kind were given so far, to what was discarded too.
struct Given {
    std::uint32_t assets = 0, configurations = 0, requests = 0, tierRequests = 0;
};

/// Organizations are named by id, so nothing here follows the channel's slots.
struct State {
    // What a scenario file holds. Entries keep their indices; one whose status is none was discarded.
    // What an event can add lies in deques: it stays where it is while others come, and a vector of 50,000 requests
    // takes milliseconds to grow, a deque never.
    std::deque<Product> products;
    std::deque<Asset> assets;
    std::deque<Configuration> configurations;
    std::deque<Request> requests;  // of assets and of configurations
    Discarded discarded;

    // Kept by `add...`, `settle`, `step` and `undo`.
    base::IndexMap productOfId, assetOfId, configurationOfId, requestOfId;  // or kSpentId
    Given given;
    std::vector<std::uint32_t> openOfAsset, openOfConfiguration;  // the open request, or kNoIndex
    std::vector<Seat> seats;
    base::IndexMap seatOf[2];                     // by product and account, for level 1 and level 2
    std::vector<std::uint32_t> seatOfAsset[2];    // by asset, or kNoIndex where it has no such tier
    std::deque<Queue> queues;                     // by configuration: who waits for its open request
    std::vector<std::uint32_t> productOfRequest;  // by request: the index of its product

    /// Initial entities, taken as they are written. The ids are new, what they name has been added before:
    /// products, then assets, configurations and requests. Values are put into order; the parent of a
    /// configuration that has none is found by its assets.
    void add(const Product& product);
    void add(const Asset& asset);
    void add(const Configuration& configuration);
    void add(const Request& request);
    void add(const Discarded& spent);
    /// Once all is added: values become what they would be as if typed (TC-59), and what a parked request waits for
    /// is looked up where it does not say it (TC-50).
    void settle(const Context& context);

    /// Indices by id; kNoIndex where there is none.
    [[nodiscard]] std::uint32_t findProduct(ValueId id) const;
    [[nodiscard]] std::uint32_t findAsset(ValueId id) const;
    [[nodiscard]] std::uint32_t findConfiguration(ValueId id) const;
    [[nodiscard]] std::uint32_t findRequest(ValueId id) const;
    /// The configuration of an account for a product at a level (TC-3), or kNoIndex.
    [[nodiscard]] std::uint32_t findConfiguration(ValueId product, ValueId account,
                                                  std::uint32_t level) const;

    // What a request is for; it is there.
    [[nodiscard]] const Asset& assetOf(const Request& request) const;
    [[nodiscard]] const Configuration& configurationOf(const Request& request) const;
    [[nodiscard]] const Product& productOf(const Request& request) const;
    [[nodiscard]] const Product& productOf(ValueId product) const;
    /// The scope of the parameters that a request asks for, or a configuration holds.
    [[nodiscard]] Scope scopeOf(const Request& request) const;

    /// True where there is nothing: Tier Setup is not in use.
    [[nodiscard]] bool isEmpty() const { return products.empty(); }
};

/// True where no asset request that meets this configuration has to wait for it: it is active, or was before an
/// update that is open (TC-54).
[[nodiscard]] bool isComplete(const State& state, const Readings& readings, std::uint32_t configuration);
/// TC-50, TC-13: the tier requests that a request would have to wait for if it were handed in now, tier 1 before
/// tier 2. Of an asset request those of its tiers that the product asks and that are not complete; of a level-1
/// request the one of tier 2 that sets it up.
[[nodiscard]] std::vector<ValueId> lookUp(const State& state, const Readings& readings,
                                          const Request& request);
/// Whether a request is parked and was to wait for this tier request.
[[nodiscard]] bool isWaiting(const Request& request, ValueId tierRequest);
/// The first configuration, tier 1 before tier 2, whose open request a parked one waits for; kNoIndex: there is none.
[[nodiscard]] std::uint32_t awaitedBy(const State& state, const Request& request);
/// The one of tier `level` alone.
[[nodiscard]] std::uint32_t awaitedBy(const State& state, const Request& request, std::uint32_t level);
/// TC-32: whether a draft for an asset would be parked once it is submitted.
[[nodiscard]] bool wouldWait(const State& state, const Readings& readings, const Request& request);
/// TC-58: an active configuration lacks a required value, or has one that its parameter no longer allows.
[[nodiscard]] bool needsUpdate(const State& state, const base::ValuePool& values,
                               const Configuration& configuration);

/// A product, asset, configuration or request, for effects and for undo.
enum class SubjectKind : std::uint8_t { product, asset, configuration, request };
struct Subject {
    SubjectKind kind = SubjectKind::request;
    ValueId id;
    friend constexpr bool operator==(const Subject&, const Subject&) = default;
};

}  // namespace sluice::tier_setup
