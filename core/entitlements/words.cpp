#include "entitlements/words.h"

#include <array>

#include "base/text.h"
#include "entitlements/judge.h"

namespace sluice::entitlements {

using base::Text;

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
    "{b} splits {q} of {e} to {a} as {t}[ into {i}][, not into {j}, which does not match, but as a new one]"
    "[, calling it {n}]",
    "{b} transfers {e} to {a}[, calling it {n}]",
    "{b} activates {q} of {e}",
    "{b} redeems {q} of {e} for {a}[, calling it {n}]",
    "{b} makes {e} {S}",
    "{b} returns {q} of the activations of {e}",
    "{b} changes the quantity of {e} to {q}",
    "{b} merges {e} back[ into {f}]",
}};

/// In the order of `Field`: where something comes or changes, and where it goes.
struct FieldSentences {
    std::string_view comes, goes;
};
constexpr std::array<FieldSentences, static_cast<std::size_t>(Field::count_)> kFieldSentences = {{
    {"{1} is an account now: {2}.", ""},
    {"{1} stands under {2}.", "{1} no longer stands under {3}."},
    {"{1} and {2} are related.", "{1} and {3} are no longer related."},
    {"{1} becomes {2} to other partners (was {3}).", ""},
    {"Tier {3} is called {2} now.", ""},
    {"The position of tier {1} becomes {2}[ (was {3})].", ""},
    {"{2} stands in {4} of {1}.", ""},
    {"The quantity of {1} becomes {2} (was {3}).", ""},
    {"{2} of {1} are used (were {3}).", ""},
    {"{1} becomes {2} (was {3}).", ""},
    {"The current owner of {1} becomes {2}[ (was {3})].", "{1} has no current owner (was {3})."},
}};

Text quotedOf(const Viewer& viewer, ValueId id) {
    return id.exists() ? base::quoted(viewer.values().spelling(id)) : Text();
}

/// The one flag that there is says whether an account is visible to other partners.
Text visibleOrNot(bool isVisible) { return isVisible ? "visible" : "invisible"; }

Text tierName(const Viewer& viewer, TierIndex tier) {
    return tier.exists() ? base::cut(viewer.values().spelling(viewer.state().tier(tier).name)) : "nobody";
}

/// A value in the middle of a sentence: a state's label would be large there.
Text inSentence(const Value& value, const Subject& of, const Viewer& viewer) {
    if (value.type != ValueType::state) return textOf(value, of, viewer);
    return Text(kEntitlementStates[static_cast<std::size_t>(value.content)].tag);
}

Text nameOf(const Subject& subject, const Viewer& viewer) {
    switch (subject.kind) {
        case SubjectKind::account:
            return viewer.nameOf(OrganizationIndex{subject.index});
        case SubjectKind::tier:
            return tierName(viewer, {subject.index});
        case SubjectKind::entitlement:
            break;
    }
    return quotedOf(viewer, viewer.state().entitlement({subject.index}).id);
}

/// What the letters of a sentence stand for: the digits are an effect's, the letters an event's.
class Filler {
  public:
    Filler(const Event& event, const Effect& effect, const Viewer& viewer)
        : event_(event), effect_(effect), viewer_(viewer) {}

    Text fill(std::string_view sentence) const {
        std::string text;
        std::size_t optionalFrom = 0;
        bool isWhole = true;
        for (std::size_t i = 0; i < sentence.size(); ++i) {
            const char letter = sentence[i];
            if (letter == '{') {
                const Text part = partOf(sentence[i + 1]);
                isWhole = isWhole && !part.empty();
                text += part.view();
                i += 2;
            } else if (letter == '[') {
                optionalFrom = text.size();
                isWhole = true;
            } else if (letter != ']') {
                text += letter;
            } else if (!isWhole) {
                text.resize(optionalFrom);
            }
        }
        return text;
    }

  private:
    [[nodiscard]] Text partOf(char letter) const;
    [[nodiscard]] Text ofEntitlement(char letter) const;
    [[nodiscard]] Text tier() const;
    [[nodiscard]] Text parents() const;
    [[nodiscard]] Text badParent() const;
    [[nodiscard]] AccountType typeOfAccount() const;
    [[nodiscard]] bool isPooled() const;

    const Event& event_;
    const Effect& effect_;
    const Viewer& viewer_;
};

Text Filler::tier() const {
    const TierIndex found = viewer_.state().findTier(event_.tier);
    if (found.exists()) return tierName(viewer_, found);
    if (event_.tier.exists()) return quotedOf(viewer_, event_.tier);
    if (event_.kind == EventKind::setCurrentOwner) return "nobody";
    return event_.kind == EventKind::createEntitlement ? Text() : tierName(viewer_, kEndCustomer);
}

Text Filler::parents() const {
    base::GrowingText text;
    for (std::size_t i = 0; i < event_.parents.size(); ++i) {
        if (i > 0) text += i + 1 == event_.parents.size() ? " and " : ", ";
        text += viewer_.nameOf(event_.parents[i]);
    }
    return text.empty() && event_.kind == EventKind::setParents ? "no account" : text;
}

Text Filler::badParent() const {
    Reason reason = Reason::none;
    const OrganizationIndex actor = actorOf(viewer_.channel(), viewer_.state(), event_, reason);
    std::size_t which = 0;
    if (actor.exists()) {
        static_cast<void>(Judge(viewer_.channel(), viewer_.state(), actor).parents(event_, which));
    }
    return which < event_.parents.size() ? viewer_.nameOf(event_.parents[which]) : Text();
}

