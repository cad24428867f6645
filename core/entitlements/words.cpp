#include "entitlements/words.h"

#include <array>

#include "base/text.h"
#include "entitlements/judge.h"

namespace sluice::entitlements {

namespace {

/// In the order of `EventKind`. A part in square brackets falls away where what it names is not there.
constexpr std::array<std::string_view, static_cast<std::size_t>(EventKind::count_)> kEventSentences = {{
    "{b} creates the {T} account {a}[ under {P}]",
    "{b} puts {a} under {P}",
    "{b} relates {a} and {w}",
    "{b} ends the relationship of {a} and {w}",
    "{b} adds tier {m}",
    "{b} names tier {t} {m}",
    "{b} moves tier {t} to {x}",
    "{b} makes {a} {v} to other partners",
    "{b} creates the {k} entitlement {e} of {q} {c}[ with {a} as {t}]",
    "{b} sets the current owner of {e} to {t}",
    "{b} names {a} the end customer of {e}",
    "{b} splits {q} of {e} to {a} as {t}[ into {i}][, calling it {n}]",
    "{b} transfers {e} to {a}[, calling it {n}]",
    "{b} activates {q} of {e}",
    "{b} redeems {q} of {e} for {a}[, calling it {n}]",
    "{b} makes {e} {S}",
}};

std::string quotedOf(const Viewer& viewer, ValueId id) {
    return id.exists() ? std::string(base::quoted(viewer.values().spelling(id))) : std::string();
}

std::string tierName(const Viewer& viewer, TierIndex tier) {
    return tier.exists() ? base::cut(viewer.values().spelling(viewer.state().tier(tier).name)) : "nobody";
}

/// What the letters of a sentence stand for.
class Filler {
  public:
    Filler(const Event& event, const Viewer& viewer) : event_(event), viewer_(viewer) {}

    std::string fill(std::string_view sentence) const {
        std::string text;
        std::size_t optionalFrom = 0;
        bool isWhole = true;
        for (std::size_t i = 0; i < sentence.size(); ++i) {
            const char letter = sentence[i];
            if (letter == '{') {
                const std::string part = partOf(sentence[i + 1]);
                if (part.empty()) isWhole = false;
                text += part;
                i += 2;
            } else if (letter == '[') {
                optionalFrom = text.size();
                isWhole = true;
            } else if (letter == ']') {
                if (!isWhole) text.resize(optionalFrom);
            } else {
                text += letter;
            }
        }
        return text;
    }

  private:
    [[nodiscard]] std::string partOf(char letter) const;
    [[nodiscard]] std::string ofEntitlement(char letter) const;
    [[nodiscard]] std::string tier() const;
    [[nodiscard]] std::string parents() const;
    [[nodiscard]] std::string badParent() const;
    [[nodiscard]] AccountType typeOfAccount() const;

