#include "tier_setup/words.h"

#include <utility>

#include "base/text.h"
#include "base/unicode.h"
#include "tier_setup/enumerators.h"
#include "tier_setup/judge.h"
#include "tier_setup/moves.h"
#include "tier_setup/phrase.h"
#include "tier_setup/values.h"

namespace sluice::tier_setup {

namespace {

/// The rows of an enumeration stand in its order, so that a label is found by its number.
template <class E>
constexpr bool standsInOrder() {
    std::size_t i = 0;
    for (const auto& row : base::Enumerators<E>::rows) {
        if (static_cast<std::size_t>(row.value) != i++) return false;
    }
    return true;
}
template <class E>
std::string_view labelAt(std::uint32_t code) {
    static_assert(standsInOrder<E>());
    return base::Enumerators<E>::rows[code].label;
}

}  // namespace

std::string_view beingOf(std::string_view label) {
    if (label == base::label(RequestStatus::draft)) return "a draft";
    return label == base::label(RequestStatus::tiersSetup) ? "in tiers setup" : label;
}

namespace {

std::string_view labelOf(char letter, std::uint32_t code) {
    switch (letter) {
        case 't':
        case 'T':
            return labelAt<RequestType>(code);
        case 's':
            return labelAt<RequestStatus>(code);
        case 'a':
            return labelAt<AssetStatus>(code);
        case 'c':
            return labelAt<ConfigurationStatus>(code);
        case 'x':
            return labelAt<Action>(code);
        case 'f':
            return labelAt<Field>(code);
        case 'd':
            return labelAt<Scope>(code);
        default:
            return labelAt<Actor>(code);
    }
}

}  // namespace

void list(std::string& text, std::string_view piece, std::size_t index, std::size_t count,
          std::string_view last) {
    if (index > 0) text += index + 1 == count ? last : ", ";
    text += piece;
}

std::string Names::tell(const char* pattern, std::initializer_list<std::uint32_t> given) const {
    std::string text;
    const std::uint32_t* next = given.begin();
    for (; *pattern != '\0'; ++pattern) {
        if (*pattern != '%') {
            text += *pattern;
            continue;
        }
        const char letter = *++pattern;
        ValueId name{*next++};
        bool isQuoted = letter == 'q';
        if (letter == 'n') {
            text += std::to_string(name.value);
            continue;
        }
        if (letter == 'w') {
            text += of(Actors{static_cast<std::uint8_t>(name.value)}, *next++);
            continue;
        }
        if (letter == 'o') {
            const channel::OrganizationIndex index = channel.find(name);
            isQuoted = !index.exists();
            if (!isQuoted) name = channel.organization(index).name;
        } else if (letter == 'p' || letter == 'm') {
            isQuoted = true;
            const std::uint32_t index = state.findProduct(name);
            const Product* product = index == kNoIndex ? nullptr : &state.products[index];
            ValueId title = product == nullptr ? ValueId{} : product->name;
            if (letter == 'm') {
                name = {*next++};
                const Parameter* parameter = product == nullptr ? nullptr : findParameter(*product, name);
                title = parameter == nullptr ? ValueId{} : parameter->title;
            }
            if (title.exists()) name = title;
        } else if (letter != 'i' && letter != 'q') {
            const std::string_view label = labelOf(letter, name.value);
            if (letter == 'T') text += std::string_view("aeiou").find(label.front()) < 5 ? "An " : "A ";
            text += letter == 's' || letter == 'a' || letter == 'c' ? beingOf(label) : label;
            continue;
        }
        const std::string_view spelling = name.exists() ? values.spelling(name) : "nothing";
        text += isQuoted && name.exists() ? base::quoted(spelling) : base::cut(spelling);
    }
    return text;
}

std::string Names::ofParameters(const Product& product, const std::vector<ValueId>& parameters) const {
    std::string text;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        list(text, tell("%m", {product.id.value, parameters[i].value}), i, parameters.size());
    }
    return text;
}

