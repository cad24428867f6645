// Ways to make a refused event of Plan Sync legal. What is offered has been tried out.
#include <algorithm>
#include <utility>

#include "api/plan_names.h"
#include "api/plan_views.h"
#include "codec/scenario_json.h"
#include "plan_sync/edits.h"
#include "plan_sync/places.h"

namespace sluice::api {

using plan_sync::Effect;
using plan_sync::Field;
using plan_sync::Option;
using plan_sync::Rule;
using plan_sync::Shelf;

namespace {

class Adviser {
  public:
    Adviser(Session& session, const plan_sync::Step& refused)
        : session_(session),
          refused_(refused),
          world_(session.world()),
          state_(world_.planSync),
          names_(world_) {}

    List<Remedy> take() { return remedies_; }

    // PS-35: the structure of a copy is its provider's. Only what was refused goes into the edit up there: prices
    // that the reseller may set stay its own.
    void operator()(plan_sync::ChangePlan event) {
        event.published.reset();
        event.salesCategories.reset();
        event.fees = {};
        if (!isForbidden(Field::planName)) event.name.reset();
        if (!isForbidden(Field::planPlanCategory)) event.planCategory.reset();
        if (!isForbidden(Field::planExpirationSchedule)) event.expirationSchedule.reset();
        if (!isForbidden(Field::planNotificationSchedule)) event.notificationSchedule.reset();
        if (!isForbidden(Field::planUsageStatistics)) event.usageStatistics.reset();
        editOriginal(event);
    }
    void operator()(plan_sync::SetPeriod event) {
        if (isRefusedBy(Rule::ps24)) takeOut(event.organization, event.plan, event.period.id);
        const Originals at = originals(event.organization, event.plan);
        const auto* before = plan_sync::find(at.now.periods, event.period.id);
        const auto* after = plan_sync::find(at.merged.periods, event.period.id);
        if (before != nullptr && after != nullptr) event.period = plan_sync::editOf(*before, *after);
        editOriginal(event);
    }
    void operator()(const plan_sync::RemovePeriod& event) {
        if (isRefusedBy(Rule::ps24)) takeOut(event.organization, event.plan, event.period);
        editOriginal(event);
    }
    void operator()(plan_sync::SetRate event) {
        const Originals at = originals(event.organization, event.plan);
        const auto* before = plan_sync::findRate(at.now, event.rate.resource);
        const auto* after = plan_sync::findRate(at.merged, event.rate.resource);
        if (before != nullptr && after != nullptr) event.rate = plan_sync::editOf(*before, *after);
        editOriginal(event);
    }
    void operator()(const plan_sync::RemoveRate& event) { editOriginal(event); }
    template <plan_sync::SetsAnEntry Edit>
    void operator()(const Edit& event) {
        editEntry(event);
    }
    void operator()(const plan_sync::AddPlan&) {
        if (isRefusedBy(Rule::ps35)) {
            suggest("Put the plan into the provider's service template and synchronize.");
        }
    }
    void operator()(const plan_sync::RemovePlan& event) {
        if (isRefusedBy(Rule::ps42)) takeOut(event.organization, event.plan);
        const PartnershipIndex provider = providerOf(event.organization);
        if (!isRefusedBy(Rule::ps35) || !provider.exists()) return;
        suggest("Take the plan out of the service template at " + nameAbove(provider) +
                " and synchronize with \"" + plan_sync::text(Option::applyPlanEnabling).label +
                "\": it is disabled here.");
    }
    void operator()(const plan_sync::Synchronize& event) {
        if (!isRefusedBy(Rule::ps43)) return;
        const OrganizationIndex provider = world_.channel.find(event.provider);
        if (!provider.exists()) return;
        for (const plan_sync::ServiceTemplate& entry : state_.catalogue(provider).shelf.serviceTemplates) {
            if (entry.active || !concerns(event, entry.id)) continue;
            plan_sync::SetServiceTemplate active{event.provider, {}};
            active.serviceTemplate.id = entry.id;
            active.serviceTemplate.active = true;
            suggest("Make the service template active first.", {active});
        }
    }
    void operator()(const plan_sync::SetReseller& event) {
        const PartnershipIndex provider = providerOf(event.downstream);
        if (!isRefusedBy(Rule::ps37) || !provider.exists()) return;
        const base::ValueId upstream =
            world_.channel.organization(world_.channel.partnership(provider).upstream).id;
        suggest("Let it stop reselling for " + nameAbove(provider) + " first.",
                {plan_sync::SetReseller{upstream, event.downstream, base::ValueId{}, {}, {}}});
    }
    template <class Other>
    void operator()(const Other&) {
        if (isRefusedBy(Rule::ps42)) suggest("Remove what uses it first, or let that use something else.");
    }

