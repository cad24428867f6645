#include "api/plan_forms.h"

#include <algorithm>
#include <utility>

#include "api/plan_form_table.h"
#include "api/plan_names.h"
#include "base/text.h"
#include "codec/scenario_json.h"
#include "plan_sync/places.h"
#include "scenario/words.h"

namespace sluice::api {

using base::ValueId;
using plan_sync::Address;
using plan_sync::EntryKind;
using plan_sync::Field;
using plan_sync::Value;

namespace {

constexpr std::size_t kMostOrganizations = 500;

/// Something that can be chosen: an id, or one of the wire's words.
struct Choice {
    std::string id, name;
    bool operator==(const Choice&) const = default;
};

struct KindName {
    EntryKind kind;
    std::string_view wireName;
};
constexpr KindName kKindNames[] = {
    {EntryKind::serviceTemplate, "serviceTemplate"},
    {EntryKind::planCategory, "planCategory"},
    {EntryKind::salesCategory, "salesCategory"},
    {EntryKind::resource, "resource"},
    {EntryKind::resourceCategory, "resourceCategory"},
    {EntryKind::expirationSchedule, "expirationSchedule"},
    {EntryKind::notificationSchedule, "notificationSchedule"},
    {EntryKind::notificationTemplate, "notificationTemplate"},
};

const PlanEventForm* formOf(std::string_view type) {
    for (const PlanEventForm& form : planEventForms()) {
        if (form.type == type) return &form;
    }
    return nullptr;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

/// The parts of `a; b`, none of them empty.
std::vector<std::string_view> partsOf(std::string_view text) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::size_t end = text.find(';');
        const std::string_view part = trimmed(text.substr(0, end));
        if (!part.empty()) parts.push_back(part);
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    return parts;
}

bool isMember(Field field) {
    return field == Field::planSalesCategory || field == Field::resourceCategoryResource ||
           field == Field::serviceTemplatePlan || field == Field::serviceTemplatePrivilege ||
           field == Field::privilege || field == Field::notificationScheduleEntry;
}

/// What a form is about, with what was typed written into it: a plan, or a shelf.
class Filler {
  public:
    Filler(Session& session, const PlanEventForm& form, const std::vector<codec::TypedField>& fields)
        : world_(session.world()), values_(session.values()), names_(world_), form_(form), fields_(fields) {
        for (std::size_t i = 0; i < form.count; ++i) findKey(form.fields[i]);
        findSubject();
    }

    [[nodiscard]] PlanForm form() {
        PlanForm form{std::string(form_.type), std::string(form_.label), std::string(form_.help), {}};
        for (std::size_t i = 0; i < form_.count; ++i) {
            const PlanFieldForm& field = form_.fields[i];
            PlanFormField& shown = form.fields.emplace_back();
            shown.name = field.name;
            shown.label = field.label;
            shown.help = field.help;
            shown.control = field.control;
            shown.required = field.required;
            shown.value = typedOrPresent(field);
            for (Choice& choice : choicesOf(field)) {
                shown.choices.push_back({std::move(choice.id), std::move(choice.name), {}});
            }
        }
        return form;
    }

    [[nodiscard]] std::optional<plan_sync::Event> event();
    [[nodiscard]] std::vector<FieldProblem> takeProblems() { return std::move(problems_); }

  private:
    void problem(std::string_view field, std::string message) {
        problems_.push_back({std::string(field), std::move(message)});
    }
    [[nodiscard]] const codec::TypedField* typed(std::string_view name) const {
        for (const codec::TypedField& field : fields_) {
            if (field.name == name) return &field;
        }
        return nullptr;
    }
    [[nodiscard]] std::string_view text(std::string_view name) const {
        const codec::TypedField* field = typed(name);
        return field == nullptr || field->isFlag ? std::string_view() : trimmed(field->text);
    }
    [[nodiscard]] bool flag(std::string_view name) const {
        const codec::TypedField* field = typed(name);
        return field != nullptr && field->isFlag && field->flag;
    }

