#include <algorithm>
#include <utility>

#include "api/plan_names.h"
#include "api/plan_views.h"
#include "plan_sync/places.h"

namespace sluice::api {

using plan_sync::Address;
using plan_sync::EntryKind;
using plan_sync::Field;
using plan_sync::Value;
using PlanDifference = plan_sync::Difference;

namespace {

/// Puts a provider and its reseller side by side, in the state in which a run would find them.
class Sides {
  public:
    Sides(const ResellerLook& look, plan_sync::OptionSet options, PlanSides& sides)
        : look_(look),
          world_(look.world),
          names_(look.world),
          options_(options),
          provider_(world_.channel.partnership(look.partnership).upstream),
          reseller_(world_.channel.partnership(look.partnership).downstream),
          from_(world_.planSync.catalogue(provider_)),
          to_(world_.planSync.catalogue(reseller_)),
          sides_(sides) {}

    void fill(base::ValueId plan) {
        sides_.provider = names_.idOf(provider_);
        sides_.providerName = names_.nameOf(provider_);
        sides_.organization = names_.idOf(reseller_);
        sides_.organizationName = names_.nameOf(reseller_);
        sides_.plan = names_.spelled(plan);
        listPlans();
        for (const PlanDifference& difference : look_.comparison.differences) {
            const bool isOfPlan = plan_sync::isOfPlan(difference.address.field);
            if (isOfPlan ? difference.address.owner == plan : !plan.exists()) asked_.push_back(&difference);
        }
        plan.exists() ? comparePlan(plan) : compareShelf();
    }

  private:
    /// The copies, the plans that the run could create, and what belongs to no plan.
    void listPlans() {
        const auto list = [this](base::ValueId id, base::ValueId original, bool isNew) {
            PlanPreviewPlan& entry = sides_.plans.emplace_back();
            entry.id = names_.spelled(id);
            entry.name = names_.planName(reseller_, id, original);
            entry.isNew = isNew;
        };
        for (const PlanDifference& difference : look_.comparison.differences) {
            if (difference.kind != plan_sync::DifferenceKind::newPlan) continue;
            list(difference.address.owner, difference.after.scalar, true);
        }
        for (const plan_sync::Plan& plan : to_.plans) {
            if (!plan.copyOf.exists()) continue;
            list(plan.id, plan.copyOf, false);
            sides_.plans.back().isDisabled = plan.disabledByProvider;
        }
        sides_.plans.emplace_back();
    }

    void comparePlan(base::ValueId id) {
        const plan_sync::Plan* copy = plan_sync::find(to_.plans, id);
        base::ValueId originalId = copy == nullptr ? base::ValueId{} : copy->copyOf;
        for (const PlanDifference* difference : asked_) {
            if (difference->kind == plan_sync::DifferenceKind::newPlan) originalId = difference->after.scalar;
        }
        sides_.planName = names_.planName(reseller_, id, originalId);
        const plan_sync::Plan* original =
            originalId.exists() ? plan_sync::find(from_.plans, originalId) : nullptr;
        plan_sync::Plan twin;  // the original, as if it were the copy
        if (original != nullptr) {
            twin = *original;
            twin.id = id;
            original = &twin;
        }
        const auto look = [&](const Address& address) {
            addRow(address, plan_sync::valueIn(original, address), plan_sync::valueIn(copy, address));
        };
        if (original != nullptr) plan_sync::forEachAddress(*original, look);
        if (copy == nullptr) return;
        plan_sync::forEachAddress(*copy, [&](const Address& address) {
            const bool isKnown =
                original != nullptr && (plan_sync::valueIn(original, address).kind != Value::Kind::absent ||
                                        (address.field < Field::period && !address.entry.exists()));
            if (!isKnown && !isListed(address)) look(address);
        });
    }

