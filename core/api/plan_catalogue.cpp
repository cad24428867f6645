#include <array>
#include <utility>

#include "api/plan_names.h"
#include "api/plan_views.h"
#include "base/text.h"
#include "plan_sync/places.h"

namespace sluice::api {

using plan_sync::Address;
using plan_sync::EntryKind;
using plan_sync::Field;

namespace {

struct ShelfText {
    EntryKind kind;
    std::string_view wireName, label, event;
};
constexpr std::array kShelves = {
    ShelfText{EntryKind::serviceTemplate, "serviceTemplate", "Service templates", "setServiceTemplate"},
    ShelfText{EntryKind::planCategory, "planCategory", "Plan categories", "setPlanCategory"},
    ShelfText{EntryKind::salesCategory, "salesCategory", "Sales categories", "setSalesCategory"},
    ShelfText{EntryKind::resource, "resource", "Resources", "setResource"},
    ShelfText{EntryKind::resourceCategory, "resourceCategory", "Resource categories", "setResourceCategory"},
    ShelfText{EntryKind::expirationSchedule, "expirationSchedule", "Expiration schedules",
              "setExpirationSchedule"},
    ShelfText{EntryKind::notificationSchedule, "notificationSchedule", "Notification schedules",
              "setNotificationSchedule"},
    ShelfText{EntryKind::notificationTemplate, "notificationTemplate", "Notification templates",
              "setNotificationTemplate"},
};

/// A switch that is on, in a list of facts; `not` goes before it where it is off.
Text whenOn(Field field) {
    return field == Field::salesCategoryDisplay ? Text("displayed in control panel")
                                                : Text(plan_sync::text(field).label);
}

bool isRecurring(Field field) {
    return field == Field::periodRecurringFee || field == Field::rateRecurringPrice;
}

class CatalogueView {
  public:
    CatalogueView(const Session& session, OrganizationIndex organization)
        : world_(session.world()),
          organization_(organization),
          catalogue_(world_.planSync.catalogue(organization)),
          names_(world_) {}

    PlanCatalogue take() {
        PlanCatalogue view;
        view.index = organization_.value;
        view.organization = names_.idOf(organization_);
        view.organizationName = names_.nameOf(organization_);
        const PartnershipIndex provider =
            plan_sync::providerOf(world_.channel, world_.planSync, organization_);
        if (provider.exists()) {
            const plan_sync::Relationship& relationship = world_.planSync.relationship(provider);
            const OrganizationIndex upstream = world_.channel.partnership(provider).upstream;
            view.provider = names_.idOf(upstream);
            view.providerName = names_.nameOf(upstream);
            view.serviceTemplate = names_.spelled(relationship.serviceTemplate);
            view.categoriesSyncDisabled = relationship.categoriesSyncDisabled;
            view.pricesSyncDisabled = relationship.pricesSyncDisabled;
        }
        for (const plan_sync::Plan& plan : catalogue_.plans) view.plans.push_back(summary(plan));
        for (const ShelfText& shelf : kShelves) view.shelves.push_back(shelfOf(shelf));
        const plan_sync::Shelf& own = catalogue_.shelf;
        view.orderFlow = names_.spelled(own.orderFlow);
        view.termsAndConditions = names_.spelled(own.termsAndConditions);
        for (const base::ValueId id : own.privileges) view.privileges.push_back(names_.spelled(id));
        return view;
    }

