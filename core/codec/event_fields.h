// The field tables of the events and of what they carry, as a scenario file writes them.
#pragma once

#include "base/fields.h"
#include "codec/data_sync_fields.h"
#include "data_sync/event.h"

namespace sluice::base {

template <>
struct Fields<data_sync::Item> {
    using Item = data_sync::Item;
    static constexpr std::string_view name = "Item";
    static constexpr std::string_view help = "One entry of a setting with multiple values.";
    static constexpr auto list =
        std::tuple(requiredScalar("key", &Item::key, "What the item is known by; at most one item a key."),
                   scalar("detail", &Item::detail, "What else is said of it, such as a price."));
};

template <>
struct Fields<data_sync::OrganizationEntry> {
    using Entry = data_sync::OrganizationEntry;
    static constexpr std::string_view name = "Organization";
    static constexpr std::string_view help = "An organization and the values it has.";
    static constexpr auto list =
        std::tuple(required("id", &Entry::id, "Unique; partnerships and events name it so."),
                   field("name", &Entry::name, "What people read; the id where missing."),
                   field("settings", &Entry::settings, "Its values by setting type id."));
};

template <>
struct Fields<data_sync::Invite> {
    using Event = data_sync::Invite;
    static constexpr std::string_view name = "Invite";
    static constexpr std::string_view tag = "invite";
    static constexpr std::string_view help = "A new organization is created and partnered (DS-40).";
    static constexpr auto list = std::tuple(
        required("upstream", &Event::upstream, "Who invites."),
        required("organization", &Event::organization, "The new organization."), flat(&Event::flags));
};

template <>
struct Fields<data_sync::Partner> {
    using Event = data_sync::Partner;
    static constexpr std::string_view name = "Partner";
    static constexpr std::string_view tag = "partner";
    static constexpr std::string_view help = "Two existing organizations are partnered (DS-41).";
    static constexpr auto list =
        std::tuple(required("upstream", &Event::upstream, "The channel manager."),
                   required("downstream", &Event::downstream, "The channel partner."), flat(&Event::flags));
};

template <>
struct Fields<data_sync::SetFlags> {
    using Event = data_sync::SetFlags;
    static constexpr std::string_view name = "SetFlags";
    static constexpr std::string_view tag = "setFlags";
    static constexpr std::string_view help = "The three switches of a partnership are set anew (DS-43).";
    static constexpr auto list =
        std::tuple(required("upstream", &Event::upstream, "The channel manager."),
                   required("downstream", &Event::downstream, "The channel partner."), flat(&Event::flags));
};

template <>
struct Fields<data_sync::EndPartnership> {
    using Event = data_sync::EndPartnership;
    static constexpr std::string_view name = "EndPartnership";
    static constexpr std::string_view tag = "endPartnership";
    static constexpr std::string_view help = "A partnership ends; no value moves (DS-44).";
    static constexpr auto list =
        std::tuple(required("upstream", &Event::upstream, "The channel manager."),
                   required("downstream", &Event::downstream, "The channel partner."));
};

template <>
struct Fields<data_sync::AddItem> {
    using Event = data_sync::AddItem;
    static constexpr std::string_view name = "AddItem";
    static constexpr std::string_view tag = "addItem";
    static constexpr std::string_view help = "An item is added to a setting with multiple values (DS-42).";
    static constexpr auto list =
        std::tuple(required("organization", &Event::organization, "Whose setting it is."),
                   required("setting", &Event::setting, "The setting type's id."), flat(&Event::item));
};

template <>
struct Fields<data_sync::ChangeItem> {
    using Event = data_sync::ChangeItem;
    static constexpr std::string_view name = "ChangeItem";
    static constexpr std::string_view tag = "changeItem";
    static constexpr std::string_view help = "An item gets another detail; its key stays (DS-42).";
    static constexpr auto list =
        std::tuple(required("organization", &Event::organization, "Whose setting it is."),
                   required("setting", &Event::setting, "The setting type's id."), flat(&Event::item));
};

template <>
struct Fields<data_sync::RemoveItem> {
    using Event = data_sync::RemoveItem;
    static constexpr std::string_view name = "RemoveItem";
    static constexpr std::string_view tag = "removeItem";
    static constexpr std::string_view help = "An item is removed (DS-42).";
    static constexpr auto list =
        std::tuple(required("organization", &Event::organization, "Whose setting it is."),
                   required("setting", &Event::setting, "The setting type's id."),
                   requiredScalar("key", &Event::key, "The key of the item."));
};

template <>
struct Fields<data_sync::SetValue> {
    using Event = data_sync::SetValue;
    static constexpr std::string_view name = "SetValue";
    static constexpr std::string_view tag = "setValue";
    static constexpr std::string_view help = "A setting with a single value is set (DS-42).";
    static constexpr auto list =
        std::tuple(required("organization", &Event::organization, "Whose setting it is."),
                   required("setting", &Event::setting, "The setting type's id."),
                   requiredScalar("value", &Event::value, "The new value."));
};

template <>
struct Fields<data_sync::ClearValue> {
    using Event = data_sync::ClearValue;
    static constexpr std::string_view name = "ClearValue";
    static constexpr std::string_view tag = "clearValue";
    static constexpr std::string_view help = "A setting with a single value loses it (DS-42).";
    static constexpr auto list =
        std::tuple(required("organization", &Event::organization, "Whose setting it is."),
                   required("setting", &Event::setting, "The setting type's id."));
};

template <>
struct Fields<data_sync::AddOrganization> {
    using Event = data_sync::AddOrganization;
    static constexpr std::string_view name = "AddOrganization";
    static constexpr std::string_view tag = "addOrganization";
    static constexpr std::string_view help = "A new organization with its own values and no partnership.";
    static constexpr auto list =
        std::tuple(required("organization", &Event::organization, "The new organization."));
};

template <>
struct Fields<data_sync::RenameOrganization> {
    using Event = data_sync::RenameOrganization;
    static constexpr std::string_view name = "RenameOrganization";
    static constexpr std::string_view tag = "renameOrganization";
    static constexpr std::string_view help = "The name changes, the id stays.";
    static constexpr auto list =
        std::tuple(required("organization", &Event::organization, "The organization's id."),
                   required("name", &Event::name, "Its new name."));
};

template <>
struct Fields<data_sync::RemoveOrganization> {
    using Event = data_sync::RemoveOrganization;
    static constexpr std::string_view name = "RemoveOrganization";
    static constexpr std::string_view tag = "removeOrganization";
    static constexpr std::string_view help = "Its partnerships end; its downstream keeps its values (DS-45).";
    static constexpr auto list =
        std::tuple(required("organization", &Event::organization, "The organization's id."));
};

}  // namespace sluice::base
