#include "plan_sync/words.h"

#include "base/text.h"
#include "plan_sync/places.h"

namespace sluice::plan_sync {

namespace {

/// Text put together piece by piece.
std::string joined(std::initializer_list<std::string_view> pieces) {
    std::string text;
    for (const std::string_view piece : pieces) text += piece;
    return text;
}

}  // namespace

std::string Names::of(OrganizationIndex organization) const {
    return base::cut(values.spelling(channel.organization(organization).name));
}

std::string Names::ofOrganization(ValueId id) const {
    const OrganizationIndex index = channel.find(id);
    return index.exists() ? of(index) : quoted(id);
}

std::string Names::quoted(ValueId value) const {
    return value.exists() ? base::quoted(values.spelling(value)) : "nothing";
}

std::string Names::of(const Address& address) const {
    const std::string_view label = text(address.field).label;
    if (address.field >= Field::resellerTemplate) return joined({"the reseller's ", label});
    if (!address.owner.exists()) {
        if (!address.entry.exists()) return joined({"the ", label});
        return joined({"the ", label, " ", quoted(address.entry)});
    }
    const Field whole = isOfPlan(address.field) ? Field::plan : addressOf(kindOf(address.field), {}).field;
    std::string owner = joined({text(whole).label, " ", quoted(address.owner)});
    if (address.field == whole) return owner;
    if (!address.entry.exists()) return joined({"the ", label, " of ", owner});
    const std::string entry = quoted(address.entry);
    if (!isOfPlan(address.field) || address.field < Field::period) {
        return joined({"the ", label, " ", entry, " of ", owner});
    }
    const Field part = address.field < Field::rate ? Field::period : Field::rate;
    const std::string place = joined({text(part).label, " ", entry, " of ", owner});
    return address.field == part ? place : joined({"the ", label, " of ", place});
}

namespace {

class Teller {
  public:
    explicit Teller(const Names& names) : names_(names) {}

    std::string operator()(const AddPlan& event) const {
        return tell(event.organization, "adds plan", event.plan.id);
    }
    std::string operator()(const ChangePlan& event) const {
        return tell(event.organization, "changes plan", event.plan);
    }
    std::string operator()(const RemovePlan& event) const {
        return tell(event.organization, "removes plan", event.plan);
    }
    std::string operator()(const SetPeriod& event) const {
        return ofPlan(tell(event.organization, "sets period", event.period.id), event.plan);
    }
    std::string operator()(const RemovePeriod& event) const {
        return ofPlan(tell(event.organization, "removes period", event.period), event.plan);
    }
    std::string operator()(const SetRate& event) const {
        return ofPlan(tell(event.organization, "sets the rate of resource", event.rate.resource), event.plan);
    }
    std::string operator()(const RemoveRate& event) const {
        return ofPlan(tell(event.organization, "removes the rate of resource", event.resource), event.plan);
    }
    std::string operator()(const SetResource& event) const {
        return tell(event.organization, "sets resource", event.resource.id);
    }
    std::string operator()(const SetExpirationSchedule& event) const {
        return tell(event.organization, "sets expiration schedule", event.expirationSchedule.id);
    }
    std::string operator()(const SetNotificationTemplate& event) const {
        return tell(event.organization, "sets notification template", event.notificationTemplate.id);
    }
    std::string operator()(const SetNotificationSchedule& event) const {
        return tell(event.organization, "sets notification schedule", event.notificationSchedule.id);
    }
    std::string operator()(const SetPlanCategory& event) const {
        return tell(event.organization, "sets plan category", event.planCategory.id);
    }
    std::string operator()(const SetSalesCategory& event) const {
        return tell(event.organization, "sets sales category", event.salesCategory.id);
    }
    std::string operator()(const SetResourceCategory& event) const {
        return tell(event.organization, "sets resource category", event.resourceCategory.id);
    }
    std::string operator()(const SetServiceTemplate& event) const {
        return tell(event.organization, "sets service template", event.serviceTemplate.id);
    }
    std::string operator()(const RemoveCatalogueEntry& event) const {
        const std::string_view label = text(addressOf(event.kind, {}).field).label;
        return tell(event.organization, joined({"removes ", label}), event.id);
    }
    std::string operator()(const SetSellerData& event) const {
        std::vector<std::string_view> parts;
        if (event.orderFlow) parts.emplace_back("order flow");
        if (event.privileges) parts.emplace_back("privileges");
        if (event.termsAndConditions) parts.emplace_back("terms and conditions");
        std::string told = names_.ofOrganization(event.organization) + " changes its ";
        if (parts.empty()) parts.emplace_back("seller data");
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (i > 0) told += i + 1 == parts.size() ? " and " : ", ";
            told += parts[i];
        }
        return told;
    }
    std::string operator()(const DelegatePlan& event) const {
        return joined({tell(event.organization, "puts plan", event.plan), " into service template ",
                       names_.quoted(event.serviceTemplate)});
    }
    std::string operator()(const WithdrawPlan& event) const {
        return joined({tell(event.organization, "takes plan", event.plan), " out of service template ",
                       names_.quoted(event.serviceTemplate)});
    }
    std::string operator()(const SetReseller& event) const {
        const std::string upstream = names_.ofOrganization(event.upstream);
        const std::string reseller = names_.ofOrganization(event.downstream);
        if (!event.serviceTemplate.exists()) {
            return joined({reseller, " no longer resells for ", upstream});
        }
        std::string told = joined({reseller, " resells for ", upstream, " on service template ",
                                   names_.quoted(event.serviceTemplate)});
        if (event.categoriesSyncDisabled) told += ", category synchronization disabled";
        if (event.pricesSyncDisabled) told += ", price synchronization disabled";
        return told;
    }
    std::string operator()(const ConfirmPlan& event) const {
        return tell(event.organization, "confirms plan", event.plan);
    }
    std::string operator()(const Synchronize& event) const {
        const std::string whom =
            event.reseller.exists()
                ? names_.ofOrganization(event.reseller)
                : joined({"all resellers on service template ", names_.quoted(event.serviceTemplate)});
        return joined({names_.ofOrganization(event.provider), " synchronizes ", whom,
                       event.subResellers ? " and their sub-resellers: " : ": ", allOf(event.options)});
    }

