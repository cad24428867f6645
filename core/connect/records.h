// What files of CloudBlue Connect say of a sale, joined by ids, before it is made into a scenario (5-formats.md, 5.1 to
// 5.4). The same thing may stand in several files, and inside other things: what is said of it adds up, and a record of its
// own outranks what others say in passing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/by_id.h"
#include "base/value_pool.h"
#include "codec/findings.h"
#include "tier_setup/model.h"

namespace sluice::connect {

using base::ById;
using base::ValueId;

using codec::Place;

struct Account {
    ValueId id, name;
    ValueId parent;  // another account
};

struct Product {
    ValueId id, name;
    std::optional<std::uint32_t> level;  // as the product itself says
    bool validates = false;              // dynamic validation
    std::vector<tier_setup::Parameter> parameters;
};

/// Values, where a file told them; a report names a request without any.
struct ToldValues {
    bool areTold = false;
    tier_setup::Values list;
};

struct Configuration {
    ValueId id, product, account;
    std::uint32_t level = 0;  // 0: nobody said
    ValueId parent;           // of level 1: the account that stands above it
    ValueId openRequest;
    std::optional<tier_setup::ConfigurationStatus> status;
    ToldValues values;
    bool isOwn = false;  // it has a record of its own
    Place place;
};

struct Asset {
    ValueId id, product, customer, tier1, tier2;
    std::optional<tier_setup::AssetStatus> status;
    tier_setup::AssetStatus before = tier_setup::AssetStatus::active;  // what one that is terminating was
    ToldValues values;
    bool isOwn = false;
    Place place;
};

struct Request {
    ValueId id;
    ValueId asset, configuration;  // one of them
    tier_setup::RequestType type = tier_setup::RequestType::purchase;
    tier_setup::RequestStatus status = tier_setup::RequestStatus::pending;
    ValueId templateId, reason, date;
    ValueId created;  // an instant as a text that sorts, or none
    std::vector<ValueId> needs;
    ToldValues values;
    bool isOwn = false;
    Place place;
};

struct Records {
    base::ValuePool
        values;  // every ValueId is of this pool, in which what is personal stands too: it is not handed on
    ById<Account> accounts;
    ById<Product> products;
    ById<Configuration> configurations;
    ById<Asset> assets;
    ById<Request> requests;

    /// Names the account, and its name where one is told and none was.
    void nameAccount(ValueId id, ValueId name) {
        Account& account = accounts.at(id);
        if (!account.name.exists()) account.name = name;
    }
    void nameProduct(ValueId id, ValueId name) {
        Product& product = products.at(id);
        if (!product.name.exists()) product.name = name;
    }
};

/// `to` is what the first said who knew.
inline void learn(ValueId& to, ValueId said) {
    if (!to.exists()) to = said;
}

}  // namespace sluice::connect
