// Strong identities: a dense 32-bit index that cannot be mistaken for an index of another kind.
#pragma once

#include <compare>
#include <cstdint>

namespace sluice::base {

/// A dense index into the columns of one kind of thing, named by `Tag`. The default value is `none`.
template <class Tag>
struct Id {
    static constexpr std::uint32_t kNone = 0xFFFFFFFFu;
    std::uint32_t value = kNone;

    [[nodiscard]] constexpr bool exists() const { return value != kNone; }
    friend constexpr bool operator==(const Id&, const Id&) = default;
    friend constexpr std::strong_ordering operator<=>(const Id&, const Id&) = default;
};

}  // namespace sluice::base
