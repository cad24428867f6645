#include "entitlements/state.h"

#include <algorithm>

#include "base/sort.h"

namespace sluice::entitlements {

namespace {

using Organizations = std::vector<OrganizationIndex>;

/// Where the organization stands in a sorted list, or would stand.
std::size_t placeOf(const Organizations& list, OrganizationIndex organization) {
    std::size_t low = 0;
    std::size_t high = list.size();
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        (list[middle] < organization ? low : high) = list[middle] < organization ? middle + 1 : middle;
    }
    return low;
}

bool holds(const Organizations& list, OrganizationIndex organization) {
    const std::size_t place = placeOf(list, organization);
    return place < list.size() && list[place] == organization;
}

void put(Organizations& list, OrganizationIndex organization, bool there) {
    if (holds(list, organization) == there) return;
    std::size_t place = placeOf(list, organization);
    if (there) {
        list.push_back(organization);
        for (std::size_t i = list.size() - 1; i > place; --i) list[i] = list[i - 1];
        list[place] = organization;
    } else {
        for (; place + 1 < list.size(); ++place) list[place] = list[place + 1];
        list.pop_back();
    }
}

/// The account and all that can be reached from it over parents alone, or over children alone.
Organizations reach(const base::Sparse<Account>& accounts, OrganizationIndex account,
                    std::vector<OrganizationIndex> Account::*next) {
    Organizations found = {account};
    if ((accounts[account.value].*next).empty()) return found;
    std::vector<std::uint32_t> seen(accounts.size());
    seen[account.value] = 1;
    for (std::size_t i = 0; i < found.size(); ++i) {
        for (const OrganizationIndex organization : accounts[found[i].value].*next) {
            if (seen[organization.value] != 0) continue;
            seen[organization.value] = 1;
            found.push_back(organization);
        }
    }
    return found;
}

}  // namespace

void State::fit(const Channel& channel) { accounts.resize(channel.organizationSlots()); }

bool State::isEmpty() const {
    if (!entitlements.empty()) return false;
    for (std::uint32_t i = 0; i < accounts.size(); ++i) {
        if (accounts[i].exists()) return false;
    }
    return true;
}

TierIndex State::findTier(ValueId id) const {
    for (std::uint32_t i = 0; i < tiers.size(); ++i) {
        if (tiers[i].id == id) return {i};
    }
    return {};
}

EntitlementIndex State::findEntitlement(ValueId id) const { return {entitlementById.find(id.value)}; }

OrganizationIndex State::findAccount(const Channel& channel, ValueId id) const {
    const OrganizationIndex found = channel.find(id);
    return found.exists() && account(found).exists() ? found : OrganizationIndex{};
}

bool State::isRelated(OrganizationIndex account, OrganizationIndex with) const {
    // Both have it; the shorter list is searched.
    const Organizations& here = accounts[account.value].related;
    const Organizations& there = accounts[with.value].related;
    return here.size() < there.size() ? holds(here, with) : holds(there, account);
}

bool State::isParent(OrganizationIndex account, OrganizationIndex parent) const {
    return holds(accounts[account.value].parents, parent);
}

bool State::isOneHierarchy(OrganizationIndex account, OrganizationIndex other) const {
    return isAtOrAbove(account, other) || isAtOrAbove(other, account);
}

bool State::isAtOrAbove(OrganizationIndex upper, OrganizationIndex account) const {
    if (upper == account) return true;
    if (accounts[upper.value].children.empty()) return false;
    const Organizations above = reach(accounts, account, &Account::parents);
    return std::find(above.begin(), above.end(), upper) != above.end();
}

std::vector<OrganizationIndex> State::hierarchyOf(OrganizationIndex account) const {
    Organizations found = reach(accounts, account, &Account::parents);
    const Organizations below = reach(accounts, account, &Account::children);
    found.insert(found.end(), below.begin() + 1, below.end());
    base::sort(found);
    return found;
}

void State::addEndCustomer(ValueId id, ValueId name) {
    tiers.clear();
    tiers.push_back({id, name, 0});
    orderTiers();
}