std::string_view Names::statusOf(SubjectKind kind, std::uint32_t status) {
    return labelOf(kind == SubjectKind::asset ? 'a' : kind == SubjectKind::configuration ? 'c' : 's', status);
}

std::string Names::of(Actors who, std::uint32_t index) const {
    ValueId tier, customer;
    if (index != kNoIndex) {
        const Request& request = state.requests[index];
        if (kindOf(request) == RequestKind::tier) {
            tier = state.configurationOf(request).account;
        } else {
            const Asset& asset = state.assetOf(request);
            tier = asset.tier1;
            customer = asset.customer;
        }
    }
    std::string text;
    const auto count = static_cast<std::size_t>(std::popcount(who.bits));
    std::size_t listed = 0;
    for (std::uint32_t i = 0; i <= static_cast<std::uint32_t>(Actor::system); ++i) {
        const auto actor = static_cast<Actor>(i);
        if (!who.contains(actor)) continue;
        const ValueId name = actor == Actor::tier ? tier : actor == Actor::customer ? customer : ValueId{};
        list(text, name.exists() ? tell("%o", {name.value}) : std::string(labelOf('w', i)), listed++, count,
             " or ");
    }
    return text;
}

std::string Names::beginning(const std::string& sentence, Actors who, std::uint32_t request) const {
    const std::string actor = of(who, request);
    const bool isName = !actor.starts_with(labelOf('w', static_cast<std::uint32_t>(who.first())));
    return isName ? sentence : std::string(base::capitalized(sentence));
}

namespace {

/// In the order of `EventKind`: what is done, with the numbers that `sentenceOf` gives.
constexpr std::array<const char*, static_cast<std::size_t>(EventKind::count_)> kPatterns = {
    "defines product %p",
    "adds parameter %m of %p",
    "changes parameter %m of %p",
    "asks for the %t of ",
    "updates %i",
    "adjusts %i",
    "submits %i",
    "discards %i",
    "fills in %i",
    "inquires about %i",
    "sets %i pending by hand",
    "approves %i",
    "fails %i",
    "schedules %i",
    "declares %i due",
    "revokes %i",
    "confirms the revocation of %i",
};

/// Who acts where the event does not say.
Actor actorOf(const Event& event, const State& state, std::uint32_t request) {
    if (event.by) return *event.by;
    Actors who = creatorsOf(event);
    if (request != kNoIndex && event.kind >= EventKind::submit) {
        const Request& moved = state.requests[request];
        who = whoMay(moved, actionOf(event.kind));
        // One that is refused where the request stands is told of who may elsewhere.
        if (who == Actors{}) who = whoEver(kindOf(moved), actionOf(event.kind));
    }
    return who == Actors{} ? Actor::vendor : who.first();
}

/// The product of a subject, or none.
ValueId productOf(const Subject& subject, const State& state) {
    std::uint32_t index = kNoIndex;
    switch (subject.kind) {
        case SubjectKind::product:
            return subject.id;
        case SubjectKind::asset:
            index = state.findAsset(subject.id);
            return index == kNoIndex ? ValueId{} : state.assets[index].product;
        case SubjectKind::configuration:
            index = state.findConfiguration(subject.id);
            return index == kNoIndex ? ValueId{} : state.configurations[index].product;
        case SubjectKind::request:
            index = state.findRequest(subject.id);
            return index == kNoIndex ? ValueId{} : state.productOf(state.requests[index]).id;
    }
    return {};
}

/// The product that an event is about, or none.
ValueId productOf(const Event& event, const State& state, std::uint32_t request) {
    if (request != kNoIndex) return state.productOf(state.requests[request]).id;
    if (event.product.exists()) return event.product;
    if (event.kind == EventKind::createAssetRequest)
        return productOf({SubjectKind::asset, event.asset}, state);
    return productOf({SubjectKind::configuration, event.configuration}, state);
}

constexpr std::size_t kMostValues = 3;  // told one by one; of more, how many there are

/// ` with "EMEA" for "Region", "12" for "Tax id" and 2 more`
std::string tellValues(const Values& values, ValueId product, const Names& names) {
    std::string text = " with ";
    const std::size_t told = values.size() > kMostValues ? kMostValues + 1 : values.size();
    for (std::size_t i = 0; i < told; ++i) {
        const std::string piece =
            i == kMostValues ? std::string(base::digits(values.size() - kMostValues)) + " more"
                             : std::string(base::quoted(base::tidy(names.values.spelling(values[i].value)))) +
                                   names.tell(" for %m", {product.value, values[i].parameter.value});
        list(text, piece, i, told);
    }
    return text;
}

}  // namespace

