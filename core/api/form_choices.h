// What a form offers for one of its fields, where there may be very many to choose from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "api/form_messages.h"

namespace sluice::api {

/// A form offers no more than so many; any other is found by typing a part of its id or name, or is named outright.
inline constexpr std::size_t kMostChoices = 500;

/// Gathers the choices of one field in the order in which they are offered. Of more than a form offers, those come
/// first whose id or name was typed, all of them, and then those that have in them what was typed (compared folded).
class ChoiceList {
  public:
    /// One, or several separated by "; ".
    explicit ChoiceList(std::string_view typed);

    void add(const Term& choice);
    /// The first choices, and how many there are in all.
    void putInto(FormField& field) &&;

  private:
    enum class Typed : std::uint8_t { no, partly, wholly };
    [[nodiscard]] Typed typed(const Term& choice) const;

    std::vector<std::string> typed_;  // folded
    std::vector<Term> first_, whole_, found_;
    std::uint32_t total_ = 0;
};

}  // namespace sluice::api
