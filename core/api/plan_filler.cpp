#include "api/plan_filler.h"

#include <algorithm>
#include <utility>

#include "api/form_choices.h"
#include "base/text.h"
#include "base/unicode.h"
#include "plan_sync/places.h"

namespace sluice::api {

namespace {

bool isMember(Field field) {
    return field == Field::planSalesCategory || field == Field::resourceCategoryResource ||
           field == Field::serviceTemplatePlan || field == Field::serviceTemplatePrivilege ||
           field == Field::privilege || field == Field::notificationScheduleEntry;
}

}  // namespace

std::vector<std::string_view> partsOf(std::string_view text) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::size_t end = text.find(';');
        const std::string_view part = base::trimmed(text.substr(0, end));
        if (!part.empty()) parts.push_back(part);
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    return parts;
}

Filler::Filler(Session& session, const PlanEventForm& form, const std::vector<codec::TypedField>& fields)
    : world_(session.world()), values_(session.values()), names_(world_), form_(form), fields_(fields) {
    for (std::size_t i = 0; i < form.count; ++i) findKey(form.fields[i]);
    findSubject();
}

EventForm Filler::form() {
    EventForm form{std::string(form_.type), std::string(form_.label), std::string(form_.help), {}};
    for (std::size_t i = 0; i < form_.count; ++i) {
        const PlanFieldForm& field = form_.fields[i];
        FormField& shown = form.fields.emplace_back();
        shown.name = field.name;
        shown.label = field.label;
        shown.help = field.help;
        shown.control = field.control;
        shown.required = field.required;
        shown.several = mayBeSeveral(form_, field);
        shown.value = typedOrPresent(field);
        ChoiceList list(text(field.name));
        for (const Choice& choice : choicesOf(field)) list.add({choice.id, choice.name, {}});
        std::move(list).putInto(shown);
    }
    return form;
}

void Filler::problem(std::string_view field, Text message) { problems_.push_back({field, message}); }

const codec::TypedField* Filler::typed(std::string_view name) const {
    for (const codec::TypedField& field : fields_) {
        if (field.name == name) return &field;
    }
    return nullptr;
}

std::string_view Filler::text(std::string_view name) const {
    const codec::TypedField* field = typed(name);
    return field == nullptr || field->isFlag ? std::string_view() : base::trimmed(field->text);
}

bool Filler::flag(std::string_view name) const {
    const codec::TypedField* field = typed(name);
    return field != nullptr && field->isFlag && field->flag;
}

