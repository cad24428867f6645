// Parameters and their values as CloudBlue Connect tells them, made into those that Tier Setup knows.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "connect/findings.h"
#include "connect/records.h"

namespace sluice::connect {

/// What somebody says of a parameter; none: nothing.
struct ToldParameter {
    ValueId id, title, value;
    std::string_view type, phase, scope;
    std::optional<bool> required, hidden;
    std::vector<ValueId> choices;
};

/// Where values stand.
struct Seat {
    ValueId product;
    tier_setup::Scope scope = tier_setup::Scope::asset;
};

/// Adds the parameter to its product, or what is new about it; none, where it has no id.
tier_setup::Parameter* learnParameter(const ToldParameter& told, Seat seat, Records& records,
                                      Findings& findings);
/// The same, and adds its value, where it has one, to the values that stand there.
void learnValue(const ToldParameter& told, Seat seat, ToldValues& values, Records& records,
                Findings& findings);

/// The word's phase or scope; none where it is neither.
[[nodiscard]] std::optional<tier_setup::Phase> phaseOf(std::string_view word);
[[nodiscard]] std::optional<tier_setup::Scope> scopeOf(std::string_view word);

}  // namespace sluice::connect
