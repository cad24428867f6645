#include "data_sync/item_column.h"

#include <algorithm>
#include <iterator>

namespace sluice::data_sync {

void ItemColumn::resize(std::uint32_t organizations) {
    organizations_ = organizations;
    if (isSparse_) {
        sparse_.resize(organizations);
        fitVersions();
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
    fitVersions();
}

/// New rows have versions of their own: what they are equal to is not known.
void ItemColumn::fitVersions() {
    const std::size_t known = std::min<std::size_t>(versions_.size(), organizations_);
    versions_.resize(organizations_);
    versionsBefore_.resize(organizations_);
    for (std::size_t i = known; i < organizations_; ++i) versions_[i] = versionsBefore_[i] = ++lastVersion_;
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
    // A key has few items as a rule; where it has had more than the row has now, the row is looked through instead.
    std::size_t rest = isSparse_ ? sparse_[organization.value].size() + 1 : kMaxDenseItems;
    for (ItemIndex item = universe_.lastOfKey(key); item.exists(); item = universe_.previousOfKey(item)) {
        if (contains(organization, item)) return item;
        if (--rest == 0) return inRow(organization, key);
    }
    return {};
}

ItemIndex ItemColumn::inRow(OrganizationIndex organization, KeyIndex key) const {
    ItemIndex found;
    forEach(organization, [&](ItemIndex item) {
        if (universe_.keyOf(item) == key) found = item;
    });
    return found;
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

namespace {

/// A sorted list loses and gains sorted items. A few are moved one by one, many in one pass.
void edit(std::vector<std::uint32_t>& list, const std::vector<std::uint32_t>& plus,
          const std::vector<std::uint32_t>& minus) {
    constexpr std::size_t kFew = 8;
    if (plus.size() + minus.size() > kFew) {
        std::vector<std::uint32_t> kept;
        std::set_difference(list.begin(), list.end(), minus.begin(), minus.end(), std::back_inserter(kept));
        list.clear();
        std::set_union(kept.begin(), kept.end(), plus.begin(), plus.end(), std::back_inserter(list));
        return;
    }
    for (const std::uint32_t item : minus) {
        const auto place = std::lower_bound(list.begin(), list.end(), item);
        if (place != list.end() && *place == item) list.erase(place);
    }
    for (const std::uint32_t item : plus) {
        const auto place = std::lower_bound(list.begin(), list.end(), item);
        if (place == list.end() || *place != item) list.insert(place, item);
    }
}

}  // namespace

void ItemColumn::insert(OrganizationIndex organization, ItemIndex item) {
    if (isSparse_) return change(organization, {item.value}, {});
    row(organization)[item.value / 64] |= std::uint64_t{1} << (item.value % 64);
}

void ItemColumn::change(OrganizationIndex organization, const std::vector<std::uint32_t>& plus,
                        const std::vector<std::uint32_t>& minus) {
    if (isSparse_) return changeAll(organization, 1, plus, minus);
    std::uint64_t* words = row(organization);
    for (const std::uint32_t item : minus) words[item / 64] &= ~(std::uint64_t{1} << (item % 64));
    for (const std::uint32_t item : plus) words[item / 64] |= std::uint64_t{1} << (item % 64);
}

void ItemColumn::changeAll(OrganizationIndex first, std::uint32_t count,
                           const std::vector<std::uint32_t>& plus, const std::vector<std::uint32_t>& minus) {
    std::uint64_t seen = 0;  // rows that were equal stay equal
    for (std::uint32_t i = 0; i < count; ++i) {
        const OrganizationIndex organization{first.value + i};
        edit(sparse_[organization.value], plus, minus);
        if (versions_[organization.value] != seen) ++lastVersion_;
        seen = versions_[organization.value];
        move(organization, lastVersion_);
    }
}

void ItemColumn::takeOver(OrganizationIndex organization, OrganizationIndex from,
                          const std::vector<std::uint32_t>& plus, const std::vector<std::uint32_t>& minus) {
    edit(sparse_[organization.value], plus, minus);
    move(organization, versions_[from.value]);
}

}  // namespace sluice::data_sync
