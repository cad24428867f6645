// Every word, rule, label and help text of the domain, in one answer.
#pragma once

#include "api/messages.h"
#include "base/fields.h"

namespace sluice::api {

/// The version of the engine.
inline constexpr std::string_view kVersion = "0.1.0";

/// The words of an enumeration.
template <class E>
[[nodiscard]] List<Term> termsOf() {
    List<Term> terms;
    for (const auto& row : base::Enumerators<E>::rows) {
        terms.push_back({row.wireName, row.label, row.help});
    }
    return terms;
}

[[nodiscard]] Description describe();
/// The sign that stands for an outcome.
[[nodiscard]] std::string_view glyphOf(Shown shown);

}  // namespace sluice::api
