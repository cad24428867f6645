#include "tier_setup/words.h"

#include "base/text.h"
#include "tier_setup/enumerators.h"
#include "tier_setup/judge.h"
#include "tier_setup/moves.h"
#include "tier_setup/phrase.h"
#include "tier_setup/values.h"

namespace sluice::tier_setup {

std::string joined(std::initializer_list<std::string_view> pieces) {
    std::string text;
    for (const std::string_view piece : pieces) text += piece;
    return text;
}

void list(std::string& text, std::string_view piece, std::size_t index, std::size_t count,
          std::string_view last) {
    if (index > 0) text += index + 1 == count ? last : ", ";
    text += piece;
}

std::string Names::ofOrganization(ValueId id) const {
    const channel::OrganizationIndex index = channel.find(id);
    return index.exists() ? base::cut(values.spelling(channel.organization(index).name)) : quoted(id);
}

std::string Names::plain(ValueId id) const {
    return id.exists() ? base::cut(values.spelling(id)) : "nothing";
}

std::string Names::quoted(ValueId value) const {
    return value.exists() ? base::quoted(values.spelling(value)) : "nothing";
}

std::string Names::ofProduct(ValueId product) const {
    const std::uint32_t index = product.exists() ? state.findProduct(product) : kNoIndex;
    const bool isNamed = index != kNoIndex && state.products[index].name.exists();
    return quoted(isNamed ? state.products[index].name : product);
}

std::string Names::ofParameter(const Product& product, ValueId parameter) const {
    const Parameter* found = findParameter(product, parameter);
    return quoted(found != nullptr && found->title.exists() ? found->title : parameter);
}

std::string Names::ofParameters(const Product& product, const std::vector<ValueId>& parameters) const {
    std::string text;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        list(text, ofParameter(product, parameters[i]), i, parameters.size());
    }
    return text;
}

std::string Names::of(Actor actor, const Request* request) const {
    if (request != nullptr && (actor == Actor::tier || actor == Actor::customer)) {
        if (kindOf(*request) == RequestKind::tier) {
            const std::uint32_t index = state.findConfiguration(request->configuration);
            if (actor == Actor::tier) return ofOrganization(state.configurations[index].account);
        } else {
            const Asset& asset = state.assets[state.findAsset(request->asset)];
            return ofOrganization(actor == Actor::tier ? asset.tier1 : asset.customer);
        }
    }
    return std::string(base::label(actor));
}

std::string Names::of(Actors who, const Request* request) const {
    std::string text;
    const auto count = static_cast<std::size_t>(std::popcount(who.bits));
    std::size_t listed = 0;
    for (std::uint8_t i = 0; i <= static_cast<std::uint8_t>(Actor::system); ++i) {
        if (who.contains(Actor{i})) list(text, of(Actor{i}, request), listed++, count, " or ");
    }
    return text;
}

namespace {

/// In the order of `EventKind`: what somebody does, before what it is done to.
constexpr std::array<std::string_view, static_cast<std::size_t>(EventKind::count_)> kVerbs = {
    "defines product ",
    "adds parameter ",
    "changes parameter ",
    "",
    "updates ",
    "adjusts ",
    "submits ",
    "discards ",
    "fills in ",
    "inquires about ",
    "sets pending by hand ",
    "approves ",
    "fails ",
    "schedules ",
    "declares due ",
    "revokes ",
    "confirms the revocation of "};

/// Which request an event is about; null where it makes one or is about none.
const Request* requestOf(const Event& event, const State& state) {
    const std::uint32_t index = event.request.exists() ? state.findRequest(event.request) : kNoIndex;
    return index == kNoIndex ? nullptr : &state.requests[index];
}

/// Who acts where the event does not say.
Actor actorOf(const Event& event, const Request* request) {
    if (event.by) return *event.by;
    if (event.kind == EventKind::createAssetRequest) {
        return creatorsOf(RequestKind::asset, event.requestType).first();
    }
    if (event.kind == EventKind::createTierUpdate) return Actor::tier;
    if (request == nullptr || event.kind < EventKind::submit) return Actor::vendor;
    const Actors who = whoMay(*request, actionOf(event.kind));
    return who == Actors{} ? Actor::vendor : who.first();
}

}  // namespace

std::string sentenceOf(const Event& event, const Names& names) {
    const Request* request = requestOf(event, names.state);
    const Actor actor = actorOf(event, request);
    std::string text = names.of(actor, request);
    text += " ";
    text += kVerbs[static_cast<std::size_t>(event.kind)];
    switch (event.kind) {
        case EventKind::defineProduct:
            text += names.quoted(event.name.exists() ? event.name : event.product);
            break;
        case EventKind::addParameter:
        case EventKind::changeParameter: {
            const std::uint32_t product = names.state.findProduct(event.product);
            text += event.kind == EventKind::addParameter && event.title.exists() ? names.quoted(event.title)
                    : product == kNoIndex ? names.quoted(event.parameter)
                                          : names.ofParameter(names.state.products[product], event.parameter);
            text += joined({" of ", names.ofProduct(event.product)});
            break;
        }
        case EventKind::createAssetRequest:
            text += joined({"asks for the ", base::label(event.requestType), " of "});
            text +=
                event.requestType == RequestType::purchase
                    ? joined({names.ofProduct(event.product), " for ", names.ofOrganization(event.customer)})
                    : names.plain(event.asset);
            break;
        case EventKind::createTierUpdate:
        case EventKind::createTierAdjustment:
            text += names.plain(event.configuration);
            break;
        case EventKind::submit:
        case EventKind::discard:
        case EventKind::fill:
        case EventKind::inquire:
        case EventKind::setPending:
        case EventKind::approve:
        case EventKind::fail:
        case EventKind::schedule:
        case EventKind::due:
        case EventKind::revoke:
        case EventKind::confirm:
        case EventKind::count_:
            text += names.plain(event.request);
            break;
    }
    if (event.templateId.exists()) text += joined({" with template ", names.quoted(event.templateId)});
    if (event.reason.exists()) text += joined({": ", names.quoted(event.reason)});
    if (event.date.exists()) text += joined({" for ", names.plain(event.date)});
    if (!event.values.empty() && event.kind != EventKind::fill) {
        text += joined({" with ", base::counted(event.values.size(), "value")});
    }
    return base::sentence(std::move(text));
}

