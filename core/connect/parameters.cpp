#include "connect/parameters.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/text.h"
#include "tier_setup/values.h"

namespace sluice::connect {

using tier_setup::Parameter;
using tier_setup::ParameterType;
using tier_setup::Phase;
using tier_setup::Scope;

namespace {

constexpr std::array<std::pair<std::string_view, ParameterType>, 11> kParameterTypes = {{
    {"text", ParameterType::text},
    {"number", ParameterType::number},
    {"integer", ParameterType::number},
    {"dropdown", ParameterType::dropdown},
    {"choice", ParameterType::dropdown},  // buttons instead of a list
    {"email", ParameterType::email},
    {"url", ParameterType::url},
    {"checkbox", ParameterType::checkbox},
    {"phone", ParameterType::phone},
    {"password", ParameterType::password},
    {"date", ParameterType::date},
}};

bool isSecret(std::string_view type) { return type == "password" || type == "address"; }

/// The type that Tier Setup has for it: a list without choices, and a checkbox with several, are texts too.
std::optional<ParameterType> typeOf(const ToldParameter& told, const Records& records) {
    const bool hasChoices = std::any_of(told.choices.begin(), told.choices.end(), [&](ValueId each) {
        return each.exists() && tier_setup::hasValue(each, records.values);
    });
    const auto known = std::find_if(kParameterTypes.begin(), kParameterTypes.end(),
                                    [&](const auto& each) { return each.first == told.type; });
    if (known == kParameterTypes.end()) return {};
    if (known->second == ParameterType::dropdown && !hasChoices) return {};
    if (known->second == ParameterType::checkbox && hasChoices) return {};
    return known->second;
}

ValueId goodId(ValueId id, Records& records, Findings& findings) {
    if (!id.exists()) return {};
    const std::string_view written = records.values.spelling(id);
    if (tier_setup::isParameterId(written)) return id;
    std::string good;
    for (const char c : written) good += tier_setup::isParameterId({&c, 1}) ? c : '_';
    if (good.empty()) return {};
    findings.add(Remark::idMended, written);
    return records.values.text(good);
}

/// What can be chosen is a text, however somebody wrote it.
ValueId asText(ValueId value, Records& records) {
    if (records.values.kind(value) == base::ValueKind::text) return value;
    return records.values.text(std::string(records.values.spelling(value)));
}

void learnChoices(const std::vector<ValueId>& told, Parameter& parameter, Records& records) {
    for (const ValueId each : told) {
        if (!each.exists()) continue;
        const ValueId choice = records.values.tidied(asText(each, records));
        const bool isOne = tier_setup::hasValue(choice, records.values);
        if (isOne && !tier_setup::isChoice(parameter, choice)) parameter.choices.push_back(choice);
    }
}

Parameter newParameter(ValueId id, const ToldParameter& told, Scope scope, Findings& findings,
                       const Records& records) {
    Parameter parameter;
    parameter.id = id;
    parameter.scope = scope;
    parameter.title = told.title;
    const std::optional<ParameterType> type = typeOf(told, records);
    if (!type && !told.type.empty()) findings.add(Remark::typeAsText, records.values.spelling(id));
    parameter.type = type.value_or(ParameterType::text);
    const std::optional<Phase> phase = phaseOf(told.phase);
    if (!phase) findings.add(Remark::phaseUnknown, records.values.spelling(id));
    parameter.phase = phase.value_or(Phase::ordering);
    parameter.required = told.required.value_or(false);
    parameter.hidden = told.hidden.value_or(false);
    return parameter;
}

}  // namespace

std::optional<Phase> phaseOf(std::string_view word) {
    const std::string folded = base::folded(word);
    if (folded == "ordering") return Phase::ordering;
    if (folded == "fulfillment") return Phase::fulfillment;
    return {};
}

std::optional<Scope> scopeOf(std::string_view word) {
    std::string folded = base::folded(word);
    std::erase(folded, '-');
    if (folded == "asset") return Scope::asset;
    if (folded == "tier1") return Scope::tier1;
    if (folded == "tier2") return Scope::tier2;
    return {};
}

Parameter* learnParameter(const ToldParameter& told, Seat seat, Records& records, Findings& findings) {
    const ValueId id = goodId(told.id, records, findings);
    if (!id.exists() || !seat.product.exists()) return nullptr;
    std::vector<Parameter>& known = records.products.at(seat.product).parameters;
    const auto is = [id](const Parameter& each) { return each.id == id; };
    auto found = std::find_if(known.begin(), known.end(), is);
    if (found == known.end()) {
        const Scope scope = scopeOf(told.scope).value_or(seat.scope);
        known.push_back(newParameter(id, told, scope, findings, records));
        found = known.end() - 1;
    }
    learn(found->title, told.title);
    found->required = found->required || told.required.value_or(false);
    found->hidden = found->hidden || told.hidden.value_or(false);
    if (found->type == ParameterType::dropdown) learnChoices(told.choices, *found, records);
    return &*found;
}

void learnValue(const ToldParameter& told, Seat seat, ToldValues& values, Records& records,
                Findings& findings) {
    const Parameter* parameter = learnParameter(told, seat, records, findings);
    values.areTold = true;
    if (parameter == nullptr) return;
    const std::string_view name = records.values.spelling(parameter->id);
    ValueId value = told.value;
    if (!value.exists() || !tier_setup::hasValue(value, records.values)) return;
    if (parameter->scope != seat.scope) return findings.add(Remark::otherTier, name);
    if (isSecret(told.type)) {
        value = records.values.text("(kept back)");
        findings.add(Remark::keptBack, name);
    }
    if (parameter->type == ParameterType::dropdown) value = asText(value, records);
    const ValueId id = parameter->id;
    const auto is = [id](const tier_setup::ParameterValue& each) { return each.parameter == id; };
    const auto known = std::find_if(values.list.begin(), values.list.end(), is);
    if (known == values.list.end()) {
        values.list.push_back({id, value});
    } else {
        known->value = value;
    }
}

}  // namespace sluice::connect
