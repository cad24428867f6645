// A second evaluator of Data Sync, written from the rules' text and from nothing else: slow, obvious, and
// independent of the engine. Worlds are maps of texts and are copied at every step.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "data_sync/flags.h"

namespace sluice::reference {

using data_sync::Cardinality;
using data_sync::Flags;
using data_sync::Mode;
using data_sync::Moment;
using data_sync::Outcome;
using data_sync::Readings;
using data_sync::Scope;
using data_sync::Strength;

/// What one organization has for one setting: the detail of each key. A text is written `"text`, a number as
/// its digits, no detail as the empty text. A single setting is one entry under the empty key.
using Values = std::map<std::string, std::string>;
/// Upstream and downstream.
using Pair = std::pair<std::string, std::string>;

struct SettingType {
    Cardinality cardinality = Cardinality::multiple;
    Scope scope = Scope::synced;
};

/// What does not change while events happen.
struct Rulebook {
    std::map<std::string, SettingType> types;
    Readings readings;
};

struct Organization {
    std::string name;
    std::map<std::string, Values> settings;  // without empty ones
    friend bool operator==(const Organization&, const Organization&) = default;
};

struct World {
    std::map<std::string, Organization> organizations;
    std::map<Pair, Flags> partnerships;
    std::set<std::pair<Pair, std::string>> pending;  // DS-28 `next-event`: settings that have yet to catch up
    friend bool operator==(const World&, const World&) = default;
};

enum class Kind {
    invite,
    partner,
    setFlags,
    endPartnership,
    addItem,
    changeItem,
    removeItem,
    setValue,
    clearValue,
    addOrganization,
    renameOrganization,
    removeOrganization
};

/// An event as texts; which members count depends on the kind.
struct Event {
    Kind kind = Kind::addItem;
    std::string upstream = {};      // of a partnership
    std::string organization = {};  // the downstream of a partnership, else the event's own organization
    std::string name = {};          // of a new or renamed organization
    Flags flags = {};
    std::string setting = {};
    std::string key = {};
    std::string detail = {};                         // of an item, or the single value
    std::map<std::string, Values> ownSettings = {};  // of a new organization
};

struct Prediction {
    Outcome outcome = Outcome::notApplicable;
    Strength strength = Strength::none;
    bool downstreamMayEdit = true;
    friend bool operator==(const Prediction&, const Prediction&) = default;
};

enum class ChangeKind { gained, altered, lost };

struct Change {
    std::string organization, setting, key;
    ChangeKind kind = ChangeKind::gained;
    std::string before, after;  // details
    std::string via;            // the upstream it came from; empty: the event itself
    bool destroyed = false;     // a value that only the downstream had
    friend bool operator==(const Change&, const Change&) = default;
    friend bool operator<(const Change& left, const Change& right) {
        return std::tie(left.organization, left.setting, left.key) <
               std::tie(right.organization, right.setting, right.key);
    }
};

/// DS-61: two upstreams offered different things for one key.
struct Conflict {
    std::string organization, setting, key, winner, loser;
    friend bool operator==(const Conflict&, const Conflict&) = default;
    friend bool operator<(const Conflict& left, const Conflict& right) {
        return std::tie(left.organization, left.setting, left.key, left.winner, left.loser) <
               std::tie(right.organization, right.setting, right.key, right.winner, right.loser);
    }
};

struct Step {
    bool happened = false;
    std::string rule;  // when refused
    World after;       // as before, when refused
    std::vector<Change> changes;
    std::vector<Conflict> conflicts;
    std::set<Pair> locksGained, locksLost;  // holder and locked organization
};

/// DS-1 … DS-4.
Mode modeOf(const Flags& flags);

/// The outcome table with its readings and scopes.
Prediction predict(const Flags& flags, const SettingType& type, Moment moment, const Readings& readings);

/// What the organization has for the setting; nothing where it has nothing or does not exist.
Values valuesOf(const World& world, const std::string& organization, const std::string& setting);

/// DS-50: the upstream that holds the lock on the setting.
std::optional<std::string> lockHolder(const Rulebook& rulebook, const World& world,
                                      const std::string& organization, const std::string& setting);

/// Every organization after all of its upstreams (DS-61).
std::vector<std::string> upstreamsFirst(const World& world);

/// The rule that refuses the event, or nothing.
std::optional<std::string> refusal(const Rulebook& rulebook, const World& world, const Event& event);

/// state × event → step.
Step apply(const Rulebook& rulebook, const World& before, const Event& event);

}  // namespace sluice::reference