    /// The entries of the shelf that the reseller shares with the provider or would get, and the other data.
    void compareShelf() {
        constexpr EntryKind kLinked[] = {EntryKind::expirationSchedule, EntryKind::notificationSchedule,
                                         EntryKind::planCategory, EntryKind::salesCategory,
                                         EntryKind::resourceCategory};
        for (const EntryKind kind : kLinked) {
            plan_sync::withList(from_.shelf, kind, [&](const auto& entries) {
                for (const auto& entry : entries) compareEntry(kind, entry.id);
            });
            plan_sync::withList(to_.shelf, kind, [&](const auto& entries) {
                for (const auto& entry : entries) {
                    const bool isShared = plan_sync::hasEntry(from_.shelf, kind, entry.id);
                    if (!isShared && differenceAt(plan_sync::addressOf(kind, entry.id)) != nullptr)
                        compareEntry(kind, entry.id);
                }
            });
        }
        const auto* used = plan_sync::find(from_.shelf.serviceTemplates,
                                           world_.planSync.relationship(look_.partnership).serviceTemplate);
        if (used == nullptr) return;
        addRow({Field::orderFlow, {}, {}}, Value::of(used->orderFlow), Value::of(to_.shelf.orderFlow));
        const std::vector<base::ValueId> brought = used->privileges.value_or(std::vector<base::ValueId>{});
        for (const base::ValueId id : brought) comparePrivilege(brought, id);
        for (const base::ValueId id : to_.shelf.privileges) {
            if (!plan_sync::contains(brought, id)) comparePrivilege(brought, id);
        }
        addRow({Field::termsAndConditions, {}, {}}, Value::of(used->termsAndConditions),
               Value::of(to_.shelf.termsAndConditions));
    }
    void compareEntry(EntryKind kind, base::ValueId id) {
        const Address whole = plan_sync::addressOf(kind, id);
        const bool isOfInterest = plan_sync::hasEntry(to_.shelf, kind, id) || differenceAt(whole) != nullptr;
        if (!isOfInterest) return;
        const auto look = [&](const Address& address) {
            addRow(address, plan_sync::valueIn(from_.shelf, address), plan_sync::valueIn(to_.shelf, address));
        };
        plan_sync::forEachAddress(from_.shelf, kind, id, look);
        plan_sync::forEachAddress(to_.shelf, kind, id, [&](const Address& address) {
            if (!isListed(address)) look(address);
        });
    }
    void comparePrivilege(const std::vector<base::ValueId>& brought, base::ValueId id) {
        addRow({Field::privilege, {}, id}, Value::ofPresence(plan_sync::contains(brought, id)),
               Value::ofPresence(plan_sync::contains(to_.shelf.privileges, id)));
    }

    [[nodiscard]] bool isListed(const Address& address) const {
        const Text path = plan_sync::pathOf(address, *world_.values);
        return std::any_of(sides_.rows.begin(), sides_.rows.end(),
                           [&](const PlanSideRow& row) { return row.path == path; });
    }
    /// The difference of a value, or of the entity that it comes or goes with.
    [[nodiscard]] const PlanDifference* differenceAt(const Address& address) const {
        for (const PlanDifference* difference : asked_) {
            if (plan_sync::covers(difference->address, address)) return difference;
        }
        return nullptr;
    }

    void addRow(const Address& address, Value provider, Value reseller) {
        if (provider == Value{} && reseller == Value{}) return;
        if (address.field == Field::plan) return;
        PlanSideRow& row = sides_.rows.emplace_back();
        row.path = plan_sync::pathOf(address, *world_.values);
        row.group = groupOf(address);
        row.field = names_.field(reseller_, address);
        row.provider = names_.value(provider_, address, provider);
        row.reseller = row.after = names_.value(reseller_, address, reseller);
        const bool keepsCategories = world_.planSync.relationship(look_.partnership).categoriesSyncDisabled;
        row.resellerMayEdit =
            mayResellerEdit(address.field) || (keepsCategories && plan_sync::isOfCategories(address.field));
        const PlanDifference* difference = differenceAt(address);
        if (difference == nullptr) return;
        const PlanEntry entry = entryOf(world_, *difference, options_);
        row.verdict = entry.verdict;
        row.options = entry.options;
        row.by = entry.by;
        row.rule = entry.rule;
        row.status = entry.status;
        row.destructive = entry.destructive;
        row.note = entry.sentence;
        if (row.verdict != PlanVerdict::carried) return;
        const bool isWhole = difference->address != address;
        row.after = isWhole ? names_.value(provider_, address, provider) : entry.after;
    }
    /// A period or plan that the reseller does not have yet has its name at the provider.
    [[nodiscard]] Text groupOf(const Address& address) const {
        if (plan_sync::find(to_.plans, address.owner) != nullptr) return names_.group(reseller_, address);
        Address original = address;
        for (const PlanDifference* difference : asked_) {
            if (difference->kind == plan_sync::DifferenceKind::newPlan)
                original.owner = difference->after.scalar;
        }
        return names_.group(provider_, original);
    }

    const ResellerLook& look_;
    const World& world_;
    PlanNames names_;
    plan_sync::OptionSet options_;
    OrganizationIndex provider_, reseller_;
    const plan_sync::Catalogue& from_;
    const plan_sync::Catalogue& to_;
    PlanSides& sides_;
    std::vector<const PlanDifference*> asked_;
};

}  // namespace

PlanSides planSides(Session& session, const plan_sync::Synchronize& event, OrganizationIndex organization,
                    base::ValueId plan) {
    PlanSides sides;
    forEachReseller(session, event, [&](const ResellerLook& look) {
        if (look.world.channel.partnership(look.partnership).downstream != organization) return;
        Sides(look, event.options, sides).fill(plan);
    });
    return sides;
}

}  // namespace sluice::api
