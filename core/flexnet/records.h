// What files of FlexNet Operations say of accounts and entitlements, joined by ids, before it is made into a scenario
// (5-formats.md, 5.6). The same thing may stand in several files: what is said of it adds up.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/by_id.h"
#include "base/index_map.h"
#include "base/value_pool.h"
#include "codec/findings.h"
#include "entitlements/model.h"

namespace sluice::flexnet {

using base::ById;
using base::ValueId;
using codec::Place;

struct Account {
    ValueId id, name;
    entitlements::AccountType type = entitlements::AccountType::none;  // none: nobody said
    std::vector<ValueId> parents;
    Place place;  // of the record of its own; empty: it has none
};

/// A column or member in which accounts stand.
struct Tier {
    std::string key;      // by which it is known in every file: letters and digits alone
    std::string name;     // as people read it
    bool isLast = false;  // the end customer's
};
struct Standing {
    std::uint32_t tier = 0;  // of Records::tiers
    ValueId account;
};

/// One activation id of an entitlement: so much of one product.
struct Line {
    ValueId activation;  // none: nobody said
    ValueId product;
    std::optional<std::uint64_t> quantity, used, available;
    std::optional<entitlements::EntitlementState> state;
    Place place;
};
struct Entitlement {
    ValueId id;
    std::optional<entitlements::EntitlementState> state;
    bool isBulk = false;
    std::vector<Standing> standings;     // at most one a tier
    std::optional<std::uint32_t> owner;  // a tier, as a file says
    ValueId from;                        // the bulk entitlement that it was redeemed from
    std::vector<Line> lines;
    Place place;
};

/// Nobody sells through as many. One more is kept, by which it is known that there were more.
inline constexpr std::size_t kMostTiers = 100;

struct Records {
    base::ValuePool
        values;  // every ValueId is of this pool, in which what is personal stands too: it is not handed on
    ById<Account> accounts;
    std::vector<Tier> tiers;  // partner tiers top down, once they are settled
    ById<Entitlement> entitlements;
    base::IndexMap lines;  // by entitlement and activation or product: which of its lines
};

}  // namespace sluice::flexnet
