// Says in a sentence why a text is not JSON. Runs only after reading failed, so it may look at the whole text
// again.
#pragma once

#include <string_view>

#include "base/problem.h"

namespace sluice::codec {

/// The text up to `position` (bytes read when reading failed; beyond the size: at the end) holds the error.
/// The problem's path is `line L, column C`, both from 1, columns in characters.
[[nodiscard]] base::Problem diagnoseSyntax(std::string_view text, std::size_t position);

}  // namespace sluice::codec
