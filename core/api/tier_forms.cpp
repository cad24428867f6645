#include <array>
#include <utility>

#include "api/form_choices.h"
#include "api/kind_forms.h"
#include "api/tier_reader.h"
#include "api/tier_views.h"
#include "api/views.h"
#include "base/text.h"
#include "tier_setup/enumerators.h"
#include "tier_setup/event.h"
#include "tier_setup/judge.h"
#include "tier_setup/moves.h"
#include "tier_setup/values.h"

namespace sluice::api {

using tier_setup::Action;
using tier_setup::EventKind;
using tier_setup::kNoIndex;
using tier_setup::Parameter;
using tier_setup::Product;
using tier_setup::Request;

namespace {

/// What offers the choices of a member.
enum class Offer : std::uint8_t {
    nothing,
    actor,
    product,
    parameter,
    type,
    phase,
    scope,
    level,
    request,
    requestType,
    asset,
    customer,
    tier1,
    tier2,
    configuration,
    values
};

constexpr MemberForm member(std::string_view name, std::string_view label, std::string_view help,
                            FormControl control = FormControl::text, Offer offer = Offer::nothing,
                            bool lastIfOptional = false) {
    return {name, label, help, control, static_cast<std::uint8_t>(offer), lastIfOptional};
}
constexpr FormControl kChoice = FormControl::choice;
/// In the order in which forms ask for them: what is asked later depends on what stands before.
constexpr std::array kMembers = {
    member("product", "Product", "The product that it is about.", kChoice, Offer::product),
    member("name", "Name", "What people call it; the id where left out."),
    member("resellerLevel", "Reseller level", "The highest tier that it may ask: 0, 1 or 2 (TC-2).",
           FormControl::number, Offer::level),
    member("dynamicValidation", "Dynamic validation", "Requests begin as drafts (TC-10, TC-30).",
           FormControl::flag),
    each(member("parameter", "Parameter", "Its id: letters, digits, hyphens and underscores.", kChoice,
                Offer::parameter)),
    member("title", "Title", "What people read; the id where left out."),
    member("parameterType", "Type", "What its values look like; it stays so for ever (TC-1).", kChoice,
           Offer::type),
    member("phase", "Phase", "When it is filled in; it stays so for ever (TC-1).", kChoice, Offer::phase),
    member("scope", "Scope", "Of whom it is asked; it stays so for ever (TC-1).", kChoice, Offer::scope),
    member("required", "Required", "It has to be filled in.", FormControl::flag),
    member("hidden", "Hidden", "Nobody but the vendor sees it.", FormControl::flag),
    member("choices", "Choices", "What a dropdown offers, separated by semicolons.", FormControl::choices),
    each(member("request", "Request", "The request that it is about.", kChoice, Offer::request, true)),
    member("requestType", "Type", "What is asked about an asset.", kChoice, Offer::requestType),
    each(member("customer", "Customer", "Who buys.", kChoice, Offer::customer)),
    member("tier1", "Tier 1", "Through whom the customer buys.", kChoice, Offer::tier1),
    member("tier2", "Tier 2", "Through whom tier 1 buys.", kChoice, Offer::tier2),
    each(member("asset", "Asset", "The asset that it is about.", kChoice, Offer::asset, true)),
    each(member("configuration", "Tier configuration", "Whose values are to change.", kChoice,
                Offer::configuration)),
    member("values", "Values", "", FormControl::text, Offer::values),
    member("template", "Template", "What its tier or customer is shown."),
    member("reason", "Reason", "Why it fails."),
    member("date", "Date", "For when, as YYYY-MM-DD."),
    member("by", "Who acts", "The first who may, where left out.", kChoice, Offer::actor),
};

/// Fills in one field after the other.
class TierFormFiller {
  public:
    TierFormFiller(Session& session, const step::EventKindText& kind, const Typed& typed,
                   std::vector<FormField>& fields)
        : world_(session.world()),
          state_(world_.tierSetup),
          reader_(world_),
          kind_(static_cast<EventKind>(&kind - tier_setup::kEventKinds.data())),
          typed_(typed),
          fields_(fields) {}

    void add(Offer offer, FormField field) {
        field_ = &field;
        typedText_ = typed_.text(field.name);
        offered_ = ChoiceList(typedText_);
        const bool isAsked = fill(offer, field);
        if (field.choices.empty()) std::move(offered_).putInto(field);
        field_ = nullptr;
        if (!isAsked) return;
        if (field.control == FormControl::choice && field.required && field.choices.size() == 1) {
            field.value = field.choices.front().id;
        }
        fields_.push_back(std::move(field));
    }

