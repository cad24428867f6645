#include "entitlements/viewer.h"

#include <algorithm>

#include "base/text.h"

namespace sluice::entitlements {

Viewer::Viewer(const Channel& channel, const State& state, const Context& context, OrganizationIndex account)
    : channel_(&channel),
      state_(&state),
      values_(&context.values),
      account_(account),
      visibility_(context.readings.visibility),
      seesAll_(!account.exists() || account == state.producer) {
    if (!seesAll_) hierarchy_ = state.hierarchyOf(account);
}

bool Viewer::isOwn(OrganizationIndex organization) const {
    return std::binary_search(hierarchy_.begin(), hierarchy_.end(), organization);
}

bool Viewer::shows(OrganizationIndex organization) const {
    if (seesAll_ || organization == state_->producer || isOwn(organization)) return true;
    if (!state_->isRelated(account_, organization)) return false;
    return state_->account(account_).type != AccountType::partner ||
           state_->account(organization).visibleToOtherPartners || visibility_ == Visibility::relatedSeeIt;
}

ValueId Viewer::idOf(OrganizationIndex organization) const {
    return shows(organization) ? channel_->organization(organization).id : ValueId{};
}

base::Text Viewer::nameOf(OrganizationIndex organization) const {
    if (!shows(organization)) return kNameWithheld;
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
