#include <iterator>

#include "api/kind_forms.h"
#include "api/tier_reader.h"
#include "api/tier_views.h"
#include "tier_setup/enumerators.h"
#include "tier_setup/event.h"
#include "tier_setup/moves.h"

namespace sluice::api {

using tier_setup::Action;
using tier_setup::Rule;
using tier_setup::Situation;

namespace {

/// In the order of `Situation`.
constexpr std::string_view kSituations[] = {"the product validates dynamically",
                                            "a value is invalid",
                                            "a value that approval requires is missing",
                                            "another request waits for it",
                                            "a tier is not set up",
                                            "a required ordering value is missing",
                                            "there is no ordering value to ask for",
                                            "nothing is in the way"};

}  // namespace

Text conditionOf(const tier_setup::Row& row) {
    GrowingText text;
    if (row.when.bits == tier_setup::kAnySituation.bits) return text;
    for (std::size_t i = 0; i < std::size(kSituations); ++i) {
        if (!row.when.contains(static_cast<Situation>(i))) continue;
        if (!text.empty()) text += " or ";
        text += kSituations[i];
    }
    return text;
}

namespace {

TierMove moveOf(const tier_setup::Row& row) {
    TierMove move;
    move.action = base::wireName(row.action);
    move.label = base::label(row.action);
    const bool isAskedFor = row.action > Action::create && row.action < Action::look;
    if (isAskedFor) move.event = tier_setup::text(tier_setup::eventOf(row.action)).tag;
    move.from = row.from;
    move.to = move.ends = row.to;
    move.rule = tier_setup::id(row.rule);
    for (const auto& actor : base::Enumerators<tier_setup::Actor>::rows) {
        if (row.who.contains(actor.value)) move.who.push_back(actor.label);
    }
    move.refuses = row.refuses;
    move.sentence = conditionOf(row);
    return move;
}

TierDiagram diagramOf(RequestKind kind) {
    TierDiagram diagram;
    diagram.kind = kind;
    std::uint32_t states = 0;  // as bits
    for (const tier_setup::Row& row : tier_setup::kRows) {
        if (row.kind != kind) continue;
        diagram.moves.push_back(moveOf(row));
        states |= 1u << static_cast<unsigned>(row.from) | 1u << static_cast<unsigned>(row.to);
    }
    for (const auto& state : base::Enumerators<RequestStatus>::rows) {
        if ((states >> static_cast<unsigned>(state.value) & 1u) == 0) continue;
        diagram.states.push_back({state.value, state.label, state.help,
                                  tier_setup::isFinal(state.value) && state.value != RequestStatus::none, 0});
    }
    return diagram;
}

}  // namespace

TierDescription tierDescribe() {
    TierDescription description;
    SystemDescription& system = description.system;
    for (const step::RuleText& rule : tier_setup::kRules) {
        system.rules.push_back({rule.id, rule.status, rule.source, rule.sentence});
    }
    system.readings = {
        {tier_setup::id(Rule::tc25), "What does a failed setup leave behind?",
         termsOf<tier_setup::SetupReading>()},
        {tier_setup::id(Rule::tc54),
         "Does a configuration under update park the asset requests that need it?",
         termsOf<tier_setup::UpdateReading>()},
        {tier_setup::id(Rule::tc19), "Which required values have to be there to approve a request?",
         termsOf<tier_setup::ApprovalReading>()},
    };
    system.events = kindEvents(tierForms());
    const auto add = [&system](std::string_view id, List<Term> terms) {
        system.words.push_back({id, terms});
    };
    add("parameterTypes", termsOf<ParameterType>());
    add("phases", termsOf<Phase>());
    add("scopes", termsOf<tier_setup::Scope>());
    add("requestTypes", termsOf<RequestType>());
    add("requestStatuses", termsOf<RequestStatus>());
    add("assetStatuses", termsOf<tier_setup::AssetStatus>());
    add("configurationStatuses", termsOf<tier_setup::ConfigurationStatus>());
    add("actors", termsOf<tier_setup::Actor>());
    add("actions", termsOf<Action>());
    add("fields", termsOf<tier_setup::Field>());
    description.diagrams = {diagramOf(RequestKind::asset), diagramOf(RequestKind::tier)};
    return description;
}

}  // namespace sluice::api