namespace {

std::uint32_t requestOf(const Event& event, const State& state) {
    return event.kind >= EventKind::submit ? state.findRequest(event.request) : kNoIndex;
}

/// Who does it: a tier that updates its configuration by its name, as one that has a request.
std::string doerOf(const Event& event, const Names& names) {
    const std::uint32_t request = requestOf(event, names.state);
    const Actor actor = actorOf(event, names.state, request);
    const std::uint32_t configuration = actor == Actor::tier && request == kNoIndex
                                            ? names.state.findConfiguration(event.configuration)
                                            : kNoIndex;
    if (configuration == kNoIndex) return names.of(actors(actor), request);
    return names.tell("%o", {names.state.configurations[configuration].account.value});
}

}  // namespace

std::string sentenceOf(const Event& event, const Names& names) {
    const std::string doing = doingOf(event, names);
    const Actor actor = actorOf(event, names.state, requestOf(event, names.state));
    const bool isLabel = doerOf(event, names) == labelAt<Actor>(static_cast<std::uint32_t>(actor));
    return isLabel ? std::string(base::capitalized(doing)) : doing;
}

std::string doingOf(const Event& event, const Names& names) {
    const std::uint32_t request = requestOf(event, names.state);
    std::string text = doerOf(event, names) + " ";
    const char* pattern = kPatterns[static_cast<std::size_t>(event.kind)];
    if (event.kind >= EventKind::submit) {
        text += names.tell(pattern, {event.request.value});
    } else if (event.kind >= EventKind::createTierUpdate) {
        text += names.tell(pattern, {event.configuration.value});
    } else if (event.kind == EventKind::createAssetRequest) {
        text += names.tell(pattern, {static_cast<std::uint32_t>(event.requestType)});
        text += event.requestType == RequestType::purchase
                    ? names.tell("%p for %o", {event.product.value, event.customer.value})
                : event.asset.exists() ? names.tell("%i", {event.asset.value})
                                       : "an asset without naming it";
    } else {
        const bool isNamed = event.kind == EventKind::defineProduct && event.name.exists();
        text += isNamed
                    ? names.tell("defines product %q", {event.name.value})
                    : names.tell(pattern, {event.product.value, event.parameter.value, event.product.value});
    }
    if (event.templateId.exists()) text += names.tell(" with template %q", {event.templateId.value});
    if (event.reason.exists()) text += names.tell(": %q", {event.reason.value});
    if (event.date.exists()) text += names.tell(" for %i", {event.date.value});
    if (!event.values.empty()) {
        text += tellValues(event.values, productOf(event, names.state, request), names);
    }
    return text;
}

std::vector<std::uint32_t> causesOf(const State& state, std::uint32_t request) {
    std::vector<std::uint32_t> causes;
    constexpr std::size_t kMost = 2;  // a sale fails with tier 1, which fails with tier 2
    ValueId cause = state.requests[request].cause;
    while (cause.exists() && causes.size() < kMost) {
        const std::uint32_t index = state.findRequest(cause);
        if (index == kNoIndex) break;
        causes.push_back(index);
        cause = state.requests[index].cause;
    }
    return causes;
}

std::string failureOf(const Request& request, const Names& names) {
    if (request.status != RequestStatus::failed) return {};
    std::string text = names.tell("%i failed", {request.id.value});
    const Request* last = &request;
    const char* pattern = " because %i failed";
    for (const std::uint32_t cause : causesOf(names.state, names.state.findRequest(request.id))) {
        last = &names.state.requests[cause];
        text += names.tell(pattern, {last->id.value});
        pattern = ", because %i failed";
    }
    if (last->reason.exists()) text += names.tell(": %q", {last->reason.value});
    const bool hasItsOwnStop = text.size() > 2 && text.compare(text.size() - 2, 2, ".\"") == 0;
    return hasItsOwnStop ? text : text + ".";
}

