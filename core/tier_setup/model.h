// What Tier Setup is about, as plain data that a scenario file holds too: products with parameters, assets,
// tier configurations, and the requests for both. Ids, names and values are interned; organizations, products,
// assets and configurations are named by their ids.
#pragma once

#include <bit>
#include <cstdint>
#include <vector>

#include "base/value_pool.h"

namespace sluice::tier_setup {

using base::ValueId;

enum class ParameterType : std::uint8_t {
    text,
    number,
    dropdown,
    email,
    url,
    checkbox,  // its values are true and false; the texts "true" and "false" are taken too
    phone,
    password,
    date
};
enum class Phase : std::uint8_t { ordering, fulfillment };
/// The numbers of the tiers are their enumerators.
enum class Scope : std::uint8_t { asset, tier1, tier2 };

struct Parameter {
    ValueId id;
    ValueId title;  // none: the id is its title
    ParameterType type = ParameterType::text;
    Phase phase = Phase::ordering;
    Scope scope = Scope::asset;
    bool required = false;
    bool hidden = false;
    std::vector<ValueId> choices;  // of a dropdown
    friend bool operator==(const Parameter&, const Parameter&) = default;
};

struct Product {
    ValueId id;
    ValueId name;                     // none: the id is its name
    std::uint32_t resellerLevel = 2;  // 0, 1 or 2 (TC-2)
    bool dynamicValidation = false;
    std::vector<Parameter> parameters;
    friend bool operator==(const Product&, const Product&) = default;
};

/// One value of an asset, configuration or request.
struct ParameterValue {
    ValueId parameter;
    ValueId value;  // in an event, none or the empty text: the value goes
    friend bool operator==(const ParameterValue&, const ParameterValue&) = default;
};
/// At most one for each parameter, in the order of the product's parameters.
using Values = std::vector<ParameterValue>;

/// `none`: discarded with the draft of its purchase.
enum class AssetStatus : std::uint8_t { draft, processing, active, suspended, terminating, terminated, none };

struct Asset {
    ValueId id;
    ValueId product;
    ValueId customer;
    ValueId tier1;
    ValueId tier2;  // or none
    Values values;
    AssetStatus status = AssetStatus::active;
    AssetStatus before = AssetStatus::active;  // of one that is terminating: what it would go back to
    friend bool operator==(const Asset&, const Asset&) = default;
};

/// `failed`: unusable until the next asset request starts a fresh setup (TC-25). `none`: discarded with the draft
/// of its setup (TC-15).
enum class ConfigurationStatus : std::uint8_t { draft, processing, active, failed, none };

/// What one account has told for one product as tier 1 or as tier 2 (TC-3).
struct Configuration {
    ValueId id;
    ValueId product;
    ValueId account;
    std::uint32_t level = 1;  // 1 or 2
    ValueId parent;           // of level 1: the tier 2 of the sale that started its setup, or none (TC-13)
    ConfigurationStatus status = ConfigurationStatus::active;
    Values values;
    // Of a draft: what discarding its setup leaves (TC-15).
    ConfigurationStatus before = ConfigurationStatus::none;
    ValueId parentBefore;
    friend bool operator==(const Configuration&, const Configuration&) = default;
};

/// The first six are of assets, `adjustment` and the last two of configurations.
enum class RequestType : std::uint8_t {
    purchase,
    change,
    suspend,
    resume,
    cancel,
    adjustment,
    setup,
    update
};
/// `none`: not created yet, or discarded.
enum class RequestStatus : std::uint8_t {
    draft,
    tiersSetup,
    pending,
    inquiring,
    scheduled,
    revoking,
    approved,
    failed,
    revoked,
    none
};

/// Ids that were given to what was discarded since, oldest first: they are not given again (TC-65).
struct Discarded {
    std::vector<ValueId> assets, configurations;
    std::vector<ValueId> requests;      // for assets
    std::vector<ValueId> tierRequests;  // for configurations
    [[nodiscard]] bool isEmpty() const {
        return assets.empty() && configurations.empty() && requests.empty() && tierRequests.empty();
    }
    friend bool operator==(const Discarded&, const Discarded&) = default;
};

/// A request for an asset or for a configuration: exactly one of the two is named.
struct Request {
    ValueId id;
    ValueId asset;
    ValueId configuration;
    RequestType type = RequestType::purchase;
    RequestStatus status = RequestStatus::pending;
    Values values;       // what its asset or configuration will have when it is approved
    ValueId templateId;  // with which it was approved, or none
    ValueId reason;      // why it was failed, or none
    ValueId cause;       // the request that it failed with (TC-21, TC-34), or none
    ValueId date;        // for which it is scheduled, or none
    // Of one in tiers setup: the tier requests that it waits for, of tier 1 before tier 2, as looked up when it was
    // created or handed in (TC-50); it goes on as the last of them ends.
    std::vector<ValueId> needs;
    friend bool operator==(const Request&, const Request&) = default;
};

enum class RequestKind : std::uint8_t { asset, tier };
[[nodiscard]] inline RequestKind kindOf(const Request& request) {
    return request.configuration.exists() ? RequestKind::tier : RequestKind::asset;
}
[[nodiscard]] constexpr bool isFinal(RequestStatus status) { return status >= RequestStatus::approved; }
/// TC-32, TC-67: whether a request of this type needs its tiers and asks for values.
[[nodiscard]] constexpr bool asksTiers(RequestType type) {
    return type != RequestType::suspend && type != RequestType::cancel;
}

/// Who acts. Where an event does not say who, it is the first in this order of those who may.
enum class Actor : std::uint8_t { vendor, customer, tier, distributor, system };

struct Actors {
    std::uint8_t bits = 0;

    [[nodiscard]] constexpr bool contains(Actor actor) const {
        return ((bits >> static_cast<unsigned>(actor)) & 1u) != 0;
    }
    /// There is one.
    [[nodiscard]] constexpr Actor first() const { return static_cast<Actor>(std::countr_zero(bits)); }
    friend constexpr bool operator==(const Actors&, const Actors&) = default;
};
template <class... A>
constexpr Actors actors(A... each) {
    return {static_cast<std::uint8_t>((0u | ... | (1u << static_cast<unsigned>(each))))};
}
inline constexpr Actors kEverybody = actors(Actor::vendor, Actor::customer, Actor::tier, Actor::distributor);

}  // namespace sluice::tier_setup
