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

Text Names::of(const Address& address) const {
    if (address.field >= Field::resellerTemplate) return the(address.field) + " of the reseller";
    if (!address.owner.exists()) {
        if (!address.entry.exists()) return the(address.field);
        return the(address.field) + " " + quoted(address.entry);
    }
    const Field whole = isOfPlan(address.field) ? Field::plan : addressOf(kindOf(address.field), {}).field;
    Text owner = Text(text(whole).label) + " " + quoted(address.owner);
    if (address.field == whole) return owner;
    if (!address.entry.exists()) return the(address.field) + " of " + owner;
    const Text entry = quoted(address.entry);
    if (!isOfPlan(address.field) || address.field < Field::period) {
        return the(address.field) + " " + entry + " of " + owner;
    }
    const Field part = address.field < Field::rate ? Field::period : Field::rate;
    const Text place = Text(text(part).label) + " " + entry + " of " + owner;
    return address.field == part ? place : the(address.field) + " of " + place;
}

namespace {

class Teller {
  public:
    explicit Teller(const Names& names) : names_(names) {}

    Text operator()(const AddPlan& event) const {
        return tell(event.organization, "adds plan", event.plan.id);
    }
    Text operator()(const ChangePlan& event) const {
        return tell(event.organization, "changes plan", event.plan);
    }
    Text operator()(const RemovePlan& event) const {
        return tell(event.organization, "removes plan", event.plan);
    }
    Text operator()(const SetPeriod& event) const {
        return ofPlan(tell(event.organization, "sets period", event.period.id), event.plan);
    }
    Text operator()(const RemovePeriod& event) const {
        return ofPlan(tell(event.organization, "removes period", event.period), event.plan);
    }
    Text operator()(const SetRate& event) const {
        return ofPlan(tell(event.organization, "sets the rate of resource", event.rate.resource), event.plan);
    }
    Text operator()(const RemoveRate& event) const {
        return ofPlan(tell(event.organization, "removes the rate of resource", event.resource), event.plan);
    }
    Text operator()(const SetResource& event) const {
        return tell(event.organization, "sets resource", event.resource.id);
    }
    Text operator()(const SetExpirationSchedule& event) const {
        return tell(event.organization, "sets expiration schedule", event.expirationSchedule.id);
    }
    Text operator()(const SetNotificationTemplate& event) const {
        return tell(event.organization, "sets notification template", event.notificationTemplate.id);
    }
    Text operator()(const SetNotificationSchedule& event) const {
        return tell(event.organization, "sets notification schedule", event.notificationSchedule.id);
    }
    Text operator()(const SetPlanCategory& event) const {
        return tell(event.organization, "sets plan category", event.planCategory.id);
    }
    Text operator()(const SetSalesCategory& event) const {
        return tell(event.organization, "sets sales category", event.salesCategory.id);
    }
    Text operator()(const SetResourceCategory& event) const {
        return tell(event.organization, "sets resource category", event.resourceCategory.id);
    }
    Text operator()(const SetServiceTemplate& event) const {
        return tell(event.organization, "sets service template", event.serviceTemplate.id);
    }
    Text operator()(const RemoveCatalogueEntry& event) const {
        const std::string_view label = text(addressOf(event.kind, {}).field).label;
        return tell(event.organization, "removes " + Text(label), event.id);
    }
    Text operator()(const SetSellerData& event) const {
        std::vector<std::string_view> parts;
        if (event.orderFlow) parts.emplace_back("order flow");
        if (event.privileges) parts.emplace_back("privileges");
        if (event.termsAndConditions) parts.emplace_back("terms and conditions");
        base::GrowingText told = names_.ofOrganization(event.organization) + " changes its ";
        if (parts.empty()) parts.emplace_back("seller data");
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (i > 0) told += i + 1 == parts.size() ? " and " : ", ";
            told += parts[i];
        }
        return told;
    }
    Text operator()(const DelegatePlan& event) const {
        return tell(event.organization, "puts plan", event.plan) + " into service template " +
               names_.quoted(event.serviceTemplate);
    }
    Text operator()(const WithdrawPlan& event) const {
        return tell(event.organization, "takes plan", event.plan) + " out of service template " +
               names_.quoted(event.serviceTemplate);
    }
    Text operator()(const SetReseller& event) const {
        const Text upstream = names_.ofOrganization(event.upstream);
        const Text reseller = names_.ofOrganization(event.downstream);
        if (!event.serviceTemplate.exists()) {
            return reseller + " no longer resells for " + upstream;
        }
        base::GrowingText told = reseller + " resells for " + upstream + " on service template " +
                                 names_.quoted(event.serviceTemplate);
        if (event.categoriesSyncDisabled) told += ", category synchronization disabled";
        if (event.pricesSyncDisabled) told += ", price synchronization disabled";
        return told;
    }
    Text operator()(const ConfirmPlan& event) const {
        return tell(event.organization, "confirms plan", event.plan);
    }
    Text operator()(const Synchronize& event) const {
        const Text whom = event.reseller.exists()
                              ? names_.ofOrganization(event.reseller)
                              : "all resellers on service template " + names_.quoted(event.serviceTemplate);
        return names_.ofOrganization(event.provider) + " synchronizes " + whom +
               (event.subResellers ? " and their sub-resellers: " : ": ") + allOf(event.options);
    }