  private:
    /// False where the form does not ask for it.
    bool fill(Offer offer, FormField& field) {
        switch (offer) {
            case Offer::nothing:
                return fillPlain(field);
            case Offer::actor:
                offerActors();
                break;
            case Offer::product:
                if (kind_ == EventKind::defineProduct) {
                    field.control = FormControl::text;
                    field.help = "A new id.";
                    break;
                }
                if (kind_ == EventKind::createAssetRequest && !isPurchase()) return false;
                field.required = true;
                for (const Product& product : state_.products) {
                    offerOne(product.id, reader_.productName(product));
                }
                break;
            case Offer::parameter:
                fillParameter(field);
                break;
            case Offer::type:
                return offerWords<ParameterType>(field);
            case Offer::phase:
                return offerWords<Phase>(field);
            case Offer::scope:
                return offerWords<tier_setup::Scope>(field);
            case Offer::level:
                field.value = "2";
                break;
            case Offer::request:
                fillRequest(field);
                break;
            case Offer::requestType:
                for (const Term& term : termsOf<RequestType>()) {
                    if (term.id != base::wireName(RequestType::setup) &&
                        term.id != base::wireName(RequestType::update)) {
                        field.choices.push_back(term);
                    }
                }
                field.value = field.choices.front().id;
                break;
            case Offer::asset:
                fillAsset(field);
                break;
            case Offer::customer:
                if (!isPurchase()) return false;
                field.required = true;
                offerCustomers();
                break;
            case Offer::tier1:
                return isPurchase() && offerUpstreams(field, organization("customer"));
            case Offer::tier2:
                return isPurchase() && offerUpstreams(field, tier1());
            case Offer::configuration:
                for (std::uint32_t i = 0; i < state_.configurations.size(); ++i) {
                    const tier_setup::Configuration& each = state_.configurations[i];
                    const bool isFree = each.status == tier_setup::ConfigurationStatus::active &&
                                        state_.openOfConfiguration[i] == kNoIndex;
                    if (isFree || isTyped(each.id)) offerOne(each.id, labelOf(each));
                }
                break;
            case Offer::values:
                addValues(field);
                return false;
        }
        return true;
    }

    // ---- what was typed so far ----

    [[nodiscard]] bool isPurchase() const {
        const std::string_view type = typed_.text("requestType");
        return kind_ == EventKind::createAssetRequest &&
               (type.empty() || type == base::wireName(RequestType::purchase));
    }
    /// What stands in a field that comes before: typed, or filled in.
    [[nodiscard]] std::string_view given(std::string_view name) const {
        for (const FormField& field : fields_) {
            if (field.name != name) continue;
            const std::string_view text = typed_.text(name);
            if (text.empty()) return field.value;
            const Text wanted = base::folded(text);
            for (const Term& choice : field.choices) {
                if (choice.id != text && base::folded(choice.label) == wanted) return choice.id;
            }
            return text;
        }
        return {};
    }
    [[nodiscard]] ValueId idOf(std::string_view name) const { return world_.values->findText(given(name)); }
    [[nodiscard]] bool isTyped(ValueId id) const { return reader_.spelled(id) == typedText_; }
    [[nodiscard]] const Product* product() const {
        const ValueId id = idOf("product");
        const std::uint32_t index = id.exists() ? state_.findProduct(id) : kNoIndex;
        return index == kNoIndex ? nullptr : &state_.products[index];
    }
    [[nodiscard]] std::uint32_t request() const {
        const ValueId id = idOf("request");
        return id.exists() ? state_.findRequest(id) : kNoIndex;
    }
    [[nodiscard]] OrganizationIndex organization(std::string_view name) const {
        const ValueId id = idOf(name);
        return id.exists() ? world_.channel.find(id) : OrganizationIndex{};
    }
    [[nodiscard]] OrganizationIndex tier1() const {
        const OrganizationIndex named = organization("tier1"), customer = organization("customer");
        if (named.exists() || !customer.exists()) return named;
        const std::vector<PartnershipIndex> upstreams = upstreamsByAge(world_, customer);
        return upstreams.size() == 1 ? world_.channel.partnership(upstreams.front()).upstream
                                     : OrganizationIndex{};
    }

    // ---- choices ----

