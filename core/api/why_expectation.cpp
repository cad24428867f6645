#include "api/why_expectation.h"

#include <algorithm>
#include <variant>

#include "api/entitlement_views.h"
#include "api/plan_views.h"
#include "api/tier_views.h"
#include "api/views.h"
#include "explore/expectations.h"

namespace sluice::api {
namespace {

using base::ValueId;
using namespace scenario;

class Asker {
  public:
    explicit Asker(Session& session) : session_(session), world_(session.world()) {}

    std::optional<WhyAnswer> operator()(const ExpectHolds& e) const {
        return value(e.organization, e.setting, e.key);
    }
    std::optional<WhyAnswer> operator()(const ExpectLacks& e) const {
        return value(e.organization, e.setting, e.key);
    }
    std::optional<WhyAnswer> operator()(const ExpectSame& e) const {
        return value(e.organization, e.setting, {});
    }
    std::optional<WhyAnswer> operator()(const ExpectLocked& e) const {
        return value(e.organization, e.setting, {});
    }
    std::optional<WhyAnswer> operator()(const ExpectOutcome& e) const {
        const PartnershipIndex partnership =
            world_.channel.find(world_.channel.find(e.upstream), world_.channel.find(e.downstream));
        const SettingIndex setting = world_.state.findSetting(e.setting);
        if (!partnership.exists() || !setting.exists()) return std::nullopt;
        return whyOutcome(session_, partnership, setting, e.moment);
    }
    std::optional<WhyAnswer> operator()(const ExpectRefused& e) const { return event(e.event); }
    std::optional<WhyAnswer> operator()(const ExpectHappens& e) const { return event(e.event); }

    std::optional<WhyAnswer> operator()(const ExpectCatalogueValue& e) const {
        return place(e.organization, e.path);
    }
    std::optional<WhyAnswer> operator()(const ExpectCarried& e) const {
        return place(e.organization, e.path);
    }
    std::optional<WhyAnswer> operator()(const ExpectHeldBack& e) const {
        return place(e.organization, e.path);
    }
    std::optional<WhyAnswer> operator()(const ExpectNeverCarried& e) const {
        return place(e.organization, e.path);
    }
    std::optional<WhyAnswer> operator()(const ExpectEntitlement& e) const { return right(e.entitlement); }
    std::optional<WhyAnswer> operator()(const ExpectSees& e) const { return right(e.entitlement); }
    std::optional<WhyAnswer> operator()(const ExpectRequest& e) const {
        if (world_.tierSetup.findRequest(e.request) == tier_setup::kNoIndex) return std::nullopt;
        return whyTier(session_, {tier_setup::SubjectKind::request, e.request});
    }
    std::optional<WhyAnswer> operator()(const ExpectConfiguration& e) const {
        const bool isLevel = e.level == 1 || e.level == 2;
        const std::uint32_t index = isLevel
                                        ? world_.tierSetup.findConfiguration(e.product, e.account, e.level)
                                        : tier_setup::kNoIndex;
        if (index == tier_setup::kNoIndex) return std::nullopt;
        return whyTier(session_,
                       {tier_setup::SubjectKind::configuration, world_.tierSetup.configurations[index].id});
    }

  private:
    [[nodiscard]] std::optional<WhyAnswer> value(ValueId organization, ValueId setting, ValueId key) const {
        const OrganizationIndex index = world_.channel.find(organization);
        const SettingIndex type = world_.state.findSetting(setting);
        if (!index.exists() || !type.exists()) return std::nullopt;
        return whyValue(session_, index, type, key.exists() ? std::optional(key) : std::nullopt);
    }
    /// Nothing where it happened: its own sentence says what it did.
    [[nodiscard]] std::optional<WhyAnswer> event(std::uint32_t index) const {
        if (index >= session_.verdicts().size()) return std::nullopt;
        const Verdict verdict = session_.verdicts()[index];
        if (verdict.happened) return std::nullopt;
        WhyAnswer answer;
        answer.answer = verdict.sentence;
        WhyStep step;
        step.sentence = verdict.refusal.sentence;  // what was found names the rule
        answer.steps = List<WhyStep>{step};
        List<Alternative> alternatives;
        for (const Remedy& remedy : remediesAt(session_, index)) {
            Alternative alternative;
            alternative.sentence = remedy.sentence;
            alternatives.push_back(alternative);
        }
        answer.alternatives = alternatives;
        return answer;
    }
    [[nodiscard]] std::optional<WhyAnswer> place(ValueId organization, ValueId path) const {
        const OrganizationIndex index = world_.channel.find(organization);
        const std::optional<plan_sync::Address> address =
            plan_sync::addressOf(session_.values().spelling(path), session_.values());
        if (!index.exists() || !address) return std::nullopt;
        return whyPlan(session_, index, *address);
    }
    [[nodiscard]] std::optional<WhyAnswer> right(ValueId id) const {
        const EntitlementIndex index = world_.entitlements.findEntitlement(id);
        if (!index.exists()) return std::nullopt;
        return whyEntitlement(session_, viewerOf(world_, {}), index);
    }

    Session& session_;
    const World& world_;
};

}  // namespace

std::optional<WhyAnswer> whyExpectation(Session& session, std::uint32_t index) {
    const Expectation expectation = session.base().expectations[index];
    session.goTo(std::min(explore::checkedAfter(expectation), session.timeline().size()));
    return std::visit(Asker(session), expectation);
}

}  // namespace sluice::api
