#include <algorithm>
#include <array>

#include "api/entitlement_forms.h"
#include "api/entitlement_views.h"
#include "api/kind_forms.h"
#include "api/views.h"
#include "base/index_map.h"
#include "base/text.h"
#include "entitlements/event.h"
#include "entitlements/rules.h"
#include "entitlements/step.h"

namespace sluice::api {

using entitlements::Account;
using entitlements::Entitlement;
using entitlements::EntitlementState;
using entitlements::State;
using entitlements::TierIndex;

namespace {

constexpr std::size_t kMostViewers = 500;
constexpr std::size_t kMostRelated = 20;
constexpr std::size_t kMostDrawn = 300;

Text textOf(const Viewer& viewer, base::ValueId id) { return viewer.values().spelling(id); }

TermGroup group(std::string_view id, std::span<const entitlements::Word> words) {
    TermGroup group{id, {}};
    for (const entitlements::Word& word : words) {
        group.terms.push_back({word.tag, word.label, word.help});
    }
    return group;
}

/// By organization slot: how many accounts stand above one another there, itself included. There is no loop (EN-23).
std::vector<std::uint32_t> levelsOf(const State& state) {
    std::vector<std::uint32_t> levels(state.accounts.size(), 1), waiting(state.accounts.size());
    std::vector<OrganizationIndex> ready;
    for (std::uint32_t i = 0; i < state.accounts.size(); ++i) {
        waiting[i] = static_cast<std::uint32_t>(state.accounts[i].parents.size());
        if (waiting[i] == 0) ready.push_back({i});
    }
    for (std::size_t i = 0; i < ready.size(); ++i) {
        const OrganizationIndex parent = ready[i];
        for (const OrganizationIndex child : state.account(parent).children) {
            levels[child.value] = std::max(levels[child.value], levels[parent.value] + 1);
            if (--waiting[child.value] == 0) ready.push_back(child);
        }
    }
    return levels;
}

class Overview {
  public:
    Overview(const Session& session, const Viewer& viewer, const EntitlementsAsked& asked)
        : session_(session), viewer_(viewer), state_(viewer.state()), asked_(asked) {
        seen_ = viewer.entitlements();
        passedOn_ = entitlements::passedOnBy(state_, stepsOf(session));
    }

    EntitlementOverview make() {
        if (viewer_.account().exists()) overview_.viewer = viewer_.nameOf(viewer_.account());
        tiers();
        holdings();
        accounts();
        entitlements();
        products();
        return overview_;
    }

  private:
    void tiers() {
        for (const TierIndex tier : state_.order) {
            const auto position = static_cast<std::uint32_t>(overview_.tiers.size() + 1);
            overview_.tiers.push_back({textOf(viewer_, state_.tier(tier).id),
                                       textOf(viewer_, state_.tier(tier).name), position,
                                       tier == entitlements::kEndCustomer});
        }
    }
    /// What every account holds of what the viewer sees.
    void holdings() {
        held_.resize(state_.accounts.size());
        made_.resize(state_.entitlements.size());
        std::vector<std::uint32_t> placeOf(state_.entitlements.size(), entitlements::kNowhere);
        for (const EntitlementIndex index : seen_) {
            const Entitlement& entitlement = state_.entitlement(index);
            if (entitlement.from.exists()) ++made_[entitlement.from.value];
            const TierIndex holder = holderOf(state_, entitlement);
            if (!holder.exists()) continue;
            placeOf[index.value] = entitlement.at(holder).value;
            if (entitlement.state != EntitlementState::obsolete) ++held_[placeOf[index.value]].entitlements;
        }
        amounts_ = amountsAt(state_, passedOn_, placeOf, held_.size());
    }

    void accounts() {
        levels_ = levelsOf(state_);
        for (const OrganizationIndex account : viewer_.accounts()) {
            const Account& entry = state_.account(account);
            const Text id = idFor(viewer_, account), name = viewer_.nameOf(account);
            // Who can look is told to nobody in particular alone: a list of all accounts names the withheld ones.
            if (!viewer_.account().exists()) {
                ++overview_.totalViewers;
                if (overview_.viewers.size() < kMostViewers) {
                    overview_.viewers.push_back({id, name, word(entry.type).label});
                }
            }
            if (!hasText(id, asked_.text) && !hasText(name, asked_.text)) continue;
            if (isAsked(overview_.totalAccounts++))
                overview_.accounts.push_back(accountOf(account, id, name));
        }
    }
    EntitlementAccount accountOf(OrganizationIndex index, Text id, Text name) const {
        const Account& account = state_.account(index);
        EntitlementAccount entry = held_[index.value];
        const entitlements::Amounts& amounts = amounts_[index.value];
        entry.received = amounts.received();
        entry.passedOn = amounts.passedOn;
        entry.quantity = amounts.held();
        entry.used = amounts.used;
        entry.remaining = amounts.left;
        entry.left = leftWords(amounts);
        entry.amounts = amountWords(amounts, "used");
        entry.index = index.value;
        entry.id = id;
        entry.name = name;
        entry.type = word(account.type).tag;
        entry.typeLabel = word(account.type).label;
        entry.level = levels_[index.value];
        entry.visible = account.visibleToOtherPartners;
        for (const OrganizationIndex parent : account.parents) {
            if (viewer_.shows(parent)) entry.parents.push_back(viewer_.nameOf(parent));
        }
        for (const OrganizationIndex other : account.related) {
            if (!viewer_.shows(other)) continue;
            ++entry.totalRelated;
            if (entry.related.size() < kMostRelated) entry.related.push_back(viewer_.nameOf(other));
        }
        return entry;
    }

