// The words of CloudBlue Connect for types and states.
#pragma once

#include <optional>
#include <string_view>

#include "base/arena.h"
#include "tier_setup/model.h"

namespace sluice::connect {

/// What such a word stands for; none where it is none of them. Words are told with blanks, hyphens or underscores.
[[nodiscard]] std::optional<tier_setup::RequestType> requestTypeOf(std::string_view word);
[[nodiscard]] std::optional<tier_setup::RequestStatus> requestStatusOf(std::string_view word);
[[nodiscard]] std::optional<tier_setup::AssetStatus> assetStatusOf(std::string_view word);
[[nodiscard]] std::optional<tier_setup::ConfigurationStatus> configurationStatusOf(std::string_view word);

/// `expected one of purchase, change … found "x"`
[[nodiscard]] base::Text notAType(std::string_view found);
[[nodiscard]] base::Text notAStatus(std::string_view found);

}  // namespace sluice::connect
