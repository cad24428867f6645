// Writing one member of one entity, as an effect says it: how a step does what it does, and how undo takes it back.
#pragma once

#include <cstdint>

#include "entitlements/step.h"

namespace sluice::entitlements {

/// In what is changed: no account, tier or text.
constexpr std::uint64_t kNothing = ~std::uint64_t{0};

template <class Id>
std::uint64_t contentOf(Id id) {
    return id.exists() ? id.value : kNothing;
}
/// What a field of this subject holds; `content` as in `Value`, or kNothing.
[[nodiscard]] Value valueOf(const Subject& subject, Field field, std::uint64_t content);

/// Makes the effect's member have the value. An entitlement begins as addEntitlement made it; only its end is put.
void put(State& state, const Effect& effect, const Value& value);

}  // namespace sluice::entitlements
