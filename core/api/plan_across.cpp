// A synchronization by plan: what would become of each at all resellers in the scope.
#include <algorithm>

#include "api/plan_names.h"
#include "api/plan_views.h"
#include "base/text.h"
#include "plan_sync/places.h"

namespace sluice::api {

using plan_sync::DifferenceKind;
using plan_sync::Field;

namespace {

/// A plan by whose own it is; none: what belongs to no plan.
struct Root {
    OrganizationIndex owner;
    base::ValueId plan;
    friend bool operator==(const Root&, const Root&) = default;
};

class Across {
  public:
    Across(const plan_sync::Synchronize& event, const AcrossAsked& asked, OrganizationIndex provider,
           PlanAcross& view)
        : event_(event), asked_(asked), provider_(provider), view_(view) {}

    void add(const ResellerLook& look) {
        last_ = {};
        hasLast_ = false;
        for (const plan_sync::Difference& difference : look.comparison.differences) {
            const base::ValueId plan =
                plan_sync::isOfPlan(difference.address.field) ? difference.address.owner : base::ValueId{};
            if (!hasLast_ || plan != last_) open(look, difference, plan);
            PlanAcrossPlan& entry = view_.plans[place_];
            count(entry.counts, difference, event_.options);
            if (isMoved(difference)) isDisabled_ = difference.after.kind == plan_sync::Value::Kind::yes;
            if (roots_[place_] == shown()) addShown(look, difference);
            if (difference.isCarriedBy(event_.options) && difference.kind == DifferenceKind::newPlan) {
                ++entry.isNewAt;
                if (roots_[place_] == shown()) view_.resellers.back().isNew = true;
            }
        }
        close();
    }

  private:
    [[nodiscard]] bool isMoved(const plan_sync::Difference& difference) const {
        return difference.address.field == Field::planDisabledByProvider &&
               difference.isCarriedBy(event_.options);
    }
    /// The plan whose entries are asked for; the first that differs where none is.
    [[nodiscard]] Root shown() const {
        if (!asked_.plan) return roots_.front();
        if (!asked_.plan->exists()) return {};
        return {asked_.planOf.exists() ? asked_.planOf : provider_, *asked_.plan};
    }

    /// Up from a copy to the plan that is nobody's copy, or the run's provider's.
    [[nodiscard]] Root rootOf(const ResellerLook& look, const plan_sync::Difference& difference,
                              base::ValueId plan) const {
        if (!plan.exists()) return {};
        const plan_sync::State& state = look.world.planSync;
        PartnershipIndex link = look.partnership;
        Root root{look.world.channel.partnership(link).downstream, plan};
        const plan_sync::Plan* copy = plan_sync::find(state.catalogue(root.owner).plans, plan);
        base::ValueId original = copy != nullptr ? copy->copyOf : difference.after.scalar;
        while (root.owner != provider_ && original.exists()) {
            root = {look.world.channel.partnership(link).upstream, original};
            copy = plan_sync::find(state.catalogue(root.owner).plans, original);
            original = copy != nullptr ? copy->copyOf : base::ValueId{};
            link = plan_sync::providerOf(look.world.channel, state, root.owner);
            if (!link.exists()) break;
        }
        return root;
    }

