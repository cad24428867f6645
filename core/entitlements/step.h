// A step: what one event did, or why it was refused. It holds exactly what undo, the reports and *why* need.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "entitlements/context.h"
#include "entitlements/event.h"
#include "entitlements/reasons.h"
#include "entitlements/rules.h"
#include "entitlements/state.h"
#include "step/rule.h"

namespace sluice::entitlements {

/// What an effect is about, and which slot it has: an organization, a tier or an entitlement.
enum class SubjectKind : std::uint8_t { account, tier, entitlement };
struct Subject {
    SubjectKind kind = SubjectKind::entitlement;
    std::uint32_t index = 0;
    friend bool operator==(const Subject&, const Subject&) = default;
};

/// `existence`: the account became one (its type), the tier or entitlement was made (its id).
enum class Field : std::uint8_t {
    existence,
    parent,   // one parent that came or went
    related,  // one relationship that came or went
    visibleToOtherPartners,
    name,
    position,  // counted from 1
    standing,  // the account in `Effect::tier`
    quantity,
    used,  // activated or redeemed
    state,
    currentOwner,
    count_
};
inline constexpr std::array<Word, static_cast<std::size_t>(Field::count_)> kFields = {{
    {"existence", "Existence", "It is made."},
    {"parent", "Parent", "An account above it in its account hierarchy."},
    {"related", "Related account", "An account with which it has a partner relationship."},
    {"visibleToOtherPartners", "Visible to other partners", "Whether partners up the chain see its name."},
    {"name", "Name", "What it is called."},
    {"position", "Position", "Where the tier stands, counted from the top."},
    {"standing", "Account in a tier", "Who stands in a tier of the entitlement."},
    {"quantity", "Quantity", "How much the entitlement holds, used and remaining."},
    {"used", "Used", "How much of it is activated or redeemed."},
    {"state", "State", "Whether it is draft, deployed, inactive or obsolete."},
    {"currentOwner", "Current owner", "The tier that may split it."},
}};
[[nodiscard]] constexpr const Word& word(Field field) { return kFields[static_cast<std::size_t>(field)]; }

enum class ValueType : std::uint8_t { nothing, account, tier, text, number, state, accountType, flag };
/// `content` is the slot of an account or tier, the ValueId of a text, the number, the enumerator, or 0 and
/// 1.
struct Value {
    ValueType type = ValueType::nothing;
    std::uint64_t content = 0;
    friend bool operator==(const Value&, const Value&) = default;
};

/// One member of one entity that a step changed. Undo puts every `before` back, newest first.
struct Effect {
    Subject subject;
    Field field = Field::existence;
    TierIndex tier;  // of `standing`, else none
    Value before, after;
    Rule rule = Rule::en1;
    friend bool operator==(const Effect&, const Effect&) = default;
};

struct Step {
    bool happened = false;
    step::Refusal refusal;         // told with all names; `retell` tells it as a viewer sees it
    Reason reason = Reason::none;  // why it was refused
    EntitlementIndex made;  // the entitlement that a split, transfer, redemption or creation made or filled
    std::vector<Effect> effects;
    EntitlementIndex numbered;                // whose next number (EN-32) a generated id took, or none
    std::uint32_t nextNumber = 0;             // that number before
    std::array<EntitlementIndex, 2> touched;  // which it touched first (EN-42): used, split on, pooled into
};

/// Applies an event. It happens, with its effects, or is refused with a rule and a sentence and leaves the
/// state untouched. Ids in the event are of `context.values`. The channel stays as it is: before a
/// createAccount whose organization is not there yet, the caller adds it (and takes it away again where the
/// step is refused).
[[nodiscard]] Step step(const Channel& channel, State& state, const Context& context, const Event& event);

/// Takes the last step back, exactly. A refused step takes nothing back.
void undo(State& state, const Step& step);

/// Why the organization may not leave the channel (EN-34); no rule where it may.
[[nodiscard]] step::Refusal refusalOfRemoval(const Channel& channel, const State& state,
                                             const Context& context, OrganizationIndex organization);

}  // namespace sluice::entitlements
