#include "explore/expectations.h"

#include <algorithm>

#include "base/text.h"
#include "data_sync/words.h"
#include "explore/entitlement_expectations.h"
#include "explore/plan_expectations.h"
#include "explore/tier_expectations.h"

namespace sluice::explore {

using namespace scenario;
using data_sync::Cardinality;
using data_sync::Item;
using data_sync::ItemIndex;
using data_sync::Names;
using data_sync::Outcome;
using data_sync::SettingIndex;

namespace {

std::string_view outcomeWord(Outcome outcome) {
    switch (outcome) {
        case Outcome::match:
            return "Match";
        case Outcome::merge:
            return "Merge";
        case Outcome::notApplicable:
            return "N/A";
    }
    return {};
}

std::string_view momentWord(data_sync::Moment moment) {
    switch (moment) {
        case data_sync::Moment::invited:
            return "invited";
        case data_sync::Moment::partnered:
            return "partnered";
        case data_sync::Moment::added:
            return "added";
        case data_sync::Moment::changed:
            return "changed";
        case data_sync::Moment::removed:
            return "removed";
    }
    return {};
}

class Evaluator {
  public:
    Evaluator(const World& world, const World::Step* step)
        : world_(world), step_(step), names_{*world.values, world.channel, world.state} {}

    ExpectationVerdict operator()(const ExpectHolds& e) const {
        OrganizationIndex organization;
        SettingIndex setting;
        if (auto missing = find(e.organization, e.setting, organization, setting); !missing.empty()) {
            return {false, missing};
        }
        if (!e.key.exists()) {
            const ValueId value = world_.state.value(setting, organization);
            return verdict(value == e.value, "it has " + names_.quoted(value));
        }
        const ItemIndex item = itemOf(setting, organization, e.key);
        if (!item.exists()) return {false, "it has no such item"};
        const Item has = world_.state.multiples[setting.value].universe().item(item);
        return verdict(!e.detail.exists() || has.detail == e.detail, "it has " + names_.of(has));
    }
    ExpectationVerdict operator()(const ExpectLacks& e) const {
        OrganizationIndex organization;
        SettingIndex setting;
        if (auto missing = find(e.organization, e.setting, organization, setting); !missing.empty()) {
            return {false, missing};
        }
        if (e.key.exists()) return verdict(!itemOf(setting, organization, e.key).exists(), "it has the item");
        if (world_.state.setting(setting).cardinality == Cardinality::single) {
            const ValueId value = world_.state.value(setting, organization);
            return verdict(!value.exists(), "it has " + names_.quoted(value));
        }
        return verdict(world_.state.multiples[setting.value].isEmpty(organization), "it has items");
    }
    ExpectationVerdict operator()(const ExpectSame& e) const {
        OrganizationIndex organization, other;
        SettingIndex setting;
        if (auto missing = find(e.organization, e.setting, organization, setting); !missing.empty()) {
            return {false, missing};
        }
        if (auto missing = find(e.as, e.setting, other, setting); !missing.empty()) return {false, missing};
        return verdict(world_.state.areEqual(setting, organization, other), "they differ");
    }
    ExpectationVerdict operator()(const ExpectLocked& e) const {
        OrganizationIndex organization;
        SettingIndex setting;
        if (auto missing = find(e.organization, e.setting, organization, setting); !missing.empty()) {
            return {false, missing};
        }
        const bool isLocked = world_.state.setting(setting).scope == data_sync::Scope::synced &&
                              world_.state.lockHolder(world_.channel, organization).exists();
        return verdict(isLocked == e.locked, isLocked ? "it is locked" : "it is not locked");
    }
    ExpectationVerdict operator()(const ExpectRefused& e) const {
        if (step_ == nullptr || step_->happened()) return {false, "it happens"};
        return verdict(!e.rule.exists() || names_.values.spelling(e.rule) == step_->refusal().rule,
                       "it is refused by " + Text(step_->refusal().rule));
    }
    ExpectationVerdict operator()(const ExpectHappens&) const {
        if (step_ == nullptr) return {false, "there is no such event"};
        return verdict(step_->happened(),
                       "it is refused by " + Text(step_->refusal().rule) + ": " + step_->refusal().sentence);
    }
    ExpectationVerdict operator()(const ExpectOutcome& e) const {
        OrganizationIndex upstream, downstream;
        SettingIndex setting;
        if (auto missing = find(e.upstream, e.setting, upstream, setting); !missing.empty())
            return {false, missing};
        if (auto missing = find(e.downstream, e.setting, downstream, setting); !missing.empty()) {
            return {false, missing};
        }
        const PartnershipIndex partnership = world_.channel.find(upstream, downstream);
        if (!partnership.exists()) return {false, "they are no partners"};
        const data_sync::SettingType& type = world_.state.setting(setting);
        const Outcome outcome = data_sync::predict({world_.state.mode(partnership), type.cardinality,
                                                    type.scope, e.moment, world_.readings.strictAdd})
                                    .outcome;
        return verdict(outcome == e.outcome, "it is " + Text(outcomeWord(outcome)));
    }

    ExpectationVerdict operator()(const ExpectEntitlement& e) const { return evaluateEntitlement(e, world_); }
    ExpectationVerdict operator()(const ExpectSees& e) const { return evaluateEntitlement(e, world_); }
    ExpectationVerdict operator()(const ExpectCatalogueValue& e) const { return evaluatePlan(e, world_); }
    ExpectationVerdict operator()(const ExpectCarried& e) const { return evaluatePlan(e, world_, step_); }
    ExpectationVerdict operator()(const ExpectHeldBack& e) const { return evaluatePlan(e, world_, step_); }
    ExpectationVerdict operator()(const ExpectNeverCarried& e) const {
        return evaluatePlan(e, world_, step_);
    }
    ExpectationVerdict operator()(const ExpectRequest& e) const { return evaluateTier(e, world_); }
    ExpectationVerdict operator()(const ExpectConfiguration& e) const { return evaluateTier(e, world_); }