    void entitlements() {
        std::vector<EntitlementIndex> drawn;
        bool isWithheld = false;
        for (const EntitlementIndex index : seen_) {
            const bool isFiltered = !asked_.text.empty();
            const bool isNext = isAsked(overview_.totalEntitlements);
            if (!isFiltered && !isNext && drawn.size() >= kMostDrawn) {
                ++overview_.totalEntitlements;
                continue;
            }
            EntitlementEntry entry = entitlementEntry(viewer_, index, passedOn_[index.value]);
            if (isFiltered && !hasAskedText(entry)) continue;
            ++overview_.totalEntitlements;
            for (const EntitlementStanding& standing : entry.standings) isWithheld |= standing.withheld;
            entry.made = made_[index.value];
            if (isNext) overview_.entitlements.push_back(entry);
            if (drawn.size() < kMostDrawn) drawn.push_back(index);
        }
        if (drawn.size() < overview_.totalEntitlements) {
            overview_.note = "The picture shows the first " + base::digits(drawn.size()) + " of " +
                             base::counted(overview_.totalEntitlements, "entitlement") + ".";
        }
        if (isWithheld) {
            if (!overview_.note.empty()) overview_.note = overview_.note + " ";
            overview_.note =
                overview_.note + "Names that " + overview_.viewer + " may not see are withheld (EN-16).";
        }
        addFlow(session_, viewer_, passedOn_, drawn, overview_);
    }
    [[nodiscard]] bool isAsked(std::uint32_t number) const {
        return number >= asked_.from && number - asked_.from < asked_.limit;
    }
    [[nodiscard]] bool hasAskedText(const EntitlementEntry& entry) const {
        const auto has = [this](std::string_view text) { return hasText(text, asked_.text); };
        return has(entry.id) || has(entry.product) || has(entry.stateLabel) ||
               std::any_of(entry.standings.begin(), entry.standings.end(),
                           [&has](const EntitlementStanding& standing) { return has(standing.accountName); });
    }

    void products() {
        base::IndexMap numberOf;
        for (const EntitlementIndex index : seen_) {
            const Entitlement& entitlement = state_.entitlement(index);
            std::uint32_t number = numberOf.find(entitlement.product.value);
            if (number == base::IndexMap::kNone) {
                number = static_cast<std::uint32_t>(overview_.products.size());
                numberOf.add(entitlement.product.value, number);
                overview_.products.emplace_back().product = textOf(viewer_, entitlement.product);
            }
            const entitlements::Amounts counted = entitlements::countedOf(entitlement);
            EntitlementProduct& product = overview_.products[number];
            ++product.entitlements;
            product.quantity += counted.held();
            product.used += counted.used;
            product.remaining += counted.left;
        }
        for (EntitlementProduct& product : overview_.products) {
            product.left =
                base::digits(product.remaining) + " of " + base::digits(product.quantity) + " in all remain";
            product.amounts = base::digits(product.quantity) + " in all: " + base::digits(product.used) +
                              " used, " + base::digits(product.remaining) + " left";
        }
    }

    const Session& session_;
    const Viewer& viewer_;
    const State& state_;
    const EntitlementsAsked& asked_;
    std::vector<EntitlementIndex> seen_;
    std::vector<std::uint64_t> passedOn_;         // by entitlement
    std::vector<EntitlementAccount> held_;        // by organization slot: how many it holds
    std::vector<entitlements::Amounts> amounts_;  // by organization slot
    std::vector<std::uint32_t> levels_;           // by organization slot
    std::vector<std::uint32_t> made_;             // by entitlement
    EntitlementOverview overview_;
};

}  // namespace

SystemDescription entitlementDescribe() {
    SystemDescription description;
    for (const step::RuleText& rule : entitlements::kRules) {
        description.rules.push_back({rule.id, rule.status, rule.source, rule.sentence});
    }
    TermGroup visibility = group("EN-16", entitlements::kVisibilities);
    description.readings = {
        {visibility.id,
         "Do partners directly related to an account that is not visible to other partners see its name?",
         visibility.terms}};
    description.events = kindEvents(entitlementForms());
    description.words = {
        group("accountTypes", entitlements::kAccountTypes), group("kinds", entitlements::kEntitlementKinds),
        group("states", entitlements::kEntitlementStates), group("fields", entitlements::kFields)};
    return description;
}

EntitlementOverview entitlementOverview(const Session& session, const Viewer& viewer,
                                        const EntitlementsAsked& asked) {
    return Overview(session, viewer, asked).make();
}

}  // namespace sluice::api
