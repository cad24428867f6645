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

entitlements::Steps stepsOf(const Session& session) {
    entitlements::Steps steps;
    for (const World::Step& step : session.timeline().steps()) {
        steps.push_back(step.isOfEntitlements() ? &step.entitlements : nullptr);
    }
    return steps;
}

Text leftWords(const entitlements::Amounts& amounts) {
    return base::digits(amounts.left) + " of " + base::digits(amounts.received()) + " received remain";
}

Text amountWords(const entitlements::Amounts& amounts, std::string_view usedLabel) {
    base::GrowingText text = base::digits(amounts.received()) + " received: ";
    if (amounts.passedOn != 0) text += base::digits(amounts.passedOn) + " passed on, ";
    if (amounts.used != 0) text += base::digits(amounts.used) + " " + usedLabel + ", ";
    text += base::digits(amounts.left) + " left";
    return text;
}

EntitlementEntry entitlementEntry(const Viewer& viewer, EntitlementIndex index, std::uint64_t passedOn) {
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
    const entitlements::Amounts amounts{passedOn, entitlement.used, entitlement.remaining()};
    entry.received = amounts.received();
    entry.passedOn = passedOn;
    entry.usedLabel = entitlement.kind == entitlements::EntitlementKind::bulk ? "redeemed" : "activated";
    entry.left = leftWords(amounts);
    entry.amounts = amountWords(amounts, entry.usedLabel.view());
    entry.state = word(entitlement.state).tag;
    entry.stateLabel = word(entitlement.state).label;
    for (const TierIndex tier : state.order) {
        const OrganizationIndex account = entitlement.at(tier);
        if (!account.exists()) continue;
        const bool isShown = viewer.shows(account, index);
        entry.standings.push_back({text(state.tier(tier).id), text(state.tier(tier).name),
                                   isShown ? text(viewer.channel().organization(account).id) : Text(),
                                   viewer.nameOf(account, index), !isShown});
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
