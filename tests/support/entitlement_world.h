// A channel with accounts, tiers and entitlements, put together by tests: everything by id.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "entitlements/step.h"
#include "entitlements/words.h"

namespace sluice::testing_support {

using entitlements::AccountType;
using entitlements::EntitlementIndex;
using entitlements::EntitlementKind;
using entitlements::EntitlementState;
using entitlements::EventKind;
using entitlements::OrganizationIndex;
using entitlements::TierIndex;
using entitlements::ValueId;

struct EntitlementWorld {
    base::ValuePool values;
    channel::Channel channel;
    entitlements::State state;
    entitlements::Readings readings;

    EntitlementWorld() { state.addDefaultTiers(values); }

    [[nodiscard]] entitlements::Context context() { return {values, readings}; }
    /// A text; the empty one is none.
    ValueId t(std::string_view text) { return text.empty() ? ValueId{} : values.text(text); }

    /// An organization that is no account yet. Its name is its id with a capital letter.
    OrganizationIndex organization(std::string_view id) {
        std::string name(id);
        name[0] = static_cast<char>(name[0] & ~0x20);
        const OrganizationIndex index = channel.addOrganization(t(id), t(name));
        state.fit(channel);
        return index;
    }
    OrganizationIndex account(std::string_view id, AccountType type,
                              const std::vector<std::string>& parents = {}) {
        const OrganizationIndex index = organization(id);
        state.setType(index, type);
        for (const std::string& parent : parents) state.setParent(index, at(parent), true);
        return index;
    }
    void relate(std::string_view account, std::string_view with) {
        state.setRelated(at(account), at(with), true);
    }
    TierIndex tier(std::string_view id) { return state.addTier(t(id), t(id)); }
    /// Deployed, of 100 CAD.
    entitlements::Entitlement& entitlement(std::string_view id,
                                           const std::vector<std::pair<std::string, std::string>>& tiers,
                                           std::string_view owner,
                                           EntitlementKind kind = EntitlementKind::simple) {
        entitlements::Entitlement made;
        made.id = t(id);
        made.product = t("CAD");
        made.kind = kind;
        made.state = EntitlementState::deployed;
        made.quantity = 100;
        made.owner = tierAt(owner);
        const EntitlementIndex index = state.addEntitlement(made);
        for (const auto& [tier, account] : tiers) state.setAccountAt(index, tierAt(tier), at(account));
        return state.entitlements[index.value];
    }

    [[nodiscard]] OrganizationIndex at(std::string_view id) {
        return id.empty() ? OrganizationIndex{} : channel.find(t(id));
    }
    [[nodiscard]] TierIndex tierAt(std::string_view id) {
        return id.empty() ? TierIndex{} : state.findTier(t(id));
    }
    [[nodiscard]] EntitlementIndex find(std::string_view id) { return state.findEntitlement(t(id)); }
    entitlements::Entitlement& of(std::string_view id) { return state.entitlements[find(id).value]; }
    [[nodiscard]] std::string idOf(OrganizationIndex account) const {
        return account.exists() ? std::string(values.spelling(channel.organization(account).id)) : "nobody";
    }
    [[nodiscard]] std::string idOf(EntitlementIndex entitlement) const {
        return std::string(values.spelling(state.entitlement(entitlement).id));
    }

    /// As the World does it: who is created joins the channel first, and leaves it where that is refused.
    entitlements::Step step(const entitlements::Event& event) {
        const bool joins = event.kind == EventKind::createAccount && !channel.find(event.account).exists();
        if (joins) {
            channel.addOrganization(event.account, event.name.exists() ? event.name : event.account);
            state.fit(channel);
        }
        entitlements::Step taken = entitlements::step(channel, state, context(), event);
        if (joins && !taken.happened) leave();
        return taken;
    }
    /// `joined`: the step added the organization.
    void undo(const entitlements::Step& step, bool joined = false) {
        entitlements::undo(state, step);
        if (joined && step.happened) leave();
    }
    [[nodiscard]] entitlements::Viewer viewer(std::string_view account = {}) {
        return {channel, state, context(), at(account)};
    }

  private:
    void leave() {
        channel.dropLastOrganization();
        state.fit(channel);
    }
};

/// Everything but the lookup by id, which the entitlements themselves tell.
inline bool isSame(const entitlements::State& left, const entitlements::State& right) {
    for (std::uint32_t i = 0; i < left.entitlements.size(); ++i) {
        if (left.findEntitlement(left.entitlements[i].id).value != i) return false;
    }
    return left.accounts == right.accounts && left.tiers == right.tiers && left.order == right.order &&
           left.entitlements == right.entitlements && left.producer == right.producer;
}

}  // namespace sluice::testing_support
