#include "flexnet/tiers.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <numeric>
#include <string>
#include <vector>

namespace sluice::flexnet {

using entitlements::AccountType;

namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFFu;

/// In the languages in which tiers are likely to be named.
std::uint32_t lastByName(const std::vector<Tier>& tiers) {
    for (std::uint32_t i = 0; i < tiers.size(); ++i) {
        if (tiers[i].key == "endcustomer" || tiers[i].key == "customer" || tiers[i].key == "enduser")
            return i;
    }
    constexpr std::array<std::string_view, 7> kWords = {"endcustomer", "enduser", "customer", "endkunde",
                                                        "kunde",       "client",  "cliente"};
    for (const std::string_view word : kWords) {
        for (std::uint32_t i = 0; i < tiers.size(); ++i) {
            if (tiers[i].key.find(word) != std::string::npos) return i;
        }
    }
    return kNone;
}
/// The only one in which all accounts are told to be customers.
std::uint32_t lastByAccounts(Records& records) {
    std::vector<bool> hasCustomers(records.tiers.size(), false), hasOthers(records.tiers.size(), false);
    for (const Entitlement& entitlement : records.entitlements) {
        for (const Standing& standing : entitlement.standings) {
            const bool isCustomer = records.accounts.at(standing.account).type == AccountType::customer;
            (isCustomer ? hasCustomers : hasOthers)[standing.tier] = true;
        }
    }
    std::uint32_t found = kNone;
    for (std::uint32_t i = 0; i < records.tiers.size(); ++i) {
        if (!hasCustomers[i] || hasOthers[i]) continue;
        if (found != kNone) return kNone;
        found = i;
    }
    return found;
}

/// What stands behind the letters; none where no digits do.
std::size_t digitsOf(const std::string& key) {
    const std::size_t letters = key.find_last_not_of("0123456789");
    return letters == std::string::npos ? 0 : letters + 1;
}

}  // namespace

void settleTiers(Records& records, Findings& findings) {
    std::vector<Tier>& tiers = records.tiers;
    if (tiers.empty()) return;
    std::uint32_t last = lastByName(tiers);
    if (last == kNone) last = lastByAccounts(records);
    if (last == kNone) {
        findings.warn({}, "no tier is called the end customer's: all are taken as tiers of partners",
                      "bring the accounts of the data access JSON, which say who is a customer");
    } else {
        tiers[last].isLast = true;
    }
    const bool areNumbered = std::all_of(tiers.begin(), tiers.end(), [](const Tier& tier) {
        return tier.isLast || digitsOf(tier.key) < tier.key.size();
    });
    const auto numberOf = [&](std::uint32_t tier) {
        return areNumbered ? std::strtoul(tiers[tier].key.c_str() + digitsOf(tiers[tier].key), nullptr, 10)
                           : 0;
    };
    std::vector<std::uint32_t> order(tiers.size());
    std::iota(order.begin(), order.end(), 0u);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        if (tiers[a].isLast != tiers[b].isLast) return tiers[b].isLast;
        return numberOf(a) < numberOf(b);
    });
    std::vector<std::uint32_t> places(tiers.size());
    std::vector<Tier> sorted;
    for (const std::uint32_t tier : order) {
        places[tier] = static_cast<std::uint32_t>(sorted.size());
        sorted.push_back(tiers[tier]);
    }
    tiers = std::move(sorted);
    for (Entitlement& entitlement : records.entitlements) {
        for (Standing& standing : entitlement.standings) standing.tier = places[standing.tier];
        if (entitlement.owner) entitlement.owner = places[*entitlement.owner];
    }
}

}  // namespace sluice::flexnet
