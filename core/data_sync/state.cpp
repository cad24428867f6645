#include "data_sync/state.h"

#include <algorithm>

namespace sluice::data_sync {

std::span<const SettingIndex> PendingSet::of(PartnershipIndex partnership) const {
    if (partnership.value >= owed_.size()) return {};
    return owed_[partnership.value];
}

bool PendingSet::insert(Pending pending) {
    if (pending.partnership.value >= owed_.size()) owed_.resize(pending.partnership.value + 1);
    std::vector<SettingIndex>& settings = owed_[pending.partnership.value];
    const auto place = std::lower_bound(settings.begin(), settings.end(), pending.setting);
    if (place != settings.end() && *place == pending.setting) return false;
    settings.insert(place, pending.setting);
    ++count_;
    return true;
}

bool PendingSet::erase(Pending pending) {
    if (pending.partnership.value >= owed_.size()) return false;
    std::vector<SettingIndex>& settings = owed_[pending.partnership.value];
    const auto place = std::lower_bound(settings.begin(), settings.end(), pending.setting);
    if (place == settings.end() || *place != pending.setting) return false;
    settings.erase(place);
    --count_;
    return true;
}

SettingIndex State::findSetting(ValueId id) const {
    return id.exists() ? SettingIndex{bySettingId_.find(id.value)} : SettingIndex{};
}

void State::addSetting(const SettingType& type) {
    bySettingId_.add(type.id.value, settingCount());
    settings.push_back(type);
    multiples.emplace_back();
    singles.emplace_back();
}

ValueId State::value(SettingIndex setting, OrganizationIndex organization) const {
    const std::vector<ValueId>& column = singles[setting.value];
    return organization.value < column.size() ? column[organization.value] : ValueId{};
}

PartnershipIndex State::lockHolder(const Channel& channel, OrganizationIndex organization) const {
    const Feed& feed = feeds[organization.value];
    if (!feed.isSole() || feed.mode != Mode::strict) return {};
    return channel.firstOfDownstream(organization);
}

bool State::areEqual(SettingIndex setting, OrganizationIndex left, OrganizationIndex right) const {
    if (settings[setting.value].cardinality == Cardinality::single) {
        return value(setting, left) == value(setting, right);
    }
    return multiples[setting.value].areEqual(left, right);
}

void State::fit(const Channel& channel) {
    const std::uint32_t organizations = channel.organizationSlots();
    feeds.resize(organizations);
    deltaOf.resize(organizations, 0);
    flags.resize(channel.partnershipSlots());
    for (std::uint32_t i = 0; i < settingCount(); ++i) {
        if (multiples[i].organizations() != 0) multiples[i].resize(organizations);
        if (!singles[i].empty()) singles[i].resize(organizations);
    }
}

void State::refreshFeed(const Channel& channel, OrganizationIndex organization) {
    Feed& feed = feeds[organization.value];
    const std::uint32_t upstreams = channel.upstreamCount(organization);
    feed = {};
    if (upstreams == 0) return;
    if (upstreams > 1) {
        feed.upstream = Feed::kSeveral;
        return;
    }
    const PartnershipIndex only = channel.firstOfDownstream(organization);
    feed.upstream = channel.partnership(only).upstream.value;
    feed.mode = mode(only);
}

ItemColumn& State::itemColumn(SettingIndex setting) {
    ItemColumn& column = multiples[setting.value];
    const auto organizations = static_cast<std::uint32_t>(feeds.size());
    if (column.organizations() < organizations) column.resize(organizations);
    return column;
}

std::vector<ValueId>& State::valueColumn(SettingIndex setting) {
    std::vector<ValueId>& column = singles[setting.value];
    if (column.size() < feeds.size()) column.resize(feeds.size());
    return column;
}

}  // namespace sluice::data_sync
