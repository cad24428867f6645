#include "entitlements/viewer.h"

#include <algorithm>

#include "base/sort.h"
#include "base/text.h"

namespace sluice::entitlements {

Viewer::Viewer(const Channel& channel, const State& state, const Context& context, OrganizationIndex account)
    : channel_(&channel),
      state_(&state),
      values_(&context.values),
      account_(account),
      visibility_(context.readings.visibility),
      seesAll_(!account.exists() || account == state.producer) {
    if (seesAll_) return;
    hierarchy_ = state.hierarchyOf(account);
    findThoseAbove();
}

void Viewer::findThoseAbove() {
    for (const Entitlement& entitlement : state_->entitlements) {
        const auto& standing = entitlement.tiers;
        if (std::find(standing.begin(), standing.end(), account_) == standing.end()) continue;
        for (const OrganizationIndex other : standing) {
            if (other.exists() && standsBelow(other, entitlement)) above_.push_back(other);
        }
    }
    base::sort(above_);
}

/// Both may stand in several tiers of it.
bool Viewer::standsBelow(OrganizationIndex organization, const Entitlement& entitlement) const {
    bool isBelow = false;
    for (const TierIndex tier : state_->order) {
        const OrganizationIndex here = entitlement.at(tier);
        if (here == account_ && isBelow) return true;
        isBelow = isBelow || here == organization;
    }
    return false;
}

bool Viewer::isOwn(OrganizationIndex organization) const {
    return std::binary_search(hierarchy_.begin(), hierarchy_.end(), organization);
}

/// EN-16, but for who stands below whom.
bool Viewer::isKnownAnyway(OrganizationIndex organization) const {
    if (seesAll_ || organization == state_->producer || isOwn(organization)) return true;
    return state_->isRelated(account_, organization) &&
           (state_->account(organization).visibleToOtherPartners || visibility_ == Visibility::relatedSeeIt);
}

bool Viewer::shows(OrganizationIndex organization) const {
    return isKnownAnyway(organization) || std::binary_search(above_.begin(), above_.end(), organization);
}

bool Viewer::shows(OrganizationIndex organization, EntitlementIndex on) const {
    if (!on.exists()) return shows(organization);
    return isKnownAnyway(organization) || standsBelow(organization, state_->entitlement(on));
}

ValueId Viewer::idOf(OrganizationIndex organization) const {
    return shows(organization) ? channel_->organization(organization).id : ValueId{};
}

base::Text Viewer::nameOf(OrganizationIndex organization) const { return nameOf(organization, {}); }

base::Text Viewer::nameOf(OrganizationIndex organization, EntitlementIndex on) const {
    if (!shows(organization, on)) return kNameWithheld;
    return base::cut(values_->spelling(channel_->organization(organization).name));
}

base::Text Viewer::nameOf(ValueId id) const {
    const OrganizationIndex organization = channel_->find(id);
    if (organization.exists()) return nameOf(organization);
    if (!seesAll_) return kNameWithheld;
    return id.exists() ? base::quoted(values_->spelling(id)) : base::Text("nothing");
}

bool Viewer::sees(EntitlementIndex entitlement) const {
    if (seesAll_) return true;
    const auto& standing = state_->entitlement(entitlement).tiers;
    return std::any_of(standing.begin(), standing.end(),
                       [this](OrganizationIndex account) { return account.exists() && isOwn(account); });
}

std::vector<EntitlementIndex> Viewer::entitlements() const {
    std::vector<EntitlementIndex> seen;
    for (std::uint32_t i = 0; i < state_->entitlements.size(); ++i) {
        if (sees({i})) seen.push_back({i});
    }
    return seen;
}

std::vector<OrganizationIndex> Viewer::accounts() const {
    std::vector<OrganizationIndex> listed;
    for (std::uint32_t i = 0; i < state_->accounts.size(); ++i) {
        const OrganizationIndex account{i};
        if (state_->account(account).exists() && channel_->organization(account).present && shows(account)) {
            listed.push_back(account);
        }
    }
    return listed;
}

}  // namespace sluice::entitlements
