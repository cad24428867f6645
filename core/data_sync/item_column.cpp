#include "data_sync/item_column.h"

#include <algorithm>

#include "base/sort.h"

namespace sluice::data_sync {

void ItemColumn::resize(std::uint32_t organizations) {
    organizations_ = organizations;
    if (isSparse_) {
        sparse_.resize(organizations);
    } else {
        dense_.resize(static_cast<std::size_t>(organizations) * words_, 0);
    }
}

ItemIndex ItemColumn::intern(Item item) {
    const std::uint32_t before = universe_.size();
    const ItemIndex index = universe_.intern(item);
    if (universe_.size() == before || isSparse_) return index;
    if (universe_.size() > kMaxDenseItems) {
        makeSparse();
        return index;
    }
    if (universe_.size() > words_ * 64) widen(words_ * 2);
    const ItemIndex sibling = universe_.previousOfKey(index);
    if (sibling.exists()) {
        for (const ItemIndex one : {index, sibling}) {
            sharedKeys_[one.value / 64] |= std::uint64_t{1} << (one.value % 64);
        }
    }
    return index;
}

void ItemColumn::widen(std::uint32_t words) {
    std::vector<std::uint64_t> wider(static_cast<std::size_t>(organizations_) * words, 0);
    for (std::size_t i = 0; i < organizations_; ++i) {
        std::copy_n(dense_.begin() + static_cast<std::ptrdiff_t>(i * words_), words_,
                    wider.begin() + static_cast<std::ptrdiff_t>(i * words));
    }
    dense_ = std::move(wider);
    sharedKeys_.resize(words, 0);
    words_ = words;
}

void ItemColumn::makeSparse() {
    std::vector<std::vector<std::uint32_t>> lists(organizations_);
    for (std::uint32_t i = 0; i < organizations_; ++i) {
        forEach({i}, [&lists, i](ItemIndex item) { lists[i].push_back(item.value); });
    }
    sparse_ = std::move(lists);
    isSparse_ = true;
    dense_ = {};
}

bool ItemColumn::contains(OrganizationIndex organization, ItemIndex item) const {
    if (organization.value >= organizations_ || !item.exists()) return false;
    if (isSparse_) {
        const auto& items = sparse_[organization.value];
        return std::binary_search(items.begin(), items.end(), item.value);
    }
    return (row(organization)[item.value / 64] >> (item.value % 64) & 1) != 0;
}

ItemIndex ItemColumn::itemOfKey(OrganizationIndex organization, KeyIndex key) const {
    if (organization.value >= organizations_ || !key.exists()) return {};
    if (isSparse_) {
        for (const std::uint32_t item : sparse_[organization.value]) {
            if (universe_.keyOf({item}) == key) return {item};
        }
        return {};
    }
    for (ItemIndex item = universe_.lastOfKey(key); item.exists(); item = universe_.previousOfKey(item)) {
        if (contains(organization, item)) return item;
    }
    return {};
}

bool ItemColumn::isEmpty(OrganizationIndex organization) const {
    if (organization.value >= organizations_) return true;
    if (isSparse_) return sparse_[organization.value].empty();
    return std::all_of(row(organization), row(organization) + words_,
                       [](std::uint64_t word) { return word == 0; });
}

bool ItemColumn::areEqual(OrganizationIndex left, OrganizationIndex right) const {
    if (left.value >= organizations_ || right.value >= organizations_) return isEmpty(left) && isEmpty(right);
    if (isSparse_) return sparse_[left.value] == sparse_[right.value];
    return std::equal(row(left), row(left) + words_, row(right));
}

void ItemColumn::dropTakenKeys(OrganizationIndex organization, std::uint64_t* plus) const {
    for (std::uint32_t w = 0; w < words_; ++w) {
        for (std::uint64_t rest = plus[w] & sharedKeys_[w]; rest != 0; rest &= rest - 1) {
            const ItemIndex item{w * 64 + static_cast<std::uint32_t>(__builtin_ctzll(rest))};
            if (itemOfKey(organization, universe_.keyOf(item)).exists()) plus[w] &= ~(rest & -rest);
        }
    }
}

void ItemColumn::insert(OrganizationIndex organization, ItemIndex item) {
    if (!isSparse_) {
        row(organization)[item.value / 64] |= std::uint64_t{1} << (item.value % 64);
        return;
    }
    auto& items = sparse_[organization.value];
    const auto place = std::lower_bound(items.begin(), items.end(), item.value);
    if (place == items.end() || *place != item.value) items.insert(place, item.value);
}

void ItemColumn::erase(OrganizationIndex organization, ItemIndex item) {
    if (!isSparse_) {
        row(organization)[item.value / 64] &= ~(std::uint64_t{1} << (item.value % 64));
        return;
    }
    auto& items = sparse_[organization.value];
    const auto place = std::lower_bound(items.begin(), items.end(), item.value);
    if (place != items.end() && *place == item.value) items.erase(place);
}

void ItemColumn::insertAll(OrganizationIndex organization, const std::vector<std::uint32_t>& items) {
    auto& mine = sparse_[organization.value];
    mine.insert(mine.end(), items.begin(), items.end());
    base::sort(mine);
}

}  // namespace sluice::data_sync
