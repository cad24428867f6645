// What Data Sync knows of a channel at one moment: the setting types, each organization's values as columns, each
// partnership's flags. Everything here is data; step.h says how it changes.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/index_map.h"
#include "base/value_pool.h"
#include "channel/channel.h"
#include "data_sync/event.h"
#include "data_sync/item_column.h"
#include "data_sync/outcome.h"

namespace sluice::data_sync {

using channel::Channel;
using channel::PartnershipIndex;

struct SettingTag;
/// A setting type by its place in the catalogue; own types follow.
using SettingIndex = base::Id<SettingTag>;

struct SettingType {
    ValueId id;
    ValueId label;
    Cardinality cardinality = Cardinality::multiple;
    Scope scope = Scope::synced;
    bool isOwn = false;  // DS-33
};

/// How an organization is fed, at a glance: its only upstream and that partnership's mode.
struct Feed {
    static constexpr std::uint32_t kNone = 0xFFFFFFFFu;
    static constexpr std::uint32_t kSeveral = 0xFFFFFFFEu;
    std::uint32_t upstream = kNone;  // organization index, or kNone, or kSeveral
    Mode mode = Mode::off;
    [[nodiscard]] bool isSole() const { return upstream < kSeveral; }
};

/// DS-28 next-event: this setting of this partnership catches up at its next upstream event.
struct Pending {
    PartnershipIndex partnership;
    SettingIndex setting;
    friend bool operator==(const Pending&, const Pending&) = default;
};

/// The settings that have yet to catch up: of each partnership in order.
class PendingSet {
  public:
    [[nodiscard]] bool empty() const { return count_ == 0; }
    /// What the partnership owes.
    [[nodiscard]] std::span<const SettingIndex> of(PartnershipIndex partnership) const;
    /// False where it is there already.
    bool insert(Pending pending);
    /// False where it is not there.
    bool erase(Pending pending);

  private:
    std::vector<std::vector<SettingIndex>> owed_;  // by partnership; as long as the last one that ever owed
    std::size_t count_ = 0;
};

struct State {
    std::vector<SettingType> settings;
    std::vector<ItemColumn> multiples;          // by setting; unused for single ones
    std::vector<std::vector<ValueId>> singles;  // by setting, then organization; empty until first written
    std::vector<Flags> flags;                   // by partnership
    std::vector<Feed> feeds;                    // by organization
    PendingSet pending;
    std::vector<std::uint32_t> deltaOf;  // scratch of a step, by organization; all zero between steps

    [[nodiscard]] std::uint32_t settingCount() const { return static_cast<std::uint32_t>(settings.size()); }
    [[nodiscard]] const SettingType& setting(SettingIndex index) const { return settings[index.value]; }
    [[nodiscard]] SettingIndex findSetting(ValueId id) const;
    void addSetting(const SettingType& type);

    [[nodiscard]] Mode mode(PartnershipIndex index) const { return modeOf(flags[index.value]); }
    [[nodiscard]] ValueId value(SettingIndex setting, OrganizationIndex organization) const;
    /// The partnership whose Strict mode locks the organization's synced settings, or none (DS-50).
    [[nodiscard]] PartnershipIndex lockHolder(const Channel& channel, OrganizationIndex organization) const;
    [[nodiscard]] bool areEqual(SettingIndex setting, OrganizationIndex left, OrganizationIndex right) const;

    /// True where some organization has had a value for the setting; columns that were never written cost nothing.
    [[nodiscard]] bool isInUse(SettingIndex setting) const {
        return multiples[setting.value].organizations() != 0 || !singles[setting.value].empty();
    }
    /// Makes room for the channel's organizations and partnerships.
    void fit(const Channel& channel);
    /// Brings an organization's feed up to date after its partnerships or their flags changed.
    void refreshFeed(const Channel& channel, OrganizationIndex organization);
    /// The column of a multiple setting, with a row for each organization.
    ItemColumn& itemColumn(SettingIndex setting);
    std::vector<ValueId>& valueColumn(SettingIndex setting);

  private:
    base::IndexMap bySettingId_;
};

}  // namespace sluice::data_sync