  private:
    [[nodiscard]] bool isRefusedBy(Rule rule) const { return refused_.refusal.rule == plan_sync::id(rule); }
    [[nodiscard]] bool isForbidden(Field field) const {
        return std::any_of(refused_.forbidden.begin(), refused_.forbidden.end(),
                           [field](const Effect& effect) { return effect.address.field == field; });
    }
    [[nodiscard]] PartnershipIndex providerOf(base::ValueId organization) const {
        const OrganizationIndex index = world_.channel.find(organization);
        return index.exists() ? plan_sync::providerOf(world_.channel, state_, index) : PartnershipIndex{};
    }
    [[nodiscard]] Text nameAbove(PartnershipIndex provider) const {
        return names_.words().of(world_.channel.partnership(provider).upstream);
    }
    [[nodiscard]] base::ValueId idAbove(PartnershipIndex provider) const {
        return world_.channel.organization(world_.channel.partnership(provider).upstream).id;
    }
    [[nodiscard]] bool concerns(const plan_sync::Synchronize& event, base::ValueId serviceTemplate) const {
        if (event.serviceTemplate.exists()) return event.serviceTemplate == serviceTemplate;
        const PartnershipIndex provider = providerOf(event.reseller);
        return provider.exists() && state_.relationship(provider).serviceTemplate == serviceTemplate;
    }

    /// The plan's id at the provider; none where it is no copy.
    [[nodiscard]] base::ValueId originalOf(base::ValueId organization, base::ValueId plan) const {
        const OrganizationIndex index = world_.channel.find(organization);
        const auto* copy = index.exists() ? plan_sync::find(state_.catalogue(index).plans, plan) : nullptr;
        return copy == nullptr ? base::ValueId{} : copy->copyOf;
    }
    /// The original as it is, and with the values that were refused at the copy.
    struct Originals {
        plan_sync::Plan now, merged;
    };
    [[nodiscard]] Originals originals(base::ValueId organization, base::ValueId plan) const {
        const PartnershipIndex provider = providerOf(organization);
        if (!provider.exists()) return {};
        const auto& plans = state_.catalogue(world_.channel.partnership(provider).upstream).plans;
        const auto* original = plan_sync::find(plans, originalOf(organization, plan));
        if (original == nullptr) return {};
        Originals both{*original, *original};
        for (const Effect& effect : refused_.forbidden) {
            const bool isWhole = effect.address.field == Field::period || effect.address.field == Field::rate;
            if (!isWhole) plan_sync::write(both.merged, effect.address, effect.after);
        }
        return both;
    }

    template <class Edit>
    void editOriginal(Edit edit) {
        const PartnershipIndex provider = providerOf(edit.organization);
        if (!isRefusedBy(Rule::ps35) || !provider.exists()) return;
        edit.plan = originalOf(edit.organization, edit.plan);
        edit.organization = idAbove(provider);
        editAbove(provider, edit);
    }
    /// What is named of the entry becomes what makes the provider's so, as far as it was refused here.
    template <plan_sync::SetsAnEntry Edit>
    void editEntry(Edit edit) {
        const PartnershipIndex provider = providerOf(edit.organization);
        if (!isRefusedBy(Rule::ps35) || !provider.exists()) return;
        const Shelf& now = state_.catalogue(world_.channel.partnership(provider).upstream).shelf;
        Shelf merged = now;
        for (const Effect& effect : refused_.forbidden) {
            plan_sync::write(merged, effect.address, effect.after);
        }
        using Set = plan_sync::EntrySet<Edit>;
        auto& entry = edit.*Set::kEntry;
        entry = plan_sync::editOf(*plan_sync::find(now.*Set::kList, entry.id),
                                  *plan_sync::find(merged.*Set::kList, entry.id));
        edit.organization = idAbove(provider);
        editAbove(provider, edit);
    }

