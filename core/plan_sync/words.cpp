#include "plan_sync/words.h"

#include "base/text.h"
#include "plan_sync/places.h"

namespace sluice::plan_sync {

Text Names::of(OrganizationIndex organization) const {
    return base::cut(values.spelling(channel.organization(organization).name));
}

Text Names::ofOrganization(ValueId id) const {
    const OrganizationIndex index = channel.find(id);
    return index.exists() ? of(index) : quoted(id);
}

Text Names::quoted(ValueId value) const {
    return value.exists() ? base::quoted(values.spelling(value)) : "nothing";
}

namespace {

bool isThing(Value value) { return value.kind == Value::Kind::present; }

bool isState(Field field) {
    using F = Field;
    return field == F::planPublished || field == F::planDisabledByProvider ||
           field == F::planConfirmationNeeded || field == F::notificationTemplateVisible ||
           field == F::serviceTemplateActive || field == F::resellerCategoriesSyncDisabled ||
           field == F::resellerPricesSyncDisabled;
}

/// `the recurring fee`, but `"published"`: a label that names a state is no noun.
Text the(Field field) {
    const Text label(text(field).label);
    return isState(field) ? base::quoted(label) : "the " + label;
}

}  // namespace

namespace {

/// Fields that name an entry of a shelf: by their value, or (members) by the place itself.
struct Naming {
    Field field;
    EntryKind kind;
};
constexpr Naming kByValue[] = {
    {Field::planPlanCategory, EntryKind::planCategory},
    {Field::planExpirationSchedule, EntryKind::expirationSchedule},
    {Field::periodExpirationSchedule, EntryKind::expirationSchedule},
    {Field::planNotificationSchedule, EntryKind::notificationSchedule},
    {Field::notificationScheduleEntry, EntryKind::notificationTemplate},
    {Field::resellerTemplate, EntryKind::serviceTemplate},
};
constexpr Naming kByPlace[] = {
    {Field::planSalesCategory, EntryKind::salesCategory},
    {Field::planOwnSalesCategory, EntryKind::salesCategory},
    {Field::resourceCategoryResource, EntryKind::resource},
};

template <std::size_t kRows>
std::optional<EntryKind> kindIn(const Naming (&rows)[kRows], Field field) {
    for (const Naming& row : rows) {
        if (row.field == field) return row.kind;
    }
    return std::nullopt;
}

}  // namespace

std::optional<EntryKind> kindOfValue(Field field) { return kindIn(kByValue, field); }
std::optional<EntryKind> kindOfMember(Field field) {
    if (field >= Field::rate && field <= Field::rateAvailableForSale) return EntryKind::resource;
    return kindIn(kByPlace, field);
}

ValueId Names::nameOf(OrganizationIndex organization, EntryKind kind, ValueId id) const {
    ValueId name = id;
    upwards(organization, [&](const Catalogue& catalogue) {
        bool isFound = false;
        withList(catalogue.shelf, kind, [&](const auto& entries) {
            const auto* entry = find(entries, id);
            if (entry == nullptr) return;
            isFound = true;
            name = entry->name;
        });
        return isFound;
    });
    return name;
}

ValueId Names::periodOf(OrganizationIndex organization, ValueId plan, ValueId period) const {
    ValueId name = period;
    upwards(organization, [&](const Catalogue& catalogue) {
        const Plan* owner = find(catalogue.plans, plan);
        const Period* found = owner == nullptr ? nullptr : find(owner->periods, period);
        if (found != nullptr && found->length.exists()) name = found->length;
        return found != nullptr;
    });
    return name;
}

ValueId Names::planOf(OrganizationIndex organization, ValueId plan) const {
    ValueId name = plan;
    upwards(organization, [&](const Catalogue& catalogue) {
        const Plan* found = find(catalogue.plans, plan);
        if (found != nullptr) name = found->name;
        return found != nullptr;
    });
    return name;
}

Text Names::member(OrganizationIndex organization, const Address& address) const {
    if (address.field == Field::serviceTemplatePlan) return quoted(planOf(organization, address.entry));
    if (address.field >= Field::period && address.field < Field::rate) {
        return quoted(periodOf(organization, address.owner, address.entry));
    }
    const std::optional<EntryKind> kind = kindOfMember(address.field);
    return quoted(kind ? nameOf(organization, *kind, address.entry) : address.entry);
}

Text Names::of(OrganizationIndex organization, const Address& address) const {
    if (address.field >= Field::resellerTemplate) return the(address.field) + " of the reseller";
    if (!address.owner.exists()) {
        if (!address.entry.exists()) return the(address.field);
        return the(address.field) + " " + quoted(address.entry);
    }
    const bool isPlans = isOfPlan(address.field);
    const Field whole = isPlans ? Field::plan : addressOf(kindOf(address.field), {}).field;
    ValueId name = address.owner;  // what changes its name is named by its id
    if (text(address.field).label != "name") {
        name = isPlans ? planOf(organization, address.owner)
                       : nameOf(organization, kindOf(address.field), address.owner);
    }
    Text owner = Text(text(whole).label) + " " + quoted(name);
    if (address.field == whole) return owner;
    if (address.field == Field::notificationScheduleEntry) {
        return "what " + owner + " sends " + Text(values.spelling(address.entry)) + " days before";
    }
    if (!address.entry.exists()) return the(address.field) + " of " + owner;
    const Text entry = member(organization, address);
    if (!isPlans || address.field < Field::period) {
        return the(address.field) + " " + entry + " of " + owner;
    }
    const Field part = address.field < Field::rate ? Field::period : Field::rate;
    const Text place = Text(text(part).label) + " " + entry + " of " + owner;
    return address.field == part ? place : the(address.field) + " of " + place;
}

Text Names::of(OrganizationIndex organization, const Address& address, Value value) const {
    const std::optional<EntryKind> kind = kindOfValue(address.field);
    if (!kind || value.kind != Value::Kind::scalar) return wordsOf(value, values);
    return quoted(nameOf(organization, *kind, value.scalar));
}

Text Names::change(OrganizationIndex organization, const Address& address, Value before, Value after) const {
    const Text label(text(address.field).label);
    const bool isGone = after.kind == Value::Kind::absent;
    if (address.field == Field::notificationScheduleEntry) {
        const Text days = Text(values.spelling(address.entry)) + " days before";
        return isGone ? "nothing " + days : of(organization, address, after) + " " + days;
    }
    if (isThing(before) || isThing(after)) {
        return (isGone ? "no " : "") + label + " " + member(organization, address);
    }
    if (after.kind == Value::Kind::yes) return label;
    if (after.kind == Value::Kind::no) return (isState(address.field) ? "not " : "no ") + label;
    return isGone ? "no " + label : label + " " + of(organization, address, after);
}

Text Names::holderOfPeriod(OrganizationIndex organization, const Address& address) const {
    if (isDelegated(state, organization, address.owner)) return of(organization) + " delegates the plan";
    const PartnershipIndex holder = holderOfCopy(channel, state, organization, address.owner, address.entry);
    const OrganizationIndex reseller =
        holder.exists() ? channel.partnership(holder).downstream : organization;
    return of(reseller) + " has a copy of the plan with this period";
}

Text Names::reasonAgainstEditing(OrganizationIndex organization, const Address& address) const {
    const PartnershipIndex provider = providerOf(channel, state, organization);
    if (ruleAgainstEditing(channel, state, organization, address) == Rule::ps24 || !provider.exists()) {
        return isDelegated(state, organization, address.owner) ? "it delegates the plan"
                                                               : holderOfPeriod(organization, address);
    }
    if (isOfPlan(address.field)) return "the plan is a copy of its provider's";
    return "it comes from " + of(channel.partnership(provider).upstream);
}

std::string_view wordsOf(Ownership ownership) {
    switch (ownership) {
        case Ownership::passedOn:
            return "";
        case Ownership::asFiled:
            return "its own as the file has it";
        case Ownership::set:
            return "its own";
    }
    return "";
}

namespace {

/// PS-50, behind what stands there.
Text behind(Ownership ownership) {
    return ownership == Ownership::passedOn ? Text() : ", " + Text(wordsOf(ownership));
}

/// What happens to an address, between the address and the values.
Text changeWords(const Names& names, const Difference& difference, std::string_view mood) {
    const Text what = names.of(difference.organization, difference.address);
    const Value before = difference.before, after = difference.after;
    if (isThing(before) || isThing(after)) {
        if (isThing(before) && isThing(after)) return what + " differs";
        return what + mood + (isThing(after) ? "come" : "go");
    }
    const auto words = [&](Value value) {
        return names.of(difference.organization, difference.address, value);
    };
    return what + mood + "become " + words(after) + " (is " + words(before) + behind(difference.ownership) +
           ")";
}

}  // namespace

namespace {

/// In quotes and whole: a label of our own is never cut.
Text labelOf(const OptionText& option) { return "\"" + Text(option.label) + "\""; }

}  // namespace

Text allOf(OptionSet options) {
    if (options == OptionSet::all()) return "all 13 options";
    base::GrowingText all;
    std::uint32_t left = options.size();
    for (const OptionText& option : kOptions) {
        if (!options.contains(option.option)) continue;
        if (!all.empty()) all += left == 1 ? " and " : ", ";
        all += labelOf(option);
        --left;
    }
    return all.empty() ? "no option" : all;
}

Text anyOf(OptionSet options) {
    base::List<Text> labels;
    for (const OptionText& option : kOptions) {
        if (options.contains(option.option)) labels.push_back(labelOf(option));
    }
    return base::listed({labels.begin(), labels.end()});
}

Text anyOf(const std::vector<OptionSet>& sets) {
    base::List<Text> each;
    for (const OptionSet set : sets) each.push_back(allOf(set));
    return base::listed({each.begin(), each.end()});
}

Text sentenceOf(const Effect& effect, const Names& names) {
    const Text what = names.of(effect.organization, effect.address);
    const auto words = [&](Value value) { return names.of(effect.organization, effect.address, value); };
    const Text at = "At " + names.of(effect.organization) + " " + what;
    if (isThing(effect.before) || isThing(effect.after)) {
        return at + (isThing(effect.after) ? " is added." : " is removed.");
    }
    const Field field = effect.address.field;
    const bool isPlural = field == Field::termsAndConditions || field == Field::serviceTemplateTerms;
    return at + (isPlural ? " become " : " becomes ") + words(effect.after) + " (was " +
           words(effect.before) + behind(effect.ownership) + ").";
}

Text sentenceOf(const Difference& difference, OptionSet options, const Names& names) {
    const auto told = [&](std::string_view mood) { return changeWords(names, difference, mood); };
    const Text at = "At " + names.of(difference.organization) + " ";
    switch (verdictOf(difference, options)) {
        case Verdict::carried:
            return at + told(" would ") + ".";
        case Verdict::heldBack: {
            return at + told(" would ") + " with " + anyOf(smallestSetsFor(difference, options)) + ".";
        }
        case Verdict::neverCarried:
            return at + told(" does not ") + ": " + text(difference.rule).sentence;
    }
    return {};
}

Text sentenceOf(const Note& note, const Names& names) {
    const Text who = names.of(note.organization);
    if (note.rule == Rule::ps8) {
        return "Notification schedule " +
               names.quoted(names.nameOf(note.organization, EntryKind::notificationSchedule, note.subject)) +
               " is left alone at " + who + ": it uses a template that resellers cannot see.";
    }
    if (note.rule == Rule::ps32) {
        return "The resellers of " + who + " are not updated: the synchronization is for " + who + " alone.";
    }
    if (note.rule == Rule::ps43) {
        return "The resellers of " + who + " on service template " +
               names.quoted(names.nameOf(note.organization, EntryKind::serviceTemplate, note.subject)) +
               " are not updated: the template is not active.";
    }
    return "No option is ticked, so nothing happens.";
}

}  // namespace sluice::plan_sync