  private:
    [[nodiscard]] std::string tell(ValueId organization, std::string_view does, ValueId what) const {
        return joined({names_.ofOrganization(organization), " ", does, " ", names_.quoted(what)});
    }
    [[nodiscard]] std::string ofPlan(const std::string& told, ValueId plan) const {
        return joined({told, " of plan ", names_.quoted(plan)});
    }

    const Names& names_;
};

bool isThing(Value value) { return value.kind == Value::Kind::present; }

/// What happens to an address, between the address and the values.
std::string changeWords(const Names& names, const Address& address, Value before, Value after,
                        std::string_view mood) {
    const std::string what = names.of(address);
    if (isThing(before) || isThing(after)) {
        if (isThing(before) && isThing(after)) return what + " differs";
        return joined({what, mood, isThing(after) ? "come" : "go"});
    }
    return joined(
        {what, mood, "become ", wordsOf(after, names.values), " (is ", wordsOf(before, names.values), ")"});
}

}  // namespace

std::string sentenceOf(const Event& event, const Names& names) { return std::visit(Teller(names), event); }

std::string allOf(OptionSet options) {
    if (options == OptionSet::all()) return "all 13 options";
    std::string all;
    std::uint32_t left = options.size();
    for (const OptionText& option : kOptions) {
        if (!options.contains(option.option)) continue;
        if (!all.empty()) all += left == 1 ? " and " : ", ";
        all += base::quoted(option.label);
        --left;
    }
    return all.empty() ? "no option" : all;
}

std::string anyOf(OptionSet options) {
    std::vector<std::string> labels;
    for (const OptionText& option : kOptions) {
        if (options.contains(option.option)) labels.push_back(base::quoted(option.label));
    }
    return base::listed({labels.begin(), labels.end()});
}

std::string sentenceOf(const Effect& effect, const Names& names) {
    const std::string what = names.of(effect.address);
    const std::string at = joined({"At ", names.of(effect.organization), " ", what});
    if (isThing(effect.before) || isThing(effect.after)) {
        return at + (isThing(effect.after) ? " is added." : " is removed.");
    }
    return joined({at, " becomes ", wordsOf(effect.after, names.values), " (was ",
                   wordsOf(effect.before, names.values), ")."});
}

std::string sentenceOf(const Difference& difference, OptionSet options, const Names& names) {
    const auto told = [&](std::string_view mood) {
        return changeWords(names, difference.address, difference.before, difference.after, mood);
    };
    const std::string at = joined({"At ", names.of(difference.organization), " "});
    switch (verdictOf(difference, options)) {
        case Verdict::carried:
            return joined({at, told(" would "), "."});
        case Verdict::heldBack: {
            const bool lacksCarrier = !options.meets(difference.carriers);
            const OptionSet lacking = lacksCarrier ? difference.carriers : difference.needs;
            std::string sentence = joined({at, told(" would "), " with ", anyOf(lacking)});
            if (lacksCarrier && !difference.needs.isEmpty() && !options.meets(difference.needs)) {
                sentence += joined({" together with ", anyOf(difference.needs)});
            }
            return sentence + ".";
        }
        case Verdict::neverCarried:
            return joined({at, told(" does not "), ": ", text(difference.rule).sentence});
    }
    return {};
}

std::string sentenceOf(const Note& note, const Names& names) {
    const std::string who = names.of(note.organization);
    if (note.rule == Rule::ps8) {
        return joined({"Notification schedule ", names.quoted(note.subject), " is left alone at ", who,
                       ": it uses a template that resellers cannot see."});
    }
    if (note.rule == Rule::ps32) {
        return joined(
            {"The resellers of ", who, " were not updated: the synchronization was for ", who, " alone."});
    }
    if (note.rule == Rule::ps43) {
        return joined({"The resellers of ", who, " on service template ", names.quoted(note.subject),
                       " were not updated: the template is not active."});
    }
    return "No option is ticked, so nothing happens.";
}

}  // namespace sluice::plan_sync