    void offerOne(ValueId id, Text label) { offered_.add({reader_.spelled(id), label, {}}); }
    template <class E>
    bool offerWords(FormField& field) {
        if (kind_ == EventKind::changeParameter) return false;  // TC-1
        for (const Term& term : termsOf<E>()) field.choices.push_back(term);
        field.value = field.choices.front().id;
        return true;
    }
    [[nodiscard]] Text labelOf(const tier_setup::Configuration& configuration) const {
        return reader_.nameOf(configuration.account) + ", tier " + base::digits(configuration.level) + ", " +
               reader_.productName(state_.productOf(configuration.product));
    }
    void offerActors() {
        const std::uint32_t moved = request();
        const tier_setup::Actors who =
            moved == kNoIndex || kind_ < EventKind::submit
                ? creators()
                : tier_setup::whoMay(state_.requests[moved], tier_setup::actionOf(kind_));
        for (const auto& actor : base::Enumerators<tier_setup::Actor>::rows) {
            if (!who.contains(actor.value)) continue;
            field_->choices.push_back({Text(actor.wireName),
                                       reader_.words().of(tier_setup::actors(actor.value), moved),
                                       Text(actor.help)});
        }
    }
    [[nodiscard]] tier_setup::Actors creators() const {
        tier_setup::Event event;
        event.kind = kind_;
        event.requestType = requestType();
        return kind_ < EventKind::submit ? tier_setup::creatorsOf(event) : tier_setup::kEverybody;
    }
    void offerCustomers() {
        for (std::uint32_t i = 0; i < world_.channel.organizationSlots(); ++i) {
            const channel::Organization& each = world_.channel.organization({i});
            if (!each.present || !world_.channel.firstOfDownstream({i}).exists()) continue;
            offerOne(each.id, reader_.spelled(each.name));
        }
    }
    /// TC-63: asked for only where there are several.
    bool offerUpstreams(FormField& field, OrganizationIndex downstream) {
        if (!downstream.exists() || world_.channel.upstreamCount(downstream) < 2) return false;
        field.required = true;
        for (const PartnershipIndex p : upstreamsByAge(world_, downstream)) {
            const channel::Organization& each =
                world_.channel.organization(world_.channel.partnership(p).upstream);
            offerOne(each.id, reader_.spelled(each.name));
        }
        return true;
    }

    // ---- fields ----

    bool fillPlain(FormField& field) const {
        const Product* of = product();
        if (kind_ != EventKind::changeParameter || of == nullptr) {
            const bool isForDropdown = field.control == FormControl::choices;
            return !isForDropdown || typed_.text("parameterType") == base::wireName(ParameterType::dropdown);
        }
        const ValueId id = idOf("parameter");
        const Parameter* parameter = id.exists() ? tier_setup::findParameter(*of, id) : nullptr;
        if (parameter == nullptr) return true;
        if (field.control == FormControl::choices) {
            if (parameter->type != ParameterType::dropdown) return false;
            for (const ValueId choice : parameter->choices) {
                if (!field.value.empty()) field.value += "; ";
                field.value += reader_.spelled(choice);
            }
        } else if (field.control == FormControl::flag) {
            field.value = (field.name == "required" ? parameter->required : parameter->hidden) ? "true" : "";
        } else {
            field.value = reader_.titleOf(*of, id);
        }
        return true;
    }
    void fillParameter(FormField& field) {
        if (kind_ == EventKind::addParameter) {
            field.control = FormControl::text;
            return;
        }
        const Product* of = product();
        if (of == nullptr) return;
        for (const Parameter& parameter : of->parameters) {
            offerOne(parameter.id, reader_.titleOf(*of, parameter.id));
        }
    }
    void fillRequest(FormField& field) {
        if (kind_ < EventKind::submit) {
            field.control = FormControl::text;
            field.help = "A new id; found by itself where left out.";
            return;
        }
        const Action action = tier_setup::actionOf(kind_);
        for (const Request& each : state_.requests) {
            if (each.status == RequestStatus::none) continue;
            const bool isPossible = tier_setup::whoMay(each, action) != tier_setup::Actors{};
            if (!isPossible && !isTyped(each.id)) continue;
            offerOne(each.id, reader_.spelled(each.id) + ": " + reader_.describe(each));
        }
    }
    void fillAsset(FormField& field) {
        if (isPurchase()) {
            field.control = FormControl::text;
            field.help = "The id of the new asset; found by itself where left out.";
            return;
        }
        field.required = true;
        for (std::uint32_t i = 0; i < state_.assets.size(); ++i) {
            const tier_setup::Asset& each = state_.assets[i];
            if (each.status == tier_setup::AssetStatus::none) continue;  // it was discarded
            if (state_.openOfAsset[i] != kNoIndex && !isTyped(each.id)) continue;
            offerOne(each.id, reader_.spelled(each.id) + ": " +
                                  reader_.productName(state_.productOf(each.product)) + " for " +
                                  reader_.nameOf(each.customer));
        }
    }

