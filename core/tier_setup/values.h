// Whether values fit their parameters (TC-59), and which are missing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tier_setup/model.h"
#include "tier_setup/rules.h"

namespace sluice::tier_setup {

/// What is wrong with one value of a form.
struct ValueProblem {
    ValueId parameter;
    Rule rule = Rule::tc59;
    std::string sentence;
};

[[nodiscard]] const Parameter* findParameter(const Product& product, ValueId id);
/// Whether the product has parameters for this tier.
[[nodiscard]] bool asksOf(const Product& product, std::uint32_t level);
/// Whether somebody else than the vendor can be asked for something of this scope: a visible ordering value (TC-16).
[[nodiscard]] bool canAsk(const Product& product, Scope scope);
/// Letters, digits, hyphens and underscores (TC-68).
[[nodiscard]] bool isParameterId(std::string_view id);
/// The value of a parameter, or none.
[[nodiscard]] ValueId valueOf(const Values& values, ValueId parameter);
/// Sets, or with none takes away, one value, and puts all into the order of the product's parameters; values of
/// other parameters go.
void setValue(const Product& product, Values& values, ParameterValue value);

/// A value as it is kept (TC-59): blanks at its ends are no part of it, a blank alone is none. A password keeps them,
/// but is none where it has nothing else.
[[nodiscard]] ValueId asKept(const Parameter& parameter, ValueId value, base::ValuePool& pool);
/// Whether it is one at all: there, and not empty.
[[nodiscard]] bool hasValue(ValueId value, const base::ValuePool& pool);
/// True where the value has the form of the parameter's type and is one of its choices.
[[nodiscard]] bool isValid(const Parameter& parameter, ValueId value, const base::ValuePool& pool);
/// True where the value has the form YYYY-MM-DD of a day that exists.
[[nodiscard]] bool isDate(std::string_view text);
/// `an e-mail address, as in "name@example.com"`: what a value of this parameter has to be.
[[nodiscard]] std::string expectedOf(const Parameter& parameter, const base::ValuePool& pool);
/// `Expected a number, as in "1", found "x".`
[[nodiscard]] std::string misfitOf(const Parameter& parameter, ValueId value, const base::ValuePool& pool);
/// Each choice is given once and is not empty (TC-68); of no dropdown there is none.
[[nodiscard]] bool hasGoodChoices(const Parameter& parameter, const base::ValuePool& pool);
[[nodiscard]] bool isChoice(const Parameter& parameter, ValueId value);
/// A value that is valid for the parameter, to show what one looks like. Interns it.
[[nodiscard]] ValueId exampleOf(const Parameter& parameter, base::ValuePool& pool);

/// The required parameters of a scope and phase without a value, those of ordering only where they are visible
/// (TC-56), in the order of the product; or those that are not required too.
[[nodiscard]] std::vector<ValueId> missingOf(const Product& product, Scope scope, Phase phase,
                                             const Values& values, bool alsoOptional = false);
/// Whether there is a required and visible ordering parameter without a value.
[[nodiscard]] bool lacksOrdering(const Product& product, Scope scope, const Values& values);
/// The required ones of both phases, ordering first.
[[nodiscard]] std::vector<ValueId> missingOf(const Product& product, Scope scope, const Values& values);
/// The values that break type or choices, or that no parameter of the scope asks for, in their order; with
/// `whatIsMissing` also the required ones of both phases that are missing.
[[nodiscard]] std::vector<ValueProblem> problemsOf(const Product& product, Scope scope, const Values& values,
                                                   const base::ValuePool& pool, bool whatIsMissing = false);

}  // namespace sluice::tier_setup