    // ---- what the form is about ----

    /// A key says what the form is about; it is read before the values.
    void findKey(const PlanFieldForm& field) {
        if (field.field != Field::count_) return;
        const std::string_view given = text(field.name);
        switch (field.source) {
            case Source::organization:
                organization_ = findOrganization(given);
                break;
            case Source::downstream:
            case Source::reseller:
                other_ = findOrganization(given);
                break;
            case Source::plan:
            case Source::copyToConfirm:
                plan_ = chosen(field, given);
                break;
            case Source::period:
            case Source::entry:
                entry_ = known(field, given);
                if (!entry_.exists() && !given.empty()) entry_ = values_.text(given);
                break;
            case Source::oldPeriod:
            case Source::resource:
            case Source::oldRate:
            case Source::oldEntry:
                entry_ = chosen(field, given);
                break;
            case Source::shelf:
                template_ = chosen(field, given);
                break;
            case Source::kind:
                for (const KindName& kind : kKindNames) {
                    if (kind.wireName == given) kind_ = kind.kind;
                }
                break;
            case Source::newId:
            case Source::option:
            case Source::nothing:
                break;
        }
    }
    [[nodiscard]] OrganizationIndex findOrganization(std::string_view given) const {
        const ValueId id = values_.findText(given);
        OrganizationIndex found = id.exists() ? world_.channel.find(id) : OrganizationIndex{};
        if (found.exists() || given.empty()) return found;
        const std::string wanted = base::folded(given);
        for (std::uint32_t i = 0; i < world_.channel.organizationSlots() && !found.exists(); ++i) {
            const channel::Organization& entry = world_.channel.organization({i});
            if (entry.present && base::folded(values_.spelling(entry.name)) == wanted) found = {i};
        }
        return found;
    }
    /// The choice that is meant, by id or by name; none where there is none.
    [[nodiscard]] ValueId known(const PlanFieldForm& field, std::string_view given) {
        if (given.empty()) return {};
        const std::vector<Choice> choices = choicesOf(field);
        for (const Choice& choice : choices) {
            if (choice.id == given) return values_.text(choice.id);
        }
        const std::string wanted = base::folded(given);
        for (const Choice& choice : choices) {
            if (base::folded(choice.name) == wanted) return values_.text(choice.id);
        }
        return {};
    }
    [[nodiscard]] ValueId chosen(const PlanFieldForm& field, std::string_view given) {
        const ValueId id = known(field, given);
        if (id.exists() || given.empty()) return id;
        std::vector<Choice> choices = choicesOf(field);
        std::vector<std::string_view> near;
        for (const Choice& choice : choices) near.push_back(choice.name);
        const std::string hint = base::didYouMean(given, near);
        problem(field.name,
                "There is no " + base::quoted(given) + " to choose." + (hint.empty() ? "" : " ") + hint);
        return {};
    }

    void findSubject() {
        if (organization_.exists()) shelf_ = world_.planSync.catalogue(organization_).shelf;
        const plan_sync::Plan* old =
            organization_.exists() ? plan_sync::find(world_.planSync.catalogue(organization_).plans, plan_)
                                   : nullptr;
        if (old != nullptr) subject_ = *old;
        if (form_.subject == Subject::newPlan) subject_.id = subject_.name = values_.text("");
        if (form_.subject == Subject::period && entry_.exists() &&
            plan_sync::find(subject_.periods, entry_) == nullptr) {
            subject_.periods.emplace_back().id = entry_;
        }
        if (form_.subject == Subject::rate && entry_.exists() &&
            plan_sync::findRate(subject_, entry_) == nullptr) {
            subject_.rates.emplace_back().resource = entry_;
        }
        plan_sync::complete(subject_, world_.planSync.zero);
        if (form_.subject != Subject::entry || !entry_.exists()) return;
        plan_sync::withList(shelf_, form_.kind, [&](auto& entries) {
            if (plan_sync::find(entries, entry_) != nullptr) return;
            auto& entry = entries.emplace_back();
            entry.id = entry_;
            entry.name = entry_;
        });
    }

