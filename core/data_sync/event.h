// The events of a Data Sync channel as plain data. Ids, names, keys and details are interned values.
#pragma once

#include <variant>
#include <vector>

#include "base/value_pool.h"
#include "data_sync/flags.h"

namespace sluice::data_sync {

using base::ValueId;

/// One entry of a multiple setting: a key and an optional detail, each a text or a number.
struct Item {
    ValueId key;
    ValueId detail;  // none: no detail
    friend constexpr bool operator==(const Item&, const Item&) = default;
};

/// What one organization has for one setting, as a scenario writes it.
struct SettingEntry {
    ValueId setting;          // the setting type's id
    bool isList = false;      // written as a list (multiple) or as one value (single)
    std::vector<Item> items;  // when isList; at most one item a key
    ValueId value;            // when not isList; none: no value
    friend bool operator==(const SettingEntry&, const SettingEntry&) = default;
};

/// An organization as a scenario or an event writes it.
struct OrganizationEntry {
    ValueId id;
    ValueId name;  // none: the id is its name
    std::vector<SettingEntry> settings;
    friend bool operator==(const OrganizationEntry&, const OrganizationEntry&) = default;
};

/// DS-40: the organization is created and partnered; moment `invited` for each setting.
struct Invite {
    ValueId upstream;
    OrganizationEntry organization;
    Flags flags;
    friend bool operator==(const Invite&, const Invite&) = default;
};
/// DS-41: two existing organizations are partnered; moment `partnered` for each setting.
struct Partner {
    ValueId upstream;
    ValueId downstream;
    Flags flags;
    friend bool operator==(const Partner&, const Partner&) = default;
};
/// DS-43.
struct SetFlags {
    ValueId upstream;
    ValueId downstream;
    Flags flags;
    friend bool operator==(const SetFlags&, const SetFlags&) = default;
};
/// DS-44.
struct EndPartnership {
    ValueId upstream;
    ValueId downstream;
    friend bool operator==(const EndPartnership&, const EndPartnership&) = default;
};
/// DS-42.
struct AddItem {
    ValueId organization;
    ValueId setting;
    Item item;
    friend bool operator==(const AddItem&, const AddItem&) = default;
};
/// DS-42: the item's detail changes; its key stays.
struct ChangeItem {
    ValueId organization;
    ValueId setting;
    Item item;
    friend bool operator==(const ChangeItem&, const ChangeItem&) = default;
};
/// DS-42.
struct RemoveItem {
    ValueId organization;
    ValueId setting;
    ValueId key;
    friend bool operator==(const RemoveItem&, const RemoveItem&) = default;
};
/// DS-42: `added` where there was no value, else `changed`.
struct SetValue {
    ValueId organization;
    ValueId setting;
    ValueId value;
    friend bool operator==(const SetValue&, const SetValue&) = default;
};
/// DS-42: `removed`.
struct ClearValue {
    ValueId organization;
    ValueId setting;
    friend bool operator==(const ClearValue&, const ClearValue&) = default;
};
/// A new organization with its own settings and no partnership.
struct AddOrganization {
    OrganizationEntry organization;
    friend bool operator==(const AddOrganization&, const AddOrganization&) = default;
};
/// The id stays, the name changes.
struct RenameOrganization {
    ValueId organization;
    ValueId name;
    friend bool operator==(const RenameOrganization&, const RenameOrganization&) = default;
};
/// DS-45.
struct RemoveOrganization {
    ValueId organization;
    friend bool operator==(const RemoveOrganization&, const RemoveOrganization&) = default;
};

using Event = std::variant<Invite, Partner, SetFlags, EndPartnership, AddItem, ChangeItem, RemoveItem,
                           SetValue, ClearValue, AddOrganization, RenameOrganization, RemoveOrganization>;

}  // namespace sluice::data_sync
