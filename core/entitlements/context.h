// What Entitlements needs to know besides the state.
#pragma once

#include "base/value_pool.h"
#include "entitlements/model.h"

namespace sluice::entitlements {

/// EN-16, open: what an account with visibility off hides from partners directly related to it.
enum class Visibility : std::uint8_t { withheld, relatedSeeIt, count_ };
inline constexpr std::array<Word, 2> kVisibilities = {{
    {"withheld", "Withheld",
     "An account that is not visible to other partners is hidden from related partners too."},
    {"related-see-it", "Related see it",
     "Partners directly related to the account see its name all the same."},
}};
[[nodiscard]] constexpr const Word& word(Visibility visibility) {
    return kVisibilities[static_cast<std::size_t>(visibility)];
}

struct Readings {
    Visibility visibility = Visibility::withheld;  // of EN-16
    friend bool operator==(const Readings&, const Readings&) = default;
};

/// Ids in events and state are of `values`. The id of an entitlement that is made may be new (EN-32): it is
/// interned when it is needed.
struct Context {
    base::ValuePool& values;
    Readings readings;
};

}  // namespace sluice::entitlements