    /// Differences come plan by plan, so this is about once a plan and reseller.
    void open(const ResellerLook& look, const plan_sync::Difference& difference, base::ValueId plan) {
        close();
        last_ = plan;
        hasLast_ = true;
        const Root root = rootOf(look, difference, plan);
        place_ = static_cast<std::size_t>(std::find(roots_.begin(), roots_.end(), root) - roots_.begin());
        const PlanNames names(look.world);
        if (place_ == roots_.size()) {
            roots_.push_back(root);
            lastAt_.push_back({});
            PlanAcrossPlan& entry = view_.plans.emplace_back();
            if (root.plan.exists()) {
                entry.id = names.spelled(root.plan);
                entry.name = names.planName(root.owner, root.plan);
            }
            if (root.plan.exists() && root.owner != provider_) {
                entry.planOf = names.idOf(root.owner);
                entry.planOfName = names.nameOf(root.owner);
            }
        }
        const OrganizationIndex reseller = look.world.channel.partnership(look.partnership).downstream;
        if (lastAt_[place_] != reseller) {
            lastAt_[place_] = reseller;
            ++view_.plans[place_].resellers;
        }
        const auto* copy = plan_sync::find(look.world.planSync.catalogue(reseller).plans, plan);
        isOpen_ = true;
        isDisabled_ = copy != nullptr && copy->disabledByProvider;
    }
    void close() {
        if (isOpen_ && isDisabled_) ++view_.plans[place_].isDisabledAt;
        if (isOpen_ && !view_.resellers.empty() && roots_[place_] == shown()) {
            view_.resellers.back().isDisabled = isDisabled_;
        }
        isOpen_ = false;
    }

    void addShown(const ResellerLook& look, const plan_sync::Difference& difference) {
        const PlanNames names(look.world);
        const OrganizationIndex reseller = difference.organization;
        if (view_.resellers.empty() || view_.resellers.back().index != reseller.value) {
            PlanAcrossReseller& row = view_.resellers.emplace_back();
            row.index = reseller.value;
            row.id = names.idOf(reseller);
            row.name = names.nameOf(reseller);
            row.level = look.level;
            row.plan = names.spelled(last_);
            view_.plan = view_.plans[place_].id;
            view_.planName = view_.plans[place_].name;
            view_.planOf = view_.plans[place_].planOf;
        }
        count(view_.resellers.back().counts, difference, event_.options);
        if (asked_.verdict && shownVerdict(difference, event_.options) != *asked_.verdict) return;
        const std::uint32_t number = view_.totalEntries++;
        if (number < asked_.from || view_.entries.size() >= asked_.limit) return;
        view_.entries.push_back(entryOf(look, difference, event_.options));
    }

    const plan_sync::Synchronize& event_;
    const AcrossAsked& asked_;
    OrganizationIndex provider_;
    PlanAcross& view_;
    std::vector<Root> roots_;                // of `view_.plans`
    std::vector<OrganizationIndex> lastAt_;  // likewise: the last reseller counted
    base::ValueId last_;
    std::size_t place_ = 0;
    bool hasLast_ = false, isOpen_ = false, isDisabled_ = false;
};

}  // namespace

PlanAcross planAcross(Session& session, const plan_sync::Synchronize& event, const AcrossAsked& asked) {
    PlanAcross view;
    tryIdle(session, event, [&](const World::Step& step) {
        view.happened = step.happened();
        view.rule = step.refusal().rule;
        view.refusal = step.refusal().sentence;
    });
    if (!view.happened) return view;
    Across across(event, asked, session.world().channel.find(event.provider), view);
    PlanCounts counts;
    forEachReseller(session, event, [&](const ResellerLook& look) {
        across.add(look);
        const PlanCounts more = look.comparison.tally.countsOf(event.options);
        counts.carried += more.carried;
        counts.heldBack += more.heldBack;
        counts.neverCarried += more.neverCarried;
        counts.destructive += more.destructive;
    });
    for (PlanAcrossPlan& plan : view.plans) {
        GrowingText told = base::counted(plan.resellers, "reseller");
        if (plan.isNewAt > 0) told += ", new at " + base::digits(plan.isNewAt);
        if (plan.isDisabledAt > 0) told += ", disabled at " + base::digits(plan.isDisabledAt);
        plan.told = told;
    }
    std::size_t plans = view.plans.size();
    for (const PlanAcrossPlan& plan : view.plans) plans -= plan.id.empty() ? 1 : 0;
    view.summary = base::counted(plans, "plan") + " differ somewhere: " + countsInWords(counts);
    if (plans == 1) view.summary = "1 plan differs somewhere: " + countsInWords(counts);
    return view;
}

}  // namespace sluice::api
