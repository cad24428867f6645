// The field tables of a scenario file.
#pragma once

#include "base/fields.h"
#include "codec/event_fields.h"
#include "codec/other_readings_fields.h"
#include "codec/plan_event_fields.h"
#include "scenario/document.h"

namespace sluice::base {

template <>
struct Fields<scenario::SettingTypeEntry> {
    using Entry = scenario::SettingTypeEntry;
    static constexpr std::string_view name = "SettingType";
    static constexpr std::string_view help =
        "A setting type that the scenario adds to the catalogue (DS-33).";
    static constexpr auto list =
        std::tuple(required("id", &Entry::id, "Unique, and none of the catalogue's."),
                   field("label", &Entry::label, "What people read; the id where missing."),
                   required("cardinality", &Entry::cardinality, "A set of items or one value."),
                   field("scope", &Entry::scope, "Whether Data Sync moves it; synced where missing."));
};

template <>
struct Fields<scenario::PartnershipEntry> {
    using Entry = scenario::PartnershipEntry;
    static constexpr std::string_view name = "Partnership";
    static constexpr std::string_view help = "A link from an upstream to a downstream organization.";
    static constexpr auto list =
        std::tuple(required("upstream", &Entry::upstream, "The channel manager's id."),
                   required("downstream", &Entry::downstream, "The channel partner's id."),
                   flat(&Entry::flags), flat(&Entry::reseller),
                   field("catchesUp", &Entry::catchesUp,
                         "Settings that have yet to catch up, at the upstream's next event (DS-28)."));
};

template <>
struct Fields<scenario::ExpectHolds> {
    using Expect = scenario::ExpectHolds;
    static constexpr std::string_view name = "ExpectHolds";
    static constexpr std::string_view tag = "holds";
    static constexpr std::string_view help = "The organization has this item or this single value.";
    static constexpr auto list =
        std::tuple(required("organization", &Expect::organization, "The organization's id."),
                   required("setting", &Expect::setting, "The setting type's id."),
                   scalar("key", &Expect::key, "The key of an item, of a setting with multiple values."),
                   scalar("detail", &Expect::detail, "The item's detail; any where missing."),
                   scalar("value", &Expect::value, "The value, of a setting with a single value."),
                   field("after", &Expect::after, "After so many events; after the last where missing."));
};

template <>
struct Fields<scenario::ExpectLacks> {
    using Expect = scenario::ExpectLacks;
    static constexpr std::string_view name = "ExpectLacks";
    static constexpr std::string_view tag = "lacks";
    static constexpr std::string_view help =
        "The organization has no such item, or nothing at all for this setting.";
    static constexpr auto list =
        std::tuple(required("organization", &Expect::organization, "The organization's id."),
                   required("setting", &Expect::setting, "The setting type's id."),
                   scalar("key", &Expect::key, "The key of an item; no value at all where missing."),
                   field("after", &Expect::after, "After so many events; after the last where missing."));
};

template <>
struct Fields<scenario::ExpectSame> {
    using Expect = scenario::ExpectSame;
    static constexpr std::string_view name = "ExpectSame";
    static constexpr std::string_view tag = "same";
    static constexpr std::string_view help = "Two organizations have exactly the same for a setting.";
    static constexpr auto list =
        std::tuple(required("organization", &Expect::organization, "The organization's id."),
                   required("as", &Expect::as, "The id of the organization it is compared with."),
                   required("setting", &Expect::setting, "The setting type's id."),
                   field("after", &Expect::after, "After so many events; after the last where missing."));
};

template <>
struct Fields<scenario::ExpectLocked> {
    using Expect = scenario::ExpectLocked;
    static constexpr std::string_view name = "ExpectLocked";
    static constexpr std::string_view tag = "locked";
    static constexpr std::string_view help = "Whether the setting is locked at the organization (DS-50).";
    static constexpr auto list =
        std::tuple(required("organization", &Expect::organization, "The organization's id."),
                   required("setting", &Expect::setting, "The setting type's id."),
                   field("locked", &Expect::locked, "Locked or not; true where missing."),
                   field("after", &Expect::after, "After so many events; after the last where missing."));
};

template <>
struct Fields<scenario::ExpectRefused> {
    using Expect = scenario::ExpectRefused;
    static constexpr std::string_view name = "ExpectRefused";
    static constexpr std::string_view tag = "refused";
    static constexpr std::string_view help = "An event is refused.";
    static constexpr auto list =
        std::tuple(required("event", &Expect::event, "The event's number, counted from 0."),
                   field("rule", &Expect::rule, "The id of the rule that refuses it; any where missing."));
};

template <>
struct Fields<scenario::ExpectHappens> {
    using Expect = scenario::ExpectHappens;
    static constexpr std::string_view name = "ExpectHappens";
    static constexpr std::string_view tag = "happens";
    static constexpr std::string_view help = "An event happens.";
    static constexpr auto list =
        std::tuple(required("event", &Expect::event, "The event's number, counted from 0."));
};

template <>
struct Fields<scenario::ExpectOutcome> {
    using Expect = scenario::ExpectOutcome;
    static constexpr std::string_view name = "ExpectOutcome";
    static constexpr std::string_view tag = "outcome";
    static constexpr std::string_view help = "The predicted outcome for a partnership, setting and moment.";
    static constexpr auto list =
        std::tuple(required("upstream", &Expect::upstream, "The channel manager's id."),
                   required("downstream", &Expect::downstream, "The channel partner's id."),
                   required("setting", &Expect::setting, "The setting type's id."),
                   required("moment", &Expect::moment, "What has just happened upstream."),
                   required("outcome", &Expect::outcome, "What then becomes of the downstream's values."),
                   field("after", &Expect::after, "After so many events; after the last where missing."));
};

template <>
struct Fields<scenario::ExpectCatalogueValue> {
    using Expect = scenario::ExpectCatalogueValue;
    static constexpr std::string_view name = "ExpectCatalogueValue";
    static constexpr std::string_view tag = "catalogueValue";
    static constexpr std::string_view help = "What stands at a path of the organization's catalogue.";
    static constexpr auto list = std::tuple(
        required("organization", &Expect::organization, "The organization's id."),
        required("path", &Expect::path, "Where it stands, such as plans/gold/fees/recurring."),
        field("value", &Expect::value,
              "A text, a number, or true or false, also for what is there; nothing where missing."),
        field("after", &Expect::after, "After so many events; after the last where missing."));
};

template <>
struct Fields<scenario::ExpectCarried> {
    using Expect = scenario::ExpectCarried;
    static constexpr std::string_view name = "ExpectCarried";
    static constexpr std::string_view tag = "carried";
    static constexpr std::string_view help = "A synchronization carries what stands at this path.";
    static constexpr auto list =
        std::tuple(required("event", &Expect::event, "The synchronization's number, counted from 0."),
                   required("organization", &Expect::organization, "The reseller's id."),
                   required("path", &Expect::path, "Where it stands in the reseller's catalogue."),
                   field("option", &Expect::option, "The option that carries it; any where missing."));
};

template <>
struct Fields<scenario::ExpectHeldBack> {
    using Expect = scenario::ExpectHeldBack;
    static constexpr std::string_view name = "ExpectHeldBack";
    static constexpr std::string_view tag = "heldBack";
    static constexpr std::string_view help =
        "A synchronization leaves a difference at this path that other options would carry.";
    static constexpr auto list = std::tuple(
        required("event", &Expect::event, "The synchronization's number, counted from 0."),
        required("organization", &Expect::organization, "The reseller's id."),
        required("path", &Expect::path, "Where it stands in the reseller's catalogue."),
        field("option", &Expect::option, "One of the options that would carry it; any where missing."));
};

template <>
struct Fields<scenario::ExpectNeverCarried> {
    using Expect = scenario::ExpectNeverCarried;
    static constexpr std::string_view name = "ExpectNeverCarried";
    static constexpr std::string_view tag = "neverCarried";
    static constexpr std::string_view help =
        "A synchronization leaves a difference at this path that no option carries.";
    static constexpr auto list =
        std::tuple(required("event", &Expect::event, "The synchronization's number, counted from 0."),
                   required("organization", &Expect::organization, "The reseller's id."),
                   required("path", &Expect::path, "Where it stands in the reseller's catalogue."));
};

template <>
struct Fields<scenario::ExpectEntitlement> {
    using Expect = scenario::ExpectEntitlement;
    static constexpr std::string_view name = "ExpectEntitlement";
    static constexpr std::string_view tag = "holdsEntitlement";
    static constexpr std::string_view help = "What an entitlement holds, and who owns it.";
    static constexpr auto list =
        std::tuple(required("entitlement", &Expect::entitlement, "The entitlement's id."),
                   field("quantity", &Expect::quantity, "How much it holds, used and remaining."),
                   field("used", &Expect::used, "How much is activated or redeemed."),
                   field("state", &Expect::state, "Its state."),
                   field("owner", &Expect::owner, "The id of the tier that is its current owner."),
                   field("account", &Expect::account, "The id of the account that stands in that tier."),
                   field("after", &Expect::after, "After so many events; after the last where missing."));
};

template <>
struct Fields<scenario::ExpectSees> {
    using Expect = scenario::ExpectSees;
    static constexpr std::string_view name = "ExpectSees";
    static constexpr std::string_view tag = "sees";
    static constexpr std::string_view help =
        "An account sees an entitlement, or the name of another account (EN-16).";
    static constexpr auto list =
        std::tuple(required("account", &Expect::account, "The id of the account that looks."),
                   field("entitlement", &Expect::entitlement, "The id of the entitlement."),
                   field("of", &Expect::of, "The id of the account whose name it is."),
                   field("shown", &Expect::shown, "It is seen, or it is not; true where missing."),
                   field("after", &Expect::after, "After so many events; after the last where missing."));
};

template <>
struct Fields<scenario::Document> {
    using Document = scenario::Document;
    static constexpr std::string_view name = "Scenario";
    static constexpr std::string_view help = "A channel, its initial state, and what happens to it.";
    static constexpr auto list = [] {
        constexpr auto before = std::tuple(
            field("title", &Document::title, "One line that names the scenario."),
            field("notes", &Document::notes, "What it shows, in plain words."),
            field("opensAt", &Document::opensAt,
                  "How many of the events have happened where it is shown first; none where missing."),
            field("readings", &Document::readings,
                  "Answers to the open questions; the defaults where missing."),
            field("settingTypes", &Document::settingTypes, "Setting types beside the catalogue's."),
            field("organizations", &Document::organizations,
                  "The organizations at the start, with their values."),
            field("partnerships", &Document::partnerships,
                  "The partnerships at the start, with their switches."));
        constexpr auto after = std::tuple(field("events", &Document::events, "What happens, in order."),
                                          field("expectations", &Document::expectations,
                                                "What must be true; checked whenever the scenario runs."));
        if constexpr (scenario::kHasAllSystems) {
            return std::tuple_cat(
                before, std::tuple(flat(&Document::entitlements), flat(&Document::tierSetup)), after);
        } else {
            return std::tuple_cat(before, after);
        }
    }();
};

}  // namespace sluice::base