    const Event& event_;
    const Viewer& viewer_;
};

std::string Filler::tier() const {
    const TierIndex found = viewer_.state().findTier(event_.tier);
    if (found.exists()) return tierName(viewer_, found);
    if (event_.tier.exists()) return quotedOf(viewer_, event_.tier);
    if (event_.kind == EventKind::setCurrentOwner) return "nobody";
    return event_.kind == EventKind::createEntitlement ? std::string() : tierName(viewer_, kEndCustomer);
}

std::string Filler::parents() const {
    std::string text;
    for (std::size_t i = 0; i < event_.parents.size(); ++i) {
        if (i > 0) text += i + 1 == event_.parents.size() ? " and " : ", ";
        text += viewer_.nameOf(event_.parents[i]);
    }
    return text.empty() && event_.kind == EventKind::setParents ? "no account" : text;
}

std::string Filler::badParent() const {
    Reason reason = Reason::none;
    const OrganizationIndex actor = actorOf(viewer_.channel(), viewer_.state(), event_, reason);
    std::size_t which = 0;
    if (actor.exists()) {
        reason = Judge(viewer_.channel(), viewer_.state(), actor).parents(event_, which);
    }
    return which < event_.parents.size() ? viewer_.nameOf(event_.parents[which]) : std::string();
}

AccountType Filler::typeOfAccount() const {
    const OrganizationIndex account = viewer_.channel().find(event_.account);
    const bool isNew = event_.kind == EventKind::createAccount || !account.exists();
    return isNew ? event_.accountType : viewer_.state().account(account).type;
}

std::string Filler::ofEntitlement(char letter) const {
    const State& state = viewer_.state();
    const EntitlementIndex index = state.findEntitlement(event_.entitlement);
    if (!index.exists()) return {};
    const Entitlement& entitlement = state.entitlement(index);
    switch (letter) {
        case 'o':
            return entitlement.owner.exists() ? viewer_.nameOf(entitlement.ownerAccount()) : "nobody";
        case 'O':
            return tierName(viewer_, entitlement.owner);
        case 'd': {
            const OrganizationIndex there = entitlement.at(state.findTier(event_.tier));
            return there.exists() ? viewer_.nameOf(there) : "nobody";
        }
        case 'r':
            return std::to_string(entitlement.remaining());
        default:
            return std::string(word(entitlement.state).tag);
    }
}

std::string Filler::partOf(char letter) const {
    switch (letter) {
        case 'a':
            return event_.account.exists() ? viewer_.nameOf(event_.account) : std::string();
        case 'b':
            return event_.by.exists() ? viewer_.nameOf(event_.by) : "The producer";
        case 'c':
            return quotedOf(viewer_, event_.product);
        case 'e':
            return quotedOf(viewer_, event_.entitlement);
        case 'i':
            return quotedOf(viewer_, event_.poolInto);
        case 'k':
            return std::string(word(event_.entitlementKind).tag);
        case 'm':
            return quotedOf(viewer_, event_.name.exists() ? event_.name : event_.tier);
        case 'n':
            return quotedOf(viewer_, event_.kind == EventKind::createEntitlement ? event_.entitlement
                                                                                 : event_.newEntitlement);
        case 'p':
            return badParent();
        case 'P':
            return parents();
        case 'q':
            return std::to_string(event_.quantity);
        case 'S':
            return std::string(word(event_.state).tag);
        case 't':
            return tier();
        case 'T':
            return std::string(word(typeOfAccount()).tag);
        case 'v':
            return event_.visibleToOtherPartners ? "visible" : "invisible";
        case 'w':
            return viewer_.nameOf(event_.with);
        case 'x':
            return event_.position == Event::kLast ? "the last place"
                                                   : "place " + std::to_string(event_.position);
        default:
            return ofEntitlement(letter);
    }
}

std::string nameOf(const Subject& subject, const Viewer& viewer) {
    switch (subject.kind) {
        case SubjectKind::account:
            return viewer.nameOf(OrganizationIndex{subject.index});
        case SubjectKind::tier:
            return tierName(viewer, {subject.index});
        case SubjectKind::entitlement:
            return quotedOf(viewer, viewer.state().entitlement({subject.index}).id);
    }
    return {};
}

}  // namespace

std::string sentenceOf(const Event& event, const Viewer& viewer) {
    return Filler(event, viewer).fill(kEventSentences[static_cast<std::size_t>(event.kind)]);
}

std::string retell(Reason reason, const Event& event, const Viewer& viewer) {
    return Filler(event, viewer).fill(text(reason).sentence);
}

std::string textOf(const Value& value, const Viewer& viewer) {
    const auto index = static_cast<std::uint32_t>(value.content);
    switch (value.type) {
        case ValueType::nothing:
            return "nothing";
        case ValueType::account:
            return viewer.nameOf(OrganizationIndex{index});
        case ValueType::tier:
            return tierName(viewer, {index});
        case ValueType::text:
            return quotedOf(viewer, {index});
        case ValueType::number:
            return std::to_string(value.content);
        case ValueType::state:
            return std::string(kEntitlementStates[index].label);
        case ValueType::accountType:
            return std::string(kAccountTypes[index].label);
        case ValueType::flag:
            return index != 0 ? "yes" : "no";
    }
    return {};
}

std::string sentenceOf(const Effect& effect, const Viewer& viewer) {
    const bool isNew = effect.before.type == ValueType::nothing;
    const std::string subject = nameOf(effect.subject, viewer);
    const std::string after = textOf(effect.after, viewer);
    const auto join = [](std::initializer_list<std::string_view> parts) {
        std::string text;
        for (const std::string_view part : parts) text += part;
        return text;
    };
    switch (effect.field) {
        case Field::existence:
            if (effect.subject.kind == SubjectKind::account)
                return join({subject, " is an account now: ", after, "."});
            return join(
                {effect.subject.kind == SubjectKind::tier ? "Tier " : "Entitlement ", after, " is made."});
        case Field::parent:
            return join({subject, isNew ? " stands under " : " no longer stands under ",
                         isNew ? after : textOf(effect.before, viewer), "."});
        case Field::related:
            return join({subject, " and ", isNew ? after : textOf(effect.before, viewer),
                         isNew ? " are related." : " are no longer related."});
        case Field::standing:
            return join({after, " stands in ", tierName(viewer, effect.tier), " of ", subject, "."});
        case Field::visibleToOtherPartners:
        case Field::name:
        case Field::position:
        case Field::quantity:
        case Field::used:
        case Field::state:
        case Field::currentOwner:
        case Field::count_:
            break;
    }
    std::string label(word(effect.field).label);
    label[0] = static_cast<char>(label[0] | 0x20);
    std::string text = join({"The ", label, " of ", subject, " becomes ", after});
    if (!isNew) text += join({" (was ", textOf(effect.before, viewer), ")"});
    return text += '.';
}

}  // namespace sluice::entitlements
