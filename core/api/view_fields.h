// The field tables of api/messages.h: views of the state at the cursor.
#pragma once

#include "api/describe_fields.h"
#include "api/messages.h"
#include "base/fields.h"

namespace sluice::base {

template <>
struct Enumerators<api::TreeColumn> {
    using Column = api::TreeColumn;
    static constexpr std::string_view name = "TreeColumn";
    static constexpr std::array rows = {
        EnumRow<Column>{Column::organization, "organization", "Organization", "Organization index."},
        EnumRow<Column>{Column::parentRow, "parentRow", "Parent", "Row of the parent."},
        EnumRow<Column>{Column::level, "level", "Level", "1 without an upstream."},
        EnumRow<Column>{Column::subtreeRows, "subtreeRows", "Rows below", "Rows below this one."},
        EnumRow<Column>{Column::setSize, "setSize", "Siblings", "Siblings with itself."},
        EnumRow<Column>{Column::positionInSet, "positionInSet", "Position",
                        "Place among its siblings, from 1."},
        EnumRow<Column>{Column::upstreams, "upstreams", "Upstreams", "How many in all."},
    };
};

template <>
struct Enumerators<api::MarkColumn> {
    using Column = api::MarkColumn;
    static constexpr std::string_view name = "MarkColumn";
    static constexpr std::array rows = {
        EnumRow<Column>{Column::flags, "flags", "Switches", "Bits: 0 Data Sync, 1 Exclusive, 2 Allow Edit."},
        EnumRow<Column>{Column::mode, "mode", "Mode", "Mode of the partnership with the parent."},
        EnumRow<Column>{Column::changed, "changed", "Changed",
                        "Bits: 1 gained, 2 altered, 4 lost, 8 destroyed."},
    };
};

template <>
struct Enumerators<api::EdgeColumn> {
    using Column = api::EdgeColumn;
    static constexpr std::string_view name = "EdgeColumn";
    static constexpr std::array rows = {
        EnumRow<Column>{Column::upstreamRow, "upstreamRow", "Upstream", "Row of the upstream."},
        EnumRow<Column>{Column::downstreamRow, "downstreamRow", "Downstream", "Row of the downstream."},
        EnumRow<Column>{Column::flags, "flags", "Switches", "Bits: 0 Data Sync, 1 Exclusive, 2 Allow Edit."},
        EnumRow<Column>{Column::mode, "mode", "Mode", "Mode of the partnership."},
    };
};

template <>
struct Fields<api::PartnershipRef> {
    using T = api::PartnershipRef;
    static constexpr std::string_view name = "PartnershipRef";
    static constexpr std::string_view help = "A partnership seen from its downstream.";
    static constexpr auto list =
        std::tuple(field("upstream", &T::upstream, "The upstream's id."),
                   field("upstreamName", &T::upstreamName, "The upstream's name."),
                   field("flags", &T::flags, "The switches as stored."),
                   field("mode", &T::mode, "The mode that follows from them."),
                   field("allowEditApplies", &T::allowEditApplies, "Allow Edit does something now."),
                   field("allowEditNote", &T::allowEditNote, "Why it does not; empty where it does."));
};

template <>
struct Fields<api::OutcomeCell> {
    using T = api::OutcomeCell;
    static constexpr std::string_view name = "OutcomeCell";
    static constexpr std::string_view help = "One predicted outcome.";
    static constexpr auto list =
        std::tuple(field("shown", &T::shown, "How it is drawn."),
                   field("status", &T::status, "The weakest status of its rules."),
                   field("restsOn", &T::restsOn, "The open readings among its rules."),
                   field("differsByReading", &T::differsByReading,
                         "It is open, and another reading gives another outcome."),
                   field("downstreamMayEdit", &T::downstreamMayEdit, "The downstream can edit the setting."));
};

template <>
struct Fields<api::Row> {
    using T = api::Row;
    static constexpr std::string_view name = "Row";
    static constexpr std::string_view help = "One row of the list of organizations.";
    static constexpr auto list = std::tuple(
        field("index", &T::index, "The organization's index."), field("id", &T::id, "The organization's id."),
        field("name", &T::name, "The organization's name."),
        field("upstreams", &T::upstreams, "Its partnerships; the first is its parent in the tree."),
        field("multiple", &T::multiple, "The outcome for multiple values under the first partnership."),
        field("single", &T::single, "The outcome for single values under the first partnership."),
        field("lockedBy", &T::lockedBy, "Name of the upstream that holds the lock; empty: none."));
};

template <>
struct Fields<api::MatrixRow> {
    using T = api::MatrixRow;
    static constexpr std::string_view name = "MatrixRow";
    static constexpr std::string_view help = "One organization in the matrix.";
    static constexpr auto list =
        std::tuple(field("index", &T::index, "The organization's index."),
                   field("name", &T::name, "The organization's name."),
                   field("cells", &T::cells, "One outcome a setting; empty without an upstream."));
};

template <>
struct Fields<api::Matrix> {
    using T = api::Matrix;
    static constexpr std::string_view name = "Matrix";
    static constexpr std::string_view help = "Organizations by settings.";
    static constexpr auto list =
        std::tuple(field("settings", &T::settings, "The columns."), field("rows", &T::rows, "The rows."));
};

template <>
struct Fields<api::ItemView> {
    using T = api::ItemView;
    static constexpr std::string_view name = "ItemView";
    static constexpr std::string_view help = "One item of a setting.";
    static constexpr auto list = std::tuple(
        field("key", &T::key, "The key as text."),
        field("detail", &T::detail, "The detail as text; empty: none."),
        field("origin", &T::origin, "Where it came from, in words."),
        field("originOrganization", &T::originOrganization, "Id of the organization it came from."));
};

template <>
struct Fields<api::SettingView> {
    using T = api::SettingView;
    static constexpr std::string_view name = "SettingView";
    static constexpr std::string_view help = "One setting of an organization.";
    static constexpr auto list = std::tuple(
        field("type", &T::type, "The setting type."),
        field("items", &T::items, "Its items, of a setting with multiple values."),
        field("value", &T::value, "Its value, of a setting with a single value."),
        field("valueOrigin", &T::valueOrigin, "Where the value came from, in words."),
        field("mayEdit", &T::mayEdit, "The organization can edit it."),
        field("lockedBy", &T::lockedBy, "Id of the organization that holds the lock; empty: none."),
        field("lockedByName", &T::lockedByName, "Name of that organization."),
        field("note", &T::note, "What else to know about it; may be empty."));
};

template <>
struct Fields<api::OrganizationView> {
    using T = api::OrganizationView;
    static constexpr std::string_view name = "OrganizationView";
    static constexpr std::string_view help = "One organization with all its settings.";
    static constexpr auto list = std::tuple(
        field("index", &T::index, "The organization's index."), field("id", &T::id, "The organization's id."),
        field("name", &T::name, "The organization's name."),
        field("upstreams", &T::upstreams, "Its partnerships with its upstreams."),
        field("downstreamCount", &T::downstreamCount, "How many downstreams it has."),
        field("downstreams", &T::downstreams, "The first 100 of them, with the mode of each."),
        field("settings", &T::settings, "All setting types, the catalogue's first."));
};

template <>
struct Fields<api::Prediction> {
    using T = api::Prediction;
    static constexpr std::string_view name = "Prediction";
    static constexpr std::string_view help = "The outcome of one cell in full.";
    static constexpr auto list =
        std::tuple(field("upstream", &T::upstream, "The upstream's id."),
                   field("downstream", &T::downstream, "The downstream's id."),
                   field("setting", &T::setting, "The setting type's id."),
                   field("moment", &T::moment, "What has just happened upstream."),
                   field("outcome", &T::outcome, "What becomes of the downstream's values."),
                   field("strength", &T::strength, "How strong a match is: locked or at-first."),
                   field("rules", &T::rules, "The rules that decide it."),
                   field("status", &T::status, "The weakest status of its rules."),
                   field("downstreamMayEdit", &T::downstreamMayEdit, "The downstream can edit the setting."),
                   field("sentence", &T::sentence, "The outcome in words."));
};

template <>
struct Fields<api::TableCell> {
    using T = api::TableCell;
    static constexpr std::string_view name = "TableCell";
    static constexpr std::string_view help = "One moment of a row of the outcome table.";
    static constexpr auto list = std::tuple(
        field("moment", &T::moment, "What has just happened upstream."),
        field("cell", &T::cell, "The outcome."), field("rules", &T::rules, "The rules that decide it."),
        field("sentence", &T::sentence, "The outcome in words."),
        field("otherReadings", &T::otherReadings, "What other readings would give, in words."));
};

template <>
struct Fields<api::TableRow> {
    using T = api::TableRow;
    static constexpr std::string_view name = "TableRow";
    static constexpr std::string_view help = "One row of a partnership's outcome table.";
    static constexpr auto list = std::tuple(
        field("id", &T::id, "What the wire calls it."), field("label", &T::label, "What people call it."),
        field("setting", &T::setting, "Id of an example setting of this row."),
        field("cells", &T::cells, "One a moment."));
};

template <>
struct Fields<api::SettingDifference> {
    using T = api::SettingDifference;
    static constexpr std::string_view name = "SettingDifference";
    static constexpr std::string_view help = "Where two partners differ in one setting.";
    static constexpr auto list =
        std::tuple(field("setting", &T::setting, "The setting type's id."),
                   field("settingLabel", &T::settingLabel, "The setting type's label."),
                   field("onlyUpstream", &T::onlyUpstream, "What only the upstream has, as text."),
                   field("onlyDownstream", &T::onlyDownstream, "What only the downstream has, as text."),
                   field("different", &T::different, "What both have, but not alike, as text."));
};

template <>
struct Fields<api::PartnershipView> {
    using T = api::PartnershipView;
    static constexpr std::string_view name = "PartnershipView";
    static constexpr std::string_view help = "One partnership in full.";
    static constexpr auto list =
        std::tuple(field("upstream", &T::upstream, "The upstream's id."),
                   field("upstreamName", &T::upstreamName, "The upstream's name."),
                   field("downstream", &T::downstream, "The downstream's id."),
                   field("downstreamName", &T::downstreamName, "The downstream's name."),
                   field("flags", &T::flags, "The switches as stored."),
                   field("mode", &T::mode, "The mode that follows from them."),
                   field("modeLabel", &T::modeLabel, "What people call the mode."),
                   field("modeSentence", &T::modeSentence, "What the mode means."),
                   field("allowEditApplies", &T::allowEditApplies, "Allow Edit does something now."),
                   field("allowEditNote", &T::allowEditNote, "Why it does not; empty where it does."),
                   field("table", &T::table, "The outcome table."),
                   field("differences", &T::differences, "Where the two differ now, in settings that sync."));
};

}  // namespace sluice::base