    // ---- values ----

    [[nodiscard]] Address addressOf(const PlanFieldForm& field, ValueId member = {}) const {
        const bool isPart = form_.subject == Subject::period || form_.subject == Subject::rate;
        Address address{field.field, {}, member};
        if (plan_sync::isOfPlan(field.field)) {
            address.owner = subject_.id;
            if (isPart) address.entry = entry_;
        } else if (form_.subject == Subject::entry) {
            address.owner = entry_;
        }
        return address;
    }
    [[nodiscard]] Value valueAt(const Address& address) const {
        if (address.field >= Field::resellerTemplate) {
            return other_.exists() ? plan_sync::valueAt(world_.channel, world_.planSync, other_, address)
                                   : Value{};
        }
        return plan_sync::isOfPlan(address.field) ? plan_sync::valueIn(&subject_, address)
                                                  : plan_sync::valueIn(shelf_, address);
    }
    void write(const Address& address, Value value) {
        plan_sync::isOfPlan(address.field) ? plan_sync::write(subject_, address, value)
                                           : plan_sync::write(shelf_, address, value);
    }
    /// The present members: of the subject's own list, in its order.
    [[nodiscard]] std::vector<ValueId> membersOf(const PlanFieldForm& field) const {
        if (field.field == Field::planSalesCategory) return subject_.salesCategories;
        if (field.field == Field::privilege) return shelf_.privileges;
        std::vector<ValueId> members;
        plan_sync::forEachAddress(shelf_, form_.kind, entry_, [&](const Address& address) {
            if (address.field == field.field) members.push_back(address.entry);
        });
        return members;
    }

    [[nodiscard]] std::string typedOrPresent(const PlanFieldForm& field) const {
        if (const codec::TypedField* given = typed(field.name)) {
            return given->isFlag ? (given->flag ? "true" : "false") : given->text;
        }
        if (field.field == Field::count_) return field.control == PlanControl::flag ? "false" : std::string();
        if (isMember(field.field)) {
            std::string text;
            for (const ValueId member : membersOf(field)) {
                if (!text.empty()) text += "; ";
                text += names_.spelled(member);
                if (field.field != Field::notificationScheduleEntry) continue;
                text += " = " + names_.spelled(valueAt(addressOf(field, member)).scalar);
            }
            return text;
        }
        const Value value = valueAt(addressOf(field));
        if (field.control == PlanControl::flag) return value.kind == Value::Kind::yes ? "true" : "false";
        return names_.spelled(value.scalar);
    }

    /// Writes what was typed into the subject. What was left out stays.
    void read(const PlanFieldForm& field) {
        const codec::TypedField* given = typed(field.name);
        if (field.required && text(field.name).empty()) {
            return problem(field.name, "This must not be empty.");
        }
        if (given == nullptr || field.field == Field::count_) return;
        if (isMember(field.field)) return readMembers(field);
        if (given->isFlag) return write(addressOf(field), Value::ofFlag(given->flag));
        write(addressOf(field), Value::of(readScalar(field, trimmed(given->text))));
    }
    [[nodiscard]] ValueId readScalar(const PlanFieldForm& field, std::string_view given) {
        if (given.empty()) return isPrice(field.field) ? world_.planSync.zero : ValueId{};
        if (field.control == PlanControl::number) {
            const ValueId number = values_.number(given);
            if (!number.exists()) problem(field.name, base::quoted(given) + " is not a number.");
            return number;
        }
        return field.control == PlanControl::choice ? chosen(field, given) : values_.text(given);
    }
    [[nodiscard]] static bool isPrice(Field field) {
        const std::string_view label = plan_sync::text(field).label;
        return label.ends_with("fee") || label.ends_with("price");
    }
    void readMembers(const PlanFieldForm& field) {
        for (const ValueId member : membersOf(field)) write(addressOf(field, member), Value{});
        for (const std::string_view part : partsOf(text(field.name))) {
            if (field.field == Field::notificationScheduleEntry) {
                readNotification(field, part);
                continue;
            }
            const ValueId member = field.source == Source::nothing ? values_.text(part) : chosen(field, part);
            if (member.exists()) write(addressOf(field, member), Value::ofPresence(true));
        }
    }
    /// `30 = first`.
    void readNotification(const PlanFieldForm& field, std::string_view part) {
        const std::size_t middle = part.find('=');
        const ValueId days = values_.number(trimmed(part.substr(0, middle)));
        if (middle == std::string_view::npos || !days.exists()) {
            return problem(field.name, "Expected days and a template, such as 30 = first, found " +
                                           base::quoted(part) + ".");
        }
        const ValueId used = chosen(field, trimmed(part.substr(middle + 1)));
        if (used.exists()) write(addressOf(field, days), Value::of(used));
    }