void State::addDefaultTiers(base::ValuePool& values) {
    addEndCustomer(values.text(kEndCustomerId), values.text(kEndCustomerName));
    addTier(values.text(kDistributorId), values.text(kDistributorName));
}

TierIndex State::addTier(ValueId id, ValueId name) {
    const std::uint32_t position = tiers[kEndCustomer.value].position++;
    tiers.push_back({id, name, position});
    orderTiers();
    return {static_cast<std::uint32_t>(tiers.size() - 1)};
}

void State::orderTiers() {
    order.clear();
    while (order.size() < tiers.size()) {
        std::uint32_t next = 0;
        while (tiers[next].position != order.size()) ++next;
        order.push_back({next});
    }
}

EntitlementIndex State::addEntitlement(Entitlement entitlement) {
    const auto index = static_cast<std::uint32_t>(entitlements.size());
    entitlementById.add(entitlement.id.value, index);
    entitlements.push_back(std::move(entitlement));
    return {index};
}

std::vector<State::Origin> State::apparentOrigins() const {
    std::vector<Origin> origins(entitlements.size());
    for (std::size_t i = 0; i < entitlements.size(); ++i) {
        const Entitlement& made = entitlements[i];
        if (made.used > 0) origins[i].isUntouched = false;
        if (!made.from.exists()) continue;
        const Entitlement& source = entitlements[made.from.value];
        origins[made.from.value].isUntouched = false;
        // What an end customer had was transferred, and so was what left nothing behind (EN-14).
        const bool isTransferred = source.at(kEndCustomer).exists() ||
                                   (source.state == EntitlementState::obsolete && source.remaining() == 0);
        if (made.kind != source.kind || isTransferred) continue;
        TierIndex lowest, above;
        for (const TierIndex tier : order) {
            if (!made.at(tier).exists()) continue;
            above = lowest;
            lowest = tier;
        }
        if (above.exists() && made.at(above) == source.at(above)) origins[i].giver = made.at(above);
    }
    return origins;
}

void State::readOrigins() {
    const std::vector<Origin> origins = apparentOrigins();
    for (std::size_t i = 0; i < entitlements.size(); ++i) {
        entitlements[i].giver = origins[i].giver;
        entitlements[i].isUntouched = origins[i].isUntouched;
    }
}

void State::dropLastEntitlement() {
    entitlementById.remove(entitlements.back().id.value);
    entitlements.pop_back();
}

void State::setType(OrganizationIndex account, AccountType type) {
    AccountType& present = accounts.own(account.value).type;
    if (present == AccountType::producer) producer = {};
    present = type;
    if (type == AccountType::producer) producer = account;
}

void State::setParent(OrganizationIndex account, OrganizationIndex parent, bool there) {
    put(accounts.own(account.value).parents, parent, there);
    put(accounts.own(parent.value).children, account, there);
}

void State::setRelated(OrganizationIndex account, OrganizationIndex with, bool there) {
    put(accounts.own(account.value).related, with, there);
    put(accounts.own(with.value).related, account, there);
}

void State::setAccountAt(EntitlementIndex entitlement, TierIndex tier, OrganizationIndex account) {
    Organizations& standing = entitlements[entitlement.value].tiers;
    while (standing.size() <= tier.value) standing.push_back({});
    standing[tier.value] = account;
    while (!standing.empty() && !standing.back().exists()) standing.pop_back();
}

TierIndex holderOf(const State& state, const Entitlement& entitlement) {
    if (entitlement.owner.exists()) return entitlement.owner;
    TierIndex lowest;
    for (const TierIndex tier : state.order) {
        if (entitlement.at(tier).exists()) lowest = tier;
    }
    return lowest;
}

bool mayFollow(EntitlementState before, EntitlementState after) {
    using enum EntitlementState;
    if (before == obsolete || before == after) return false;
    if (after == obsolete) return true;
    return (before == draft && after == deployed) || (before == deployed && after == inactive) ||
           (before == inactive && after != obsolete);
}

}  // namespace sluice::entitlements
