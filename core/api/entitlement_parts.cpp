#include <algorithm>

#include "api/entitlement_views.h"
#include "api/views.h"
#include "base/text.h"
#include "codec/scenario_json.h"
#include "entitlements/words.h"

namespace sluice::api {

using entitlements::Entitlement;
using entitlements::State;
using entitlements::TierIndex;

Viewer viewerOf(const World& world, OrganizationIndex account) {
    return {world.channel, world.entitlements, world.entitlementContext(), account};
}

Text idFor(const Viewer& viewer, OrganizationIndex account) {
    const base::ValueId id = account.exists() ? viewer.idOf(account) : base::ValueId{};
    return id.exists() ? Text(viewer.values().spelling(id)) : Text();
}

bool mayKnow(const Viewer& viewer, const entitlements::Event& event) {
    const auto isKnown = [&viewer](base::ValueId id) {
        const OrganizationIndex account = viewer.channel().find(id);
        return !id.exists() || !account.exists() || viewer.shows(account);
    };
    return isKnown(event.by) && isKnown(event.account) && isKnown(event.with) &&
           std::all_of(event.parents.begin(), event.parents.end(), isKnown);
}

Text jsonOf(const World& world, const entitlements::Event& event) {
    return codec::writeEvent(scenario::eventFrom(event), *world.values);
}

TierIndex holderOf(const State& state, const Entitlement& entitlement) {
    if (entitlement.owner.exists()) return entitlement.owner;
    TierIndex lowest;
    for (const TierIndex tier : state.order) {
        if (entitlement.at(tier).exists()) lowest = tier;
    }
    return lowest;
}

EntitlementEntry entitlementEntry(const Viewer& viewer, EntitlementIndex index) {
    const State& state = viewer.state();
    const Entitlement& entitlement = state.entitlement(index);
    const auto text = [&viewer](base::ValueId id) { return Text(viewer.values().spelling(id)); };
    EntitlementEntry entry;
    entry.index = index.value;
    entry.id = text(entitlement.id);
    entry.kind = word(entitlement.kind).tag;
    entry.kindLabel = word(entitlement.kind).label;
    entry.product = text(entitlement.product);
    entry.quantity = entitlement.quantity;
    entry.used = entitlement.used;
    entry.remaining = entitlement.remaining();
    entry.usedLabel = entitlement.kind == entitlements::EntitlementKind::bulk ? "redeemed" : "activated";
    entry.state = word(entitlement.state).tag;
    entry.stateLabel = word(entitlement.state).label;
    for (const TierIndex tier : state.order) {
        const OrganizationIndex account = entitlement.at(tier);
        if (!account.exists()) continue;
        entry.standings.push_back({text(state.tier(tier).id), text(state.tier(tier).name),
                                   idFor(viewer, account), viewer.nameOf(account), !viewer.shows(account)});
        if (tier != entitlement.owner) continue;
        const EntitlementStanding& standing = entry.standings.back();
        entry.owner = standing.tier;
        entry.ownerTier = standing.tierName;
        entry.ownerAccount = standing.account;
        entry.ownerName = standing.accountName;
        entry.withheld = standing.withheld;
    }
    if (entitlement.from.exists() && viewer.sees(entitlement.from)) {
        entry.from = text(state.entitlement(entitlement.from).id);
    }
    return entry;
}

bool hasText(std::string_view text, std::string_view folded) {
    return folded.empty() || base::folded(text).find(folded) != std::string::npos;
}

}  // namespace sluice::api