    // ---- values ----

    /// A field for each parameter that may be filled in now.
    void addValues(const FormField& like) {
        if (kind_ == EventKind::createAssetRequest) {
            const tier_setup::Asset* asset = nullptr;
            if (!isPurchase()) {
                const ValueId id = idOf("asset");
                const std::uint32_t index = id.exists() ? state_.findAsset(id) : kNoIndex;
                if (index == kNoIndex || !tier_setup::asksTiers(requestType())) return;
                asset = &state_.assets[index];
            }
            const Product* of = asset != nullptr ? &state_.productOf(asset->product) : product();
            const bool isOfVendor = requestType() == RequestType::adjustment;
            if (of == nullptr) return;
            return addValues(like, *of, tier_setup::Scope::asset,
                             asset == nullptr ? tier_setup::Values{} : asset->values, isOfVendor, false);
        }
        if (kind_ < EventKind::submit) {
            const ValueId id = idOf("configuration");
            const std::uint32_t index = id.exists() ? state_.findConfiguration(id) : kNoIndex;
            if (index == kNoIndex) return;
            const tier_setup::Configuration& of = state_.configurations[index];
            return addValues(like, state_.productOf(of.product), static_cast<tier_setup::Scope>(of.level),
                             of.values, isByVendor(tier_setup::actors(tier_setup::Actor::vendor)), false);
        }
        const std::uint32_t index = request();
        const Request* of = index == kNoIndex ? nullptr : &state_.requests[index];
        if (of == nullptr || !tier_setup::asksTiers(of->type)) return;
        const tier_setup::Actors who = tier_setup::whoMay(*of, tier_setup::actionOf(kind_));
        addValues(like, state_.productOf(*of), state_.scopeOf(*of), of->values, isByVendor(who),
                  kind_ == EventKind::submit && of->status == RequestStatus::inquiring);
    }
    /// Whether it is the vendor who acts, of those who may: as typed, else the first of them.
    [[nodiscard]] bool isByVendor(tier_setup::Actors who) const {
        const std::string_view by = typed_.text("by");
        return who.contains(tier_setup::Actor::vendor) &&
               (by.empty() || by == base::wireName(tier_setup::Actor::vendor));
    }
    /// TC-59: the vendor fills in everything, others what is asked while ordering.
    void addValues(const FormField& like, const Product& of, tier_setup::Scope scope,
                   const tier_setup::Values& values, bool isOfVendor, bool asksAll) {
        for (const Parameter& parameter : of.parameters) {
            if (parameter.scope != scope) continue;
            if (!isOfVendor && (parameter.phase != Phase::ordering || parameter.hidden)) continue;
            FormField& field = fields_.emplace_back();
            field.name = like.name;
            field.name += '.';
            field.name += reader_.spelled(parameter.id);
            field.label = reader_.titleOf(of, parameter.id);
            field.help = base::sentence("Expected: " + tier_setup::expectedOf(parameter, *world_.values));
            field.required = asksAll && parameter.required;
            field.wanted = parameter.required && !field.required;
            field.value = reader_.spelled(tier_setup::valueOf(values, parameter.id));
            if (parameter.type == ParameterType::number) field.control = FormControl::number;
            if (parameter.type == ParameterType::checkbox) field.control = FormControl::flag;
            if (parameter.type != ParameterType::dropdown) continue;
            field.control = FormControl::choice;
            for (const ValueId choice : parameter.choices) {
                field.choices.push_back({reader_.spelled(choice), reader_.spelled(choice), {}});
            }
        }
    }
    [[nodiscard]] RequestType requestType() const {
        const std::string_view given = typed_.text("requestType");
        for (const auto& row : base::Enumerators<RequestType>::rows) {
            if (row.wireName == given) return row.value;
        }
        return RequestType::purchase;
    }

    const World& world_;
    const tier_setup::State& state_;
    TierReader reader_;
    EventKind kind_;
    const Typed& typed_;
    std::vector<FormField>& fields_;
    FormField* field_ = nullptr;  // that is being filled in
    std::string_view typedText_;  // into it
    ChoiceList offered_ = ChoiceList({});
};

void addField(Session& session, const step::EventKindText& kind, const Typed& typed, const MemberForm& member,
              FormField field, std::vector<FormField>& fields) {
    TierFormFiller(session, kind, typed, fields).add(static_cast<Offer>(member.source), std::move(field));
}

constexpr KindForms kTierForms{tier_setup::kEventKinds, kMembers, addField};

}  // namespace

const KindForms& tierForms() { return kTierForms; }

}  // namespace sluice::api