std::string wordsOf(const Effect& effect, std::uint32_t raw, const Names& names) {
    if (raw == kNoIndex) return "nothing";
    if (effect.field == Field::status) return std::string(Names::statusOf(effect.subject.kind, raw));
    if (effect.field == Field::required || effect.field == Field::hidden) return raw == 0 ? "no" : "yes";
    if (effect.field == Field::existence || effect.field == Field::parameter) return "there";
    if (effect.field == Field::cause) return names.tell("%i", {raw});
    return names.tell("%q", {raw});
}

std::string fieldOf(const Effect& effect, const Names& names) {
    const auto field = static_cast<std::uint32_t>(effect.field);
    if (!effect.parameter.exists()) return names.tell("%f", {field});
    const ValueId product = productOf(effect.subject, names.state);
    if (effect.field == Field::value) return names.tell("%m", {product.value, effect.parameter.value});
    return names.tell("%f %m", {field, product.value, effect.parameter.value});
}

std::string sentenceOf(const Effect& effect, const Names& names) {
    const bool isOfProduct = effect.subject.kind == SubjectKind::product;
    std::string subject = names.tell(isOfProduct ? "%p" : "%i", {effect.subject.id.value});
    const bool comes = effect.before == kNoIndex;
    if (effect.field == Field::existence) return subject + " is created.";
    if (effect.field == Field::status) {
        if (effect.after == kNoIndex) return subject + " is removed.";
        const auto being = [&](std::uint32_t status) {
            return beingOf(Names::statusOf(effect.subject.kind, status));
        };
        if (comes) {
            subject += " is created: ";
            return subject.append(being(effect.after)) + ".";
        }
        subject += " is now ";
        subject.append(being(effect.after)).append(" (was ").append(being(effect.before));
        return subject + ").";
    }
    if (effect.field == Field::cause) {
        const std::uint32_t index = names.state.findRequest(effect.subject.id);
        const bool isFailed = index != kNoIndex && names.state.requests[index].cause.value == effect.after;
        return isFailed ? failureOf(names.state.requests[index], names)
                        : names.tell("%i fails with %i.", {effect.subject.id.value, effect.after});
    }
    subject = std::string(base::capitalized(fieldOf(effect, names))) + " of " + subject;
    if (effect.field == Field::parameter) return subject + " is added.";
    subject += " becomes ";
    subject += wordsOf(effect, effect.after, names);
    subject += " (was ";
    subject += wordsOf(effect, effect.before, names);
    return subject + ").";
}

std::string warningOf(const Step& step, const Names& names) {
    if (step.missing.empty()) return {};
    const Request& request = names.state.requests[names.state.findRequest(step.subject)];
    const std::string missing = names.ofParameters(names.state.productOf(request), step.missing);
    if (request.status != RequestStatus::approved) {
        return names.tell("%i goes on without ", {request.id.value}) + missing + ".";
    }
    const ValueId holding = kindOf(request) == RequestKind::tier ? request.configuration : request.asset;
    return names.tell("%i needs an update at once: ", {holding.value}) + missing +
           (step.missing.size() == 1 ? " is missing." : " are missing.");
}

bool isLoss(const Effect& effect) {
    if (effect.after == kNoIndex) return true;
    if (effect.field != Field::status) return false;
    const auto is = [&effect](auto status) { return effect.after == static_cast<std::uint32_t>(status); };
    switch (effect.subject.kind) {
        case SubjectKind::asset:
            return is(AssetStatus::terminated);
        case SubjectKind::configuration:
            return is(ConfigurationStatus::failed);
        case SubjectKind::request:
            return is(RequestStatus::failed) || is(RequestStatus::revoked);
        case SubjectKind::product:
            break;
    }
    return false;
}

}  // namespace sluice::tier_setup
