#include "api/plan_forms.h"

#include <type_traits>
#include <utility>

#include "api/plan_filler.h"
#include "base/text.h"
#include "codec/scenario_json.h"
#include "plan_sync/edits.h"
#include "scenario/words.h"

namespace sluice::api {

plan_sync::Event Filler::changePlan() const {
    const plan_sync::Plan& before = *plan_sync::find(world_.planSync.catalogue(organization_).plans, plan_);
    plan_sync::ChangePlan event = plan_sync::editOf(before, subject_);
    event.organization = id(organization_);
    event.plan = plan_;
    return event;
}

plan_sync::Event Filler::setPeriod() const {
    plan_sync::Period fresh;
    fresh.id = entry_;
    plan_sync::complete(fresh, world_.planSync.zero);
    const plan_sync::Plan& plan = *plan_sync::find(world_.planSync.catalogue(organization_).plans, plan_);
    const plan_sync::Period* before = plan_sync::find(plan.periods, entry_);
    return plan_sync::SetPeriod{
        id(organization_), plan_,
        plan_sync::editOf(before == nullptr ? fresh : *before, *plan_sync::find(subject_.periods, entry_))};
}

plan_sync::Event Filler::setRate() const {
    plan_sync::Rate fresh;
    fresh.resource = entry_;
    plan_sync::complete(fresh, world_.planSync.zero);
    const plan_sync::Plan& plan = *plan_sync::find(world_.planSync.catalogue(organization_).plans, plan_);
    const plan_sync::Rate* before = plan_sync::findRate(plan, entry_);
    return plan_sync::SetRate{
        id(organization_), plan_,
        plan_sync::editOf(before == nullptr ? fresh : *before, *plan_sync::findRate(subject_, entry_))};
}

plan_sync::Event Filler::setSellerData() const {
    const plan_sync::Shelf& before = world_.planSync.catalogue(organization_).shelf;
    plan_sync::SetSellerData event;
    event.organization = id(organization_);
    if (shelf_.orderFlow != before.orderFlow) event.orderFlow = shelf_.orderFlow;
    if (!plan_sync::isSameSet(shelf_.privileges, before.privileges)) event.privileges = shelf_.privileges;
    if (shelf_.termsAndConditions != before.termsAndConditions) {
        event.termsAndConditions = shelf_.termsAndConditions;
    }
    return event;
}

namespace {

/// The event that makes an entry of a list what it is in another.
template <class Set, class Entry>
plan_sync::Event setIn(ValueId organization, const std::vector<Entry>& before,
                       const std::vector<Entry>& after, ValueId id) {
    Entry fresh;
    fresh.id = fresh.name = id;
    const Entry* old = plan_sync::find(before, id);
    return Set{organization, plan_sync::editOf(old == nullptr ? fresh : *old, *plan_sync::find(after, id))};
}

}  // namespace

plan_sync::Event Filler::setEntry() const {
    using plan_sync::Shelf;
    const ValueId whose = id(organization_);
    const Shelf& before = world_.planSync.catalogue(organization_).shelf;
    const auto set = [&]<class Set>(std::type_identity<Set>, auto list) {
        return setIn<Set>(whose, before.*list, shelf_.*list, entry_);
    };
    switch (form_.kind) {
        case EntryKind::resource:
            return set(std::type_identity<plan_sync::SetResource>{}, &Shelf::resources);
        case EntryKind::expirationSchedule:
            return set(std::type_identity<plan_sync::SetExpirationSchedule>{}, &Shelf::expirationSchedules);
        case EntryKind::notificationTemplate:
            return set(std::type_identity<plan_sync::SetNotificationTemplate>{},
                       &Shelf::notificationTemplates);
        case EntryKind::notificationSchedule:
            return set(std::type_identity<plan_sync::SetNotificationSchedule>{},
                       &Shelf::notificationSchedules);
        case EntryKind::planCategory:
            return set(std::type_identity<plan_sync::SetPlanCategory>{}, &Shelf::planCategories);
        case EntryKind::salesCategory:
            return set(std::type_identity<plan_sync::SetSalesCategory>{}, &Shelf::salesCategories);
        case EntryKind::resourceCategory:
            return set(std::type_identity<plan_sync::SetResourceCategory>{}, &Shelf::resourceCategories);
        case EntryKind::serviceTemplate:
            break;
    }
    return set(std::type_identity<plan_sync::SetServiceTemplate>{}, &Shelf::serviceTemplates);
}

plan_sync::Event Filler::setReseller() {
    plan_sync::SetReseller event{id(organization_), id(other_), ValueId{}, false, false};
    for (std::size_t i = 0; i < form_.count; ++i) {
        const PlanFieldForm& field = form_.fields[i];
        const Text value = typedOrPresent(field);
        if (field.field == Field::resellerTemplate) event.serviceTemplate = chosen(field, value);
        if (field.field == Field::resellerCategoriesSyncDisabled)
            event.categoriesSyncDisabled = value == "true";
        if (field.field == Field::resellerPricesSyncDisabled) event.pricesSyncDisabled = value == "true";
    }
    return event;
}

plan_sync::Event Filler::synchronize() {
    plan_sync::Synchronize event;
    event.provider = id(organization_);
    event.reseller = id(other_);
    event.serviceTemplate = template_;
    event.subResellers = flag("subResellers");
    if (event.reseller.exists() == event.serviceTemplate.exists()) {
        problem("reseller", "Choose one reseller, or a service template for all that use it.");
    }
    for (const std::string_view part : partsOf(text("options"))) {
        bool isKnown = false;
        for (const plan_sync::OptionText& option : plan_sync::kOptions) {
            if (option.wireName != part && option.label != part) continue;
            event.options.add(option.option);
            isKnown = true;
        }
        if (!isKnown) problem("options", "There is no option " + base::quoted(part) + ".");
    }
    return event;
}

std::optional<plan_sync::Event> Filler::event() {
    if (!organization_.exists()) {
        const std::string_view given = text(form_.fields[0].name);
        problem(form_.fields[0].name, given.empty()
                                          ? Text("Choose an organization.")
                                          : "There is no organization " + base::quoted(given) + ".");
        return std::nullopt;
    }
    if (form_.subject != Subject::relationship) {
        for (std::size_t i = 0; i < form_.count; ++i) {
            const PlanFieldForm& field = form_.fields[i];
            if (problems_.empty()) read(field);
            const bool isKey = field.source == Source::entry || field.source == Source::period;
            if (isKey && problems_.empty() && entry_ == values_.text("")) {
                problem(namingField(field.source), "This must not be empty.");
            }
        }
    }
    if (form_.type == "setReseller" && !other_.exists()) problem("downstream", "Choose a reseller.");
    if (!problems_.empty()) return std::nullopt;
    const ValueId whose = id(organization_);
    if (form_.type == "addPlan") {
        nameNewPlan();
        return plan_sync::AddPlan{whose, subject_};
    }
    if (form_.subject == Subject::entry) return setEntry();
    if (form_.type == "changePlan") return changePlan();
    if (form_.type == "removePlan") return plan_sync::RemovePlan{whose, plan_};
    if (form_.type == "setPeriod") return setPeriod();
    if (form_.type == "removePeriod") return plan_sync::RemovePeriod{whose, plan_, entry_};
    if (form_.type == "setRate") return setRate();
    if (form_.type == "removeRate") return plan_sync::RemoveRate{whose, plan_, entry_};
    if (form_.type == "setSellerData") return setSellerData();
    if (form_.type == "removeCatalogueEntry") {
        return plan_sync::RemoveCatalogueEntry{whose, kind_.value_or(EntryKind::resource), entry_};
    }
    if (form_.type == "delegatePlan") return plan_sync::DelegatePlan{whose, template_, plan_};
    if (form_.type == "withdrawPlan") return plan_sync::WithdrawPlan{whose, template_, plan_};
    if (form_.type == "confirmPlan") return plan_sync::ConfirmPlan{whose, plan_};
    return form_.subject == Subject::relationship ? setReseller() : synchronize();
}

namespace {

const PlanEventForm* formOf(std::string_view type) {
    for (const PlanEventForm& form : planEventForms()) {
        if (form.type == type) return &form;
    }
    return nullptr;
}

}  // namespace

List<SystemEvent> planEvents() {
    List<SystemEvent> events;
    for (const PlanEventForm& form : planEventForms()) {
        SystemEvent& event = events.emplace_back();
        event.id = form.type;
        event.label = form.label;
        event.help = form.help;
        for (std::size_t i = 0; i < form.count; ++i) {
            if (mayBeSeveral(form, form.fields[i])) event.several.push_back(form.fields[i].name);
        }
    }
    return events;
}

std::optional<EventForm> planForm(Session& session, Text type, const std::vector<codec::TypedField>& fields) {
    const PlanEventForm* form = formOf(type);
    if (form == nullptr) return std::nullopt;
    return Filler(session, *form, fields).form();
}

std::optional<Composed> planCompose(Session& session, Text type,
                                    const std::vector<codec::TypedField>& fields) {
    const PlanEventForm* form = formOf(type);
    if (form == nullptr) return std::nullopt;
    Composed composed;
    Filler filler(session, *form, fields);
    const std::optional<plan_sync::Event> event = filler.event();
    composed.problems = filler.takeProblems();
    if (!event || !composed.problems.empty()) return composed;
    composed.event = codec::writeEvent(scenario::eventOfPlanSync(*event), session.values());
    composed.sentence = scenario::sentenceOf(scenario::eventOfPlanSync(*event), session.world());
    return composed;
}

}  // namespace sluice::api
