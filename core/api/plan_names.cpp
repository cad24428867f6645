#include "api/plan_names.h"

#include "base/text.h"
#include "plan_sync/places.h"

namespace sluice::api {

using plan_sync::Address;
using plan_sync::EntryKind;
using plan_sync::Field;

namespace {

bool isBetween(Field field, Field first, Field last) { return field >= first && field <= last; }

}  // namespace

Text PlanNames::spelled(base::ValueId value) const {
    return value.exists() ? Text(world_.values->spelling(value)) : Text();
}
Text PlanNames::idOf(OrganizationIndex organization) const {
    return organization.exists() ? spelled(world_.channel.organization(organization).id) : Text();
}
Text PlanNames::nameOf(OrganizationIndex organization) const {
    return organization.exists() ? spelled(world_.channel.organization(organization).name) : Text();
}

Text PlanNames::planName(OrganizationIndex organization, base::ValueId plan, base::ValueId original) const {
    base::ValueId name = plan;
    const plan_sync::State& state = world_.planSync;
    if (const auto* own = plan_sync::find(state.catalogue(organization).plans, plan)) {
        name = own->name;
    } else if (original.exists()) {
        words().upwards(organization, [&](const plan_sync::Catalogue& catalogue) {
            const auto* found = plan_sync::find(catalogue.plans, original);
            if (found != nullptr) name = found->name;
            return found != nullptr;
        });
    }
    return spelled(name);
}

Text PlanNames::entryName(OrganizationIndex organization, EntryKind kind, base::ValueId id) const {
    return spelled(words().nameOf(organization, kind, id));
}

Text PlanNames::group(OrganizationIndex organization, const Address& address) const {
    const Field field = address.field;
    if (field >= Field::resellerTemplate) return "Reseller";
    if (!address.owner.exists()) return "Other data";
    if (isBetween(field, Field::period, Field::periodExpirationSchedule)) {
        return "Period " + spelled(words().periodOf(organization, address.owner, address.entry));
    }
    if (isBetween(field, Field::rate, Field::rateAvailableForSale)) {
        return "Rate " + entryName(organization, EntryKind::resource, address.entry);
    }
    if (plan_sync::isOfPlan(field)) return "Plan";
    const EntryKind kind = plan_sync::kindOf(field);
    return base::capitalized(plan_sync::text(plan_sync::addressOf(kind, {}).field).label) + " " +
           entryName(organization, kind, address.owner);
}

Text PlanNames::field(OrganizationIndex organization, const Address& address) const {
    Text label(plan_sync::text(address.field).label);
    if (address.field == Field::notificationScheduleEntry) return spelled(address.entry) + " " + label;
    if (address.field == Field::serviceTemplatePlan) {
        return label + " " + planName(organization, address.entry);
    }
    if (address.field == Field::serviceTemplatePrivilege || address.field == Field::privilege) {
        return label + " " + spelled(address.entry);
    }
    const std::optional<EntryKind> kind = plan_sync::kindOfMember(address.field);
    const bool isRates = isBetween(address.field, Field::rate, Field::rateAvailableForSale);
    return kind && !isRates ? label + " " + entryName(organization, *kind, address.entry) : label;
}

Text PlanNames::value(OrganizationIndex organization, const Address& address, plan_sync::Value value) const {
    using Kind = plan_sync::Value::Kind;
    if (value.kind == Kind::absent) return {};
    if (value.kind != Kind::scalar) return plan_sync::wordsOf(value, *world_.values);
    const std::optional<EntryKind> kind = plan_sync::kindOfValue(address.field);
    return kind ? entryName(organization, *kind, value.scalar) : spelled(value.scalar);
}

List<Text> optionIds(plan_sync::OptionSet options) {
    List<Text> ids;
    for (const plan_sync::OptionText& option : plan_sync::kOptions) {
        if (options.contains(option.option)) ids.push_back(option.wireName);
    }
    return ids;
}

bool mayResellerEdit(Field field) {
    // The mark of an own membership comes and goes with the membership: no edit is about it alone.
    return plan_sync::isResellersOwn(field) && field != Field::planOwnSalesCategory;
}

}  // namespace sluice::api