  private:
    [[nodiscard]] Text tell(ValueId organization, std::string_view does, ValueId what) const {
        return names_.ofOrganization(organization) + " " + does + " " + names_.quoted(what);
    }
    [[nodiscard]] Text ofPlan(Text told, ValueId plan) const {
        return told + " of plan " + names_.quoted(plan);
    }

    const Names& names_;
};

bool isThing(Value value) { return value.kind == Value::Kind::present; }

/// What happens to an address, between the address and the values.
Text changeWords(const Names& names, const Address& address, Value before, Value after,
                 std::string_view mood) {
    const Text what = names.of(address);
    if (isThing(before) || isThing(after)) {
        if (isThing(before) && isThing(after)) return what + " differs";
        return what + mood + (isThing(after) ? "come" : "go");
    }
    return what + mood + "become " + wordsOf(after, names.values) + " (is " + wordsOf(before, names.values) +
           ")";
}

}  // namespace

Text sentenceOf(const Event& event, const Names& names) { return std::visit(Teller(names), event); }

Text allOf(OptionSet options) {
    if (options == OptionSet::all()) return "all 13 options";
    base::GrowingText all;
    std::uint32_t left = options.size();
    for (const OptionText& option : kOptions) {
        if (!options.contains(option.option)) continue;
        if (!all.empty()) all += left == 1 ? " and " : ", ";
        all += base::quoted(option.label);
        --left;
    }
    return all.empty() ? "no option" : all;
}

Text anyOf(OptionSet options) {
    base::List<Text> labels;
    for (const OptionText& option : kOptions) {
        if (options.contains(option.option)) labels.push_back(base::quoted(option.label));
    }
    return base::listed({labels.begin(), labels.end()});
}

Text sentenceOf(const Effect& effect, const Names& names) {
    const Text what = names.of(effect.address);
    const Text at = "At " + names.of(effect.organization) + " " + what;
    if (isThing(effect.before) || isThing(effect.after)) {
        return at + (isThing(effect.after) ? " is added." : " is removed.");
    }
    return at + " becomes " + wordsOf(effect.after, names.values) + " (was " +
           wordsOf(effect.before, names.values) + ").";
}

Text sentenceOf(const Difference& difference, OptionSet options, const Names& names) {
    const auto told = [&](std::string_view mood) {
        return changeWords(names, difference.address, difference.before, difference.after, mood);
    };
    const Text at = "At " + names.of(difference.organization) + " ";
    switch (verdictOf(difference, options)) {
        case Verdict::carried:
            return at + told(" would ") + ".";
        case Verdict::heldBack: {
            const bool lacksCarrier = !options.meets(difference.carriers);
            const OptionSet lacking = lacksCarrier ? difference.carriers : difference.needs;
            base::GrowingText sentence = at + told(" would ") + " with " + anyOf(lacking);
            if (lacksCarrier && !difference.needs.isEmpty() && !options.meets(difference.needs)) {
                sentence += " together with " + anyOf(difference.needs);
            }
            return sentence + ".";
        }
        case Verdict::neverCarried:
            return at + told(" does not ") + ": " + text(difference.rule).sentence;
    }
    return {};
}

Text sentenceOf(const Note& note, const Names& names) {
    const Text who = names.of(note.organization);
    if (note.rule == Rule::ps8) {
        return "Notification schedule " + names.quoted(note.subject) + " is left alone at " + who +
               ": it uses a template that resellers cannot see.";
    }
    if (note.rule == Rule::ps32) {
        return "The resellers of " + who + " were not updated: the synchronization was for " + who +
               " alone.";
    }
    if (note.rule == Rule::ps43) {
        return "The resellers of " + who + " on service template " + names.quoted(note.subject) +
               " were not updated: the template is not active.";
    }
    return "No option is ticked, so nothing happens.";
}

}  // namespace sluice::plan_sync