  private:
    [[nodiscard]] static ExpectationVerdict verdict(bool passed, Text found) {
        return {passed, passed ? Text() : found};
    }
    [[nodiscard]] Text find(ValueId organizationId, ValueId settingId, OrganizationIndex& organization,
                            SettingIndex& setting) const {
        organization = world_.channel.find(organizationId);
        if (!organization.exists())
            return "there is no organization " + names_.quoted(organizationId) + " then";
        setting = world_.state.findSetting(settingId);
        return setting.exists() ? Text() : "there is no setting " + names_.quoted(settingId);
    }
    [[nodiscard]] ItemIndex itemOf(SettingIndex setting, OrganizationIndex organization, ValueId key) const {
        const data_sync::ItemColumn& column = world_.state.multiples[setting.value];
        return column.itemOfKey(organization, column.universe().findKey(key));
    }

    const World& world_;
    const World::Step* step_;
    Names names_;
};

class ExpectationTeller {
  public:
    explicit ExpectationTeller(const World& world)
        : world_(world), names_{*world.values, world.channel, world.state} {}

    Text operator()(const ExpectHolds& e) const {
        const Text what = e.key.exists() ? names_.of(Item{e.key, e.detail}) : names_.quoted(e.value);
        return when(e.after) + name(e.organization) + " has " + what + " in " + setting(e.setting);
    }
    Text operator()(const ExpectLacks& e) const {
        const Text what = e.key.exists() ? "no " + names_.quoted(e.key) + " in " : Text("nothing in ");
        return when(e.after) + name(e.organization) + " has " + what + setting(e.setting);
    }
    Text operator()(const ExpectSame& e) const {
        return when(e.after) + name(e.organization) + " equals " + name(e.as) + " in " + setting(e.setting);
    }
    Text operator()(const ExpectLocked& e) const {
        return when(e.after) + setting(e.setting) + " of " + name(e.organization) +
               (e.locked ? " is locked" : " is not locked");
    }
    Text operator()(const ExpectRefused& e) const {
        base::GrowingText text = "Event " + base::digits(e.event + 1) + " is refused";
        if (e.rule.exists()) text += " by " + Text(world_.values->spelling(e.rule));
        return text;
    }
    Text operator()(const ExpectHappens& e) const {
        return "Event " + base::digits(e.event + 1) + " happens";
    }
    Text operator()(const ExpectOutcome& e) const {
        return when(e.after) + setting(e.setting) + " " + momentWord(e.moment) + " at " + name(e.upstream) +
               " is " + outcomeWord(e.outcome) + " at " + name(e.downstream);
    }
    Text operator()(const ExpectCatalogueValue& e) const { return when(e.after) + planSentence(e, world_); }
    Text operator()(const ExpectCarried& e) const { return planSentence(e, world_); }
    Text operator()(const ExpectHeldBack& e) const { return planSentence(e, world_); }
    Text operator()(const ExpectNeverCarried& e) const { return planSentence(e, world_); }
    Text operator()(const ExpectEntitlement& e) const {
        return when(e.after) + entitlementSentence(e, world_);
    }
    Text operator()(const ExpectSees& e) const { return when(e.after) + entitlementSentence(e, world_); }
    Text operator()(const ExpectRequest& e) const { return when(e.after) + tierSentence(e, world_); }
    Text operator()(const ExpectConfiguration& e) const { return when(e.after) + tierSentence(e, world_); }

  private:
    [[nodiscard]] static Text when(std::uint32_t after) {
        if (after == kAtEnd) return {};
        return after == 0 ? "At the start " : "After event " + base::digits(after) + " ";
    }
    [[nodiscard]] Text name(ValueId id) const {
        const OrganizationIndex index = world_.channel.find(id);
        return index.exists() ? names_.of(index) : names_.quoted(id);
    }
    [[nodiscard]] Text setting(ValueId id) const {
        const SettingIndex index = world_.state.findSetting(id);
        return index.exists() ? names_.of(index) : names_.quoted(id);
    }

    const World& world_;
    Names names_;
};

struct Moments {
    std::uint32_t operator()(const ExpectRefused& e) const { return rightAfter(e.event); }
    std::uint32_t operator()(const ExpectHappens& e) const { return rightAfter(e.event); }
    std::uint32_t operator()(const ExpectCarried& e) const { return rightAfter(e.event); }
    std::uint32_t operator()(const ExpectHeldBack& e) const { return rightAfter(e.event); }
    std::uint32_t operator()(const ExpectNeverCarried& e) const { return rightAfter(e.event); }
    /// The last number would be kAtEnd; no timeline is so long.
    static std::uint32_t rightAfter(std::uint32_t event) { return std::min(event, kAtEnd - 2) + 1; }
    template <class OfState>
    std::uint32_t operator()(const OfState& e) const {
        return e.after;
    }
};

}  // namespace

std::uint32_t checkedAfter(const Expectation& expectation) { return std::visit(Moments{}, expectation); }

ExpectationVerdict evaluate(const Expectation& expectation, const World& world, const World::Step* step) {
    return std::visit(Evaluator(world, step), expectation);
}

Text sentenceOf(const Expectation& expectation, const World& world) {
    return std::visit(ExpectationTeller(world), expectation);
}

}  // namespace sluice::explore
