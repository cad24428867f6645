// A channel with catalogues, put together by tests: organizations by id, values as literals.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plan_sync/difference.h"
#include "plan_sync/step.h"

namespace sluice::testing_support {

using plan_sync::OrganizationIndex;
using plan_sync::PartnershipIndex;
using plan_sync::ValueId;

struct PlanWorld {
    base::ValuePool values;
    channel::Channel channel;
    plan_sync::State state;
    plan_sync::Readings readings;

    PlanWorld() { state.zero = values.number("0"); }

    [[nodiscard]] plan_sync::Context context() { return {values, readings}; }
    /// A text; the empty one is none.
    ValueId t(std::string_view text) { return text.empty() ? ValueId{} : values.text(text); }
    ValueId n(std::string_view number) { return number.empty() ? ValueId{} : values.number(number); }
    std::vector<ValueId> list(const std::vector<std::string>& texts) {
        std::vector<ValueId> ids;
        for (const std::string& text : texts) ids.push_back(t(text));
        return ids;
    }

    OrganizationIndex add(std::string_view id) {
        const OrganizationIndex index = channel.addOrganization(t(id), t(id));
        state.fit(channel);
        return index;
    }
    PartnershipIndex resell(std::string_view upstream, std::string_view downstream, std::string_view used,
                            bool categoriesSyncDisabled = false, bool pricesSyncDisabled = false) {
        const PartnershipIndex index = channel.connect(at(upstream), at(downstream));
        state.fit(channel);
        state.relationships[index.value] = {t(used), categoriesSyncDisabled, pricesSyncDisabled};
        return index;
    }
    [[nodiscard]] OrganizationIndex at(std::string_view id) { return channel.find(t(id)); }
    plan_sync::Catalogue& catalogue(std::string_view id) { return state.catalogues.own(at(id).value); }
    plan_sync::Plan& plan(std::string_view organization, std::string_view id) {
        for (plan_sync::Plan& plan : catalogue(organization).plans) {
            if (plan.id == t(id)) return plan;
        }
        return catalogue(organization).plans.front();
    }
    void completeAll() {
        state.catalogues.forEach(
            [&](std::size_t, plan_sync::Catalogue& each) { plan_sync::complete(each, state.zero); });
    }

    plan_sync::Step step(const plan_sync::Event& event) {
        return plan_sync::step(channel, state, context(), event);
    }
    void undo(const plan_sync::Step& step) { plan_sync::undo(state, step); }
    [[nodiscard]] plan_sync::Address address(std::string_view path) {
        return plan_sync::addressOf(path, values).value_or(plan_sync::Address{});
    }
    /// What stands at a path of an organization: "absent", "present", "yes", "no", or the text or number.
    [[nodiscard]] std::string value(std::string_view organization, std::string_view path) {
        return text(plan_sync::valueAt(channel, state, at(organization), address(path)));
    }
    [[nodiscard]] std::string text(plan_sync::Value value) const {
        switch (value.kind) {
            case plan_sync::Value::Kind::absent:
                return "absent";
            case plan_sync::Value::Kind::present:
                return "present";
            case plan_sync::Value::Kind::no:
                return "no";
            case plan_sync::Value::Kind::yes:
                return "yes";
            case plan_sync::Value::Kind::scalar:
                break;
        }
        return std::string(values.spelling(value.scalar));
    }
};

}  // namespace sluice::testing_support