    // ---- choices ----

    [[nodiscard]] std::vector<Choice> choicesOf(const PlanFieldForm& field) const {
        std::vector<Choice> choices;
        const auto add = [&](ValueId id, ValueId name) {
            Choice choice{names_.spelled(id), names_.spelled(name)};
            if (std::find(choices.begin(), choices.end(), choice) == choices.end()) {
                choices.push_back(std::move(choice));
            }
        };
        const auto addShelf = [&](OrganizationIndex organization, EntryKind kind) {
            plan_sync::withList(world_.planSync.catalogue(organization).shelf, kind,
                                [&](const auto& entries) {
                                    for (const auto& entry : entries) add(entry.id, entry.name);
                                });
        };
        const auto addOrganization = [&](OrganizationIndex organization) {
            add(world_.channel.organization(organization).id, world_.channel.organization(organization).name);
        };
        if (field.source == Source::organization) {
            for (std::uint32_t i = 0; i < world_.channel.organizationSlots(); ++i) {
                if (choices.size() == kMostOrganizations) break;
                if (world_.channel.organization({i}).present) addOrganization({i});
            }
        } else if (field.source == Source::kind) {
            for (const KindName& kind : kKindNames) {
                choices.push_back(
                    {std::string(kind.wireName),
                     std::string(plan_sync::text(plan_sync::addressOf(kind.kind, {}).field).label)});
            }
        } else if (field.source == Source::option) {
            for (const plan_sync::OptionText& option : plan_sync::kOptions) {
                choices.push_back({std::string(option.wireName), std::string(option.label)});
            }
        }
        if (!organization_.exists()) return choices;
        const plan_sync::Catalogue& catalogue = world_.planSync.catalogue(organization_);
        const plan_sync::Plan* plan = plan_sync::find(catalogue.plans, plan_);
        if (field.source == Source::plan || field.source == Source::copyToConfirm) {
            for (const plan_sync::Plan& each : catalogue.plans) {
                if (field.source == Source::plan || each.confirmationNeeded) add(each.id, each.name);
            }
        } else if (field.source == Source::downstream) {
            for (PartnershipIndex p = world_.channel.firstOfUpstream(organization_); p.exists();
                 p = world_.channel.partnership(p).nextOfUpstream) {
                addOrganization(world_.channel.partnership(p).downstream);
            }
        } else if (field.source == Source::reseller) {
            for (const PartnershipIndex p :
                 plan_sync::resellersOf(world_.channel, world_.planSync, organization_)) {
                addOrganization(world_.channel.partnership(p).downstream);
            }
        } else if (field.source == Source::resource) {
            addAbove(organization_, [&](OrganizationIndex each) { addShelf(each, EntryKind::resource); });
        } else if (field.source == Source::shelf && field.kind == EntryKind::notificationTemplate) {
            addAbove(organization_, [&](OrganizationIndex each) { addShelf(each, field.kind); });
        } else if (field.source == Source::shelf) {
            addShelf(organization_, field.kind);
        } else if (field.source == Source::entry) {
            addShelf(organization_, form_.kind);
        } else if (field.source == Source::oldEntry && kind_) {
            addShelf(organization_, *kind_);
        } else if (plan != nullptr && (field.source == Source::period || field.source == Source::oldPeriod)) {
            for (const plan_sync::Period& period : plan->periods) {
                add(period.id, period.length.exists() ? period.length : period.id);
            }
        } else if (plan != nullptr && field.source == Source::oldRate) {
            for (const plan_sync::Rate& rate : plan->rates) {
                choices.push_back({names_.spelled(rate.resource),
                                   names_.entryName(organization_, EntryKind::resource, rate.resource)});
            }
        }
        return choices;
    }
    /// Calls visit for the organization and all upstream of it that provide for one another.
    template <class Visit>
    void addAbove(OrganizationIndex organization, Visit visit) const {
        for (;;) {
            visit(organization);
            const PartnershipIndex above =
                plan_sync::providerOf(world_.channel, world_.planSync, organization);
            if (!above.exists()) return;
            organization = world_.channel.partnership(above).upstream;
        }
    }

