// A scenario file as one plain value: what stands in the JSON document, in the order in which it stands there,
// so that a problem found in entry i can be reported at `/organizations/i`. Nothing here is derived.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/arena.h"
#include "base/value_pool.h"
#include "data_sync/flags.h"
#include "plan_sync/state.h"
#include "scenario/event.h"
#include "scenario/readings.h"
#include "scenario/system_entries.h"

namespace sluice::scenario {

using base::Text;
using base::ValueId;

/// The only format version so far; later versions keep reading earlier ones.
inline constexpr int kFormatVersion = 1;

/// DS-33: a setting type that the scenario adds to the catalogue.
struct SettingTypeEntry {
    ValueId id;
    ValueId label;  // none: the id is its label
    data_sync::Cardinality cardinality = data_sync::Cardinality::multiple;
    data_sync::Scope scope = data_sync::Scope::synced;
    friend bool operator==(const SettingTypeEntry&, const SettingTypeEntry&) = default;
};

struct PartnershipEntry {
    ValueId upstream;
    ValueId downstream;
    data_sync::Flags flags;
    plan_sync::Relationship reseller;     // with a service template, the downstream resells for the upstream
    std::vector<ValueId> catchesUp = {};  // DS-28: settings that catch up at the upstream's next event, by id
    friend bool operator==(const PartnershipEntry&, const PartnershipEntry&) = default;
};

/// What an organization sells at the start. Few organizations of a channel have a catalogue of their own.
struct CatalogueEntry {
    std::uint32_t organization = 0;  // entry of Document::organizations
    plan_sync::Catalogue catalogue;
    friend bool operator==(const CatalogueEntry&, const CatalogueEntry&) = default;
};

/// When an expectation about the state is checked: after that many events; kAtEnd: after the last.
inline constexpr std::uint32_t kAtEnd = 0xFFFFFFFFu;

/// The organization has this item (with exactly this detail where one is given) or this single value.
struct ExpectHolds {
    ValueId organization, setting;
    ValueId key, detail;  // of a multiple setting; detail none: any detail
    ValueId value;        // of a single setting
    std::uint32_t after = kAtEnd;
    friend bool operator==(const ExpectHolds&, const ExpectHolds&) = default;
};
/// The organization has no item with this key, or (no key) no value at all for this setting.
struct ExpectLacks {
    ValueId organization, setting;
    ValueId key;
    std::uint32_t after = kAtEnd;
    friend bool operator==(const ExpectLacks&, const ExpectLacks&) = default;
};
/// The organization has for this setting exactly what the other one has.
struct ExpectSame {
    ValueId organization, as, setting;
    std::uint32_t after = kAtEnd;
    friend bool operator==(const ExpectSame&, const ExpectSame&) = default;
};
/// DS-50: whether the setting is locked at the organization.
struct ExpectLocked {
    ValueId organization, setting;
    bool locked = true;
    std::uint32_t after = kAtEnd;
    friend bool operator==(const ExpectLocked&, const ExpectLocked&) = default;
};
/// Event number `event` (counted from 0) is refused, by this rule where one is given.
struct ExpectRefused {
    std::uint32_t event = 0;
    ValueId rule;
    friend bool operator==(const ExpectRefused&, const ExpectRefused&) = default;
};
/// Event number `event` happens.
struct ExpectHappens {
    std::uint32_t event = 0;
    friend bool operator==(const ExpectHappens&, const ExpectHappens&) = default;
};
/// The predicted outcome of one cell of the outcome table, for one partnership.
struct ExpectOutcome {
    ValueId upstream, downstream, setting;
    data_sync::Moment moment = data_sync::Moment::added;
    data_sync::Outcome outcome = data_sync::Outcome::match;
    std::uint32_t after = kAtEnd;
    friend bool operator==(const ExpectOutcome&, const ExpectOutcome&) = default;
};

/// What stands at a path of the organization's catalogue (`plans/gold/fees/recurring`): a text or number, a switch
/// (`yes` also where an entity or member is there), or nothing.
struct ExpectCatalogueValue {
    ValueId organization, path;
    plan_sync::Value value;  // absent, no, yes or scalar
    std::uint32_t after = kAtEnd;
    friend bool operator==(const ExpectCatalogueValue&, const ExpectCatalogueValue&) = default;
};
/// The synchronization `event` (counted from 0) carries what stands at this path, by this option where one is given.
struct ExpectCarried {
    std::uint32_t event = 0;
    ValueId organization, path;
    std::optional<plan_sync::Option> option;
    friend bool operator==(const ExpectCarried&, const ExpectCarried&) = default;
};
/// A difference at this path stays, which other options would carry: this one, where one is given.
struct ExpectHeldBack {
    std::uint32_t event = 0;
    ValueId organization, path;
    std::optional<plan_sync::Option> option;
    friend bool operator==(const ExpectHeldBack&, const ExpectHeldBack&) = default;
};
/// A difference at this path stays, which no option carries.
struct ExpectNeverCarried {
    std::uint32_t event = 0;
    ValueId organization, path;
    friend bool operator==(const ExpectNeverCarried&, const ExpectNeverCarried&) = default;
};

/// What the entitlement holds, its state, its current owner (a tier) and the account there: each where it is given.
struct ExpectEntitlement {
    ValueId entitlement;
    std::optional<std::uint64_t> quantity, used;
    std::optional<entitlements::EntitlementState> state;
    ValueId owner, account;
    std::uint32_t after = kAtEnd;
    friend bool operator==(const ExpectEntitlement&, const ExpectEntitlement&) = default;
};
/// EN-16: whether the account sees the entitlement, or the name of the account `of`.
struct ExpectSees {
    ValueId account;
    ValueId entitlement, of;  // one of them
    bool shown = true;
    std::uint32_t after = kAtEnd;
    friend bool operator==(const ExpectSees&, const ExpectSees&) = default;
};

/// TC: the request stands in this state, and waits for that other request where one is given.
struct ExpectRequest {
    ValueId request;
    tier_setup::RequestStatus status = tier_setup::RequestStatus::none;
    ValueId waitsFor;
    std::uint32_t after = kAtEnd;
    friend bool operator==(const ExpectRequest&, const ExpectRequest&) = default;
};
/// TC: the account has a configuration for the product at this level, in this state where one is given, and with this
/// value where a parameter is given (no value: it has none).
struct ExpectConfiguration {
    ValueId product, account;
    std::uint32_t level = 1;
    std::optional<tier_setup::ConfigurationStatus> status;
    ValueId parameter, value;
    std::uint32_t after = kAtEnd;
    friend bool operator==(const ExpectConfiguration&, const ExpectConfiguration&) = default;
};

using Expectation = std::conditional_t<
    kHasAllSystems,
    std::variant<ExpectHolds, ExpectLacks, ExpectSame, ExpectLocked, ExpectRefused, ExpectHappens,
                 ExpectOutcome, ExpectCatalogueValue, ExpectCarried, ExpectHeldBack, ExpectNeverCarried,
                 ExpectEntitlement, ExpectSees, ExpectRequest, ExpectConfiguration>,
    std::variant<ExpectHolds, ExpectLacks, ExpectSame, ExpectLocked, ExpectRefused, ExpectHappens,
                 ExpectOutcome>>;

struct Document {
    base::ValuePool values;  // every ValueId below is of this pool
    std::string title;
    std::string notes;
    std::uint32_t opensAt = 0;  // how many of the events have happened where it is shown first
    data_sync::Readings readings;
    OtherReadings otherReadings;
    std::vector<SettingTypeEntry> settingTypes;
    std::vector<data_sync::OrganizationEntry> organizations;
    std::vector<CatalogueEntry> catalogues;  // by ascending organization, at most one each
    std::vector<PartnershipEntry> partnerships;
    EntitlementParts entitlements;
    TierParts tierSetup;
    std::vector<Event> events;
    std::vector<Expectation> expectations;
};

}  // namespace sluice::scenario
