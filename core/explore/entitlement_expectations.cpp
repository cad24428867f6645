#include "explore/entitlement_expectations.h"

#include <utility>

#include "base/text.h"
#include "entitlements/viewer.h"

namespace sluice::explore {

using entitlements::EntitlementIndex;
using entitlements::Viewer;
using scenario::ExpectEntitlement;
using scenario::ExpectSees;
using scenario::OrganizationIndex;
using scenario::ValueId;
using scenario::World;

namespace {

std::string quoted(ValueId id, const World& world) { return base::quoted(world.values->spelling(id)); }

std::string nameOf(ValueId id, const World& world) {
    const OrganizationIndex index = world.channel.find(id);
    if (!index.exists()) return quoted(id, world);
    return base::cut(world.values->spelling(world.channel.organization(index).name));
}

std::string tierName(ValueId id, const World& world) {
    const entitlements::TierIndex tier = world.entitlements.findTier(id);
    return tier.exists() ? base::cut(world.values->spelling(world.entitlements.tier(tier).name))
                         : base::Text(quoted(id, world));
}

/// The parts of an expectation: each that is wrong adds what was found instead.
class Parts {
  public:
    void add(bool isRight, std::string found) {
        if (isRight) return;
        text_ += (text_.empty() ? "" : ", ") + std::move(found);
    }
    [[nodiscard]] ExpectationVerdict verdict() {
        const bool passed = text_.empty();
        return {passed, passed ? std::string() : "it " + std::move(text_)};
    }

  private:
    std::string text_;
};

}  // namespace

ExpectationVerdict evaluateEntitlement(const ExpectEntitlement& expectation, const World& world) {
    const entitlements::State& state = world.entitlements;
    const EntitlementIndex index = state.findEntitlement(expectation.entitlement);
    if (!index.exists()) return {false, "there is no such entitlement then"};
    const entitlements::Entitlement& found = state.entitlement(index);
    const OrganizationIndex holder = found.ownerAccount();
    Parts parts;
    parts.add(expectation.quantity.value_or(found.quantity) == found.quantity,
              "holds " + std::to_string(found.quantity));
    parts.add(expectation.used.value_or(found.used) == found.used, "has used " + std::to_string(found.used));
    parts.add(expectation.state.value_or(found.state) == found.state,
              "is " + std::string(word(found.state).tag));
    const bool isOwner = found.owner.exists() && state.tier(found.owner).id == expectation.owner;
    parts.add(!expectation.owner.exists() || isOwner,
              found.owner.exists() ? "is owned by " + tierName(state.tier(found.owner).id, world)
                                   : std::string("has no current owner"));
    const bool isThere = holder.exists() && holder == world.channel.find(expectation.account);
    parts.add(!expectation.account.exists() || isThere,
              holder.exists() ? "is held by " + nameOf(world.channel.organization(holder).id, world)
                              : std::string("is held by nobody"));
    return parts.verdict();
}

ExpectationVerdict evaluateEntitlement(const ExpectSees& expectation, const World& world) {
    const entitlements::State& state = world.entitlements;
    const OrganizationIndex account = state.findAccount(world.channel, expectation.account);
    if (!account.exists())
        return {false, "there is no account " + quoted(expectation.account, world) + " then"};
    const Viewer viewer(world.channel, state, world.entitlementContext(), account);
    bool isShown = false;
    if (expectation.entitlement.exists()) {
        const EntitlementIndex index = state.findEntitlement(expectation.entitlement);
        if (!index.exists()) return {false, "there is no such entitlement then"};
        isShown = viewer.sees(index);
    } else {
        const OrganizationIndex of = world.channel.find(expectation.of);
        if (!of.exists()) return {false, "there is no account " + quoted(expectation.of, world) + " then"};
        isShown = viewer.shows(of);
    }
    const bool passed = isShown == expectation.shown;
    return {passed, passed ? std::string() : std::string(isShown ? "it is shown" : "it is withheld")};
}

std::string entitlementSentence(const ExpectEntitlement& expectation, const World& world) {
    std::string text = "entitlement " + quoted(expectation.entitlement, world);
    std::string_view joint = " ";
    const auto add = [&](std::string_view part) {
        text += joint;
        text += part;
        joint = ", ";
    };
    if (expectation.quantity) add("holds " + std::to_string(*expectation.quantity));
    if (expectation.used) add("has used " + std::to_string(*expectation.used));
    if (expectation.state) add("is " + std::string(word(*expectation.state).tag));
    if (expectation.owner.exists()) add("is owned by " + tierName(expectation.owner, world));
    if (expectation.account.exists()) add("is held by " + nameOf(expectation.account, world));
    if (joint == " ") add("is there");
    return text;
}

std::string entitlementSentence(const ExpectSees& expectation, const World& world) {
    const bool isName = expectation.of.exists();
    return nameOf(expectation.account, world) + (expectation.shown ? " sees " : " does not see ") +
           (isName ? "the name of " + nameOf(expectation.of, world)
                   : "entitlement " + quoted(expectation.entitlement, world));
}

}  // namespace sluice::explore