namespace {

bool isTextual(Field field) {
    return field == Field::value || field == Field::templateId || field == Field::reason ||
           field == Field::date || field == Field::title;
}

std::string_view statusOf(SubjectKind kind, std::uint32_t raw) {
    const auto code = static_cast<std::uint8_t>(raw);
    if (kind == SubjectKind::asset) return base::label(AssetStatus{code});
    return kind == SubjectKind::configuration ? base::label(ConfigurationStatus{code})
                                              : base::label(RequestStatus{code});
}

}  // namespace

std::string wordsOf(const Effect& effect, std::uint32_t raw, const Names& names) {
    if (raw == kNoIndex) return "nothing";
    if (isTextual(effect.field)) return names.quoted({raw});
    switch (effect.field) {
        case Field::status:
            return std::string(statusOf(effect.subject.kind, raw));
        case Field::existence:
        case Field::parameter:
            return "there";
        case Field::choices:
            return base::counted(raw, "choice");
        case Field::value:
        case Field::templateId:
        case Field::reason:
        case Field::date:
        case Field::title:
        case Field::required:
        case Field::hidden:
        case Field::count_:
            break;
    }
    return raw == 0 ? "no" : "yes";
}

std::string fieldOf(const Effect& effect, const Names& names) {
    const std::string_view label = base::label(effect.field);
    if (!effect.parameter.exists()) return std::string(label);
    const State& state = names.state;
    const Product* product = nullptr;
    std::uint32_t index = kNoIndex;
    switch (effect.subject.kind) {
        case SubjectKind::product:
            index = state.findProduct(effect.subject.id);
            if (index != kNoIndex) product = &state.products[index];
            break;
        case SubjectKind::asset:
            index = state.findAsset(effect.subject.id);
            if (index != kNoIndex) product = &state.productOf(state.assets[index]);
            break;
        case SubjectKind::configuration:
            index = state.findConfiguration(effect.subject.id);
            if (index != kNoIndex) product = &state.productOf(state.configurations[index]);
            break;
        case SubjectKind::request:
            index = state.findRequest(effect.subject.id);
            if (index != kNoIndex) product = &state.productOf(state.requests[index]);
            break;
    }
    std::string parameter =
        product == nullptr ? names.quoted(effect.parameter) : names.ofParameter(*product, effect.parameter);
    if (effect.field == Field::value) return parameter;
    return joined({label, " ", parameter});
}

std::string sentenceOf(const Effect& effect, const Names& names) {
    const std::string subject = effect.subject.kind == SubjectKind::product
                                    ? names.ofProduct(effect.subject.id)
                                    : names.plain(effect.subject.id);
    const std::string after = wordsOf(effect, effect.after, names);
    const bool isThing = effect.field == Field::existence;
    if (isThing || effect.field == Field::status) {
        if (effect.after == kNoIndex) return subject + " is removed.";
        if (effect.before == kNoIndex) {
            return isThing ? subject + " is created." : joined({subject, " is created: ", after, "."});
        }
        return joined({subject, " becomes ", after, " (was ", wordsOf(effect, effect.before, names), ")."});
    }
    const std::string of = joined({fieldOf(effect, names), " of ", subject});
    if (effect.field == Field::parameter) return base::sentence(of + " is added");
    return base::sentence(
        joined({of, " becomes ", after, " (was ", wordsOf(effect, effect.before, names), ")"}));
}

std::string warningOf(const Step& step, const Names& names) {
    if (step.missing.empty()) return {};
    const Request& request = names.state.requests[names.state.findRequest(step.subject)];
    return joined({names.plain(request.id), " goes on although ",
                   names.ofParameters(names.state.productOf(request), step.missing),
                   step.missing.size() == 1 ? " is missing." : " are missing."});
}

bool isLoss(const Effect& effect) {
    if (effect.field == Field::value) return effect.before != kNoIndex && effect.after == kNoIndex;
    if (effect.field != Field::status || effect.after == kNoIndex) return effect.field == Field::status;
    const auto code = static_cast<std::uint8_t>(effect.after);
    switch (effect.subject.kind) {
        case SubjectKind::asset:
            return AssetStatus{code} == AssetStatus::terminated;
        case SubjectKind::configuration:
            return ConfigurationStatus{code} == ConfigurationStatus::failed;
        case SubjectKind::request:
            return RequestStatus{code} == RequestStatus::failed ||
                   RequestStatus{code} == RequestStatus::revoked;
        case SubjectKind::product:
            break;
    }
    return false;
}

}  // namespace sluice::tier_setup
