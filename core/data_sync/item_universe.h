// All items that ever stood in one multiple setting, interned: an item is a key with a detail, and gets a dense
// index. Sets of items are sets of these indices.
#pragma once

#include <cstdint>
#include <vector>

#include "base/index_map.h"
#include "data_sync/event.h"

namespace sluice::data_sync {

struct ItemTag;
struct KeyTag;
using ItemIndex = base::Id<ItemTag>;
using KeyIndex = base::Id<KeyTag>;

class ItemUniverse {
  public:
    ItemIndex intern(Item item) {
        const std::uint32_t found = items_.find(code(item));
        if (found != base::IndexMap::kNone) return {found};
        const ItemIndex index{size()};
        items_.add(code(item), index.value);
        std::uint32_t key = keys_.find(item.key.value);
        if (key == base::IndexMap::kNone) {
            key = static_cast<std::uint32_t>(lastOfKey_.size());
            keys_.add(item.key.value, key);
            lastOfKey_.push_back({});
        }
        entries_.push_back({item, {key}, lastOfKey_[key]});
        lastOfKey_[key] = index;
        return index;
    }
    [[nodiscard]] ItemIndex find(Item item) const { return {items_.find(code(item))}; }
    [[nodiscard]] KeyIndex findKey(ValueId key) const { return {keys_.find(key.value)}; }

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(entries_.size()); }
    [[nodiscard]] const Item& item(ItemIndex index) const { return entries_[index.value].item; }
    [[nodiscard]] KeyIndex keyOf(ItemIndex index) const { return entries_[index.value].key; }
    /// The items with one key, newest first: lastOfKey, then previousOfKey until none.
    [[nodiscard]] ItemIndex lastOfKey(KeyIndex key) const { return lastOfKey_[key.value]; }
    [[nodiscard]] ItemIndex previousOfKey(ItemIndex index) const {
        return entries_[index.value].previousOfKey;
    }

  private:
    struct Entry {
        Item item;
        KeyIndex key;
        ItemIndex previousOfKey;
    };
    [[nodiscard]] static std::uint64_t code(Item item) {
        return (static_cast<std::uint64_t>(item.key.value) << 32) | item.detail.value;
    }
    std::vector<Entry> entries_;
    std::vector<ItemIndex> lastOfKey_;
    base::IndexMap items_, keys_;
};

}  // namespace sluice::data_sync
