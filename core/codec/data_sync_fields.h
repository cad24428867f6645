// The words of Data Sync: for each enumeration its wire names, labels and help; flags and readings field by
// field.
#pragma once

#include "base/fields.h"
#include "data_sync/flags.h"

namespace sluice::base {

template <>
struct Enumerators<data_sync::Mode> {
    using Mode = data_sync::Mode;
    static constexpr std::string_view name = "Mode";
    static constexpr std::array rows = {
        EnumRow<Mode>{Mode::off, "off", "Data Sync off", "Nothing moves between the two organizations."},
        EnumRow<Mode>{Mode::nonExclusive, "non-exclusive", "Non-exclusive",
                      "The partner may have other upstreams and always edits; multiple values merge."},
        EnumRow<Mode>{Mode::flexible, "flexible", "Exclusive (Flexible)",
                      "The only upstream; the partner may edit; multiple values merge."},
        EnumRow<Mode>{Mode::strict, "strict", "Exclusive (Strict)",
                      "The only upstream; the partner's synced settings are a locked replica."},
    };
};

template <>
struct Enumerators<data_sync::Cardinality> {
    using Cardinality = data_sync::Cardinality;
    static constexpr std::string_view name = "Cardinality";
    static constexpr std::array rows = {
        EnumRow<Cardinality>{Cardinality::multiple, "multiple", "Multiple values",
                             "A set of items, each with a key."},
        EnumRow<Cardinality>{Cardinality::single, "single", "Single value", "One value or none."},
    };
};

template <>
struct Enumerators<data_sync::Scope> {
    using Scope = data_sync::Scope;
    static constexpr std::string_view name = "Scope";
    static constexpr std::array rows = {
        EnumRow<Scope>{Scope::synced, "synced", "Synced", "Data Sync moves it as the mode says."},
        EnumRow<Scope>{Scope::inviteOnly, "invite-only", "Invite only",
                       "Replicates for a newly invited organization and never syncs again."},
        EnumRow<Scope>{Scope::never, "never", "Never synced",
                       "Another feature shares it; Data Sync never moves it."},
    };
};

template <>
struct Enumerators<data_sync::Moment> {
    using Moment = data_sync::Moment;
    static constexpr std::string_view name = "Moment";
    static constexpr std::array rows = {
        EnumRow<Moment>{Moment::invited, "invited", "Invited",
                        "A new organization was invited by its upstream."},
        EnumRow<Moment>{Moment::partnered, "partnered", "Partnered",
                        "Two existing organizations became partners."},
        EnumRow<Moment>{Moment::added, "added", "Added", "The upstream added values."},
        EnumRow<Moment>{Moment::changed, "changed", "Changed", "The upstream changed values."},
        EnumRow<Moment>{Moment::removed, "removed", "Removed", "The upstream removed values."},
    };
};

template <>
struct Enumerators<data_sync::Outcome> {
    using Outcome = data_sync::Outcome;
    static constexpr std::string_view name = "Outcome";
    static constexpr std::array rows = {
        EnumRow<Outcome>{Outcome::match, "match", "Match",
                         "The downstream becomes a replica, whatever it had."},
        EnumRow<Outcome>{Outcome::merge, "merge", "Merge",
                         "The downstream gains what it lacks and keeps what it has."},
        EnumRow<Outcome>{Outcome::notApplicable, "n/a", "N/A", "The downstream keeps its own."},
    };
};

template <>
struct Enumerators<data_sync::MergeReading> {
    using Reading = data_sync::MergeReading;
    static constexpr std::string_view name = "MergeReading";
    static constexpr std::array rows = {
        EnumRow<Reading>{Reading::keep, "keep", "Keep", "The downstream keeps its item."},
        EnumRow<Reading>{
            Reading::follow, "follow", "Follow",
            "An item still equal to the upstream's old one changes or goes too; any other stays."},
    };
};

template <>
struct Enumerators<data_sync::StrictAddReading> {
    using Reading = data_sync::StrictAddReading;
    static constexpr std::string_view name = "StrictAddReading";
    static constexpr std::array rows = {
        EnumRow<Reading>{Reading::match, "match", "Match",
                         "A value added under Strict replicates like any change."},
        EnumRow<Reading>{
            Reading::skip, "skip", "Skip",
            "A value added under Strict waits until the setting's next change, removal or sync point."},
    };
};

template <>
struct Enumerators<data_sync::FlagChangeReading> {
    using Reading = data_sync::FlagChangeReading;
    static constexpr std::string_view name = "FlagChangeReading";
    static constexpr std::array rows = {
        EnumRow<Reading>{Reading::atOnce, "at-once", "At once",
                         "The sync point happens when the switch is flipped."},
        EnumRow<Reading>{Reading::nextEvent, "next-event", "At the next event",
                         "Each setting catches up when the upstream changes it next."},
    };
};

template <>
struct Fields<data_sync::Flags> {
    using Flags = data_sync::Flags;
    static constexpr std::string_view name = "Flags";
    static constexpr std::string_view help = "The three switches of a partnership.";
    static constexpr auto list = std::tuple(
        field("dataSync", &Flags::dataSync, "Data Sync is on; off where missing."),
        field("exclusive", &Flags::exclusive, "This is the only upstream; off where missing."),
        field("allowEdit", &Flags::allowEdit, "The downstream may edit synced settings; off where missing."));
};

template <>
struct Fields<data_sync::Readings> {
    using Readings = data_sync::Readings;
    static constexpr std::string_view name = "Readings";
    static constexpr std::string_view help =
        "The chosen answer to each question that the sources leave open.";
    static constexpr auto list =
        std::tuple(field("DS-25", &Readings::merge,
                         "Under Merge, what becomes of an item that the upstream changes or removes and the "
                         "downstream has too."),
                   field("DS-27", &Readings::strictAdd,
                         "Whether a value added after a Strict partnership was made syncs."),
                   field("DS-28", &Readings::flagChange,
                         "When an existing partnership that starts to sync or becomes Strict catches up."));
};

}  // namespace sluice::base