    // ---- events ----

    [[nodiscard]] ValueId id(OrganizationIndex organization) const {
        return organization.exists() ? world_.channel.organization(organization).id : ValueId{};
    }
    void nameNewPlan() {
        const std::string_view given = text("id");
        std::string stem = given.empty() ? base::folded(text("name")) : std::string(given);
        if (stem.empty()) stem = "plan";
        const auto& plans = world_.planSync.catalogue(organization_).plans;
        std::string candidate = stem;
        const auto isTaken = [&] { return plan_sync::find(plans, values_.text(candidate)) != nullptr; };
        if (!given.empty() && isTaken()) problem("id", "A plan with this id is already there.");
        for (int i = 2; given.empty() && isTaken(); ++i) candidate = stem + "-" + std::to_string(i);
        subject_.id = values_.text(candidate);
    }
    [[nodiscard]] plan_sync::Event changePlan() const;
    [[nodiscard]] plan_sync::Event setSellerData() const;
    [[nodiscard]] plan_sync::Event setEntry() const;
    [[nodiscard]] plan_sync::Event setReseller();
    [[nodiscard]] plan_sync::Event synchronize();

    const World& world_;
    base::ValuePool& values_;
    PlanNames names_;
    const PlanEventForm& form_;
    const std::vector<codec::TypedField>& fields_;
    OrganizationIndex organization_, other_;
    ValueId plan_, entry_, template_;
    std::optional<EntryKind> kind_;
    plan_sync::Plan subject_;
    plan_sync::Shelf shelf_;
    std::vector<FieldProblem> problems_;
};

plan_sync::Event Filler::changePlan() const {
    const plan_sync::Plan& before = *plan_sync::find(world_.planSync.catalogue(organization_).plans, plan_);
    plan_sync::ChangePlan event;
    event.organization = id(organization_);
    event.plan = plan_;
    const plan_sync::Plan& after = subject_;
    if (after.name != before.name) event.name = after.name;
    if (after.published != before.published) event.published = after.published;
    if (after.planCategory != before.planCategory) event.planCategory = after.planCategory;
    if (!plan_sync::isSameSet(after.salesCategories, before.salesCategories)) {
        event.salesCategories = after.salesCategories;
    }
    if (after.fees.setup != before.fees.setup) event.fees.setup = after.fees.setup;
    if (after.fees.recurring != before.fees.recurring) event.fees.recurring = after.fees.recurring;
    if (after.fees.renewal != before.fees.renewal) event.fees.renewal = after.fees.renewal;
    if (after.expirationSchedule != before.expirationSchedule) {
        event.expirationSchedule = after.expirationSchedule;
    }
    if (after.notificationSchedule != before.notificationSchedule) {
        event.notificationSchedule = after.notificationSchedule;
    }
    if (after.usageStatistics != before.usageStatistics) event.usageStatistics = after.usageStatistics;
    return event;
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

plan_sync::Event Filler::setEntry() const {
    const ValueId whose = id(organization_);
    switch (form_.kind) {
        case EntryKind::resource:
            return plan_sync::SetResource{whose, *plan_sync::find(shelf_.resources, entry_)};
        case EntryKind::expirationSchedule:
            return plan_sync::SetExpirationSchedule{whose,
                                                    *plan_sync::find(shelf_.expirationSchedules, entry_)};
        case EntryKind::notificationTemplate:
            return plan_sync::SetNotificationTemplate{whose,
                                                      *plan_sync::find(shelf_.notificationTemplates, entry_)};
        case EntryKind::notificationSchedule:
            return plan_sync::SetNotificationSchedule{whose,
                                                      *plan_sync::find(shelf_.notificationSchedules, entry_)};
        case EntryKind::planCategory:
            return plan_sync::SetPlanCategory{whose, *plan_sync::find(shelf_.planCategories, entry_)};
        case EntryKind::salesCategory:
            return plan_sync::SetSalesCategory{whose, *plan_sync::find(shelf_.salesCategories, entry_)};
        case EntryKind::resourceCategory:
            return plan_sync::SetResourceCategory{whose, *plan_sync::find(shelf_.resourceCategories, entry_)};
        case EntryKind::serviceTemplate:
            break;
    }
    return plan_sync::SetServiceTemplate{whose, *plan_sync::find(shelf_.serviceTemplates, entry_)};
}

plan_sync::Event Filler::setReseller() {
    plan_sync::SetReseller event{id(organization_), id(other_), {}, false, false};
    for (std::size_t i = 0; i < form_.count; ++i) {
        const PlanFieldForm& field = form_.fields[i];
        const std::string value = typedOrPresent(field);
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
                                          ? std::string("Choose an organization.")
                                          : "There is no organization " + base::quoted(given) + ".");
        return std::nullopt;
    }
    if (form_.subject != Subject::relationship) {
        for (std::size_t i = 0; i < form_.count; ++i) {
            if (problems_.empty()) read(form_.fields[i]);
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
    if (form_.type == "setPeriod") {
        return plan_sync::SetPeriod{whose, plan_, *plan_sync::find(subject_.periods, entry_)};
    }
    if (form_.type == "removePeriod") return plan_sync::RemovePeriod{whose, plan_, entry_};
    if (form_.type == "setRate") {
        return plan_sync::SetRate{whose, plan_, *plan_sync::findRate(subject_, entry_)};
    }
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

}  // namespace

std::vector<Term> planEventTerms() {
    std::vector<Term> terms;
    for (const PlanEventForm& form : planEventForms()) {
        terms.push_back({std::string(form.type), std::string(form.label), std::string(form.help)});
    }
    return terms;
}

std::optional<PlanForm> planForm(Session& session, const std::string& type,
                                 const std::vector<codec::TypedField>& fields) {
    const PlanEventForm* form = formOf(type);
    if (form == nullptr) return std::nullopt;
    return Filler(session, *form, fields).form();
}

Composed planCompose(Session& session, const std::string& type,
                     const std::vector<codec::TypedField>& fields) {
    Composed composed;
    const PlanEventForm* form = formOf(type);
    if (form == nullptr) {
        composed.problems.push_back({"type", "There is no event type " + base::quoted(type) + "."});
        return composed;
    }
    Filler filler(session, *form, fields);
    const std::optional<plan_sync::Event> event = filler.event();
    composed.problems = filler.takeProblems();
    if (!event || !composed.problems.empty()) return composed;
    composed.event = codec::writeEvent(Event(*event), session.values());
    composed.sentence = scenario::sentenceOf(Event(*event), session.world());
    return composed;
}

}  // namespace sluice::api
