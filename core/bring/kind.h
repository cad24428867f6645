// What a file is, before it is read.
#pragma once

#include <string_view>

#include "base/arena.h"

namespace sluice::bring {

/// In a sentence with the reason: `this is a table of plans, by its column "plan"`. Of a text its beginning suffices; an
/// archive or a workbook is given whole, of which no more than the names in it are looked at. Empty where the bytes do not say
/// it: reading them tells why.
[[nodiscard]] base::Text kindOf(std::string_view bytes);

}  // namespace sluice::bring