void Filler::findKey(const PlanFieldForm& field) {
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
            if (!entry_.exists()) entry_ = given.empty() ? idFromName(field) : values_.text(given);
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

OrganizationIndex Filler::findOrganization(std::string_view given) const {
    const ValueId id = values_.findText(given);
    OrganizationIndex found = id.exists() ? world_.channel.find(id) : OrganizationIndex{};
    if (found.exists() || given.empty()) return found;
    const Text wanted = base::folded(given);
    for (std::uint32_t i = 0; i < world_.channel.organizationSlots() && !found.exists(); ++i) {
        const channel::Organization& entry = world_.channel.organization({i});
        if (entry.present && base::folded(values_.spelling(entry.name)) == wanted) found = {i};
    }
    return found;
}

ValueId Filler::known(const PlanFieldForm& field, std::string_view given) {
    if (given.empty()) return {};
    const List<Choice> choices = choicesOf(field);
    for (const Choice& choice : choices) {
        if (choice.id == given) return values_.text(choice.id);
    }
    const Text wanted = base::folded(given);
    for (const Choice& choice : choices) {
        if (base::folded(choice.name) == wanted) return values_.text(choice.id);
    }
    return {};
}

ValueId Filler::chosen(const PlanFieldForm& field, std::string_view given) {
    const ValueId id = known(field, given);
    if (id.exists() || given.empty()) return id;
    List<Choice> choices = choicesOf(field);
    std::vector<std::string_view> near;
    for (const Choice& choice : choices) near.push_back(choice.name);
    const Text hint = base::didYouMean(given, near);
    problem(field.name,
            "There is no " + base::quoted(given) + " to choose." + (hint.empty() ? "" : " ") + hint);
    return {};
}

ValueId Filler::idFromName(const PlanFieldForm& key) {
    const std::string_view name = text(namingField(key.source));
    if (name.empty()) return {};
    return freeId(base::folded(name), [&](Text id) {
        for (const Choice& choice : choicesOf(key)) {
            if (choice.id == id) return true;
        }
        return false;
    });
}

void Filler::findSubject() {
    if (organization_.exists()) shelf_ = world_.planSync.catalogue(organization_).shelf;
    const plan_sync::Plan* old = organization_.exists()
                                     ? plan_sync::find(world_.planSync.catalogue(organization_).plans, plan_)
                                     : nullptr;
    if (old != nullptr) subject_ = *old;
    const bool isPart =
        form_.subject == Subject::period || form_.subject == Subject::rate || form_.subject == Subject::entry;
    // What is not named yet stands under the empty id: the form shows how a new one begins.
    if (isPart && !entry_.exists()) entry_ = values_.text("");
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

Address Filler::addressOf(const PlanFieldForm& field, ValueId member) const {
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

Value Filler::valueAt(const Address& address) const {
    if (address.field >= Field::resellerTemplate) {
        return other_.exists() ? plan_sync::valueAt(world_.channel, world_.planSync, other_, address)
                               : Value{};
    }
    return plan_sync::isOfPlan(address.field) ? plan_sync::valueIn(&subject_, address)
                                              : plan_sync::valueIn(shelf_, address);
}

void Filler::write(const Address& address, Value value) {
    plan_sync::isOfPlan(address.field) ? plan_sync::write(subject_, address, value)
                                       : plan_sync::write(shelf_, address, value);
}

std::vector<ValueId> Filler::membersOf(const PlanFieldForm& field) const {
    if (field.field == Field::planSalesCategory) return subject_.salesCategories;
    if (field.field == Field::privilege) return shelf_.privileges;
    std::vector<ValueId> members;
    plan_sync::forEachAddress(shelf_, form_.kind, entry_, [&](const Address& address) {
        if (address.field == field.field) members.push_back(address.entry);
    });
    return members;
}

Text Filler::typedOrPresent(const PlanFieldForm& field) const {
    if (const codec::TypedField* given = typed(field.name)) {
        return given->isFlag ? (given->flag ? "true" : "false") : given->text;
    }
    if (field.field == Field::count_) return field.control == FormControl::flag ? "false" : Text();
    if (isMember(field.field)) {
        GrowingText text;
        for (const ValueId member : membersOf(field)) {
            if (!text.empty()) text += "; ";
            text += names_.spelled(member);
            if (field.field != Field::notificationScheduleEntry) continue;
            text += " = " + names_.spelled(valueAt(addressOf(field, member)).scalar);
        }
        return text;
    }
    const Value value = valueAt(addressOf(field));
    if (field.control == FormControl::flag) return value.kind == Value::Kind::yes ? "true" : "false";
    return names_.spelled(value.scalar);
}

void Filler::read(const PlanFieldForm& field) {
    const codec::TypedField* given = typed(field.name);
    if (field.required && text(field.name).empty()) {
        return problem(field.name, "This must not be empty.");
    }
    if (given == nullptr || field.field == Field::count_) return;
    if (isMember(field.field)) return readMembers(field);
    if (given->isFlag) return write(addressOf(field), Value::ofFlag(given->flag));
    write(addressOf(field), Value::of(readScalar(field, base::trimmed(given->text))));
}

ValueId Filler::readScalar(const PlanFieldForm& field, std::string_view given) {
    if (given.empty()) return isPrice(field.field) ? world_.planSync.zero : ValueId{};
    if (field.control == FormControl::number) {
        const ValueId number = values_.number(given);
        if (!number.exists()) problem(field.name, base::quoted(given) + " is not a number.");
        return number;
    }
    return field.control == FormControl::choice ? chosen(field, given) : values_.text(given);
}

void Filler::readMembers(const PlanFieldForm& field) {
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

void Filler::readNotification(const PlanFieldForm& field, std::string_view part) {
    const std::size_t middle = part.find('=');
    const ValueId days = values_.number(base::trimmed(part.substr(0, middle)));
    if (middle == std::string_view::npos || !days.exists()) {
        return problem(field.name,
                       "Expected days and a template, such as 30 = first, found " + base::quoted(part) + ".");
    }
    const ValueId used = chosen(field, base::trimmed(part.substr(middle + 1)));
    if (used.exists()) write(addressOf(field, days), Value::of(used));
}

ValueId Filler::id(OrganizationIndex organization) const {
    return organization.exists() ? world_.channel.organization(organization).id : ValueId{};
}

void Filler::nameNewPlan() {
    const std::string_view given = text("id");
    Text stem = given.empty() ? Text(base::folded(text("name"))) : Text(given);
    if (stem.empty()) stem = "plan";
    const auto& plans = world_.planSync.catalogue(organization_).plans;
    const auto isTaken = [&](Text id) { return plan_sync::find(plans, values_.text(id)) != nullptr; };
    if (!given.empty() && isTaken(stem)) problem("id", "A plan with this id is already there.");
    subject_.id = given.empty() ? freeId(stem, isTaken) : values_.text(stem);
}

}  // namespace sluice::api
