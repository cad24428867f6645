// Products and their parameters.
#include "tier_setup/stepper.h"
#include "tier_setup/values.h"

namespace sluice::tier_setup {

void Stepper::defineProduct() {
    if (!isFree(event_.product, state_.productOfId)) return;
    if (!event_.product.exists()) {
        refuse(Rule::tc64, "A product needs an id.");
    } else if (event_.resellerLevel > 2) {
        refuse(Rule::tc2, "The reseller level of a product is 0, 1 or 2.");
    } else {
        Product product;
        product.id = event_.product;
        product.name = event_.name;
        product.resellerLevel = event_.resellerLevel;
        product.dynamicValidation = event_.dynamicValidation;
        state_.add(product);
        note({SubjectKind::product, event_.product}, Field::existence, kNoIndex, 1, Rule::tc2);
    }
}

bool Stepper::hasFittingChoices(const Parameter& parameter) {
    const bool isDropdown = parameter.type == ParameterType::dropdown;
    if (isDropdown == parameter.choices.empty()) {
        return refuse(Rule::tc68, isDropdown ? "A dropdown needs choices." : "Only a dropdown has choices.");
    }
    return hasGoodChoices(parameter, context_.values) ||
           refuse(Rule::tc68, "The choices of a dropdown are not empty, and each is there once.");
}

void Stepper::addParameter(Product& product) {
    Parameter parameter;
    parameter.id = event_.parameter;
    parameter.title = event_.title;
    parameter.type = event_.parameterType.value_or(parameter.type);
    parameter.phase = event_.phase.value_or(parameter.phase);
    parameter.scope = event_.scope.value_or(parameter.scope);
    parameter.required = event_.required.value_or(false);
    parameter.hidden = event_.hidden.value_or(false);
    parameter.choices = event_.choices;
    const auto scope = static_cast<std::uint32_t>(parameter.scope);
    if (!parameter.id.exists() || !isParameterId(context_.values.spelling(parameter.id))) {
        refuse(Rule::tc68, "The id of a parameter has letters, digits, hyphens and underscores.");
    } else if (findParameter(product, parameter.id) != nullptr) {
        refuse(Rule::tc65, "The id %q is taken already.", {parameter.id.value});
    } else if (scope > product.resellerLevel) {
        refuse(Rule::tc2, "The reseller level of %p is %n: it cannot ask %d.",
               {product.id.value, product.resellerLevel, scope});
    } else if (hasFittingChoices(parameter)) {
        step_.addedParameterTo = state_.findProduct(product.id);
        note({SubjectKind::product, product.id}, Field::parameter, kNoIndex, 1, Rule::tc58, parameter.id);
        product.parameters.push_back(parameter);
    }
}

void Stepper::changeParameter(Product& product) {
    std::size_t at = 0;
    while (at < product.parameters.size() && product.parameters[at].id != event_.parameter) ++at;
    if (at == product.parameters.size()) {
        refuse(Rule::tc64, "There is no parameter %q.", {event_.parameter.value});
        return;
    }
    Parameter& parameter = product.parameters[at];
    if (event_.parameterType.value_or(parameter.type) != parameter.type ||
        event_.phase.value_or(parameter.phase) != parameter.phase ||
        event_.scope.value_or(parameter.scope) != parameter.scope) {
        refuse(Rule::tc1, "A parameter keeps its type, phase and scope; add another one instead.");
        return;
    }
    const Parameter before = parameter;
    step_.parameters.push_back({state_.findProduct(product.id), before});
    const auto noteThat = [&](Field field, std::uint32_t from, std::uint32_t to) {
        note({SubjectKind::product, product.id}, field, from, to, Rule::tc58, parameter.id);
    };
    if (event_.title.exists()) parameter.title = event_.title;
    parameter.required = event_.required.value_or(parameter.required);
    parameter.hidden = event_.hidden.value_or(parameter.hidden);
    if (!event_.choices.empty()) parameter.choices = event_.choices;
    noteThat(Field::title, before.title.value, parameter.title.value);
    noteThat(Field::required, before.required, parameter.required);
    noteThat(Field::hidden, before.hidden, parameter.hidden);
    for (const bool isBefore : {true, false}) {
        // A choice that went or came is an effect of its own.
        const Parameter& one = isBefore ? before : parameter;
        const Parameter& other = isBefore ? parameter : before;
        for (const ValueId choice : one.choices) {
            if (isChoice(other, choice)) continue;
            noteThat(Field::choice, isBefore ? choice.value : kNoIndex, isBefore ? kNoIndex : choice.value);
        }
    }
    if (parameter == before) {
        refuse(Rule::tc66, "That changes nothing.");
    } else {
        static_cast<void>(hasFittingChoices(parameter));
    }
}

}  // namespace sluice::tier_setup