    /// The edit at the provider and a synchronization with what carries it, if together they do what was refused.
    /// Where the provider has it so already the synchronization is enough.
    void editAbove(PartnershipIndex provider, const plan_sync::Event& edit) {
        const OrganizationIndex reseller = world_.channel.partnership(provider).downstream;
        plan_sync::Synchronize run;
        run.provider = idAbove(provider);
        run.reseller = world_.channel.organization(reseller).id;
        bool isEdited = false, isDone = false;
        session_.tryOut([&](World& world) {
            const auto apply = [&](const plan_sync::Event& event) {
                return plan_sync::step(world.channel, world.planSync, world.planContext(), event);
            };
            const plan_sync::Step edited = apply(edit);
            isEdited = edited.happened;
            run.options = carriersOf(provider);
            const plan_sync::Step ran = apply(run);
            isDone = ran.happened;
            for (const Effect& effect : refused_.forbidden) {
                isDone =
                    isDone && plan_sync::valueAt(state_.catalogue(reseller), effect.address) == effect.after;
            }
            plan_sync::undo(world.planSync, ran);
            plan_sync::undo(world.planSync, edited);
        });
        if (!isDone) return;
        const Text with = "ynchronize with " + plan_sync::allOf(run.options) + ".";
        if (isEdited) {
            suggest("Make the change at " + nameAbove(provider) + ", then s" + with, {edit, run});
        } else {
            suggest("S" + with, {run});
        }
    }
    /// As few options as carry the differences at what was refused.
    [[nodiscard]] plan_sync::OptionSet carriersOf(PartnershipIndex provider) const {
        plan_sync::OptionSet options;
        for (const plan_sync::Difference& difference :
             plan_sync::differencesOf(world_.channel, state_, world_.planContext(), provider)) {
            const bool isAsked = std::any_of(
                refused_.forbidden.begin(), refused_.forbidden.end(),
                [&](const Effect& effect) { return plan_sync::covers(difference.address, effect.address); });
            if (!isAsked) continue;
            for (const plan_sync::OptionSet& any : {difference.carriers, difference.needs}) {
                if (!any.isEmpty() && !options.meets(any)) options.add(any.first());
            }
        }
        return options;
    }

    /// A plan and its periods are free again when nobody is delegated the plan, unless a reseller has a copy.
    void takeOut(base::ValueId organization, base::ValueId plan, base::ValueId period = {}) {
        const OrganizationIndex index = world_.channel.find(organization);
        if (!index.exists()) return;
        if (plan_sync::holderOfCopy(world_.channel, state_, index, plan, period).exists()) return;
        std::vector<plan_sync::Event> events;
        for (const plan_sync::ServiceTemplate& entry : state_.catalogue(index).shelf.serviceTemplates) {
            if (!plan_sync::contains(entry.plans, plan)) continue;
            events.emplace_back(plan_sync::WithdrawPlan{organization, entry.id, plan});
        }
        suggest("Take the plan out of the service templates first.", events);
    }

    void suggest(Text sentence, const std::vector<plan_sync::Event>& events = {}) {
        Remedy& remedy = remedies_.emplace_back();
        remedy.sentence = sentence;
        for (const plan_sync::Event& event : events) {
            remedy.events.push_back(codec::writeEvent(scenario::eventOfPlanSync(event), *world_.values));
        }
    }

    Session& session_;
    const plan_sync::Step& refused_;
    const World& world_;
    const plan_sync::State& state_;
    PlanNames names_;
    List<Remedy> remedies_;
};

}  // namespace

List<Remedy> planRemedies(Session& session, const plan_sync::Event& event, const plan_sync::Step& step) {
    Adviser adviser(session, step);
    std::visit(adviser, event);
    return adviser.take();
}

}  // namespace sluice::api