AccountType Filler::typeOfAccount() const {
    const OrganizationIndex account = viewer_.channel().find(event_.account);
    const bool isNew = event_.kind == EventKind::createAccount || !account.exists();
    return isNew ? event_.accountType : viewer_.state().account(account).type;
}

/// False where the pool is there, but does not match (EN-8).
bool Filler::isPooled() const {
    const State& state = viewer_.state();
    const EntitlementIndex source = state.findEntitlement(event_.entitlement);
    const EntitlementIndex pool = state.findEntitlement(event_.poolInto);
    const TierIndex tier = state.findTier(event_.tier);
    if (!source.exists() || !pool.exists() || !tier.exists()) return true;
    if (!state.entitlement(source).owner.exists()) return true;  // it is refused
    return isPoolable(state, state.entitlement(source), viewer_.channel().find(event_.account), tier,
                      state.entitlement(pool));
}

Text Filler::ofEntitlement(char letter) const {
    const State& state = viewer_.state();
    const EntitlementIndex index = state.findEntitlement(event_.entitlement);
    if (!index.exists()) return {};
    const Entitlement& entitlement = state.entitlement(index);
    switch (letter) {
        case 'o':
            return entitlement.owner.exists() ? viewer_.nameOf(entitlement.ownerAccount(), index) : "nobody";
        case 'O':
            return tierName(viewer_, entitlement.owner);
        case 'd': {
            const OrganizationIndex there = entitlement.at(state.findTier(event_.tier));
            return there.exists() ? viewer_.nameOf(there, index) : "nobody";
        }
        case 'f':
            if (!entitlement.from.exists() || !viewer_.sees(entitlement.from)) return {};
            return quotedOf(viewer_, state.entitlement(entitlement.from).id);
        case 'r':
            return base::digits(entitlement.remaining());
        case 'u':
            return base::digits(entitlement.used);
        default:
            return entitlement.state == EntitlementState::draft ? Text("a draft")
                                                                : Text(word(entitlement.state).tag);
    }
}

Text Filler::partOf(char letter) const {
    switch (letter) {
        case '1':
            return nameOf(effect_.subject, viewer_);
        case '2':
            return inSentence(effect_.after, effect_.subject, viewer_);
        case '3':
            return inSentence(effect_.before, effect_.subject, viewer_);
        case '4':
            return tierName(viewer_, effect_.tier);
        case 'a':
            return event_.account.exists() ? viewer_.nameOf(event_.account) : Text();
        case 'b':
            return event_.by.exists() ? viewer_.nameOf(event_.by) : "The producer";
        case 'c':
            return quotedOf(viewer_, event_.product);
        case 'e':
            return quotedOf(viewer_, event_.entitlement);
        case 'i':
            return isPooled() ? quotedOf(viewer_, event_.poolInto) : Text();
        case 'j':
            return isPooled() ? Text() : quotedOf(viewer_, event_.poolInto);
        case 'k':
            return (word(event_.entitlementKind).tag);
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
            return base::digits(event_.quantity);
        case 'S':
            return (word(event_.state).tag);
        case 't':
            return tier();
        case 'T':
            return (word(typeOfAccount()).tag);
        case 'v':
            return visibleOrNot(event_.visibleToOtherPartners);
        case 'w':
            return viewer_.nameOf(event_.with);
        case 'x':
            return event_.position == Event::kLast ? "the last place"
                                                   : "place " + base::digits(event_.position);
        default:
            return ofEntitlement(letter);
    }
}

}  // namespace

Text sentenceOf(const Event& event, const Viewer& viewer) {
    // EN-22.
    const bool isByNobody = event.kind == EventKind::createAccount &&
                            event.accountType == AccountType::producer && !event.by.exists();
    return Filler(event, {}, viewer)
        .fill(isByNobody ? "The producer account {a} is created"
                         : kEventSentences[static_cast<std::size_t>(event.kind)]);
}

Text retell(Reason reason, const Event& event, const Viewer& viewer) {
    return Filler(event, {}, viewer).fill(text(reason).sentence);
}

Text textOf(const Value& value, const Subject& of, const Viewer& viewer) {
    const auto index = static_cast<std::uint32_t>(value.content);
    switch (value.type) {
        case ValueType::nothing:
            return {};
        case ValueType::account:
            return viewer.nameOf(OrganizationIndex{index}, of.kind == SubjectKind::entitlement
                                                               ? EntitlementIndex{of.index}
                                                               : EntitlementIndex{});
        case ValueType::tier:
            return tierName(viewer, {index});
        case ValueType::text:
            return quotedOf(viewer, {index});
        case ValueType::number:
            return base::digits(value.content);
        case ValueType::state:
            return Text(kEntitlementStates[index].label);
        case ValueType::accountType:
            return Text(kAccountTypes[index].label);
        case ValueType::flag:
            return visibleOrNot(index != 0);
    }
    return {};
}

Text sentenceOf(const Effect& effect, const Viewer& viewer) {
    const FieldSentences& sentences = kFieldSentences[static_cast<std::size_t>(effect.field)];
    std::string_view sentence = sentences.comes;
    if (effect.field == Field::existence && effect.subject.kind != SubjectKind::account) {
        sentence =
            effect.subject.kind == SubjectKind::tier ? "Tier {2} is made." : "Entitlement {2} is made.";
    } else if (effect.after.type == ValueType::nothing) {
        sentence = sentences.goes;
    } else if (effect.field == Field::name && effect.before.type == ValueType::nothing) {
        sentence = "It is called {2}.";
    }
    return Filler({}, effect, viewer).fill(sentence);
}

}  // namespace sluice::entitlements