  private:
    [[nodiscard]] PlanSummary summary(const plan_sync::Plan& plan) const {
        PlanSummary summary;
        summary.id = names_.spelled(plan.id);
        summary.name = names_.spelled(plan.name);
        summary.isCopy = plan_sync::isCopy(world_.channel, world_.planSync, organization_, plan);
        summary.published = plan.published;
        summary.disabledByProvider = plan.disabledByProvider;
        summary.confirmationNeeded = plan.confirmationNeeded;
        summary.status.push_back(plan.published ? "Published" : "Not published");
        if (plan.disabledByProvider) summary.status.push_back("Disabled by Provider");
        if (plan.confirmationNeeded) summary.status.push_back("Confirmation needed");
        const bool isSold = plan.published && !plan.disabledByProvider && !plan.confirmationNeeded;
        summary.status.push_back(isSold ? "On the market" : "Not on the market");
        summary.copyOf = names_.spelled(plan.copyOf);
        summary.planCategory = names_.value(organization_, {Field::planPlanCategory, plan.id, {}},
                                            plan_sync::Value::of(plan.planCategory));
        for (const base::ValueId id : plan.salesCategories) {
            summary.salesCategories.push_back(names_.entryName(organization_, EntryKind::salesCategory, id));
        }
        summary.setup = names_.spelled(plan.fees.setup);
        summary.recurring = names_.spelled(plan.fees.recurring);
        summary.renewal = names_.spelled(plan.fees.renewal);
        for (const Field field :
             {Field::planExpirationSchedule, Field::planNotificationSchedule, Field::planUsageStatistics}) {
            const Address address{field, plan.id, {}};
            const plan_sync::Value value = plan_sync::valueIn(&plan, address);
            if (value.kind == plan_sync::Value::Kind::absent || value.kind == plan_sync::Value::Kind::no)
                continue;
            summary.facts.push_back(
                {plan_sync::pathOf(address, *world_.values), base::capitalized(plan_sync::text(field).label),
                 value.kind == plan_sync::Value::Kind::yes ? Text("attached")
                                                           : names_.value(organization_, address, value)});
        }
        for (const plan_sync::Period& period : plan.periods) {
            summary.periods.push_back({names_.spelled(period.id),
                                       names_.spelled(period.length.exists() ? period.length : period.id),
                                       factsOf({Field::period, plan.id, period.id}, plan)});
        }
        for (const plan_sync::Rate& rate : plan.rates) {
            summary.rates.push_back({names_.spelled(rate.resource),
                                     names_.entryName(organization_, EntryKind::resource, rate.resource),
                                     factsOf({Field::rate, plan.id, rate.resource}, plan)});
        }
        for (const plan_sync::ServiceTemplate& entry : catalogue_.shelf.serviceTemplates) {
            if (plan_sync::contains(entry.plans, plan.id))
                summary.templates.push_back(names_.spelled(entry.id));
        }
        return summary;
    }

    /// The values of a period or rate in a line: `recurring price 4, maximum 8, not for sale`. Its length is its name,
    /// and other prices of 0 go without saying.
    [[nodiscard]] Text factsOf(const Address& part, const plan_sync::Plan& plan) const {
        GrowingText text;
        const auto tell = [&text](Text piece) { text += (text.empty() ? "" : ", ") + piece; };
        plan_sync::forEachAddress(plan, [&](const Address& address) {
            if (address == part || !plan_sync::covers(part, address)) return;
            const plan_sync::Value value = plan_sync::valueIn(&plan, address);
            const Text label(plan_sync::text(address.field).label);
            if (address.field == Field::periodLength || value == plan_sync::Value{}) return;
            if (address.field == Field::rateAvailableForSale) {
                if (value.kind == plan_sync::Value::Kind::no) tell("not for sale");
            } else if (value.kind == plan_sync::Value::Kind::yes) {
                tell(label);
            } else if (value.kind == plan_sync::Value::Kind::scalar &&
                       (value.scalar != world_.planSync.zero || isRecurring(address.field))) {
                tell(label + " " + names_.value(organization_, address, value));
            }
        });
        return text;
    }

    [[nodiscard]] PlanShelf shelfOf(const ShelfText& text) const {
        PlanShelf shelf{text.wireName, text.label, text.event, {}};
        plan_sync::withList(catalogue_.shelf, text.kind, [&](const auto& entries) {
            for (const auto& entry : entries) {
                shelf.entries.push_back(
                    {names_.spelled(entry.id), names_.spelled(entry.name), description(text.kind, entry.id)});
            }
        });
        return shelf;
    }
    /// What is to be said of an entry besides its name: `position 1, displayed in control panel`; of sets how
    /// many there are.
    [[nodiscard]] Text description(EntryKind kind, base::ValueId id) const {
        GrowingText text;
        std::uint32_t members = 0;
        std::string_view memberLabel;
        const auto tell = [&text](Text piece) { text += (text.empty() ? "" : ", ") + piece; };
        plan_sync::forEachAddress(catalogue_.shelf, kind, id, [&](const Address& address) {
            const plan_sync::Value value = plan_sync::valueIn(catalogue_.shelf, address);
            if (value.kind == plan_sync::Value::Kind::present && address.entry.exists()) {
                ++members;
                memberLabel = plan_sync::text(address.field).label;
            } else if (value.kind == plan_sync::Value::Kind::present ||
                       value.kind == plan_sync::Value::Kind::absent ||
                       plan_sync::text(address.field).label == "name") {
                return;
            } else if (value.kind == plan_sync::Value::Kind::scalar) {
                tell(names_.field(organization_, address) + " " +
                     names_.value(organization_, address, value));
            } else {
                tell((value.kind == plan_sync::Value::Kind::yes ? "" : "not ") + whenOn(address.field));
            }
        });
        if (members > 0) tell(base::counted(members, memberLabel));
        return text;
    }

    const World& world_;
    OrganizationIndex organization_;
    const plan_sync::Catalogue& catalogue_;
    PlanNames names_;
};

}  // namespace

PlanCatalogue planCatalogue(const Session& session, OrganizationIndex organization) {
    return CatalogueView(session, organization).take();
}

}  // namespace sluice::api
